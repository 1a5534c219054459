import { lstat, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readArchiveCopy } from "../../exports/read-archive-copy.ts";
import type { Emit } from "../../model/events.ts";
import { BuildError } from "../../model/problem.ts";
import { editionAt } from "../../output/edition.ts";
import { readPart } from "../../output/file-bytes.ts";
import { assertSeparateFolders } from "../../output/separate-folders.ts";
import { whileUnchanged } from "../../output/while-unchanged.ts";
import { checkListing } from "../targets/check.ts";
import { findingsTable, fits } from "../targets/findings.ts";
import { listForStick, ownFiles } from "../targets/listing.ts";
import { type Copied, copyToStick } from "./copy.ts";
import { type StickFile, spaceOf } from "./plan.ts";
import { privateReadme } from "./private-readme.ts";
import { readmeText } from "./readme.ts";
import { televisionFiles } from "./television.ts";

/** Files that only web hosts read. */
const FOR_HOSTS = new Set(["_headers", ".nojekyll"]);
/** Bytes in which a page says its language. */
const HEAD = 100;

/** Copies a built site or a private edition to a folder of a stick, with README.txt and checksums. Throws a BuildError when not all of it can be copied. */
export async function toStick(
	site: string,
	to: string,
	{ tv, emit }: { readonly tv: boolean; readonly emit: Emit },
): Promise<Copied> {
	await assertPlace(site, to);
	return whileUnchanged(site, (assertUnchanged) => copyWhole(site, to, { tv, emit, assertUnchanged }));
}

async function copyWhole(
	site: string,
	to: string,
	{
		tv,
		emit,
		assertUnchanged,
	}: { readonly tv: boolean; readonly emit: Emit; readonly assertUnchanged: () => Promise<void> },
): Promise<Copied> {
	const isPrivate = (await editionAt(site)) === "private";
	if (isPrivate && tv) throw new BuildError("televisionOfPrivate", {}, { where: "--tv" });
	const listing = await ownFiles(site, await listForStick(site));
	const findings = await checkListing(site, listing, "usb");
	if (!fits(findings)) {
		const stopping = findings.filter(({ verdict }) => verdict === "stop");
		throw new BuildError("siteUnfitForStick", { table: findingsTable(stopping).join("\n") }, { where: site });
	}
	const copy = isPrivate ? undefined : await readArchiveCopy(site);
	const readme = Buffer.from(
		copy === undefined ? privateReadme(await languageOf(site)) : readmeText(copy, { tv }),
		"utf8",
	);
	const files: readonly StickFile[] = [
		{ path: "README.txt", size: readme.length, source: async () => readme },
		...listing.files
			.filter(({ path }) => !FOR_HOSTS.has(path))
			.map(({ path, size }) => ({ path, size, source: join(site, path) })),
		...(tv && copy !== undefined ? await televisionFiles(copy, site) : []),
	];
	return copyToStick(files, to, emit, spaceOf, assertUnchanged);
}

/** The language of the first page of an edition; English where that does not say it. */
async function languageOf(site: string): Promise<string> {
	const head = await readPart(join(site, "index.html"), 0, HEAD).catch(() => Buffer.alloc(0));
	const [, language = "en"] = /^<!doctype html>\s*<html lang="([a-z]{2,3})[-"]/i.exec(head.toString("latin1")) ?? [];
	return language;
}

/** A stick that is not plugged in must not become a folder of this computer. */
async function assertPlace(site: string, to: string): Promise<void> {
	const found = await lstat(to).catch(() => undefined);
	const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
	if (found !== undefined && !(await isFolder(to))) {
		throw new BuildError("stickIsNoFolder", {}, { where: to });
	}
	if (!(await isFolder(to)) && !(await isFolder(dirname(to)))) {
		throw new BuildError("stickMissing", {}, { where: to });
	}
	assertSeparateFolders(site, to);
}

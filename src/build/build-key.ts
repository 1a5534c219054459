import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { availableDecoders } from "../media/decode/available-decoders.ts";
import type { Download } from "../model/download-file.ts";
import { codeFile, codeFiles, HOME, programFiles } from "../model/home.ts";
import { BESIDE_SITE } from "../options/table.ts";
import { ownerFilesOf } from "../output/project.ts";
import type { BuildRequest } from "./request.ts";

/**
 * Digest of everything that decides what a site is, but for the owner's alternative texts: the program, the options, what
 * videos can be decoded with, and the state of every file of the download. Nothing of the download is opened for it.
 */
export async function buildKey(
	{ options, selectOptions, css, invented }: BuildRequest,
	download: Download,
): Promise<string> {
	const inKey = Object.entries(options).filter(([name]) => !BESIDE_SITE.has(name));
	return runKey(download, [inKey, selectOptions, css, invented]);
}

/** Digest of the program, of what it was told, and of the state of every file of the download. Nothing of that is opened for it. */
export async function runKey(download: Download, decisive: readonly unknown[]): Promise<string> {
	const hash = createHash("sha256").update(programDigest());
	hash.update(JSON.stringify(decisive, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value)));
	hash.update(availableDecoders());
	hash.update(JSON.stringify(download.setAside));
	for (const file of download.files) {
		hash.update(`\n${JSON.stringify([file.part, file.path, file.state ?? (await file.fingerprint())])}`);
	}
	return hash.digest("hex");
}

/** The key together with what the owner wrote beside the site, as it is now: a build itself adds lines and files for it. */
export async function keyWithTexts(key: string, output: string): Promise<string> {
	const hash = createHash("sha256").update(key);
	for (const path of ownerFilesOf(output)) {
		const text = await readFile(path).catch(() => Buffer.alloc(0));
		hash.update(`\n${text.length}\n`).update(text);
	}
	return hash.digest("hex");
}

/** What decides how a site looks beside the program's modules: templates, styles, scripts, and what it depends on. */
const FOLDERS = ["templates", "assets"];
const TEXT = /\.(json|njk|css|js|svg)$/;
/** The lockfile is not in a package; the versions on which a package depends are exact. */
const DEPENDENCIES = ["package.json", "package-lock.json"].map((name) => join(HOME, name));

/** A digest of this version of the program and of Node, whose dates and words change with its Unicode data. */
function programDigest(): string {
	known ??= digest();
	return known;
}

/** Made once in a process, which runs what it has loaded. */
let known: string | undefined;

function digest(): string {
	const { node, icu, unicode, cldr, tz } = process.versions;
	const hash = createHash("sha256").update(JSON.stringify([node, icu, unicode, cldr, tz]));
	const modules = [codeFile(".eleventy.ts"), ...codeFiles("src")];
	const files = FOLDERS.flatMap((folder) => programFiles(folder, TEXT));
	for (const path of [...modules, ...files, ...DEPENDENCIES.filter((path) => existsSync(path))]) {
		hash.update(`\n${relative(HOME, path)}\n`).update(readFileSync(path));
	}
	return hash.digest("hex");
}

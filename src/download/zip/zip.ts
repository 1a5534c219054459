import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import type { DownloadFile } from "../../model/download-file.ts";
import { BuildError, type Problem } from "../../model/problem.ts";
import type { Limits } from "../limits.ts";
import { isJunk, judgeName, printable } from "../names.ts";
import type { Opened } from "../parts.ts";
import { findRoots } from "../roots.ts";
import { explainBrokenZip, explainUnreadable } from "./broken.ts";
import { readZipDirectory, type ZipEntry } from "./directory.ts";
import { findZipEnd, type ZipEnd } from "./end.ts";
import { zipFile } from "./entry.ts";
import { foreignMethod, isTelling, packedOtherwise } from "./methods.ts";

export { isZipName } from "../names.ts";

const RATIO_COUNTS_FROM = 10e6;
/** Problems named one by one; a ZIP that is made to annoy has millions. */
const MOST_NAMED = 1000;

/**
 * Opens the ZIP at `path`, which messages call `part`. Only the directory is read; contents come entry by entry, checked
 * against size and CRC-32. A bad entry is set aside; what is no whole ZIP, or one that nobody should unpack, throws a
 * BuildError that says what it is.
 */
export async function openZip(path: string, part: string, limits: Limits): Promise<Opened> {
	const file = await open(path, "r").catch((error) => {
		throw explainUnreadable(part, error);
	});
	try {
		const { end, entries } = await list(file, path, part, limits);
		return { ...judge(file, entries, end, part, limits), close: () => file.close() };
	} catch (error) {
		await file.close();
		throw error;
	}
}

async function list(file: FileHandle, path: string, part: string, limits: Limits) {
	let end: ZipEnd | undefined;
	try {
		end = await findZipEnd(file, (await file.stat()).size);
		if (end !== undefined) return { end, entries: await readZipDirectory(file, end, limits.entries, part) };
	} catch (error) {
		throw error instanceof BuildError ? error : await explainBrokenZip({ file, path, part, end, cause: error });
	}
	throw await explainBrokenZip({ file, path, part, end, cause: undefined });
}

function judge(file: FileHandle, entries: readonly ZipEntry[], end: ZipEnd, part: string, limits: Limits) {
	const files: DownloadFile[] = [];
	const setAside: Problem[] = [];
	const seen = new Set<string>();
	const misplaced = findMisplaced(entries, end.begin + end.directory.start);
	const closed: { readonly path: string; readonly entry: ZipEntry }[] = [];
	let total = 0;
	for (const entry of entries) {
		if (isFolder(entry) || isJunk(entry.name.replaceAll("\\", "/"))) continue;
		const judged = judgeName(entry.name);
		const path = "path" in judged ? judged.path : "";
		const reason = "unsafe" in judged ? judged.unsafe : (misplaced.get(entry) ?? refusal(entry, limits));
		const repeated = reason === undefined && seen.has(path) ? "has the same name as another one before it" : reason;
		if (entry.encrypted || foreignMethod(entry) !== undefined) closed.push({ path, entry });
		if (repeated !== undefined) {
			setAside.push({
				what: `A file in the ZIP ${repeated}; it was not opened`,
				where: `${part}: ${printable(entry.name)}`,
			});
			continue;
		}
		seen.add(path);
		total += entry.size;
		files.push(zipFile(file, entry, { path, part }, limits));
	}
	if (
		isLost(
			files,
			closed.map(({ path }) => path),
		)
	)
		throw packedOtherwise(
			closed.map(({ entry }) => entry),
			part,
		);
	if (total > limits.total) {
		throw new BuildError(`The ZIP would unpack to more than ${Math.floor(limits.total / 1e9)} GB, as a ZIP bomb does`, {
			where: part,
			hint: "Use the ZIP as Instagram made it.",
		});
	}
	return { files, setAside: shortened(setAside, part) };
}

/** Whether a download of Instagram's holds nothing that tells of posts, but for what could not be opened. */
function isLost(files: readonly DownloadFile[], closed: readonly string[]): boolean {
	if (!(files.length === 0 || closed.some(isTelling)) || files.some(({ path }) => isTelling(path))) return false;
	return findRoots(closed).length > 0;
}

function isFolder({ name }: ZipEntry): boolean {
	return /[/\\]$/.test(name);
}

function shortened(problems: readonly Problem[], part: string): readonly Problem[] {
	const more = problems.length - MOST_NAMED;
	if (more <= 0) return problems;
	return [...problems.slice(0, MOST_NAMED), { what: `${more} more files in the ZIP were not opened`, where: part }];
}

/** Why an entry must not be opened, if so: links, encryption, unknown packing, bombs by ratio. */
function refusal({ link, encrypted, method, size, packed }: ZipEntry, { ratio }: Limits): string | undefined {
	if (link) return "is a link to somewhere else";
	if (encrypted) return "is encrypted";
	const foreign = foreignMethod({ method });
	if (foreign !== undefined) return `is packed with ${foreign}, which is not read here`;
	if (method === 0 && size !== packed) return "has two different sizes";
	if (size > RATIO_COUNTS_FROM && size > packed * ratio) return `grows more than ${ratio} times, as a ZIP bomb does`;
	return undefined;
}

/**
 * Entries whose bytes reach into the next entry's or into the directory, with the reason; no reader but this one would
 * notice. The one that reaches too far is at fault, so that a flipped bit in one size costs one file; those that are left
 * share no byte, so that they cannot unpack to more than the ratio allows.
 */
function findMisplaced(entries: readonly ZipEntry[], directoryStart: number): ReadonlyMap<ZipEntry, string> {
	const found = new Map<ZipEntry, string>();
	const order = entries.filter((entry) => !isFolder(entry)).sort((a, b) => a.offset - b.offset);
	for (const [index, entry] of order.entries()) {
		const end = entry.offset + 30 + entry.rawName.length + entry.packed;
		const next = order[index + 1];
		if (end > directoryStart) found.set(entry, "reaches past the end of the ZIP");
		else if (next !== undefined && end > next.offset)
			found.set(entry, "shares its bytes with another file, as a ZIP bomb does");
	}
	return found;
}

import { type FileHandle, open } from "node:fs/promises";
import type { Clause, Plain } from "../../languages/problems/message.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { BuildError, type Problem } from "../../model/problem.ts";
import type { Limits } from "../limits.ts";
import { isJunk, printableName, safePath } from "../names.ts";
import type { OpenedSource } from "../parts.ts";
import { explainBrokenZip, explainUnreadable } from "./broken.ts";
import { readZipDirectory, type ZipEntry } from "./directory.ts";
import { findZipEnd, LOCAL_HEADER_BYTES, type ZipEnd } from "./end.ts";
import { ZipFile } from "./entry.ts";
import { assertReadable, unsupportedMethod } from "./methods.ts";

/** Bytes from which the compression ratio is limited. */
const RATIO_COUNTS_FROM = 10e6;
/** Problems named one by one; a malicious ZIP can have millions. */
const MOST_NAMED = 1000;

/**
 * Opens the ZIP at `path`, which messages call `part`. Reads only the central directory; contents are read entry by entry, checked
 * against size and CRC-32. An unsafe entry is set aside. Throws a BuildError that says what is wrong for what is no complete
 * ZIP, and for a ZIP bomb.
 */
export async function openZip(path: string, part: string, limits: Limits): Promise<OpenedSource> {
	const file = await open(path, "r").catch((error) => {
		throw explainUnreadable(part, error);
	});
	try {
		const { end, entries } = await readDirectory(file, path, part, limits);
		return { ...selectEntries(file, entries, end, part, limits), close: () => file.close() };
	} catch (error) {
		await file.close();
		throw error;
	}
}

async function readDirectory(file: FileHandle, path: string, part: string, limits: Limits) {
	let end: ZipEnd | undefined;
	let cause: unknown;
	try {
		end = await findZipEnd(file, (await file.stat()).size);
		if (end !== undefined) return { end, entries: await readZipDirectory(file, end, limits.entries, part) };
	} catch (error) {
		if (error instanceof BuildError) throw error;
		cause = error;
	}
	throw await explainBrokenZip({ file, path, part, end, cause });
}

function selectEntries(file: FileHandle, entries: readonly ZipEntry[], end: ZipEnd, part: string, limits: Limits) {
	const files: DownloadFile[] = [];
	const setAside: Problem[] = [];
	const seen = new Set<string>();
	const misplaced = findMisplaced(entries, end.begin + end.directory.start);
	const unreadable: (ZipEntry & { readonly path: string })[] = [];
	let total = 0;
	for (const entry of entries) {
		if (isFolder(entry) || isJunk(entry.name.replaceAll("\\", "/"))) continue;
		const { path = "", unsafe } = safePath(entry.name);
		const repeated = seen.has(path) ? "has the same name as another one before it" : undefined;
		const reason = unsafe ?? misplaced.get(entry) ?? refusal(entry, limits) ?? repeated;
		if (entry.encrypted || unsupportedMethod(entry) !== undefined) unreadable.push({ ...entry, path });
		if (reason !== undefined) {
			const where = `${part}: ${printableName(entry.name)}`;
			setAside.push({ code: "zipFileRefused", params: { reason }, where });
			continue;
		}
		seen.add(path);
		total += entry.size;
		files.push(new ZipFile(file, entry, { path: path === entry.name ? entry.name : path, part }, limits));
	}
	assertReadable(files, unreadable, part);
	if (total > limits.total) {
		throw new BuildError("zipTooLarge", { n: Math.floor(limits.total / 1e9) }, { where: part });
	}
	return { files, setAside: shortened(setAside, part) };
}

function isFolder({ name }: ZipEntry): boolean {
	return /[/\\]$/.test(name);
}

function shortened(problems: readonly Problem[], part: string): readonly Problem[] {
	const more = problems.length - MOST_NAMED;
	if (more <= 0) return problems;
	return [...problems.slice(0, MOST_NAMED), { code: "zipFilesRefused", params: { n: more }, where: part }];
}

/** Why an entry is refused: link, encryption, compression method, ZIP bomb by ratio; undefined when it is not. */
function refusal({ link, encrypted, method, size, packed }: ZipEntry, { ratio }: Limits): Clause | undefined {
	if (link) return "is a link to somewhere else";
	if (encrypted) return "is encrypted";
	const unsupported = unsupportedMethod({ method });
	if (unsupported !== undefined)
		return { code: "is packed with {method}, which is not read here", params: { method: unsupported } };
	if (method === 0 && size !== packed) return "has two different sizes";
	if (size > RATIO_COUNTS_FROM && size > packed * ratio)
		return { code: "grows more than {n} times, as a ZIP bomb does", params: { n: ratio } };
	return undefined;
}

/**
 * Entries whose bytes overlap the next entry's or the directory, with the reason; other readers do not notice. Only the entry
 * that reaches too far is rejected, so that a flipped bit in one size costs one file; the others share no byte, so that they
 * cannot unpack to more than the ratio allows.
 */
function findMisplaced(entries: readonly ZipEntry[], directoryStart: number): ReadonlyMap<ZipEntry, Plain> {
	const found = new Map<ZipEntry, Plain>();
	const order = entries.filter((entry) => !isFolder(entry)).sort((a, b) => a.offset - b.offset);
	for (const [index, entry] of order.entries()) {
		const end = entry.offset + LOCAL_HEADER_BYTES + entry.rawName.length + entry.packed;
		const next = order[index + 1];
		if (end > directoryStart) found.set(entry, "reaches past the end of the ZIP");
		else if (next !== undefined && end > next.offset)
			found.set(entry, "shares its bytes with another file, as a ZIP bomb does");
	}
	return found;
}

import assert from "node:assert/strict";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { TestContext } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import AdmZip from "adm-zip";
import yazl from "yazl";
import type { Limits } from "../../src/download/limits.ts";
import { openDownload } from "../../src/download/open/open.ts";
import { DamagedFile, type Download, type DownloadFile } from "../../src/model/download-file.ts";
import { BuildError } from "../../src/model/problem.ts";
import { atEnd } from "../at-end.ts";

/** The only import of adm-zip and yazl in these tests. */

/** An index, by whose path the root of a download is found. */
export const INDEX = "your_instagram_activity/media/posts_1.json";

export type Files = Readonly<Record<string, string | Buffer>>;

/** A new folder, removed after the test. */
export async function folderFor(t: TestContext): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), "vitrine-")));
	atEnd(t, () => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files below `folder`, with the folders they need. */
export async function unpack(folder: string, files: Files): Promise<void> {
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

/** Writes the bytes of a ZIP into a new folder. Returns the path. */
export async function written(t: TestContext, bytes: Buffer, name = "download.zip"): Promise<string> {
	const path = join(await folderFor(t), name);
	await writeFile(path, bytes);
	return path;
}

/** Opens the ZIP of these bytes until the test is over. */
export async function openBytes(t: TestContext, bytes: Buffer, limits?: Limits): Promise<Download> {
	const download = await openDownload([await written(t, bytes)], limits);
	atEnd(t, () => download.close());
	return download;
}

/** The BuildError of opening these paths, which has to have a place and a hint. */
export async function refusalOf(paths: readonly string[], limits?: Limits): Promise<BuildError> {
	try {
		await (await openDownload(paths, limits)).close();
	} catch (error) {
		assert.ok(error instanceof BuildError, String(error));
		assert.ok(error.where !== undefined && error.where !== "", "it has a place");
		assert.ok(error.hint.length > 10, "it has a hint");
		return error;
	}
	assert.fail(`${paths.join(", ")} was opened`);
}

export function byAdmZip(files: Files): Buffer {
	const zip = new AdmZip();
	for (const [path, content] of Object.entries(files)) zip.addFile(path, Buffer.from(content));
	return zip.toBuffer();
}

interface YazlOptions {
	readonly zip64?: boolean;
	/** Sizes behind the contents, as in a ZIP that is streamed. */
	readonly streamed?: boolean;
	readonly stored?: boolean;
}

export async function byYazl(
	files: Files,
	{ zip64 = false, streamed = false, stored = false }: YazlOptions = {},
): Promise<Buffer> {
	const zip = new yazl.ZipFile();
	const options = { forceZip64Format: zip64, compress: !stored };
	for (const [path, content] of Object.entries(files)) {
		const bytes = Buffer.from(content);
		if (streamed) {
			zip.addReadStreamLazy(path, options, (done) => done(null, Readable.from([bytes])));
		} else zip.addBuffer(bytes, path, options);
	}
	zip.end({ forceZip64Format: zip64, comment: "" });
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

/** One entry of a ZIP made by hand. What is given is written as it is, true or not. */
export interface HandEntry {
	readonly name: string | Buffer;
	readonly content?: string | Buffer;
	/** 0 stored, the default; 8 deflated. */
	readonly method?: number;
	readonly flags?: number;
	readonly crc?: number;
	readonly size?: number;
	readonly packed?: number;
	/** Unix mode, as in 0o120777 for a link. */
	readonly mode?: number;
	readonly localName?: string;
	readonly localExtra?: Buffer;
	readonly extra?: Buffer;
	/** The offset of the local header in the directory. */
	readonly offset?: number;
}

interface HandOptions {
	readonly comment?: Buffer;
	readonly count?: number;
	readonly directoryStart?: number;
	readonly disk?: number;
	readonly zip64?: boolean;
}

export function byHand(entries: readonly HandEntry[], options: HandOptions = {}): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const entry of entries) {
		const local = localPart(entry);
		locals.push(local);
		directory.push(directoryPart(entry, entry.offset ?? at));
		at += local.length;
	}
	const listed = Buffer.concat(directory);
	const makeEnd = options.zip64 === true ? end64 : endPart;
	return Buffer.concat([...locals, listed, makeEnd(entries.length, listed.length, at, options)]);
}

export function localPart(entry: HandEntry): Buffer {
	const { localExtra = Buffer.alloc(0) } = entry;
	const name = Buffer.from(entry.localName ?? entry.name);
	const { data, fields } = described(entry);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(20, 4);
	fields.copy(header, 6);
	header.writeUInt16LE(name.length, 26);
	header.writeUInt16LE(localExtra.length, 28);
	return Buffer.concat([header, name, localExtra, data]);
}

export function directoryPart(entry: HandEntry, offset: number): Buffer {
	const { extra = Buffer.alloc(0), mode = 0o100644 } = entry;
	const name = Buffer.from(entry.name);
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE((3 << 8) | 20, 4);
	header.writeUInt16LE(20, 6);
	described(entry).fields.copy(header, 8);
	header.writeUInt16LE(name.length, 28);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt32LE((mode << 16) >>> 0, 38);
	header.writeUInt32LE(offset, 42);
	return Buffer.concat([header, name, extra]);
}

export function endPart(count: number, size: number, start: number, options: HandOptions = {}): Buffer {
	const { comment = Buffer.alloc(0) } = options;
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(options.disk ?? 0, 4);
	end.writeUInt16LE((options.count ?? count) & 0xffff, 8);
	end.writeUInt16LE((options.count ?? count) & 0xffff, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE((options.directoryStart ?? start) >>> 0, 16);
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([end, comment]);
}

/** The end record of a ZIP with large numbers: the zip64 record, its locator, and the old record full of ones. */
export function end64(count: number, size: number, start: number): Buffer {
	const end = Buffer.alloc(56 + 20 + 22, 0xff);
	end.fill(0, 0, 76);
	end.writeUInt32LE(0x06064b50, 0);
	end.writeBigUInt64LE(44n, 4);
	end.writeBigUInt64LE(BigInt(count), 24);
	end.writeBigUInt64LE(BigInt(count), 32);
	end.writeBigUInt64LE(BigInt(size), 40);
	end.writeBigUInt64LE(BigInt(start), 48);
	end.writeUInt32LE(0x07064b50, 56);
	end.writeBigUInt64LE(BigInt(start + size), 64);
	end.writeUInt32LE(1, 72);
	end.writeUInt32LE(0x06054b50, 76);
	end.writeUInt16LE(0, 96);
	return end;
}

/** The fields that local header and directory share: flags, method, time, CRC-32 and sizes. */
function described(entry: HandEntry): { readonly data: Buffer; readonly fields: Buffer } {
	const { method = 0, flags = 0 } = entry;
	const content = Buffer.from(entry.content ?? "");
	const data = method === 8 ? deflateRawSync(content) : content;
	const fields = Buffer.alloc(20);
	fields.writeUInt16LE(flags, 0);
	fields.writeUInt16LE(method, 2);
	fields.writeUInt32LE(0x5a210000, 4);
	fields.writeUInt32LE(entry.crc ?? crc32(content), 8);
	fields.writeUInt32LE(entry.packed ?? data.length, 12);
	fields.writeUInt32LE(entry.size ?? content.length, 16);
	return { data, fields };
}

/** The text of each file of a download by path, or the message of its DamagedFile. */
export async function readAll(download: Download): Promise<Readonly<Record<string, string>>> {
	const read: Record<string, string> = {};
	for (const file of download.files) read[file.path] = await textOf(file);
	return read;
}

export async function textOf(file: DownloadFile): Promise<string> {
	try {
		return (await file.read()).toString();
	} catch (error) {
		if (error instanceof DamagedFile) return `damaged: ${error.message}`;
		throw error;
	}
}

export const pathsOf = (download: Download) => download.files.map((file) => file.path);

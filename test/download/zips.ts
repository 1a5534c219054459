import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { TestContext } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import AdmZip from "adm-zip";
import yazl from "yazl";
import { DamagedFile, type Download, type DownloadFile } from "../../src/model/download-file.ts";

/** The only import of adm-zip and yazl in these tests. */

/** A path that marks the root of a download, and one that is beside it in every test. */
export const INDEX = "your_instagram_activity/media/posts_1.json";

export type Files = Readonly<Record<string, string | Buffer>>;

/** A fresh folder that goes away with the test. */
export async function folderFor(t: TestContext): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), "vitrine-")));
	t.after(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files below `folder`, with the folders they need. */
export async function unpack(folder: string, files: Files): Promise<void> {
	for (const [path, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}

/** Writes the bytes of a ZIP into a fresh folder. */
export async function written(t: TestContext, bytes: Buffer, name = "download.zip"): Promise<string> {
	const path = join(await folderFor(t), name);
	await writeFile(path, bytes);
	return path;
}

export function byAdmZip(files: Files): Buffer {
	const zip = new AdmZip();
	for (const [path, content] of Object.entries(files)) zip.addFile(path, Buffer.from(content));
	return zip.toBuffer();
}

interface YazlWishes {
	readonly zip64?: boolean;
	/** Sizes behind the contents, as when a ZIP is written in one go. */
	readonly streamed?: boolean;
	readonly stored?: boolean;
}

export async function byYazl(files: Files, selectOptions: YazlWishes = {}): Promise<Buffer> {
	const zip = new yazl.ZipFile();
	const options = { forceZip64Format: selectOptions.zip64 === true, compress: selectOptions.stored !== true };
	for (const [path, content] of Object.entries(files)) {
		const bytes = Buffer.from(content);
		if (selectOptions.streamed === true) {
			zip.addReadStreamLazy(path, options, (done) => done(null, Readable.from([bytes])));
		} else zip.addBuffer(bytes, path, options);
	}
	zip.end({ forceZip64Format: selectOptions.zip64 === true, comment: "" });
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

/** One entry of a ZIP made by hand; what is given is written down, true or not. */
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

interface HandWishes {
	readonly comment?: Buffer;
	readonly count?: number;
	readonly directoryStart?: number;
	readonly disk?: number;
	readonly zip64?: boolean;
}

export function byHand(entries: readonly HandEntry[], selectOptions: HandWishes = {}): Buffer {
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
	const makeEnd = selectOptions.zip64 === true ? end64 : endPart;
	return Buffer.concat([...locals, listed, makeEnd(entries.length, listed.length, at, selectOptions)]);
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

export function endPart(count: number, size: number, start: number, selectOptions: HandWishes = {}): Buffer {
	const { comment = Buffer.alloc(0) } = selectOptions;
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(selectOptions.disk ?? 0, 4);
	end.writeUInt16LE((selectOptions.count ?? count) & 0xffff, 8);
	end.writeUInt16LE((selectOptions.count ?? count) & 0xffff, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE((selectOptions.directoryStart ?? start) >>> 0, 16);
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

/** What every file of a download gives when it is read: its text, or the message of its damage. */
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

import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { crc32, createInflateRaw, inflateRaw } from "node:zlib";
import { DamagedFile, type DownloadFile, fingerprintOf } from "./download.ts";
import type { Entry, ZipDirectory } from "./zip-directory.ts";

/** Largest file that is read as a whole: an index or a picture. Videos are streamed. */
const LARGEST_WHOLE = 256 * 2 ** 20;

const inflate = promisify(inflateRaw);

interface ZipFileSource {
	readonly path: string;
	readonly part: string;
	readonly name: string;
	readonly entry: Entry;
	readonly directory: ZipDirectory;
}

/** One safe entry of a ZIP as a file of the download. Its bytes are located, unpacked and checked when they are asked for. */
export function zipFile({ path, part, name, entry, directory }: ZipFileSource): DownloadFile {
	const size = entry.uncompressedSize;
	const print = fingerprintOf(entry.crc32, size);
	const locate = async () => {
		const { start, localName } = await directory.locate(entry).catch((error) => {
			throw new DamagedFile(`cannot be found in the ZIP (${message(error)})`);
		});
		if (localName !== directory.nameOf(entry)) throw new DamagedFile("has two different names in the ZIP");
		return start;
	};
	return {
		path: name,
		part,
		size,
		fingerprint: async () => print,
		read: async () => {
			if (size > LARGEST_WHOLE) throw new DamagedFile(`is larger than ${LARGEST_WHOLE / 2 ** 20} MB`);
			const packed = await readRange(path, await locate(), entry.compressedSize);
			const bytes = entry.compressionMethod === 0 ? packed : await unpack(packed, size);
			check(bytes.length === size && crc32(bytes) === entry.crc32);
			return bytes;
		},
		saveTo: async (target) => {
			const start = await locate();
			let length = 0;
			let sum = 0;
			const meter = new Transform({
				transform(chunk: Buffer, _encoding, done) {
					length += chunk.length;
					sum = crc32(chunk, sum);
					done(length > size ? new DamagedFile("is longer than the ZIP says") : null, chunk);
				},
			});
			const packed =
				entry.compressedSize === 0
					? Readable.from([])
					: createReadStream(path, { start, end: start + entry.compressedSize - 1, highWaterMark: BIG });
			const steps = entry.compressionMethod === 0 ? [packed, meter] : [packed, createInflateRaw(), meter];
			try {
				await pipeline([...steps, createWriteStream(target)]);
			} catch (error) {
				throw isPackingError(error) ? new DamagedFile("cannot be unpacked") : error;
			}
			check(length === size && sum === entry.crc32);
		},
	};
}

const BIG = 1 << 20;

function check(same: boolean): void {
	if (!same) throw new DamagedFile("is damaged: its content does not match its checksum");
}

async function readRange(path: string, start: number, length: number): Promise<Buffer> {
	const file = await open(path, "r");
	try {
		const bytes = Buffer.alloc(length);
		const { bytesRead } = await file.read(bytes, 0, length, start);
		if (bytesRead < length) throw new DamagedFile("ends before its end");
		return bytes;
	} finally {
		await file.close();
	}
}

async function unpack(packed: Buffer, size: number): Promise<Buffer> {
	try {
		return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
	} catch {
		throw new DamagedFile("cannot be unpacked");
	}
}

function isPackingError(error: unknown): boolean {
	return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

function message(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { DamagedFile, type DownloadFile, fingerprintOf } from "../../model/download-file.ts";
import { checked, chunksOf, collect, readRange, save } from "../bytes.ts";
import type { Limits } from "../limits.ts";
import type { ZipEntry } from "./directory.ts";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/** One safe entry of the ZIP in `file`. Its bytes are located, unpacked and checked when they are asked for. */
export function zipFile(
	file: FileHandle,
	entry: ZipEntry,
	{ path, part }: { readonly path: string; readonly part: string },
	limits: Limits,
): DownloadFile {
	const { size, packed, method, crc32 } = entry;
	const fingerprint = fingerprintOf(crc32, size);
	async function* content(): AsyncGenerator<Buffer> {
		const chunks = chunksOf(file, await locate(file, entry), packed);
		yield* checked(method === 0 || packed === 0 ? chunks : unpacked(chunks), size, crc32);
	}
	return {
		path,
		part,
		size,
		fingerprint: async () => fingerprint,
		read: async () => {
			if (size > limits.whole) throw new DamagedFile(`is larger than ${Math.floor(limits.whole / 2 ** 20)} MB`);
			return collect(content());
		},
		saveTo: (target) => save(content(), target),
	};
}

/** Where an entry's packed bytes start: behind its local header, whose extra fields may be longer than the directory's. */
async function locate(file: FileHandle, { offset, rawName }: ZipEntry): Promise<number> {
	const header = await readRange(file, offset, LOCAL_HEADER_BYTES + rawName.length);
	if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new DamagedFile("is not where the ZIP says");
	const nameLength = header.readUInt16LE(26);
	if (nameLength !== rawName.length || header.toString("latin1", LOCAL_HEADER_BYTES) !== rawName)
		throw new DamagedFile("has two different names in the ZIP");
	return offset + LOCAL_HEADER_BYTES + nameLength + header.readUInt16LE(28);
}

async function* unpacked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	try {
		// Its errors come out of the stream that is returned.
		yield* pipeline(chunks, createInflateRaw({ chunkSize: 1 << 18 }), () => undefined);
	} catch (error) {
		throw error instanceof DamagedFile ? error : new DamagedFile("cannot be unpacked", { cause: error });
	}
}

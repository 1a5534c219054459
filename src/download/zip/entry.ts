import type { FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { DamagedFile, fingerprintOf } from "../../model/download-file.ts";
import { checked, chunksOf, readRange } from "../bytes.ts";
import type { Limits } from "../limits.ts";
import { StoredFile } from "../stored-file.ts";
import type { ZipEntry } from "./directory.ts";
import { LOCAL_HEADER, LOCAL_HEADER_BYTES } from "./end.ts";

/** One safe entry of the ZIP in `file`. Its bytes are located, inflated and checked lazily, on read. */
export class ZipFile extends StoredFile {
	readonly #file: FileHandle;
	readonly #entry: ZipEntry;

	constructor(
		file: FileHandle,
		entry: ZipEntry,
		{ path, part }: { readonly path: string; readonly part: string },
		limits: Limits,
	) {
		super(path, part, entry.size, limits);
		this.#file = file;
		this.#entry = entry;
	}

	override async fingerprint(): Promise<string> {
		return fingerprintOf(this.#entry.crc32, this.size);
	}

	protected override async *content(): AsyncGenerator<Buffer> {
		const { size, packed, method, crc32 } = this.#entry;
		const chunks = chunksOf(this.#file, await locate(this.#file, this.#entry), packed);
		yield* checked(method === 0 || packed === 0 ? chunks : inflate(chunks), size, crc32);
	}
}

/** The offset of the compressed bytes: behind the local header, whose extra fields may be longer than those in the directory. */
async function locate(file: FileHandle, { offset, rawName }: ZipEntry): Promise<number> {
	const header = await readRange(file, offset, LOCAL_HEADER_BYTES + rawName.length);
	if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new DamagedFile("is not where the ZIP says");
	const nameLength = header.readUInt16LE(26);
	if (nameLength !== rawName.length || header.toString("latin1", LOCAL_HEADER_BYTES) !== rawName)
		throw new DamagedFile("has two different names in the ZIP");
	return offset + LOCAL_HEADER_BYTES + nameLength + header.readUInt16LE(28);
}

async function* inflate(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	try {
		// Its errors are thrown by the stream that it returns.
		yield* pipeline(chunks, createInflateRaw({ chunkSize: 1 << 18 }), () => undefined);
	} catch (error) {
		throw error instanceof DamagedFile ? error : new DamagedFile("cannot be unpacked", { cause: error });
	}
}

import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import yauzl, { type Entry } from "yauzl";
import { BuildError } from "../../model/problem.ts";
import { readRange } from "../bytes.ts";
import type { ZipEnd } from "./end.ts";
import { DIRECTORY_HEADER, DIRECTORY_HEADER_BYTES } from "./end.ts";

/** The only import of yauzl. It reads a ZIP's central directory, zip64 included, without loading the archive. */

const BLOCK = 1 << 20;

/**
 * Serves yauzl's many small reads from one cached block: a directory of 100,000 entries lists in 0.4 s instead of 10 s
 * (measured 2026-11-23). Hides what is before and after the ZIP in the file.
 */
class BlockReader extends yauzl.RandomAccessReader {
	readonly #file: FileHandle;
	readonly #zip: ZipEnd;
	#block: Buffer = Buffer.alloc(0);
	#start = 0;

	constructor(file: FileHandle, zip: ZipEnd) {
		super();
		this.#file = file;
		this.#zip = zip;
	}

	override read(
		target: Buffer,
		offset: number,
		length: number,
		position: number,
		done: (error: Error | null) => void,
	): void {
		this.#fill(target, offset, length, position).then(
			() => setImmediate(done, null),
			(error) => setImmediate(done, error),
		);
	}

	async #fill(target: Buffer, offset: number, length: number, position: number): Promise<void> {
		for (let copied = 0; copied < length; ) {
			const at = position + copied;
			if (at < this.#start || at >= this.#start + this.#block.length) {
				const readable = Math.min(BLOCK, this.#zip.length - at);
				if (!(readable > 0)) throw new Error("unexpected end of file");
				this.#block = await readRange(this.#file, this.#zip.begin + at, readable);
				this.#start = at;
			}
			copied += this.#block.copy(target, offset + copied, at - this.#start, at - this.#start + length - copied);
		}
	}

	/** Contents are read elsewhere, straight from the file. */
	override _readStreamForRange(): Readable {
		return Readable.from([]);
	}

	override close(done: (error: Error | null) => void): void {
		setImmediate(done, null);
	}
}

/** One entry of a central directory; untrusted. */
export interface ZipEntry {
	/** Decoded as UTF-8 if that is valid, whatever the flag says, else in the encoding of old ZIPs. */
	readonly name: string;
	/** The name's bytes, one character each. */
	readonly rawName: string;
	/** Offset of its local header in the file. */
	readonly offset: number;
	readonly packed: number;
	readonly size: number;
	readonly crc32: number;
	readonly method: number;
	readonly encrypted: boolean;
	readonly link: boolean;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decodeName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
	try {
		return utf8.decode(fileNameRaw);
	} catch {
		return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
	}
}

/**
 * Lists the ZIP that `end` describes. Throws a BuildError when it has more than `limit` entries or more than it counts,
 * and yauzl's error when its directory is broken.
 */
export async function readZipDirectory(
	file: FileHandle,
	end: ZipEnd,
	limit: number,
	where: string,
): Promise<readonly ZipEntry[]> {
	const zip = await yauzl.fromRandomAccessReaderPromise(new BlockReader(file, end), end.length, {
		autoClose: false,
		decodeStrings: false,
		validateEntrySizes: false,
	});
	if (zip.entryCount > limit) throw new BuildError("zipTooManyFiles", { n: limit }, { where });
	const entries: ZipEntry[] = [];
	let next = end.begin + end.directory.start;
	for await (const entry of zip.eachEntry()) {
		const name = decodeName(entry);
		const rawName = entry.fileNameRaw.toString("latin1");
		entries.push({
			name,
			// Nearly all are ASCII: one text instead of two equal ones, of as many as there are files.
			rawName: rawName === name ? name : rawName,
			offset: end.begin + entry.relativeOffsetOfLocalHeader,
			packed: entry.compressedSize,
			size: entry.uncompressedSize,
			crc32: entry.crc32,
			method: entry.compressionMethod,
			encrypted: entry.isEncrypted(),
			link: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
		});
		next += DIRECTORY_HEADER_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
	}
	if (next + 4 <= end.begin + end.length && (await readRange(file, next, 4)).readUInt32LE(0) === DIRECTORY_HEADER) {
		throw new BuildError("zipMiscounted", {}, { where });
	}
	return entries;
}

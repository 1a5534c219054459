import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";

/** The only import of yauzl. It reads a ZIP's central directory, zip64 included, without loading the archive. */

const BLOCK = 1 << 20;

/**
 * Serves yauzl's many small reads from one cached block: a directory of 100,000 entries lists in 0.4 s instead of 10 s
 * (measured 2026-11-23).
 */
class BlockReader extends yauzl.RandomAccessReader {
	readonly #fd: number;
	readonly #block = Buffer.alloc(BLOCK);
	#start = -1;
	#filled = 0;

	constructor(fd: number) {
		super();
		this.#fd = fd;
	}

	override read(
		target: Buffer,
		offset: number,
		length: number,
		position: number,
		done: (error: Error | null) => void,
	): void {
		try {
			for (let copied = 0; copied < length; ) {
				const at = position + copied;
				if (this.#start < 0 || at < this.#start || at >= this.#start + this.#filled) {
					this.#start = at;
					this.#filled = readSync(this.#fd, this.#block, 0, BLOCK, at);
					if (this.#filled === 0) throw new Error("unexpected end of file");
				}
				const from = at - this.#start;
				const chunk = Math.min(length - copied, this.#filled - from);
				this.#block.copy(target, offset + copied, from, from + chunk);
				copied += chunk;
			}
			setImmediate(done, null);
		} catch (error) {
			setImmediate(done, error instanceof Error ? error : new Error(String(error)));
		}
	}

	/** Contents are read elsewhere, straight from the file. */
	override _readStreamForRange(): Readable {
		throw new Error("not used");
	}

	override close(done: (error: Error | null) => void): void {
		closeSync(this.#fd);
		setImmediate(done, null);
	}
}

export type { Entry };

/** An open ZIP: its entries, and where each one's bytes begin. */
export interface ZipDirectory {
	readonly entries: readonly Entry[];
	/** Name of an entry as bytes mean it: UTF-8 whatever the flag says, else the encoding of old ZIPs. */
	nameOf(entry: Entry): string;
	/** Where the packed bytes of an entry start, and the name its local header gives. */
	locate(entry: Entry): Promise<{ readonly start: number; readonly localName: string }>;
	close(): void;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decodeName(raw: Buffer, entry: Entry): string {
	try {
		return utf8.decode(raw);
	} catch {
		return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
	}
}

/** Reads the directory of the ZIP at `path`. Rejects with yauzl's error when there is none or it is broken. */
export async function readZipDirectory(path: string, limit: number): Promise<ZipDirectory> {
	const reader = new BlockReader(openSync(path, "r"));
	let zip: ZipFile;
	try {
		zip = await yauzl.fromRandomAccessReaderPromise(reader, statSync(path).size, {
			autoClose: false,
			decodeStrings: false,
		});
	} catch (error) {
		reader.close(() => undefined);
		throw error;
	}
	const entries: Entry[] = [];
	try {
		if (zip.entryCount > limit) throw new Error(`more than ${limit} entries`);
		for await (const entry of zip.eachEntry()) entries.push(entry);
	} catch (error) {
		zip.close();
		throw error;
	}
	return {
		entries,
		nameOf: (entry) => decodeName(entry.fileNameRaw, entry),
		locate: async (entry) => {
			const header = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
			return { start: header.fileDataStart, localName: decodeName(header.fileName, entry) };
		},
		close: () => zip.close(),
	};
}

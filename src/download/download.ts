import type { Problem } from "../problems.ts";

/** One file of a download, wherever it lies: in a ZIP or in an unpacked folder. */
export interface DownloadFile {
	/** Path below the export root, with forward slashes, as the download spells it. */
	readonly path: string;
	/** Name of the ZIP or folder that holds it, for messages. */
	readonly part: string;
	/** Unpacked size in bytes, as the directory tells it. */
	readonly size: number;
	/** CRC-32 and size, the same for the same bytes wherever they lie. Free for a ZIP; a folder has to read the file once. */
	fingerprint(): Promise<string>;
	/** The whole content, checked against size and CRC-32. For indexes and pictures; throws DamagedFile. */
	read(): Promise<Buffer>;
	/** Writes the content to `target` without holding it in memory, checked on the way; throws DamagedFile. */
	saveTo(target: string): Promise<void>;
}

/** One ZIP, or one unpacked folder, with the wrapper folders above the export root taken off. */
export interface Part {
	readonly name: string;
	readonly files: readonly DownloadFile[];
	/** Entries that are not safe or not readable, each with its reason. */
	readonly setAside: readonly Problem[];
	close(): Promise<void>;
}

/** What Instagram handed over: every part, as one list of files. */
export interface Download {
	readonly parts: readonly Part[];
	readonly files: readonly DownloadFile[];
	readonly setAside: readonly Problem[];
	close(): Promise<void>;
}

/** The bytes of one file are not what its directory promised; costs that file, not the build. */
export class DamagedFile extends Error {
	override readonly name = "DamagedFile";
}

/** The name of a file's content: eight hex digits of CRC-32, a dash, the size in base 36. */
export function fingerprintOf(crc32: number, size: number): string {
	return `${crc32.toString(16).padStart(8, "0")}-${size.toString(36)}`;
}

import type { Clause } from "../languages/problems/message.ts";
import { inEnglish } from "../languages/problems/owner-language.ts";
import type { Problem } from "./problem.ts";
import type { ReadingRoom } from "./reading-room.ts";

/** One file of a download, wherever it lies: in a ZIP or in an unpacked folder. */
export interface DownloadFile {
	/** Path below the export root, with forward slashes, as the download spells it. */
	readonly path: string;
	/** Name of the part that holds it, for messages. */
	readonly part: string;
	/** Folders above the export root, with a slash at the end. */
	readonly wrapper?: string | undefined;
	/** Unpacked size in bytes, as the directory says. */
	readonly size: number;
	/** Changes when the content does, for a file whose fingerprint is not free: size and time of change in a folder. */
	readonly state?: string | undefined;
	/**
	 * CRC-32 and size, the same for the same bytes wherever they lie. Free for a ZIP; in a folder the file is read once,
	 * unless the caller keeps a FingerprintCache. Never rejects: what cannot be read has a print of its own.
	 */
	fingerprint(): Promise<string>;
	/**
	 * The whole content, checked against size and CRC-32. For indexes and pictures; throws DamagedFile. With a `room` the bytes may lie
	 * there, and be others as soon as the next file is read into it.
	 */
	read(room?: ReadingRoom): Promise<Buffer>;
	/**
	 * Writes the content to `target` without holding it in memory, checked on the way. Throws DamagedFile when the source
	 * is at fault and the system's own error when the target is; either way nothing stays at `target`.
	 */
	saveTo(target: string): Promise<void>;
}

/** One ZIP, or one unpacked folder, with the wrapper folders above the export root taken off. */
export interface Part {
	/** The name of the ZIP or folder, with as much before and behind it as makes it unique in the download. */
	readonly name: string;
	/** Sorted by path. */
	readonly files: readonly DownloadFile[];
	/** Entries that are not safe or not readable, each with its reason. */
	readonly setAside: readonly Problem[];
	close(): Promise<void>;
}

/** What Instagram handed over: every part, as one list of files. */
export interface Download {
	/** Sorted by name, however they were given. */
	readonly parts: readonly Part[];
	readonly files: readonly DownloadFile[];
	readonly setAside: readonly Problem[];
	/** How often the system has refused to read something, which it may allow the next time: until now. */
	faults(): number;
	close(): Promise<void>;
}

/** The bytes of one file are not what its directory promised; costs that file, not the build. */
export class DamagedFile extends Error {
	override readonly name = "DamagedFile";
	readonly reason: Clause;

	constructor(reason: Clause, options?: ErrorOptions) {
		super(inEnglish.text(reason), options);
		this.reason = reason;
	}
}

/** The name of a file's content: eight hex digits of CRC-32, a dash, the size in base 36. */
export function fingerprintOf(crc32: number, size: number): string {
	return `${crc32.toString(16).padStart(8, "0")}-${size.toString(36)}`;
}

/** Begins the print of a file that could not be read. */
export const UNREAD = "unread-";

/** Keeps the fingerprints of files in folders from one run to the next; the caller decides where. */
export interface FingerprintCache {
	/** A key holds for one content: it is made of the file's path, size and time of change. */
	get(key: string): string | undefined;
	set(key: string, fingerprint: string): void;
}

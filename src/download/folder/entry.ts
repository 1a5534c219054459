import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import {
	DamagedFile,
	type DownloadFile,
	type FingerprintCache,
	fingerprintOf,
	UNREAD,
} from "../../model/download-file.ts";
import type { ReadingRoom } from "../../model/reading-room.ts";
import { chunksOf, readStartSync, throwUnreadable } from "../bytes.ts";
import type { Limits } from "../limits.ts";
import { StoredFile } from "../stored-file.ts";

/** Follows no link that has replaced the file since, and does not block on a pipe. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Files of which the text is wanted at once. */
const TEXT = /\.(?:json|html)$/i;

/** A file as it was when its folder was listed. */
interface FoundFile extends Pick<DownloadFile, "path" | "part" | "size"> {
	/** Its path on the disk. */
	readonly full: string;
	readonly mtimeMs: number;
}

/** One file of an unpacked download. One that was changed since it was listed counts as damaged. */
export class FolderFile extends StoredFile {
	readonly state: string;
	readonly #found: FoundFile;
	readonly #fingerprints: FingerprintCache | undefined;
	#fingerprint: Promise<string> | undefined;

	constructor(found: FoundFile, limits: Limits, fingerprints?: FingerprintCache) {
		super(found.path, found.part, found.size, limits);
		this.state = `${found.size} ${found.mtimeMs}`;
		this.#found = found;
		this.#fingerprints = fingerprints;
	}

	override fingerprint(): Promise<string> {
		this.#fingerprint ??= fingerprintFrom(() => this.content(), this.#found, this.#fingerprints);
		return this.#fingerprint;
	}

	/** Indexes are read one after the other: other threads, which read for this one, would only double what that costs. */
	override async read(room?: ReadingRoom): Promise<Buffer> {
		return TEXT.test(this.path) && !this.isTooLarge ? readSync(this.#found, room) : super.read();
	}

	protected override async *content(): AsyncGenerator<Buffer> {
		const { full, size } = this.#found;
		const file = await open(full, FLAGS).catch(throwUnreadable);
		try {
			yield* chunksOf(file, 0, size);
			checkUnchanged(this.#found, await file.stat().catch(throwUnreadable));
		} finally {
			await file.close();
		}
	}
}

function readSync(found: FoundFile, room?: ReadingRoom): Buffer {
	try {
		const file = openSync(found.full, FLAGS);
		try {
			const bytes = room?.take(found.size) ?? Buffer.allocUnsafe(found.size);
			readStartSync(file, bytes);
			checkUnchanged(found, fstatSync(file));
			return bytes;
		} finally {
			closeSync(file);
		}
	} catch (error) {
		throw error instanceof DamagedFile ? error : throwUnreadable(error);
	}
}

function checkUnchanged({ size, mtimeMs }: FoundFile, now: Pick<FoundFile, "size" | "mtimeMs">): void {
	if (now.size !== size || now.mtimeMs !== mtimeMs) throw new DamagedFile("was changed while it was read");
}

async function fingerprintFrom(
	content: () => AsyncIterable<Buffer>,
	{ full, path, part, size, mtimeMs }: FoundFile,
	cache?: FingerprintCache,
): Promise<string> {
	const key = JSON.stringify([full, size, mtimeMs]);
	const known = cache?.get(key);
	// It becomes part of a file name on the site, and others may be able to write to the cache.
	if (known !== undefined && /^[0-9a-f]{8}-/.test(known) && known.slice(9) === size.toString(36)) return known;
	let sum = 0;
	try {
		for await (const chunk of content()) sum = crc32(chunk, sum);
	} catch {
		return `${UNREAD}${fingerprintOf(crc32(`${part}\n${path}`), size)}`;
	}
	const fingerprint = fingerprintOf(sum, size);
	cache?.set(key, fingerprint);
	return fingerprint;
}

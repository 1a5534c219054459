import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import {
	DamagedFile,
	type DownloadFile,
	type FingerprintCache,
	fingerprintOf,
	UNREAD,
} from "../../model/download-file.ts";
import { chunksOf, throwUnreadable } from "../bytes.ts";
import type { Limits } from "../limits.ts";
import { StoredFile } from "../stored-file.ts";

/** Follows no link that has replaced the file since, and does not block on a pipe. Windows has neither flag. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

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

	protected override async *content(): AsyncGenerator<Buffer> {
		const { full, size, mtimeMs } = this.#found;
		const file = await open(full, FLAGS).catch(throwUnreadable);
		try {
			yield* chunksOf(file, 0, size);
			const now = await file.stat().catch(throwUnreadable);
			if (now.size !== size || now.mtimeMs !== mtimeMs) throw new DamagedFile("was changed while it was read");
		} finally {
			await file.close();
		}
	}
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

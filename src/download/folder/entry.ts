import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { DamagedFile, type DownloadFile, type FingerprintCache, fingerprintOf } from "../../model/download-file.ts";
import { chunksOf, collect, save, unreadable } from "../bytes.ts";
import type { Limits } from "../limits.ts";

/** No link that took the file's place since, and no waiting for what will never come. Windows knows neither. */
const AS_LISTED = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A file as it was when its folder was listed. */
export interface Found {
	/** Where it lies on the disk. */
	readonly full: string;
	readonly path: string;
	readonly part: string;
	readonly size: number;
	readonly mtimeMs: number;
}

/** One file of an unpacked download. When it is no longer what was listed, it counts as damaged. */
export function folderFile(found: Found, limits: Limits, fingerprints?: FingerprintCache): DownloadFile {
	const { full, path, part, size, mtimeMs } = found;
	async function* content(): AsyncGenerator<Buffer> {
		const file = await open(full, AS_LISTED).catch(unreadable);
		try {
			yield* chunksOf(file, 0, size);
			const now = await file.stat().catch(unreadable);
			if (now.size !== size || now.mtimeMs !== mtimeMs) throw new DamagedFile("was changed while it was read");
		} finally {
			await file.close();
		}
	}
	let fingerprint: Promise<string> | undefined;
	return {
		path,
		part,
		size,
		state: `${size} ${mtimeMs}`,
		fingerprint: () => {
			fingerprint ??= fingerprintFrom(content, found, fingerprints);
			return fingerprint;
		},
		read: async () => {
			if (size > limits.whole) throw new DamagedFile(`is larger than ${Math.floor(limits.whole / 2 ** 20)} MB`);
			return collect(content());
		},
		saveTo: (target) => save(content(), target),
	};
}

async function fingerprintFrom(
	content: () => AsyncIterable<Buffer>,
	{ full, path, part, size, mtimeMs }: Found,
	cache?: FingerprintCache,
): Promise<string> {
	const key = JSON.stringify([full, size, mtimeMs]);
	const known = cache?.get(key);
	// It becomes part of a file's name on the site, and the cache may lie where others can write.
	if (known !== undefined && /^[0-9a-f]{8}-/.test(known) && known.slice(9) === size.toString(36)) return known;
	let sum = 0;
	try {
		for await (const chunk of content()) sum = crc32(chunk, sum);
	} catch {
		return `unread-${fingerprintOf(crc32(`${part}\n${path}`), size)}`;
	}
	const fingerprint = fingerprintOf(sum, size);
	cache?.set(key, fingerprint);
	return fingerprint;
}

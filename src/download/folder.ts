import { createReadStream } from "node:fs";
import { copyFile, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { DamagedFile, type DownloadFile, fingerprintOf } from "./download.ts";
import { isJunk } from "./names.ts";

/** Deepest that an unpacked download is followed; Instagram's own tree is five folders deep. */
const DEEPEST = 12;

/** The files of an unpacked download in `folder`, with their paths below it. Links are not followed. */
export async function listFolder(folder: string, part: string): Promise<readonly DownloadFile[]> {
	const files: DownloadFile[] = [];
	const walk = async (below: readonly string[]): Promise<void> => {
		const entries = await readdir(join(folder, ...below), { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const segments = [...below, entry.name];
			const path = segments.join("/");
			if (isJunk(entry.isDirectory() ? `${path}/` : path)) continue;
			if (entry.isDirectory() && segments.length < DEEPEST) await walk(segments);
			if (entry.isFile()) files.push(await folderFile(join(folder, ...segments), path, part));
		}
	};
	await walk([]);
	return files;
}

async function folderFile(full: string, path: string, part: string): Promise<DownloadFile> {
	const { size } = await stat(full);
	return {
		path,
		part,
		size,
		fingerprint: async () => {
			let sum = 0;
			for await (const chunk of createReadStream(full, { highWaterMark: 1 << 20 })) sum = crc32(chunk, sum);
			return fingerprintOf(sum, size);
		},
		read: async () => {
			if (size > 256 * 2 ** 20) throw new DamagedFile("is larger than 256 MB");
			return readFile(full);
		},
		saveTo: (target) => copyFile(full, target),
	};
}

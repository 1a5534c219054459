import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type ClipName, clips, readClip } from "../sample/clips.ts";
import { inParallel } from "../src/media/concurrency.ts";
import { openDecoder } from "../src/media/decode/decoder.ts";
import { openMediaCache } from "../src/media/prepare/media-cache.ts";
import { prepareMedia } from "../src/media/prepare/prepare.ts";
import { type DownloadFile, fingerprintOf } from "../src/model/download-file.ts";
import { projectOf } from "../src/output/project.ts";
import { openStaging } from "../src/output/staging.ts";
import { forget, median, table } from "./measure.ts";

const ROUNDS = 5;
const COPIES = 4;

/** Videos prepared (cleaned, with a poster in three sizes) against the decoder called alone for the same files. */
export async function posters(scratch: string): Promise<string> {
	const folder = join(scratch, "clips");
	await mkdir(folder, { recursive: true });
	const paths: string[] = [];
	for (const name of Object.keys(clips) as ClipName[]) {
		const bytes = await readClip(name);
		for (let copy = 0; copy < COPIES; copy++) {
			const path = join(folder, `${name}-${copy}.mp4`);
			// Bytes after the last box change nothing but the fingerprint.
			await writeFile(path, Buffer.concat([bytes, Buffer.from([0, 0, 0, 8, ...Buffer.from("free"), copy])]));
			paths.push(path);
		}
	}
	const workers = availableParallelism();
	const alone: number[] = [];
	const prepared: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const decoder = openDecoder({ workers });
		const first = paths[0] ?? "";
		await Promise.all(Array.from({ length: workers }, () => decoder.poster(first)));
		alone.push(await timed(() => inParallel(paths, 2 * workers, (path) => decoder.poster(path))));
		const output = join(scratch, "videos");
		await forget(output);
		const [staging, mediaCache] = [await openStaging(output), await openMediaCache(projectOf(output).mediaCache)];
		const wanted = await Promise.all(paths.map(async (path) => ({ file: await fileAt(path), folder: "2019" })));
		const emit = () => undefined;
		prepared.push(await timed(() => prepareMedia(wanted, { staging, mediaCache, decoder, jobs: 2 * workers, emit })));
		await decoder.close();
	}
	const each = (values: readonly number[]) => `${(median(values) / paths.length).toFixed(1)} ms`;
	const ratio = (median(prepared) / median(alone)).toFixed(2);
	const rows = [[`${paths.length} videos of 2 to 4 s`, each(alone), each(prepared), ratio]];
	return `Medians of ${ROUNDS}; the decoders were running already.\n\n${table(["videos", "decoder alone", "prepared", "ratio"], rows)}`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

async function fileAt(path: string): Promise<DownloadFile> {
	const bytes = await readFile(path);
	const fingerprint = fingerprintOf(crc32(bytes), bytes.length);
	return {
		path,
		part: "bench",
		size: bytes.length,
		fingerprint: async () => fingerprint,
		read: async () => bytes,
		saveTo: (target) => writeFile(target, bytes),
	};
}

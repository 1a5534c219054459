import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { crc32 } from "node:zlib";
import type { Decoder } from "../../src/media/decode/decoder.ts";
import { keepMedia, openMediaCache } from "../../src/media/prepare/media-cache.ts";
import { type Placed, prepareMedia } from "../../src/media/prepare/prepare.ts";
import { type DownloadFile, fingerprintOf } from "../../src/model/download-file.ts";
import { projectOf } from "../../src/output/project.ts";
import { openStaging } from "../../src/output/staging.ts";
import { quiet, workFolder } from "../builds.ts";

/** A file of a download that counts how often its content was asked for. */
export interface CountedFile extends DownloadFile {
	readonly opened: () => number;
}

export function fileOf(path: string, bytes: Buffer, part = "export.zip"): CountedFile {
	let opened = 0;
	return {
		path,
		part,
		size: bytes.length,
		fingerprint: async () => fingerprintOf(crc32(bytes), bytes.length),
		read: async () => {
			opened++;
			return bytes;
		},
		saveTo: async (target) => {
			opened++;
			await writeFile(target, bytes);
		},
		opened: () => opened,
	};
}

/** The paths of all of their files below the site. */
export const pathsOf = (placed: readonly Placed[]) => placed.flatMap(({ files }) => files.map(({ path }) => path));

/** Decodes nothing, as on a machine without any decoder. */
export const noDecoder: Decoder = {
	expectVideos: () => undefined,
	available: "",
	poster: async () => ({ failed: "the video decoder is not installed" }),
	heic: async () => ({ failed: "the video decoder is not installed" }),
	close: async () => undefined,
};

/** A place where sites are prepared: each call of `prepare` is a run of its own, which ends with the site in its place. */
export async function openWorkshop(t: TestContext, decoder = noDecoder, name = "site") {
	const output = join(await workFolder(t), name);
	return {
		output,
		async prepare(
			files: readonly DownloadFile[],
			written?: (path: string) => Promise<void>,
		): Promise<readonly Placed[]> {
			const staging = await openStaging(output);
			const mediaCache = await openMediaCache(projectOf(output).mediaCache);
			const wanted = files.map((file) => ({ file, folder: "2019" }));
			const hears = written === undefined ? {} : { written };
			const byFile = await prepareMedia(wanted, { staging, mediaCache, decoder, jobs: 2, emit: quiet, ...hears });
			const placed = files.flatMap((file) => byFile.get(file) ?? []);
			const own = ["index.html", ".nojekyll"];
			for (const name of own) await staging.write(name, (path) => writeFile(path, ""));
			await staging.prune(new Set([...own, ...pathsOf(placed)]));
			await staging.publish();
			await keepMedia(projectOf(output).mediaCache, new Set(placed.map(({ fingerprint }) => fingerprint)));
			return placed;
		},
	};
}

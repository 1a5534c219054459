import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveCopy, EntryCopy, MediumCopy } from "../../exports/archive-copy.ts";
import { PIXEL_LIMIT } from "../../media/pixel-limit.ts";
import { sharp } from "../../media/sharp.ts";
import type { StickFile } from "./plan.ts";

/** Pixels; televisions and photo frames show no more, and some refuse larger pictures. */
const LONGEST_SIDE = 1920;

/** A folder of plain JPEG and MP4 for televisions and photo frames: `tv/2019/2019-07-14-183005-2.jpg`, in the order of time. */
export async function televisionFiles({ entries }: ArchiveCopy, site: string): Promise<readonly StickFile[]> {
	const names = new Set<string>();
	const files: StickFile[] = [];
	for (const { entry, medium, slide } of entries.flatMap(shownMedia)) {
		const source = join(site, medium.path);
		const video = medium.kind === "video";
		const path = freePath(`tv/${stemOf(entry, slide)}`, video ? "mp4" : "jpg", names);
		const plain = video || (medium.type === "image/jpeg" && Math.max(medium.width, medium.height) <= LONGEST_SIDE);
		const { size } = await stat(source);
		files.push(
			plain ? { path, size, source } : { path, size: Math.max(size, 2 ** 20), source: () => plainJpeg(source) },
		);
	}
	return files;
}

type Shown = Exclude<MediumCopy, { readonly kind: "missing" }>;

function shownMedia(entry: EntryCopy): readonly { entry: EntryCopy; medium: Shown; slide: number }[] {
	return entry.media.flatMap((medium, index) =>
		medium.kind === "missing" ? [] : [{ entry, medium, slide: index + 1 }],
	);
}

/** `2019/2019-07-14-183005`, in the time that the site shows. */
function stemOf({ published, media }: EntryCopy, slide: number): string {
	const [, day, year, hour, minute, second] = /^((\d{4})-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)/.exec(published) ?? [];
	const suffix = media.length > 1 ? `-${slide}` : "";
	if (year === undefined) return `undated/undated${suffix}`;
	return `${year}/${day}-${hour}${minute}${second}${suffix}`;
}

function freePath(stem: string, extension: string, names: Set<string>): string {
	for (let n = 1; ; n += 1) {
		const path = `${stem}${n === 1 ? "" : `_${n}`}.${extension}`;
		if (names.has(path)) continue;
		names.add(path);
		return path;
	}
}

/** Baseline, not progressive, and flattened on white, for the oldest photo frames. */
async function plainJpeg(path: string): Promise<Uint8Array> {
	return sharp(await readFile(path), { limitInputPixels: PIXEL_LIMIT, failOn: "none" })
		.flatten({ background: "#ffffff" })
		.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
		.toColourspace("srgb")
		.jpeg({ quality: 88, progressive: false })
		.toBuffer();
}

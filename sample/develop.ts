import { readClip } from "./clips.ts";
import { plantMarks } from "./marks.ts";
import type { SampleMedium, SamplePhoto } from "./model.ts";
import { drawPicture, type Picture } from "./pictures.ts";

/** Encoded pictures without marks, kept as long as their account: eight layouts of one account draw each picture once. */
const drawn = new WeakMap<Picture, Map<string, Promise<Buffer>>>();

/**
 * The bytes of a medium's file. `scale` makes photos smaller (0.25: a quarter as wide) where a test needs files, not
 * pictures; videos stay as they are.
 */
export async function mediumBytes(medium: SampleMedium, scale = 1): Promise<Buffer> {
	if (medium.type === "mp4") return plantMarks(await readClip(medium.clip), medium);
	const width = Math.max(8, Math.round(medium.width * scale));
	const height = Math.max(8, Math.round(medium.height * scale));
	return plantMarks(await draw(medium, width, height), { ...medium, width, height });
}

function draw({ picture, type }: SamplePhoto, width: number, height: number): Promise<Buffer> {
	const sizes = drawn.get(picture) ?? new Map<string, Promise<Buffer>>();
	drawn.set(picture, sizes);
	const key = `${width}x${height} ${type}`;
	const known = sizes.get(key) ?? drawPicture(picture, width, height, type);
	sizes.set(key, known);
	return known;
}

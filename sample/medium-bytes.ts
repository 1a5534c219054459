import { readClip } from "./clips.ts";
import { plantMarks } from "./marks.ts";
import type { SampleMedium } from "./model.ts";
import { cached } from "./paint/cache.ts";
import { paintOrder } from "./paint/painters.ts";

/**
 * The bytes of a medium's file. `scale` makes photos smaller (0.25: a quarter as wide) where a test needs files, not
 * pictures; videos stay as they are.
 */
export async function mediumBytes(medium: SampleMedium, scale = 1): Promise<Buffer> {
	if (medium.type === "mp4") return plantMarks(await readClip(medium.clip), medium);
	const { picture, type } = medium;
	const width = Math.max(8, Math.round(medium.width * scale));
	const height = Math.max(8, Math.round(medium.height * scale));
	const key = JSON.stringify([picture.scene, picture.mood, picture.seed, width, height, type]);
	const painted = await cached(key, () => paintOrder({ picture, width, height, type }));
	return plantMarks(painted, { ...medium, width, height });
}

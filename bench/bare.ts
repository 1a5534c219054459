import { readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import sharp from "sharp";

/**
 * The yardstick for pictures: nothing but sharp, which decodes every picture in a folder once and encodes two small renditions, always
 * with the settings that the product had until 2026-11-30. Reads the files, writes none.
 */
sharp.cache(false);
const folder = process.argv[2] ?? ".";
const names = (await readdir(folder)).filter((name) => name.endsWith(".jpg"));
let next = 0;
async function lane(): Promise<void> {
	for (let name = names[next++]; name !== undefined; name = names[next++]) {
		const bytes = await readFile(join(folder, name));
		const image = sharp(bytes).autoOrient().resize({ width: 640, withoutEnlargement: true }).toColourspace("srgb");
		const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
		for (const width of [320, 640]) {
			const raw = { width: info.width, height: info.height, channels: info.channels };
			await sharp(data, { raw })
				.resize({ width, withoutEnlargement: true })
				.webp({ quality: 75, effort: 2 })
				.toBuffer();
		}
	}
}
await Promise.all(Array.from({ length: 2 * availableParallelism() }, lane));

import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPicture } from "../../../sample/paint/picture.ts";
import { scaledTo, shrinkTo } from "../../../src/media/prepare/small.ts";
import { sharp } from "../../../src/media/sharp.ts";

test("small renditions are nearer to a soft picture than WebP is, at hardly more bytes", async () => {
	const painting = await drawPicture({ scene: "hills", mood: 0, seed: "small" }, 1080, 1080, "jpeg");
	const made = async (format: "jpg" | "webp") => {
		let [size, apart] = [0, 0];
		for (const width of [270, 540]) {
			const wanted = await scaledTo(width, sharp(painting)).raw().toBuffer();
			const bytes = await shrinkTo({ width, format }, sharp(painting)).toBuffer();
			const shown = await sharp(bytes).raw().toBuffer();
			assert.equal(shown.length, wanted.length);
			size += bytes.length;
			apart += shown.reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0) / shown.length;
		}
		return { size, apart };
	};
	const [jpeg, webp] = [await made("jpg"), await made("webp")];
	assert.ok(jpeg.size < 1.2 * webp.size, `${jpeg.size} and ${webp.size} bytes`);
	assert.ok(jpeg.apart < webp.apart, `${jpeg.apart} and ${webp.apart}`);
});

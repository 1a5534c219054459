import assert from "node:assert/strict";
import { test } from "node:test";
import { enlargeTwice } from "../../../sample/paint/enlarge.ts";
import { seeded } from "../../../sample/random.ts";
import { sharp } from "../../../src/media/sharp.ts";

test("a picture is made twice as large as sharp's linear kernel makes it", async () => {
	const random = seeded("enlarge");
	for (const [width, height] of [
		[1, 1],
		[7, 2],
		[37, 23],
	] as const) {
		const pixels = Buffer.from(Array.from({ length: width * height * 3 }, () => random() * 256));
		const image = sharp(pixels, { raw: { width, height, channels: 3 } });
		const large = image.resize(width * 2, height * 2, { kernel: "linear", fit: "fill" }).raw();
		assert.deepEqual(enlargeTwice(pixels, width, height), await large.toBuffer(), `${width}x${height}`);
	}
});

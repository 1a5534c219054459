import assert from "node:assert/strict";
import fs, { writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { cutSquare, drawIcon } from "../../../src/media/prepare/square.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { madeFolder } from "../../builds.ts";
import { noise } from "../picture/noise.ts";

test("squares have the side that was asked for, nothing but pixels in them, and the same bytes each time", async () => {
	const { folder, remove } = await madeFolder();
	try {
		const path = join(folder, "wide.webp");
		await writeFile(path, await noise(500, 300).webp().toBuffer());
		for (const make of [
			() => cutSquare(path, 160),
			() => drawIcon(path, 180, false),
			() => drawIcon(path, 32, true),
			() => drawIcon(undefined, 512, false),
		]) {
			const bytes = await make();
			assert.deepEqual(await make(), bytes);
			const { width, height, exif, xmp, icc, isPalette } = await sharp(bytes).metadata();
			assert.equal(width, height);
			assert.notEqual(isPalette, true, "each system would choose its own colours");
			assert.deepEqual([exif, xmp, icc], [undefined, undefined, undefined]);
			assert.ok(!bytes.includes("pHYs"));
		}
	} finally {
		await remove();
	}
});

test("libvips, which reads no long path on Windows, is handed the bytes of the picture", async (t) => {
	const picture = await noise(50, 30).webp().toBuffer();
	const { mock } = t.mock.method(fs, "readFile", async () => picture);
	syncBuiltinESMExports();
	t.after(() => {
		mock.restore();
		syncBuiltinESMExports();
	});
	const path = join("D:", "a".repeat(300), "small.webp");
	assert.equal((await sharp(await cutSquare(path, 16)).metadata()).width, 16);
	assert.equal((await sharp(await drawIcon(path, 16, false)).metadata()).width, 16);
});

test("only the round icon is transparent, and only in its corners", async () => {
	const cornerAndMiddle = async (side: number, round: boolean) => {
		const icon = sharp(await drawIcon(undefined, side, round)).ensureAlpha();
		const { data } = await icon.raw().toBuffer({ resolveWithObject: true });
		return [data[3], data[4 * (side * (side / 2) + side / 2) + 3]];
	};
	assert.deepEqual(await cornerAndMiddle(32, true), [0, 255]);
	assert.deepEqual(await cornerAndMiddle(180, false), [255, 255]);
});

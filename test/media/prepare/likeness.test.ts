import assert from "node:assert/strict";
import { test } from "node:test";
import { isAlike, likenessOf } from "../../../src/media/prepare/likeness.ts";
import { sharp } from "../../../src/media/sharp.ts";

/** A picture of blobs that differ with the seed. */
async function blobs(seed: number): Promise<Buffer> {
	const [width, height] = [300, 200];
	const pixels = Buffer.alloc(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			pixels[y * width + x] = 128 + 100 * Math.sin((x * (1 + seed)) / 50) * Math.cos((y * (2 + seed)) / 40);
		}
	}
	return sharp(pixels, { raw: { width, height, channels: 1 } })
		.png()
		.toBuffer();
}

async function alike(a: Buffer, b: Buffer): Promise<boolean> {
	const [one, other] = [await likenessOf(a), await likenessOf(b)];
	assert.ok(one && other);
	return isAlike(one, other);
}

test("a picture is like itself in fewer pixels and another format", async () => {
	const original = await blobs(1);
	assert.equal(await alike(original, await sharp(original).resize(120).jpeg({ quality: 40 }).toBuffer()), true);
	assert.equal(await alike(original, await sharp(original).webp({ quality: 60 }).toBuffer()), true);
});

test("another picture, and the same one cut to another shape, are not like it", async () => {
	const original = await blobs(1);
	for (const seed of [0, 2, 3, 7]) assert.equal(await alike(original, await blobs(seed)), false);
	assert.equal(await alike(original, await sharp(original).resize(200, 200, { fit: "cover" }).toBuffer()), false);
});

test("what is no picture has no likeness", async () => {
	assert.equal(await likenessOf(Buffer.from("not a picture")), undefined);
});

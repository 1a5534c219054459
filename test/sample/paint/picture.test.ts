import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount } from "../../../sample/account.ts";
import { shared } from "../../../sample/canaries.ts";
import { readClip } from "../../../sample/clips.ts";
import { mediumBytes } from "../../../sample/medium-bytes.ts";
import { blankCanvas } from "../../../sample/paint/canvas.ts";
import { drawPicture, paintFrame } from "../../../sample/paint/picture.ts";
import { type SceneName, scenes } from "../../../sample/paint/scenes.ts";
import { jpegFrame } from "../../../src/media/picture/jpeg.ts";
import { sharp } from "../../../src/media/sharp.ts";

const names = Object.keys(scenes).filter((name): name is SceneName => name in scenes);
const picture = (scene: SceneName, mood = 0) => ({ scene, mood, seed: "test" });

test("every scene paints a picture with light and shade in every shape", async () => {
	for (const scene of names) {
		for (const [width, height] of [
			[54, 54],
			[54, 96],
			[96, 32],
		] as const) {
			const pixels = paintFrame(picture(scene), width, height);
			const { channels } = await sharp(pixels, { raw: { width, height, channels: 3 } }).stats();
			const contrast = Math.max(...channels.map(({ stdev }) => stdev));
			assert.ok(contrast > 8, `${scene} ${width}x${height}: ${contrast}`);
		}
	}
});

test("the same picture is painted the same, another mood and another seed differently", () => {
	for (const scene of names) {
		const first = paintFrame(picture(scene), 40, 40);
		assert.deepEqual(paintFrame(picture(scene), 40, 40), first, scene);
		assert.notDeepEqual(paintFrame({ ...picture(scene), seed: "other" }, 40, 40), first, scene);
	}
});

test("scenes that are filmed move", () => {
	for (const scene of ["sea", "wheel", "train", "rain", "snow", "aurora", "candles"] as const) {
		assert.notDeepEqual(paintFrame(picture(scene), 40, 40, 1, 0), paintFrame(picture(scene), 40, 40, 0, 0), scene);
	}
});

test("a picture has the size and the type that were asked for", async () => {
	for (const type of ["jpeg", "png", "webp"] as const) {
		const { format, width, height } = await sharp(await drawPicture(picture("hills"), 101, 67, type)).metadata();
		assert.deepEqual([format, width, height], [type, 101, 67]);
	}
});

test("a canvas is black, whatever was painted before", () => {
	blankCanvas(9, 7).pixels.fill(1);
	for (const [width, height] of [
		[9, 7],
		[4, 3],
		[12, 12],
	] as const) {
		const { pixels } = blankCanvas(width, height);
		assert.deepEqual(pixels, new Float32Array(width * height * 3));
		pixels.fill(1);
	}
});

test("JPEGs of both kinds have the same pixels", async () => {
	const baseline = await drawPicture(picture("hills"), 101, 67, "jpeg");
	const progressive = await drawPicture(picture("hills"), 101, 67, "progressive");
	assert.deepEqual([jpegFrame(baseline), jpegFrame(progressive)], [0xc0, 0xc2]);
	assert.deepEqual(await sharp(progressive).raw().toBuffer(), await sharp(baseline).raw().toBuffer());
});

test("pictures of every type still open with marks planted, and hold EXIF", async () => {
	const media = inventAccount().entries.flatMap((entry) => entry.media);
	for (const type of ["jpeg", "png", "webp"] as const) {
		const medium = media.find((candidate) => candidate.type === type);
		assert.ok(medium !== undefined, type);
		const { format, exif, width } = await sharp(await mediumBytes(medium, 0.1)).metadata();
		assert.deepEqual([format, width], [type, Math.round(medium.width * 0.1)]);
		assert.ok(exif?.includes(medium.private.serial), type);
		assert.ok(exif?.includes(medium.private.artist), type);
	}
});

test("a JPEG carries every mark that a JPEG can", async () => {
	const medium = inventAccount()
		.entries.flatMap((entry) => entry.media)
		.find(({ type }) => type === "jpeg");
	assert.ok(medium !== undefined);
	const bytes = (await mediumBytes(medium, 0.1)).toString("latin1");
	const { artist, serial, comment, originalName, captured, latitude } = medium.private;
	for (const mark of [artist, serial, comment, originalName, captured, String(latitude), shared.fbmd]) {
		assert.ok(bytes.includes(mark), mark);
	}
});

test("the same clip in two places is two different files that both have its samples", async () => {
	const [one, other] = inventAccount()
		.entries.flatMap((entry) => entry.media)
		.filter((medium) => medium.type === "mp4" && medium.clip === "wheel");
	assert.ok(one !== undefined && other !== undefined);
	const clip = await readClip("wheel");
	const [first, second] = [await mediumBytes(one), await mediumBytes(other)];
	assert.notDeepEqual(first, second);
	const index = clip.indexOf("moov", 0, "latin1") - 4;
	for (const file of [first, second]) {
		assert.deepEqual(file.subarray(0, index), clip.subarray(0, index));
		let end = 0;
		while (end < file.length) end += Math.max(8, file.readUInt32BE(end));
		assert.equal(end, file.length, "box follows box to the end");
	}
});

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { test } from "node:test";
import { readVideoFacts } from "../../../src/media/video/facts.ts";
import { play } from "./playback.ts";
import { all, clip, one, operate, words } from "./surgery.ts";
import { workbench } from "./workbench.ts";

const { file } = workbench();

async function factsOf(bytes: Buffer) {
	await writeFile(file("source"), bytes);
	return readVideoFacts(file("source"));
}

const upright = { width: 128, height: 96, rotation: 0, duration: 1, codec: "h264", audio: true, truncated: false };

const expected = {
	"h264.mp4": upright,
	"index-last.mp4": upright,
	"phone-keys.mov": upright,
	"pcm.mov": upright,
	"captions.mp4": upright,
	"rotated.mp4": { ...upright, width: 96, height: 128, rotation: 270 },
	"wide-pixels.mp4": { ...upright, width: 256, audio: false },
	"hevc.mp4": { ...upright, codec: "hevc", audio: false },
	"vp9.mp4": { ...upright, codec: "vp9" },
	"av1.mp4": { ...upright, codec: "av1", audio: false },
};

for (const [name, facts] of Object.entries(expected))
	test(`the facts of ${name} are told, and mediabunny tells the same`, async () => {
		assert.deepEqual(await factsOf(clip(name)), { ...facts, unplayedSound: undefined });
		const { width, height, rotation } = facts;
		const [video] = (await play(clip(name))).tracks;
		assert.deepEqual(video?.picture, { width, height, rotation });
	});

/** Width and height of a clip whose pixels have this shape. */
async function sizeOf(name: string, across: number, down: number) {
	const shaped = operate(clip(name), (nodes) => {
		one(nodes, "pasp").payload = words(across, down);
	});
	const { width, height } = await factsOf(shaped);
	return [width, height];
}

test("pixels that are higher than wide make the picture higher", async () => {
	assert.deepEqual(await sizeOf("h264.mp4", 1, 2), [128, 192]);
});

test("a turned picture with wide pixels is high", async () => {
	assert.deepEqual(await sizeOf("rotated.mp4", 3, 2), [96, 192]);
});

test("without a pasp box, the track header tells the shape", async () => {
	const bare = operate(clip("wide-pixels.mp4"), (nodes) => {
		one(nodes, "pasp").type = "free";
	});
	assert.equal((await factsOf(bare)).width, 256);
});

test("a shape that no picture has is not believed", async () => {
	for (const [across = 0, down = 0] of [
		[0, 1],
		[1, 0],
		[0xffffffff, 1],
		[1, 0xffffffff],
	])
		assert.deepEqual(await sizeOf("h264.mp4", across, down), [128, 96]);
});

const matrices = { 0: [1, 0, 0, 1], 90: [0, 1, -1, 0], 180: [-1, 0, 0, -1], 270: [0, -1, 1, 0] };

for (const [rotation, [a = 0, b = 0, c = 0, d = 0]] of Object.entries(matrices))
	test(`a matrix that turns by ${rotation} degrees clockwise is understood`, async () => {
		const turned = operate(clip("h264.mp4"), (nodes) => {
			const { payload } = one(nodes, "tkhd");
			for (const [at, value] of [a, b, 0, c, d].entries()) payload.writeInt32BE(value * 65536, 40 + at * 4);
		});
		assert.equal((await factsOf(turned)).rotation, Number(rotation));
		assert.equal((await play(turned)).tracks[0]?.picture?.rotation, Number(rotation));
	});

test("of two video tracks the first that is enabled counts", async () => {
	const twice = operate(clip("index-last.mp4"), (nodes) => {
		const video = one(nodes, "trak");
		const second = structuredClone(video);
		one([second], "avc1").payload = Buffer.from(one([second], "avc1").payload);
		one(nodes, "moov").children?.push({ ...second, payload: Buffer.alloc(0) });
		one([video], "tkhd").payload.writeUInt8(2, 3);
		one([video], "avc1").payload.writeUInt16BE(64, 24);
	});
	assert.equal((await factsOf(twice)).width, 128);
});

test("a sound track without samples is no sound", async () => {
	const silent = operate(clip("h264.mp4"), (nodes) => {
		all(nodes, "stsz")[1]?.payload.writeUInt32BE(0, 8);
	});
	const { audio, truncated } = await factsOf(silent);
	assert.deepEqual({ audio, truncated }, { audio: false, truncated: false });
});

test("a file that is not there is an error of the file system", async () => {
	await assert.rejects(readVideoFacts(file("nowhere.mp4")), { code: "ENOENT" });
});

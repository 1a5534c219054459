import assert from "node:assert/strict";
import { test } from "node:test";
import { identity, shared } from "../../sample/canaries.ts";
import { type Clip, clips, readClip } from "../../sample/clips.ts";

/** Types of the boxes at the top of an MP4, in their order. */
function boxes(bytes: Buffer): string[] {
	const types: string[] = [];
	for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at))
		types.push(bytes.toString("latin1", at + 4, at + 8));
	return types;
}

async function each(check: (name: string, clip: Clip, bytes: Buffer) => void): Promise<void> {
	for (const name of [
		"waves",
		"waves-square",
		"wheel",
		"rails",
		"rain",
		"snowfall",
		"aurora",
		"rotated",
		"candle",
	] as const) {
		check(name, clips[name], await readClip(name));
	}
}

test("the clips are small", async () => {
	let total = 0;
	await each((name, _, bytes) => {
		assert.ok(bytes.length < 120_000, `${name}: ${bytes.length}`);
		total += bytes.length;
	});
	assert.ok(total < 600_000);
});

test("the index stands in front of the samples, except where it is said to stand behind", async () => {
	await each((name, clip, bytes) => {
		const order = boxes(bytes);
		assert.equal(order.indexOf("moov") > order.indexOf("mdat"), clip.indexLast === true, name);
	});
});

test("each clip has the codec, size, length and turn that the table says", async () => {
	await each((name, clip, bytes) => {
		assert.equal(bytes.includes(clip.codec === "hevc" ? "hvc1" : "avc1", 0, "latin1"), true, name);
		const header = bytes.indexOf("tkhd", 0, "latin1");
		const matrix = [44, 48, 56].map((at) => bytes.readInt32BE(header + at));
		const size = [80, 84].map((at) => bytes.readUInt32BE(header + at) / 65_536);
		assert.deepEqual(matrix, clip.turned ? [0, 65_536, -65_536] : [65_536, 0, 0], name);
		assert.deepEqual(clip.turned ? size.reverse() : size, [clip.width, clip.height], name);
		const movie = bytes.indexOf("mvhd", 0, "latin1");
		assert.equal(bytes.readUInt32BE(movie + 20) / bytes.readUInt32BE(movie + 16), clip.seconds, name);
	});
});

test("each clip carries a title that no website may show, and all but one a position", async () => {
	await each((name, clip, bytes) => {
		assert.ok(bytes.includes(identity.clipTitle), name);
		assert.equal(bytes.includes(shared.latitude), clip.indexLast !== true, name);
	});
});

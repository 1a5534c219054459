import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { open, rm, stat, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { MOOV_LIMIT } from "../../../src/media/video/movie-file.ts";
import { sanitiseVideo } from "../../../src/media/video/sanitise.ts";
import { unexpectedInMp4 } from "../../../src/verify/metadata/mp4.ts";
import { seeded } from "../picture/noise.ts";
import { play } from "./playback.ts";
import { all, clip, moveChunks, type Node, one, operate, putTogether, takeApart, words } from "./surgery.ts";
import { workbench } from "./workbench.ts";

const { file, sanitise } = workbench();

/** The clean copy, or undefined where the file was refused; whatever else happens is a failure of the test. */
async function attempt(bytes: Buffer) {
	try {
		return await sanitise(bytes);
	} catch (error) {
		if (error instanceof MalformedMedia) return undefined;
		throw error;
	}
}

const refused: Record<string, { bytes: () => Buffer; why: RegExp }> = {
	"an empty file": { bytes: () => Buffer.alloc(0), why: /no video/ },
	"a page of text": { bytes: () => Buffer.from("<!doctype html><title>Not found</title>"), why: /no video/ },
	"a picture": {
		bytes: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0]),
		why: /no video/,
	},
	"a file without an index": { bytes: () => without("moov"), why: /cut off before its index/ },
	"an index without its header": { bytes: () => without("mvhd"), why: /lacks its mvhd/ },
	"a track without sizes": { bytes: () => without("stsz"), why: /lacks its stsz/ },
	"a track without offsets": { bytes: () => without("stco"), why: /lacks its stco/ },
	"a file of sound": { bytes: () => changed((nodes) => one(nodes, "hdlr").payload.write("soun", 8)), why: /./ },
	"a picture of no width": {
		bytes: () => changed((nodes) => one(nodes, "avc1").payload.fill(0, 24, 26)),
		why: /no width/,
	},
	"a clock that stands still": { bytes: () => patched("mdhd", 12, 0), why: /clock/ },
	"samples that are elsewhere": { bytes: () => without("mdat"), why: /no video track with pictures/ },
	fragments: {
		bytes: () => Buffer.concat([clip("h264.mp4"), words(8), Buffer.from("moof")]),
		why: /fragments/,
	},
	"a count of sizes beyond the box": { bytes: () => patched("stsz", 8, 0xffffffff), why: /stsz box is shorter/ },
	"a count of chunks beyond the box": { bytes: () => patched("stco", 4, 0xffffffff), why: /stco box is shorter/ },
	"a count of durations beyond the box": { bytes: () => patched("stts", 4, 0xffffffff), why: /stts box is shorter/ },
	"a count of runs beyond the box": { bytes: () => patched("stsc", 4, 0xffffffff), why: /stsc box is shorter/ },
	"a count of edits": { bytes: () => patched("elst", 4, 0xffffffff), why: /many pieces/ },
	"a count of codings": {
		bytes: () => changed((nodes) => one(nodes, "stsd").payload.writeUInt32BE(0xffffffff, 4)),
		why: /great many ways/,
	},
	"chunks out of order": { bytes: () => patched("stsc", 8, 7), why: /not in order/ },
	"a coding that is not there": { bytes: () => patched("stsc", 16, 2), why: /sample description/ },
	"durations that never end": {
		bytes: () =>
			changed((nodes) => {
				one(nodes, "edts").type = "free";
				one(nodes, "stts").payload = words(0, 1, 10, 0xffffffff);
				one(nodes, "mdhd").payload.writeUInt32BE(1, 12);
				one(nodes, "mvhd").payload.writeUInt32BE(0xffffffff, 12);
			}),
		why: /for ever/,
	},
	"a box larger than its container": { bytes: () => swollen("mdia"), why: /impossible size/ },
};

function changed(change: (nodes: Node[]) => void): Buffer {
	return operate(clip("index-last.mp4"), change);
}

function patched(type: string, at: number, value: number): Buffer {
	return changed((nodes) => one(nodes, type).payload.writeUInt32BE(value, at));
}

function without(type: string): Buffer {
	return changed((nodes) => {
		one(nodes, type).type = "free";
	});
}

function swollen(type: string): Buffer {
	const bytes = clip("index-last.mp4");
	bytes.writeUInt32BE(0x7fffffff, bytes.indexOf(type) - 4);
	return bytes;
}

for (const [what, { bytes, why }] of Object.entries(refused))
	test(`${what} is refused, and nothing is written`, async () => {
		await writeFile(file("refused"), bytes());
		const refusal = { name: "MalformedMedia", message: why };
		await assert.rejects(sanitiseVideo(file("refused"), file("never")), refusal);
		assert.ok(!existsSync(file("never")));
	});

test("an index beyond the limit is refused unread", async () => {
	const large = await open(file("large"), "w");
	await large.write(Buffer.concat([words(MOOV_LIMIT + 9), Buffer.from("moov")]));
	await large.truncate(MOOV_LIMIT * 2);
	await large.close();
	await assert.rejects(sanitiseVideo(file("large"), file("never")), { name: "MalformedMedia", message: /larger than/ });
});

test("a file of nothing but small boxes is given up", async () => {
	const before = (count: number) =>
		operate(clip("h264.mp4"), (nodes) => {
			nodes.unshift(...Array.from({ length: count }, () => ({ type: "free", payload: Buffer.alloc(0) })));
			moveChunks(nodes, count * 8);
		});
	assert.equal((await sanitise(before(500))).facts.truncated, false);
	await assert.rejects(sanitise(before(5000)), MalformedMedia);
});

test("four thousand million samples of one byte take no memory", async () => {
	const { facts, clean } = await sanitise(
		changed((nodes) => {
			const sound = all(nodes, "trak")[1];
			assert.ok(sound);
			one([sound], "stsz").payload = words(0, 1, 0xffffffff);
			one([sound], "stsc").payload = words(0, 1, 1, 0xffffffff, 1);
		}),
	);
	assert.ok(facts.truncated);
	assert.ok(clean.length < clip("index-last.mp4").length);
});

test("a deep nest of boxes is walked without falling", async () => {
	let nest = Buffer.alloc(0);
	for (let depth = 0; depth < 2000; depth++) nest = Buffer.concat([words(nest.length + 8), Buffer.from("wave"), nest]);
	const nested = changed((nodes) => {
		const sound = one(nodes, "mp4a");
		sound.payload = Buffer.concat([sound.payload, nest]);
	});
	assert.ok((await sanitise(nested)).clean.length < nested.length - nest.length);
});

test("a file that is cut off anywhere keeps the samples that are whole, and says so", async () => {
	const whole = clip("h264.mp4");
	const original = (await play(whole)).tracks;
	let kept = 0;
	for (let length = 0; length < whole.length; length += 23) {
		const result = await attempt(whole.subarray(0, length));
		if (result === undefined) continue;
		kept++;
		assert.equal(result.facts.truncated, true);
		const again = await sanitise(result.clean);
		assert.ok(again.clean.equals(result.clean));
		assert.deepEqual(again.facts, { ...result.facts, truncated: false });
		const { tracks, duration } = await play(result.clean);
		// Pictures are stored up to three before their turn, so a player may find one that is later than the last in order.
		assert.ok(Math.abs(duration - result.facts.duration) < 0.35, `${duration} and ${result.facts.duration}`);
		for (const { kind, packets } of tracks) {
			const before = original.find((track) => track.kind === kind)?.packets ?? [];
			const hashes = (list: typeof before) => list.map(({ bytes }) => bytes);
			assert.ok(packets.length > 0);
			assert.deepEqual(hashes(packets), hashes(before).slice(0, packets.length));
		}
	}
	assert.ok(kept > 100, `${kept} cuts left something to see`);
});

test("a video whose sound is all cut off is silent and truncated", async () => {
	const nodes = takeApart(clip("h264.mp4"));
	const sound = all(nodes, "trak")[1];
	assert.ok(sound);
	for (const { payload } of all([sound], "stco"))
		for (let at = 8; at < payload.length; at += 4) payload.writeUInt32BE(0x7fffffff, at);
	const { facts, clean } = await sanitise(putTogether(nodes));
	assert.deepEqual([facts.audio, facts.truncated], [false, true]);
	assert.deepEqual((await play(clean)).tracks.length, 1);
});

/** All but the media. */
const headOf = (clean: Buffer) => clean.subarray(0, clean.indexOf("mdat") - 4);

const extremes = [0, 1, 0x7f, 0x80, 0xff];

for (const name of ["h264.mp4", "phone-keys.mov", "pcm.mov", "vp9.mp4"])
	test(`${name} with damaged bytes gives a clean copy or is refused, never anything else`, async () => {
		const whole = clip(name);
		const index = whole.indexOf("moov");
		const end = index + whole.readUInt32BE(index - 4);
		let kept = 0;
		for (let seed = 0; seed < 500; seed++) {
			const next = seeded(seed);
			const damaged = Buffer.from(whole);
			for (let count = 1 + Math.floor(next() ** 3 * 12); count > 0; count--) {
				const at = next() < 0.95 ? index + Math.floor(next() * (end - index)) : Math.floor(next() * whole.length);
				const value = next() < 0.5 ? (extremes[Math.floor(next() * extremes.length)] ?? 0) : Math.floor(next() * 256);
				if (at < damaged.length) damaged[at] = value;
			}
			const result = await attempt(damaged);
			if (result === undefined) continue;
			kept++;
			assert.ok(result.clean.length <= whole.length * 2, `seed ${seed}`);
			assert.equal(unexpectedInMp4(headOf(result.clean)), undefined, `seed ${seed}`);
			assert.ok(Number.isFinite(result.facts.duration) && result.facts.width > 0 && result.facts.height > 0);
			const again = await sanitise(result.clean);
			assert.ok(again.clean.equals(result.clean), `seed ${seed}`);
			assert.deepEqual(again.facts, { ...result.facts, unplayedSound: undefined, truncated: false }, `seed ${seed}`);
		}
		assert.ok(kept > 100 && kept < 490, `${kept} of 500 were kept`);
	});

test("an error while writing is the file system's own, and the source stays as it was", async () => {
	await writeFile(file("source"), clip("h264.mp4"));
	await assert.rejects(sanitiseVideo(file("source"), file("no/such/folder.mp4")), { code: "ENOENT" });
	assert.equal((await stat(file("source"))).size, clip("h264.mp4").length);
	await rm(file("source"));
});

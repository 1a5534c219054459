import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { open, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readVideoFacts } from "../../../src/media/video/facts.ts";
import { sanitiseVideo } from "../../../src/media/video/sanitise.ts";
import { HOME } from "../../../src/model/home.ts";
import { play } from "./playback.ts";
import { all, atom, clip, moveChunks, type Node, one, operate, putTogether, takeApart, words } from "./surgery.ts";
import { workbench } from "./workbench.ts";

const { file, sanitise } = workbench();
const clips = readdirSync(join(HOME, "test", "fixtures", "clips")).filter((name) => /\.(mp4|mov)$/.test(name));

/** Everything that a clean file may consist of. */
const ALLOWED = new Set(
	`ftyp moov mdat mvhd trak tkhd edts elst mdia mdhd hdlr minf vmhd smhd dinf dref url_ stbl
	stsd stts ctts cslg stss sdtp stsc stsz stco co64 sgpd sbgp avc1 hvc1 vp09 av01 mp4a Opus sowt`.split(/\s+/),
);

function boxTypes(bytes: Buffer): string[] {
	const types = (nodes: readonly Node[]): string[] =>
		nodes.flatMap(({ type, children }) => [type.replace(" ", "_"), ...types(children ?? [])]);
	return types(takeApart(bytes));
}

for (const name of clips) {
	describe(name, () => {
		test("shows the same pictures and sounds at the same times", async () => {
			const { clean } = await sanitise(clip(name));
			const [before, after] = [await play(clip(name)), await play(clean)];
			assert.ok(before.tracks.length > 0 && before.tracks.every(({ packets }) => packets.length > 5));
			assert.deepEqual(after.tracks, before.tracks);
			assert.deepEqual(after.tags, {});
		});

		test("begins with its index, and holds nothing but the boxes that playing needs", async () => {
			const { clean } = await sanitise(clip(name));
			assert.deepEqual(
				takeApart(clean).map((node) => node.type),
				["ftyp", "moov", "mdat"],
			);
			const inEntries = /^(avcC|hvcC|vpcC|av1C|pasp|colr|btrt|fiel)$/;
			assert.deepEqual(
				boxTypes(clean).filter((type) => !ALLOWED.has(type) && !inEntries.test(type)),
				[],
			);
		});

		test("is not changed by a second pass, and tells the same facts", async () => {
			const first = await sanitise(clip(name));
			const second = await sanitise(first.clean);
			assert.ok(second.clean.equals(first.clean));
			assert.deepEqual(second.facts, first.facts);
			await writeFile(file("again"), clip(name));
			assert.deepEqual(await readVideoFacts(file("again")), first.facts);
		});
	});
}

test("a clip gives the same bytes wherever its index stood", async () => {
	const [front, back] = [await sanitise(clip("h264.mp4")), await sanitise(clip("index-last.mp4"))];
	assert.ok(front.clean.equals(back.clean));
});

test("chunk offsets point at the samples when the index moves to the front", async () => {
	const { clean } = await sanitise(clip("index-last.mp4"));
	const nodes = takeApart(clean);
	const [firstChunk] = all(nodes, "stco").map(({ payload }) => payload.readUInt32BE(8));
	const media = clean.length - one(nodes, "mdat").payload.length;
	assert.equal(firstChunk, media);
	assert.equal((await play(clean)).tracks[0]?.packets.length, 10);
});

test("the rotation in the track header is kept", async () => {
	const before = one(takeApart(clip("rotated.mp4")), "tkhd").payload.subarray(40, 76);
	const { clean } = await sanitise(clip("rotated.mp4"));
	assert.deepEqual(one(takeApart(clean), "tkhd").payload.subarray(40, 76), before);
	assert.notEqual(before.readInt32BE(4), 0);
});

test("a picture that was switched off is on, for it is the only one", async () => {
	const off = operate(clip("h264.mp4"), (nodes) => one(nodes, "tkhd").payload.writeUInt8(0, 3));
	const { clean } = await sanitise(off);
	assert.equal(one(takeApart(clean), "tkhd").payload.readUInt32BE(0), 3);
});

test("a QuickTime file stays one, and unknown brands go", async () => {
	const quicktime = await sanitise(clip("phone-keys.mov"));
	assert.equal(quicktime.clean.toString("latin1", 8, 12), "qt  ");
	const branded = operate(clip("h264.mp4"), (nodes) => {
		one(nodes, "ftyp").payload = Buffer.from("mine\0\0\x02\0minemp42isom", "latin1");
	});
	const { clean } = await sanitise(branded);
	assert.equal(one(takeApart(clean), "ftyp").payload.toString("latin1"), "mp42\0\0\0\0mp42isom");
});

test("a file from before ftyp was invented plays", async () => {
	const bare = operate(clip("index-last.mp4"), (nodes) => {
		const [ftyp] = nodes.splice(0, 1);
		moveChunks(nodes, -8 - (ftyp?.payload.length ?? 0));
	});
	const { clean } = await sanitise(bare);
	assert.deepEqual((await play(clean)).tracks, (await play(clip("h264.mp4"))).tracks);
});

test("uncompressed sound whose samples are all said to have one byte is copied whole", async () => {
	const old = operate(clip("pcm.mov"), (nodes) => {
		const sizes = all(nodes, "stsz")[1]?.payload;
		assert.equal(sizes?.readUInt32BE(4), 2);
		sizes?.writeUInt32BE(1, 4);
	});
	const { clean } = await sanitise(old);
	assert.deepEqual((await play(clean)).tracks, (await play(clip("pcm.mov"))).tracks);
});

test("sizes in a stz2 box are understood", async () => {
	const compact = operate(clip("index-last.mp4"), (nodes) => {
		for (const node of all(nodes, "stsz")) {
			const count = node.payload.readUInt32BE(8);
			const sizes = Buffer.alloc(count * 2);
			for (let index = 0; index < count; index++)
				sizes.writeUInt16BE(node.payload.readUInt32BE(12 + index * 4), index * 2);
			node.type = "stz2";
			node.payload = Buffer.concat([words(0, 16, count), sizes]);
		}
	});
	assert.ok((await sanitise(compact)).clean.equals((await sanitise(clip("h264.mp4"))).clean));
});

test("media of two mdat boxes is copied from both", async () => {
	const halves = operate(clip("index-last.mp4"), (nodes) => {
		const offsets = all(nodes, "stco").map(({ payload }) => payload);
		const last = Math.max(...offsets.map((payload) => payload.readUInt32BE(payload.length - 4)));
		const at = nodes.findIndex((node) => node.type === "mdat");
		const start = nodes.slice(0, at).reduce((sum, node) => sum + node.payload.length + 8, 8);
		const media = nodes[at]?.payload ?? Buffer.alloc(0);
		nodes.splice(
			at,
			1,
			...[media.subarray(0, last - start), media.subarray(last - start)].map((payload) => ({ type: "mdat", payload })),
		);
		for (const payload of offsets)
			for (let row = 8; row < payload.length; row += 4)
				if (payload.readUInt32BE(row) >= last) payload.writeUInt32BE(payload.readUInt32BE(row) + 8, row);
	});
	assert.equal(takeApart(halves).filter((node) => node.type === "mdat").length, 2);
	assert.ok((await sanitise(halves)).clean.equals((await sanitise(clip("h264.mp4"))).clean));
});

test("bytes that two chunks share are copied once", async () => {
	const shared = operate(clip("index-last.mp4"), (nodes) => {
		const offsets = all(nodes, "stco")[1]?.payload ?? Buffer.alloc(0);
		offsets.writeUInt32BE(offsets.readUInt32BE(8), 12);
	});
	const { clean } = await sanitise(shared);
	assert.ok(clean.length < clip("h264.mp4").length - 100);
	assert.deepEqual((await play(clean)).tracks, (await play(shared)).tracks);
});

test("media larger than the copying window arrives whole and without the gaps", async () => {
	const [each, gap] = [300_000, 1000];
	const media = Buffer.alloc(10 * (each + gap));
	for (let at = 0; at < media.length; at += 4) media.writeUInt32BE(Math.imul(at, 2654435761) >>> 0, at);
	const chunks = Array.from({ length: 10 }, (_, index) => index * (each + gap));
	const large = operate(clip("index-last.mp4"), (nodes) => {
		const [video, sound] = all(nodes, "trak");
		assert.ok(video && sound);
		sound.type = "free";
		one([video], "stsz").payload = words(0, each, 10);
		one([video], "stsc").payload = words(0, 1, 1, 1, 1);
		const start = clip("index-last.mp4").indexOf("mdat") + 4;
		one([video], "stco").payload = words(0, 10, ...chunks.map((at) => start + at));
		one(nodes, "mdat").payload = media;
	});
	const { clean } = await sanitise(large);
	const wanted = Buffer.concat(chunks.map((at) => media.subarray(at, at + each)));
	assert.ok(one(takeApart(clean), "mdat").payload.equals(wanted));
});

test("a file of three gigabytes is read where its samples are", async () => {
	const hole = 3 * 1024 ** 3;
	const nodes = takeApart(clip("index-last.mp4"));
	const media = one(nodes, "mdat").payload;
	const before = clip("index-last.mp4").indexOf(media);
	for (const node of all(nodes, "stco")) {
		const rows = [];
		for (let at = 8; at < node.payload.length; at += 4) {
			const offset = node.payload.readUInt32BE(at) + 8 + hole;
			rows.push(Math.floor(offset / 2 ** 32), offset % 2 ** 32);
		}
		node.type = "co64";
		node.payload = Buffer.concat([node.payload.subarray(0, 8), words(...rows)]);
	}
	const size = 16 + hole + media.length;
	const large = await open(file("large"), "w");
	await large.write(clip("index-last.mp4").subarray(0, before - 8), 0, before - 8, 0);
	await large.write(
		Buffer.concat([words(1), Buffer.from("mdat"), words(Math.floor(size / 2 ** 32), size % 2 ** 32)]),
		0,
		16,
		before - 8,
	);
	await large.truncate(before + 8 + hole);
	const end = Buffer.concat([media, atom("moov", putTogether(one(nodes, "moov").children ?? []))]);
	await large.write(end, 0, end.length, before + 8 + hole);
	await large.close();

	assert.ok((await stat(file("large"))).size > hole);
	await sanitiseVideo(file("large"), file("small"));
	assert.ok((await readFile(file("small"))).equals((await sanitise(clip("h264.mp4"))).clean));
});

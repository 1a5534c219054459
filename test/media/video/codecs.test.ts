import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { play } from "./playback.ts";
import { all, atom, clip, type Node, one, operate, stream, takeApart } from "./surgery.ts";
import { workbench } from "./workbench.ts";

const { sanitise } = workbench();

const changed = (change: (nodes: Node[]) => void) => operate(clip("index-last.mp4"), change);

/** An esds box that names a coding, and holds the settings of its decoder. */
const esds = (object: number, specific = Buffer.from([0, 0, 1, 0xb0, 1])) =>
	atom("esds", stream(object, specific, Buffer.alloc(0)));

/** The clip with pictures that are told to be of this kind. */
const told = (type: string, ...boxes: readonly Buffer[]) =>
	changed((nodes) => {
		const entry = one(nodes, "avc1");
		entry.type = type;
		entry.payload = Buffer.concat([entry.payload.subarray(0, 78), ...boxes]);
		delete entry.children;
	});

async function refused(bytes: Buffer, name: RegExp): Promise<void> {
	await assert.rejects(sanitise(bytes), (error) => {
		assert.ok(error instanceof MalformedMedia, String(error));
		assert.match(error.message, /which browsers do not play.*in your download/);
		assert.match(error.message, name);
		return true;
	});
}

describe("pictures that browsers do not play are refused by name", () => {
	const cases: Readonly<Record<string, RegExp>> = {
		...{ M8RG: /as M8RG,/, apcn: /as ProRes \(apcn\),/, ap4h: /ProRes/, jpeg: /Motion JPEG/, mjpa: /Motion JPEG/ },
		...{
			"png ": /as png,/,
			"dvc ": /DV \(dvc\)/,
			hdv2: /MPEG-2/,
			m2v1: /MPEG-2/,
			s263: /H\.263/,
			encv: /copy protection/,
		},
		...{
			SVQ3: /SVQ3/,
			"rle ": /rle/,
			"raw ": /raw/,
			vp06: /vp06/,
			vvc1: /vvc1/,
			mjp2: /mjp2/,
			FFV1: /FFV1/,
			HEVC: /HEVC/,
		},
		...{ AVC1: /AVC1/, "\0\0\0\0": /an unknown code/, "<b>\n": /as b,/, mp4a: /mp4a/, constructor: /con/ },
	};
	for (const [type, name] of Object.entries(cases))
		test(JSON.stringify(type), () => refused(told(type.slice(0, 4)), name));
});

describe("the esds box says what mp4v is", () => {
	test("MPEG-4 Visual is played", async () => {
		const { facts, clean } = await sanitise(told("mp4v", esds(0x20)));
		assert.equal(facts.codec, "mpeg4");
		assert.ok((await sanitise(clean)).clean.equals(clean));
	});
	for (const object of [0, 0x21, 0x40, 0x60, 0x61, 0x65, 0x6a, 0x6c, 0x6d, 0x6e, 0xa3, 0xff])
		test(`0x${object.toString(16)} is not`, () => refused(told("mp4v", esds(object)), /mp4v/));
	test("without the box it is unknown", () => refused(told("mp4v"), /mp4v/));
	test("the box in another entry is not copied: some decoders believe it", async () => {
		const entry = one(takeApart(clip("index-last.mp4")), "avcC");
		const { clean } = await sanitise(
			told("avc1", atom("avcC", entry.payload), esds(0x6c), atom("hvcC", Buffer.alloc(23))),
		);
		assert.deepEqual(
			(one(takeApart(clean), "avc1").children ?? []).map(({ type }) => type),
			["avcC"],
		);
	});
});

test("a track with one entry of another coding is refused, used or not", async () => {
	for (const first of [true, false]) {
		const two = changed((nodes) => {
			const stsd = one(nodes, "stsd");
			stsd.payload.writeUInt32BE(2, 4);
			const other = { type: "M8RG", payload: Buffer.alloc(78) };
			stsd.children = first ? [other, ...(stsd.children ?? [])] : [...(stsd.children ?? []), other];
		});
		await refused(two, /M8RG/);
	}
});

test("of two tracks the one that browsers play is shown, and nothing of the other is copied", async () => {
	const twice = changed((nodes) => {
		const video = one(nodes, "trak");
		const second = takeApart(Buffer.concat([atom("trak", ...[video].map(whole))]));
		one(nodes, "moov").children?.push(...second);
		one([video], "avc1").type = "M8RG";
	});
	const { facts, clean } = await sanitise(twice);
	assert.equal(facts.codec, "h264");
	assert.ok(!clean.includes("M8RG"));
	assert.equal(all(takeApart(clean), "trak").length, 2);
	assert.equal((await play(clean)).tracks.find(({ kind }) => kind === "video")?.packets.length, 10);
});

/** The inside of a box as bytes. */
function whole({ payload, children }: Node): Buffer {
	return Buffer.concat([payload, ...(children ?? []).map((node) => atom(node.type, whole(node)))]);
}

test("a sound that browsers do not play is left out, and said", async () => {
	for (const type of ["samr", "QDM2", "dac4", "enca", "mp4v"]) {
		const { facts, clean } = await sanitise(
			changed((nodes) => {
				one(nodes, "mp4a").type = type;
			}),
		);
		assert.deepEqual([facts.audio, facts.codec], [false, "h264"]);
		assert.match(facts.unplayedSound ?? "", new RegExp(type));
		assert.ok(clean.length < clip("index-last.mp4").length - 1000, "its samples are gone");
		assert.equal((await play(clean)).tracks.length, 1);
	}
});

test("the esds box says what mp4a is", async () => {
	const sound = (object: number) =>
		changed((nodes) => {
			const entry = one(nodes, "mp4a");
			entry.payload = Buffer.concat([entry.payload.subarray(0, 28), esds(object, Buffer.from([0x12, 0x08]))]);
		});
	for (const object of [0x40, 0x67, 0x6b]) assert.equal((await sanitise(sound(object))).facts.audio, true);
	for (const object of [0x20, 0xa9, 0xdd, 0]) assert.equal((await sanitise(sound(object))).facts.audio, false);
});

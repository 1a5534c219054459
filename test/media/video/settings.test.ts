import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { SETTINGS } from "../../../src/media/video/settings.ts";
import { isExact } from "../../../src/verify/metadata/coding.ts";
import { unexpectedInMp4 } from "../../../src/verify/metadata/mp4.ts";
import { cases } from "../../depth.ts";
import { all, atom, clip, moveChunks, type Node, one, operate, stream, takeApart, words } from "./surgery.ts";
import { workbench } from "./workbench.ts";

const { sanitise } = workbench();
const MARK = Buffer.from("CANARY +48.1372, 30 bytes more");

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const unit = (...bytes: readonly number[]) => Buffer.concat([u16(bytes.length), Buffer.from(bytes)]);
const SPS = unit(0x67, 0x64, 0, 10, 1);
const PPS = unit(0x68, 1, 2);

/** Settings as they are, and with something hidden in them that is not to stay. */
const CASES: Readonly<Record<string, readonly [type: string, sound: Buffer, hidden: readonly Buffer[]]>> = {
	"H.264, Baseline": ["avcC", Buffer.concat([Buffer.from([1, 66, 0, 30, 255, 0xe1]), SPS, Buffer.from([1]), PPS]), []],
	"H.264, High": [
		"avcC",
		Buffer.concat([
			Buffer.from([1, 100, 0, 30, 255, 0xe1]),
			SPS,
			Buffer.from([1]),
			PPS,
			Buffer.from([0xfd, 0xf8, 0xf8, 0]),
		]),
		[],
	],
	"H.264, High without its last bytes": [
		"avcC",
		Buffer.concat([Buffer.from([1, 100, 0, 30, 255, 0xe1]), SPS, Buffer.from([1]), PPS]),
		// As if there were an extension.
		[Buffer.concat([Buffer.from([0xfd, 0xf8, 0xf8, 1]), u16(MARK.length), MARK])],
	],
	HEVC: [
		"hvcC",
		Buffer.concat([
			Buffer.alloc(22, 1),
			Buffer.from([2, 0xa0]),
			u16(1),
			unit(0x40, 1, 9),
			Buffer.from([0xa1]),
			u16(1),
			unit(0x42, 1, 9),
		]),
		[],
	],
	VP9: ["vpcC", Buffer.from([1, 0, 0, 0, 0, 10, 0x82, 2, 2, 2, 0, 0]), []],
	AV1: [
		"av1C",
		Buffer.from([0x81, 0, 12, 0, 0x0a, 3, 1, 2, 3]),
		[Buffer.concat([Buffer.from([0x2a, MARK.length]), MARK])],
	],
	"AV1 without its header": [
		"av1C",
		Buffer.from([0x81, 0, 12, 0]),
		[Buffer.concat([Buffer.from([0x2a, MARK.length]), MARK])],
	],
	Opus: ["dOps", Buffer.from([0, 2, 1, 56, 0, 0, 187, 128, 0, 0, 0]), []],
	"Opus with a table": ["dOps", Buffer.from([0, 3, 1, 56, 0, 0, 187, 128, 0, 0, 1, 2, 1, 0, 1, 2]), []],
	FLAC: ["dfLa", Buffer.concat([words(0), Buffer.from([0x80, 0, 0, 34]), Buffer.alloc(34, 7)]), []],
	ALAC: ["alac", Buffer.alloc(28, 3), []],
	"AC-3": ["dac3", Buffer.from([1, 2, 3]), []],
};

describe("what stands behind the end of a decoder's settings is not copied, and the check finds it", () => {
	for (const [name, [type, bytes, hidden]] of Object.entries(CASES)) {
		test(name, () => {
			const keep = SETTINGS[type];
			assert.ok(keep);
			assert.deepEqual(keep(bytes), bytes);
			assert.ok(isExact(type, bytes));
			for (const more of [MARK, ...hidden, Buffer.concat([MARK, MARK])]) {
				const padded = Buffer.concat([bytes, more]);
				assert.deepEqual(keep(padded), bytes);
				assert.ok(!isExact(type, padded));
			}
		});
	}
	test("AAC and MPEG-4 Visual", () => {
		const { esds } = SETTINGS;
		assert.ok(esds);
		for (const [object, specific, more] of [
			[0x40, Buffer.from([0x12, 0x08]), Buffer.alloc(0)],
			[0x40, Buffer.from([0x12, 0x08, 0x56, 0xe5, 0]), Buffer.concat([Buffer.alloc(3), MARK])],
			[0x20, Buffer.from([0, 0, 1, 0xb0, 1, 0, 0, 1, 0x20, 7, 8]), Buffer.concat([Buffer.from([0, 0, 1, 0xb2]), MARK])],
		] as const) {
			const clean = esds(stream(object, specific));
			assert.deepEqual(esds(clean), clean);
			assert.ok(isExact("esds", clean));
			assert.deepEqual(esds(Buffer.concat([stream(object, specific), MARK])), clean);
			assert.deepEqual(
				esds(stream(object, specific, Buffer.concat([Buffer.from([6, 1, 2, 9, MARK.length]), MARK]))),
				clean,
			);
			assert.ok(!esds(stream(object, Buffer.concat([specific, more]))).includes("CANARY"));
			assert.ok(!isExact("esds", Buffer.concat([clean, MARK])));
		}
	});
	test("SEI in the settings of HEVC", () => {
		const { hvcC } = SETTINGS;
		const sets = Buffer.concat([Buffer.from([0xa0]), u16(1), unit(0x40, 1, 9)]);
		const sei = Buffer.concat([Buffer.from([0x27]), u16(1), unit(0x4e, 1, ...MARK)]);
		const head = (arrays: number) => Buffer.from([...Buffer.alloc(22, 1), arrays]);
		assert.deepEqual(hvcC?.(Buffer.concat([head(2), sei, sets])), Buffer.concat([head(1), sets]));
		assert.ok(!isExact("hvcC", Buffer.concat([head(2), sei, sets])));
	});
	test("another unit among the parameter sets is refused", () => {
		const sei = Buffer.concat([Buffer.from([1, 66, 0, 30, 255, 0xe1]), unit(6, ...MARK), Buffer.from([0])]);
		assert.throws(() => SETTINGS["avcC"]?.(sei), MalformedMedia);
	});
});

test("whatever the settings are, what is kept of them is exact, and kept again as it is", () => {
	const starts = Object.values(CASES).map(([type, bytes]) =>
		fc.tuple(fc.constant(type), fc.uint8Array({ maxLength: 60 }), fc.constant(bytes)),
	);
	const esds = fc.tuple(
		fc.constant("esds"),
		fc.uint8Array({ maxLength: 60 }),
		fc.constant(stream(0x40, Buffer.from([0x12, 8]))),
	);
	fc.assert(
		fc.property(fc.oneof(...starts, esds), fc.nat(80), fc.boolean(), ([type, noise, bytes], at, mixes) => {
			const crafted = mixes ? Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]) : Buffer.from(noise);
			const keep = SETTINGS[type];
			assert.ok(keep);
			try {
				const kept = keep(crafted);
				assert.ok(kept.length === 0 || isExact(type, kept), `${type} ${crafted.toString("hex")}`);
				assert.deepEqual(keep(kept), kept);
			} catch (error) {
				if (!(error instanceof MalformedMedia)) throw error;
			}
		}),
		{ numRuns: cases(20_000), seed: 8 },
	);
});

const entriesOf: Readonly<Record<string, string>> = {
	...{ "h264.mp4": "avcC", "hevc.mp4": "hvcC", "vp9.mp4": "vpcC", "av1.mp4": "av1C", "phone-keys.mov": "esds" },
};
for (const [name, settings] of Object.entries(entriesOf))
	test(`bytes behind every box of the sample entries of ${name} are cut off, and found where they are`, async () => {
		const { clean } = await sanitise(clip(name));
		const hide = (nodes: Node[]) => {
			const stsds = all(nodes, "stsd");
			for (const entry of stsds.flatMap(({ children }) => children ?? [])) {
				const lead = /^mp4a/.test(entry.type) ? 28 + 16 * entry.payload.readUInt16BE(8) : 78;
				const inside = Buffer.concat([
					entry.payload,
					...(entry.children ?? []).map(({ type, payload }) => atom(type, payload)),
				]);
				entry.payload = Buffer.concat([
					inside.subarray(0, lead),
					...takeApart(inside.subarray(lead)).map((box) =>
						atom(box.type, box.payload, ...(box.children ?? []).map((one) => atom(one.type, one.payload, MARK)), MARK),
					),
				]);
				delete entry.children;
			}
			assert.ok(stsds.length > 0);
		};
		const grown = operate(clean, hide);
		const marked = operate(grown, (nodes) => moveChunks(nodes, grown.length - clean.length));
		assert.ok(marked.includes(MARK) && marked.includes(settings));
		assert.match(unexpectedInMp4(marked.subarray(0, marked.indexOf("mdat") - 4)) ?? "", /./);
		assert.ok((await sanitise(marked)).clean.equals(clean));
	});

test("a track of another coding is found by the check", async () => {
	const { clean } = await sanitise(clip("h264.mp4"));
	for (const [from, to] of [
		["avc1", "M8RG"],
		["mp4a", "samr"],
	] as const) {
		const odd = operate(clean, (nodes) => {
			one(nodes, from).type = to;
		});
		assert.match(unexpectedInMp4(odd.subarray(0, odd.indexOf("mdat") - 4)) ?? "", /browsers do not play/);
	}
});

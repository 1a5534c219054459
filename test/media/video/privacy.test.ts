import assert from "node:assert/strict";
import { test } from "node:test";
import { play } from "./playback.ts";
import { all, atom, clip, moveChunks, type Node, one, operate, takeApart, words } from "./surgery.ts";
import { workbench } from "./workbench.ts";

const { sanitise } = workbench();

const MARK = "CANARY-48.1372";
const mark = Buffer.from(MARK);

/** Puts the mark over bytes that are there. */
function overwrite(nodes: readonly Node[], type: string, at: number, bytes: Buffer = mark): void {
	bytes.copy(one(nodes, type).payload, at);
}

/** Adds a box to a container, or beside the outermost ones. */
function add(nodes: readonly Node[], container: string, type: string, ...parts: Buffer[]): void {
	one(nodes, container).children?.push({ type, payload: Buffer.concat(parts) });
}

const full = words(0);
const date = words(0x43414e41);

const hidingPlaces: Record<string, (nodes: Node[]) => void> = {
	"the place that phones write (©xyz)": (nodes) =>
		add(nodes, "moov", "udta", atom("©xyz", Buffer.from([0, mark.length, 0x15, 0xc7]), mark)),
	"the place of 3GPP (loci)": (nodes) =>
		add(nodes, "moov", "udta", atom("loci", full, Buffer.from([0x15, 0xc7]), mark, Buffer.alloc(15))),
	"the Keys of QuickTime": (nodes) =>
		add(nodes, "moov", "meta", atom("keys", full, words(1), atom("mdta", mark)), atom("ilst", mark)),
	"title and comment as iTunes writes them": (nodes) =>
		add(nodes, "moov", "udta", atom("meta", full, atom("ilst", atom("©nam", mark), atom("©cmt", mark)))),
	"XMP in a uuid box inside the index": (nodes) => add(nodes, "moov", "uuid", mark, mark),
	"a uuid box beside the index": (nodes) => nodes.push({ type: "uuid", payload: Buffer.concat([mark, mark]) }),
	"an object descriptor (iods)": (nodes) => add(nodes, "moov", "iods", full, mark),
	"the user data of a track": (nodes) => add(nodes, "trak", "udta", atom("name", mark)),
	"the metadata of a track": (nodes) => add(nodes, "trak", "meta", full, mark),
	"a reference between tracks": (nodes) => add(nodes, "trak", "tref", atom("cdsc", mark)),
	"an unknown box in the sample tables": (nodes) => add(nodes, "stbl", "subs", full, mark),
	"sample groups that players do not need": (nodes) =>
		add(nodes, "stbl", "sgpd", words(0x01000000), Buffer.from("tele"), words(mark.length, 1), mark),
	"an unknown box in the sample entry": (nodes) => add(nodes, "avc1", "uuid", mark, mark),
	"an ICC profile's description": (nodes) => add(nodes, "avc1", "colr", Buffer.from("prof"), mark),
	"bytes behind the end of pasp": (nodes) => {
		one(nodes, "pasp").payload = Buffer.concat([one(nodes, "pasp").payload, mark]);
	},
	"the compressor's name": (nodes) => overwrite(nodes, "avc1", 43),
	"the compressor's vendor": (nodes) => overwrite(nodes, "avc1", 8),
	"the name of the handler": (nodes) => {
		one(nodes, "hdlr").payload = Buffer.concat([one(nodes, "hdlr").payload.subarray(0, 24), mark, Buffer.alloc(1)]);
	},
	"the path of a data reference": (nodes) => {
		one(nodes, "url ").payload = Buffer.concat([one(nodes, "url ").payload, mark]);
	},
	"bytes behind the rows of a table": (nodes) => {
		one(nodes, "stts").payload = Buffer.concat([one(nodes, "stts").payload, mark]);
	},
	"rows of a table that no sample uses": (nodes) => {
		const rows = Buffer.concat([one(nodes, "stts").payload, mark, Buffer.alloc(2)]);
		rows.writeUInt32BE(rows.readUInt32BE(4) + 2, 4);
		one(nodes, "stts").payload = rows;
	},
	"bytes behind the track header": (nodes) => {
		one(nodes, "tkhd").payload = Buffer.concat([one(nodes, "tkhd").payload, mark]);
	},
	"the preview times of QuickTime": (nodes) => overwrite(nodes, "mvhd", 72),
	"free space behind the media": (nodes) => nodes.splice(-1, 0, { type: "free", payload: mark }),
	"free space before the media": (nodes) => {
		nodes.splice(1, 0, { type: "free", payload: mark });
		moveChunks(nodes, mark.length + 8);
	},
	"free space inside the index": (nodes) => add(nodes, "moov", "free", mark),
	"media that belongs to no sample": (nodes) => {
		one(nodes, "mdat").payload = Buffer.concat([mark, one(nodes, "mdat").payload, mark]);
		moveChunks(nodes, mark.length);
	},
	"a box that nobody knows": (nodes) => nodes.push({ type: "SEFT", payload: mark }),
	"a brand of one's own": (nodes) => {
		one(nodes, "ftyp").payload = Buffer.concat([one(nodes, "ftyp").payload, mark]);
		moveChunks(nodes, mark.length);
	},
};

for (const [place, hide] of Object.entries(hidingPlaces)) {
	test(`does not copy ${place}`, async () => {
		const marked = operate(clip("index-last.mp4"), hide);
		assert.ok(marked.includes(MARK), "the mark is in the source");
		const { clean } = await sanitise(marked);
		assert.ok(!clean.includes(MARK));
		assert.ok(clean.equals((await sanitise(clip("index-last.mp4"))).clean));
	});
}

test("does not copy anything of all hiding places at once, and bytes behind the last box", async () => {
	const marked = operate(clip("index-last.mp4"), (nodes) => {
		for (const hide of Object.values(hidingPlaces)) hide(nodes);
	});
	const { clean } = await sanitise(Buffer.concat([marked, Buffer.from([0, 0, 0, 3]), mark]));
	assert.ok(clean.equals((await sanitise(clip("index-last.mp4"))).clean));
});

test("dates and languages are not copied", async () => {
	const dated = operate(clip("index-last.mp4"), (nodes) => {
		for (const type of ["mvhd", "tkhd", "mdhd"])
			for (const { payload } of all(nodes, type)) {
				date.copy(payload, 4);
				date.copy(payload, 8);
			}
		for (const { payload } of all(nodes, "mdhd")) payload.writeUInt16BE(0x10b5, 20);
	});
	assert.equal((await play(dated)).tracks[0]?.language, "deu");
	const { clean } = await sanitise(dated);
	assert.ok(!clean.includes(date));
	assert.equal((await play(clean)).tracks[0]?.language, "und");
});

test("captions and chapters are not copied, neither the tracks nor their words", async () => {
	const source = clip("captions.mp4");
	for (const word of ["CanaryCaption", "CanaryTitle", "CanaryComment", "CanaryChapter"])
		assert.ok(source.includes(word));
	const { clean } = await sanitise(source);
	assert.ok(!clean.includes("Canary"));
	assert.equal(all(takeApart(clean), "trak").length, 2);
});

for (const handler of ["meta", "camm", "tmcd", "hint", "text", "subt", "clcp", "auxv", "pict", "vide", "soun"])
	test(`a further track of kind ${handler} is not copied, nor are its samples`, async () => {
		const source = operate(clip("captions.mp4"), (nodes) => {
			for (const { payload } of all(nodes, "hdlr").filter(
				({ payload }) => payload.toString("latin1", 8, 12) === "sbtl",
			))
				payload.write(handler, 8, "latin1");
		});
		assert.ok(source.includes("CanaryCaption"));
		const { clean } = await sanitise(source);
		assert.ok(!clean.includes("Canary"));
		assert.ok(clean.equals((await sanitise(clip("captions.mp4"))).clean));
	});

test("what a phone writes into a QuickTime file is not copied", async () => {
	for (const name of ["phone-keys.mov", "phone-udta.mov"]) {
		const source = clip(name);
		assert.ok(source.includes("+48.1372") && source.includes("Canary") && source.includes("tmcd"));
		const { clean } = await sanitise(source);
		for (const word of ["48.1372", "Canary", "tmcd", "2019-07-14", "Handler", "FFMP"])
			assert.ok(!clean.includes(word), word);
	}
});

import { MalformedMedia } from "../malformed.ts";
import { box, boxesIn, find, fullBox, need, uint32 } from "./boxes.ts";
import { Fields } from "./fields.ts";

export type Kind = "video" | "sound";

/** How the samples of a track are coded: one entry of stsd. */
export interface SampleEntry {
	/** The entry as it will be written. */
	readonly box: Buffer;
	/** Four characters: `avc1`, `hvc1`, `mp4a` ... */
	readonly codec: string;
	/** Pixels as coded; 0 for sound. */
	readonly width: number;
	readonly height: number;
	/** Width and height of one pixel as shown, where the entry tells. */
	readonly pixel: { readonly across: number; readonly down: number } | undefined;
	/** Bytes of one moment of all channels of uncompressed sound; 0 where the entry does not tell. */
	readonly frameBytes: number;
}

/** Bytes that a box may keep. */
type Allowed = Readonly<Record<string, number>>;

/**
 * The boxes inside a sample entry that a decoder or a screen needs; the decoder's own configuration may be of any length.
 * Beyond the names of ISO/IEC 14496-12, -14 and -15: AV1 (av1C), VP9 (vpcC, SmDm, CoLL), Dolby (dvcC, dvvC, dac3, dec3, dac4),
 * Opus (dOps), and QuickTime's (fiel, gama, chan, wave). FLAC's dfLa is missing because it may hold comments.
 */
const ALLOWED: Readonly<Record<Kind | "wave", Allowed>> = {
	video: {
		...{ avcC: Infinity, hvcC: Infinity, vpcC: Infinity, av1C: Infinity, esds: Infinity, d263: 7, dvcC: 24, dvvC: 24 },
		...{ colr: 11, pasp: 8, clap: 32, btrt: 12, fiel: 2, gama: 4, mdcv: 24, clli: 4, SmDm: 28, CoLL: 8 },
	},
	sound: {
		...{ esds: Infinity, alac: Infinity, dOps: Infinity, dac3: 3, dec3: Infinity, dac4: Infinity, damr: 9 },
		...{ btrt: 12, srat: 8, pcmC: 6, chan: Infinity, chnl: Infinity, wave: Infinity },
	},
	wave: { frma: 4, mp4a: 4, enda: 2, esds: Infinity, alac: Infinity },
};

/** No track seen had more than two. */
const ENTRY_LIMIT = 64;

/** The entries of a sample table box, made anew from the fields and boxes that playing needs, and the stsd box of them. */
export function readSampleEntries(stbl: Buffer, kind: Kind): { entries: readonly SampleEntry[]; box: Buffer } {
	const fields = new Fields(need(stbl, "stsd"), "stsd");
	const version = Math.min(fields.u8(), 1);
	fields.skip(3);
	const count = fields.u32();
	if (count > ENTRY_LIMIT) throw new MalformedMedia("A track claims to be coded in a great many ways.");
	const entries: SampleEntry[] = [];
	for (const { type, payload } of boxesIn(fields.rest())) {
		if (entries.length === count) break;
		entries.push(kind === "video" ? readPicture(type, payload) : readSound(type, payload, version));
	}
	const boxes = entries.map((entry) => entry.box);
	return { entries, box: fullBox("stsd", version, 0, uint32(boxes.length), ...boxes) };
}

/** Six reserved bytes and the number of the data reference, of which the written file has one: itself. */
const ENTRY_HEAD = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]);

function readPicture(codec: string, entry: Buffer): SampleEntry {
	const fields = new Fields(entry, codec);
	fields.skip(ENTRY_HEAD.length + 16);
	const width = fields.u16();
	const height = fields.u16();
	fields.skip(46);
	const depth = fields.u16();
	fields.skip(2);
	const head = Buffer.alloc(70);
	head.writeUInt16BE(width, 16);
	head.writeUInt16BE(height, 18);
	uint32(0x480000, 0x480000).copy(head, 20);
	head.writeUInt16BE(1, 32);
	head.writeUInt16BE(depth, 66);
	head.writeInt16BE(-1, 68);
	const boxes = Buffer.concat(allowedBoxes(fields.rest(), ALLOWED.video));
	const pasp = find(boxes, "pasp");
	const pixel = pasp?.length === 8 ? { across: pasp.readUInt32BE(), down: pasp.readUInt32BE(4) } : undefined;
	return { box: box(codec, ENTRY_HEAD, head, boxes), codec, width, height, pixel, frameBytes: 0 };
}

/** In an stsd of version 0, entries of version 1 and 2 have more fields (QuickTime File Format, sound sample descriptions). */
function readSound(codec: string, entry: Buffer, stsdVersion: number): SampleEntry {
	const fields = new Fields(entry, codec);
	fields.skip(ENTRY_HEAD.length);
	const version = fields.u16();
	fields.skip(6);
	const head = Buffer.concat([Buffer.alloc(8), fields.raw(12)]);
	head.writeUInt16BE(version);
	const extraLength = version === 1 ? 16 : version === 2 ? 36 : 0;
	const extra = fields.raw(stsdVersion === 0 ? extraLength : 0);
	const boxes = allowedBoxes(fields.rest(), ALLOWED.sound);
	const frameBytes = frameBytesOf(codec, head, extra);
	return {
		box: box(codec, ENTRY_HEAD, head, extra, ...boxes),
		codec,
		width: 0,
		height: 0,
		pixel: undefined,
		frameBytes,
	};
}

function frameBytesOf(codec: string, head: Buffer, extra: Buffer): number {
	if (extra.length === 16) return extra.readUInt32BE() === 1 ? extra.readUInt32BE(8) : 0;
	if (extra.length === 36) return extra.readUInt32BE(32) === 1 ? extra.readUInt32BE(28) : 0;
	const bits = ["raw ", "NONE", "twos", "sowt"].includes(codec) ? head.readUInt16BE(10) : 0;
	return head.readUInt16BE(8) * Math.ceil(bits / 8);
}

function allowedBoxes(container: Buffer, allowed: Allowed): Buffer[] {
	const kept = new Map<string, Buffer>();
	for (const { type, payload } of boxesIn(container)) {
		if (kept.has(type) || !Object.hasOwn(allowed, type)) continue;
		// The other form of colr is an ICC profile: text and dates, and players ignore it.
		if (type === "colr" && !/^ncl[cx]/.test(payload.toString("latin1", 0, 4))) continue;
		if (type === "wave") kept.set(type, box(type, ...allowedBoxes(payload, ALLOWED.wave), uint32(8, 0)));
		else kept.set(type, box(type, payload.subarray(0, allowed[type])));
	}
	return [...kept.values()];
}

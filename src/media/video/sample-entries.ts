import { MalformedMedia } from "../malformed.ts";
import { box, boxesIn, find, fullBox, need, uint32 } from "./boxes.ts";
import { type Codec, codecOf, isPlayed, type Kind, nameOf } from "./codecs.ts";
import { ByteReader } from "./fields.ts";
import { first, type Keep, SETTINGS } from "./settings.ts";

/** How the samples of a track are coded: one entry of stsd. */
export interface SampleEntry {
	/** The rebuilt entry. */
	readonly box: Buffer;
	/** `h264`, `hevc`, `aac` ... */
	readonly codec: string;
	/** Pixels as coded; 0 for sound. */
	readonly width: number;
	readonly height: number;
	/** Width and height of one pixel as shown, where the entry says so. */
	readonly pixel: { readonly across: number; readonly down: number } | undefined;
	/** Bytes of one moment of all channels of uncompressed sound; 0 where the entry does not say. */
	readonly frameBytes: number;
}

type Allowed = Readonly<Record<string, Keep>>;

/** Boxes allowed for any codec: colour, aspect ratio and bit rate, Dolby's (dvcC, dvvC), QuickTime's (fiel, gama, chan), VP9's (SmDm, CoLL). */
const ALLOWED: Readonly<Record<Kind, Allowed>> = {
	video: {
		...{ dvcC: dolby, dvvC: dolby, colr: colours, pasp: first(8), clap: first(32), btrt: first(12), fiel: first(2) },
		...{ gama: first(4), mdcv: first(24), clli: first(4), SmDm: first(28), CoLL: first(8) },
	},
	sound: { btrt: first(12), srat: first(8), chan: channelLayout },
};
/** Boxes beside the decoder's settings inside QuickTime's wave box. */
const IN_WAVE: Allowed = { frma: first(4), mp4a: first(4), enda: first(2) };

/** No track seen had more than two. */
const ENTRY_LIMIT = 64;

export interface SampleEntries {
	readonly entries: readonly SampleEntry[];
	/** The stsd box of them. */
	readonly box: Buffer;
	/** Names of codecs that browsers do not play; when there are any, the track must not be shown. */
	readonly unplayed: readonly string[];
}

/** The entries of a sample table box, rebuilt from the fields and boxes that playing needs. */
export function readSampleEntries(stbl: Buffer, kind: Kind): SampleEntries {
	const fields = new ByteReader(need(stbl, "stsd"), "stsd");
	const version = Math.min(fields.u8(), 1);
	fields.skip(3);
	const count = fields.u32();
	if (count > ENTRY_LIMIT) throw new MalformedMedia("A track claims to be coded in a great many ways.");
	const entries: SampleEntry[] = [];
	const unplayed: string[] = [];
	for (const { type, payload } of boxesIn(fields.rest())) {
		if (entries.length + unplayed.length === count) break;
		const entry = readEntry(kind, type, payload, version);
		if (entry === undefined) unplayed.push(nameOf(type));
		else entries.push(entry);
	}
	const boxes = entries.map((entry) => entry.box);
	return { entries, box: fullBox("stsd", version, 0, uint32(boxes.length), boxes), unplayed };
}

/** Six reserved bytes and the number of the data reference, of which the written file has one: itself. */
const ENTRY_HEAD = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]);

/** Undefined for a codec that browsers do not play. */
function readEntry(kind: Kind, type: string, entry: Buffer, stsdVersion: number): SampleEntry | undefined {
	const codec = codecOf(kind, type);
	if (codec === undefined) return undefined;
	const fields = new ByteReader(entry, type);
	fields.skip(ENTRY_HEAD.length);
	const { head, ...facts } = kind === "video" ? readPicture(fields) : readSound(fields, type, stsdVersion);
	const boxes = Buffer.concat(keptBoxes(fields.rest(), allowedIn(kind, codec)));
	if (!isPlayed(codec, boxes)) return undefined;
	const pasp = find(boxes, "pasp");
	const pixel = pasp?.length === 8 ? { across: pasp.readUInt32BE(), down: pasp.readUInt32BE(4) } : undefined;
	return { ...facts, box: box(type, ENTRY_HEAD, head, boxes), codec: codec.name, pixel };
}

/** The fields between the head and the boxes of an entry, rebuilt. */
type Fields = Pick<SampleEntry, "width" | "height" | "frameBytes"> & { readonly head: Buffer };

function readPicture(fields: ByteReader): Fields {
	fields.skip(16);
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
	return { head, width, height, frameBytes: 0 };
}

/** In an stsd of version 0, entries of version 1 and 2 have more fields (QuickTime File Format, sound sample descriptions). */
function readSound(fields: ByteReader, type: string, stsdVersion: number): Fields {
	const version = fields.u16();
	fields.skip(6);
	const head = Buffer.concat([Buffer.alloc(8), fields.raw(12)]);
	head.writeUInt16BE(version);
	const extraLength = version === 1 ? 16 : version === 2 ? 36 : 0;
	const extra = fields.raw(stsdVersion === 0 ? extraLength : 0);
	return { head: Buffer.concat([head, extra]), width: 0, height: 0, frameBytes: frameBytesOf(type, head, extra) };
}

function frameBytesOf(type: string, head: Buffer, extra: Buffer): number {
	if (extra.length === 16) return extra.readUInt32BE() === 1 ? extra.readUInt32BE(8) : 0;
	if (extra.length === 36) return extra.readUInt32BE(32) === 1 ? extra.readUInt32BE(28) : 0;
	const bits = ["raw ", "NONE", "twos", "sowt"].includes(type) ? head.readUInt16BE(10) : 0;
	return head.readUInt16BE(8) * Math.ceil(bits / 8);
}

function allowedIn(kind: Kind, { settings }: Codec): Allowed {
	const own = { [settings]: SETTINGS[settings] ?? first(0) };
	if (kind === "video") return { ...ALLOWED.video, ...own };
	const wave: Keep = (payload) => Buffer.concat([...keptBoxes(payload, { ...IN_WAVE, ...own }), uint32(8, 0)]);
	return { ...ALLOWED.sound, ...own, wave };
}

/** The first box of each allowed type, rebuilt, unless it is empty. */
function keptBoxes(container: Buffer, allowed: Allowed): Buffer[] {
	const kept = new Map<string, Buffer>();
	for (const { type, payload } of boxesIn(container)) {
		// QuickTime ends a wave box with one without a name.
		if (type === "\0\0\0\0") break;
		const keep = kept.has(type) || !Object.hasOwn(allowed, type) ? undefined : allowed[type];
		const content = keep?.(payload);
		if (content !== undefined && content.length > 0) kept.set(type, box(type, content));
	}
	return [...kept.values()];
}

/** Five bytes of versions, profile and layers; the others are reserved. */
function dolby(payload: Buffer): Buffer {
	return Buffer.concat([payload.subarray(0, 5), Buffer.alloc(19)]);
}

/** Colour parameters of ISO (nclx) or QuickTime (nclc). The other form is an ICC profile: text and dates, and players ignore it. */
function colours(payload: Buffer): Buffer {
	const form = payload.toString("latin1", 0, 4);
	return payload.subarray(0, form === "nclx" ? 11 : form === "nclc" ? 10 : 0);
}

/** A header of 16 bytes, the last four of which count the descriptions of 20 bytes that follow. */
function channelLayout(payload: Buffer): Buffer {
	return payload.length < 16 ? Buffer.alloc(0) : payload.subarray(0, 16 + 20 * Math.min(64, payload.readUInt32BE(12)));
}

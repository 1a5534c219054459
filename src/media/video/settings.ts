import { MalformedMedia } from "../malformed.ts";
import { uint32 } from "./boxes.ts";
import { ByteReader } from "./fields.ts";

/** Returns what may be kept of a box's payload. */
export type Keep = (payload: Buffer) => Buffer;

/** Keeps at most `bytes` bytes, for boxes of numbers. */
export const first =
	(bytes: number): Keep =>
	(payload) =>
		payload.subarray(0, bytes);

/**
 * The decoder configuration boxes of sample entries, each rebuilt up to where its own structure ends: players never read what
 * follows. What decoding does not need (SEI, metadata, URLs) is dropped as well.
 *
 * @throws MalformedMedia when the structure contradicts itself.
 */
export const SETTINGS: Readonly<Record<string, Keep>> = {
	avcC,
	hvcC,
	vpcC,
	av1C,
	esds,
	dOps,
	dfLa,
	alac: first(28),
	dac3: first(3),
	dec3,
	pcmC: first(6),
};

/** Parameter sets of H.264 by the type of their NAL unit (ISO/IEC 14496-15, 5.3.3). */
const SPS = 7;
const PPS = 8;
const SPS_EXTENSION = 13;

function avcC(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "avcC");
	fields.skip(1);
	const profile = fields.u8();
	fields.skip(3);
	units(fields, fields.u8() & 31, (unit) => (unit & 31) === SPS);
	units(fields, fields.u8(), (unit) => (unit & 31) === PPS);
	const basic = payload.subarray(0, payload.length - fields.left);
	// Baseline, Main and Extended have no more; of the others many writers leave it out.
	if ([66, 77, 88].includes(profile) || fields.left < 4) return basic;
	const [chroma, luma, depth] = [fields.u8(), fields.u8(), fields.u8()];
	if (chroma < 0xfc || luma < 0xf8 || depth < 0xf8) return basic;
	const extended = tolerant(() => {
		units(fields, fields.u8(), (unit) => (unit & 31) === SPS_EXTENSION);
		return payload.subarray(0, payload.length - fields.left);
	});
	return extended ?? basic;
}

/** The video, sequence and picture parameter sets of HEVC by the type of their NAL unit (ISO/IEC 14496-15, 8.3.3). */
const HEVC_SETS = [32, 33, 34];

function hvcC(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "hvcC");
	const head = fields.raw(22);
	const arrays: Buffer[] = [];
	for (let left = fields.u8(); left > 0; left--) {
		const before = fields.left;
		const type = fields.u8() & 63;
		units(fields, fields.u16(), (unit) => ((unit >> 1) & 63) === type);
		const array = payload.subarray(payload.length - before, payload.length - fields.left);
		if (HEVC_SETS.includes(type)) arrays.push(array);
	}
	return Buffer.concat([head, Buffer.from([arrays.length]), ...arrays]);
}

/** Skips NAL units, each after its length of two bytes; throws for one of another type. */
function units(fields: ByteReader, count: number, isOfKind: (first: number) => boolean): void {
	for (let left = count; left > 0; left--) {
		const unit = fields.raw(fields.u16());
		if (unit.length > 0 && !isOfKind(unit.readUInt8(0)))
			throw new MalformedMedia("The settings of the video's decoder hold something else.");
	}
}

/** Ends with the length of codec initialization data, of which VP8 and VP9 have none (VP codec ISO media file format binding, 1.0). */
function vpcC(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "vpcC");
	const head = fields.raw(payload[0] === 0 ? 8 : 10);
	return Buffer.concat([head, Buffer.alloc(2)]);
}

/** No sequence header seen had more than 20 bytes, and each is repeated before the pictures. */
const LONGEST_SEQUENCE_HEADER = 64;

/** Four bytes, then OBUs, of which the sequence header (type 1) configures the decoder (AV1 in ISO base media, 2.3). */
function av1C(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "av1C");
	const head = fields.raw(4);
	return Buffer.concat([head, tolerant(() => sequenceHeader(fields)) ?? Buffer.alloc(0)]);
}

function sequenceHeader(fields: ByteReader): Buffer | undefined {
	while (fields.left > 0) {
		const flags = fields.u8();
		const layer = fields.raw((flags & 4) === 0 ? 0 : 1);
		// Without a size it would end where the box ends.
		if ((flags & 2) === 0) return undefined;
		let size = 0;
		for (let byte = 128, scale = 1; byte > 127 && scale < 2 ** 35; scale *= 128) {
			byte = fields.u8();
			size += (byte & 127) * scale;
		}
		const unit = fields.raw(size);
		if (((flags >> 3) & 15) !== 1) continue;
		return size > LONGEST_SEQUENCE_HEADER ? undefined : Buffer.concat([Buffer.from([flags, ...layer, size]), unit]);
	}
	return undefined;
}

/** For an optional structure: undefined where it is malformed. */
function tolerant<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof MalformedMedia) return undefined;
		throw error;
	}
}

/** Tags of descriptors (ISO/IEC 14496-1, 7.2.2). */
const ES = 3;
const DECODER = 4;
const SPECIFIC = 5;

/** Bytes of an AudioSpecificConfig of AAC without a program config element (ISO/IEC 14496-3, 1.6.2.1). */
const PLAIN_AAC = 8;
const LONGEST_SOUND = 64;

function esds(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "esds");
	fields.skip(4);
	const stream = descriptor(fields, ES);
	const id = stream.raw(2);
	const flags = stream.u8();
	stream.skip((flags & 0x80) === 0 ? 0 : 2);
	if ((flags & 0x40) !== 0) stream.skip(stream.u8());
	stream.skip((flags & 0x20) === 0 ? 0 : 2);
	const decoder = descriptor(stream, DECODER);
	const head = decoder.raw(13);
	const specific = decoder.left < 2 ? Buffer.alloc(0) : descriptor(decoder, SPECIFIC).rest();
	const clean = head[0] === MPEG4_VISUAL ? visual(specific) : sound(specific);
	const inDecoder = clean.length === 0 ? clean : described(SPECIFIC, clean);
	const end = Buffer.from([6, 1, 2]);
	return Buffer.concat([uint32(0), described(ES, id, Buffer.alloc(1), described(DECODER, head, inDecoder), end)]);
}

/** The object type in an esds box that was rebuilt here: the first byte of its decoder descriptor. */
export function objectTypeOf(esds: Buffer): number {
	return esds[17] ?? 0;
}

/** The payload of the descriptor with this tag, cut at the end of the enclosing descriptor. */
function descriptor(fields: ByteReader, tag: number): ByteReader {
	if (fields.u8() !== tag) throw new MalformedMedia("The esds box is not in order.");
	let length = 0;
	for (let count = 0, byte = 128; byte > 127 && count < 4; count++) {
		byte = fields.u8();
		length = length * 128 + (byte & 127);
	}
	return new ByteReader(fields.raw(Math.min(length, fields.left)), "esds");
}

/** A descriptor with its length in four bytes, as most programs write it. */
function described(tag: number, ...parts: readonly Buffer[]): Buffer {
	const body = Buffer.concat(parts);
	const length = [21, 14, 7, 0].map((shift) => ((body.length >> shift) & 127) | (shift === 0 ? 0 : 128));
	return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function sound(specific: Buffer): Buffer {
	const [high = 0, low = 0] = specific;
	const isPlain = high >> 3 < 31 && ((high & 7) << 1) + (low >> 7) < 15 && ((low >> 3) & 15) !== 0;
	return specific.subarray(0, isPlain ? PLAIN_AAC : LONGEST_SOUND);
}

const MPEG4_VISUAL = 0x20;
const START = Buffer.from([0, 0, 1]);
/** The last byte of the start codes of objects and their layers, the sequence and the visual object (ISO/IEC 14496-2, 6.2.1). */
const isVisual = (code: number) => code < 0x30 || code === 0xb0 || code === 0xb5;
const LONGEST_VISUAL = 128;

/** Drops user data, where encoders write their names. */
function visual(specific: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let at = specific.indexOf(START); at >= 0; ) {
		const next = specific.indexOf(START, at + 3);
		const part = specific.subarray(at, next < 0 ? specific.length : next);
		if (isVisual(part[3] ?? 0xff)) parts.push(part.subarray(0, LONGEST_VISUAL));
		at = next;
	}
	return Buffer.concat(parts);
}

/** Opus in ISOBMFF, 4.3.2: eleven bytes, and a table of channels where the last of them is not zero. */
function dOps(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "dOps");
	const channels = fields.raw(11).readUInt8(1);
	if (payload[10] !== 0) fields.skip(2 + channels);
	return payload.subarray(0, payload.length - fields.left);
}

/** Two bytes whose last three bits are the number of streams less one, at most four bytes for each, and two of Atmos (ETSI TS 102 366, F.6). */
function dec3(payload: Buffer): Buffer {
	return payload.subarray(0, 4 + 4 * (1 + (new ByteReader(payload, "dec3").u16() & 7)));
}

/** FLAC in ISOBMFF, 3.3.2: the block that describes the stream, marked as the last, without comments and pictures. */
function dfLa(payload: Buffer): Buffer {
	const fields = new ByteReader(payload, "dfLa");
	fields.skip(8);
	return Buffer.concat([uint32(0), Buffer.from([0x80, 0, 0, 34]), fields.raw(34)]);
}

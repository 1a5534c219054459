import { MalformedMedia } from "../malformed.ts";
import { ByteBuilder } from "./byte-builder.ts";
import { colourOnly } from "./icc.ts";

// Markers of ITU-T T.81 table B.1, the byte after FF.
const SOF2 = 0xc2;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const TEM = 0x01;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
const isTable = (marker: number) => marker === 0xc4 || marker === 0xcc;
/** C0 to CF are frame headers, but for DHT, the reserved JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !isTable(marker) && marker !== 0xc8;
/** SOS and DQT; the numbers of DNL and DRI have two bytes, and decoders skip what else is in a DNL. */
const isPicture = ({ marker, body, end }: Segment) =>
	isFrame(marker) || isTable(marker) || marker === SOS || marker === 0xdb || (isNumber(marker) && end - body === 2);
const isNumber = (marker: number) => marker === 0xdc || marker === 0xdd;

interface Segment {
	readonly marker: number;
	/** Offset of the marker's FF. */
	readonly start: number;
	/** First byte after the length field. */
	readonly body: number;
	/** After the last byte, for SOS after the last byte of the entropy-coded data that follows. */
	readonly end: number;
}

/**
 * The segments between SOI and EOI. Stops where the file stops: a last segment that is cut off is left out. Like decoders,
 * skips stray bytes before a marker, and fill bytes.
 */
function* segments(bytes: Buffer): Generator<Segment> {
	if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new MalformedMedia("JPEG without its start marker", 0);
	let at = 2;
	while (true) {
		while (at < bytes.length && bytes[at] !== 0xff) at++;
		while (bytes[at] === 0xff) at++;
		const marker = bytes[at++];
		if (marker === undefined || marker === EOI) return;
		if (marker === 0 || marker === TEM || isRestart(marker)) continue;
		if (marker === SOI) throw new MalformedMedia("JPEG starts a second time", at - 2);
		if (at + 2 > bytes.length) return;
		const length = bytes.readUInt16BE(at);
		if (length < 2) throw new MalformedMedia({ code: "JPEG segment of length {n}", params: { n: length } }, at);
		if (at + length > bytes.length) return;
		const end = marker === SOS ? scanEnd(bytes, at + length) : at + length;
		yield { marker, start: at - 2, body: at + 2, end };
		at = end;
	}
}

/** Entropy-coded data runs to the first marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
	let at = from;
	while (true) {
		const fill = bytes.indexOf(0xff, at);
		if (fill === -1) return bytes.length;
		at = fill;
		while (bytes[at] === 0xff) at++;
		const marker = bytes[at++];
		if (marker === undefined || (marker !== 0 && !isRestart(marker))) return fill;
	}
}

/** Whether an APP segment has this identifier and at least `atLeast` bytes. */
function isNamed(bytes: Buffer, { body, end }: Segment, name: string, atLeast: number): boolean {
	return end - body >= atLeast && bytes.toString("latin1", body, body + name.length) === name;
}

const ICC = Buffer.from("ICC_PROFILE\0", "latin1");
/** Bytes of a profile that fit into one segment after its name, its number and the count of all. */
const PROFILE_PART = 0xffff - 2 - ICC.length - 2;

function isProfile(bytes: Buffer, segment: Segment): boolean {
	return segment.marker === APP2 && isNamed(bytes, segment, "ICC_PROFILE\0", 14);
}

/** The profile before the first scan, concatenated from its segments, with its colour tags alone. */
function profileIn(bytes: Buffer): Buffer | undefined {
	const parts: Buffer[] = [];
	let count = 0;
	for (const segment of segments(bytes)) {
		if (segment.marker === SOS) break;
		if (!isProfile(bytes, segment)) continue;
		const at = segment.body + ICC.length;
		count = bytes.readUInt8(at + 1);
		parts[bytes.readUInt8(at) - 1] = bytes.subarray(at + 2, segment.end);
	}
	const whole = parts.filter((part) => part !== undefined);
	return whole.length === 0 || whole.length !== count ? undefined : colourOnly(Buffer.concat(whole));
}

function profileSegments(profile: Buffer): Buffer {
	const count = Math.ceil(profile.length / PROFILE_PART);
	return Buffer.concat(
		Array.from({ length: count }, (_, index) => {
			const part = profile.subarray(index * PROFILE_PART, (index + 1) * PROFILE_PART);
			const length = 2 + ICC.length + 2 + part.length;
			const head = Buffer.from([0xff, APP2, length >> 8, length & 255]);
			return Buffer.concat([head, ICC, Buffer.from([index + 1, count]), part]);
		}),
	);
}

/** The marker of the first frame header, 0xC0 for baseline; undefined if there is none. */
export function jpegFrame(bytes: Buffer): number | undefined {
	for (const { marker } of segments(bytes)) if (isFrame(marker)) return marker;
	return undefined;
}

/**
 * Whether a JPEG is progressive, as those of Instagram are, and has its segments one behind the other up to EOI. Decoders meet whatever
 * else is wrong with it before they have its first line.
 */
export function isWholeProgressive(bytes: Buffer): boolean {
	let frame: number | undefined;
	let at = 2;
	for (const { marker, start, end } of segments(bytes)) {
		if (start !== at) return false;
		if (isFrame(marker)) frame ??= marker;
		at = end;
	}
	return frame === SOF2 && bytes[at] === 0xff && bytes[at + 1] === EOI;
}

/**
 * Returns the JPEG with pixels and colour only: frame, tables and scans as they are, JFIF without its thumbnail, the ICC profile
 * and Adobe's colour transform. Drops all else and whatever follows EOI: EXIF, XMP, IPTC, comments, the second pictures of
 * MPF, the videos of motion photos. A file cut off within its scans keeps what there is and gets an EOI.
 * @throws MalformedMedia
 */
export function stripJpeg(bytes: Buffer): Buffer {
	const output = new ByteBuilder(bytes);
	output.add([0xff, SOI]);
	let profile: Buffer | undefined = profileIn(bytes);
	let frame = false;
	let scan = false;
	for (const segment of segments(bytes)) {
		const { marker, start, body, end } = segment;
		if (isPicture(segment)) {
			frame ||= isFrame(marker);
			scan ||= marker === SOS;
			if (scan && !frame) throw new MalformedMedia("JPEG scan without a frame", start);
			output.copy(start, end);
		} else if (marker === APP0 && isNamed(bytes, segment, "JFIF\0", 14)) {
			output.add([0xff, APP0, 0, 16]);
			output.copy(body, body + 12);
			output.add([0, 0]);
		} else if (profile !== undefined && isProfile(bytes, segment)) {
			output.add(profileSegments(profile));
			profile = undefined;
		} else if (marker === APP14 && isNamed(bytes, segment, "Adobe", 12)) {
			output.add([0xff, APP14, 0, 14]);
			output.copy(body, body + 12);
		}
	}
	if (!scan) throw new MalformedMedia("JPEG ends before its picture data", bytes.length);
	output.add([0xff, EOI]);
	return output.toBuffer();
}

import { MalformedMedia } from "../malformed.ts";
import { Kept } from "./kept.ts";

// Markers of ITU-T T.81 table B.1, the byte after FF.
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
/** DA to DD are SOS, DQT, DNL and DRI. */
const isPicture = (marker: number) => isFrame(marker) || isTable(marker) || (marker >= SOS && marker <= 0xdd);

interface Segment {
	readonly marker: number;
	/** Where the marker's FF stands. */
	readonly start: number;
	/** First byte after the length field. */
	readonly body: number;
	/** After the last byte, for SOS after the last byte of the entropy-coded data that follows. */
	readonly end: number;
}

/**
 * The segments between SOI and EOI. Stops where the file stops: a last segment that is cut off is left out. Like decoders,
 * walks over stray bytes before a marker and over fill bytes.
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
		if (length < 2) throw new MalformedMedia(`JPEG segment of length ${length}`, at);
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

/** Whether an APP segment is of this kind, with at least so many bytes. */
function isNamed(bytes: Buffer, { body, end }: Segment, name: string, atLeast: number): boolean {
	return end - body >= atLeast && bytes.toString("latin1", body, body + name.length) === name;
}

/** How the pixels are coded: the marker of the first frame header, 0xC0 for baseline; undefined if there is none. */
export function jpegFrame(bytes: Buffer): number | undefined {
	for (const { marker } of segments(bytes)) if (isFrame(marker)) return marker;
	return undefined;
}

/**
 * The same JPEG with pixels and colour only: frame, tables and scans as they are, JFIF without its thumbnail, the ICC profile
 * and Adobe's colour transform. All else goes, with whatever follows EOI: EXIF, XMP, IPTC, comments, the second pictures of
 * MPF, the videos of motion photos. A file cut off within its scans keeps what there is and gets an EOI.
 * @throws MalformedMedia
 */
export function stripJpeg(bytes: Buffer): Buffer {
	const kept = new Kept(bytes);
	kept.add([0xff, SOI]);
	let frame = false;
	let scan = false;
	for (const segment of segments(bytes)) {
		const { marker, start, body, end } = segment;
		if (isPicture(marker)) {
			frame ||= isFrame(marker);
			scan ||= marker === SOS;
			if (scan && !frame) throw new MalformedMedia("JPEG scan without a frame", start);
			kept.copy(start, end);
		} else if (marker === APP0 && isNamed(bytes, segment, "JFIF\0", 14)) {
			kept.add([0xff, APP0, 0, 16]);
			kept.copy(body, body + 12);
			kept.add([0, 0]);
		} else if (marker === APP2 && isNamed(bytes, segment, "ICC_PROFILE\0", 14)) {
			kept.copy(start, end);
		} else if (marker === APP14 && isNamed(bytes, segment, "Adobe", 12)) {
			kept.add([0xff, APP14, 0, 14]);
			kept.copy(body, body + 12);
		}
	}
	if (!scan) throw new MalformedMedia("JPEG ends before its picture data", bytes.length);
	kept.add([0xff, EOI]);
	return kept.toBuffer();
}

import { crc32 } from "node:zlib";
import { shared } from "./canaries.ts";
import { exif } from "./exif.ts";
import type { SampleMedium } from "./model.ts";
import { withNotes } from "./tracks.ts";

/**
 * The same picture or video with everything private inside that files can carry (EXIF, XMP, IPTC, comments, boxes).
 * Real downloads have had most of it removed; a build must not rely on that.
 */
export function plantMarks(bytes: Buffer, medium: SampleMedium): Buffer {
	if (medium.type === "mp4") return plantInMp4(bytes, medium);
	if (medium.type === "png") return plantInPng(bytes, medium);
	if (medium.type === "webp") return plantInWebp(bytes, medium);
	return plantInJpeg(bytes, medium);
}

function plantInJpeg(bytes: Buffer, { private: marks }: SampleMedium): Buffer {
	const segment = (marker: number, body: Buffer) => {
		const head = Buffer.from([0xff, marker, 0, 0]);
		head.writeUInt16BE(body.length + 2, 2);
		return Buffer.concat([head, body]);
	};
	const iptc = Buffer.from(`${shared.fbmd}${marks.originalName}`, "latin1");
	const dataSet = Buffer.concat([Buffer.from([0x1c, 2, 40, iptc.length >> 8, iptc.length & 255]), iptc]);
	const resource = Buffer.concat([
		Buffer.from("Photoshop 3.0\x008BIM\x04\x04\x00\x00", "latin1"),
		Buffer.from([0, 0, dataSet.length >> 8, dataSet.length & 255]),
		dataSet,
		Buffer.alloc(dataSet.length % 2),
	]);
	const start = 2;
	// The JFIF segment must stay first.
	const jfif = bytes.readUInt16BE(start) === 0xffe0 ? 2 + bytes.readUInt16BE(start + 2) : 0;
	return Buffer.concat([
		bytes.subarray(0, start + jfif),
		segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif(marks)])),
		segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp(marks.artist, marks.latitude)}`, "utf8")),
		segment(0xed, resource),
		segment(0xfe, Buffer.from(marks.comment, "latin1")),
		bytes.subarray(start + jfif),
	]);
}

function plantInPng(bytes: Buffer, { private: marks }: SampleMedium): Buffer {
	const chunk = (type: string, body: Buffer) => {
		const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
		const ends = Buffer.alloc(8);
		ends.writeUInt32BE(body.length, 0);
		ends.writeUInt32BE(crc32(named), 4);
		return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
	};
	const afterHeader = 8 + 25;
	return Buffer.concat([
		bytes.subarray(0, afterHeader),
		chunk("eXIf", exif(marks)),
		chunk("tEXt", Buffer.from(`Comment\0${marks.comment}`, "latin1")),
		bytes.subarray(afterHeader),
	]);
}

function plantInWebp(bytes: Buffer, { private: marks, width, height }: SampleMedium): Buffer {
	const chunk = (type: string, body: Buffer) => {
		const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
		head.writeUInt32LE(body.length, 4);
		return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
	};
	const extended = Buffer.alloc(10);
	extended[0] = 0x08 | 0x04;
	extended.writeUIntLE(width - 1, 4, 3);
	extended.writeUIntLE(height - 1, 7, 3);
	const body = Buffer.concat([
		Buffer.from("WEBP", "latin1"),
		chunk("VP8X", extended),
		bytes.subarray(12),
		chunk("EXIF", exif(marks)),
		chunk("XMP ", Buffer.from(xmp(marks.artist, marks.latitude))),
	]);
	return chunk("RIFF", body);
}

/**
 * The clips themselves carry a position and a title; a track of notes and boxes behind them make every use a file of its own.
 */
function plantInMp4(bytes: Buffer, { name, private: marks }: SampleMedium): Buffer {
	const box = (type: string, text: string) => {
		const body = Buffer.from(text, "latin1");
		const head = Buffer.from(`\0\0\0\0${type}`, "latin1");
		head.writeUInt32BE(body.length + 8, 0);
		return Buffer.concat([head, body]);
	};
	return Buffer.concat([
		withNotes(bytes, `${shared.track} ${marks.latitude} ${marks.device}`),
		box("free", `${marks.originalName} ${marks.comment} ${name}`),
		box(
			"uuid",
			`${"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac"}${xmp(marks.artist, marks.latitude)}`,
		),
		box("mdat", `${shared.unplayed} ${marks.comment}`),
	]);
}

function xmp(artist: string, latitude: number): string {
	return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="${latitude},0N"><dc:creator><rdf:Seq><rdf:li>${artist}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

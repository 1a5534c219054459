/** Tags of the ICC specification (ICC.1:2022, section 9) that colour conversion uses. All others describe the device. */
const COLOUR = /^(?:[rgb]XYZ|[rgbk]TRC|wtpt|bkpt|chad|cicp|gamt|[AB]2[AB][0-3]|[BD]2[BD][0-3])$/;
/** Profile classes that define a picture's colours; named colours and device links do not. */
const CLASSES = /^(?:scnr|mntr|prtr|spac)$/;
const HEADER = 128;
/** More than any profile has. */
const MOST_TAGS = 100;
const NAME = "colour";

/**
 * Returns the colour profile with its colour tags alone: no name of a screen, which may be its owner's, no serial number, date
 * or maker (Apple's displays write all of these), no measurements. Undefined for bytes that are no profile.
 */
export function colourOnly(profile: Buffer): Buffer | undefined {
	if (profile.length < HEADER + 4 || profile.toString("latin1", 36, 40) !== "acsp") return undefined;
	if (!CLASSES.test(profile.toString("latin1", 12, 16))) return undefined;
	const count = profile.readUInt32BE(HEADER);
	if (count > MOST_TAGS || profile.length < HEADER + 4 + 12 * count) return undefined;
	const tags = new Map<string, Buffer>();
	for (let at = HEADER + 4; at < HEADER + 4 + 12 * count; at += 12) {
		const name = profile.toString("latin1", at, at + 4);
		const data = dataOf(profile, profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8));
		if (COLOUR.test(name) && data !== undefined && !tags.has(name)) tags.set(name, data);
	}
	if (tags.size === 0) return undefined;
	const isOld = profile.readUInt8(8) < 4;
	return assembled(headerOf(profile), [
		["desc", isOld ? oldDescription(NAME) : text(NAME)],
		["cprt", isOld ? Buffer.from("text\0\0\0\0\0", "latin1") : text("")],
		...tags,
	]);
}

/** The bytes of a tag, cut to the length that its type needs where it says so; undefined for one beyond the end. */
function dataOf(profile: Buffer, start: number, size: number): Buffer | undefined {
	const data = profile.subarray(start, start + size);
	if (data.length < size || size < 12) return undefined;
	const type = data.toString("latin1", 0, 4);
	const needs: Readonly<Record<string, number>> = {
		"XYZ ": 20,
		sf32: 44,
		cicp: 12,
		curv: 12 + 2 * data.readUInt32BE(8),
		para: 12 + 4 * ([1, 3, 4, 5, 7][data.readUInt16BE(8)] ?? 0),
	};
	const needed = needs[type] ?? (/^(?:mft[12]|mAB |mBA |mpet)$/.test(type) ? size : Number.POSITIVE_INFINITY);
	return needed > size ? undefined : data.subarray(0, needed);
}

/** Version, class, spaces and intent; a fixed date; everything about devices and programs is zero. */
function headerOf(profile: Buffer): Buffer {
	const header = Buffer.alloc(HEADER);
	profile.copy(header, 8, 8, 24);
	Buffer.from([0x07, 0xd0, 0, 1, 0, 1]).copy(header, 24);
	header.write("acsp", 36, "latin1");
	profile.copy(header, 64, 64, 80);
	return header;
}

/** Header, tag table and data, each aligned to four bytes; equal data are stored once, as the three curves of most profiles. */
function assembled(header: Buffer, tags: readonly (readonly [name: string, data: Buffer])[]): Buffer {
	const table = Buffer.alloc(4 + 12 * tags.length);
	table.writeUInt32BE(tags.length);
	const parts = [header, table];
	const places = new Map<string, number>();
	let end = HEADER + table.length;
	for (const [index, [name, data]] of tags.entries()) {
		const key = data.toString("latin1");
		const place = places.get(key) ?? end;
		if (!places.has(key)) {
			const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
			data.copy(padded);
			parts.push(padded);
			places.set(key, place);
			end += padded.length;
		}
		table.write(name, 4 + 12 * index, "latin1");
		table.writeUInt32BE(place, 8 + 12 * index);
		table.writeUInt32BE(data.length, 12 + 12 * index);
	}
	header.writeUInt32BE(end);
	return Buffer.concat(parts);
}

/** A text as profiles of version 4 have it (multiLocalizedUnicodeType). */
function text(value: string): Buffer {
	const head = Buffer.from("mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\0\0\0\0\x1c", "latin1");
	const unicode = Buffer.from(value, "utf16le").swap16();
	head.writeUInt32BE(unicode.length, 20);
	return Buffer.concat([head, unicode]);
}

/** A name as profiles of version 2 have it (textDescriptionType): in ASCII, and empty in two other alphabets. */
function oldDescription(value: string): Buffer {
	const head = Buffer.from("desc\0\0\0\0\0\0\0\0", "latin1");
	head.writeUInt32BE(value.length + 1, 8);
	return Buffer.concat([head, Buffer.from(value), Buffer.alloc(1 + 4 + 4 + 2 + 1 + 67)]);
}

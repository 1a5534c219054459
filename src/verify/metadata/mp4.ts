import { isExact, settingsOf } from "./coding.ts";

/** Boxes that hold boxes, and where these begin in their payload. */
const CONTAINERS = new Map([
	...["moov", "trak", "edts", "mdia", "minf", "dinf", "stbl"].map((type) => [type, 0] as const),
	["dref", 8],
]);
/** Boxes of numbers that playing needs. Those with room for a text are checked below. */
const TABLES = new Set([
	...["ftyp", "mvhd", "tkhd", "elst", "mdhd", "hdlr", "vmhd", "smhd", "url ", "stts", "ctts", "cslg", "stss", "stsc"],
	...["stsz", "stco", "co64", "sgpd", "sbgp", "sdtp"],
]);
/** Boxes of QuickTime around the decoder settings of sound. */
const IN_WAVE = /^(frma|mp4a|enda|\0{4})$/;
/** Optional boxes of sample entries: pixel aspect ratio, colour, light levels, bit rates, channel layout. */
const SHOWING = {
	picture: /^(dvcC|dvvC|colr|pasp|clap|btrt|fiel|gama|mdcv|clli|SmDm|CoLL)$/,
	sound: /^(btrt|srat|chan)$/,
};
/** Types of objects by which an esds box says what mp4a is; of mp4v only MPEG-4 Visual (0x20) is played. */
const AAC_OR_MP3 = [0x40, 0x66, 0x67, 0x68, 0x69, 0x6b];
const GROUPS = /^(roll|prol|rap |sync)$/;

/**
 * What the head of an MP4 holds besides what playing needs; undefined when there is nothing. `head` is all boxes but mdat, one
 * after the other. Written independently of the code that makes these files, after ISO/IEC 14496-12.
 */
export function unexpectedInMp4(head: Buffer): string | undefined {
	return each(head, 0, (type, payload) =>
		type === "ftyp" || type === "moov" ? unexpectedInBox(type, payload, false) : `a box ${JSON.stringify(type)}`,
	);
}

/** The first finding in a sequence of boxes. */
function each(
	bytes: Buffer,
	from: number,
	judge: (type: string, payload: Buffer) => string | undefined,
): string | undefined {
	let at = from;
	while (at + 8 <= bytes.length) {
		const size = bytes.readUInt32BE(at);
		const type = bytes.toString("latin1", at + 4, at + 8);
		if (size < 8 || at + size > bytes.length) return `a box ${JSON.stringify(type)} of a wrong size`;
		const finding = judge(type, bytes.subarray(at + 8, at + size));
		if (finding !== undefined) return finding;
		at += size;
	}
	return at === bytes.length ? undefined : "bytes that belong to no box";
}

/** `isSound` comes from the handler, which precedes what depends on it. */
function unexpectedInBox(type: string, payload: Buffer, isSound: boolean): string | undefined {
	let sound = isSound;
	const from = CONTAINERS.get(type);
	if (from !== undefined) {
		return each(payload, from, (inner, content) => {
			if (inner === "hdlr") sound = content.toString("latin1", 8, 12) === "soun";
			return unexpectedInBox(inner, content, sound);
		});
	}
	if (type === "stsd")
		return each(payload, 8, (codec, entry) => unexpectedInEntry(codec, entry, isSound, payload[0] === 0));
	if (!TABLES.has(type)) return `a box ${JSON.stringify(type)}`;
	if (type === "ftyp" && payload.readUInt32BE(4) !== 0) return "a version of its maker";
	if (/^(mvhd|tkhd|mdhd)$/.test(type) && hasDates(payload)) return `dates (${type})`;
	if (type === "hdlr" && payload.subarray(12).some((byte) => byte !== 0)) return "a name of its maker (hdlr)";
	if (type === "url " && payload.length > 4) return "an address (url)";
	if (/^(sgpd|sbgp)$/.test(type) && !GROUPS.test(payload.toString("latin1", 4, 8))) return "groups of an unknown kind";
	return undefined;
}

/** The two dates follow version and flags, each of 4 or 8 bytes. */
function hasDates(payload: Buffer): boolean {
	return payload.subarray(4, payload[0] === 1 ? 20 : 12).some((byte) => byte !== 0);
}

/** A sample entry: fields of a fixed length, then boxes. The name of an encoder (32 bytes in pictures) must be empty. */
function unexpectedInEntry(codec: string, entry: Buffer, isSound: boolean, isOld: boolean): string | undefined {
	if (!isSound && entry.subarray(42, 74).some((byte) => byte !== 0)) return "a name of its encoder";
	const version = isSound && isOld ? entry.readUInt16BE(8) : 0;
	const fields = isSound ? 28 + (version === 1 ? 16 : version === 2 ? 36 : 0) : 78;
	const settings = settingsOf(codec);
	if (settings === undefined) return `a track coded as ${JSON.stringify(codec)}, which browsers do not play`;
	const judge = (allowed: RegExp) => (type: string, payload: Buffer) => {
		if (type !== settings && !allowed.test(type)) return `a box ${JSON.stringify(type)} in ${JSON.stringify(codec)}`;
		const isProfile = type === "colr" && !/^ncl[cx]/.test(payload.toString("latin1", 0, 4));
		if (isProfile) return "a colour profile with a text";
		if (type === "esds" && codec.startsWith("mp4") && !(isSound ? AAC_OR_MP3 : [0x20]).includes(payload[17] ?? 0))
			return `a track coded as object ${payload[17]}, which browsers do not play`;
		return isExact(type, payload) ? undefined : `bytes behind the end of ${JSON.stringify(type)}`;
	};
	const judgeOwn = judge(isSound ? SHOWING.sound : SHOWING.picture);
	return each(entry, fields, (type, payload) =>
		isSound && type === "wave" ? each(payload, 0, judge(IN_WAVE)) : judgeOwn(type, payload),
	);
}

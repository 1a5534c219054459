/** Boxes that hold boxes, and where these begin in their payload. */
const CONTAINERS = new Map([
	...["moov", "trak", "edts", "mdia", "minf", "dinf", "stbl"].map((type) => [type, 0] as const),
	["dref", 8],
]);
/** Boxes of numbers that playing needs. None of them has room for a text that is not looked at below. */
const TABLES = new Set([
	...["ftyp", "mvhd", "tkhd", "elst", "mdhd", "hdlr", "vmhd", "smhd", "url ", "stts", "ctts", "cslg", "stss", "stsc"],
	...["stsz", "stco", "co64", "sgpd", "sbgp", "sdtp"],
]);
/** Boxes of a sample entry: how to decode, and colour. */
const CODING = new Set([
	...["avcC", "hvcC", "vpcC", "av1C", "esds", "d263", "dvcC", "dvvC", "colr", "pasp", "clap", "btrt", "fiel", "gama"],
	...["mdcv", "clli", "SmDm", "CoLL", "alac", "dOps", "dac3", "dec3", "dac4", "damr", "srat", "pcmC", "chan", "chnl"],
]);
const IN_WAVE = new Set(["frma", "mp4a", "enda", "esds", "alac", "\0\0\0\0"]);
const GROUPS = /^(roll|prol|rap |sync)$/;

/**
 * What the head of an MP4 holds beside what playing needs; undefined when there is nothing. `head` is everything but the
 * media bytes, box after box. Written apart from the code that makes these files, after ISO/IEC 14496-12.
 */
export function besideMp4(head: Buffer): string | undefined {
	return each(head, 0, (type, payload) =>
		type === "ftyp" || type === "moov" ? besideBox(type, payload, false) : `a box ${JSON.stringify(type)}`,
	);
}

/** The first finding among the boxes that lie side by side from a place on. */
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

/** `isSound` is told by the handler, which stands before what needs to know it. */
function besideBox(type: string, payload: Buffer, isSound: boolean): string | undefined {
	let sound = isSound;
	const from = CONTAINERS.get(type);
	if (from !== undefined) {
		return each(payload, from, (inner, content) => {
			if (inner === "hdlr") sound = content.toString("latin1", 8, 12) === "soun";
			return besideBox(inner, content, sound);
		});
	}
	if (type === "stsd") return each(payload, 8, (codec, entry) => besideEntry(codec, entry, isSound, payload[0] === 0));
	if (!TABLES.has(type)) return `a box ${JSON.stringify(type)}`;
	if (type === "ftyp" && payload.readUInt32BE(4) !== 0) return "a version of its maker";
	if (/^(mvhd|tkhd|mdhd)$/.test(type) && hasDates(payload)) return `dates (${type})`;
	if (type === "hdlr" && payload.subarray(12).some((byte) => byte !== 0)) return "a name of its maker (hdlr)";
	if (type === "url " && payload.length > 4) return "an address (url)";
	if (/^(sgpd|sbgp)$/.test(type) && !GROUPS.test(payload.toString("latin1", 4, 8))) return "groups of an unknown kind";
	return undefined;
}

/** The two dates stand behind version and flags, each of 4 or 8 bytes. */
function hasDates(payload: Buffer): boolean {
	return payload.subarray(4, payload[0] === 1 ? 20 : 12).some((byte) => byte !== 0);
}

/** A sample entry: fields of a fixed length, then boxes. The name of an encoder (32 bytes in pictures) must be empty. */
function besideEntry(codec: string, entry: Buffer, isSound: boolean, isOld: boolean): string | undefined {
	if (!isSound && entry.subarray(42, 74).some((byte) => byte !== 0)) return "a name of its encoder";
	const version = isSound && isOld ? entry.readUInt16BE(8) : 0;
	const fields = isSound ? 28 + (version === 1 ? 16 : version === 2 ? 36 : 0) : 78;
	return each(entry, fields, (type, payload) => {
		if (isSound && type === "wave") {
			return each(payload, 0, (inner) => (IN_WAVE.has(inner) ? undefined : `a box ${JSON.stringify(inner)} in wave`));
		}
		if (!CODING.has(type)) return `a box ${JSON.stringify(type)} in ${JSON.stringify(codec)}`;
		const isProfile = type === "colr" && !/^ncl[cx]/.test(payload.toString("latin1", 0, 4));
		return isProfile ? "a colour profile with a text" : undefined;
	});
}

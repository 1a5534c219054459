/** The boxes that set up decoders, each with the sample entries of what browsers play (MP4 registration authority). */
const CODECS = {
	avcC: "avc1,avc3",
	hvcC: "hvc1,hev1",
	vpcC: "vp08,vp09",
	av1C: "av01",
	esds: "mp4v,mp4a,.mp3",
	dOps: "Opus",
	dfLa: "fLaC",
	alac: "alac",
	dac3: "ac-3",
	dec3: "ec-3",
	pcmC: "raw ,NONE,twos,sowt,lpcm,in24,in32,fl32,fl64,ipcm,fpcm,ulaw,alaw",
};

/** The box that sets up the decoder of a sample entry; undefined for what browsers do not play. */
export function settingsOf(code: string): string | undefined {
	return Object.entries(CODECS).find(([, codes]) => codes.split(",").includes(code))?.[0];
}

/** Where the settings of a decoder end by their own structure; negative when they hold what they must not. */
const ENDS: Readonly<Record<string, (bytes: Buffer) => number>> = {
	avcC: (bytes) => {
		const is = (type: number) => (first: number) => (first & 31) === type;
		const pictures = endOfUnits(bytes, 6, bytes.readUInt8(5) & 31, is(7));
		const end = endOfUnits(bytes, pictures + 1, bytes.readUInt8(pictures), is(8));
		return end === bytes.length ? end : endOfUnits(bytes, end + 4, bytes.readUInt8(end + 3), is(13));
	},
	hvcC: (bytes) => {
		let at = 23;
		for (let array = 0; array < bytes.readUInt8(22); array++) {
			const type = bytes.readUInt8(at) & 63;
			if (type < 32 || type > 34) return -1;
			at = endOfUnits(bytes, at + 3, bytes.readUInt16BE(at + 1), (first) => ((first >> 1) & 63) === type);
		}
		return at;
	},
	vpcC: (bytes) => (bytes.readUInt16BE(bytes.length - 2) === 0 ? (bytes[0] === 0 ? 10 : 12) : -1),
	av1C: (bytes) => {
		if (bytes.length === 4) return 4;
		const flags = bytes.readUInt8(4);
		const size = (flags & 4) === 0 ? 5 : 6;
		return ((flags >> 3) & 15) === 1 && (flags & 2) !== 0 ? size + 1 + bytes.readUInt8(size) : -1;
	},
	esds: (bytes) => {
		const stream = inside(bytes, 4, 3);
		const decoder = inside(stream, 3, 4);
		const rest = decoder.length > 13 ? inside(decoder, 13, 5) : decoder.subarray(13);
		const parts = 4 + 5 + 3 + 5 + 13 + (decoder.length > 13 ? 5 : 0) + rest.length + 3;
		return stream[2] === 0 && stream.subarray(-3).equals(Buffer.from([6, 1, 2])) ? parts : -1;
	},
	dOps: (bytes) => (bytes.readUInt8(10) === 0 ? 11 : 13 + bytes.readUInt8(1)),
	dfLa: (bytes) => (bytes.readUInt32BE(4) === 0x80000022 ? 42 : -1),
	dvcC: (bytes) => (bytes.subarray(5).some((byte) => byte !== 0) ? -1 : 24),
	dvvC: (bytes) => (bytes.subarray(5).some((byte) => byte !== 0) ? -1 : 24),
};

/** The greatest length of boxes of numbers. */
const MOST: Readonly<Record<string, number>> = {
	...{ alac: 28, dac3: 3, dec3: 36, pcmC: 6, pasp: 8, clap: 32, btrt: 12, fiel: 2, gama: 4, mdcv: 24, clli: 4 },
	...{ SmDm: 28, CoLL: 8, srat: 8, chan: 16 + 20 * 64, colr: 11, frma: 4, mp4a: 4, enda: 2, "\0\0\0\0": 0 },
};

/** Whether a box of a sample entry is known and ends where it should. Written independently of the code that makes these. */
export function isExact(type: string, bytes: Buffer): boolean {
	if (!Object.hasOwn(ENDS, type)) return Object.hasOwn(MOST, type) && bytes.length <= (MOST[type] ?? 0);
	try {
		return ENDS[type]?.(bytes) === bytes.length;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/** Where a number of units ends, each with its length before it; negative when one is of another kind. */
function endOfUnits(bytes: Buffer, from: number, count: number, isOfKind: (first: number) => boolean): number {
	let at = from;
	for (let unit = 0; unit < count; unit++) {
		const length = bytes.readUInt16BE(at);
		if (length > 0 && !isOfKind(bytes.readUInt8(at + 2))) return -1;
		at += 2 + length;
	}
	return at;
}

/** The content of the descriptor of this tag, whose length is written in four bytes. */
function inside(bytes: Buffer, at: number, tag: number): Buffer {
	if (bytes.readUInt8(at) !== tag) throw new RangeError("a descriptor that is none");
	const length = [1, 2, 3, 4].reduce((sum, index) => sum * 128 + (bytes.readUInt8(at + index) & 127), 0);
	return bytes.subarray(at + 5, at + 5 + length);
}

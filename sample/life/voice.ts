import { box, numbers } from "../tracks.ts";

/** Samples a second, which is enough for a tone, and how many a message has. */
const RATE = 8000;
const SAMPLES = 4096;
/** Hertz: a pentatonic scale. */
const TONES = [262, 294, 330, 392, 440, 523, 587, 659];

/**
 * A voice message: half a second of a tone as FLAC in an MP4, which all browsers play. Downloads have AAC there, under the same names;
 * FLAC needs no encoder where the samples are written as they are.
 */
export function voiceBytes(tone: number): Buffer {
	const hertz = TONES[tone % TONES.length] ?? 440;
	const samples = Buffer.alloc(SAMPLES);
	for (let at = 0; at < SAMPLES; at++) {
		const loudness = Math.sin((Math.PI * at) / SAMPLES);
		samples.writeInt8(Math.round(90 * loudness * Math.sin((2 * Math.PI * hertz * at) / RATE)), at);
	}
	return mp4(frame(samples));
}

/** One frame with one verbatim channel of 8 bits: block size 4,096 (code 12) and rate 8,000 (code 4). */
function frame(samples: Buffer): Buffer {
	const head = Buffer.from([0xff, 0xf8, 0xc4, 0x02, 0x00]);
	const body = Buffer.concat([head, Buffer.from([checksum(head, 8, 0x07), 0x02]), samples]);
	const end = Buffer.alloc(2);
	end.writeUInt16BE(checksum(body, 16, 0x8005));
	return Buffer.concat([body, end]);
}

/** CRC of so many bits, without reflection, from zero. */
function checksum(bytes: Buffer, bits: 8 | 16, polynomial: number): number {
	const top = 1 << (bits - 1);
	let sum = 0;
	for (const byte of bytes) {
		sum ^= byte << (bits - 8);
		for (let bit = 0; bit < 8; bit++) sum = ((sum & top ? (sum << 1) ^ polynomial : sum << 1) & (top * 2 - 1)) >>> 0;
	}
	return sum;
}

function mp4(sound: Buffer): Buffer {
	const head = box("ftyp", Buffer.from("M4A \0\0\0\0M4A isommp42"));
	const index = (offset: number) => {
		const matrix = numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
		const blocks = Buffer.from("10001000000000000000", "hex");
		// Rate in 20 bits, channels less one in 3, bits less one in 5, and samples in 36; the digest is unknown.
		const format = numbers((RATE << 12) | (7 << 4), SAMPLES, 0, 0, 0, 0);
		const info = box("dfLa", numbers(0, 0x80000022), blocks, format);
		const entry = box("fLaC", numbers(0, 1, 0, 0, 0x10008, 0, RATE << 16), info);
		const samples = box(
			"stbl",
			...[box("stsd", numbers(0, 1), entry), box("stts", numbers(0, 1, 1, SAMPLES))],
			...[box("stsc", numbers(0, 1, 1, 1, 1)), box("stsz", numbers(0, sound.length, 1))],
			box("stco", numbers(0, 1, offset)),
		);
		const here = box("dinf", box("dref", numbers(0, 1), box("url ", numbers(1))));
		const media = box(
			"mdia",
			box("mdhd", numbers(0, 0, 0, RATE, SAMPLES, 0x55c40000)),
			box("hdlr", numbers(0, 0), Buffer.from("soun"), Buffer.alloc(13)),
			box("minf", box("smhd", numbers(0, 0)), here, samples),
		);
		const track = box("tkhd", numbers(7, 0, 0, 1, 0, SAMPLES, 0, 0, 0, 0x01000000), matrix, numbers(0, 0));
		const movie = box(
			"mvhd",
			numbers(0, 0, 0, RATE, SAMPLES, 0x10000, 0x01000000, 0, 0),
			matrix,
			Buffer.alloc(24),
			numbers(2),
		);
		return box("moov", movie, box("trak", track, media));
	};
	const before = head.length + index(0).length + 8;
	return Buffer.concat([head, index(before), box("mdat", sound)]);
}

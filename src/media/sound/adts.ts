import { type FileHandle, open } from "node:fs/promises";

/** Samples a second, by their index in the header (ISO/IEC 13818-7, table 35). */
const RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350] as const;
const HEADER = 7;
/** Samples of a block, of which a frame has up to four. */
const BLOCK = 1024;
const WINDOW = 2 ** 20;
/** Bytes behind the last frame that change nothing: a tag of ID3v1. */
const TAG = 128;

/**
 * The length in seconds of a file of AAC in ADTS, which has no index: its frames are counted, each by its header. Undefined where
 * they do not reach the end.
 */
export async function adtsSeconds(path: string): Promise<number | undefined> {
	const file = await open(path);
	try {
		return await countFrames(file, (await file.stat()).size);
	} finally {
		await file.close();
	}
}

async function countFrames(file: FileHandle, size: number): Promise<number | undefined> {
	const window = Buffer.alloc(Math.min(WINDOW, size));
	let [from, filled, at, seconds] = [0, 0, 0, 0];
	while (at + HEADER <= size) {
		if (at + HEADER > from + filled) {
			from = at;
			({ bytesRead: filled } = await file.read(window, 0, window.length, from));
			if (filled < HEADER) return undefined;
		}
		const frame = frameAt(window, at - from);
		if (frame === undefined) break;
		seconds += frame.seconds;
		at += frame.length;
	}
	return seconds > 0 && size - at <= TAG ? seconds : undefined;
}

function frameAt(bytes: Buffer, at: number): { readonly length: number; readonly seconds: number } | undefined {
	const [, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0] = bytes.subarray(at, at + HEADER);
	const rate = RATES[(third >> 2) & 15];
	const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
	if (bytes[at] !== 0xff || (second & 0xf6) !== 0xf0 || rate === undefined || length < HEADER) return undefined;
	return { length, seconds: (BLOCK * ((seventh & 3) + 1)) / rate };
}

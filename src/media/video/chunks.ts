import { MalformedMedia } from "../malformed.ts";
import { find, need, tableBox, uint32 } from "./boxes.ts";
import type { ByteRanges } from "./byte-ranges.ts";
import { readRows } from "./fields.ts";
import type { SampleSizes } from "./sample-sizes.ts";

/** The samples of a track whose bytes are all in the file, chunk by chunk. One array element a chunk. */
export interface Chunks {
	readonly count: number;
	/** Samples in all chunks together. */
	readonly samples: number;
	readonly starts: Float64Array;
	/** Where the last sample of the chunk ends. */
	readonly ends: Float64Array;
	readonly samplesIn: Uint32Array;
	/** Which entry of stsd, from 1, describes the chunk's samples. */
	readonly description: Uint32Array;
}

/**
 * Resolves stsc, stco or co64 and the sizes to chunks, from the first sample to the first one that is not whole inside `media`,
 * the payloads of the file's mdat boxes: what an index places elsewhere is not media.
 */
export function readChunks(stbl: Buffer, sizes: SampleSizes, media: ByteRanges, descriptions: number): Chunks {
	const offsets = readOffsets(stbl);
	const runs = readRuns(stbl, descriptions);
	const starts = new Float64Array(offsets.count);
	const ends = new Float64Array(offsets.count);
	const samplesIn = new Uint32Array(offsets.count);
	const description = new Uint32Array(offsets.count);
	let count = 0;
	let samples = 0;
	for (let index = 0, run = 0; index < offsets.count && samples < sizes.count; index++) {
		while (run + 1 < runs.count && runs.firstChunk(run + 1) <= index + 1) run++;
		const wanted = Math.min(runs.samples(run), sizes.count - samples);
		if (wanted === 0) continue;
		const start = offsets.at(index);
		const whole = sizes.fit(samples, wanted, media.room(start));
		if (whole.samples > 0) {
			starts[count] = start;
			ends[count] = start + whole.bytes;
			samplesIn[count] = whole.samples;
			description[count] = runs.description(run);
			samples += whole.samples;
			count++;
		}
		if (whole.samples < wanted) break;
	}
	return { count, samples, starts, ends, samplesIn, description };
}

/** The stsc box, and stco or (`wide`) co64; `place` maps offsets of the source to offsets of the clean file. */
export function chunkBoxes(chunks: Chunks, place: (start: number) => number, wide: boolean): Buffer[] {
	const width = wide ? 8 : 4;
	const offsets = Buffer.alloc(chunks.count * width);
	const runs = Buffer.alloc(chunks.count * 12);
	let length = 0;
	for (let index = 0; index < chunks.count; index++) {
		const start = chunks.starts[index] ?? 0;
		// A chunk of empty samples has no bytes in the clean file.
		const offset = chunks.ends[index] === start ? 0 : place(start);
		if (wide) offsets.writeBigUInt64BE(BigInt(offset), index * width);
		else offsets.writeUInt32BE(offset, index * width);
		const [samples, description] = [chunks.samplesIn[index] ?? 0, chunks.description[index] ?? 0];
		if (index > 0 && samples === chunks.samplesIn[index - 1] && description === chunks.description[index - 1]) continue;
		uint32(index + 1, samples, description).copy(runs, length);
		length += 12;
	}
	return [tableBox("stsc", 0, 12, runs.subarray(0, length)), tableBox(wide ? "co64" : "stco", 0, width, offsets)];
}

function readOffsets(stbl: Buffer): { count: number; at(index: number): number } {
	const wide = find(stbl, "co64");
	if (wide === undefined) {
		const rows = readRows(need(stbl, "stco"), "stco", 4);
		return { count: rows.length / 4, at: (index) => rows.readUInt32BE(index * 4) };
	}
	const rows = readRows(wide, "co64", 8);
	// An offset beyond 2^53 is rounded, but still beyond the end of any file.
	return { count: rows.length / 8, at: (index) => Number(rows.readBigUInt64BE(index * 8)) };
}

function readRuns(stbl: Buffer, descriptions: number) {
	const rows = readRows(need(stbl, "stsc"), "stsc", 12);
	const count = rows.length / 12;
	for (let row = 0, previous = 0; row < count; row++) {
		const first = rows.readUInt32BE(row * 12);
		const description = rows.readUInt32BE(row * 12 + 8);
		if (row === 0 ? first !== 1 : first <= previous) throw new MalformedMedia("The stsc box is not in order.");
		if (description < 1 || description > descriptions)
			throw new MalformedMedia("The stsc box names a sample description that is not there.");
		previous = first;
	}
	return {
		count,
		firstChunk: (row: number) => rows.readUInt32BE(row * 12),
		samples: (row: number) => (row < count ? rows.readUInt32BE(row * 12 + 4) : 0),
		description: (row: number) => rows.readUInt32BE(row * 12 + 8),
	};
}

import { MalformedMedia } from "../malformed.ts";
import { box, find, fullBox, need, tableBox } from "./boxes.ts";
import type { ByteRanges } from "./byte-ranges.ts";
import { type Chunks, chunkBoxes, readChunks } from "./chunks.ts";
import { readRows } from "./fields.ts";
import { firstRuns, type Runs } from "./runs.ts";
import type { SampleEntries, SampleEntry } from "./sample-entries.ts";
import { sampleGroupBoxes } from "./sample-groups.ts";
import { readSampleSizes, type SampleSizes } from "./sample-sizes.ts";

/** Where the samples of one track are, how long they last and how they are coded: its parsed stbl box. */
export interface SampleTable {
	/** The box as it is in the file. */
	readonly source: Buffer;
	readonly entry: SampleEntry;
	readonly entriesBox: Buffer;
	readonly sizes: SampleSizes;
	readonly chunks: Chunks;
	readonly durations: Runs;
}

export function readSampleTable(stbl: Buffer, { entries, box }: SampleEntries, media: ByteRanges): SampleTable {
	const [entry] = entries;
	if (entry === undefined) throw new MalformedMedia("The video's index does not say how a track is coded.");
	const sizes = readSampleSizes(stbl, entry.frameBytes);
	const chunks = readChunks(stbl, sizes, media, entries.length);
	return { source: stbl, entry, entriesBox: box, sizes, chunks, durations: readRows(need(stbl, "stts"), "stts", 8) };
}

/** The stbl box for the samples that are in the file; `place` maps offsets of the source to offsets of the clean file. */
export function sampleTableBox(table: SampleTable, place: (start: number) => number, wide: boolean): Buffer {
	const { source, chunks } = table;
	return box(
		"stbl",
		table.entriesBox,
		tableBox("stts", 0, 8, firstRuns(table.durations, chunks.samples)),
		compositionBoxes(source, chunks.samples),
		keyframeBoxes(source, chunks.samples),
		dependencyBoxes(source, chunks.samples),
		chunkBoxes(chunks, place, wide),
		table.sizes.box(chunks.samples),
		sampleGroupBoxes(source, chunks.samples),
	);
}

/** ctts, the offsets from decode time to composition time, and cslg, their bounds. */
function compositionBoxes(stbl: Buffer, samples: number): Buffer[] {
	const ctts = find(stbl, "ctts");
	if (ctts === undefined) return [];
	const version = Math.min(ctts[0] ?? 0, 1);
	const cslg = find(stbl, "cslg");
	return [
		tableBox("ctts", version, 8, firstRuns(readRows(ctts, "ctts", 8), samples)),
		...(cslg?.length === 24 && cslg.readUInt8() === 0 ? [box("cslg", cslg)] : []),
	];
}

/** stss, the numbers (from 1) of the sync samples. Without it, all are. */
function keyframeBoxes(stbl: Buffer, samples: number): Buffer[] {
	const stss = find(stbl, "stss");
	if (stss === undefined) return [];
	const numbers = readRows(stss, "stss", 4);
	let length = 0;
	while (length < numbers.length && numbers.readUInt32BE(length) <= samples) length += 4;
	return [tableBox("stss", 0, 4, numbers.subarray(0, length))];
}

/** sdtp, one byte a sample: whether others depend on it. */
function dependencyBoxes(stbl: Buffer, samples: number): Buffer[] {
	const sdtp = find(stbl, "sdtp");
	return sdtp === undefined || sdtp.length < 4 + samples ? [] : [fullBox("sdtp", 0, 0, sdtp.subarray(4, 4 + samples))];
}

import { type FileHandle, open } from "node:fs/promises";
import { box, uint32, uint64 } from "./boxes.ts";
import { ByteRanges } from "./byte-ranges.ts";
import { factsOf, type VideoFacts } from "./facts.ts";
import { moovBox } from "./moov.ts";
import { type Movie, movieDuration, readMovie } from "./movie.ts";
import { fill, readMovieFile } from "./movie-file.ts";

/**
 * Remuxes an MP4 or MOV file without its metadata and without decoding it: ftyp, moov, mdat, with only the video and sound
 * tracks that a player would play. Deterministic and idempotent.
 *
 * Of mdat only the bytes of the samples are copied, in the order of the file, a window at a time. What a codec carries inside
 * its samples (SEI of H.264) is not parsed.
 *
 * @param target is created or overwritten; after an error that is no MalformedMedia it may be incomplete.
 * @throws MalformedMedia when the source is not a video that could be played; then nothing is written.
 */
export async function sanitiseVideo(source: string, target: string): Promise<VideoFacts> {
	const input = await open(source);
	try {
		const { ftyp, moov, media } = await readMovieFile(input);
		const movie = readMovie(moov, media);
		const facts = factsOf(movie);
		await write(input, ftyp, movie, target);
		return facts;
	} finally {
		await input.close();
	}
}

/**
 * The same for a file of sound alone, as voice messages are. Returns its length in seconds; undefined when there are pictures in it:
 * then it is a video, and nothing is written.
 */
export async function sanitiseSound(source: string, target: string): Promise<number | undefined> {
	const input = await open(source);
	try {
		const { ftyp, moov, media } = await readMovieFile(input);
		const movie = readMovie(moov, media, "sound");
		if (movie.tracks.some(({ kind }) => kind === "video")) return undefined;
		await write(input, ftyp, movie, target);
		return movieDuration(movie) / movie.timescale;
	} finally {
		await input.close();
	}
}

async function write(input: FileHandle, ftyp: Buffer | undefined, movie: Movie, target: string): Promise<void> {
	const samples = sampleRanges(movie);
	const head = headOf(ftypBox(ftyp), movie, samples);
	const output = await open(target, "w");
	try {
		await output.writeFile(head);
		await copy(input, samples, output);
	} finally {
		await output.close();
	}
}

/** The byte ranges of the samples of all tracks in the source. */
function sampleRanges(movie: Movie): ByteRanges {
	const count = movie.tracks.reduce((sum, { table }) => sum + table.chunks.count, 0);
	const starts = new Float64Array(count);
	const ends = new Float64Array(count);
	let at = 0;
	for (const { chunks } of movie.tracks.map((track) => track.table)) {
		starts.set(chunks.starts.subarray(0, chunks.count), at);
		ends.set(chunks.ends.subarray(0, chunks.count), at);
		at += chunks.count;
	}
	return new ByteRanges(starts, ends);
}

/** All that comes before the samples: ftyp, moov, and the header of mdat. */
function headOf(ftyp: Buffer, movie: Movie, samples: ByteRanges): Buffer {
	const mdat = mdatHeader(samples.total);
	const length = (wide: boolean) => ftyp.length + moovBox(movie, () => 0, wide).length + mdat.length;
	const short = length(false);
	const wide = short + samples.total > 0xffffffff;
	const first = wide ? length(true) : short;
	return Buffer.concat([ftyp, moovBox(movie, (start) => first + samples.packed(start), wide), mdat]);
}

/** Brands of files that hold one movie: ISO/IEC 14496-12 annex E, -14 and -15, AV1 and VP9 in ISOBMFF, 3GPP TS 26.244, QuickTime. */
const KNOWN: ReadonlySet<string> = new Set([
	...["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71"],
	...["avc1", "hvc1", "hev1", "vp09", "av01", "M4V ", "M4VH", "M4VP", "qt  ", "3gp4", "3gp5", "3gp6", "3g2a"],
]);

/**
 * The ftyp box to write: those of the source's brands that are known names, and version zero. A source without the box is a
 * QuickTime file from before it was invented.
 *
 * @param ftyp the payload of the source's ftyp box.
 */
function ftypBox(ftyp: Buffer | undefined): Buffer {
	const [major, , ...compatible] = (ftyp?.toString("latin1") ?? "qt  ").match(/.{4}/gs) ?? [];
	const brands = [major ?? "", ...compatible].filter((brand) => KNOWN.has(brand));
	const first = brands[0] ?? "isom";
	return box("ftyp", code(first), uint32(0), code([...new Set([first, ...brands])].join("")));
}

function code(characters: string): Buffer {
	return Buffer.from(characters, "latin1");
}

function mdatHeader(length: number): Buffer {
	if (length + 8 <= 0xffffffff) return Buffer.concat([uint32(length + 8), Buffer.from("mdat")]);
	return Buffer.concat([uint32(1), Buffer.from("mdat"), uint64(length + 16)]);
}

const WINDOW_BYTES = 1024 * 1024;

/** Copies the ranges: reads the file a window at a time, compacts the ranges inside the window, and writes them. */
async function copy(input: FileHandle, ranges: ByteRanges, output: FileHandle): Promise<void> {
	const window = Buffer.allocUnsafe(Math.min(WINDOW_BYTES, ranges.total));
	let from = 0;
	let to = 0;
	let filled = 0;
	for (const { start, end } of ranges) {
		for (let at = start; at < end; ) {
			if (at >= to) {
				await output.writeFile(window.subarray(0, filled));
				filled = 0;
				from = at;
				to = Math.min(from + window.length, ranges.end);
				await fill(input, window.subarray(0, to - from), from);
			}
			const next = Math.min(end, to);
			window.copyWithin(filled, at - from, next - from);
			filled += next - at;
			at = next;
		}
	}
	await output.writeFile(window.subarray(0, filled));
}

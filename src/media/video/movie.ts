import type { Clause } from "../../languages/problems/message.ts";
import { MalformedMedia } from "../malformed.ts";
import { boxesIn, find, need } from "./boxes.ts";
import type { ByteRanges } from "./byte-ranges.ts";
import type { Kind } from "./codecs.ts";
import { durationOfEdits, type Edit, readEdits, shortened } from "./edits.ts";
import { ByteReader } from "./fields.ts";
import { sumOfRuns } from "./runs.ts";
import { readSampleEntries } from "./sample-entries.ts";
import { readSampleTable, type SampleTable } from "./sample-table.ts";

/** The one video track of a file and the one sound track, where it has them, as far as their samples are in the file. */
export interface Movie {
	/** Units a second of the movie's own times. */
	readonly timescale: number;
	/** Nine fixed-point numbers of 32 bits. */
	readonly matrix: Buffer;
	/** In the order of the file. */
	readonly tracks: readonly Track[];
	/** Samples that the index lists are not in the file. */
	readonly truncated: boolean;
	/** The codec of a sound that browsers do not play; it is no track of the movie. */
	readonly unplayedSound: string | undefined;
}

export interface Track {
	readonly kind: Kind;
	/** 16-bit fixed point: 0x0100 is full. */
	readonly volume: number;
	readonly matrix: Buffer;
	/** As shown, before rotation; 16.16 fixed point. */
	readonly width: number;
	readonly height: number;
	/** Units a second of the track's own times. */
	readonly timescale: number;
	/** In units of `timescale`. */
	readonly duration: number;
	readonly edits: readonly Edit[];
	readonly table: SampleTable;
}

/**
 * Parses a moov box. Of each kind it takes the track that a player would: the first that is enabled, has samples and a codec
 * that browsers play, from its first to its last sample. All others (a second camera, timecode, telemetry, chapters) are
 * skipped.
 *
 * A track that is cut off becomes a shorter track: at a missing sample Chromium 156 and Firefox 153 stop with an error, while
 * the shortened copy plays to its end (tried 2026-11-23).
 *
 * @param media the payloads of the file's mdat boxes.
 * @param needs what the file is wanted for: a voice message is a movie without pictures.
 * @throws MalformedMedia when that is not in it, or its index is impossible.
 */
export function readMovie(moov: Buffer, media: ByteRanges, needs: Kind = "video"): Movie {
	const { timescale, rest } = readTimes(need(moov, "mvhd"), "mvhd");
	rest.skip(16);
	const matrix = rest.raw(36);
	const chosen = new Map<Kind, { trak: Buffer; track: Track }>();
	const unplayed = new Map<Kind, string>();
	let truncated = false;
	for (const trak of [...tracksOf(moov, true), ...tracksOf(moov, false)]) {
		const kind = kindOf(trak);
		if (kind === undefined || chosen.has(kind)) continue;
		const stbl = need(trak, "mdia", "minf", "stbl");
		const entries = readSampleEntries(stbl, kind);
		const [other] = entries.unplayed;
		if (other !== undefined) {
			if (!unplayed.has(kind)) unplayed.set(kind, other);
			continue;
		}
		const table = readSampleTable(stbl, entries, media);
		const track = readTrack(trak, kind, timescale, table);
		truncated ||= track.table.chunks.samples < track.table.sizes.count;
		if (track.table.chunks.samples > 0) chosen.set(kind, { trak, track });
	}
	if (!chosen.has(needs)) throw new MalformedMedia(LACKING[needs](unplayed.get(needs)));
	const unplayedSound = chosen.has("sound") ? undefined : unplayed.get("sound");
	const inOrder = [...chosen.values()].sort((a, b) => a.trak.byteOffset - b.trak.byteOffset);
	return { timescale, matrix, tracks: inOrder.map(({ track }) => track), truncated, unplayedSound };
}

/** What a file lacks in which no track of a kind can be played; the codec is that of one which browsers do not play. */
const LACKING: Readonly<Record<Kind, (codec: string | undefined) => Clause>> = {
	video: (codec) =>
		codec === undefined
			? "The file has no video track with pictures in it."
			: {
					code: "Its pictures are coded as {codec}, which browsers do not play. The film is in your download; a program such as VLC shows it.",
					params: { codec },
				},
	sound: (codec) =>
		codec === undefined
			? "The file has no sound in it."
			: {
					code: "Its sound is coded as {codec}, which browsers do not play. It is in your download; a program such as VLC plays it.",
					params: { codec },
				},
};

/** How long a track is shown, in units of the movie's time scale. */
export function shownDuration(track: Track, movie: Movie): number {
	if (track.edits.length > 0) return possible(durationOfEdits(track.edits));
	return possible(Math.ceil((track.duration * movie.timescale) / track.timescale));
}

/** How long the longer of picture and sound is shown, in units of the movie's time scale. */
export function movieDuration(movie: Movie): number {
	return movie.tracks.reduce((longest, track) => Math.max(longest, shownDuration(track, movie)), 0);
}

function* tracksOf(moov: Buffer, enabled: boolean): Generator<Buffer> {
	for (const { type, payload } of boxesIn(moov)) {
		if (type !== "trak") continue;
		const flags = new ByteReader(need(payload, "tkhd"), "tkhd").u32();
		if ((flags % 2 === 1) === enabled) yield payload;
	}
}

function kindOf(trak: Buffer): Kind | undefined {
	const handler = find(find(trak, "mdia") ?? trak, "hdlr")?.toString("latin1", 8, 12);
	if (handler === "vide") return "video";
	return handler === "soun" ? "sound" : undefined;
}

function readTrack(trak: Buffer, kind: Kind, movieTimescale: number, table: SampleTable): Track {
	const header = new ByteReader(need(trak, "tkhd"), "tkhd");
	header.skip(header.u8() > 0 ? 3 + 32 + 12 : 3 + 20 + 12);
	const volume = header.u16();
	header.skip(2);
	const matrix = header.raw(36);
	const width = header.u32();
	const height = header.u32();
	const { timescale } = readTimes(need(trak, "mdia", "mdhd"), "mdhd");
	const duration = possible(sumOfRuns(table.durations, table.chunks.samples));
	const lost = sumOfRuns(table.durations, table.sizes.count) - duration;
	const edits = shortened(readEdits(trak), Math.floor((lost * movieTimescale) / timescale));
	return { kind, volume, matrix, width, height, timescale, duration, edits, table };
}

/** The common start of mvhd and mdhd: two dates, the time scale, and a duration, for which the samples are more reliable. */
function readTimes(payload: Buffer, type: string): { timescale: number; rest: ByteReader } {
	const rest = new ByteReader(payload, type);
	const wide = rest.u8() > 0;
	rest.skip(wide ? 3 + 16 : 3 + 8);
	const timescale = rest.u32();
	if (timescale === 0) throw new MalformedMedia("The video's clock stands still.");
	rest.skip(wide ? 8 : 4);
	return { timescale, rest };
}

function possible(duration: number): number {
	if (!Number.isSafeInteger(duration)) throw new MalformedMedia("The video claims to last for ever.");
	return duration;
}

import { box, fullBox, uint32, uint64 } from "./boxes.ts";
import type { Kind } from "./codecs.ts";
import { editBoxes } from "./edits.ts";
import { type Movie, movieDuration, shownDuration, type Track } from "./movie.ts";
import { sampleTableBox } from "./sample-table.ts";

/**
 * The moov box of the clean file, built from the parsed fields, with nothing that playing does not need. Dates are zero,
 * languages undetermined, handlers unnamed.
 *
 * @param place maps the offset of a media byte in the source to its offset in the clean file.
 * @param wide whether offsets need 64 bits.
 */
export function moovBox(movie: Movie, place: (start: number) => number, wide: boolean): Buffer {
	const { timescale, matrix, tracks } = movie;
	const rate = uint32(0x10000);
	const volume = Buffer.from([1, 0, ...Array(10).fill(0)]);
	const rest = [rate, volume, matrix, Buffer.alloc(24), uint32(tracks.length + 1)];
	const traks = tracks.map((track, index) => trakBox(track, index + 1, shownDuration(track, movie), place, wide));
	return box("moov", timesBox("mvhd", 0, uint32(timescale), movieDuration(movie), rest), traks);
}

const ENABLED_IN_MOVIE = 3;

function trakBox(track: Track, id: number, duration: number, place: (start: number) => number, wide: boolean): Buffer {
	const volume = Buffer.from([0, 0, 0, 0, track.volume >>> 8, track.volume & 255, 0, 0]);
	const shape = [Buffer.alloc(8), volume, track.matrix, uint32(track.width, track.height)];
	return box(
		"trak",
		timesBox("tkhd", ENABLED_IN_MOVIE, uint32(id, 0), duration, shape),
		editBoxes(track.edits),
		box(
			"mdia",
			timesBox("mdhd", 0, uint32(track.timescale), track.duration, [UNDETERMINED]),
			fullBox("hdlr", 0, 0, uint32(0), HANDLER[track.kind], Buffer.alloc(13)),
			box("minf", MEDIA_HEADER[track.kind], DATA_IN_THIS_FILE, sampleTableBox(track.table, place, wide)),
		),
	);
}

/** `und` in three times five bits, and two reserved bytes. */
const UNDETERMINED = Buffer.from([0x55, 0xc4, 0, 0]);

const HANDLER: Readonly<Record<Kind, Buffer>> = { video: Buffer.from("vide"), sound: Buffer.from("soun") };

const MEDIA_HEADER: Readonly<Record<Kind, Buffer>> = {
	video: fullBox("vmhd", 0, 1, Buffer.alloc(8)),
	sound: fullBox("smhd", 0, 0, Buffer.alloc(4)),
};

const DATA_IN_THIS_FILE = box("dinf", fullBox("dref", 0, 0, uint32(1), fullBox("url ", 0, 1)));

/** mvhd, tkhd or mdhd: two dates of zero, some fields, a duration, the rest. */
function timesBox(type: string, flags: number, fields: Buffer, duration: number, rest: Buffer[]): Buffer {
	const wide = duration >= 0xffffffff;
	const [dates, length] = wide ? [uint64(0, 0), uint64(duration)] : [uint32(0, 0), uint32(duration)];
	return fullBox(type, wide ? 1 : 0, flags, dates, fields, length, rest);
}

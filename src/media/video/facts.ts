import { open } from "node:fs/promises";
import { MalformedMedia } from "../malformed.ts";
import { type Movie, movieDuration, readMovie, type Track } from "./movie.ts";
import { readMovieFile } from "./movie-file.ts";

/** What a page needs of a video to show it. */
export interface VideoFacts {
	/** Pixels as shown: after rotation, and with pixels made square. */
	readonly width: number;
	readonly height: number;
	/** Degrees clockwise that a player rotates the coded picture. */
	readonly rotation: 0 | 90 | 180 | 270;
	/** Seconds, of the longer of picture and sound. */
	readonly duration: number;
	/** `h264`, `hevc`, `vp8`, `vp9`, `av1` or `mpeg4`. */
	readonly codec: string;
	readonly audio: boolean;
	/** Samples that the index lists are missing at the end of the file. */
	readonly truncated: boolean;
	/** The codec of the sound where browsers do not play it: then the video is shown without it. */
	readonly unplayedSound: string | undefined;
}

/**
 * Reads the facts of an MP4 or MOV file from its index (moov) alone. WebM is not read: Instagram does not hand it out.
 *
 * @throws MalformedMedia when the file is not a video that could be played.
 */
export async function readVideoFacts(source: string): Promise<VideoFacts> {
	const file = await open(source);
	try {
		const { moov, media } = await readMovieFile(file);
		return factsOf(readMovie(moov, media));
	} finally {
		await file.close();
	}
}

export function factsOf(movie: Movie): VideoFacts {
	const video = movie.tracks.find((track) => track.kind === "video");
	if (video === undefined) throw new MalformedMedia("The file has no video track.");
	const { across, down } = shownSize(video);
	const rotation = rotationOf(video.matrix);
	const upright = rotation % 180 === 0;
	return {
		width: upright ? across : down,
		height: upright ? down : across,
		rotation,
		duration: movieDuration(movie) / movie.timescale,
		codec: video.table.entry.codec,
		audio: movie.tracks.length > 1,
		truncated: movie.truncated,
		unplayedSound: movie.unplayedSound,
	};
}

/**
 * Coded size times the pixel aspect ratio. Players stretch the longer side and never shrink the other; without a pasp box they
 * take the ratio from the track header (seen in ffmpeg 5.1 and mediabunny 1.61, 2026-11-23).
 */
function shownSize({ table: { entry }, width, height }: Track): { across: number; down: number } {
	if (entry.width === 0 || entry.height === 0) throw new MalformedMedia("The video has no width or no height.");
	const fromHeader = { across: width * entry.height, down: height * entry.width };
	const { across, down } = entry.pixel ?? fromHeader;
	const stated = across > 0 && down > 0 ? across / down : 1;
	const aspect = stated > 1 / STRETCH_LIMIT && stated < STRETCH_LIMIT ? stated : 1;
	return {
		across: Math.round(entry.width * Math.max(1, aspect)),
		down: Math.round(entry.height / Math.min(1, aspect)),
	};
}

/** Real pixels are at most about twice as wide as high; a number far beyond is damage. */
const STRETCH_LIMIT = 20;

/** From the first row of the matrix, the direction of the picture's upper edge; mirrored pictures count as not rotated. */
function rotationOf(matrix: Buffer): 0 | 90 | 180 | 270 {
	const [a, b, d] = [matrix.readInt32BE(0), matrix.readInt32BE(4), matrix.readInt32BE(16)];
	if (Math.abs(b) > Math.abs(a)) return b > 0 ? 90 : 270;
	return a < 0 && d < 0 ? 180 : 0;
}

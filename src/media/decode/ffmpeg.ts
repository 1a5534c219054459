import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { errorCode } from "../../model/problem.ts";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { clearestFrame } from "./blankness.ts";
import { type Decoded, POSTER_SIDE, type RawPicture } from "./picture.ts";

const run = promisify(execFile);

/**
 * The first frame that is not blank of an MP4 or MOV file, by an installed ffmpeg.
 * @param path absolute: "-y" and "concat:a" would mean something else to it
 * @param duration seconds; Infinity when unknown
 * @param signal aborts decoding, of all frames tried together
 */
export async function ffmpegFrame(
	ffmpeg: string,
	path: string,
	duration: number,
	signal: AbortSignal,
): Promise<Decoded> {
	try {
		const picture = await clearestFrame(duration, async (seconds) => {
			const { stdout } = await run(ffmpeg, [...INPUT, "-ss", String(seconds), "-i", path, ...OUTPUT], {
				encoding: "buffer",
				maxBuffer: POSTER_SIDE * POSTER_SIDE * 3 + 100,
				windowsHide: true,
				killSignal: "SIGKILL",
				signal,
			});
			return readPpm(stdout);
		});
		return picture === undefined ? { failed: "ffmpeg found no picture in it" } : { picture };
	} catch (error) {
		if (signal.aborted) return { failed: "ffmpeg took too long", isTransient: true };
		if (errorCode(error) === "ENOENT") return { failed: "ffmpeg is not installed" };
		return { failed: "ffmpeg could not decode it", isTransient: wasKilled(error) };
	}
}

/** Whether a program was killed, or could not be started for want of memory, processes or open files. */
function wasKilled(error: unknown): boolean {
	if (/^E(?:AGAIN|MFILE|NFILE|NOMEM)$/.test(errorCode(error) ?? "")) return true;
	return error instanceof Error && Reflect.get(error, "code") === null && Reflect.get(error, "signal") !== null;
}

/** Decoders of what browsers play, by the names of ffmpeg (`ffmpeg -decoders`); a program may have several of a kind, or none. */
const DECODERS = "h264,hevc,vp8,libvpx,vp9,libvpx-vp9,libdav1d,libaom-av1,av1,mpeg4";

/**
 * Local files only, no demuxer but MP4's (a playlist could name other files), no decoder of what browsers do not play, no frame
 * larger than sharp may read.
 */
const INPUT =
	`-nostdin -v error -protocol_whitelist file,pipe -codec_whitelist ${DECODERS} -max_pixels ${PIXEL_LIMIT} -f mov`.split(
		" ",
	);

/** One frame as PPM, rotated (ffmpeg does that by itself), with square pixels and no larger than a poster. */
const OUTPUT = [
	..."-map 0:V:0 -frames:v 1 -pix_fmt rgb24 -c:v ppm -f image2pipe -vf".split(" "),
	`scale=iw*sar:ih,setsar=1,scale='min(${POSTER_SIDE},iw)':'min(${POSTER_SIDE},ih)':force_original_aspect_ratio=decrease`,
	"pipe:1",
];

/** A binary PPM with 8 bits a sample (netpbm's ppm(5)); undefined when it is anything else or cut off. */
function readPpm(bytes: Buffer): RawPicture | undefined {
	const header = /^P6\n(\d{1,5}) (\d{1,5})\n255\n/.exec(bytes.toString("latin1", 0, 24));
	if (header === null) return undefined;
	const [width, height] = [Number(header[1]), Number(header[2])];
	const data = bytes.subarray(header[0].length);
	return data.length === width * height * 3 ? { width, height, channels: 3, data } : undefined;
}

import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { PIXEL_LIMIT } from "../sharp.ts";
import { clearestFrame } from "./blankness.ts";
import { type Decoded, POSTER_SIDE, type RawPicture } from "./picture.ts";

const run = promisify(execFile);

/**
 * The first telling frame of an MP4 or MOV file, by an installed ffmpeg.
 * @param duration seconds; Infinity when unknown
 * @param signal ends the attempt, for all frames tried together
 */
export async function ffmpegFrame(
	ffmpeg: string,
	path: string,
	duration: number,
	signal: AbortSignal,
): Promise<Decoded> {
	try {
		const picture = await clearestFrame(duration, async (seconds) => {
			const { stdout } = await run(ffmpeg, frameArguments(resolve(path), seconds), {
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
		if (signal.aborted) return { failed: "ffmpeg was stopped, it took too long" };
		const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
		return { failed: missing ? "ffmpeg is not installed" : "ffmpeg could not decode it" };
	}
}

/** One frame as PPM on stdout: turned (ffmpeg does that by itself), with square pixels and no larger than a poster. */
function frameArguments(path: string, seconds: number): string[] {
	const scale = `scale=iw*sar:ih,setsar=1,scale='min(${POSTER_SIDE},iw)':'min(${POSTER_SIDE},ih)':force_original_aspect_ratio=decrease`;
	return [
		...["-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe", "-max_pixels", String(PIXEL_LIMIT)],
		...["-f", "mov", "-ss", String(seconds), "-i", path],
		...[
			"-map",
			"0:V:0",
			"-frames:v",
			"1",
			"-vf",
			scale,
			"-pix_fmt",
			"rgb24",
			"-c:v",
			"ppm",
			"-f",
			"image2pipe",
			"pipe:1",
		],
	];
}

/** A binary PPM with 8 bits a sample (netpbm's ppm(5)); undefined when it is anything else or cut off. */
function readPpm(bytes: Buffer): RawPicture | undefined {
	const header = /^P6\n(\d{1,5}) (\d{1,5})\n255\n/.exec(bytes.toString("latin1", 0, 24));
	if (header === null) return undefined;
	const [width, height] = [Number(header[1]), Number(header[2])];
	const data = bytes.subarray(header[0].length);
	return data.length === width * height * 3 ? { width, height, channels: 3, data } : undefined;
}

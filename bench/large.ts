import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { readClip } from "../sample/clips.ts";
import { realisticFiles } from "./account.ts";
import { type LargeFile, writeLargeZip } from "./download.ts";
import { build, secondsOf, table } from "./measure.ts";

const POSTS = 6900;
const VIDEOS = 2;
const VIDEO_BYTES = 2.2e9;

/** Ten thousand pictures of real sizes and videos of more than 2 GB in one ZIP of more than 6 GB: how much memory they need. */
export async function large(scratch: string): Promise<string> {
	const zip = join(scratch, "large.zip");
	const output = join(scratch, "large");
	const files: LargeFile[] = realisticFiles(POSTS, POSTS / 5, { videos: VIDEOS });
	const pictures = files.filter(({ path }) => path.endsWith(".jpg")).length;
	const padded = await Promise.all(files.map((file) => (file.path.endsWith(".mp4") ? paddedVideo(file.path) : file)));
	await writeLargeZip(padded, zip);
	const cold = await build(zip, output, scratch);
	const again = await build(zip, output, scratch);
	const head = ["download", "cold build", "of it pictures and videos", "nothing new", "peak"];
	const row = [
		`${pictures} pictures, ${VIDEOS} videos, ${((await stat(zip)).size / 1e9).toFixed(1)} GB`,
		`${cold.wall.toFixed(0)} s (${cold.cpu.toFixed(0)} s)`,
		`${secondsOf("prepare", cold).toFixed(0)} s`,
		`${again.wall.toFixed(1)} s`,
		`${cold.peak.toFixed(0)} MB`,
	];
	return `Seconds of the clock (of all cores), measured once.\n\n${table(head, [row])}`;
}

/** A clip whose media box, the last, is as large as a long video's. */
async function paddedVideo(path: string): Promise<LargeFile> {
	const clip = await readClip("waves");
	const at = clip.indexOf("mdat", 0, "latin1") - 4;
	const head = Buffer.from(clip);
	head.writeUInt32BE(VIDEO_BYTES - at, at);
	const block = Buffer.alloc(1 << 20, 0x55);
	return {
		path,
		stored: true,
		stream: () =>
			Readable.from(
				(function* () {
					yield head;
					for (let left = VIDEO_BYTES - head.length; left > 0; left -= block.length)
						yield block.subarray(0, Math.min(left, block.length));
				})(),
			),
	};
}

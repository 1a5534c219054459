import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { identity, shared } from "../canaries.ts";
import { type Clip, type ClipName, clips } from "../clips.ts";
import { type Picture, paintFrame } from "../paint/picture.ts";

/**
 * Makes the committed clips anew: `node --import tsx sample/clips/make.ts [name...]`. Needs ffmpeg 5.1 with libx264
 * and libx265; nothing else in the project does.
 */
const FRAMES_A_SECOND = 24;

const position = `+57${shared.latitude}+011${shared.longitude}/`;

const shown: Record<ClipName, Picture> = {
	waves: { scene: "sea", mood: 5, seed: "clip waves" },
	"waves-square": { scene: "sea", mood: 6, seed: "clip waves square" },
	wheel: { scene: "wheel", mood: 1, seed: "clip wheel" },
	rails: { scene: "train", mood: 2, seed: "clip rails" },
	rain: { scene: "rain", mood: 0, seed: "clip rain" },
	snowfall: { scene: "snow", mood: 1, seed: "clip snowfall" },
	aurora: { scene: "aurora", mood: 0, seed: "clip aurora" },
	rotated: { scene: "train", mood: 0, seed: "clip rotated" },
	candle: { scene: "candles", mood: 0, seed: "clip candle" },
};

const chosen = process.argv.slice(2);
for (const [name, clip] of Object.entries(clips)) {
	const picture = Object.entries(shown).find(([other]) => other === name)?.[1];
	if (picture !== undefined && (chosen.length === 0 || chosen.includes(name))) await make(name, clip, picture);
}

async function make(name: string, clip: Clip, picture: Picture): Promise<void> {
	const width = clip.width / 2;
	const height = clip.height / 2;
	const turn = clip.turned ? ",transpose=cclock" : "";
	const target = fileURLToPath(new URL(`./${name}.mp4`, import.meta.url));
	const ffmpeg = spawn(
		"ffmpeg",
		[
			...["-v", "error", "-y"],
			...[
				"-f",
				"rawvideo",
				"-pix_fmt",
				"rgb24",
				"-s",
				`${width}x${height}`,
				"-r",
				String(FRAMES_A_SECOND),
				"-i",
				"pipe:0",
			],
			...["-f", "lavfi", "-i", "sine=frequency=196:sample_rate=44100,volume=0.08"],
			...[
				"-vf",
				`scale=${clip.width}:${clip.height}:flags=bicubic${turn}`,
				"-pix_fmt",
				"yuv420p",
				"-t",
				String(clip.seconds),
			],
			...(clip.codec === "hevc"
				? ["-c:v", "libx265", "-tag:v", "hvc1", "-x265-params", "log-level=error", "-crf", "31"]
				: ["-c:v", "libx264", "-preset", "veryslow", "-crf", "29"]),
			...["-c:a", "aac", "-b:a", "24k", "-ac", "1"],
			...["-metadata", `title=${identity.clipTitle}`, "-metadata", `comment=${shared.comment}clip`],
			...["-metadata", `location=${position}x`],
			...(clip.indexLast ? [] : ["-movflags", "+faststart"]),
			...["-fflags", "+bitexact", "-flags", "+bitexact"],
			target,
		],
		{ stdio: ["pipe", "ignore", "inherit"] },
	);
	const closed = once(ffmpeg, "close");
	for (let frame = 0; frame < clip.seconds * FRAMES_A_SECOND; frame++) {
		const bytes = paintFrame(picture, width, height, frame / FRAMES_A_SECOND, 0);
		if (!ffmpeg.stdin.write(bytes)) await once(ffmpeg.stdin, "drain");
	}
	ffmpeg.stdin.end();
	await closed;
	const bytes = await readFile(target);
	// One clip keeps the position as ffmpeg writes it for MP4, in a `loci` box; the others have it as phones do.
	if (!clip.indexLast) writePosition(bytes);
	if (clip.turned) writeTurn(bytes, clip.width);
	await writeFile(target, bytes);
}

/** Makes the `loci` box a `©xyz` box of the same size. */
function writePosition(bytes: Buffer): void {
	const type = bytes.indexOf("loci", 0, "latin1");
	const text = Buffer.from(`${position.slice(0, -1)}+047/`, "latin1");
	if (bytes.readUInt32BE(type - 4) !== text.length + 12) throw new RangeError("the boxes differ in size");
	bytes.write("\u00a9xyz", type, "latin1");
	bytes.writeUInt16BE(text.length, type + 4);
	text.copy(bytes, type + 8);
}

/** Notes in the first track's header that its picture, `height` pixels high, is to be turned clockwise by 90 degrees. */
function writeTurn(bytes: Buffer, height: number): void {
	const matrix = bytes.indexOf("tkhd", 0, "latin1") + 44;
	const turned = [0, 0x10000, 0, -0x10000, 0, 0, height * 0x10000, 0, 0x40000000];
	for (const [index, value] of turned.entries()) bytes.writeInt32BE(value, matrix + index * 4);
}

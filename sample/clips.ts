import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { HOME } from "../src/model/home.ts";

/** What a committed clip is; width and height as shown, after turning. `clips/make.ts` made them. */
export interface Clip {
	readonly width: number;
	readonly height: number;
	readonly seconds: number;
	readonly codec: "h264" | "hevc";
	/** The sample index (`moov`) follows the samples, as cameras write it. */
	readonly indexLast?: true;
	/** Stored lying down with a note to turn it by 90 degrees, as phones write it. */
	readonly turned?: true;
}

export const clips = {
	waves: { width: 540, height: 960, seconds: 3, codec: "h264" },
	"waves-square": { width: 640, height: 640, seconds: 3, codec: "h264" },
	wheel: { width: 640, height: 640, seconds: 3, codec: "h264", indexLast: true },
	rails: { width: 640, height: 640, seconds: 3, codec: "h264" },
	rain: { width: 540, height: 960, seconds: 3, codec: "h264" },
	snowfall: { width: 540, height: 960, seconds: 3, codec: "h264" },
	aurora: { width: 540, height: 960, seconds: 4, codec: "h264" },
	rotated: { width: 540, height: 960, seconds: 3, codec: "h264", turned: true },
	candle: { width: 540, height: 960, seconds: 2, codec: "hevc" },
} as const satisfies Record<string, Clip>;

export type ClipName = keyof typeof clips;

export function readClip(name: ClipName): Promise<Buffer> {
	return readFile(join(HOME, "sample", "clips", `${name}.mp4`));
}

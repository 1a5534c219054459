import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { HOME } from "../../model/home.ts";

const PROGRAMS = ["ffmpeg", "ffmpeg.exe"];

/**
 * The video decoders that this computer seems to have, as one line for cache keys; whether they work shows when they are used.
 * A video of which no frame could be decoded is retried when this changes.
 */
export function availableDecoders(): string {
	const { FFMPEG_PATH, PATH = "" } = process.env;
	const native = namesIn(join(HOME, "node_modules", "@napi-rs")).filter((name) => name.startsWith("webcodecs"));
	const places = FFMPEG_PATH
		? [FFMPEG_PATH]
		: PATH.split(delimiter).flatMap((folder) => PROGRAMS.map((name) => join(folder, name)));
	return [...native, ...(places.some(isThere) ? ["ffmpeg"] : [])].sort().join("+");
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function isThere(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

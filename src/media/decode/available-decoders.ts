import { accessSync, constants, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const PROGRAMS = ["ffmpeg", "ffmpeg.exe"];

/**
 * The video decoders that this computer seems to have, as one line for cache keys; whether they work shows when they are used.
 * A video of which no frame could be decoded is retried when this changes.
 */
export function availableDecoders(): string {
	const { FFMPEG_PATH, PATH = "" } = process.env;
	const places = FFMPEG_PATH
		? [FFMPEG_PATH]
		: PATH.split(delimiter).flatMap((folder) => PROGRAMS.map((name) => join(folder, name)));
	return [...nativePackages(), ...(places.some(isThere) ? ["ffmpeg"] : [])].sort().join("+");
}

/** The package that decodes and, beside it, the one with its program for this computer: wherever npm has installed them. */
function nativePackages(): readonly string[] {
	try {
		const entry = createRequire(import.meta.url).resolve("@napi-rs/webcodecs");
		return readdirSync(join(entry, "..", "..")).filter((name) => name.startsWith("webcodecs"));
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

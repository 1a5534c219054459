import { writeFile } from "node:fs/promises";
import type { Decoder, RawPicture } from "../decode/decoder.ts";
import { MalformedMedia } from "../malformed.ts";
import type { PictureFacts } from "../picture/facts.ts";
import { isStrippable, type StrippableType, stripPicture } from "../picture/strip.ts";
import { type LargestFormat, type PlannedRendition, planPicture, planPoster, RECIPES } from "../plan.ts";
import type { PreparedPicture, Rendition } from "../prepared.ts";
import { PIXEL_LIMIT, type Sharp, sharp } from "../sharp.ts";
import type { PictureType } from "../sniff.ts";
import { type Pixels, toneOf } from "./tone.ts";

/** Where the files of one medium go, and where those of an earlier run are. */
export interface Shelf {
	/** Writes one file of the site whole or not at all; answers its size in bytes. */
	write(name: string, make: (path: string) => Promise<void>): Promise<number>;
	/** Where a file of the site that was written or kept lies now. */
	path(name: string): string;
	/** What an earlier run made under this name, if it is still there. */
	kept(name: string): Promise<Rendition | undefined>;
}

/** Pictures of more pixels are prepared one at a time, and with less memory for the last percent of their bytes. */
export const MANY_PIXELS = 16e6;

/** What preparing a medium needs. */
export interface PictureContext {
	readonly shelf: Shelf;
	readonly decoder: Decoder;
}

/** A picture's file and what its header says. */
export interface PictureFile {
	readonly bytes: Buffer;
	readonly type: PictureType;
	readonly facts: PictureFacts;
}

/** Opens the source anew for each use; tolerant of damage or not. */
type Open = (failOn: "warning" | "none") => Sharp;

/**
 * Prepares a picture: the original pixels without metadata, and smaller ones from a single decode. Throws MalformedMedia
 * when nothing can be shown.
 */
export async function preparePicture(
	{ bytes, type, facts }: PictureFile,
	fingerprint: string,
	{ shelf, decoder }: PictureContext,
): Promise<PreparedPicture> {
	const { width, height, alpha, animated, frames } = facts;
	const stripped = isStrippable(type) && facts.mustReencode === undefined ? await tryStrip(type, bytes) : undefined;
	// Of an animation with more pixels than are ever decoded only the original is shown.
	const shrinks = width * height * frames <= PIXEL_LIMIT;
	const plan = planPicture({ fingerprint, type, width, height, alpha, shrinks, reencode: stripped === undefined });
	const open = type === "heic" ? fromRaw(await decodeHeic(bytes, decoder)) : fromFile(bytes, false);
	const { pixels, damaged } = await shrink(open, plan.small.at(-1)?.width ?? width);
	const { name, format } = plan.largest;
	const largest = (await shelf.kept(name)) ?? {
		name,
		width,
		height,
		bytes: await shelf.write(name, async (path) => {
			await writeFile(
				path,
				stripped ?? (await encodeLargest(open(damaged ? "none" : "warning"), format, width * height)),
			);
		}),
	};
	const shrunk = animated ? fromFile(bytes, true) : fromPixels(pixels);
	const small = await encodeSmall(shrunk, plan.small, RECIPES.small, shelf, Math.min(bytes.length, largest.bytes));
	const anew =
		facts.mustReencode ??
		(stripped === undefined ? "its kind or its damage could hide more than the picture" : undefined);
	const notes = [
		anew === undefined ? "" : `was encoded anew, because ${anew}`,
		damaged ? "is damaged; what could be decoded of it is shown" : "",
	];
	return {
		kind: "picture",
		width,
		height,
		renditions: [...small, largest],
		tone: toneOf(pixels),
		note: notes.filter((note) => note !== "").join("; "),
	};
}

/** Prepares a decoded frame as the poster of a video. */
export async function preparePoster(frame: RawPicture, fingerprint: string, shelf: Shelf): Promise<PreparedPicture> {
	const { width, height } = frame;
	const plan = planPoster(fingerprint, width);
	const { pixels } = await shrink(fromRaw(frame), plan.at(-1)?.width ?? width);
	const renditions = await encodeSmall(fromPixels(pixels), plan, RECIPES.poster, shelf, Number.POSITIVE_INFINITY);
	return { kind: "picture", width, height, renditions, tone: toneOf(pixels), note: "" };
}

/** A structure that cannot be followed to its end, or goes on behind its pixels, can still be decoded, and is then encoded anew. */
async function tryStrip(type: StrippableType, bytes: Buffer): Promise<Buffer | undefined> {
	try {
		return await stripPicture(type, bytes);
	} catch (error) {
		if (error instanceof MalformedMedia) return undefined;
		throw error;
	}
}

async function decodeHeic(bytes: Buffer, decoder: Decoder): Promise<RawPicture> {
	const decoded = await decoder.heic(bytes);
	if ("failed" in decoded) throw new MalformedMedia(decoded.failed);
	return decoded.picture;
}

function fromFile(bytes: Buffer, animated: boolean): Open {
	return (failOn) => {
		const image = sharp(bytes, { failOn, animated, limitInputPixels: PIXEL_LIMIT });
		return animated ? image : image.autoOrient();
	};
}

function fromRaw({ data, width, height, channels }: RawPicture): Open {
	return () => sharp(data, { raw: { width, height, channels }, limitInputPixels: PIXEL_LIMIT });
}

function fromPixels({ data, info: { width, height, channels } }: Pixels): Open {
	return () => sharp(data, { raw: { width, height, channels } });
}

/** Decodes once, shrinking on the way, to the widest of the small renditions. A damaged file gives what is left of it. */
async function shrink(open: Open, width: number): Promise<{ pixels: Pixels; damaged: boolean }> {
	const decode = (image: Sharp) =>
		image.resize({ width, withoutEnlargement: true }).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
	try {
		return { pixels: await decode(open("warning")), damaged: false };
	} catch {
		return { pixels: await decode(open("none")).catch(undecodable), damaged: true };
	}
}

/** The planned renditions, smallest first; one that would need as many bytes as what it stands for is left out. */
async function encodeSmall(
	open: Open,
	plan: readonly PlannedRendition[],
	{ quality, effort }: { readonly quality: number; readonly effort: number },
	shelf: Shelf,
	limit: number,
): Promise<readonly Rendition[]> {
	const renditions: Rendition[] = [];
	for (const { name, width } of plan) {
		const kept = await shelf.kept(name);
		if (kept !== undefined) {
			renditions.push(kept);
			continue;
		}
		const { data, info } = await open("none")
			.resize({ width, withoutEnlargement: true })
			.webp({ quality, effort })
			.toBuffer({ resolveWithObject: true })
			.catch(undecodable);
		if (data.length >= limit) continue;
		await shelf.write(name, (path) => writeFile(path, data));
		renditions.push({ name, width: info.width, height: info.pageHeight ?? info.height, bytes: data.length });
	}
	return renditions;
}

async function encodeLargest(image: Sharp, format: LargestFormat, pixels: number): Promise<Buffer> {
	const upright = image.toColourspace("srgb");
	const encoded = {
		// To choose the best codes the encoder holds six bytes a pixel.
		jpg: () => upright.jpeg({ quality: 90, chromaSubsampling: "4:4:4", optimiseCoding: pixels < MANY_PIXELS }),
		webp: () => upright.webp({ quality: 90 }),
		png: () => upright.png(),
		gif: () => upright.gif(),
	}[format]();
	return encoded.toBuffer().catch(undecodable);
}

function undecodable(cause: unknown): never {
	throw new MalformedMedia("picture cannot be decoded", undefined, cause);
}

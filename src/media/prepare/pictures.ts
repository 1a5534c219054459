import type { Clause } from "../../languages/problems/message.ts";
import type { Decoder } from "../decode/decoder.ts";
import type { RawPicture } from "../decode/picture.ts";
import { isShortage } from "../decode/shortage.ts";
import { MalformedMedia } from "../malformed.ts";
import type { PictureFacts } from "../picture/facts.ts";
import { isWholeProgressive } from "../picture/jpeg.ts";
import { isStrippable, type StrippableType, stripPicture } from "../picture/strip.ts";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { type LargestFormat, planPicture, planPoster, type SmallRendition } from "../plan.ts";
import type { PreparedPicture, Rendition } from "../prepared.ts";
import { type Sharp, sharp } from "../sharp.ts";
import type { PictureType } from "../sniff.ts";
import type { RenditionFiles } from "./rendition-files.ts";
import { scaledTo, shrinkTo } from "./small.ts";
import { toneOf } from "./tone.ts";

/** Pictures of more pixels are prepared one at a time, and encoded with less memory into slightly more bytes. */
export const MANY_PIXELS = 16e6;

/** The context for preparing one medium. */
export interface PictureContext {
	readonly renditions: RenditionFiles;
	readonly decoder: Decoder;
	/** Called with the reason where something failed that may succeed another time; returns the reason for the owner. */
	readonly unsettled: (reason: Clause) => Clause;
}

/** A picture's bytes and the facts of its header. */
interface PictureFile {
	readonly bytes: Buffer;
	readonly type: PictureType;
	readonly facts: PictureFacts;
}

/** Opens the source again for each use; with "none" damage is tolerated. */
type Open = (failOn: "warning" | "none") => Sharp;

/**
 * Prepares a picture: the original pixels without metadata, and smaller ones from a single decode. Throws MalformedMedia
 * when nothing can be shown.
 */
export async function preparePicture(
	{ bytes, type, facts }: PictureFile,
	{ renditions, decoder, unsettled }: PictureContext,
): Promise<PreparedPicture> {
	const { fingerprint } = renditions;
	const { width, height, alpha, animated, frames } = facts;
	const stripped = isStrippable(type) && facts.mustReencode === undefined ? await tryStrip(type, bytes) : undefined;
	// Of an animation with more pixels than are ever decoded only the original is shown.
	const shrinks = width * height * frames <= PIXEL_LIMIT;
	const plan = planPicture({
		fingerprint,
		type,
		width,
		height,
		alpha,
		animated,
		shrinks,
		reencode: stripped === undefined,
	});
	const open = type === "heic" ? fromRaw(await decodeHeic(bytes, decoder, unsettled)) : fromFile(bytes, false);
	const { name, format } = plan.largest;
	const place = async (content: () => Buffer | Promise<Buffer>) =>
		(await renditions.reuse(name)) ?? { name, width, height, bytes: await renditions.write(name, await content()) };
	const original = stripped && (await place(() => stripped));
	const shown = plan.small.at(-1)?.width ?? width;
	const isHalf = type === "jpeg" && original && isHalved(width, shown) && isWholeProgressive(bytes);
	const { pixels, damaged } = await shrink(open, shown, isHalf ? fromHalf(renditions.path(name)) : undefined);
	const largest =
		original ?? (await place(() => encodeLargest(open(damaged ? "none" : "warning"), format, width * height)));
	const shrunk = animated ? fromFile(bytes, true) : fromRaw(pixels);
	const small = await encodeSmall(shrunk, plan.small, renditions, Math.min(bytes.length, largest.bytes));
	const anew =
		facts.mustReencode ??
		(stripped === undefined ? "its kind or its damage could hide more than the picture" : undefined);
	const notes: Clause[] = [];
	if (anew !== undefined) notes.push({ code: "was encoded anew, because {reason}", params: { reason: anew } });
	if (damaged) notes.push("is damaged; what could be decoded of it is shown");
	return {
		kind: "picture",
		width,
		height,
		renditions: [...small, largest],
		tone: toneOf(pixels),
		notes,
	};
}

/** Prepares a decoded frame as the poster of a video. */
export async function preparePoster(frame: RawPicture, files: RenditionFiles): Promise<PreparedPicture> {
	const { width, height } = frame;
	const plan = planPoster(files.fingerprint, width);
	const { pixels } = await shrink(fromRaw(frame), plan.at(-1)?.width ?? width);
	const renditions = await encodeSmall(fromRaw(pixels), plan, files, Number.POSITIVE_INFINITY);
	return { kind: "picture", width, height, renditions, tone: toneOf(pixels), notes: [] };
}

/** Undefined for a structure that cannot be parsed to its end, or goes on after its pixels: such a picture is re-encoded. */
async function tryStrip(type: StrippableType, bytes: Buffer): Promise<Buffer | undefined> {
	try {
		return await stripPicture(type, bytes);
	} catch (error) {
		if (error instanceof MalformedMedia) return undefined;
		throw error;
	}
}

async function decodeHeic(
	bytes: Buffer,
	decoder: Decoder,
	unsettled: PictureContext["unsettled"],
): Promise<RawPicture> {
	const decoded = await decoder.heic(bytes);
	if ("picture" in decoded) return decoded.picture;
	throw new MalformedMedia(decoded.isTransient === true ? unsettled(decoded.failed) : decoded.failed);
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

/**
 * A JPEG file decoded to half its width and height, which takes a fifth less and looks the same (bench/RESULTS.md). libvips takes options
 * of its decoders behind a file's name; sharp 0.35.5 asks for half of it only where a picture is to be divided by three or more. Only for
 * what `isWholeProgressive`: of others libvips can miss, in half of it, the damage that it finds in all of it (2026-11-30).
 */
function fromHalf(path: string): Open {
	return (failOn) => sharp(`${path}[shrink=2]`, { failOn, limitInputPixels: PIXEL_LIMIT });
}

/** Whether half of it is enough, and sharp would decode all of it. */
function isHalved(width: number, shown: number): boolean {
	return width >= 2 * shown && width < 3 * shown;
}

/**
 * Decodes once to `width` pixels, shrinking on load where the format can; of a damaged file what can be decoded. What libvips does not
 * open as a half is decoded whole: on Windows behind 260 characters, anywhere behind a quotation mark that follows one of ",=[]" in the path.
 */
async function shrink(open: Open, width: number, half?: Open): Promise<{ pixels: RawPicture; damaged: boolean }> {
	const decode = async (image: Sharp): Promise<RawPicture> => {
		const resized = scaledTo(width, image).toColourspace("srgb").raw();
		const { data, info } = await resized.toBuffer({ resolveWithObject: true });
		return { width: info.width, height: info.height, channels: info.channels, data };
	};
	try {
		const halved = await (half && decode(half("warning")).catch(unlessShort));
		return { pixels: halved ?? (await decode(open("warning"))), damaged: false };
	} catch (error) {
		unlessShort(error);
		return { pixels: await decode(open("none")).catch(undecodable), damaged: true };
	}
}

/** Encodes the planned renditions, smallest first; skips one that takes no fewer bytes than `limit`. */
async function encodeSmall(
	open: Open,
	plan: readonly SmallRendition[],
	files: RenditionFiles,
	limit: number,
): Promise<readonly Rendition[]> {
	const renditions: Rendition[] = [];
	for (const planned of plan) {
		const { name } = planned;
		const reused = await files.reuse(name);
		if (reused !== undefined) {
			renditions.push(reused);
			continue;
		}
		const encoding = shrinkTo(planned, open("none")).toBuffer({ resolveWithObject: true });
		const { data, info } = await encoding.catch(undecodable);
		if (data.length >= limit) continue;
		await files.write(name, data);
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

/** Throws what no other way of decoding would mend. */
function unlessShort(error: unknown): undefined {
	if (error instanceof MalformedMedia) throw error;
	if (isShortage(error)) undecodable(error);
}

function undecodable(cause: unknown): never {
	throw new MalformedMedia("picture cannot be decoded", undefined, cause);
}

import { writeFile } from "node:fs/promises";
import type { Decoder, RawPicture } from "./decode/decoder.ts";
import { MalformedMedia } from "./malformed.ts";
import { readPictureFacts } from "./picture/facts.ts";
import { isStrippable, type StrippableType, stripPicture } from "./picture/strip.ts";
import { largestFormat, RECIPES, renditionName, smallWidths } from "./plan.ts";
import type { PreparedPicture, Rendition } from "./prepared.ts";
import { PIXEL_LIMIT, type Sharp, sharp } from "./sharp.ts";
import type { PictureType } from "./sniff.ts";

/** Writes one file of the site whole or not at all, under a name it chooses. */
export type Write = (name: string, make: (path: string) => Promise<void>) => Promise<number>;

interface Pixels {
	readonly data: Buffer;
	readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/** Opens the source anew for each use; tolerant of damage or not. */
type Open = (failOn: "warning" | "none") => Sharp;

/**
 * Prepares a picture: the original pixels without metadata, and smaller ones from a single decode. Throws MalformedMedia
 * when nothing can be shown.
 */
export async function preparePicture(
	bytes: Buffer,
	type: PictureType,
	fingerprint: string,
	{ write, decoder }: { readonly write: Write; readonly decoder: Decoder },
): Promise<PreparedPicture> {
	const facts = await readPictureFacts(bytes);
	const { width, height, alpha, animated } = facts;
	const open = type === "heic" ? fromRaw(await decodeHeic(bytes, decoder)) : fromFile(bytes, false);
	const widths = smallWidths(width, "small");
	const { pixels, damaged } = await shrink(open, widths.at(-1) ?? width);
	const stripped = isStrippable(type) && facts.mustReencode === undefined ? tryStrip(type, bytes) : undefined;
	const anew =
		facts.mustReencode ??
		(stripped === undefined ? "its kind or its damage could hide more than the picture" : undefined);
	const name = renditionName(fingerprint, "largest", width, largestFormat(type, stripped === undefined, alpha));
	const size = await write(name, async (path) => {
		if (stripped !== undefined) await writeFile(path, stripped);
		else await encodeLargest(open(damaged ? "none" : "warning"), alpha).toFile(path);
	});
	const shrunk: Open = animated ? fromFile(bytes, true) : fromPixels(pixels);
	const small = await encodeSmall(shrunk, fingerprint, "small", widths, write, size);
	const notes = [
		anew === undefined ? "" : `was encoded anew, because ${anew}`,
		damaged ? "is damaged; what could be decoded of it is shown" : "",
	];
	return {
		kind: "picture",
		width,
		height,
		renditions: [...small, { name, width, height, bytes: size }],
		tone: await toneOf(pixels),
		note: notes.filter((note) => note !== "").join("; "),
	};
}

/** Prepares a decoded frame as the poster of a video. */
export async function preparePoster(frame: RawPicture, fingerprint: string, write: Write): Promise<PreparedPicture> {
	const widths = smallWidths(frame.width, "poster");
	const { pixels } = await shrink(fromRaw(frame), widths.at(-1) ?? frame.width);
	const renditions = await encodeSmall(
		fromPixels(pixels),
		fingerprint,
		"poster",
		widths,
		write,
		Number.POSITIVE_INFINITY,
	);
	return {
		kind: "picture",
		width: frame.width,
		height: frame.height,
		renditions,
		tone: await toneOf(pixels),
		note: "",
	};
}

/** A structure that cannot be followed to its end can still be decoded, and is then encoded anew. */
function tryStrip(type: StrippableType, bytes: Buffer): Buffer | undefined {
	try {
		return stripPicture(type, bytes);
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
		try {
			return { pixels: await decode(open("none")), damaged: true };
		} catch (cause) {
			throw new MalformedMedia("picture cannot be decoded", undefined, cause);
		}
	}
}

/** The small renditions, smallest first; one that would need more bytes than the picture it stands for is left out. */
async function encodeSmall(
	open: Open,
	fingerprint: string,
	role: "small" | "poster",
	widths: readonly number[],
	write: Write,
	limit: number,
): Promise<readonly Rendition[]> {
	const { quality, effort } = RECIPES[role];
	const renditions: Rendition[] = [];
	for (const width of widths) {
		const { data, info } = await open("none")
			.resize({ width, withoutEnlargement: true })
			.webp({ quality, effort })
			.toBuffer({ resolveWithObject: true });
		if (data.length >= limit) continue;
		const name = renditionName(fingerprint, role, width, "webp");
		await write(name, (path) => writeFile(path, data));
		renditions.push({ name, width: info.width, height: info.pageHeight ?? info.height, bytes: data.length });
	}
	return renditions;
}

function encodeLargest(image: Sharp, alpha: boolean): Sharp {
	const upright = image.toColourspace("srgb");
	return alpha ? upright.webp({ quality: 90 }) : upright.jpeg({ quality: 90, chromaSubsampling: "4:4:4" });
}

/** The average colour, as six hex digits. */
async function toneOf(pixels: Pixels): Promise<string> {
	const average = await fromPixels(pixels)("none")
		.flatten({ background: "#808080" })
		.resize(1, 1, { fit: "fill" })
		.toColourspace("srgb")
		.raw()
		.toBuffer();
	const [red = 128, green = red, blue = red] = average;
	return [red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("");
}

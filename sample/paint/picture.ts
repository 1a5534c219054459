import { sharp } from "../../src/media/sharp.ts";
import { type Random, seeded } from "../random.ts";
import { blankCanvas, type Canvas } from "./canvas.ts";
import { enlargeTwice } from "./enlarge.ts";
import { type SceneName, scenes } from "./scenes.ts";

/** What a picture shows: a scene, one of its moods (colours, weather, hour) and a seed for everything else. */
export interface Picture {
	readonly scene: SceneName;
	/** Any whole number; scenes count round their moods. */
	readonly mood: number;
	readonly seed: string;
}

/**
 * Downloads have both kinds of JPEG. A baseline one without codes of its own has the pixels of a progressive one and 6 % more bytes,
 * and takes 5 instead of 24 ms to encode and 11 instead of 20 to decode (1080 x 1350, 2026-11-30).
 */
export type PictureType = "jpeg" | "progressive" | "png" | "webp";

/** Grain of the film, as a share of full brightness. */
const GRAIN = 0.018;
/** Pictures are painted at half size and enlarged: soft light, and a quarter of the time. */
const COARSENESS = 2;

/** Random numbers from -1 to 1 that all films are cut from. */
const GRAINS = 1 << 15;
const film = new Float32Array(GRAINS);
const emulsion = seeded("film");
for (let i = 0; i < GRAINS; i++) film[i] = emulsion() * 2 - 1;

const square = (value: number) => value * value;
const byte = (value: number) => (value > 255 ? 255 : value > 0 ? value | 0 : 0);

/** 8-bit RGB of a painted canvas, with a little grain and the corners a little darker. */
export function develop(canvas: Canvas, random: Random, strength = GRAIN): Buffer {
	const { width, height, pixels } = canvas;
	const bytes = Buffer.allocUnsafe(pixels.length);
	const across = Float64Array.from({ length: width }, (_, column) => square(column / width - 0.5));
	for (let row = 0; row < height; row++) {
		const down = square(row / height - 0.5);
		const cut = Math.floor(random() * GRAINS);
		for (let column = 0; column < width; column++) {
			const light = 255 * (1 - 0.22 * ((across[column] ?? 0) + down));
			const grain = (film[(cut + column) & (GRAINS - 1)] ?? 0) * strength * 255 + 0.5;
			const at = (row * width + column) * 3;
			bytes[at] = byte((pixels[at] ?? 0) * light + grain);
			bytes[at + 1] = byte((pixels[at + 1] ?? 0) * light + grain);
			bytes[at + 2] = byte((pixels[at + 2] ?? 0) * light + grain);
		}
	}
	return bytes;
}

/** Paints one frame, 8-bit RGB; `time` in seconds moves what can move. */
export function paintFrame(picture: Picture, width: number, height: number, time = 0, grain = GRAIN): Buffer {
	const canvas = blankCanvas(width, height);
	scenes[picture.scene](canvas, { mood: picture.mood, seed: picture.seed, random: seeded(picture.seed), time });
	return develop(canvas, seeded(`grain ${picture.seed} ${time}`), grain);
}

/** A picture as the bytes of an image file of `width` x `height` pixels. */
export async function drawPicture(picture: Picture, width: number, height: number, type: PictureType): Promise<Buffer> {
	const coarse = { width: Math.ceil(width / COARSENESS), height: Math.ceil(height / COARSENESS) };
	const image = enlarged(paintFrame(picture, coarse.width, coarse.height), coarse, { width, height });
	if (type === "png") return image.png({ compressionLevel: 6, palette: true, colours: 128 }).toBuffer();
	if (type === "webp") return image.webp({ quality: 80, effort: 2 }).toBuffer();
	return image.jpeg({ quality: 84, progressive: type === "progressive", optimiseCoding: false }).toBuffer();
}

interface Size {
	readonly width: number;
	readonly height: number;
}

function enlarged(frame: Buffer, { width, height }: Size, size: Size) {
	const raw = (of: Size) => ({ raw: { width: of.width, height: of.height, channels: 3 as const } });
	if (size.width === width * 2 && size.height === height * 2)
		return sharp(enlargeTwice(frame, width, height), raw(size));
	return sharp(frame, raw({ width, height })).resize(size.width, size.height, { kernel: "linear", fit: "fill" });
}

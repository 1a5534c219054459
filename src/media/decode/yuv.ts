import type { RawPicture } from "./picture.ts";

/** A decoded video frame as WebCodecs describes it; only what the conversion reads. */
export interface YuvFrame {
	readonly width: number;
	readonly height: number;
	/** `I420`, `I422P10`, `NV12` ...: https://www.w3.org/TR/webcodecs/#pixel-format */
	readonly format: string;
	readonly matrix: string | null | undefined;
	readonly fullRange: boolean | null | undefined;
	/** Luma, then chroma: byte offset and bytes a row. */
	readonly planes: readonly { readonly offset: number; readonly stride: number }[];
	readonly data: Uint8Array;
}

/** Weights of red and blue in luma, by the matrix's WebCodecs name (ITU-T H.273, table 4). */
const WEIGHTS: Readonly<Record<string, readonly [red: number, blue: number]>> = {
	bt709: [0.2126, 0.0722],
	smpte170m: [0.299, 0.114],
	bt470bg: [0.299, 0.114],
	"bt2020-ncl": [0.2627, 0.0593],
};

/**
 * Red, green and blue from a planar or NV12 frame, undefined for any other format. Chroma is repeated, not interpolated.
 * Here because the `copyTo({ format: "RGBA" })` of @napi-rs/webcodecs 1.3.1 takes every frame for limited-range BT.601:
 * a bt709 (192, 32, 64) came back as (178, 11, 63), a full-range one as (184, 0, 53) (measured 2026-11-23).
 * A frame that does not name its matrix is BT.709 from 720 rows on and BT.601 below, the usual guess.
 */
export function yuvToRgb(frame: YuvFrame): RawPicture | undefined {
	const { width, height, data } = frame;
	const [, sampling, depth] = /^(?:I(420|422|444)A?(?:P(10|12))?|NV12)$/.exec(frame.format) ?? [null];
	const interleaved = frame.format === "NV12";
	const [luma, second, third = second] = frame.planes;
	if ((sampling === undefined && !interleaved) || luma === undefined || second === undefined || third === undefined) {
		return undefined;
	}
	const bits = Number(depth ?? 8);
	const wide = bits > 8 ? 2 : 1;
	const samples = wide === 2 ? new Uint16Array(data.buffer, data.byteOffset, data.byteLength >> 1) : data;
	const across = sampling === "444" ? 0 : 1;
	const down = sampling === "420" || interleaved ? 1 : 0;
	const step = interleaved ? 2 : 1;
	const swing = 2 ** (bits - 8);
	const black = frame.fullRange ? 0 : 16 * swing;
	const lumaScale = 255 / (frame.fullRange ? 2 ** bits - 1 : 219 * swing);
	const chromaScale = 255 / (frame.fullRange ? 2 ** bits - 1 : 224 * swing);
	const guess = height >= 720 ? "bt709" : "smpte170m";
	const [red, blue] = WEIGHTS[frame.matrix ?? guess] ?? WEIGHTS[guess] ?? [0.2126, 0.0722];
	const green = 1 - red - blue;
	const crRed = 2 * (1 - red) * chromaScale;
	const cbBlue = 2 * (1 - blue) * chromaScale;
	const crGreen = (crRed * red) / green;
	const cbGreen = (cbBlue * blue) / green;

	const rgb = new Uint8ClampedArray(width * height * 3);
	let to = 0;
	for (let row = 0; row < height; row += 1) {
		const lumaAt = (luma.offset + row * luma.stride) / wide;
		const cbAt = (second.offset + (row >> down) * second.stride) / wide;
		const crAt = interleaved ? cbAt + 1 : (third.offset + (row >> down) * third.stride) / wide;
		for (let x = 0; x < width; x += 1) {
			const y = ((samples[lumaAt + x] ?? 0) - black) * lumaScale;
			const chroma = (x >> across) * step;
			const cb = (samples[cbAt + chroma] ?? 0) - 128 * swing;
			const cr = (samples[crAt + chroma] ?? 0) - 128 * swing;
			rgb[to] = y + cr * crRed;
			rgb[to + 1] = y - cr * crGreen - cb * cbGreen;
			rgb[to + 2] = y + cb * cbBlue;
			to += 3;
		}
	}
	return { width, height, channels: 3, data: Buffer.from(rgb.buffer) };
}

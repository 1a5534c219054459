import assert from "node:assert/strict";
import { test } from "node:test";
import { type YuvFrame, yuvToRgb } from "../../../src/media/decode/yuv.ts";

type Sampling = Pick<YuvFrame, "format" | "matrix" | "fullRange">;

/** A frame of one colour whose rows carry four bytes of padding, filled with a value that would show. */
function flat({ format, matrix, fullRange }: Sampling, yuv: readonly number[], width = 3, height = 3): YuvFrame {
	const wide = /P1[02]$/.test(format) ? 2 : 1;
	const [across, down] = format.includes("444") ? [1, 1] : [2, format.includes("422") ? 1 : 2];
	const chroma = { width: Math.ceil(width / across), height: Math.ceil(height / down) };
	const [y = 0, cb = 0, cr = 0] = yuv;
	const sizes =
		format === "NV12"
			? [
					{ width, height, values: [y] },
					{ width: chroma.width * 2, height: chroma.height, values: [cb, cr] },
				]
			: [
					{ width, height, values: [y] },
					{ ...chroma, values: [cb] },
					{ ...chroma, values: [cr] },
				];
	const bytes: number[] = [];
	const planes = sizes.map((plane) => {
		const offset = bytes.length;
		for (let row = 0; row < plane.height; row += 1) {
			for (let x = 0; x < plane.width; x += 1) {
				const value = plane.values[x % plane.values.length] ?? 0;
				bytes.push(value & 255, ...(wide === 2 ? [value >> 8] : []));
			}
			bytes.push(77, 77, 77, 77);
		}
		return { offset, stride: plane.width * wide + 4 };
	});
	return { width, height, format, matrix, fullRange, planes, data: Uint8Array.from(bytes) };
}

function near(frame: YuvFrame, wanted: readonly number[]): void {
	const picture = yuvToRgb(frame);
	assert.equal(picture?.data.length, frame.width * frame.height * 3);
	for (const [i, value] of picture.data.entries()) {
		assert.ok(Math.abs(value - (wanted[i % 3] ?? 0)) <= 2, `${frame.format}: ${value} at ${i}, not ${wanted[i % 3]}`);
	}
}

// (192, 32, 64) by the equations of ITU-T H.273, rounded, which is what ffmpeg's scale filter writes too.
const colour = [192, 32, 64];
const bt601 = { matrix: "smpte170m", fullRange: false };
const in601 = [88, 118, 196];

test("every layout and depth of samples gives the colour it was made from", () => {
	for (const format of ["I420", "I420A", "I422", "I444", "NV12"]) near(flat({ format, ...bt601 }, in601), colour);
	const deep = [351, 473, 784];
	for (const format of ["I420P10", "I422P10", "I444P10"]) near(flat({ format, ...bt601 }, deep), colour);
	near(
		flat(
			{ format: "I420P12", ...bt601 },
			deep.map((value) => value * 4),
		),
		colour,
	);
});

test("the frame's own matrix and range are honoured", () => {
	const format = "I420";
	near(flat({ format, matrix: "bt709", fullRange: false }, [75, 126, 197]), colour);
	near(flat({ format, matrix: "bt2020-ncl", fullRange: false }, [81, 122, 197]), colour);
	near(flat({ format, matrix: "bt709", fullRange: true }, [68, 126, 207]), colour);
});

test("a frame that names no matrix is BT.601 when small and BT.709 when large", () => {
	const unknown = { format: "I420", matrix: null, fullRange: null };
	near(flat(unknown, in601), colour);
	near(flat(unknown, [75, 126, 197], 4, 720), colour);
});

test("values outside the range become black and white, not another colour", () => {
	near(flat({ format: "I420", ...bt601 }, [0, 128, 128]), [0, 0, 0]);
	near(flat({ format: "I420", ...bt601 }, [255, 128, 128]), [255, 255, 255]);
});

test("a layout that is not planar is left to another decoder", () => {
	assert.equal(yuvToRgb(flat({ format: "RGBA", ...bt601 }, in601)), undefined);
	assert.equal(yuvToRgb({ ...flat({ format: "I420", ...bt601 }, in601), planes: [] }), undefined);
});

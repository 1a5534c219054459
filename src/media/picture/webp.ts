import { MalformedMedia } from "../malformed.ts";
import { ByteBuilder } from "./byte-builder.ts";
import { colourOnly } from "./icc.ts";

// Layout of RFC 9649. Sizes are little-endian and do not count the byte that pads a chunk to an even length.
const PIXELS = new Set(["VP8 ", "VP8L"]);
const FRAME = new Set([...PIXELS, "ALPH"]);
const EXTENDED = new Set([...FRAME, "VP8X", "ICCP", "ANIM", "ANMF"]);

/** Chunks of fixed size; whatever is longer is cut. In ANMF other chunks follow the fixed part. */
const FIXED = new Map([
	["VP8X", 10],
	["ANIM", 6],
	["ANMF", 16],
]);
/** ICC profile, alpha and animation of VP8X; the bits of EXIF and XMP, and the reserved ones, are cleared. */
const PROFILE_FLAG = 0x20;
const KEPT_FLAGS = PROFILE_FLAG | 0x10 | 0x02;
const PROFILE = "ICCP";

/**
 * Returns the WebP with pixels and colour only, in the frames of an animation too; drops EXIF, XMP and unknown chunks.
 * @throws MalformedMedia also for a file that is cut off
 */
export function stripWebp(bytes: Buffer): Buffer {
	if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
		throw new MalformedMedia("WebP without its header", 0);
	const end = Math.min(8 + bytes.readUInt32LE(4), bytes.length);
	const output = new ByteBuilder(bytes);
	output.copy(0, 12);
	// A file that does not start with VP8X is one chunk of pixels.
	const extended = bytes.toString("latin1", 12, 16) === "VP8X";
	if (!keepChunks(output, bytes, 12, end, extended ? EXTENDED : PIXELS))
		throw new MalformedMedia("WebP ends before its picture data", end);
	output.setUInt32LE(4, output.length - 8);
	return output.toBuffer();
}

/** Copies the chunks of these names, pixels and each name but ANMF once. Returns whether there were pixels. */
function keepChunks(
	output: ByteBuilder,
	bytes: Buffer,
	from: number,
	end: number,
	names: ReadonlySet<string>,
): boolean {
	const seen = new Set<string>();
	for (const { name, start, body, size } of chunks(bytes, from, end)) {
		const role = PIXELS.has(name) || name === "ANMF" ? "pixels" : name;
		if (!names.has(name) || (seen.has(role) && name !== "ANMF")) continue;
		const fixed = FIXED.get(name) ?? size;
		if (size < fixed) throw new MalformedMedia({ code: "WebP chunk {name} is too short", params: { name } }, start);
		const profile = profileOf(name, bytes.subarray(body, body + size));
		if (name === PROFILE && profile === undefined) continue;
		const sizeAt = output.length + 4;
		output.copy(start, profile === undefined ? body + fixed : body);
		if (profile !== undefined) output.add(profile);
		if (name === "VP8X") {
			const others = [...chunks(bytes, from, end)];
			const hasProfile = others.some((one) => profileOf(one.name, bytes.subarray(one.body, one.body + one.size)));
			output.setUInt32LE(sizeAt + 4, bytes.readUInt8(body) & KEPT_FLAGS & (hasProfile ? 0xff : ~PROFILE_FLAG));
		}
		if (name === "ANMF" && !keepChunks(output, bytes, body + fixed, body + size, FRAME))
			throw new MalformedMedia("WebP frame without pixels", start);
		output.setUInt32LE(sizeAt, output.length - sizeAt - 4);
		if (output.length % 2 === 1) output.add([0]);
		seen.add(role);
	}
	return seen.has("pixels");
}

function profileOf(name: string, body: Buffer): Buffer | undefined {
	return name === PROFILE ? colourOnly(body) : undefined;
}

interface Chunk {
	readonly name: string;
	readonly start: number;
	/** After name and size. */
	readonly body: number;
	readonly size: number;
}

function* chunks(bytes: Buffer, from: number, end: number): Generator<Chunk> {
	for (let start = from; start + 8 <= end; ) {
		const name = bytes.toString("latin1", start, start + 4);
		const size = bytes.readUInt32LE(start + 4);
		const body = start + 8;
		if (body + size > end)
			throw new MalformedMedia({ code: "WebP chunk {name} is cut off", params: { name: JSON.stringify(name) } }, start);
		yield { name, start, body, size };
		start = body + size + (size % 2);
	}
}

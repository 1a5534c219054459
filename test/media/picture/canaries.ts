import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { colourOnly } from "../../../src/media/picture/icc.ts";
import { sharp } from "../../../src/media/sharp.ts";

/** A string that must not come through, with a name to see which did. */
export const canary = (name: string) => `canary-${name}-7f3a`;

/** All canaries that stand in these bytes, readable as they are. */
export function canariesIn(bytes: Buffer): string[] {
	return [...bytes.toString("latin1").matchAll(/canary-([a-z0-9]+)/g)].map(([, name]) => String(name));
}

/** A TIFF block as EXIF writes it: orientation, artist, a GPS position and a JPEG thumbnail that is a canary. */
export function exif(orientation: number): Buffer {
	const artist = Buffer.from(`${canary("artist")}\0`);
	const thumbnail = Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		Buffer.from(canary("thumbnail")),
		Buffer.from([0xff, 0xd9]),
	]);
	const gps = 8 + 2 + 3 * 12 + 4;
	const rationals = gps + 2 + 4 * 12 + 4;
	const thumbnailIfd = rationals + 48;
	const artistAt = thumbnailIfd + 2 + 3 * 12 + 4;
	const thumbnailAt = artistAt + artist.length;
	const directory = (entries: [tag: number, type: number, count: number, value: number][], next: number) => {
		const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
		bytes.writeUInt16LE(entries.length);
		entries.forEach(([tag, type, count, value], index) => {
			bytes.writeUInt16LE(tag, 2 + index * 12);
			bytes.writeUInt16LE(type, 4 + index * 12);
			bytes.writeUInt32LE(count, 6 + index * 12);
			bytes.writeUInt32LE(value, 10 + index * 12);
		});
		bytes.writeUInt32LE(next, bytes.length - 4);
		return bytes;
	};
	const degrees = Buffer.alloc(48);
	[48, 1, 12, 1, 30, 1, 11, 1, 34, 1, 20, 1].forEach((number, index) => {
		degrees.writeUInt32LE(number, index * 4);
	});
	const [ascii, short, long, rational] = [2, 3, 4, 5];
	return Buffer.concat([
		Buffer.from("II*\0\x08\0\0\0", "latin1"),
		directory(
			[
				[0x0112, short, 1, orientation],
				[0x013b, ascii, artist.length, artistAt],
				[0x8825, long, 1, gps],
			],
			thumbnailIfd,
		),
		directory(
			[
				[1, ascii, 2, "N".charCodeAt(0)],
				[2, rational, 3, rationals],
				[3, ascii, 2, "E".charCodeAt(0)],
				[4, rational, 3, rationals + 24],
			],
			0,
		),
		degrees,
		directory(
			[
				[0x0103, short, 1, 6],
				[0x0201, long, 1, thumbnailAt],
				[0x0202, long, 1, thumbnail.length],
			],
			0,
		),
		artist,
		thumbnail,
	]);
}

export const xmp = Buffer.from(
	'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
		`<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${canary("xmp")}"/></rdf:RDF></x:xmpmeta>`,
);

/** The video that a motion photo carries behind its picture. */
export const trailingVideo = Buffer.from(`\0\0\0\x14ftypmp42\0\0\0\0mp42\0\0\0\x1amdat${canary("video")}`, "latin1");

/** Decoded pixels of every frame, as a screen would show them: the ICC profile is applied. 16 bits stay 16. */
export async function pixels(bytes: Buffer): Promise<{ data: Buffer; size: string }> {
	const picture = sharp(bytes, { animated: true, failOn: "none" });
	const { depth } = await picture.metadata();
	const deep = depth === "ushort" ? picture.toColourspace("rgb16").raw({ depth: "ushort" }) : picture.raw();
	const { data, info } = await deep.toBuffer({ resolveWithObject: true });
	return { data, size: `${info.width} x ${info.height} x ${info.channels}` };
}

/** Groups and tags of exiftool that describe file, size or colour. */
export const HARMLESS =
	/^(SourceFile|ExifTool:ExifToolVersion|System:\w+|File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling)|JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)|(ICC[\w-]*|Adobe|APP14):\w+|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Transparency|Gamma|WhitePoint[XY]|(Red|Green|Blue)[XY]|SRGBRendering|ProfileName|SignificantBits|AnimationFrames|AnimationPlays)|PNG-cICP:\w+|RIFF:(WebP_Flags|ImageWidth|ImageHeight|AlphaPreprocessing|AlphaFiltering|AlphaCompression|VP8Version|HorizontalScale|VerticalScale|AlphaIsUsed|AnimationLoopCount|BackgroundColor|FrameCount|Duration)|GIF:(ImageWidth|ImageHeight|GIFVersion|HasColorMap|ColorResolutionDepth|BitsPerPixel|BackgroundColor|AnimationIterations|FrameCount|Duration|TransparentColor)|Composite:(ImageSize|Megapixels))$/;

/** The tags exiftool finds that say more than size and colour. Needs exiftool on the PATH. */
export function tellingTags(bytes: Buffer): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const child = execFile("exiftool", ["-j", "-G1", "-a", "-u", "-"], (_error, stdout) => {
			if (stdout === "") return reject(new Error("exiftool gave no answer: is it installed?"));
			const answer: unknown = JSON.parse(stdout);
			assert.ok(Array.isArray(answer));
			resolve(Object.keys(Object(answer[0])).filter((tag) => !HARMLESS.test(tag)));
		});
		child.stdin?.on("error", reject).end(bytes);
	});
}

/** Checks that exiftool finds these tags, so that their absence after stripping means something. */
export async function assertTelling(bytes: Buffer, tags: readonly string[]): Promise<void> {
	const found = await tellingTags(bytes);
	for (const tag of tags) assert.ok(found.includes(tag), `${tag} not in ${found}`);
}

/** Checks all that stripping promises; `before` must hold the named canaries, so that their absence afterwards means something. */
export async function assertStripped(
	strip: (bytes: Buffer) => Buffer,
	before: Buffer,
	planted: string[],
): Promise<Buffer> {
	assert.deepEqual([...new Set(canariesIn(before))].sort(), [...planted].sort());
	const untouched = Buffer.from(before);
	const after = strip(before);
	assert.ok(before.equals(untouched), "the input was changed");
	assert.deepEqual(canariesIn(after), []);
	const [shown, expected] = [await pixels(after), await pixels(before)];
	assert.equal(shown.size, expected.size);
	assert.ok(shown.data.equals(expected.data), "the pixels differ");
	assert.ok(strip(after).equals(after), "stripping twice differs from stripping once");
	assert.deepEqual(await tellingTags(after), []);
	const [icc, iccBefore] = [
		(await sharp(after).metadata()).icc,
		(await sharp(before, { failOn: "none" }).metadata()).icc,
	];
	assert.deepEqual(icc, iccBefore === undefined ? undefined : colourOnly(iccBefore));
	return after;
}

import { find } from "./boxes.ts";
import { objectTypeOf } from "./settings.ts";

export type Kind = "video" | "sound";

/** A codec that browsers play. */
export interface Codec {
	readonly name: string;
	/** The box of a sample entry that configures its decoder. */
	readonly settings: string;
	/** Where one four-character code means many codecs: the object types that esds may name (MP4 registration authority's list). */
	readonly objects?: readonly number[];
}

const PCM: Codec = { name: "pcm", settings: "pcmC" };

/**
 * An allow-list: of a video only what browsers play reaches a decoder or the site, identified by the four-character code of its
 * sample entry (MP4 registration authority's list). All else can be crafted to attack one of the hundreds of decoders that ffmpeg
 * has, and nobody could see or hear it (CVE-2026-8461 is one of MagicYUV).
 */
const PLAYED: Readonly<Record<Kind, ReadonlyMap<string, Codec>>> = {
	video: new Map([
		["avc1", { name: "h264", settings: "avcC" }],
		["avc3", { name: "h264", settings: "avcC" }],
		["hvc1", { name: "hevc", settings: "hvcC" }],
		["hev1", { name: "hevc", settings: "hvcC" }],
		["vp08", { name: "vp8", settings: "vpcC" }],
		["vp09", { name: "vp9", settings: "vpcC" }],
		["av01", { name: "av1", settings: "av1C" }],
		["mp4v", { name: "mpeg4", settings: "esds", objects: [0x20] }],
	]),
	sound: new Map<string, Codec>([
		// AAC, also in its MPEG-2 forms, and MP3.
		["mp4a", { name: "aac", settings: "esds", objects: [0x40, 0x66, 0x67, 0x68, 0x69, 0x6b] }],
		[".mp3", { name: "mp3", settings: "esds" }],
		["Opus", { name: "opus", settings: "dOps" }],
		["fLaC", { name: "flac", settings: "dfLa" }],
		["alac", { name: "alac", settings: "alac" }],
		["ac-3", { name: "ac3", settings: "dac3" }],
		["ec-3", { name: "eac3", settings: "dec3" }],
		...["raw ", "NONE", "twos", "sowt", "lpcm", "in24", "in32", "fl32", "fl64", "ipcm", "fpcm", "ulaw", "alaw"].map(
			(code) => [code, PCM] as const,
		),
	]),
};

export function codecOf(kind: Kind, code: string): Codec | undefined {
	return PLAYED[kind].get(code);
}

/** Whether the esds box in a rebuilt sample entry names one of the codec's object types. */
export function isPlayed({ objects }: Codec, boxes: Buffer): boolean {
	if (objects === undefined) return true;
	const esds = find(boxes, "esds") ?? find(find(boxes, "wave") ?? Buffer.alloc(0), "esds");
	return esds !== undefined && objects.includes(objectTypeOf(esds));
}

const NAMES: readonly (readonly [RegExp, string])[] = [
	[/^ap4[hx]|^apc[hnso]/, "ProRes"],
	[/^(jpeg|mjp[ab])/, "Motion JPEG"],
	[/^(dv|AVd)/, "DV"],
	[/^(hdv|xdv|mx[345]|m[12]v1|mp[12]v)/, "MPEG-2"],
	[/^[sh]263/, "H.263"],
	[/^sa[mw][rb]/, "AMR"],
	[/^enc[va]/, "copy protection"],
];

/** The name in a report of a codec that is not played. The four-character code is not trusted. */
export function nameOf(code: string): string {
	const plain = code.replace(/\W/g, "") || "an unknown code";
	const name = NAMES.find(([pattern]) => pattern.test(code))?.[1];
	return name === undefined ? plain : `${name} (${plain})`;
}

import { mediumMarks } from "../canaries.ts";
import { readClip } from "../clips.ts";
import { plantMarks } from "../marks.ts";
import { mediumBytes } from "../medium-bytes.ts";
import type { SamplePhoto, SampleVideo } from "../model.ts";
import type { SceneName } from "../paint/scenes.ts";
import type { LifeMedium, MediumKind } from "./model.ts";
import { voiceBytes } from "./voice.ts";

const SCENES: readonly SceneName[] = ["pots", "dog", "harbour", "train", "tea", "meadow", "kiln", "sea"];
/** How many different pictures and tones there are: people send the same again and again. */
export const DRAWN = SCENES.length;
const SIDE = 144;
const MADE = 1_650_000_000;

/** The end of a file's name, as downloads have it. */
export const ENDINGS: Readonly<Record<MediumKind, string>> = {
	photos: ".jpg",
	videos: ".mp4",
	audio_files: ".mp4",
	gifs: ".gif",
	files: ".pdf",
	sticker: ".webp",
};

/** The bytes of what was sent. Pictures and videos carry marks as all others do. */
export async function drawnBytes({ kind, drawn = 0 }: LifeMedium, scale: number | undefined): Promise<Buffer> {
	if (kind === "audio_files") return voiceBytes(drawn);
	if (kind === "files") return Buffer.from("%PDF-1.4\n% kaolin 25, quartz 30, chalk 20, feldspar 25\n%%EOF\n");
	const name = `life ${drawn}`;
	const base = {
		...{ name, fbid: "", md5: "", uploaded: MADE, private: mediumMarks(name, MADE), width: SIDE, height: SIDE },
	};
	const video: SampleVideo = { ...base, type: "mp4", clip: "candle", extension: ".mp4" };
	if (kind === "videos") return plantMarks(await readClip(video.clip), video);
	const type = kind === "sticker" ? "webp" : "jpeg";
	const picture = { scene: SCENES[drawn] ?? "pots", mood: drawn, seed: name };
	const photo: SamplePhoto = { ...base, type, picture, extension: type === "webp" ? ".webp" : ".jpg" };
	return mediumBytes(photo, scale);
}

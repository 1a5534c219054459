import type { ClipName } from "../clips.ts";
import type { Kind, Shelf } from "../model.ts";
import type { SceneName } from "../paint/scenes.ts";

/** Pixels of the shapes that Instagram allows. */
export const shapes = {
	square: [1080, 1080],
	tall: [1080, 1350],
	wide: [1080, 566],
	panorama: [1440, 480],
	full: [1080, 1920],
} as const;

export type Shape = keyof typeof shapes;

/** Strange things that happen to a file in real downloads. */
export interface Oddity {
	readonly named?: ".webp" | ".heic" | ".png" | "";
	readonly encoded?: "png" | "webp";
	readonly misplaced?: true;
	readonly absent?: true;
	readonly subtitles?: string;
}

export interface DiaryPhoto extends Oddity {
	readonly scene: SceneName;
	readonly mood: number;
	readonly shape: Shape;
}

export interface DiaryClip extends Oddity {
	readonly clip: ClipName;
}

export type DiaryMedium = DiaryPhoto | DiaryClip;

/** One entry as it was lived: when (UTC), what was said and what was shown. */
export interface DiaryEntry {
	readonly on: string;
	readonly say: string;
	readonly place?: string;
	readonly show: readonly [DiaryMedium, ...DiaryMedium[]];
	readonly kind?: Kind;
	readonly shelf?: Shelf;
	readonly alsoPost?: true;
}

export const photo = (scene: SceneName, mood: number, shape: Shape = "square", oddity: Oddity = {}): DiaryPhoto => ({
	scene,
	mood,
	shape,
	...oddity,
});

export const film = (clip: ClipName, oddity: Oddity = {}): DiaryClip => ({ clip, ...oddity });

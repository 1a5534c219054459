import type { Clause } from "../languages/problems/message.ts";

/** One file of a medium as the site shows it. */
export interface Rendition {
	/** File name without folder: fingerprint of the source, then the recipe. */
	readonly name: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
}

/** A picture ready to be shown: its renditions from the smallest to the largest, which has the original pixels. */
export interface PreparedPicture {
	readonly kind: "picture";
	readonly width: number;
	readonly height: number;
	readonly renditions: readonly Rendition[];
	/** Average colour as six hex digits, to show while the picture loads. */
	readonly tone: string;
	/** Clauses for the report, such as that it is damaged. */
	readonly notes: readonly Clause[];
}

export interface PreparedVideo extends Pick<PreparedPicture, "width" | "height" | "notes"> {
	readonly kind: "video";
	/** Seconds. */
	readonly duration: number;
	readonly file: Rendition;
	/** Undefined when no frame could be decoded. */
	readonly poster: PreparedPicture | undefined;
}

/** A medium that cannot be shown, and why. */
interface Unprepared {
	readonly kind: "unusable";
	readonly notes: readonly Clause[];
}

export type Prepared = PreparedPicture | PreparedVideo | Unprepared;

/** All renditions of a prepared medium, posters included. */
export function renditionsOf(prepared: Prepared): readonly Rendition[] {
	if (prepared.kind === "unusable") return [];
	if (prepared.kind === "picture") return prepared.renditions;
	return [prepared.file, ...(prepared.poster?.renditions ?? [])];
}

/** The names of all renditions. */
export function filesOf(prepared: Prepared): readonly string[] {
	return renditionsOf(prepared).map(({ name }) => name);
}

/** One file of the site that shows a medium or a part of it. */
export interface PlacedFile extends Omit<Rendition, "name"> {
	/** Path below the site's root. */
	readonly path: string;
	/** Media type such as `image/jpeg`. */
	readonly type: string;
}

/** Media types by file extension. */
export const TYPES: Readonly<Record<string, string>> = {
	jpg: "image/jpeg",
	png: "image/png",
	gif: "image/gif",
	webp: "image/webp",
	mp4: "video/mp4",
};

/** The files of a medium in that folder of the site: pictures from the smallest to the largest, a video before its poster. */
export function placedFiles(prepared: Prepared, folder: string): readonly PlacedFile[] {
	return renditionsOf(prepared).map(({ name, width, height, bytes }) => {
		const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
		return { path: `${folder}/${name}`, type, width, height, bytes };
	});
}

/** The largest rendition of a picture, or the file of a video. */
export function wholeOf(prepared: Prepared, files: readonly PlacedFile[]): PlacedFile | undefined {
	return files.at(prepared.kind === "picture" ? -1 : 0);
}

import type { Placed } from "../media/prepare/prepare.ts";
import type { PreparedPicture } from "../media/prepared.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { FileCopy } from "./archive-copy.ts";

const TYPES: Readonly<Record<string, string>> = {
	jpg: "image/jpeg",
	png: "image/png",
	gif: "image/gif",
	webp: "image/webp",
	mp4: "video/mp4",
};

/** What is known of the site's media files, by path. */
export interface FileFacts {
	file(path: string): FileCopy;
	/** Seconds of a video. */
	duration(path: string): number;
}

export function fileFacts(placed: ReadonlyMap<DownloadFile, Placed>): FileFacts {
	const files = new Map<string, FileCopy>();
	const durations = new Map<string, number>();
	for (const { prepared, folder } of placed.values()) {
		if (prepared.kind === "unusable") continue;
		const picture: PreparedPicture | undefined = prepared.kind === "picture" ? prepared : prepared.poster;
		const own = prepared.kind === "video" ? [prepared.file] : [];
		for (const { name, width, height, bytes } of [...own, ...(picture?.renditions ?? [])]) {
			const path = `${folder}/${name}`;
			files.set(path, { path, type: typeOf(path), width, height, bytes });
		}
		if (prepared.kind === "video") durations.set(`${folder}/${prepared.file.name}`, prepared.duration);
	}
	return {
		file: (path) => files.get(path) ?? { path, type: typeOf(path), width: 0, height: 0, bytes: 0 },
		duration: (path) => Math.round((durations.get(path) ?? 0) * 1000) / 1000,
	};
}

function typeOf(path: string): string {
	return TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

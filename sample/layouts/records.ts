import { shared } from "../canaries.ts";
import type { SampleEntry, SampleMedium } from "../model.ts";
import type { Json } from "./encode-json.ts";
import type { LayoutOptions } from "./layout.ts";
import { subtitlesUri } from "./names.ts";

export type JsonObject = { readonly [key: string]: Json };

/** A medium in every index since 2021: address, time, text and far too much about the camera. */
export function mediaRecord(medium: SampleMedium, uri: string, title: string): JsonObject {
	return {
		uri,
		creation_timestamp: medium.uploaded,
		media_metadata: metadata(medium, uri),
		title,
		cross_post_source: { source_app: "FB" },
		...(medium.type === "mp4" ? { dubbing_info: [], media_variants: [] } : {}),
		backup_uri: medium.private.backupUri,
	};
}

function metadata(medium: SampleMedium, uri: string): JsonObject {
	const { latitude, longitude, device, captured, uploadIp } = medium.private;
	const camera = {
		device_id: device,
		camera_position: "back",
		source_type: "library",
		lens_model: shared.lens,
		software: shared.software,
		upload_ip: uploadIp,
	};
	if (medium.type === "mp4") {
		const [day = "", hour = ""] = captured.replaceAll(":", "").split(" ");
		return {
			video_metadata: {
				exif_data: [
					{ latitude, longitude },
					{ ...camera, date_time_original: `${day}T${hour.slice(0, 2)}${shared.videoClock}` },
				],
				...(medium.subtitles === undefined
					? {}
					: { subtitles: { uri: subtitlesUri(uri), creation_timestamp: medium.uploaded } }),
			},
			camera_metadata: { has_camera_metadata: false },
		};
	}
	return {
		photo_metadata: {
			exif_data: [
				{ latitude, longitude },
				{ ...camera, iso: 125, focal_length: "3.99", date_time_original: captured, date_time_digitized: captured },
			],
		},
		camera_metadata: { has_camera_metadata: true },
	};
}

/**
 * A post as `posts_1.json` has it. With one medium, text and time are on the medium; with several, on the post, one
 * second or more later than on the slides (measured on 2,391 posts of a download of 2025-01).
 */
export function postRecord(entry: SampleEntry, uri: (medium: SampleMedium) => string): JsonObject {
	const [only, ...others] = entry.media;
	if (others.length === 0) return { media: [mediaRecord(only, uri(only), entry.caption)] };
	return {
		media: entry.media.map((medium) => mediaRecord(medium, uri(medium), "")),
		title: entry.caption,
		creation_timestamp: entry.posted,
	};
}

/** A list of records as the options want it, `key` being the usual wrapper (none: the usual list is bare). */
export function wrapped(
	records: readonly Json[],
	key: string | undefined,
	options: LayoutOptions,
	spareKey = "ig_posts_media",
): Json {
	const [only] = records;
	if (options.wrapping === "record" && records.length === 1 && only !== undefined) return only;
	if (options.wrapping === "array") return records;
	if (options.wrapping === "object") return { [key ?? spareKey]: records };
	return key === undefined ? records : { [key]: records };
}

/** Newest first, but not strictly: every tenth swaps places with the one before it. */
export function nearlyNewestFirst<T extends { readonly posted: number }>(entries: readonly T[]): T[] {
	const sorted = [...entries].reverse().sort((a, b) => b.posted - a.posted);
	for (let index = 9; index < sorted.length; index += 10) {
		const [earlier, later] = sorted.slice(index - 1, index + 1);
		if (earlier !== undefined && later !== undefined) sorted.splice(index - 1, 2, later, earlier);
	}
	return sorted;
}

/** The value cell of a `string_map_data`. */
export const cell = (value: string, timestamp = 0, href = ""): JsonObject => ({ href, value, timestamp });

/** One `string_list_data` record. */
export const listed = (title: string, value: string, href: string, timestamp: number): JsonObject => ({
	title,
	media_list_data: [],
	string_list_data: [{ href, value, timestamp }],
});

export const mapped = (title: string, cells: JsonObject): JsonObject => ({
	title,
	media_map_data: {},
	string_map_data: cells,
});

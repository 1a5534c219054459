import type { PrivateLanguage } from "../languages/words.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { dayUrl } from "./links.ts";
import { type MediaFiles, noMedia, type ShownMedium } from "./media-files.ts";

/** A record as the template shows it. */
export interface RecordView {
	/** The list in which it is, where it is the first of it. */
	readonly list: string;
	readonly title: string;
	readonly date: string;
	/** The page of its day; empty where there is none. */
	readonly day: string;
	readonly values: readonly {
		readonly label: string;
		readonly text: string;
		readonly href: string;
		readonly date: string;
		readonly day: string;
	}[];
	/** Undefined for what is not in the edition. */
	readonly media: readonly { readonly uri: string; readonly shown: ShownMedium | undefined }[];
	readonly groups: readonly RecordView[];
}

const NONE: ReadonlyMap<number | undefined, string> = new Map();

/** `days` are those of times in seconds, where they have pages. */
export function recordView(
	record: GenericRecord,
	language: PrivateLanguage,
	files: MediaFiles = noMedia,
	days = NONE,
): RecordView {
	const { list, title, seconds, values, media, groups } = record;
	const dayOf = (seconds: number | undefined) => {
		const day = seconds === undefined ? "" : (days.get(seconds) ?? "");
		return day === "" ? "" : dayUrl(day);
	};
	return {
		list,
		title,
		date: language.date(seconds),
		day: dayOf(seconds),
		values: values.map(({ label, text, href, seconds }) => ({
			label,
			text,
			href: href === text ? "" : href,
			date: language.date(seconds),
			day: dayOf(seconds),
		})),
		media: media.map((uri) => ({ uri, shown: files.of(uri) })),
		groups: groups.map((group) => recordView(group, language, files, days)),
	};
}

import type { PrivateLanguage } from "../languages/words.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { type MediaFiles, noMedia, type ShownMedium } from "./media-files.ts";

/** A record as the template shows it. */
export interface RecordView {
	/** The list in which it is, where it is the first of it. */
	readonly list: string;
	readonly title: string;
	readonly date: string;
	readonly values: readonly {
		readonly label: string;
		readonly text: string;
		readonly href: string;
		readonly date: string;
	}[];
	/** Undefined for what is not in the edition. */
	readonly media: readonly { readonly uri: string; readonly shown: ShownMedium | undefined }[];
	readonly groups: readonly RecordView[];
}

export function recordView(record: GenericRecord, language: PrivateLanguage, files: MediaFiles = noMedia): RecordView {
	const { list, title, seconds, values, media, groups } = record;
	return {
		list,
		title,
		date: language.date(seconds),
		values: values.map(({ label, text, href, seconds }) => ({
			label,
			text,
			href: href === text ? "" : href,
			date: language.date(seconds),
		})),
		media: media.map((uri) => ({ uri, shown: files.of(uri) })),
		groups: groups.map((group) => recordView(group, language, files)),
	};
}

import type { PrivateLanguage } from "../languages/words.ts";
import type { GenericRecord } from "../model/generic-record.ts";

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
	readonly media: readonly string[];
	readonly groups: readonly RecordView[];
}

export function recordView(record: GenericRecord, language: PrivateLanguage): RecordView {
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
		media,
		groups: groups.map((group) => recordView(group, language)),
	};
}

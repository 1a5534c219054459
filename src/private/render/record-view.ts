import type { PrivateLanguage } from "../languages/words.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { dayUrl } from "./links.ts";
import { type MediaFiles, noMedia, type ShownMedium } from "./media-files.ts";

/** A record as the template shows it. */
export interface RecordView {
	/** The list in which it is, where it is the first of it. */
	readonly list: string;
	readonly title: string;
	/** The page of the person that the title names; empty where it names none. */
	readonly person: string;
	readonly date: string;
	/** The page of its day; empty where there is none. */
	readonly day: string;
	readonly values: readonly {
		readonly label: string;
		readonly text: string;
		/** The page of the person that the text names; empty where it names none. */
		readonly person: string;
		readonly href: string;
		readonly date: string;
		readonly day: string;
	}[];
	/** Undefined for what is not in the edition. */
	readonly media: readonly { readonly uri: string; readonly shown: ShownMedium | undefined }[];
	readonly groups: readonly RecordView[];
}

/** The addresses of the pages of people whom fields of a record name; empty for a field that names nobody. */
export type NamesIn = (
	record: GenericRecord,
	/** 0 for the record itself, 1 for a group in it. */
	depth: number,
) => { readonly title: string; value(value: Value): string };

/** To what a record leads, where that is known. */
export interface RecordLinks {
	readonly files?: MediaFiles;
	/** Days of times in seconds that have pages. */
	readonly days?: ReadonlyMap<number | undefined, string>;
	readonly namesIn?: NamesIn;
}

const NONE: ReadonlyMap<number | undefined, string> = new Map();
const nobodyIn: NamesIn = () => ({ title: "", value: () => "" });

export function recordView(
	record: GenericRecord,
	language: PrivateLanguage,
	links: RecordLinks = {},
	depth = 0,
): RecordView {
	const { list, title, seconds, values, media, groups } = record;
	const { files = noMedia, days = NONE, namesIn = nobodyIn } = links;
	const dayOf = (seconds: number | undefined) => {
		const day = seconds === undefined ? "" : (days.get(seconds) ?? "");
		return day === "" ? "" : dayUrl(day);
	};
	const names = namesIn(record, depth);
	return {
		list,
		title,
		person: names.title,
		date: language.date(seconds),
		day: dayOf(seconds),
		values: values.map((value) => ({
			label: value.label,
			text: value.text,
			person: names.value(value),
			href: value.href === value.text ? "" : value.href,
			date: language.date(value.seconds),
			day: dayOf(value.seconds),
		})),
		media: media.map((uri) => ({ uri, shown: files.of(uri) })),
		groups: groups.map((group) => recordView(group, language, links, depth + 1)),
	};
}

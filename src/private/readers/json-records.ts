import type { Json, Member } from "../../readers/json.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";

/** What a file says, and how much of it lies too deep to be read. */
export interface ParsedFile {
	readonly records: readonly GenericRecord[];
	readonly tooDeep: number;
}

/** Names of times, whatever else their key says: `timestamp_ms`, `creation_timestamp`, `last_active_time`, `created_at`. */
const TIME = /(?:^|_)(?:time|timestamp|timestamp_ms|timestamp_value|date|at)$/;
/** Of these the record has its time; other times are values of it. */
const OWN_TIME = ["timestamp", "timestamp_ms", "creation_timestamp", "taken_at", "created_at"];
const MEDIUM = ["uri", "path"];
/** Members that only a record has, not a file around records. */
const SHAPES = ["string_list_data", "string_map_data", "label_values", "media", "uri"];

/**
 * Everything that a JSON file says, in the record shapes in which Instagram has written since 2018, else as a tree of its keys and
 * values. Nothing is left out but what is empty: every text is a title, a label, a value, an address or a path of the result.
 */
export function parseJsonRecords(root: Json): ParsedFile {
	const parser = new RecordParser();
	return { records: parser.file(root), tooDeep: parser.tooDeep };
}

/** The record of an item of a list at the top of a file; none for one that says nothing. */
export function parseJsonItem(item: Json, list: string): ParsedFile {
	const parser = new RecordParser();
	return { records: parser.item(item, list), tooDeep: parser.tooDeep };
}

/** The record that members of one make, such as those which a reader has no use for; undefined where they say nothing. */
export function recordOfMembers(members: readonly Member[]): GenericRecord | undefined {
	if (members.length === 0) return undefined;
	const records: GenericRecord[] = [];
	addTo(records, new RecordParser().members(members));
	return records[0];
}

/** A record that is being read. */
interface Draft {
	readonly list: string;
	title: string;
	seconds: number | undefined;
	readonly values: Value[];
	readonly groups: GenericRecord[];
	readonly media: string[];
}

const draftOf = (title: string): Draft => ({
	...{ list: "", title, seconds: undefined },
	values: [],
	groups: [],
	media: [],
});

class RecordParser {
	tooDeep = 0;

	/** The records of a file: those of its list, those of its lists by their keys, or the file as its only record. */
	file(root: Json): readonly GenericRecord[] {
		const records: GenericRecord[] = [];
		const members = root.members();
		const isRecord = members.some(([key]) => SHAPES.includes(key));
		const lists = isRecord ? [] : members.filter(([, value]) => value.isList && value.records().length > 0);
		if (root.isList) this.#list(records, "", root);
		else if (lists.length === 0) addTo(records, this.#record(root));
		else {
			const rest = draftOf("");
			const inLists = new Set(lists.map(([, list]) => list));
			for (const [key, value] of members) if (!inLists.has(value)) this.#member(rest, key, value);
			addTo(records, rest);
			for (const [key, value] of lists) this.#list(records, members.length === 1 ? "" : key, value);
		}
		return records;
	}

	members(members: readonly Member[]): GenericRecord {
		const draft = draftOf("");
		for (const [key, value] of members) this.#member(draft, key, value);
		return draft;
	}

	#list(records: GenericRecord[], key: string, list: Json): void {
		if (list.isTooDeep) this.tooDeep += 1;
		for (const item of list.items()) for (const record of this.item(item, key)) records.push(record);
	}

	item(item: Json, list: string): readonly GenericRecord[] {
		const records: GenericRecord[] = [];
		addTo(records, { ...this.#record(item), list });
		return records;
	}

	#record(json: Json, title = ""): GenericRecord {
		const draft = draftOf(title);
		if (json.isTooDeep) this.tooDeep += 1;
		if (json.isRecord) for (const [key, value] of json.members()) this.#member(draft, key, value);
		else if (json.isList) for (const item of json.items()) this.#put(draft, "", item);
		else this.#put(draft, "", json);
		return draft;
	}

	/** A member by its name, where that has a meaning in one of the record shapes. */
	#member(draft: Draft, key: string, value: Json): void {
		if (key === "title" && draft.title === "" && value.text() !== "") draft.title = value.text();
		else if (OWN_TIME.includes(key) && draft.seconds === undefined && timeOf(value) !== undefined)
			draft.seconds = timeOf(value);
		else if (MEDIUM.includes(key) && value.uri() !== "") draft.media.push(value.uri());
		else if (key === "string_list_data" && value.isList) for (const cell of value.items()) this.#cell(draft, "", cell);
		else if (key === "string_map_data" && value.isRecord)
			for (const [label, cell] of value.members()) this.#cell(draft, label, cell);
		else if (key === "media_map_data" && value.isRecord)
			for (const [label, medium] of value.members()) addTo(draft.groups, this.#record(medium, label));
		else if (key === "label_values" && value.isList) for (const line of value.items()) this.#line(draft, line);
		else this.#put(draft, key, value);
	}

	/** A cell of `string_list_data`, `string_map_data` and `vec`: `{href, value, timestamp}`. */
	#cell(draft: Draft, label: string, cell: Json): void {
		if (!cell.isRecord) {
			this.#put(draft, label, cell);
			return;
		}
		const members = new Members(cell);
		const [text, href, seconds] = [members.text("value"), members.text("href"), members.time("timestamp")];
		if (text !== "" || href !== "" || seconds !== undefined) draft.values.push({ label, text, href, seconds });
		this.#rest(draft, label, members);
	}

	/** A line of `label_values`: `{label, value, href}`, `{label, timestamp_value}`, `{label, vec}`, `{label, media}`, `{title, dict}`. */
	#line(draft: Draft, line: Json): void {
		if (!line.isRecord) {
			this.#put(draft, "", line);
			return;
		}
		const members = new Members(line);
		const label = members.text("label") || members.text("title");
		const [text, href, seconds] = [members.text("value"), members.text("href"), members.time("timestamp_value")];
		const [vec, media, dict] = [members.list("vec"), members.list("media"), members.list("dict")];
		// A statement, such as a consent, is a label alone.
		const isStatement = label !== "" && vec.length + media.length + dict.length === 0;
		if (text !== "" || href !== "" || seconds !== undefined || isStatement)
			draft.values.push({ label, text, href, seconds });
		for (const item of vec) {
			if (item.has("dict")) addTo(draft.groups, this.#group(label, [item]));
			else this.#cell(draft, label, item);
		}
		for (const medium of media) addTo(draft.groups, this.#record(medium, label));
		if (dict.length > 0) addTo(draft.groups, this.#group(label, dict));
		this.#rest(draft, label, members);
	}

	#group(label: string, lines: readonly Json[]): GenericRecord {
		const group = draftOf(label);
		for (const line of lines) this.#line(group, line);
		return group;
	}

	/** What a record has beside the members of its shape. */
	#rest(draft: Draft, label: string, members: Members): void {
		for (const [key, value] of members.rest()) this.#put(draft, label === "" ? key : `${label}, ${key}`, value);
	}

	/** Any value: a text under its key, a list of texts as as many values, anything else as a group. */
	#put(draft: Draft, label: string, value: Json): void {
		const text = value.text() || value.truth();
		const isTime = TIME.test(label);
		const seconds = isTime ? timeOf(value) : undefined;
		if (isTime && isNoTime(value)) return;
		if (seconds !== undefined) draft.values.push({ label, text: "", href: "", seconds });
		else if (text !== "") draft.values.push({ label, text, href: "", seconds: undefined });
		else if (value.isRecord) addTo(draft.groups, this.#record(value, label));
		else if (value.isList) {
			if (value.isTooDeep) this.tooDeep += 1;
			for (const item of value.items()) this.#put(draft, label, item);
		}
	}
}

/** The members of a record, each taken once: what is not of the shape that is expected is left for `rest`. */
class Members {
	/** Two keys can be the same once they are repaired. */
	readonly #left: Member[];

	constructor(record: Json) {
		this.#left = [...record.members()];
	}

	text(name: string): string {
		return this.#take(name, (value) => value.text() || undefined) ?? "";
	}

	time(name: string): number | undefined {
		const seconds = this.#take(name, (value) => (isNoTime(value) ? 0 : timeOf(value)));
		return seconds === 0 ? undefined : seconds;
	}

	list(name: string): readonly Json[] {
		return this.#take(name, (value) => (value.isList && !value.isTooDeep ? value.items() : undefined)) ?? [];
	}

	rest(): Iterable<Member> {
		return this.#left;
	}

	#take<T>(name: string, read: (value: Json) => T | undefined): T | undefined {
		const at = this.#left.findIndex(([key]) => key === name);
		const [, value] = this.#left[at] ?? [];
		const taken = value && read(value);
		if (taken !== undefined) this.#left.splice(at, 1);
		return taken;
	}
}

/** Adds a record unless it says nothing. */
function addTo(records: GenericRecord[], record: GenericRecord): void {
	const { title, seconds, values, groups, media } = record;
	const isEmpty = title === "" && seconds === undefined && values.length + groups.length + media.length === 0;
	if (!isEmpty) records.push(record);
}

/** A time of zero means that there is none. */
function isNoTime(value: Json): boolean {
	return value.text() === "0";
}

/** A time as a number, as digits, or as ISO 8601 text of the years 2018 to 2021. */
function timeOf(value: Json): number | undefined {
	return value.seconds() ?? value.isoSeconds();
}

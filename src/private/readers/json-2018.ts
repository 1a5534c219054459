import type { Json } from "../../readers/json.ts";
import { isoToSeconds } from "../../readers/time.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { type ParsedFile, parseJsonRecords } from "./json-records.ts";

const EMPTY: GenericRecord = { list: "", title: "", seconds: undefined, values: [], groups: [], media: [] };

/**
 * Everything that one of the files of 2018 to 2020 says, which lie in the root of a download and hold several lists each: of records,
 * of rows `[time, text, handle]` and `[time, handle]`, or of times by handle (seen in a download of 2020-10). A handle becomes the
 * title of its record and the text its value, as in files of 2021. Each record has the key of its list, also where it is the only one.
 */
export function parseJson2018(root: Json): ParsedFile {
	if (!root.isRecord) return parseJsonRecords(root);
	const reader = new Reader();
	const lists = root.members().filter(([, value]) => value.isList || value.isRecord);
	const rest = root.members().filter(([, value]) => !value.isList && !value.isRecord);
	const single = rest.map(([label, value]) => withTime({ ...NO_VALUE, label, text: value.text() || value.truth() }));
	const values = single.filter(({ text, seconds }) => text !== "" || seconds !== undefined);
	const records = lists.flatMap(([list, value]) => reader.list(value).map((record) => ({ ...record, list })));
	return { records: values.length > 0 ? [{ ...EMPTY, values }, ...records] : records, tooDeep: reader.tooDeep };
}

class Reader {
	tooDeep = 0;

	list(value: Json): readonly GenericRecord[] {
		if (value.isList) return value.items().flatMap((item) => this.#item(item));
		const members = value.members();
		const isByHandle = members.length > 0 && members.every(([, time]) => time.isoSeconds() !== undefined);
		if (!isByHandle) return this.#record(value);
		return members.map(([title, time]) => ({ ...EMPTY, title, seconds: time.isoSeconds() }));
	}

	#item(item: Json): readonly GenericRecord[] {
		if (item.isRecord) return this.#record(item);
		if (item.isList) return this.#row(item);
		const text = item.text() || item.truth();
		return text === "" ? [] : [{ ...EMPTY, values: [{ ...NO_VALUE, text }] }];
	}

	#row(row: Json): readonly GenericRecord[] {
		const [time, ...rest] = row.items();
		const seconds = time?.isoSeconds();
		if (seconds === undefined || rest.some((cell) => cell.isList || cell.isRecord)) return this.#generic(row);
		const texts = rest.map((cell) => cell.text() || cell.truth());
		const values = texts.slice(0, -1).filter((text) => text !== "");
		return [{ ...EMPTY, title: texts.at(-1) ?? "", seconds, values: values.map((text) => ({ ...NO_VALUE, text })) }];
	}

	/** A record, whose rows, as those of a collection, become its groups. */
	#record(item: Json): readonly GenericRecord[] {
		const rows = item.members().filter(([, value]) => value.items().some((row) => row.isList));
		const names = new Set(rows.map(([name]) => name));
		const [first = EMPTY, ...more] = this.#generic(item);
		const values = first.values.filter(({ label }) => !names.has(label)).map(withTime);
		const inner = rows.flatMap(([, value]) => this.list(value));
		const groups = [...first.groups.filter(({ title }) => !names.has(title)), ...inner, ...more];
		return first === EMPTY && groups.length === 0 ? [] : [{ ...first, values, groups }];
	}

	#generic(json: Json): readonly GenericRecord[] {
		const { records, tooDeep } = parseJsonRecords(json);
		this.tooDeep += tooDeep;
		return records;
	}
}

const NO_VALUE: Value = { label: "", text: "", href: "", seconds: undefined };

/** A text that is a time, whatever its key, becomes one. */
function withTime(value: Value): Value {
	const seconds = isoToSeconds(value.text);
	return seconds === undefined ? value : { ...value, text: "", seconds };
}

import type { Detail } from "../model/details.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { joined, type RecordReader } from "./activity.ts";
import { type Facts, tellingValues } from "./facts.ts";
import { type PrivateMeaning, privateMeaning } from "./labels.ts";

/** Each labelled value of a record is one; a record without any is its title or its time. */
export function details(kind: Detail["kind"]): RecordReader<Detail> {
	return ({ record, seconds }) => {
		const found = [...tellingValues(record)].map(({ group, value }) => ({
			...{ kind, group, name: value.label, value: value.text || value.href },
			seconds: value.seconds ?? seconds,
		}));
		return found.length > 0 ? found : noValue(kind, record, seconds);
	};
}

/** A record is one, named by its values of these meanings, else by its first. */
export function detail(kind: Detail["kind"], ...names: readonly PrivateMeaning[]): RecordReader<Detail> {
	return ({ record, seconds }: Facts) => {
		const all = [...tellingValues(record)].map(({ value }) => value);
		if (all.length === 0) return noValue(kind, record, seconds);
		const named = all.filter(({ label }) => names.some((meaning) => meaning === privateMeaning(label)));
		const name = new Set(named.length > 0 ? named : all.slice(0, 1));
		const rest = all.filter((value) => !name.has(value));
		return [{ kind, group: record.title, name: textOf([...name]), value: textOf(rest), seconds }];
	};
}

function textOf(values: readonly Value[]): string {
	return joined(values.map(({ text, href }) => text || href));
}

/** Its title says what it is, else what its time is called, as "Last Notes Seen Time". */
function noValue(
	kind: Detail["kind"],
	{ title, values }: GenericRecord,
	seconds: number | undefined,
): readonly Detail[] {
	if (title === "" && seconds === undefined) return [];
	const label = values.find((value) => value.seconds !== undefined)?.label ?? "";
	// A single word such as "Time" says no more than the date itself.
	const name = title === "" && /\s/.test(label) ? label : "";
	return [{ kind, group: "", name, value: title, seconds }];
}

import type { Detail } from "../model/details.ts";
import type { Value } from "../model/generic-record.ts";
import { joined, type RecordReader } from "./activity.ts";
import { type Facts, tellingValues } from "./facts.ts";
import { type PrivateMeaning, privateMeaning } from "./labels.ts";

/** Each labelled value of a record is one; a record without any is its title. */
export function details(kind: Detail["kind"]): RecordReader<Detail> {
	return ({ record, seconds }) => {
		const found = [...tellingValues(record)].map(({ group, value }) => ({
			...{ kind, group, name: value.label, value: value.text || value.href },
			seconds: value.seconds ?? seconds,
		}));
		return found.length > 0 ? found : titleAlone(kind, record.title, seconds);
	};
}

/** A record is one, named by its values of these meanings, else by its first. */
export function detail(kind: Detail["kind"], ...names: readonly PrivateMeaning[]): RecordReader<Detail> {
	return ({ record, seconds }: Facts) => {
		const all = [...tellingValues(record)].map(({ value }) => value);
		if (all.length === 0) return titleAlone(kind, record.title, seconds);
		const named = all.filter(({ label }) => names.some((meaning) => meaning === privateMeaning(label)));
		const name = new Set(named.length > 0 ? named : all.slice(0, 1));
		const rest = all.filter((value) => !name.has(value));
		return [{ kind, group: record.title, name: textOf([...name]), value: textOf(rest), seconds }];
	};
}

function textOf(values: readonly Value[]): string {
	return joined(values.map(({ text, href }) => text || href));
}

function titleAlone(kind: Detail["kind"], title: string, seconds: number | undefined): readonly Detail[] {
	return title === "" && seconds === undefined ? [] : [{ kind, group: "", name: "", value: title, seconds }];
}

import type { GenericRecord } from "../model/generic-record.ts";

/** Letters of a key; records that several files have are shorter by far. */
const LONGEST = 10_000;

/** A text that only equal records have; undefined for one of unusual length, since one label can stand above very many values. */
export function recordKey({ title, seconds, values, groups, media }: GenericRecord): string | undefined {
	let key = `${seconds}:${title.length}:${title}`;
	const add = (text: string): boolean => {
		key += `,${text.length}:${text}`;
		return key.length <= LONGEST;
	};
	for (const { label, text, href, seconds = "" } of values)
		if (![label, text, href, String(seconds)].every(add)) return undefined;
	if (!media.every(add)) return undefined;
	for (const group of groups) {
		const inner = recordKey(group);
		if (inner === undefined || !add(inner)) return undefined;
	}
	return key;
}

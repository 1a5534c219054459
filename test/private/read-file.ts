import assert from "node:assert/strict";
import { type Collected, noneCollected } from "../../src/private/readers/collected.ts";
import { factsOf } from "../../src/private/readers/facts.ts";
import { parseHtmlRecords } from "../../src/private/readers/html-records.ts";
import { parseJson2018 } from "../../src/private/readers/json-2018.ts";
import { parseJsonRecords } from "../../src/private/readers/json-records.ts";
import { fillOf, isOf2018 } from "../../src/private/readers/tables.ts";
import { Json } from "../../src/readers/json.ts";

/** The records of a file of this path and content, as a private edition reads it. Pages are in UTC. */
export function recordsIn(path: string, value: unknown) {
	if (!path.endsWith(".json")) return parseHtmlRecords(String(value), path, "UTC").records;
	return (isOf2018(path) ? parseJson2018 : parseJsonRecords)(Json.parse(Buffer.from(JSON.stringify(value)))).records;
}

/** What a file of this path and content adds to the collections. */
export function read(path: string, value: unknown): Collected {
	const into = noneCollected();
	readInto(into, path, value);
	return into;
}

/** Adds what a file says; fails where a record of it is not understood. */
export function readInto(into: Collected, path: string, value: unknown): void {
	const fill = fillOf(path);
	assert.ok(fill, path);
	for (const record of recordsIn(path, value))
		assert.ok(fill(factsOf(record), into), `${path}: ${JSON.stringify(record)} is understood`);
}

/** The collections to which a file adds anything. */
export function filled(path: string, value: unknown): Partial<Collected> {
	return Object.fromEntries(Object.entries(read(path, value)).filter(([, records]) => records.length > 0));
}

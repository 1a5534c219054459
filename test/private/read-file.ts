import assert from "node:assert/strict";
import { type Parsed, parseFile } from "../../src/private/files/parse-file.ts";
import { type Collected, noneCollected } from "../../src/private/readers/collected.ts";
import { factsOf } from "../../src/private/readers/facts.ts";
import { fillOf } from "../../src/private/readers/tables.ts";

/** What a file of this path and content says, as a private edition reads it. Pages are in UTC. */
export function parsedOf(path: string, value: unknown): readonly Parsed[] {
	const text = path.endsWith(".json") ? JSON.stringify(value) : String(value);
	return [...parseFile(path, Buffer.from(text), { zone: "UTC", likelyZones: [] })];
}

/** Its records. */
export function recordsIn(path: string, value: unknown) {
	return parsedOf(path, value).flatMap((parsed) => (parsed.is === "record" ? [parsed.record] : []));
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
	for (const parsed of parsedOf(path, value)) {
		if (parsed.is !== "record" || parsed.isHeading) continue;
		assert.ok(fill(factsOf(parsed.record), into), `${path}: ${JSON.stringify(parsed.record)} is understood`);
	}
}

/** The collections to which a file adds anything. */
export function filled(path: string, value: unknown): Partial<Collected> {
	return Object.fromEntries(Object.entries(read(path, value)).filter(([, records]) => records.length > 0));
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { moduleFile } from "../../src/model/home.ts";
import { atDepth } from "../depth.ts";
import { TO_INDEXES, TO_PAGES, TO_TEXTS, TO_WORDS, WITHIN } from "./applied.ts";
import { growthOf } from "./growth.ts";
import { type Grow, INDEXES, PAGES, TEXTS, WORDS } from "./hostile-inputs.ts";
import { scriptsIn } from "./source-tokens.ts";

/** At the usual size a step of a billionth of a second for each pair of characters takes 67 ms already, which is measured. */
const SIZE = atDepth("growth of readers beyond 8,192 characters", 131_072, 8192);

for (const [what, applied, inputs, largest] of [
	["texts", TO_TEXTS, TEXTS, SIZE],
	["many different words", TO_WORDS, WORDS, SIZE],
	["indexes in JSON", TO_INDEXES, INDEXES, 4 * SIZE],
	["pages", TO_PAGES, PAGES, SIZE],
] as const) {
	test(`whatever reads ${what} takes no more than a little over twice the time for twice of it`, async () => {
		assert.deepEqual(await growing(applied, inputs, largest), []);
	});
}

async function growing(
	applied: Readonly<Record<string, (input: string) => unknown>>,
	inputs: ReadonlyMap<string, Grow>,
	largest: number,
): Promise<readonly string[]> {
	const found: string[] = [];
	for (const [name, apply] of Object.entries(applied)) {
		for (const [input, grow] of inputs) {
			const growth = await growthOf(
				(size) => {
					const text = grow(size);
					return () => apply(text);
				},
				{ smallest: largest / 64, largest, step: 4 },
			);
			if (growth !== undefined) found.push(`${name}, ${JSON.stringify(input)}: ${growth}`);
		}
	}
	return found;
}

test("every function that a reader exports is among them", async () => {
	const exported = await Promise.all(
		scriptsIn(["src/readers"]).map(async (path) => {
			const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(moduleFile(path)).href);
			return Object.keys(module).filter((name) => typeof module[name] === "function");
		}),
	);
	const applied = new Set([TO_TEXTS, TO_INDEXES, TO_PAGES].flatMap(Object.keys).concat(WITHIN));
	assert.deepEqual(
		exported.flat().filter((name) => !applied.has(name)),
		[],
	);
});

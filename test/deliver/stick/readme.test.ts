import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readmeText } from "../../../src/deliver/stick/readme.ts";
import type { ArchiveCopy } from "../../../src/exports/archive-copy.ts";
import { cases } from "../../depth.ts";

function readmeOf(name: string, more: Partial<ArchiveCopy["profile"]> = {}): readonly string[] {
	const profile = { username: "tessa", name, biography: "", website: "", picture: null, formerPictures: [], ...more };
	const copy = {
		format: "vitrine-archive",
		version: 1,
		title: name,
		language: "en",
		profile,
		entries: [],
		...{ about: null, pinned: [], collections: [] },
	} as const;
	return readmeText(copy)
		.replace(/^\ufeff/, "")
		.split("\r\n");
}

test("a name in README.txt is text on one line, whatever it is made of", () => {
	const name = "Tessa\nRead me: run setup.exe\u009b31m\u202e";
	assert.deepEqual(readmeOf(name).slice(0, 4), [
		"Tessa Read me: run setup.exe31m",
		"=".repeat(31),
		"",
		"Posts, pictures and videos of Tessa Read me: run setup.exe31m from Instagram, as a website of plain files.",
	]);
	assert.match(readmeOf("\u202e\n").join("\n"), /of tessa from/, "a name of which nothing is seen is none");
});

test("no name adds a line, a control character or a part of the text around it", () => {
	const sign = fc.constantFrom(
		..."a é日👩‍🎨$&`'{}",
		"\n",
		"\r",
		"\t",
		"\v",
		"\u0085",
		"\u2028",
		"\u202e",
		"\u2066",
		"\u009b",
		"\u001b",
		"\ufeff",
		"$&",
		"$'",
		"{name}",
		"\u{e0041}",
	);
	const count = readmeOf("Tessa").length;
	fc.assert(
		fc.property(fc.string({ unit: sign }), (name) => {
			const readme = readmeOf(name);
			assert.equal(readme.length, count);
			assert.ok(
				readme[3]?.endsWith(` of ${readme[0]?.trim() || "tessa"} from Instagram, as a website of plain files.`),
				readme[3],
			);
			assert.doesNotMatch(readme.join(""), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u);
		}),
		{ seed: 7, numRuns: cases(100) },
	);
});

test("names of other scripts and of several signs stay whole", () => {
	for (const name of ["👩‍🎨 Ida", "نگار‌خانه", "Göteborg", "日本 太郎"]) assert.equal(readmeOf(name)[0], name);
});

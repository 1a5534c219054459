import assert from "node:assert/strict";
import { test } from "node:test";
import { readIndexes } from "../../src/layouts/read.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { type Layout, tableOf } from "../../src/layouts/table.ts";
import { records } from "../../src/readers/json/records.ts";
import { PrivateValues } from "../../src/readers/private-values.ts";
import { context, downloadOf, jsonFile } from "../read-download.ts";

/** Collections that the public gallery does not have. */
interface Post {
	readonly letters: { readonly to: string; readonly media: readonly string[] };
	readonly stamps: { readonly value: string };
}

const layout: Layout<Post> = {
	name: "post office",
	seen: "in this test",
	json: {
		"post/letters_*.json": {
			letters: (file, root) => {
				const all = records(root).map((json) => ({
					to: json.get("to").text(),
					media: json
						.get("media")
						.items()
						.map((item) => item.uri()),
					where: file + json.at,
				}));
				return {
					records: all.filter(({ to }) => to !== ""),
					unread: all
						.filter(({ to }) => to === "")
						.map(({ where }) => ({ kind: "record", code: "recordEmpty", params: {}, where })),
				};
			},
			stamps: (_file, root) => ({
				records: records(root).map((json) => ({ value: json.get("stamp").text() })),
				unread: [],
			}),
		},
	},
	html: {
		"post/stamps.html": {
			stamps: (_file, { parts }) => ({
				records: parts.flatMap((part) => (part.is === "line" ? [{ value: part.value }] : [])),
				unread: [],
			}),
		},
	},
};

const media = new Array(1001).fill("media/1.jpg");
const letters = [{ to: "Ane", stamp: "10", media }, { stamp: "20 kr" }];
const download = downloadOf([
	jsonFile("post/letters_1.json", letters),
	{
		path: "Post/Stamps.html",
		bytes: () => Buffer.from("<main><table><tr><td>Value</td><td>30</td></tr></table></main>"),
	},
	{ path: "post/letters_2.json", bytes: () => Buffer.from("[") },
	{ path: "post/others.json", bytes: () => assert.fail("was opened") },
]);
const { claim } = tableOf([layout]);

test("collections of one's own are filled from a table by the machinery that reads the public ones", async () => {
	const claims = download.files.flatMap((file) => claim(file) ?? []);
	const [json, html, broken, ...others] = await readIndexes(claims, context, new PrivateValues());
	assert.deepEqual(json?.reading.records.stamps, [{ value: "10" }, { value: "20 kr" }]);
	assert.deepEqual(
		json.reading.records.letters?.map(({ to, media }) => [to, media.length]),
		[["Ane", 1000]],
	);
	assert.deepEqual(
		json.reading.unread.map(({ kind }) => kind),
		["record", "detail"],
	);
	assert.deepEqual(html?.reading.records, { stamps: [{ value: "30" }] });
	assert.equal(broken?.failed?.code, "indexNotJson");
	assert.deepEqual(others, []);
});

test("the public gallery claims nothing of them", () => {
	assert.deepEqual(recognise(download).claims, []);
});

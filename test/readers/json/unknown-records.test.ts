import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { EntryRecord } from "../../../src/readers/collections.ts";
import { postsByShape } from "../../../src/readers/json/detailed-posts.ts";
import { flatMedia } from "../../../src/readers/json/flat-media.ts";
import { media2018 } from "../../../src/readers/json/media-2018.ts";
import { posts } from "../../../src/readers/json/posts.ts";
import { Json } from "../../../src/readers/json.ts";
import type { Records } from "../../../src/readers/reading.ts";
import { cases } from "../../depth.ts";
import { context } from "../../read-download.ts";

const medium = (n: number) => ({ uri: `${n}.jpg`, title: `told ${n}`, creation_timestamp: 1_500_000_000 + 60 * n });
const post = (n: number) => ({ media: [medium(n)] });
const photo = (n: number) => ({ path: `${n}.jpg`, caption: `told ${n}`, taken_at: "2018-01-01T00:00:00" });

/** Readers of an index of entries, each with a record that it understands. */
const READERS: readonly (readonly [
	name: string,
	read: (index: unknown) => Records<EntryRecord>,
	record: (n: number) => object,
])[] = [
	["reels", (index) => posts("reel", "published")("index.json", Json.of(index)), post],
	["posts", (index) => postsByShape("index.json", Json.of(index)), post],
	["stories", (index) => flatMedia("story", "published")("index.json", Json.of(index)), medium],
	["photos of 2018", (photos) => media2018("index.json", Json.of({ photos }), context), photo],
];

/** What no reader takes for a record. */
const unknown = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.constant(post(1))));
const NOTHING = "You have no data in this section";

for (const [name, read, record] of READERS) {
	describe(`an index of ${name}`, () => {
		test("is told whole: of each element there is an entry, or a place in the report", () => {
			fc.assert(
				fc.property(
					fc.array(fc.option(unknown, { nil: undefined }), { minLength: 2 }),
					fc.constantFrom(
						(list: unknown) => list,
						(list: unknown) => ({ ig_list: list, version: 2 }),
					),
					(elements, wrap) => {
						const list = elements.map((element, n) => (element === undefined ? record(n) : element));
						const { records, unread } = read(name.endsWith("2018") ? list : wrap(list));
						const places = elements.flatMap((element, n) => (element === undefined ? [] : [`[${n}]`]));
						assert.deepEqual(
							unread.map(({ where }) => /\[\d+\]$/.exec(where)?.[0]),
							places,
						);
						assert.equal(records.length, list.length - places.length);
					},
				),
				{ numRuns: cases(200) },
			);
		});

		test("is empty where it holds nothing, or a sentence that says so", () => {
			for (const empty of [[], {}, null, "", NOTHING, [NOTHING], { ig_list: [] }, { ig_list: NOTHING }])
				assert.deepEqual(read(empty), { records: [], unread: [] }, JSON.stringify(empty));
		});

		test("is not empty where its records lie deeper than is known", () => {
			const { records, unread } = read({ years: { 2026: [record(1)] }, version: 2 });
			assert.deepEqual(records, []);
			assert.deepEqual(
				unread.map(({ code, where }) => [code, where.replace(".photos", "")]),
				[["recordUnknown", "index.json.years"]],
			);
		});
	});
}

test("one record may stand under a key without a list around it", () => {
	for (const [name, read, record] of READERS) {
		const index = name.endsWith("2018") ? record(1) : { ig_list: record(1) };
		assert.equal(read(index).records[0]?.caption, "told 1", name);
	}
});

test("what is no medium among the media of a post is a detail of it", () => {
	const { records, unread } = posts("reel", "published")("index.json", Json.of([{ media: [medium(1), "lost", 5] }]));
	assert.equal(records.length, 1);
	assert.deepEqual(unread, [{ kind: "detail", code: "mediaWithoutFile", params: { n: 2 }, where: "index.json[0]" }]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inventAccount, type SampleEntry } from "../../sample/account.ts";
import {
	layout2021,
	layout2023,
	layout2025,
	layout2026,
	type SampleFile,
	type SampleLayout,
} from "../../sample/layouts.ts";
import { receiptOf } from "../../src/report/receipt.ts";
import { defaultSelectOptions, type SelectOptions, select } from "../../src/select/select.ts";
import { cases } from "../depth.ts";
import { downloadOf, readThrough, together } from "../read-download.ts";

const account = inventAccount();
const LAYOUTS: readonly SampleLayout[] = [layout2021, layout2023, layout2025, layout2026];
const RUNS = { seed: 20261123, numRuns: cases(60) };

/** Records that no reader can understand, as a damaged or future index might hold them. */
const GARBAGE = [{}, { media: [] }, { media: [{ uri: "" }], title: "" }, { uri: "" }, { label_values: [] }];

const part = fc.record({
	layout: fc.constantFrom(...LAYOUTS),
	wrapping: fc.constantFrom("usual", "array", "object", "record" as const),
	chosen: fc.uniqueArray(fc.nat(account.entries.length - 1), { maxLength: 25 }),
	lost: fc.nat(4),
	garbage: fc.array(fc.constantFrom(...GARBAGE), { maxLength: 4 }),
});

const selectOptions: fc.Arbitrary<SelectOptions> = fc.record({
	shelves: fc
		.uniqueArray(fc.constantFrom("archived", "deleted", "other", "draft" as const))
		.map((more) => new Set(["published" as const, ...more])),
	kinds: fc.constantFrom(defaultSelectOptions.kinds, new Set(["post" as const])),
	from: fc.constantFrom(undefined, 1680000000),
	to: fc.constantFrom(undefined, 1720000000),
	places: fc.boolean(),
	profilePictures: fc.boolean(),
	mentions: fc.constantFrom("keep", "mask" as const),
	hidden: fc.subarray(["2024-01-28", "stories/2024/06-27", "nothing"]),
});

/** The download of a part of the account: some entries, some media lost, some records that are garbage. */
function filesOf({
	layout,
	wrapping,
	chosen,
	lost,
	garbage,
}: {
	layout: SampleLayout;
	wrapping: "usual" | "array" | "object" | "record";
	chosen: readonly number[];
	lost: number;
	garbage: readonly object[];
}): readonly SampleFile[] {
	const entries = account.entries.filter((_, index) => chosen.includes(index));
	const files = layout.write({ ...account, entries }, { wrapping });
	return files
		.filter((file, index) => file.stored !== true || lost === 0 || index % (lost + 1) !== 0)
		.map((file) => (/\/(posts_1|stories|reels)\.json$/.test(file.path) ? withGarbage(file, garbage) : file));
}

function withGarbage(file: SampleFile, garbage: readonly object[]): SampleFile {
	return {
		path: file.path,
		bytes: async () => {
			const root: unknown = JSON.parse((await file.bytes()).toString());
			if (Array.isArray(root)) return Buffer.from(JSON.stringify([...root, ...garbage]));
			const [key, list] = Object.entries(Object(root))[0] ?? [];
			// A bare record has no list to put them into.
			if (key === undefined || key === "media" || !Array.isArray(list)) return file.bytes();
			return Buffer.from(JSON.stringify({ [key]: [...list, ...garbage] }));
		},
	};
}

test("whatever is in a download, the receipt adds up", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), selectOptions, async (parts, options) => {
			const downloads = parts.map((some, index) => downloadOf(filesOf(some), { part: `part-${index}.zip` }));
			const { archive, indexes } = await readThrough(together(...downloads));
			const selected = select(archive, options, "UTC");
			for (const line of receiptOf(indexes, archive, selected)) {
				assert.equal(line.records, line.unread + line.repeated + line.leftOut + line.shown, JSON.stringify(line));
				for (const count of Object.values(line)) assert.ok(typeof count === "string" || count >= 0);
			}
		}),
		RUNS,
	);
});

test("whatever the layout and the parts, every entry is there once", async () => {
	const identity = ({ kind, posted, caption }: Pick<SampleEntry, "kind" | "posted" | "caption">) =>
		`${kind} ${posted} ${caption}`;
	await fc.assert(
		fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
			const downloads = parts.map((some, index) => downloadOf(filesOf(some), { part: `part-${index}.zip` }));
			const { archive } = await readThrough(together(...downloads));
			const expected = new Set(
				parts.flatMap(({ layout, chosen }) =>
					account.entries.filter(
						(entry, index) =>
							chosen.includes(index) && (entry.shelf !== "draft" || !layout.cannotExpress.includes("drafts")),
					),
				),
			);
			const found = archive.entries.map(({ kind, posted, caption }) =>
				identity({ kind, posted: posted.seconds, caption }),
			);
			assert.deepEqual([...found].sort(), [...expected].map(identity).sort());
		}),
		RUNS,
	);
});

test("no medium is missing but those that the download lacks", async () => {
	await fc.assert(
		fc.asyncProperty(part, async (some) => {
			const files = filesOf(some);
			const { archive } = await readThrough(downloadOf(files));
			const here = new Set(files.map((file) => file.path));
			for (const { media } of archive.entries) {
				for (const { uri, file } of media) assert.equal(file !== undefined, here.has(uri), uri);
			}
		}),
		RUNS,
	);
});

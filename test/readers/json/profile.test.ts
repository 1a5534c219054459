import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { escapeText, page, recentStyle, record, table } from "../../../sample/layouts/markup.ts";
import type { ProfileRecord } from "../../../src/readers/collections.ts";
import { readPage } from "../../../src/readers/html/collect-records.ts";
import { profilePage } from "../../../src/readers/html/profile.ts";
import { profile } from "../../../src/readers/json/profile.ts";
import { Json } from "../../../src/readers/json.ts";
import { labelWords } from "../../../src/readers/labels.ts";
import type { Records } from "../../../src/readers/reading.ts";
import { cases } from "../../depth.ts";

interface Line {
	readonly label: string;
	readonly value: string;
	readonly href?: string;
}

const json = (value: unknown) => profile("personal.json", Json.parse(Buffer.from(JSON.stringify(value))));
const garbled = (text: string) => Buffer.from(text, "utf8").toString("latin1");

/** The layouts in which lines of a profile were handed out. */
const LAYOUTS: Readonly<Record<string, (lines: readonly Line[]) => Records<ProfileRecord>>> = {
	"a map": (lines) =>
		json({
			profile_user: [
				{
					string_map_data: Object.fromEntries(
						lines.map(({ label, value, href = "" }) => [garbled(label), { href, value: garbled(value), timestamp: 0 }]),
					),
				},
			],
		}),
	"a list of labels": (lines) => json([{ label_values: lines.map(({ label, value }) => ({ label, value })) }]),
	"a table of two columns": (lines) => html(table(rows(lines), false)),
	"a table of one column": (lines) => html(table(rows(lines), true)),
	"a table a line": (lines) =>
		html(
			rows(lines)
				.map((row) => table([row], true))
				.join(""),
		),
};

const rows = (lines: readonly Line[]) => lines.map(({ label, value }) => [label, value] as const);
const html = (inner: string) =>
	profilePage(
		"personal.html",
		readPage(page(recentStyle, "Profile", [record(recentStyle, "", inner, "")]), "personal.html"),
	);

const shownBy = ({ records: [told] }: Records<ProfileRecord>) => {
	assert.ok(told !== undefined);
	const { picture: _, ...shown } = told;
	return shown;
};
const empty = { username: "", name: "", biography: "", website: "" };
const PRIVATE = "12 Harbour Street, second floor left, 41301 Northfield";

for (const [layout, read] of Object.entries(LAYOUTS)) {
	describe(`a profile as ${layout}`, () => {
		test("with an empty biography has no private line for one", () => {
			const lines = [
				{ label: "Username", value: "tessa.moorland" },
				{ label: "Name", value: "Tessa Moorland" },
				{ label: "Bio", value: "" },
				{ label: "Business address", value: PRIVATE },
				{ label: "Calendar", value: "https://calendar.example.org/private-7f3a" },
			];
			assert.deepEqual(shownBy(read(lines)), { ...empty, username: "tessa.moorland", name: "Tessa Moorland" });
		});

		test("in Hungarian is read by its labels, and its address is not", () => {
			const lines = [
				{ label: "E-mail-cím", value: "tessa@example.org" },
				{ label: "Felhasználónév", value: "tessa.moorland" },
				{ label: "Keresztnév", value: "Tessa" },
				{ label: "Életrajz", value: "" },
				{ label: "Üzleti cím", value: "1054 Budapest, Kossuth Lajos utca 11, 2. emelet 5" },
			];
			assert.deepEqual(shownBy(read(lines)), { ...empty, username: "tessa.moorland", name: "Tessa" });
		});

		test("in an unknown language shows no line, and is reported", () => {
			const reading = read([
				{ label: "Ximo", value: "I make pots and bread,\nand I walk one dog" },
				{ label: "Vubo", value: "https://example.org/" },
				{ label: "Zolo", value: PRIVATE },
			]);
			assert.deepEqual(shownBy(reading), empty);
			assert.deepEqual(
				reading.unread.map(({ kind }) => kind),
				["profile"],
			);
		});

		test("that is understood is not reported, whatever private lines stand in it", () => {
			const lines = [
				...["Username", "Name", "Bio", "Website"].map((label) => ({ label, value: `${label} told` })),
				{ label: "Something of next year", value: PRIVATE },
			];
			assert.deepEqual(read(lines).unread, []);
		});

		test("of any labels shows nothing but what stands behind the labels of what may be shown", () => {
			const label = fc.oneof(
				fc.constantFrom(...labelWords.map(([word]) => word)),
				// Words of a language that nobody speaks.
				fc
					.array(fc.constantFrom("x", "q", "ő", "ж", " "), { minLength: 3, maxLength: 9 })
					.map((letters) => `x${letters.join("")}x`),
			);
			const value = fc.constantFrom(
				"",
				PRIVATE,
				"tessa@example.org",
				"https://example.org/x",
				"one\ntwo",
				"Tessa",
				"tessa",
			);
			const lines = fc.uniqueArray(fc.tuple(label, value), {
				minLength: 1,
				maxLength: 12,
				selector: ([word]) => word.trim(),
			});
			const meanings = new Map(labelWords.map(([word, meaning]) => [word, meaning as string]));
			fc.assert(
				fc.property(lines, (told) => {
					// Each value names its label.
					const written = told.map(([word, text], index) => ({ label: word, value: text && `${text} ${index}` }));
					const shown = shownBy(read(written));
					for (const [field, found] of Object.entries(shown)) {
						const allowed = written.filter((line) => meanings.get(line.label) === field).map((line) => line.value);
						assert.ok(found === "" || allowed.includes(found), `${field}: ${found}`);
						assert.equal(
							found === "",
							allowed.every((text) => text === ""),
							`${field} is there`,
						);
					}
				}),
				{ seed: 20_261_128, numRuns: cases(300) },
			);
		});
	});
}

describe("a user name", () => {
	const link = (name: string) => `https://www.instagram.com/${name}`;
	const read = LAYOUTS["a map"] ?? (() => assert.fail());

	test("is recognised by its link in an unknown language", () => {
		for (const href of [link("tessa"), link("_u/tessa"), "https://instagram.com/tessa/"]) {
			assert.equal(shownBy(read([{ label: "Xozu", value: "tessa", href }])).username, "tessa");
		}
	});

	test("is not recognised by a link to somewhere else, nor when there are two", () => {
		for (const href of [link("somebody"), "https://notinstagram.com/tessa", "https://x.example/?instagram.com/tessa"]) {
			assert.equal(shownBy(read([{ label: "Xozu", value: "tessa", href }])).username, "");
		}
		const two = ["tessa", "partner"].map((name) => ({ label: `of ${name}`, value: name, href: link(name) }));
		assert.equal(shownBy(read(two)).username, "");
	});

	test("is not guessed where a label of the profile is known", () => {
		const other = { label: "Recovery account", value: "partner", href: link("partner") };
		assert.equal(shownBy(read([{ label: "Username", value: "" }, other])).username, "");
		assert.equal(shownBy(read([{ label: "Bio", value: "" }, other])).username, "");
	});
});

test("a group inside a profile is of something else", () => {
	const group = {
		title: "Business",
		dict: [
			{ label: "Name", value: "Legal Name Ltd" },
			{ label: "Bio", value: PRIVATE },
		],
	};
	const { records: profiles } = json([
		{ label_values: [group, { label: "Username", value: "tessa" }, { label: "Name", value: "" }] },
	]);
	assert.deepEqual(profiles, [{ ...empty, username: "tessa", picture: "" }]);
	const inner = `<div class="uiBoxWhite"><table><tr><td>Name</td><td>${escapeText("Legal Name Ltd")}</td></tr></table></div>`;
	const told = html(
		`<table><tr><td>Business</td><td>${inner}</td></tr><tr><td>Username</td><td>tessa</td></tr></table>`,
	);
	assert.deepEqual(shownBy(told), { ...empty, username: "tessa" });
});

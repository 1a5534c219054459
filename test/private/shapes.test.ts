import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { noneCollected } from "../../src/private/readers/collected.ts";
import { factsOf } from "../../src/private/readers/facts.ts";
import { parseJson2018 } from "../../src/private/readers/json-2018.ts";
import { parseJsonRecords } from "../../src/private/readers/json-records.ts";
import { fillOf } from "../../src/private/readers/tables.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { PRIVATE_FILES } from "../security/private-files.ts";
import { filled } from "./read-file.ts";
import { box, footer, labelled, lines, listed, mapped, page, table, table2 } from "./shapes.ts";

const handle = fc.stringMatching(/^[a-z][a-z0-9._]{0,28}[a-z]$/);
const words = fc.stringMatching(/^[a-zäß😀<&" ]{0,20}[a-z]$/u).map((text) => text.trim());
/** Whole minutes, as pages print them. */
const time = fc.integer({ min: 22_000_000, max: 31_000_000 }).map((minutes) => minutes * 60);

const date = (seconds: number) =>
	new Date(seconds * 1000)
		.toLocaleString("en-US", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" })
		.replace("\u202f", " ");
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** What a record says: labelled texts, a time with its label, and a title and a value as lists have them. */
interface Said {
	readonly cells: Readonly<Record<string, string>>;
	readonly time: readonly [label: string, seconds: number];
	readonly list: readonly [title: string, value: string] | undefined;
}

/** Subjects by a file of them; `list` is undefined where no list has said it. */
const SUBJECTS: Readonly<Record<string, fc.Arbitrary<Said>>> = {
	"connections/followers_and_following/close_friends": fc.tuple(handle, time).map(([who, at]) => ({
		...{ cells: { Username: who }, list: [who, ""] as const },
		time: ["Time", at],
	})),
	"comments/post_comments_1": fc.tuple(handle, words, time).map(([who, text, at]) => ({
		...{ cells: { Comment: text, "Media Owner": who }, list: [who, text] as const },
		time: ["Time", at],
	})),
	"logged_information/recent_searches/word_or_phrase_searches": fc.tuple(words, time).map(([text, at]) => ({
		...{ cells: { Search: text }, list: [text, ""] as const },
		time: ["Time", at],
	})),
	"story_interactions/quizzes": fc.tuple(handle, words, time).map(([who, text, at]) => ({
		...{ cells: { Owner: who, Answer: text }, list: [who, text] as const },
		time: ["Time", at],
	})),
	"login_and_account_creation/login_activity": fc.tuple(words, words, time).map(([ip, device, at]) => ({
		...{ cells: { "IP-Adresse": ip, "User Agent": device }, list: undefined },
		time: ["Zeit", at],
	})),
	"personal_information/personal_information/profile_changes": fc
		.tuple(words, words, words, time)
		.map(([what, before, after, at]) => ({
			...{ cells: { Geändert: what, "Vorheriger Wert": before, "Neuer Wert": after }, list: undefined },
			time: ["Datum ändern", at],
		})),
	"ads_information/ads_and_topics/posts_viewed": fc.tuple(handle, time).map(([who, at]) => ({
		...{ cells: { Auteur: who }, list: [who, ""] as const },
		time: ["Heure", at],
	})),
	"preferences/settings/comments_allowed_from": fc.tuple(words, time).map(([who, at]) => ({
		...{ cells: { "Kommentieren gestattet für": who }, list: undefined },
		time: ["Zeit", at],
	})),
};

test("a record is the same in a list, a map, labels and a table, alone, in a list and in a wrapper", () => {
	for (const [path, arbitrary] of Object.entries(SUBJECTS))
		fc.assert(
			fc.property(arbitrary, ({ cells, list, time: [label, at] }) => {
				const inHtml = Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, escaped(text)]));
				const json = [
					mapped({ ...cells, [label]: at }),
					labelled(at, ...lines(cells)),
					labelled(at, ...lines({ ...cells, [label]: at })),
					...(list === undefined ? [] : [listed(list[0], list[1], "", at)]),
				];
				const html = [
					box("", table({ ...inHtml, [label]: date(at) })),
					box("", table(inHtml) + footer(date(at))),
					box("", table2({ ...inHtml, [label]: date(at) })),
					...(list === undefined ? [] : [box(escaped(list[0]), `<div>${escaped(list[1])}</div>${footer(date(at))}`)]),
				];
				const expected = filled(`${path}.json`, json[0]);
				assert.equal(Object.keys(expected).length, 1);
				for (const record of json)
					for (const file of [record, [record], { wrapper: [record] }])
						assert.deepEqual(filled(`${path}.json`, file), expected, JSON.stringify(file));
				for (const record of html) assert.deepEqual(filled(`${path}.html`, page(record)), expected, record);
			}),
			{ numRuns: cases(50) },
		);
});

test("every reader takes any JSON", () => {
	const fills = PRIVATE_FILES.map((path) => fillOf(`${path}.json`));
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const root = Json.parse(Buffer.from(JSON.stringify(value)));
			for (const { records } of [parseJsonRecords(root), parseJson2018(root)])
				for (const record of records) for (const fill of fills) fill?.(factsOf(record), noneCollected());
		}),
		{ numRuns: cases(500) },
	);
});

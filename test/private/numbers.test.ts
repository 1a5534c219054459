import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localTime } from "../../src/private/languages/local-time.ts";
import type { Message } from "../../src/private/model/conversation.ts";
import type { Dated } from "../../src/private/pages/messages/message-pages.ts";
import { numbersOf } from "../../src/private/pages/messages/numbers.ts";
import { cases } from "../depth.ts";

const local = localTime("Europe/Berlin");

function said(sender: string, time: string, text = ""): Dated {
	const milliseconds = time === "" ? 0 : Date.parse(time);
	const moment = time === "" ? undefined : local(milliseconds);
	const message: Message = {
		...{ sender, milliseconds, precision: time === "" ? "none" : "millisecond", printed: "", text, placeholder: "" },
		...{ content: { is: "text" }, media: [], share: undefined, reactions: [], more: undefined },
	};
	return { message, day: moment?.day ?? "", minute: moment?.minute ?? 0 };
}

test("people, months, hours, emoji, the busiest day and the longest silence are counted in the owner's zone", () => {
	const numbers = numbersOf([
		said("Anna", "", "no date 🏺"),
		said("Anna", "2024-01-31T22:30:00Z", "👩🏽‍🍳👩🏽‍🍳 and 🇸🇪"),
		said("Mara", "2024-01-31T23:10:00Z", "1 2 3 ©"),
		said("Anna", "2024-02-01T07:00:00Z", "👩🏽‍🍳"),
		said("Mara", "2024-03-05T07:00:00Z"),
	]);
	assert.deepEqual(numbers.people, [
		["Anna", 3],
		["Mara", 2],
	]);
	assert.deepEqual(
		[...numbers.months].map(([month, counts]) => [month, ...counts]),
		[
			["2024-01", ["Anna", 1]],
			["2024-02", ["Mara", 1], ["Anna", 1]],
			["2024-03", ["Mara", 1]],
		],
	);
	assert.deepEqual(
		numbers.hours.flatMap((count, hour) => (count === 0 ? [] : [[hour, count]])),
		[
			[0, 1],
			[8, 2],
			[23, 1],
		],
	);
	assert.deepEqual(numbers.emoji, [
		["👩🏽‍🍳", 3],
		["🏺", 1],
		["🇸🇪", 1],
	]);
	assert.deepEqual(numbers.busiest, { day: "2024-02-01", count: 2 });
	assert.equal(numbers.daysWithMessages, 3);
	assert.deepEqual([numbers.longestSilence?.from, numbers.longestSilence?.to], [3, 4]);
});

test("emoji are those that dividing the whole text finds, whatever stands beside them", () => {
	const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
	const emojiIn = (text: string) =>
		[...segmenter.segment(text)].map(({ segment }) => segment).filter((one) => /^\p{RGI_Emoji}$/v.test(one));
	const parts = [
		"🏺",
		"❤️",
		"👩🏽‍🍳",
		"👍🏽",
		"🇸🇪",
		"🇩",
		"👨‍👩‍👧",
		"🏴󠁧󠁢󠁳󠁣󠁴󠁿",
		"1️⃣",
		"#",
		"7",
		"©",
		"™️",
		" ",
		"a",
		"ü",
		"窯",
		"\n",
		".",
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (all) => {
			const text = all.join("");
			const counts = new Map<string, number>();
			for (const one of emojiIn(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
			assert.deepEqual(new Map(numbersOf([said("Anna", "", text)]).emoji), counts);
		}),
		{ numRuns: cases(300) },
	);
});

test("every message is counted once for its sender, and once for its month and its hour where it has a date", () => {
	const anyMessage = fc.record({
		sender: fc.constantFrom("Anna", "Mara", "", "__proto__"),
		at: fc.option(fc.integer({ min: 0, max: 2_000_000_000_000 })),
	});
	fc.assert(
		fc.property(fc.array(anyMessage, { maxLength: 80 }), (all) => {
			const dates = all.filter(({ at }) => at !== null).sort((a, b) => Number(a.at) - Number(b.at));
			const none = all.filter(({ at }) => at === null);
			const messages = [...none, ...dates].map(({ sender, at }) =>
				said(sender, at === null ? "" : new Date(at).toISOString()),
			);
			const numbers = numbersOf(messages);
			const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);
			assert.equal(sum(numbers.people.map(([, count]) => count)), all.length);
			assert.equal(sum([...numbers.months.values()].flatMap((counts) => [...counts.values()])), dates.length);
			assert.equal(sum(numbers.hours), dates.length);
			const gaps = dates.slice(1).map(({ at }, index) => Number(at) - Number(dates[index]?.at));
			assert.equal(numbers.longestSilence?.milliseconds ?? 0, Math.max(0, ...gaps));
		}),
		{ numRuns: cases(100) },
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localTime } from "../../src/private/languages/local-time.ts";
import type { Message } from "../../src/private/model/conversation.ts";
import { messageIds } from "../../src/private/pages/messages/day-views.ts";
import { type Dated, messagePages } from "../../src/private/pages/messages/message-pages.ts";
import { cases } from "../depth.ts";

const message = (milliseconds: number, text = ""): Message => ({
	...{ sender: "Anna", milliseconds, precision: "millisecond", printed: "", content: { is: "text" }, text },
	...{ placeholder: "", media: [], share: undefined, reactions: [], more: undefined },
});

const dated = (day: string, text = "", at = 0): Dated => ({
	...{ day, minute: 0 },
	message: message((day === "" ? 0 : Date.parse(day)) + at, text),
});

const many = (day: string, count: number): readonly Dated[] =>
	Array.from({ length: count }, (_, index) => dated(day, "", index));

const shapeOf = (messages: readonly Dated[]) =>
	messagePages(messages).map(({ name, first, last, messages }) => [name, first, last, messages.length]);

test("a page has whole months as long as they fit, and a month that does not fit has pages of its own", () => {
	assert.deepEqual(shapeOf([]), [["undated", "", "", 0]]);
	assert.deepEqual(shapeOf([...many("2024-01-05", 300), ...many("2024-02-01", 200), ...many("2024-03-01", 1)]), [
		["2024-01", "2024-01", "2024-02", 500],
		["2024-03", "2024-03", "2024-03", 1],
	]);
	assert.deepEqual(shapeOf([...many("2024-01-05", 3), ...many("2024-02-01", 1100), ...many("2024-03-01", 1)]), [
		["2024-01", "2024-01", "2024-01", 3],
		["2024-02", "2024-02", "2024-02", 500],
		["2024-02-2", "2024-02", "2024-02", 500],
		["2024-02-3", "2024-02", "2024-02", 100],
		["2024-03", "2024-03", "2024-03", 1],
	]);
	const long = "x".repeat(300_000);
	assert.deepEqual(shapeOf([dated("2024-01-05", long), dated("2024-02-05", long)]), [
		["2024-01", "2024-01", "2024-01", 1],
		["2024-02", "2024-02", "2024-02", 1],
	]);
});

const conversations = fc
	.array(fc.record({ month: fc.integer({ min: 0, max: 30 }), count: fc.integer({ min: 1, max: 700 }) }), {
		maxLength: 12,
	})
	.map((months) =>
		months
			.toSorted((a, b) => a.month - b.month)
			.flatMap(({ month, count }) => many(new Date(Date.UTC(2020, month, 3)).toISOString().slice(0, 10), count)),
	);

test("pages hold every message once, in order, under names that differ, none with more than 500", () => {
	fc.assert(
		fc.property(conversations, (messages) => {
			const pages = messagePages(messages);
			assert.deepEqual(
				pages.flatMap((page) => page.messages),
				messages,
			);
			assert.equal(new Set(pages.map(({ name }) => name)).size, pages.length);
			for (const page of pages) assert.ok(page.messages.length <= 500);
		}),
		{ numRuns: cases(100) },
	);
});

test("newer messages change no page but the last", () => {
	fc.assert(
		fc.property(conversations, fc.nat(), (messages, at) => {
			const before = messagePages(messages.slice(0, at % (messages.length + 1)));
			const after = messagePages(messages);
			const kept = before.slice(0, -1).map(({ name, messages }) => [name, messages.length]);
			assert.deepEqual(
				after.slice(0, kept.length).map(({ name, messages }) => [name, messages.length]),
				kept,
			);
		}),
		{ numRuns: cases(100) },
	);
});

test("each message has an address of its own, also those of one time and those without any", () => {
	const idOf = messageIds();
	const ids = [dated(""), dated(""), dated("2024-01-05"), dated("2024-01-05"), dated("2024-01-06")].map(idOf);
	assert.deepEqual(ids, ["m", "m-2", "m1704412800000", "m1704412800000-2", "m1704499200000"]);
});

test("a time is told in the zone of the owner, over changes of its clocks, and none beyond four digits of a year", () => {
	const berlin = localTime("Europe/Berlin");
	assert.deepEqual(berlin(Date.parse("2024-03-31T00:59:00Z")), { day: "2024-03-31", minute: 119 });
	assert.deepEqual(berlin(Date.parse("2024-03-31T01:00:00Z")), { day: "2024-03-31", minute: 180 });
	assert.deepEqual(localTime("Asia/Kathmandu")(Date.parse("2024-05-14T18:15:00Z")), { day: "2024-05-15", minute: 0 });
	// A minute after midnight.
	assert.deepEqual(localTime("America/St_Johns")(594178260e3), { day: "1988-10-29", minute: 22 * 60 + 1 });
	for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, -8.64e15, 1e300])
		assert.equal(berlin(wrong), undefined);
	for (const zone of ["Australia/Lord_Howe", "America/St_Johns", "Africa/Monrovia", "Pacific/Apia"]) {
		const local = localTime(zone);
		const format = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
				const told = local(seconds * 1000);
				const clock = [Math.trunc((told?.minute ?? 0) / 60), (told?.minute ?? 0) % 60];
				const text = clock.map((part) => String(part).padStart(2, "0")).join(":");
				assert.equal(`${told?.day} ${text}`, format.format(seconds * 1000));
			}),
			{ numRuns: cases(200) },
		);
	}
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { EVERYTHING, type Sensitive } from "../../src/private/choice/choice.ts";
import { MASK, maskedPart, maskedRecord } from "../../src/private/choice/masks.ts";
import type { Area } from "../../src/private/model/areas.ts";
import type { GenericRecord } from "../../src/private/model/generic-record.ts";
import { parseJsonRecords } from "../../src/private/readers/json-records.ts";
import { threadPart } from "../../src/private/readers/thread.ts";
import { Json } from "../../src/readers/json.ts";

const jsonOf = (value: unknown) => Json.parse(Buffer.from(JSON.stringify(value)));
const recordsOf = (value: unknown, area: Area, reveal: readonly Sensitive[] = []): readonly GenericRecord[] =>
	parseJsonRecords(jsonOf(value)).records.map((record) => maskedRecord(record, area, new Set(reveal)));
const maskedText = (text: string, area: Area = "security") => recordsOf([{ x: text }], area)[0]?.values[0]?.text;

test("an IP address is masked whatever stands around it, and a version is none", () => {
	const four = [
		"203.0.113.52;",
		"[203.0.113.52]",
		'"203.0.113.52"',
		"ip=203.0.113.52&b",
		"203.0.113.52.",
		"203.0.113.52/24",
	];
	for (const text of [...four, "http://203.0.113.52:8080/", "a|203.0.113.52|c", "::ffff:203.0.113.52"])
		assert.doesNotMatch(maskedText(text) ?? "", /113/, text);
	const six = "2001:db8:85a3::8a2e:370:7334";
	for (const text of [
		`from ${six} twice`,
		`[${six}]:443`,
		`${six}/64`,
		`${six}, b`,
		`ip:${six}:`,
		"2001:DB8:0:0:0:8a2e:370:7334.",
	])
		assert.doesNotMatch(maskedText(text) ?? "", /370/, text);
	for (const text of ["Chrome/120.0.0.0", "300.1.0.23.111", "12:30:45", "std::vector::size", "999.0.113.52"])
		assert.equal(maskedText(text), text);
});

test("keys of a file that are addresses or numbers are masked as well, as labels and as names of lists", () => {
	const [, { list = "", values = [], groups = [] } = {}] = recordsOf(
		{ "203.0.113.52": [{ "203.0.113.52": "b", c: { "203.0.113.52": "d" } }], other: [1] },
		"security",
	);
	assert.equal(list, `203.0.${MASK}`);
	assert.deepEqual([values[0]?.label, groups[0]?.values[0]?.label], [`203.0.${MASK}`, `203.0.${MASK}`]);
	assert.equal(recordsOf({ "+46701234567": "Anna" }, "contacts")[0]?.values[0]?.label, `${MASK}67`);
});

test("a contact's number and address are masked within other words, in any script and from any address book", () => {
	const numbers = [
		"+46 70 123 45 67 (mobil)",
		"tel:+46701234567",
		"\u202a+46701234567\u202c",
		"+46701234567 x12",
		"070–123 45 67",
	];
	for (const text of [
		...numbers,
		"TEL;TYPE=CELL:+46701234567",
		'"Anna";"+46701234567"',
		"Anna\t+46701234567",
		"(070) 123 45-67",
	])
		assert.doesNotMatch(maskedText(text, "contacts") ?? "", /123/, text);
	assert.equal(maskedText("٠٧٠١٢٣٤٥٦٧", "contacts"), `${MASK}٦٧`);
	assert.equal(maskedText("Anna <anna@example.org>", "contacts"), `Anna <${MASK}@example.org>`);
	assert.equal(maskedText("mailto:anna@example.org", "contacts"), `mailto:${MASK}@example.org`);
	assert.equal(maskedText("Anna 2000", "contacts"), "Anna 2000");
});

test("a place is masked as a pair, with a comma, and in an address", () => {
	for (const text of [
		"57,708870",
		"57.708, 11.974",
		"57.708870°",
		"−57.708870",
		"lat=57.708870",
		"https://maps.example/?q=57.708870,11.974560",
	])
		assert.doesNotMatch(maskedText(text) ?? "", /708|974/, text);
	assert.equal(maskedText("AppleWebKit/537.36 scale=2.625"), "AppleWebKit/537.36 scale=2.625");
});

test("what opens an account is masked in groups whose name says it, and as an address", () => {
	const texts = JSON.stringify(
		recordsOf(
			[
				{ a: "b", cookies: [{ name: "sessionid", value: "opens" }] },
				{ label_values: [{ label: "Access Token", href: "https://opens/" }] },
			],
			"security",
		),
	);
	assert.doesNotMatch(texts, /opens/);
	assert.match(JSON.stringify(recordsOf([{ cookies: { value: "opens" } }], "security", ["tokens"])), /opens/);
	assert.match(JSON.stringify(recordsOf([{ secret_conversations: { device: "Phone" } }], "messages")), /Phone/);
});

const PLACE = { thread: "inbox/a_1", number: 1 };
const INVITE = "https://ig.me/j/AbaX7/";
const THREAD = jsonOf({
	...{ title: INVITE, participants: [{ name: "Anna" }], joinable_mode: { link: INVITE }, also: INVITE },
	messages: [
		{
			sender_name: "Anna",
			content: "l.instagram.com/?u=https%3A%2F%2Fig.me%2Fj%2FAbaX7%2F",
			ip: "203.0.113.52",
			also: INVITE,
		},
		{ sender_name: "Anna", share: { link: INVITE, share_text: INVITE, original_content_owner: INVITE } },
		{ sender_name: "Anna", photos: [{ uri: INVITE }], cookies: [{ value: "opens" }] },
	],
});

test("a conversation has no invite link, and its messages nothing that is masked in records", () => {
	const masked = JSON.stringify(maskedPart(threadPart(THREAD, PLACE), new Set()));
	assert.doesNotMatch(masked, /AbaX7|113|opens/);
	assert.match(JSON.stringify(maskedPart(threadPart(THREAD, PLACE), new Set(["invites"]))), /AbaX7/);
	assert.doesNotMatch(JSON.stringify(maskedPart(threadPart(THREAD, PLACE), new Set(["invites"]))), /113|opens/);
	assert.deepEqual(maskedPart(threadPart(THREAD, PLACE), EVERYTHING.reveal), threadPart(THREAD, PLACE));
});

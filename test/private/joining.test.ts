import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Assembled } from "../../src/private/conversations/conversations.ts";
import { shownZones } from "../../src/private/conversations/page-zones.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import { cases } from "../depth.ts";
import { downloadOf } from "../read-download.ts";
import { box, footer } from "./shapes.ts";

const ME = "Mara Lindqvist-Okafor";
const INBOX = "your_instagram_activity/messages/inbox";
const LA = "America/Los_Angeles";

interface Said {
	readonly sender: string;
	readonly text: string;
	readonly at: number;
}
/** Files by their paths. */
type Files = Readonly<Record<string, string>>;

const assumed = { zone: LA, likelyZones: [LA, "UTC"] };

async function read(parts: Readonly<Record<string, Files>>, assume = assumed) {
	const files = Object.entries(parts).flatMap(([part, files]) => {
		const listed = Object.entries(files).map(([path, text]) => ({ path, bytes: () => Buffer.from(text) }));
		return downloadOf(listed, { part }).files;
	});
	const all: Assembled[] = [];
	const nothing = async () => undefined;
	const listener = { record: nothing, file: nothing, conversation: async (one: Assembled) => void all.push(one) };
	const { pageZones } = await readPrivate(files, { ...assume, me: [ME] }, listener);
	return { pageZones, talks: all.map(({ conversation }) => conversation) };
}

/** All messages by when they were sent and what they say. */
const saidIn = ({ talks }: Pick<Awaited<ReturnType<typeof read>>, "talks">): readonly string[] =>
	talks.flatMap(({ messages }) => messages.map(({ milliseconds, text }) => `${milliseconds} ${text}`)).sort();

function json(said: readonly Said[], name = "Anna"): string {
	const messages = said
		.toSorted((a, b) => b.at - a.at)
		.map(({ sender, text, at }) => ({ sender_name: sender, timestamp_ms: at, content: text }));
	return JSON.stringify({ participants: [{ name }, { name: ME }], title: name, messages });
}

/** As a page prints it, by the clock of a zone, found without anything of the program. */
function clockIn(zone: string): (at: number) => string {
	const format = new Intl.DateTimeFormat("en-US", {
		...({ month: "short", day: "2-digit", year: "numeric" } as const),
		...({ hour: "numeric", minute: "2-digit", timeZone: zone } as const),
	});
	return (at) => format.format(at).replace(/, (\d{1,2}:)/, " $1");
}

function page(said: readonly Said[], print: (at: number) => string, name = "Anna"): string {
	const boxes = said
		.toSorted((a, b) => b.at - a.at)
		.map(({ sender, text, at }) => box(sender, `<div>${text}</div>${footer(print(at))}`));
	return `<html><head><title>${name}</title></head><body><main>${boxes.join("")}</main></body></html>`;
}

const DAY = 86_400_000;
/** Days around which clocks are changed somewhere. */
const CHANGES = ["2023-03-26", "2023-10-29", "2023-11-05", "2024-04-07", "2024-10-27"].map((day) => Date.parse(day));
const when = fc.oneof(
	fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2024, 11, 31) }),
	fc
		.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -DAY / 4, max: DAY }))
		.map(([change, beside]) => change + beside),
);
const sender = fc.constantFrom("Anna", ME);
/**
 * Messages of two people. What is said again and again says nothing of a zone, so something else is said in the same minute: of a time
 * of which JSON has nothing else, pages can be in one of several zones.
 */
const talk = fc
	.array(fc.record({ sender, at: when, word: fc.constantFrom("", "", "ok", "haha") }), {
		...({ minLength: 10, maxLength: 50, size: "max" } as const),
	})
	.map((all) =>
		all.flatMap(({ sender, at, word }, index) => [
			{ sender, at, text: `what was said as number ${index}` },
			...(word === "" ? [] : [{ sender, at, text: word }]),
		]),
	);
const ZONES = [
	...["Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe"],
	...["Australia/Sydney", "Pacific/Chatham", "Pacific/Kiritimati", "Etc/GMT+8", "Africa/Casablanca", LA, "UTC"],
];

describe("pages beside JSON of the same messages", () => {
	const folder = `${INBOX}/anna_123`;

	test("have nothing of their own, whatever clock they were printed by, and when it was changed", async () => {
		await fc.assert(
			fc.asyncProperty(talk, fc.constantFrom(...ZONES), async (said, zone) => {
				const inJson = { [`${folder}/message_1.json`]: json(said) };
				const pages = { [`${folder}/message_1.html`]: page(said, clockIn(zone)) };
				const alone = saidIn(await read({ "a.zip": inJson }));
				assert.deepEqual(saidIn(await read({ "a.zip": inJson, "b.zip": pages })), alone);
				assert.deepEqual(saidIn(await read({ "a.zip": { ...inJson, ...pages } })), alone, "in one folder");
				const renamed = { [`${INBOX}/annaberg_99/message_1.html`]: page(said, clockIn(zone)) };
				const { talks } = await read({ "a.zip": inJson, "b.zip": renamed });
				const writers = new Set(said.flatMap(({ sender, text }) => (text.length > 10 ? [sender] : [])));
				assert.equal(talks.length, 3 - writers.size);
				if (talks.length === 1) assert.deepEqual(saidIn({ talks }), alone);
			}),
			{ numRuns: cases(60) },
		);
	});

	test("lose nothing where their times disagree, and no zone is made of them", async () => {
		await fc.assert(
			fc.asyncProperty(talk, fc.constantFrom(...ZONES), fc.infiniteStream(when), async (said, zone, times) => {
				const print = clockIn(zone);
				const anyTime = () => print(times.next().value ?? 0);
				const long = said.filter(({ text }) => text.length > 10);
				const { pageZones, talks } = await read({
					"a.zip": { [`${folder}/message_1.json`]: json(said) },
					"b.zip": {
						[`${folder}/message_1.html`]: page(long, (at) => (at % 3 === 0 ? anyTime() : print(at))),
						[`${folder}/message_2.html`]: page(
							long.slice(0, 5).map((one) => ({ ...one, text: `only here: ${one.text}` })),
							anyTime,
						),
					},
				});
				const texts = talks.flatMap(({ messages }) => messages.map(({ text }) => text));
				for (const { text } of said) assert.ok(texts.includes(text));
				assert.equal(texts.filter((text) => text.startsWith("only here")).length, 5);
				const wrong = long.filter(({ at }) => at % 3 === 0).length;
				assert.ok(texts.length >= said.length + 5);
				if (wrong > 3) assert.equal(pageZones.size, 0);
			}),
			{ numRuns: cases(60) },
		);
	});

	/** So many messages, hours apart, through two years. */
	const long = (count: number, name = "Anna") =>
		Array.from({ length: count }, (_, index) => ({
			...{ sender: index % 3 === 0 ? ME : name, text: `${name} and the text of ${index}` },
			at: Date.UTC(2023, 0, 5, 9, 47, 53) + index * 41 * 3_600_000 + index,
		}));
	const berlin = clockIn("Europe/Berlin");
	const told = (said: readonly Said[]) => said.map(({ at, text }) => `${at} ${text}`).sort();
	const toMinute = (said: readonly Said[]) => said.map((one) => ({ ...one, at: one.at - (one.at % 60_000) }));

	test("give their zone to the conversations that JSON lacks, and to other ZIPs that have few in common", async () => {
		const [anna, berta, clara] = [long(400), long(300, "Berta"), long(20, "Clara")];
		const { pageZones, talks } = await read({
			"json.zip": { [`${folder}/message_1.json`]: json(anna) },
			"1.zip": {
				[`${folder}/message_1.html`]: page(anna, berlin),
				[`${INBOX}/berta_5/message_1.html`]: page(berta, berlin, "Berta"),
			},
			"2.zip": { [`${INBOX}/clara_6/message_1.html`]: page(clara, berlin, "Clara") },
		});
		assert.deepEqual([...pageZones.keys()], ["1.zip", "2.zip"]);
		assert.deepEqual(
			[...pageZones.values()].map(({ messages, isProven }) => [messages, isProven]),
			[
				[400, true],
				[0, false],
			],
		);
		assert.deepEqual(
			[...saidIn({ talks })],
			[...told(anna), ...told(toMinute(berta)), ...told(toMinute(clara))].sort(),
		);
	});

	test("have the zone that the owner named, that of likely ones which fits, or the assumed one where few messages agree", async () => {
		const both = (said: readonly Said[], zone = "Europe/Berlin") => ({
			"a.zip": { [`${folder}/message_1.json`]: json(said) },
			"b.zip": { [`${folder}/message_1.html`]: page(said, clockIn(zone)) },
		});
		const zoneOf = async (said: readonly Said[], likelyZones: string[], zone?: string) => {
			const { pageZones } = await read(both(said, zone), { zone: LA, likelyZones });
			return [...pageZones.values()].map((one) => one.zone);
		};
		assert.deepEqual(await zoneOf(long(50), []), []);
		assert.deepEqual(await zoneOf(long(50), [LA, "Europe/Vienna"]), ["Europe/Vienna"]);
		assert.deepEqual(await zoneOf(long(7), [LA, "Europe/Vienna"]), []);
		// Of one winter: the clocks that most zones have.
		assert.equal(clockIn((await zoneOf(long(12), [LA]))[0] ?? "")(Date.UTC(2023, 6, 1)), berlin(Date.UTC(2023, 6, 1)));
		// Clocks that are never changed.
		const [fixed = ""] = await zoneOf(long(300), [LA], "Etc/GMT+8");
		for (const month of [0, 6]) {
			const at = Date.UTC(2023, month, 1);
			assert.equal(clockIn(fixed)(at), clockIn("Etc/GMT+8")(at));
		}
	});

	test("are said to be of a zone once, with all messages that show it", () => {
		const one = { zone: "Europe/Berlin", messages: 20, isProven: true };
		const found = new Map([
			["1.zip", one],
			["2.zip", { ...one, messages: 3, isProven: false }],
			["3.zip", { ...one, zone: LA }],
		]);
		assert.deepEqual(shownZones(found), [
			{ zone: "Europe/Berlin", n: 23 },
			{ zone: LA, n: 20 },
		]);
		const { say } = privateLanguage("de", "UTC");
		assert.match(
			say("pageZone", { zone: "Europe/Berlin", n: 1234 }),
			/von Europe\/Berlin; das zeigen 1\.234 Nachrichten/,
		);
	});

	test("are not of the zone of another ZIP where one of their messages says otherwise", async () => {
		const [anna, berta] = [long(100), long(3, "Berta")];
		const { pageZones, talks } = await read({
			"json.zip": {
				[`${folder}/message_1.json`]: json(anna),
				[`${INBOX}/berta_5/message_1.json`]: json(berta, "Berta"),
			},
			"1.zip": { [`${folder}/message_1.html`]: page(anna, berlin) },
			"2.zip": { [`${INBOX}/berta_5/message_1.html`]: page(berta, clockIn("Asia/Tokyo"), "Berta") },
		});
		assert.deepEqual([...pageZones.keys()], ["1.zip"]);
		assert.deepEqual(talks.map(({ messages }) => messages.length).sort(), [100, 6]);
	});

	test("have a folder of their own where one person alone, or few messages, say that it is another one's", async () => {
		const said = long(12);
		const sizes = async (inJson: readonly Said[], onPage: readonly Said[], likelyZones: string[]) => {
			const parts = {
				"a.zip": { [`${folder}/message_1.json`]: json(inJson) },
				"b.zip": { [`${INBOX}/annaberg_99/message_1.html`]: page(onPage, berlin) },
			};
			const { talks } = await read(parts, { zone: "Europe/Berlin", likelyZones });
			return talks.map(({ messages }) => messages.length).sort();
		};
		assert.deepEqual(await sizes(said, said.slice(0, 3), []), [12]);
		assert.deepEqual(await sizes(said, said.slice(0, 2), []), [12, 2]);
		const anna = said.filter((one) => one.sender === "Anna");
		assert.deepEqual(await sizes(said, anna, ["UTC"]), [12, 8]);
		const twice = [...said, ...said.map((one) => ({ ...one, at: one.at + 1e7 }))];
		assert.deepEqual(await sizes(twice, said, []), [12, 24]);
	});

	test("have what was said twice in a minute as often as JSON has it, at a whole minute, too", async () => {
		const at = Date.UTC(2024, 0, 5, 9, 47);
		const twice = [at, at + 30_000].map((time) => ({ sender: "Anna", text: "ok", at: time }));
		for (const [inJson, onPage, both] of [
			[twice, twice.slice(0, 1), 2],
			[twice, twice, 2],
			[twice.slice(0, 1), twice, 2],
		] as const) {
			const parts = {
				"a.zip": { [`${folder}/message_1.json`]: json(inJson) },
				"b.zip": { [`${folder}/message_1.html`]: page(onPage, clockIn("UTC")) },
			};
			const { talks } = await read(parts, { zone: "UTC", likelyZones: [] });
			assert.deepEqual(
				talks.map(({ messages }) => messages.length),
				[both],
			);
		}
	});

	test("have nothing of their own where somebody was renamed between two downloads in JSON", async () => {
		const said = long(30);
		const old = said.map((one) => ({ ...one, sender: one.sender === ME ? ME : "anna.pots" }));
		const { talks } = await read({
			"1.zip": { [`${folder}/message_1.json`]: json(said) },
			"2.zip": { [`${folder}/message_1.json`]: json(old, "anna.pots") },
			"3.zip": { [`${folder}/message_1.html`]: page(said, berlin) },
		});
		assert.deepEqual(
			talks.map(({ messages }) => messages.length),
			[30],
		);
	});
});

describe("two folders in which one person alone wrote", () => {
	/** In a long file only messages of such times are compared. */
	const START = 17 * Math.floor(Date.UTC(2023, 0, 1) / 17);
	const by = (sender: string) =>
		fc
			.uniqueArray(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 70, size: "max" })
			.map((steps) => steps.map((step, index) => ({ sender, text: `word ${index}`, at: START + step * 17 })));
	const oldest = ({ at: a }: Said, { at: b }: Said) => a - b;
	const both = (one: readonly Said[], other: readonly Said[], name = "Anna", otherName = name) => ({
		"2023.zip": { [`${INBOX}/anna_1/message_1.json`]: json(one, name) },
		"2025.zip": { [`${INBOX}/annaberg_99/message_1.json`]: json(other, otherName) },
	});
	const sizes = async (parts: Readonly<Record<string, Files>>) =>
		(await read(parts)).talks.map(({ messages }) => messages.length).sort((a, b) => a - b);

	test("are one where they wrote to the owner, however they are called since, and as they are alone", async () => {
		await fc.assert(
			fc.asyncProperty(by("Anna"), fc.nat(), fc.constantFrom("Anna", "Anna Berg"), async (said, cut, name) => {
				const all = said.toSorted(oldest);
				const older = all.slice(0, all.length < 3 ? all.length : 3 + (cut % (all.length - 2)));
				const newer = all.map((one) => ({ ...one, sender: name }));
				assert.deepEqual(await sizes(both(older, newer, "Anna", name)), [all.length]);
			}),
			{ numRuns: cases(60) },
		);
	});

	test("are two where either has a message that the other lacks between, and nothing is lost", async () => {
		await fc.assert(
			fc.asyncProperty(by("Anna"), fc.nat(), async (said, which) => {
				fc.pre(said.length > 4);
				const all = said.toSorted(oldest);
				const place = 1 + (which % (all.length - 2));
				const less = all.toSpliced(place, 1);
				const expected = [all.length - 1, all.length];
				assert.deepEqual(await sizes(both(all, less)), expected);
				assert.deepEqual(await sizes(both(less, all)), expected);
			}),
			{ numRuns: cases(40) },
		);
	});

	test("are two where the owner wrote, unless all names are the same and nobody's account is deleted", async () => {
		const said = [1, 2, 3, 4].map((step) => ({ sender: ME, text: `word ${step}`, at: Date.UTC(2023, 0, step) }));
		assert.deepEqual(await sizes(both(said, said, "Anna", "Berta")), [4, 4]);
		assert.deepEqual(await sizes(both(said, said, "Instagram User")), [4, 4]);
		assert.deepEqual(await sizes(both(said.slice(1, 3), said.slice(1, 3))), [2, 2]);
		assert.deepEqual(await sizes(both(said.slice(0, 3), said)), [4]);
	});

	test("are two where one has more people, and where few of their messages are the same", async () => {
		const said = [1, 2, 3, 4].map((step) => ({ sender: "Anna", text: `word ${step}`, at: Date.UTC(2023, 0, step) }));
		const group = json(said).replace('"participants":[', '"participants":[{"name":"Clara"},');
		const parts = both(said, said);
		assert.deepEqual(await sizes({ ...parts, "2025.zip": { [`${INBOX}/potters_99/message_1.json`]: group } }), [4, 4]);
		assert.deepEqual(await sizes(both(said.slice(0, 2), said.slice(1))), [2, 3]);
	});

	test("are one where one download has a sentence that repeats a reaction, and the other does not", async () => {
		const said = [1, 2, 3].map((step) => ({ sender: "Anna", text: `word ${step}`, at: Date.UTC(2023, 0, step) }));
		const like = { sender: "Anna", text: "Liked a message", at: Date.UTC(2023, 0, 2, 5) };
		assert.deepEqual(await sizes(both(said, [...said, like])), [4]);
	});
});

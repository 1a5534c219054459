import assert from "node:assert/strict";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { type Choice, EVERYTHING } from "../../src/private/choice/choice.ts";
import { MASK, maskedRecord } from "../../src/private/choice/masks.ts";
import { type GivenChoice, parseChoice } from "../../src/private/choice/parse-choice.ts";
import { peopleIn } from "../../src/private/choice/people-list.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { areaName, areas } from "../../src/private/model/areas.ts";
import type { GenericRecord } from "../../src/private/model/generic-record.ts";
import { contentsOf, madeFolder, workFolder } from "../builds.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";
import { withShortLife } from "./short-life.ts";
import { leavesOf, typed } from "./texts.ts";

const GIVEN: GivenChoice = {
	...{ only: [], without: [], people: [], withoutPeople: [], with: [] },
	...{ from: undefined, to: undefined, timezone: "Europe/Berlin" },
};

describe("a part of the sample's download", () => {
	const files = fewPictures(layout2026.write(withShortLife(inventAccount()), { scale: 0.05 }));
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let zip = "";
	before(async () => {
		work = await madeFolder();
		zip = join(work.folder, "export.zip");
		await writeSampleZip(files, zip);
	});
	after(() => work.remove());

	let count = 0;
	async function chosen(choice: Choice) {
		count += 1;
		const output = join(work.folder, `edition ${count}`);
		const report = await makeEdition({ ...REQUEST, archives: [zip], output, choice });
		const contents = await contentsOf(output);
		const pages = [...contents].filter(([path]) => path.endsWith(".html"));
		return { ...report, contents, text: pages.map(([, bytes]) => bytes.toString()).join("\n") };
	}

	/** Long texts of the files of folders, as they were typed, each unlike those of all other files. */
	async function textsIn(folder: RegExp): Promise<readonly string[]> {
		const own = new Set<string>();
		const others: string[] = [];
		for (const { path, bytes } of files) {
			if (!path.endsWith(".json")) continue;
			const texts = [...leavesOf(JSON.parse((await bytes()).toString()))].map(typed);
			if (folder.test(path)) for (const text of texts) own.add(text);
			else others.push(...texts);
		}
		const all = others.join("\n");
		return [...own].filter((text) => /^[\p{L} .,!?]{12,}$/u.test(text) && !all.includes(text));
	}

	test("holds nothing of an area that was left out, neither its texts nor the names of its files", async () => {
		const without = parseChoice({ ...GIVEN, without: ["messages"], with: ["everything"] });
		const { text, contents, archive } = await chosen(without);
		const texts = await textsIn(/\/messages\//);
		assert.ok(texts.length > 20);
		assert.deepEqual(
			texts.filter((one) => text.includes(one)),
			[],
		);
		assert.equal(archive.conversations.length, 0);
		assert.ok(![...contents.keys()].some((path) => path.startsWith("conversations/")));
		assert.doesNotMatch(text, /messages\/inbox/);
		assert.match(text, /Left out: Messages\./);
	});

	test("holds one area alone when only that was chosen", async () => {
		const { contents, archive } = await chosen(parseChoice({ ...GIVEN, only: ["searches"] }));
		const folders = new Set([...contents.keys()].map((path) => path.split("/").slice(0, 2).join("/")));
		assert.ok(folders.has("subjects/searches") && folders.has("files/searches"));
		const others = [...folders].filter((path) => /^(subjects|files|conversations)/.test(path));
		assert.deepEqual(others.sort(), ["files/searches", "subjects/searches"]);
		assert.ok(archive.collected.searches.length > 10 && archive.collected.likes.length === 0);
	});

	test("holds what has to do with one person, and nobody else's conversation", async () => {
		const { archive, text } = await chosen(parseChoice({ ...GIVEN, people: ["@Jonas.Ekberg", "jonas ekberg"] }));
		assert.ok(archive.conversations.length >= 2);
		for (const { participants } of archive.conversations) assert.ok(participants.includes("Jonas Ekberg"));
		for (const { person } of archive.collected.relations) assert.equal(person.handle, "jonas.ekberg");
		assert.ok(archive.collected.relations.length > 0);
		assert.match(text, /Only what has to do with: jonas\.ekberg and jonas ekberg/);
	});

	test("names nobody who was left out, in no conversation, no record and no path", async () => {
		const { text, archive } = await chosen(parseChoice({ ...GIVEN, withoutPeople: ["Jonas Ekberg", "jonas.ekberg"] }));
		assert.ok(archive.conversations.length > 20);
		assert.equal(/.{0,80}(?:jonas\.?ekberg|Jonas Ekberg).{0,80}/.exec(text)?.[0], undefined);
		assert.match(text, /Without 2 people/);
	});

	test("holds the chosen days in the owner's zone and nothing without a date", async () => {
		const choice = parseChoice({ ...GIVEN, from: "2023-02-01", to: "2023-02-28" });
		assert.deepEqual(
			[choice.from, choice.to],
			[Date.parse("2023-01-31T23:00:00Z") / 1000, Date.parse("2023-02-28T22:59:59Z") / 1000],
		);
		const { archive, contents } = await chosen(choice);
		const { from = 0, to = 0 } = choice;
		for (const { seconds } of [...archive.collected.comments, ...archive.collected.likes, ...archive.collected.logins])
			assert.ok(seconds !== undefined && seconds >= from && seconds <= to);
		assert.equal(archive.collected.contacts.length, 0);
		const times = [...contents.values()].flatMap((bytes) =>
			[...bytes.toString().matchAll(/<time datetime="([^"]+)"/g)].map(([, time = ""]) => Date.parse(time) / 1000),
		);
		assert.ok(times.length > 10);
		for (const time of times) assert.ok(time >= from && time < to + 1, new Date(time * 1000).toISOString());
	});

	test("is refused, and writes nothing, when a name occurs nowhere", async () => {
		const output = join(work.folder, "misspelt");
		const choice = parseChoice({ ...GIVEN, withoutPeople: ["Jonas Ekberk"] });
		await assert.rejects(makeEdition({ ...REQUEST, archives: [zip], output, choice }), { code: "personUnheard" });
		await assert.rejects(stat(output), { code: "ENOENT" });
	});

	test("has addresses, numbers, links and places shortened unless they are asked for", async () => {
		const secret = [/203\.0\.113\.\d/, /ig\.me\/j\/\w/];
		const shortened = await chosen(parseChoice(GIVEN));
		const whole = await chosen(parseChoice({ ...GIVEN, with: ["everything"] }));
		for (const one of secret) {
			assert.match(whole.text, one);
			assert.doesNotMatch(shortened.text, one);
		}
		for (const { details } of whole.archive.collected.contacts) {
			assert.ok(details.length > 4 && whole.text.includes(details));
			assert.ok(!shortened.text.includes(details), details);
		}
		assert.equal(shortened.records, whole.records);
		assert.match(shortened.text, /Shortened, because it belongs to others/);
		assert.doesNotMatch(whole.text, /Shortened, because/);
	});
});

const record = (label: string, text: string, href = ""): GenericRecord => ({
	...{ list: "", title: "", seconds: undefined, groups: [], media: [] },
	values: [{ label, text, href, seconds: undefined }],
});
const masked = (given: GenericRecord, area: Parameters<typeof maskedRecord>[1] = "security") =>
	maskedRecord(given, area, new Set()).values[0]?.text;

test("a mask leaves what tells which one it is", () => {
	assert.equal(masked(record("IP Address", "203.0.113.52")), `203.0.${MASK}`);
	assert.equal(masked(record("Adresse", "2001:db8:85a3::8a2e:370:7334")), `2001:db8:${MASK}`);
	assert.equal(masked(record("", "from 203.0.113.52, twice")), `from 203.0.${MASK}, twice`);
	assert.equal(masked(record("User Agent", "Instagram 300.1.0.23.111 Android")), "Instagram 300.1.0.23.111 Android");
	assert.equal(masked(record("Contact Information", "+46 70 123 45 67"), "contacts"), `${MASK}67`);
	assert.equal(masked(record("", "anna@example.org, 0701234567"), "contacts"), `${MASK}@example.org, ${MASK}67`);
	assert.equal(masked(record("First Name", "Anna"), "contacts"), "Anna");
	assert.equal(masked(record("Cookie Name", "*****abc")), MASK);
	assert.equal(masked(record("Latitude", "57.708870")), `57.7${MASK}`);
	assert.equal(masked(record("Link", "https://ig.me/j/AbaX_7/")), `https://ig.me/j/${MASK}`);
	assert.equal(masked(record("Version", "57.708870"), "other"), "57.708870");
});

test("what is asked for is not masked, and masks reach into groups and titles", () => {
	const deep: GenericRecord = { ...record("a", "b"), title: "198.51.100.7", groups: [record("", "198.51.100.7")] };
	const hidden = maskedRecord(deep, "security", new Set());
	assert.deepEqual([hidden.title, hidden.groups[0]?.values[0]?.text], [`198.51.${MASK}`, `198.51.${MASK}`]);
	assert.deepEqual(maskedRecord(deep, "security", EVERYTHING.reveal), deep);
	assert.equal(maskedRecord(deep, "security", new Set(["ip-addresses"])).title, "198.51.100.7");
});

test("areas are typed as their pages are called, and a word that is none is named with those that are", () => {
	assert.equal(areaName("storyAnswers"), "story-answers");
	assert.deepEqual([...parseChoice({ ...GIVEN, only: areas.map(areaName) }).areas], areas);
	for (const wrong of [{ only: ["message"] }, { without: ["Messages"] }, { with: ["ip"] }])
		assert.throws(() => parseChoice({ ...GIVEN, ...wrong }), { code: "valueUnknown" });
});

test("a choice of nothing is refused", () => {
	const refused = (given: Partial<GivenChoice>, code: string) =>
		assert.throws(() => parseChoice({ ...GIVEN, ...given }), { code }, JSON.stringify(given));
	refused({ from: "2024-01-01", to: "2023-01-01" }, "noDayBetween");
	refused({ only: ["messages"], without: ["messages"] }, "nothingChosen");
	refused({ people: ["@Anna"], withoutPeople: ["anna"] }, "nothingChosen");
	assert.equal(parseChoice({ ...GIVEN, from: "2024-01-01", to: "2024-01-01" }).areas.size, areas.length);
});

test("a list of people is a text file with a name a line, in any encoding an editor writes", async (t) => {
	const folder = await workFolder(t);
	await writeFile(join(folder, "family.txt"), Buffer.from("\ufeffAnna\r\n\r\n  Örjan \r\n", "utf16le"));
	assert.deepEqual(await peopleIn(["Bo", "family.txt"], folder), ["Bo", "Anna", "Örjan"]);
	await assert.rejects(peopleIn(["none.txt"], folder), { code: "peopleListUnreadable" });
});

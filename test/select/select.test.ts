import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { secondsOfDay } from "../../src/languages/dates.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import type { Archive, Entry } from "../../src/model/archive.ts";
import { BuildError } from "../../src/model/problem.ts";
import { hidingOf, readHideList } from "../../src/select/hide-list.ts";
import { mentionsAs } from "../../src/select/mentions.ts";
import { defaultSelectOptions, type SelectOptions, select } from "../../src/select/select.ts";
import { workFolder } from "../builds.ts";

const at = (iso: string) => ({ seconds: Date.parse(iso) / 1000, precision: "second" as const });
const entry = (iso: string, more: Partial<Entry> = {}): Entry => ({
	kind: "post",
	shelf: "published",
	posted: at(iso),
	caption: "",
	media: [],
	place: "",
	records: [],
	...more,
});
const medium = (caption: string) => ({ uri: "x.jpg", caption, file: undefined, subtitles: undefined });
const archive = (entries: readonly Entry[]): Archive => ({
	profile: { username: "mara", name: "Mara", biography: "with @anna and @mara", website: "", picture: undefined },
	entries,
	profilePictures: [medium("former, by @anna")],
});
const chosen = (entries: readonly Entry[], selectOptions: Partial<SelectOptions> = {}, zone = "UTC") =>
	select(archive(entries), { ...defaultSelectOptions, ...selectOptions }, zone);

describe("by default", () => {
	const { archive: shown } = chosen([entry("2019-07-14T18:30:05Z", { caption: "hello @anna", place: "Göteborg" })]);
	test("no name of a place is shown", () => assert.equal(shown.entries[0]?.place, ""));
	test("no former profile picture is shown", () => assert.deepEqual(shown.profilePictures, []));
	test("mentions stay as they were typed", () => assert.equal(shown.entries[0]?.caption, "hello @anna"));
	test("only what was published is shown", () => {
		const shelves = ["published", "archived", "deleted", "other", "draft"] as const;
		const { archive, leftOut } = chosen(shelves.map((shelf) => entry("2019-07-14T18:30:05Z", { shelf })));
		assert.deepEqual(
			archive.entries.map(({ shelf }) => shelf),
			["published"],
		);
		assert.equal(leftOut.length, 4);
	});
});

test("places and former profile pictures are shown when they are asked for", () => {
	const { archive } = chosen([entry("2019-07-14T18:30:05Z", { place: "Göteborg" })], {
		places: true,
		profilePictures: true,
	});
	assert.equal(archive.entries[0]?.place, "Göteborg");
	assert.equal(archive.profilePictures.length, 1);
});

test("mentions are changed wherever a text of the owner can be shown", () => {
	const told = entry("2019-07-14T18:30:05Z", { caption: "@anna", place: "at @anna's", media: [medium("of @anna")] });
	const { archive } = chosen([told], { mentions: "mask", places: true, profilePictures: true });
	assert.ok(!JSON.stringify(archive).includes("anna"), JSON.stringify(archive));
	assert.ok(archive.profile.biography.endsWith("@mara"), "the owner's own name stays");
});

describe("mentions", () => {
	for (const [text, plain, masked] of [
		["@anna", "anna", "@•••••"],
		["Hello @anna.k_1!", "Hello anna.k_1!", "Hello @•••••!"],
		["with @anna.", "with anna.", "with @•••••."],
		["(@anna,@bo)", "(anna,bo)", "(@•••••,@•••••)"],
		["今日は@anna と", "今日はanna と", "今日は@••••• と"],
		["write to anna@example.org", "write to anna@example.org", "write to anna@example.org"],
		["＠anna", "anna", "@•••••"],
		["by @Mara", "by @Mara", "by @Mara"],
		["@ noon, 5 @ 3", "@ noon, 5 @ 3", "@ noon, 5 @ 3"],
	] as const) {
		test(text, () => {
			assert.equal(mentionsAs("keep", "mara")(text), text);
			assert.equal(mentionsAs("text", "mara")(text), plain);
			assert.equal(mentionsAs("mask", "mara")(text), masked);
		});
	}
});

test("--from and --to take a day of which no time is known for that day in every zone", () => {
	const day = entry("2019-07-14T12:00:00Z", {
		posted: { seconds: Date.parse("2019-07-14T12:00:00Z") / 1000, precision: "day" },
	});
	for (const zone of ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
		const shown = (first: string, last: string) => {
			const [from, to] = [secondsOfDay(first, zone)?.first, secondsOfDay(last, zone)?.last];
			return chosen([day], { from, to }, zone).archive.entries.length;
		};
		assert.deepEqual(
			[shown("2019-07-14", "2019-07-14"), shown("2019-07-15", "2019-07-20"), shown("2019-07-01", "2019-07-13")],
			[1, 0, 0],
			zone,
		);
	}
});

describe("a line of the hide list", () => {
	const post = entry("2019-07-14T18:30:05Z");
	const story = entry("2019-07-14T18:30:05Z", { kind: "story" });
	const other = entry("2019-07-14T18:30:06Z");
	const undated = entry("2019-07-14T18:30:05Z", { posted: { seconds: 0, precision: "none" } });
	const all = [post, story, other, undated];
	const cases: Readonly<Record<string, readonly Entry[]>> = {
		"2019/07-14-183005.html": [post],
		"2019/07-14-183005": [post],
		"2019/07-14-183005-2.html": [post],
		"https://mara.example/gallery/2019/07-14-183005.html?x#y": [post],
		"file:///mnt/stick/_site/2019/07-14-183005.html": [post],
		"2019-07-14": [post, story, other],
		"stories/2019/07-14.html": [story],
		"stories/2019/07-14.html#t183005": [story],
		"stories/2019/07-14.html#t183006": [],
		"undated/post-3.html": [undated],
		"2019-07-15": [],
		"2019-13-45": [],
		"some words": [],
		"2019/07-14": [],
	};
	for (const [line, hidden] of Object.entries(cases)) {
		test(`${line} hides ${hidden.length} of ${all.length}`, () => {
			const { archive, leftOut, unusedHideRules } = chosen(all, { hidden: [line] });
			assert.deepEqual(
				leftOut.map((left) => left.entry),
				hidden,
			);
			assert.equal(archive.entries.length, all.length - hidden.length);
			assert.deepEqual(unusedHideRules, hidden.length === 0 ? [line] : []);
			for (const { reason } of leftOut) assert.ok(inEnglish.text(reason).includes(line));
		});
	}
	test("means the days of the site's zone", () => {
		assert.equal(hidingOf(["2019-07-15"], "Asia/Tokyo").lineFor(post), "2019-07-15");
		assert.equal(hidingOf(["2019-07-14"], "Asia/Tokyo").lineFor(post), undefined);
	});
	test("counts as used when it names what is hidden anyway", () => {
		const { unusedHideRules } = chosen([entry("2019-07-14T18:30:05Z", { shelf: "archived" })], {
			hidden: ["2019-07-14"],
		});
		assert.deepEqual(unusedHideRules, []);
	});
});

describe("the file with that list", () => {
	test("may have comments, empty lines and the line ends of any system", async (t) => {
		const path = join(await workFolder(t), "site.hide.txt");
		await writeFile(path, "\ufeff# mine\r\n\r\n2019-07-14 # party\r\nstories/2019/07-14.html#t183005\n  2019-07-14\n");
		assert.deepEqual(await readHideList(path, false), ["2019-07-14", "stories/2019/07-14.html#t183005"]);
	});
	test("need not be there, unless it was named", async (t) => {
		const path = join(await workFolder(t), "site.hide.txt");
		assert.deepEqual(await readHideList(path, false), []);
		await assert.rejects(readHideList(path, true), BuildError);
	});
	test("stops the build when it is there and cannot be read", async (t) => {
		const path = join(await workFolder(t), "site.hide.txt");
		await mkdir(path);
		await assert.rejects(readHideList(path, false), BuildError);
	});
});

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { layouts } from "../../sample/layouts.ts";
import { runBuild } from "../../src/commands/build.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import type { Entry, Moment } from "../../src/model/archive.ts";
import { BuildError } from "../../src/model/problem.ts";
import { namedBy } from "../../src/select/hide-line.ts";
import { hidingOf, readHideList } from "../../src/select/hide-list.ts";
import { defaultSelectOptions, select } from "../../src/select/select.ts";
import { buildHere, contentsOf, smallAccount, workFolder } from "../builds.ts";
import { cases } from "../depth.ts";
import { downloadOf, readThrough } from "../read-download.ts";
import { writeTiny } from "../tiny-download.ts";

const LIST = "# für Oma, ‚privat‘\r\n2019/07-13-064000.html\r\nstories/2019/07-14.html#t183005 # and this\r\n";
const UNDERSTOOD = ["2019/07-13-064000.html", "stories/2019/07-14.html#t183005"];

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const utf32 = (text: string) => Buffer.from(new Uint32Array([...text].map((sign) => sign.codePointAt(0) ?? 0)).buffer);
const swapped = (bytes: Buffer, step: 2 | 4) =>
	step === 2 ? Buffer.from(bytes).swap16() : Buffer.from(bytes).swap32();

describe("a hide list is read as", () => {
	const encodings: Readonly<Record<string, Buffer>> = {
		"UTF-8": Buffer.from(LIST),
		"UTF-8 with a mark": Buffer.from(`\ufeff${LIST}`),
		"UTF-16 of PowerShell and Notepad": utf16(`\ufeff${LIST}`),
		"UTF-16 in the other order": swapped(utf16(`\ufeff${LIST}`), 2),
		"UTF-16 without a mark": utf16(LIST),
		"UTF-16 without a mark in the other order": swapped(utf16(LIST), 2),
		"UTF-32": utf32(`\ufeff${LIST}`),
		"UTF-32 in the other order": swapped(utf32(`\ufeff${LIST}`), 4),
		"letters of Windows": Buffer.from(LIST.replace(/[‚‘]/g, "\x82"), "latin1"),
		"lines of an old Mac": Buffer.from(LIST.replaceAll("\r\n", "\r")),
		"lines of Unix": Buffer.from(LIST.replaceAll("\r\n", "\n")),
		"lines of Unicode": Buffer.from(LIST.replaceAll("\r\n", "\u2028")),
		"without an end of its last line": Buffer.from(LIST.trimEnd()),
	};
	for (const [name, bytes] of Object.entries(encodings)) {
		test(name, async (t) => {
			const path = join(await workFolder(t), "site.hide.txt");
			await writeFile(path, bytes);
			assert.deepEqual(await readHideList(path, false), UNDERSTOOD);
		});
	}
	test("no text where a line was appended in another encoding: the build stops", async (t) => {
		const path = join(await workFolder(t), "site.hide.txt");
		const line = "2019-07-14\r\n";
		for (const mixed of [
			[Buffer.from(LIST), utf16(line)],
			[Buffer.from(`x${LIST}`), utf16(line)],
			[utf16(`\ufeff${LIST}`), Buffer.from(line)],
			[utf16(`\ufeff${LIST.trimEnd()}`), Buffer.from(`${line}${line}`)],
			[Buffer.from("PK\x03\x04\x00\x00")],
			[utf16(`\ufeff${LIST}`).subarray(0, -1)],
		]) {
			await writeFile(path, Buffer.concat(mixed));
			await assert.rejects(readHideList(path, false), BuildError);
		}
	});
});

describe("a line names", () => {
	const post = { kind: "post", at: "2019-07-14T18:30:05" };
	const day = { kind: "day", day: "2019-07-14" };
	const story = { kind: "story", day: "2019-07-14", clock: "T18:30:05" };
	const stories = { ...story, clock: "" };
	const forms: readonly (readonly [string, object, readonly string[]])[] = [
		[
			"a post",
			post,
			[
				"2019/07-14-183005.html",
				"2019/07-14-183005",
				"2019/07-14-183005-2.html",
				"/2019/07-14-183005.HTML",
				"2019\\07-14-183005.html",
				"C:\\Users\\Mara\\_site\\2019\\07-14-183005.html",
				"https://mara.example/2019/07-14-183005.html",
				"https://mara.example/stories/of/me/2019/07-14-183005.html?x=1#photo-2",
				"file:///C:/my%20%231/_site/2019/07-14-183005.html",
				"2019/07–14–183005.html",
				"2019/07‑14‑183005",
				"„2019/07-14-183005.html“",
				"“2019/07-14-183005.html”,",
				"<https://mara.example/2019/07-14-183005.html>",
				"- 2019/07-14-183005.html",
				"• 2019/07-14-183005.html;",
				"\u00a0\u200e2019/07-14-183005.html\u200b",
				"２０１９／０７－１４－１８３００５",
				"2019/07.html#p14-183005",
				"2019/07.html #p14-183005-2",
				"https://mara.example/page/2.html#p2019-07-14-183005",
				"index.html#p2019-07-14-183005",
			],
		],
		[
			"a day",
			day,
			[
				"2019-07-14",
				"2019-7-14",
				"2019/7/14",
				"2019/07/14",
				"2019.07.14.",
				"20190714",
				"14.07.2019",
				"14. 7. 2019",
				"14/07/2019",
				"07/14/2019",
				"14-07-2019",
				"2019–07–14",
				"2019年7月14日",
				"٢٠١٩-٠٧-١٤",
				'"2019-07-14"',
				"* 2019-07-14",
			],
		],
		[
			"one story",
			story,
			["stories/2019/07-14.html#t183005", "stories\\2019\\07-14#t183005-2", "/stories/2019/07-14.html #t183005"],
		],
		[
			"the stories of a day",
			stories,
			["stories/2019/07-14.html", "https://mara.example/x/stories/2019/07-14/", "Stories/2019/07–14.htm"],
		],
		[
			"posts without a date",
			{ kind: "undated", story: false },
			["undated/post.html", "undated/post-3", "index.html#pundated-post-2"],
		],
		[
			"stories without a date",
			{ kind: "undated", story: true },
			["stories/undated.html", "stories/undated.html#t000000-2"],
		],
	];
	for (const [name, named, lines] of forms) {
		for (const line of lines) test(`${name}: ${line}`, () => assert.deepEqual(namedBy(line), named));
	}
});

describe("a line that is not understood", () => {
	const lines = [
		"some words",
		"2019-02-30",
		"2019-13-45",
		"03/04/2019",
		"2019/07-14",
		"2019-07-14 party",
		"2019-07-14, 2019-07-15",
		"2019/07-14-183005.html 2019/07-14-183006.html",
		"2019/02-30-183005.html",
		"2019/07-14-993005.html",
		"2019/07-14-18300",
		"2019/07.html",
		"2019",
		"07-14-183005.html",
		"stories/2019/07-14.html#t1830",
		"stories/2019/07-14.html#main",
		"stories/2019/07-14-183005.html",
		"stories/2019/02-30.html",
		"tags/s/sunset.html",
		"media/2019/0a1b2c-1080.jpg",
		"// a comment of another kind",
		"PK\u0003\u0004",
	];
	for (const line of lines) {
		test(`stops the build with its number and examples: ${line}`, async (t) => {
			const path = join(await workFolder(t), "site.hide.txt");
			await writeFile(path, `# mine\n2019-07-14\n\n${line}\n`);
			await assert.rejects(readHideList(path, false), (error: unknown) => {
				assert.ok(error instanceof BuildError);
				assert.ok(error.message.includes(JSON.stringify(line).slice(1, 20)), error.message);
				assert.equal(error.where, `${path}, line 4`);
				for (const example of ["2019/07-14-183005.html", "2019-07-14"]) assert.ok(error.hint?.includes(example));
				return true;
			});
		});
	}
});

const entryAt = (posted: Moment, kind: Entry["kind"] = "post"): Entry => ({
	...{ kind, shelf: "published", posted, caption: "", media: [], place: "", records: [] },
});
/** The same entry as a download tells it that knows less of its time. */
function coarser(seconds: number, precision: Moment["precision"]): Moment {
	if (precision === "minute") return { seconds: seconds - (seconds % 60), precision };
	if (precision === "day") return { seconds: seconds - (seconds % 86_400) + 43_200, precision };
	return { seconds, precision };
}
const addressOf = ({ posted, kind }: Entry, zone: string) => {
	const iso = new Date(posted.seconds * 1000).toISOString();
	const clock = iso.slice(11, 19).replaceAll(":", "");
	if (kind !== "story") return `${iso.slice(0, 4)}/${iso.slice(5, 10)}-${clock}.html`;
	const local = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short" }).format(posted.seconds * 1000);
	return `stories/${local.slice(0, 4)}/${local.slice(5)}.html#t${clock}`;
};
const zones = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati"] as const;

test("what a list hides stays hidden when another download knows more or less of its time", () => {
	const precision = fc.constantFrom("second", "minute", "day");
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1_300_000_000, max: 1_300_200_000 }), { minLength: 1, maxLength: 8 }),
			...[precision, precision, fc.constantFrom("post", "story"), fc.constantFrom(...zones)],
			(times, before, now, kind, zone) => {
				const told = (known: Moment["precision"]) => times.map((seconds) => entryAt(coarser(seconds, known), kind));
				const [meant] = told(before);
				assert.ok(meant);
				// Such a story has another address on the day of its zone; it is told apart no better than by its day.
				if (kind === "story" && before === "day") return;
				const line = addressOf(meant, zone);
				const entries = told(now);
				const { archive, unusedHideRules } = select(
					{ ...empty, entries },
					{ ...defaultSelectOptions, hidden: [line] },
					zone,
				);
				const [same] = entries;
				// Another entry may really have been posted at the second at which a coarse time stands.
				const explained =
					now === "second" && entries.some((entry) => entry !== same && addressOf(entry, zone) === line);
				assert.ok(explained || (same !== undefined && !archive.entries.includes(same)), `${line} hides it`);
				assert.deepEqual(explained ? [] : unusedHideRules, []);
			},
		),
		{ numRuns: cases(500), seed: 7 },
	);
});

const empty = {
	profile: { username: "mara", name: "", biography: "", website: "", picture: undefined },
	profilePictures: [],
};

test("where all times are known to the second an address hides that second and no other", () => {
	const second = fc.integer({ min: 1_300_000_000, max: 1_300_000_300 });
	fc.assert(
		fc.property(fc.uniqueArray(second, { minLength: 2, maxLength: 60 }), fc.constantFrom(...zones), (times, zone) => {
			for (const kind of ["post", "story"] as const) {
				const entries = times.map((seconds) => entryAt({ seconds, precision: "second" }, kind));
				const [meant] = entries;
				assert.ok(meant);
				const { leftOut } = select(
					{ ...empty, entries },
					{ ...defaultSelectOptions, hidden: [addressOf(meant, zone)] },
					zone,
				);
				assert.deepEqual(
					leftOut.map(({ entry }) => entry),
					[meant],
				);
			}
		}),
		{ numRuns: cases(200), seed: 7 },
	);
});

test("a story of a list that was written for another time zone is hidden, and not that of the next day", () => {
	const daily = [0, 1, 2].map((day) =>
		entryAt({ seconds: 1_563_000_000 + day * 86_400, precision: "second" }, "story"),
	);
	for (const line of ["stories/2019/07-14.html#t064000", "stories/2019/07-14#t064000-2"]) {
		const hiding = hidingOf([line], "UTC", daily);
		assert.deepEqual(
			daily.map((entry) => hiding.lineFor(entry)),
			[undefined, line, undefined],
		);
	}
	const late = entryAt({ seconds: Date.parse("2019-07-14T23:30:05Z") / 1000, precision: "second" }, "story");
	for (const zone of zones) {
		for (const written of zones) {
			const line = addressOf(late, written);
			assert.equal(hidingOf([line], zone, [late]).lineFor(late), line, `${line} in ${zone}`);
		}
	}
});

test("a day of which no time is known is hidden by its date in every zone", () => {
	const entry = entryAt({ seconds: Date.parse("2019-07-14T12:00:00Z") / 1000, precision: "day" });
	for (const zone of zones) assert.equal(hidingOf(["2019-07-14"], zone, [entry]).lineFor(entry), "2019-07-14", zone);
});

test("an address of the site of one layout hides the same entry in the download of every other layout", async () => {
	const archives = await Promise.all(
		layouts.map(async ({ name, write }) => ({ name, ...(await readThrough(downloadOf(write(smallAccount())))) })),
	);
	let compared = 0;
	for (const before of archives) {
		for (const now of archives) {
			for (const meant of before.archive.entries) {
				const same = now.archive.entries.filter(
					({ caption, shelf, kind }) =>
						caption !== "" &&
						caption === meant.caption &&
						shelf === meant.shelf &&
						(kind === "story") === (meant.kind === "story"),
				);
				if (same.length !== 1 || meant.posted.precision === "none") continue;
				for (const zone of zones) {
					const { leftOut } = select(now.archive, { ...defaultSelectOptions, hidden: [addressOf(meant, zone)] }, zone);
					const hidden = leftOut
						.filter(({ reason }) => inEnglish.text(reason).startsWith("hidden by"))
						.map(({ entry }) => entry);
					assert.ok(
						same.every((entry) => hidden.includes(entry)),
						`${before.name} > ${now.name}: ${meant.caption}`,
					);
					compared += 1;
				}
			}
		}
	}
	assert.ok(compared > 500, String(compared));
});

describe("a build", () => {
	test("hides what a list of PowerShell names", async (t) => {
		const folder = await workFolder(t);
		const caption = "first #sea";
		await writeTiny(
			folder,
			[0, 1, 2].map((day) => ({ at: 1_563_000_000 + day * 86_400, caption: `${caption} ${day}` })),
		);
		await writeFile(join(folder, "site.hide.txt"), utf16("\ufeff2019/07-13-064000.html\n"));
		const terminal = { folder, stream: process.stderr, print: () => undefined, build: buildHere };
		await runBuild({ archive: ["export"], output: "site", timezone: "UTC", lang: "en" }, terminal);
		const files = await contentsOf(join(folder, "site"));
		assert.ok(!files.has("2019/07-13-064000.html") && files.has("2019/07-14-064000.html"));
		for (const [path, bytes] of files) assert.ok(!bytes.includes(`${caption} 0`), path);
	});
});

describe("a file that looks like a hide list and is none", () => {
	const terminal = (folder: string) => ({ folder, stream: process.stderr, print: () => undefined, build: buildHere });
	const run = (folder: string, more: object = {}) =>
		runBuild({ archive: ["export"], output: "_site", timezone: "UTC", lang: "en", ...more }, terminal(folder));
	test("stops the build and is named, until it is renamed", async (t) => {
		const folder = await workFolder(t);
		await writeTiny(folder, [{ at: 1_563_000_000, caption: "first" }]);
		await run(folder);
		const page = "2019/07-13-064000.html";
		// Where the disk ignores case, a list in another case is the one that is read.
		const isRead = (name: string) => existsSync(join(folder, "EXPORT")) && name.toLowerCase() === "_site.hide.txt";
		for (const name of [
			"_site.hide.txt.txt",
			"_site.hide.csv",
			"_site.hide",
			"_site.Hide.txt",
			"_site.HIDE.TXT",
			".hide.txt",
			"hide.txt",
			"_site.hide.txt.doc",
			"_site.hide (1).txt",
			"_site.hide - Kopie.txt",
			"site.hide.txt",
			"_sitehide.txt",
			"hide list.rtf",
			"hide list.txt",
			"_site.ausblenden.txt",
			"Ausblendliste.txt",
			join("_site", "_site.hide.txt"),
			join("_site.owner", "hide.txt.txt"),
			join("_site.owner", "hide list.txt"),
			join("_site.owner", "hidden posts.txt"),
			join("_site.owner", "hide_new.txt"),
			join("_site.owner", "Versteckte Beiträge.txt"),
			"Ausblendeliste.txt",
			"hide2.xlsx",
			join("_site.owner", "hide (1).txt"),
			join("_site.owner - Copy", "hide.txt"),
			join("export", "hide.txt"),
		]) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), page);
			if (!isRead(name)) {
				await assert.rejects(run(folder), (error: unknown) => {
					assert.ok(error instanceof BuildError && error.where === join(folder, name), name);
					assert.ok(error.hint?.includes(join(folder, "_site.owner", "hide.txt")));
					return true;
				});
			} else {
				await run(folder);
				assert.ok(!(await contentsOf(join(folder, "_site"))).has(page), name);
			}
			assert.equal(await readFile(join(folder, name), "utf8"), page, "it is the owner's");
			await rename(join(folder, name), join(folder, "_site.owner", "hide.txt"));
			await run(folder);
			assert.ok(!(await contentsOf(join(folder, "_site"))).has(page), name);
			await rm(join(folder, "_site.owner", "hide.txt"));
		}
	});
	test("also where it lies beside the list that is read, or was asked for in the folder of the call", async (t) => {
		const folder = await workFolder(t);
		await writeTiny(folder, [{ at: 1_563_000_000, caption: "first" }]);
		await writeFile(join(folder, "_site.hide.txt"), "2019-07-15");
		await assert.rejects(run(folder, { output: join("other", "_site") }), BuildError);
		await writeFile(join(folder, "_site.hide.txt.txt"), "2019-07-13");
		await assert.rejects(run(folder), BuildError);
		await run(folder, { hide: "_site.hide.txt.txt" });
	});
	test("but not the list of another site, something else, or a folder", async (t) => {
		const folder = await workFolder(t);
		await writeTiny(folder, [{ at: 1_563_000_000, caption: "first" }]);
		await mkdir(join(folder, "family"));
		await mkdir(join(folder, "family.owner"));
		await writeFile(join(folder, "family.owner", "hide.txt"), "2019-07-13");
		await mkdir(join(folder, "renamed.owner"));
		await writeFile(join(folder, "renamed.owner", "hide.txt"), "# as a build has created it\n");
		await mkdir(join(folder, "hide"));
		for (const name of ["family.hide.txt", "hide and seek.txt", "hide.js", "_site.hide.txt~", "_site.alt.csv.bak"])
			await writeFile(join(folder, name), "x");
		await run(folder);
	});
	test("a link that leads nowhere stops the build", { skip: process.platform === "win32" }, async (t) => {
		const folder = await workFolder(t);
		await writeTiny(folder, [{ at: 1_563_000_000, caption: "first" }]);
		await symlink(join(folder, "gone"), join(folder, "_site.hide.txt"));
		await assert.rejects(run(folder), BuildError);
	});
});

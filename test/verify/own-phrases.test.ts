import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { CATALOGUES } from "../../src/languages/language.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { leakCheck } from "../../src/verify/leaks.ts";
import { OwnPhrases } from "../../src/verify/own-phrases.ts";
import { plainText } from "../../src/verify/plain.ts";
import { Published } from "../../src/verify/published.ts";
import { buildSite, contentsOf, madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { writeTiny } from "../tiny-download.ts";

const KIND = "a private line of the profile";
const own = ["August", "11 August 2019", "August 2019", "11. August", "All times are in the time zone Europe/Berlin."];
const secrets = ["August", "Berlin", "Europe", "August 2019", "Juli 2018"].map(
	(value) => ({ kind: KIND, value }) as const,
);
async function finding(text: string, published: readonly string[] = []): Promise<string | undefined> {
	const leaks = leakCheck({ secrets, published: new Published(published), own, folders: [] });
	const found = await leaks.text("x.html", Buffer.from(text));
	return found === undefined ? undefined : inEnglish.text(found);
}

describe("a private word that the program wrote is no leak", () => {
	for (const page of [
		"<time>11 August 2019</time>",
		'<img alt="Photo, 11 August 2019: hello">',
		"<title>11 August 2019 · Tessa</title>",
		"<h1>August 2019</h1>",
		'<a class="rail-link" href="08.html">August <span>3</span></a>',
		'<a href="08.html">Show all 20 of August</a>',
		'<h2 class="group-title">August</h2>',
		"<p>All times are in the time zone Europe/Berlin.</p>",
		"<p>in August&#32;</p>".replace("August", "July"),
	]) {
		test(page, async () => assert.equal(await finding(page), undefined));
	}
	test("nor where its owner published it", async () => {
		assert.equal(await finding("<p>Hello from August in Berlin</p>", ["Hello from August in Berlin"]), undefined);
	});
});

describe("the same word anywhere else is one", () => {
	for (const page of [
		"<p>August</p>",
		"<h1>August</h1>",
		"<title>August · Tessa</title>",
		'<img alt="August">',
		'<a title="August" href="x.html">x</a>',
		"<p>Name: August. Posted 11 August 2019</p>",
		"<p>11 August 2018</p>",
		"<p>111. August</p>",
		"<p>11 August 20190</p>",
		"<p>Juli 2018</p>",
		"<p>Berlin</p>",
		"<p>Europe/Berlin</p>",
		"<h2>Berlin</h2>",
		'{"name": "August"}',
	]) {
		test(page, async () => assert.match((await finding(page)) ?? "", /a private line/, page));
	}
});

test("thousands of dates are searched as quickly as one", () => {
	const dates = Array.from({ length: 60_000 }, (_, day) => `${(day % 31) + 1} August ${1000 + (day >> 5)}`);
	const phrases = new OwnPhrases(dates);
	const page = dates.join("\n");
	const began = performance.now();
	assert.ok(phrases.coversAll(page, "August"));
	assert.ok(!phrases.coversAll(`${page}\nAugust`, "August"));
	assert.ok(performance.now() - began < 5000);
});

describe("a build does not stop at private lines that are", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	before(async () => {
		work = await madeFolder();
	});
	after(() => work.remove());
	// Two years, and more posts in one month than its year shows.
	const everyMonth = Array.from({ length: 40 }, (_, index) => ({
		at: Date.UTC(2019, index < 24 ? index : 7, 11, 9, index) / 1000,
		caption: index % 2 === 0 ? "" : "x",
	}));
	const build = async (name: string, lines: Iterable<string>, lang: string, timezone: string) => {
		const profile = Object.fromEntries([...lines].map((line, index) => [`Line ${index}`, line]));
		const download = await writeTiny(join(work.folder, name), everyMonth, profile);
		await buildSite([download], join(work.folder, name, "site"), { lang, timezone, base: "https://mara.example/" });
		return contentsOf(join(work.folder, name, "site"));
	};

	const languages = Object.keys(CATALOGUES);
	const some = languages.filter((_, index) => index % 2 === 0 || index === languages.length - 1);
	for (const lang of atDepth("private lines that are dates in every second language", languages, some)) {
		test(`the months, days and dates of the language ${lang}`, async () => {
			const lines = new Set<string>(["Berlin", "Europe"]);
			for (const { at } of [...everyMonth, ...Array.from({ length: 7 }, (_, day) => ({ at: day * 86_400 }))]) {
				for (const format of [
					{ month: "long" },
					{ month: "short" },
					{ weekday: "long" },
					{ month: "long", day: "numeric" },
					{ month: "long", year: "numeric" },
					{ dateStyle: "long" },
					{ dateStyle: "medium" },
				] as const) {
					lines.add(new Intl.DateTimeFormat(lang, { ...format, timeZone: "Europe/Berlin" }).format(at * 1000));
				}
			}
			await build(lang, lines, lang, "Europe/Berlin");
		});
	}

	test("a zone that is one word", async () => {
		await build("zone", ["Japan"], "en", "Japan");
	});

	for (const lang of ["en", "pl"]) {
		test(`any word of the site itself, in the language ${lang}`, async () => {
			const words = new Set<string>();
			for (const [path, bytes] of await build(`plain-${lang}`, [], lang, "UTC")) {
				// Among the bytes of a picture are letters as well.
				if (path.startsWith("media/")) continue;
				const text = plainText(path, bytes.toString("utf8"));
				for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu)) words.add(word);
			}
			assert.ok(words.size > 1000);
			await build(`words-${lang}`, words, lang, "UTC");
		});
	}
});

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { makeEdition } from "../../src/private/edition.ts";
import { launch } from "../browser/browsers.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { assertMarkup } from "../markup.ts";
import { REQUEST } from "./request.ts";

const [FOLLOWERS, LIKES, CONTACTS] = [2500, 1000, 1500];
const START = 1_600_000_000;
/** All contacts were sent on one day. */
const SENT = Date.parse("2024-02-29T12:00:00Z") / 1000;

const files: Readonly<Record<string, unknown>> = {
	"connections/followers_and_following/followers_1.json": Array.from({ length: FOLLOWERS }, (_, index) => ({
		string_list_data: [{ value: `follower.${index}`, timestamp: START + index * 86_400 }],
	})),
	"your_instagram_activity/likes/liked_posts.json": {
		likes_media_likes: Array.from({ length: LIKES }, (_, index) => ({
			title: "follower.7",
			string_list_data: [{ href: `https://www.instagram.com/p/L${index}x/`, timestamp: START + index * 90_000 }],
		})),
	},
	"logged_information/recent_searches/word_or_phrase_searches.json": {
		searches_keyword: ["zebra", "Ähre 10", "ähre 9", "Wolle", "apfel", "Öl"].map((value, index) => ({
			string_map_data: { Search: { value }, Time: { timestamp: START + (6 - index) * 10_000_000 } },
		})),
	},
	"connections/contacts/synced_contacts.json": {
		contacts_contact_info: Array.from({ length: CONTACTS }, (_, index) => ({
			string_map_data: {
				"First Name": { value: `Contact ${index}x` },
				"Imported Time": { timestamp: SENT },
			},
		})),
	},
};

describe("long lists", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let output = "";
	const pages = new Map<string, string>();
	const textOf = (pattern: RegExp) => [...pages].filter(([path]) => pattern.test(path)).map(([, text]) => text);
	before(async () => {
		work = await madeFolder();
		for (const [path, value] of Object.entries(files)) {
			const to = join(work.folder, "download", path);
			await mkdir(dirname(to), { recursive: true });
			await writeFile(to, JSON.stringify(value));
		}
		output = join(work.folder, "_private");
		await makeEdition({ ...REQUEST, archives: [join(work.folder, "download")], output });
		for (const [path, bytes] of await contentsOf(output)) pages.set(path, bytes.toString());
	});
	after(() => work.remove());

	test("of followers have pages of fewer than a thousand, the latest first, each follower once", () => {
		const lists = textOf(/^people\/lists\/followers(?:-\d+)?\.html$/).reverse();
		assert.equal(lists.length, 5);
		assert.equal(lists[0]?.match(/<th /g)?.length, 3, "nobody wrote, so that no column says how much");
		const names = lists.map((text) => [...text.matchAll(/>@(follower\.\d+)<\/a>/g)].map(([, name]) => name));
		assert.deepEqual(
			names.flat(),
			Array.from({ length: FOLLOWERS }, (_, index) => `follower.${FOLLOWERS - 1 - index}`),
		);
	});

	test("of likes of one person have pages of their own, and the latest are on the page of the person", async () => {
		const person = [...pages].find(([path, text]) => /^people\/\d+\.html$/.test(path) && text.includes("/p/L999x/"));
		assert.ok(person !== undefined);
		const [path, text] = person;
		assert.equal([...text.matchAll(/\/p\/L\d+x\//g)].length, 50);
		const number = path.replace(/\D+/g, "");
		assert.ok(text.includes(`href="../people/${number}/likes.html"`));
		const all = textOf(new RegExp(`^people/${number}/likes(?:-\\d+)?\\.html$`));
		assert.equal(all.length, 6);
		const shown = all.flatMap((one) => [...one.matchAll(/\/p\/(L\d+)x\//g)].map(([, like]) => like));
		assert.equal(shown.length, LIKES);
		assert.equal(new Set(shown).size, LIKES);
		await assertMarkup([...pages].filter(([one]) => one === path || one.endsWith("/likes-3.html")));
	});

	test("of a day have several pages with everything once", () => {
		const days = textOf(/^days\/2024\/02-29(-\d+)?\.html$/);
		assert.equal(days.length, 3);
		const shown = days.flatMap((one) => [...one.matchAll(/Contact (\d+)x/g)].map(([, contact]) => contact));
		assert.equal(shown.length, CONTACTS);
		assert.equal(new Set(shown).size, CONTACTS);
	});

	test("of a subject are sorted over all its years, by text and by date", { timeout: 120_000 }, async (t) => {
		const browser = await launch("chrome");
		t.after(() => browser.close());
		const page = await browser.newPage();
		await page.goto(pathToFileURL(join(output, "subjects/searches/2021.html")).href, { waitUntil: "load" });
		const shown = async () =>
			String(
				await page.evaluate('[...document.querySelectorAll("tbody tr")].map((row) => row.cells[0].innerText).join()'),
			);
		const orderOf = (column: number) =>
			page.evaluate(`document.querySelector("th:nth-child(${column})").getAttribute("aria-sort")`);
		assert.equal(await shown(), "zebra,Ähre 10,ähre 9,Wolle,apfel,Öl");
		assert.equal(await orderOf(3), "descending");
		await page.click("thead th:nth-child(1) button");
		assert.equal(await shown(), "ähre 9,Ähre 10,apfel,Öl,Wolle,zebra");
		assert.deepEqual([await orderOf(1), await orderOf(3)], ["ascending", null]);
		await page.click("thead th:nth-child(3) button");
		assert.equal(await shown(), "Öl,apfel,Wolle,ähre 9,Ähre 10,zebra");
		assert.equal(await page.evaluate('document.querySelectorAll("thead button").length'), 3);
	});

	test("are sorted and filtered by those who have a script", { timeout: 120_000 }, async (t) => {
		const browser = await launch("chrome");
		t.after(() => browser.close());
		const page = await browser.newPage();
		await page.goto(pathToFileURL(join(output, "people/lists/followers.html")).href, { waitUntil: "load" });
		const shown = async () =>
			JSON.parse(
				String(
					await page.evaluate(
						'JSON.stringify([...document.querySelectorAll("tbody tr")].filter((row) => !row.hidden).slice(0, 3).map((row) => row.cells[0].innerText))',
					),
				),
			);
		assert.deepEqual(await shown(), ["@follower.2499", "@follower.2498", "@follower.2497"]);
		await page.click("thead th:nth-child(3) button");
		assert.deepEqual(await shown(), ["@follower.2000", "@follower.2001", "@follower.2002"]);
		await page.click("thead th:nth-child(1) button");
		await page.click("thead th:nth-child(1) button");
		assert.deepEqual(await shown(), ["@follower.2499", "@follower.2498", "@follower.2497"]);
		const sorted = await page.evaluate('document.querySelector("th[aria-sort]").getAttribute("aria-sort")');
		assert.equal(sorted, "descending");
		await page.type("list-filter input", "ER.2001");
		assert.deepEqual(await shown(), ["@follower.2001"]);
		await page.type("list-filter input", "x");
		assert.equal(await page.evaluate('document.querySelector("[role=status]").textContent'), "Nobody has these words.");
	});
});

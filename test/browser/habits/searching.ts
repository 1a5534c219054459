import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits, Visit } from "../visit.ts";

const ROWS = `document.querySelectorAll(".result").length`;

/** The posts are searched as each year loads, so that a count is final when all have. */
const LOADED = `[...document.querySelector("post-search").years.values()].every((posts) => posts.length > 0)`;

async function type({ page }: Visit, words: string): Promise<void> {
	await page.$eval("#q", (input) => {
		(input as unknown as { value: string }).value = "";
	});
	await page.focus("#q");
	await page.keyboard.type(words);
}

export const searching: Habits = {
	"search loads its data for who begins to search, finds as one types, keeps its query in the address, and leads to the post":
		async (visit) => {
			const { page, open, until, where, read, follow, back } = visit;
			await open("search/index.html");
			assert.equal(await read(`typeof vitrinePosts`), "undefined", "the index waits for a search");
			await page.focus("#q");
			await until(`Object.keys(window.vitrinePosts ?? {}).length > 1 && ${LOADED}`);
			assert.equal(await read(ROWS), "0");
			await type(visit, "snow");
			await until(`${LOADED} && ${ROWS} > 0`);
			assert.equal(await where(), "search/index.html?q=snow");
			assert.match(await read(`document.querySelector(".search-status").textContent`), /^\d+ results?$/);
			assert.equal(await read(`document.querySelector(".search-without").checkVisibility()`), "false");
			const count = await read(ROWS);
			await follow(".search-results a");
			assert.match(await where(), POST);
			await back();
			await until(`${ROWS} === ${count}`);
			assert.equal(await read(`document.querySelector("#q").value`), "snow");
		},

	"search answers at once among 20,000 posts": async ({ open, until, read }) => {
		await open("search/index.html?q=snow");
		await until(`${LOADED} && ${ROWS} > 0`);
		const milliseconds = await read(`(() => {
			const search = document.querySelector("post-search");
			const posts = [...search.years.values()].flat();
			search.years = new Map(Array.from({ length: 20 }, (_, year) => [String(year), Array.from({ length: 1000 }, (_, n) => posts[(n + year) % posts.length])]));
			return Math.min(...Array.from({ length: 5 }, () => {
				const began = performance.now();
				search.search();
				return performance.now() - began;
			}));
		})()`);
		assert.ok(Number(milliseconds) < 100, milliseconds);
		assert.equal(await read(ROWS), "60", "rows come by the screen");
	},

	"search finds every script, folded accents, emoji, hashtags and dates": async (visit) => {
		const { gallery, open, until, page } = visit;
		await open("search/index.html");
		const all = gallery.pages.filter((path) => POST.test(path)).map((path) => gallery.text(path));
		const tag = />#([a-z]{4,})</.exec(all.join(""))?.[1] ?? "";
		for (const words of [`#${tag}`, "tromso", "TROMSØ", "2024-05", "May 2024", "旅", "فخار", "🍊"]) {
			await type(visit, words);
			await until(
				`document.querySelector("#q").value === ${JSON.stringify(words)} && document.querySelector(".search-status").textContent !== ""`,
			);
			await until(`${ROWS} > 0`);
		}
		await type(visit, "qqqq");
		await until(`${ROWS} === 0`);
		assert.equal(await page.$eval(".search-status", ({ textContent }) => textContent), "No results.");
	},

	"a result is a row with picture, date and the marked word, and one wrong letter is forgiven where nothing has the word":
		async (visit) => {
			const { open, until, read } = visit;
			const marks = `[...document.querySelectorAll(".result mark")].map(({ textContent }) => textContent.toLowerCase().replace("#", "")).join()`;
			const status = `document.querySelector(".search-status").textContent`;
			await open("search/index.html?q=pottery");
			await until(`${LOADED} && ${ROWS} > 0`);
			const exact = await read(ROWS);
			assert.match(await read(marks), /^pottery(,pottery)*$/);
			assert.match(await read(`document.querySelector(".result-date").textContent`), /\d{4}/);
			await until(`document.querySelector(".result-picture").currentSrc.includes("media/")`);
			for (const wrong of ["potery", "pottrey", "potttery", "pottory"]) {
				await type(visit, wrong);
				await until(`${status}.includes("Similar: \\u2068pottery\\u2069")`);
				assert.equal(await read(ROWS), exact, wrong);
				assert.match(await read(marks), /^pottery(,pottery)*$/, wrong);
			}
			await type(visit, "sno");
			await until(`${ROWS} > 0`);
			assert.doesNotMatch(await read(status), /Similar/, "what is there is not taken for a slip");
		},

	"search shows one kind alone, by a choice that stays in the address or by its word": async (visit) => {
		const { page, open, until, where, read, follow, back } = visit;
		const reels = `[...document.querySelectorAll(".result-kind")].every(({ textContent }) => textContent === "Reel")`;
		await open("search/index.html");
		await page.click('[name="kind"][value="reel"]');
		await until(`document.querySelector("post-search").left === 0 && ${ROWS} > 0`);
		assert.equal(await where(), "search/index.html?kind=reel");
		assert.equal(await read(reels), "true");
		const all = await read(ROWS);
		await open("search/index.html?q=reels");
		await until(`document.querySelector("post-search").left === 0 && ${ROWS} === ${all}`);
		await open("search/index.html?kind=nonsense");
		assert.equal(await read(`document.querySelector('[name="kind"]').checked`), "true");
		await open("search/index.html?kind=reel");
		await until(`${ROWS} > 0`);
		await follow(".result a");
		await back();
		await until(`${ROWS} === ${all}`);
		assert.equal(await read(`document.querySelector('[value="reel"]').checked`), "true");
	},

	"search finds a later word of the owner's, and shows it; words alone stand in the place of a picture": async (
		visit,
	) => {
		const { open, until, page, read } = visit;
		await open("search/index.html");
		// No invented owner writes notes: one is added to the newest post of each year, whose picture is taken away.
		await page.evaluate(`window.vitrinePosts = new Proxy({}, {
			set: (years, year, rows) => {
				Object.assign(rows[0], { 3: "", 7: "A day without a picture", 11: "It was the Ötztal, as we know today." });
				years[year] = rows;
				return true;
			},
		})`);
		await type(visit, "otztal");
		await until(`${LOADED} && ${ROWS} > 0`);
		assert.equal(await read(`document.querySelector(".result mark").textContent`), "Ötztal");
		assert.equal(
			await read(`document.querySelector(".result-frame").innerHTML.includes("A day without a picture")`),
			"true",
		);
	},
};

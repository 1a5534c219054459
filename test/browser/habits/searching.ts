import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits, Visit } from "../visit.ts";

const TILES = `document.querySelectorAll(".search-results .tile").length`;

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
	"search finds as one types, keeps its query in the address, and leads to the post": async (visit) => {
		const { open, until, where, read, follow, back } = visit;
		await open("search/index.html");
		assert.equal(await read(`typeof vitrinePosts`), "undefined", "the index waits for the first letter");
		await type(visit, "snow");
		await until(`${LOADED} && ${TILES} > 0`);
		assert.equal(await where(), "search/index.html?q=snow");
		assert.match(await read(`document.querySelector(".search-status").textContent`), /^\d+ results?$/);
		const count = await read(TILES);
		await follow(".search-results a");
		assert.match(await where(), POST);
		await back();
		await until(`${TILES} === ${count}`);
		assert.equal(await read(`document.querySelector("#q").value`), "snow");
	},

	"search answers at once among 20,000 posts": async ({ open, until, read }) => {
		await open("search/index.html?q=snow");
		await until(`${LOADED} && ${TILES} > 0`);
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
		assert.equal(await read(TILES), "60", "tiles come by the screen");
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
			await until(`${TILES} > 0`);
		}
		await type(visit, "qqqqqq");
		await until(`${TILES} === 0`);
		assert.equal(await page.$eval(".search-status", ({ textContent }) => textContent), "No results.");
	},
};

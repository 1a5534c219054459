import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import { elsewhere } from "../until.ts";
import type { Habits, Visit } from "../visit.ts";

const shownTile = (id: string) =>
	`(() => { const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight + 1 })()`;

/** Presses a key and waits for the page that it leads to. */
async function press({ page, until, read }: Visit, key: "ArrowLeft" | "ArrowRight" | "Escape"): Promise<void> {
	const before = await read("location.href");
	await page.keyboard.press(key);
	await until(elsewhere(before));
}

/** Sets the clock of the pages that come to noon of a day. */
async function setToday({ page }: Visit, day: string): Promise<void> {
	await page.evaluateOnNewDocument(`{
		const Real = Date;
		globalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super("${day}T12:00:00"); } };
	}`);
}

export const moving: Habits = {
	"a tile leads to its post, and the way back to its place in the grid": async ({
		page,
		open,
		where,
		until,
		read,
		follow,
		back,
	}) => {
		await open("index.html");
		const id = await read(`document.querySelectorAll(".tile")[20].id`);
		await page.evaluate(`document.getElementById("${id}").scrollIntoView({ block: "center", behavior: "instant" })`);
		const before = Number(await read("Math.round(scrollY)"));
		await follow(`#${id} a`);
		assert.match(await where(), POST);
		await back();
		await until(`Math.abs(scrollY - ${before}) < 60`);
		await until(shownTile(id));
		await follow(`#${id} a`);
		await follow(".post-back");
		assert.equal(await where(), `index.html#${id}`);
		await until(shownTile(id));
	},

	"the tile with the focus, else the target, becomes the picture of its post, and never two at once": async ({
		page,
		open,
		gallery,
		read,
	}) => {
		const named = `[...document.querySelectorAll("*")].filter((part) => getComputedStyle(part).viewTransitionName === "picture").map((part) => part.closest(".tile")?.id ?? part.classList[0]).join()`;
		await open("index.html");
		assert.equal(await read(named), "");
		const [first, second] = (
			await read(`[...document.querySelectorAll(".tile")].slice(0, 2).map(({ id }) => id).join()`)
		).split(",");
		await open(`index.html#${first}`);
		assert.equal(await read(named), first);
		await page.evaluate(`document.querySelector("#${second} a").focus()`);
		assert.equal(await read(named), second);
		await open(gallery.find(POST, /<photo-carousel/));
		assert.equal(await read(named), "slides");
	},

	"the arrow keys lead from post to post, Escape to the gallery": async (visit) => {
		const { page, open, where, gallery } = visit;
		const posts = gallery.pages.filter((path) => POST.test(path) && !/photo-carousel/.test(gallery.text(path)));
		const first = posts.find((path) => /rel="next"/.test(gallery.text(path)) && /rel="prev"/.test(gallery.text(path)));
		assert.ok(first);
		await open(first);
		const next = /rel="next" href="\.\.\/([^"]+)"/.exec(gallery.text(first))?.[1];
		await press(visit, "ArrowRight");
		assert.equal(await where(), next);
		await page.evaluate("document.querySelector('photo-carousel')?.remove()");
		await press(visit, "ArrowLeft");
		assert.equal(await where(), first);
		await press(visit, "Escape");
		assert.match(await where(), /^(index|page\/\d+)\.html#p\d/);
	},

	"the time rail leads to a year and on to a month": async ({ open, where, until, follow }) => {
		await open("index.html");
		await follow(".rail-year:nth-child(2) .rail-link");
		assert.match(await where(), /^\d{4}\/index\.html$/);
		await until(`document.querySelector(".rail-year > [aria-current]") !== null`);
		await follow(".rail-months li .rail-link");
		assert.match(await where(), /^\d{4}\/\d\d\.html$/);
		await until(`document.querySelectorAll(".tile").length > 0`);
	},

	"a day without posts says so above its calendar, and shows those of the next day that has some": async (visit) => {
		const { open, gallery, until, read } = visit;
		const days = [...gallery.text("days/index.html").matchAll(/id="d(\d\d-\d\d)"/g)].map(([, day = ""]) => day);
		const empty = Array.from({ length: 28 }, (_, n) => `02-${String(n + 1).padStart(2, "0")}`).find(
			(day) => !days.includes(day),
		);
		assert.ok(empty);
		await setToday(visit, `2031-${empty}`);
		await open("days/index.html");
		const next = days.find((day) => day > empty) ?? days[0] ?? "";
		await until(`document.querySelector(".memories-title a")?.href.endsWith("days/${next}.html")`);
		const name = `February ${Number(next.slice(3))}`;
		const said = await read(`document.querySelector(".memories-title").textContent`);
		assert.match(said, new RegExp(`^Nothing on February ${Number(empty.slice(3))}. Next: ${name}(, \\d{4})?$`));
		const urls = `[...document.querySelectorAll(".memory-link")].map(({ href }) => href.replace(/#in=.*/, "").split("/").slice(-2).join("/")).join()`;
		const tiles = [...gallery.text(`days/${next}.html`).matchAll(/tile-link u-url" href="..\/([^"]+)"/g)];
		assert.equal(await read(urls), tiles.map(([, url]) => url).join());
	},

	"however many posts today has, their row scrolls, and not a narrow page": async (visit) => {
		const { page, open, gallery, until, read } = visit;
		await page.setViewport({ width: 320, height: 640 });
		const days = [...gallery.text("days/index.html").matchAll(/id="d(\d\d-\d\d)"/g)].map(([, day = ""]) => day);
		const postsOf = (day: string) => gallery.text(`days/${day}.html`).split("tile-link u-url").length - 1;
		const two = days.find((day) => postsOf(day) === 2);
		const [most] = days.toSorted((one, other) => postsOf(other) - postsOf(one));
		for (const day of [two, most]) {
			assert.ok(day !== undefined && postsOf(day) > 1);
			await setToday(visit, `2031-${day}`);
			await open("days/index.html");
			await until(`document.querySelector(".memory-link") !== null`);
			assert.equal(
				await read(`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.documentElement)`),
				"0",
			);
		}
	},

	"today's posts and stories of other years stand above the calendar, and the latest of them is a way from the front page":
		async (visit) => {
			const { open, where, follow, gallery, until, read } = visit;
			const [, month = "", day = ""] = /id="d(\d\d)-(\d\d)"/.exec(gallery.text("days/index.html")) ?? [];
			const links = /(?:tile-link u-url|story-link)" href="..\/((?:stories\/)?(\d{4})\/[^"#]+)/g;
			const latestFirst = [...gallery.text(`days/${month}-${day}.html`).matchAll(links)].sort(
				([, , one], [, , other]) => Number(other) - Number(one),
			);
			const [, url = "", year = ""] = latestFirst[0] ?? [];
			await setToday(visit, `2031-${month}-${day}`);
			await open("days/index.html");
			await until(`document.querySelector(".memory-link") !== null`);
			assert.match(await read(`document.querySelector(".memories-title").textContent`), /^[A-Z][a-z]+ \d+$/);
			assert.equal(await read(`document.querySelector(".memory-year").textContent`), year);
			await open("index.html");
			await until(`document.querySelector(".day-memory img") !== null`);
			const chip = `(({ offsetWidth, offsetHeight, parentNode }) => [offsetWidth - offsetHeight, parentNode.scrollWidth - parentNode.clientWidth])(document.querySelector(".day-memory img")).join()`;
			assert.equal(await read(chip), "0,0", "the picture is round, and in its chip");
			assert.equal(
				await read(`document.querySelector(".day-memory").textContent`),
				`${2031 - Number(year)} years ago today`,
			);
			await follow(".day-memory");
			assert.equal((await where()).split("#")[0], url);
		},

	"a post that one opens as one of today leads along those of its day and back to them": async (visit) => {
		const { open, follow, gallery, until, where } = visit;
		const list = gallery.find(/^days\/\d\d-\d\d/, /^(?![\s\S]*story-link)([\s\S]*tile-link){2}/);
		await setToday(visit, `2031-${list.slice(5, 10)}`);
		for (const [path, link] of [
			["index.html", ".day-memory:has(img)"],
			["days/index.html", ".memory-link"],
		] as const) {
			await open(path);
			await until(`document.querySelector("${link}") !== null`);
			await follow(link);
			const latest = await where();
			await follow(".post-older");
			assert.ok(gallery.text(list).includes((await where()).replace(/#.*/, "")), latest);
			await follow(".post-back");
			assert.equal((await where()).replace(/#.*/, ""), list);
		}
	},

	"the rest of a month in a long year comes in place of the link to it when one comes near": async (visit) => {
		const { page, open, gallery, until, read } = visit;
		// A short year, of which one month is made to show one post only.
		const path = gallery.find(/^\d{4}\/index/, /group-of-3/);
		await open(path);
		const before = `[...document.querySelectorAll(".group-of-3 .tile")].map((tile) => tile.id + tile.querySelector("a").href + tile.querySelector("time").textContent + tile.querySelector(".tile-badge")?.textContent).join("\\n")`;
		const whole = await read(before);
		await page.evaluate(`{
			const group = document.querySelector(".group-of-3");
			for (const tile of [...group.querySelectorAll(".tile")].slice(1)) tile.remove();
			group.insertAdjacentHTML("beforeend", '<month-rest class="group-more" data-root="../" data-year="${path.slice(0, 4)}" data-month="' + group.id + '"><a href="#">All</a></month-rest>');
			group.scrollIntoView();
		}`);
		await until(`document.querySelectorAll(".group-of-3 .tile").length === 3`);
		assert.equal(await read(before), whole);
		assert.equal(await read(`document.querySelector("month-rest")`), "null");
	},

	"a review is gone through by its button, by taps and by arrow keys, card by card": async (visit) => {
		const { page, open, gallery, until, read } = visit;
		await open(gallery.find(/review/, /card-busiest/));
		// The cover and the masthead fill the window, and no more.
		await until(`Math.abs(document.querySelector(".card-cover").getBoundingClientRect().bottom - innerHeight) < 1`);
		const at = (n: number) =>
			`Math.abs(document.querySelectorAll(".card")[${n}].getBoundingClientRect().top) < 2 && document.querySelectorAll(".review-lines .passed").length === ${n + 1}`;
		assert.equal(await read("scrollY"), "0", "the masthead is seen at first");
		await page.click(".review-next");
		await until(at(1));
		await page.click("#first .card-heading");
		await until(at(2));
		await page.keyboard.press("ArrowRight");
		await until(at(3));
		await page.keyboard.press("ArrowLeft");
		await until(at(2));
		await page.click(".review-previous");
		await until(at(1));
		await page.click(".review-previous");
		await until("scrollY === 0");
		assert.equal(
			await read(`document.querySelector(".review-previous").checkVisibility({ visibilityProperty: true })`),
			"false",
		);
		const last = `document.querySelector(".footer-links a:last-child")`;
		await page.evaluate(`${last}.focus()`);
		await until(`${last}.getBoundingClientRect().bottom <= innerHeight`);
	},

	"a card of a review that is higher than the window begins below the masthead": async ({
		page,
		open,
		gallery,
		read,
	}) => {
		await page.setViewport({ width: 390, height: 560 });
		await open(gallery.find(/review/, /(sheet-link.*){20}/s));
		const bar = `document.querySelector(".masthead-links").offsetHeight`;
		const top = (part: string) => `${part}.getBoundingClientRect().top`;
		const covered = `[...document.querySelectorAll(".card:has(> .card-heading, > .card-text)")].filter((card) => ${top('card.querySelector(".card-heading")')} - ${top("card")} < ${bar} + 8).map(({ id, className }) => id || className).join()`;
		assert.equal(await read(covered), "");
	},
};

import assert from "node:assert/strict";
import type { Habits, Visit } from "../visit.ts";

const AT = `[...document.querySelectorAll(".player-segments span")].filter((s) => Number(s.style.getPropertyValue("--part")) >= 1).length`;
const OPEN = `document.querySelector("dialog")?.open`;
const STAGE = `document.querySelector("story-stage")`;
const PAUSED = `document.querySelector(".player-pause").getAttribute("aria-pressed")`;
const dayOf = ({ gallery }: Visit, after = "") =>
	gallery.find(
		/^stories\/\d{4}\//,
		new RegExp(`(<article class="story[\\s\\S]*?<img[\\s\\S]*?</article>\\s*){2}${after}`),
	);

/** Each story waits for the viewer, so that only a key or a finger moves it. */
export async function stillness({ page }: Visit): Promise<void> {
	await page.evaluateOnNewDocument(`{
		const asked = matchMedia;
		globalThis.matchMedia = (query) => (/reduced-motion: reduce/.test(query) ? { matches: true } : asked(query));
	}`);
}

/** Presses a key after which another page is shown. */
async function leap({ page, read, until }: Visit, key: "ArrowLeft" | "ArrowRight" | "Escape"): Promise<void> {
	const before = await read("location.pathname");
	await page.keyboard.press(key);
	await until(`location.pathname !== ${JSON.stringify(before)} && document.readyState === "complete"`);
}

async function goesOnAndBack(visit: Visit, from: string, link: string): Promise<void> {
	const { page, open, where, until, read, gallery } = visit;
	await stillness(visit);
	await open(from);
	const days = await read(`[...document.querySelectorAll("${link}")].slice(0, 2).map(({ href }) => href).join()`);
	const [first = "", second = ""] = days.split(",");
	await visit.follow(link);
	await until(OPEN);
	const count = gallery.text((await where()).split("#")[0] ?? "").match(/data-told=/g)?.length ?? 0;
	for (let n = 1; n < count; n += 1) await page.keyboard.press("ArrowRight");
	await until(`${AT} === ${count - 1}`);
	await leap(visit, "ArrowRight");
	await until(`location.href === ${JSON.stringify(second)} && ${OPEN}`);
	await leap(visit, "ArrowLeft");
	await until(`location.href === ${JSON.stringify(`${first}-last`)} && ${OPEN} && ${AT} === ${count - 1}`);
	await leap(visit, "Escape");
	assert.equal(await where(), from);
}

export const stories: Habits = {
	"the number of a day and its month stay together above its stories": async ({ gallery }) => {
		assert.match(
			gallery.text(gallery.find(/^stories\/\d{4}\//, /<h1/)),
			/<h1[^>]*><time[^>]*>[^<]*[A-Z][a-z]+\u00a0\d+, \d{4}</,
		);
	},

	"a ring opens a player that hears the keyboard": async (visit) => {
		const { page, open, where, until, read } = visit;
		await stillness(visit);
		await open("index.html");
		await page.focus(".ring-link");
		await page.keyboard.press("Enter");
		await until(`location.hash === "#play" && document.readyState === "complete"`);
		assert.match(await where(), /^stories\/.*#play$/);
		await until(OPEN);
		await page.keyboard.press("ArrowRight");
		await until(`${AT} === 1`);
		await page.keyboard.press("ArrowLeft");
		await until(`${AT} === 0`);
		assert.equal(await read(PAUSED), "true");
		await page.keyboard.press(" ");
		await until(`${PAUSED} === "false"`);
		await page.keyboard.press(" ");
		await until(`${PAUSED} === "true"`);
		await until(`document.querySelector("dialog").contains(document.activeElement)`);
	},

	"from a ring the player goes on to the next day and back, and closes to the front page": (visit) =>
		goesOnAndBack(visit, "index.html", ".ring-link"),

	"from the list of stories the player goes on to the next day and back, and closes to the list": (visit) =>
		goesOnAndBack(visit, "stories/index.html", ".story-link"),

	"the player says which story of which day it shows, and whose": async (visit) => {
		const { page, open, until, read } = visit;
		await stillness(visit);
		const path = dayOf(visit);
		await open(`${path}#play`);
		await until(OPEN);
		await page.keyboard.press("ArrowRight");
		await until(`${AT} === 1`);
		const date = `[A-Z][a-z]+ \\d+, ${path.slice(8, 12)}`;
		const told = new RegExp(`^2 of \\d+, ${date} at \\d+:\\d\\d`);
		assert.match(await read(`document.querySelector(".player [role=status]").textContent`), told);
		const seen = (await read(`document.querySelector(".player-about").innerText`)).replace(/\s+/g, " ");
		assert.match(seen, new RegExp(`^\\S.* ${date} \\d+:\\d\\d`));
		assert.ok(seen.startsWith(await read(`document.querySelector(".masthead-title").textContent`)));
		assert.match(
			await read(`${STAGE}.querySelector("img, video").getAttribute("alt") ?? ""`),
			/^$|^Photo 2 of \d+, .* at /,
		);
		await page.click(".player-date");
		await until(`!${OPEN} && location.hash === ""`);
		assert.equal(await visit.where(), path, "the date leads to all stories of the day");
	},

	"a long caption of a story can be read whole, by key and by finger": async (visit) => {
		const { page, open, until, read } = visit;
		const path = dayOf(visit);
		await page.evaluateOnNewDocument(`addEventListener("DOMContentLoaded", () => {
			const caption = document.createElement("div");
			caption.className = "caption";
			caption.textContent = "One more word about the sea. ".repeat(60);
			document.querySelector(".story .caption")?.remove();
			document.querySelector(".story").append(caption);
		})`);
		await open(path);
		await page.click(".story-play");
		const caption = `document.querySelector(".player-caption")`;
		await until(`${OPEN} && ${caption}.scrollHeight > ${caption}.clientHeight + 50`);
		assert.equal(await read(`${STAGE}.seconds > 60`), "true", "it has the time that reading takes");
		const { x, y }: { x: number; y: number } = JSON.parse(
			await read(
				`(({ x, y, width, height }) => JSON.stringify({ x: x + width / 2, y: y + height / 2 }))(${caption}.getBoundingClientRect())`,
			),
		);
		assert.equal(await read(`document.elementFromPoint(${x}, ${y}) === ${caption}`), "true");
		await page.focus(".player-caption");
		await page.keyboard.press("End");
		await until(`${caption}.scrollTop + ${caption}.clientHeight >= ${caption}.scrollHeight - 2`);
		await until(`${PAUSED} === "true"`);
	},

	"stories go on by tap and by key, and back; a picture opens the player at its own": async (visit) => {
		const { page, open, until } = visit;
		await stillness(visit);
		await open(dayOf(visit));
		await page.click(".story-play");
		await until(OPEN);
		await until(`${AT} === 0`);
		await page.click(".player-next");
		await until(`${AT} === 1`);
		await page.keyboard.press("ArrowLeft");
		await until(`${AT} === 0`);
		await page.keyboard.press("Escape");
		await until(`!${OPEN}`);
		await until(`document.activeElement.classList.contains("story-play")`);
		await page.click(".story:nth-of-type(2) .slide-link");
		await until(`${OPEN} && ${AT} === 1`);
		await page.click(".player-close");
		await until(`!${OPEN} && document.activeElement.matches(".story:nth-of-type(2) .slide-link")`);
	},

	"a video plays in the player without sound, holds while it is held, and leads on at its end": async (visit) => {
		const { page, gallery, open, until, read } = visit;
		await open(gallery.find(/^stories\/\d{4}\//, /<article class="story[\s\S]*?<video/));
		await page.click(".story-play");
		await until(OPEN);
		const video = `${STAGE}.querySelector("video")`;
		while ((await read(video)) === "null") await page.click(".player-next");
		await until(`${video}.currentTime > 0 && !${video}.paused`);
		assert.equal(await read(`${video}.muted && !${video}.controls`), "true");
		await page.mouse.move(500, 400);
		await page.mouse.down();
		await until(`${video}.paused`);
		await page.mouse.up();
		await until(`!${video}.paused`);
		await page.click(".player-sound");
		assert.equal(await read(`${video}.muted`), "false");
		const at = await read(AT);
		await page.evaluate(`${video}.currentTime = ${video}.duration`);
		await until(`!${OPEN} || location.hash === "#play" || ${AT} > ${at}`);
	},

	"whoever wants no motion plays each story by hand": async (visit) => {
		const { page, open, until, read } = visit;
		await stillness(visit);
		await open(dayOf(visit));
		await page.click(".story-play");
		await until(OPEN);
		await page.evaluate("new Promise((done) => setTimeout(done, 600))");
		assert.equal(await read(`${STAGE}.elapsed`), "0");
		assert.equal(await read(PAUSED), "true");
	},

	"the player plays on by itself, holds while it is held, and pauses": async (visit) => {
		const { page, open, until, read } = visit;
		await open(dayOf(visit));
		await page.evaluate(
			`document.querySelector("story-player").slides.splice(0, 1, [...document.querySelectorAll(".story .slide")].find((slide) => slide.querySelector("img")))`,
		);
		await page.click(".story-play");
		await until(`${STAGE}.elapsed > 0.2`);
		await page.click(".player-pause");
		assert.equal(await read(PAUSED), "true");
		await page.click(".player-pause");
		await page.mouse.move(500, 400);
		await page.mouse.down();
		await until(`${STAGE}.paused`);
		const at = await read(AT);
		await page.mouse.up();
		await until(`!${STAGE}.paused`);
		assert.equal(await read(AT), at, "the end of a hold is not a tap");
	},

	"a finger swipes to another day and pulls the player down": async (visit) => {
		const { page, open, where, until, read } = visit;
		await stillness(visit);
		await open("stories/index.html");
		const second = await read(`document.querySelectorAll(".story-link")[1].href`);
		await visit.follow(".story-link");
		await until(OPEN);
		const drag = async (x: number, y: number) => {
			// A browser takes no input before a new page's first frames.
			await read(`new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)))`);
			await page.mouse.move(500, 300);
			await page.mouse.down();
			await page.mouse.move(500 + x / 2, 300 + y / 2, { steps: 3 });
			await page.mouse.move(500 + x, 300 + y, { steps: 3 });
			await page.mouse.up();
		};
		const first = await read("location.href");
		await drag(-30, 5);
		assert.equal(
			await read(`${AT} === 0 && ${JSON.stringify(first)} === location.href`),
			"true",
			"too short to mean it",
		);
		await drag(-200, 10);
		await until(`location.href === ${JSON.stringify(second)} && ${OPEN}`);
		await drag(200, 10);
		await until(`location.href === ${JSON.stringify(first)} && ${OPEN}`);
		await drag(10, 200);
		await until(`location.pathname.endsWith("stories/index.html") && document.readyState === "complete"`);
		assert.equal(await where(), "stories/index.html");
	},

	"the rail of the stories leads to a year, and a month's stories stand on its page, its calendar day and in search":
		async ({ open, until, read, where, follow, gallery }) => {
			await open("stories/index.html");
			await follow(".rail-year:nth-child(2) .rail-link");
			const [, fragment = ""] = (await where()).split("#");
			assert.match(fragment, /^m\d{4}-\d\d$/);
			assert.equal(
				await read(`document.getElementById("${fragment}").textContent.includes("${fragment.slice(1, 5)}")`),
				"true",
			);
			await open("stories/index.html");
			const day = await read(`document.querySelector(".story-card").id.slice(1)`);
			const [year = "", month = "", date = ""] = day.split("-");
			for (const page of [`${year}/${month}.html`, `days/${month}-${date}.html`])
				assert.match(
					gallery.text(page),
					new RegExp(`class="story-link" href="\\.\\./stories/${year}/${month}-${date}\\.html#play"`),
				);
			await open(`search/index.html?q=${day}`);
			await until(
				`document.querySelector(".search-results a[href*='stories/${year}/${month}-${date}.html']") !== null`,
			);
		},
};

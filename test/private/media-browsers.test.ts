import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { makeEdition } from "../../src/private/edition.ts";
import { BROWSERS, launch } from "../browser/browsers.ts";
import { madeFolder, sharedDecoder } from "../builds.ts";
import { mediaTalks, writeMediaDownload } from "./media-fixtures.ts";
import { REQUEST } from "./request.ts";

/** Plays what is found by a selector, without a sound: nobody has clicked, and there may be no loudspeaker. */
const played = (selector: string) => `(async () => {
	const player = document.querySelector(${JSON.stringify(selector)});
	player.muted = true;
	player.loop = true;
	await player.play();
	for (let tries = 0; tries < 100 && !(player.currentTime > 0.1); tries++) await new Promise((go) => setTimeout(go, 50));
	return JSON.stringify([player.currentTime > 0.1, player.error && player.error.message]);
})()`;

const SEEN = `(async () => {
	const all = [...document.querySelectorAll("img")];
	for (const one of all) one.loading = "eager";
	await Promise.all(all.map((one) => one.decode().catch(() => undefined)));
	return JSON.stringify([all.length, all.filter((one) => !(one.naturalWidth > 0)).map((one) => one.outerHTML)]);
})()`;

describe("from a folder, with what people sent", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let output = "";
	before(async () => {
		work = await madeFolder();
		const download = join(work.folder, "download");
		output = join(work.folder, "_private");
		await writeMediaDownload(download);
		await makeEdition({ ...REQUEST, archives: [download], output }, { decoder: sharedDecoder() });
	});
	after(() => work.remove());

	for (const name of BROWSERS) {
		test(`${name} shows the pictures, plays voice messages and videos, and asks for nothing else`, {
			timeout: 120_000,
		}, async (t) => {
			const browser = await launch(name);
			t.after(() => browser.close());
			const page = await browser.newPage();
			const root = pathToFileURL(output).href;
			const outside = new Set<string>();
			page.on("request", (request) => {
				const url = request.url();
				if (!url.startsWith(`${root}/`) && !/^(data|about|chrome|resource):/.test(url)) outside.add(url);
			});
			const open = (path: string) => page.goto(`${root}/${path}`, { waitUntil: "load" });
			const { talk } = await mediaTalks();
			await open(`${talk}/index.html`);
			const before: unknown = await page.evaluate(
				`JSON.stringify([...document.querySelectorAll("audio, video")].map((one) => one.readyState))`,
			);
			assert.match(String(before), /^\[0(,0){5}\]$/, "nothing is loaded before somebody asks for it");
			assert.equal(await page.evaluate(SEEN), "[3,[]]");
			for (const selector of [`audio[src$=".m4a"]`, "video[poster]"])
				assert.equal(await page.evaluate(played(selector)), "[true,null]", selector);
			await open(`${talk}/media.html`);
			assert.equal(await page.evaluate(SEEN), "[5,[]]");
			await page.click(".tile");
			await page.waitForSelector(".bubble:target");
			await open("files/media/1.html");
			assert.equal(await page.evaluate(SEEN), "[1,[]]");
			assert.equal(await page.evaluate("typeof window.PWNED"), "undefined");
			assert.deepEqual([...outside], []);
		});
	}
});

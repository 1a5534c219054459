import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025, layoutHtmlNew } from "../../sample/layouts.ts";
import { projectOf } from "../../src/output/project.ts";
import { defaultSelectOptions } from "../../src/select/select.ts";
import { BROWSERS, launch } from "../browser/browsers.ts";
import { buildSite, contentsOf, madeFolder, smallAccount, workFolder, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { assertMarkup } from "../markup.ts";
import { attacks, hostileAccount } from "./attacks.ts";

const selectOptions = {
	...defaultSelectOptions,
	shelves: new Set(["published", "archived", "other", "deleted", "draft"] as const),
	places: true,
	profilePictures: true,
};

for (const layout of [layout2025, layoutHtmlNew]) {
	describe(`an account in which every text is an attack, in the layout ${layout.name}`, () => {
		let work: Awaited<ReturnType<typeof madeFolder>>;
		let site = "";
		let pages: readonly (readonly [path: string, text: string])[] = [];
		before(async () => {
			work = await madeFolder();
			const zip = join(work.folder, "export.zip");
			site = join(work.folder, "site");
			await writeSampleZip(layout.write(hostileAccount(), { scale: 0.05 }), zip);
			const request = { selectOptions, base: "https://example.invalid/" };
			await buildSite([zip], site, request);
			// The owner's own alternative texts can be anything, too.
			const alt = projectOf(site).alt;
			const rows = (await readFile(alt, "utf8")).split("\r\n");
			const attack = `"${(attacks[3] ?? "").replaceAll('"', '""')}"`;
			await writeFile(
				alt,
				rows
					.map((row, index) => (index === 0 ? row : row.replace(/^([^,]+,\d+),[^,]*,/, `$1,${attack},`)))
					.join("\r\n"),
			);
			await buildSite([zip], site, request);
			const files = await contentsOf(site);
			pages = [...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, bytes.toString()]);
			for (const [path, text] of pages) {
				const open = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
				assert.notEqual(open, text, `${path} has a policy`);
				await writeFile(join(site, path), open);
			}
		});
		after(() => work.remove());

		test("is shown whole, as text", () => {
			const all = pages.map(([, text]) => text).join();
			assert.ok(pages.length > attacks.length);
			assert.ok(all.includes("&lt;script&gt;window.PWNED=1&lt;/script&gt;"), "captions are there");
			assert.ok(all.includes("{{ 7*7 }}"), "templates in captions are text");
			assert.ok(all.includes('alt="&quot;&gt;&lt;svg onload'), "so are alternative texts");
		});

		test("has names of files that every system takes", async () => {
			for (const path of (await contentsOf(site)).keys()) {
				assert.match(path, /^[a-z0-9._-]+(\/[a-z0-9.-]+)*$/);
				assert.doesNotMatch(path, /(^|\/)(con|nul|aux|prn|com\d|lpt\d)(\.|\/|$)|\.\./);
			}
		});

		test("is markup without fault", async () => {
			await assertMarkup(pages);
		});

		for (const name of layout === layout2025 ? BROWSERS : []) {
			test(`runs nothing in ${name} and asks nothing of the network, even without the policy`, {
				timeout: 180_000,
			}, async (t) => {
				const browser = await launch(name);
				t.after(() => browser.close());
				const paths = chosen(pages.map(([path]) => path));
				assert.ok(paths.length > 20);
				assert.deepEqual(await visit(browser, paths, site), { asked: [], wrong: [] });
				// The same eyes see it when something does run.
				await writeFile(
					join(site, "planted.html"),
					"<img src=x onerror=window.PWNED=1><img src=http://127.0.0.1:49213/x>",
				);
				const planted = await visit(browser, ["planted.html"], site);
				assert.equal(planted.asked.length, 1);
				assert.match(planted.wrong.join(), /PWNED; IMG onerror/);
			});
		}
	});
}

const MEGABYTE = 1_000_000;

test("a caption of a megabyte is a post like any other", async (t) => {
	const size = atDepth("a caption of five megabytes instead of one", 5 * MEGABYTE, MEGABYTE);
	const folder = await workFolder(t);
	const account = smallAccount();
	const first = account.entries.find(({ kind, shelf }) => kind === "post" && shelf === "published");
	assert.ok(first);
	const caption = Array.from({ length: size / 25 }, (_, index) => `word ${index * 7919} <b> &amp; #tag @name`).join(
		" ",
	);
	await writeSmallZip(join(folder, "export.zip"), layout2025, {
		...account,
		entries: [{ ...first, caption }],
	});
	await buildSite([join(folder, "export.zip")], join(folder, "site"));
	const pages = [...(await contentsOf(join(folder, "site"))).entries()].filter(([path]) => path.endsWith(".html"));
	const own = pages.filter(([path]) => /^\d{4}\/\d\d-\d\d-/.test(path));
	assert.ok(own.length === 1 && own.every(([, bytes]) => bytes.length > size && bytes.includes("&lt;b&gt;")));
});

/** Every kind of page, and the post of every attack. */
function chosen(paths: readonly string[]): readonly string[] {
	const posts = paths.filter((path) => /^\d{4}\/\d\d-\d\d-\d{6}/.test(path));
	const kinds = new Map(
		paths.filter((path) => !posts.includes(path)).map((path) => [path.replace(/\d+|\/.*/g, ""), path]),
	);
	return [...posts.slice(0, attacks.length + 4), ...kinds.values()];
}

/** Opens pages as a person does, touches everything there is to touch, and looks at what came of it. */
async function visit(browser: Browser, paths: readonly string[], site: string) {
	const asked: string[] = [];
	const wrong: string[] = [];
	const page = await browser.newPage();
	page.on("request", (request) => {
		if (/^(https?|ws|ftp):/.test(request.url())) asked.push(request.url());
	});
	page.on("dialog", async (dialog) => {
		wrong.push(`a dialog: ${dialog.message()}`);
		await dialog.dismiss();
	});
	for (const path of paths) {
		await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
		const found = await page.evaluate(TOUCH).catch((error: unknown) => `no answer: ${String(error)}`);
		if (found !== "") wrong.push(`${path}: ${found}`);
	}
	await page.close();
	return { asked, wrong };
}

/** Runs in the page: moves over, focuses and types into everything, waits, and tells what should not be. */
const TOUCH = `(async () => {
	for (const element of document.querySelectorAll("body *")) {
		for (const type of ["mouseover", "mouseenter", "focus", "pointerdown"]) element.dispatchEvent(new Event(type, { bubbles: true }));
	}
	const field = document.querySelector("input[type=search]");
	if (field) {
		field.value = "script";
		field.dispatchEvent(new Event("input", { bubbles: true }));
		await new Promise((done) => setTimeout(done, 1500));
	}
	await new Promise((done) => setTimeout(done, 20));
	const wrong = [];
	if (window.PWNED !== undefined) wrong.push("PWNED");
	for (const element of document.querySelectorAll("*")) {
		for (const { name, value } of element.attributes) {
			if (/^on/i.test(name) || name === "srcdoc" || name === "style" && /url/.test(value)) wrong.push(element.tagName + " " + name);
			if (/^(href|src|action|formaction|poster|data)$/i.test(name) && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:text\\/html)/i.test(value)) wrong.push(name + "=" + value);
		}
	}
	if (document.querySelector("iframe, object, embed, base, meta[http-equiv=refresh]")) wrong.push("an element that no template has");
	return wrong.join("; ");
})()`;

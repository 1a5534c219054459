import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { HOME } from "../../src/model/home.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { launch } from "../browser/browsers.ts";
import { noteErrors } from "../browser/errors.ts";
import { contentsOf, madeFolder, workFolder } from "../builds.ts";
import { assertMarkup } from "../markup.ts";
import { attacks, hostileAccount } from "../security/attacks.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";

/** Nine of ten conversations and people and all days but twelve, whose templates are one each: the others are looked at. */
const MOST_OF_A_KIND =
	/^(conversations\/\d*[1-9]\/|people\/\d*[1-9]\.|days\/(?:\d+\/\d+-(?!20)\d+|(?!2024)\d+\/\d+-\d+)\.)/;

describe("the pages of a private edition in which texts are attacks", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let output = "";
	let pages: readonly (readonly [path: string, text: string])[] = [];
	before(async () => {
		work = await madeFolder();
		const zip = join(work.folder, "export.zip");
		await writeSampleZip(fewPictures(layout2026.write(hostileAccount(), { scale: 0.05 })), zip);
		output = join(work.folder, "_private");
		await makeEdition({ ...REQUEST, lang: "de", archives: [zip], output });
		const files = await contentsOf(output);
		pages = [...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, bytes.toString()]);
	});
	after(() => work.remove());

	test("are markup without fault, and show the attacks as text", async () => {
		assert.ok(pages.length > 10);
		const all = pages.map(([, text]) => text).join();
		assert.ok(all.includes("&lt;script&gt;window.PWNED=1&lt;/script&gt;"));
		assert.ok(attacks.some((attack) => attack.includes("{{ 7*7 }}")) && all.includes("{{ 7*7 }}"));
		await assertMarkup(pages.filter(([path]) => !MOST_OF_A_KIND.test(path)));
	});

	test("load files of the edition and nothing else, run nothing and keep within a phone", {
		timeout: 120_000,
	}, async (t) => {
		const browser = await launch("chrome");
		t.after(() => browser.close());
		const page = await browser.newPage();
		await page.setViewport({ width: 360, height: 740 });
		const asked = new Set<string>();
		const errors: string[] = [];
		page.on("request", (request) => {
			if (!(request.isNavigationRequest() && request.frame() === page.mainFrame()))
				asked.add(request.url().replace(pathToFileURL(output).href, ""));
		});
		noteErrors(page, errors, () => true);
		for (const [path] of pages.filter(([path]) => !MOST_OF_A_KIND.test(path))) {
			await page.goto(pathToFileURL(join(output, path)).href, { waitUntil: "load" });
			const seen: unknown = await page.evaluate(`JSON.stringify([
				document.documentElement.scrollWidth > innerWidth,
				typeof window.PWNED,
				getComputedStyle(document.querySelector(".top")).display,
				[...document.querySelectorAll(".bar")].some((bar) => getComputedStyle(bar).transform !== "none"),
			])`);
			assert.equal(seen, '[false,"undefined","flex",false]', path);
		}
		// A player draws its buttons itself; all else is a file of the edition.
		const own = new Set((await contentsOf(output)).keys());
		assert.deepEqual(
			[...asked].filter((path) => !own.has(path.slice(1)) && !path.startsWith("data:image/svg+xml;base64,")),
			[],
		);
		assert.ok(asked.has("/private.css") && asked.has("/list-filter.js"));
		assert.deepEqual(errors, []);
	});
});

test("templates ask a loop only for what Nunjucks' loops have", async () => {
	const templates = join(HOME, "templates", "private");
	for (const name of await readdir(templates))
		for (const [, member = ""] of (await readFile(join(templates, name), "utf8")).matchAll(/loop\.(\w+)/g))
			assert.match(member, /^(?:index0?|revindex0?|first|last|length)$/, name);
});

test("an area of many records has pages that lead to one another, and every link leads to a file", async (t) => {
	const folder = await workFolder(t);
	const people = Array.from({ length: 1000 }, (_, index) => ({ string_list_data: [{ value: `person.${index}` }] }));
	const path = join(folder, "download", "connections", "followers_and_following");
	await mkdir(path, { recursive: true });
	await writeFile(join(path, "followers_1.json"), JSON.stringify(people));
	const output = join(folder, "_private");
	await makeEdition({ ...REQUEST, archives: [join(folder, "download")], output });
	const files = await contentsOf(output);
	const shown: string[] = [];
	for (const [path, bytes] of files) {
		if (!path.endsWith(".html")) continue;
		const text = bytes.toString();
		for (const [, href = ""] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
			if (href.startsWith("data:")) continue;
			assert.ok(files.has(posix.join(posix.dirname(path), href)), `${path}: ${href}`);
		}
		for (const [person] of text.matchAll(/person\.\d+/g)) shown.push(person);
	}
	assert.deepEqual([...files.keys()].filter((path) => path.startsWith("files/people/")).length, 4);
	assert.deepEqual(new Set(shown).size, 1000);
	const first = files.get("files/people/undated-4.html")?.toString() ?? "";
	assert.ok(first.includes('rel="next" href="../../files/people/undated-3.html"') && !first.includes('rel="prev"'));
	assert.ok(files.get("index.html")?.includes("files/people/undated-4.html"));
});

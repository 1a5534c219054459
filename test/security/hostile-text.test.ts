import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025, layoutHtmlNew } from "../../sample/layouts.ts";
import { projectOf } from "../../src/output/project.ts";
import { defaultSelectOptions } from "../../src/select/select.ts";
import { BROWSERS, launch } from "../browser/browsers.ts";
import { buildSite, contentsOf, madeFolder, smallAccount, workFolder, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { assertMarkup } from "../markup.ts";
import { attacks, hostileAccount } from "./attacks.ts";
import { visit, withoutPolicy } from "./visit.ts";

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
			for (const [path, text] of pages) await writeFile(join(site, path), withoutPolicy(path, text));
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
				const all = chosen(pages.map(([path]) => path));
				const some = all.filter((path, index) => !POST.test(path) || index % 3 === 0);
				const paths = name === "chrome" ? all : atDepth("two of three attacks of the gallery in Firefox", all, some);
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

const POST = /^\d{4}\/\d\d-\d\d-\d{6}/;

/** Every kind of page, and the post of every attack. */
function chosen(paths: readonly string[]): readonly string[] {
	const posts = paths.filter((path) => POST.test(path));
	const kinds = new Map(
		paths.filter((path) => !posts.includes(path)).map((path) => [path.replace(/\d+|\/.*/g, ""), path]),
	);
	return [...posts.slice(0, attacks.length + 4), ...kinds.values()];
}

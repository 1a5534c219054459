import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type Preview, servePreview } from "../../src/deliver/preview/server.ts";
import { readArchiveCopy } from "../../src/exports/read-archive-copy.ts";
import { buildSite, madeFolder, writeSmallZip } from "../builds.ts";
import { BROWSERS, launch } from "./browsers.ts";
import { noteErrors } from "./errors.ts";

let remove: () => Promise<void> = async () => undefined;
let preview: Preview;
let paths: readonly string[] = [];

before(async () => {
	const made = await madeFolder();
	remove = made.remove;
	const site = join(made.folder, "site");
	await writeSmallZip(join(made.folder, "export.zip"));
	await buildSite([join(made.folder, "export.zip")], site);
	preview = await servePreview(site, "/mara/gallery/");
	const { entries } = await readArchiveCopy(site);
	const first = (kind: string) => entries.find((entry) => entry.kind === kind)?.url ?? "";
	paths = [
		"index.html",
		first("post"),
		first("reel"),
		first("story"),
		"dates.html",
		"days/index.html",
		"search/index.html?q=a",
	];
});
after(async () => {
	await preview.close();
	await remove();
});

describe("under a sub-path with the headers that hosts send", () => {
	for (const name of BROWSERS) {
		test(`no page has a violation or an error in the console, and nothing is missing, in ${name}`, async () => {
			const browser = await launch(name);
			try {
				const page = await browser.newPage();
				const told: string[] = [];
				noteErrors(page, told, (message) => ["error", "warn"].includes(message.type()));
				page.on("response", (response) => {
					if (response.status() >= 400) told.push(`${response.status()} ${response.url()}`);
				});
				await page.evaluateOnNewDocument(
					'addEventListener("securitypolicyviolation", (event) => console.error("violates " + event.violatedDirective))',
				);
				for (const path of paths) {
					const answer = await page.goto(preview.address + path, { waitUntil: "load" });
					assert.match(answer?.headers()["content-security-policy"] ?? "", /frame-ancestors 'none'/, path);
					await page.evaluate("new Promise((done) => setTimeout(done, 150))");
				}
				assert.equal(told.join("\n"), "");
				await page.goto(`${preview.address}nowhere/at/all.html`);
				assert.equal(
					await page.evaluate("getComputedStyle(document.body).maxWidth"),
					"512px",
					"the style of 404.html is blocked",
				);
				for (const missing of ["nowhere.html", "2019/nowhere.html", "tags/x/nowhere.html"]) {
					await page.goto(preview.address + missing, { waitUntil: "load" });
					const links = await page.evaluate(
						'[...document.links].filter((link) => link.checkVisibility()).map(({ href }) => href).join(" ")',
					);
					const [front = "", ...others] = String(links).split(" ");
					assert.equal(front, `${preview.address}index.html`, missing);
					assert.ok(others.includes(`${preview.address}search/index.html`), missing);
					assert.ok(
						others.every((href) => href.startsWith(preview.address)),
						missing,
					);
				}
				await page.evaluate('document.body.setAttribute("style", "color: red")');
				await page.evaluate("new Promise((done) => setTimeout(done, 150))");
				assert.ok(
					told.some((text) => text.includes("style-src")),
					"the test would not see a violation",
				);
			} finally {
				await browser.close();
			}
		});
	}
});

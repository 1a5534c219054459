import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { launch } from "../browser/browsers.ts";
import { COLOURS, findings } from "../browser/habits/axe.ts";
import { contentsOf, workFolder } from "../builds.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";
import { withShortLife } from "./short-life.ts";

/** The largest page of each kind, which has most of what there can be. */
const KINDS = [
	/^index\.html$/,
	/^conversations\/\d+\/index\.html$/,
	/^people\/\d+\.html$/,
	/^people\/index\.html$/,
	/^people\/lists\/.*\.html$/,
	/^days\/index\.html$/,
	/^days\/\d+\/index\.html$/,
	/^days\/\d+\/\d.*\.html$/,
	/^posts\/index\.html$/,
	/^posts\/full\/.*\.html$/,
	/^subjects\/likes\/.*\.html$/,
	/^subjects\/logins\/.*\.html$/,
];

/** Tables that have more than two columns. */
const TABLES = [
	/^people\/lists\/everybody\.html$/,
	/^people\/lists\/followers\.html$/,
	/^subjects\/(?:contacts|searches|advertisers|logins)\/.*\.html$/,
	/^subjects\/devices\/.*\.html$/,
	/^subjects\/app-uses\/.*\.html$/,
	/^receipt\/1\.html$/,
	/^conversations\/\d+\/numbers\.html$/,
];

/** What runs out of its table, and cells of several columns that do not say of which they are. */
const WRONG_ON_A_PHONE = `[document.querySelector(".rows, .receipt, .by-month")].flatMap((table) => {
	const frame = table.closest(".table-frame") ?? table;
	const headings = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
	const cells = [...table.tBodies].flatMap((body) => [...body.rows]).flatMap((row) => [...row.cells].slice(1));
	const shownOf = (cell) => getComputedStyle(cell, "::before").content;
	return [
		...(frame.scrollWidth > frame.clientWidth ? ["it scrolls"] : []),
		...(headings.length < 3 ? [] : cells.filter((cell) => cell.matches(":not(.file-cell, .bar-cell)") && cell.innerText !== ""))
			.filter((cell) => !cell.matches(".bars td:nth-child(2)"))
			.filter((cell) => !headings[cell.cellIndex] || !shownOf(cell).includes(headings[cell.cellIndex]))
			.map((cell) => cell.outerHTML),
	];
}).join()`;

test("axe finds nothing on the first page or that of a conversation, a person, a list, a day or a subject, in light and in dark, and none scrolls sideways", {
	timeout: 180_000,
}, async (t) => {
	const folder = await workFolder(t);
	const [zip, output] = [join(folder, "export.zip"), join(folder, "_private")];
	await writeSampleZip(fewPictures(layout2026.write(withShortLife(inventAccount(), 10), { scale: 0.05 })), zip);
	await makeEdition({ ...REQUEST, lang: "de", archives: [zip], output });
	const files = [...(await contentsOf(output))];
	for (const [path, bytes] of files) {
		if (!/^conversations\/.*\.html$/.test(path)) continue;
		const months = [...bytes.toString().matchAll(/class="days-month">([^<]+)/g)].map(([, month]) => month);
		assert.equal(new Set(months).size, months.length, `${path}: a month is named once beside its days`);
	}
	const pages = files.sort(([, a], [, b]) => b.length - a.length).map(([path]) => path);
	const browser = await launch("chrome");
	t.after(() => browser.close());
	const page = await browser.newPage();
	const read = async (script: string) => String(await page.evaluate(script));
	await page.setViewport({ width: 320, height: 700 });
	for (const kind of KINDS)
		for (const scheme of ["light", "dark"]) {
			const path = pages.find((path) => kind.test(path)) ?? "";
			await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
			await page.goto(pathToFileURL(join(output, path)).href, { waitUntil: "load" });
			await read('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
			const found = await findings({ page, read }, scheme === "dark" ? COLOURS : undefined);
			assert.equal(found, "", `${path} in ${scheme}`);
			assert.equal(await read("document.documentElement.scrollWidth > innerWidth"), "false", path);
		}
	await page.setViewport({ width: 390, height: 844 });
	for (const kind of TABLES) {
		const path = pages.find((path) => kind.test(path)) ?? assert.fail(`no page is ${kind}`);
		await page.goto(pathToFileURL(join(output, path)).href, { waitUntil: "load" });
		assert.equal(await read(WRONG_ON_A_PHONE), "", path);
	}
	const list = pages.find((path) => /^people\/lists\/everybody/.test(path)) ?? "";
	await page.goto(pathToFileURL(join(output, list)).href, { waitUntil: "load" });
	const first = '[...document.querySelectorAll("tbody tr")].slice(0, 3).map((row) => row.cells[0].innerText)';
	const before = await read(first);
	for (const _ of ["ascending", "descending"]) await page.click("thead th button");
	assert.notEqual(await read(first), before, "headings sort on a phone");
	const client = await page.createCDPSession();
	const { nodes } = await client.send("Accessibility.getFullAXTree");
	const heard = (role: string) => nodes.filter((node) => node.role?.value === role);
	assert.equal(heard("columnheader").length, 6);
	assert.equal(heard("cell").length, 6 * (heard("row").length - 1), "it is a table to whoever hears it");
	assert.ok(
		heard("cell").some(({ name }) => /^\d\d\.\d\d\.\d{4}$/.test(String(name?.value))),
		"with names once",
	);
	await page.setViewport({ width: 1440, height: 700 });
	for (const kind of KINDS.slice(0, 3)) {
		await page.goto(pathToFileURL(join(output, pages.find((path) => kind.test(path)) ?? "")).href, {
			waitUntil: "load",
		});
		const edges = await read(`[".top a", "h1"].map((one) => document.querySelector(one).getBoundingClientRect().left)`);
		assert.match(edges, /^(\d+),\1$/, "the line above ends where the column does");
	}
});

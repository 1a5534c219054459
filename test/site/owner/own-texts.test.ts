import assert from "node:assert/strict";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ownerFileTexts } from "../../../src/languages/problems/owner-files.ts";
import { ownerLanguage } from "../../../src/languages/problems/owner-language.ts";
import { BuildError } from "../../../src/model/problem.ts";
import { mapTexts, readAltTexts } from "../../../src/site/alt-texts/alt-texts.ts";
import { readAbout } from "../../../src/site/owner/about.ts";
import { readCollections, readPinned } from "../../../src/site/owner/lists.ts";
import { blocksOf } from "../../../src/site/owner/markdown.ts";
import { readNotes } from "../../../src/site/owner/notes.ts";
import { mapOwnerTexts, noOwnerTexts } from "../../../src/site/owner/owner-texts.ts";
import { readOwnerTexts } from "../../../src/site/owner/read-owner-texts.ts";
import { workFolder } from "../../builds.ts";

test("the explanations that a build writes say nothing by themselves, in both languages", () => {
	for (const lang of ["en", "de-AT"]) {
		const { pinned, collections, about, notes } = ownerFileTexts(lang);
		assert.deepEqual(readPinned(pinned, ""), []);
		assert.deepEqual(readCollections(collections, ""), []);
		assert.deepEqual(readAbout(about, ""), noOwnerTexts.about);
		assert.deepEqual(readNotes(notes.trimStart(), ""), []);
	}
});

test("addresses, days, days of stories and hashtags are understood in every form in which people type them", () => {
	const [sea, rest] = readCollections(
		"# mine\nThe sea: 2019/07-14-183005.html, https://mara.example/g/2019/07-14-183006-2.html; 14.7.2019\r\n" +
			"- stories/2019/07-14.html，stories/2019/07-14.html#t183005\n\n海：#Sea\nThe sea: ＃Kiln",
		"collections.txt",
	);
	assert.equal(sea?.name, "The sea");
	assert.deepEqual(
		sea?.mentions.map(({ named }) => Object.values(named).join(" ")),
		[
			"entry 2019/07-14-183005",
			"entry 2019/07-14-183006-2",
			"day 2019-07-14",
			"stories stories/2019/07-14",
			"entry stories/2019/07-14#t183005",
			"tag kiln",
		],
	);
	assert.deepEqual(
		[rest?.name, rest?.mentions[0]?.named, rest?.mentions[0]?.line],
		["海", { kind: "tag", tag: "sea" }, 5],
	);
	const pinned = readPinned("2019/07-14-183005.html  # our boat\n# none\n", "pinned.txt");
	assert.deepEqual(pinned, [
		{
			named: { kind: "entry", key: "2019/07-14-183005" },
			typed: "2019/07-14-183005.html",
			file: "pinned.txt",
			line: 1,
		},
	]);
});

test("what is not understood stops the build with file, line, reason and example, in both languages", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "site");
	await mkdir(`${output}.owner`);
	const wrong: Readonly<Record<string, readonly (readonly [text: string, line: number])[]>> = {
		"pinned.txt": [
			["../../etc/passwd", 1],
			["\n2019-07-14", 2],
		],
		"collections.txt": [
			["2019-07-14", 1],
			["Sea: 2019-07-14\nSea: boats", 2],
			["A: 31.2.2019", 1],
		],
		"about.md": [
			["Title: x\nCovr: y\n\ntext", 2],
			["Cover: cover.jpg\n", 1],
			["Died: soon", 1],
			["Born: 1950-01-31\n", 1],
		],
		"notes.csv": [
			["post,note\nx,y", 1],
			["post,date,note\n2019/07-14-183005,soon,x", 2],
			["post,date,note\n2019/07-14-183005,2026-01-31,", 2],
			["post,date,note\nstories/2019/07-14,2026-01-31,x", 2],
			['post,date,note\n2019/07-14-183005,2026-01-31,"open', 2],
		],
	};
	for (const [name, texts] of Object.entries(wrong)) {
		const path = join(`${output}.owner`, name);
		for (const [text, line] of texts) {
			await writeFile(path, text);
			await assert.rejects(readOwnerTexts(output), (error: unknown) => {
				assert.ok(error instanceof BuildError && error.code === "ownerLineUnknown", `${name}: ${text}`);
				assert.equal(error.where, `${path}, line ${line}`, text);
				const { what, hint } = ownerLanguage("de").error(error);
				assert.match(`${what} ${hint}`, /Eine Zeile von .* ist nicht zu verstehen.*(etwa|Schreiben Sie)/);
				return true;
			});
		}
		await writeFile(path, Buffer.from([0x50, 0, 0, 1, 0x41]));
		await assert.rejects(readOwnerTexts(output), { code: "ownerFileUnreadable" });
		await rm(path);
		await symlink(join(folder, "gone"), path);
		await assert.rejects(readOwnerTexts(output), { code: "ownerFileUnreadable" });
		await rm(path);
		// As Notepad of Windows saves it.
		await writeFile(path, Buffer.from("\ufeff", "utf16le"));
	}
	assert.deepEqual(await readOwnerTexts(output), noOwnerTexts);
});

test("a text is a small part of Markdown: no HTML, links to the web and to mail alone, and any text in linear time", () => {
	const [first, heading, list] = blocksOf([
		"Two *boats* and **light**,",
		"[here](https://mara.example/x) <b>",
		"[not](javascript:alert(1)) [nor](../x.html)",
		"# How",
		"- one",
		"- *two*",
	]);
	assert.deepEqual(
		first?.lines.flat().map(({ text, url, style }) => [text, style, url].filter((part) => part !== "").join("|")),
		[
			...["Two ", "boats|em", " and ", "light|strong", ",", "here|https://mara.example/x", " <b>"],
			"[not](javascript:alert(1)) ",
			"[nor](../x.html)",
		],
	);
	assert.deepEqual([heading?.kind, list?.kind, list?.lines.length], ["heading", "list", 2]);
	for (const hostile of ["*", "[", "**a", "[a](", "<!--"]) {
		const text = hostile.repeat(200_000 / hostile.length);
		assert.equal(
			readAbout(text, "")
				.blocks.flatMap(({ lines }) => lines.flat())
				.every(({ url }) => url === ""),
			true,
		);
	}
	const about = readAbout("<!-- Title: not\n-->\n\nTitel: Meer\nGestorben: 17.11.2024\n\nText: yes\n", "");
	assert.deepEqual(
		[about.title, about.died, about.blocks[0]?.lines[0]?.[0]?.text],
		["Meer", "2024-11-17", "Text: yes"],
	);
});

test("control characters of the owner's files get into no page, since HTML allows none", () => {
	const texts = {
		pinned: [],
		collections: readCollections("S\u001bea: #sea", ""),
		about: readAbout("Title: M\u0007ara\n\nh\u001bi [l\u0001ink](https://mara.example/)", ""),
		notes: readNotes("post,date,note\n2019/07-14-183005,2026-01-31,b\u001eoat\n", ""),
	};
	const { collections, about, notes } = mapOwnerTexts(texts, (text) => text);
	const alt = mapTexts(readAltTexts("post,slide,alt\n2019/07-14-183005,1,b\u000coat\n"), (text) => text);
	assert.deepEqual(
		[collections[0]?.name, about.title, notes[0]?.text, alt.get("2019/07-14-183005", 1)],
		["Sea", "Mara", "boat", "boat"],
	);
	assert.deepEqual(
		about.blocks.flatMap(({ lines }) => lines.flat().map(({ text }) => text)),
		["hi ", "link"],
	);
});

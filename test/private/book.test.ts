import assert from "node:assert/strict";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import type { SampleFile } from "../../sample/layouts/layout.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { BROWSERS, launch } from "../browser/browsers.ts";
import { contentsOf, madeFolder, workFolder } from "../builds.ts";
import { assertMarkup } from "../markup.ts";
import { REQUEST } from "./request.ts";
import { withShortLife } from "./short-life.ts";

/** Where a conversation is of which the first message is of that time. */
const TALK = `conversations/${Date.parse("2022-03-05T10:00:00Z")}`;
const BOOK = /^conversations\/(\d+)\/book-[\d-]+\.html$/;
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
/** The files of a download with some pictures and sounds of messages alone, because preparing them takes long. */
function fewSent(files: readonly SampleFile[]): readonly SampleFile[] {
	const sent = (kind: RegExp) => files.filter(({ path }) => /\/messages\//.test(path) && kind.test(path)).slice(0, 3);
	const texts = files.filter(({ path }) => /\.(?:json|html|txt|csv)$/.test(path));
	return [texts, sent(/\.jpg$/), sent(/\/audio\//)].flat();
}
/** The messages of a volume, as words. */
const saidIn = (html: string) =>
	html
		.split(/<(?=\w+ class="said)/)
		.slice(1)
		.map((part) => textOf(`<${part.replace(/<(?:h[23]|p class="speaker)[\s\S]*/, "")}`).trim());

test("a book has every message once, in order; when some are added, volumes of other years stay as they are on the disk", async (t) => {
	const folder = await workFolder(t);
	const thread = join(folder, "download", "your_instagram_activity", "messages", "inbox", "anna_1");
	await mkdir(thread, { recursive: true });
	const texts: string[] = [];
	const written: object[] = [];
	const say = (day: string, count: number) => {
		for (let n = 0; n < count; n++) {
			const text = `message ${texts.length}.`;
			texts.push(text);
			const time = Date.parse(`${day}T10:00:00Z`) + n * 20_000;
			written.push({ sender_name: n % 3 === 0 ? "Mara" : "Anna", timestamp_ms: time, content: text });
		}
	};
	const output = join(folder, "_private");
	const run = async () => {
		const talk = { participants: [{ name: "Anna" }, { name: "Mara" }], title: "Anna", messages: written.toReversed() };
		await writeFile(join(thread, "message_1.json"), JSON.stringify(talk));
		await makeEdition({ ...REQUEST, me: ["Mara"], archives: [join(folder, "download")], output });
		const files = [...(await contentsOf(output))].filter(([path]) => BOOK.test(path)).sort();
		const overview = await readFile(join(output, TALK, "index.html"), "utf8");
		const links = [...overview.matchAll(/href="[^"]*\/(conversations\/\d+\/book[^"]*)">(.*?)</g)];
		const inodes = await Promise.all(files.map(async ([path]) => (await stat(join(output, path))).ino));
		assert.deepEqual(
			links.map(([, to]) => to),
			files.map(([path]) => path),
		);
		return files.map(([path, bytes], at) => ({
			...{ path, html: bytes.toString(), inode: inodes[at], link: links[at]?.[2] },
		}));
	};
	say("2022-03-05", 900);
	say("2022-11-30", 700);
	say("2023-01-02", 1500);
	const first = await run();
	assert.deepEqual(
		first.map(({ path }) => path),
		[`${TALK}/book-2022.html`, `${TALK}/book-2023.html`],
	);
	assert.deepEqual(
		first.map(({ link }) => link),
		["March 5, 2022 – November 30, 2022", "January 2, 2023"],
	);
	assert.deepEqual(
		first.flatMap(({ html }) => saidIn(html)),
		texts,
	);
	const [title = ""] = /<header class="book-cover">[\s\S]*?<\/header>/.exec(first[0]?.html ?? "") ?? [];
	assert.equal(textOf(title).trim(), "Anna March 5, 2022 – November 30, 2022 Anna and Mara 1,600 messages");
	assert.deepEqual(
		[...(first[0]?.html ?? "").matchAll(/<h[23][^>]*>(.*?)</g)].map(([, heading]) => heading),
		["March 2022", "Saturday, March 5, 2022", "November 2022", "Wednesday, November 30, 2022"],
	);

	say("2023-02-01", 5);
	say("2024-02-01", 1600);
	const second = await run();
	assert.deepEqual(
		second.flatMap(({ html }) => saidIn(html)),
		texts,
	);
	assert.equal(second.length, 3);
	assert.deepEqual(second[0], first[0]);
	assert.notEqual(second[1]?.html, first[1]?.html);
	assert.deepEqual(await run(), second);
});

describe("the books of an edition", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let output = "";
	let files: ReadonlyMap<string, Buffer>;
	const books = new Map<string, string>();
	before(async () => {
		work = await madeFolder();
		const zip = join(work.folder, "export.zip");
		await writeSampleZip(fewSent(layout2026.write(withShortLife(inventAccount(), 30), { scale: 0.05 })), zip);
		output = join(work.folder, "_private");
		await makeEdition({ ...REQUEST, archives: [zip], output });
		files = await contentsOf(output);
		for (const [path, bytes] of files) if (BOOK.test(path)) books.set(path, bytes.toString());
	});
	after(() => work.remove());

	test("have as many messages as their conversations, and a conversation of a few has none", () => {
		let few = 0;
		const counts = new Map<string, number>();
		for (const [path, bytes] of files) {
			const [, number = ""] = /^conversations\/(\d+)\/(?:index|\d{4}-\d\d(?:-\d+)?|undated)\.html$/.exec(path) ?? [];
			const messages = bytes.toString().match(/<div class="(?:bubble|line)" id="m/g)?.length ?? 0;
			if (number !== "") counts.set(number, (counts.get(number) ?? 0) + messages);
		}
		for (const [number, count] of counts) {
			const own = [...books].filter(([path]) => path.startsWith(`conversations/${number}/`));
			if (count < 20) few += 1;
			const printed = own.reduce((sum, [, html]) => sum + saidIn(html).length, 0);
			assert.equal(printed, count < 20 ? 0 : count, number);
		}
		assert.ok(few > 0 && books.size > 5, `${few} of ${books.size}`);
	});

	test("are markup without fault, without scripts, and say in words what cannot be printed", async () => {
		await assertMarkup(books);
		const all = [...books.values()].join("\n");
		assert.equal(/<(?:script|video|audio)/.test(all), false);
		const wanted = [
			/<figure><img src="\.\.\/\.\.\/media\/[^"]+" width/,
			/Voice message(?:, \d+:\d\d|, not in the download)</,
			/Picture, not in the download</,
			/<p class="quiet">Post<\/p>\s*<p dir="auto">[\s\S]{0,300}https:\/\/www\.instagram\.com\/p\//,
			/<div class="said aside">\s*<p dir="auto">[^<]*Call, \d+:\d\d/,
			/<p class="quiet">\p{Extended_Pictographic}[^<]*<bdi>/u,
		];
		assert.deepEqual(
			wanted.filter((one) => !one.test(all)),
			[],
		);
	});

	test("are opened by both browsers from a folder, and printed without what is of use on a screen only", {
		timeout: 120_000,
	}, async (t) => {
		const [path = "", html = ""] = [...books].find(([, html]) => html.includes("<figure>")) ?? [];
		for (const name of BROWSERS) {
			const browser = await launch(name);
			t.after(() => browser.close());
			const page = await browser.newPage();
			await page.goto(pathToFileURL(join(output, path)).href, { waitUntil: "load" });
			const read = async (script: string): Promise<unknown> => page.evaluate(script);
			assert.equal(await read(`document.querySelectorAll(".said").length`), saidIn(html).length, name);
			assert.equal(await read(`[...document.images].filter((image) => image.naturalWidth === 0).length`), 0, name);
			// Chromium prints into a file that can be looked into.
			if (name === "firefox") continue;
			const printed = Buffer.from(await page.pdf({ format: "A5" })).toString("latin1");
			assert.ok(/\/Subtype\s*\/Image/.test(printed), name);
			await page.emulateMediaType("print");
			assert.equal(
				await read(
					`[...document.querySelectorAll("nav, .top, .book-hint")].filter((part) => part.checkVisibility()).length`,
				),
				0,
			);
			const style = `(selector, name) => getComputedStyle(document.querySelector(selector))[name]`;
			assert.equal(await read(`(${style})(".book-cover", "breakAfter")`), "page");
			assert.equal(await read(`(${style})(".book figure", "breakInside")`), "avoid");
			assert.equal(await read(`(${style})(".book h2", "breakAfter")`), "avoid");
			assert.equal(await read(`(${style})("body", "color")`), "rgb(0, 0, 0)");
		}
	});
});

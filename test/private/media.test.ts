import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Decoder } from "../../src/media/decode/decoder.ts";
import { type EditionReport, makeEdition } from "../../src/private/edition.ts";
import { contentsOf, madeFolder, sharedDecoder } from "../builds.ts";
import { assertMarkup } from "../markup.ts";
import { mediaTalks, NEUTRAL, sentMedia, THREAD, writeMediaDownload } from "./media-fixtures.ts";
import { REQUEST } from "./request.ts";

/** For a run in which nothing may be decoded. */
const forbidden: Decoder = {
	expectVideos: () => undefined,
	...{ available: sharedDecoder().available, close: async () => undefined },
	poster: async () => assert.fail("a video was decoded"),
	heic: async () => assert.fail("a HEIC was decoded"),
};

describe("media that people sent, whole and broken and crafted", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let [download, output, talk, other] = ["", "", "", ""];
	let report: EditionReport;
	let files: ReadonlyMap<string, Buffer> = new Map();
	const page = (path: string) => files.get(path)?.toString() ?? assert.fail(`${path} is not there`);
	const make = (decoder = sharedDecoder()) => makeEdition({ ...REQUEST, archives: [download], output }, { decoder });
	/** Of everything that messages of the conversation show, one piece a message. */
	let bubbles: readonly string[] = [];
	const bubbleOf = (uri: string) =>
		bubbles.find((html) => html.includes(`${uri}"`) || html.includes(`${uri} `) || html.includes(`${uri}<`)) ??
		assert.fail(`${uri} is on no page`);
	before(async () => {
		work = await madeFolder();
		[download, output] = [join(work.folder, "download"), join(work.folder, "_private")];
		await writeMediaDownload(download);
		({ talk, other } = await mediaTalks());
		report = await make();
		files = await contentsOf(output);
		bubbles = page(`${talk}/index.html`).split('class="bubble"').slice(1).reverse();
	});
	after(() => work.remove());

	test("lie under neutral names of kinds that do no harm, and nothing that runs is copied as what runs", () => {
		const media = [...files].filter(([path]) => path.startsWith("media/"));
		assert.ok(media.length > 15);
		for (const [path, bytes] of media) {
			assert.match(path, NEUTRAL);
			if (/<script|<svg|^MZ/.test(bytes.toString("latin1"))) assert.match(path, /\.bin$/);
		}
		for (const path of files.keys()) assert.doesNotMatch(path, /anna|berta|recipe|unnamed/i);
	});

	test("are each there once, whoever sent them and however often", () => {
		const large = [...files.keys()].filter((path) => /^media\/.*-l[a-z]\.(jpg|png)$/.test(path));
		assert.equal(large.length, 4, "two that were sent, one of a post, one that nothing names");
		const [, first = ""] = /href="([^"]*-l[a-z]\.jpg)"/.exec(bubbleOf(`${THREAD}/photos/1.jpg`)) ?? [];
		assert.ok(first !== "" && page(`${other}/index.html`).includes(first));
	});

	test("are shown as what their bytes are, pictures in every size, sounds with their length, files by name", () => {
		const photo = bubbleOf(`${THREAD}/photos/1.jpg`);
		assert.match(
			photo,
			/<a class="medium" title="[^"]*" href="\.\.\/\.\.\/media\/[^"]*-l[a-z]\.jpg"><img src="[^"]*-s270/,
		);
		assert.match(
			photo,
			/srcset="\S*-s270\S* 270w, \S*-s540\S* 540w, \S*-l\S* 900w" sizes="18rem" width="900" height="600"/,
		);
		assert.match(photo, /loading="lazy"/);
		assert.match(bubbleOf("png-called.jpg"), /media\/[^"]*-l[a-z]\.png"/);
		assert.match(
			bubbleOf("videos/2.mp4"),
			/<video [^>]*src="[^"]*\.mp4" poster="[^"]*\.jpg" width="\d+" height="\d+" controls/,
		);
		assert.match(bubbleOf("sound-alone.mp4"), /<audio src="[^"]*\.m4a" controls preload="none"/);
		assert.match(bubbleOf("audio/3.mp4"), /<audio src="[^"]*\.m4a"[^>]*><\/audio> <span class="quiet">0:01</);
		assert.match(bubbleOf("audio/4.m4a"), /<audio src="[^"]*\.m4a"/);
		assert.match(bubbleOf("audio/5.aac"), /<audio src="[^"]*\.aac"[^>]*><\/audio> <span class="quiet">1:12</);
		assert.match(bubbleOf("with-pictures.mp4"), /<video /);
		assert.match(bubbleOf("6.pdf"), /<a href="[^"]*\.pdf" [^>]*download>Recipe\.pdf</);
		assert.match(bubbleOf("7.txt"), /<a href="[^"]*\.txt" [^>]*download>List\.txt</);
		for (const path of ["page.pdf", "page.html", "program.exe"]) assert.match(bubbleOf(path), /<a href="[^"]*\.bin"/);
	});

	test("are found under a bare name, and nowhere outside", () => {
		const bare = bubbles[3] ?? "";
		assert.match(bare, /title="1\.jpg" href="\.\.\/\.\.\/media\//);
		for (const uri of [
			"missing.jpg",
			"../../../../etc/passwd",
			"https://evil.example/photo.jpg",
			"javascript:alert(1)",
		])
			assert.match(bubbleOf(uri), /<p class="quiet">Picture: (?:<bdi>[^<]*<\/bdi> ?)+<\/p>/);
		for (const [path, bytes] of files) {
			if (!path.endsWith(".html")) continue;
			for (const [, address = ""] of bytes.toString().matchAll(/ (?:href|src|poster)="([^"#]*)/g)) {
				const target = posix.join(posix.dirname(path), address);
				assert.ok(address === "data:," || address === "" || files.has(target), `${path}: ${address}`);
			}
			for (const [, set = ""] of bytes.toString().matchAll(/ srcset="([^"]*)"/g))
				for (const one of set.split(", "))
					assert.ok(files.has(posix.join(posix.dirname(path), one.split(" ")[0] ?? "")), `${path}: ${one}`);
		}
	});

	test("cost a line with the reason where they cannot be shown", () => {
		const reasons: Readonly<Record<string, RegExp>> = {
			"cut.jpg": /cannot be (opened|decoded)/,
			"photos/page.jpg": /is a text, not a picture or a video/,
			"drawing.svg": /is not of a kind that can be shown|download>Picture/,
			"empty.jpg": /is empty/,
			"page.m4a": /download|is a text/,
			"audio/cut.mp4": /cannot be shown: The (file|video)/,
		};
		const receipt = page("receipt/1.html");
		for (const [uri, reason] of Object.entries(reasons)) {
			assert.match(bubbleOf(uri), reason, uri);
			const line = receipt.split("<tr>").find((html) => html.includes(`${uri}<`)) ?? "";
			if (!/download/.test(bubbleOf(uri))) assert.match(line, reason, uri);
		}
		assert.equal(report.unreadable, 4);
	});

	test("have a page of their own where nothing names them, to which the start page and the receipt lead", () => {
		const unnamed = page("files/media/1.html");
		assert.match(unnamed, /media\/other\/<.*unnamed\.jpg/s);
		assert.doesNotMatch(unnamed, /messages|10\.jpg/);
		for (const path of ["index.html", "receipt/1.html"])
			assert.match(page(path), /href="(\.\.\/)?files\/media\/1\.html"/);
	});

	test("are beside their paths on the pages of the files themselves", () => {
		assert.match(
			page("files/posts/2024.html"),
			/<img src="[^"]*-s270[^>]*alt=""[^>]*><\/span> <span dir="auto">media\/posts\/202403\/10\.jpg</,
		);
	});

	test("make a gallery of their conversation, newest first, from which each leads to its message", async () => {
		assert.match(page(`${talk}/index.html`), new RegExp(`href="../../${talk}/media\\.html">\\d+ pictures, videos`));
		const gallery = page(`${talk}/media.html`);
		const months = [...gallery.matchAll(/<section id="(m[\d-]+)"/g)].map(([, id]) => id);
		assert.deepEqual(months, [...months].sort().reverse());
		assert.ok(months.length > 3);
		const links = [...gallery.matchAll(/href="\.\.\/\.\.\/(conversations\/\d+\/index\.html)#(m\d+)"/g)];
		const sent = await sentMedia();
		const shown = sent.filter(({ uri }) => !/missing|etc|evil|javascript|cut|photos\/page|empty/.test(uri));
		assert.equal(links.length, shown.length);
		for (const [, path = "", id] of links) assert.ok(page(path).includes(`id="${id}"`));
	});

	test("are on pages of clean markup", async () => {
		await assertMarkup(
			[...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, bytes.toString()]),
		);
	});

	test("are neither decoded nor written by a second run", async () => {
		const inodes = async () =>
			Promise.all(
				[...files.keys()]
					.filter((path) => path.startsWith("media/"))
					.map(async (path) => [path, (await stat(join(output, path))).ino]),
			);
		const before = await inodes();
		await make(forbidden);
		assert.deepEqual(await inodes(), before);
		assert.deepEqual([...(await contentsOf(output)).keys()], [...files.keys()]);
	});
});

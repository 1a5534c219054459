import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseFeed } from "htmlparser2";
import { inventAccount } from "../../sample/account.ts";
import { layout2025 } from "../../sample/layouts.ts";
import type { ArchiveCopy } from "../../src/exports/archive-copy.ts";
import { HOME } from "../../src/model/home.ts";
import { buildSite, contentsOf, madeFolder, smallAccount, writeSmallZip } from "../builds.ts";

const BASE = "https://mara.example/gallery/";
let remove: () => Promise<void> = async () => undefined;
let plain: ReadonlyMap<string, Buffer> = new Map();
let based: ReadonlyMap<string, Buffer> = new Map();
let copy: ArchiveCopy;

before(async () => {
	const made = await madeFolder();
	remove = made.remove;
	const zip = join(made.folder, "export.zip");
	const account = smallAccount();
	const [first, ...others] = account.entries;
	assert.ok(first);
	const hostile = { ...first, caption: "Tom & Jerry <b>]]> \u0007 “x” #größe #π" };
	const subtitled = inventAccount().entries.find(
		(entry) => entry.kind === "reel" && entry.media.some((one) => "subtitles" in one),
	);
	await writeSmallZip(zip, layout2025, {
		...account,
		entries: [hostile, ...others, ...(subtitled === undefined ? [] : [subtitled])].sort((a, b) => a.posted - b.posted),
	});
	await buildSite([zip], join(made.folder, "plain"));
	await buildSite([zip], join(made.folder, "based"), { base: BASE, timezone: "Europe/Berlin" });
	plain = await contentsOf(join(made.folder, "plain"));
	based = await contentsOf(join(made.folder, "based"));
	copy = JSON.parse(text(plain, "archive.json"));
});
after(() => remove());

function text(site: ReadonlyMap<string, Buffer>, path: string): string {
	const bytes = site.get(path);
	assert.ok(bytes, `${path} is not in the site`);
	return bytes.toString("utf8");
}

const ending = (site: ReadonlyMap<string, Buffer>, end: string) =>
	[...site.keys()].filter((path) => path.endsWith(end));

test("archive.json follows its schema", async () => {
	const schema = JSON.parse(await readFile(join(HOME, "docs", "archive.schema.json"), "utf8"));
	const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
	for (const site of [plain, based]) {
		assert.ok(validate(JSON.parse(text(site, "archive.json"))), JSON.stringify(validate.errors, null, 1));
	}
	assert.equal(validate({ ...copy, version: 2 }), false);
	assert.equal(validate({ ...copy, entries: [{ ...copy.entries[0], secret: 1 }] }), false);
});

test("archive.json has every entry of the site once, with every file, and names no file that is not there", () => {
	const pages = [...plain.keys()].filter((path) =>
		/^(\d{4}\/\d\d-\d\d-\d{6}(-\d+)?|undated\/post(-\d+)?)\.html$/.test(path),
	);
	const posts = copy.entries.filter(({ kind }) => kind !== "story");
	assert.deepEqual(posts.map(({ url }) => url).sort(), pages.sort());
	assert.equal(copy.entries.filter(({ kind }) => kind === "story").length, 3);
	const files = copy.entries.flatMap(({ media }) =>
		media.flatMap((medium) => {
			if (medium.kind === "missing") return [];
			return medium.kind === "picture"
				? [medium, ...medium.smaller]
				: [medium, ...(medium.poster === null ? [] : [medium.poster])];
		}),
	);
	assert.ok(files.length > 10);
	for (const { path, bytes } of files) assert.equal(plain.get(path)?.length, bytes, path);
	const named = new Set([...files.map(({ path }) => path), copy.profile.picture?.path ?? ""]);
	const largest = [...plain.keys()].filter((path) => /^media\/.*-(la|va)\.\w+$/.test(path));
	for (const path of largest) assert.ok(named.has(path), `${path} is on the site, but not in archive.json`);
});

test("archive.json has captions, hashtags, times and subtitles as the pages show them", () => {
	const entry = copy.entries.find(({ caption }) => caption.includes("Tom & Jerry"));
	assert.ok(entry);
	assert.deepEqual(entry.hashtags, ["größe", "π"]);
	assert.ok(text(plain, entry.url).includes(`datetime="${entry.published}"`));
	const [, day = "", time = ""] =
		/<time class="dt-published"[^>]*>([^<]+)<[\s\S]*?<p class="post-where"><span>([^<]+)</.exec(
			text(plain, entry.url),
		) ?? [];
	assert.ok(day !== "" && entry.publishedText.startsWith(day) && time !== "" && entry.publishedText.endsWith(time));
	const video = copy.entries
		.flatMap(({ media }) => media)
		.find((medium) => medium.kind === "video" && medium.subtitles !== "");
	assert.ok(video?.kind === "video" && video.subtitles.startsWith("WEBVTT") && video.seconds > 0);
});

test("a post that is not on the site is in none of its copies", async () => {
	const hidden = smallAccount().entries.filter(({ shelf }) => shelf !== "published");
	assert.ok(hidden.length >= 2);
	for (const path of [...ending(based, ".json"), ...ending(based, ".xml")]) {
		for (const { caption } of hidden) assert.ok(!text(based, path).includes(caption.slice(0, 30)), path);
	}
});

test("each year is a JSON Feed 1.1 that leads on to the one before", () => {
	for (const [site, absolute] of [
		[plain, false],
		[based, true],
	] as const) {
		const paths = ending(site, "/feed.json").sort().reverse();
		assert.ok(paths.length >= 2);
		const ids: string[] = [];
		for (const [index, path] of paths.entries()) {
			const feed = JSON.parse(text(site, path));
			assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
			assert.equal(typeof feed.title, "string");
			const at = (address: string) => new URL(address, `${BASE}${path}`).href;
			assert.equal(at(feed.feed_url), `${BASE}${path}`);
			assert.equal(
				feed.next_url === undefined ? undefined : at(feed.next_url),
				paths[index + 1] && `${BASE}${paths[index + 1]}`,
			);
			for (const item of feed.items) {
				ids.push(item.id);
				assert.equal(typeof item.content_html, "string");
				assert.ok(Number.isFinite(Date.parse(item.date_published)));
				const files = [item.url, item.image, ...item.attachments.map((one: { url: string }) => one.url)];
				for (const address of files.filter((one) => one !== undefined)) {
					assert.ok(site.has(at(address).slice(BASE.length).replace(/#.*/, "")), address);
					assert.equal(/^https:/.test(address), absolute, address);
				}
				for (const one of item.attachments) assert.match(one.mime_type, /^(image|video)\//);
			}
		}
		assert.equal(new Set(ids).size, copy.entries.length);
		const [latest] = paths;
		assert.ok(
			text(site, "index.html").includes(
				`<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${latest}">`,
			),
		);
	}
});

test("without the site's address there is no Atom, no sitemap, no WordPress file and no preview", () => {
	assert.deepEqual(ending(plain, ".xml"), []);
	assert.doesNotMatch(text(plain, "index.html"), /og:|atom/);
});

test("each year is a valid Atom feed with everything that Atom demands", () => {
	const paths = ending(based, "/feed.xml");
	assert.equal(paths.length, ending(based, "/feed.json").length);
	const ids = new Set<string>();
	for (const path of paths) {
		const xml = text(based, path);
		assert.equal(XMLValidator.validate(xml), true);
		const feed = parseFeed(xml);
		assert.equal(feed?.type, "atom");
		assert.equal(feed?.id, `${BASE}${path}`);
		assert.ok(feed?.updated && feed.title);
		const parsed = new XMLParser({
			ignoreAttributes: false,
			isArray: (name) => ["entry", "link"].includes(name),
		}).parse(xml);
		for (const entry of parsed.feed.entry) {
			ids.add(entry.id);
			assert.ok(
				entry.title !== undefined && entry.content["#text"] !== undefined && entry.content["@_type"] === "html",
			);
			assert.match(entry.updated, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
			for (const link of entry.link)
				assert.ok(based.has(link["@_href"].slice(BASE.length).replace(/#.*/, "")), link["@_href"]);
		}
	}
	assert.equal(ids.size, copy.entries.length);
	assert.ok(paths.some((path) => text(based, path).includes("Tom &amp; Jerry &lt;b&gt;]]&gt;  “x”")));
});

test("the sitemap names every page but the one for what is not found", () => {
	const xml = text(based, "sitemap.xml");
	assert.equal(XMLValidator.validate(xml), true);
	const named = new XMLParser().parse(xml).urlset.url.map(({ loc }: { loc: string }) => loc.slice(BASE.length));
	assert.deepEqual(
		[...named].sort(),
		ending(based, ".html")
			.filter((path) => path !== "404.html")
			.sort(),
	);
});

test("the WordPress file has every entry as a post and every medium as an attachment of it", () => {
	const xml = text(based, "wordpress.xml");
	assert.equal(XMLValidator.validate(xml), true);
	assert.equal(parseFeed(xml)?.type, "rss");
	const { channel } = new XMLParser().parse(xml).rss;
	assert.equal(String(channel["wp:wxr_version"]), "1.2");
	const items: readonly Record<string, string | number>[] = channel.item;
	const posts = items.filter((item) => item["wp:post_type"] === "post");
	assert.equal(posts.length, copy.entries.length);
	const ids = new Map(posts.map((post) => [post["wp:post_id"], post]));
	const attachments = items.filter((item) => item["wp:post_type"] === "attachment");
	assert.equal(
		attachments.length,
		copy.entries.flatMap(({ media }) => media.filter(({ kind }) => kind !== "missing")).length,
	);
	for (const item of attachments) {
		assert.ok(ids.has(item["wp:post_parent"]));
		assert.ok(based.has(String(item["wp:attachment_url"]).slice(BASE.length)));
	}
	const hostile = posts.find((post) => String(post["content:encoded"]).includes("Tom"));
	assert.match(String(hostile?.["content:encoded"]), /Tom &amp; Jerry &lt;b&gt;\]\]&gt;/);
	assert.match(String(hostile?.["wp:post_date"]), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
});

test("with the site's address a page tells what a messenger shows of it", () => {
	const post = copy.entries.find(({ kind, media }) => kind === "post" && media[0]?.kind === "picture");
	assert.ok(post);
	const html = text(based, post.url);
	const [medium] = post.media;
	assert.ok(medium?.kind === "picture");
	for (const [property, content] of [
		["og:type", "article"],
		["og:url", `${BASE}${post.url}`],
		["og:image", `${BASE}${medium.path}`],
	]) {
		assert.ok(html.includes(`<meta property="${property}" content="${content}">`), property);
	}
	assert.match(html, /<meta property="og:title" content="[^"]+">/);
	assert.match(text(based, "index.html"), /<meta property="og:type" content="website">/);
	assert.doesNotMatch(text(based, "404.html"), /og:/);
});

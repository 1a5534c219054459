import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sitemaps } from "../../../src/exports/feeds.ts";
import { readArchiveCopy } from "../../../src/exports/read-archive-copy.ts";
import { addressOfPost, formatAddress } from "../../../src/model/address.ts";
import { hidingOf } from "../../../src/select/hide-list.ts";
import { buildSite, contentsOf, madeFolder, writeSmallZip } from "../../builds.ts";

let folder = "";
let remove: () => Promise<void> = async () => undefined;
let byPost: ReadonlyMap<string, Buffer> = new Map();
let byMonth: ReadonlyMap<string, Buffer> = new Map();

before(async () => {
	({ folder, remove } = await madeFolder());
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	const report = await Promise.all([
		buildSite([zip], join(folder, "post")),
		buildSite([zip], join(folder, "month"), { pagesOf: "month" }),
	]);
	assert.deepEqual(report[0].receipt, report[1].receipt);
	byPost = await contentsOf(join(folder, "post"));
	byMonth = await contentsOf(join(folder, "month"));
});
after(() => remove());

const POST = /^\d{4}\/\d\d-\d\d-\d{6}(-\d+)?\.html$/;

test("with a page for each month no post has a page of its own, and all are anchors with their whole text", async () => {
	assert.equal([...byMonth.keys()].filter((path) => POST.test(path)).length, 0);
	assert.equal([...byPost.keys()].filter((path) => POST.test(path)).length, 5);
	assert.ok(byMonth.size < byPost.size);
	const { entries } = await readArchiveCopy(join(folder, "month"));
	const posts = entries.filter(({ kind }) => kind !== "story");
	assert.equal(posts.length, 5);
	for (const { url, media } of posts) {
		const [, path = "", id = ""] = /^(\d{4}\/\d\d\.html)#(p\d\d-\d{6})$/.exec(url) ?? [];
		const html = byMonth.get(path)?.toString() ?? "";
		assert.equal(html.split(`id="${id}"`).length, 2, url);
		for (const medium of media)
			if (medium.kind !== "missing") assert.ok(html.includes(medium.path.replace(/^.*\//, "")), url);
	}
});

test("every link to a post, and every result of search, leads to an anchor that is there", () => {
	let links = 0;
	for (const [path, bytes] of byMonth) {
		const text = bytes.toString();
		const found = path.endsWith(".html")
			? text.matchAll(/href="([^"#]*\d{4}\/\d\d\.html)#(p[\d-]+)"/g)
			: path.startsWith("search/")
				? text.matchAll(/"(\d{4}\/\d\d\.html)#(p[\d-]+)"/g)
				: [];
		for (const [, page = "", id = ""] of found) {
			links += 1;
			const target = byMonth.get(page.replace(/^(\.\.\/)+/, ""))?.toString() ?? "";
			assert.ok(target.includes(`id="${id}"`), `${path}: ${page}#${id}`);
		}
		assert.doesNotMatch(
			text.slice(0, path.endsWith(".html") ? undefined : 0),
			/href="[^"]*\d\d-\d\d-\d{6}(-\d+)?\.html/,
		);
	}
	assert.ok(links > 20, String(links));
});

test("the identity of an entry does not depend on where it is shown", async () => {
	const [post, month] = [await readArchiveCopy(join(folder, "post")), await readArchiveCopy(join(folder, "month"))];
	assert.deepEqual(
		month.entries.map(({ id }) => id),
		post.entries.map(({ id }) => id),
	);
	assert.deepEqual(
		{ ...month, entries: month.entries.map((entry) => ({ ...entry, url: "" })) },
		{ ...post, entries: post.entries.map((entry) => ({ ...entry, url: "" })) },
	);
});

test("an address tells the day, and at the turn of a month in another zone the whole date", () => {
	const day = { year: "2019", month: "07", day: "14" };
	assert.equal(formatAddress(addressOfPost("2019/07-14-183005-2", day, "month")), "2019/07.html#p14-183005-2");
	assert.equal(
		formatAddress(addressOfPost("2018/12-31-233005", { year: "2019", month: "01" }, "month")),
		"2019/01.html#p2018-12-31-233005",
	);
	assert.equal(formatAddress(addressOfPost("undated/post", { year: "", month: "" }, "month")), "undated/post.html");
	assert.equal(formatAddress(addressOfPost("2019/07-14-183005", day, "post")), "2019/07-14-183005.html");
});

test("a post is hidden by the address that it has on the page of a month", () => {
	const entry = (iso: string) => ({
		kind: "post" as const,
		shelf: "published" as const,
		posted: { seconds: Date.parse(iso) / 1000, precision: "second" as const },
		caption: "",
		media: [],
		place: "",
		records: [],
	});
	const hiding = hidingOf(["https://mara.example/2019/07.html#p14-183005", "2019/01.html#p2018-12-31-233005"], "UTC");
	assert.ok(hiding.lineFor(entry("2019-07-14T18:30:05Z")));
	assert.ok(hiding.lineFor(entry("2018-12-31T23:30:05Z")));
	assert.equal(hiding.lineFor(entry("2019-07-14T18:30:06Z")), undefined);
	assert.equal(hiding.lineFor(entry("2019-01-31T23:30:05Z")), undefined);
});

test("a site of more pages than a sitemap takes has several, and one that lists them", () => {
	const files = sitemaps(
		Array.from({ length: 50_001 }, (_, i) => `${i}.html`),
		"https://mara.example/",
	);
	assert.deepEqual([...files.keys()], ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
	assert.match(files.get("sitemap.xml") ?? "", /<sitemap><loc>https:\/\/mara\.example\/sitemap-2\.xml<\/loc>/);
	assert.equal(files.get("sitemap-2.xml")?.split("<url>").length, 2);
});

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { runBuild } from "../../../src/commands/build.ts";
import { HOME } from "../../../src/model/home.ts";
import { buildHere, contentsOf, smallAccount, workFolder, writeSmallZip } from "../../builds.ts";
import { assertMarkup } from "../../markup.ts";

const entries = smallAccount().entries;
const isoOf = (posted: number) => new Date(posted * 1000).toISOString();
const keyOf = (posted: number) => {
	const at = isoOf(posted);
	return `${at.slice(0, 4)}/${at.slice(5, 10)}-${at.slice(11, 19).replaceAll(":", "")}`;
};
const [oldest, second, third] = entries
	.filter(({ kind, shelf }) => kind === "post" && shelf === "published")
	.map(({ posted }) => keyOf(posted));
const story = isoOf(entries.find(({ kind }) => kind === "story")?.posted ?? 0);
const storyKey = `stories/${story.slice(0, 4)}/${story.slice(5, 10)}#t${story.slice(11, 19).replaceAll(":", "")}`;
const evil = "<img src=x onerror=alert(1)>{{ 7*7 }}../../";

test("pinned posts, collections, words about the site and notes are on its pages and in archive.json, what is hidden is not", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await mkdir(join(folder, "site.owner"));
	const write = (name: string, text: string) => writeFile(join(folder, "site.owner", name), text);
	await write("pinned.txt", `${oldest}.html\n${third}.html\n${second}.html\n`);
	await write(
		"collections.txt",
		`${evil}: ${oldest}, ${third}, ${storyKey}\nHidden: ${third}\nDay: ${story.slice(0, 10)}`,
	);
	await write(
		"about.md",
		`Title: ${evil}\nCover: ${second}\nBorn: 1951-03-02\nDied: 2024-11-17\n\n# Who she was\n\n**Clay** ${evil}\n\nMore.\n`,
	);
	await write(
		"notes.csv",
		`post,date,note\n${oldest},2026-01-31,${evil} a marmalade jar\n${storyKey},31.1.2026,"A later, second word"\n`,
	);
	await write("hide.txt", `${third}.html`);
	await write("pined.txt", "x");
	const lines: string[] = [];
	const terminal = { folder, stream: process.stderr, print: (line: string) => lines.push(line), build: buildHere };
	const run = () => runBuild({ archive: ["export.zip"], output: "site", timezone: "UTC", lang: "en" }, terminal);
	await run();
	const said = lines.join("\n");
	assert.ok(said.includes(join(folder, "site.owner", "pined.txt")), said);
	assert.match(said, /Hidden by your hide list: 1 entry/);
	assert.match(said, /3 lines of your files that name nothing on the site/);
	const report = await readFile(join(folder, "site.report.txt"), "utf8");
	for (const place of ["pinned.txt, 2", "collections.txt, 1", "collections.txt, 2"])
		assert.ok(report.includes(place), place);

	const files = await contentsOf(join(folder, "site"));
	const page = (path: string) => files.get(path)?.toString("utf8") ?? "";
	const front = page("index.html");
	const pinned = front.split('class="pinned"')[1]?.split("</section>")[0] ?? "";
	const shown = [...pinned.matchAll(/class="tile-link u-url" href="([^"]*)\.html"/g)].map(([, path]) => path);
	assert.deepEqual(shown, [oldest, second], "in the owner's order, without what is hidden");
	assert.match(front, /<time datetime="1951-03-02">March 2, 1951<\/time> – <time datetime="2024-11-17">/);
	const teaser = front.split('class="about-text"')[1]?.split("about-more")[0] ?? "";
	assert.ok(teaser.includes("<strong>Clay</strong>"), "the front page has words, not a heading alone");
	assert.ok(!teaser.includes("<p>More."), teaser);
	assert.match(front, /class="about-cover[^>]* src="media\//);
	const names = [...files.keys()].filter((path) => path.startsWith("collections/"));
	assert.ok(
		names.length === 2 && names.every((path) => /^collections\/[0-9a-f]{16}\.html$/.test(path)),
		names.join(", "),
	);
	for (const path of names) assert.ok(front.includes(`href="${path}"`));
	assert.ok(page(`${oldest}.html`).includes('<time datetime="2026-01-31">January 31, 2026</time>'));
	assert.ok(page(storyKey.replace(/#.*/, ".html")).includes("A later, second word"));
	for (const path of [
		"book.html",
		`${oldest?.slice(0, 4)}/book.html`,
		`search/${oldest?.slice(0, 4)}.js`,
		`${oldest?.slice(0, 4)}/feed.json`,
	])
		assert.ok(page(path).includes("marmalade"), `a note is in ${path}, too`);
	assert.ok(
		page("book.html").includes("A later, second word") &&
			page(`search/${storyKey.slice(8, 12)}.js`).includes("A later, second word"),
	);
	const cover = (text: string) =>
		/<img class="[^"]*(?:about-cover|book-picture)[^>]*? src="(?:\.\.\/)?([^"]*?)(?:-\w+)?\.\w+"/.exec(text)?.[1];
	assert.match(cover(front) ?? "", /^media/);
	assert.equal(cover(page("book.html")), cover(front), "the book has the cover that the owner chose");
	// A title is the gallery's name; who has posted is the account.
	const account = /<h1 class="profile-name p-name"><bdi>([^<]*)</.exec(front)?.[1] ?? "";
	assert.ok(account !== "" && account !== evil);
	assert.ok(page(storyKey.replace(/#.*/, ".html")).includes(`<bdi class="player-name">${account}</bdi>`));
	assert.match(page(`${oldest}.html`), new RegExp(`class="p-author h-card"[^>]*>${account}</a>`));
	for (const path of ["index.html", "about.html", `${oldest}.html`, storyKey.replace(/#.*/, ".html"), ...names]) {
		const text = page(path);
		assert.ok(text !== "" && !text.includes("<img src=x") && !text.includes("49../"), path);
		await assertMarkup([[path, text]]);
	}

	const copy: unknown = JSON.parse(page("archive.json"));
	const validate = new Ajv2020({ strict: false }).compile(
		JSON.parse(await readFile(join(HOME, "docs", "archive.schema.json"), "utf8")),
	);
	assert.ok(validate(copy), JSON.stringify(validate.errors));
	assert.ok(typeof copy === "object" && copy !== null && "pinned" in copy && "about" in copy && "collections" in copy);
	assert.deepEqual(copy.pinned, [oldest, second]);
	assert.deepEqual(copy.about, {
		title: evil,
		born: "1951-03-02",
		died: "2024-11-17",
		text: `Who she was\n\nClay ${evil}\n\nMore.`,
	});
	assert.ok(JSON.stringify(copy.collections).includes(storyKey));

	// Nothing of the owner's is written over, and a word changed there is a reason to build.
	assert.equal(
		await readFile(join(folder, "site.owner", "pinned.txt"), "utf8"),
		`${oldest}.html\n${third}.html\n${second}.html\n`,
	);
	lines.length = 0;
	await run();
	assert.match(lines.join("\n"), /Nothing has changed/);
	await write("about.md", "Title: Another\n");
	await run();
	const again = await contentsOf(join(folder, "site"));
	assert.ok(!again.has("about.html") && again.get("index.html")?.includes("<title>Another</title>"));
});

import assert from "node:assert/strict";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { writeSampleFolder, writeSampleZip } from "../../sample/download.ts";
import { layout2025, layout2026, type SampleFile } from "../../sample/layouts.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { BuildError } from "../../src/model/problem.ts";
import { defaultSelectOptions } from "../../src/select/select.ts";
import { buildSite, contentsOf, smallAccount, workFolder, writeSmallZip } from "../builds.ts";

const index = (name: string, content: string): SampleFile => ({
	path: `your_instagram_activity/media/${name}`,
	bytes: () => Buffer.from(content),
});

test("a ZIP becomes a site with a page for every post, and a report beside it", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	const report = await buildSite([join(folder, "export.zip")], join(folder, "site"));
	const files = await contentsOf(join(folder, "site"));
	for (const { kind, shelf, posted } of smallAccount().entries) {
		if (kind === "story") continue;
		const iso = new Date(posted * 1000).toISOString();
		const page = `${iso.slice(0, 4)}/${iso.slice(5, 10)}-${iso.slice(11, 19).replaceAll(":", "")}.html`;
		assert.equal(files.has(page), shelf === "published", page);
	}
	for (const path of ["index.html", "404.html", ".nojekyll", "_headers", "assets/site.css"])
		assert.ok(files.has(path), path);
	const text = await readFile(join(folder, "site.report.txt"), "utf8");
	assert.equal(report.leftOut.length, 2);
	for (const problem of report.leftOut) assert.ok(text.includes(inEnglish.text(problem)), problem.code);
});

test("an unpacked folder gives the same site as the ZIP, byte for byte", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await writeSampleFolder(
		layout2025.write(smallAccount(), { scale: 0.2, folder: "instagram-x" }),
		join(folder, "unpacked"),
	);
	await buildSite([join(folder, "export.zip")], join(folder, "one"));
	await buildSite([join(folder, "unpacked")], join(folder, "two"));
	const [one, two] = [await contentsOf(join(folder, "one")), await contentsOf(join(folder, "two"))];
	assert.deepEqual([...two.keys()], [...one.keys()]);
	for (const [path, bytes] of one) assert.ok(two.get(path)?.equals(bytes), path);
});

test("a second run keeps the finished pictures", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "site");
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], output);
	const media = [...(await contentsOf(output)).keys()].filter((path) => path.startsWith("media/"));
	const times = () => Promise.all(media.map(async (path) => (await stat(join(output, path))).mtimeMs));
	const before = await times();
	let prepared = -1;
	await buildSite([join(folder, "export.zip")], output, {
		emit: (event) => {
			if (event.type === "progress" && event.state === "started") prepared = event.total;
		},
	});
	assert.equal(prepared, 0);
	assert.deepEqual(await times(), before);
});

test("a description in the list beside the site is on the page after the next build, is kept, and no longer counted as missing", async (t) => {
	const folder = await workFolder(t);
	const [site, list] = [join(folder, "site"), join(folder, "site.owner", "alt.csv")];
	await writeSmallZip(join(folder, "export.zip"));
	const first = await buildSite([join(folder, "export.zip")], site);
	const empty = await readFile(list, "utf8");
	const [row = "", post = ""] = /^(\d{4}\/[^,]+),1,,/m.exec(empty) ?? [];
	assert.ok(first.undescribed > 1 && row !== "");
	await writeFile(list, empty.replace(row, `${post},1,"Two ""mugs"", drying",`));
	const second = await buildSite([join(folder, "export.zip")], site);
	assert.equal(second.undescribed, first.undescribed - 1);
	assert.ok((await readFile(`${site}.report.txt`, "utf8")).includes(`own words: ${second.undescribed} `));
	assert.match(await readFile(join(site, `${post}.html`), "utf8"), /="Two (&quot;|")mugs\1, drying"/);
	assert.ok((await readFile(list, "utf8")).includes('"Two ""mugs"", drying"'));
});

test("what leaves the download leaves the site, where that is allowed", async (t) => {
	const folder = await workFolder(t);
	const account = smallAccount();
	await writeSmallZip(join(folder, "all.zip"));
	await writeSmallZip(join(folder, "less.zip"), layout2025, { ...account, entries: account.entries.slice(0, 2) });
	await buildSite([join(folder, "all.zip")], join(folder, "site"));
	const all = (await contentsOf(join(folder, "site"))).size;
	await buildSite([join(folder, "less.zip")], join(folder, "site"), { allowRemovals: true });
	await buildSite([join(folder, "less.zip")], join(folder, "fresh"));
	const [rebuilt, fresh] = [await contentsOf(join(folder, "site")), await contentsOf(join(folder, "fresh"))];
	assert.ok(rebuilt.size < all);
	assert.deepEqual([...rebuilt.keys()], [...fresh.keys()]);
});

test("what is hidden is shown when it is asked for", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	const report = await buildSite([join(folder, "export.zip")], join(folder, "site"), {
		selectOptions: { ...defaultSelectOptions, shelves: new Set(["published", "archived"]), kinds: new Set(["post"]) },
	});
	const shown = Object.fromEntries(report.receipt.map(({ kind, shown }) => [kind, shown]));
	assert.deepEqual(shown, { post: 5, reel: 0, igtv: 0, story: 0 });
});

test("an index that is not JSON is noted, and the others are read", async (t) => {
	const folder = await workFolder(t);
	const files = layout2025.write(smallAccount(), { scale: 0.2 });
	const broken = files.map((file) => (file.path.endsWith("reels.json") ? index("reels.json", "{half") : file));
	await writeSampleZip(broken, join(folder, "export.zip"));
	const report = await buildSite([join(folder, "export.zip")], join(folder, "site"));
	assert.equal(report.receipt.find(({ kind }) => kind === "post")?.shown, 4);
	assert.equal(report.unread.length, 1);
	assert.match(report.unread[0]?.where ?? "", /export\.zip: your_instagram_activity\/media\/reels\.json/);
});

test("a post whose pictures are all missing is shown with a note", async (t) => {
	const folder = await workFolder(t);
	const files = layout2025.write(smallAccount(), { scale: 0.2 }).filter((file) => file.stored !== true);
	await writeSampleZip(files, join(folder, "export.zip"));
	const report = await buildSite([join(folder, "export.zip")], join(folder, "site"));
	assert.equal(report.receipt.find(({ kind }) => kind === "post")?.shown, 4);
	assert.equal(report.pictures.written, 0);
	assert.equal(report.missing.length, report.pictures.found + report.videos.found);
	const page = [...(await contentsOf(join(folder, "site")))].find(([path]) =>
		/^\d{4}\/\d\d-\d\d-\d{6}\.html$/.test(path),
	);
	assert.match(page?.[1].toString() ?? "", /This picture or video is not in the download\./);
});

test("an account without any post has a first page", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"), layout2026, { ...smallAccount(), entries: [] });
	await buildSite([join(folder, "export.zip")], join(folder, "site"));
	const page = (await contentsOf(join(folder, "site"))).get("index.html")?.toString() ?? "";
	assert.match(page, /There is nothing here yet/);
});

test("a failed build leaves the site that was there", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "site");
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], output);
	const before = await contentsOf(output);
	await assert.rejects(buildSite([join(folder, "export.zip")], output, { lang: "not a language" }));
	const after = await contentsOf(output);
	assert.deepEqual([...after.keys()], [...before.keys()]);
	for (const [path, bytes] of before) assert.ok(after.get(path)?.equals(bytes), path);
});

test("a folder that holds something else is not replaced", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await mkdir(join(folder, "photos"));
	await writeFile(join(folder, "photos", "mine.txt"), "mine");
	await assert.rejects(buildSite([join(folder, "export.zip")], join(folder, "photos")), (error: unknown) => {
		assert.ok(error instanceof BuildError);
		assert.match(error.hint ?? "", /--output/);
		return true;
	});
	assert.equal(await readFile(join(folder, "photos", "mine.txt"), "utf8"), "mine");
});

test("an output that cannot be written says so and where", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await writeFile(join(folder, "a-file"), "");
	const output = join(folder, "a-file", "site");
	await assert.rejects(buildSite([join(folder, "export.zip")], output), (error: unknown) => {
		assert.ok(error instanceof BuildError);
		assert.match(error.message, /Nothing can be written there/);
		assert.equal(error.where, output);
		assert.match(error.hint ?? "", /--output/);
		return true;
	});
});

test("a ZIP of something else says what it holds and what to ask Instagram for", async (t) => {
	const folder = await workFolder(t);
	await writeSampleZip([{ path: "holiday/IMG_1.jpg", bytes: () => Buffer.from("x") }], join(folder, "export.zip"));
	await assert.rejects(buildSite([join(folder, "export.zip")], join(folder, "site")), (error: unknown) => {
		assert.ok(error instanceof BuildError);
		assert.match(error.message, /holiday\//);
		assert.match(error.hint ?? "", /Export your information/);
		return true;
	});
});

test("a picture that is damaged in one part is taken from another", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "one.zip"));
	await writeSmallZip(join(folder, "two.zip"));
	const bytes = await readFile(join(folder, "one.zip"));
	// The pixels of the first picture of a post that lies in the ZIP as it is.
	const at = bytes.indexOf(Buffer.from([0xff, 0xda]), bytes.indexOf("media/posts/")) + 200;
	bytes.writeUInt32LE((bytes.readUInt32LE(at) ^ 0xffffffff) >>> 0, at);
	await writeFile(join(folder, "one.zip"), bytes);
	const alone = await buildSite([join(folder, "one.zip")], join(folder, "alone"));
	assert.equal(alone.damaged.length, 1);
	const together = await buildSite([join(folder, "one.zip"), join(folder, "two.zip")], join(folder, "together"));
	assert.deepEqual(together.damaged, []);
});

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025, layoutHtmlNew, type SampleFile } from "../../sample/layouts.ts";
import { HOME } from "../../src/model/home.ts";
import { BuildError } from "../../src/model/problem.ts";
import { defaultSelectOptions } from "../../src/select/select.ts";
import { buildSite, contentsOf, recentPosts, smallAccount, workFolder, writeSmallZip } from "../builds.ts";

const FAULTS = join(HOME, "test", "fixtures", "faults/");
const [PART_1, PART_2] = [1, 2].map((n) => join(FAULTS, "part-missing-unsaid", `part${n}.zip`)) as [string, string];

const stops = (message: RegExp) => (error: unknown) =>
	error instanceof BuildError && message.test(`${error.message} ${error.where}`);

test("a build without a part of the last one stops, names what would go, and leaves the site", async (t) => {
	const site = join(await workFolder(t), "site");
	await buildSite([PART_1], site);
	await buildSite([PART_1, PART_2], site);
	const before = await contentsOf(site);
	await assert.rejects(buildSite([PART_2], site), stops(/2 entries would disappear.*two in part 1.*one in part 1/));
	assert.deepEqual(await contentsOf(site), before);
	const { removed, receipt } = await buildSite([PART_2], site, { allowRemovals: true });
	assert.equal(removed.length, 2);
	assert.equal(
		receipt.reduce((sum, { shown }) => sum + shown, 0),
		1,
	);
});

test("what the owner leaves out, or has archived in the app since, is no removal", async (t) => {
	const folder = await workFolder(t);
	const [zip, later, site] = [join(folder, "a.zip"), join(folder, "b.zip"), join(folder, "site")];
	const account = smallAccount();
	await writeSmallZip(zip, layout2025, account);
	const { receipt } = await buildSite([zip], site);
	const shown = receipt.reduce((sum, line) => sum + line.shown, 0);
	await buildSite([zip], site, { selectOptions: { ...defaultSelectOptions, kinds: new Set(["story"]) } });
	await buildSite([zip], site, { selectOptions: { ...defaultSelectOptions, to: 0 } });
	await buildSite([zip], site);
	const [hidden] = account.entries.filter(({ kind, shelf }) => kind === "post" && shelf === "published");
	assert.ok(hidden);
	const entries = account.entries.map((entry) => (entry === hidden ? { ...entry, shelf: "archived" as const } : entry));
	await writeSmallZip(later, layout2025, { ...account, entries });
	const report = await buildSite([later], site);
	assert.equal(
		report.receipt.reduce((sum, line) => sum + line.shown, 0),
		shown - 1,
	);
});

test("a page that prints minutes shows the same entries as the seconds of the last site", async (t) => {
	const folder = await workFolder(t);
	const [json, html, site] = [join(folder, "json.zip"), join(folder, "html.zip"), join(folder, "site")];
	await writeSmallZip(json);
	await writeSmallZip(html, layoutHtmlNew);
	await buildSite([json], site);
	await buildSite([html], site, { htmlTimezone: "UTC" });
	await buildSite([json], site);
});

test("a download of another account does not take the place of a site without being asked to", async (t) => {
	const folder = await workFolder(t);
	const [mine, theirs, site] = [join(folder, "mine.zip"), join(folder, "theirs.zip"), join(folder, "site")];
	const account = recentPosts(4);
	await writeSmallZip(mine, layout2025, { ...account, entries: account.entries.slice(0, 2) });
	await writeSmallZip(theirs, layout2025, {
		profile: { ...account.profile, username: "somebody.else" },
		entries: account.entries.slice(2),
	});
	await buildSite([mine], site);
	await assert.rejects(buildSite([theirs], site), stops(/another account: @mara\.makes\.things.*@somebody\.else/));
	await buildSite([theirs], site, { allowRemovals: true });
});

test("an entry of the same caption or minute, but years or seconds apart, does not count as the one that is gone", async (t) => {
	const folder = await workFolder(t);
	const [old, recent, site] = [join(folder, "old.zip"), join(folder, "new.zip"), join(folder, "site")];
	const account = recentPosts(4);
	const [a, b, c, d] = account.entries;
	assert.ok(a && b && c && d);
	const same = (entry: typeof a, after: number, caption = "#ootd") => {
		const posted = 1_600_000_000 + after;
		const [first, ...others] = entry.media;
		const media: typeof entry.media = [
			{ ...first, uploaded: posted },
			...others.map((medium) => ({ ...medium, uploaded: posted })),
		];
		return { ...entry, posted, caption, media };
	};
	for (const [before, after] of [
		[
			[same(a, 0), same(b, 86_400)],
			[same(c, 9e7), same(d, 9.1e7)],
		],
		[[same(a, 5, "one")], [same(b, 25, "two")]],
		[[same(a, 0, "one")], [same(a, 9e7, "again")]],
	] as const) {
		await writeSmallZip(old, layout2025, { ...account, entries: before });
		await writeSmallZip(recent, layout2025, { ...account, entries: after });
		await buildSite([old], site, { allowRemovals: true });
		await assert.rejects(buildSite([recent], site), stops(/would disappear/));
	}
	await writeSmallZip(recent, layout2025, {
		profile: { ...account.profile, username: "somebody.else" },
		entries: [same(c, 9e7, "one"), same(d, 9.1e7, "one")],
	});
	await assert.rejects(buildSite([recent], site), stops(/another account/));
});

test("an unreadable index stops the build of an empty site, also where another entry is archived", async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "broken.zip");
	const account = smallAccount();
	const entries = account.entries.filter(({ kind, shelf }) => kind === "post" && shelf !== "deleted");
	const files = layout2025.write({ ...account, entries }, { scale: 0.2 });
	const broken = files.map((file) =>
		file.path.endsWith("/posts_1.json") ? { ...file, bytes: () => Buffer.from("{half") } : file,
	);
	await writeSampleZip(broken, zip);
	await assert.rejects(buildSite([zip], join(folder, "site")), stops(/would be empty.*posts_1/));
});

test("an entry that would lose its pictures stops a build, and so does a site whose archive.json cannot be read", async (t) => {
	const folder = await workFolder(t);
	const [whole, bare, site] = [join(folder, "whole.zip"), join(folder, "bare.zip"), join(folder, "site")];
	const account = recentPosts(2);
	await writeSmallZip(whole, layout2025, account);
	const [first, ...others] = account.entries;
	assert.ok(first);
	const [medium, ...more] = first.media;
	const without = { ...first, media: [{ ...medium, absent: true as const }, ...more] as typeof first.media };
	await writeSmallZip(bare, layout2025, { ...account, entries: [without, ...others] });
	await buildSite([whole], site);
	await assert.rejects(buildSite([bare], site), stops(/pictures and videos of 1 entry would disappear/));
	await writeFile(join(site, "archive.json"), (await readFile(join(site, "archive.json"), "utf8")).slice(0, 100));
	await assert.rejects(buildSite([whole], site), stops(/archive\.json/));
});

test("an empty site is not built when the only index cannot be read, is not known, or is missing", async (t) => {
	const folder = await workFolder(t);
	const [zip, site] = [join(folder, "broken.zip"), join(folder, "site")];
	const files = layout2025.write(recentPosts(2), { scale: 0.2 });
	const isIndex = (path: string) => path.endsWith("posts_1.json");
	await writeSampleZip(files, zip);
	await buildSite([zip], site);
	const before = await contentsOf(site);
	const broken: readonly (readonly [message: RegExp, change: (files: SampleFile[]) => SampleFile[]])[] = [
		[
			/posts_1\.json.*not valid JSON/,
			(all) => all.map((file) => (isIndex(file.path) ? { ...file, bytes: () => Buffer.from("{half") } : file)),
		],
		[
			/posten\.json.*not known/,
			(all) =>
				all.map((file) => (isIndex(file.path) ? { ...file, path: file.path.replace("posts_1", "posten") } : file)),
		],
		[/[1-9] pictures and videos that no index names/, (all) => all.filter(({ path }) => !isIndex(path))],
	];
	for (const [message, change] of broken) {
		const other = join(folder, "other.zip");
		await writeSampleZip(change([...files]), other);
		await assert.rejects(buildSite([other], join(folder, "new")), stops(message));
		await assert.rejects(buildSite([other], site), stops(message));
		await assert.rejects(buildSite([other], site, { allowRemovals: true }), stops(message));
	}
	assert.deepEqual(await contentsOf(site), before);
});

test("an account without a post is built", async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "empty.zip");
	await writeSmallZip(zip, layout2025, { ...smallAccount(), entries: [] });
	const { receipt } = await buildSite([zip], join(folder, "site"));
	assert.equal(
		receipt.reduce((sum, { records }) => sum + records, 0),
		0,
	);
});

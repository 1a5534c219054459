import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import AdmZip from "adm-zip";
import { runProgram } from "../src/commands/program.ts";
import { buildHere, buildSite, contentsOf, workFolder, writeSmallZip } from "./builds.ts";

/** A folder with a small download in it; `run` runs a command there. */
async function placeFor(t: TestContext) {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	const run = async (...words: string[]) => {
		let said = "";
		const say = (text: string) => {
			said += `${text}\n`;
		};
		const outlets = { out: say, err: say, json: () => undefined, bar: { isTTY: false, write: () => true } };
		const code = await runProgram(words, { folder, environment: {}, outlets, build: buildHere });
		return { code, said };
	};
	return { folder, run };
}

test("an option in the place of a value is refused, and nothing is written", async (t) => {
	const { folder, run } = await placeFor(t);
	for (const words of [
		["--photos", "--dry-run"],
		["--output", "--dry-run"],
		["--archive", "--index"],
		["--log", "--json"],
	]) {
		const { code, said } = await run("build", "export.zip", ...words);
		assert.equal(code, 2, said);
		assert.ok(said.includes(`${words[1]} is an option`), said);
	}
	assert.deepEqual(await readdir(folder), ["export.zip"]);
});

test("a run that failed behind the new site is the one that is repeated", async (t) => {
	const { folder, run } = await placeFor(t);
	const pages = async () =>
		[...(await contentsOf(join(folder, "_site"))).keys()].filter((path) => /^\d{4}\/.*\d{6}\.html$/.test(path));
	const given = ["build", "export.zip", "--lang", "en", "--timezone", "UTC"];
	assert.equal((await run(...given)).code, 0);
	const all = await pages();
	const [page = ""] = all;
	await writeFile(join(folder, "mine.txt"), `${page}\n`);
	// In the way of the folders of years, which shows behind the site, as a full disk does.
	await mkdir(join(folder, "photos"));
	for (let year = 2012; year < 2027; year += 1) await writeFile(join(folder, "photos", String(year)), "a file");
	const failed = await run(...given, "--hide", "mine.txt", "--photos", "photos");
	assert.notEqual(failed.code, 0, failed.said);
	assert.ok(!(await pages()).includes(page), "the site has been replaced");
	assert.notEqual((await run("build", "--again")).code, 2);
	assert.ok(!(await pages()).includes(page), "what was hidden stays hidden");
	assert.equal((await pages()).length, all.length - 1);
});

test("a private photo copy lies in no site and in no private edition, whosever they are", async (t) => {
	const { folder, run } = await placeFor(t);
	await buildSite([join(folder, "export.zip")], join(folder, "published"));
	assert.equal((await run("private", "export.zip", "--output", "mine")).code % 3, 0);
	const before = await contentsOf(folder);
	for (const place of ["published", "published/photos", "mine", "mine/photos/2022"]) {
		const { code, said } = await run("build", "export.zip", "--output", "other", "--photos", place);
		assert.equal(code, 1);
		assert.match(said, /The copy cannot be inside/);
	}
	assert.deepEqual(
		[...(await contentsOf(folder)).keys()].filter((path) => !path.startsWith("other")),
		[...before.keys()],
	);
});

test("a site does not lie in another site, with which its report would be published", async (t) => {
	const { folder, run } = await placeFor(t);
	await buildSite([join(folder, "export.zip")], join(folder, "published"));
	const { code, said } = await run("build", "export.zip", "--output", "published/second");
	assert.equal(code, 1);
	assert.match(said, /in the folder of another website/);
	assert.ok(!existsSync(join(folder, "published", "second.report.txt")));
});

test("what is repeated is not in the log, because it can be names", async (t) => {
	const { folder, run } = await placeFor(t);
	const given = ["private", "export.zip", "--lang", "en", "--timezone", "Asia/Tokyo"];
	assert.equal((await run(...given)).code % 3, 0);
	const { said } = await run("private", "--again", "--log", "a.log");
	assert.match(said, /As last time: .*Asia\/Tokyo/);
	const log = await readFile(join(folder, "a.log"), "utf8");
	assert.match(log, /Exit code/);
	assert.doesNotMatch(log, /As last time|Tokyo/);
});

test("a pipe in the place of an owner's file is refused, and not waited for", {
	skip: process.platform === "win32" && "Windows has no such pipes in folders",
	timeout: 60_000,
}, async (t) => {
	const { folder, run } = await placeFor(t);
	await mkdir(join(folder, "_site.owner"));
	for (const name of ["hide.txt", "about.md", "alt.csv"]) {
		const pipe = join(folder, "_site.owner", name);
		execFileSync("mkfifo", [pipe]);
		const { code, said } = await run("build", "export.zip");
		assert.equal(code, 1);
		assert.match(said, new RegExp(`Where: .*${name}`), said);
		execFileSync("rm", [pipe]);
	}
});

test("a place below a file is named as such by every command", async (t) => {
	const { folder, run } = await placeFor(t);
	await writeFile(join(folder, "file"), "somebody's");
	await buildSite([join(folder, "export.zip")], join(folder, "_site"));
	for (const [command, option, place] of [
		["pack", "--to", "file/site.zip"],
		["build", "--output", "file/site"],
	] as const) {
		const { code, said } = await run(command, option, place);
		assert.equal(code, 1);
		assert.match(said, new RegExp(`Nothing can be written there[\\s\\S]*with ${option}`));
		assert.doesNotMatch(said, /unexpected|hide list/);
	}
});

test("a letter of a drive is no folder where drives have none", {
	skip: process.platform === "win32" && "here they have",
}, async (t) => {
	const { folder, run } = await placeFor(t);
	await buildSite([join(folder, "export.zip")], join(folder, "_site"));
	const before = await readdir(folder);
	for (const place of ["E:\\gallery", "e:gallery"]) {
		const { code, said } = await run("stick", place);
		assert.equal(code, 2, said);
		assert.match(said, /only Windows names drives by letters/);
	}
	assert.deepEqual(await readdir(folder), before);
});

test("an edition and a copy of a site that somebody has put into a download are no part of it", async (t) => {
	const { folder, run } = await placeFor(t);
	const download = join(folder, "download");
	new AdmZip(join(folder, "export.zip")).extractAllTo(download);
	assert.equal((await run("build", "download", "--output", "alone")).code, 0);
	assert.equal((await run("private", "download", "--output", "mine")).code % 3, 0);
	await cp(join(folder, "mine"), join(download, "letters"), { recursive: true });
	await cp(join(folder, "alone"), join(download, "website"), { recursive: true });
	// As somebody copies it who does not see what begins with a dot.
	for (const hidden of [".vitrine", ".nojekyll"]) await rm(join(download, "website", hidden));
	const { code, said } = await run("build", "download", "--output", "beside");
	assert.equal(code, 0, said);
	assert.deepEqual(await contentsOf(join(folder, "beside")), await contentsOf(join(folder, "alone")));
	const report = await readFile(join(folder, "beside.report.txt"), "utf8");
	assert.match(
		report,
		/\d+ files: (?:what Vitrine has made from a download|was Vitrine aus einem Download gemacht hat)/,
	);
});

test("a copy of a site that somebody has put over the folders of a download costs none of its posts", async (t) => {
	const { folder, run } = await placeFor(t);
	const download = join(folder, "download");
	new AdmZip(join(folder, "export.zip")).extractAllTo(download);
	assert.equal((await run("build", "download", "--output", "alone")).code, 0);
	for (const name of ["index.html", "archive.json", "404.html"])
		await cp(join(folder, "alone", name), join(download, "media", name));
	await mkdir(join(folder, "stick"));
	for (const name of ["index.html", "archive.json", "404.html"])
		await cp(join(folder, "alone", name), join(folder, "stick", name));
	await cp(download, join(folder, "stick", "old"), { recursive: true });
	for (const named of ["download", "stick"]) {
		const { code, said } = await run("build", named, "--output", "beside");
		assert.equal(code, 0, said);
		assert.deepEqual(await contentsOf(join(folder, "beside")), await contentsOf(join(folder, "alone")), named);
	}
});

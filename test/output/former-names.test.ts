import assert from "node:assert/strict";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { runBuild } from "../../src/commands/build.ts";
import { buildHere, contentsOf, workFolder, writeSmallZip } from "../builds.ts";
import { writeTiny } from "../tiny-download.ts";

/** Builds as a person does; returns what was printed. */
async function built(folder: string, archive: string, more: object = {}): Promise<string> {
	const lines: string[] = [];
	const terminal = { folder, stream: process.stderr, print: (line: string) => lines.push(line), build: buildHere };
	await runBuild({ archive: [archive], output: "site", timezone: "UTC", lang: "en", ...more }, terminal);
	return lines.join("\n");
}

async function threePosts(t: TestContext): Promise<string> {
	const folder = await workFolder(t);
	await writeTiny(
		folder,
		[0, 1, 2].map((day) => ({ at: 1_563_000_000 + day * 86_400, caption: `Post ${day}` })),
	);
	return folder;
}

test("caches of a former version are taken over: nothing is prepared anew, and nothing lies beside the site any more", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await built(folder, "export.zip");
	const caches = (await readdir(join(folder, "site.cache"))).sort();
	assert.deepEqual(caches, ["checked.txt", "last.json", "media.jsonl"]);
	for (const name of caches) await rename(join(folder, "site.cache", name), join(folder, `site.${name}`));
	await rm(join(folder, "site.cache"), { recursive: true });
	// What is no cache of ours stays where it is.
	await writeFile(join(folder, "site.attachments.jsonl"), "mine");
	assert.match(await built(folder, "export.zip"), /Nothing has changed/);
	// As after an update of the program, for which every site is built again.
	const again = await built(folder, "export.zip", { grid: "true" });
	assert.ok(!again.includes("to prepare"), again);
	assert.deepEqual((await readdir(join(folder, "site.cache"))).sort(), caches);
	const beside = ["export.zip", "site", "site.attachments.jsonl", "site.cache", "site.owner", "site.report.txt"];
	assert.deepEqual((await readdir(folder)).sort(), beside);
	assert.equal(await readFile(join(folder, "site.attachments.jsonl"), "utf8"), "mine");
});

test("hide lists under the names of today and before hide together, and every build says how many entries and which lists", async (t) => {
	const folder = await threePosts(t);
	const explained = join(folder, "site.owner", "hide.txt");
	assert.ok((await built(folder, "export")).includes(`Hidden by your hide list: 0 entries (${explained})`));
	const explanation = await readFile(explained, "utf8");
	assert.match(explanation, /^# The hide list/);
	const former = join(folder, "site.hide.txt");
	await writeFile(former, "2019-07-13\n");
	const run = () => built(folder, "export", { allowRemovals: true });
	assert.ok((await run()).includes(`Hidden by your hide list: 1 entry (${former})`));
	await writeFile(explained, `${explanation}2019-07-14\n`);
	const both = await run();
	assert.ok(both.includes(`Hidden by your hide list: 2 entries (${explained}, ${former})`), both);
	const pages = [...(await contentsOf(join(folder, "site"))).keys()].filter((path) => /^2019\/07-1/.test(path));
	assert.deepEqual(pages, ["2019/07-15-064000.html"]);
	// A list that is named adds to them: it never shows what another hides.
	await writeFile(join(folder, "more.txt"), "2019-07-15");
	assert.match(await built(folder, "export", { hide: "more.txt", allowRemovals: true }), /hide list: 3 entries/);
	assert.equal(await readFile(explained, "utf8"), `${explanation}2019-07-14\n`, "never written over");
	assert.equal(await readFile(former, "utf8"), "2019-07-13\n");
});

test("descriptions under the former name are taken over, and where both files have one the owner's folder counts", async (t) => {
	const folder = await threePosts(t);
	const former = join(folder, "site.alt.csv");
	const text = "post,slide,alt,mine\n2019/07-13-064000,1,An old boat,x\n2019/07-14-064000,1,A pier,\n";
	await writeFile(former, text);
	const said = await built(folder, "export");
	const list = join(folder, "site.owner", "alt.csv");
	assert.ok(said.includes(`${list} counts`) && said.includes(former), said);
	const taken = await readFile(list, "utf8");
	assert.match(taken, /2019\/07-13-064000,1,An old boat,.*,x\r\n/);
	await writeFile(list, taken.replace("An old boat", "A new boat"));
	await writeFile(former, `${text}2019/07-15-064000,1,A gull,\n`);
	await built(folder, "export");
	const merged = await readFile(list, "utf8");
	for (const alt of ["A new boat", "A pier", "A gull"]) assert.ok(merged.includes(`,1,${alt},`), alt);
	assert.ok((await readFile(former, "utf8")).startsWith(text), "the owner's own file stays");
	await writeFile(list, merged.replace("A pier", ""));
	for (let build = 0; build < 2; build += 1) {
		await built(folder, "export", { grid: build === 0 ? "square" : "whole" });
		const cleared = await readFile(list, "utf8");
		assert.ok(cleared.includes("A gull") && !cleared.includes("A pier"), "what was deleted here does not come back");
	}
	await rm(list);
	await built(folder, "export");
	assert.ok((await readFile(list, "utf8")).includes("A pier"), "without this file, the former one is all there is");
});

test("a description in a file that is not read under its name stops the build, in the owner's folder too", async (t) => {
	const folder = await threePosts(t);
	await mkdir(join(folder, "site.owner"));
	await writeFile(join(folder, "site.owner", "alt.csv.csv"), "post,slide,alt\n");
	await assert.rejects(built(folder, "export"), { code: "altListMisnamed" });
});

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { appendFile, mkdir, open, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { writeSampleFolder } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { buildIfChanged } from "../../src/build/up-to-date.ts";
import type { Emit, Event } from "../../src/model/events.ts";
import { projectOf } from "../../src/output/project.ts";
import { buildHere, contentsOf, requestOf, smallAccount, workFolder, writeSmallZip } from "../builds.ts";

async function built(t: TestContext) {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	const output = join(folder, "site");
	await writeSmallZip(zip);
	const run = async (more: { lang?: string; archives?: readonly string[] } = {}) => {
		let unchanged: boolean | undefined;
		const emit = (event: Event) => {
			if (event.type === "done") unchanged = event.unchanged;
		};
		const report = await buildIfChanged(requestOf([zip], output, more), emit, buildHere);
		return { unchanged, report };
	};
	const first = await run();
	assert.equal(first.unchanged, false);
	return { folder, zip, output, run, report: first.report };
}

test("when nothing has changed the site stays as it is and the last report is told, without opening a file of the ZIP", async (t) => {
	const { zip, output, run, report } = await built(t);
	const { ino } = await stat(output);
	// Only its directory, at the end, is still as it was.
	const directory = (await readFile(zip)).indexOf("PK\x01\x02", 0, "latin1");
	const file = await open(zip, "r+");
	await file.write(Buffer.alloc(directory), 0, directory, 0);
	await file.close();
	assert.deepEqual(await run(), { unchanged: true, report });
	assert.equal((await stat(output)).ino, ino);
});

test("another option builds again, and going back to the first one gives the first site", async (t) => {
	const { output, run } = await built(t);
	const before = await contentsOf(output);
	assert.equal((await run({ lang: "de" })).unchanged, false);
	assert.notDeepEqual(await contentsOf(output), before);
	assert.equal((await run()).unchanged, false);
	assert.deepEqual(await contentsOf(output), before);
});

test("a file of the site that is missing, has another size or was touched comes back", async (t) => {
	const { output, run } = await built(t);
	const before = await contentsOf(output);
	await rm(join(output, "dates.html"));
	assert.equal((await run()).unchanged, false);
	await appendFile(join(output, "index.html"), "<!-- touched -->");
	assert.equal((await run()).unchanged, false);
	const page = await readFile(join(output, "index.html"));
	await writeFile(join(output, "index.html"), Buffer.from(page).fill("x", 0, 9));
	assert.equal((await run()).unchanged, false);
	assert.deepEqual(await contentsOf(output), before);
	assert.equal((await run()).unchanged, true);
});

test("a text that the owner wrote for a picture builds again", async (t) => {
	const { output, run } = await built(t);
	const { alt } = projectOf(output);
	const text = await readFile(alt, "utf8");
	await writeFile(alt, text.replace(/,,media/, ",A lighthouse,media"));
	assert.notEqual(await readFile(alt, "utf8"), text);
	assert.equal((await run()).unchanged, false);
	assert.match([...(await contentsOf(output)).values()].join(""), /A lighthouse/);
});

test("another download, or a file of an unpacked one that was touched, builds again", async (t) => {
	const { folder, run } = await built(t);
	const unpacked = join(folder, "unpacked");
	await writeSampleFolder(layout2025.write(smallAccount(), { scale: 0.2 }), unpacked);
	assert.equal((await run({ archives: [unpacked] })).unchanged, false);
	assert.equal((await run({ archives: [unpacked] })).unchanged, true);
	const index = join(unpacked, "your_instagram_activity", "media", "stories.json");
	await utimes(index, new Date(2030, 0, 1), new Date(2030, 0, 1));
	assert.equal((await run({ archives: [unpacked] })).unchanged, false);
});

test("what is remembered of the last run counts only as it was written", async (t) => {
	const { output, run } = await built(t);
	const { lastRun } = projectOf(output);
	await appendFile(lastRun, " ");
	assert.equal((await run()).unchanged, false);
	await writeFile(lastRun, "");
	assert.equal((await run()).unchanged, false);
});

test("what a killed build has left goes, even when nothing has changed", async (t) => {
	const { output, run } = await built(t);
	const { building } = projectOf(output);
	await mkdir(join(building, "site"), { recursive: true });
	assert.equal((await run()).unchanged, true);
	await assert.rejects(stat(building), { code: "ENOENT" });
});

test("what the owner saves while a build goes on is on the site after the next build", async (t) => {
	const { zip, output, run } = await built(t);
	const save: Emit = (event) => {
		if (event.type === "stage" && event.name === "describe") writeFileSync(projectOf(output).about, "Title: Later\n");
	};
	await buildHere(requestOf([zip], output), save);
	assert.equal((await run()).unchanged, false);
	assert.match(await readFile(join(output, "index.html"), "utf8"), /<title>Later</);
	assert.equal((await run()).unchanged, true);
});

import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { projectOf } from "../../src/output/project.ts";
import { openStaging } from "../../src/output/staging.ts";
import { workFolder } from "../builds.ts";

/** A site of ours with one page, `2019/07.html`. */
async function siteWithOnePage(t: TestContext, text: string) {
	const output = join(await workFolder(t), "site");
	const staging = await openStaging(output);
	await staging.writeText("2019/07.html", text);
	await staging.publish();
	return { output, page: join(output, "2019", "07.html") };
}

test("a page with the same text is the same file, not a new one", async (t) => {
	const { output, page } = await siteWithOnePage(t, "July, in São Paulo");
	const before = await stat(page);
	const staging = await openStaging(output);
	await staging.writeText("2019/07.html", "July, in São Paulo");
	await staging.publish();
	assert.equal((await stat(page)).ino, before.ino);
});

test("a page with another text is a new file, and the current one stays as it is until the site is published", async (t) => {
	const { output, page } = await siteWithOnePage(t, "July");
	const staging = await openStaging(output);
	await staging.writeText("2019/07.html", "Juli");
	assert.equal(await readFile(page, "utf8"), "July");
	await staging.publish();
	assert.equal(await readFile(page, "utf8"), "Juli");
});

test("a text that is written in pieces is the same text, the same file where it has not changed, and never written into a link", async (t) => {
	const output = join(await workFolder(t), "site");
	const page = join(output, "archive.json");
	const pieces = ["[\n", ...Array.from({ length: 40_000 }, (_, n) => `"São Paulo ${n} 🌊",\n`), "0]\n"];
	const write = async (some: readonly string[], isKilled = false) => {
		const staging = await openStaging(output);
		await staging.writePieces("archive.json", some);
		if (!isKilled) await staging.publish();
		return stat(page);
	};
	const first = await write(pieces);
	assert.equal(await readFile(page, "utf8"), pieces.join(""));
	assert.equal((await write([pieces.join("")])).ino, first.ino);
	await write(pieces, true);
	await write(["[1]\n"], true);
	assert.equal(await readFile(page, "utf8"), pieces.join(""));
	assert.notEqual((await write(["[1]\n"])).ino, first.ino);
	assert.equal(await readFile(page, "utf8"), "[1]\n");
	assert.deepEqual(await readdir(output), [".vitrine", "archive.json"]);
});

test("a link to the current site that a killed build left is replaced, never written into", async (t) => {
	const { output, page } = await siteWithOnePage(t, "July");
	const killed = await openStaging(output);
	await killed.writeText("2019/07.html", "July");
	const staging = await openStaging(output);
	await staging.writeText("2019/07.html", "Juli");
	assert.equal(await readFile(page, "utf8"), "July");
	assert.equal(await readFile(join(projectOf(output).building, "site", "2019", "07.html"), "utf8"), "Juli");
});

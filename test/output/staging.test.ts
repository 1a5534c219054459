import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
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

test("a link to the current site that a killed build left is replaced, never written into", async (t) => {
	const { output, page } = await siteWithOnePage(t, "July");
	const killed = await openStaging(output);
	await killed.writeText("2019/07.html", "July");
	const staging = await openStaging(output);
	await staging.writeText("2019/07.html", "Juli");
	assert.equal(await readFile(page, "utf8"), "July");
	assert.equal(await readFile(join(projectOf(output).building, "site", "2019", "07.html"), "utf8"), "Juli");
});

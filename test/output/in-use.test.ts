import assert from "node:assert/strict";
import fs, { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { basename, join } from "node:path";
import { type TestContext, test } from "node:test";
import { BuildError } from "../../src/model/problem.ts";
import { workFolder } from "../builds.ts";

const { rename } = fs.promises;
let isInUse = (_from: string, _to: string) => false;
const { unlinkSync } = fs;
fs.unlinkSync = (path) => {
	if (isInUse(String(path), "")) throw Object.assign(new Error("in use"), { code: "EBUSY" });
	unlinkSync(path);
};
fs.promises.rename = async (from, to) => {
	if (isInUse(String(from), String(to))) throw Object.assign(new Error("in use"), { code: "EPERM" });
	await rename(from, to);
};
syncBuiltinESMExports();
// What it imports is then the one of Windows.
const { openStaging } = await import("../../src/output/staging.ts");

/** As in Windows, and without waiting. */
function inWindows(t: TestContext): void {
	const { platform } = process;
	const { setTimeout } = globalThis;
	Object.defineProperty(process, "platform", { value: "win32" });
	globalThis.setTimeout = ((work: () => void) => setTimeout(work, 0)) as typeof setTimeout;
	t.after(() => {
		Object.defineProperty(process, "platform", { value: platform });
		globalThis.setTimeout = setTimeout;
		isInUse = () => false;
	});
}

/** A site of ours with one page, and what it is replaced by, not published yet. */
async function twoSites(t: TestContext) {
	const output = join(await workFolder(t), "site");
	const first = await openStaging(output);
	await first.writeText("2019/07.html", "July");
	await first.publish();
	const second = await openStaging(output);
	await second.writeText("2019/07.html", "Juli");
	return { output, second, page: () => readFile(join(output, "2019", "07.html"), "utf8") };
}

for (const [what, held] of [
	["the site that is there", (from: string) => basename(from) === "site" && !from.includes(".building")],
	["the new site", (from: string) => from.includes(".building") && basename(from) === "site"],
] as const) {
	test(`where a program has a file of ${what} open, the site that was there stays, and the next build replaces it`, async (t) => {
		const { output, second, page } = await twoSites(t);
		inWindows(t);
		isInUse = held;
		await assert.rejects(second.publish(), (error) => error instanceof BuildError && error.code === "folderInUse");
		assert.equal(await page(), "July");
		isInUse = () => false;
		const third = await openStaging(output);
		await third.writeText("2019/07.html", "Juli");
		await third.publish();
		assert.equal(await page(), "Juli");
	});
}

test("a program that lets go of it in time is not noticed", async (t) => {
	const { second, page } = await twoSites(t);
	inWindows(t);
	let tries = 0;
	isInUse = () => tries++ < 3;
	await second.publish();
	assert.equal(await page(), "Juli");
	assert.ok(tries > 3);
});

test("a file of the former site that a program looks at for a moment is deleted when it lets go", async (t) => {
	const { output, second, page } = await twoSites(t);
	inWindows(t);
	let tries = 0;
	isInUse = (from, to) => to === "" && basename(from) === "07.html" && tries++ < 3;
	await second.publish();
	assert.equal(await page(), "Juli");
	assert.ok(tries > 3);
	assert.equal(existsSync(`${output}.building`), false);
});

test("elsewhere the same error is one of permissions", async (t) => {
	const { second } = await twoSites(t);
	isInUse = () => true;
	t.after(() => {
		isInUse = () => false;
	});
	await assert.rejects(second.publish(), /in use/);
});

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, posix, win32 } from "node:path";
import { test } from "node:test";
import { contains, isWithin } from "../../src/output/separate-folders.ts";
import { workFolder } from "../builds.ts";

test("a folder holds itself and what is below it, and nothing that only begins like it", () => {
	for (const [folder, path, is] of [
		["/home/anna/site", "/home/anna/site", true],
		["/home/anna/site", "/home/anna/site/media/x.jpg", true],
		["/home/anna/site", "/home/anna/site/..media", true],
		["/home/anna/site", "/home/anna/site.zip", false],
		["/home/anna/site", "/home/anna", false],
		["/home/anna/site", "/home/anna/Site/x", false],
		["/", "/x", true],
	] as const)
		assert.equal(isWithin(folder, path, posix), is, path);
});

test("in Windows in any case, on every drive and in the network", () => {
	for (const [folder, path, is] of [
		["C:\\Export", "c:\\export", true],
		["C:\\Export", "c:\\EXPORT\\site", true],
		["C:\\Übersicht\\Straße", "c:\\übersicht\\STRAßE\\x", true],
		["C:\\Export", "C:\\Export2", false],
		["C:\\Export", "D:\\Export\\site", false],
		["D:\\", "d:\\site", true],
		["\\\\server\\share\\Export", "\\\\SERVER\\Share\\export\\site", true],
		["\\\\server\\share\\Export", "\\\\server\\other\\Export", false],
		["\\\\server\\share", "C:\\share", false],
	] as const)
		assert.equal(isWithin(folder, path, win32), is, `${folder} ${path}`);
});

test("a folder that is not there yet is compared by those above it, as the disk spells them", async (t) => {
	const folder = await workFolder(t);
	await mkdir(join(folder, "Export"));
	const ignoresCase = existsSync(join(folder, "EXPORT"));
	assert.equal(contains(join(folder, "Export"), join(folder, "EXPORT", "new", "site")), ignoresCase);
	assert.equal(contains(join(folder, "Export", "new"), join(folder, "Export", "new", "site")), true);
});

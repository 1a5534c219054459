import assert from "node:assert/strict";
import fs from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { copyToStick } from "../../../src/deliver/stick/copy.ts";
import { verifyFolder } from "../../../src/deliver/stick/verify.ts";
import { listSite, ownFiles } from "../../../src/deliver/targets/listing.ts";
import { openStaging } from "../../../src/output/staging.ts";
import { quiet, workFolder } from "../../builds.ts";

/** Refuses to list folders of this name, as macOS does with `.Trashes` on a stick. */
function lock(t: TestContext, name: string): void {
	const real: (...args: never[]) => unknown = fs.readdirSync;
	const { mock } = t.mock.method(fs, "readdirSync", (...args: never[]) => {
		if (String(args[0]).split(/[/\\]/).includes(name)) {
			throw Object.assign(new Error("EPERM: made up by a test"), { code: "EPERM" });
		}
		return real(...args);
	});
	syncBuiltinESMExports();
	t.after(() => {
		mock.restore();
		syncBuiltinESMExports();
	});
}

test("a system folder that cannot be read stops neither a copy to a stick nor its verification", async (t) => {
	const to = join(await workFolder(t), "stick");
	await mkdir(join(to, ".Trashes"), { recursive: true });
	await writeFile(join(to, ".Trashes", "x"), "x");
	lock(t, ".Trashes");
	const file = (path: string) => ({ path, size: 1, source: async () => Buffer.from("x") });
	assert.deepEqual(await copyToStick([file("a.html"), file("b.html")], to, quiet), {
		written: 2,
		kept: 0,
		removed: 0,
		backups: [],
	});
	assert.deepEqual(await copyToStick([file("a.html")], to, quiet), { written: 0, kept: 1, removed: 1, backups: [] });
	assert.deepEqual(await verifyFolder(to, quiet), { whole: 1, damaged: [], missing: [], unknown: 0 });
	assert.equal(await readFile(join(to, ".Trashes", "x"), "utf8"), "x");
});

test("a foreign file in a folder of the stick that cannot be read is not overwritten", async (t) => {
	const to = join(await workFolder(t), "stick");
	await mkdir(join(to, "media"), { recursive: true });
	await writeFile(join(to, "media", "1.jpg"), "of somebody");
	lock(t, "media");
	const wanted = { path: "media/1.jpg", size: 1, source: async () => Buffer.from("x") };
	await assert.rejects(copyToStick([wanted], to, quiet), { message: /already a file media\/1\.jpg/ });
	assert.equal(await readFile(join(to, "media", "1.jpg"), "utf8"), "of somebody");
});

test("a folder in a site that cannot be read is listed as foreign, and the rest of the site is listed", async (t) => {
	const site = join(await workFolder(t), "site");
	const staging = await openStaging(site);
	for (const path of ["index.html", ".nojekyll"]) await staging.writeText(path, "x");
	await staging.publish();
	await mkdir(join(site, "locked"));
	lock(t, "locked");
	const { files, foreign } = await ownFiles(site, await listSite(site));
	assert.equal(files.length, 3);
	assert.deepEqual(foreign, ["locked"]);
});

import assert from "node:assert/strict";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { runBuild } from "../../src/commands/build.ts";
import { runPrivate } from "../../src/commands/private.ts";
import { workFolder } from "../builds.ts";
import { terminal, ZIP } from "../ownership/commands.ts";
import { writeTiny } from "../tiny-download.ts";
import { byAdmZip, unpack } from "./zips.ts";

test("nothing is missing for what lay beside the download, and something may be for what is not finished or not known", async (t) => {
	const folder = await workFolder(t);
	const home = terminal(folder);
	const all = join(folder, "all");
	await unpack(all, {
		"facebook.zip": byAdmZip({ "your_facebook_activity/messages/inbox/ane_1/message_1.json": "{}" }),
	});
	await cp(ZIP, join(all, "export.zip"));
	const given = { archive: [all], lang: "en", timezone: "UTC" };
	const builds = () => runBuild({ ...given, output: join("all", "site") }, home);
	const edits = () => runPrivate({ ...given, output: "edition" }, home);
	assert.equal((await builds()).is, "done");
	const { is, receipt } = await builds();
	assert.equal(is, "done");
	assert.match(JSON.stringify(receipt), /"setAside":\[[^\]]*partOfOther[^\]]*\]/);
	assert.equal((await edits()).is, "done");
	assert.equal((await edits()).is, "done", "and the same of a run with nothing new");
	for (const [name, bytes] of [
		["instagram-part-2.zip.crdownload", "PK"],
		["holiday.zip", byAdmZip({ "1.jpg": "1" })],
	] as const) {
		await writeFile(join(all, name), bytes);
		assert.equal((await builds()).is, "missing", name);
		assert.equal((await edits()).is, "missing", name);
		await rm(join(all, name));
	}
	const inside = { ...given, archive: [await writeTiny(folder, [])], output: join("export", "site") };
	for (let n = 0; n < 2; n++) assert.equal((await runBuild(inside, home)).is, "done");
});

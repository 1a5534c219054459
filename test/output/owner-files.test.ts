import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { unreadOwnerFiles } from "../../src/output/owner-files.ts";
import { workFolder } from "../builds.ts";

test("a file of the owner that no build reads is named, and in another case where the disk tells these apart", async (t) => {
	const output = join(await workFolder(t), "_site");
	const owner = `${output}.owner`;
	await mkdir(owner);
	const unread = async () => (await unreadOwnerFiles(output)).map(({ params }) => "path" in params && params.path);
	for (const name of ["hide.txt", "about.md", ".DS_Store", "alt.csv.bak"]) await writeFile(join(owner, name), "");
	await writeFile(`${output}.txt`, "");
	// Windows lets hardly anybody make a link.
	await symlink(`${output}.txt`, join(owner, "pinned.txt")).catch(() => undefined);
	assert.deepEqual(await unread(), []);
	await writeFile(join(owner, "notes.txt"), "");
	assert.deepEqual(await unread(), [join(owner, "notes.txt")]);
	const ignoresCase = existsSync(join(owner, "HIDE.TXT"));
	await writeFile(join(owner, "Collections.txt"), "");
	assert.deepEqual(
		await unread(),
		(ignoresCase ? ["notes.txt"] : ["Collections.txt", "notes.txt"]).map((name) => join(owner, name)),
	);
});

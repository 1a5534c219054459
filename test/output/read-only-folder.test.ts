import assert from "node:assert/strict";
import fs, { existsSync, lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { BuildError } from "../../src/model/problem.ts";
import { projectOf } from "../../src/output/project.ts";
import { workFolder } from "../builds.ts";

/**
 * No folder refuses root, as whom these tests may run, so the file system is made to do what it does for others: nothing in a
 * read-only folder is deleted or moved, nor such a folder itself to another one.
 */
const { rename, rmdir, chmod } = fs.promises;
const { unlinkSync } = fs;
let isOfOthers = false;

function refuseIn(folder: string): void {
	if (isReadOnly(folder)) throw refused("EACCES", folder);
}

const isReadOnly = (path: string) => ((lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0o200) & 0o200) === 0;
const refused = (code: string, path: string) => Object.assign(new Error(`${code}: made up, ${path}`), { code, path });

fs.unlinkSync = (path) => {
	refuseIn(dirname(String(path)));
	unlinkSync(path);
};
fs.promises.rmdir = async (path, ...more) => {
	refuseIn(dirname(String(path)));
	await rmdir(path, ...more);
};
fs.promises.rename = async (from, to) => {
	for (const path of [dirname(String(from)), dirname(String(to)), String(from)]) refuseIn(path);
	await rename(from, to);
};
fs.promises.chmod = async (path, mode) => {
	if (isOfOthers) throw refused("EPERM", String(path));
	await chmod(path, mode);
};
syncBuiltinESMExports();
// What it imports is then the one that refuses.
const { openStaging } = await import("../../src/output/staging.ts");

async function publish(output: string, text: string): Promise<void> {
	const staging = await openStaging(output);
	for (const path of ["index.html", "2019/07.html", "media/2019/a.txt"]) await staging.writeText(path, text);
	await staging.publish();
}

/** A site of ours whose folders below these names take no changes. */
async function readOnlySite(t: TestContext, folders: readonly string[]) {
	const output = join(await workFolder(t), "site");
	await publish(output, "July");
	for (const folder of folders) await chmod(join(output, folder), 0o555);
	const { building, former } = projectOf(output);
	return { output, building, former, text: () => readFile(join(output, "media", "2019", "a.txt"), "utf8") };
}

describe("a site with read-only folders, as one has that was copied back from a CD,", {
	skip: process.platform === "win32" && "Windows has no such folders",
}, () => {
	for (const folders of [["media"], ["media/2019"], ["", "2019", "media", "media/2019"]]) {
		test(`is replaced, and nothing of it is left: ${folders.map((name) => name || "all of it").join(", ")}`, async (t) => {
			const { output, building, text } = await readOnlySite(t, folders);
			for (const next of ["Juli", "Juillet"]) {
				await publish(output, next);
				assert.equal(await text(), next);
				assert.ok(!existsSync(building));
			}
		});
	}

	const isOfFormer = (former: string) => (error: unknown) =>
		error instanceof BuildError && error.code === "formerStays" && error.where === former;

	test("is told by its path, before the work, where its folders are somebody else's, and no longer when they can be removed", async (t) => {
		const { output, building, former, text } = await readOnlySite(t, ["media"]);
		t.after(() => {
			isOfOthers = false;
		});
		isOfOthers = true;
		await publish(output, "Juli");
		assert.equal(await text(), "Juli");
		for (const _ of [1, 2]) await assert.rejects(openStaging(output), isOfFormer(former));
		await chmod(join(former, "media"), 0o755);
		await publish(output, "Juillet");
		assert.equal(await text(), "Juillet");
		assert.ok(!existsSync(building));
	});

	test("is told when it is replaced where files stay in it, and the new one is there", async (t) => {
		const { output, former, text } = await readOnlySite(t, ["media/2019"]);
		t.after(() => {
			isOfOthers = false;
		});
		isOfOthers = true;
		await assert.rejects(publish(output, "Juli"), isOfFormer(former));
		assert.equal(await text(), "Juli");
		isOfOthers = false;
		await publish(output, "Juillet");
		assert.equal(await text(), "Juillet");
	});
});

test("a folder that holds nothing of ours stays read-only", { skip: process.platform === "win32" }, async (t) => {
	const output = join(await workFolder(t), "site");
	await publish(output, "July");
	await fs.promises.mkdir(join(output, "mine"));
	await chmod(join(output, "mine"), 0o555);
	const modes: string[] = [];
	const refusing = fs.promises.chmod;
	fs.promises.chmod = async (path) => void modes.push(String(path));
	syncBuiltinESMExports();
	t.after(async () => {
		fs.promises.chmod = refusing;
		syncBuiltinESMExports();
	});
	await publish(output, "Juli");
	assert.deepEqual(modes, []);
});

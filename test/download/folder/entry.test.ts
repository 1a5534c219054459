import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFile, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { listFolder } from "../../../src/download/folder/folder.ts";
import { defaultLimits } from "../../../src/download/limits.ts";
import { DamagedFile, type DownloadFile, fingerprintOf } from "../../../src/model/download-file.ts";
import { refuse } from "../faults.ts";
import { folderFor, unpack } from "../zips.ts";

const listed = (folder: string, cache?: Map<string, string>) => listFolder(folder, "part", defaultLimits, cache);

/** Those of texts are read otherwise. */
const NAMES = ["1.jpg", "1.json", "1.html"];

async function only(
	t: TestContext,
	content: string,
	name = "1.jpg",
): Promise<{ file: DownloadFile; full: string; folder: string }> {
	const folder = await folderFor(t);
	await unpack(folder, { [name]: content });
	const [file] = (await listed(folder)).files;
	assert.ok(file !== undefined);
	return { file, full: join(folder, name), folder };
}

test("a file is read, saved and fingerprinted as it is", async (t) => {
	for (const name of NAMES) {
		const { file, folder } = await only(t, "a picture", name);
		assert.equal((await file.read()).toString(), "a picture");
		assert.equal(await file.fingerprint(), fingerprintOf(0xdfd073e8, 9));
		await file.saveTo(join(folder, "copy"));
		assert.equal(await readFile(join(folder, "copy"), "utf8"), "a picture");
	}
});

test("a file that cannot be opened when it is needed is damaged", async (t) => {
	const { file, folder } = await only(t, "a picture");
	refuse(t, "open", "1.jpg", "EIO");
	await assert.rejects(file.read(), /^DamagedFile: cannot be read \(EIO\)$/);
	await assert.rejects(file.saveTo(join(folder, "copy")), DamagedFile);
	assert.match(await file.fingerprint(), /^unread-/);
});

test("a file that changes after it was listed is damaged in every method", async (t) => {
	const changes: Record<string, (full: string) => Promise<void>> = {
		grows: (full) => appendFile(full, "more"),
		shrinks: (full) => writeFile(full, "x"),
		"is written again": (full) => utimes(full, new Date(1e12), new Date(1e12)),
		vanishes: (full) => rm(full),
		"becomes a folder": async (full) => {
			await rm(full);
			await mkdir(full);
		},
	};
	for (const [what, change] of Object.entries(changes))
		for (const name of NAMES) {
			const { file, full, folder } = await only(t, "a picture", name);
			await change(full);
			await assert.rejects(file.read(), DamagedFile, what);
			await assert.rejects(file.saveTo(join(folder, "copy")), DamagedFile, what);
			assert.match(await file.fingerprint(), /^unread-[0-9a-f]{8}-9$/, what);
			assert.ok(!(await readdir(folder)).includes("copy"), `nothing is left when it ${what}`);
		}
});

test("a link or a pipe that took the place of a file is not opened, even one of the same size and time", async (t) => {
	if (process.platform === "win32") return t.skip("needs links");
	for (const name of NAMES) {
		const { file, full, folder } = await only(t, "a picture", name);
		const { atime, mtime } = await stat(full);
		const secret = join(folder, "elsewhere");
		await writeFile(secret, "a private");
		await utimes(secret, atime, mtime);
		await rm(full);
		await symlink(secret, full);
		await assert.rejects(file.read(), /^DamagedFile: cannot be read \(ELOOP\)$/);
		await assert.rejects(file.saveTo(join(folder, "copy")), DamagedFile);
		await rm(full);
		execFileSync("mkfifo", [full]);
		await assert.rejects(file.read(), DamagedFile);
	}
});

test("a target that cannot be written throws the system's error, not DamagedFile", async (t) => {
	const { file, folder } = await only(t, "a picture");
	await assert.rejects(file.saveTo(join(folder, "missing", "copy")), { code: "ENOENT" });
});

test("a file larger than the limit is not read, but saved", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "1.mp4": "x".repeat(2000), "2.json": "x".repeat(2000) });
	const { files } = await listFolder(folder, "part", { ...defaultLimits, whole: 1999 });
	for (const file of files) await assert.rejects(file.read(), /is larger than/);
	await files[0]?.saveTo(join(folder, "copy"));
	assert.equal((await readFile(join(folder, "copy"))).length, 2000);
});

test("a cached fingerprint spares reading the file, until it changes", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "1.jpg": "a picture" });
	const cache = new Map<string, string>();
	const fingerprint = async () => (await listed(folder, cache)).files[0]?.fingerprint();
	assert.equal(await fingerprint(), "dfd073e8-9");
	assert.equal(cache.size, 1);
	const [key] = cache.keys();
	assert.ok(key?.includes("1.jpg"));
	cache.set(key ?? "", "00000001-9");
	assert.equal(await fingerprint(), "00000001-9", "the file was not read");
	await utimes(join(folder, "1.jpg"), new Date(1e12), new Date(1e12));
	assert.equal(await fingerprint(), "dfd073e8-9", "read again because of its new time");
	await writeFile(join(folder, "1.jpg"), "another");
	assert.notEqual(await fingerprint(), "dfd073e8-9");
});

test("a cached value that cannot be a fingerprint is ignored", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "1.jpg": "a picture" });
	for (const bad of ["", "../../x", "dfd073e8-8", "DFD073E8-9", "dfd073e8-9/../x", "xdfd073e8-9"]) {
		const cache = { get: () => bad, set: () => undefined };
		const { files } = await listFolder(folder, "part", defaultLimits, cache);
		assert.equal(await files[0]?.fingerprint(), "dfd073e8-9", bad);
	}
});

test("the fingerprint of an unreadable file is not cached", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "1.jpg": "a picture" });
	const cache = new Map<string, string>();
	const { files } = await listed(folder, cache);
	await rm(join(folder, "1.jpg"));
	assert.match((await files[0]?.fingerprint()) ?? "", /^unread-/);
	assert.equal(cache.size, 0);
});

test("a file is read once for its fingerprint, however often it is called", async (t) => {
	const { file, full } = await only(t, "a picture");
	assert.equal(await file.fingerprint(), "dfd073e8-9");
	await rm(full);
	assert.equal(await file.fingerprint(), "dfd073e8-9");
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { BuildError } from "../../src/model/problem.ts";
import { lockOutput, removeLockOf } from "../../src/output/lock.ts";
import { projectOf } from "../../src/output/project.ts";
import { buildSite, contentsOf, workFolder, writeSmallZip } from "../builds.ts";

const isTaken = (error: unknown) => error instanceof BuildError && /Another run/.test(error.message);

test("an output is locked for one build at a time, and free afterwards", async (t) => {
	const output = join(await workFolder(t), "new", "site");
	const first = await lockOutput(output);
	await assert.rejects(lockOutput(output), isTaken);
	await first.release();
	await (await lockOutput(output)).release();
	assert.deepEqual(await readdir(join(output, "..")), []);
});

test("of many concurrent attempts one gets the lock", async (t) => {
	const output = join(await workFolder(t), "site");
	const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockOutput(output)));
	assert.equal(asked.filter(({ status }) => status === "fulfilled").length, 1);
});

test("the lock of a process that is gone is replaced, and by only one of many", async (t) => {
	const output = join(await workFolder(t), "site");
	const child = spawn(process.execPath, ["-e", ""]);
	await once(child, "exit");
	await writeFile(projectOf(output).lock, JSON.stringify({ pid: child.pid, host: hostname(), token: "x" }));
	const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockOutput(output)));
	assert.equal(asked.filter(({ status }) => status === "fulfilled").length, 1);
});

test("what has ended a process lets go of its lock for it, and of no other", async (t) => {
	const output = join(await workFolder(t), "site");
	const { lock } = projectOf(output);
	const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
	const pid = child.pid ?? 0;
	const write = (host: string) => writeFile(lock, JSON.stringify({ pid, host, token: "x" }));
	await write(hostname());
	await removeLockOf(output, pid);
	assert.ok(await readFile(lock), "it lives");
	child.kill();
	await once(child, "exit");
	await removeLockOf(output, pid + 1);
	assert.ok(await readFile(lock), "of another process");
	await removeLockOf(output, pid);
	await assert.rejects(readFile(lock), { code: "ENOENT" });
	await write("another-computer");
	await removeLockOf(output, pid);
	assert.ok(await readFile(lock), "of another computer");
	await removeLockOf(join(output, "nowhere"), pid);
});

test("the lock of a zombie process is replaced", {
	skip: process.platform === "linux" ? false : "only Linux reports zombies",
}, async (t) => {
	const output = join(await workFolder(t), "site");
	// `exec` replaces the shell while its child still runs; sleep never waits for the child, which stays a zombie.
	const parent = spawn("sh", ["-c", "sleep 1 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
	t.after(() => parent.kill());
	const [pid] = await once(parent.stdout, "data");
	while (!(await readFile(`/proc/${Number(pid)}/stat`, "utf8")).includes(") Z ")) await setTimeout(10);
	process.kill(Number(pid), 0);
	await writeFile(projectOf(output).lock, JSON.stringify({ pid: Number(pid), host: hostname(), token: "x" }));
	await (await lockOutput(output)).release();
});

test("the lock of a living process and that of another computer are kept", async (t) => {
	const output = join(await workFolder(t), "site");
	const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
	t.after(() => child.kill());
	for (const holder of [
		{ pid: child.pid, host: hostname(), token: "x" },
		{ pid: 1, host: "another-computer", token: "x" },
	]) {
		await writeFile(projectOf(output).lock, JSON.stringify(holder));
		await assert.rejects(lockOutput(output), (error) => isTaken(error) && String(error).includes(String(holder.pid)));
	}
	const longAgo = Date.now() / 1000 - 2 * 86_400;
	await utimes(projectOf(output).lock, longAgo, longAgo);
	await (await lockOutput(output)).release();
});

test("a build that starts while the process of the last one is ending waits for it", async (t) => {
	const output = join(await workFolder(t), "site");
	const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
	await writeFile(projectOf(output).lock, JSON.stringify({ pid: child.pid, host: hostname(), token: "x" }));
	const lock = lockOutput(output);
	await setTimeout(50);
	child.kill();
	await (await lock).release();
});

test("an empty lock is live, but not for ever", async (t) => {
	const output = join(await workFolder(t), "site");
	await writeFile(projectOf(output).lock, "");
	await assert.rejects(lockOutput(output), isTaken);
	await utimes(projectOf(output).lock, 1000, 1000);
	await (await lockOutput(output)).release();
});

test("temporary files of killed builds beside the site are removed, and nothing else", async (t) => {
	const folder = await workFolder(t);
	const mine = [
		"site.report.txt",
		"site.notes.part",
		"other.report.txt.0123abcd.part",
		"site.alt.csv",
		"site.0123abcd.txt",
		join("site.owner", "mine.txt.0123abcd.part"),
		join("site.cache", "mine.json"),
	];
	for (const folderOfOurs of ["site.owner", "site.cache"]) await mkdir(join(folder, folderOfOurs));
	const left = [
		"site.report.txt.0123abcd.part",
		join("site.owner", "alt.csv.0123abcd.part"),
		join("site.owner", "hide.txt.0123abcd.part.0123abce.part"),
		join("site.cache", "last.json.0123abcd.part"),
	];
	for (const name of [...mine, ...left]) await writeFile(join(folder, name), name);
	await (await lockOutput(join(folder, "site"))).release();
	assert.deepEqual(
		[...(await contentsOf(folder)).keys()].sort(),
		mine.map((name) => name.replaceAll("\\", "/")).sort(),
	);
});

test("of two builds into one output one is refused, and the other's site is whole", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "site");
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], join(folder, "alone"));
	const both = await Promise.allSettled([1, 2, 3].map(() => buildSite([join(folder, "export.zip")], output)));
	const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
	assert.ok(refused.length === 2 && refused.every(isTaken), String(refused));
	const [alone, together] = [await contentsOf(join(folder, "alone")), await contentsOf(output)];
	assert.deepEqual([...together.keys()], [...alone.keys()]);
	for (const [path, bytes] of alone) assert.ok(together.get(path)?.equals(bytes), path);
	await assert.rejects(readFile(projectOf(output).lock));
});

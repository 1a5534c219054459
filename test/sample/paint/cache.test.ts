import assert from "node:assert/strict";
import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { test } from "node:test";
import { CACHE, cached, cacheFile } from "../../../sample/paint/cache.ts";

const made = Buffer.from("a picture");

test("a picture is painted once, and again when its file in the cache is damaged, empty or a folder", async (t) => {
	const key = `cache test ${process.pid}`;
	const file = cacheFile(key);
	t.after(() => rm(file, { recursive: true, force: true }));
	let painted = 0;
	const paint = async () => {
		painted += 1;
		return made;
	};
	for (const damage of [
		async () => undefined,
		() => truncate(file, 36),
		() => truncate(file),
		async () => writeFile(file, (await readFile(file)).fill("x", 34, 35)),
	]) {
		await damage();
		const before = painted;
		assert.deepEqual(await cached(key, paint), made);
		assert.equal(painted, before + 1);
		assert.deepEqual(await cached(key, paint), made);
		assert.equal(painted, before + 1, "the second time it is known");
	}
	await rm(file);
	await mkdir(file);
	assert.deepEqual(await cached(key, paint), made);
	const left = (await readdir(CACHE)).filter((name) => name.startsWith(`${basename(file)}.`));
	assert.deepEqual(left, [], "no temporary file stays");
	await chmod(file, 0o500);
	assert.deepEqual(await cached(key, paint), made);
});

test("a picture that is asked for again while it is painted is painted once", async (t) => {
	const key = `cache test of two ${process.pid}`;
	t.after(() => rm(cacheFile(key), { force: true }));
	let painted = 0;
	const paint = async () => {
		painted += 1;
		return made;
	};
	assert.deepEqual(await Promise.all([cached(key, paint), cached(key, paint)]), [made, made]);
	assert.equal(painted, 1);
});

test("what a painter throws is thrown, and nothing is cached", async () => {
	const key = `cache test that fails ${process.pid}`;
	await assert.rejects(
		cached(key, () => Promise.reject(new Error("no paint"))),
		/no paint/,
	);
	await assert.rejects(readFile(cacheFile(key)), { code: "ENOENT" });
});

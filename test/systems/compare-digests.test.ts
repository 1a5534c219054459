import assert from "node:assert/strict";
import { test } from "node:test";
import { manifestLine, sealed } from "../../src/output/manifest.ts";
import { compareSystems } from "./compare-digests.ts";

const list = (files: Readonly<Record<string, string>>) =>
	sealed(Object.entries(files).reduce((lines, [path, byte]) => `${lines}${manifestLine(path, fileOf(byte))}`, ""));
const fileOf = (byte: string) => ({ digest: byte.repeat(64), size: 7 });

test("sites with the same files are the same, in whatever order they are listed", () => {
	const lists = new Map([
		["windows", list({ "a.html": "1", "b.html": "2" })],
		["linux", list({ "b.html": "2", "a.html": "1" })],
	]);
	assert.deepEqual(compareSystems(lists), []);
});

test("a file with other bytes, one too many and one that is missing are each told, with the system", () => {
	const lists = new Map([
		["linux", list({ "a.html": "1", "b.html": "2" })],
		["macos", list({ "a.html": "1", "b.html": "2" })],
		["windows", list({ "a.html": "3", "c.html": "2" })],
	]);
	assert.deepEqual(compareSystems(lists), [
		"linux / windows: 3 files",
		"  a.html: 7 / 7",
		"  b.html: 7 / not there",
		"  c.html: not there / 7",
	]);
});

test("one system, or lists without files, prove nothing", () => {
	const one = list({ "a.html": "1" });
	for (const lists of [
		new Map(),
		new Map([["linux", one]]),
		new Map([...["a", "b"].map((name) => [name, ""] as const)]),
	])
		assert.equal(compareSystems(lists).length, 1);
});

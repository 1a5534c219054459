import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { HEAD_BYTES, madeFor } from "../../portable/executable.ts";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import { readPart } from "../../src/output/file-bytes.ts";
import { workFolder } from "../builds.ts";
import { headOf } from "./heads.ts";

test("a program says for what it was made", async () => {
	for (const system of ["win32", "darwin", "linux"].flatMap((name) => [`${name}-x64`, `${name}-arm64`]))
		assert.equal(madeFor(headOf(system)), system);
	const own = await readPart(process.execPath, 0, HEAD_BYTES);
	assert.equal(madeFor(own), `${process.platform}-${process.arch}`);
});

test("what is no program for a known computer is none, wherever it ends", () => {
	for (const other of [
		Buffer.from("#!/bin/sh\n".repeat(20)),
		Buffer.alloc(4096),
		headOf("win32-x64").subarray(0, 0x84),
	])
		assert.equal(madeFor(other), undefined);
	const elf = headOf("linux-x64");
	elf.writeUInt16LE(0x2a, 18);
	assert.equal(madeFor(elf), undefined);
	fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => madeFor(Buffer.from(bytes)) === undefined));
});

describe("a portable folder is not begun", () => {
	const portable = (...words: string[]) => {
		const script = [...LOADER, moduleFile("portable/portable.ts"), ...words];
		const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" });
		assert.doesNotMatch(stderr, /\n\s+at /);
		return { status, stdout, stderr };
	};
	test("where help was asked for, or something else was typed", () => {
		const help = portable("--help");
		assert.equal(help.status, 0);
		assert.match(help.stdout, /^npm run portable .*\n\n.*no Node\.js/);
		const other = portable("--sytem", "win32-x64");
		assert.equal(other.status, 2);
		assert.match(other.stderr, /--sytem[\s\S]*--system <system>/);
	});
	test("with the Node.js of another system", async (t) => {
		const work = await workFolder(t);
		const node = join(work, "node");
		await writeFile(node, headOf("darwin-arm64"));
		await writeFile(join(work, "LICENSE"), "");
		const { status, stderr } = portable("--system", "win32-x64", "--node", node, "--output", join(work, "made"));
		assert.equal(status, 1);
		assert.match(stderr, /node is of darwin-arm64, not of win32-x64/);
		assert.match(portable("--system", "win32-x64", "--node", join(work, "none")).stderr, /none cannot be read/);
	});
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { HOME } from "../src/home.ts";
import { workFolder } from "./builds.ts";

async function start(script: string, ...words: string[]) {
	const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "pipe"] });
	const [[code], printed, told] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
	return { code, printed, told };
}

test("the program is started with its words, and its exit code is handed on", async (t) => {
	const folder = await workFolder(t);
	const { code, printed } = await start(join(HOME, "src", "start.mjs"), "build", "--help");
	assert.equal(code, 0);
	assert.match(printed, /--archive/);
	const failed = await start(join(HOME, "src", "start.mjs"), "build", "--archive", join(folder, "no such.zip"));
	assert.equal(failed.code, 1);
	assert.match(failed.told, /no such\.zip/);
});

test("it starts from a folder that is reached by a link, as temporary folders of a Mac are", async (t) => {
	const folder = await workFolder(t);
	await mkdir(join(folder, "a"));
	await symlink(HOME, join(folder, "a", "vitrine"), "junction");
	const { printed } = await start(join(folder, "a", "vitrine", "src", "start.mjs"), "build", "--help");
	assert.match(printed, /--archive/);
});

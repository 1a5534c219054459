import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { HOME } from "../../src/model/home.ts";
import { buildSite, workFolder, writeSmallZip } from "../builds.ts";

const START = join(HOME, "src", "start.mjs");

async function start(script: string, ...words: string[]) {
	const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "pipe"] });
	const [[code], printed, told] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
	return { code, printed, told };
}

test("the program is started with its words, and its exit code is handed on", async (t) => {
	const folder = await workFolder(t);
	const { code, printed } = await start(START, "build", "--help");
	assert.equal(code, 0);
	assert.match(printed, /--archive/);
	const failed = await start(START, "build", "--archive", join(folder, "no such.zip"));
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

describe("the program stops when the process that started it", { skip: process.platform === "win32" }, () => {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
		test(`alone gets ${signal}`, async (t) => {
			const folder = await workFolder(t);
			await writeSmallZip(join(folder, "export.zip"));
			await buildSite([join(folder, "export.zip")], join(folder, "site"));
			const words = ["preview", "--output", join(folder, "site"), "--no-open"];
			// In a group of its own, so that nothing but the signal reaches it.
			const first = spawn(process.execPath, [START, ...words], {
				stdio: ["ignore", "pipe", "inherit"],
				detached: true,
			});
			const exited = once(first, "exit");
			const address = await new Promise<string>((found) => {
				let said = "";
				first.stdout.on("data", (chunk) => {
					said += chunk;
					const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
					if (address !== undefined) found(address);
				});
			});
			assert.equal((await fetch(address)).status, 200);
			first.kill(signal);
			await exited;
			const answers = () =>
				fetch(address).then(
					() => true,
					() => false,
				);
			for (let wait = 0; (await answers()) && wait < 50; wait++) await setTimeout(100);
			assert.equal(await answers(), false);
		});
	}
});

test("who reads along may stop reading: the build goes on and says nothing of it", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	for (const closed of ["stdout", "both"] as const) {
		const output = join(folder, closed);
		const child = spawn(
			process.execPath,
			[START, "build", "--archive", join(folder, "export.zip"), "--output", output, "--verbose"],
			{ stdio: ["ignore", "pipe", "pipe"] },
		);
		child.stdout.destroy();
		if (closed === "both") child.stderr.destroy();
		const [[code], told] = await Promise.all([once(child, "exit"), closed === "both" ? "" : text(child.stderr)]);
		assert.equal(code, 0, told);
		assert.doesNotMatch(told, /EPIPE|\n\s+at /);
		assert.ok((await stat(join(output, "index.html"))).isFile());
	}
});

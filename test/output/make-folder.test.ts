import assert from "node:assert/strict";
import fs, { readdirSync, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { HOME } from "../../src/model/home.ts";
import { workFolder } from "../builds.ts";

/** As Windows answers for the root of a drive. */
let drive = "";
const { mkdir } = fs.promises;
Object.assign(fs.promises, {
	mkdir: async (...args: Parameters<typeof mkdir>) => {
		if (String(args[0]) === drive) throw Object.assign(new Error("root"), { code: "EPERM" });
		return mkdir(...args);
	},
});
syncBuiltinESMExports();
// What it imports is then that of such a drive.
const { openStaging } = await import("../../src/output/staging.ts");
const { makeFolder } = await import("../../src/output/make-folder.ts");
const { lockedOutput } = await import("../../src/output/locked.ts");

test("a site is made directly on a drive, whose root Windows does not create anew", async (t) => {
	const output = join(await workFolder(t), "site");
	drive = dirname(output);
	await lockedOutput(output, async () => {
		const staging = await openStaging(output);
		await staging.writeText("index.html", "July");
		await staging.publish();
	});
	assert.equal(await fs.promises.readFile(join(output, "index.html"), "utf8"), "July");
});

test("a drive that is not there is named", async (t) => {
	const output = join(await workFolder(t), "gone", "site");
	drive = dirname(output);
	await assert.rejects(
		lockedOutput(output, async () => undefined),
		/EPERM/,
	);
});

test("a folder whose name the system refuses as if the one above it were missing is refused, and not tried for ever", async (t) => {
	// Node 20 tries for ever by itself, so it is not asked to.
	const rooms = ["output", "photo-copy", "deliver", "private", "commands"].map((room) => join(HOME, "src", room));
	const asked = rooms.flatMap((room) =>
		readdirSync(room, { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".ts"))
			.filter((path) => /\bmkdir(?:Sync)?\([^;]*recursive/.test(readFileSync(join(room, path), "utf8"))),
	);
	assert.deepEqual(asked, []);
	const folder = await workFolder(t);
	if (process.platform === "linux")
		for (const output of ["/proc/vitrine", "/proc/vitrine/site"])
			await assert.rejects(
				lockedOutput(output, async () => undefined),
				{ code: "unwritableBecause", params: { error: "ENOENT" } },
			);
	await Promise.all(["c", "d", "c"].map((name) => makeFolder(join(folder, "a", "b", name))));
	assert.deepEqual(readdirSync(join(folder, "a", "b")), ["c", "d"]);
});

test("a folder below a file is refused", async (t) => {
	const file = join(await workFolder(t), "file");
	await fs.promises.writeFile(file, "mine");
	await assert.rejects(makeFolder(join(file, "x", "y")), /ENOTDIR|ENOENT|EEXIST/);
	await assert.rejects(makeFolder(file), { code: "EEXIST" });
	assert.equal(await fs.promises.readFile(file, "utf8"), "mine");
});

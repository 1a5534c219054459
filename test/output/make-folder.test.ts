import assert from "node:assert/strict";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
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

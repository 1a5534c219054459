import assert from "node:assert/strict";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { workFolder } from "../builds.ts";

test("a lock is held from the moment its file is there, however long closing it takes", async (t) => {
	const output = join(await workFolder(t), "site");
	const { writeFile } = fs.promises;
	fs.promises.writeFile = async (...args: Parameters<typeof writeFile>) => {
		await writeFile(...args);
		await setTimeout(60);
	};
	syncBuiltinESMExports();
	// What it imports is then the slow one.
	const { lockOutput } = await import("../../src/output/lock.ts");
	const asked = await Promise.allSettled(Array.from({ length: 5 }, () => lockOutput(output)));
	assert.equal(asked.filter(({ status }) => status === "fulfilled").length, 1);
});

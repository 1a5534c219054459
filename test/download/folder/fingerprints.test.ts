import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openFingerprints } from "../../../src/download/folder/fingerprints.ts";
import { workFolder } from "../../builds.ts";

test("fingerprints are saved, and those that a run did not use are removed", async (t) => {
	const path = join(await workFolder(t), "folders.json");
	const first = await openFingerprints(path);
	first.set("a", "1");
	first.set("__proto__", "2");
	await first.save();
	const second = await openFingerprints(path);
	assert.equal(second.get("a"), "1");
	await second.save();
	const third = await openFingerprints(path);
	assert.equal(third.get("a"), "1");
	assert.equal(third.get("__proto__"), undefined);
});

test("a damaged cache is an empty one", async (t) => {
	const path = join(await workFolder(t), "folders.json");
	for (const text of ["", "{", "null", "[]", '{"a": 5}']) {
		await writeFile(path, text);
		assert.equal((await openFingerprints(path)).get("a"), undefined);
	}
});

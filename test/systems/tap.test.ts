import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { workFolder } from "../builds.ts";
import { ownEnvironment, readTap } from "./tap.ts";

const FILE = `
import { describe, test } from "node:test";
test("goes well", () => {});
describe("a suite", () => {
	test("goes wrong", () => { throw new Error("because"); });
	test("is left out", { skip: "no reason" }, () => {});
	test("is yet to come", { todo: true }, () => { throw new Error("not yet"); });
	test("goes well, too", () => {});
});
test("has a hook that fails", (t) => { t.after(() => { throw new Error("afterwards"); }); });
`;

test("what failed is read from TAP, once each, with what was said", async (t) => {
	const file = join(await workFolder(t), "some.test.mjs");
	await writeFile(file, FILE);
	const env = ownEnvironment();
	const { stdout } = spawnSync(process.execPath, ["--test", "--test-reporter=tap", file], { encoding: "utf8", env });
	const { passed, failures } = readTap(stdout);
	assert.equal(passed, 2);
	assert.deepEqual(
		failures.map(({ name }) => name),
		["goes wrong", "has a hook that fails"],
	);
	assert.match(failures[0]?.said ?? "", /because/);
});

import assert from "node:assert/strict";
import fs, { existsSync, lstatSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, join, parse } from "node:path";
import { describe, test } from "node:test";
import { HOME } from "../../src/model/home.ts";
import { BuildError } from "../../src/model/problem.ts";
import { workFolder } from "../builds.ts";

/** Where another folder of the same disk is shown, only moving it tells. */
let isBusy = false;
const { rename } = fs.promises;
fs.promises.rename = async (from, to) => {
	if (isBusy && basename(String(from)) === "site") throw Object.assign(new Error("busy"), { code: "EBUSY" });
	await rename(from, to);
};
syncBuiltinESMExports();
// What it imports is then the one that refuses.
const { openStaging } = await import("../../src/output/staging.ts");
const { assertWritableOutput } = await import("../../src/output/current-site.ts");
const { lockedOutput } = await import("../../src/output/locked.ts");

const isNamed = (output: string) => (error: unknown) =>
	error instanceof BuildError &&
	error.code === "outputIsDisk" &&
	error.where === output &&
	error.hint.includes(`--output ${join(output, "vitrine")}`);

describe("an output that is a whole disk is refused before the work, with a folder on it to name:", () => {
	const { root } = parse(HOME);
	const isDisk = process.platform !== "win32" && existsSync("/dev") && lstatSync("/dev").dev !== lstatSync("/").dev;
	for (const output of [root, ...(isDisk ? ["/dev"] : [])]) {
		test(output, async () => {
			const work = () => assert.fail("the work began");
			for (const edition of ["site", "private"] as const)
				await assert.rejects(assertWritableOutput(output, edition), isNamed(output));
			await assert.rejects(lockedOutput(output, work), isNamed(output));
			assert.ok(!existsSync(`${output}.lock`));
		});
	}
});

test("a folder of the same disk that is shown in another place is named as such, too, and stays", {
	skip: process.platform === "win32" && "what is busy there is in use",
}, async (t) => {
	const output = join(await workFolder(t), "site");
	for (const text of ["July", "Juli"]) {
		const staging = await openStaging(output);
		await staging.writeText("index.html", text);
		isBusy = text === "Juli";
		if (!isBusy) await staging.publish();
		else await assert.rejects(staging.publish(), isNamed(output));
	}
	assert.equal(fs.readFileSync(join(output, "index.html"), "utf8"), "July");
});

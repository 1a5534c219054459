import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { workFolder, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { contents, isSame } from "./contents.ts";
import { Runs } from "./kills.ts";

const KILLS = atDepth("97 of a hundred kills at random moments", 100, 3);

/** The suffixes of an output and of the files beside it; that of the output itself is empty. */
async function beside(output: string): Promise<readonly string[]> {
	const name = basename(output);
	const names = await readdir(join(output, ".."));
	return names.filter((file) => file === name || file.startsWith(`${name}.`)).map((file) => file.slice(name.length));
}

test("a build that is killed at any of many moments leaves the old site or the new one, and the next one finishes it", {
	timeout: 120_000 * KILLS,
}, async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	const builds = new Runs("build", zip);
	const [english, german, site] = [join(folder, "en"), join(folder, "de"), join(folder, "site")];
	await builds.finish(english, "en");
	await builds.finish(german, "de");
	const expected = await contents(english);
	const whole = [expected, await contents(german)];
	const usual = await beside(english);
	const calm = await builds.finish(german, "en");
	await builds.kill(site, { kills: KILLS, calm, whole });
	await builds.finish(site, "en");
	const finished = await contents(site);
	assert.deepEqual([...finished.keys()], [...expected.keys()]);
	assert.ok(isSame(finished, expected), "the next build finishes the job");
	assert.deepEqual(await beside(site), usual);
});

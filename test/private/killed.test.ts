import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { workFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { contents, isSame } from "../output/contents.ts";
import { Runs } from "../output/kills.ts";
import { writeTinyLife } from "./tiny-life.ts";

const KILLS = atDepth("47 of fifty kills of private editions at random moments", 50, 3);

test("a private edition that is killed at any of many moments leaves the old one or the new one, and the next run finishes it", {
	timeout: 120_000 * KILLS,
}, async (t) => {
	const folder = await workFolder(t);
	const download = join(folder, "download");
	await writeTinyLife(download, ["first", "second", "third", "fourth"]);
	const runs = new Runs("private", download);
	const [english, german, place] = [join(folder, "en"), join(folder, "de"), join(folder, "place")];
	await runs.finish(english, "en");
	const calm = await runs.finish(german, "de");
	const expected = await contents(english);
	await mkdir(place);
	await writeFile(join(place, "mine.txt"), "of the owner");
	const output = join(place, "mine");
	const whole = [expected, await contents(german)];
	await runs.kill(output, { kills: KILLS, calm, whole, signals: ["SIGKILL", "SIGKILL", "SIGTERM"] });
	await runs.finish(output, "en");
	assert.ok(isSame(await contents(output), expected), "the next run finishes the job");
	const left = (await readdir(place)).filter((name) => !/\.cache$/.test(name));
	assert.deepEqual(left.sort(), ["mine", "mine.txt"]);
});

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { seeded } from "../../sample/random.ts";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import { projectOf } from "../../src/output/project.ts";
import { workFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { type Contents, contents, isSame } from "../output/contents.ts";
import { writeTinyLife } from "./tiny-life.ts";

const CHILD = moduleFile("test/output/build-child.ts");
const KILLS = atDepth("47 of fifty kills of private editions at random moments", 50, 3);

test("a private edition that is killed at any of many moments leaves the old one or the new one, and the next run finishes it", {
	timeout: 20_000 * KILLS,
}, async (t) => {
	const folder = await workFolder(t);
	const download = join(folder, "download");
	await writeTinyLife(download, ["first", "second", "third", "fourth"]);
	const begin = (output: string, lang: string) => {
		const child = fork(
			CHILD,
			["private", "--archive", download, "--output", output, "--lang", lang, "--timezone", "UTC"],
			{
				execArgv: [...LOADER],
				silent: true,
			},
		);
		child.stdout?.resume();
		return child;
	};
	/** Runs without a kill. Returns the milliseconds that it took. */
	const finish = async (output: string, lang: string): Promise<number> => {
		const child = begin(output, lang);
		let said = "";
		child.stderr?.on("data", (chunk) => (said += chunk));
		const exited = once(child, "close");
		await once(child, "message");
		const began = performance.now();
		const [code] = await exited;
		assert.equal(code, 0, said);
		return performance.now() - began;
	};
	const whole = new Map<string, Contents>();
	let calm = 0;
	for (const lang of ["en", "de"]) {
		calm = await finish(join(folder, lang), lang);
		whole.set(lang, await contents(join(folder, lang)));
	}
	const place = join(folder, "place");
	await mkdir(place);
	await writeFile(join(place, "mine.txt"), "of the owner");
	const output = join(place, "mine");
	const random = seeded("killed privately");
	let killed = 0;
	for (let round = 0; round < KILLS; round++) {
		// Another language each time, so that there is always something to do.
		const child = begin(output, round % 2 === 0 ? "en" : "de");
		child.stderr?.resume();
		const exited = once(child, "close");
		await Promise.race([once(child, "message"), exited]);
		const began = performance.now();
		await Promise.race([exited, setTimeout(random() * calm, undefined, { ref: false })]);
		if (child.kill(round % 3 === 2 ? "SIGTERM" : "SIGKILL")) killed += 1;
		else calm = Math.min(calm, performance.now() - began);
		await exited;
		const [present, former] = [await contents(output), await contents(projectOf(output).former)];
		const shown = present.size > 0 ? present : former;
		const isWhole = shown.size === 0 || [...whole.values()].some((one) => isSame(one, shown));
		assert.ok(isWhole, `after ${round + 1} kills the edition is a mix`);
	}
	assert.ok(killed > KILLS / 2, `${killed} were killed in time`);
	await finish(output, "en");
	assert.ok(isSame(await contents(output), whole.get("en") ?? new Map()), "the next run finishes the job");
	const left = (await readdir(place)).filter((name) => !/\.(?:last\.json|\w+\.jsonl|folders\.json)$/.test(name));
	assert.deepEqual(left.sort(), ["mine", "mine.txt"]);
});

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { seeded } from "../../sample/random.ts";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import { projectOf } from "../../src/output/project.ts";
import { workFolder, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { contents, isSame } from "./contents.ts";

const CHILD = moduleFile("test/output/build-child.ts");
const KILLS = atDepth("94 of a hundred kills at random moments", 100, 6);

/** The suffixes of an output and of the files beside it; that of the output itself is empty. */
async function beside(output: string): Promise<readonly string[]> {
	const name = basename(output);
	const names = await readdir(join(output, ".."));
	return names.filter((file) => file === name || file.startsWith(`${name}.`)).map((file) => file.slice(name.length));
}

test("a build that is killed at any of many moments leaves the old site or the new one, and the next one finishes it", {
	timeout: 20_000 * KILLS,
}, async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	const begin = (output: string, lang: string) => {
		const child = fork(CHILD, ["build", "--archive", zip, "--output", output, "--lang", lang, "--timezone", "UTC"], {
			execArgv: [...LOADER],
			silent: true,
		});
		child.stdout?.resume();
		return child;
	};
	/** Builds without a kill. Returns the milliseconds that it took. */
	const finish = async (output: string, lang: string): Promise<number> => {
		const child = begin(output, lang);
		let said = "";
		child.stderr?.on("data", (chunk) => (said += chunk));
		// Emitted when its worker has exited too, which holds the same pipes.
		const exited = once(child, "close");
		await once(child, "message");
		const began = performance.now();
		const [code] = await exited;
		// A killed worker exists until init has reaped it, and an empty lock is live for ten seconds.
		if (/Another build/.test(said) && performance.now() < patience) {
			await setTimeout(500);
			return finish(output, lang);
		}
		assert.equal(code, 0, said);
		return performance.now() - began;
	};
	let patience = 0;
	const sites = { en: join(folder, "en"), de: join(folder, "de") };
	await finish(sites.en, "en");
	await finish(sites.de, "de");
	const whole = new Map([
		["en", await contents(sites.en)],
		["de", await contents(sites.de)],
	]);
	const usual = await beside(sites.en);
	let calm = Math.min(await finish(sites.en, "de"), await finish(sites.en, "en"));

	const site = join(folder, "site");
	const random = seeded("killed");
	let killed = 0;
	for (let round = 0; round < KILLS; round++) {
		// Another language each time, so that there is always something to do.
		const child = begin(site, round % 2 === 0 ? "en" : "de");
		child.stderr?.resume();
		const exited = once(child, "close");
		await Promise.race([once(child, "message"), exited]);
		const began = performance.now();
		await Promise.race([exited, setTimeout(random() * calm, undefined, { ref: false })]);
		if (child.kill("SIGKILL")) killed += 1;
		// The machine has less to do than before.
		else calm = Math.min(calm, performance.now() - began);
		await exited;
		const [present, former] = [await contents(site), await contents(projectOf(site).former)];
		const shown = present.size > 0 ? present : former;
		const isWhole = shown.size === 0 || [...whole.values()].some((one) => isSame(one, shown));
		assert.ok(isWhole, `after ${round + 1} kills the site is a mix`);
	}
	assert.ok(killed > KILLS / 2, `${killed} were killed in time`);
	patience = performance.now() + 20_000;
	await finish(site, "en");
	const [finished, expected] = [await contents(site), whole.get("en") ?? new Map()];
	assert.deepEqual([...finished.keys()], [...expected.keys()]);
	assert.ok(isSame(finished, expected), "the next build finishes the job");
	assert.deepEqual(await beside(site), usual);
});

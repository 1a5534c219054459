import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runPrivate } from "../../src/commands/private.ts";
import { BuildError } from "../../src/model/problem.ts";
import { projectOf } from "../../src/output/project.ts";
import { makeIfChanged } from "../../src/private/if-changed.ts";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { type Contents, contents, isSame } from "../output/contents.ts";
import { terminal } from "../ownership/commands.ts";
import { counted, type Faults, plan } from "../security/unreliable-fs.ts";
import { REQUEST } from "./request.ts";
import { writeTinyLife } from "./tiny-life.ts";

/**
 * As `faults.test.ts` of the gallery: an operation fails, once or with all that follow. The edition is the old one or the new one, and
 * the next run makes the new one.
 */

/** Odd, so that each of the operations that a file takes fails for some file. */
const STEP = atDepth("faults of 88 of 89 operations of a private edition", 1, 89);
const CODES = ["ENOSPC", "EIO", "EACCES", "EMFILE", "EROFS"] as const;

let work: Awaited<ReturnType<typeof madeFolder>>;
let folder = "";
let output = "";
let whole: { readonly older: Contents; readonly newer: Contents };

const run = (name: string, to = output) =>
	runPrivate(
		{ archive: [join(folder, name)], output: to, lang: "en", timezone: "UTC", allowRemovals: true },
		terminal(folder),
	);

before(async () => {
	work = await madeFolder();
	folder = work.folder;
	output = join(folder, "out", "mine");
	await writeTinyLife(join(folder, "older"), ["first", "second"]);
	await writeTinyLife(join(folder, "newer"), ["first", "third", "fourth"]);
	for (const name of ["older", "newer"]) await run(name, join(folder, `${name} begun`, "mine"));
	const of = (name: string) => contents(join(folder, `${name} begun`, "mine"));
	whole = { older: await of("older"), newer: await of("newer") };
	await writeFile(join(folder, "older begun", "mine.notes.txt"), "of the owner");
});
after(async () => {
	plan(undefined);
	await work.remove();
});

/** The old edition lies in place, and nothing of another run beside it. */
async function begin(): Promise<void> {
	await rm(join(folder, "out"), { recursive: true, force: true });
	await cp(join(folder, "older begun"), join(folder, "out"), { recursive: true, preserveTimestamps: true });
}

/** Makes the newer edition with faults; returns what was thrown, if anything, and how many operations there were. */
async function attempt(faults: Faults) {
	plan(faults);
	const error = await run("newer").then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	const operations = counted();
	plan(undefined);
	return { error, operations };
}

/** What is there is whole, wherever it is. */
async function demandWhole(when: string): Promise<void> {
	const [present, former] = [await contents(output), await contents(projectOf(output).former)];
	const shown = present.size > 0 ? present : former;
	assert.ok(isSame(shown, whole.older) || isSame(shown, whole.newer), `${when}: the edition is a mix`);
}

async function demandFinished(when: string): Promise<void> {
	await run("newer");
	assert.ok(isSame(await contents(output), whole.newer), `${when}: the next run finishes the job`);
	const left = (await readdir(join(folder, "out"))).filter((name) => !/\.cache$/.test(name));
	assert.deepEqual(left.sort(), ["mine", "mine.notes.txt"], when);
}

const places = ["out", "newer"] as const;
for (const [often, forEver] of [
	["once", false],
	["and all that follow", true],
] as const) {
	for (const of of ["writes", "reads"] as const) {
		test(`any of the ${of} of a private edition can fail, ${often}`, { timeout: 1_200_000 }, async () => {
			for (const place of of === "writes" ? places.slice(0, 1) : places) {
				const step = of === "writes" ? STEP : Math.min(STEP, place === "newer" ? 7 : 31);
				let [at, failures, unread] = [1, 0, 0];
				for (; ; at += step) {
					await begin();
					const code = CODES[Math.floor(at / step) % CODES.length] ?? "EIO";
					const when = `${of} ${at} in ${place} (${code})`;
					const { error, operations } = await attempt({ at, forEver, code, of, below: join(folder, place) });
					// What cannot be read of a download is missing from an edition that is else whole, and the receipt says so.
					if (place === "newer" && error === undefined && !isSame(await contents(output), whole.newer)) unread += 1;
					else await demandWhole(when);
					if (error !== undefined) {
						failures += 1;
						assert.ok(error instanceof BuildError, `${when}: ${String(error)}`);
						assert.ok(error.where !== undefined && error.hint !== undefined, when);
					}
					await demandFinished(when);
					if (operations < at) break;
				}
				assert.ok(at > 7 && failures + unread > 0, `${failures} failures in ${at} ${of} in ${place}`);
			}
		});
	}
}

test("what is kept of a run is written while no other may write there, so that it is of no other's edition", async () => {
	await rm(join(folder, "out"), { recursive: true, force: true });
	const request = { ...REQUEST, archives: [join(folder, "older")], output };
	const { said } = await makeIfChanged(request, {}, () => {
		assert.ok(existsSync(projectOf(output).lock));
		return { said: ["said"], counts: {} };
	});
	assert.deepEqual(said, ["said"]);
	assert.ok((await readFile(projectOf(output).lastRun, "utf8")).includes('"said":["said"]'));
});

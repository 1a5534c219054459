import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { seeded } from "../../sample/random.ts";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { mutate, targetsIn } from "./fuzzing.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** The same changes in every run; `npm run fuzz` goes on for ever with others. */
const ROUNDS = atDepth("36,000 of 40,000 rounds of changed files", 40_000, 4000);
/** Bytes that may stay behind from the second half of the rounds, beside what the system holds back for itself. */
const MOST_LEFT = 4 * 2 ** 20;
/** Bytes that may be needed at once, whatever a file claims about itself. */
const MOST_MEMORY = 700 * 2 ** 20;

let work: Awaited<ReturnType<typeof madeFolder>>;
before(async () => {
	work = await madeFolder();
});
after(() => work.remove());

test("thousands of changed indexes, pictures, videos and texts are read, refused or set aside, and nothing else", {
	timeout: 600_000,
}, async () => {
	const targets = await targetsIn(work.folder);
	assert.ok(targets.length > 8, targets.map(({ name }) => name).join());
	const memory = process.memoryUsage().rss;
	let held = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const random = seeded(`fuzz ${round}`);
		const pick = (below: number) => Math.floor(random() * below);
		if (round === ROUNDS / 2) held = await inUse();
		// Every third run is for the media, which have the most code of their own.
		const target = targets[round % 3 === 0 ? targets.length - 2 : pick(targets.length)];
		const seed = target?.seeds[pick(target.seeds.length)];
		assert.ok(target && seed);
		await target.run(mutate(seed, pick)).catch((error: unknown) => {
			throw new Error(`round ${round}: ${target.name}`, { cause: error });
		});
	}
	const grown = process.memoryUsage().rss - memory;
	assert.ok(grown < MOST_MEMORY, `${Math.round(grown / 2 ** 20)} MB more`);
	const left = (await inUse()) - held;
	assert.ok(left < MOST_LEFT, `${Math.round(left / 1024)} KB are still in use`);
});

/** Bytes that the program holds and could not be given back. What is freed at the end of a task, as buffers in Node 26, takes two rounds. */
async function inUse(): Promise<number> {
	for (let round = 0; round < 2; round++) {
		collect();
		await setImmediate();
	}
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

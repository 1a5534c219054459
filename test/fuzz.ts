import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { seeded } from "../sample/random.ts";
import { sanitiseVideo } from "../src/media/video/sanitise.ts";
import { inventedClips } from "./media/oracles/invented.ts";
import { checkInvented } from "./media/oracles/samples.ts";
import { checkHistory, histories } from "./merge/histories.ts";
import { mutate, targetsIn } from "./security/fuzzing.ts";
import { checkSheet, checkSoup, sheets, soups } from "./site/alt-texts/rows.ts";

/**
 * `npm run fuzz`: changes indexes, pictures, videos and texts at random, joins downloads of invented lives, and compares films and
 * CSV files with what other parsers read, until something throws what it must not or an entry is lost, or for ever.
 * `npm run fuzz -- SEED` begins there, so that a find can be seen again; what was found lies in fuzz-find.bin.
 */
const PROPERTIES_EVERY = 20;
const first = Number(process.argv[2] ?? Date.now() % 1e9);
const folder = await mkdtemp(join(tmpdir(), "vitrine-fuzz-"));
const targets = await targetsIn(folder);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const properties = fc.asyncProperty(
	histories,
	inventedClips,
	part,
	sheets,
	soups,
	async (lives, clip, at, sheet, soup) => {
		await checkHistory(lives);
		await checkInvented(clip, at, sanitise);
		checkSheet(sheet);
		checkSoup(soup);
	},
);

async function sanitise(bytes: Buffer): Promise<Buffer> {
	const [source, target] = [join(folder, "film"), join(folder, "copy")];
	await writeFile(source, bytes);
	await sanitiseVideo(source, target);
	return readFile(target);
}

try {
	for (let round = first; ; round++) {
		const random = seeded(`fuzz ${round}`);
		const pick = (below: number) => Math.floor(random() * below);
		const target = targets[pick(targets.length)];
		const bytes = mutate(target?.seeds[pick(target.seeds.length)] ?? Buffer.alloc(0), pick);
		const began = performance.now();
		try {
			await target?.run(bytes);
			if (performance.now() - began > 5000) throw new Error("it took more than five seconds");
			if (round % PROPERTIES_EVERY === 0) await fc.assert(properties, { seed: round, numRuns: 1 });
		} catch (error) {
			await writeFile("fuzz-find.bin", bytes);
			console.error(`\nRound ${round}, ${target?.name}:`, error);
			process.exitCode = 1;
			break;
		}
		if (round % 1000 === 0) console.log(`round ${round}, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}

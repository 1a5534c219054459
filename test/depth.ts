import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** `npm run test:deep` sets this; the tests it starts then do all that they can. */
export const DEEP = "VITRINE_TEST_DEEP";
/** The folder of one run of the tests, for what its processes share; unset where a file is run by itself. */
export const RUN_FOLDER = "VITRINE_TEST_FOLDER";

export const isDeep = process.env[DEEP] !== undefined;
export const runFolder = process.env[RUN_FOLDER];

/** How many times longer a random test goes on in `npm run test:deep`. */
const TIMES = 10;

/**
 * What is done in `npm run test:deep`, and what is done in `npm test`; `what` says in words what the latter leaves out. The runner
 * lists it at the end, so that nothing is left out in silence.
 */
export function atDepth<T>(what: string, deep: T, usual: T): T {
	if (isDeep) return deep;
	if (runFolder !== undefined) {
		mkdirSync(runFolder, { recursive: true });
		appendFileSync(leftFile(runFolder), `${what}\n`);
	}
	return usual;
}

/** The number of random cases of a property (`numRuns` of fast-check): ten times as many in `npm run test:deep`. */
export function cases(usual: number): number {
	return atDepth("nine of ten random cases of each property", TIMES * usual, usual);
}

/** Lines of what this run left to `npm run test:deep`, not yet without those that are the same. */
export const leftFile = (folder: string): string => join(folder, "left-to-deep.txt");

import { DEEP, RUN_FOLDER } from "../depth.ts";

/** The environment of a run of tests that is none of this one's, and as thorough as `npm test`. */
export function ownEnvironment(): NodeJS.ProcessEnv {
	// Node's runner speaks to its own processes in another language than TAP.
	const { NODE_TEST_CONTEXT: _, [DEEP]: __, [RUN_FOLDER]: ___, ...environment } = process.env;
	return environment;
}

/** A test that failed, as TAP tells it. */
export interface Failure {
	readonly name: string;
	/** Its message and where it arose. */
	readonly said: string;
}

const LINE = /^( *)(not )?ok \d+ - (.*)$/;

/** What a run of `node --test --test-reporter=tap` says: how many passed, and each test that failed, but for suites, which fail with theirs. */
export function readTap(tap: string): { readonly passed: number; readonly failures: readonly Failure[] } {
	const failures: Failure[] = [];
	const blocks = tap.split(/^(?= *(?:not )?ok \d+ - )/m);
	for (const block of blocks) {
		const [, , fails, name = ""] = LINE.exec(block.split("\n", 1)[0] ?? "") ?? [];
		if (fails === undefined || / # (?:SKIP|TODO)\b/.test(name) || /failureType: 'subtestsFailed'/.test(block)) continue;
		failures.push({ name, said: block.slice(block.indexOf("\n") + 1) });
	}
	return { passed: Number(/^# pass (\d+)$/m.exec(tap)?.[1] ?? 0), failures };
}

/** Failures for people: the name, and what was said in short. */
export function told(failures: readonly Failure[]): string {
	return failures.map(({ name, said }) => `${name}\n${said.slice(0, 600)}`).join("\n");
}

import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { seeded } from "../../sample/random.ts";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import { projectOf } from "../../src/output/project.ts";
import { type Contents, contents, isSame } from "./contents.ts";

const CHILD = moduleFile("test/output/build-child.ts");
/** Languages that follow one another, so that each run has something to do. */
export const LANGUAGES = ["en", "de"] as const;
type Lang = (typeof LANGUAGES)[number];

/** Runs of a command of the program in processes of their own. */
export class Runs {
	readonly #words: readonly string[];
	/** Until when a run may wait for the lock of a killed one: its worker exists until init has reaped it. */
	#patience = 0;

	constructor(command: "build" | "private", download: string) {
		this.#words = [command, "--archive", download, "--timezone", "UTC"];
	}

	#begin(output: string, lang: Lang): ChildProcess {
		const words = [...this.#words, "--output", output, "--lang", lang];
		const child = fork(CHILD, words, { execArgv: [...LOADER], silent: true });
		child.stdout?.resume();
		return child;
	}

	/** Runs without a kill. Returns the milliseconds that it took. */
	async finish(output: string, lang: Lang): Promise<number> {
		const child = this.#begin(output, lang);
		let said = "";
		child.stderr?.on("data", (chunk) => (said += chunk));
		// Emitted when its worker has exited too, which holds the same pipes.
		const exited = once(child, "close");
		await once(child, "message");
		const began = performance.now();
		const [code] = await exited;
		if (/Another run/.test(said) && performance.now() < this.#patience) {
			await setTimeout(500);
			return this.finish(output, lang);
		}
		assert.equal(code, 0, said);
		return performance.now() - began;
	}

	/** Kills runs at random moments of `calm` milliseconds. After each the output is one of those that are `whole`, or was not there yet. */
	async kill(output: string, { kills, calm, whole, signals = ["SIGKILL"] }: Kills): Promise<void> {
		const random = seeded(`killed ${this.#words[0]}`);
		let [killed, longest] = [0, calm];
		// A run that was faster than the calm one is done before its moment comes, and does not count.
		for (let round = 0; killed < kills && round < 3 * kills; round++) {
			const child = this.#begin(output, LANGUAGES[round % 2] ?? "en");
			child.stderr?.resume();
			const exited = once(child, "close");
			await Promise.race([once(child, "message"), exited]);
			const began = performance.now();
			await Promise.race([exited, setTimeout(random() * longest, undefined, { ref: false })]);
			if (child.kill(signals[round % signals.length])) killed += 1;
			// The machine has less to do than before.
			else longest = Math.min(longest, performance.now() - began);
			await exited;
			const [present, former] = [await contents(output), await contents(projectOf(output).former)];
			const shown = present.size > 0 ? present : former;
			const isWhole = shown.size === 0 || whole.some((one) => isSame(one, shown));
			assert.ok(isWhole, `after ${round + 1} kills what is there is a mix`);
		}
		assert.ok(killed > kills / 2, `${killed} were killed in time`);
		this.#patience = performance.now() + 20_000;
	}
}

interface Kills {
	readonly kills: number;
	readonly calm: number;
	readonly whole: readonly Contents[];
	/** One after the other. */
	readonly signals?: readonly NodeJS.Signals[];
}

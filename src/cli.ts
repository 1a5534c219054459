import { endExpected, expectBuild, startBuild } from "./build/start-build.ts";
import { runProgram } from "./commands/program.ts";
import { TYPED_BEFORE } from "./languages/problems/command-line.ts";
import { EXIT_CODES } from "./options/exit-codes.ts";
import { currentFolder } from "./terminal/current-folder.ts";
import { printable, printableJson } from "./terminal/escape-controls.ts";
import { onEnding, wasEnded } from "./terminal/signals.ts";
import { outliveOutput, printResult } from "./terminal/standard-output.ts";

outliveOutput();

process.exitCode = await runProgram(process.argv.slice(2), {
	// npm runs what is in a checkout in that folder, and says where it was typed; a package is where it was typed.
	folder: (TYPED_BEFORE === undefined ? process.env["INIT_CWD"] : undefined) ?? currentFolder(),
	environment: process.env,
	outlets: {
		// Messages name files of the download, whose names are untrusted.
		out: (text) => console.log(printable(text)),
		err: (text) => console.error(printable(text)),
		json: (value) => printResult(printableJson(value), failForProgram),
		bar: process.stderr,
	},
	build: (request, emit, key) => {
		const { done, cancel } = startBuild(request, emit, key);
		return done.finally(onEnding(cancel));
	},
	expectBuild,
});
endExpected();
// What a signal has interrupted would go on. First what was said is written, which takes a moment where it is read by a program.
if (wasEnded()) process.stderr.write("", () => process.stdout.write("", () => process.exit()));

/** A program that has no receipt must not take the command for done. */
function failForProgram(why: string): void {
	console.error(`The receipt could not be written (${why}).`);
	process.once("exit", () => {
		const isDone = [EXIT_CODES.done.code, EXIT_CODES.missing.code].some((code) => code === process.exitCode);
		if (isDone) process.exitCode = EXIT_CODES.failed.code;
	});
}

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { HOME } from "../src/model/home.ts";
import { DEEP, leftFile, RUN_FOLDER } from "./depth.ts";
import { processesFor, quickFiles, testFiles } from "./files.ts";
import { prepareMachine, searchPath } from "./machine.ts";
import { withoutBrowser } from "./systems/without-browser.ts";

/**
 * `npm test`: types, lint, then every test file. `npm test -- --quick` runs those that matter most; `npm run test:deep` all of
 * them, each as thoroughly as it can; `npm test -- --no-browser` those that start none; with words behind it (`npm test -- readers zip`) only the test files whose path contains one of
 * them. The tests run compiled, because a process with tsx needs half a second more and there are hundreds of them. No shell and
 * no globs, so that it is the same on every system.
 */
const given = process.argv.slice(2);
const [isQuick, isDeep, isWithoutBrowser] = ["--quick", "--deep", "--no-browser"].map((flag) => given.includes(flag));
const words = given.filter((word) => !word.startsWith("--"));
const all = isQuick ? quickFiles : isWithoutBrowser ? withoutBrowser(testFiles) : testFiles;
const files = all.filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
const resolve = createRequire(import.meta.url).resolve;

/** The program of a package, as its package.json names it. */
function program(name: string, bin: string): string {
	return join(dirname(resolve(`${name}/package.json`)), bin);
}

/** Runs a program, and prints what it said when it has ended. */
function runProgram(title: string, args: readonly string[]): Promise<boolean> {
	return new Promise((done) => {
		const child = spawn(process.execPath, args, { cwd: HOME, stdio: ["ignore", "pipe", "pipe"] });
		let said = "";
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
		child.on("close", (code) => {
			console.log(`\n# ${title}\n${said}`.trimEnd());
			done(code === 0);
		});
	});
}

/** One more than there are cores, because each waits for a browser or its own children part of the time. */
const PROCESSES = availableParallelism() + 1;

/** Runs the test files; prints as they go, and last what was left out. */
async function runTests(compiled: string, folder: string): Promise<boolean> {
	console.log(`\n# Tests: ${files.length} files`);
	const skipped: string[] = [];
	let failed = files.length === 0 ? 1 : 0;
	const events = run({ files: [...processesFor(files, compiled, folder)], concurrency: PROCESSES });
	events.on("test:fail", ({ todo }) => {
		if (todo === undefined) failed += 1;
	});
	events.on("test:pass", ({ name, skip }) => {
		if (skip !== undefined) skipped.push(`${name}${typeof skip === "string" ? `: ${skip}` : ""}`);
	});
	for await (const text of events.compose(new spec())) process.stdout.write(text);
	list("Skipped", skipped);
	const left = existsSync(leftFile(folder)) ? readFileSync(leftFile(folder), "utf8").trimEnd().split("\n") : [];
	list("Left to npm run test:deep", [...new Set(left)].sort());
	if (files.length < testFiles.length)
		list("Left to npm test", [`${testFiles.length - files.length} of ${testFiles.length} test files`]);
	return failed === 0;
}

function list(title: string, lines: readonly string[]): void {
	if (lines.length > 0) console.log(`\n# ${title}\n${lines.map((line) => `- ${line}`).join("\n")}`);
}

/** The checks before the tests, side by side; the first also compiles what the tests run. Returns the names of those that fail. */
async function check(compiled: string): Promise<readonly string[]> {
	const tsc = program("typescript", "bin/tsc");
	const checks: readonly (readonly [string, readonly string[]])[] = [
		["Types", [tsc, "--outDir", compiled, "--inlineSourceMap"]],
		["Types of the site's scripts", [tsc, "--noEmit", "-p", "assets"]],
		["Lint", [program("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings"]],
	];
	const wanted = words.length === 0 ? checks : checks.slice(0, 1);
	const passed = await Promise.all(wanted.map(([title, args]) => runProgram(title, args)));
	return wanted.flatMap(([title], index) => (passed[index] === true ? [] : [title]));
}

async function main(compiled: string, folder: string): Promise<string | undefined> {
	const failed = await check(compiled);
	if (failed.length > 0) return failed.join(", ");
	// A part of the tests may need nothing of it, and fails by itself where it does.
	if (!isQuick && words.length === 0) prepareMachine(console.log, isDeep ?? false);
	process.env["PATH"] = searchPath;
	process.env[RUN_FOLDER] = folder;
	if (isDeep) process.env[DEEP] = "1";
	return (await runTests(compiled, folder)) ? undefined : "Tests";
}

const GIGABYTE = 1e9;
/** Folder in memory that every Linux has. */
const IN_MEMORY = "/dev/shm";

/**
 * Where tests write: in memory where there is enough of it, because the program waits for the disk after each file that it writes,
 * and tests have it write some hundred thousand.
 */
function placeToWrite(): string {
	if (totalmem() < 12 * GIGABYTE || !existsSync(IN_MEMORY)) return tmpdir();
	const { bavail, bsize } = statfsSync(IN_MEMORY);
	return bavail * bsize < 6 * GIGABYTE ? tmpdir() : IN_MEMORY;
}

/** In folders of their own, because another run may be going on; below the program's, so that packages are found. */
async function inFolders(): Promise<string | undefined> {
	const dist = join(HOME, "dist");
	mkdirSync(dist, { recursive: true });
	process.env["TMPDIR"] = placeToWrite();
	const folders = [mkdtempSync(join(dist, "test-")), mkdtempSync(join(tmpdir(), "vitrine-test-"))] as const;
	try {
		return await main(...folders);
	} finally {
		for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

// The processes of tests get the same as this one, and need no tsx: they run what is compiled.
process.execArgv = ["--enable-source-maps"];
const failed = await inFolders().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
if (failed !== undefined) {
	console.error(`\n${failed}: failed`);
	process.exitCode = 1;
}

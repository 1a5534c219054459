import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm test`: types, lint, then every test file in test/, browsers last. With words behind it (`npm test -- readers zip`)
 * only the test files whose path contains one of them. No shell and no globs, so that it is the same on every system.
 */
const home = fileURLToPath(new URL("..", import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const words = process.argv.slice(2);

const isBrowserTest = (path: string) => path.includes(`${join("test", "browser")}`);
const files = readdirSync(join(home, "test"), { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".test.ts"))
	.map((name) => join("test", name))
	.filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
	.sort((a, b) => Number(isBrowserTest(a)) - Number(isBrowserTest(b)) || (a < b ? -1 : 1));

/** The program of a package, as its package.json names it. */
function program(name: string, bin: string): string {
	return join(dirname(resolve(`${name}/package.json`)), bin);
}

function run(title: string, args: readonly string[]): Promise<boolean> {
	console.log(`\n# ${title}`);
	return new Promise((done) => {
		const child = spawn(process.execPath, args, { cwd: home, stdio: "inherit" });
		child.on("exit", (code) => done(code === 0));
	});
}

const steps: readonly (readonly [string, readonly string[]])[] = [
	["Types", [program("typescript", "bin/tsc"), "--noEmit"]],
	["Types of the site's scripts", [program("typescript", "bin/tsc"), "--noEmit", "-p", "assets"]],
	["Lint", [program("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings"]],
	["Tests", ["--import", "tsx", "--test", "--test-reporter=spec", "--test-concurrency=2", ...files]],
];
for (const [title, args] of words.length === 0 ? steps : steps.slice(-1)) {
	if (!(await run(title, args))) {
		console.error(`\n${title}: failed`);
		process.exit(1);
	}
}

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const HOME = fileURLToPath(new URL("..", import.meta.url));

/** Every test file, below the program's folder, with slashes. */
export const testFiles: readonly string[] = readdirSync(join(HOME, "test"), { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".test.ts"))
	.map((name) => `test/${name.replaceAll("\\", "/")}`)
	.sort();

/** What `npm test -- --quick` runs: what breaks first when something is changed. */
const QUICK =
	/^test\/(?:(?:languages|merge|model|options|readers|select)\/|(?:build\/build|files|imports|layouts\/contract|lockfile)\.test\.ts$)/;
export const quickFiles = testFiles.filter((path) => QUICK.test(path));

/** The longest first, so that no core is left alone with one of them at the end. */
const LONGEST = [
	"test/browser/firefox",
	"test/browser/chrome",
	"test/browser/as-written",
	"test/security/faults",
	"test/docs/commands",
	"test/security/canaries",
	"test/ownership/",
	"test/output/",
	"test/security/",
	"test/regressions",
	"test/layouts/",
];
const rank = (path: string) => {
	const at = LONGEST.findIndex((start) => path.startsWith(start));
	return at < 0 ? LONGEST.length : at;
};

/**
 * What keeps a test file in a process of its own: hooks of the whole file, and whatever changes or measures the process.
 * All others are run together, because a process needs half a second before its first test.
 */
const ALONE =
	/^(?:before|after)(?:Each)?\(|\bprocess\.|syncBuiltinESMExports|globalThis|child_process|setFlagsFromString|\/(?:growth|faults|unreliable-fs)\.ts"/m;
const together = (path: string) => rank(path) === LONGEST.length && !ALONE.test(readFileSync(join(HOME, path), "utf8"));

/**
 * The files to start, each with a process of its own, in their order: long test files as they are, and for the short ones of each
 * folder a file in `folder` that imports them.
 */
export function processesFor(files: readonly string[], folder: string): readonly string[] {
	const groups = new Map<string, string[]>();
	const alone: string[] = [];
	for (const path of files) {
		if (!together(path)) {
			alone.push(path);
			continue;
		}
		const [, room = ""] = path.split("/");
		const name = room.endsWith(".ts") ? "test" : room;
		groups.set(name, [...(groups.get(name) ?? []), path]);
	}
	const grouped = [...groups].map(([name, paths]) => {
		const file = join(folder, `${name}.test.mjs`);
		const imports = paths.map((path) => `import ${JSON.stringify(pathToFileURL(join(HOME, path)).href)};\n`);
		writeFileSync(file, imports.join(""));
		return file;
	});
	return [...alone.sort((a, b) => rank(a) - rank(b)).map((path) => join(HOME, path)), ...grouped];
}

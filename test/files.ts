import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HOME } from "../src/model/home.ts";

/** Every test file, below the program's folder, with slashes. */
export const testFiles: readonly string[] = readdirSync(join(HOME, "test"), { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".test.ts"))
	.map((name) => `test/${name.replaceAll("\\", "/")}`)
	.sort();

/** What `npm test -- --quick` runs: what breaks first when something is changed. */
const QUICK =
	/^test\/(?:(?:languages|merge|model|options|readers|select)\/|(?:build\/build|files|imports|layouts\/contract|lockfile)\.test\.ts$)/;
export const quickFiles = testFiles.filter((path) => QUICK.test(path));

/** The longest, by the beginning of their path: they begin first, so that no core is left alone with one of them at the end. */
const LONGEST = [
	"test/browser/firefox",
	"test/browser/chrome",
	"test/browser/as-written",
	"test/security/faults",
	"test/docs/commands",
	"test/security/canaries",
	"test/output/killed",
	"test/security/linear",
	"test/security/hostile-text",
	"test/private/edition",
	"test/private/search",
	"test/private/choice",
	"test/private/pages",
	"test/private/media-",
	"test/private/data",
	"test/private/days",
	"test/private/long-lists",
	"test/private/people-looks",
	"test/private/bad-input",
	"test/package/packed",
	"test/ownership/",
	"test/build/",
	"test/cli",
	"test/merge/properties",
	"test/layouts/same-site",
	"test/media/damaged",
	"test/media/video/hostile",
	"test/photo-copy/photos",
	"test/verify/own-phrases",
	"test/security/allow-list",
	"test/report/removals",
];
const rank = (path: string) => {
	const at = LONGEST.findIndex((start) => path.startsWith(start));
	return at < 0 ? LONGEST.length : at;
};

/** What changes or measures the process of a test, and keeps it in one of its own. */
const ALONE =
	/process\.(?:chdir|cpuUsage|memoryUsage|env\[)|syncBuiltinESMExports|globalThis|setFlagsFromString|\/(?:growth|unreliable-fs)\.ts"/;

/** Whether a test file has to have a process of its own. */
export function isAlone(path: string): boolean {
	return ALONE.test(readFileSync(join(HOME, path), "utf8"));
}

/**
 * The files to start, each with a process of its own, in their order, as they are compiled below `compiled`. The short test files
 * of a folder are run together, by a file in `folder` that imports them, because a process takes a while to its first test.
 */
export function processesFor(files: readonly string[], compiled: string, folder: string): readonly string[] {
	const fileOf = (path: string) => join(compiled, path.replace(/\.ts$/, ".js"));
	const long = files.filter((path) => rank(path) < LONGEST.length).sort((a, b) => rank(a) - rank(b));
	const short = files.filter((path) => rank(path) === LONGEST.length);
	const rooms = new Map<string, string[]>();
	for (const path of short.filter((path) => !isAlone(path))) {
		const [, room = ""] = path.split("/");
		const name = room.endsWith(".ts") ? "test" : room;
		rooms.set(name, [...(rooms.get(name) ?? []), path]);
	}
	const together = [...rooms]
		.sort(([, one], [, other]) => other.length - one.length)
		.map(([name, paths]) => {
			const file = join(folder, `${name}.test.mjs`);
			const suites = paths.map((path) => {
				const url = JSON.stringify(pathToFileURL(fileOf(path)).href);
				return `describe(${JSON.stringify(path)}, async () => void (await import(${url})));\n`;
			});
			writeFileSync(file, `import { describe } from "node:test";\n${suites.join("")}`);
			return file;
		});
	return [...long.map(fileOf), ...together, ...short.filter(isAlone).map(fileOf)];
}

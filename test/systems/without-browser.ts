import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { HOME } from "../../src/model/home.ts";

const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;
/** What starts a browser imports one of these, itself or by others. */
const BROWSER = new Set(["test/browser/browsers.ts", "test/browser/webkit.ts", "src/deliver/book/find-browser.ts"]);

/** Those of the test files that start no browser, and so run where there is none. */
export function withoutBrowser(paths: readonly string[]): readonly string[] {
	const known = new Map<string, boolean>();
	const starts = (path: string): boolean => {
		const before = known.get(path);
		if (before !== undefined) return before;
		known.set(path, BROWSER.has(path));
		const text = readFileSync(join(HOME, path), "utf8");
		const imports = [...text.matchAll(IMPORT)].map(([, to = ""]) => posix.join(posix.dirname(path), to));
		// Of the program only what a test itself imports: a command imports what finds a browser, and most tests never get there.
		const own = imports.filter((to) => BROWSER.has(to) || to.startsWith("test/"));
		const found = BROWSER.has(path) || own.some(starts);
		known.set(path, found);
		return found;
	};
	return paths.filter((path) => !starts(path));
}

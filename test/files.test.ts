import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { HOME } from "../src/model/home.ts";
import { workFolder } from "./builds.ts";
import { processesFor, quickFiles, testFiles } from "./files.ts";
import { withoutBrowser } from "./systems/without-browser.ts";

test("every test file runs exactly once, alone or with others", async (t) => {
	const compiled = join(HOME, "dist");
	const processes = processesFor(testFiles, compiled, await workFolder(t));
	const run = processes.flatMap((path) => {
		if (path.startsWith(compiled)) return [path];
		return [...readFileSync(path, "utf8").matchAll(/import\("([^"]+)"\)/g)].map(([, url = ""]) => fileURLToPath(url));
	});
	const names = run.map((path) => relative(compiled, path).replaceAll("\\", "/").replace(/\.js$/, ".ts"));
	assert.deepEqual(names.sort(), testFiles);
	assert.ok(processes.length < testFiles.length, "some run together");
});

test("the quick run has what breaks first, and no test in a browser", () => {
	for (const path of ["build/build", "imports", "layouts/contract", "merge/merge", "select/select"])
		assert.ok(quickFiles.includes(`test/${path}.test.ts`), path);
	assert.ok(quickFiles.some((path) => path.startsWith("test/options/")));
	assert.ok(quickFiles.length > 40 && quickFiles.length < testFiles.length);
	assert.ok(quickFiles.every((path) => !path.startsWith("test/browser/")));
});

test("a run without a browser has all that starts none, and nothing else", () => {
	const paths = withoutBrowser(testFiles);
	const others = testFiles.filter((path) => !paths.includes(path));
	for (const path of [
		"browser/chrome-folder",
		"browser/webkit",
		"deliver/book",
		"private/pages",
		"security/hostile-text",
	])
		assert.ok(others.includes(`test/${path}.test.ts`), path);
	for (const path of ["build/build", "cli", "deliver/pack", "download/zip/zip", "private/edition"])
		assert.ok(paths.includes(`test/${path}.test.ts`), path);
	assert.ok(others.length < 30, String(others.length));
});

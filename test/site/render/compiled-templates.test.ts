import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { moduleFile } from "../../../src/model/home.ts";
import { workFolder } from "../../builds.ts";

const MODULE = pathToFileURL(moduleFile("src/site/render/compiled-templates.ts")).href;
let count = 0;

/** Loads a template as a process does that has loaded none yet. Returns what it is, and the names that were compiled for it. */
async function load(
	path: string,
	name: string,
	compile = (text: string) => `return { root: ${text.length} };`,
	settings: Readonly<{ opts?: object; asyncFilters?: readonly string[] }> = {},
) {
	const { openCompiledTemplates }: typeof import("../../../src/site/render/compiled-templates.ts") = await import(
		`${MODULE}?${count++}`
	);
	const compiled: string[] = [];
	const loader = (await openCompiledTemplates(path))({
		nunjucks: {
			compiler: {
				compile: (text, _filters, _extensions, name) => {
					compiled.push(name);
					return compile(text);
				},
			},
		},
		environment: { loaders: [], asyncFilters: [], extensionsList: [], opts: {}, ...settings },
	});
	return { template: loader.getSource(name), compiled };
}

async function kept(path: string): Promise<string> {
	for (let wait = 0; wait < 200; wait++) {
		const text = await readFile(path, "utf8").catch(() => "");
		if (text !== "") return text;
		await setTimeout(20);
	}
	throw new Error("nothing was kept");
}

test("templates are compiled once, and again where what was kept is another's or was changed", async (t) => {
	const path = join(await workFolder(t), "dist", "templates.json");
	const first = await load(path, "pages/list.njk");
	assert.ok(first.compiled.includes("pages/list.njk") && first.compiled.includes("components/grid.njk"));
	assert.ok(!first.compiled.some((name) => name.startsWith("private")));
	const text = await kept(path);
	const second = await load(path, "pages/list.njk");
	assert.deepEqual(second.compiled, []);
	assert.deepEqual(second.template, first.template);
	await writeFile(path, text.replace("return { root:", "return { ruin:"));
	const third = await load(path, "pages/list.njk");
	assert.deepEqual(third.compiled, first.compiled);
	assert.deepEqual(third.template, first.template);
	// Settings of Nunjucks decide the code as well, such as whether an undefined value is an error.
	for (const settings of [{ opts: { throwOnUndefined: false } }, { asyncFilters: ["later"] }])
		assert.deepEqual((await load(path, "pages/list.njk", undefined, settings)).compiled, first.compiled);
});

test("a template that cannot be compiled, or is none, is left to the next loader", async (t) => {
	const path = join(await workFolder(t), "templates.json");
	const broken = () => {
		throw new Error("a tag without an end");
	};
	assert.equal((await load(path, "pages/list.njk", broken)).template, null);
	assert.equal((await load(join(path, "below a file"), "pages/none.njk")).template, null);
});

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { HOME } from "../../src/model/home.ts";
import { workFolder } from "../builds.ts";

const PROGRAM = join(dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")), "bin", "biome");

/** How many of these lines our lint forbids, each in a file of its own in that folder. */
async function forbidden(t: TestContext, folder: string, lines: readonly string[]): Promise<number> {
	const work = await workFolder(t);
	await mkdir(join(work, folder), { recursive: true });
	for (const name of ["biome.json", "no-spread-arguments.grit"]) await copyFile(join(HOME, name), join(work, name));
	for (const [index, line] of lines.entries()) await writeFile(join(work, folder, `${index}.ts`), `${line}\n`);
	const { stderr } = spawnSync(process.execPath, [PROGRAM, "lint", folder], { cwd: work, encoding: "utf8" });
	assert.match(stderr, new RegExp(`Checked ${lines.length} files`));
	return stderr.split("× No list is").length - 1;
}

const FORBIDDEN = [
	"all.push(...list);",
	"all?.push(1, ...list);",
	"export const all = [Math.max(...list)];",
	"export const all = new Date(...list.map(Number));",
	"export class All extends Date { constructor(list: number[]) { super(...list); } }",
	"all.splice(0, 1, ...list);",
	"export const all = String.fromCharCode.apply(null, list);",
];
const ALLOWED = ["new Set([1, ...list]);", "join(folder, ...path.split('/'));", "copy({ ...list }, () => [...list]);"];

test("the lint forbids to spread a list into arguments, which fails for a long one, and nothing else", async (t) => {
	assert.equal(await forbidden(t, "src/readers", FORBIDDEN), FORBIDDEN.length);
	assert.equal(await forbidden(t, "src/readers", ALLOWED), 0);
	// There the lists are our own, and short.
	assert.equal(await forbidden(t, "sample", FORBIDDEN), 0);
});

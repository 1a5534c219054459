import assert from "node:assert/strict";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { BuildError } from "../../src/model/problem.ts";
import { lockedOutput } from "../../src/output/locked.ts";
import { projectOf } from "../../src/output/project.ts";
import { workFolder } from "../builds.ts";

/** What a work that fails with this error makes of it, in an output of its own. */
async function thrown(t: TestContext, fail: (output: string) => unknown): Promise<unknown> {
	const output = join(await workFolder(t), "site");
	return lockedOutput(output, async () => fail(output)).then(
		() => assert.fail("nothing was thrown"),
		(error: unknown) => error,
	);
}

const failed = (code: string, paths: { readonly path?: string; readonly dest?: string } = {}) => {
	throw Object.assign(new Error(`${code}: made up`), { code, ...paths });
};

test("a write that the system refuses in the output, beside it or on the way to it says where nothing can be written", async (t) => {
	for (const fail of [
		(output: string) => failed("EACCES", { path: join(output, "index.html") }),
		(output: string) => failed("EROFS", { path: projectOf(output).report }),
		(output: string) => failed("EPERM", { path: "/nowhere/else", dest: join(output, "index.html") }),
		(output: string) => failed("ENOTDIR", { path: join(output, "..") }),
		() => failed("EIO"),
		(output: string) => failed("EACCES", { path: output }),
		...Object.values(projectOf("")).map(
			(beside) => (output: string) => failed("EACCES", { path: join(`${output}${beside}`, "below") }),
		),
		...[".lock.clearing", ".media.jsonl", ".report.txt.0123abcd.part", ".report.txt.0123abcd.part.89ef4567.part"].map(
			(beside) => (output: string) => failed("EACCES", { path: output + beside }),
		),
	]) {
		const error = await thrown(t, fail);
		assert.ok(error instanceof BuildError);
		assert.equal(error.code, "unwritableBecause");
	}
	const full = await thrown(t, (output) => failed("ENOSPC", { path: output }));
	assert.ok(full instanceof BuildError);
	assert.equal(full.code, "diskFull");
});

test("a file of the program that is missing is not said to be a folder that may not be written", async (t) => {
	const missing = await thrown(t, () => readFile(new URL("no-such-module.js", import.meta.url)));
	assert.ok(missing instanceof Error && !(missing instanceof BuildError));
	assert.match(missing.message, /ENOENT.*no-such-module/);
	const program = await thrown(t, () => failed("ENOENT", { path: "exiftool" }));
	assert.ok(!(program instanceof BuildError));
	const near = await thrown(t, (output) => open(join(output, "..", "..", "other", "file")));
	assert.ok(!(near instanceof BuildError));
	// A folder whose name begins as that of the output does, such as one with this program in it.
	for (const name of ["s/templates/page.njk", ".cached/x", ".cache-of-others", " 2", ".zip", ".lock.cleared"]) {
		const other = await thrown(t, (output) => failed("ENOENT", { path: output + name }));
		assert.ok(!(other instanceof BuildError), name);
	}
});

test("a limit of the system is said as what it is, and not as a folder that may not be written", async (t) => {
	for (const [code, named] of [
		["EMFILE", "tooManyOpen"],
		["EFBIG", "fileTooLarge"],
	] as const) {
		// Whether it is a file of the site or of the program that met it.
		for (const fail of [
			(output: string) => failed(code, { path: output }),
			() => failed(code, { path: "/else/page.njk" }),
		]) {
			const error = await thrown(t, fail);
			assert.ok(error instanceof BuildError);
			assert.equal(error.code, named);
		}
	}
});

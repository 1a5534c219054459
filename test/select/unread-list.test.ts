import assert from "node:assert/strict";
import fs from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { buildHere, workFolder } from "../builds.ts";

/** The path that answers with an error, and which. */
let fails: { readonly ending: string; readonly code: string; readonly calls: readonly string[] } | undefined;
/** What happens to a list between the moment when it is found and the one when it is read. */
let beforeReading = async (_path: string) => {};

for (const call of ["readFile", "readdir"] as const) {
	const real: unknown = Reflect.get(fs.promises, call);
	assert.ok(typeof real === "function");
	Reflect.set(fs.promises, call, async (...args: unknown[]) => {
		const path = String(args[0]);
		if (call === "readFile") await beforeReading(path);
		if (fails?.calls.includes(call) && path.endsWith(fails.ending))
			throw Object.assign(new Error(`${fails.code}: made up`), { code: fails.code });
		return Reflect.apply(real, fs.promises, args);
	});
}
syncBuiltinESMExports();
// What it imports is then the one that fails.
const { runProgram } = await import("../../src/commands/program.ts");
const { assertHideListName } = await import("../../src/select/misnamed.ts");

/** Runs a build of nothing. Resolves to the error in its receipt. */
async function refusal(folder: string) {
	let receipt: unknown;
	await runProgram(["build", "export", "--output", "site", "--json"], {
		folder,
		environment: {},
		outlets: {
			out: () => 0,
			err: () => 0,
			json: (value) => (receipt = value),
			bar: { write: () => true, isTTY: false },
		},
		build: buildHere,
	});
	const error: unknown = Reflect.get(Object(receipt), "error");
	return { code: Reflect.get(Object(error), "code"), what: Reflect.get(Object(error), "what") };
}

async function failing(t: TestContext, how: NonNullable<typeof fails>): Promise<string> {
	t.after(() => {
		fails = undefined;
	});
	fails = how;
	return workFolder(t);
}

for (const code of ["EMFILE", "ENFILE"]) {
	test(`where no more files may be opened (${code}) that is what is said, and not that of a list which need not be there`, async (t) => {
		const folder = await failing(t, { ending: "hide.txt", code, calls: ["readFile"] });
		const { code: named, what } = await refusal(folder);
		assert.equal(named, "tooManyOpen");
		assert.ok(String(what).includes(code));
	});
}

test("a list that cannot be read for another reason is named with that", async (t) => {
	const folder = await failing(t, { ending: "hide.txt", code: "EACCES", calls: ["readFile"] });
	assert.deepEqual(await refusal(folder), {
		code: "hideListUnreadable",
		what: "The hide list cannot be read (EACCES)",
	});
});

/** A list in a folder like the owner's of a site, which is read only to see whether it hides something. */
async function strayList(t: TestContext) {
	const folder = await workFolder(t);
	const output = join(folder, "site");
	const list = join(folder, "renamed.owner", "hide.txt");
	await mkdir(join(folder, "renamed.owner"));
	await writeFile(list, "2019-07-13");
	const owner = `${output}.owner`;
	return { list, named: () => assertHideListName({ read: [join(owner, "hide.txt")], output, owner, folders: [] }) };
}

test("a list that is deleted between being found and being read hides nothing", async (t) => {
	const { list, named } = await strayList(t);
	await assert.rejects(named(), { code: "hideListMisnamed", where: list });
	t.after(() => {
		beforeReading = async () => {};
	});
	beforeReading = (path) => rm(path, { force: true });
	await named();
});

test("a list is neither passed over nor said to be misnamed where no more files may be opened", async (t) => {
	const { named } = await strayList(t);
	for (const call of ["readFile", "readdir"]) {
		await failing(t, { ending: call === "readdir" ? "renamed.owner" : "hide.txt", code: "EMFILE", calls: [call] });
		await assert.rejects(named(), (error) => JSON.stringify(error).includes("EMFILE"));
	}
	fails = { ending: "renamed.owner", code: "EACCES", calls: ["readdir"] };
	await named();
});

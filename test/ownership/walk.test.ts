import assert from "node:assert/strict";
import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { writeSample } from "../../sample/write.ts";
import { runBuild } from "../../src/commands/build.ts";
import { runPack } from "../../src/commands/pack.ts";
import { runStick } from "../../src/commands/stick.ts";
import { BuildError } from "../../src/model/problem.ts";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { attempt, COMMANDS, given, terminal, ZIP } from "./commands.ts";
import { BESIDE, IN_A_FOLDER, lostOf, put, stateOf, type Things } from "./strangers.ts";

let work: Awaited<ReturnType<typeof madeFolder>>;
let built = "";
let number = 0;
before(async () => {
	work = await madeFolder();
	built = join(work.folder, "built");
	await mkdir(built);
	await runBuild({ archive: [ZIP], output: "site", timezone: "UTC", lang: "en" }, terminal(built));
});
after(() => work.remove());

/** A folder of its own with something precious in it, to which links may lead. */
async function place(): Promise<string> {
	const folder = join(work.folder, String(number++));
	await put(folder, { "elsewhere/precious.txt": "precious" });
	return folder;
}

/** Every thing of the strangers is as it was. */
async function demandUntouched(state: ReadonlyMap<string, string>, when: string): Promise<void> {
	assert.deepEqual(await lostOf(state), [], when);
}

const titled = (things: Things) => Object.keys(things).join(" ");

describe("a folder of a stranger as --output is refused before anything is written", () => {
	for (const things of IN_A_FOLDER) {
		test(titled(things), async () => {
			const folder = await place();
			await put(join(folder, "site"), things);
			const before = await stateOf(folder);
			const refused = await attempt("build", folder);
			await demandUntouched(before, titled(things));
			const onlySystem = Object.keys(things).every((name) => /^(\.DS_Store|desktop\.ini)$/.test(name));
			if (onlySystem) return;
			assert.match(refused?.message ?? "", /Vitrine did not make/);
			assert.ok(refused?.hint !== undefined && refused.where !== undefined);
			assert.deepEqual(await stateOf(folder), before, "nothing was added either");
		});
	}
});

describe("what a stranger put into a site stays, and the site as it was", () => {
	for (const things of IN_A_FOLDER) {
		test(titled(things), async () => {
			const folder = await place();
			await cp(built, folder, { recursive: true, preserveTimestamps: true });
			const own = new Set((await stateOf(folder)).keys());
			await put(join(folder, "site"), things);
			const before = await stateOf(folder);
			const strange = new Map([...before].filter(([path]) => !own.has(path)));
			const refused = await attempt("build in German", folder);
			await demandUntouched(refused === undefined ? strange : before, titled(things));
			if (refused !== undefined) assert.deepEqual(await stateOf(folder), before);
		});
	}
});

describe("what lies beside a site stays", () => {
	for (const [index, things] of BESIDE.entries()) {
		const second = index % 2 === 0 ? ["build in German"] : ["pack"];
		test(`${titled(things)} = ${Object.values(things)[0]?.slice(0, 12)}`, async () => {
			const folder = await place();
			await put(folder, things);
			const before = await stateOf(folder);
			const all = ["build in German", "pack"];
			for (const name of ["build", ...atDepth("a second command beside strangers' files", all, second)]) {
				await attempt(name, folder);
				await demandUntouched(before, name);
			}
		});
	}
});

describe("what lies on a stick, or in the folder of a private copy, stays", () => {
	for (const [index, things] of IN_A_FOLDER.entries()) {
		test(titled(things), async () => {
			const folder = await place();
			await cp(built, folder, { recursive: true, preserveTimestamps: true });
			for (const role of ["stick", "photos"]) await put(join(folder, role), things);
			const before = new Map([...(await stateOf(folder))].filter(([path]) => !path.startsWith(join(folder, "site"))));
			// exiftool takes a second, so only where there is a name of a private copy.
			const isNear = Object.keys(things).some((name) => /^(\.vitrine|2019|diary)/.test(name));
			const all = ["stick", "stick --tv"];
			const one = all.slice(index % 2).slice(0, 1);
			for (const name of [
				...atDepth("both kinds of a stick among strangers' files", all, one),
				...(isNear ? ["build --photos"] : []),
			]) {
				await attempt(name, folder);
				await demandUntouched(before, name);
			}
		});
	}
});

test("a file, a link, and the download itself are no place for a site, a ZIP, a stick or a private copy", async () => {
	const roles = {
		site: ["build", "stick", "pack"],
		"gallery.zip": ["pack --to"],
		"book.pdf": ["book"],
		stick: ["stick", "verify"],
		photos: ["build --photos"],
	};
	for (const [role, names] of Object.entries(roles)) {
		for (const value of ["a file", "->elsewhere", "->elsewhere/precious.txt", "->nowhere"]) {
			const folder = await place();
			if (role !== "site") await cp(built, folder, { recursive: true, preserveTimestamps: true });
			await put(folder, { [role]: value });
			const before = new Map(
				[...(await stateOf(folder))].filter(([path]) => path.startsWith(join(folder, role)) || /precious/.test(path)),
			);
			for (const name of names) {
				await attempt(name, folder);
				await demandUntouched(before, `${role} ${value}: ${name}`);
			}
		}
	}
	const folder = await place();
	await cp(ZIP, join(folder, "export.zip"));
	const before = await stateOf(folder);
	const as = (output: string) => ({ archive: ["export.zip"], output, timezone: "UTC", lang: "en" });
	const to = { output: "site", to: "export.zip" };
	await assert.rejects(runBuild(as("export.zip"), terminal(folder)), { message: /Vitrine did not make/ });
	await runBuild(as("site"), terminal(folder));
	await assert.rejects(runPack(to, terminal(folder)), { message: /Vitrine did not make/ });
	await assert.rejects(runStick(to, terminal(folder)), { message: /Vitrine did not make/ });
	await assert.rejects(runBuild({ ...as("site"), photos: "export.zip" }, terminal(folder)), {
		message: /Vitrine did not make/,
	});
	await assert.rejects(writeSample(join(folder, "export.zip"), "x", "2026"), { message: /Vitrine did not make/ });
	await demandUntouched(before, "the download");
});

test("whatever stands wherever, no command in any order costs a byte of it", { timeout: 600_000 }, async () => {
	const things = fc.subarray([...IN_A_FOLDER.keys()], { maxLength: 2 });
	const steps = fc.array(fc.constantFrom(...Object.keys(COMMANDS)), { minLength: 2, maxLength: 5 });
	const scene = fc.record({
		beside: fc.subarray([...BESIDE.keys()], { maxLength: 2 }),
		site: things,
		stick: things,
		photos: things,
		begins: fc.boolean(),
		steps,
	});
	await fc.assert(
		fc.asyncProperty(scene, async ({ beside, site, stick, photos, begins, steps }) => {
			const folder = await place();
			if (begins) await cp(built, folder, { recursive: true, preserveTimestamps: true });
			const own = new Set((await stateOf(folder)).keys());
			for (const index of beside) await put(folder, BESIDE[index] ?? {});
			for (const [role, indexes] of Object.entries({ site, stick, photos })) {
				for (const index of indexes) await put(join(folder, role), IN_A_FOLDER[index] ?? {});
			}
			const strange = new Map([...(await stateOf(folder))].filter(([path]) => !own.has(path)));
			for (const name of steps) {
				await attempt(name, folder);
				await demandUntouched(strange, name);
			}
		}),
		{
			numRuns: atDepth("a hundred walks of commands among strangers' files instead of six", 100, 6),
			seed: 20261128,
		},
	);
});

test("a refused build leaves nothing behind, not even a folder above", async () => {
	const folder = await place();
	await writeFile(join(folder, "file"), "x");
	await assert.rejects(runBuild(given({ output: "file/site" }), terminal(folder)), BuildError);
	await assert.rejects(runBuild(given({ output: "elsewhere" }), terminal(folder)), { message: /Vitrine did not make/ });
	assert.deepEqual((await readdir(folder)).sort(), ["elsewhere", "file"]);
});

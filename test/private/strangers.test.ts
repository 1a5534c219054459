import assert from "node:assert/strict";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { runPrivate } from "../../src/commands/private.ts";
import { BuildError } from "../../src/model/problem.ts";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { terminal } from "../ownership/commands.ts";
import { BESIDE, IN_A_FOLDER, lostOf, put, stateOf, type Things } from "../ownership/strangers.ts";
import { writeTinyLife } from "./tiny-life.ts";

let work: Awaited<ReturnType<typeof madeFolder>>;
let built = "";
let number = 0;
before(async () => {
	work = await madeFolder();
	built = join(work.folder, "built");
	await writeTinyLife(join(work.folder, "download"), ["first"]);
	await mkdir(built);
	await run(built);
});
after(() => work.remove());

const run = (folder: string, more: object = {}) =>
	runPrivate(
		{ archive: [join(work.folder, "download")], output: "site", lang: "en", timezone: "UTC", ...more },
		terminal(folder),
	);

/** What a run refused with, if it did; what is no refusal that was foreseen is thrown. */
async function refusal(folder: string, more: object = {}): Promise<BuildError | undefined> {
	try {
		await run(folder, more);
		return undefined;
	} catch (error) {
		if (error instanceof BuildError) return error;
		throw error;
	}
}

async function place({ withEdition = false } = {}): Promise<string> {
	const folder = join(work.folder, String(number++));
	if (withEdition) await cp(built, folder, { recursive: true, preserveTimestamps: true });
	await put(folder, { "elsewhere/precious.txt": "precious" });
	return folder;
}

const titled = (things: Things) => `${Object.keys(things).join(" ")} = ${Object.values(things)[0]?.slice(0, 12)}`;

describe("what a stranger has in a folder or in a private edition stays", () => {
	for (const things of IN_A_FOLDER) {
		test(titled(things), async () => {
			for (const withEdition of atDepth("strangers' files in a folder without an edition", [false, true], [true])) {
				const folder = await place({ withEdition });
				const own = new Set((await stateOf(folder)).keys());
				await put(join(folder, "site"), things);
				const before = await stateOf(folder);
				const strange = new Map([...before].filter(([path]) => !own.has(path)));
				const refused = await refusal(folder, { lang: "de" });
				assert.deepEqual(await lostOf(refused === undefined ? strange : before), []);
				if (refused !== undefined) assert.deepEqual(await stateOf(folder), before, "nothing was added either");
			}
		});
	}
});

describe("what lies beside a private edition stays", () => {
	for (const things of BESIDE) {
		test(titled(things), async () => {
			const folder = await place();
			await put(folder, things);
			const before = await stateOf(folder);
			for (const lang of atDepth("a second private edition beside strangers' files", ["en", "de"], ["en"])) {
				await refusal(folder, { lang });
				assert.deepEqual(await lostOf(before), []);
			}
		});
	}
});

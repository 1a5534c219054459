import assert from "node:assert/strict";
import fs from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join, sep } from "node:path";
import { after, before, describe, test } from "node:test";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { attempt, COMMANDS, given, terminal, ZIP } from "./commands.ts";
import { lostOf, put, stateOf } from "./strangers.ts";

/**
 * Folders that may not be read. No folder refuses root, as whom these tests may run, so the file system is made to: whatever
 * asks what is in a folder of that name, or opens what is, hears EACCES, as the system says it.
 */
let isLocked = false;

function refuse(path: unknown): void {
	if (!isLocked || !String(path).split(sep).includes("locked")) return;
	throw Object.assign(new Error(`EACCES: made up by a test, ${String(path)}`), { code: "EACCES" });
}

for (const [holder, names] of [
	[fs.promises, ["readdir", "readFile", "open", "opendir"]],
	[fs, ["readdirSync", "readFileSync", "openSync", "opendirSync"]],
] as const) {
	for (const name of names) {
		const real: unknown = Reflect.get(holder, name);
		if (typeof real !== "function") continue;
		const isAsync = holder === fs.promises;
		Reflect.set(holder, name, (...args: unknown[]) => {
			try {
				refuse(args[0]);
			} catch (error) {
				if (isAsync) return Promise.reject(error);
				throw error;
			}
			return Reflect.apply(real, holder, args);
		});
	}
}
syncBuiltinESMExports();

let work: Awaited<ReturnType<typeof madeFolder>>;
let built = "";
let number = 0;
before(async () => {
	work = await madeFolder();
	built = join(work.folder, "built");
	await mkdir(built);
	const { runBuild } = await import("../../src/commands/build.ts");
	await runBuild(given({ archive: [ZIP] }), terminal(built));
});
after(() => work.remove());

describe("a folder that may not be read costs nobody a byte, whichever command meets it", () => {
	const places = ["site", "site.building", "site.changed", "stick", "photos", "photos/.vitrine-part", "site.zip"];
	for (const [nth, place] of places.entries()) {
		const all = Object.keys(COMMANDS);
		const some = all.filter((_, index) => place === "site" || (index + nth) % 3 === 0);
		for (const name of atDepth("two of three commands at a folder that may not be read", all, some)) {
			test(`${place}/locked: ${name}`, async () => {
				const folder = join(work.folder, String(number++));
				await cp(built, folder, { recursive: true, preserveTimestamps: true });
				const own = new Set((await stateOf(folder)).keys());
				await put(join(folder, ...place.split("/")), { "locked/diary.txt": "Dear diary" });
				const strange = new Map([...(await stateOf(folder))].filter(([path]) => !own.has(path)));
				isLocked = true;
				const refused = await attempt(name, folder).finally(() => {
					isLocked = false;
				});
				assert.deepEqual(await lostOf(strange), []);
				const isInTheWay = place === "site" && name === "build in German";
				if (isInTheWay)
					assert.match(refused?.message ?? "", /cannot be read, and may contain something that Vitrine did not make/);
			});
		}
	}
});

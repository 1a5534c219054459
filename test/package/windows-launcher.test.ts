import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { launcher } from "../../portable/launchers.ts";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";

const [WINE, SERVER] = ["/usr/lib/wine/wine64", "/usr/lib/wine/wineserver64"] as const;
const COMPILER = "/usr/bin/x86_64-w64-mingw32-gcc";
const isHere = [WINE, SERVER, COMPILER].every((path) => existsSync(path));

/** In the place of Node.js: notes where it was started, under what name and with which words, and ends with 3. */
const NOTES = `#include <stdio.h>
#include <stdlib.h>
#include <direct.h>
int main(int count, char **words) {
	char folder[4096];
	FILE *file = fopen(getenv("NOTES"), "w");
	fprintf(file, "%s\\n%s\\n", _getcwd(folder, 4096), getenv("VITRINE_COMMAND"));
	for (int i = 2; i < count; i++) fprintf(file, "%s\\n", words[i]);
	fclose(file);
	return 3;
}
`;

if (atDepth("the launcher of Windows, started in Wine", true, false))
	describe("the launcher of Windows, in Wine", {
		skip: !isHere && "Wine and mingw are not here",
		timeout: 300_000,
	}, () => {
		let work: Awaited<ReturnType<typeof madeFolder>>;
		let env: NodeJS.ProcessEnv = {};
		before(async () => {
			work = await madeFolder();
			env = {
				...process.env,
				WINEPREFIX: join(work.folder, "prefix"),
				WINEARCH: "win64",
				WINEDEBUG: "-all",
				DISPLAY: "",
			};
			await promisify(execFile)(WINE, ["wineboot", "-i"], { env });
			await writeFile(join(work.folder, "notes.c"), NOTES);
			for (const folder of ["vitrine", "a (b) & c!"]) {
				await mkdir(join(work.folder, folder, "program"), { recursive: true });
				await writeFile(join(work.folder, folder, "Vitrine.bat"), launcher("win32").text);
				const node = join(work.folder, folder, "program", "node.exe");
				await promisify(execFile)(COMPILER, ["-o", node, join(work.folder, "notes.c")]);
			}
		});
		after(async () => {
			// Its own server alone: each prefix has one.
			await promisify(execFile)(SERVER, ["-k"], { env }).catch(() => undefined);
			await work.remove();
		});

		const windows = (...names: readonly string[]) => `Z:${join(work.folder, ...names).replaceAll("/", "\\")}`;
		async function typed(cwd: string, ...words: readonly string[]) {
			const notes = join(work.folder, "notes.txt");
			await rm(notes, { force: true });
			const options = { cwd: join(work.folder, cwd), env: { ...env, NOTES: windows("notes.txt") } };
			const child = spawn(WINE, ["cmd", "/c", ...words], { ...options, stdio: "ignore" });
			assert.deepEqual(await once(child, "exit"), [3, null]);
			return (await readFile(notes, "utf8")).split(/\r?\n/).slice(0, -1);
		}

		test("with words it is the command, where it was typed; else it builds in its own folder", async () => {
			await mkdir(join(work.folder, "other"));
			const far = "..\\vitrine\\Vitrine.bat";
			assert.deepEqual(await typed("other", far, "check", "a b"), [windows("other"), "Vitrine.bat", "check", "a b"]);
			const own = [windows("vitrine"), "Vitrine.bat", "build"];
			assert.deepEqual(await typed("other", far), [...own, "--open"]);
			const dragged = windows("my export.zip");
			assert.deepEqual(await typed("other", far, dragged), [...own, dragged, "--open"]);
			const odd = windows("a (b) & c!");
			assert.deepEqual(await typed("a (b) & c!", "Vitrine.bat"), [odd, "Vitrine.bat", "build", "--open"]);
		});
	});

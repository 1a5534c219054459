import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ENTRIES, UNUSED } from "../../src/bundle.mjs";
import { codeFiles, HOME } from "../../src/model/home.ts";
import { contentsOf, workFolder, writeSmallZip } from "../builds.ts";
import { PROGRAM } from "../program.ts";
import { copyOfProgram, start } from "./copy-of-program.ts";

const bundlesOf = (folder: string) => join(folder, "dist", "bundle");
const madeAt = async (folder: string, name: string) => (await stat(join(bundlesOf(folder), name, "src", "cli.js"))).ino;

/** Lets the folder of a bundle be so many days old. */
async function age(folder: string, name: string, days: number) {
	const then = Date.now() / 1000 - days * 86_400;
	await utimes(join(bundlesOf(folder), name), then, then);
}

describe("a bundle", () => {
	test("is made once, again when a source has changed, and not at all where that cannot be", async (t) => {
		const folder = await workFolder(t);
		const script = await copyOfProgram(folder);
		assert.equal((await start(script, "--help")).code, 0);
		const [name = "", ...others] = await readdir(bundlesOf(folder));
		assert.deepEqual(others, []);
		const first = await madeAt(folder, name);
		assert.match((await start(script, "--help")).printed, /a website of your own/);
		assert.deepEqual(await readdir(bundlesOf(folder)), [name]);
		assert.equal(await madeAt(folder, name), first);

		const path = join(folder, "src", "commands", "program.ts");
		const source = await readFile(path, "utf8");
		await writeFile(path, source.replace("a website of your own", "something else"));
		assert.match((await start(script, "--help")).printed, /something else/);

		await rm(join(folder, "dist"), { recursive: true });
		await writeFile(join(folder, "dist"), "a file in the place of the folder");
		assert.match((await start(script, "--help")).printed, /something else/);
	});

	test("is removed when there has been a newer one for a day, and nothing else is", async (t) => {
		const folder = await workFolder(t);
		const script = await copyOfProgram(folder);
		const path = join(folder, "src", "commands", "program.ts");
		const next = async () => {
			const before = new Set(await readdir(bundlesOf(folder)).catch(() => []));
			await writeFile(path, `${await readFile(path, "utf8")}\n// Another version.\n`);
			assert.equal((await start(script, "--help")).code, 0);
			return (await readdir(bundlesOf(folder))).find((name) => !before.has(name)) ?? "";
		};
		const first = await next();
		await mkdir(join(bundlesOf(folder), "somebody's"));
		for (const name of [first, "somebody's"]) await age(folder, name, 9);
		const second = await next();
		assert.deepEqual((await readdir(bundlesOf(folder))).sort(), [first, second, "somebody's"].sort());
		await age(folder, second, 2);
		const third = await next();
		assert.deepEqual((await readdir(bundlesOf(folder))).sort(), [second, third, "somebody's"].sort());
	});

	test("of which something is missing or cut off, after a power failure or a virus scanner, is made again", async (t) => {
		const folder = await workFolder(t);
		const script = await copyOfProgram(folder);
		assert.equal((await start(script, "--help")).code, 0);
		const [name = ""] = await readdir(bundlesOf(folder));
		const at = (...path: string[]) => join(bundlesOf(folder), name, ...path);
		const [chunk = ""] = await readdir(at("src", "bundled"));
		const damages = [
			() => rm(at("src"), { recursive: true }),
			() => rm(at("src", "bundled", chunk)),
			() => truncate(at("src", "cli.js")),
			() => truncate(at("files.json"), 9),
			() => rm(at("files.json")),
		];
		const whole = await contentsOf(at());
		for (const damage of damages) {
			await damage();
			assert.match((await start(script, "--help")).printed, /a website of your own/);
			assert.deepEqual(await contentsOf(at()), whole);
		}
	});

	test("is made, too, where the folder was removed in which one is", {
		skip: process.platform === "win32" && "Windows removes no folder in which somebody is",
		timeout: 60_000,
	}, async (t) => {
		const folder = await workFolder(t);
		const script = await copyOfProgram(folder);
		const gone = join(folder, "gone");
		await mkdir(gone);
		const leave = `process.chdir(${JSON.stringify(gone)}); require("node:fs").rmdirSync(${JSON.stringify(gone)});`;
		const program = `${leave} process.argv = ["", "", "--help"]; import(${JSON.stringify(pathToFileURL(script).href)})`;
		const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"], signal: t.signal });
		assert.match(await text(child.stdout), /a website of your own/);
		const [name = ""] = await readdir(bundlesOf(folder));
		assert.ok(await madeAt(folder, name));
	});

	test("has every module with which a process begins, and lacks only what Eleventy imports", async () => {
		const begun = [...codeFiles("src"), ...codeFiles("sample")].flatMap((path) =>
			[...readFileSync(path, "utf8").matchAll(/moduleFile\("([^"]+)"\)/g)].map(([, module = ""]) => module),
		);
		assert.deepEqual([...new Set(["src/cli.ts", ...begun])].sort(), [...ENTRIES].sort());
		const eleventy = join(HOME, "node_modules", "@11ty", "eleventy", "src");
		const sources = (await readdir(eleventy, { recursive: true })).filter((path) => path.endsWith(".js"));
		const imported = sources.flatMap((path) =>
			[...readFileSync(join(eleventy, path), "utf8").matchAll(/from "([^".][^"]*)"/g)].map(([, name]) => name),
		);
		for (const name of UNUSED) assert.ok(imported.includes(name), name);
	});

	test("makes the site, its photo copy and the private edition that the modules make, byte for byte", async (t) => {
		const folder = await workFolder(t);
		const zip = join(folder, "export.zip");
		await writeSmallZip(zip);
		// In a folder with what means something in an address.
		const made = { bundle: [await copyOfProgram(join(folder, "100% of C#"))], modules: PROGRAM };
		for (const [way, program] of Object.entries(made)) {
			const site = join(folder, way, "site");
			for (const words of [
				["build", "--archive", zip, "--output", site, "--photos", join(folder, way, "photos"), "--timezone", "UTC"],
				["private", "--archive", zip, "--output", join(folder, way, "private"), "--timezone", "UTC"],
				["check", "usb", "--output", site],
				["pack", "--output", site, "--to", join(folder, way, "site.zip")],
				["stick", join(folder, way, "stick"), "--output", site],
				["verify", join(folder, way, "stick")],
			]) {
				const { code, told } = await run(program, words);
				assert.equal(code, 0, `${words.join(" ")}: ${told}`);
			}
		}
		for (const output of ["site", "photos", "private", "stick"]) {
			const [one, other] = Object.keys(made).map((way) => contentsOf(join(folder, way, output)));
			assert.ok((await one)?.size);
			assert.deepEqual(await one, await other, output);
		}
	});
});

const run = ([script = "", ...before]: readonly string[], words: readonly string[]) =>
	start(script, ...before, ...words);

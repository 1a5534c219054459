import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { launcher } from "../../portable/launchers.ts";
import { licencesText } from "../../portable/licences.ts";
import { readme } from "../../portable/readme.ts";
import { HOME, LOADER, moduleFile } from "../../src/model/home.ts";
import { buildSite, contentsOf, workFolder, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { PROGRAM } from "../program.ts";
import { headOf } from "./heads.ts";
import { TERMINAL } from "./packed.ts";

const SYSTEMS = ["win32", "darwin", "linux"] as const;
const ENGLISH = ["--lang", "en", "--timezone", "UTC"];

/** Starts a program where no other one is found: the PATH is an empty folder. */
async function startAlone(cwd: string, program: string, ...words: readonly string[]) {
	return startBelow({}, cwd, program, ...words);
}

async function startBelow(env: NodeJS.ProcessEnv, cwd: string, program: string, ...words: readonly string[]) {
	const empty = join(cwd, "empty");
	await mkdir(empty, { recursive: true });
	const child = spawn(program, words, {
		cwd,
		env: { PATH: empty, HOME: cwd, ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [[code], out, err] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
	return { code, out, err };
}

describe("the launcher of Linux and of a Mac", { skip: process.platform === "win32" }, () => {
	const SAYS = '#!/bin/sh\nprintf "%s\\n" "$PWD" "$VITRINE_COMMAND"\nshift\nprintf "%s\\n" "$@"\nexit 3\n';

	async function folderWith(folder: string) {
		await mkdir(join(folder, "program"), { recursive: true });
		const { name, text } = launcher("linux");
		assert.equal(launcher("darwin").text, text);
		for (const [path, content] of [[name, text] as const, ["program/node", SAYS] as const]) {
			await writeFile(join(folder, path), content);
			await chmod(join(folder, path), 0o755);
		}
		return join(folder, name);
	}

	test("with words it is the command, where it was typed, and hands on the exit code", async (t) => {
		const work = await workFolder(t);
		const path = await folderWith(join(work, "vitrine"));
		const { code, out } = await startAlone(work, path, "check", "a b", "$x;*");
		assert.deepEqual([code, out.split("\n")], [3, [work, path, "check", "a b", "$x;*", ""]]);
		const near = await startAlone(join(work, "vitrine"), "./vitrine.sh", "--help");
		assert.equal(near.out.split("\n")[1], "./vitrine.sh");
		await mkdir(join(work, "empty", "vitrine"));
		const named = await startBelow({ CDPATH: join(work, "empty") }, work, "vitrine/vitrine.sh", "check");
		assert.deepEqual([named.code, named.out.split("\n")[2]], [3, "check"], named.err);
	});

	test("through links it starts what is beside itself, and keeps the name by which it was called", async (t) => {
		const work = await workFolder(t);
		await folderWith(join(work, "a b", "vitrine"));
		await mkdir(join(work, "a b", "bin"));
		await symlink("../vitrine/vitrine.sh", join(work, "a b", "bin", "near"));
		// What is beside this link is not what is beside the folder to which it leads.
		await symlink(join(work, "a b", "bin"), join(work, "bin"));
		await symlink(join(work, "bin", "near"), join(work, "far"));
		const { PATH } = process.env;
		for (const [cwd, name] of [
			[work, join(work, "far")],
			[work, "bin/near"],
			[join(work, "bin"), "./near"],
		] as const) {
			const { code, out, err } = await startBelow({ PATH }, cwd, name, "check");
			assert.deepEqual([code, out.split("\n").slice(1, 3)], [3, [name, "check"]], err);
		}
		const clicked = await startBelow({ PATH }, work, join(work, "far"));
		assert.equal(clicked.out.split("\n")[0], join(work, "a b", "vitrine"), clicked.err);
	});

	test("without words it builds in its own folder, opens the site and waits; its name is quoted where it has to be", async (t) => {
		const work = await workFolder(t);
		const folder = join(work, "my 'vitrine' $HOME");
		const path = await folderWith(folder);
		const { code, out } = await startAlone(work, path);
		assert.equal(code, 3);
		assert.deepEqual(out.split("\n").slice(0, 5), [folder, `"${path}"`, "build", "--open", ""]);
		assert.match(out, /Press Enter/);
	});
});

test("the README of every system names its launcher, and what stops it, in both languages", () => {
	for (const system of SYSTEMS) {
		const text = readme("1.2.3", system, "x64");
		assert.ok(text.startsWith("\uFEFFVitrine 1.2.3 for ") && !/[^\r]\n/.test(text));
		const halves = text.split("\r\n\r\n\r\n");
		assert.equal(halves.length, 2);
		for (const half of halves) {
			assert.ok(half.includes(launcher(system).name), system);
			for (const named of ["_site", "--help", " sample", "LICENCES.txt", "npm run build export.zip -- --lang"])
				assert.ok(half.includes(named), `${system}: ${named}`);
			if (system === "darwin") assert.match(half, /xattr -dr com\.apple\.quarantine/);
			if (system === "win32") assert.match(half, /Windows protected your PC|Trotzdem ausführen/);
		}
	}
	assert.ok(!/[^\r]\n/.test(launcher("win32").text));
});

test("licences are listed for every package, with what those of films and pictures contain", async () => {
	const text = await licencesText(HOME, ` ${process.version}`);
	for (const name of ["sharp", "photoswipe", "@11ty/eleventy", "mediabunny"])
		assert.match(text, new RegExp(`^${name} [\\d.]+: (MIT|Apache-2\\.0|MPL-2\\.0) \\(program/`, "m"));
	// For Windows the library is in the package that loads it.
	assert.match(text, /^@img\/sharp-(?:libvips|win32)-.*\n +.*LGPL/m);
	assert.doesNotMatch(text, /undefined|not named/);
	assert.match(text, /^@napi-rs\/webcodecs-[\w-]+ .*\n +Its own code is MIT.*FFmpeg, x264 and x265.*GPL/m);
});

test("Ctrl and C while a portable folder is made leaves nothing of it", {
	skip: process.platform === "win32",
}, async (t) => {
	const work = await workFolder(t);
	const npm = join(work, "npm.mjs");
	await writeFile(npm, "setTimeout(() => {}, 60000);");
	await cp(join(HOME, "LICENSE"), join(work, "LICENSE"));
	await writeFile(join(work, "node"), headOf("win32-x64"));
	const words = ["--output", join(work, "vitrine"), "--system", "win32-x64", "--node", join(work, "node")];
	const child = spawn(process.execPath, [...LOADER, moduleFile("portable/portable.ts"), ...words], {
		env: { ...TERMINAL, npm_execpath: npm },
		stdio: ["ignore", "ignore", "pipe"],
		detached: true,
	});
	const ended = once(child, "close");
	while (!(await readdir(work)).includes(`vitrine.${child.pid}`)) await setTimeout(10);
	child.kill("SIGINT");
	assert.deepEqual(await ended, [130, null]);
	assert.deepEqual((await readdir(work)).sort(), ["LICENSE", "node", "npm.mjs"]);
});

/** Makes a portable folder as `npm run portable` does. */
async function portable(to: string, ...words: readonly string[]): Promise<void> {
	const script = [...LOADER, moduleFile("portable/portable.ts")];
	await promisify(execFile)(process.execPath, [...script, "--output", to, ...words], { cwd: HOME, env: TERMINAL });
}

if (process.platform === "linux" && atDepth("portable folders, made with the network", true, false)) {
	test("a portable folder builds the sample and a download as the checkout does, without Node.js on the PATH", {
		timeout: 600_000,
	}, async (t) => {
		const work = await workFolder(t);
		const folder = join(work, "vitrine");
		await portable(folder);
		const start = join(folder, "vitrine.sh");
		const { code, out, err } = await startAlone(work, start, "sample", "--output", "by-folder", ...ENGLISH);
		assert.equal(code, 0, out + err);
		const words = [...PROGRAM, "sample", "--output", "by-checkout", ...ENGLISH];
		await promisify(execFile)(process.execPath, words, { cwd: HOME, env: { ...TERMINAL, INIT_CWD: work } });
		assert.deepEqual(await contentsOf(join(work, "by-folder")), await contentsOf(join(work, "by-checkout")));

		await writeSmallZip(join(folder, "export.zip"));
		const clicked = await startAlone(work, start);
		assert.equal(clicked.code, 0, clicked.err);
		const { lang, timezone } = { lang: "en-US", timezone: Intl.DateTimeFormat().resolvedOptions().timeZone };
		await buildSite([join(folder, "export.zip")], join(work, "site"), { lang, timezone });
		assert.deepEqual(await contentsOf(join(folder, "_site")), await contentsOf(join(work, "site")));
		assert.deepEqual((await readdir(folder)).sort().slice(0, 2), ["LICENCES.txt", "README.txt"]);
		await assert.rejects(portable(folder), /is there already/);
	});

	test("a portable folder of another system has its programs, and no others", { timeout: 300_000 }, async (t) => {
		const work = await workFolder(t);
		await writeFile(join(work, "node.exe"), headOf("win32-x64"));
		await cp(join(HOME, "LICENSE"), join(work, "LICENSE"));
		const folder = join(work, "vitrine");
		await portable(folder, "--system", "win32-x64", "--node", join(work, "node.exe"));
		const packages = join(folder, "program", "node_modules");
		assert.deepEqual((await readdir(join(packages, "@img"))).sort(), ["colour", "sharp-win32-x64"]);
		assert.ok((await stat(join(packages, "exiftool-vendored.exe"))).isDirectory());
		assert.match(await readFile(join(folder, "Vitrine.bat"), "utf8"), /node\.exe/);
		assert.ok((await stat(join(folder, "program", "node.exe"))).isFile());
	});
}

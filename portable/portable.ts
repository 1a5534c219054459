import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { HOME } from "../src/model/home.ts";
import { isRecord } from "../src/model/is-record.ts";
import { readPart } from "../src/output/file-bytes.ts";
import { Cancelled, exitCodeOf, onEnding } from "../src/terminal/signals.ts";
import { HEAD_BYTES, madeFor } from "./executable.ts";
import { launcher, type System } from "./launchers.ts";
import { licencesText } from "./licences.ts";
import { readme } from "./readme.ts";

/**
 * `npm run portable`: makes a folder that needs nothing of a computer: Node.js, the compiled program, the packages of the lockfile that
 * it runs with, and a launcher. For this system, or with `--system win32-x64 --node path/to/node.exe` for another one, whose Node.js
 * was downloaded from nodejs.org and unpacked. Needs the network, or what npm has kept of it.
 */
const HELP = `npm run portable [-- --output <folder>] [--system <system> --node <path>]

Makes a folder that needs no Node.js, no terminal and no internet, for this computer or another one.

  --output <folder>  Where it is made; it must not be there yet. Otherwise in dist.
  --system <system>  The computer that it is for: win32, darwin or linux with -x64 or -arm64, such as win32-x64.
  --node <path>      The Node.js of that system: downloaded from nodejs.org, and unpacked.`;

const values = parsed();
const here = `${process.platform}-${process.arch}`;
const system = values.system ?? here;
const [, platform = "", arch = ""] = /^(win32|darwin|linux)-(x64|arm64)$/.exec(system) ?? [];
/** npm runs this in the program's folder, and says where it was typed. */
const folder = process.env["INIT_CWD"] ?? process.cwd();
/** Aborted by Ctrl and C, also where npm does not hear of it. */
const ending = new AbortController();
onEnding((signal) => ending.abort(new Cancelled(signal)));
/** Ends the process where something else was typed, or help was asked for. */
function parsed() {
	const text = { type: "string" } as const;
	const options = { system: text, node: text, output: text, help: { type: "boolean", short: "h" } } as const;
	try {
		const { values } = parseArgs({ options });
		if (values.help !== true) return values;
		console.log(HELP);
		process.exit(0);
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
		process.exit(2);
	}
}

const isSystem = (name: string): name is System => ["win32", "darwin", "linux"].includes(name);

/** Runs npm without a shell, as the npm that runs this script, or the one on the PATH. */
async function npm(folder: string, ...args: readonly string[]): Promise<string> {
	const path = process.env["npm_execpath"];
	const [program, before] = path === undefined ? ["npm", []] : [process.execPath, [path]];
	const options = { cwd: folder, maxBuffer: 64 * 2 ** 20, signal: ending.signal };
	return (await promisify(execFile)(program, [...before, ...args], options)).stdout;
}

/** The licence of Node.js lies beside it on Windows, and above it elsewhere; packages of systems have it with their documentation. */
function licenceOfNode(node: string): string {
	const places = [".", "..", "../share/doc/nodejs", "../share/doc/node"].map((path) =>
		join(dirname(node), path, "LICENSE"),
	);
	const found = places.find((path) => existsSync(path));
	if (found === undefined)
		throw new Error(`${node} has no LICENSE: download Node.js from nodejs.org, unpack it, and name it with --node`);
	return found;
}

/** The files of the package and the packages of the lockfile, for the system. */
async function makeProgram(program: string): Promise<void> {
	const listed: unknown = JSON.parse(await npm(HOME, "pack", "--dry-run", "--json", "--silent"));
	const [packed] = Array.isArray(listed) ? listed : [];
	const files: unknown = isRecord(packed) ? packed["files"] : undefined;
	if (!Array.isArray(files)) throw new Error("npm pack lists no files");
	for (const file of files) {
		const path = isRecord(file) ? String(file["path"]) : "";
		await cp(join(HOME, path), join(program, path));
	}
	await copyFile(join(HOME, "package-lock.json"), join(program, "package-lock.json"));
	const libc = platform === "linux" ? ["--libc=glibc"] : [];
	const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
	await npm(program, "ci", "--omit=dev", `--os=${platform}`, `--cpu=${arch}`, ...libc, ...quiet);
	await rm(join(program, "node_modules", ".bin"), { recursive: true, force: true });
}

/** What is to be made, and from what. */
interface Plan {
	readonly system: System;
	readonly to: string;
	readonly node: string;
	readonly licence: string;
	readonly version: string;
}

/** Throws an error with a sentence for the person who typed it, before anything is made. */
async function planned(): Promise<Plan> {
	const { version }: { version: string } = JSON.parse(await readFile(join(HOME, "package.json"), "utf8"));
	const node = values.node === undefined ? process.execPath : resolve(folder, values.node);
	if (!isSystem(platform)) throw new Error("--system is win32, darwin or linux with -x64 or -arm64, such as win32-x64");
	if (system !== here && values.node === undefined) throw new Error(`Name the Node.js of ${system} with --node`);
	if (node === process.execPath && Reflect.get(process.config.variables, "node_shared") === true)
		throw new Error("This Node.js needs libraries of this computer: name one from nodejs.org with --node");
	const head = await readPart(node, 0, HEAD_BYTES).catch((cause: unknown) => {
		throw new Error(`${node} cannot be read`, { cause });
	});
	const made = madeFor(head);
	if (made !== system)
		throw new Error(`${node} is ${made === undefined ? "no program" : `of ${made}, not`} of ${system}`);
	const to = resolve(folder, values.output ?? join(HOME, "dist", `vitrine-${version}-${system}`));
	if (existsSync(to)) throw new Error(`${to} is there already: remove it, or name another folder with --output`);
	return { system: platform, to, node, licence: licenceOfNode(node), version };
}

async function makePortable({ system, to, node, licence, version }: Plan): Promise<void> {
	const unfinished = `${to}.${process.pid}`;
	const program = join(unfinished, "program");
	await mkdir(program, { recursive: true });
	try {
		await makeProgram(program);
		const binary = join(program, system === "win32" ? "node.exe" : "node");
		await copyFile(node, binary);
		await copyFile(licence, join(program, "node.LICENSE"));
		const { name, text } = launcher(system);
		await writeFile(join(unfinished, name), text);
		for (const path of [binary, join(unfinished, name)]) await chmod(path, 0o755);
		await writeFile(join(unfinished, "README.txt"), readme(version, system, arch));
		const known = node === process.execPath ? ` ${process.version}` : "";
		await writeFile(join(unfinished, "LICENCES.txt"), await licencesText(program, known));
		ending.signal.throwIfAborted();
		await rename(unfinished, to);
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}

try {
	const plan = await planned();
	await makePortable(plan);
	console.log(`Made: ${plan.to}`);
} catch (error) {
	const { reason } = ending.signal;
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = reason instanceof Cancelled ? exitCodeOf(reason.signal) : 1;
}

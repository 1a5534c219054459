import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { withCompiledNames } from "../../src/compile.mjs";
import { HOME } from "../../src/model/home.ts";
import { projectOf } from "../../src/output/project.ts";
import { buildSite, madeFolder, workFolder, writeSmallZip } from "../builds.ts";
import { PROGRAM } from "../program.ts";
import { copyOfProgram, start } from "./copy-of-program.ts";

const START = join(HOME, "src", "start.mjs");

test("the program is started with its words, and its exit code is handed on", async (t) => {
	const folder = await workFolder(t);
	const { code, printed } = await start(START, "build", "--help");
	assert.equal(code, 0);
	assert.match(printed, /--archive/);
	const failed = await start(START, "build", "--archive", join(folder, "no such.zip"));
	assert.equal(failed.code, 1);
	assert.match(failed.told, /no such\.zip/);
});

test("it starts from a folder that is reached by a link, as temporary folders of a Mac are", async (t) => {
	const folder = await workFolder(t);
	await mkdir(join(folder, "a"));
	await symlink(HOME, join(folder, "a", "vitrine"), "junction");
	const { printed } = await start(join(folder, "a", "vitrine", "src", "start.mjs"), "build", "--help");
	assert.match(printed, /--archive/);
});

test("a compiled module imports compiled ones, and texts that look like an import stay as they are", () => {
	// Put together here: whoever looks for the imports of this file would take them for some.
	const code = (ending: string) => {
		const module = (name: string) => JSON.stringify(`${name}.${ending}`);
		return [
			`import a, { b } from ${module("./a")};`,
			`import {\n  c,\n  d\n} from ${module("../b")};`,
			`import ${module("./c")};`,
			`import * as e from ${module("../d")};`,
			`export * from ${module("./e")};`,
			`export { f } from ${module("./f")};`,
			`const { g } = await import(${module("../g")});`,
		];
	};
	const kept = [
		`const from = './from ${JSON.stringify("./a.ts")}';`,
		`const h = "./h.ts";`,
		`import { i } from "sharp.ts";`,
		`f("./k.ts")`,
	];
	assert.equal(withCompiledNames([...code("ts"), ...kept].join("\n")), [...code("js"), ...kept].join("\n"));
});

test("a checkout without the packages that compile it says what to type", {
	skip: "typescript" in process.features && "this Node.js needs none",
}, async (t) => {
	const folder = await workFolder(t);
	for (const path of ["src", "sample", ".eleventy.ts"])
		await cp(join(HOME, path), join(folder, path), { recursive: true });
	const { code, told } = await start(join(folder, "src", "start.mjs"), "--help");
	assert.equal(code, 1);
	assert.match(told, /type npm ci --include=dev in its folder/);
});

test("what is packed is compiled from the sources of today alone", async (t) => {
	const folder = await workFolder(t);
	await copyOfProgram(folder);
	const compiled = join(folder, "dist", "program", "src");
	await mkdir(compiled, { recursive: true });
	const left = ["removed.js", "cli.js.4711"].map((name) => join(compiled, name));
	for (const path of left) await writeFile(path, "the source is gone, or the start that wrote it was killed");
	await cp(join(HOME, "src", "cli.ts"), join(compiled, "cli.js"), { preserveTimestamps: true });
	assert.equal((await start(join(folder, "src", "prepack.mjs"))).code, 0);
	for (const path of left) await assert.rejects(stat(path), { code: "ENOENT" });
	assert.doesNotMatch(await readFile(join(compiled, "cli.js"), "utf8"), /interface|: string/);
});

describe("a preview ends when the program", { skip: process.platform === "win32" }, () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	before(async () => {
		work = await madeFolder();
		await writeSmallZip(join(work.folder, "export.zip"));
		await buildSite([join(work.folder, "export.zip")], join(work.folder, "site"));
	});
	after(() => work.remove());
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
		test(`gets ${signal}`, async () => {
			const words = ["preview", "--output", join(work.folder, "site"), "--no-open"];
			// In a group of its own, so that nothing but the signal reaches it.
			const first = spawn(process.execPath, [...PROGRAM, ...words], {
				stdio: ["ignore", "pipe", "inherit"],
				detached: true,
			});
			const exited = once(first, "exit");
			const address = await new Promise<string>((found) => {
				let said = "";
				first.stdout.on("data", (chunk) => {
					said += chunk;
					const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
					if (address !== undefined) found(address);
				});
			});
			assert.equal((await fetch(address)).status, 200);
			first.kill(signal);
			await exited;
			const answers = () =>
				fetch(address).then(
					() => true,
					() => false,
				);
			for (let wait = 0; (await answers()) && wait < 50; wait++) await setTimeout(100);
			assert.equal(await answers(), false);
		});
	}
});

/** A small download in a folder, and what is typed to build its site. */
async function smallBuild(t: TestContext) {
	const folder = await workFolder(t);
	const [zip, site] = [join(folder, "export.zip"), join(folder, "site")];
	await writeSmallZip(zip);
	return { folder, site, words: ["build", "--archive", zip, "--output", site] };
}

/** The processes of a program: every one notes itself when it begins. */
const NOTES_ITSELF = `data:text/javascript,${encodeURIComponent(
	'import { appendFileSync } from "node:fs"; appendFileSync(process.env.PIDS, process.pid + " ");',
)}`;

test("one process is enough where nothing is new, and builds have their own", async (t) => {
	const { folder, words } = await smallBuild(t);
	const processes: number[] = [];
	for (const run of ["new", "same"]) {
		const pids = join(folder, run);
		const env = { ...process.env, PIDS: pids, NODE_OPTIONS: `--import ${NOTES_ITSELF}` };
		const child = spawn(process.execPath, [...PROGRAM, ...words], { stdio: "ignore", env });
		assert.deepEqual(await once(child, "exit"), [0, null]);
		processes.push((await readFile(pids, "utf8")).trim().split(" ").length);
	}
	const [first = 0, second] = processes;
	assert.ok(first >= 2);
	assert.equal(second, 1);
});

/** Each process says which certificates it was asked to read. */
const ASKED = `data:text/javascript,${encodeURIComponent(
	'import { writeSync } from "node:fs"; writeSync(1, "asked for certificates: " + (process.env.NODE_EXTRA_CA_CERTS ?? "none") + "\\n");',
)}`;

test("the process of a build, which asks nothing of the network, reads no certificates of somebody's company", async (t) => {
	const { folder, words } = await smallBuild(t);
	// The first process is the command itself, which the person has begun with them.
	const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, "none.pem"), NODE_OPTIONS: `--import ${ASKED}` };
	const child = spawn(process.execPath, [...PROGRAM, ...words], { stdio: ["ignore", "pipe", "inherit"], env });
	const told = await text(child.stdout);
	const [first, ...others] = [...told.matchAll(/^asked for certificates: (.*)$/gm)].map(([, path = ""]) => path);
	assert.ok(first?.endsWith("none.pem"));
	assert.ok(others.length > 0);
	assert.deepEqual(new Set(others), new Set(["none"]));
});

/** The process of a build throws what nothing waits for as soon as it has its request, which nothing else may take before it does. */
const THROWS = `data:text/javascript,${encodeURIComponent(`
	const fail = () => setImmediate(() => { throw new Error("out of the blue"); });
	process.on("newListener", (event) => event === "disconnect" && process.once("message", fail));
`)}`;

test("an error that nothing waited for is said in a sentence, with its trace only when that is asked for", async (t) => {
	const { site, words } = await smallBuild(t);
	const env = { ...process.env, NODE_OPTIONS: `--import ${THROWS}` };
	for (const asked of [[], ["--verbose"]]) {
		const child = spawn(process.execPath, [...PROGRAM, ...words, ...asked], {
			stdio: ["ignore", "ignore", "pipe"],
			env,
		});
		const told = await text(child.stderr);
		assert.equal(child.exitCode ?? (await once(child, "exit"))[0], 1);
		assert.match(told, /out of the blue/);
		assert.equal(/\n\s+at /.test(told), asked.length > 0, told);
		await assert.rejects(stat(projectOf(site).lock), { code: "ENOENT" });
		await assert.rejects(stat(site), { code: "ENOENT" });
	}
});

describe("a build ends, and leaves the site as it was, when the program", {
	skip: process.platform === "win32",
}, () => {
	for (const [signal, code] of [
		["SIGINT", 130],
		["SIGTERM", 143],
		["SIGHUP", 129],
		["SIGKILL", null],
	] as const) {
		test(`gets ${signal}`, async (t) => {
			const folder = await workFolder(t);
			const site = join(folder, "site");
			await writeSmallZip(join(folder, "export.zip"));
			const words = ["build", "--archive", join(folder, "export.zip"), "--output", site, "--jobs", "1"];
			// In a group of its own, so that nothing but the signal reaches it.
			const program = spawn(process.execPath, [...PROGRAM, ...words], {
				stdio: ["ignore", "pipe", "pipe"],
				detached: true,
			});
			const told = text(program.stderr);
			const ended = once(program, "close");
			for await (const said of program.stdout) if (String(said).includes("to prepare")) break;
			const { pid }: { pid: number } = JSON.parse(await readFile(projectOf(site).lock, "utf8"));
			assert.notEqual(pid, program.pid);
			program.kill(signal);
			// Until the last process that can write there has ended, which is the worker.
			assert.equal(await told, "");
			assert.deepEqual(await ended, [code, code === null ? signal : null]);
			await assert.rejects(stat(join(site, "index.html")), { code: "ENOENT" });
			if (code !== null) await assert.rejects(stat(projectOf(site).lock), { code: "ENOENT" });
			assert.equal((await buildSite([join(folder, "export.zip")], site)).damaged.length, 0);
		});
	}
});

test("who reads along may stop reading: the build goes on and says nothing of it", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	for (const closed of ["stdout", "both"] as const) {
		const output = join(folder, closed);
		const child = spawn(
			process.execPath,
			[...PROGRAM, "build", "--archive", join(folder, "export.zip"), "--output", output, "--verbose"],
			{ stdio: ["ignore", "pipe", "pipe"] },
		);
		child.stdout.destroy();
		if (closed === "both") child.stderr.destroy();
		const [[code], told] = await Promise.all([once(child, "exit"), closed === "both" ? "" : text(child.stderr)]);
		assert.equal(code, 0, told);
		assert.doesNotMatch(told, /EPIPE|\n\s+at /);
		assert.ok((await stat(join(output, "index.html"))).isFile());
	}
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { withCompiledNames } from "../../src/compile.mjs";
import { codeFiles, HOME } from "../../src/model/home.ts";
import { projectOf } from "../../src/output/project.ts";
import { buildSite, contentsOf, madeFolder, workFolder, writeSmallZip } from "../builds.ts";
import { PROGRAM } from "../program.ts";
import { copyOfProgram } from "./copy-of-program.ts";

const START = join(HOME, "src", "start.mjs");

async function start(script: string, ...words: string[]) {
	const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", "pipe", "pipe"] });
	const [[code], printed, told] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
	return { code, printed, told };
}

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

/** The bundles of a copy of the program, and when its commands were made. */
async function bundlesIn(folder: string) {
	const names = await readdir(join(folder, "dist", "bundle"));
	return Promise.all(
		names.map((name) => join(folder, "dist", "bundle", name, "src", "cli.js")).map((path) => stat(path)),
	);
}

test("a bundle is made once, again when a source has changed, and not at all where that cannot be", async (t) => {
	const folder = await workFolder(t);
	const script = await copyOfProgram(folder);
	assert.equal((await start(script, "--help")).code, 0);
	const [first, ...others] = await bundlesIn(folder);
	assert.deepEqual(others, []);
	assert.match((await start(script, "--help")).printed, /a website of your own/);
	assert.deepEqual(
		(await bundlesIn(folder)).map(({ ino }) => ino),
		[first?.ino],
	);

	const path = join(folder, "src", "commands", "program.ts");
	const source = await readFile(path, "utf8");
	await writeFile(path, source.replace("a website of your own", "something else"));
	assert.match((await start(script, "--help")).printed, /something else/);
	assert.equal((await bundlesIn(folder)).length, 2, "what began with the first one may load more of it");
	await mkdir(join(folder, "dist", "bundle", "somebody's"));
	const daysAgo = Date.now() / 1000 - 2 * 86_400;
	for (const name of await readdir(join(folder, "dist", "bundle")))
		await utimes(join(folder, "dist", "bundle", name), daysAgo, daysAgo);
	await writeFile(path, source.replace("a website of your own", "a third thing"));
	assert.match((await start(script, "--help")).printed, /a third thing/);
	assert.equal((await readdir(join(folder, "dist", "bundle"))).length, 2, "the new one, and what is no bundle");

	await rm(join(folder, "dist"), { recursive: true });
	await writeFile(join(folder, "dist"), "a file in the place of the folder");
	assert.match((await start(script, "--help")).printed, /a third thing/);
});

test("a bundle of which a part is missing, because its start was killed, is made again", async (t) => {
	const folder = await workFolder(t);
	const script = await copyOfProgram(folder);
	assert.equal((await start(script, "--help")).code, 0);
	const [name = ""] = await readdir(join(folder, "dist", "bundle"));
	const at = (...path: string[]) => join(folder, "dist", "bundle", name, ...path);
	await rm(at("src", "cli.js"));
	await rm(at("src", "bundled"), { recursive: true });
	const { code, told } = await start(script, "--help");
	assert.equal(code, 0, told);
	assert.ok((await stat(at("src", "cli.js"))).isFile());
});

test("every process that the program begins with a module of its own begins with one of the bundle", async () => {
	const bundle = await readFile(join(HOME, "src", "bundle.mjs"), "utf8");
	const begun = codeFiles("src")
		.concat(codeFiles("sample"))
		.flatMap((path) =>
			[...readFileSync(path, "utf8").matchAll(/moduleFile\("([^"]+)"\)/g)].map(([, module = ""]) => module),
		);
	assert.ok(begun.length > 3);
	for (const module of ["src/cli.ts", ...begun]) assert.ok(bundle.includes(`"${module}"`), module);
});

test("a checkout makes of its bundle the site and the private edition that its modules make, byte for byte", async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	const made = { bundle: join(folder, "bundle"), modules: join(folder, "modules") };
	for (const command of ["build", "private"]) {
		for (const [way, output] of Object.entries(made)) {
			const program = way === "bundle" ? [START] : PROGRAM;
			const words = [command, "--archive", zip, "--output", join(output, command), "--timezone", "UTC"];
			const child = spawn(process.execPath, [...program, ...words], { stdio: ["ignore", "ignore", "pipe"] });
			const told = await text(child.stderr);
			assert.equal(child.exitCode ?? (await once(child, "exit"))[0], 0, told);
		}
		const [one, other] = Object.values(made).map((output) => contentsOf(join(output, command)));
		assert.deepEqual(await one, await other, command);
	}
});

test("a bundle is made, too, where the folder was removed in which one is", {
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
	assert.equal((await bundlesIn(folder)).length, 1);
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
	for (const name of ["start.mjs", "bundle.mjs", "esbuild.mjs", "cli.ts"])
		await cp(join(HOME, "src", name), join(folder, "src", name), { recursive: true });
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

/** The processes of a program: every one notes itself when it begins. */
const NOTES_ITSELF = `data:text/javascript,${encodeURIComponent(
	'import { appendFileSync } from "node:fs"; appendFileSync(process.env.PIDS, process.pid + " ");',
)}`;

test("one process is enough where nothing is new, and builds have their own", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	const words = ["build", "--archive", join(folder, "export.zip"), "--output", join(folder, "site")];
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

/** The process of a build throws what nothing waits for as soon as it has its request, which nothing else may take before it does. */
const THROWS = `data:text/javascript,${encodeURIComponent(`
	const fail = () => setImmediate(() => { throw new Error("out of the blue"); });
	process.on("newListener", (event) => event === "disconnect" && process.once("message", fail));
`)}`;

test("an error that nothing waited for is said in a sentence, with its trace only when that is asked for", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	const site = join(folder, "site");
	const words = ["build", "--archive", join(folder, "export.zip"), "--output", site];
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

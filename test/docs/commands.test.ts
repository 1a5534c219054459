import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { verifyFolder } from "../../src/deliver/stick/verify.ts";
import { HOME } from "../../src/model/home.ts";
import { contentsOf, madeFolder, quiet, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { blocks, commands, document, documentsIn } from "./documents.ts";

/** What is not run here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
	"npm ci": "fetches packages; the machine that runs this test has just done it",
	"npm ci && npm test": "would run this test in itself",
	"npx netlify-cli deploy --no-build --dir=_site --prod": "needs the network and an account",
	"npx wrangler pages deploy _site --project-name my-gallery": "needs the network and an account",
};

/** Names that stand for hardware and accounts, and what is there in their place. */
const STAND_INS: readonly (readonly [string, string])[] = [
	["E:\\gallery", "stick-e"],
	["/Volumes/STICK/gallery", "stick-mac"],
	["/media/you/STICK/gallery", "stick-linux"],
	["https://github.com/NAME/REPOSITORY.git", "remote.git"],
];

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
	readFileSync(join(HOME, "package.json"), "utf8"),
);

let folder = "";
let remove: () => Promise<void> = async () => undefined;

before(async () => {
	({ folder, remove } = await madeFolder());
	for (const name of [
		"sample",
		"src",
		"assets",
		"templates",
		"package.json",
		"package-lock.json",
		".eleventy.ts",
		"tsconfig.json",
	]) {
		await cp(join(HOME, name), join(folder, name), { recursive: true });
	}
	await makeSampleSmaller();
	await symlink(join(HOME, "node_modules"), join(folder, "node_modules"), "junction");
	await mkdir(join(folder, "downloads"));
	await writeSmallZip(join(folder, "export.zip"));
	const [styles = ""] = blocks(document("docs/en/keep.md"), "css");
	await writeFile(join(folder, "own.css"), styles);
	for (const name of ["part-1.zip", "part-2.zip", "export-2025.zip", "export-2026.zip", "downloads/export.zip"]) {
		await cp(join(folder, "export.zip"), join(folder, name));
	}
	assert.equal((await run("git init --quiet --bare remote.git", folder)).code, 0);
});
after(() => remove());

/** The sample's pictures a fifth as wide, and its latest entries alone: the whole of it takes as long as half of all lines. */
async function makeSampleSmaller(): Promise<void> {
	if (atDepth("the sample in full size, from the command line", true, false)) return;
	for (const [name, whole, smaller] of [
		["medium-bytes.ts", "scale = 1", "scale = 0.2"],
		[
			"write.ts",
			"layout.write(inventAccount(),",
			"layout.write({ ...inventAccount(), entries: inventAccount().entries.slice(-20) },",
		],
	] as const) {
		const path = join(folder, "sample", name);
		const source = await readFile(path, "utf8");
		assert.ok(source.includes(whole), name);
		await writeFile(path, source.replace(whole, smaller));
	}
}

/** Splits a line as every terminal does where there are only spaces and quotation marks; no shell comes in between. */
function words(line: string): readonly string[] {
	return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

/** Commands that npm has started. */
const startedByNpm = new Set<string>();

/** Each command is started by npm once, and then as npm would: that takes 0.3 s, and there are dozens of lines. */
function programOf(line: string): readonly string[] {
	const typed = words(line);
	const [npm, run, name = "", ...rest] = typed;
	if (npm !== "npm" || run !== "run" || scripts[name] === undefined) return typed;
	if (atDepth("npm starting each command of the documentation more than once", true, false)) return typed;
	if (!startedByNpm.has(name)) {
		startedByNpm.add(name);
		return typed;
	}
	return [...words(scripts[name]), ...rest.filter((word) => word !== "--")];
}

function run(line: string, cwd: string): Promise<{ readonly code: number | null; readonly told: string }> {
	const [program = "", ...rest] = programOf(line);
	const author = {
		GIT_AUTHOR_NAME: "Mara",
		GIT_AUTHOR_EMAIL: "m@mara.example",
		GIT_COMMITTER_NAME: "Mara",
		GIT_COMMITTER_EMAIL: "m@mara.example",
	};
	return new Promise((resolve, reject) => {
		const child = spawn(program, rest, { cwd, env: { ...process.env, ...author, INIT_CWD: cwd }, detached: true });
		let told = "";
		const hear = (chunk: unknown) => {
			told += String(chunk);
			// A preview shows until it is stopped, with Ctrl and C, which every process of the terminal hears.
			if (/Press Ctrl and C/.test(told) && child.pid !== undefined) process.kill(-child.pid, "SIGINT");
		};
		child.stdout.on("data", hear);
		child.stderr.on("data", hear);
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, told }));
	});
}

/** Lines that build as others do, from several ZIPs or a folder, as other tests do. */
const OTHER_DOWNLOADS = /^npm run build (?:part-1\.zip part-2|downloads$|export-2025)/;

/** In the order in which a reader comes to them. */
const ORDER = ["install", "build", "publish", "hand-over", "keep", "for-programs"];
const read = () => {
	const pages = documentsIn("en");
	const known = ORDER.map((name) => `docs/en/${name}.md`);
	const others = pages.filter(({ path }) => !known.includes(path));
	return [document("README.md"), ...known.map(document), ...others];
};

test("every line that the documentation says to type does what it says", {
	skip: process.platform === "win32",
}, async () => {
	const typed = read()
		.flatMap(commands)
		.filter((line) => !Object.hasOwn(NOT_RUN, line));
	const lines = [...new Set(typed.map((line) => line.replace(/^npm ci && /, "")))];
	assert.ok(lines.length >= 20, lines.join("\n"));
	const some = lines.filter((line) => !OTHER_DOWNLOADS.test(line));
	for (const line of atDepth("documented builds that differ in their downloads alone", lines, some)) {
		const meant = STAND_INS.reduce((text, [name, place]) => text.replace(name, place), line);
		const cwd = line.startsWith("sha256sum") ? join(folder, "stick-e") : folder;
		const told = await run(line === "npm run preview" ? `${line} -- --no-open` : meant, cwd);
		assert.equal(told.code, line === "npm run preview" ? told.code : 0, `${line}\n${told.told}`);
		if (line === "npm run preview") assert.match(told.told, /Look at it: http:\/\/127\.0\.0\.1/);
	}
	const made = await contentsOf(join(folder, "_site"));
	assert.ok(made.has("wordpress.xml"), "the last build with --base-url is there");
	for (const stick of ["stick-e", "stick-mac", "stick-linux"]) {
		const found = await verifyFolder(join(folder, stick), quiet);
		assert.deepEqual([found.damaged, found.missing], [[], []]);
	}
	assert.ok((await stat(join(folder, "stick-e", "tv"))).isDirectory());
	assert.ok((await contentsOf(join(folder, "my-photos"))).size > 5);
	assert.equal((await readFile(join(folder, "_site.zip"))).subarray(0, 2).toString(), "PK");
	const log = await run("git --git-dir=remote.git log --oneline gh-pages", folder);
	assert.equal(log.told.trim().split("\n").length, 1);
	assert.match((await run("git --git-dir=remote.git ls-tree --name-only gh-pages", folder)).told, /^\.nojekyll$/m);
});

test("what is not run stands in the documentation", () => {
	const lines = new Set(read().flatMap(commands));
	for (const [line, reason] of Object.entries(NOT_RUN)) assert.ok(lines.has(line) && reason !== "", line);
});

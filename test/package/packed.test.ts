import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { availableDecoders } from "../../src/media/decode/available-decoders.ts";
import { HOME } from "../../src/model/home.ts";
import { buildSite, contentsOf, madeFolder, writeSmallZip } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { installLinked, npm, packInto, TERMINAL } from "./packed.ts";

let work: Awaited<ReturnType<typeof madeFolder>>;
let folder = "";
let tarball = "";
let home = "";
before(async () => {
	work = await madeFolder();
	tarball = await packInto(work.folder);
	folder = join(work.folder, "100% of C#");
	home = await installLinked(tarball, folder);
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], join(work.folder, "site"));
});
after(() => work.remove());

/** Types a command of the installed package in the folder. */
async function vitrine(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
	const bin = join(home, "src", "start.mjs");
	const child = spawn(process.execPath, [bin, ...words], {
		cwd: folder,
		env: { ...TERMINAL, ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const [[code], out, err] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
	return { code, said: out + err };
}

const ENGLISH = ["--lang", "en", "--timezone", "UTC"];

test("a package holds what runs, what it says of itself, and no sources, tests or maps", async () => {
	const files = await contentsOf(home);
	const paths = [...files.keys()];
	for (const path of ["README.md", "LICENSE", "docs/de/index.md", "dist/program/.eleventy.js", "src/start.mjs"])
		assert.ok(files.has(path), path);
	const allowed =
		/^(?:src\/\w+\.mjs|dist\/program\/.+\.js|dist\/program\/\.eleventy\.js|templates\/.+|assets\/.+|docs\/.+|sample\/clips\/\w[\w-]*\.mp4|[A-Z]+(?:\.md)?|package\.json)$/;
	assert.deepEqual(
		paths.filter((path) => !allowed.test(path)),
		[],
	);
	const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	assert.ok(bytes < 5e6 && (await stat(tarball)).size < 2.5e6, `${bytes} bytes`);
	assert.ok(!paths.some((path) => files.get(path)?.includes("sourceMappingURL")));
	assert.match(await readFile(join(home, "src", "start.mjs"), "utf8"), /^#!\/usr\/bin\/env node\n/);
});

test("a package that a release publishes says where it is at home, and for whom it is", async () => {
	const published = join(work.folder, "published");
	await cp(home, published, { recursive: true });
	const commands = await readFile(join(HOME, ".github", "workflows", "publish.yml"), "utf8");
	const changes = [...commands.matchAll(/^ +- run: npm (pkg .+)$/gm)].map(([, words = ""]) => words);
	for (const words of changes)
		await npm(published, ...words.replaceAll(/\$\{\{ github\.repository \}\}/g, "somebody/vitrine").split(" "));
	const facts: Readonly<Record<string, unknown>> = JSON.parse(await readFile(join(published, "package.json"), "utf8"));
	for (const field of ["description", "keywords", "license", "author", "bin", "engines", "exports"])
		assert.ok(facts[field], field);
	const { repository, homepage, bugs } = facts;
	const address = "https://github.com/somebody/vitrine";
	assert.deepEqual(repository, { type: "git", url: `git+${address}.git` });
	assert.deepEqual([homepage, bugs], [`${address}#readme`, { url: `${address}/issues` }]);
	assert.equal(facts["private"], undefined);
	await npm(published, "pkg", "fix");
	assert.deepEqual(JSON.parse(await readFile(join(published, "package.json"), "utf8")), facts, "npm corrects nothing");
	await npm(published, "publish", "--dry-run", "--offline", "--ignore-scripts");
});

test("the package builds the same site as the checkout, byte for byte, and a second time nothing", async () => {
	const { code, said } = await vitrine(["export.zip", ...ENGLISH]);
	assert.equal(code, 0, said);
	assert.deepEqual(await contentsOf(join(folder, "_site")), await contentsOf(join(work.folder, "site")));
	assert.match((await vitrine(["build", "export.zip", ...ENGLISH])).said, /Nothing has changed/);
});

if (atDepth("the private edition, made by the npm package", true, false))
	test("the package makes the private edition, with all that this needs", async () => {
		const { code, said } = await vitrine(["private", "export.zip", ...ENGLISH]);
		assert.equal(code, 0, said);
		assert.ok((await stat(join(folder, "_private", "index.html"))).isFile());
	});

test("every command is named as it was started, in help, tables, hints and next steps, in both languages", async () => {
	await vitrine(["build", "export.zip", ...ENGLISH]);
	const told = async (words: string, env: NodeJS.ProcessEnv = {}) => {
		const { said } = await vitrine(words.split(" "), env);
		assert.doesNotMatch(said, /npm run|npm ci/, words);
		return said.replace(/\s+/g, " ");
	};
	const says = async (words: string, ...texts: readonly string[]) => {
		const said = await told(words);
		for (const one of texts) assert.ok(said.includes(one), `${words}: ${said}`);
	};
	await says("build --help", "Usage: vitrine build [options] [downloads...]");
	await says("check", "Netlify fits vitrine check netlify", "USB stick fits vitrine check usb");
	await says("check usb", " vitrine stick PATH");
	await says("--lang de nowhere.zip", "Tippen Sie vitrine build und");
	await says("pack x", "Type vitrine pack --help");
	const byNpx = await told("check", { npm_command: "exec", INIT_CWD: work.folder });
	assert.ok(byNpx.includes(" npx vitrine check netlify"), byNpx);
	const byLauncher = await told("--help", { VITRINE_COMMAND: "./vitrine.sh" });
	assert.ok(byLauncher.includes("Usage: ./vitrine.sh <command>"), byLauncher);
});

test("the package finds the decoders that npm has installed beside it", async () => {
	const module = join(home, "dist", "program", "src", "media", "decode", "available-decoders.js");
	const { availableDecoders: there } = await import(pathToFileURL(module).href);
	assert.match(availableDecoders(), /webcodecs/);
	assert.equal(there(), availableDecoders());
});

if (atDepth("npm installing the package, with the network", true, false))
	test("npm installs the tarball into an empty folder, and npx builds the same site with it", async (t) => {
		const installed = join(work.folder, "installed");
		await mkdir(installed);
		const failure = await npm(installed, "install", "--no-audit", "--no-fund", "--ignore-scripts", tarball).then(
			() => undefined,
			(error: unknown) => String(error),
		);
		if (failure !== undefined && /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(failure))
			return t.skip("NOT CHECKED: no registry answers");
		assert.equal(failure, undefined);
		await npm(installed, "exec", "--no", "--", "vitrine", join(folder, "export.zip"), ...ENGLISH);
		assert.deepEqual(await contentsOf(join(installed, "_site")), await contentsOf(join(work.folder, "site")));
		assert.match(await npm(installed, "exec", "--no", "--", "vitrine", "check"), /npx vitrine check netlify/);
	});

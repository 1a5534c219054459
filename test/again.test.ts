import assert from "node:assert/strict";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runProgram } from "../src/commands/program.ts";
import { COMMANDS, type CommandEntry } from "../src/options/commands.ts";
import { projectOf } from "../src/output/project.ts";
import { readSealedJson, writeSealedJson } from "../src/output/sealed-json.ts";
import { buildHere, contentsOf, madeFolder } from "./builds.ts";
import { writeTiny } from "./tiny-download.ts";

let work = { folder: "", remove: async () => {} };
before(async () => {
	work = await madeFolder();
	await mkdir(join(work.folder, "below"));
	await writeTiny(work.folder, []);
	await writeTiny(join(work.folder, "below"), []);
	await writeFile(join(work.folder, "people.txt"), "tessa.moorland\n");
	await writeFile(join(work.folder, "own.css"), "a{color:red}");
});
after(() => work.remove());

/** Runs what is typed behind `vitrine` in a folder; answers what it said. */
async function run(below: string, ...args: readonly string[]) {
	let said = "";
	const say = (text: string) => {
		said += `${text}\n`;
	};
	const outlets = { out: say, err: say, json: () => undefined, bar: { isTTY: false, write: () => true } };
	const folder = join(work.folder, below);
	const code = await runProgram(args, { folder, environment: {}, outlets, build: buildHere });
	return { code, said };
}

const pathOf = (name: "againBook" | "againBuild" | "againPrivate" | "againStick") =>
	projectOf(join(work.folder, "_site"))[name];

test("--again repeats the options of the last build from any folder, and says which", async () => {
	const none = await run("", "build", "--again");
	assert.equal(none.code, 2);
	assert.match(none.said, /There is no last run here .*\nWhere: .*_site\nWhat to do: .*without --again/);
	const given = ["--lang", "de", "--timezone", "Asia/Tokyo", "--css", "own.css", "--without", "reels", "--index"];
	assert.equal((await run("", "build", "export", ...given, "--allow-removals", "--verbose")).code, 0);
	const { code, said } = await run("below", "build", "--again", "--output", "../_site");
	assert.equal(code, 0, said);
	const at = (name: string) => join(work.folder, name);
	assert.match(said, /^Wie beim letzten Mal: --archive/m);
	for (const repeated of [
		`--archive ${at("export")} `,
		"--lang de ",
		"--timezone Asia/Tokyo",
		`--css ${at("own.css")}`,
		"--without reels",
		"--index",
	])
		assert.ok(said.includes(repeated), `${repeated}\n${said}`);
	assert.doesNotMatch(said, /--allow-removals|--verbose|--output/);
	assert.match(said, /hat sich nichts geändert/, "it is the same site");
});

test("what is given counts instead of what the last run had", async () => {
	await run("", "build", "export", "--lang", "de", "--without", "reels");
	const { said } = await run("", "build", "below/export", "--again", "--lang", "en", "--without", "stories");
	assert.match(said, /^As last time: without options$/m);
	const stored = await readSealedJson(pathOf("againBuild"));
	const archive = [join(work.folder, "below", "export")];
	assert.deepEqual(stored, { archive, without: ["stories"], lang: "en" });
	// A run that failed, or was only tried, is not repeated.
	await run("", "build", "nowhere.zip");
	const tried = await run("", "build", "--again", "--dry-run", "--mentions", "mask");
	assert.match(tried.said, /^As last time: --archive .*--without stories --lang en$/m);
	assert.match(tried.said, /Nothing was written/);
	assert.deepEqual(await readSealedJson(pathOf("againBuild")), stored);
});

test("a site that does not fit its target is made all the same, with what --again repeats", async () => {
	await run("", "build", "export", "--lang", "en");
	await mkdir(join(work.folder, "_site", "_data"));
	await writeFile(join(work.folder, "_site", "_data", "mine.txt"), "which GitHub Pages does not publish");
	const { code, said } = await run("", "build", "export", "--lang", "en", "--jobs", "3", "--target", "github");
	assert.equal(code, 1, said);
	await rm(join(work.folder, "_site", "_data"), { recursive: true });
	const again = await run("", "build", "--again", "--dry-run");
	assert.match(again.said, /^As last time: --archive .*--lang en --jobs 3 --target github$/m);
});

test("--again looks for downloads where the last run found them, wherever it is typed, and finds what was put there since", async () => {
	const at = (...names: readonly string[]) => join(work.folder, ...names);
	await mkdir(at("years", "2024"), { recursive: true });
	await mkdir(at("elsewhere"));
	await writeTiny(at("years", "2024"), []);
	for (const command of ["build", "private"]) {
		await rm(at("years", "2025"), { recursive: true, force: true });
		const output = ["--output", at(`searched-${command}`), "--lang", "en", "--timezone", "UTC"];
		assert.equal((await run("years", command, ...output)).code, 0);
		// In the folder of the tests are downloads, too, and in this one are none.
		for (const folder of ["", "elsewhere"]) {
			const { code, said } = await run(folder, command, "--again", ...output);
			assert.equal(code, 0, said);
			assert.ok(said.includes(`looked for in the folder of last time: ${at("years")}\n`), said);
			assert.match(said, /nothing has changed|Nothing has changed/, said);
		}
		await mkdir(at("years", "2025"));
		await writeTiny(at("years", "2025"), [{ at: 1_563_000_000, caption: "new" }]);
		const { said } = await run("elsewhere", command, "--again", ...output);
		assert.doesNotMatch(said, /othing has changed/);
		// Its own repetition repeats the same.
		assert.match((await run("", command, "--again", ...output)).said, /othing has changed/);
		await rename(at("years"), at("moved"));
		const gone = await run("elsewhere", command, "--again", ...output);
		assert.deepEqual([gone.code, gone.said.includes(`Where: ${at("years")}\n`)], [1, true], gone.said);
		await rename(at("moved"), at("years"));
	}
	// A download that is named counts instead.
	const named = await run(
		"elsewhere",
		"build",
		"../export",
		"--again",
		"--output",
		at("searched-build"),
		"--allow-removals",
	);
	assert.doesNotMatch(named.said, /folder of last time/);
	const stored = await readSealedJson(projectOf(at("searched-build")).againBuild);
	assert.deepEqual(stored, { archive: [at("export")], lang: "en", timezone: "UTC" });
});

test("each command has options of its own", async () => {
	await run("", "build", "export", "--lang", "en");
	assert.equal((await run("", "stick", "my stick", "--tv")).code, 0);
	const copied = await run("below", "stick", "--again", "--output", "../_site");
	assert.equal(copied.code, 0, copied.said);
	assert.ok(copied.said.includes(`As last time: --to "${join(work.folder, "my stick")}" --tv`), copied.said);
	assert.equal((await run("", "pack", "--again")).code, 2);
	const made = await run("", "private", "export", "--lang", "en", "--people", "people.txt", "--me", "Tessa \\ M");
	assert.equal(made.code, 0, made.said);
	const again = await run("below", "private", "--again", "--output", "../_private");
	assert.ok(again.said.includes(`--my-name "Tessa \\ M" --people ${join(work.folder, "people.txt")}`), again.said);
	assert.equal(again.code, 0, again.said);
	const options = Object.values<CommandEntry>(COMMANDS).map(({ options }) => options["again"]);
	assert.equal(options.filter((option) => option !== undefined).length, 5);
});

test("what was kept and then changed, or is of another version, is not repeated", async () => {
	await run("", "build", "export", "--lang", "en");
	const path = pathOf("againBuild");
	const text = await readFile(path, "utf8");
	await writeFile(path, text.replace('"en"', '"de"'));
	assert.equal((await run("", "build", "--again")).code, 2);
	await writeSealedJson(path, {
		archive: "x",
		lang: ["de"],
		index: "yes",
		without: [],
		nothing: 7,
		allowRemovals: true,
	});
	const { said } = await run("", "build", "export", "--again", "--lang", "en");
	assert.match(said, /^As last time: without options$/m);
});

test("no program is started that a file beside a site names", async () => {
	await run("", "build", "export", "--lang", "en");
	await writeSealedJson(pathOf("againBook"), { paper: "letter", browser: join(work.folder, "evil") });
	const { said } = await run("", "book", "--again", "--year", "1999");
	assert.match(said, /^As last time: --paper letter$/m);
	assert.doesNotMatch(said, /evil/);
});

test("options are kept where nothing of a stranger is in the way, and written anew only where they change", async () => {
	await run("", "build", "export", "--lang", "en");
	const path = pathOf("againBuild");
	const before = await stat(path);
	await run("", "build", "export", "--lang", "en");
	assert.equal((await stat(path)).ino, before.ino);
	const stick = pathOf("againStick");
	await rm(stick, { force: true });
	await writeFile(stick, "a stranger's words");
	assert.equal((await run("", "stick", "stick")).code, 0);
	assert.equal(await readFile(stick, "utf8"), "a stranger's words");
	await rm(stick);
	assert.ok((await contentsOf(work.folder)).has("_site.cache/again-build.json"));
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { link, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { runProgram } from "../src/commands/program.ts";
import type { Place } from "../src/commands/run.ts";
import { openVoice } from "../src/commands/voice.ts";
import { HOME, LOADER, moduleFile } from "../src/model/home.ts";
import { printable, printableJson } from "../src/terminal/escape-controls.ts";
import { Cancelled } from "../src/terminal/signals.ts";
import { buildHere, contentsOf, madeFolder } from "./builds.ts";
import { PROGRAM } from "./program.ts";
import { writeTiny } from "./tiny-download.ts";

interface Told {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** What the tests look at of a receipt; the schema says what else there is. */
interface Receipt {
	readonly command: string;
	readonly outcome: string;
	readonly exitCode: number;
	readonly error: { readonly code: string; readonly what: string; readonly where: string; readonly hint: string };
	readonly result: {
		readonly unchanged: boolean;
		readonly entries: readonly { readonly shown: number }[];
		readonly pictures: { readonly found: number };
		readonly problems: Readonly<Record<string, readonly object[]>>;
		readonly target: { readonly targets: readonly { readonly target: string }[] };
		readonly targets: readonly object[];
		readonly damaged: readonly string[];
		readonly written: number;
		readonly bytes: number;
		readonly records: number;
		readonly missing: number;
	};
}

let work = { folder: "", remove: async () => {} };
before(async () => {
	work = await madeFolder();
	await mkdir(join(work.folder, "whole"));
	await writeTiny(join(work.folder, "whole"), []);
	// A picture that is not there, and a record that cannot be understood.
	await mkdir(join(work.folder, "lacking"));
	await writeTiny(
		join(work.folder, "lacking"),
		[{ at: 1_563_000_000, caption: "first" }],
		{},
		{
			"your_instagram_activity/media/stories.json": '{"ig_stories": [{"uri": 7}]}',
		},
	);
});
after(() => work.remove());

/** Runs what is typed behind `vitrine`, in this process. */
const run = (...args: readonly string[]) => runIn({}, ...args);

/** The same somewhere else, such as with what npm has kept in the environment. */
async function runIn(place: Partial<Place>, ...args: readonly string[]): Promise<Told> {
	const said = { out: "", err: "" };
	const code = await runProgram(args, {
		folder: work.folder,
		environment: {},
		outlets: {
			out: (text) => (said.out += `${printable(text)}\n`),
			err: (text) => (said.err += `${printable(text)}\n`),
			json: (value) => (said.out += `${printableJson(value)}\n`),
			bar: { isTTY: false, write: () => true },
		},
		build: buildHere,
		...place,
	});
	return { code, ...said };
}

/** The same as npm runs it. */
function spawned(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Told> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [...PROGRAM, ...args], {
			cwd: HOME,
			env: { ...process.env, INIT_CWD: work.folder, ...env },
		});
		let [out, err] = ["", ""];
		child.stdout.on("data", (chunk) => (out += chunk));
		child.stderr.on("data", (chunk) => (err += chunk));
		child.on("close", (code) => resolve({ code, out, err }));
	});
}

const build = (download: "whole" | "lacking", ...more: readonly string[]) =>
	run("build", join(download, "export"), "--output", `${download}-site`, "--lang", "en", "--timezone", "UTC", ...more);

const isReceipt = async () =>
	new Ajv2020({ allowUnionTypes: true }).compile<Receipt>(
		JSON.parse(await readFile(join(HOME, "docs", "receipt.schema.json"), "utf8")),
	);

async function receiptIn({ out, code }: Told) {
	const receipt: unknown = JSON.parse(out);
	const validate = await isReceipt();
	assert.ok(validate(receipt), JSON.stringify(validate.errors));
	assert.equal(receipt.exitCode, code);
	return receipt;
}

test("the exit code says whether a build is done, lacks something, failed or was not understood", async () => {
	const whole = await build("whole");
	const lacking = await build("lacking");
	const failed = await run("build", "nowhere.zip");
	const misspelt = await run("build", "--outptu", "x");
	const value = await run("build", "--from", "x");
	const command = await run("bild");
	const none = await run();
	assert.equal(whole.code, 0, whole.err);
	assert.equal(lacking.code, 3, lacking.err);
	assert.match(lacking.out, /On the site: 1 post.*\nNoted: 1 not in the download; 1 that could not be understood/);
	assert.equal(failed.code, 1);
	assert.deepEqual(
		[misspelt, value, command, none].map(({ code }) => code),
		[2, 2, 2, 2],
	);
	// Nothing new is to be done, and it still lacks something.
	assert.equal((await build("lacking")).code, 3);
	// What is misspelt is answered with what to type.
	assert.match(
		misspelt.err,
		/Did you mean --output\?\)\nWhat to do: Type npm run build -- --help to see its options\.\n$/,
	);
	assert.match(command.err, /Did you mean build\?\)\nWhat to do: Type npm run and one of: build, sample, private, /);
	assert.doesNotMatch(none.err, /What to do/);
});

test("the process of a first build is begun while its request is put together, that of a later one when there is something to do", async () => {
	const told: string[] = [];
	const expectBuild = () => void told.push("expected");
	const place: Partial<Place> = {
		expectBuild,
		build: (...given) => {
			told.push("built");
			return buildHere(...given);
		},
	};
	const typed = ["build", join("whole", "export"), "--output", "expected-site", "--timezone", "UTC"];
	for (const more of [["--dry-run"], [], []]) assert.equal((await runIn(place, ...typed, ...more)).code, 0);
	assert.deepEqual(told, ["built", "expected", "built"]);
	// While options are parsed that may turn out to be wrong.
	assert.equal((await runIn(place, "build", "--output", "other-site", "--from", "someday")).code, 2);
	assert.deepEqual(told, ["built", "expected", "built", "expected"]);
});

test("the version is printed and nothing else, by each command as well", async () => {
	const { version } = JSON.parse(await readFile(join(HOME, "package.json"), "utf8"));
	for (const args of [["--version"], ["build", "--version"], ["verify", "--version", "--json"]])
		assert.deepEqual(await run(...args), { code: 0, out: `${version}\n`, err: "" });
	const own = await spawned({}, "build", "--version");
	assert.deepEqual([own.code, own.out], [0, `${version}\n`]);
});

describe("--json prints a receipt that the schema describes, and nothing else:", () => {
	test("a build", async () => {
		const told = await build("lacking", "--json", "--verbose", "--target", "usb");
		const { command, outcome, result } = await receiptIn(told);
		assert.deepEqual([command, outcome, result.entries[0]?.shown, result.pictures.found], ["build", "missing", 1, 1]);
		assert.deepEqual(
			["missing", "unread", "damaged"].map((list) => result.problems[list]?.length),
			[1, 1, 0],
		);
		assert.match(told.err, /On the site: 1 post/);
		assert.equal(result.target.targets[0]?.target, "usb");
	});
	test("commands for a finished site", async () => {
		await build("whole");
		const site = ["--output", "whole-site", "--json"];
		const checked = await receiptIn(await run("check", ...site));
		assert.equal(checked.result.targets.length, 4);
		const { result: copied } = await receiptIn(await run("stick", "stick", ...site));
		assert.ok(copied.written > 10);
		assert.equal((await receiptIn(await run("verify", "stick", "--json"))).result.damaged.length, 0);
		await writeFile(join(work.folder, "stick", "index.html"), "changed");
		const damaged = await receiptIn(await run("verify", "stick", "--json"));
		assert.deepEqual([damaged.outcome, damaged.exitCode, damaged.result.damaged], ["failed", 1, ["index.html"]]);
		assert.ok((await receiptIn(await run("pack", ...site))).result.bytes > 1000);
	});
	test("a private edition, also when nothing has changed", async () => {
		const made = ["private", join("lacking", "export"), "--output", "mine", "--lang", "en", "--json"];
		const [first, second] = [await receiptIn(await run(...made)), await receiptIn(await run(...made))];
		assert.deepEqual([first.result.unchanged, second.result.unchanged], [false, true]);
		assert.deepEqual({ ...second.result, unchanged: false }, first.result);
		assert.ok(first.result.records > 0);
		// A picture of a post.
		assert.deepEqual([first.outcome, second.outcome, second.result.missing], ["missing", "missing", 1]);
		const whole = await run("private", join("whole", "export"), "--output", "mine-whole", "--lang", "en");
		assert.deepEqual([whole.code, /not in the download/.test(whole.out + whole.err)], [0, false]);
	});
	test("a command that failed or was not understood", async () => {
		const { error, result, outcome } = await receiptIn(await run("build", "nowhere.zip", "--json"));
		assert.deepEqual([error.code, result, outcome], ["noSuchPath", null, "failed"]);
		assert.ok(error.where.endsWith("nowhere.zip"));
		assert.equal((await receiptIn(await run("build", "--from", "x", "--json"))).error.where, "--from");
		const misspelt = await receiptIn(await run("build", "--outptu", "x", "--json"));
		assert.match(misspelt.error.what, /--outptu/);
		assert.deepEqual(
			[misspelt.command, misspelt.error.hint],
			["build", "Type npm run build -- --help to see its options."],
		);
		// npm has kept --json, and an option of which it cannot be told what it was.
		const json = { npm_config_json: "true" };
		const unclear = await runIn({ environment: { ...json, npm_config_hides: "true" } }, "build", "whole/export");
		assert.equal((await receiptIn(unclear)).error.code, "optionsKeptByNpm");
		assert.match(
			(await receiptIn(await runIn({ environment: json }, "build", "--outptu", "x"))).error.what,
			/--outptu/,
		);
	});
	test("a build that a signal ended", async () => {
		const ended = async () => Promise.reject(new Cancelled("SIGTERM"));
		const told = await runIn({ build: ended }, "build", join("whole", "export"), "--output", "ended", "--json");
		const { error, exitCode } = await receiptIn(told);
		assert.deepEqual([error.code, exitCode], ["ended", 143]);
		assert.equal(told.err, `\n${error.hint}\n`);
		assert.match(error.hint, /^Stopped before the end\. .*again to finish\.$/);
	});
	test("a build in a process of its own, whose exit code says that something is missing", async () => {
		const told = await spawned({ npm_config_json: "true" }, "build", join("lacking", "export"), "--output", "own");
		assert.equal((await receiptIn(told)).outcome, "missing");
		assert.equal(told.code, 3);
		assert.match(told.err, /Done in/);
	});
	test("what steers a terminal is escaped in it", () => {
		const name = "\u202eevil\u009b31m\u{e0041}\u2028";
		const text = printableJson({ name });
		assert.doesNotMatch(text, /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069\u{e0041}]/u);
		assert.deepEqual(JSON.parse(text), { name });
	});
});

test("with --quiet only what needs attention is said, and a log has all of it", async () => {
	const path = join(work.folder, "quiet.txt");
	const whole = await build("whole", "--quiet", "--log", "quiet.txt");
	assert.deepEqual([whole.code, whole.out, whole.err], [0, "", ""]);
	const logged = await readFile(path, "utf8");
	assert.match(logged, /^Vitrine log\. .*\n\n\S+Z vitrine \d.*\nCommand: build --archive --output --lang --timezone/);
	assert.match(logged, /\nOn the site: no post.*\n[\s\S]*\nExit code: 0\n$/);
	const failed = await run("build", "nowhere.zip", "--quiet", "--log", "quiet.txt");
	assert.equal(failed.out, "");
	assert.match(failed.err, /no such file/);
	const both = await readFile(path, "utf8");
	assert.ok(both.startsWith(logged) && both.includes(failed.err.trim()), "it is continued");
	assert.match(both, /\nExit code: 1\n$/);
	const json = await build("whole", "--quiet", "--json");
	assert.equal(json.err, "");
	await receiptIn(json);
	// What needs attention: a copy that is not whole.
	await run("stick", "quiet-stick", "--output", "whole-site", "--quiet");
	await writeFile(join(work.folder, "quiet-stick", "index.html"), "changed");
	const damaged = await run("verify", "quiet-stick", "--quiet");
	assert.deepEqual([damaged.code, damaged.out], [1, ""]);
	assert.match(damaged.err, /Damaged: index\.html/);
});

test("--quiet says in a line what is missing or unexpected, so that no exit code stands alone", async () => {
	const lacking = await build("lacking", "--quiet");
	assert.deepEqual([lacking.code, lacking.out], [3, ""]);
	assert.match(lacking.err, /^Noted: 1 not in the download; 1 that could not be understood\..*report\.txt\n$/);
	const tried = await build("lacking", "--quiet", "--dry-run");
	assert.match(tried.err, /^Noted: 1 not in the download; .*\n$/);
	const edition = ["private", join("lacking", "export"), "--output", "quiet-edition", "--lang", "en", "--quiet"];
	await writeFile(join(work.folder, "lacking", "export", "your_instagram_activity", "broken.json"), "{");
	for (const run_ of [await run(...edition), await run(...edition)]) {
		assert.deepEqual([run_.code, run_.out], [3, ""]);
		assert.match(run_.err, /^1 file could not be read.*\n1 picture, .* not in the download\./);
	}
	await rm(join(work.folder, "lacking", "export", "your_instagram_activity", "broken.json"));
	await build("whole", "--quiet");
	await writeFile(join(work.folder, "whole-site", "mine.txt"), "mine");
	const packed = await run("pack", "--output", "whole-site", "--quiet");
	assert.match(packed.err, /^Not of the site, and left out: mine\.txt\n$/);
	// What somebody has put there is moved away, and said.
	const anew = await build("whole", "--quiet", "--mentions", "text");
	assert.match(anew.err, /mine\.txt/);
});

test("a log names nothing that the terminal does not, such as the people of a private edition", async () => {
	const log = join(work.folder, "people.txt");
	const args = ["private", join("lacking", "export"), "--output", "part", "--people", "Jonas Ekberg"];
	const { out, err } = await run(...args, "--log", "people.txt");
	const [, , first = "", command, ...lines] = (await readFile(log, "utf8")).split("\n");
	assert.match(first, /Node\.js/);
	assert.equal(command, "Command: private --archive --output --people");
	for (const line of lines.slice(0, -2)) assert.ok(`${out}${err}`.includes(line), line);
});

test("a log is written over nothing, and not where the run reads or writes", async () => {
	const at = (name: string) => join(work.folder, name);
	await writeFile(at("mine.txt"), "my own words\n");
	await writeFile(at("target.txt"), "Vitrine log. It names files and folders of this computer.\n");
	// Windows lets hardly anybody make one.
	const links = await symlink(at("target.txt"), at("link.txt")).then(
		() => ["link.txt"],
		() => [],
	);
	await mkdir(at("folder.txt"));
	await build("whole");
	const before = await contentsOf(work.folder);
	const inside = [
		"whole-site/log.txt",
		"whole-site/media/log.txt",
		"lacking-site/log.txt",
		"lacking-site.owner/hide.txt",
		"lacking-site.report.txt",
		"lacking/export/log.txt",
	];
	for (const log of ["mine.txt", ...links, "folder.txt", ...inside]) {
		const { code, err } = await build("lacking", "--log", log);
		assert.equal(code, 2, `${log}: ${err}`);
		assert.match(err, /no log of Vitrine|would lie in a site/, log);
	}
	const { code, err } = await build("lacking", "--log", join("nowhere", "log.txt"));
	assert.equal(code, 1);
	assert.match(err, /The log cannot be written \(ENOENT\)/);
	// Without a name the downloads of the folder are taken.
	assert.equal((await run("build", "--log", join("whole", "export", "x", "log.txt"))).code, 2);
	assert.deepEqual([...(await contentsOf(work.folder))], [...before]);
});

test("a log is no file that the run reads, under whichever of its names, and also where none is there yet", async () => {
	await mkdir(join(work.folder, "read"));
	const at = (name: string) => join(work.folder, "read", name);
	for (const name of ["own.css", "hide.txt", "people.txt"]) await writeFile(at(name), "");
	await link(at("own.css"), at("second.log"));
	// Windows lets hardly anybody make one.
	const hasLinks = await symlink(at("later.log"), at("leading-nowhere.css")).then(
		() => true,
		() => false,
	);
	const isCaseIgnored = existsSync(at("OWN.CSS"));
	const runs: readonly (readonly string[])[] = [
		["build", "--css", "read/own.css", "--log", "read/own.css"],
		["build", "--css", join("read", "..", "read", "own.css"), "--log", at("own.css")],
		["build", "--css", "read/own.css", "--log", "read/second.log"],
		["build", "--css", "read/none.css", "--log", "read/none.css"],
		["build", "--hide", "read/hide.txt", "--log", "read/hide.txt"],
		["private", "--css", "read/own.css", "--log", "read/own.css"],
		["private", "--people", "read/people.txt", "--log", "read/people.txt"],
		["private", "--without-people", "read/people.txt", "--log", "read/people.txt"],
		...(hasLinks ? [["build", "--css", "read/leading-nowhere.css", "--log", "read/later.log"]] : []),
		...(isCaseIgnored ? [["build", "--css", "read/New.css", "--log", "read/new.css"]] : []),
	];
	const before = await contentsOf(work.folder);
	for (const [command = "", ...args] of runs) {
		const { code, err } = await run(command, join("whole", "export"), "--output", "read-site", ...args);
		assert.equal(code, 2, `${command} ${args.join(" ")}: ${err}`);
		assert.match(err, /would lie in a site/);
	}
	assert.deepEqual([...(await contentsOf(work.folder))], [...before]);
	// Somebody's name is no file.
	const log = ["--output", "read-site", "--people", "anna", "--log", "anna"];
	assert.notEqual((await run("private", join("whole", "export"), ...log)).code, 2);
});

test("a log lies in no copy on a stick, whatever the command, and where others keep lists of checksums", async () => {
	await build("whole");
	assert.equal((await run("stick", "copied", "--output", "whole-site")).code, 0);
	const sums = await readFile(join(work.folder, "copied", "SHA256SUMS"), "utf8");
	await mkdir(join(work.folder, "of-0.1.0"));
	await writeFile(join(work.folder, "of-0.1.0", "SHA256SUMS"), sums.replace(/^#.*\n/, ""));
	await mkdir(join(work.folder, "begun"));
	await writeFile(join(work.folder, "begun", "SHA256SUMS.part"), "# vitrine 1 growing\n");
	await mkdir(join(work.folder, "of-others"));
	await writeFile(join(work.folder, "of-others", "SHA256SUMS"), `${"0".repeat(64)}  linux.iso\n`);
	const before = await contentsOf(work.folder);
	for (const log of ["copied/v.log", "copied/media/v.log", "of-0.1.0/v.log", "begun/v.log"]) {
		for (const args of [
			["verify", "copied"],
			["check", "--output", "whole-site"],
			["build", "whole/export"],
		]) {
			const { code, err } = await run(...args, "--log", log);
			assert.equal(code, 2, `${args.join(" ")} ${log}`);
			assert.match(err, /in a copy of one/);
		}
	}
	assert.deepEqual([...(await contentsOf(work.folder))], [...before]);
	assert.equal((await run("verify", "copied", "--log", "of-others/v.log")).code, 0);
});

test("of two logs none is chosen: the command is refused, and neither is written", async () => {
	const { code, err } = await build("whole", "--log", "a.log", "--log", "b.log");
	assert.deepEqual(
		[code, existsSync(join(work.folder, "a.log")), existsSync(join(work.folder, "b.log"))],
		[2, false, false],
	);
	assert.match(
		err,
		/'--log <file>' argument 'b\.log' is invalid\. It can be given once\.\nWhat to do: Type npm run build -- --help/,
	);
});

test("a log is closed with its run, so that Windows lets its folder go", {
	skip: process.platform !== "linux" && "open files are seen in /proc",
}, async () => {
	await writeFile(join(work.folder, "other.txt"), "my own words\n");
	for (const log of ["closed.txt", "other.txt"]) {
		await run("private", join("lacking", "export"), "--output", "part", "--people", "Nobody", "--log", log);
		const open = readdirSync("/proc/self/fd").map((number) => {
			// The list itself was one of them.
			const path = join("/proc/self/fd", number);
			return existsSync(path) ? readlinkSync(path) : "";
		});
		assert.ok(existsSync(join(work.folder, log)) && !open.includes(join(work.folder, log)), log);
	}
});

test("a log of which the disk takes no more is said to end once, and the run goes on", () => {
	const said: string[] = [];
	const outlets = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), json: () => 0 };
	const voice = openVoice({ ...outlets, bar: { isTTY: false, write: () => true } }, { quiet: true, json: false });
	voice.alsoTo({ write: () => false, close: () => undefined });
	voice.print("one");
	voice.warn("two");
	voice.last("three");
	assert.deepEqual(said, ["The log could not be continued: perhaps the disk is full.", "two"]);
});

test("two runs at once may write one log", async () => {
	await Promise.all([build("whole", "--log", "both.txt"), run("check", "--output", "whole-site", "--log", "both.txt")]);
	const logged = await readFile(join(work.folder, "both.txt"), "utf8");
	assert.match(logged, /^Vitrine log\. /);
	assert.deepEqual(logged.match(/^Command: \w+/gm)?.sort(), ["Command: build", "Command: check"]);
	assert.equal(logged.match(/^Exit code: /gm)?.length, 2);
});

test("of two builds of one folder at once each has a receipt, and one at least is done", async () => {
	const args = ["lacking", "--json", "--mentions", "mask"] as const;
	const both = await Promise.all([build(...args), build(...args)]);
	const receipts = await Promise.all(both.map(receiptIn));
	assert.ok(receipts.some(({ outcome }) => outcome === "missing"));
	for (const { outcome, error } of receipts)
		assert.ok(outcome === "missing" || error.code === "buildRunningElsewhere", JSON.stringify(error));
});

test("a folder that was removed under the command is named in a sentence, without a trace", {
	skip: process.platform === "win32" && "Windows removes no folder in which somebody is",
}, async () => {
	const gone = join(work.folder, "gone");
	for (const args of [["check"], ["build"], ["verify"]]) {
		await mkdir(gone);
		const begin = `process.chdir(${JSON.stringify(gone)}); require("node:fs").rmdirSync(${JSON.stringify(gone)});`;
		const cli = pathToFileURL(moduleFile("src/cli.ts")).href;
		const program = `${begin} import(${JSON.stringify(cli)})`;
		const child = spawn(process.execPath, [...LOADER, "-e", program, "--", "cli", ...args], {
			env: { ...process.env, INIT_CWD: undefined, PWD: gone },
		});
		let said = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
		const code = await new Promise((resolve) => child.on("close", resolve));
		assert.equal(code, 1, said);
		assert.match(said, /\nWhere: .*gone/, said);
		assert.doesNotMatch(said, /uv_cwd|node:internal/);
	}
});

test("nothing that a command says has colours", async () => {
	const { out, err } = await spawned({ NO_COLOR: "1" }, "build", "nowhere.zip", "--verbose");
	assert.ok(out.length + err.length > 100 && !`${out}${err}`.includes("\x1b"));
	assert.ok(!(await run("build", "--help")).out.includes("\x1b"));
});

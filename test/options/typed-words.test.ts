import assert from "node:assert/strict";
import { test } from "node:test";
import { ownerLanguage } from "../../src/languages/problems/owner-language.ts";
import { BuildError } from "../../src/model/problem.ts";
import { COMMANDS, type CommandEntry, type CommandName } from "../../src/options/commands.ts";
import { EVERY } from "../../src/options/every-command.ts";
import { flagsOf, type OptionEntry, parseOptions } from "../../src/options/option.ts";
import { meant, withCommand, withHyphens } from "../../src/options/typed-words.ts";
import { isTakenByNpm } from "./npm-settings.ts";

function typed(
	name: CommandName,
	words: readonly string[],
	{ given = {}, kept = {} }: { given?: object; kept?: Readonly<Record<string, string>> } = {},
) {
	const environment = Object.fromEntries(Object.entries(kept).map(([key, value]) => [`npm_config_${key}`, value]));
	const entry: CommandEntry = COMMANDS[name];
	return meant(
		{ ...entry, name, options: { ...entry.options, ...EVERY } },
		{ given: { ...given }, words },
		environment,
	);
}

test("ZIPs and folders are typed with an option or without, in any number", () => {
	for (const name of ["build", "private"] as const) {
		assert.deepEqual(typed(name, ["a.zip", "b"]), { given: { archive: ["a.zip", "b"] }, words: [] });
		const both = typed(name, ["b"], { given: { archive: ["a.zip"], lang: "de" } });
		assert.deepEqual(both, { given: { archive: ["a.zip", "b"], lang: "de" }, words: [] });
	}
	assert.deepEqual(typed("check", ["netlify"]).given, { target: "netlify" });
	assert.deepEqual(typed("stick", ["E:\\"]).given, { to: "E:\\" });
	assert.deepEqual(typed("verify", ["E:\\"]), { given: {}, words: ["E:\\"] });
});

test("what npm has kept because of missing hyphens is understood where it can be told", () => {
	// `npm run build --archive x.zip`, as npm 11 hands it over (seen 2026-11-30).
	assert.deepEqual(typed("build", ["x.zip"], { kept: { archive: "true" } }).given, { archive: ["x.zip"] });
	// `npm run build --archive=x.zip --archive=y.zip --lang=de --same-account`
	const kept = { archive: "x.zip\n\ny.zip", lang: "de", same_account: "true" };
	assert.deepEqual(typed("build", [], { kept }).given, {
		archive: ["x.zip", "y.zip"],
		lang: "de",
		sameAccount: true,
	});
	assert.deepEqual(typed("preview", [], { kept: { open: "" } }).given, { open: false });
	assert.deepEqual(typed("check", ["usb"], { kept: { target: "true" } }).given, { target: "usb" });
	// What was typed with hyphens counts, and what npm has from its own settings does not.
	assert.deepEqual(typed("build", [], { given: { lang: "en" }, kept: { lang: "de", jobs: "max" } }).given, {
		lang: "en",
	});
});

test("where it cannot be told one sentence says what to type, in both languages", () => {
	const refused = (name: CommandName, words: readonly string[], kept?: Readonly<Record<string, string>>) => {
		try {
			typed(name, words, kept === undefined ? {} : { kept });
		} catch (error) {
			assert.ok(error instanceof BuildError);
			const { what, hint } = ownerLanguage("de").error(error);
			assert.match(`${what} ${hint}`, /npm run/);
			return `${error.message}. ${error.hint}`;
		}
		return "";
	};
	const said = refused("build", ["export.zip", "my-site"], { output: "true", lang: "true" });
	assert.match(said, /^npm has kept --output and --lang for itself.*npm run build -- --lang en/);
	// `npm run build --without stories --without reels`: npm keeps both without their values.
	assert.match(
		refused("build", ["stories", "reels"], { without: "true\n\ntrue" }),
		/^npm has kept --without for itself/,
	);
	assert.match(refused("pack", ["x"]), /^It is not clear what "x" is meant for\. Type npm run pack -- --help/);
	assert.match(refused("check", ["usb", "netlify"]), /"netlify"/);
	assert.match(refused("sample", ["x.zip"]), /"x\.zip"/);
});

test("the last day, which npm keeps under a name of its own, is never forgotten", () => {
	// `npm run build --to 2020-12-31` and `--to=2020-12-31`
	const kept = { token_description: "2020-12-31" };
	assert.deepEqual(typed("build", [], { kept }).given, { to: "2020-12-31" });
	assert.deepEqual(typed("private", [], { kept }).given, { to: "2020-12-31" });
	assert.deepEqual(typed("check", [], { kept }).given, {});
	// `--output=a --output=b`
	assert.deepEqual(typed("build", [], { kept: { output: "a\n\nb" } }).given, { output: "b" });
});

/** What npm 11.19 leaves of an option that it takes for its own, and what is understood of that (both seen 2026-11-30). */
const TAKEN: Readonly<Record<string, readonly [CommandName, Readonly<Record<string, string>>, object | "refused"]>> = {
	"--to": ["build", { token_description: "2020-12-31" }, { to: "2020-12-31" }],
	"--me": ["private", { message: "Mara" }, "refused"],
	"--quiet": ["build", { loglevel: "warn" }, { quiet: true }],
	"--dry-run": ["build", { dry_run: "true" }, { dryRun: true }],
	"--json": ["check", { json: "true" }, { json: true }],
	// npm prints its own, and runs nothing.
	"--version": ["build", {}, {}],
	"--verbose": ["build", { loglevel: "verbose" }, { verbose: true }],
	"--browser": ["book", { browser: "true" }, "refused"],
	// -c, -s and -s, of which the last makes npm silent.
	"--css": ["build", { loglevel: "silent" }, {}],
	// -l, -a, -n and -g, with the value among the words.
	"--lang": ["build", { all: "true", global: "true", long: "true" }, "refused"],
	// Nothing is left of it but a warning of npm: it has another name, and this one is for those who know it.
	"--only": ["private", {}, {}],
};

test("no option is one that npm takes for its own unseen", () => {
	const tables = [EVERY, ...Object.values<CommandEntry>(COMMANDS).map(({ options }) => options)];
	const flags = tables.flatMap((options) => Object.values<OptionEntry>(options).flatMap(flagsOf));
	assert.deepEqual([...new Set(flags)].filter(isTakenByNpm).sort(), Object.keys(TAKEN).sort());
	assert.ok(["--log=x", "--qui", "--json", "--css", "--tok"].filter((flag) => isTakenByNpm(flag)).length === 4);
	for (const [flag, [name, kept, given]] of Object.entries(TAKEN)) {
		if (given === "refused") assert.throws(() => typed(name, [], { kept }), { code: "optionsKeptByNpm" }, flag);
		else assert.deepEqual(typed(name, [], { kept }).given, given, flag);
	}
	const entries = Object.values<CommandEntry>(COMMANDS).flatMap(({ options }) => Object.values(options));
	assert.deepEqual(
		entries.map(({ flag }) => flag).filter((flag) => ["--only", "--me"].includes(flag)),
		[],
	);
});

test("what npm takes apart into letters is put together again", () => {
	// `npm run build export.zip --lang de`, also with `--lang=de`
	const kept = { all: "true", global: "true", long: "true" };
	assert.deepEqual(typed("build", ["export.zip", "de"], { kept }).given, { archive: ["export.zip"], lang: "de" });
	assert.deepEqual(typed("private", ["pt-BR"], { kept }).given, { lang: "pt-BR" });
	assert.throws(() => typed("build", ["de", "fr"], { kept }), { code: "optionsKeptByNpm" });
	assert.deepEqual(typed("pack", [], { kept }).given, {});
	// `npm run build export.zip --css own.css`
	const silent = { loglevel: "silent" };
	const { archive, css } = typed("build", ["export.zip", "own.css"], { kept: silent }).given;
	assert.deepEqual([archive, css], [["export.zip"], ["own.css"]]);
	assert.deepEqual(typed("build", ["own.css"]).given, { archive: ["own.css"] });
	assert.deepEqual(typed("build", ["de"], { kept: { all: "true" } }).given, { archive: ["de"] });
});

test("a command that cannot be tried does not run where npm has kept --dry-run", () => {
	for (const name of ["sample", "private", "stick", "pack"] as const)
		assert.throws(() => typed(name, [], { kept: { dry_run: "true" } }), { code: "wordUnknown" });
});

test("what npm has from a file of its settings is no option", () => {
	const ofNpm = { message: "Release %s", browser: "firefox", jobs: "max", loglevel: "silent" };
	for (const name of ["build", "private", "book"] as const)
		assert.deepEqual(typed(name, [], { kept: ofNpm }).given, {}, name);
	assert.deepEqual(typed("build", [], { kept: { jobs: "3" } }).given, { jobs: "3" });
	assert.throws(() => typed("build", ["3"], { kept: { jobs: "true" } }), { code: "optionsKeptByNpm" });
});

test("an option is understood under the flag that it had before", () => {
	const table = COMMANDS.private.options;
	const { only, me } = parseOptions(table, { only: ["messages"], area: ["likes"], me: ["Mara"] }, "/work");
	assert.deepEqual([only, me], [["likes", "messages"], ["Mara"]]);
});

test("a misspelt option that npm has kept stops a command, which would show more without it", () => {
	for (const word of ["hides", "hid", "hide_list", "witout", "mention", "wihtout", "out", "outptu", "froms"])
		assert.throws(() => typed("build", [], { kept: { [word]: "x" } }), { code: "optionsKeptByNpm" }, word);
	const settings = ["umask", "message", "yes", "audit", "loglevel", "cache", "global", "prefix", "foreground_scripts"];
	for (const word of [...settings, "format", "long", "all", "timing", "access", "include", "tag", "package_lock"]) {
		for (const name of ["build", "private", "book", "stick"] as const)
			assert.deepEqual(typed(name, [], { kept: { [word]: "true" } }).given, {}, `${name} ${word}`);
	}
});

test("dashes that an editor made of two hyphens are hyphens, and a name that has one stays", () => {
	assert.deepEqual(withHyphens(["build", "—archive", "–lang", "a—b.zip", "– 2019.zip", "--to"]), [
		...["build", "--archive", "--lang", "a—b.zip", "– 2019.zip", "--to"],
	]);
});

test("what is no command is the download of a build, and a misspelt command is named as one", () => {
	const names = ["build", "check"];
	const on = (...words: readonly string[]) => withCommand(words, names, (path) => path === "downloads").join(" ");
	assert.equal(on("export.zip", "--lang", "de"), "build export.zip --lang de");
	assert.equal(on("C:\\Users\\mara\\export.zip"), "build C:\\Users\\mara\\export.zip");
	assert.equal(on("--lang", "de", "export.zip"), "build --lang de export.zip");
	assert.equal(on("downloads"), "build downloads");
	for (const words of ["build x.zip", "check usb", "chekc", "--help", "-h", "--version", "help build", ""])
		assert.equal(on(...words.split(" ").filter((word) => word !== "")), words);
});

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { HOME } from "../../src/model/home.ts";
import { COMMANDS, type CommandEntry } from "../../src/options/commands.ts";
import { EVERY } from "../../src/options/every-command.ts";
import { EXIT_CODES } from "../../src/options/exit-codes.ts";
import { commandsText } from "../../src/options/markdown.ts";
import { usageOf } from "../../src/options/option.ts";
import { headersFile, noRobots } from "../../src/site/assets/policy.ts";
import { exitCodeOf, isEnding } from "../../src/terminal/signals.ts";
import { blocks, commands, document, documentsIn, LANGUAGES } from "./documents.ts";

test("every page is there in both languages and says to type the same", () => {
	const [english, german] = [documentsIn("en"), documentsIn("de")];
	assert.deepEqual(
		german.map(({ path }) => path.slice(8)),
		english.map(({ path }) => path.slice(8)),
	);
	assert.ok(english.length >= 10);
	for (const [index, page] of english.entries()) {
		const other = german[index];
		assert.ok(other);
		assert.deepEqual(commands(other), commands(page), other.path);
		for (const kind of ["nginx", "caddy", "text"])
			assert.deepEqual(blocks(other, kind), blocks(page, kind), other.path);
		const headings = (text: string) => text.match(/^#+ /gm)?.length;
		assert.equal(headings(other.text), headings(page.text), other.path);
	}
});

test("every link of the documentation leads to a file that is there", () => {
	for (const { path, text } of [...LANGUAGES.flatMap(documentsIn), document("README.md")]) {
		for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
			if (/^https?:/.test(target)) continue;
			const file = posix.join(posix.dirname(path), target.replace(/#.*/, ""));
			assert.ok(existsSync(join(HOME, file)), `${path}: ${target}`);
		}
	}
});

test("every page is reached from the index", () => {
	for (const language of LANGUAGES) {
		const index = document(`docs/${language}/index.md`).text;
		for (const { path } of documentsIn(language))
			assert.ok(path.endsWith("/index.md") || index.includes(`(${posix.basename(path)})`), path);
	}
	const readme = document("README.md").text;
	for (const language of LANGUAGES) assert.ok(readme.includes(`(docs/${language}/index.md)`));
});

test("what may be deleted to save space is what package.json calls optional, and nothing else", () => {
	const { optionalDependencies }: { readonly optionalDependencies: Readonly<Record<string, string>> } = JSON.parse(
		document("package.json").text,
	);
	// A package of a scope brings others beside it, such as the one with its program for this system.
	const folders = Object.keys(optionalDependencies).map((name) => name.replace(/\/.*/, ""));
	for (const language of LANGUAGES) {
		const [, named = ""] =
			/`node_modules`(?: löschen)?:(.+?)`npm ci`/s.exec(document(`docs/${language}/install.md`).text) ?? [];
		const said = [...named.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
		assert.deepEqual(said.filter((name) => !name.startsWith("--")).sort(), folders.sort(), language);
	}
	const { packages }: { readonly packages: object } = JSON.parse(document("package-lock.json").text);
	const beside = Object.keys(packages).filter((path) => /^node_modules\/@napi-rs\/(?!webcodecs)/.test(path));
	assert.deepEqual(beside, [], "that folder holds the decoder alone");
});

test("the page of options is made from the options, and the German one has all of them", () => {
	const page = document("docs/en/options.md").text;
	const expected = commandsText();
	const [made, after] = [page.slice(page.indexOf("## ")), expected.length];
	assert.equal(made.slice(0, after), expected);
	assert.match(made.slice(after), /^\n\n[^|#]+$/, "one paragraph more, about signals");
	const german = document("docs/de/options.md").text;
	for (const [name, { options }] of Object.entries(COMMANDS as Readonly<Record<string, CommandEntry>>)) {
		const section = german.split(new RegExp(`## npm run ${name}\\b`))[1]?.split("\n## ")[0] ?? "";
		assert.notEqual(section, "", name);
		if (name === "sample") continue;
		for (const { flag, metavar } of Object.values(options)) {
			const row = metavar === "" ? `| \`${flag}\` |` : `| \`${flag} ${metavar.replaceAll("|", "\\|")}\` |`;
			assert.ok(section.includes(row), `${name}: ${row}`);
		}
		assert.equal(section.match(/^\| `--/gm)?.length ?? 0, Object.keys(options).length, name);
	}
	const ofAll = german.split("## Jeder Befehl")[1] ?? "";
	for (const entry of Object.values(EVERY)) assert.ok(ofAll.includes(`| \`${usageOf(entry)}\` |`), entry.flag);
	for (const { code } of Object.values(EXIT_CODES)) assert.ok(ofAll.includes(`\n| ${code} | `), String(code));
});

test("the page of options says with which code a command ends that a signal ended", () => {
	const signals = ["SIGHUP", "SIGINT", "SIGTERM"] as const;
	assert.ok(signals.every(isEnding));
	for (const language of LANGUAGES) {
		const paragraph = document(`docs/${language}/options.md`).text.trim().split("\n\n").at(-1) ?? "";
		const said = paragraph
			.match(/\b1\d\d\b/g)
			?.map(Number)
			.filter((code) => code !== 128);
		assert.deepEqual(said?.sort(), signals.map(exitCodeOf), language);
	}
});

test("the sentence of --again names every option that is not repeated, in both languages", () => {
	const commands = Object.values<CommandEntry>(COMMANDS).filter(({ options }) => Object.hasOwn(options, "again"));
	const once = commands.flatMap(({ options }) => Object.values(options).filter(({ isOnce }) => isOnce === true));
	const flags = new Set([...once, EVERY.quiet, EVERY.json, EVERY.log].map(({ flag }) => flag));
	flags.delete("--again");
	for (const language of LANGUAGES) {
		const rows = document(`docs/${language}/options.md`).text.match(/^\| `--again` \|.*$/gm) ?? [];
		assert.equal(rows.length, commands.length, language);
		for (const row of rows) {
			const [, said = ""] = /(?:Never repeats|Wiederholt nie) (.+?)\. \|/.exec(row) ?? [];
			assert.deepEqual(said.match(/--[a-z-]+/g)?.sort(), [...flags].sort(), language);
		}
	}
});

test("every message that troubleshooting explains is one that the program has", () => {
	const sources = readdirSync(join(HOME, "src"), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => readFileSync(join(HOME, "src", name), "utf8"))
		.join("\n");
	const OF_OTHERS = [
		"npm is not recognized",
		"command not found",
		"running scripts is disabled on this system",
		"Could not read package.json",
	];
	for (const language of LANGUAGES) {
		const { text } = document(`docs/${language}/troubleshooting.md`);
		const messages = [...text.matchAll(/^### .*$/gm)].flatMap(([line]) =>
			[...line.matchAll(/"([^"]+)"/g)].map(([, message = ""]) => message),
		);
		assert.ok(messages.length >= 15);
		for (const message of messages) assert.ok(OF_OTHERS.includes(message) || sources.includes(message), message);
	}
});

test("the snippets for servers send what the site's own headers say", () => {
	const meant = [...headersFile(noRobots).matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(
		([, name = "", value = ""]) => [name, value] as const,
	);
	const page = document("docs/en/publish.md");
	for (const kind of ["nginx", "caddy"]) {
		const [snippet = ""] = blocks(page, kind);
		for (const [name, value] of meant) {
			if (!snippet.includes(name)) continue;
			assert.ok(snippet.includes(`${name} ${value}`) || snippet.includes(`${name} "${value}"`), `${kind}: ${name}`);
		}
		assert.ok(
			["Referrer-Policy", "X-Robots-Tag", "Cache-Control"].every((name) => snippet.includes(name)),
			kind,
		);
		assert.equal(snippet.split("{").length, snippet.split("}").length);
	}
});

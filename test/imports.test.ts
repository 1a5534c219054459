import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { HOME } from "../src/model/home.ts";

/** The rooms of `src/`, lowest first. A file imports only from its own room and from those above it in this list. */
const ROOMS = [
	"languages/problems model languages terminal output",
	"download download/zip download/folder download/open",
	"media media/picture media/video media/sound media/decode media/prepare",
	"readers readers/json readers/html layouts merge select",
	"site/views site/text site/alt-texts site/assets site/pages site/owner site/book site site/render",
	"exports photo-copy verify/metadata verify",
	"deliver/targets deliver/book deliver/stick deliver/preview deliver",
	"report options build",
	"private/model private/readers private/conversations private/choice private/posts private/files",
	...["en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ar", "ja"].map((lang) => `private/languages/${lang}`),
	"private/languages private/telling private/people private/render private/media private/pages/posts private/pages/messages private/pages/people private/pages/files private/pages/days private/pages/subjects private/pages private/search private/data private",
	"commands .",
].flatMap((line) => line.split(" "));

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;
const src = join(HOME, "src/");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => /\.(ts|mjs)$/.test(path));

const texts = new Map(files.map((path) => [path, readFileSync(`${src}${path}`, "utf8")]));

/** What each file imports, types included; what lies outside of `src` begins with `..`. */
const imports = new Map(
	[...texts].map(([path, text]) => [
		path,
		[...text.matchAll(IMPORT)].map(([, to = ""]) => posix.join(posix.dirname(path), to)),
	]),
);
const roomOf = (path: string) => ROOMS.indexOf(posix.dirname(path));

test("every folder of src has its place in the order", () => {
	assert.ok(files.length > 200);
	assert.deepEqual([...new Set(files.map((path) => posix.dirname(path)))].sort(), [...ROOMS].sort());
});

test("nothing imports upwards", () => {
	const upwards = [...imports].flatMap(([path, all]) =>
		all.filter((to) => !to.startsWith("..") && roomOf(to) > roomOf(path)).map((to) => `${path} > ${to}`),
	);
	assert.deepEqual(upwards, []);
});

test("only the command for it reaches what is private", () => {
	const inside = [...imports].flatMap(([path, all]) =>
		path.startsWith("private/") ? [] : all.filter((to) => to.startsWith("private/")).map((to) => [path, to]),
	);
	assert.deepEqual([...new Set(inside.map(([path]) => path))], ["commands/private.ts"]);
});

test("outside of src lie the sample and the configuration of Eleventy, which one module each imports", () => {
	const outside = [...imports].flatMap(([path, all]) =>
		all.filter((to) => to.startsWith("..")).map((to) => [path, to]),
	);
	assert.deepEqual(outside, [
		["commands/build.ts", "../sample/write.ts"],
		["site/render/eleventy.ts", "../.eleventy.ts"],
	]);
});

test("no files import each other in a circle", () => {
	const done = new Set<string>();
	const visit = (path: string, way: readonly string[]): readonly string[] => {
		if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(" > ")];
		if (done.has(path)) return [];
		const circles = (imports.get(path) ?? []).flatMap((to) => visit(to, [...way, path]));
		done.add(path);
		return circles;
	};
	assert.deepEqual(
		files.flatMap((path) => visit(path, [])),
		[],
	);
});

test("each package is imported by one file", () => {
	const users = new Map<string, Set<string>>();
	for (const [path, text] of texts) {
		for (const [, name = ""] of text.matchAll(/^(?:import|export) (?:[^"]*? from )?"((?!node:)[a-z@][^"]*)"/gm))
			users.set(name, new Set([...(users.get(name) ?? []), path]));
	}
	assert.ok(users.size > 10);
	assert.deepEqual(
		[...users].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, [...paths]]),
		[],
	);
});

test("no file has more than 250 lines", () => {
	assert.deepEqual(
		[...texts].filter(([, text]) => text.split("\n").length > 251).map(([path]) => path),
		[],
	);
});

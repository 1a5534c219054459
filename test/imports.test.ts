import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** The rooms of `src/`, lowest first. A file imports only from its own room and from those above it in this list. */
const ROOMS = [
	"languages/problems model languages terminal output",
	"download download/zip download/folder download/open",
	"media media/picture media/video media/decode media/prepare",
	"readers readers/json readers/html layouts merge select",
	"site/views site/text site/alt-texts site/assets site/pages site site/render",
	"exports photo-copy verify/metadata verify",
	"deliver/targets deliver/stick deliver/preview deliver",
	"report options build commands .",
].flatMap((line) => line.split(" "));

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;
const src = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
	.map((path) => path.replaceAll("\\", "/"))
	.filter((path) => /\.(ts|mjs)$/.test(path));

/** What each file imports, types included; what lies outside of `src` begins with `..`. */
const imports = new Map(
	files.map((path) => {
		const text = readFileSync(`${src}${path}`, "utf8");
		return [path, [...text.matchAll(IMPORT)].map(([, to = ""]) => posix.join(posix.dirname(path), to))];
	}),
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

test("only the command for it reaches the sample, which lies outside of src", () => {
	const outside = [...imports].flatMap(([path, all]) =>
		all.filter((to) => to.startsWith("..")).map((to) => [path, to]),
	);
	assert.deepEqual(outside, [["commands/build.ts", "../sample/write.ts"]]);
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

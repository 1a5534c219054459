import assert from "node:assert/strict";
import { posix, win32 } from "node:path";
import { test } from "node:test";
import { BuildError } from "../../src/model/problem.ts";
import { parseBuildOptions } from "../../src/options/build-options.ts";
import { typedPath } from "../../src/options/typed-path.ts";

const inWindows = (text: string, folder = "C:\\Users\\anna") => typedPath(text, folder, win32);

test("a path of Windows is meant as it is typed: with a drive, from one, of the network, with slashes", () => {
	for (const [typed, meant] of [
		["_site", "C:\\Users\\anna\\_site"],
		["..\\_site", "C:\\Users\\_site"],
		["\\_site", "C:\\_site"],
		["d:/My pictures/site", "d:\\My pictures\\site"],
		["\\\\server\\share\\site", "\\\\server\\share\\site"],
		["//server/share/site", "\\\\server\\share\\site"],
		["Ünïcode 日本 (1) & more.zip", "C:\\Users\\anna\\Ünïcode 日本 (1) & more.zip"],
	] as const)
		assert.equal(inWindows(typed), meant, typed);
	assert.equal(inWindows("D:site", "D:\\pictures"), "D:\\pictures\\site");
	assert.equal(inWindows("D:\\"), "D:\\");
});

test("the form without rules is that of the same folder", () => {
	assert.equal(inWindows("\\\\?\\C:\\site"), "C:\\site");
	assert.equal(inWindows("\\\\?\\unc\\server\\share\\site"), "\\\\server\\share\\site");
});

test("a backslash before the last quotation mark ends a folder", () => {
	assert.equal(inWindows('D:\\My pictures"'), "D:\\My pictures");
	assert.equal(inWindows('D:"'), "D:\\");
	assert.equal(inWindows('D:\\My pictures" --lang de'), undefined);
});

test("dots and spaces at the end of a name are left away, as Windows does", () => {
	assert.equal(inWindows("site."), "C:\\Users\\anna\\site");
	assert.equal(inWindows("my. .\\site .. "), "C:\\Users\\anna\\my\\site");
	assert.equal(inWindows(". .. \\site"), undefined);
});

test("a name that Windows does not take is refused", () => {
	for (const name of [
		"CON",
		"nul",
		"aux.txt",
		"Prn .md",
		"com1",
		"LPT¹.zip",
		"CONOUT$",
		"site:2",
		"*.zip",
		"a|b",
		"a\tb",
	])
		for (const typed of [name, `D:\\${name}`, `\\\\server\\share\\${name}\\site`, `\\\\?\\C:\\${name}`])
			assert.equal(inWindows(typed), undefined, typed);
	for (const name of ["console", "auxiliary.txt", "com10", "com", "nul-site", "my con"])
		assert.equal(inWindows(name), `C:\\Users\\anna\\${name}`);
});

test("elsewhere every name is taken as it is", () => {
	for (const name of ["con", "site. ", 'a "b"', "a:b", "D:\\x"])
		assert.equal(typedPath(name, "/home/anna", posix), `/home/anna/${name}`);
});

test("the site is a folder with others beside it, and so no whole drive", () => {
	const parse = (output: string) => parseBuildOptions({ timezone: "UTC", output }, "/").options.output;
	assert.throws(
		() => parse("/"),
		(error) => error instanceof BuildError && error.where === "--output" && /not a whole drive/.test(error.hint ?? ""),
	);
	assert.ok(parse("site").endsWith("site"));
});

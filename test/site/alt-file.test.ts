import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { BuildError } from "../../src/problems.ts";
import { openAltFile } from "../../src/site/alt-file.ts";
import { readAltTexts } from "../../src/site/alt-texts.ts";
import { workFolder } from "../builds.ts";
import { refuse } from "../download/faults.ts";

const shown = { post: "2020/01-01-000000", slide: 1, alt: "A boat", picture: "a.webp", caption: "=x" };

test("what the owner wrote for posts that are not shown this time stays in the file", async (t) => {
	const path = join(await workFolder(t), "site.alt.csv");
	await writeFile(
		path,
		"post,slide,alt,picture,caption\r\n2019/07-14-183005,2,A dog,d.webp,'=cmd\r\n2018/01-01-000000,1,,e.webp,x\r\n",
	);
	for (let build = 0; build < 2; build++) {
		const file = await openAltFile(path);
		assert.equal(file.texts.get("2019/07-14-183005", 2), "A dog");
		await file.write([shown]);
	}
	const lines = (await readFile(path, "utf8")).split("\r\n");
	assert.deepEqual(lines.slice(1), [
		"2020/01-01-000000,1,A boat,a.webp,'=x",
		"2019/07-14-183005,2,A dog,d.webp,'=cmd",
		"",
	]);
});

test("a file that is there and cannot be read, or is something else, stops the build and stays", async (t) => {
	const path = join(await workFolder(t), "site.alt.csv");
	assert.equal((await openAltFile(path)).texts.get("2020/01-01-000000", 1), "");
	for (const content of ["PK\x03\x04 a spreadsheet", "post,number,text\n2019,1,x", "\0\0\0"]) {
		await writeFile(path, content);
		await assert.rejects(openAltFile(path), (error: unknown) => {
			return error instanceof BuildError && error.where === path && error.hint !== undefined;
		});
		assert.equal(await readFile(path, "utf8"), content);
	}
	await writeFile(path, "post,slide,alt\n2020/01-01-000000,1,A dog\n");
	refuse(t, "readFile", "site.alt.csv", "EIO");
	await assert.rejects(openAltFile(path), /cannot be read \(EIO\)/);
});

test("a file that the owner saves while a build goes on is not written over", async (t) => {
	const path = join(await workFolder(t), "site.alt.csv");
	const file = await openAltFile(path);
	const mine = "post,slide,alt\n2020/01-01-000000,1,Mine\n";
	await writeFile(path, mine);
	await file.write([shown]);
	assert.equal(await readFile(path, "utf8"), mine);
});

test("the letters that spreadsheets save are read, whichever way", async (t) => {
	const path = join(await workFolder(t), "site.alt.csv");
	const table = (separator: string) =>
		`post${separator}slide${separator}alt\r\n2020/01-01-000000${separator}1${separator}Über Göteborg\r\n`;
	const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table("\t"), "utf16le")]);
	for (const bytes of [Buffer.from(`\uFEFF${table(",")}`), Buffer.from(table(";"), "latin1"), utf16]) {
		await writeFile(path, bytes);
		const file = await openAltFile(path);
		assert.equal(file.texts.get("2020/01-01-000000", 1), "Über Göteborg");
		await file.write([]);
		assert.equal(readAltTexts(await readFile(path, "utf8")).get("2020/01-01-000000", 1), "Über Göteborg");
	}
});

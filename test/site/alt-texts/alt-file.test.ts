import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { BuildError } from "../../../src/model/problem.ts";
import { assertAltTextsName } from "../../../src/select/misnamed.ts";
import { openAltFile } from "../../../src/site/alt-texts/alt-file.ts";
import { altTextsFile, readAltTexts } from "../../../src/site/alt-texts/alt-texts.ts";
import { workFolder } from "../../builds.ts";
import { cases } from "../../depth.ts";
import { refuse } from "../../download/faults.ts";

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
	const excel = Buffer.from(`sep=;\r\n${table(";")}`);
	const unmarked = Buffer.from(table(","), "utf16le");
	const capitals = Buffer.from(table(",").replace("post", "Post"));
	const ofUtf16 = [utf16, Buffer.from(utf16).swap16(), unmarked, Buffer.from(unmarked).swap16()];
	const utf8 = Buffer.from(`\uFEFF${table(",")}`);
	for (const bytes of [utf8, Buffer.from(table(";"), "latin1"), excel, capitals, ...ofUtf16]) {
		await writeFile(path, bytes);
		const file = await openAltFile(path);
		assert.equal(file.texts.get("2020/01-01-000000", 1), "Über Göteborg");
		await file.write([]);
		assert.equal(readAltTexts(await readFile(path, "utf8")).get("2020/01-01-000000", 1), "Über Göteborg");
	}
});

describe("a row that is not understood stops the build and stays", () => {
	const rows: Readonly<Record<string, string>> = {
		"a comma without quotation marks": "2019/07-14-183005,1,A boat, at sea,x.webp,caption",
		"a quotation mark that is not closed": '2019/07-14-183005,1,"A boat',
		"a quotation mark that is closed too early": '2019/07-14-183005,1,"A boat" at sea',
		"no slide": "2019/07-14-183005,,A boat",
		"a slide that is no number": "2019/07-14-183005,first,A boat",
		"slide zero": "2019/07-14-183005,0,A boat",
		"no post": ",1,A boat",
		"a date for a post": "2019-07-14,1,A boat",
		"a post that cannot be": "2019/13-45-183005,1,A boat",
		"other words for the same slide": "2020/01-01-000000,1,Another dog",
		"a note between the rows": "these are done",
	};
	for (const [name, row] of Object.entries(rows)) {
		test(name, async (t) => {
			const path = join(await workFolder(t), "site.alt.csv");
			const csv = `post,slide,alt,picture,caption\r\n2020/01-01-000000,1,"A dog\nin fog",,\r\n${row}\r\n`;
			await writeFile(path, csv);
			await assert.rejects(openAltFile(path), (error: unknown) => {
				assert.ok(error instanceof BuildError);
				assert.equal(error.where, `${path}, line 4`);
				assert.match(error.hint ?? "", /2019\/07-14-183005,1,"A boat, at sea"/);
				return true;
			});
			assert.equal(await readFile(path, "utf8"), csv);
		});
	}
});

test("whatever the owner wrote into columns of their own comes back, also without a description", async (t) => {
	const path = join(await workFolder(t), "site.alt.csv");
	await writeFile(
		path,
		'done;post;slide;alt\r\nyes;2019/07-14-183005;1;A dog\r\n"ask Bo; first";https://mara.example/2020/01-01-000000.html;1,0;\r\n',
	);
	for (let build = 0; build < 2; build++) await (await openAltFile(path)).write([{ ...shown, alt: "" }]);
	assert.deepEqual((await readFile(path, "utf8")).split("\r\n"), [
		"\ufeffpost,slide,alt,picture,caption,done",
		'2020/01-01-000000,1,,a.webp,\'=x,"ask Bo; first"',
		"2019/07-14-183005,1,A dog,,,yes",
		"",
	]);
});

test("a file holds what the owner wrote and not how the site tells it", async (t) => {
	const path = join(await workFolder(t), "site.alt.csv");
	await writeFile(path, "post,slide,alt\n2020/01-01-000000,1,by @anna\n");
	await (await openAltFile(path)).write([{ ...shown, alt: "by @•••••" }]);
	assert.match(await readFile(path, "utf8"), /,by @anna,/);
});

test("every table of texts comes back from its file", () => {
	const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r\n", "|", "é", "😀", " ", "=") });
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (cells) => {
			const rows = cells.map(([alt, caption], index) => {
				const post = `2020/01-01-00000${index}`;
				return { post, slide: 1, alt: alt.trim(), picture: "", caption };
			});
			const { get, misread } = readAltTexts(altTextsFile(rows));
			assert.equal(misread, undefined);
			for (const { post, alt } of rows) assert.equal(get(post, 1), alt);
		}),
		{ seed: 7, numRuns: cases(100) },
	);
});

test("a file that looks like the list of descriptions and is none stops the build, and a copy does not", async (t) => {
	const folder = await workFolder(t);
	const path = join(folder, "_site.alt.csv");
	await assertAltTextsName([path]);
	for (const name of ["_site.alt.csv", "_site.alt (1).csv", "_site.alt.csv.bak", "other.alt.csv", "_site.alt.xlsx"])
		await writeFile(join(folder, name), "post,slide,alt\n");
	await assertAltTextsName([path]);
	for (const name of ["_site.alt.csv.csv", "_site.alt.txt", "_site.alt", "_SITE.alt.csv.txt"]) {
		await writeFile(join(folder, name), "post,slide,alt\n");
		await assert.rejects(assertAltTextsName([path]), (error: unknown) => {
			return error instanceof BuildError && error.where === join(folder, name);
		});
		await rm(join(folder, name));
	}
});

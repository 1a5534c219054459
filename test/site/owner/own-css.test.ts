import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { runBuild } from "../../../src/commands/build.ts";
import { runPrivate } from "../../../src/commands/private.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { HOME } from "../../../src/model/home.ts";
import { BuildError } from "../../../src/model/problem.ts";
import { checkCss } from "../../../src/site/owner/css-loads.ts";
import { readOwnCss } from "../../../src/site/owner/own-css.ts";
import { contentsOf, workFolder } from "../../builds.ts";
import { cases } from "../../depth.ts";
import { blocks, document, LANGUAGES } from "../../docs/documents.ts";
import { terminal } from "../../ownership/commands.ts";
import { writeTiny } from "../../tiny-download.ts";

const wrong = (css: string) => checkCss(css).wrong.map((clause) => inEnglish.text(clause));

describe("what would load something is refused, with its line:", () => {
	const LOADING: Readonly<Record<string, string>> = {
		"a{}\nb{background:url(x.png)}": "line 2: url would load something",
		"a{background:URL( 'x' )}": "line 1: url would load something",
		"a{background:\\75rl(x)}": "line 1: url would load something",
		"a{background:\\000075 \\52l(x)}": "line 1: url would load something",
		"a{background:u\\\nrl(x)}": "",
		"a{background:\\u\\rl(x)}": "line 1: url would load something",
		"/* one\ntwo */\n@import 'x.css';": "line 3: @import would load something",
		"@\\69mport 'x.css';": "line 1: @import would load something",
		"@IMPORT 'x.css';": "line 1: @import would load something",
		'a{background:image-set("x.png" 1x)}': "line 1: image-set would load something",
		'a{background:-webkit-image-set("x.png" 1x)}': "line 1: -webkit-image-set would load something",
		'a{background:image("x.png")}': "line 1: image would load something",
		'a{background:cross-fade("x.png", red)}': "line 1: cross-fade would load something",
		'a{background:filter("x.png", blur(1px))}': "line 1: filter would load something",
		'@font-face{font-family:x;src:src("x")}': "line 1: src would load something",
		"a{width:expression(alert(1))}": "line 1: expression would load something",
		"a{behavior :x}": "line 1: behavior would load something",
		"a{-moz-binding:x}": "line 1: -moz-binding would load something",
		"a{filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='x')}":
			"line 1: alphaimageloader would load something",
		"a{--x:url(x)}": "line 1: url would load something",
		'@namespace "x";': "line 1: @namespace would load something",
		"a{content:'\n'}": "line 1: a quotation mark is not closed",
		'a{--x:"https://mara.example/x.png"}': "line 1: https://mara.example/x.png is an address",
		'a{--x:"\\2f\\2f mara.example"}': "line 1: //mara.example is an address",
		'a{--x:"ht\\\ntps:\\//x"}': "line 1: https://x is an address",
		"a{content:'an @Import'}": "line 1: @Import would load something",
		'a{content:"url(//x)"}': "line 1: url( would load something",
		"a{color:red": "line 1: a bracket is not closed",
		"a{}\n}": "line 2: a bracket closes what is not open",
		"a{color:rgb(0 0 0}": "line 1: a bracket closes what is not open",
		"a{}\n/* a": "line 2: a comment is not closed",
		'a{content:"x': "line 1: a quotation mark is not closed",
	};
	for (const [css, said] of Object.entries(LOADING))
		test(JSON.stringify(css), () => assert.deepEqual(wrong(css), said === "" ? [] : [said]));
});

test("what loads nothing is taken as it is", () => {
	for (const css of [
		"",
		":root{--surface:light-dark(#fff,#000);--font:Georgia,'Times New Roman',serif}",
		"a::before{content:'url import'}",
		"a{background:u/**/rl (x)}",
		"a{background:linear-gradient(red,blue)}/* url(x) */",
		".url,.import,#behavior-1{filter:blur(1px);scroll-behavior:auto;color:red}",
		'@media (width>40rem){@supports (color:red){a[href^="#"]{margin:calc(1px + (2px * 3))}}}',
		"@font-face{font-family:x;src:local('Georgia')}",
		".\\31 0\\:a{color:\\72 ed}",
	])
		assert.deepEqual(wrong(css), [], css);
});

test("of a comment its signs stay, which may cut a name in two", () => {
	assert.equal(checkCss("a/* url(x) */.b{color:red}/*\n*/").css, "a/**/.b{color:red}/**/");
	assert.equal(checkCss("a{content:'/*'}b{c:'*/'}").css, "a{content:'/*'}b{c:'*/'}");
	assert.equal(checkCss('a\\"b{}/* x */').css, 'a\\"b{}/**/');
});

test("any pieces of a stylesheet are looked through, and url() is found among them wherever it is a name of its own", () => {
	const piece = fc.constantFrom("a", "\\", "/", "*", "'", '"', "\n", "(", ")", "{", "}", "u", "@", " ", "-", "0", "é");
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const { wrong: found, css } = checkCss(pieces.join(""));
			assert.ok(!/\/\*[^*]+\*\//.test(css) || found.length > 0 || /['"]/.test(css));
			if (found.length > 0) return;
			// What is balanced stays so with a rule behind it.
			assert.deepEqual(wrong(`${pieces.join("")}\n;x{y:\\55 RL(z)}`).length, 1);
		}),
		{ seed: 3, numRuns: cases(2000) },
	);
});

test("a megabyte is looked through in a moment", () => {
	for (const part of ["a", "\\61 ", "/* */", "'x'", "(", "@", "\\", "-", "{}", "\n"])
		assert.ok(checkCss(part.repeat(2 ** 18)).css.length > 0);
});

test("a stylesheet that is no text file, too large or not there is refused, and one of any editor is read", async (t) => {
	const folder = await workFolder(t);
	const at = (name: string) => join(folder, name);
	const css = "a{color:red}\r\n";
	await writeFile(at("plain.css"), css);
	await writeFile(at("bom.css"), `\ufeff@charset "utf-8";${css}`);
	await writeFile(at("utf16.css"), Buffer.from(`\ufeff${css}`, "utf16le"));
	for (const name of ["plain", "bom", "utf16"])
		assert.equal(await readOwnCss([at(`${name}.css`)]), "@layer own {\na{color:red}\n}\n", name);
	assert.equal(await readOwnCss([at("plain.css"), at("bom.css")]), "@layer own {\na{color:red}\na{color:red}\n}\n");
	await writeFile(at("large.css"), " ".repeat(2 ** 20 + 1));
	await writeFile(at("picture.css"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
	await writeFile(at("mixed.css"), Buffer.concat([Buffer.from(css), Buffer.from(css, "utf16le")]));
	await mkdir(at("folder.css"));
	for (const [name, said] of [
		["large", /larger than 1 MB/],
		["picture", /no text file/],
		["mixed", /no text file/],
		["folder", /no file/],
		["nowhere", /not there/],
	] as const)
		await assert.rejects(
			readOwnCss([at(`${name}.css`)]),
			(error) => error instanceof BuildError && said.test(error.message),
		);
	await writeFile(at("loads.css"), "a{}\n@import 'x';\nb{c:url(x)}");
	await assert.rejects(readOwnCss([at("loads.css")]), /line 2: @import would load something; line 3: url would/);
});

test("the site and the private edition have it last, and a change of it makes them anew", async (t) => {
	const folder = await workFolder(t);
	await writeTiny(folder, []);
	const styles = (colour: string) => writeFile(join(folder, "own.css"), `:root{--text:${colour}}/* my secret */`);
	const given = { archive: ["export"], lang: "en", timezone: "UTC" };
	const home = terminal(folder);
	const build = (more: object = { css: ["own.css"] }) => runBuild({ ...given, output: "site", ...more }, home);
	const makePrivate = () => runPrivate({ ...given, output: "mine", css: ["own.css"] }, home);
	const sheet = (path: string) => readFile(join(folder, path), "utf8");
	await build({});
	const without = await sheet("site/assets/site.css");
	await styles("navy");
	await build();
	await makePrivate();
	assert.equal(await sheet("site/assets/site.css"), `${without}@layer own {\n:root{--text:navy}/**/\n}\n`);
	assert.match(without, /^@layer reset, tokens, page, components, utilities;/);
	assert.ok((await sheet("mine/private.css")).endsWith("@layer own {\n:root{--text:navy}/**/\n}\n"));
	assert.equal(Object.hasOwn((await build()).receipt, "unchanged"), true);
	await styles("teal");
	await build();
	await makePrivate();
	for (const path of ["site/assets/site.css", "mine/private.css"]) assert.match(await sheet(path), /--text:teal/);
	const before = await contentsOf(folder);
	await writeFile(join(folder, "own.css"), "a{b:url(//x.example)}");
	await assert.rejects(build(), { code: "cssRefused" });
	await assert.rejects(makePrivate(), { code: "cssRefused" });
	const after = await contentsOf(folder);
	assert.deepEqual(
		[...after].filter(([path]) => path !== "own.css"),
		[...before].filter(([path]) => path !== "own.css"),
	);
	await build({});
	assert.equal(await sheet("site/assets/site.css"), without);
});

test("what looks private in it is what its owner publishes", async (t) => {
	const folder = await workFolder(t);
	await writeTiny(folder, []);
	// As drawing programs write them, which looks like a place on a map; and what is none.
	const css = "a{clip-path:polygon(52.520008% 13.404954%, 0 0)}b::after{content:'mara@example.org'}";
	await writeFile(join(folder, "own.css"), css);
	const given = { archive: ["export"], lang: "en", timezone: "UTC", output: "site", css: ["own.css"] };
	const { is, receipt } = await runBuild(given, terminal(folder));
	assert.equal(is, "done");
	assert.match(JSON.stringify(receipt), /an e-mail address.*mara@example\.org/);
});

test("the properties that the documentation names are those of the site, and its example is taken", async (t) => {
	const folder = await workFolder(t);
	const tokens = await readFile(join(HOME, "assets", "styles", "tokens.css"), "utf8");
	for (const language of LANGUAGES) {
		const [css = ""] = blocks(document(`docs/${language}/keep.md`), "css");
		const names = css.match(/--[a-z-]+(?=:)/g) ?? [];
		assert.equal(names.length, 11);
		for (const name of names) assert.ok(tokens.includes(`\t${name}: `), name);
		await writeFile(join(folder, "own.css"), css);
		assert.match(await readOwnCss([join(folder, "own.css")]), /--surface/);
	}
});

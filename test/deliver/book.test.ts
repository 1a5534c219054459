import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runBook } from "../../src/commands/book.ts";
import { findBrowser, placesOfBrowsers } from "../../src/deliver/book/find-browser.ts";
import { printPage } from "../../src/deliver/book/print.ts";
import { HOME } from "../../src/model/home.ts";
import { buildHere, buildSite, madeFolder, workFolder, writeSmallZip } from "../builds.ts";
import { searchPath } from "../machine.ts";

let folder = "";
let remove: () => Promise<void> = async () => undefined;
let years: readonly string[] = [];

before(async () => {
	({ folder, remove } = await madeFolder());
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], join(folder, "site"));
	years = (await readdir(join(folder, "site"))).filter((name) => /^\d{4}$/.test(name));
});
after(() => remove());

const book = (given: object) =>
	runBook({ output: "site", ...given }, { folder, stream: process.stderr, print: () => undefined, build: buildHere });
const look = (program: string, ...args: readonly string[]) =>
	execFileSync(program, [...args], { encoding: "utf8", env: { PATH: searchPath } });
const lines = (text: string) => text.trim().split("\n");

test("a life becomes a PDF: a page for each leaf, numbered, of its paper, with every text, font and picture in its own pixels", async () => {
	await book({ to: "book.pdf" });
	const pdf = join(folder, "book.pdf");
	const html = await readFile(join(folder, "site", "book.html"), "utf8");
	const leaves = html.match(/class="book-leaf/g)?.length ?? 0;
	assert.ok(leaves > 5);
	const facts = look("pdfinfo", pdf);
	assert.match(facts, new RegExp(`^Pages: +${leaves}$`, "m"));
	assert.match(facts, /^Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)$/m);
	const fonts = lines(look("pdffonts", pdf)).slice(2);
	assert.ok(fonts.length > 0);
	for (const font of fonts) assert.match(font, / yes (yes|no ) (yes|no ) +\d+ +\d+$/);
	const sizes = (rows: Iterable<readonly (string | undefined)[]>) =>
		[...new Set([...rows].map(([, w, h]) => `${w}x${h}`))].sort();
	const images = lines(look("pdfimages", "-list", pdf)).filter((line) => / image +\d/.test(line));
	assert.deepEqual(
		sizes(images.map((line) => / image +(\d+) +(\d+)/.exec(line) ?? [])),
		sizes([...html.matchAll(/<img class="book[^>]*width="(\d+)" height="(\d+)"/g)]),
	);
	const pages = look("pdftotext", "-layout", pdf, "-").split("\f");
	for (const [index, page] of pages.slice(1, leaves).entries()) assert.match(page, new RegExp(`^ +${index + 2}$`, "m"));
	const spoken = (text: string) => text.replace(/&#?\w+;/g, " ").match(/\p{Script=Latin}{4,}/gu) ?? [];
	const printed = new Set(spoken(pages.join("\n")));
	for (const [, caption = ""] of html.matchAll(/e-content[^>]*>([^<]*)</g))
		for (const word of spoken(caption)) assert.ok(printed.has(word) || pages.join("").includes(word), word);
	// A browser writes whole addresses into a PDF, with the names of all folders above.
	assert.ok(!(await readFile(pdf)).includes("file:"));
});

test("a year is printed on a square, in place of a book of ours; one that was changed stays", async () => {
	const [year = ""] = years;
	await book({ year, paper: "square", to: "book.pdf" });
	const pdf = join(folder, "book.pdf");
	assert.match(look("pdfinfo", pdf), /^Page size: +59\d\.\d+ x 59\d\.\d+ pts$/m);
	assert.match(look("pdftotext", "-l", "1", pdf, "-"), new RegExp(`^${year}$`, "m"));
	await appendFile(pdf, "mine");
	const changed = await readFile(pdf);
	await assert.rejects(book({ year, to: "book.pdf" }), { code: "pdfPlaceTaken" });
	assert.deepEqual(await readFile(pdf), changed);
});

test("what cannot be printed is said before a browser is started, with what to do instead", async () => {
	await assert.rejects(book({ year: "1999" }), { code: "bookYearMissing", hint: new RegExp(years.join(", ")) });
	await assert.rejects(book({ to: "site/book.pdf" }), { code: "copyInSite" });
	await assert.rejects(book({ to: "nowhere/book.pdf" }), { code: "pdfFolderMissing" });
	await assert.rejects(book({ browser: "no-browser" }), { code: "browserUnknown" });
	await assert.rejects(book({ paper: "a5" }), { hint: "Give a4, letter or square." });
});

test("a browser that prints nothing, half a file or for ever leaves nothing, neither a PDF nor a profile", {
	skip: process.platform === "win32",
}, async (t) => {
	const work = await workFolder(t);
	const fake = join(work, "browser");
	const temporary = join(work, "temporary");
	await mkdir(temporary);
	const before = process.env["TMPDIR"];
	process.env["TMPDIR"] = temporary;
	t.after(() => {
		if (before === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = before;
	});
	const half = `for a in "$@"; do case "$a" in --print-to-pdf=*) printf '%%PDF-1.4 %0200d' 1 > "\${a#*=}";; esac; done`;
	for (const script of ["echo no display >&2; exit 3", half]) {
		await writeFile(fake, `#!/bin/sh\n${script}\n`);
		await chmod(fake, 0o755);
		await assert.rejects(book({ to: "other.pdf", browser: fake }), {
			code: "bookUnprinted",
			hint: /book\.html in any browser/,
		});
		assert.deepEqual(await readdir(temporary), []);
		assert.ok(!(await readdir(folder)).includes("other.pdf"));
	}
	await writeFile(fake, "#!/bin/sh\nexec sleep 60\n");
	// Whoever ends the command ends the browser.
	const line = ["book", "--output", join(folder, "site"), "--browser", fake];
	const child = spawn(process.execPath, [join(HOME, "src", "start.mjs"), ...line], {
		env: { ...process.env, INIT_CWD: work },
	});
	child.stdout.on("data", (text) => /Printing/.test(String(text)) && setTimeout(() => child.kill("SIGTERM"), 300));
	assert.deepEqual(await once(child, "close"), [143, null]);
	assert.deepEqual(
		(await readdir(temporary)).filter((name) => name.startsWith("vitrine-book")),
		[],
	);
	await assert.rejects(printPage(fake, "file:///x.html", temporary, undefined, 200), /SIGKILL/);
});

test("Chrome, Chromium and Edge are found where each system has them, and a snap, which sees no temporary folder, is none", async (t) => {
	const windows = placesOfBrowsers({
		platform: "win32",
		env: { ProgramFiles: "C:\\Program Files", "ProgramFiles(x86)": "C:\\Program Files (x86)" },
	});
	assert.ok(windows.includes("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
	assert.ok(windows.includes("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));
	const mac = placesOfBrowsers({ platform: "darwin", env: { HOME: "/Users/mara" } });
	assert.equal(mac[0], "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
	assert.ok(mac.includes("/Users/mara/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));
	const linux = placesOfBrowsers({ platform: "linux", env: { PATH: "/opt/bin:", CHROME_PATH: "/my/chrome" } });
	assert.deepEqual(linux.slice(0, 2), ["/my/chrome", "/opt/bin/google-chrome-stable"]);
	assert.ok(linux.includes("/usr/bin/microsoft-edge"));
	const snap = join(await workFolder(t), "chromium");
	const seen = () => findBrowser({ platform: "win32", env: { CHROME_PATH: snap } });
	assert.equal(seen(), undefined);
	await writeFile(snap, "#!/bin/sh\nexec /snap/bin/chromium\n");
	assert.equal(seen(), undefined);
	await writeFile(snap, "#!/bin/sh\nexec /usr/lib/chromium\n");
	assert.equal(seen(), snap);
});

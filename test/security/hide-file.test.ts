import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { runBuild } from "../../src/commands/build.ts";
import { BuildError } from "../../src/model/problem.ts";
import { buildHere, contentsOf, smallAccount, workFolder, writeSmallZip } from "../builds.ts";

const post = smallAccount().entries.find(({ kind, shelf }) => kind === "post" && shelf === "published");
const iso = new Date((post?.posted ?? 0) * 1000).toISOString();
const page = `${iso.slice(0, 4)}/${iso.slice(5, 10)}-${iso.slice(11, 19).replaceAll(":", "")}.html`;

async function built(folder: string, more: object) {
	const lines: string[] = [];
	const terminal = { folder, stream: process.stderr, print: (line: string) => lines.push(line), build: buildHere };
	await runBuild({ archive: ["export.zip"], output: "site", timezone: "UTC", lang: "en", ...more }, terminal);
	return { files: await contentsOf(join(folder, "site")), lines: lines.join("\n") };
}

test("the file beside the site hides what it lists from the next build on, without being named", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	const before = (await built(folder, {})).files;
	assert.ok(before.has(page));
	await writeFile(join(folder, "site.hide.txt"), `# not this one\n${page}\n1999-01-01\n`);
	const { files, lines } = await built(folder, {});
	assert.ok(!files.has(page));
	for (const [path, bytes] of files) assert.ok(!bytes.includes(page), `${path} leads to it`);
	const media = (names: ReadonlyMap<string, Buffer>) => [...names.keys()].filter((path) => path.startsWith("media/"));
	assert.ok(media(files).length < media(before).length, "its pictures are gone, too");
	assert.match(lines, /1 line of the hide list that matches nothing/);
	assert.match(await readFile(join(folder, "site.report.txt"), "utf8"), /1999-01-01/);
});

test("a file that is named instead is used, and has to be there", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await writeFile(join(folder, "mine.txt"), iso.slice(0, 10));
	assert.ok(!(await built(folder, { hide: "mine.txt" })).files.has(page));
	await assert.rejects(built(folder, { hide: "yours.txt" }), BuildError);
});

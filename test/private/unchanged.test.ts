import assert from "node:assert/strict";
import { appendFile, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { runPrivate } from "../../src/commands/private.ts";
import { projectOf } from "../../src/output/project.ts";
import { contentsOf, workFolder } from "../builds.ts";
import { terminal } from "../ownership/commands.ts";

test("a second run with nothing new leaves the edition as it is and says the same; whatever has changed makes it anew", async (t) => {
	const folder = await workFolder(t);
	const people = join(folder, "download", "connections", "followers_and_following");
	await mkdir(people, { recursive: true });
	const followers = join(people, "followers_1.json");
	const list = (...names: string[]) => JSON.stringify(names.map((value) => ({ string_list_data: [{ value }] })));
	await writeFile(followers, list("anna"));
	const output = join(folder, "mine");
	const page = join(output, "files", "people", "undated.html");
	const printed: string[] = [];
	const home = { ...terminal(folder), print: (text: string) => void printed.push(text) };
	const run = async (more: object = {}) => {
		printed.length = 0;
		await runPrivate({ archive: [join(folder, "download")], output, lang: "en", timezone: "UTC", ...more }, home);
		return { printed: [...printed], inode: (await stat(page)).ino, contents: await contentsOf(output) };
	};
	const isNew = ({ printed }: { readonly printed: readonly string[] }) =>
		!printed.some((text) => /Nothing has changed/.test(text));

	const first = await run();
	assert.ok(isNew(first));
	const again = await run();
	assert.ok(!isNew(again));
	assert.equal(again.inode, first.inode);
	assert.deepEqual(again.contents, first.contents);
	assert.deepEqual(
		again.printed.filter((text) => !/Nothing has changed/.test(text)),
		first.printed,
	);

	assert.ok(isNew(await run({ lang: "de" })), "another language");
	assert.ok(isNew(await run()), "the first one again");

	await rm(page);
	const mended = await run();
	assert.ok(isNew(mended), "a page is missing");
	assert.ok(mended.contents.has("files/people/undated.html"));

	await writeFile(followers, list("anna", "berta"));
	const more = await run();
	assert.ok(
		isNew(more) && more.contents.get("files/people/undated.html")?.includes("berta"),
		"the download has changed",
	);

	const { lastRun } = projectOf(output);
	const saved = await readFile(lastRun, "utf8");
	await writeFile(lastRun, saved.replace("2 records", "9 records"));
	assert.ok(isNew(await run()), "what is remembered was changed");
	await appendFile(lastRun, " ");
	assert.ok(isNew(await run()), "and something was added to it");
});

test("what a terminal prints in Arabic has no marks of direction, which it would print as their numbers", async (t) => {
	const folder = await workFolder(t);
	await mkdir(join(folder, "download", "likes"), { recursive: true });
	await writeFile(join(folder, "download", "likes", "liked_posts.json"), "[]");
	const printed: string[] = [];
	const home = { ...terminal(folder), print: (text: string) => void printed.push(text) };
	const given = { archive: [join(folder, "download")], output: join(folder, "mine"), lang: "ar", me: ["Mara Lind"] };
	for (const more of [{}, { me: [], output: join(folder, "other") }]) await runPrivate({ ...given, ...more }, home);
	const text = printed.join("\n");
	assert.ok(text.includes("Mara Lind") && text.includes("--my-name"));
	assert.doesNotMatch(text, /[\u2066-\u2069]/);
});

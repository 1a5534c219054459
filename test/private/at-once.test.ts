import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runPrivate } from "../../src/commands/private.ts";
import { toStick } from "../../src/deliver/stick/stick.ts";
import type { Emit } from "../../src/model/events.ts";
import { madeFolder, quiet } from "../builds.ts";
import { type Contents, contents, isSame } from "../output/contents.ts";
import { terminal } from "../ownership/commands.ts";
import { writeTinyLife } from "./tiny-life.ts";

let work: Awaited<ReturnType<typeof madeFolder>>;
let whole: { readonly en: Contents; readonly de: Contents };
const at = (name: string) => join(work.folder, name);
const run = (output: string, lang: string) =>
	runPrivate({ archive: [at("download")], output, lang, timezone: "UTC" }, terminal(work.folder));
before(async () => {
	work = await madeFolder();
	await writeTinyLife(at("download"), ["first"]);
	for (const lang of ["en", "de"]) await run(lang, lang);
	whole = { en: await contents(at("en")), de: await contents(at("de")) };
});
after(() => work.remove());

test("of runs at once into one folder one makes its edition, the others are refused, and what is kept is of that edition", async () => {
	const langs = ["en", "de", "en"];
	const all = await Promise.allSettled(langs.map((lang) => run("mine", lang)));
	const refused = all.filter((one) => one.status === "rejected");
	assert.ok(refused.length === 2 && refused.every(({ reason }) => reason.code === "buildRunningElsewhere"));
	const made = langs[all.findIndex(({ status }) => status === "fulfilled")] === "en" ? whole.en : whole.de;
	assert.ok(isSame(await contents(at("mine")), made));
	for (const lang of ["de", "en"] as const) {
		await run("mine", lang);
		assert.ok(isSame(await contents(at("mine")), whole[lang]), lang);
	}
});

test("a copy on a stick is not called whole when another edition has taken the place of the first meanwhile", async () => {
	await run("source", "en");
	await run("other", "de");
	await mkdir(at("stick"));
	let files = 0;
	const replaced: Emit = (event) => {
		if (event.type !== "progress" || event.state !== "working" || ++files !== 5) return;
		renameSync(at("source"), at("former"));
		renameSync(at("other"), at("source"));
	};
	await assert.rejects(() => toStick(at("source"), at("stick"), { tv: false, emit: replaced }), {
		code: "siteReplaced",
	});
	assert.ok(!(await contents(at("stick"))).has("SHA256SUMS"));
	await toStick(at("source"), at("stick"), { tv: false, emit: quiet });
	const copied = new Map(await contents(at("stick")));
	for (const name of ["README.txt", "SHA256SUMS"]) assert.ok(copied.delete(name));
	assert.ok(isSame(copied, whole.de));
	await rm(at("former"), { recursive: true });
});

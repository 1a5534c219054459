import assert from "node:assert/strict";
import { cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runBuild } from "../../src/commands/build.ts";
import { runCheck } from "../../src/commands/check.ts";
import { runPack } from "../../src/commands/pack.ts";
import { runPreview } from "../../src/commands/preview.ts";
import { runPrivate } from "../../src/commands/private.ts";
import { runStick, runVerify } from "../../src/commands/stick.ts";
import { BuildError } from "../../src/model/problem.ts";
import { contentsOf, madeFolder, workFolder } from "../builds.ts";
import { given, terminal, ZIP } from "../ownership/commands.ts";

let work: Awaited<ReturnType<typeof madeFolder>>;
let home: ReturnType<typeof terminal>;
const privately = (output: string, lang = "en") => runPrivate({ archive: [ZIP], output, lang, timezone: "UTC" }, home);
const publicly = (output: string) => runBuild(given({ output }), home);
before(async () => {
	work = await madeFolder();
	home = terminal(work.folder);
	await privately("_private");
	await publicly("site");
});
after(() => work.remove());

/** What a command throws, with the folder as it was before. */
async function refusal(act: () => Promise<unknown>): Promise<string | undefined> {
	const before = await contentsOf(work.folder);
	const code = await act().then(
		() => undefined,
		(error: unknown) => (error instanceof BuildError ? error.code : String(error)),
	);
	assert.deepEqual(await contentsOf(work.folder), before);
	return code;
}

test("a website never takes the place of a private edition, nor lies in it, nor the other way round", async () => {
	assert.equal(await refusal(() => publicly("_private")), "outputIsPrivate");
	assert.equal(await refusal(() => publicly(join("_private", "messages", "site"))), "outputInPrivate");
	assert.equal(await refusal(() => privately("site")), "outputIsSite");
	assert.equal(await refusal(() => privately(join("site", "_private"))), "outputInSite");
	assert.equal(await refusal(() => publicly(".")), "outputForeign");
});

test("nothing publishes, packs or shows a private edition, and nothing takes a site into which one was put", async () => {
	await mkdir(join(work.folder, "mixed"));
	await cp(join(work.folder, "site"), join(work.folder, "mixed"), { recursive: true });
	await cp(join(work.folder, "_private"), join(work.folder, "mixed", "more", "mine"), { recursive: true });
	for (const output of ["_private", "mixed"]) {
		const commands = {
			check: () => runCheck({ output, target: "netlify" }, home),
			pack: () => runPack({ output, to: "out.zip" }, home),
			preview: () => runPreview({ output, open: false }, home),
			...(output === "mixed" && { stick: () => runStick({ output, to: "stick" }, home) }),
		};
		for (const [name, run] of Object.entries(commands))
			assert.equal(await refusal(run), "siteIsPrivate", `${name} ${output}`);
	}
});

test("a private edition goes to a stick, whole, with a README that names nobody, and can be verified there", async () => {
	assert.equal(
		await refusal(() => runStick({ output: "_private", to: "stick", tv: true }, home)),
		"televisionOfPrivate",
	);
	assert.equal(await runCheck({ output: "_private", target: "usb" }, home), true);
	await writeFile(join(work.folder, "_private", "mine.txt"), "put there by hand");
	await runStick({ output: "_private", to: "stick" }, home);
	await rm(join(work.folder, "_private", "mine.txt"));
	const stick = await contentsOf(join(work.folder, "stick"));
	for (const [path, bytes] of await contentsOf(join(work.folder, "_private")))
		assert.ok(stick.get(path)?.equals(bytes), path);
	assert.ok(!stick.has("mine.txt"));
	const readme = stick.get("README.txt")?.toString() ?? "";
	assert.match(readme, /Make few copies/);
	assert.match(readme, /Wenige Kopien/);
	assert.doesNotMatch(readme, /Mara|mara/);
	assert.equal(await runVerify({}, home, join(work.folder, "stick")), true);
	await rm(join(work.folder, "stick"), { recursive: true });
});

test("neither a site nor a private edition is taken for a download", async () => {
	for (const archive of ["site", "_private"]) {
		const run = () =>
			runPrivate({ archive: [join(work.folder, archive)], output: "other", lang: "en", timezone: "UTC" }, home);
		assert.equal(await refusal(run), "otherDownload", archive);
	}
});

test("a second private edition takes the place of the first, and a file of somebody else in it stops it", async () => {
	await privately("_private", "de");
	await cp(ZIP, join(work.folder, "_private", "precious.zip"));
	assert.equal(await refusal(() => privately("_private")), "outputForeign");
});

test("a part alone does not take the place of a whole edition, unless its owner says so", async (t) => {
	const folder = await workFolder(t);
	const [whole, part, output] = ["whole", "part", "mine"].map((name) => join(folder, name));
	const put = async (place: string | undefined, people: readonly string[]) => {
		const path = join(place ?? "", "connections", "followers_and_following");
		await mkdir(path, { recursive: true });
		const list = people.map((value) => ({ string_list_data: [{ value }] }));
		await writeFile(join(path, "followers_1.json"), JSON.stringify(list));
	};
	await put(whole, ["anna", "berta"]);
	await put(part, ["anna"]);
	const run = (archive: string | undefined, more: object = {}) =>
		runPrivate({ archive: [archive], output, lang: "en", timezone: "UTC", ...more }, terminal(folder));
	await run(whole);
	const before = await contentsOf(output ?? "");
	await assert.rejects(() => run(part), { code: "editionSmaller" });
	assert.deepEqual(await contentsOf(output ?? ""), before);
	assert.deepEqual(
		(await readdir(folder)).sort(),
		["mine", "mine.last.json", "part", "whole"],
		"nothing of it is left",
	);
	await run(whole);
	await run(part, { allowRemovals: true });
	assert.ok(![...(await contentsOf(output ?? "")).values()].some((bytes) => bytes.includes("berta")));
});

import assert from "node:assert/strict";
import { cp, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { writeSampleZip } from "../../sample/download.ts";
import { runBuild } from "../../src/commands/build.ts";
import { runCheck } from "../../src/commands/check.ts";
import { runPack } from "../../src/commands/pack.ts";
import { runPreview } from "../../src/commands/preview.ts";
import { runPrivate } from "../../src/commands/private.ts";
import { runStick, runVerify } from "../../src/commands/stick.ts";
import { openDownload } from "../../src/download/open/open.ts";
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

describe("a private edition that somebody has taken apart", () => {
	let edition: ReadonlyMap<string, Buffer> = new Map();
	/** Puts files of the edition below a folder, under names that the test gives them. */
	const put = async (place: string, nameOf: (path: string) => string | undefined) => {
		for (const [path, bytes] of edition) {
			const name = nameOf(path);
			if (name === undefined) continue;
			const to = join(work.folder, place, ...name.split("/"));
			await mkdir(dirname(to), { recursive: true });
			await writeFile(to, bytes);
		}
	};
	const withoutMarker = (path: string) => (path === "PRIVATE.txt" ? undefined : path);
	const publishing = (output: string) => ({
		...Object.fromEntries(
			(["netlify", "github", "cloudflare"] as const).map((target) => [
				`check ${target}`,
				() => runCheck({ output, target }, home),
			]),
		),
		pack: () => runPack({ output, to: "out.zip" }, home),
		preview: () => runPreview({ output, open: false }, home),
	});
	before(async () => {
		edition = await contentsOf(join(work.folder, "_private"));
	});
	afterEach(async () => {
		for (const name of ["taken", "site2"]) await rm(join(work.folder, name), { recursive: true, force: true });
	});

	test("is known by its manifest where its marker is gone: nothing publishes it, and no website takes its place", async () => {
		await put("taken", withoutMarker);
		await writeFile(join(work.folder, "taken", ".nojekyll"), "");
		for (const [name, run] of Object.entries(publishing("taken")))
			assert.equal(await refusal(run), "siteIsPrivate", name);
		assert.equal(await refusal(() => runStick({ output: "taken", to: "stick" }, home)), "siteIncomplete");
		await rm(join(work.folder, "taken", ".nojekyll"));
		assert.equal(await refusal(() => publicly("taken")), "outputIsPrivate");
		assert.equal(await refusal(() => publicly(join("taken", "site"))), "outputInPrivate");
	});

	const inSite: Readonly<Record<string, (path: string) => string | undefined>> = {
		"its pages": (path) => (path.startsWith("people/") ? `more/${path}` : undefined),
		"one page under another name": (path) => (path === "index.html" ? "2019/mine.html" : undefined),
		"its tables": (path) => (path.startsWith("data/") && path.endsWith(".jsonl") ? path : undefined),
		"what is searched": (path) => (path.startsWith("search/") ? `assets/${path}` : undefined),
		"its marker under another name": (path) => (path === "PRIVATE.txt" ? "read-me.txt" : undefined),
		"its marker in small letters": (path) => (path === "PRIVATE.txt" ? "x/private.txt" : undefined),
		"its manifest": (path) => (path === ".vitrine" ? "x/.vitrine" : undefined),
	};
	for (const [what, nameOf] of Object.entries(inSite)) {
		test(`is not published with a website into which it was put: ${what}`, async () => {
			await cp(join(work.folder, "site"), join(work.folder, "site2"), { recursive: true });
			await put("site2", nameOf);
			assert.equal(await refusal(() => runCheck({ output: "site2", target: "netlify" }, home)), "siteIsPrivate");
		});
	}

	test("is not published as a ZIP or by a link, and neither is a download", async () => {
		const life = join(work.folder, "life.zip");
		const inZip = [...edition].map(([path, bytes]) => ({ path: `_private/${path}`, bytes: () => bytes }));
		const talk = { path: "your_instagram_activity/messages/inbox/a_1/message_1.json", bytes: () => Buffer.from("{}") };
		for (const put of [
			(to: string) => writeSampleZip(inZip, join(to, "mine.zip")),
			(to: string) => writeSampleZip([talk], join(to, "mine.ZIP")),
			(to: string) => symlink(join(work.folder, "_private"), join(to, "mine"), "junction"),
		]) {
			await cp(join(work.folder, "site"), join(work.folder, "site2"), { recursive: true });
			await put(join(work.folder, "site2"));
			assert.equal(await refusal(() => runCheck({ output: "site2", target: "netlify" }, home)), "siteIsPrivate");
			await rm(join(work.folder, "site2"), { recursive: true });
		}
		await writeSampleZip(inZip, life);
		const from = (archive: string) => ({ archive: [archive], output: "other", lang: "en", timezone: "UTC" });
		for (const run of [runPrivate, runBuild]) assert.equal(await refusal(() => run(from(life), home)), "zipOfEdition");
		await rm(life);
	});

	test("is passed over where it lies beside a download", async () => {
		await put(join("taken", "old"), withoutMarker);
		await cp(ZIP, join(work.folder, "taken", "export.zip"));
		const inZip = [...edition].map(([path, bytes]) => ({ path, bytes: () => bytes }));
		await writeSampleZip(inZip, join(work.folder, "taken", "copy.zip"));
		const pathsIn = async (path: string) => {
			const { files, close } = await openDownload([path]);
			await close();
			return files.map(({ path }) => path);
		};
		assert.deepEqual(await pathsIn(join(work.folder, "taken")), await pathsIn(ZIP));
	});
});

test("a private edition goes to a stick, whole, with a README that names nobody, and can be verified there", async () => {
	assert.equal(
		await refusal(() => runStick({ output: "_private", to: "stick", tv: true }, home)),
		"televisionOfPrivate",
	);
	assert.equal((await runCheck({ output: "_private", target: "usb" }, home)).is, "done");
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
	assert.equal((await runVerify({}, home, join(work.folder, "stick"))).is, "done");
	await rm(join(work.folder, "stick"), { recursive: true });
});

test("neither a site nor a private edition is taken for a download", async () => {
	for (const archive of ["site", "_private"]) {
		for (const run of [runPrivate, runBuild]) {
			const given = { archive: [join(work.folder, archive)], output: "other", lang: "en", timezone: "UTC" };
			assert.equal(await refusal(() => run(given, home)), "otherDownload", archive);
		}
	}
});

test("nothing but a download from Instagram makes a private edition, and nothing is left of the attempt", async () => {
	for (const [code, ...path] of [
		["otherDownload", "your_facebook_activity", "messages", "inbox", "ane_1", "message_1.json"],
		["notInstagram", "holiday", "1.jpg"],
		["noDownloadIn", "instagram-mara.zip.crdownload"],
	] as const) {
		const archive = join(work.folder, "wrong");
		await mkdir(dirname(join(archive, ...path)), { recursive: true });
		await writeFile(join(archive, ...path), JSON.stringify({ participants: [{ name: "Ane" }], messages: [] }));
		const given = { archive: [archive], output: "other", lang: "en", timezone: "UTC" };
		for (const run of [runPrivate, runBuild]) assert.equal(await refusal(() => run(given, home)), code);
		await rm(archive, { recursive: true });
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
	assert.deepEqual((await readdir(folder)).sort(), ["mine", "mine.cache", "part", "whole"], "nothing of it is left");
	await run(whole);
	await run(part, { allowRemovals: true });
	assert.ok(![...(await contentsOf(output ?? "")).values()].some((bytes) => bytes.includes("berta")));
});

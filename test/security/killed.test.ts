import assert from "node:assert/strict";
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, stat, statfs, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { writeSampleFolder } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { seeded } from "../../sample/random.ts";
import { BuildError } from "../../src/model/problem.ts";
import { projectFiles } from "../../src/output/staging.ts";
import { buildSite, contentsOf, smallAccount, workFolder, writeSmallZip } from "../builds.ts";

const CHILD = fileURLToPath(new URL("build-child.ts", import.meta.url));
const KILLS = 20;

type Contents = ReadonlyMap<string, Buffer>;

function isSame(one: Contents, other: Contents): boolean {
	return one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes) === true);
}

const contents = (folder: string): Promise<Contents> => contentsOf(folder).catch(() => new Map());

test("a build that is killed at any of twenty moments leaves the old site or the new one", {
	timeout: 240_000,
}, async (t) => {
	const folder = await workFolder(t);
	const zip = join(folder, "export.zip");
	const site = join(folder, "site");
	await writeSmallZip(zip);
	const whole = new Map<string, Contents>();
	for (const lang of ["en", "de"]) {
		await buildSite([zip], join(folder, lang), { lang });
		whole.set(lang, await contentsOf(join(folder, lang)));
	}
	const begin = (output: string, lang: string) =>
		fork(CHILD, [zip, output, lang], { execArgv: ["--import", import.meta.resolve("tsx")] });
	/** How long one takes that is left alone. */
	const duration = async (lang: string) => {
		const child = begin(join(folder, "en"), lang);
		const exited = once(child, "exit");
		await once(child, "message");
		const began = performance.now();
		await exited;
		return performance.now() - began;
	};
	const calm = Math.min(await duration("de"), await duration("en"));
	const random = seeded("killed");
	let killed = 0;
	for (let round = 0; round < KILLS; round++) {
		const child = begin(site, round % 2 === 0 ? "en" : "de");
		const exited = once(child, "exit");
		await Promise.race([once(child, "message"), exited]);
		await Promise.race([exited, setTimeout(random() * calm, undefined, { ref: false })]);
		if (child.kill("SIGKILL")) killed += 1;
		await exited;
		const [present, former] = [await contents(site), await contents(projectFiles(site).former)];
		const shown = present.size > 0 ? present : former;
		const isWhole = shown.size === 0 || [...whole.values()].some((one) => isSame(one, shown));
		assert.ok(isWhole, `after ${round + 1} kills the site is a mix`);
	}
	assert.ok(killed > KILLS / 2, `${killed} were killed in time`);
	await buildSite([zip], site, { lang: "en" });
	assert.ok(isSame(await contents(site), whole.get("en") ?? new Map()), "the next build finishes the job");
	const beside = (await readdir(folder)).filter((name) => name.startsWith("site")).map((name) => name.slice(4));
	const usual = (await readdir(folder)).filter((name) => /^en(\.|$)/.test(name)).map((name) => name.slice(2));
	assert.deepEqual(beside, usual);
});

test("a download that changes while it is read costs what changed, and the next build has it all", async (t) => {
	const folder = await workFolder(t);
	const download = join(folder, "download");
	await writeSampleFolder(layout2025.write(smallAccount(), { scale: 0.1 }), download);
	await cp(download, join(folder, "same"), { recursive: true });
	await buildSite([join(folder, "same")], join(folder, "calm"));
	const media = [...(await contentsOf(download)).keys()].filter((path) => /^media\/posts\/.*\.jpg$/.test(path));
	const [changed = "", shortened = "", ...others] = media;
	assert.ok(others.length > 0);
	const report = await buildSite([download], join(folder, "site"), {
		emit: (event) => {
			if (event.type !== "progress" || event.state !== "working") return;
			// Between the listing and the reading.
			const path = event.file;
			if (path === changed) execFileSync("touch", ["-d", "2001-01-01", join(download, path)]);
			if (path === shortened) execFileSync("truncate", ["-s", "100", join(download, path)]);
		},
	});
	assert.equal(report.damaged.length, 2, JSON.stringify(report.damaged));
	await cp(join(folder, "same"), download, { recursive: true, force: true });
	const now = new Date();
	for (const path of [changed, shortened]) await utimes(join(download, path), now, now);
	await buildSite([download], join(folder, "site"));
	assert.ok(isSame(await contents(join(folder, "site")), await contents(join(folder, "calm"))));
});

test("a disk that is full is named, and the site that was there stays", async (t) => {
	const folder = await workFolder(t);
	const small = join(folder, "small");
	await mkdir(small);
	const zip = join(folder, "export.zip");
	await writeSmallZip(zip);
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", small], { stdio: "ignore" });
	} catch {
		t.skip("a small disk can only be made by an administrator");
		return;
	}
	try {
		await fillUp(small, zip);
	} finally {
		execFileSync("umount", [small]);
	}
});

async function fillUp(small: string, zip: string): Promise<void> {
	const site = join(small, "site");
	await buildSite([zip], site);
	const before = await contents(site);
	const { bavail, bsize } = await statfs(small);
	await writeFile(join(small, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - 40_000)));
	await assert.rejects(buildSite([zip], site, { lang: "de" }), (error: unknown) => {
		assert.ok(error instanceof BuildError, String(error));
		assert.match(error.message, /disk is full/);
		assert.equal(error.where, site);
		return true;
	});
	assert.ok(isSame(await contents(site), before));
	await truncate(join(small, "filler"));
	await buildSite([zip], site, { lang: "de" });
	assert.ok((await stat(join(site, "index.html"))).size > 0 && !isSame(await contents(site), before));
}

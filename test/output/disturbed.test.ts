import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { truncateSync, utimesSync } from "node:fs";
import { cp, mkdir, stat, statfs, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { writeSampleFolder } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { BuildError } from "../../src/model/problem.ts";
import { buildSite, contentsOf, smallAccount, workFolder, writeSmallZip } from "../builds.ts";
import { contents, isSame } from "./contents.ts";

test("of a download that changes while it is read only the changed files are damaged, and the next build has them all", async (t) => {
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
			if (path === changed) utimesSync(join(download, path), new Date(2001, 0), new Date(2001, 0));
			if (path === shortened) truncateSync(join(download, path), 100);
		},
	});
	assert.equal(report.damaged.length, 2, JSON.stringify(report.damaged));
	await cp(join(folder, "same"), download, { recursive: true, force: true });
	const now = new Date();
	for (const path of [changed, shortened]) await utimes(join(download, path), now, now);
	await buildSite([download], join(folder, "site"));
	assert.ok(isSame(await contents(join(folder, "site")), await contents(join(folder, "calm"))));
});

test("a full disk stops the build with that error, and the site that was there stays", async (t) => {
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

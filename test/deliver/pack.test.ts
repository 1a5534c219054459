import assert from "node:assert/strict";
import { cp, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import AdmZip from "adm-zip";
import { packSite } from "../../src/deliver/pack.ts";
import { checkSite } from "../../src/deliver/targets/check.ts";
import { buildSite, contentsOf, workFolder, writeSmallZip } from "../builds.ts";

test("a small site becomes one ZIP, README.txt first, and extracts to the same files", async (t) => {
	const folder = await workFolder(t);
	const site = join(folder, "site");
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], site);
	const { bytes } = await packSite(site, join(folder, "gallery.zip"));
	const contents = await contentsOf(folder);
	assert.equal(contents.get("gallery.zip")?.length, bytes);
	const entries = new AdmZip(join(folder, "gallery.zip"), { noSort: true }).getEntries();
	assert.equal(entries[0]?.entryName, "README.txt");
	assert.match(entries[0]?.getData().toString("utf8") ?? "", /Extract all of it into a folder first/);
	const unpacked = new Map(entries.slice(1).map((entry) => [entry.entryName, entry.getData()] as const));
	assert.deepEqual(new Map([...unpacked].sort(([a], [b]) => (a < b ? -1 : 1))), await contentsOf(site));
	await packSite(site, join(folder, "again.zip"));
	const again = await contentsOf(folder);
	assert.deepEqual(again.get("again.zip"), again.get("gallery.zip"));
	// Copied into the site by mistake, the owner's files say what was hidden.
	for (const beside of ["site.owner", "site.cache"]) {
		await cp(join(folder, beside), join(site, beside), { recursive: true });
		await assert.rejects(packSite(site, join(folder, "again.zip")), { code: "ownerFilesInSite" });
		await assert.rejects(checkSite(site, "netlify"), { code: "ownerFilesInSite" });
		await rm(join(site, beside), { recursive: true });
	}
});

test("a site of more than 1 GB is not packed, and the hint names another way", async (t) => {
	const folder = await workFolder(t);
	for (const name of ["index.html", ".nojekyll", "large.mp4"]) await writeFile(join(folder, name), "x");
	await truncate(join(folder, "large.mp4"), 1e9);
	await assert.rejects(packSite(folder, `${folder}.zip`), {
		message: /too large for one ZIP: 1\.0 GB/,
		hint: /npm run stick/,
	});
});

test("the ZIP cannot be inside the site", async (t) => {
	const folder = await workFolder(t);
	await assert.rejects(packSite(folder, join(folder, "site.zip")), { message: /cannot be inside the site/ });
});

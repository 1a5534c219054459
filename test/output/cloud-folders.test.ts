import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { cloudOf, cloudWarnings } from "../../src/output/cloud-folders.ts";
import { workFolder } from "../builds.ts";

const home = "/Users/mara";
const plain = { home, exists: () => false };

test("a folder that a service copies is known by its name, on each system", () => {
	const copied: Readonly<Record<string, string>> = {
		"C:\\Users\\Mara\\OneDrive\\Dokumente\\vitrine\\export.zip": "OneDrive",
		"C:\\Users\\Mara\\OneDrive - Contoso\\export.zip": "OneDrive",
		"C:\\Users\\Mara\\iCloudDrive\\_site": "iCloud Drive",
		"G:\\Meine Ablage\\vitrine\\_site": "Google Drive",
		"G:\\My Drive\\export.zip": "Google Drive",
		"/Users/mara/Library/Mobile Documents/com~apple~CloudDocs/vitrine/_site": "iCloud Drive",
		"/Users/mara/Library/CloudStorage/GoogleDrive-mara@mara.example/My Drive/_site": "Google Drive",
		"/Users/mara/Library/CloudStorage/Dropbox/_site": "Dropbox",
		"/Users/mara/Library/CloudStorage/OneDrive-Personal/_site": "OneDrive",
		"/home/mara/Dropbox (Privat)/export.zip": "Dropbox",
		"/home/mara/Nextcloud/export.zip": "Nextcloud",
	};
	for (const [path, service] of Object.entries(copied)) assert.equal(cloudOf(path, plain), service, path);
	for (const path of ["C:\\vitrine\\export.zip", "/home/mara/onedriven/x", "/home/mara/my drives/x", "/Users/mara/x"])
		assert.equal(cloudOf(path, plain), undefined, path);
});

test("Documents and Desktop of a Mac are known where iCloud has them, and the folder that a link leads to", async (t) => {
	const documents = join(home, "Documents", "vitrine", "export.zip");
	assert.equal(cloudOf(documents, plain), undefined);
	const exists = (path: string) => path.endsWith(join("com~apple~CloudDocs", "Documents"));
	assert.equal(cloudOf(documents, { home, exists }), "iCloud Drive");
	assert.equal(cloudOf(join(home, "Documents 2", "x"), { home, exists }), undefined);
	const folder = await workFolder(t);
	await mkdir(join(folder, "Dropbox"));
	await symlink(join(folder, "Dropbox"), join(folder, "plain"), "junction");
	const warnings = cloudWarnings([join(folder, "plain", "_site"), join(folder, "plain", "export.zip")], plain);
	assert.deepEqual(warnings, [
		{ code: "copiedToCloud", params: { name: "Dropbox", folder: join(folder, "plain") }, where: "" },
	]);
});

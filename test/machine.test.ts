import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { workFolder } from "./builds.ts";
import { advice, aptScript, type Tool } from "./machine.ts";

const missing: readonly Tool[] = [
	{ name: "Chromium or Chrome", isHere: () => false, apt: "chromium", brew: "google-chrome", winget: "Google.Chrome" },
	{ name: "Firefox", isHere: () => false, apt: "firefox-esr", brew: "firefox", winget: "Mozilla.Firefox" },
	{ name: "mcopy", isHere: () => false, apt: "mtools" },
];

test("one message lists what to install, with the command of one's own system", () => {
	assert.match(
		advice(missing, "macos"),
		/Chromium or Chrome, Firefox, mcopy\.\nInstall it: brew install google-chrome firefox\n/,
	);
	assert.match(advice(missing, "windows"), /winget install Google\.Chrome Mozilla\.Firefox\n/);
	assert.match(advice(missing, "debian"), /apt-get install chromium firefox-esr mtools\n/);
});

test("on Ubuntu no browser comes as a snap, and only those that are missing come", () => {
	assert.doesNotMatch(aptScript(missing, "ubuntu"), /apt-get install .*(chromium|firefox-esr)/);
	assert.match(aptScript(missing, "ubuntu"), /dl\.google\.com.*packages\.mozilla\.org/s);
	assert.doesNotMatch(aptScript(missing.slice(2), "ubuntu"), /google|mozilla|curl/);
	assert.doesNotMatch(aptScript(missing.slice(1), "ubuntu"), /google/);
});

test("what is missing is installed although a source of apt is late, and nothing else", {
	skip: process.platform === "win32" ? "Windows has no apt" : false,
}, async (t) => {
	const folder = await workFolder(t);
	const log = join(folder, "log");
	const program = join(folder, "apt-get");
	await writeFile(program, `#!/bin/sh\necho "$@" >> ${log}\n[ "$1" != update ]\n`);
	await chmod(program, 0o755);
	execFileSync("sh", ["-ec", aptScript(missing, "debian")], { env: { PATH: `${folder}:/bin:/usr/bin` } });
	assert.equal(
		await readFile(log, "utf8"),
		"update -qq\ninstall -y -qq --no-install-recommends chromium firefox-esr mtools\n",
	);
	for (const system of ["debian", "ubuntu"] as const)
		assert.equal(spawnSync("sh", ["-n", "-c", aptScript(missing, system)]).status, 0, system);
});

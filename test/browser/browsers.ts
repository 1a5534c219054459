import { existsSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { isSnap } from "../../src/deliver/book/find-browser.ts";
import { atDepth, runFolder } from "../depth.ts";
import { sharedFolder } from "../shared-folder.ts";

/** The two browsers in which every promise about pages is shown. */
export const BROWSERS = ["chrome", "firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
	chrome: [
		process.env["CHROME_PATH"] ?? "",
		"/usr/bin/chromium",
		"/usr/bin/google-chrome",
		"/usr/bin/chromium-browser",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	],
	firefox: [
		process.env["FIREFOX_PATH"] ?? "",
		"/usr/bin/firefox-esr",
		"/usr/bin/firefox",
		"/Applications/Firefox.app/Contents/MacOS/firefox",
		"C:\\Program Files\\Mozilla Firefox\\firefox.exe",
	],
};

/** Chromium without what it has around pages, which takes two fifths of the CPU of tests. */
const SHELL = "/usr/bin/chromium-headless-shell";

/** The program of a browser on this machine. */
export function browserPath(name: BrowserName): string | undefined {
	return PLACES[name].find((path) => path !== "" && existsSync(path) && !isSnap(path));
}

/** Starts a browser of this machine; throws when it has none, so that no test is passed over in silence. */
export async function launch(name: BrowserName, { scripts = true } = {}): Promise<Browser> {
	const executablePath = browserPath(name);
	if (executablePath === undefined) {
		throw new Error(
			`No ${name} was found. Install it, or name it in ${name === "chrome" ? "CHROME" : "FIREFOX"}_PATH.`,
		);
	}
	if (name === "firefox") return launchFirefox(executablePath, scripts, await startedProfile(executablePath));
	const isShell = process.env["CHROME_PATH"] === undefined && existsSync(SHELL) && !withWindow();
	return puppeteer.launch({
		browser: "chrome",
		executablePath: isShell ? SHELL : executablePath,
		headless: isShell ? "shell" : true,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--renderer-process-limit=1",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			...(scripts ? [] : ["--blink-settings=scriptEnabled=false"]),
		],
	});
}

function launchFirefox(executablePath: string, scripts: boolean, profile: string | undefined): Promise<Browser> {
	return puppeteer.launch({
		browser: "firefox",
		executablePath,
		...(profile === undefined ? {} : { userDataDir: profile }),
		extraPrefsFirefox: {
			// Puppeteer loosens these two; with a person's settings every file is an origin of its own, which is what is tested.
			"security.fileuri.strict_origin_policy": true,
			"privacy.file_unique_origin": true,
			"javascript.enabled": scripts,
			// No process is started ahead of the page that may need it: that takes a third of the time.
			"dom.ipc.processPrelaunch.enabled": false,
			// Half of the usual pictures a second, which is what slow machines draw.
			"layout.frame_rate": 30,
			// Nobody's extensions are looked for, which is a fifth of a start.
			"extensions.enabledScopes": 0,
		},
	});
}

/**
 * A copy of a profile with which Firefox was started once in this run of the tests: the first start takes twice the time of the next
 * one (4.0 and 2.2 s of CPU, Firefox 153, 2026-11-30). Undefined where a test file is run by itself.
 */
async function startedProfile(executablePath: string): Promise<string | undefined> {
	if (runFolder === undefined) return undefined;
	const started = await sharedFolder("firefox-profile", async (folder) => {
		const browser = await launchFirefox(executablePath, true, folder);
		await browser.close();
	});
	const own = await mkdtemp(join(runFolder, "firefox-"));
	await cp(started.folder, own, { recursive: true, verbatimSymlinks: true });
	return own;
}

const withWindow = () => atDepth("Chromium with all that it has around pages", true, false);

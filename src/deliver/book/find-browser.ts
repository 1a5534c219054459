import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { posix, win32 } from "node:path";

/** What decides where programs are. */
export interface System {
	readonly platform: NodeJS.Platform;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** The browsers that print into a file from a command line, by the names of their programs on Linux. Firefox and Safari do not. */
const ON_LINUX = [
	...["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"],
	...["microsoft-edge-stable", "microsoft-edge"],
];
const ON_MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const ON_WINDOWS = [
	"Google\\Chrome\\Application\\chrome.exe",
	"Chromium\\Application\\chrome.exe",
	"Microsoft\\Edge\\Application\\msedge.exe",
];

/** The places in which these browsers are on a system, best first; `CHROME_PATH` names another one. */
export function placesOfBrowsers({ platform, env }: System): readonly string[] {
	const named = env["CHROME_PATH"] ?? "";
	return [...(named === "" ? [] : [named]), ...usualPlaces(platform, env)];
}

function usualPlaces(platform: NodeJS.Platform, env: System["env"]): readonly string[] {
	if (platform === "win32") {
		const folders = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]];
		return ON_WINDOWS.flatMap((path) => folders.flatMap((folder) => (folder ? [win32.join(folder, path)] : [])));
	}
	if (platform === "darwin") {
		const folders = ["/Applications", ...(env["HOME"] ? [posix.join(env["HOME"], "Applications")] : [])];
		return ON_MAC.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
	}
	const folders = [...new Set([...(env["PATH"] ?? "").split(":"), "/usr/bin", "/usr/local/bin"])];
	return ON_LINUX.flatMap((name) => folders.filter((folder) => folder !== "").map((folder) => `${folder}/${name}`));
}

/** The first of these programs that is there; undefined for none. */
export function findBrowser(system: System = process): string | undefined {
	return placesOfBrowsers(system).find((path) => isProgram(path) && !isSnap(path));
}

export function isProgram(path: string): boolean {
	return existsSync(path) && statSync(path).isFile();
}

/** Ubuntu's snap of Chromium sees neither temporary folders nor sticks. A link or a script of the browser's name starts it. */
export function isSnap(path: string): boolean {
	if (realpathSync(path).includes("/snap")) return true;
	const head = Buffer.alloc(2000);
	const file = openSync(path, "r");
	try {
		readSync(file, head);
	} finally {
		closeSync(file);
	}
	return head.toString("latin1", 0, 2) === "#!" && head.includes("/snap/");
}

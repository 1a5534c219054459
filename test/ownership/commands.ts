import { join } from "node:path";
import { runBook } from "../../src/commands/book.ts";
import { runBuild } from "../../src/commands/build.ts";
import { runCheck } from "../../src/commands/check.ts";
import { runPack } from "../../src/commands/pack.ts";
import { runPrivate } from "../../src/commands/private.ts";
import { runStick, runVerify } from "../../src/commands/stick.ts";
import type { Done, Terminal } from "../../src/commands/terminal.ts";
import { listSite } from "../../src/deliver/targets/listing.ts";
import { HOME } from "../../src/model/home.ts";
import { BuildError } from "../../src/model/problem.ts";
import { buildHere } from "../builds.ts";

export const ZIP = join(HOME, "test", "fixtures", "faults", "three-plain-posts", "plain.zip");

/** In place of a browser, which takes seconds. Windows starts no script. */
const STARTS_SCRIPTS = process.platform !== "win32";
const BROWSER = join(HOME, "test", "fixtures", "fake-browser.sh");

/** Where a person typed a command, who hears nothing. */
export function terminal(folder: string): Terminal {
	return { folder, stream: process.stderr, print: () => undefined, build: buildHere };
}

/** Options of a build. */
export const given = (more: object = {}) => ({ archive: [ZIP], output: "site", timezone: "UTC", lang: "en", ...more });

/** Commands by name, each in a folder in which strangers' things may stand in any of its places. */
export const COMMANDS: Readonly<Record<string, (folder: string) => Done>> = {
	build: (folder) => runBuild(given(), terminal(folder)),
	"build in German": (folder) => runBuild(given({ lang: "de", allowRemovals: true }), terminal(folder)),
	"build --photos": (folder) => runBuild(given({ photos: "photos" }), terminal(folder)),
	"build --photos again": (folder) => runBuild(given({ photos: "photos", timezone: "Asia/Tokyo" }), terminal(folder)),
	stick: (folder) => runStick({ output: "site", to: "stick" }, terminal(folder)),
	"stick --tv": (folder) => runStick({ output: "site", to: "stick", tv: true }, terminal(folder)),
	verify: (folder) => runVerify({}, terminal(folder), "stick"),
	pack: (folder) => runPack({ output: "site" }, terminal(folder)),
	"pack --to": (folder) => runPack({ output: "site", to: "gallery.zip" }, terminal(folder)),
	book: async (folder) =>
		STARTS_SCRIPTS
			? runBook({ output: "site", to: "book.pdf", browser: BROWSER }, terminal(folder))
			: { is: "done", receipt: {} },
	check: (folder) => runCheck({ output: "site", target: "usb" }, terminal(folder)),
	private: (folder) => runPrivate({ archive: [ZIP], output: "mine", timezone: "UTC", lang: "en" }, terminal(folder)),
	preview: async (folder) => {
		await listSite(join(folder, "site"));
		return { is: "done", receipt: {} };
	},
};

/** Runs a command; answers what it refused with. What is no refusal that was foreseen is thrown. */
export async function attempt(name: string, folder: string): Promise<BuildError | undefined> {
	try {
		await COMMANDS[name]?.(folder);
		return undefined;
	} catch (error) {
		if (error instanceof BuildError) return error;
		throw error;
	}
}

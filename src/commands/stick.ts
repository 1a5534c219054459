import { join, resolve } from "node:path";
import { toStick } from "../deliver/stick/stick.ts";
import { foundText, verifyFolder } from "../deliver/stick/verify.ts";
import { BuildError } from "../model/problem.ts";
import { parseOptions } from "../options/option.ts";
import { COMMANDS } from "../options/table.ts";
import { showProgress } from "../terminal/progress.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run stick`: the built site goes to a stick and is read back. */
export async function runStick(given: Given, { folder, stream, print }: Terminal): Done {
	const { output, to, tv } = parseOptions(COMMANDS.stick.options, given, folder);
	if (to === undefined) {
		throw new BuildError("It is not said where the stick is", {
			where: "--to",
			hint: "Name its drive or folder: npm run stick -- --to E:\\ or npm run stick -- --to /Volumes/STICK",
		});
	}
	const progress = showProgress({ stream, line: print, now: () => performance.now() }, "Files");
	const changed: string[] = [];
	const { written, kept, removed } = await toStick(output, to, {
		tv,
		progress,
		keeps: (path) => changed.push(path),
	});
	const old = removed === 0 ? "" : `, ${removed} old ones removed`;
	print(`${written} files written and read back, ${kept} were there already${old}.`);
	for (const path of changed) print(`A file that had been changed was made anew; yours is kept: ${path}`);
	print(`Open it: ${join(to, "index.html")}`);
	print("Let the computer eject the stick before you pull it out. Then make a second copy, and keep it elsewhere.");
	return true;
}

/** `npm run verify`: whether every file of a stick is still as it was written. */
export async function runVerify(_: object, { folder, stream, print }: Terminal, place = "."): Done {
	const progress = showProgress({ stream, line: print, now: () => performance.now() }, "Files");
	const found = await verifyFolder(resolve(folder, place), progress);
	for (const line of foundText(found)) print(line);
	return found.damaged.length + found.missing.length === 0;
}

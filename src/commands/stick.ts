import { join } from "node:path";
import { toStick } from "../deliver/stick/stick.ts";
import { verifyFolder, verifyText } from "../deliver/stick/verify.ts";
import { progressOf } from "../model/events.ts";
import { BuildError } from "../model/problem.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import { typedPath } from "../options/typed-path.ts";
import { renderEvents } from "../terminal/render.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run stick`: the built site goes to a stick and is read back. */
export async function runStick(given: Given, terminal: Terminal): Done {
	const { folder, print, warn = print } = terminal;
	const { output, to, tv } = parseOptions(COMMANDS.stick.options, given, folder);
	if (to === undefined) throw new BuildError("stickUnnamed", {}, { where: "--to" });
	const emit = renderEvents(terminal, { verbose: false });
	const copying = toStick(output, to, { tv, emit }).finally(progressOf(emit, "stick").end);
	const { written, kept, removed, backups } = await copying;
	const old = removed === 0 ? "" : `, ${removed} old ones removed`;
	const receipt = { to, written, kept, removed, backups };
	print(`${written} files written and read back, ${kept} were there already${old}.`);
	for (const path of backups) warn(`A file that had been changed was made anew; yours is kept: ${path}`);
	print(`Open it: ${join(to, "index.html")}`);
	print("Let the computer eject the stick before you pull it out. Then make a second copy, and keep it elsewhere.");
	return { is: "done", receipt };
}

/** `npm run verify`: whether every file of a stick is still as it was written. */
export async function runVerify(_: Given, terminal: Terminal, place = "."): Done {
	const emit = renderEvents(terminal, { verbose: false });
	const folder = typedPath(place, terminal.folder) ?? place;
	const { whole, damaged, missing, unknown } = await verifyFolder(folder, emit).finally(progressOf(emit, "stick").end);
	const isWhole = damaged.length + missing.length === 0;
	const { print, warn = print } = terminal;
	for (const line of verifyText({ whole, damaged, missing, unknown })) (isWhole ? print : warn)(line);
	return { is: isWhole ? "done" : "failed", receipt: { folder, whole, damaged, missing, unknown } };
}

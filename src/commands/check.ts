import { relative, resolve } from "node:path";
import { checkSite } from "../deliver/targets/check.ts";
import { nextSteps } from "../deliver/targets/next-steps.ts";
import { findingsTable, fits } from "../deliver/targets/table.ts";
import { TARGETS, type Target } from "../deliver/targets/targets.ts";
import { targetOf } from "../options/parse.ts";
import type { Done, Terminal } from "./terminal.ts";

/** `npm run check`: what fits and what does not, and what comes next. Publishes nothing. */
export async function runCheck(
	given: { readonly target?: string; readonly output?: string },
	terminal: Terminal,
): Done {
	return checkFolder(resolve(terminal.folder, given.output ?? "_site"), targetOf(given.target), terminal);
}

export async function checkFolder(site: string, target: Target, { folder, print }: Terminal): Done {
	const findings = await checkSite(site, target);
	print(`\n${TARGETS[target].name}: ${site}\n`);
	for (const line of findingsTable(findings)) print(line);
	print("");
	if (!fits(findings)) {
		print(`This does not fit ${TARGETS[target].name} yet.`);
		return false;
	}
	for (const line of nextSteps(target, relative(folder, site) || ".")) print(line);
	return true;
}

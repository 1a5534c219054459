import { relative } from "node:path";
import { checkSite } from "../deliver/targets/check.ts";
import { findingsTable, fits } from "../deliver/targets/findings.ts";
import { nextSteps } from "../deliver/targets/next-steps.ts";
import { TARGETS, type Target } from "../deliver/targets/targets.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run check`: what fits and what does not, and what comes next. Publishes nothing. */
export async function runCheck(given: Given, terminal: Terminal): Done {
	const { output, target } = parseOptions(COMMANDS.check.options, given, terminal.folder);
	return checkFolder(output, target, terminal);
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

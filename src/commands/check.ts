import { relative } from "node:path";
import { checkSite } from "../deliver/targets/check.ts";
import { type Finding, findingsTable, fits } from "../deliver/targets/findings.ts";
import { nextSteps } from "../deliver/targets/next-steps.ts";
import { isTarget, TARGETS, type Target } from "../deliver/targets/targets.ts";
import { asTyped } from "../languages/problems/command-line.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run check`: what fits and what does not, and what comes next. Publishes nothing. */
export async function runCheck(given: Given, terminal: Terminal): Done {
	const { output, target } = parseOptions(COMMANDS.check.options, given, terminal.folder);
	return target === undefined ? checkAll(output, terminal) : checkFolder(output, target, terminal);
}

/** Whether the site fits each target, in a line each. Succeeds whatever is found: nobody has said where the site is to go. */
async function checkAll(site: string, { print }: Terminal): Done {
	print(`Where the site could go: ${site}\n`);
	const checked: CheckedTarget[] = [];
	for (const target of Object.keys(TARGETS).filter(isTarget)) {
		const one = checkedTarget(target, await checkSite(site, target));
		checked.push(one);
		const verdict = one.fits ? "fits" : "does not fit yet";
		const command = asTyped(`npm run check ${target}`);
		print(`  ${TARGETS[target].name.padEnd(20)} ${verdict.padEnd(18)} ${command}`);
	}
	print("\nType the line at the right of the one that you want: it says in detail what fits, and what to do next.");
	return { is: "done", receipt: { site, targets: checked } };
}

/** What was found for one target, for programs. */
type CheckedTarget = ReturnType<typeof checkedTarget>;

function checkedTarget(target: Target, findings: readonly Finding[]) {
	const rows = findings.map(({ check, found, limit, verdict, advice }) => ({ check, found, limit, verdict, advice }));
	return { target, fits: fits(findings), findings: rows };
}

export async function checkFolder(site: string, target: Target, { folder, print, warn = print }: Terminal): Done {
	const findings = await checkSite(site, target);
	const receipt = { site, targets: [checkedTarget(target, findings)] };
	print(`\n${TARGETS[target].name}: ${site}\n`);
	for (const line of findingsTable(findings)) print(line);
	print("");
	if (!fits(findings)) {
		warn(`This does not fit ${TARGETS[target].name} yet.`);
		return { is: "failed", receipt };
	}
	for (const line of nextSteps(target, relative(folder, site) || ".")) print(line);
	return { is: "done", receipt };
}

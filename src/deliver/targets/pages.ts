import { inEnglish } from "../../languages/problems/owner-language.ts";
import type { TextFile } from "../../verify/check.ts";
import { TEXT_CHECKS } from "../../verify/text-checks.ts";
import { type Finding, findingOf } from "./findings.ts";

/** An address of this computer in a page. */
const LOCAL = /\s(?:href|src|poster|action)="(?:file:|[a-z]:[\\/]|https?:\/\/(?:localhost|127\.|\[::1\]))/i;

/** Checks the pages of a site, one in memory at a time. */
export async function pageFindings(
	texts: AsyncIterable<TextFile>,
	site: ReadonlySet<string>,
): Promise<readonly Finding[]> {
	const wrong: string[] = [];
	const local: string[] = [];
	let pages = 0;
	for await (const written of texts) {
		pages += 1;
		if (LOCAL.test(written.text)) local.push(written.path);
		for (const check of TEXT_CHECKS)
			for (const finding of check.findings(written, site)) wrong.push(`${written.path}: ${inEnglish.text(finding)}`);
	}
	const failed = { verdict: "stop", advice: "Build the site again. If it stays, please report it." } as const;
	const whenPassed = `all well in ${pages} pages`;
	return [
		findingOf("Links and requests", wrong, { ...failed, whenPassed, limit: "all lead to files of the site" }),
		findingOf("This computer", local, { ...failed, whenPassed: "not named", limit: "no address of it" }),
	];
}

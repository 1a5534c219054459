import type { TextFile } from "../../verify/check.ts";
import { TEXT_CHECKS } from "../../verify/verify.ts";
import { type Finding, some } from "./finding.ts";

const LOCAL = /\s(?:href|src|poster|action)="(?:file:|[a-z]:[\\/]|https?:\/\/(?:localhost|127\.|\[::1\]))/i;

/** Looks at pages one after the other, so that no more than one is in memory, and tells at the end. */
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
			for (const finding of check.findings(written, site)) wrong.push(`${written.path}: ${finding}`);
	}
	return [
		row("Links and requests", wrong, `all well in ${pages} pages`, "all lead to files of the site"),
		row("This computer", local, "not named", "no address of it"),
	];
}

function row(check: string, wrong: readonly string[], well: string, limit: string): Finding {
	return {
		check,
		found: some(wrong, well),
		limit,
		verdict: wrong.length === 0 ? "fits" : "stop",
		advice: wrong.length === 0 ? "" : "Build the site again. If it stays, please report it.",
	};
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Visit } from "../visit.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 AA, and what axe calls good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What differs between light and dark. */
export const COLOURS = { type: "rule", values: ["color-contrast"] };

/** What axe has to say of the page that is shown; nothing is empty. It reads no stylesheets by itself, which no file may. */
export async function findings(
	{ page, read }: Pick<Visit, "page" | "read">,
	runOnly: readonly string[] | typeof COLOURS = TAGS,
): Promise<string> {
	await page.evaluate(axe);
	return read(
		`axe.run({ runOnly: ${JSON.stringify(runOnly)}, preload: false, resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(" | ")).join("\\n"))`,
	);
}

import { readFile } from "node:fs/promises";
import { CATALOGUES } from "../languages/language.ts";
import { codeFile, codeFiles, programFiles } from "../model/home.ts";
import { headersFile, noRobots } from "../site/assets/policy.ts";
import { vendoredFiles } from "../site/assets/vendor.ts";

const OWN = ["templates", "assets"];
const TEXT = /\.(njk|css|js|svg|txt)$/;
/** Other modules that write words of their own into pages. */
const CODE = [
	"src/site/assets/policy.ts",
	"src/site/assets/web-manifest.ts",
	"src/site/pages/review-cards.ts",
	"src/site/pages/search.ts",
	"src/site/render/filters.ts",
];
/** The messages of pages; the other texts of a language are on none. */
const MESSAGES = Object.values(CATALOGUES)
	.flatMap(({ site }) => Object.values(site))
	.flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)));

/** The texts that Vitrine itself puts on every site: no part of them is private. */
export async function ownTexts(): Promise<string> {
	const modules = [...CODE.map(codeFile), ...codeFiles("src/exports")];
	const own = [...modules, ...OWN.flatMap((folder) => programFiles(folder, TEXT)), ...vendoredFiles().values()];
	const files = await Promise.all(own.map((file) => readFile(file, "utf8")));
	// With its hashes, in which there can be letters between two slashes.
	return [...files, ...MESSAGES, headersFile(noRobots)].join("\n");
}

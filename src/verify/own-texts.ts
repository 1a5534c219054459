import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CATALOGUES } from "../languages/language.ts";
import { HOME } from "../model/home.ts";
import { vendoredFiles } from "../site/assets/vendor.ts";

const OWN = ["templates", "assets", join("src", "exports")];
const TEXT = /\.(njk|css|js|ts|svg|txt)$/;
/** Modules below `src/site` that write words of their own into pages. */
const CODE = ["assets/policy.ts", "render/open-graph.ts"];
/** The messages that pages can have; what else there is in a language is on none. */
const MESSAGES = Object.values(CATALOGUES)
	.flatMap(({ site }) => Object.values(site))
	.flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)));

/** The texts that Vitrine itself puts on every site, the same for everybody: what is in them is nobody's secret. */
export async function ownTexts(): Promise<string> {
	const listed = await Promise.all(
		OWN.map(async (folder) => {
			const entries = await readdir(join(HOME, folder), { recursive: true, withFileTypes: true });
			return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		}),
	);
	const own = [
		...CODE.map((path) => join(HOME, "src", "site", ...path.split("/"))),
		...listed.flat().filter((file) => TEXT.test(file)),
	];
	const files = await Promise.all([...own, ...vendoredFiles().values()].map((file) => readFile(file, "utf8")));
	return [...files, ...MESSAGES].join("\n");
}

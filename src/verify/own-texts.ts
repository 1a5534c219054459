import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { HOME } from "../model/home.ts";
import { vendoredFiles } from "../site/assets/vendor.ts";

const OWN = ["templates", "assets", join("src", "exports")];
const TEXT = /\.(njk|css|js|ts|svg|txt)$/;
/** Modules below `src/site` that write words of their own into pages. */
const CODE = ["assets/policy.ts", "render/open-graph.ts"];
/** The languages of the pages, one file each: `de.ts`. */
const LANGUAGES = join("src", "languages");
const LANGUAGE = /^[a-z]{2}\.ts$/;

/** The texts that Vitrine itself puts on every site, the same for everybody: what is in them is nobody's secret. */
export async function ownTexts(): Promise<string> {
	const listed = await Promise.all(
		OWN.map(async (folder) => {
			const entries = await readdir(join(HOME, folder), { recursive: true, withFileTypes: true });
			return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		}),
	);
	const languages = (await readdir(join(HOME, LANGUAGES))).filter((name) => LANGUAGE.test(name));
	const own = [
		...CODE.map((path) => join(HOME, "src", "site", ...path.split("/"))),
		...languages.map((name) => join(HOME, LANGUAGES, name)),
		...listed.flat().filter((file) => TEXT.test(file)),
	];
	return (await Promise.all([...own, ...vendoredFiles().values()].map((file) => readFile(file, "utf8")))).join("\n");
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { HOME } from "../home.ts";
import { vendoredFiles } from "../site/vendor.ts";

const OWN = ["templates", "assets", join("src", "site", "messages"), join("src", "feeds")];
const TEXT = /\.(njk|css|js|ts|svg|txt)$/;

/** The texts that Vitrine itself brings to every site, the same for everybody: what stands there is nobody's secret. */
export async function ownTexts(): Promise<string> {
	const listed = await Promise.all(
		OWN.map(async (folder) => {
			const entries = await readdir(join(HOME, folder), { recursive: true, withFileTypes: true });
			return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		}),
	);
	const own = [join(HOME, "src", "site", "policy.ts"), ...listed.flat().filter((file) => TEXT.test(file))];
	return (await Promise.all([...own, ...vendoredFiles().values()].map((file) => readFile(file, "utf8")))).join("\n");
}

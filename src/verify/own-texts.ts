import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { HOME } from "../home.ts";
import { vendoredFiles } from "../site/vendor.ts";

const OWN = ["templates", "assets", join("src", "site", "messages")];
const TEXT = /\.(njk|css|js|ts|svg|txt)$/;

/** The texts that Vitrine itself brings to every site, the same for everybody: what stands there is nobody's secret. */
export async function ownTexts(): Promise<string> {
	const listed = await Promise.all(
		OWN.map(async (folder) => {
			const entries = await readdir(join(HOME, folder), { recursive: true, withFileTypes: true });
			return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
		}),
	);
	const files = [...listed.flat(), ...vendoredFiles().values()].filter(
		(file) => TEXT.test(file) || !file.startsWith(HOME),
	);
	return (
		await Promise.all([join(HOME, "src", "site", "policy.ts"), ...files].map((file) => readFile(file, "utf8")))
	).join("\n");
}

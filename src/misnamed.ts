import { readdir, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BuildError } from "./problems.ts";

/** Endings that editors and spreadsheets put behind a name, of which Windows hides the last one. */
const ENDINGS = new Set(["txt", "text", "csv", "tsv", "md", "rtf", "doc", "docx", "odt", "htm", "html", "log", "list"]);
/** What is put behind a name when a file of that name is there already. */
const COPY = /^(?:copy|kopie|copie|copia|cópia|kopia|\d{1,3})$/;
const HIDE = /^(?:hide|hides|hidden|hidelist)$/;

/**
 * Throws a BuildError where a file looks like the list of what is to be hidden that belongs to `expected`, and is another: with
 * two endings, another one or none, in other letters, a copy, beside the list of no site, or in the site itself. It would not be
 * read, and what it hides would be shown.
 */
export async function demandReadHideList(expected: string, output: string, folder: string): Promise<void> {
	for (const place of new Set([dirname(expected), output, folder])) {
		const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
		const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
		for (const entry of entries) {
			const path = join(place, entry.name);
			const site = /^(.+)\.hide\.txt$/.exec(entry.name)?.[1];
			const isOfOtherSite = site !== undefined && place !== output && folders.has(site);
			if (entry.isDirectory() || isOfOtherSite || !looksLikeHideList(entry.name, basename(output))) continue;
			if (await isSame(path, expected)) continue;
			throw new BuildError("This looks like a list of what is to be hidden, and would not be read", {
				where: path,
				hint: `Nothing was built, because it would show what the list hides. Rename it to ${expected}, name it with --hide, or move it elsewhere.`,
			});
		}
	}
}

function looksLikeHideList(name: string, site: string): boolean {
	const words = name
		.normalize("NFKC")
		.toLowerCase()
		.split(/[\s._()-]+/);
	const named = words.filter((word) => word !== "");
	while (named.length > 1 && (ENDINGS.has(named.at(-1) ?? "") || COPY.test(named.at(-1) ?? ""))) named.pop();
	const last = named.at(-1) ?? "";
	return HIDE.test(last) || last === `${site.toLowerCase().replace(/^[._-]+/, "")}hide`;
}

/** Also where the disk does not tell capitals from small letters. */
async function isSame(path: string, expected: string): Promise<boolean> {
	if (path === expected) return true;
	const [one, other] = await Promise.all([path, expected].map((name) => realpath(name).catch(() => name)));
	return one === other;
}

import { readdir, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";

/** Endings that editors and spreadsheets put behind a name, of which Windows hides the last one. */
const ENDINGS = new Set(["txt", "text", "csv", "tsv", "md", "rtf", "doc", "docx", "odt", "htm", "html", "log", "list"]);
/** What is put behind a name when a file of that name is there already. */
const COPY = /^(?:copy|kopie|copie|copia|cópia|kopia|\d{1,3})$/;
const HIDE = /^(?:hide|hides|hidden|hidelist)$/;
const TABLE = /^\.alt(?:\.(?:csv|tsv|txt))*$/;

/**
 * Throws a BuildError where a file looks like the list of what is to be hidden that belongs to `expected`, and is another: with
 * two endings, another one or none, in other letters, a copy, beside the list of no site, or in the site itself. It would not be
 * read, and what it hides would be shown.
 */
export async function assertHideListName(expected: string, output: string, folder: string): Promise<void> {
	for (const place of new Set([dirname(expected), output, folder])) {
		const { files, folders } = await namesIn(place);
		for (const name of files) {
			const site = name.endsWith(".hide.txt") ? name.slice(0, -".hide.txt".length) : "";
			const isOfOtherSite = place !== output && folders.has(site);
			if (isOfOtherSite || !looksLikeHideList(name, basename(output))) continue;
			if (await isSame(join(place, name), expected)) continue;
			throw new BuildError("This looks like a list of what is to be hidden, and would not be read", {
				where: join(place, name),
				hint: `Nothing was built, because it would show what the list hides. Rename it to ${expected}, name it with --hide, or move it elsewhere.`,
			});
		}
	}
}

/** The same for the list of descriptions, such as `_site.alt.csv.csv`; copies of it are left alone. */
export async function assertAltTextsName(expected: string): Promise<void> {
	const start = basename(expected, ".alt.csv").toLowerCase();
	for (const name of (await namesIn(dirname(expected))).files) {
		const small = name.toLowerCase();
		const looksLikeIt = small.startsWith(`${start}.alt`) && TABLE.test(small.slice(start.length));
		if (!looksLikeIt || (await isSame(join(dirname(expected), name), expected))) continue;
		throw new BuildError("This looks like the list of your descriptions, and would not be read", {
			where: join(dirname(expected), name),
			hint: `Nothing was built, because your descriptions would be missing. Rename it to ${expected}, or move it elsewhere.`,
		});
	}
}

async function namesIn(place: string): Promise<{ files: readonly string[]; folders: ReadonlySet<string> }> {
	const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
	const named = (isFolder: boolean) =>
		entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => name);
	return { files: named(false), folders: new Set(named(true)) };
}

function looksLikeHideList(name: string, site: string): boolean {
	// By this list file managers of Linux hide files; it is none of ours.
	if (name === ".hidden") return false;
	const words = name
		.normalize("NFKC")
		.toLowerCase()
		.split(/[\s._()-]/);
	const named = words.filter((word) => word !== "");
	while (named.length > 1 && (ENDINGS.has(named.at(-1) ?? "") || COPY.test(named.at(-1) ?? ""))) named.pop();
	const last = named.at(-1) ?? "";
	return HIDE.test(last) || last === `${site.toLowerCase().replace(/^[._-]+/, "")}hide`;
}

/** Also where the disk ignores case. */
async function isSame(path: string, expected: string): Promise<boolean> {
	if (path === expected) return true;
	const [one, other] = await Promise.all([path, expected].map((name) => realpath(name).catch(() => name)));
	return one === other;
}

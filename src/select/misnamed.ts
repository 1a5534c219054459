import { readdir, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";

/** Extensions that editors and spreadsheets append; Windows hides the last one. */
const EXTENSION = /^(?:txt|text|csv|tsv|md|rtf|docx?|odt|html?|log|list)$/;
/** What is appended to a name that already exists. */
const COPY = /^(?:copy|kopie|copie|copia|cópia|kopia|\d{1,3})$/;
const HIDE = /^(?:hide|hides|hidden|hidelist)$/;
const TABLE = /^\.alt(?:\.(?:csv|tsv|txt))*$/;

/**
 * Throws a BuildError for a file that looks like the hide list and is not `expected`: with two extensions, another one or none,
 * in another case or full-width, a copy, named after no site, or in the site itself. It would not be read, and what it hides
 * would be shown.
 */
export async function assertHideListName(expected: string, output: string, folder: string): Promise<void> {
	for (const place of new Set([dirname(expected), output, folder])) {
		const { files, folders } = await namesIn(place);
		for (const name of files) {
			const site = name.endsWith(".hide.txt") ? name.slice(0, -".hide.txt".length) : "";
			const isOfOtherSite = place !== output && folders.has(site);
			if (isOfOtherSite || !looksLikeHideList(name, basename(output))) continue;
			if (await isSame(join(place, name), expected)) continue;
			throw new BuildError("hideListMisnamed", { path: expected }, { where: join(place, name) });
		}
	}
}

/** The same for alternative texts, such as `_site.alt.csv.csv`; copies are ignored. */
export async function assertAltTextsName(expected: string): Promise<void> {
	const start = basename(expected, ".alt.csv").toLowerCase();
	for (const name of (await namesIn(dirname(expected))).files) {
		const small = name.toLowerCase();
		const looksLikeIt = small.startsWith(`${start}.alt`) && TABLE.test(small.slice(start.length));
		if (!looksLikeIt || (await isSame(join(dirname(expected), name), expected))) continue;
		throw new BuildError("altListMisnamed", { path: expected }, { where: join(dirname(expected), name) });
	}
}

async function namesIn(place: string): Promise<{ files: readonly string[]; folders: ReadonlySet<string> }> {
	const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
	const named = (isFolder: boolean) =>
		entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => name);
	return { files: named(false), folders: new Set(named(true)) };
}

function looksLikeHideList(name: string, site: string): boolean {
	// A list of file managers of Linux.
	if (name === ".hidden") return false;
	const words = name
		.normalize("NFKC")
		.toLowerCase()
		.split(/[\s._()-]/);
	const named = words.filter((word) => word !== "");
	while (named.length > 1 && (EXTENSION.test(named.at(-1) ?? "") || COPY.test(named.at(-1) ?? ""))) named.pop();
	const last = named.at(-1) ?? "";
	return HIDE.test(last) || last === `${site.toLowerCase().replace(/^[._-]+/, "")}hide`;
}

/** Whether both are the same file, also where the disk ignores case. */
async function isSame(path: string, expected: string): Promise<boolean> {
	if (path === expected) return true;
	const [one, other] = await Promise.all([path, expected].map((name) => realpath(name).catch(() => name)));
	return one === other;
}

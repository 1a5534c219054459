import { readdir, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { limitIn } from "../model/system-limit.ts";
import { readHideList } from "./hide-list.ts";

/** Extensions that editors and spreadsheets append; Windows hides the last one. */
const EXTENSION = /^(?:txt|text|csv|tsv|md|rtf|docx?|odt|ods|xlsx?|pages|numbers|html?|log|list)$/;
/** What is appended to a name that already exists. */
const COPY = /^(?:copy|kopie|copie|copia|cópia|kopia|\d{1,3})$/;
const HIDE =
	/^(?:hides?|hidden|hidelist|ausblend(?:en|ungen)|ausgeblendete?|ausblende?liste|verstecken|versteckte?)\d{0,4}$/;
/** How the name of a list begins in the owner's folder, where nothing else has such a name; backups of editors end otherwise. */
const BEGINS_LIKE_LIST = /^(?:hid|ausblend|ausgeblend|versteck)(?!.*(?:~|\.(?:bak|part|tmp))$)/;
const TABLE = /^alt(?:\.(?:csv|tsv|txt))*$/;

/** Where a hide list is read, and where one may lie that is not. */
interface Places {
	/** The lists that are read; the first is the one that every build creates. */
	readonly read: readonly [string, ...string[]];
	readonly output: string;
	/** The folder of the owner's files. */
	readonly owner: string;
	/** Others in which a person may have put it, such as those of the downloads. */
	readonly folders: readonly string[];
}

/**
 * Throws a BuildError for a file that looks like the hide list and is not read: with two extensions, another one or none, in
 * another case or full-width, a copy, named after no site, in the site itself, beside the downloads, or in a folder like the owner's. What
 * it hides would be shown.
 */
export async function assertHideListName({ read, output, owner, folders }: Places): Promise<void> {
	const beside = dirname(output);
	const isRead = async (path: string) => {
		for (const list of read) if (await isSame(path, list)) return true;
		return false;
	};
	const refuse = (where: string) => new BuildError("hideListMisnamed", { path: read[0] }, { where });
	for (const place of new Set([beside, output, owner, ...folders])) {
		const { files, folders: others } = await namesIn(place);
		for (const name of files) {
			const site = name.endsWith(".hide.txt") ? name.slice(0, -".hide.txt".length) : "";
			const isOfOtherSite = place !== output && others.has(site);
			const isList =
				looksLikeHideList(name, basename(output)) || (place === owner && BEGINS_LIKE_LIST.test(name.toLowerCase()));
			if (isOfOtherSite || !isList || (await isRead(join(place, name)))) continue;
			throw refuse(join(place, name));
		}
	}
	const { folders: others } = await namesIn(beside);
	for (const folder of others) {
		const isOfOtherSite = folder.endsWith(".owner") && others.has(folder.slice(0, -".owner".length));
		if (!OWNERS.test(folder) || join(beside, folder) === owner || isOfOtherSite) continue;
		for (const name of (await namesIn(join(beside, folder))).files) {
			const path = join(beside, folder, name);
			const isList = looksLikeHideList(name, basename(output)) && !(await isRead(path));
			if (isList && (await hidesSomething(path))) throw refuse(path);
		}
	}
}

/** A copy of the owner's folder, or that of a site which was renamed. */
const OWNERS = /owner/i;

/** False for the list as a build has created it, and for one that was deleted meanwhile. */
async function hidesSomething(path: string): Promise<boolean> {
	return readHideList(path, false).then(
		(lines) => lines.length > 0,
		(error: unknown) => {
			if (limitIn(error) !== undefined) throw error;
			return true;
		},
	);
}

/**
 * The same for alternative texts, such as `_site.alt.csv.csv` beside a site, or `alt.csv.csv` in the owner's folder; copies are
 * ignored. `read` are those that are read, the first one that every build writes.
 */
export async function assertAltTextsName(read: readonly [string, ...string[]]): Promise<void> {
	for (const expected of read) {
		const start = basename(expected).slice(0, -"alt.csv".length).toLowerCase();
		for (const name of (await namesIn(dirname(expected))).files) {
			const small = name.toLowerCase();
			const looksLikeIt = small.startsWith(start) && TABLE.test(small.slice(start.length));
			if (!looksLikeIt || (await isSame(join(dirname(expected), name), expected))) continue;
			throw new BuildError("altListMisnamed", { path: read[0] }, { where: join(dirname(expected), name) });
		}
	}
}

async function namesIn(place: string): Promise<{ files: readonly string[]; folders: ReadonlySet<string> }> {
	const entries = await readdir(place, { withFileTypes: true }).catch((error: unknown) => {
		// A list that hides something may be there.
		if (limitIn(error) !== undefined) throw error;
		return [];
	});
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

import type { DownloadFile } from "../../model/download-file.ts";
import type { PageZone } from "../conversations/clocks.ts";
import { foldName, type OwnNames, ownNames } from "../conversations/own-names.ts";
import { ownerIn } from "../conversations/owner.ts";
import { threadOf } from "../readers/thread.ts";
import { compareByTimes, compareWithPages } from "./compare-folders.ts";
import { type Assumed, HTML_NAME, JSON_NAME } from "./parse-file.ts";

/** What has to be known of all conversations before the first is put together. */
export interface Survey {
	/** Who the owner is in messages. */
	readonly own: OwnNames;
	/** As they said it themselves, else as a profile gives it; empty where nothing does. The same whatever messages there are. */
	readonly ownerName: string;
	/** As their profiles give them. */
	readonly ownHandles: readonly string[];
	/** By a folder of messages the one that has the same conversation under its first name; folders with one name are not in it. */
	readonly renamed: ReadonlyMap<string, string>;
	/** In which zone the pages of a ZIP or folder print their times, where messages show it. */
	readonly zones: ReadonlyMap<string, PageZone>;
}

const MANY = /(?:^|\/)messages\.json$/i;

/**
 * Looks through the files of messages: all of them where several parts can have a conversation under several names, or where both pages
 * and JSON can have one, else only until somebody is called as the owner is, which most often is the first. `asked` are names that the
 * owner said are theirs.
 */
export async function survey(
	files: readonly DownloadFile[],
	{ zone, likelyZones }: Assumed,
	asked: readonly string[],
): Promise<Survey> {
	const owner = await ownerIn(files);
	const several = new Set(files.map(({ part }) => part)).size > 1;
	const talks = files.filter(({ path }) => threadOf(path) !== undefined || MANY.test(path));
	const isMixed = [HTML_NAME, JSON_NAME].every((name) => talks.some(({ path }) => name.test(path)));
	const participants = new Map<string, Set<string>>();
	const wanted = new Set((asked.length > 0 ? asked : owner.names).map(foldName));
	const { folders, pages } = await (isMixed ? compareWithPages : compareByTimes)(talks, several, (thread, people) => {
		const known = participants.get(thread) ?? new Set();
		participants.set(thread, known);
		for (const name of people) known.add(name);
		return people.some((name) => wanted.has(foldName(name)));
	});
	// Where the owner named the zone, that holds.
	const isOpen = likelyZones.length > 0;
	const zones = (isOpen ? pages?.found(partsWithPages(files), likelyZones) : undefined) ?? new Map<string, PageZone>();
	const alike = pages?.alike((part) => zones.get(part)?.zone ?? zone) ?? [];
	const own = ownNames(participants.values(), { asked, ...owner });
	// Only what the owner or a profile says: a guess could take what was sent to several people for what one of them wrote.
	const sure = new Set([...asked, ...owner.names, ...owner.usernames].map(foldName));
	const ownerName = asked[0] ?? owner.names[0] ?? owner.usernames.map((name) => `@${name}`)[0] ?? "";
	return { own, ownerName, ownHandles: owner.usernames, renamed: folders.joined(sure, alike), zones };
}

function partsWithPages(files: readonly DownloadFile[]): ReadonlySet<string> {
	return new Set(files.flatMap(({ part, path }) => (HTML_NAME.test(path) ? [part] : [])));
}

import { indexFailure, LARGEST_INDEX } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { Json } from "../../readers/json.ts";
import type { PageZone } from "../conversations/clocks.ts";
import { foldName, type OwnNames, ownNames } from "../conversations/own-names.ts";
import { ownerIn } from "../conversations/owner.ts";
import { PageZones } from "../conversations/page-zones.ts";
import { isCompared, RenamedFolders } from "../conversations/renamed.ts";
import { type ThreadPart, threadOf, threadPart } from "../readers/thread.ts";
import { type Assumed, HTML_NAME, JSON_NAME, parseFile } from "./parse-file.ts";

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
	const folders = new RenamedFolders();
	const talks = files.filter(({ path }) => threadOf(path) !== undefined || MANY.test(path));
	const isMixed = [HTML_NAME, JSON_NAME].every((name) => talks.some(({ path }) => name.test(path)));
	const pages = isMixed ? new PageZones() : undefined;
	const participants = new Map<string, Set<string>>();
	const wanted = new Set((asked.length > 0 ? asked : owner.names).map(foldName));
	let isFound = false;
	for (const file of talks) {
		if (isFound && !several && pages === undefined) break;
		for (const { part, total } of await partsOf(file, pages !== undefined)) {
			const people = part.header.participants;
			const known = participants.get(part.thread) ?? new Set();
			participants.set(part.thread, known);
			for (const name of people) known.add(name);
			isFound ||= people.some((name) => wanted.has(foldName(name)));
			if (several) folders.add(part, file.part, total);
			pages?.add(part, file.part);
		}
	}
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

/** Pages have the times that they print. */
const AS_PRINTED: Assumed = { zone: "UTC", likelyZones: [] };

/** What a file has of a conversation: all of its messages, or those that are compared, and how many it has. */
interface Surveyed {
	readonly part: ThreadPart;
	readonly total: number;
}

/** None for a file that cannot be read: the reading of all files says so. */
async function partsOf(file: DownloadFile, areAllWanted: boolean): Promise<readonly Surveyed[]> {
	if (file.size > LARGEST_INDEX) return [];
	try {
		const bytes = await file.read();
		const place = threadOf(file.path);
		if (!areAllWanted && place !== undefined && JSON_NAME.test(file.path)) {
			const root = Json.parse(bytes);
			const messages = root.get("messages");
			return messages.isList ? [{ part: threadPart(root, place, isCompared), total: messages.length }] : [];
		}
		const found = [...parseFile(file.path, bytes, AS_PRINTED)];
		return found.flatMap((one) => (one.is === "part" ? [{ part: one.part, total: one.part.messages.length }] : []));
	} catch (error) {
		indexFailure(error);
		return [];
	}
}

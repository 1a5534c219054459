import { indexFailure, LARGEST_INDEX } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { foldName, type OwnNames, ownNames } from "../conversations/own-names.ts";
import { ownerIn } from "../conversations/owner.ts";
import { RenamedFolders } from "../conversations/renamed.ts";
import { type ThreadPart, threadOf } from "../readers/thread.ts";
import { type Assumed, parseFile } from "./parse-file.ts";

/** What has to be known of all conversations before the first is put together. */
export interface Survey {
	/** Who the owner is in messages. */
	readonly own: OwnNames;
	/** By a folder of messages the one that has the same conversation under its first name; folders with one name are not in it. */
	readonly renamed: ReadonlyMap<string, string>;
}

const MANY = /(?:^|\/)messages\.json$/i;

/**
 * Looks through the files of messages: all of them where several parts can have a conversation under several names, else only until
 * somebody is called as the owner is, which most often is the first. `asked` are names that the owner said are theirs.
 */
export async function survey(
	files: readonly DownloadFile[],
	assumed: Assumed,
	asked: readonly string[],
): Promise<Survey> {
	const owner = await ownerIn(files);
	const several = new Set(files.map(({ part }) => part)).size > 1;
	const folders = new RenamedFolders();
	const participants = new Map<string, Set<string>>();
	const wanted = new Set((asked.length > 0 ? asked : owner.names).map(foldName));
	let isFound = false;
	for (const file of files.filter(({ path }) => threadOf(path) !== undefined || MANY.test(path))) {
		if (isFound && !several) break;
		for (const part of await partsOf(file, assumed)) {
			const people = part.header.participants;
			const known = participants.get(part.thread) ?? new Set();
			participants.set(part.thread, known);
			for (const name of people) known.add(name);
			isFound ||= people.some((name) => wanted.has(foldName(name)));
			if (several) folders.add(part, file.part);
		}
	}
	return { own: ownNames(participants.values(), { asked, ...owner }), renamed: folders.joined() };
}

/** None for a file that cannot be read: the reading of all files says so. */
async function partsOf(file: DownloadFile, assumed: Assumed): Promise<readonly ThreadPart[]> {
	if (file.size > LARGEST_INDEX) return [];
	try {
		const found = [...parseFile(file.path, await file.read(), assumed)];
		return found.flatMap((parsed) => (parsed.is === "part" ? [parsed.part] : []));
	} catch (error) {
		indexFailure(error);
		return [];
	}
}

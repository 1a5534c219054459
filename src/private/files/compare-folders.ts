import type { DownloadFile } from "../../model/download-file.ts";
import { ReadingRoom } from "../../model/reading-room.ts";
import { PageZones } from "../conversations/page-zones.ts";
import { RenamedFolders } from "../conversations/renamed.ts";
import { SharedTimes } from "../conversations/shared-times.ts";
import { heardIn, surveyedIn } from "./talk-files.ts";

/** Hears who takes part in a conversation, file by file; true when it has heard enough. */
export type Hear = (thread: string, participants: readonly string[]) => boolean;

/** What the folders of messages have in common. */
export interface Compared {
	readonly folders: RenamedFolders;
	/** Where both pages and JSON can have a conversation. */
	readonly pages: PageZones | undefined;
}

/** Reads all files, as pages have no times by which a folder could be left out. Only of several parts folders are compared. */
export async function compareWithPages(
	files: readonly DownloadFile[],
	areSeveral: boolean,
	hear: Hear,
): Promise<Compared> {
	const [folders, pages, room] = [new RenamedFolders(), new PageZones(), new ReadingRoom()];
	for (const file of files)
		for (const { part, total } of await surveyedIn(file, room, true)) {
			hear(part.thread, part.header.participants);
			if (areSeveral) folders.add(part, file.part, total);
			pages.add(part, file.part);
		}
	return { folders, pages };
}

/**
 * Looks at all files, and reads those whose folder has one time in common with another. Of one part no folder is ever joined to
 * another: there it looks only until enough is heard.
 */
export async function compareByTimes(
	files: readonly DownloadFile[],
	areSeveral: boolean,
	hear: Hear,
): Promise<Compared> {
	const [folders, shared, room] = [new RenamedFolders(), new SharedTimes(), new ReadingRoom()];
	const threadsOf = new Map<DownloadFile, readonly string[]>();
	let isEnough = false;
	for (const file of files) {
		if (isEnough && !areSeveral) break;
		const all = await heardIn(file, room);
		for (const { thread, participants, times } of all) {
			if (hear(thread, participants)) isEnough = true;
			if (areSeveral) shared.add(thread, times);
		}
		threadsOf.set(
			file,
			all.map(({ thread }) => thread),
		);
	}
	const sharing = shared.threads();
	for (const [file, threads] of threadsOf)
		if (threads.some((thread) => sharing.has(thread)))
			for (const { part, total } of await surveyedIn(file, room, false)) folders.add(part, file.part, total);
	return { folders, pages: undefined };
}

import type { DownloadFile } from "../../src/model/download-file.ts";
import { ReadingRoom } from "../../src/model/reading-room.ts";
import type { PageZone } from "../../src/private/conversations/clocks.ts";
import { foldName, ownNames } from "../../src/private/conversations/own-names.ts";
import { ownerIn } from "../../src/private/conversations/owner.ts";
import { PageZones } from "../../src/private/conversations/page-zones.ts";
import { RenamedFolders } from "../../src/private/conversations/renamed.ts";
import { type Assumed, HTML_NAME } from "../../src/private/files/parse-file.ts";
import { surveyedIn } from "../../src/private/files/talk-files.ts";
import { threadOf } from "../../src/private/readers/thread.ts";

/** The survey of several parts as it is by reading every file and comparing all folders. */
export async function judged(files: readonly DownloadFile[], { zone, likelyZones }: Assumed, asked: readonly string[]) {
	const owner = await ownerIn(files);
	const talks = files.filter(({ path }) => threadOf(path) !== undefined || path.endsWith("messages.json"));
	const isMixed = new Set(talks.map(({ path }) => HTML_NAME.test(path))).size > 1;
	const [folders, pages, room] = [new RenamedFolders(), new PageZones(), new ReadingRoom()];
	const participants = new Map<string, Set<string>>();
	for (const file of talks)
		for (const { part, total } of await surveyedIn(file, room, isMixed)) {
			const known = participants.get(part.thread) ?? new Set();
			participants.set(part.thread, known);
			for (const name of part.header.participants) known.add(name);
			folders.add(part, file.part, total);
			if (isMixed) pages.add(part, file.part);
		}
	const withPages = new Set(files.flatMap(({ part, path }) => (HTML_NAME.test(path) ? [part] : [])));
	const zones = likelyZones.length > 0 ? pages.found(withPages, likelyZones) : new Map<string, PageZone>();
	const sure = new Set([...asked, ...owner.names, ...owner.usernames].map(foldName));
	const alike = pages.alike((part) => zones.get(part)?.zone ?? zone);
	return { own: ownNames(participants.values(), { asked, ...owner }), zones, renamed: folders.joined(sure, alike) };
}

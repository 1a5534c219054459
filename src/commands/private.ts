import { join } from "node:path";
import { findDownloads } from "../download/open/find.ts";
import { ownerLanguage } from "../languages/problems/owner-language.ts";
import { BuildError } from "../model/problem.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import { parseChoice } from "../private/choice/parse-choice.ts";
import { peopleIn } from "../private/choice/people-list.ts";
import { shownZones } from "../private/conversations/page-zones.ts";
import { makeEdition } from "../private/edition.ts";
import { privateLanguage } from "../private/languages/words.ts";
import { ownerText } from "../private/pages/start-page.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run private`: everything that a download says becomes pages for its owner alone. */
export async function runPrivate(given: Given, { folder, print }: Terminal): Done {
	const options = parseOptions(COMMANDS.private.options, given, folder);
	const archives = options.archives.length > 0 ? options.archives : await findDownloads(folder);
	if (archives.length === 0) throw new BuildError("noDownloadHere", {}, { where: folder });
	const people = await peopleIn(options.people, folder);
	const withoutPeople = await peopleIn(options.withoutPeople, folder);
	const choice = parseChoice({ ...options, people, withoutPeople });
	const { lines, setAside, records, archive } = await makeEdition({ ...options, archives, choice });
	const { say } = privateLanguage(options.lang, options.timezone);
	const failed = lines.filter(({ outcome }) => outcome.is === "failed").length;
	print(say("done", { n: records, files: say("files", { n: lines.length }) }));
	if (failed > 0) print(say("failed", { n: failed }));
	if (setAside.length > 0) print(say("notOpened", { n: setAside.length }));
	print(ownerText(archive.own, say));
	for (const { zone, n } of shownZones(archive.pageZones))
		print(say("pageZone", { zone: zone.replaceAll("_", " "), n }));
	print(ownerLanguage(options.lang).say("open", { path: join(options.output, "index.html") }));
	return true;
}

import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "../deliver/preview/browser.ts";
import { findDownloads } from "../download/open/find.ts";
import { ownerLanguage } from "../languages/problems/owner-language.ts";
import { BuildError } from "../model/problem.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import { cloudWarnings } from "../output/cloud-folders.ts";
import { parseChoice } from "../private/choice/parse-choice.ts";
import { peopleIn } from "../private/choice/people-list.ts";
import { shownZones } from "../private/conversations/page-zones.ts";
import type { EditionReport } from "../private/edition.ts";
import { makeIfChanged } from "../private/if-changed.ts";
import { type PrivateLanguage, privateLanguage } from "../private/languages/words.ts";
import { ownerText } from "../private/pages/start-page.ts";
import { whereToOpen } from "../report/summary.ts";
import { withoutIsolates } from "../terminal/escape-controls.ts";
import { renderEvents } from "../terminal/render.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run private`: everything that a download says becomes pages for its owner alone. */
export async function runPrivate(given: Given, terminal: Terminal): Done {
	const { folder } = terminal;
	const print = (text: string) => terminal.print(withoutIsolates(text));
	const options = parseOptions(COMMANDS.private.options, given, folder);
	const archives = options.archives.length > 0 ? options.archives : await findDownloads(folder);
	if (archives.length === 0) throw new BuildError("noDownloadHere", {}, { where: folder });
	const people = await peopleIn(options.people, folder);
	const withoutPeople = await peopleIn(options.withoutPeople, folder);
	const choice = parseChoice({ ...options, people, withoutPeople });
	// What both editions show is prepared once, where the gallery is beside this one, under the name that it has without --output.
	const gallery = join(dirname(options.output), "_site");
	const emit = renderEvents(terminal, options);
	for (const problem of cloudWarnings([...archives, options.output])) emit({ type: "problem", problem });
	const language = privateLanguage(options.lang, options.timezone);
	const { said, isUnchanged } = await makeIfChanged({ ...options, archives, choice, gallery }, { emit }, (report) =>
		saidOf(report, language),
	);
	if (isUnchanged) print(language.say("unchanged"));
	for (const text of said) print(text);
	for (const line of whereToOpen(options.output, ownerLanguage(options.lang).say)) print(line);
	if (options.open) openBrowser(pathToFileURL(join(options.output, "index.html")).href);
	return true;
}

/** What its owner has to know of an edition. */
function saidOf(
	{ lines, setAside, records, unreadable, archive }: EditionReport,
	language: PrivateLanguage,
): readonly string[] {
	const { say } = language;
	const failed = lines.filter(({ outcome }) => outcome.is === "failed").length;
	const zones = shownZones(archive.pageZones);
	return [
		say("done", { n: records, files: say("files", { n: lines.length }) }),
		...(failed > 0 ? [say("failed", { n: failed })] : []),
		...(unreadable > 0 ? [say("mediaUnreadable", { n: unreadable })] : []),
		...(setAside.length > 0 ? [say("notOpened", { n: setAside.length })] : []),
		ownerText(archive.own, language),
		...zones.map(({ zone, n }) => say("pageZone", { zone: zone.replaceAll("_", " "), n })),
	];
}

import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "../deliver/preview/browser.ts";
import { liesBeside } from "../download/beside.ts";
import { ownerLanguage } from "../languages/problems/owner-language.ts";
import type { Emit } from "../model/events.ts";
import type { Problem } from "../model/problem.ts";
import { COMMANDS } from "../options/commands.ts";
import { languageNote } from "../options/language-note.ts";
import { parseOptions } from "../options/option.ts";
import { cloudWarnings } from "../output/cloud-folders.ts";
import { parseChoice } from "../private/choice/parse-choice.ts";
import { peopleIn } from "../private/choice/people-list.ts";
import { shownZones } from "../private/conversations/page-zones.ts";
import type { EditionReport } from "../private/edition.ts";
import { makeIfChanged } from "../private/if-changed.ts";
import { type PrivateLanguage, privateLanguage } from "../private/languages/words.ts";
import { ownerText } from "../private/pages/start-page.ts";
import { problemJson } from "../report/receipt-json.ts";
import { whereToOpen } from "../report/summary.ts";
import { readOwnCss } from "../site/owner/own-css.ts";
import { withoutIsolates } from "../terminal/escape-controls.ts";
import { renderEvents } from "../terminal/render.ts";
import { downloadsIn } from "./downloads-in.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run private`: everything that a download says becomes pages for its owner alone. */
export async function runPrivate(given: Given, terminal: Terminal): Done {
	const { folder, searched = folder } = terminal;
	const print = (text: string) => terminal.print(withoutIsolates(text));
	const warn = (text: string) => (terminal.warn ?? terminal.print)(withoutIsolates(text));
	const options = parseOptions(COMMANDS.private.options, given, folder);
	const archives = options.archives.length > 0 ? options.archives : await downloadsIn(searched);
	const people = await peopleIn(options.people, folder);
	const withoutPeople = await peopleIn(options.withoutPeople, folder);
	const choice = parseChoice({ ...options, people, withoutPeople });
	// What both editions show is prepared once, where the gallery is beside this one, under the name that it has without --output.
	const gallery = join(dirname(options.output), "_site");
	const notes: Problem[] = [];
	const show = renderEvents(terminal, options);
	const emit: Emit = (event) => {
		if (event.type === "problem") notes.push(event.problem);
		show(event);
	};
	const known = [...languageNote(given, options.lang), ...cloudWarnings([...archives, options.output])];
	for (const problem of known) emit({ type: "problem", problem });
	const language = privateLanguage(options.lang, options.timezone);
	const css = await readOwnCss(options.css);
	const request = { ...options, archives, choice, gallery, css };
	const { said, counts, isUnchanged } = await makeIfChanged(request, { emit }, (report) => ({
		said: saidOf(report, language),
		counts: countsOf(report),
	}));
	if (isUnchanged) print(language.say("unchanged"));
	for (const text of said) print(text);
	const { records = 0, files = 0, failed = 0, missing = 0, unreadable = 0, setAside = 0, beside = 0 } = counts;
	if (failed > 0) warn(language.say("failed", { n: failed }));
	if (missing > 0) warn(language.say("mediaMissing", { n: missing }));
	if (unreadable > 0) warn(language.say("mediaUnreadable", { n: unreadable }));
	if (setAside > 0) warn(language.say("notOpened", { n: setAside }));
	for (const line of whereToOpen(options.output, ownerLanguage(options.lang).say)) print(line);
	if (options.open) openBrowser(pathToFileURL(join(options.output, "index.html")).href);
	const of = { output: options.output, unchanged: isUnchanged, records, files, failed, missing, unreadable, setAside };
	const receipt = { ...of, notes: notes.map(problemJson(ownerLanguage(options.lang))) };
	return { is: failed + missing + unreadable + setAside - beside > 0 ? "missing" : "done", receipt };
}

/** What became of the files of a download, in numbers. */
function countsOf({ lines, setAside, records, missing, unreadable }: EditionReport) {
	const failed = lines.filter(({ outcome }) => outcome.is === "failed").length;
	const beside = setAside.filter(liesBeside).length;
	return { records, files: lines.length, failed, missing, unreadable, setAside: setAside.length, beside };
}

/** What its owner has to know of an edition. */
function saidOf(report: EditionReport, language: PrivateLanguage): readonly string[] {
	const { say } = language;
	const { records, files } = countsOf(report);
	const { archive } = report;
	const zones = shownZones(archive.pageZones);
	return [
		say("done", { n: records, files: say("files", { n: files }) }),
		ownerText(archive.own, language),
		...zones.map(({ zone, n }) => say("pageZone", { zone: zone.replaceAll("_", " "), n })),
	];
}

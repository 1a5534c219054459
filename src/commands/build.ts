import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfChanged } from "../build/up-to-date.ts";
import { openBrowser } from "../deliver/preview/browser.ts";
import { ownerLanguage } from "../languages/problems/owner-language.ts";
import type { Emit } from "../model/events.ts";
import type { Problem } from "../model/problem.ts";
import { type BuildOptions, parseBuildOptions } from "../options/build-options.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import { OPTIONS, type Options } from "../options/table.ts";
import { cloudWarnings } from "../output/cloud-folders.ts";
import { unreadOwnerFiles } from "../output/owner-files.ts";
import { cacheOf, projectOf } from "../output/project.ts";
import { readHideList } from "../select/hide-list.ts";
import { assertAltTextsName, assertHideListName } from "../select/misnamed.ts";
import { renderEvents } from "../terminal/render.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** `npm run build`: a download becomes a site. What is not needed before the build begins in its own process is loaded lazily. */
export async function runBuild(given: Given, terminal: Terminal): Done {
	expectFirst(given, terminal);
	const parsed = parseBuildOptions(given, terminal.folder);
	const { archives } = parsed.options;
	return buildFrom(archives.length > 0 ? archives : await searched(terminal), parsed, terminal);
}

/** `npm run sample`: writes the download of an invented account, and builds it. */
export async function runSample(given: Given, terminal: Terminal): Done {
	const parsed = parseBuildOptions(given, terminal.folder);
	const name = "instagram-mara.makes.things-2026-05-01-Sample01";
	const zip = join(terminal.folder, "_sample", `${name}.zip`);
	const { assertWritableOutput } = await import("../output/current-site.ts");
	await assertWritableOutput(parsed.options.output);
	terminal.print(`Writing the download of an invented account: ${zip}`);
	const { writeSample } = await import("../../sample/write.ts");
	const layout = COMMANDS.sample.options.layout.parse(given["layout"], terminal.folder);
	await writeSample(zip, name, layout, () => expectFirst(given, terminal));
	const { is, receipt } = await buildFrom([zip], parsed, terminal, true);
	// The invented download lacks a picture on purpose.
	return { is: is === "missing" ? "done" : is, receipt };
}

/** Begins the process of a first build, which loads while the other options are parsed; one that follows another may have nothing to do. */
function expectFirst(given: Given, { folder, expectBuild }: Terminal): void {
	const { output, dryRun } = parseOptions({ output: OPTIONS.output, dryRun: OPTIONS.dryRun }, given, folder);
	if (!dryRun && !existsSync(cacheOf(output, "lastRun"))) expectBuild?.();
}

async function searched({ folder, searched = folder, print }: Terminal): Promise<readonly string[]> {
	const { downloadsIn } = await import("./downloads-in.ts");
	const found = await downloadsIn(searched);
	print(`Found here: ${found.join(", ")}`);
	return found;
}

async function buildFrom(
	archives: readonly string[],
	parsed: BuildOptions,
	terminal: Terminal,
	invented = false,
): Done {
	const { options, selectOptions, notes } = parsed;
	const show = renderEvents(terminal, options);
	const noted: Problem[] = [];
	let unchanged = false;
	const emit: Emit = (event) => {
		if (event.type === "problem") noted.push(event.problem);
		if (event.type === "done") unchanged = event.unchanged;
		show(event);
	};
	for (const problem of notes) emit({ type: "problem", problem });
	for (const problem of cloudWarnings([...archives, options.output])) emit({ type: "problem", problem });
	for (const problem of await unreadOwnerFiles(options.output)) emit({ type: "problem", problem });
	const { alt, formerAlt } = projectOf(options.output);
	if (existsSync(formerAlt))
		emit({ type: "problem", problem: { code: "altListTwice", params: { former: formerAlt, path: alt }, where: "" } });
	// Before what a file in the way of the folder would hide.
	const tried = options.dryRun ? await import("./tried.ts") : undefined;
	await tried?.assertPlaces({ ...options, archives });
	const { hidden, lists } = await hiddenBy(options, archives, terminal);
	const css = options.css.length === 0 ? "" : await (await import("../site/owner/own-css.ts")).readOwnCss(options.css);
	const request = { options: { ...options, archives }, selectOptions: { ...selectOptions, hidden }, css, invented };
	const isUpToDate = (await tried?.isUpToDate(request)) === true;
	const toEmit: Emit = (event) => emit(event.type === "done" && isUpToDate ? { ...event, unchanged: true } : event);
	const building = buildIfChanged(request, toEmit, terminal.build);
	// Loaded now: when the build has ended, another version of the program may be there.
	const [made, { summary }, { hasMissing, problemJson, reportJson }] = await Promise.all([
		building,
		import("../report/summary.ts"),
		import("../report/receipt-json.ts"),
	]);
	const report = isUpToDate && made.expected ? { ...made, expected: { ...made.expected, seconds: 0, files: 0 } } : made;
	const language = ownerLanguage(options.lang);
	const receipt = { unchanged, notes: noted.map(problemJson(language)), ...reportJson(report, language) };
	if (options.open && !options.dryRun) openBrowser(pathToFileURL(join(options.output, "index.html")).href);
	const { print, warn = print } = terminal;
	for (const { text, isWarning } of summary(report, language, lists)) (isWarning ? warn : print)(text);
	const is = hasMissing(report) ? "missing" : "done";
	if (options.dryRun && options.photos !== undefined) print(language.say("photosNotTried"));
	if (options.target === undefined || options.dryRun) return { is, receipt: { ...receipt, target: null } };
	const { checkFolder } = await import("./check.ts");
	const checked = await checkFolder(options.output, options.target, terminal);
	return { is: checked.is === "failed" ? "failed" : is, receipt: { ...receipt, target: checked.receipt } };
}

/**
 * The lines of every list that there is, because rather one entry too many is hidden than one too few: the one that was named, the one of
 * the owner's folder, and that under its former name beside the site. Throws where a list of the owner would not be read.
 */
async function hiddenBy({ hide: named, output }: Options, archives: readonly string[], { folder }: Terminal) {
	const { owner, alt, formerAlt, hide, formerHide } = projectOf(output);
	await assertAltTextsName([alt, formerAlt]);
	const read = [hide, formerHide, ...(named === undefined ? [] : [named])] as const;
	const folders = [folder, ...archives.flatMap((path) => [path, dirname(path)])];
	await assertHideListName({ read, output, owner, folders });
	const lists: string[] = [];
	const hidden = new Set<string>();
	for (const path of read) {
		const lines = await readHideList(path, path === named);
		if (lines.length > 0) lists.push(path);
		for (const line of lines) hidden.add(line);
	}
	return { hidden: [...hidden], lists: lists.length > 0 ? lists : [hide] };
}

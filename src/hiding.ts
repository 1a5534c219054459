import { readFile } from "node:fs/promises";
import type { Entry } from "./archive.ts";
import { BuildError } from "./problems.ts";
import { isStory, stemOf } from "./site/addresses.ts";
import { secondsOfDay } from "./site/dates.ts";

/** What of a list of lines hides which entries. */
export interface Hiding {
	/** The line that hides an entry, if one does. */
	lineFor(entry: Entry): string | undefined;
	/** The lines that hid nothing so far. */
	idle(): readonly string[];
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const POST = /(?:^|\/)(\d{4}\/\d\d-\d\d-\d{6}|undated\/post)(?:-\d+)?(?:\.html)?(?:[?#].*)?$/;
/** Where `--pages month` shows a post: `2019/07.html#p14-183005`, or `#p2019-06-30-233005` at the turn of a month. */
const MONTH = /(?:^|\/)(\d{4})\/(\d\d)\.html#p(?:(\d{4}-\d\d)-)?(\d\d-\d{6})(?:-\d+)?$/;
const STORIES = /(?:^|\/)stories\/(\d{4})\/(\d\d-\d\d)(?:\.html)?(?:#t(\d{6})(?:-\d+)?)?$/;

/**
 * Reads lines such as `2019/07-14-183005.html` (a post's address, also with the site's before it),
 * `stories/2019/07-14.html` (a day's stories), `stories/2019/07-14.html#t183005` (one of them) and `2019-07-14` (everything
 * of a day). Of entries of one second the address of one hides all: rather one too many than one too few.
 */
export function hidingOf(lines: readonly string[], zone: string): Hiding {
	const used = new Set<string>();
	const rules = lines.map((line) => ({ line, hides: ruleOf(line, zone) }));
	return {
		lineFor: (entry) => {
			const found = rules.filter(({ hides }) => hides?.(entry) === true).map(({ line }) => line);
			for (const line of found) used.add(line);
			return found[0];
		},
		idle: () => lines.filter((line) => !used.has(line)),
	};
}

function ruleOf(line: string, zone: string): ((entry: Entry) => boolean) | undefined {
	const within = (day: string) => {
		const seconds = secondsOfDay(day, zone);
		return ({ posted }: Entry) =>
			seconds !== undefined &&
			posted.precision !== "none" &&
			posted.seconds >= seconds.first &&
			posted.seconds <= seconds.last;
	};
	if (DAY.test(line)) return within(line);
	const stem = POST.exec(line)?.[1];
	if (stem !== undefined && !line.includes("stories/"))
		return (entry) => !isStory(entry) && stemOf(entry.posted) === stem;
	const inMonth = MONTH.exec(line);
	if (inMonth !== null) {
		const [, year, month, otherMonth = `${year}/${month}`, rest] = inMonth;
		return (entry) => !isStory(entry) && stemOf(entry.posted) === `${otherMonth.replace("-", "/")}-${rest}`;
	}
	const [, year, day, second] = STORIES.exec(line) ?? [];
	if (year === undefined) return undefined;
	const isThatDay = within(`${year}-${day}`);
	return (entry) =>
		isStory(entry) && isThatDay(entry) && (second === undefined || stemOf(entry.posted).endsWith(`-${second}`));
}

/** Largest list that anybody writes by hand, and more. */
const LARGEST = 4 * 2 ** 20;

/**
 * The lines of the owner's list at `path`, without comments (`#` at the beginning of a line or after a space) and without
 * empty ones; none when there is no such file. Throws a BuildError for a file that is there and cannot be read: what it
 * hides would be shown.
 */
export async function readHideList(path: string, mustBeThere: boolean): Promise<readonly string[]> {
	let text: string;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
		if (isMissing && !mustBeThere) return [];
		throw new BuildError("The list of what is to be hidden cannot be read", {
			where: path,
			hint: "Nothing was built, because it would show what the list hides.",
			cause: error,
		});
	}
	if (text.length > LARGEST) throw new BuildError("The list of what is to be hidden is no list", { where: path });
	const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
	return [...new Set(lines.map((line) => line.replace(/(^|\s)#(?!t\d{6}).*$/, "").trim()))].filter(
		(line) => line !== "",
	);
}

import { dayMeant, typedPlainly } from "../languages/typed.ts";

/** What one line names; times are of UTC, days of stories those of the site's zone. */
export type Named =
	| { readonly kind: "day"; readonly day: string }
	| { readonly kind: "post"; readonly at: string }
	| { readonly kind: "story"; readonly day: string; readonly clock: string }
	| { readonly kind: "undated"; readonly story: boolean };

/** What stands around an address in a list that a person makes: bullets, quotation marks, brackets, a comma. */
const AROUND = new Set("-*•·\"'`´‘’‚“”„«»‹›<>()[],; ");

/** What a line names, whether or not it is in the download; undefined for a line that is not understood. Pure. */
export function namedBy(line: string): Named | undefined {
	const typed = withoutEnds(typedPlainly(line), AROUND);
	const day = dayMeant(typed);
	return day === undefined ? namedByAddress(typed) : { kind: "day", day };
}

function namedByAddress(typed: string): Named | undefined {
	const [place = "", fragment = ""] = /^([^#]*)#([\w-]*)$/.exec(typed)?.slice(1) ?? [typed];
	const path = withoutEnds(place.split("?", 1)[0] ?? "", new Set("/ ")).replace(/\.html?$/i, "");
	const [name = "", folder = "", above = ""] = path.toLowerCase().split("/").reverse();
	const isYear = /^\d{4}$/.test(folder);
	// Every list leads to its tiles, and `--pages month` shows a post at `2019/07.html#p14-183005`.
	const listed = /^p(\d{4})-(\d\d-\d\d-\d{6})(?:-\d+)?$/.exec(fragment);
	if (listed !== null) return postAt(listed[1], listed[2]);
	const [, inMonth] = /^p(\d\d-\d{6})(?:-\d+)?$/.exec(fragment) ?? [];
	if (inMonth !== undefined) return isYear ? postAt(folder, `${name}-${inMonth}`) : undefined;
	if (/^pundated-post(?:-\d+)?$/.test(fragment)) return { kind: "undated", story: false };
	const [, second = ""] = /^t(\d{6})(?:-\d+)?$/.exec(fragment) ?? [];
	const isOfStories = fragment === "" || second !== "";
	if (folder === "stories") return name === "undated" && isOfStories ? { kind: "undated", story: true } : undefined;
	if (above === "stories") return isYear && isOfStories ? storiesOf(`${folder}-${name}`, second) : undefined;
	if (folder === "undated") return /^post(?:-\d+)?$/.test(name) ? { kind: "undated", story: false } : undefined;
	return isYear ? postAt(folder, name) : undefined;
}

function postAt(year = "", name = ""): Named | undefined {
	const [, day, time = ""] = /^(\d\d-\d\d)-(\d{6})(?:-\d+)?$/.exec(name) ?? [];
	const at = `${year}-${day}${clockOf(time)}`;
	return isTime(at) ? { kind: "post", at } : undefined;
}

function storiesOf(day: string, second: string): Named | undefined {
	const clock = second === "" ? "" : clockOf(second);
	return isTime(`${day}${clock || "T00:00:00"}`) ? { kind: "story", day, clock } : undefined;
}

/** `T18:30:05` for `183005`. */
function clockOf(digits: string): string {
	return `T${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4)}`;
}

function withoutEnds(text: string, characters: ReadonlySet<string>): string {
	let [start, end] = [0, text.length];
	while (start < end && characters.has(text.charAt(start))) start += 1;
	while (end > start && characters.has(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

function isTime(at: string): boolean {
	const date = new Date(`${at}Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(at);
}

/** A line without its comment, which begins with `#`; after a space, that can also be the fragment of an address. Pure. */
export function withoutComment(line: string): string {
	const trimmed = line.replaceAll("\ufeff", "").trim();
	for (const { index } of trimmed.matchAll(/[#＃]/g)) {
		const isFragment = /^.(?:t|p[\d-]{3,16})\d{6}/.test(trimmed.slice(index, index + 30));
		if (index === 0 || (/\s/.test(trimmed.charAt(index - 1)) && !isFragment)) return trimmed.slice(0, index).trim();
	}
	return trimmed;
}

import type { GenericRecord } from "../model/generic-record.ts";
import { type Choice, foldPerson } from "./choice.ts";

/** No name is longer, and no address in which one is looked for. */
const LONGEST = 2000;
/**
 * Between the names of a line: of a table, of the title of a group, or of a page, as in `Participants: Anna and Berta` and
 * `anna.berg (Tagged, 0.00, 0.00)`.
 */
const BETWEEN = /[,;:\t|(]|\s(?:and|und|et|y|e|en|och|&)\s/;
const QUOTES = /^["']|["']$/g;

/** Whether a text is the name of one of them, and nothing else. */
export function isName(text: string, people: ReadonlySet<string>, { heard }: Choice): boolean {
	if (text === "" || text.length > LONGEST) return false;
	const folded = foldPerson(text);
	if (folded === "" || !people.has(folded)) return false;
	heard.add(folded);
	return true;
}

/** Whether one of the names of a list is: `Anna, Berta and 3 others`, or a line of a table. */
export function isInList(text: string, people: ReadonlySet<string>, choice: Choice): boolean {
	if (isName(text, people, choice)) return true;
	return (
		text.length <= LONGEST && text.split(BETWEEN).some((one) => isName(one.trim().replace(QUOTES, ""), people, choice))
	);
}

/** Whether an address leads to them or to something of theirs: `https://www.instagram.com/stories/anna/123/`. */
export function isInAddress(address: string, people: ReadonlySet<string>, choice: Choice): boolean {
	if (!address.includes("/") || address.length > LONGEST) return false;
	return address.split(/[/?#&=]/).some((part) => isName(part, people, choice));
}

/** Whether any text of a record is the name of one of them, or leads to them. Keys of files are labels and names of lists. */
export function isNamedIn(
	{ list, title, values, groups }: GenericRecord,
	people: ReadonlySet<string>,
	choice: Choice,
): boolean {
	const isIn = (text: string) => isInList(text, people, choice) || isInAddress(text, people, choice);
	return (
		isName(list, people, choice) ||
		isIn(title) ||
		values.some(({ label, text, href }, index) => {
			// Contacts have the first and the last name each by itself.
			const pair = `${text} ${values[index + 1]?.text ?? ""}`;
			return (
				isName(label, people, choice) || isIn(text) || isName(pair, people, choice) || isInAddress(href, people, choice)
			);
		}) ||
		groups.some((group) => isNamedIn(group, people, choice))
	);
}

/** Whether a name is anywhere in a sentence, as a word of its own. */
export function isInSentence(sentence: string, people: ReadonlySet<string>): boolean {
	if (people.size === 0 || sentence === "") return false;
	const folded = foldPerson(sentence);
	return [...people].some((name) =>
		folded
			.split(name)
			.some(
				(before, at, all) =>
					at < all.length - 1 && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(all[at + 1] ?? ""),
			),
	);
}

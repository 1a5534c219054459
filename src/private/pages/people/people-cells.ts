import type { PrivateLanguage } from "../../languages/words.ts";
import { titleOf } from "../../people/people.ts";
import type { OnList } from "../../people/relations.ts";
import { dayUrl, personUrl } from "../../render/links.ts";
import { type Everybody, linkTo } from "./person-pages.ts";
import type { TalkWith } from "./talks.ts";

/** A cell of a table, and by what it is sorted. */
export interface Cell {
	readonly text: string;
	readonly url: string;
	readonly sort: string | number;
	/** It leads to the page of a day. */
	readonly isDay?: boolean;
}

export const EMPTY: Cell = { text: "", url: "", sort: "" };

/** Writes the cells of tables of people. */
export function cellsIn({ people }: Everybody, language: PrivateLanguage) {
	const { local, calendar, number, say } = language;
	const dated = (day: string): Cell => ({ text: calendar.shortDate(day), url: dayUrl(day), sort: day, isDay: true });
	return {
		/** `isListed`: a file names the handle itself, so that it is certain, whatever messages call the person. */
		person(key: number | string, person: OnList["person"], isListed: boolean): readonly Cell[] {
			const known = typeof key === "number" ? people.numbered(key) : undefined;
			const link = known === undefined ? linkTo(person, people) : undefined;
			const name = known === undefined ? (link?.name ?? person.name) : titleOf(known);
			const url = known === undefined ? "" : personUrl(known.number);
			const handle = known?.handle ?? person.handle;
			const shown =
				known?.isProbable === true && !isListed ? say("probablyHandle", { handle }) : handle && `@${handle}`;
			return [
				{ text: name, url, sort: name },
				{ text: shown, url: "", sort: handle },
			];
		},
		time(seconds: number | undefined, otherwise = ""): Cell {
			const day = seconds === undefined ? undefined : local(seconds * 1000)?.day;
			return day === undefined ? { text: otherwise, url: "", sort: "" } : dated(day);
		},
		/** Of two people all, of groups theirs. */
		messages(talks: readonly TalkWith[] = []): Cell {
			const sum = talks.reduce((all, { talk, theirs }) => all + (talk.isGroup ? theirs : talk.messages), 0);
			return sum === 0 ? { ...EMPTY, sort: 0 } : { text: number(sum), url: "", sort: sum };
		},
		last(talks: readonly TalkWith[] = []): Cell {
			const days = talks.flatMap(({ talk, theirs }) => (talk.isGroup && theirs === 0 ? [] : talk.last || []));
			const [last = ""] = days.sort().reverse();
			return last === "" ? EMPTY : dated(last);
		},
	};
}

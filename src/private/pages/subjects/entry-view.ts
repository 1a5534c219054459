import type { PrivateLanguage } from "../../languages/words.ts";
import type { Person } from "../../model/activity.ts";
import { type DayLink, dayLink, type PersonLink } from "../../render/line-view.ts";
import type { MediaFiles, ShownMedium } from "../../render/media-files.ts";
import type { Telling } from "../../telling/telling.ts";
import { searchedIn, type Told } from "../../telling/told.ts";

/** What entries are shown with. */
export interface ShowingEntries {
	readonly language: PrivateLanguage;
	readonly media: MediaFiles;
	/** The address of the page of a person; empty for none. */
	readonly personOf: (person: Person) => string;
	/** The page of the owner's post that a record is about; empty where nothing proves it. */
	readonly postOf: (told: Told) => string;
}

/** An entry as the template shows it. Texts are empty where there is nothing. */
export interface EntryView extends Pick<Telling, "kind" | "title" | "text" | "facts" | "address"> {
	readonly id: string;
	readonly day: DayLink;
	/** Its date, short, and its time of day. */
	readonly short: string;
	readonly clock: string;
	/** For machines. */
	readonly iso: string;
	readonly person: PersonLink | undefined;
	/** The page of the person whom the owner searched for by this text. */
	readonly searched: string;
	readonly media: readonly { readonly uri: string; readonly shown: ShownMedium | undefined }[];
	/** The page of the owner's post that it is about. */
	readonly post: string;
	/** Where it is as its file says it. */
	readonly file: string;
}

export function entryView(told: Told, { language, media, personOf, postOf }: ShowingEntries): EntryView {
	const { id, day, minute, iso, file } = told;
	const { calendar } = language;
	const { kind, person, title, text, facts, closed, address, media: uris } = told.tell();
	const name = person.name || (person.handle === "" ? "" : `@${person.handle}`);
	return {
		id,
		kind,
		title,
		text,
		address,
		file,
		post: postOf(told),
		iso,
		searched: personOf(searchedIn(told)),
		person: name === "" ? undefined : { name, url: personOf(person) },
		facts: facts.concat(closed).filter((one) => one !== ""),
		day: dayLink(day, calendar),
		short: day === "" ? "" : calendar.shortMoment({ day, minute }),
		clock: day === "" ? "" : calendar.clock({ minute }),
		media: uris.map((uri) => ({ uri, shown: media.of(uri) })),
	};
}

import { dirname } from "node:path";
import { datesIn } from "../languages/dates.ts";
import type { Archive, Entry, Profile } from "../model/archive.ts";
import type { PrivateValue, PrivateValues } from "../readers/private-values.ts";
import type { Description } from "../site/describe.ts";
import type { LeakSources } from "./leaks.ts";
import { plainText } from "./plain.ts";
import { Published, publishedTexts } from "./published.ts";

interface Build {
	readonly secrets: readonly PrivateValue[];
	readonly selection: { readonly archive: Archive };
	readonly description: Description;
	/** The owner's stylesheets. */
	readonly css?: string;
	/** Paths are absolute. */
	readonly request: {
		readonly archives: readonly string[];
		readonly output: string;
		readonly timezone: string;
		readonly base?: string;
	};
}

/** What the leak check of one build works with. */
export function leakSources({ secrets, selection, description, css = "", request }: Build): LeakSources {
	const { iso } = datesIn("en", request.timezone, () => "");
	const texts = [
		...publishedTexts(selection.archive, (seconds) => iso({ seconds, precision: "second" })),
		...description.alts.map(({ alt }) => alt),
		...ownTextsOf(description.owner),
		css,
		request.base ?? "",
		...description.tracks.map((address) => plainText("", address)),
	];
	return {
		secrets,
		published: new Published(texts),
		own: [...description.written, description.site.zone, ...selection.archive.entries.map(feedDate)],
		folders: [dirname(request.output), ...request.archives.map(dirname)],
	};
}

/** What the owner wrote beside the site for everybody to read. */
function ownTextsOf({ about, collections, notes }: Description["owner"]): readonly string[] {
	const pieces = about.blocks.flatMap(({ lines }) => lines.flat());
	return [
		...[about.title, about.born, about.died, ...collections.map(({ name }) => name)],
		...pieces.flatMap(({ text, url }) => [text, url]),
		...notes.flatMap(({ day, text }) => [day, text]),
	];
}

/** The time of an entry as feeds write it, in English whatever the language of the site. */
function feedDate({ posted }: Entry): string {
	return new Date(posted.seconds * 1000).toUTCString();
}

/** The private values that the profile does not show: without a table of its language, the shown fields are among them. */
export function hiddenOf(
	secrets: PrivateValues,
	{ username, name, biography, website }: Profile,
): readonly PrivateValue[] {
	const shown = new Set([username, name, biography, website]);
	return [...secrets].filter(({ value }) => !shown.has(value));
}

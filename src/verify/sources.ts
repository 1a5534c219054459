import { dirname } from "node:path";
import type { Archive } from "../archive.ts";
import { besides } from "../output/staging.ts";
import type { Secrets } from "../readers/secrets.ts";
import { datesIn } from "../site/dates.ts";
import type { Description } from "../site/describe.ts";
import { openChecked } from "./checked.ts";
import type { LeakSources } from "./leaks.ts";
import { plainText } from "./plain.ts";
import { Published, publishedTexts } from "./published.ts";

interface Build {
	readonly secrets: Secrets;
	readonly selection: { readonly archive: Archive };
	readonly description: Description;
	/** Paths are absolute. */
	readonly request: { readonly archives: readonly string[]; readonly output: string; readonly timezone: string };
}

/** What the leak check of one build has to know. */
export async function leakSources({ secrets, selection, description, request }: Build): Promise<LeakSources> {
	const { iso } = datesIn("en", request.timezone, () => "");
	const tracks = [...description.posts, ...description.pages.storyDays.flatMap(({ stories }) => stories)].flatMap(
		({ slides }) => slides.flatMap((slide) => (slide.kind === "video" ? slide.tracks : [])),
	);
	const texts = [
		...publishedTexts(selection.archive, (seconds) => iso({ seconds, precision: "second" })),
		...description.alts.map(({ alt }) => alt),
		...tracks.map(({ address }) => plainText("", address)),
	];
	// In a language that no table knows a name looks like any other line of the profile.
	const { username, name, biography, website } = selection.archive.profile;
	const shown = new Set([username, name, biography, website]);
	const known = [...secrets].filter(({ value }) => !shown.has(value));
	return {
		secrets: known,
		published: new Published(texts),
		folders: [dirname(request.output), ...request.archives.map(dirname)],
		checked: await openChecked(besides(request.output).checked, known),
	};
}

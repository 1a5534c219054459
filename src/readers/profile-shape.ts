import type { ToldProfile } from "./told.ts";

/** What Instagram allows in a user name. */
export const USERNAME = /^[a-z0-9._]{1,30}$/;

/** A line of a profile whose label is in no table. */
interface Line {
	readonly value: string;
	readonly href: string;
}

/**
 * What can be told of a profile without knowing a word: the name in a link to the profile itself, an address, a text. A
 * biography has to be long or broken into lines, so that no gender, town or telephone number is taken for one.
 */
export function profileByShape(lines: readonly Line[]): Pick<ToldProfile, "username" | "website" | "biography"> {
	const linked = lines.find(({ value, href }) => USERNAME.test(value) && href.endsWith(`instagram.com/${value}`));
	const website = lines.find(({ value }) => /^https?:\/\/\S+$/.test(value));
	const biography = lines.find(({ value }) => value.includes("\n") || (value.length > 40 && /\s/.test(value)));
	return {
		username: linked?.value ?? "",
		website: website?.value ?? "",
		biography: biography !== undefined && !/\S@\S/.test(biography.value) ? biography.value : "",
	};
}

import type { en } from "./en.ts";
import type { Text } from "./problems/text.ts";

export type MessageKey = keyof typeof en.site;

/** Everything that there is in a language, but for what only the owner reads (`problems/`). */
export interface Texts {
	/** The pages of the site. */
	readonly site: Readonly<Record<MessageKey, Text>>;
	/** README.txt of a stick or a packed site; `{name}` is whose gallery it is. */
	readonly stick: Readonly<Record<keyof typeof en.stick, string>>;
	/** The steps to the right download in the Accounts Center, as its menus are worded in 2026. */
	readonly ask: string;
	/** Small words of four letters and more that say nothing about a year; shorter ones are not counted anyway. */
	readonly stopWords: string;
}

/** The same of a language with these plural forms: every form of each message that counts. */
export interface TextsWith<Forms extends Intl.LDMLPluralRule> extends Texts {
	readonly site: {
		readonly [Key in MessageKey]: (typeof en.site)[Key] extends string
			? string
			: Readonly<Record<Forms | "other", string>>;
	};
}

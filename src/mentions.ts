/** How names of other accounts stand in captions: as typed, without the sign that makes them one, or not at all. */
export const MENTIONS = ["keep", "text", "mask"] as const;
export type Mentions = (typeof MENTIONS)[number];

/** A name behind `@`. It ends in no full stop, and in an e-mail address the sign has a letter before it. */
const MENTION = /(?<![\w.])[@\uff20]([a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?)/gi;
/** The same length for every name, which would else tell something of it. */
const MASK = "@•••••";

/** Tells texts with their mentions as wished. The owner's own name is left as it is. Pure. */
export function mentionsAs(wish: Mentions, own: string): (text: string) => string {
	if (wish === "keep") return (text) => text;
	return (text) =>
		text.replace(MENTION, (mention, name: string) => {
			if (name.toLowerCase() === own) return mention;
			return wish === "mask" ? MASK : name;
		});
}

/** Letters of a text in which handles are looked for; Instagram's own limit of a caption and of a comment is 2,200. */
const MOST_READ = 2200;
/** An `@` inside of a word is that of an e-mail address. */
const MENTION = /(?<![\p{L}\p{N}._])@([A-Za-z0-9._]{1,30})/gu;

/** A handle in a text, and where it is. */
interface Mention {
	/** In small letters, without `@`. */
	readonly handle: string;
	readonly start: number;
	readonly end: number;
}

/** The handles in a text in their order, as people write them: with `@`, and with the full stop of their sentence. */
export function* mentionsIn(text: string): Generator<Mention> {
	if (!text.includes("@")) return;
	for (const { 0: found, index } of text.slice(0, MOST_READ).matchAll(MENTION)) {
		const written = withoutStop(found.slice(1));
		if (written !== "") yield { handle: written.toLowerCase(), start: index, end: index + 1 + written.length };
	}
}

/** A handle without the full stops behind it. */
export function withoutStop(handle: string): string {
	return handle.replace(/(?<!\.)\.+$/, "");
}

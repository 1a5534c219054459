/** How texts show mentions of other accounts: as typed, as plain text without the @, or masked. */
export const MENTIONS = ["keep", "text", "mask"] as const;
export type Mentions = (typeof MENTIONS)[number];

/**
 * An @, also full-width, small or percent-encoded, and after it everything that a name can be made of, also in full-width or
 * mathematical letters and with invisible format characters between.
 */
const MENTION =
	/(?:[@\uff20\ufe6b]|%40)(?:[\w.]|\p{Cf}|[\uff0e\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a]|[\u{1d400}-\u{1d7ff}])+/gu;
/** What can end such a run without being part of the name. */
const BEHIND_NAME = /[.\uff0e]|\p{Cf}/u;
/** The name in the URL of a profile. */
const PROFILE = /(?<=\b(?:instagram\.com|instagr\.am|ig\.me\/m)\/(?:stories\/|_u\/)?)[\w.]+/gi;
/** Path segments of Instagram that are no name. */
const PLACE = /^(?:p|reels?|tv|stories|s|_u|explore|accounts|direct|share|m)$/i;

/** Of one length, which would else reveal that of the name. */
const MASK = "•••••";

/**
 * Returns a function that shows the mentions of a text as wished: whatever follows an @ is a name, wherever the @ is, unless it
 * is an e-mail address or the owner's own name. Names can end like hosts (`anna.berg`), so for `mask` an e-mail address is only
 * what no name looks like: rather mask the host of an address too many than a name too few. Pure.
 */
export function mentionsAs(wish: Mentions, own: string): (text: string) => string {
	if (wish === "keep") return (text) => text;
	const isOwn = (name: string) => name.toLowerCase() === own.toLowerCase();
	const mention = (found: string, at: number, text: string): string => {
		const sign = found.startsWith("%") ? "%40" : found.slice(0, 1);
		const run = withoutEnd(found.slice(sign.length));
		const name = run.normalize("NFKC").replace(/\p{Cf}/gu, "");
		if (!/\w/.test(name) || isOwn(name) || isMail(text, at, wish)) return found;
		const rest = found.slice(sign.length + run.length);
		if (wish === "mask") return `@${MASK}${rest}`;
		if (sign === "%40") return found;
		return `${/[a-z\d]/i.test(text.charAt(at - 1)) ? " " : ""}${run}${rest}`;
	};
	const profile = (name: string) => (PLACE.test(name) || isOwn(withoutEnd(name)) ? name : MASK);
	return (text) => {
		const shown = text.replace(MENTION, mention);
		return wish === "mask" ? shown.replace(PROFILE, profile) : shown;
	};
}

function withoutEnd(run: string): string {
	let end = run.length;
	while (end > 0 && BEHIND_NAME.test(run.charAt(end - 1))) end -= 1;
	return run.slice(0, end);
}

const HOST = /[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,5}\.([a-z]{2,24})(?![\w-])/iy;
/** Top-level domains in which hardly any name ends. Those of countries are not among them: `anna.de` is a name. */
const GENERAL = /^(?:com|org|net|edu|gov|mil|int|info)$/i;

/** Whether the @ at that index belongs to an e-mail address. No name has a hyphen. */
function isMail(text: string, at: number, wish: Mentions): boolean {
	if (!/[a-z\d]/i.test(text.charAt(at - 1))) return false;
	HOST.lastIndex = at + (text.charAt(at) === "%" ? 3 : 1);
	const [host, end = ""] = HOST.exec(text) ?? [];
	return host !== undefined && (wish === "text" || GENERAL.test(end) || host.includes("-"));
}

/** How texts show the names of other accounts: as typed, without the sign that makes them one, or not at all. */
export const MENTIONS = ["keep", "text", "mask"] as const;
export type Mentions = (typeof MENTIONS)[number];

/**
 * A sign, also wide, small or as addresses write it, and behind it everything that a name can be made of, also in wide or
 * mathematical letters and with marks between that nobody sees.
 */
const MENTION =
	/(?:[@\uff20\ufe6b]|%40)(?:[\w.]|\p{Cf}|[\uff0e\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a]|[\u{1d400}-\u{1d7ff}])+/gu;
/** What can end a run of such letters without being part of the name. */
const BEHIND_NAME = /[.\uff0e]|\p{Cf}/u;
/** A profile by its address. */
const PROFILE = /(?<=\b(?:instagram\.com|instagr\.am|ig\.me\/m)\/(?:stories\/|_u\/)?)[\w.]+/gi;
/** What is in such an address and is no name. */
const PLACES = new Set([
	"p",
	"reel",
	"reels",
	"tv",
	"stories",
	"s",
	"_u",
	"explore",
	"accounts",
	"direct",
	"share",
	"m",
]);

/** The same length for every name, which would else say something of it. */
const MASK = "•••••";

/**
 * Returns a function that shows mentions in a text as wished: whatever follows the sign is a name, wherever the sign is, unless the text is an
 * e-mail address or the name the owner's own. Names can end like hosts (`anna.berg`), so `mask` takes for an e-mail address
 * only what no name looks like: rather the host of an address too many than a name too few. Pure.
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
	const profile = (name: string) => (PLACES.has(name.toLowerCase()) || isOwn(withoutEnd(name)) ? name : MASK);
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
/** Ends of hosts that hardly any name has. Those of countries are not among them: `anna.de` is a name. */
const GENERAL = /^(?:com|org|net|edu|gov|mil|int|info)$/i;

/** Whether the sign at that place is the one of an e-mail address. No name has a hyphen. */
function isMail(text: string, at: number, wish: Mentions): boolean {
	if (!/[a-z\d]/i.test(text.charAt(at - 1))) return false;
	HOST.lastIndex = at + (text.charAt(at) === "%" ? 3 : 1);
	const [host, end = ""] = HOST.exec(text) ?? [];
	return host !== undefined && (wish === "text" || GENERAL.test(end) || host.includes("-"));
}

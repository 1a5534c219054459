import type { MessageKey } from "../../languages/texts.ts";
import type { Archive, Kind, Medium } from "../../model/archive.ts";
import type { Link, ProfileView } from "../views/view.ts";
import { mediumView, type PageContext } from "./slides.ts";

const COUNTED: readonly (readonly [MessageKey, readonly Kind[]])[] = [
	["posts", ["post", "igtv"]],
	["reels", ["reel"]],
	["stories", ["story"]],
];

/** The profile, with the numbers of entries that the site shows. */
export function describeProfile({ profile, entries, profilePictures }: Archive, context: PageContext): ProfileView {
	const { say } = context;
	const { username, name, biography, website, picture } = profile;
	const alt = say("profilePicture", { name: name || username });
	const pictures = (media: readonly Medium[]) =>
		media.map((medium) => mediumView(medium, () => alt, context)).filter((view) => view.kind === "picture");
	const counts = COUNTED.map(([key, kinds]) => ({ key, n: entries.filter(({ kind }) => kinds.includes(kind)).length }));
	return {
		username,
		name,
		biography,
		website: websiteLink(website),
		pictures: pictures(picture === undefined ? [] : [picture]),
		former: pictures(profilePictures),
		counts: counts.filter(({ key, n }) => n > 0 || key === "posts").map(({ key, n }) => say(key, { n })),
	};
}

const SAFE = new Set(["http:", "https:", "mailto:"]);

/**
 * The website of a profile as a link where its URL is safe, else as text alone; empty for none. People know it by what is before its
 * query, which mostly says where a visitor came from.
 */
export function websiteLink(typed: string): Link {
	const text = typed.trim();
	const address = parse(text) ?? parse(`https://${text}`);
	if (address === undefined) return { url: "", text };
	const shown = address.protocol === "mailto:" ? text : (text.split(/[?#]/, 1)[0] ?? text);
	return { url: address.href, text: shown.replace(/^https?:\/\//i, "").replace(/\/$/, "") };
}

function parse(text: string): URL | undefined {
	// A URL with a masked name is no URL any more.
	if (/[\s•]/.test(text) || !URL.canParse(text)) return undefined;
	const url = new URL(text);
	if (!SAFE.has(url.protocol) || url.username !== "" || url.password !== "") return undefined;
	return url.protocol === "mailto:" || url.hostname.includes(".") ? url : undefined;
}

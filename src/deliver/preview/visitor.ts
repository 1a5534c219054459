import type { ArchiveCopy } from "../../exports/archive-copy.ts";
import { formatCount } from "../targets/amounts.ts";

const KINDS = [
	["post", "post", "posts"],
	["reel", "reel", "reels"],
	["igtv", "IGTV video", "IGTV videos"],
	["story", "story", "stories"],
] as const;

/** What visitors of the site will see, in sentences. Pure. */
export function visitorSees({ profile, entries }: ArchiveCopy, asksRobotsAway: boolean): readonly string[] {
	const amounts = KINDS.flatMap(([kind, one, many]) => {
		const n = entries.filter((entry) => entry.kind === kind).length;
		return n === 0 ? [] : [`${formatCount(n)} ${n === 1 ? one : many}`];
	});
	const fields: readonly (readonly [string, string])[] = [
		["name", profile.name],
		["user name", profile.username],
		["biography", profile.biography],
		["website", profile.website],
		["profile picture", profile.picture === null ? "" : "there"],
	];
	const shown = fields.filter(([, value]) => value !== "").map(([name]) => name);
	const places = entries.filter(({ place }) => place !== "").length;
	const mentions = entries.filter(({ caption }) => /(^|[^\w@])@\w/.test(caption)).length;
	return [
		"Everybody who has the address of the published site will see:",
		`  ${amounts.length === 0 ? "no post" : amounts.join(", ")}, each with its date, caption and pictures`,
		`  your ${shown.length === 0 ? "profile without a name" : shown.join(", ")}`,
		...(places === 0 ? [] : [`  the names of places of ${formatCount(places)} posts`]),
		...(mentions === 0 ? [] : [`  ${formatCount(mentions)} captions that name other people (@...)`]),
		asksRobotsAway
			? "Search engines are asked to stay away, but nothing can force them. An address is no password."
			: "Search engines may list it.",
	];
}

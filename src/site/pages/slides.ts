import type { Dates } from "../../languages/dates.ts";
import { excerpt } from "../../languages/excerpt.ts";
import type { Language } from "../../languages/language.ts";
import type { Placed } from "../../media/prepare/prepare.ts";
import { type PlacedFile, type PreparedPicture, type PreparedVideo, wholeOf } from "../../media/prepared.ts";
import type { Address } from "../../model/address.ts";
import type { Entry, Medium } from "../../model/archive.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { AltTexts } from "../alt-texts/alt-texts.ts";
import { ratioClass, toneClass } from "../assets/stylesheet.ts";
import type { GapView, NoteView, PictureView, SlideView, TrackView, VideoView } from "../views/view.ts";

/** What all page makers need. */
export interface PageContext extends Language {
	readonly placed: ReadonlyMap<DownloadFile, Placed>;
	readonly dates: Dates;
	readonly alts: AltTexts;
	/** Subtitles as `data:` addresses. */
	readonly subtitles: ReadonlyMap<DownloadFile, string>;
	/** The owner's notes by the key of their entry. */
	readonly notes: ReadonlyMap<string, readonly NoteView[]>;
	/** Part of the title of every page. */
	readonly siteTitle: string;
	/** The page of a hashtag, or where it has none, the search for it. */
	urlOfTag(tag: string): string;
}

/** An entry and its address, by whose key its alternative texts are found. */
export interface Addressed {
	readonly entry: Entry;
	readonly address: Address;
}

/** Characters of a caption in an alternative text. */
const IN_ALT = 100;

/** The media among which those of an entry are counted in alternative texts, and the date there. */
interface Among {
	/** Media of other entries that come before. */
	readonly before: number;
	readonly all: number;
	readonly date: string;
}

/** The slides of an entry in their order, gaps included; counted among themselves unless said. */
export function slidesOf(addressed: Addressed, context: PageContext, among?: Among): readonly SlideView[] {
	const { media } = addressed.entry;
	const all = media.length;
	return media.map((medium, index) => {
		const position = all > 1 ? context.say("slideOf", { n: index + 1, all }) : "";
		const alt = altFor(addressed, index, context, false, among);
		// The other way round each slide would get a hidden class of its own, half a kilobyte (Node 20, 2026-11-30).
		return { position, caption: medium.caption, ...mediumView(medium, alt, context) };
	});
}

/** The cover of an entry, which is its first picture or poster; none where it has neither. */
export function coverOf(addressed: Addressed, context: PageContext): readonly PictureView[] {
	for (const [index, medium] of addressed.entry.media.entries()) {
		const view = mediumView(medium, altFor(addressed, index, context, true), context);
		if (view.kind === "picture") return [view];
		if (view.kind === "video" && view.posters.length > 0)
			return view.posters.map((poster) => ({ ...poster, alt: view.label }));
	}
	return [];
}

/** What an entry shows, slide by slide. */
export function kindsOf({ media }: Entry, context: PageContext): readonly SlideView["kind"][] {
	return media.map((medium) => mediumView(medium, untold, context).kind);
}

/** The duration of a video, such as `1:05`; empty for anything else. */
export function lengthOf(medium: Medium | undefined, context: PageContext): string {
	const view = medium === undefined ? undefined : mediumView(medium, untold, context);
	return view?.kind === "video" ? view.duration : "";
}

/** No alternative text, where nobody will see one. */
export const untold: Alt = () => "";

/** A medium as the site shows it. */
export function mediumView(medium: Medium, alt: Alt, context: PageContext): PictureView | VideoView | GapView {
	const { placed, say, subtitles } = context;
	const found = medium.file === undefined ? undefined : placed.get(medium.file);
	if (found === undefined) return { kind: "gap", ratio: "100", text: say("missing") };
	const { prepared, files } = found;
	const file = wholeOf(prepared, files);
	if (prepared.kind === "unusable" || file === undefined) return { kind: "gap", ratio: "100", text: say("unusable") };
	if (prepared.kind === "picture") return pictureView(prepared, file, files, alt("photo"));
	const address = medium.subtitles === undefined ? undefined : subtitles.get(medium.subtitles);
	const tracks = address === undefined ? [] : [{ address, label: say("subtitles") }];
	return videoView(prepared, file, files.slice(1), alt("video"), tracks);
}

/** The alternative text of a medium, as a photo or as a video. */
type Alt = (kind: "photo" | "video") => string;

function pictureView(
	{ width, height, tone }: PreparedPicture,
	file: PlacedFile,
	sources: readonly PlacedFile[],
	alt: string,
): PictureView {
	const ratio = ratioClass(width, height);
	return { kind: "picture", file, sources, width, height, alt, tone: toneClass(tone), ratio };
}

function videoView(
	{ width, height, poster, duration }: PreparedVideo,
	file: PlacedFile,
	frames: readonly PlacedFile[],
	label: string,
	tracks: readonly TrackView[],
): VideoView {
	const frame = frames.at(-1);
	return {
		kind: "video",
		file,
		width,
		height,
		ratio: ratioClass(width, height),
		posters: poster === undefined || frame === undefined ? [] : [pictureView(poster, frame, frames, "")],
		tracks,
		label,
		duration: clock(duration),
		seconds: Math.round(duration * 1000) / 1000,
	};
}

/** Seconds as `1:05`. */
function clock(seconds: number): string {
	const whole = Math.max(0, Math.round(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * The alternative texts of a medium: the owner's own one, else its date, its position in the carousel and, on request, the
 * beginning of the caption, because a download does not describe what media show.
 */
function altFor(
	{ entry, address }: Addressed,
	index: number,
	context: PageContext,
	withCaption: boolean,
	among: Among = { before: 0, all: entry.media.length, date: context.dates.day(entry.posted) },
): Alt {
	const { say, alts } = context;
	const own = alts.get(address.key, index + 1);
	if (own !== "") return () => own;
	const { before, all, date } = among;
	const caption = withCaption ? excerpt(entry.caption, IN_ALT) : "";
	return (kind) => {
		const what = say(all > 1 ? `${kind}OfAlt` : `${kind}Alt`, { n: before + index + 1, all, date });
		return caption === "" ? what : say("altWithCaption", { what, caption });
	};
}

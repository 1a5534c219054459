import { formatAddress, keyOfTile } from "../model/address.ts";
import type { Description } from "../site/describe.ts";
import type { PictureView, SlideView, StoryView, VideoView } from "../site/views/view.ts";
import type { ArchiveHead, EntryCopy, MediumCopy, PictureCopy, VideoCopy } from "./archive-copy.ts";

/** The machine-readable copy without its entries, made from what the pages show, so that nothing else can be in it. Pure. */
export function archiveHead({ site, pages, owner }: Description): ArchiveHead {
	const [portrait] = site.profile.pictures;
	const [front] = pages.lists;
	return {
		format: "vitrine-archive",
		version: 1,
		title: site.title,
		language: site.lang,
		profile: {
			username: site.profile.username,
			name: site.profile.name,
			biography: site.profile.biography,
			website: site.profile.website.url || site.profile.website.text,
			picture: portrait === undefined ? null : pictureCopy(portrait),
			formerPictures: site.profile.former.map(pictureCopy),
		},
		about: aboutCopy(owner.about),
		pinned: (front?.pinned ?? []).flatMap(({ tiles }) => tiles.map(({ id }) => keyOfTile(id))),
		collections: (front?.collections ?? []).map(({ name, url, keys }) => ({ name, url, entries: keys })),
	};
}

/** Its entries, each when it is asked for; of some pages where they are chosen by address. Pure. */
export function* entryCopies(
	{ pages, posts }: Description,
	isWanted: (url: string) => boolean = () => true,
): Generator<EntryCopy> {
	for (const post of posts.where(isWanted)) yield entryCopy(post.type, post.url, post, post.place);
	for (const { url, stories } of pages.storyDays.where(isWanted))
		for (const story of stories) yield entryCopy("story", formatAddress({ page: url, fragment: story.id }), story, "");
}

function aboutCopy({ title, born, died, blocks }: Description["owner"]["about"]): ArchiveHead["about"] {
	const line = (pieces: (typeof blocks)[number]["lines"][number]) => pieces.map(({ text }) => text).join("");
	const text = blocks.map(({ lines }) => lines.map(line).join("\n")).join("\n\n");
	return `${title}${born}${died}${text}` === "" ? null : { title, born, died, text };
}

function entryCopy(
	kind: EntryCopy["kind"],
	url: string,
	{ key, date, caption, slides, notes }: Pick<StoryView, "key" | "date" | "caption" | "slides" | "notes">,
	place: string,
): EntryCopy {
	const when = { published: date.iso, publishedText: date.text };
	const { text, tags } = caption;
	const said = notes.map((note) => ({ date: note.date.iso, text: note.text }));
	const words = { caption: text, place, hashtags: tags };
	return { id: key, kind, url, ...when, ...words, media: slides.map(mediumCopy), notes: said };
}

function mediumCopy(slide: SlideView): MediumCopy {
	const { caption } = slide;
	if (slide.kind === "picture") return { ...pictureCopy(slide), caption };
	if (slide.kind === "video") return { ...videoCopy(slide), caption };
	return { kind: "missing", text: slide.text, caption };
}

function pictureCopy({ file, sources, alt }: PictureView): PictureCopy {
	return { kind: "picture", ...file, alt, smaller: sources.filter((source) => source !== file) };
}

function videoCopy({ file, label, seconds, posters, tracks }: VideoView): VideoCopy {
	const [track] = tracks;
	return {
		kind: "video",
		...file,
		alt: label,
		seconds,
		poster: posters[0]?.file ?? null,
		subtitles: track === undefined ? "" : Buffer.from(track.address.replace(/^[^,]*,/, ""), "base64").toString("utf8"),
	};
}

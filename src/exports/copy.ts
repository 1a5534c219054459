import type { Placed } from "../media/prepare/prepare.ts";
import { formatAddress } from "../model/address.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Description } from "../site/describe.ts";
import { tagsIn } from "../site/text/hashtags.ts";
import type { CaptionView, PictureView, SlideView, VideoView } from "../site/views/view.ts";
import type { ArchiveCopy, EntryCopy, MediumCopy, PictureCopy, VideoCopy } from "./archive-copy.ts";
import { type FileFacts, fileFacts } from "./file-facts.ts";

/** The machine-readable copy, made from what the pages show, so that nothing else can be in it. Pure. */
export function copyOf(
	{ site, pages, posts: shown }: Description,
	placed: ReadonlyMap<DownloadFile, Placed>,
): ArchiveCopy {
	const facts = fileFacts(placed);
	const [portrait] = site.profile.pictures;
	const posts = shown.map(
		({ key, url, type, date, caption, place, slides }): EntryCopy => ({
			id: key,
			kind: type,
			url,
			...told(date, caption, place),
			media: slides.map((slide) => mediumCopy(slide, facts)),
		}),
	);
	const stories = pages.storyDays.flatMap(({ url, stories: ofDay }) =>
		ofDay.map(
			({ id, key, date, caption, slides }): EntryCopy => ({
				id: key,
				kind: "story",
				url: formatAddress({ page: url, fragment: id }),
				...told(date, caption, ""),
				media: slides.map((slide) => mediumCopy(slide, facts)),
			}),
		),
	);
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
			picture: portrait === undefined ? null : pictureCopy(portrait, facts),
			formerPictures: site.profile.former.map((picture) => pictureCopy(picture, facts)),
		},
		entries: [...posts, ...stories],
	};
}

function told(date: { readonly iso: string; readonly text: string }, { pieces }: CaptionView, place: string) {
	const caption = pieces.map(({ text }) => text).join("");
	return { published: date.iso, publishedText: date.text, caption, place, hashtags: tagsIn(caption) };
}

function mediumCopy(slide: SlideView, facts: FileFacts): MediumCopy {
	const { caption } = slide;
	if (slide.kind === "picture") return { ...pictureCopy(slide, facts), caption };
	if (slide.kind === "video") return { ...videoCopy(slide, facts), caption };
	return { kind: "missing", text: slide.text, caption };
}

function pictureCopy({ src, sources, alt }: PictureView, facts: FileFacts): PictureCopy {
	const smaller = sources.filter(({ path }) => path !== src).map(({ path }) => facts.file(path));
	return { kind: "picture", ...facts.file(src), alt, smaller };
}

function videoCopy({ src, label, posters, tracks }: VideoView, facts: FileFacts): VideoCopy {
	const [poster] = posters;
	const [track] = tracks;
	return {
		kind: "video",
		...facts.file(src),
		alt: label,
		seconds: facts.duration(src),
		poster: poster === undefined ? null : facts.file(poster.src),
		subtitles: track === undefined ? "" : Buffer.from(track.address.replace(/^[^,]*,/, ""), "base64").toString("utf8"),
	};
}

import { formatAddress } from "../model/address.ts";
import type { Description } from "../site/describe.ts";
import type { CaptionView, DateView, PictureView, SlideView, VideoView } from "../site/views/view.ts";
import type { ArchiveCopy, EntryCopy, MediumCopy, PictureCopy, VideoCopy } from "./archive-copy.ts";

/** The machine-readable copy, made from what the pages show, so that nothing else can be in it. Pure. */
export function copyOf({ site, pages, posts: shown }: Description): ArchiveCopy {
	const [portrait] = site.profile.pictures;
	const posts = shown.map(
		({ key, url, type, date, caption, place, slides }): EntryCopy => ({
			id: key,
			kind: type,
			url,
			...factsOf(date, caption, place),
			media: slides.map(mediumCopy),
		}),
	);
	const stories = pages.storyDays.flatMap(({ url, stories: ofDay }) =>
		ofDay.map(
			({ id, key, date, caption, slides }): EntryCopy => ({
				id: key,
				kind: "story",
				url: formatAddress({ page: url, fragment: id }),
				...factsOf(date, caption, ""),
				media: slides.map(mediumCopy),
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
			picture: portrait === undefined ? null : pictureCopy(portrait),
			formerPictures: site.profile.former.map(pictureCopy),
		},
		entries: [...posts, ...stories],
	};
}

function factsOf(date: DateView, { text, tags }: CaptionView, place: string) {
	return { published: date.iso, publishedText: date.text, caption: text, place, hashtags: tags };
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

import { languageFor } from "../../src/languages/language.ts";
import type { Placed } from "../../src/media/prepare/prepare.ts";
import { placedFiles } from "../../src/media/prepared.ts";
import type { Archive, Entry, Medium } from "../../src/model/archive.ts";
import type { DownloadFile } from "../../src/model/download-file.ts";
import { type Description, describe, type SiteOptions } from "../../src/site/describe.ts";

/** What a test says of an entry; the rest is ordinary. */
export interface Told {
	/** ISO date and time, or empty for none. */
	readonly at: string;
	readonly kind?: Entry["kind"];
	readonly caption?: string;
	/** Sizes of its pictures. */
	readonly pictures?: readonly (readonly [width: number, height: number])[];
}

/** Describes the site of an invented account with these entries, newest first, in English and UTC; with all of its pages. */
export function described(told: readonly Told[], siteOptions: Partial<SiteOptions> = {}, lang = "en") {
	const description = describedInTurn(told, siteOptions, lang);
	const { pages } = description;
	return {
		...description,
		pages: { ...pages, posts: [...pages.posts], storyDays: [...pages.storyDays], books: [...pages.books] },
	};
}

/** The same with pages that are described when their turn comes, as a build writes them. */
export function describedInTurn(
	told: readonly Told[],
	siteOptions: Partial<SiteOptions> = {},
	lang = "en",
): Description {
	const placed = new Map<DownloadFile, Placed>();
	const entries = told.map((entry, index) => entryOf(entry, index, placed));
	const profile: Archive["profile"] = {
		username: "mara",
		name: "Mara",
		biography: "",
		website: "",
		picture: undefined,
	};
	return describe({ profile, entries, profilePictures: [] }, placed, languageFor(lang), {
		timezone: "UTC",
		...siteOptions,
	});
}

function entryOf(told: Told, index: number, placed: Map<DownloadFile, Placed>): Entry {
	const { at, kind = "post", caption = "", pictures = [[1080, 1350]] } = told;
	return {
		kind,
		shelf: "published",
		posted: at === "" ? { seconds: 0, precision: "none" } : { seconds: Date.parse(at) / 1000, precision: "second" },
		caption,
		media: pictures.map(([width, height], slide) => medium(`${index}-${slide}`, width, height, placed)),
		place: "",
		records: [],
	};
}

function medium(name: string, width: number, height: number, placed: Map<DownloadFile, Placed>): Medium {
	const file = fileNamed(`${name}.jpg`);
	const renditions = [320, width].map((wide) => ({ name: `${name}-${wide}.webp`, width: wide, height, bytes: 1 }));
	const prepared = { kind: "picture", width, height, renditions, tone: "336699", notes: [] } as const;
	const folder = "media/x";
	placed.set(file, { prepared, files: placedFiles(prepared, folder), fingerprint: name, isSettled: true });
	return { uri: file.path, caption: "", file, subtitles: undefined };
}

function fileNamed(path: string): DownloadFile {
	return {
		path,
		part: "test",
		size: 1,
		fingerprint: async () => path,
		read: async () => Buffer.alloc(1),
		saveTo: async () => undefined,
	};
}

/** All addresses of a description. */
export function urlsOf({ pages }: Pick<ReturnType<typeof described>, "pages">): readonly string[] {
	return Object.values(pages).flatMap((list: readonly { readonly url: string }[]) => list.map(({ url }) => url));
}

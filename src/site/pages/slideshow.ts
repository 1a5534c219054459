import { excerpt } from "../../languages/excerpt.ts";
import { groupBy } from "../../model/group-by.ts";
import { scriptText } from "../text/script-text.ts";
import type { SlideshowPage, SlideView } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import type { PageContext } from "./slides.ts";
import { type StoryDay, storyViews } from "./story-days.ts";
import type { StoryYear } from "./story-rail.ts";
import type { Year } from "./timeline.ts";

/** Characters of a caption that are read in passing. */
const IN_PASSING = 240;

/** A medium for the script: file, 1 for a video, poster, alternative text. */
type Row = readonly [file: string, isVideo: 0 | 1, poster: string, alt: string];

/** A post or a story with its media, of which there is at least one. */
interface Shown {
	readonly year: string;
	/** To order by. */
	readonly iso: string;
	readonly isStory: boolean;
	readonly date: string;
	readonly caption: string;
	readonly place: string;
	readonly media: readonly Row[];
}

/** The page that shows all pictures and videos one after the other, those of stories where the viewer wants them, and its scripts. */
export function slideshow(
	years: readonly Year[],
	days: readonly StoryDay[],
	storyYears: readonly StoryYear[],
	context: PageContext,
): { readonly pages: readonly SlideshowPage[]; readonly scripts: ReadonlyMap<string, string> } {
	const { say, dates } = context;
	const all = [...years.flatMap(postsOf), ...days.flatMap((day) => storiesOf(day, context))].filter(
		({ media }) => media.length > 0,
	);
	const byYear = groupBy(all, ({ year }) => year);
	const urls = new Map([
		...storyYears.map(({ id, url }) => [id, url] as const),
		...years.map(({ folder }) => [folder, `${folder}/index.html`] as const),
	]);
	const rank = (folder: string) => (folder === "undated" ? 0 : Number(folder));
	const folders = [...byYear.keys()].sort((a, b) => rank(b) - rank(a));
	if (folders.length === 0) return { pages: [], scripts: new Map() };
	const inOrder = folders.map((folder) => [folder, oldestFirst(byYear.get(folder) ?? [])] as const);
	const page = {
		...pageOf("slideshow.html", [say("slideshow")], "none", context),
		years: inOrder.map(([folder, shown]) => ({
			id: folder,
			url: urls.get(folder) ?? "",
			text: folder === "undated" ? say("undated") : dates.yearName(folder),
			runs: runsOf(shown).join(" "),
		})),
		stories: all.some(({ isStory }) => isStory) ? say("storiesTitle") : "",
		// As a message of the script, in which {n} is a number.
		seconds: say("seconds", { n: "{n}" }),
	};
	return { pages: [page], scripts: new Map(inOrder.map(([folder, shown]) => scriptOf(folder, shown))) };
}

function postsOf({ folder, posts }: Year): readonly Shown[] {
	return posts.map((post) => {
		const { entry, tile } = post;
		return {
			...{ year: folder, iso: tile.date.iso, isStory: false, date: tile.date.text },
			...{ caption: excerpt(entry.caption, IN_PASSING), place: entry.place, media: post.slides().flatMap(rowOf) },
		};
	});
}

function storiesOf(day: StoryDay, context: PageContext): readonly Shown[] {
	const { date } = day.ring;
	return storyViews(day, context).map((story) => ({
		...{ year: date.iso.slice(0, 4) || "undated", iso: story.date.iso, isStory: true, date: date.text },
		...{ caption: excerpt(story.caption.text, IN_PASSING), place: "", media: story.slides.flatMap(rowOf) },
	}));
}

/** Of one second, posts are in the order of the gallery, which has the newest first. */
function oldestFirst(shown: readonly Shown[]): readonly Shown[] {
	const ofPosts = shown.filter(({ isStory }) => !isStory).reverse();
	const ofStories = shown.filter(({ isStory }) => isStory);
	// The times have the offset of their zone, which one does not look at on a clock.
	const time = ({ iso }: Shown) => iso.slice(0, 19);
	return [...ofPosts, ...ofStories].sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}

/** The numbers of media of posts and of stories that follow each other, in turns; the first is of posts, and may be 0. */
function runsOf(shown: readonly Shown[]): readonly number[] {
	const runs = [0];
	for (const { isStory, media } of shown) {
		if ((runs.length % 2 === 0) !== isStory) runs.push(0);
		runs.push((runs.pop() ?? 0) + media.length);
	}
	return runs;
}

/**
 * What a slideshow shows of a year, oldest first: a page in a folder can load neither JSON nor modules. In JavaScript of 2009, because
 * televisions have old browsers.
 */
function scriptOf(folder: string, shown: readonly Shown[]): readonly [path: string, script: string] {
	const rows = shown.map(({ date, caption, place, media }) => scriptText([date, caption, place, media]));
	const name = JSON.stringify(folder);
	return [
		`slideshow/${folder}.js`,
		`(window.vitrineSlides = window.vitrineSlides || {})[${name}] = [\n${rows.join(",\n")}\n];\n`,
	];
}

function rowOf(slide: SlideView): readonly Row[] {
	if (slide.kind === "gap") return [];
	if (slide.kind === "picture") return [[slide.file.path, 0, "", slide.alt]];
	return [[slide.file.path, 1, slide.posters[0]?.file.path ?? "", slide.label]];
}

import type { Fact, OwnMedium, OwnPost } from "../model/own-post.ts";
import type { PlacedPost } from "../pages/posts/placed-posts.ts";
import { type Column, columnsOf, taken } from "./column.ts";
import { choice, flag, named, text, texts, things, time } from "./fields.ts";

const factColumns = columnsOf<Fact>({ label: text("In the words of the file"), text: text("The value") });

const mediumColumns = columnsOf<OwnMedium>({
	uri: text("Its path in the download"),
	caption: text("Text of its own; empty where it has none"),
	file: () => taken(flag("Whether its file is in the download")("isThere"), (file) => file !== undefined),
	facts: things("What the files say of it, such as the lens", factColumns),
});

const postColumns = columnsOf<OwnPost>({
	kind: choice({ post: true, reel: true, igtv: true, story: true }, "What it is"),
	shelf: choice(
		{ published: true, archived: true, deleted: true, other: true, draft: true },
		"Where the app showed it; other is a medium without a post",
	),
	seconds: named("time", time()),
	precision: choice(
		{ second: true, minute: true, day: true, month: true, none: true },
		"How well its time is known: pages print minutes",
	),
	caption: text("As you typed it"),
	place: text("Name of the place; empty where the files have none"),
	media: things("Its pictures and videos in their order", mediumColumns),
	facts: things("What else the files say of it", factColumns),
	people: texts("Handles in its caption, and of people who are tagged on it"),
	addresses: texts("Addresses of it that the files give"),
});

/** A post of the owner, and where it is shown. */
export const ownPostColumns: readonly Column<PlacedPost>[] = [
	...taken(postColumns, ({ post }: PlacedPost) => post),
	...taken(text("Where it is shown in this edition")("page"), ({ url }: PlacedPost) => url),
];

import type { Person } from "../model/activity.ts";
import type { PrivateCollections } from "../readers/collected.ts";
import { type Column, columnsOf, type Field } from "./column.ts";
import { choice, named, number, person, text, texts, time } from "./fields.ts";

/** The columns of each collection of records that have a type. */
export type TablesOf<Key extends keyof PrivateCollections> = {
	readonly [K in Key]: readonly Column<PrivateCollections[K]>[];
};

const at = named("time", time());
const owner: Field<Person> = person("Whose it was");
const address = text("Its address; empty where the file has none");

/** What the owner did. */
export const activity: TablesOf<
	"comments" | "likes" | "searches" | "saved" | "collections" | "storyAnswers" | "visitedLinks" | "seen"
> = {
	comments: columnsOf({
		under: choice({ post: true, reel: true, story: true, live: true }, "What it was written under"),
		text: text("What you wrote"),
		owner,
		media: texts("Paths of its pictures and videos in the download"),
		seconds: at,
	}),
	likes: columnsOf({
		of: choice({ post: true, comment: true, story: true, thread: true }, "What you liked"),
		address,
		owner,
		text: text("Its caption, where the file has it"),
		seconds: at,
	}),
	searches: columnsOf({
		for: choice({ account: true, words: true, place: true, tag: true }, "What you looked for"),
		text: text("What you typed or chose"),
		seconds: at,
	}),
	saved: columnsOf({
		is: choice({ post: true, music: true }, "What you saved"),
		address,
		owner,
		text: text("Its caption, where the file has it"),
		collection: text("The collection it is in; empty where it is in none"),
		seconds: at,
	}),
	collections: columnsOf({
		name: text("Its name"),
		visibility: text("Who can see it, in the words of the file"),
		updated: time("When it was changed last, in UTC"),
		seconds: named("time", time("When it was made, in UTC")),
	}),
	storyAnswers: columnsOf({
		kind: choice(
			{
				...{ poll: true, quiz: true, question: true, countdown: true, slider: true },
				...{ reaction: true, sticker: true, link: true, music: true, media: true },
			},
			"What you answered",
		),
		owner,
		question: text("The question; empty where the file has none"),
		answer: text("Your answer; empty where the file has none"),
		address,
		seconds: at,
	}),
	visitedLinks: columnsOf({
		address,
		title: text("Title of the page"),
		duration: number("Seconds for which it was open"),
		seconds: at,
	}),
	seen: columnsOf({
		is: choice(
			{
				...{ post: true, advertisement: true, video: true, profile: true, story: true, thread: true },
				...{ music: true, clicked: true, notInterested: true, feedback: true },
			},
			"What was shown to you, or what you thought of it",
		),
		owner,
		address,
		text: text("What the file says of it"),
		seconds: at,
	}),
};

import type { Person } from "../model/activity.ts";
import type { Collected } from "../readers/collected.ts";

/**
 * Everybody with whom the owner had to do, as files name them. Whom they were only shown is nobody of theirs, and a hashtag is no
 * person.
 */
export function* personsOf({
	relations,
	comments,
	likes,
	saved,
	storyAnswers,
	shortPosts,
}: Collected): Generator<Person> {
	for (const { is, person } of relations) if (is !== "hashtag") yield person;
	for (const owned of [comments, likes, saved, storyAnswers, shortPosts]) for (const { owner } of owned) yield owner;
}

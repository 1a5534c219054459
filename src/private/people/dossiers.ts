import type { Comment, Like, Saved, Search, StoryAnswer } from "../model/activity.ts";
import type { OwnPost } from "../model/own-post.ts";
import type { Contact, Relation } from "../model/people.ts";
import type { ShortPost } from "../model/posts.ts";
import type { Collected } from "../readers/collected.ts";
import { mentionsIn, withoutStop } from "../readers/mentions.ts";
import type { People } from "./people.ts";

/** What files say between the owner and a person, but for messages. */
export interface Dossier {
	readonly relations: Relation[];
	/** Under their posts. */
	readonly comments: Comment[];
	/** Of theirs. */
	readonly likes: Like[];
	readonly saved: Saved[];
	readonly storyAnswers: StoryAnswer[];
	readonly shortPosts: ShortPost[];
	/** For them. */
	readonly searches: Search[];
	/** Comments under posts of others in which their handle is. */
	readonly mentions: Comment[];
	/** Of the owner, in which their handle is, or on which they are tagged. */
	readonly ownPosts: OwnPost[];
	/** Entries of address books with exactly their name. */
	readonly contacts: Contact[];
	/** How much of theirs was shown to the owner. */
	seen: number;
}

export const emptyDossier = (): Dossier => ({
	...{ relations: [], comments: [], likes: [], saved: [], storyAnswers: [], shortPosts: [] },
	...{ searches: [], mentions: [], ownPosts: [], contacts: [], seen: 0 },
});

/** Sorts what files say by the people whom it is about, in linear time. By numbers of pages; who has no page is in none. */
export function dossiersOf(
	collected: Collected,
	people: People,
	posts: readonly OwnPost[] = [],
): ReadonlyMap<number, Dossier> {
	const all = new Map<number, Dossier>();
	const of = (number: number) => {
		const dossier = all.get(number) ?? emptyDossier();
		all.set(number, dossier);
		return dossier;
	};
	const put = (known: { readonly number: number } | undefined, into: (dossier: Dossier) => void) => {
		if (known !== undefined) into(of(known.number));
	};
	for (const relation of collected.relations)
		if (relation.is !== "hashtag") put(people.of(relation.person), ({ relations }) => relations.push(relation));
	for (const comment of collected.comments) {
		const owner = people.of(comment.owner);
		put(owner, ({ comments }) => comments.push(comment));
		const mentioned = new Set([...mentionsIn(comment.text)].map(({ handle }) => people.byHandle(handle)));
		for (const known of mentioned) if (known !== owner) put(known, ({ mentions }) => mentions.push(comment));
	}
	for (const like of collected.likes) put(people.of(like.owner), ({ likes }) => likes.push(like));
	for (const one of collected.saved) put(people.of(one.owner), ({ saved }) => saved.push(one));
	for (const one of collected.storyAnswers) put(people.of(one.owner), ({ storyAnswers }) => storyAnswers.push(one));
	for (const one of collected.shortPosts) put(people.of(one.owner), ({ shortPosts }) => shortPosts.push(one));
	for (const search of collected.searches) {
		if (search.for !== "account") continue;
		put(people.byHandle(handleOf(search.text)) ?? people.named(search.text), ({ searches }) => searches.push(search));
	}
	for (const contact of collected.contacts) put(people.named(contact.name), ({ contacts }) => contacts.push(contact));
	for (const post of posts)
		for (const known of new Set(post.people.map((handle) => people.byHandle(handle))))
			put(known, ({ ownPosts }) => ownPosts.push(post));
	for (const { owner } of collected.seen) put(people.of(owner), (dossier) => void dossier.seen++);
	return all;
}

/** A handle as people write it: with `@`, and with the full stop of their sentence. */
function handleOf(text: string): string {
	return withoutStop(text.replace(/^@/, ""));
}

import type { PrivateLanguage } from "../../languages/words.ts";
import type { Collection, Comment, Like, Saved, Search, Seen, StoryAnswer, VisitedLink } from "../../model/activity.ts";
import type { Contact } from "../../model/people.ts";
import type { Insight, ShortPost } from "../../model/posts.ts";
import { type Entry, entry } from "./entry.ts";

/** How each record of what the owner did becomes an entry. */
export function activityEntries({ kinds, date, say, colon }: PrivateLanguage) {
	return {
		comments: ({ seconds, under, text, owner, media }: Comment): Entry =>
			entry({ seconds, kind: kinds.comments[under], text, person: owner, media }),
		likes: ({ seconds, of, address, owner, text }: Like): Entry =>
			entry({ seconds, kind: kinds.likes[of], person: owner, text, address }),
		saved: ({ seconds, is, address, owner, text, collection }: Saved): Entry =>
			entry({ seconds, kind: kinds.saved[is], person: owner, text, address, facts: [collection] }),
		collections: ({ seconds, name, visibility, updated }: Collection): Entry => {
			const changed = updated === undefined ? "" : say("changedAt", { date: date(updated) });
			return entry({ seconds, title: name, facts: [visibility, changed] });
		},
		storyAnswers: ({ seconds, kind, owner, question, answer, address }: StoryAnswer): Entry =>
			entry({ seconds, kind: kinds.storyAnswers[kind], person: owner, title: question, text: answer, address }),
		searches: ({ seconds, for: of, text }: Search): Entry => entry({ seconds, kind: kinds.searches[of], text }),
		contacts: ({ seconds, name, details }: Contact): Entry => entry({ seconds, title: name, text: details }),
		visitedLinks: ({ seconds, address, title, duration }: VisitedLink): Entry => {
			const open = duration === undefined ? "" : say("openFor", { n: Math.round(duration) });
			return entry({ seconds, title, address, facts: [open] });
		},
		seen: ({ seconds, is, owner, address, text }: Seen): Entry =>
			entry({ seconds, kind: kinds.seen[is], person: owner, text, address }),
		shortPosts: ({ seconds, is, text, owner, address, media }: ShortPost): Entry =>
			entry({ seconds, kind: kinds.shortPosts[is], text, person: owner, address, media }),
		insights: ({ seconds, of, caption, media, counters }: Insight): Entry =>
			entry({
				...{ seconds, kind: kinds.insights[of], text: caption, media },
				facts: counters.map(({ name, value }) => `${name}${colon}${value}`),
			}),
	};
}

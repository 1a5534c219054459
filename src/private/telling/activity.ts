import { nobody } from "../readers/facts.ts";
import type { Tellers } from "./telling.ts";

/** How what the owner did is told, and with whom. */
export const ACTIVITY = {
	comments: ({ under, text, owner: person, media }, { deeds, kinds }) => ({
		...{ subject: "comments", what: deeds.comments[under], kind: kinds.comments[under], person, text, media },
	}),
	likes: ({ of, owner: person, text, address }, { deeds, kinds }) => ({
		...{ subject: "likes", what: deeds.likes[of], kind: kinds.likes[of], person, text, address },
	}),
	saved: ({ is, owner: person, text, address, collection }, { deeds, kinds }) => ({
		...{ subject: "saved", what: deeds.saved[is], kind: kinds.saved[is], person, text, address, facts: [collection] },
	}),
	collections: ({ name, visibility, updated }, { deeds, date, say }) => ({
		...{ subject: "collections", what: deeds.single.collections, title: name },
		facts: [visibility, updated === undefined ? "" : say("changedAt", { date: date(updated) })],
	}),
	storyAnswers: ({ kind, owner: person, question, answer, address }, { deeds, kinds }) => ({
		...{ subject: "storyAnswers", what: deeds.storyAnswers[kind], kind: kinds.storyAnswers[kind], person },
		...{ title: question, text: answer, address },
	}),
	searches: ({ for: of, text }, { deeds, kinds }) => ({
		...{ subject: "searches", what: deeds.searches[of], kind: kinds.searches[of], text },
	}),
	contacts: ({ name, details }, { deeds }) => ({
		...{ subject: "contacts", what: deeds.single.contacts, title: name, closed: [details] },
	}),
	relations: ({ is, person }, { deeds }) => {
		const isTag = is === "hashtag";
		return {
			...{ subject: undefined, area: "people", what: deeds.relations[is], text: isTag ? person.name : "" },
			person: isTag ? nobody : person,
		};
	},
	visitedLinks: ({ address, title, duration }, { deeds, say }) => ({
		...{ subject: "visitedLinks", what: deeds.single.visitedLinks, title, address },
		facts: [duration === undefined ? "" : say("openFor", { n: Math.round(duration) })],
	}),
	seen: ({ is, owner: person, address, text }, { deeds, kinds }) => ({
		...{ subject: "seen", what: deeds.seen[is], kind: kinds.seen[is], person, text, address },
	}),
	shortPosts: ({ is, text, owner: person, address, media }, { deeds, kinds }) => ({
		...{ subject: is === "thread" || is === "reply" ? "threads" : "notes", person, text, address, media },
		...{ what: deeds.shortPosts[is], kind: kinds.shortPosts[is] },
	}),
	insights: ({ of, caption, media, counters }, { deeds, kinds, colon }) => ({
		...{ subject: "insights", what: deeds.insights[of], kind: kinds.insights[of], text: caption, media },
		facts: counters.map(({ name, value }) => `${name}${colon}${value}`),
	}),
} as const satisfies Partial<Tellers>;

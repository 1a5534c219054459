import type { Person } from "../model/activity.ts";
import type { Conversation } from "../model/conversation.ts";
import type { Collected } from "../readers/collected.ts";
import { isDeletedAccount } from "./deleted.ts";

/**
 * The handles of people whom messages call by display names. Only what a file says of both counts, such as lists of people since 2026
 * and profiles that were sent; and only where no second person has the name, and the handle no second name.
 */
export class Handles {
	/** By name, and by handle. */
	readonly #handles = new Map<string, Set<string>>();
	readonly #names = new Map<string, Set<string>>();

	add({ name, handle }: Person): void {
		if (name.trim() === "" || handle === "" || isDeletedAccount(name)) return;
		const known = (of: Map<string, Set<string>>, key: string, value: string) =>
			of.set(key, (of.get(key) ?? new Set()).add(value));
		known(this.#handles, name.trim(), handle.toLowerCase());
		known(this.#names, handle.toLowerCase(), name.trim());
	}

	addCollected({ relations, likes, saved, storyAnswers, seen, comments }: Collected): void {
		for (const { person } of relations) this.add(person);
		for (const owned of [likes, saved, storyAnswers, seen, comments]) for (const { owner } of owned) this.add(owner);
	}

	addConversation({ messages }: Conversation): void {
		for (const { share } of messages)
			if (share?.kind === "profile") this.add({ name: share.name, handle: share.owner });
	}

	/** The handle that is probably the person's; undefined where nothing says it, or two things. */
	of(name: string): string | undefined {
		const [handle, ...others] = this.#handles.get(name.trim()) ?? [];
		return handle !== undefined && others.length === 0 && this.#names.get(handle)?.size === 1 ? handle : undefined;
	}

	/** Everybody whom a file calls so. */
	allOf(name: string): readonly string[] {
		return [...(this.#handles.get(name.trim()) ?? [])];
	}
}

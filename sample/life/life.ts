import type { SampleAccount } from "../model.ts";
import type { Talk, Thing } from "./model.ts";
import { inventTalks } from "./talks.ts";
import { inventThings, type Subject } from "./things.ts";

/** What nobody but its owner sees of an account: conversations, and whatever else was done, by subject. */
export interface Life {
	readonly talks: readonly Talk[];
	readonly things: Readonly<Record<Subject, readonly Thing[]>>;
}

/** The life of an account: its own, else the invented one. */
export function lifeOf({ profile, life }: Pick<SampleAccount, "profile" | "life">): Life {
	return life ?? inventLife(profile);
}

const lives = new Map<string, Life>();

/** Four years of an invented life, the same in every run but for the names of its owner. */
export function inventLife({ name, username }: { readonly name: string; readonly username: string }): Life {
	const key = `${username}\n${name}`;
	const known = lives.get(key);
	if (known !== undefined) return known;
	const life: Life = { talks: inventTalks({ handle: username, name }), things: inventThings() };
	lives.set(key, life);
	return life;
}

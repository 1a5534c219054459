import { excerpt } from "../../languages/excerpt.ts";
import { isDeletedAccount } from "../conversations/deleted.ts";
import type { Handles } from "../conversations/handles.ts";
import type { Person } from "../model/activity.ts";
import { LastingNumbers } from "../model/lasting-numbers.ts";
import type { Collected } from "../readers/collected.ts";
import { handleIn } from "../readers/facts.ts";
import { personsOf } from "./persons-of.ts";

/** Letters of a name that are shown. */
const MOST_LETTERS = 120;

/** Somebody who has a page. */
export interface Known {
	/** Of the page, made of the name or the handle by which they were met first. */
	readonly number: number;
	/** As messages call them; empty for somebody who is in none. */
	readonly name: string;
	/** In small letters; empty where none is known. */
	readonly handle: string;
	/** Whether messages and handle are brought together by a pair that another file has, which is likely and no proof. */
	readonly isProbable: boolean;
	/** Names that files give beside the handle. */
	readonly names: ReadonlySet<string>;
	/** Handles of all who are called so, where several are: then nobody knows who of them wrote. */
	readonly sharedBy: readonly string[];
	/** The number of the page on which they are, where a second name of theirs has this one; else their own. */
	readonly shownAs: number;
}

interface Draft extends Known {
	handle: string;
	isProbable: boolean;
	readonly names: Set<string>;
	sharedBy: readonly string[];
	shownAs: number;
}

/** What is known when everything has been read. */
export interface Told {
	readonly collected: Collected;
	readonly handles: Pick<Handles, "of" | "allOf">;
	readonly own: { readonly names: readonly string[] };
	/** Handles of the owner. */
	readonly ownHandles: readonly string[];
}

/**
 * The people of an edition, each with a number for the address of their page. Messages know display names alone, and are written while
 * they are read: a name has its number at once. Which handle belongs to it is known at the end. Deleted accounts are nobody.
 */
export class People {
	readonly #all: Draft[] = [];
	readonly #numbers = new LastingNumbers();
	readonly #byNumber = new Map<number, Draft>();
	readonly #byName = new Map<string, Draft>();
	readonly #byHandle = new Map<string, Draft>();
	/** Names of conversations from before December 2020, which are handles, and of those since. */
	readonly #asHandle = new Set<string>();
	readonly #asName = new Set<string>();
	#isComplete = false;

	/** Everybody, in the order in which they were met. */
	get all(): readonly Known[] {
		return this.#all;
	}

	/** The person with a number; undefined for nobody. */
	numbered(number: number): Known | undefined {
		return this.#byNumber.get(number);
	}

	/** The number of somebody whom messages call so; undefined for nobody, and for an unknown name when everything has been read. */
	numberOf(name: string): number | undefined {
		const called = name.trim();
		const known = this.#byName.get(called);
		if (known !== undefined || this.#isComplete || called === "" || isDeletedAccount(called)) return known?.number;
		return this.#add(called, "").number;
	}

	/** How a conversation calls people: by handles, or by display names. */
	called(names: readonly string[], by: "handle" | "name"): void {
		for (const name of names) (by === "handle" ? this.#asHandle : this.#asName).add(name.trim());
	}

	/** Gives everybody whom a file names a number, and joins handles to names where nothing speaks against it. */
	complete({ collected, handles, own, ownHandles }: Told): void {
		const owner = { names: new Set(own.names.map((name) => name.trim())), handles: new Set(ownHandles.map(fold)) };
		for (const { handle, name } of personsOf(collected)) {
			const called = name.trim();
			if (handle !== "" || called === "" || owner.names.has(called) || isDeletedAccount(called)) continue;
			if (!this.#byName.has(called)) this.#add(called, "");
		}
		for (const known of this.#all) {
			const handle = this.#asHandle.has(known.name) ? handleIn(known.name).toLowerCase() : "";
			if (handle !== "" && !this.#byHandle.has(handle)) this.#give(known, handle, this.#asName.has(known.name));
		}
		for (const known of this.#all) if (known.handle === "") this.#join(known, handles);
		for (const { handle, name } of personsOf(collected)) {
			if (handle === "" || owner.handles.has(fold(handle))) continue;
			const known = this.#byHandle.get(fold(handle)) ?? this.#add("", fold(handle));
			if (name.trim() !== "" && !isDeletedAccount(name)) known.names.add(name.trim());
		}
		this.#isComplete = true;
	}

	/** Joins the handle to a name that is its only one, and that no other has. */
	#join(known: Draft, handles: Told["handles"]): void {
		const handle = handles.of(known.name);
		const other = handle === undefined ? undefined : this.#byHandle.get(handle);
		if (other !== undefined) known.shownAs = other.number;
		else if (handle !== undefined) this.#give(known, handle, true);
		const all = handles.allOf(known.name);
		if (all.length > 1) known.sharedBy = all;
	}

	/** The person whom a file names, when everything has been read; undefined for nobody. */
	of({ handle, name }: Person): Known | undefined {
		return handle === "" ? this.named(name) : this.byHandle(handle);
	}

	/** The person with a handle, when everything has been read; undefined for nobody. */
	byHandle(handle: string): Known | undefined {
		return this.#byHandle.get(fold(handle));
	}

	/** The person whom messages call so, when everything has been read; undefined for nobody. */
	named(name: string): Known | undefined {
		const known = this.#byName.get(name.trim());
		return known === undefined ? undefined : this.#byNumber.get(known.shownAs);
	}

	#add(name: string, handle: string): Draft {
		const number = this.#numbers.of(name === "" ? `handle ${handle}` : `name ${name}`);
		const known: Draft = {
			...{ number, name, handle, isProbable: false },
			...{ names: new Set(), sharedBy: [], shownAs: number },
		};
		this.#all.push(known);
		this.#byNumber.set(number, known);
		if (name !== "") this.#byName.set(name, known);
		if (handle !== "") this.#byHandle.set(handle, known);
		return known;
	}

	#give(known: Draft, handle: string, isProbable: boolean): void {
		known.handle = handle;
		known.isProbable = isProbable;
		this.#byHandle.set(handle, known);
	}
}

const fold = (handle: string) => handle.toLowerCase();

/** What somebody is called on pages: as in messages, as in another file, or by their handle. */
export function titleOf({ name, names, handle }: Known): string {
	const [other = `@${handle}`] = names;
	return shortName(name || other);
}

/** A name as it is shown wherever it leads to somebody: on ten thousand pages, a name of a million letters would fill a disk. */
export function shortName(name: string): string {
	return excerpt(name.slice(0, 10 * MOST_LETTERS), MOST_LETTERS);
}

import type { Plain } from "../languages/problems/message.ts";
import { truthOf } from "./labels.ts";
import { withoutQuery } from "./paths.ts";

/** A private value in an index that is read anyway. No page may show it. */
export interface PrivateValue {
	/** What it is, for a message that must not repeat it. */
	readonly kind: Plain;
	readonly value: string;
}

/** Shorter values could be anywhere by chance. */
const SHORTEST = 4;
const LONGEST = 4096;
/** Far above what the largest download holds; more come from a file made to exhaust the memory. */
const MOST = 2_000_000;

/**
 * The private values in the indexes of a build: e-mail, coordinates, devices, tokens, names of files. Filled while indexes are
 * read and given to the leak check alone; nothing of it is part of the archive.
 */
export class PrivateValues implements Iterable<PrivateValue> {
	readonly #kinds = new Map<string, Plain>();

	get size(): number {
		return this.#kinds.size;
	}

	/** Adds a value if it is long and unusual enough to be recognised. */
	add(kind: Plain, value: string): void {
		const text = value.trim();
		if (text.length < SHORTEST || text.length > LONGEST || truthOf(text) !== undefined) return;
		if (this.#kinds.size < MOST && !this.#kinds.has(text)) this.#kinds.set(text, kind);
	}

	*[Symbol.iterator](): Iterator<PrivateValue> {
		for (const [value, kind] of this.#kinds) yield { kind, value };
	}
}

/** The kind of a time that a camera noted. */
export const TIME = "a time of taking";

const SHAPES: readonly (readonly [pattern: RegExp, kind: Plain])[] = [
	[/^-?\d{1,3}[.,]\d{3,}°?$/, "a coordinate"],
	[/^(?=\S+$).[^@]*@.[^.]*\../, "an e-mail address"],
	[/^(?:\d{1,3}\.){3}\d{1,3}$|^(?=[0-9a-f:]+$).*?:[0-9a-f]{0,4}:/i, "an IP address"],
	[/^\d{4}[:-]\d\d[:-]\d\d[ T]\d\d:\d\d:\d\d/, TIME],
	[/^\d{8}T\d{6}(?:\.\d+)?Z?$/, TIME],
	[/^(?:19|20)\d\d-\d\d-\d\d$/, "a date"],
	[/^\+?[\d ()./-]{7,20}$/, "a telephone number"],
	[/^(?:android|ios|iphone)-[\w-]{6,}$/i, "a device"],
];

/** What a value is by its shape, whatever the language of its label; undefined when it could be anything. */
export function kindOfValue(value: string): Plain | undefined {
	return SHAPES.find(([pattern]) => pattern.test(value.trim()))?.[1];
}

/** The parts of a web address that could be tokens: long runs after the host. */
export function tokensOf(address: string): readonly string[] {
	return address.replace(/^https?:\/\/[^/]*/i, "").match(/[\w.-]{16,}/g) ?? [];
}

/** The file name of a medium in the download, where it is a code and not a word, and the long numbers in it. */
export function codesIn(uri: string): readonly string[] {
	const name = withoutQuery(uri)
		.replace(/^.*[/\\]/, "")
		.replace(/\.[a-z0-9]{1,5}$/i, "");
	if (!/^[\w-]{10,}$/.test(name) || (name.match(/\d/g) ?? []).length < 6) return [];
	return [name, ...(name.match(/\d{14,}/g) ?? [])];
}

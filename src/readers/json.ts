import { decodeText } from "./decode.ts";
import { repairText } from "./text.ts";
import { isoToMilliseconds, isoToSeconds, toMilliseconds, toSeconds } from "./time.ts";

/** Deepest nesting that is read; Instagram's deepest is about ten. */
const DEEPEST = 64;

/** Longest part of a key in a path: every record below it repeats it in the report. */
const LONGEST_KEY = 100;

/** What kind of value a member has; `text` is also a number. */
export type JsonKind = "text" | "flag" | "list" | "record";

/** A member of a record with its key repaired. */
export type Member = readonly [key: string, value: Json];

/**
 * A value in one of Instagram's JSON files, with its path. The only access to that JSON: it copies nothing, trusts no shape,
 * repairs text and keys, and returns an empty value rather than throw when a value is not what was expected.
 */
export class Json {
	readonly #value: unknown;
	readonly #parent: Json | undefined;
	readonly #key: string | number;
	readonly #depth: number;

	private constructor(value: unknown, key: string | number, parent?: Json) {
		this.#value = value;
		this.#parent = parent;
		this.#key = key;
		this.#depth = parent === undefined ? 0 : parent.#depth + 1;
	}

	/** Parses a file's bytes; throws SyntaxError. */
	static parse(bytes: Buffer): Json {
		return new Json(JSON.parse(decodeText(bytes)), "");
	}

	/** A value that was parsed by other means. */
	static of(value: unknown): Json {
		return new Json(value, "");
	}

	/** Such as `[3].media[0].title`; empty for the root. */
	get at(): string {
		const key = typeof this.#key === "number" ? `[${this.#key}]` : `.${this.#key.slice(0, LONGEST_KEY)}`;
		return this.#parent === undefined ? "" : this.#parent.at + key;
	}

	get isList(): boolean {
		return Array.isArray(this.#value);
	}

	get isRecord(): boolean {
		return typeof this.#value === "object" && this.#value !== null && !Array.isArray(this.#value);
	}

	get isTrue(): boolean {
		return this.#value === true;
	}

	/** The member of that name as Instagram writes it; an empty value when there is none. */
	get(name: string): Json {
		return new Json(this.#own(name), name, this);
	}

	has(name: string): boolean {
		return this.#own(name) !== undefined;
	}

	/** The same as `get(name).text()`, without a value for it: of a million messages each has several. */
	textOf(name: string): string {
		return textIn(this.#own(name));
	}

	#own(name: string): unknown {
		const value = this.#value;
		const has = typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, name);
		return has ? Reflect.get(value, name) : undefined;
	}

	/** Adds the members of a record that `known` does not name, or whose value is of another kind than it names, to `found`. */
	beyond(known: ReadonlyMap<string, JsonKind>, found: Member[] = []): Member[] {
		const value = this.#value;
		if (typeof value !== "object" || value === null || this.#depth > DEEPEST) return found;
		for (const key of Object.keys(value)) {
			const member: unknown = Reflect.get(value, key);
			if (member !== null && !isOfKind(member, known.get(key))) found.push(this.#member(key, member));
		}
		return found;
	}

	#member(key: string, value: unknown): Member {
		return [repairText(key), new Json(value, key, this)];
	}

	/** The elements of a list; none for anything else or too deep. */
	items(): readonly Json[] {
		if (!Array.isArray(this.#value) || this.#depth > DEEPEST) return [];
		return this.#value.map((value, index) => new Json(value, index, this));
	}

	/** The records in a list, or the record that is there in place of a list of one. */
	records(): readonly Json[] {
		return this.isRecord ? [this] : this.items().filter((item) => item.isRecord);
	}

	/** The members of a record with their keys repaired; none for anything else or too deep. */
	members(): readonly Member[] {
		if (!this.isRecord || this.#depth > DEEPEST) return [];
		return Object.entries(Object(this.#value)).map(([key, value]) => this.#member(key, value));
	}

	/** Text as it was typed, numbers as digits, else empty. */
	text(): string {
		return textIn(this.#value);
	}

	/** A path as the index writes it, trimmed; empty for anything but text. */
	uri(): string {
		return typeof this.#value === "string" ? this.#value.trim() : "";
	}

	/** Whether a list or record lies so deep that nothing of it is read. */
	get isTooDeep(): boolean {
		return this.#depth > DEEPEST && typeof this.#value === "object" && this.#value !== null;
	}

	/** `true` and `false` as words; empty for anything else. */
	truth(): string {
		return typeof this.#value === "boolean" ? String(this.#value) : "";
	}

	/** A time in seconds or milliseconds since 1970, as a number or as digits. */
	seconds(): number | undefined {
		const value = this.#value;
		if (typeof value === "number") return toSeconds(value);
		return typeof value === "string" && /^\d{9,13}$/.test(value) ? toSeconds(Number(value)) : undefined;
	}

	/** A time in seconds or milliseconds as milliseconds since 1970. */
	milliseconds(): number | undefined {
		const value = this.#value;
		return typeof value === "number" ? toMilliseconds(value) : undefined;
	}

	/** A number as it is; undefined for anything else. */
	number(): number | undefined {
		return typeof this.#value === "number" && Number.isFinite(this.#value) ? this.#value : undefined;
	}

	/** The same in milliseconds; what is finer is cut off. */
	isoMilliseconds(): number | undefined {
		return typeof this.#value === "string" ? isoToMilliseconds(this.#value) : undefined;
	}

	/** A time as ISO 8601 text, as downloads of 2018 to 2021 have it. */
	isoSeconds(): number | undefined {
		return typeof this.#value === "string" ? isoToSeconds(this.#value) : undefined;
	}
}

function textIn(value: unknown): string {
	if (typeof value === "string") return repairText(value);
	return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

function isOfKind(value: unknown, kind: JsonKind | undefined): boolean {
	if (typeof value === "string" || typeof value === "number") return kind === "text";
	if (typeof value === "boolean") return kind === "flag";
	return kind === (Array.isArray(value) ? "list" : "record");
}

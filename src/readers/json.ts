import { isRecord } from "../model/is-record.ts";
import { decodeText } from "./decode.ts";
import { repairText } from "./text.ts";
import { isoToMilliseconds, isoToSeconds, toMilliseconds, toSeconds } from "./time.ts";

/** Deepest nesting that is read; Instagram's deepest is about ten. */
const DEEPEST = 64;

/** Longest part of a key in a path: every record below it repeats it in the report. */
const LONGEST_KEY = 100;

/** What kind of value a member has; `text` is also a number. */
export type JsonKind = "text" | "flag" | "list" | "record";

/** The members that a reader has a use for, by name: the kind of value of each, and a bit that says that it is there. */
export type KnownMembers = ReadonlyMap<string, { readonly kind: JsonKind; readonly bit: number }>;

const UNKNOWN = { kind: undefined, bit: 0 };

/** 31 at most. */
export function knownMembers(kinds: Readonly<Record<string, JsonKind>>): KnownMembers {
	return new Map(Object.entries(kinds).map(([name, kind], index) => [name, { kind, bit: 1 << index }]));
}

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
		return isRecordOnly(this.#value);
	}

	get isTrue(): boolean {
		return this.#value === true;
	}

	/** The member of that name as Instagram writes it; an empty value when there is none. */
	get(name: string): Json {
		return this.#inner(this.#own(name), name);
	}

	has(name: string): boolean {
		return this.#own(name) !== undefined;
	}

	/** The same as `get(name).text()`, without a value for it: of a million messages each has several. */
	textOf(name: string): string {
		return textIn(this.#own(name));
	}

	#own(name: string): unknown {
		return isRecordOnly(this.#value) && Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
	}

	#inner(value: unknown, key: string | number): Json {
		return new Json(value, key, this);
	}

	/**
	 * Adds the members of a record that `known` does not name, or whose value is of another kind than it names, to `found`. Returns the
	 * bits of those that it names.
	 */
	beyond(known: KnownMembers, found: Member[]): number {
		let bits = 0;
		const value = this.#value;
		if (!isRecord(value) || this.#depth > DEEPEST) return bits;
		// Not by a list of the keys, which each of a million messages would have.
		for (const key in value) {
			if (!Object.hasOwn(value, key)) continue;
			const member = value[key];
			if (member === null) continue;
			const { kind, bit } = known.get(key) ?? UNKNOWN;
			bits |= bit;
			if (kind !== kindOf(member)) found.push(this.#member(key, member));
		}
		return bits;
	}

	#member(key: string, value: unknown): Member {
		return [repairText(key), this.#inner(value, key)];
	}

	/** The elements of a list; none for anything else or too deep. */
	items(): readonly Json[] {
		if (!Array.isArray(this.#value) || this.#depth > DEEPEST) return [];
		return this.#value.map((value, index) => this.#inner(value, index));
	}

	/** The records in a list, or the record that is there in place of a list of one. */
	records(): readonly Json[] {
		return this.recordsAs((record) => record);
	}

	/** What `read` makes of each of them, without a list of the records, which a million messages would be in once more. */
	recordsAs<T>(read: (record: Json) => T): T[] {
		return this.isRecord ? [read(this)] : this.#itemsAs(true, read);
	}

	/** How many elements a list has; 0 for anything else. */
	get length(): number {
		return Array.isArray(this.#value) ? this.#value.length : 0;
	}

	/** What is in a list beside its records. */
	others(): readonly Json[] {
		return this.#itemsAs(false, (item) => item);
	}

	#itemsAs<T>(areRecords: boolean, read: (item: Json) => T): T[] {
		const found: T[] = [];
		const list: readonly unknown[] = Array.isArray(this.#value) && this.#depth <= DEEPEST ? this.#value : [];
		list.forEach((value, index) => {
			if (isRecordOnly(value) === areRecords) found.push(read(this.#inner(value, index)));
		});
		return found;
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
		return millisecondsIn(this.#value);
	}

	/** The same as `get(name).milliseconds()`. */
	millisecondsOf(name: string): number | undefined {
		return millisecondsIn(this.#own(name));
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

function millisecondsIn(value: unknown): number | undefined {
	return typeof value === "number" ? toMilliseconds(value) : undefined;
}

/** Whether a value is a record, and no list. */
function isRecordOnly(value: unknown): value is Record<string, unknown> {
	return isRecord(value) && !Array.isArray(value);
}

function kindOf(value: unknown): JsonKind {
	if (typeof value === "string" || typeof value === "number") return "text";
	if (typeof value === "boolean") return "flag";
	return Array.isArray(value) ? "list" : "record";
}

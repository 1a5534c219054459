import { CLOSE, COLON, COMMA, type JsonBytes, OPEN, UNEXPECTED } from "./json-bytes.ts";

/** What stood between the values of two members, and the place of the second. */
interface Gap {
	readonly at: number;
	readonly length: number;
	readonly place: number;
}

/** Behind the last member. */
export const END = -1;
/** Members that mostly follow one another. */
const MOST_GAPS = 4;

/** The members that a record can have, in JSON of which the bytes are read. All records of a file that have these share it. */
export class JsonMembers {
	readonly #json: JsonBytes;
	readonly #names: readonly Buffer[];
	/** By the place of the member before: nearly all records have the same bytes there, which are compared instead of read. */
	readonly #gaps: readonly Gap[][];
	#former = END;

	constructor(json: JsonBytes, names: readonly string[]) {
		this.#json = json;
		this.#names = names.map((name) => Buffer.from(JSON.stringify(name)));
		this.#gaps = Array.from({ length: names.length + 1 }, () => []);
	}

	/** Goes to the first value of a record. Returns the place of its name among all, or `END`. */
	first(): number {
		this.#former = END;
		return this.next();
	}

	next(): number {
		const json = this.#json;
		const gaps = this.#gaps[this.#former + 1] ?? [];
		let place = this.#known(gaps);
		if (place === undefined) {
			const at = json.at;
			place = this.#read();
			if (gaps.length < MOST_GAPS) gaps.push({ at, length: json.at - at, place });
		}
		this.#former = place;
		return place;
	}

	#known(gaps: readonly Gap[]): number | undefined {
		for (const gap of gaps) if (this.#json.skipSame(gap)) return gap.place;
		return undefined;
	}

	#read(): number {
		const json = this.#json;
		const isFirst = this.#former === END;
		if (isFirst) json.skip(OPEN);
		if (json.next() === CLOSE) {
			json.at += 1;
			return END;
		}
		if (!isFirst) json.skip(COMMA);
		json.next();
		const place = this.#names.findIndex((name) => json.skipWord(name));
		if (place < 0) throw UNEXPECTED;
		json.skip(COLON);
		json.next();
		return place;
	}
}

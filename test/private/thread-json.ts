import { seeded } from "../../sample/random.ts";
import { LONG_TEXTS, mojibake, ODD_NUMBERS, ODD_TEXTS, ODD_VALUES, SPELLINGS, TEXTS } from "./thread-spellings.ts";

/**
 * Files of messages: most of it as Instagram writes it, with all else that JSON allows and some that it does not. As text and not by
 * JSON.stringify, because how something is spelt is what is tested.
 */

class Writer {
	readonly #random: () => number;
	/** How many of a thousand things are odd. */
	readonly #odd: number;
	readonly #white: string;

	constructor(seed: number) {
		this.#random = seeded(`${seed}`);
		this.#odd = this.#pick([0, 0, 2, 10, 40]);
		this.#white = this.#pick(["\n      ", "\n  ", "", " ", "\r\n\t"]);
	}

	#pick<T>(all: readonly [T, ...T[]] | readonly T[]): T {
		const one = all[Math.floor(this.#random() * all.length)];
		if (one === undefined) throw new Error("nothing to pick");
		return one;
	}

	#isOdd(): boolean {
		return 1000 * this.#random() < this.#odd;
	}

	#mostly(usual: () => string, odd: readonly string[]): string {
		return this.#isOdd() ? this.#pick(odd) : usual();
	}

	#blank(): string {
		return this.#mostly(() => this.#white, ["", " ", "\n", "\t ", "\v", "\u00a0", "\u2028", "\0", "/**/"]);
	}

	#text = (): string =>
		this.#mostly(() => {
			const spelling = this.#random() < 0.8 ? mojibake : this.#pick(SPELLINGS);
			const texts = this.#random() < 0.003 ? LONG_TEXTS : TEXTS;
			return spelling([this.#pick(texts), this.#pick(["", "", " ", "é", "o"]), this.#pick(["", "", "x"])].join(""));
		}, ODD_TEXTS);

	#time = (): string =>
		this.#mostly(() => `${this.#pick([160, 161, 170])}${1e9 + Math.floor(1e9 * this.#random())}`, ODD_NUMBERS);
	#flag = (): string => this.#pick(["false", "false", "true"]);
	#person = (): string =>
		this.#mostly(() => this.#pick([mojibake("Zoë 🌿"), '"Anna"', '"Mara"']), [...ODD_TEXTS, '""']);

	/** A record with some of these members: each with its share in ten. */
	#record(members: readonly (readonly [key: string, value: () => string, tenths?: number])[]): string {
		const all = members
			.filter(([, , tenths = 10]) => 10 * this.#random() < tenths)
			.map(([key, value]) => ({ key: `"${key}"`, value: this.#mostly(value, ODD_VALUES) }));
		if (this.#isOdd()) {
			const odd = { value: this.#pick([...ODD_VALUES, '"b"', "1600000000000", "true"]) };
			const keys = [
				'"ip"',
				'"__proto__"',
				'"\\u0073hare"',
				'"ü"',
				'"content',
				'"\\u00c3\\u00bc"',
				'"missed"',
				'"messages"',
			];
			const key = this.#pick([...keys, ...members.map(([key]) => `"${key}"`)]);
			all.splice(Math.floor(this.#random() * (all.length + 1)), 0, { ...odd, key });
		}
		if (this.#isOdd()) all.reverse();
		const inner = all.map(
			({ key, value }) =>
				`${this.#blank()}${key}${this.#mostly(() => ":", ["", "::", " :", ","])}${this.#pick([" ", ""])}${value}`,
		);
		return `{${this.#joined(inner)}${this.#blank()}}`;
	}

	#joined(all: readonly string[]): string {
		return (
			all
				.map((one, at) => (at === 0 ? one : this.#mostly(() => ",", ["", ",,", ";", " , ", "{", "}", ":"]) + one))
				.join("") + (this.#isOdd() ? "," : "")
		);
	}

	/** A list of up to so many. */
	#list(most: number, item: () => string): string {
		const items = Array.from(
			{ length: Math.floor(this.#random() * (most + 1)) },
			() => this.#blank() + this.#mostly(item, ODD_VALUES),
		);
		return `[${this.#joined(items)}${this.#blank()}]`;
	}

	#medium = (): string =>
		this.#record([
			["uri", this.#text],
			["creation_timestamp", this.#time, 8],
			["title", this.#text, 1],
		]);
	#reaction = (): string =>
		this.#record([
			["reaction", this.#text],
			["actor", this.#person],
			["timestamp", this.#time, 3],
		]);
	#share = (): string =>
		this.#record([
			...([
				["link", this.#text, 9],
				["share_text", this.#text, 6],
				["original_content_owner", this.#text, 6],
			] as const),
			...([
				["profile_share_username", this.#text, 0.5],
				["profile_share_name", this.#text, 0.5],
			] as const),
		]);

	#message = (): string =>
		this.#record([
			...([
				["sender_name", this.#person],
				["timestamp_ms", this.#time, 9.9],
				["content", this.#text, 9],
			] as const),
			...(["photos", "videos", "audio_files", "gifs", "files"] as const).map(
				(key) => [key, () => this.#list(2, this.#medium), 0.1] as const,
			),
			["sticker", this.#medium, 0.05],
			["reactions", () => this.#list(2, this.#reaction), 2],
			["share", this.#share, 2],
			...([
				["call_duration", this.#time, 0.05],
				["missed", this.#flag, 0.05],
			] as const),
			["type", () => this.#pick(['"Generic"', '"Share"', '"Call"', '"Plan"']), 1],
			["is_unsent", this.#flag, 1],
			...([
				["is_geoblocked_for_viewer", this.#flag],
				["is_unsent_image_by_messenger_kid_parent", this.#flag, 5],
			] as const),
		]);

	file(): Buffer {
		const text = this.#record([
			["participants", () => this.#list(3, () => this.#record([["name", this.#person]]))],
			["title", this.#text, 2],
			["messages", () => this.#list(12, this.#message), 9.8],
			...([
				["title", this.#text, 7],
				["is_still_participant", this.#flag],
				["thread_path", this.#text],
			] as const),
			...([
				["magic_words", () => "[]", 5],
				["image", this.#medium, 1],
			] as const),
			["joinable_mode", () => this.#record([["link", this.#text]]), 1],
		]);
		const bytes = Buffer.from(
			this.#mostly(() => text, [` ${text}`, `\ufeff${text}`, text + text, `${text} `, `${text}x`, `[${text}]`]),
		);
		if (!this.#isOdd()) return bytes;
		const at = Math.floor(this.#random() * bytes.length);
		if (this.#random() < 0.3) return bytes.subarray(0, at);
		if (this.#random() < 0.1) return Buffer.from(text, "utf16le");
		bytes[at] = Math.floor(this.#random() * 256);
		return bytes;
	}
}

export function threadJson(seed: number): Buffer {
	return new Writer(seed).file();
}

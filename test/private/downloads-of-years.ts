import { mojibakeJson } from "../../sample/layouts/encode-json.ts";
import { seeded } from "../../sample/random.ts";
import type { DownloadFile } from "../../src/model/download-file.ts";
import { downloadOf } from "../read-download.ts";
import { box, footer } from "./shapes.ts";

export const ME = "Mara Lindqvist-Okafor";
const INBOX = "your_instagram_activity/messages/inbox";
const NAMES = ["Anna", "Anna", "Zoë 🌿", "Instagram User", "Berta", "Clara", "Dora"];
/** Of a long file only messages of such times are compared. */
const START = 17 * Math.floor(Date.UTC(2023, 0, 1) / 17);

interface Said {
	readonly by: number;
	readonly at: number;
	readonly text: string;
}

/**
 * Downloads of several parts and years: folders that were renamed, people of one name, deleted accounts, words to several at once, the
 * same file twice, files that are broken, odd or saved again by others, pages, and a `messages.json` of 2018.
 */
class Inventor {
	readonly #random: () => number;
	readonly #parts: number;
	readonly #hasPages: boolean;
	readonly #isClean: boolean;

	constructor(seed: number, isClean: boolean) {
		this.#random = seeded(`${seed}`);
		this.#parts = 2 + this.#below(3);
		this.#hasPages = this.#random() < 0.1;
		this.#isClean = isClean;
	}

	#below(end: number): number {
		return Math.floor(this.#random() * end);
	}

	#pick<T>(all: readonly [T, ...T[]]): T {
		return all[this.#below(all.length)] ?? all[0];
	}

	/** When something was said: often at a time of the few that are compared, and now and then when others said something. */
	#time(): number {
		return START + (this.#random() < 0.5 ? 17 : 1) * this.#below(this.#pick([40, 5000, 1e8]));
	}

	#talk(toAll: readonly Said[]): readonly Said[] {
		const isOneSided = this.#random() < 0.4;
		const only = this.#below(2);
		const count = this.#pick([1, 2, 3, 4, 8, 30, 50, 51, 60, 120]);
		const own = Array.from({ length: count }, (_, index) => ({
			by: isOneSided ? only : this.#below(2),
			at: this.#time(),
			text: this.#pick([`words ${index}`, `words ${index}`, "ok", "", "Liked a message", "é".repeat(50)]),
		}));
		return this.#random() < 0.3 ? [...own, ...toAll] : own;
	}

	/** A year later some have written more, some messages are gone, and somebody is called otherwise. */
	#later(said: readonly Said[]): readonly Said[] {
		const more = this.#random() < 0.3 ? this.#talk([]) : [];
		const lost = this.#pick([0, 0, 0, 0.1, 0.7]);
		return [...said.filter(() => this.#random() >= lost), ...more];
	}

	#message({ by, at, text }: Said, people: readonly string[]): string {
		const sender = JSON.stringify(people[by]);
		const time = this.#odd(
			() => `${at}`,
			[`${at / 1000}`, `${Math.floor(at / 1000)}`, `${at}.0`, `"${at}"`, "0", "null"],
		);
		const key = this.#odd(() => '"timestamp_ms"', ['"timestamp_ms" ', '"timestamp"']);
		const colon = this.#pick([":", ": "]);
		const more = this.#odd(
			() => "",
			[
				`,"${text}timestamp_ms":1`.replaceAll("\n", ""),
				`,"quoted":"\\"timestamp_ms"`,
				`,"share":{"link":"https://example.com/","share_text":"\\"timestamp_ms\\":${at}"}`,
				`,"is_unsent":true`,
				`,"edits":[${'{"timestamp_ms":1},'.repeat(60)}{}]`,
			],
		);
		return `{"sender_name":${sender},${key}${colon}${time},"content":${JSON.stringify(text)}${more}}`;
	}

	#odd(usual: () => string, odd: readonly [string, ...string[]]): string {
		return !this.#isClean && this.#random() < 0.02 ? this.#pick(odd) : usual();
	}

	#json(said: readonly Said[], people: readonly string[]): Buffer {
		const participants = people.map((name) => ({ name }));
		const newest = said.toSorted((a, b) => b.at - a.at);
		const sorted = this.#random() < 0.9 ? newest : said;
		if (this.#random() < 0.3) {
			const messages = sorted.map(({ by, at, text }) => ({
				...{ sender_name: people[by] ?? "", timestamp_ms: at, content: text },
			}));
			return Buffer.from(mojibakeJson({ participants, messages, title: people[0] ?? "" }), "latin1");
		}
		const messages = `"messages":[${sorted.map((one) => this.#message(one, people)).join(",")}]`;
		const all = [`"participants":${JSON.stringify(participants)}`, messages, `"title":"messages"`];
		const members = this.#odd(() => all.join(","), [all.toReversed().join(","), `"messages":7,${all.join(",")}`]);
		return this.#spoilt(`{${members}}`);
	}

	#spoilt(text: string): Buffer {
		const bytes = Buffer.from(text);
		if (this.#isClean || this.#random() < 0.9) return bytes;
		const at = this.#below(bytes.length);
		const zeros = Buffer.from(bytes).fill(0, at, Math.min(at + 9, bytes.length));
		return this.#pick([
			...([bytes.subarray(0, at), zeros, Buffer.from(text, "utf16le")] as const),
			...([Buffer.from(`\ufeff${text}`), Buffer.from(`${text}x`), Buffer.from(`[${text}]`)] as const),
		]);
	}

	#page(said: readonly Said[], people: readonly string[]): Buffer {
		const format = new Intl.DateTimeFormat("en-US", {
			...({ month: "short", day: "2-digit", year: "numeric", timeZone: "Europe/Berlin" } as const),
			...({ hour: "numeric", minute: "2-digit" } as const),
		});
		const boxes = said.map(({ by, at, text }) =>
			box(people[by] ?? "", `<div>${text}</div>${footer(format.format(at).replace(/, (\d{1,2}:)/, " $1"))}`),
		);
		return Buffer.from(
			`<html><head><title>${people[0]}</title></head><body><main>${boxes.join("")}</main></body></html>`,
		);
	}

	#of2018(said: readonly Said[], people: readonly string[]): Buffer {
		const conversation = said.map(({ by, at, text }) => ({
			...{ sender: people[by] ?? "", created_at: new Date(at).toISOString(), text },
		}));
		return Buffer.from(JSON.stringify([{ participants: people, conversation }]));
	}

	files(): readonly DownloadFile[] {
		const parts = Array.from({ length: this.#parts }, () => new Map<string, Buffer>());
		const toAll = [1, 2, 3, 4].map((step) => ({ by: 1, at: START + 17 * step, text: `to all of you ${step}` }));
		for (let talk = 0, talks = 1 + this.#below(12); talk < talks; talk++) {
			let [said, name] = [this.#talk(toAll), NAMES[this.#below(NAMES.length)] ?? ""];
			let folder = `${name.toLowerCase().replaceAll(/\W/g, "")}_${talk}`;
			for (const part of parts) {
				if (this.#random() < 0.35) continue;
				const people = this.#random() < 0.1 ? [name, ME, "Emil"] : [name, ME];
				const half = this.#random() < 0.2 ? Math.ceil(said.length / 2) : said.length;
				for (const [number, some] of [said.slice(0, half), said.slice(half)].entries()) {
					const path = `${INBOX}/${folder}/message_${number + 1}`;
					if (this.#hasPages && this.#random() < 0.3) part.set(`${path}.html`, this.#page(some, people));
					else if (number === 0 || some.length > 0) part.set(`${path}.json`, this.#json(some, people));
				}
				if (this.#random() < 0.05) part.set("messages.json", this.#of2018(said, people));
				if (this.#random() < 0.5) said = this.#later(said);
				if (this.#random() < 0.4) [name, folder] = [`${name} Berg`, `${folder}9`];
			}
		}
		const [first] = parts;
		for (const [path, bytes] of first ?? []) if (this.#random() < 0.1) parts.at(-1)?.set(path, bytes);
		return parts.flatMap((files, index) => {
			const listed = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
			return downloadOf(
				listed.map(([path, bytes]) => ({ path, bytes: () => bytes })),
				{ part: `${2022 + index}.zip` },
			).files;
		});
	}
}

/** The files of a download; of a clean one none is broken or odd. */
export function downloadOfYears(seed: number, isClean: boolean): readonly DownloadFile[] {
	return new Inventor(seed, isClean).files();
}

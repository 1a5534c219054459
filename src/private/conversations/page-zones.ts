import { offsetsIn } from "../../languages/dates.ts";
import type { ThreadPart } from "../readers/thread.ts";
import { isExplained, type PageZone, type Pair, zoneOf } from "./clocks.ts";
import { TextSample } from "./text-sample.ts";

/** Each zone once, with all messages that show it. */
export function shownZones(
	found: ReadonlyMap<string, PageZone>,
): readonly { readonly zone: string; readonly n: number }[] {
	const sums = new Map<string, number>();
	for (const { zone, messages } of found.values()) sums.set(zone, (sums.get(zone) ?? 0) + messages);
	return [...sums].map(([zone, n]) => ({ zone, n }));
}

/** Messages in common that prove that two folders have one conversation. */
const ENOUGH_ALIKE = 3;
/** Texts that are kept of all pages together. */
const MOST_TEXTS = 40_000;

/** A message that JSON and a page have. */
interface InBoth extends Pair {
	readonly sender: string;
	/** The folder of the page, and those of JSON. */
	readonly page: string;
	readonly threads: ReadonlySet<string>;
}

/** What a folder of pages and one of JSON have in common. */
interface Alike {
	readonly pair: readonly [page: string, json: string];
	readonly messages: number;
	readonly senders: Set<string>;
}

/**
 * Finds out the zone of pages of messages, which do not name it, by the messages that JSON has as well. A zone and no single offset,
 * because clocks change twice a year, and pages have months of which JSON has nothing.
 */
export class PageZones {
	/** By milliseconds. */
	readonly #json = new TextSample();
	/** By minutes since 1970 as the page prints them, for each ZIP or folder. */
	readonly #pages = new Map<string, TextSample>();

	/** Adds what a file has of a conversation; the times of pages as they are where the zone is UTC. */
	add(part: ThreadPart, source: string): void {
		const pages = this.#pages.get(source) ?? new TextSample();
		for (const message of part.messages) {
			const { milliseconds, precision } = message;
			if (precision === "millisecond") this.#json.add(part.thread, message, milliseconds);
			if (precision !== "minute") continue;
			this.#pages.set(source, pages);
			pages.add(part.thread, message, Math.floor(milliseconds / 60_000), true);
		}
		const all = [...this.#pages.values()];
		if (all.reduce((sum, { size }) => sum + size, 0) > MOST_TEXTS) for (const one of all) one.thin();
	}

	/**
	 * The zone of each of the ZIPs or folders, where it is certain. One with few messages in common, as one of several ZIPs of a
	 * download, has that of all others, unless any of its own messages disagrees. Of zones that explain as much, the first of the
	 * likely ones.
	 */
	found(sources: Iterable<string>, likely: readonly string[]): ReadonlyMap<string, PageZone> {
		const pairs = new Map([...sources].map((source) => [source, this.#pairsOf(source)]));
		const found = new Map<string, PageZone>();
		for (const [source, own] of pairs) {
			const zone = zoneOf(own, likely);
			if (zone !== undefined) found.set(source, zone);
		}
		const [first, ...others] = new Set([...found.values()].map(({ zone }) => zone));
		if (first === undefined || others.length > 0) return found;
		for (const [source, own] of pairs)
			if (!found.has(source) && isExplained(own, first))
				found.set(source, { zone: first, messages: own.length, isProven: false });
		return found;
	}

	/**
	 * Folders of pages and of JSON that have one conversation under two names: where two people said as much at the same minutes, and
	 * said it nowhere else. Those with the most in common come first.
	 */
	alike(zoneOf: (source: string) => string): readonly (readonly [page: string, json: string])[] {
		const common = new Map<string, Alike>();
		for (const source of this.#pages.keys()) {
			const offsetAt = offsetsIn(zoneOf(source));
			for (const { utc, offset, sender, page, threads } of this.#pairsOf(source)) {
				if (offsetAt(utc) !== offset) continue;
				for (const json of threads) {
					const key = `${page}\n${json}`;
					const { messages, senders } = common.get(key) ?? { messages: 0, senders: new Set() };
					common.set(key, { messages: messages + 1, pair: [page, json], senders: senders.add(sender) });
				}
			}
		}
		const isProven = ({ messages, senders, pair: [page, json] }: Alike) =>
			messages >= ENOUGH_ALIKE && senders.size > 1 && page !== json;
		const proven = [...common.values()].filter(isProven).sort((a, b) => b.messages - a.messages);
		return proven.map(({ pair }) => pair);
	}

	#pairsOf(source: string): readonly InBoth[] {
		const both = this.#pages.get(source)?.inBoth(this.#json) ?? [];
		return [...both].map(([{ time, threads: pages }, { time: milliseconds, threads }, sender]) => {
			const utc = 60 * Math.floor(milliseconds / 60_000);
			const [page = ""] = pages;
			return { utc, offset: 60 * time - utc, sender, page, threads };
		});
	}
}

import type { Dated } from "./message-pages.ts";

/** A pause between two messages. */
export interface Silence {
	/** The messages before and after it, by their places in the conversation. */
	readonly from: number;
	readonly to: number;
	readonly milliseconds: number;
}

/** What can be counted in a conversation. Its messages without a date count for people and emoji alone. */
export interface Numbers {
	/** Messages by sender, the most first. */
	readonly people: readonly (readonly [sender: string, count: number])[];
	/** By month such as `2024-05`, oldest first, then by sender. Months without a message are not in it. */
	readonly months: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** By hour of the day, 24 of them. */
	readonly hours: readonly number[];
	/** The most used, with their counts. */
	readonly emoji: readonly (readonly [emoji: string, count: number])[];
	readonly daysWithMessages: number;
	readonly busiest: { readonly day: string; readonly count: number } | undefined;
	readonly longestSilence: Silence | undefined;
}

const MOST_EMOJI = 20;
/** What emoji are made of, in one piece: dividing whole texts takes ten times as long, and looking for emoji anywhere even longer. */
const PIECES =
	/(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d|\ufe0f|\u20e3|[0-9#*](?=\ufe0f?\u20e3))+/gu;
/** Flags, skin tones and families are one each. */
const EMOJI = /^\p{RGI_Emoji}$/v;
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Counts the messages of a conversation, oldest first. */
export function numbersOf(messages: readonly Dated[]): Numbers {
	const [people, days, pieces] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
	const months = new Map<string, Map<string, number>>();
	const hours = Array.from({ length: 24 }, () => 0);
	let longestSilence: Silence | undefined;
	let before: number | undefined;
	messages.forEach(({ message, day, minute }, index) => {
		const { sender, text, milliseconds } = message;
		count(people, sender);
		for (const [piece] of text.matchAll(PIECES)) count(pieces, piece);
		if (day === "") return;
		count(days, day);
		const month = day.slice(0, -3);
		const inMonth = months.get(month) ?? new Map<string, number>();
		count(inMonth, sender);
		months.set(month, inMonth);
		const hour = Math.floor(minute / 60);
		hours[hour] = (hours[hour] ?? 0) + 1;
		const last = before === undefined ? undefined : messages[before]?.message.milliseconds;
		if (before !== undefined && last !== undefined && milliseconds - last > (longestSilence?.milliseconds ?? 0))
			longestSilence = { from: before, to: index, milliseconds: milliseconds - last };
		before = index;
	});
	let busiest: Numbers["busiest"];
	for (const [day, count] of days) if (count > (busiest?.count ?? 0)) busiest = { day, count };
	return {
		...{ people: mostFirst(people), months, hours, emoji: mostFirst(emojiIn(pieces)).slice(0, MOST_EMOJI) },
		...{ daysWithMessages: days.size, busiest, longestSilence },
	};
}

/** The emoji of pieces that have been counted. */
function emojiIn(pieces: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
	const emoji = new Map<string, number>();
	for (const [piece, times] of pieces)
		for (const { segment } of segmenter.segment(piece)) if (EMOJI.test(segment)) count(emoji, segment, times);
	return emoji;
}

function count(counts: Map<string, number>, key: string, times = 1): void {
	counts.set(key, (counts.get(key) ?? 0) + times);
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
	return [...counts].sort((a, b) => b[1] - a[1]);
}

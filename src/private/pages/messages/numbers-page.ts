import { excerpt } from "../../../languages/excerpt.ts";
import { shortName } from "../../people/people.ts";
import { conversationUrl, messagesUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import type { Showing } from "./day-views.ts";
import { type Numbers, numbersOf } from "./numbers.ts";
import type { ShownConversation, ShownMessage } from "./shown.ts";

/** A conversation with fewer messages says it all by itself. */
const FEWEST = 20;
/** People with a column of their own; all others share one. */
const MOST_COLUMNS = 6;
const DAY = 86_400_000;

/** The address of the numbers of a conversation; empty for one that has none. */
export function numbersUrl(conversation: number, messages: number): string {
	return messages < FEWEST ? "" : messagesUrl(conversation, "numbers");
}

interface Bar {
	readonly label: string;
	readonly url: string;
	readonly count: string;
	/** Of a hundred, in comparison with the largest. */
	readonly share: number;
}

/** What can be counted in a conversation, as tables with a bar in each row. */
export function numbersPage({ conversation, number, title, messages }: ShownConversation, showing: Showing): View {
	const { say, number: write, calendar } = showing.language;
	const numbers = numbersOf(messages.map(({ dated }) => dated));
	const bars = (counts: readonly (readonly [label: string, count: number, url?: string])[]): readonly Bar[] => {
		let most = 1;
		for (const [, count] of counts) most = Math.max(most, count);
		return counts.map(([label, count, url = ""]) => {
			return { label, url, count: write(count), share: Math.round((100 * count) / most) };
		});
	};
	const hours = numbers.hours.map((count, hour) => [calendar.clock({ minute: 60 * hour }), count] as const);
	return {
		url: messagesUrl(number, "numbers"),
		template: "numbers",
		title,
		content: {
			overview: conversationUrl(number),
			facts: factsOf(numbers, messages, showing),
			people: bars(
				numbers.people.map(([sender, count]) => {
					const isOwner = conversation.own.names.includes(sender);
					return [sender || say("nobody"), count, isOwner ? "" : showing.personUrl(sender)] as const;
				}),
			),
			months: monthsOf(numbers, showing),
			hours: bars(hours),
			emoji: bars(numbers.emoji),
		},
	};
}

/** A row a month, a column a person. */
function monthsOf({ people, months }: Numbers, { language: { calendar, number, say } }: Showing) {
	const named = people.slice(0, MOST_COLUMNS).map(([sender]) => sender);
	const others = people.length > named.length;
	let most = 1;
	const rows = [...months].map(([month, counts]) => {
		let sum = 0;
		for (const count of counts.values()) sum += count;
		most = Math.max(most, sum);
		const own = named.map((sender) => counts.get(sender) ?? 0);
		const rest = sum - own.reduce((all, count) => all + count, 0);
		return { month, sum, counts: others ? [...own, rest] : own };
	});
	return {
		// On a phone they stand in every row.
		columns: [...named.map((sender) => shortName(sender) || say("nobody")), ...(others ? [say("allOthers")] : [])],
		rows: rows.map(({ month, sum, counts }) => ({
			label: calendar.month(month),
			sum: number(sum),
			share: Math.round((100 * sum) / most),
			counts: counts.map(number),
		})),
	};
}

/** First message, longest silence and the busiest day, each with a link to it. */
function factsOf(numbers: Numbers, messages: readonly ShownMessage[], { language, dayUrl }: Showing) {
	const { say, calendar, isolated } = language;
	const { busiest, longestSilence: silence, daysWithMessages } = numbers;
	const first = messages.find(({ dated }) => dated.day !== "");
	const [before, after] = [messages[silence?.from ?? -1], messages[silence?.to ?? -1]];
	const facts = [
		first && {
			name: say("firstMessage"),
			text: [calendar.date(first.dated.day), first.dated.message.sender, excerpt(first.dated.message.text, 100)]
				.filter((one) => one !== "")
				.map(isolated)
				.join(" · "),
			url: first.url,
		},
		busiest && {
			name: say("busiestDay"),
			text: `${calendar.date(busiest.day)} · ${say("messages", { n: busiest.count })}`,
			url: dayUrl(busiest.day),
		},
		silence &&
			before &&
			after && {
				name: say("longestSilence"),
				text: [
					say("dayCount", { n: Math.round(silence.milliseconds / DAY) }),
					`${calendar.date(before.dated.day)} – ${calendar.date(after.dated.day)}`,
				].join(" · "),
				url: after.url,
			},
		{ name: say("daysWithMessages"), text: language.number(daysWithMessages), url: "" },
	];
	return facts.flatMap((fact) => fact ?? []);
}

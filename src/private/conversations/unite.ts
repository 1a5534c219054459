import type { Message, Reaction, Share } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";

/** Of two records of one message everything that either has; where both have something, what the first has. */
export function unite(one: Message, other: Message): Message {
	const [written] = [one, other].filter(({ placeholder }) => placeholder !== "");
	return {
		...one,
		content: RANK[other.content.is] > RANK[one.content.is] ? other.content : one.content,
		printed: one.printed || other.printed,
		// A sentence in place of a medium is no text beside a record that has the medium.
		text: written === undefined ? one.text || other.text : written.text,
		placeholder: one.placeholder || other.placeholder,
		media: one.media.length === 0 ? other.media : one.media,
		share: uniteShares(one.share, other.share),
		reactions: uniteReactions(one.reactions, other.reactions),
		more: uniteMore(one.more, other.more),
	};
}

/** What says more of a message is what it is. */
const RANK: Readonly<Record<Message["content"]["is"], number>> = {
	media: 7,
	share: 6,
	call: 5,
	text: 4,
	reaction: 3,
	system: 2,
	unsent: 1,
	missing: 0,
};

function uniteShares(one: Share | undefined, other: Share | undefined): Share | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	return {
		kind: one.kind === "unknown" ? other.kind : one.kind,
		link: one.link || other.link,
		text: one.text || other.text,
		owner: one.owner || other.owner,
		name: one.name || other.name,
	};
}

function uniteReactions(one: readonly Reaction[], other: readonly Reaction[]): readonly Reaction[] {
	if (other.length === 0) return one;
	const keyOf = ({ emoji, actor }: Reaction) => `${actor}\n${emoji}`;
	const keys = new Set(one.map(keyOf));
	const lost = other.filter((reaction) => !keys.has(keyOf(reaction)));
	return lost.length === 0 ? one : [...one, ...lost];
}

function uniteMore(one: GenericRecord | undefined, other: GenericRecord | undefined): GenericRecord | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	const known = new Set(one.values.map(({ label, text, href }) => `${label}\n${text}\n${href}`));
	const values = other.values.filter(({ label, text, href }) => !known.has(`${label}\n${text}\n${href}`));
	const media = other.media.filter((uri) => !one.media.includes(uri));
	// Groups are rarely there; twice is better than not at all.
	return {
		...one,
		values: [...one.values, ...values],
		groups: [...one.groups, ...(one.groups.length === 0 ? other.groups : differing(one.groups, other.groups))],
		media: [...one.media, ...media],
	};
}

function differing(one: readonly GenericRecord[], other: readonly GenericRecord[]): readonly GenericRecord[] {
	return JSON.stringify(one).length < 100_000 && JSON.stringify(one) === JSON.stringify(other) ? [] : other;
}

import type { Message, Share } from "../model/conversation.ts";
import type { GenericRecord, Value } from "../model/generic-record.ts";
import { recordKey } from "./record-key.ts";

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
		reactions: both(one.reactions, other.reactions, ({ emoji, actor }) => `${actor}\n${emoji}`),
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

/** What both say is there once. */
function uniteMore(one: GenericRecord | undefined, other: GenericRecord | undefined): GenericRecord | undefined {
	if (one === undefined || other === undefined) return one ?? other;
	const valueKey = ({ label, text, href }: Value) => `${label}\n${text}\n${href}`;
	return {
		...one,
		values: both(one.values, other.values, valueKey),
		groups: both(one.groups, other.groups, recordKey),
		media: both(one.media, other.media, (uri) => uri),
	};
}

/** The items of one list, and those of another whose key is undefined or new. */
function both<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string | undefined): readonly T[] {
	const known = new Set(one.map(keyOf));
	known.delete(undefined);
	return [...one, ...other.filter((item) => !known.has(keyOf(item)))];
}

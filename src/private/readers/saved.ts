import type { Collection, Saved } from "../model/activity.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { addressIn, joined, type RecordReader } from "./activity.ts";
import { type Facts, factsOf, isNobody, personNamed } from "./facts.ts";
import { privateMeaning } from "./labels.ts";

export function saved(is: Saved["is"], collection = ""): RecordReader<Saved> {
	return (facts) => {
		const { text, href, seconds } = facts;
		const address = href("savedOn") || href("name") || addressIn(facts);
		const said = is === "music" ? joined([text("song"), text("artist")]) : text("caption");
		// In a collection the name is whose post it is, and links to the post.
		const isNamed = isNobody(facts.owner) && href("name") !== "";
		const owner = isNamed ? personNamed(text("name")) : facts.owner;
		const isEmpty = address === "" && said === "" && isNobody(owner);
		return isEmpty ? [] : [{ is, address, owner, text: said, collection, seconds }];
	};
}

/**
 * Returns what reads the collections of one file. From 2021 to 2025 a record that names a collection and records of what is in it
 * follow one another in one list; before and since, the items are groups of the collection.
 */
export function collectionReader(): (facts: Facts) => {
	readonly collections: readonly Collection[];
	readonly saved: readonly Saved[];
} {
	/** Of the records that follow. What comes before any is in none. */
	let current = "";
	return (facts) => {
		const { text, record, time, unknown } = facts;
		if (isItem(facts)) return { collections: [], saved: saved("post", current)(facts) };
		const name = text("name") || unknown || record.title;
		if (name === "") return { collections: [], saved: [] };
		current = name;
		const [visibility, updated] = [text("visibility"), time("updated")];
		const items = itemsOf(record.groups).flatMap((item) => saved("post", name)(factsOf(item)));
		return { collections: [{ name, visibility, updated, seconds: time("created") ?? record.seconds }], saved: items };
	};
}

function isItem({ href, time, record }: Facts): boolean {
	if (href("name") !== "" || time("added") !== undefined) return true;
	const isCollection = record.groups.length > 0 || (time("created") ?? time("updated")) !== undefined;
	return !isCollection && record.values.some((value) => value.href !== "");
}

/** The groups of a collection are its items, or hold them. */
function itemsOf(groups: readonly GenericRecord[]): readonly GenericRecord[] {
	return withoutOwner(groups).flatMap((group) => {
		const inner = withoutOwner(group.groups);
		return inner.length > 0 ? inner : [group];
	});
}

function withoutOwner(groups: readonly GenericRecord[]): readonly GenericRecord[] {
	return groups.filter(({ title }) => privateMeaning(title) !== "owner");
}

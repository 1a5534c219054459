import { groupByEach } from "../model/group-by.ts";

/** Whether two things with a key in common may be a pair. */
type Fits<T> = (one: T, other: T) => boolean | Promise<boolean>;

/** How much of a bucket is compared with each thing; a limit, so that the cost stays linear when thousands share a key. */
const WINDOW = 16;

/** Greedy matching between two lists, each thing in one pair at most. */
interface OneToOne<T> {
	/**
	 * Pairs what has no partner yet, shares a key and fits, in the order of both lists. Called again with weaker evidence it
	 * pairs what is left, so that a stronger reason always comes first. Linear in things and keys.
	 */
	pairBy(keysOf: (thing: T) => Iterable<string>, fits: Fits<T>): Promise<void>;
	readonly pairs: ReadonlyMap<T, T>;
}

/** A matching between `left` and `right`, without pairs yet. */
export function oneToOne<T>(left: readonly T[], right: readonly T[]): OneToOne<T> {
	const pairs = new Map<T, T>();
	const taken = new Set<T>();
	return {
		pairs,
		pairBy: async (keysOf, fits) => {
			const free = right.filter((one) => !taken.has(one));
			const groups = groupByEach(free, (one) => new Set(keysOf(one)));
			const buckets = new Map([...groups].map(([key, items]): [string, Bucket<T>] => [key, { items, head: 0 }]));
			for (const one of left) {
				if (pairs.has(one)) continue;
				for (const key of new Set(keysOf(one))) {
					const found = await firstFitting(buckets.get(key), taken, (other) => fits(one, other));
					if (found === undefined) continue;
					pairs.set(one, found);
					taken.add(found);
					break;
				}
			}
		},
	};
}

/** The things with a key in common; those before `head` are used up. */
interface Bucket<T> {
	readonly items: T[];
	head: number;
}

async function firstFitting<T>(
	bucket: Bucket<T> | undefined,
	taken: ReadonlySet<T>,
	fits: (thing: T) => ReturnType<Fits<T>>,
): Promise<T | undefined> {
	if (bucket === undefined) return undefined;
	for (let at = bucket.head; at < Math.min(bucket.items.length, bucket.head + WINDOW); at++) {
		const item = bucket.items[at];
		if (item === undefined) continue;
		const isFree = !taken.has(item);
		if (isFree && !(await fits(item))) continue;
		// The ones before it move up by one, so that no later search passes it again.
		bucket.items.copyWithin(bucket.head + 1, bucket.head, at);
		bucket.head++;
		if (isFree) return item;
	}
	return undefined;
}

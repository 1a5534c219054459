import type { Entry, Moment } from "./archive.ts";

/**
 * The address of every post, reel and IGTV video: `2019/07-14-183005.html` from its UTC time, the same from every layout,
 * re-run and newer download, so that links survive. Others of the same second get `-2`, `-3`, in an order that depends on
 * their content alone.
 */
export function addressesOf(entries: readonly Entry[], orderOf: (entry: Entry) => string): ReadonlyMap<Entry, string> {
	const bySecond = new Map<string, Entry[]>();
	for (const entry of entries) {
		const stem = stemOf(entry.posted);
		const same = bySecond.get(stem);
		if (same === undefined) bySecond.set(stem, [entry]);
		else same.push(entry);
	}
	const addresses = new Map<Entry, string>();
	for (const [stem, same] of bySecond) {
		const order = same.length === 1 ? same : [...same].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
		order.forEach((entry, index) => {
			addresses.set(entry, `${stem}${index === 0 ? "" : `-${index + 1}`}.html`);
		});
	}
	return addresses;
}

/** `2019/07-14-183005`; what has no date at all lies under `undated/`. */
export function stemOf({ seconds, precision }: Moment): string {
	if (precision === "none") return "undated/post";
	const iso = new Date(seconds * 1000).toISOString();
	return `${iso.slice(0, 4)}/${iso.slice(5, 10)}-${iso.slice(11, 19).replaceAll(":", "")}`;
}

export function isStory({ kind }: Pick<Entry, "kind">): boolean {
	return kind === "story";
}

/** The folder below `media/` for an entry's media: its UTC year. */
export function mediaFolder({ seconds, precision }: Moment): string {
	return precision === "none" ? "undated" : String(new Date(seconds * 1000).getUTCFullYear());
}

/** The year in a page's address, `undated` where there is none. */
export function yearOf(url: string): string {
	return /(?:^|\/)(\d{4})\//.exec(url)?.[1] ?? "undated";
}

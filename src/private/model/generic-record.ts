/**
 * What any file of a download says, in the order in which it says it: the shape in which everything is shown for which there is no
 * type of its own, and with which it can be proved that nothing was lost. Times are seconds since 1970 in UTC.
 */
export interface GenericRecord {
	/** The key of the list in which the file has it; empty where it has one list only. */
	readonly list: string;
	/** Empty where the record has none. */
	readonly title: string;
	readonly seconds: number | undefined;
	readonly values: readonly Value[];
	/** Groups of values within it, such as the owner of a post. */
	readonly groups: readonly GenericRecord[];
	/** Paths or addresses of its pictures, videos and sounds, as the file gives them. */
	readonly media: readonly string[];
}

/** A labelled value. At least one of text, href and seconds is there. */
export interface Value {
	/** As the file has it, in whatever language; empty where it has none. */
	readonly label: string;
	readonly text: string;
	/** Shown as text, and never loaded. */
	readonly href: string;
	readonly seconds: number | undefined;
}

/** The time of a record, else the first among its values and groups. */
export function timeOfRecord({ seconds, values, groups }: GenericRecord): number | undefined {
	if (seconds !== undefined) return seconds;
	return values.find((value) => value.seconds !== undefined)?.seconds ?? (groups[0] && timeOfRecord(groups[0]));
}

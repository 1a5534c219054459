import { areaOf } from "../model/areas.ts";
import type { ShownRecord } from "../pages/section.ts";
import type { PrivateCollections } from "../readers/collected.ts";
import { type Column, columnsOf, taken } from "./column.ts";
import { named, records, text, texts, things, time } from "./fields.ts";
import { account } from "./tables-account.ts";
import { activity, type TablesOf } from "./tables-activity.ts";
import { conversationColumns, messageColumns } from "./tables-messages.ts";
import { people } from "./tables-people.ts";
import { ownPostColumns } from "./tables-posts.ts";

/** The columns of all collections of records that have a type. */
export const collections: TablesOf<keyof PrivateCollections> = { ...activity, ...people, ...account };

/** `storyAnswers` as the name of a file: `story-answers`. */
export function fileNameOf(collection: string): string {
	return collection.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What a record says, in the order of its file. */
export const genericColumns = columnsOf<ShownRecord["record"]>({
	list: text("The list of the file that it is in; empty where there is one only"),
	title: text("Its title"),
	seconds: named("time", time()),
	values: things(
		"Its values, each with its label",
		columnsOf<ShownRecord["record"]["values"][number]>({
			label: text("In the words of the file"),
			text: text("The value"),
			href: text("Address of a link"),
			seconds: named("time", time("A date, in UTC")),
		}),
	),
	groups: records("Records within it"),
	media: texts("Paths or addresses of its pictures, videos and sounds"),
});

/** A record of any file, as the file says it. */
export const recordColumns: readonly Column<ShownRecord>[] = [
	...taken(text("Path of the file in the download")("file"), ({ file }: ShownRecord) => file.path),
	...taken(text("The ZIP or folder that the file is in")("part"), ({ file }: ShownRecord) => file.part),
	...taken(text("What the file is about")("area"), ({ file }: ShownRecord) => areaOf(file.path)),
	...taken(genericColumns, ({ record }: ShownRecord) => record),
	...taken(text("Where it is shown in this edition")("page"), ({ url }: ShownRecord) => url),
];

export { conversationColumns, messageColumns, ownPostColumns };

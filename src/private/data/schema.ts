import { objectOf } from "./fields.ts";
import {
	collections,
	conversationColumns,
	fileNameOf,
	genericColumns,
	messageColumns,
	ownPostColumns,
	recordColumns,
} from "./tables.ts";

/** Goes up when a column goes, or means something else; a new column is no new version. */
export const DATA_VERSION = 1;

/** The JSON Schema of a line of each table, made of the same columns with which the tables are written. */
export function schemaText(): string {
	const tables = {
		messages: objectOf(messageColumns),
		conversations: objectOf(conversationColumns),
		records: objectOf(recordColumns),
		"own-posts": objectOf(ownPostColumns),
		...Object.fromEntries(
			Object.entries(collections).map(([name, columns]) => [fileNameOf(name), objectOf<never>(columns)]),
		),
	};
	const schema = {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		$id: `urn:vitrine:private-data:${DATA_VERSION}`,
		title: `Data of a private edition, version ${DATA_VERSION}`,
		description:
			"Each line of NAME.jsonl is an object as $defs/NAME says. All columns are always there. Times are UTC (ISO 8601). A program should pass over columns that it does not know.",
		$defs: { ...tables, record: objectOf(genericColumns) },
	};
	return `${JSON.stringify(schema, null, "\t")}\n`;
}

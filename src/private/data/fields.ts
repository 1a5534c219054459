import type { Person } from "../model/activity.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { type Cell, type Column, type Field, nestedRecord, type Schema, secondsToIso } from "./column.ts";

const TEXT: Schema = { type: "string" };
const TIME: Schema = { type: ["string", "null"], format: "date-time" };

function column<Value>(about: string, schema: Schema, of: (value: Value) => Cell): Field<Value> {
	return (name) => [{ name, about, schema, of }];
}

export const text = (about: string): Field<string> => column(about, TEXT, (value) => value);

export const flag = (about: string): Field<boolean> => column(about, { type: "boolean" }, (value) => value);

/** A number that may be missing. */
export const number = (about: string): Field<number | undefined> =>
	column(about, { type: ["number", "null"] }, (value) =>
		value !== undefined && Number.isFinite(value) ? value : null,
	);

/** Seconds since 1970, written as a time in UTC. */
export const time = (about = "When it was, in UTC"): Field<number | undefined> => column(about, TIME, secondsToIso);

/** One of some words: all of them, which the compiler checks. */
export function choice<Value extends string>(values: Readonly<Record<Value, true>>, about: string): Field<Value> {
	return column(about, { type: "string", enum: Object.keys(values) }, (value) => value);
}

export const texts = (about: string): Field<readonly string[]> =>
	column(about, { type: "array", items: TEXT }, (values) => values);

/** A list of things within it, each with the columns of its type. */
export function things<Value>(about: string, columns: readonly Column<Value>[]): Field<readonly Value[]> {
	return column(about, { type: "array", items: objectOf(columns) }, (values) =>
		values.map((value) => Object.fromEntries(columns.map(({ name, of }) => [name, of(value)]))),
	);
}

/** Handle and display name, each in a column of its own. */
export const person =
	(about: string): Field<Person> =>
	(name) => [
		{ name: `${name}Handle`, about: `${about}: handle without @`, schema: TEXT, of: ({ handle }) => handle },
		{ name: `${name}Name`, about: `${about}: display name`, schema: TEXT, of: (person) => person.name },
	];

/** A record as its file has it; its shape is defined once, because records lie in records. */
export const RECORD = "#/$defs/record";
export const record = (about: string): Field<GenericRecord | undefined> =>
	column(about, { anyOf: [{ $ref: RECORD }, { type: "null" }] }, (value) =>
		value === undefined ? null : nestedRecord(value),
	);
export const records = (about: string): Field<readonly GenericRecord[]> =>
	column(about, { type: "array", items: { $ref: RECORD } }, (values) => values.map(nestedRecord));

/** The same field under another name. */
export const named =
	<Value>(name: string, field: Field<Value>): Field<Value> =>
	() =>
		field(name);

/** An object that has every column and nothing else. */
export function objectOf<Row>(columns: readonly Column<Row>[]): Schema {
	return {
		type: "object",
		properties: Object.fromEntries(columns.map(({ name, about, schema }) => [name, { description: about, ...schema }])),
		required: columns.map(({ name }) => name),
		additionalProperties: false,
	};
}

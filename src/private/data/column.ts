import type { GenericRecord } from "../model/generic-record.ts";

/** A value as a file for programs has it: null where there is none. */
export type Cell = string | number | boolean | null | Nested;
/** What one column cannot hold, as JSON. */
export type Nested = readonly unknown[] | { readonly [key: string]: unknown };

/** A part of a JSON Schema. */
export interface Schema {
	readonly [keyword: string]: unknown;
}

/** A column of a table: its name in both kinds of files, what it means, and how it is taken from a row. */
export interface Column<Row> {
	readonly name: string;
	readonly about: string;
	readonly schema: Schema;
	of(row: Row): Cell;
}

/** What becomes of a field of the model: usually one column of its name. */
export type Field<Value> = (name: string) => readonly Column<Value>[];

/** A field for each of the model: what is added to that has to be added here, too. */
export type Fields<Row> = { readonly [Key in keyof Row]-?: Field<Row[Key]> };

/** The columns of a type of the model, in the order of its fields. */
export function columnsOf<Row extends object>(fields: Fields<Row>): readonly Column<Row>[] {
	return keysOf(fields).flatMap((key) => taken(fields[key](String(key)), (row: Row) => row[key]));
}

function keysOf<Row extends object>(fields: Fields<Row>): readonly (keyof Row)[] {
	return Object.keys(fields) as (keyof Row)[];
}

/** Columns of what a row has within it. */
export function taken<Row, Value>(columns: readonly Column<Value>[], get: (row: Row) => Value): readonly Column<Row>[] {
	return columns.map(({ name, about, schema, of }) => ({ name, about, schema, of: (row) => of(get(row)) }));
}

/** A time in UTC; null where there is none, or one that no calendar has. */
export function isoOf(milliseconds: number | undefined): string | null {
	if (milliseconds === undefined) return null;
	const date = new Date(milliseconds);
	const year = date.getUTCFullYear();
	return year >= 1 && year <= 9999 ? date.toISOString() : null;
}

export const secondsToIso = (seconds: number | undefined) =>
	isoOf(seconds === undefined ? undefined : Math.round(seconds * 1000));

/** A generic record with named fields alone. */
export function nestedRecord({ list, title, seconds, values, groups, media }: GenericRecord): Nested {
	return {
		...{ list, title, time: secondsToIso(seconds) },
		values: values.map(({ label, text, href, seconds }) => ({ label, text, href, time: secondsToIso(seconds) })),
		groups: groups.map(nestedRecord),
		media,
	};
}

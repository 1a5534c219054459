import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import Papa from "papaparse";

export type Line = Readonly<Record<string, unknown>>;

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** What a spreadsheet evaluates. */
const EVALUATED = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

interface Property {
	readonly type?: string | readonly string[];
	readonly anyOf?: readonly object[];
}
/** A JSON Schema of a table. */
interface TableSchema {
	readonly properties: Readonly<Record<string, Property>>;
}

/** Holds lines of a table to its schema, by a validator that knows nothing of this program. */
export function schemaOf(text: string): {
	readonly names: readonly string[];
	readonly of: (name: string) => TableSchema;
	readonly check: (name: string, line: Line) => void;
} {
	const schema = JSON.parse(text);
	const ajv = new Ajv2020({ formats: { "date-time": DATE_TIME }, allowUnionTypes: true });
	ajv.addSchema(schema);
	const names = Object.keys(schema.$defs);
	const of = (name: string): TableSchema => schema.$defs[name];
	const check = (name: string, line: Line) => {
		const validate = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
		assert.ok(validate?.(line), `${name}: ${JSON.stringify(validate?.errors)} ${JSON.stringify(line).slice(0, 500)}`);
	};
	return { names, of, check };
}

/** The lines of a file of JSON Lines. */
export function linesIn(text: string): readonly Line[] {
	assert.ok(text === "" || text.endsWith("\n"));
	// Every end of a line that any program knows.
	const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
	assert.equal(lines.pop(), "");
	return lines.map((line) => JSON.parse(line));
}

/** The rows of a CSV file, with each field as its column's schema says. */
export function rowsIn(csv: string, { properties }: TableSchema): readonly Line[] {
	assert.ok(csv.startsWith("\uFEFF"));
	const { data, errors } = Papa.parse<string[]>(csv.slice(1), { newline: "\r\n", delimiter: "," });
	assert.deepEqual(errors, []);
	assert.deepEqual(data.pop(), [""]);
	const [head = [], ...rows] = data;
	assert.deepEqual(head, Object.keys(properties));
	return rows.map((row) => {
		assert.equal(row.length, head.length);
		return Object.fromEntries(head.map((name, at) => [name, fieldAs(row[at] ?? "", properties[name] ?? {})]));
	});
}

function fieldAs(field: string, { type, anyOf }: Property): unknown {
	const types = anyOf === undefined ? [type].flat() : anyOf.flatMap((one) => ("type" in one ? [one.type] : ["object"]));
	const isNumber = types.includes("number") || types.includes("integer");
	if (!isNumber) assert.doesNotMatch(field, EVALUATED);
	if (field === "" && types.includes("null")) return null;
	if (types.includes("string")) return field.replace(/^'/, "");
	return JSON.parse(field);
}

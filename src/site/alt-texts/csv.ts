/** A row of a CSV file. */
export interface CsvRow {
	/** Number of its first line, from 1. */
	readonly line: number;
	readonly fields: readonly string[];
	/** A quotation mark is not closed, or is closed before the end of its field; what follows is ambiguous. */
	readonly broken: boolean;
}

/**
 * Parses CSV (RFC 4180), also with semicolons or tabs, which spreadsheets of many countries write, and with a first line such
 * as `sep=;`, which is Excel's own. Stops after the first broken row. Never throws; linear in the text.
 */
export function parseCsv(text: string): readonly CsvRow[] {
	const separated = /^sep=([,;\t|])\r?\n/.exec(text);
	const separator = separated?.[1] ?? /[,;\t]/.exec(text.split(/[\r\n]/, 1)[0] ?? "")?.[0] ?? ",";
	const plain = new RegExp(`[^${separator}\\r\\n]*`, "y");
	const lineEnd = /\r\n?|\n/y;
	const rows: CsvRow[] = [];
	let at = separated?.[0].length ?? 0;
	let line = separated === null ? 1 : 2;
	while (at < text.length) {
		const begin = at;
		const fields: string[] = [];
		let end: string | undefined;
		let broken = false;
		do {
			const quoted = text.charAt(at) === '"' ? closing(text, at) : undefined;
			plain.lastIndex = at;
			const field = quoted ?? plain.exec(text)?.[0] ?? "";
			at += field.length;
			fields.push(quoted === undefined ? field : field.slice(1, -1).replaceAll('""', '"'));
			lineEnd.lastIndex = at;
			end = lineEnd.exec(text)?.[0];
			const goesOn = text.charAt(at) === separator;
			broken = quoted === "" || (end === undefined && !goesOn && at < text.length);
			at += end?.length ?? (goesOn ? 1 : 0);
			if (!goesOn) break;
		} while (!broken);
		rows.push({ line, fields, broken });
		if (broken) break;
		line += text.slice(begin, at).match(/\r\n?|\n/g)?.length ?? 0;
	}
	return rows;
}

/** A quoted field with its quotation marks; empty when it is not closed. */
function closing(text: string, at: number): string {
	for (let from = at + 1; ; ) {
		const mark = text.indexOf('"', from);
		if (mark < 0) return "";
		if (text.charAt(mark + 1) !== '"') return text.slice(at, mark + 1);
		from = mark + 2;
	}
}

/** A line of a CSV file with its end. A field with any separator of any country is quoted. */
export function csvLine(fields: readonly string[]): string {
	return `${fields.map(quoted).join(",")}\r\n`;
}

function quoted(field: string): string {
	return /[",;|\t\r\n]/.test(field) ? `"${field.split('"').join('""')}"` : field;
}

/** Whether a spreadsheet would evaluate a text, also after spaces, and full-width signs, which some evaluate, too. */
export function isFormula(text: string): boolean {
	return /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text);
}

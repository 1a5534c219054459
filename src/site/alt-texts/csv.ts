/** A row of a CSV file. */
export interface CsvRow {
	/** Number of the line on which it begins, from 1. */
	readonly line: number;
	readonly fields: readonly string[];
	/** A quotation mark that is not closed, or is closed before the end of its field; what follows is ambiguous. */
	readonly broken: boolean;
}

/**
 * Rows of fields (RFC 4180), also with semicolons or tabs between, which spreadsheets of many countries write; a first line such
 * as `sep=;` is Excel's own. Ends with the first row that is broken. Never fails, and takes time in proportion to the text.
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

/** A field from its quotation mark to the one that closes it; empty when none does. */
function closing(text: string, at: number): string {
	for (let from = at + 1; ; ) {
		const mark = text.indexOf('"', from);
		if (mark < 0) return "";
		if (text.charAt(mark + 1) !== '"') return text.slice(at, mark + 1);
		from = mark + 2;
	}
}

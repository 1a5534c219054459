import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SyntaxKind } from "typescript/unstable/ast";
import { createScanner } from "typescript/unstable/ast/scanner";
import { HOME } from "../../src/model/home.ts";

/** A token of a source file, comments and spaces left out. */
export interface Token {
	readonly kind: SyntaxKind;
	readonly text: string;
	/** File and line. */
	readonly where: string;
}

/** Tokens behind which a slash divides; behind all others it begins a regular expression. */
const VALUES: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.Identifier,
	SyntaxKind.NumericLiteral,
	SyntaxKind.StringLiteral,
	SyntaxKind.NoSubstitutionTemplateLiteral,
	SyntaxKind.TemplateTail,
	SyntaxKind.CloseParenToken,
	SyntaxKind.CloseBracketToken,
	SyntaxKind.ThisKeyword,
]);

/** The scripts below these folders, such as `src` and `assets`, as paths from the top of the project. */
export function scriptsIn(folders: readonly string[]): readonly string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.(ts|js|mjs)$/.test(name) && !name.endsWith(".d.ts"))
			.map((name) => join(folder, name)),
	);
}

/** The only import of TypeScript's scanner. Throws for a file whose brackets do not close, because then the scan is wrong. */
export function tokensOf(path: string): readonly Token[] {
	const text = readFileSync(join(HOME, path), "utf8");
	const scanner = createScanner(true, 0, text);
	const tokens: Token[] = [];
	/** For each open curly bracket, whether it stands in a template. */
	const brackets: boolean[] = [];
	let line = 1;
	let end = 0;
	for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
		const last = tokens.at(-1)?.kind ?? SyntaxKind.Unknown;
		const isSlash = kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
		if (isSlash && !VALUES.has(last)) kind = scanner.reScanSlashToken();
		if (kind === SyntaxKind.CloseBraceToken && brackets.pop() === true) kind = scanner.reScanTemplateToken(false);
		if (kind === SyntaxKind.OpenBraceToken) brackets.push(false);
		if (kind === SyntaxKind.TemplateHead || kind === SyntaxKind.TemplateMiddle) brackets.push(true);
		line += text.slice(end, scanner.getTokenStart()).split("\n").length - 1;
		end = scanner.getTokenStart();
		tokens.push({ kind, text: scanner.getTokenText(), where: `${path}:${line}` });
	}
	if (brackets.length > 0) throw new SyntaxError(`${path}: a bracket does not close`);
	return tokens;
}

export { SyntaxKind };

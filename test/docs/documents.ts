import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../src/model/home.ts";

/** A page of the documentation. */
export interface Document {
	/** Below the program's folder. */
	readonly path: string;
	readonly text: string;
}

export const LANGUAGES = ["en", "de"] as const;

export function documentsIn(language: (typeof LANGUAGES)[number]): readonly Document[] {
	const names = readdirSync(join(HOME, "docs", language)).filter((name) => name.endsWith(".md"));
	return names.sort().map((name) => document(`docs/${language}/${name}`));
}

export function document(path: string): Document {
	return { path, text: readFileSync(join(HOME, ...path.split("/")), "utf8").replaceAll("\r\n", "\n") };
}

/** The fenced blocks of a document that are in one of these languages (`sh`, `nginx`, empty ...). */
export function blocks({ text }: Document, ...languages: readonly string[]): readonly string[] {
	return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, language = "", block = ""]) =>
		languages.includes(language) ? [block] : [],
	);
}

/** The lines that a reader is told to type. */
export function commands(document: Document): readonly string[] {
	return blocks(document, "sh", "").flatMap((block) => block.trim().split("\n"));
}

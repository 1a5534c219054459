import type { Text } from "../../languages/problems/text.ts";
import * as ar from "./ar/all.ts";
import * as de from "./de/all.ts";
import * as en from "./en/all.ts";
import * as es from "./es/all.ts";
import * as fr from "./fr/all.ts";
import * as it from "./it/all.ts";
import * as ja from "./ja/all.ts";
import * as nl from "./nl/all.ts";
import * as pl from "./pl/all.ts";
import * as pt from "./pt/all.ts";
import * as tr from "./tr/all.ts";

/** The texts of a table, and of the tables in it. */
type Told<Table> = { readonly [Key in keyof Table]: Table[Key] extends string ? string : Told<Table[Key]> };

/** Everything that a private edition says in one language; in English each has its name. */
export type Translation = {
	readonly [Table in keyof typeof en]: Table extends "words"
		? { readonly [Key in keyof typeof en.words]: Text }
		: Told<(typeof en)[Table]>;
};

/** By language; the compiler finds a text that one of them lacks. */
export const TRANSLATIONS: Readonly<Record<string, Translation>> = { en, de, fr, es, it, pt, nl, pl, tr, ar, ja };

/** The texts of a language such as `de`, else the English ones. */
export function translationIn(language: string): Translation & { readonly language: string } {
	const found = Object.hasOwn(TRANSLATIONS, language) ? TRANSLATIONS[language] : undefined;
	return found === undefined ? { ...en, language: "en" } : { ...found, language };
}

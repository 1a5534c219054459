import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import nunjucks from "nunjucks";
import { languageFor } from "../../languages/language.ts";
import { HOME } from "../../model/home.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { lengthText } from "./length.ts";

/** A page of a private edition before it is rendered. */
export interface View {
	/** Path below the edition. */
	readonly url: string;
	/** Name of its template. */
	readonly template: string;
	readonly title: string;
	/** What the template shows. */
	readonly content: object;
}

/** Renders a page below a line that stands on all of them. One by one, so that none is in memory longer than it takes to write it. */
export type Render = (view: View, banner: string) => string;

/** A page loads files of its own edition and its empty icon, and nothing else, whatever a download has written into it. */
const POLICY =
	"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'";

/** The only module that renders a private edition. */
export function openRenderer({ lang, plainWords, mediaKinds, colon, comma }: PrivateLanguage): Render {
	const loader = new nunjucks.FileSystemLoader([join(HOME, "templates", "private")]);
	const environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true });
	environment.addFilter("length_text", (seconds) => lengthText(Number(seconds)));
	environment.addGlobal("colon", colon);
	const words = { ...plainWords, picture: mediaKinds.picture, comma };
	const dir = languageFor(lang).direction;
	return ({ url, template, title, content }, banner) => {
		const root = "../".repeat(url.split("/").length - 1);
		return environment.render(`${template}.njk`, {
			...content,
			...{ lang, dir, root, title, banner, words },
			policy: POLICY,
		});
	};
}

/** Scripts of the pages, by their names in the edition. */
export function privateScripts(): ReadonlyMap<string, string> {
	const folder = join(HOME, "assets", "private", "scripts");
	return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** The layers of the stylesheet, each a file; colours and sizes are those of the gallery. */
const STYLES = [
	"styles/tokens",
	...[
		"base",
		"page",
		"list",
		"talk",
		"book",
		"subject",
		"numbers",
		"media",
		"chart",
		"people",
		"stacked",
		"days",
		"search",
		"posts",
	].map((name) => `private/styles/${name}`),
];

export function privateStylesheet(): string {
	const layers = STYLES.map((path) => {
		const text = readFileSync(join(HOME, "assets", ...`${path}.css`.split("/")), "utf8");
		return { name: basename(path), text };
	});
	const order = layers.map(({ name }) => name).join(", ");
	return `@layer ${order};\n${layers.map(({ name, text }) => `@layer ${name} {\n${text}}\n`).join("")}`;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import { HOME } from "../../model/home.ts";
import type { PrivateLanguage } from "../languages/words.ts";

/** A page of a private edition before it is rendered. */
export interface View {
	/** Path below the edition. */
	readonly url: string;
	readonly template: "start" | "area" | "receipt" | "conversation" | "conversations";
	readonly title: string;
	/** What the template shows. */
	readonly content: object;
}

/** Renders a page. Pages are rendered one by one, so that none is in memory longer than it takes to write it. */
export type Render = (view: View) => string;

/** A page loads its stylesheet and its empty icon, and nothing else, whatever a download has written into it. */
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** What templates say themselves. */
const WORDS = [
	"title",
	"never",
	"lead",
	"notInAny",
	"receiptLead",
	"setAside",
	"outcome",
	"file",
	"part",
	"filesHeading",
	"previous",
	"next",
	"conversationMore",
] as const;

/** The only module that renders a private edition. */
export function openRenderer({ lang, say }: PrivateLanguage): Render {
	const loader = new nunjucks.FileSystemLoader([join(HOME, "templates", "private")]);
	const environment = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true });
	const words = Object.fromEntries(WORDS.map((key) => [key, say(key)]));
	return ({ url, template, title, content }) => {
		const root = "../".repeat(url.split("/").length - 1);
		return environment.render(`${template}.njk`, { ...content, lang, root, title, words, policy: POLICY });
	};
}

/** Colours and sizes are those of the gallery. */
export function privateStylesheet(): string {
	const tokens = readFileSync(join(HOME, "assets", "styles", "tokens.css"), "utf8");
	const own = readFileSync(join(HOME, "assets", "private", "private.css"), "utf8");
	return `@layer tokens {\n${tokens}}\n${own}`;
}

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { HOME } from "../../src/model/home.ts";

/** What the escaping of templates does not protect from (security reference 3.3) is forbidden by reading them. */

function texts(folder: string, ending: RegExp): readonly (readonly [path: string, text: string])[] {
	return readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" })
		.filter((path) => ending.test(path))
		.map((path) => [join(folder, path), readFileSync(join(HOME, folder, path), "utf8")]);
}

const IN_TEMPLATES: Readonly<Record<string, RegExp>> = {
	"the filter safe, or anything else that ends escaping": /\|\s*safe\b|\bautoescape\b|\bSafeString\b|\bmarkSafe\b/,
	"an attribute without quotes": /<[a-z](?:[^<>{}%"]|"[^"]*")*\s[a-z-]+=(?!["'])/i,
	"a value in single quotes, as attributes": /<[a-z][^<>{}%]*\s[a-z-]+='/i,
	"a value outside of quotes in a tag": /=\s*\{\{/,
	"a handler of events": /<[a-z][^<>]*\son[a-z]+\s*=/i,
	"a style attribute, which the policy forbids": /<[a-z][^<>]*\sstyle\s*=/i,
	"a script in the page": /<script\b(?![^>]*\ssrc=)/i,
	"a value inside a script or a comment": /<!--[^>]*\{\{/,
	"an address that runs": /javascript:/i,
	"a text that is taken for a template": /\{%-?\s*(filter|import)\b|renderTemplate|\|\s*(striptags|urlize|dump)\b/,
	"a template whose name is a value": /\{%-?\s*(extends|from|include)\s+(?!")/,
	"a component that sees more than its arguments": /\bwith context\b|\{%-?\s*include\b/,
	"an address that is not below the site's root": /\s(href|src|poster|action|data-root)="\{\{(?!\s*(view\.)?root \}\})/,
};

const IN_SCRIPTS: Readonly<Record<string, RegExp>> = {
	"a text that is taken for markup":
		/\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc)\b/,
	"a text that is taken for a program":
		/\beval\s*\(|\bnew Function\b|\bdocument\.write|set(Timeout|Interval)\s*\(\s*["'`]/,
	"something of the network": /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|https?:\/\//,
	"something that stays on the viewer's computer": /\b(localStorage|indexedDB|document\.cookie|serviceWorker)\b/,
};

const IN_PROGRAM: Readonly<Record<string, RegExp>> = {
	"a text that is taken for a template or program": /\brenderString\b|\beval\s*\(|\bnew Function\b/,
	"the keeping of metadata": /\.(withMetadata|keepMetadata|keepExif|keepXmp|withExif|withXmp)\s*\(/,
	"a shell": /\bexec(Sync)?\s*\(\s*["'`]|\bshell:\s*true/,
	"something of the network": /\bfetch\s*\(|from "node:(https?|net|dgram|tls|http2)"/,
};

for (const [what, files, rules] of [
	["template", texts("templates", /\.njk$/), IN_TEMPLATES],
	["script of the pages", texts(join("assets", "scripts"), /\.js$/), IN_SCRIPTS],
	["part of the program", texts("src", /\.ts$/), IN_PROGRAM],
] as const) {
	describe(`no ${what} has`, () => {
		for (const [name, pattern] of Object.entries(rules)) {
			test(name, () => {
				assert.ok(files.length > 5);
				const found = files.filter(([path, text]) => pattern.test(withoutComments(path, text))).map(([path]) => path);
				assert.deepEqual(
					found.filter((path) => !EXCEPTIONS.get(name)?.includes(path.replaceAll("\\", "/"))),
					[],
				);
			});
		}
	});
}

/**
 * `isIPv6` judges a text and opens nothing; the preview listens on this computer alone. A profile's website is elsewhere,
 * subtitles are `data:` addresses. The page for a missing address lies anywhere: what it names begins with the owner's
 * `--base-url`, or with steps up that the template has itself. What Nunjucks makes of the program's own templates is
 * kept, sealed, in the program's folder, beside what is compiled of the program itself.
 */
const EXCEPTIONS = new Map([
	["a text that is taken for a template or program", ["src/site/render/compiled-templates.ts"]],
	[
		"something of the network",
		["src/verify/shapes.ts", "src/private/choice/masks.ts", "src/deliver/preview/server.ts"],
	],
	[
		"an address that is not below the site's root",
		[
			...["templates/components/blocks.njk", "templates/components/profile.njk", "templates/components/slides.njk"],
			"templates/pages/not-found.njk",
		],
	],
]);

function withoutComments(path: string, text: string): string {
	if (path.endsWith(".njk")) return text;
	return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

describe("the rules see what they forbid", () => {
	const examples: Readonly<Record<string, readonly string[]>> = {
		"the filter safe, or anything else that ends escaping": ["{{ x | safe }}", "{% autoescape false %}"],
		"an attribute without quotes": ["<a title={{ x }}>", "<a class=x>"],
		"a value outside of quotes in a tag": ["<a title={{ x }}>"],
		"a handler of events": ['<a onclick="x()">', '<img src="x" onerror=x>'],
		"a script in the page": ["<script>let x</script>", "<script type='module'>"],
		"an address that runs": ['<a href="javascript:x">'],
		"a template whose name is a value": ["{% from name import tile %}", "{%- include x %}"],
		"a component that sees more than its arguments": [
			'{% from "x.njk" import x with context %}',
			'{% include "x.njk" %}',
		],
		"an address that is not below the site's root": ['<a href="{{ link.url }}">', '<img src="{{ rooted }}">'],
	};
	for (const [name, texts] of Object.entries(examples)) {
		test(name, () => {
			for (const text of texts) assert.match(text, IN_TEMPLATES[name] ?? /$^/);
		});
	}
});

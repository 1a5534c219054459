import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2026, layoutHtmlNew, layouts } from "../../sample/layouts.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { BROWSERS, type BrowserName, launch } from "../browser/browsers.ts";
import { contentsOf, madeFolder, smallAccount } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { noise } from "../media/picture/noise.ts";
import { visit, withoutPolicy } from "../security/visit.ts";
import { fewPictures } from "./few-pictures.ts";
import { hostileConversation, withHostileFields } from "./hostile-fields.ts";
import { REQUEST } from "./request.ts";

/** What no template has, or has no business in one. */
const FORBIDDEN_TAG =
	/<(?:iframe|object|embed|base|frame|applet|style|math|template|noscript|textarea)\b|<meta [^>]*refresh/i;
const FORBIDDEN_ATTRIBUTE = /^(?:on\w*|srcdoc|style|action|formaction|ping|background|autofocus)$/;
/** Files of the edition, and nothing else. */
const OWN =
	/^(?:(?:\.\.\/)*(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:html|css|js|jpg|png|webp|mp4|m4a|pdf)(?:#[\w-]+)?|#[\w-]+|(?:\.\.\/)*data\/README\.txt|data:,)$/;

const JSON_OF_TODAY = layout2026;
const tried = atDepth("hostile fields in six of eight layouts", layouts, [layout2026, layoutHtmlNew]);

for (const layout of tried) {
	describe(`a private edition in which every field is an attack, in the layout ${layout.name}`, () => {
		let work: Awaited<ReturnType<typeof madeFolder>>;
		let output = "";
		let files: Awaited<ReturnType<typeof contentsOf>> = new Map();
		let pages: readonly (readonly [path: string, text: string])[] = [];
		before(async () => {
			work = await madeFolder();
			const zip = join(work.folder, "export.zip");
			output = join(work.folder, "_private");
			const download = layout.write(smallAccount(), { scale: 0.05 });
			const talk = layout === JSON_OF_TODAY ? hostileConversation(await noise(300, 200).jpeg().toBuffer()) : [];
			await writeSampleZip([...withHostileFields(fewPictures(download)), ...talk], zip);
			const { lines, records } = await makeEdition({ ...REQUEST, archives: [zip], output });
			assert.ok(records > 500 && lines.every(({ outcome }) => outcome.is !== "failed"));
			files = await contentsOf(output);
			pages = [...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, bytes.toString()]);
		});
		after(() => work.remove());

		test("has markup of its templates alone, and links to its own files alone", () => {
			const all = pages.map(([, text]) => text).join();
			for (const shown of ["&lt;script&gt;window.PWNED=1&lt;/script&gt;", "javascript:window.PWNED=1", "{{ 7*7 }}"])
				assert.ok(all.includes(shown), shown);
			for (const [path, text] of pages) {
				assert.doesNotMatch(text, FORBIDDEN_TAG, path);
				for (const [tag] of text.matchAll(/<[a-z][^<>]*>/g)) {
					for (const [, name = "", value = ""] of tag.matchAll(/[\s"']([a-z-]+)(?:="([^"]*)")?/g)) {
						assert.doesNotMatch(name, FORBIDDEN_ATTRIBUTE, `${path}: ${tag}`);
						if (/^(?:href|src|poster)$/.test(name)) assert.match(value, OWN, `${path}: ${tag}`);
						if (name !== "srcset") continue;
						for (const one of value.split(", ")) assert.match(one.replace(/ \d+w$/, ""), OWN, `${path}: ${tag}`);
					}
				}
			}
		});

		test("has names of files that every system takes, and scripts that hold no text that could end them", () => {
			for (const [path, bytes] of files) {
				if (!/^(?:PRIVATE|data\/README)\.txt$/.test(path)) assert.match(path, /^\.?[a-z0-9-]+(?:[./][a-z0-9-]+)*$/);
				if (path.startsWith("search/")) assert.doesNotMatch(bytes.toString(), /[<\u2028\u2029]/, path);
			}
		});

		if (layout !== JSON_OF_TODAY) return;
		for (const name of atDepth<readonly BrowserName[]>("hostile fields in Firefox", BROWSERS, ["chrome"])) {
			test(`runs nothing in ${name} and asks nothing of the network, even without the policy`, {
				timeout: 180_000,
			}, async (t) => {
				for (const [path, text] of pages) await writeFile(join(output, path), withoutPolicy(path, text));
				const browser = await launch(name);
				t.after(() => browser.close());
				const paths = ofKinds(pages);
				assert.ok(paths.length > 14, paths.join(" "));
				assert.deepEqual(await visit(browser, paths, output), { asked: [], wrong: [] });
			});
		}
	});
}

/** A page of every kind: areas, subjects and lists of people have one template each. */
function ofKinds(pages: readonly (readonly [path: string, text: string])[]): readonly string[] {
	const isOne = /^(files|subjects|people\/lists|receipt)\/.*/;
	const kindOf = atDepth<(path: string) => string>(
		"attacks on the largest page of each area and subject, seen in browsers",
		(path) => path,
		(path) => path.replace(isOne, "$1"),
	);
	const most = atDepth("attacks on large pages, seen in browsers", Number.POSITIVE_INFINITY, 60_000);
	const kinds = new Map<string, readonly [path: string, text: string]>();
	for (const page of pages.toSorted(([, a], [, b]) => a.length - b.length)) {
		const kind = kindOf(page[0].replace(/\d+/g, ""));
		if (page[1].length <= most || !kinds.has(kind)) kinds.set(kind, page);
	}
	return [...kinds.values()].map(([path]) => path);
}

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { buildSite, contentsOf, madeFolder, smallAccount, writeSmallZip } from "../builds.ts";

type Pages = readonly (readonly [path: string, text: string])[];

let work: Awaited<ReturnType<typeof madeFolder>>;
const built = new Map<string, { pages: Pages; headers: string; names: readonly string[] }>();
before(async () => {
	work = await madeFolder();
	const zip = join(work.folder, "export.zip");
	await writeSmallZip(zip, layout2025, { ...smallAccount(), profile: inventAccount().profile });
	for (const [name, more] of [
		["usual", {}],
		["listed", { index: true, base: "https://mara.example/" }],
	] as const) {
		await buildSite([zip], join(work.folder, name), more);
		const files = await contentsOf(join(work.folder, name));
		const pages = [...files]
			.filter(([path]) => path.endsWith(".html"))
			.map(([path, bytes]) => [path, bytes.toString()] as const);
		built.set(name, { pages, headers: files.get("_headers")?.toString() ?? "", names: [...files.keys()] });
	}
});
after(() => work.remove());

const site = (name = "usual") => built.get(name) ?? { pages: [], headers: "", names: [] };
const meta = (text: string, name: string) =>
	new RegExp(`<meta (?:name|http-equiv)="${name}" content="([^"]*)">`).exec(text)?.[1]?.replaceAll("&#39;", "'");
const header = (text: string, name: string) => new RegExp(`^  ${name}: (.*)$`, "m").exec(text)?.[1];
const rulesOf = (policy = "") =>
	new Map(policy.split("; ").map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1)]));

describe("every page", () => {
	test("has the policy first, and it allows nothing but the site's own files", () => {
		assert.ok(site().pages.length > 15);
		for (const [path, text] of site().pages) {
			assert.match(text, /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/, path);
			const rules = rulesOf(meta(text, "Content-Security-Policy"));
			assert.deepEqual(rules.get("default-src"), ["'none'"], path);
			assert.deepEqual(rules.get("base-uri"), ["'none'"], path);
			for (const [rule, sources] of rules) {
				const allowed = /^('none'|'self'|data:|'sha256-[\w+/]+=*')$/;
				assert.ok(
					sources.every((source) => allowed.test(source)),
					`${path}: ${rule}`,
				);
				assert.ok(!/^(script|style|default|object)-src$/.test(rule) || !sources.includes("data:"), `${path}: ${rule}`);
			}
			assert.deepEqual(rules.get("script-src"), ["'self'"], path);
		}
	});
	test("tells no other site where its reader comes from", () => {
		for (const [path, text] of site().pages) assert.equal(meta(text, "referrer"), "no-referrer", path);
	});
	test("asks search engines to stay away, unless the owner wants them", () => {
		for (const [path, text] of site().pages) assert.match(meta(text, "robots") ?? "", /noindex.*noimageindex/, path);
		for (const [path, text] of site("listed").pages) assert.equal(meta(text, "robots"), undefined, path);
		assert.match(header(site().headers, "X-Robots-Tag") ?? "", /noindex/);
		assert.equal(header(site("listed").headers, "X-Robots-Tag"), undefined);
		// A page that may not be fetched cannot say that it does not want to be listed.
		assert.ok(!site().names.includes("robots.txt"));
	});
	test("has no script, handler or style of its own but those that the policy names", () => {
		for (const [path, text] of site().pages) {
			for (const [, attributes = "", body = ""] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
				assert.ok(
					/ src="/.test(attributes) || /type="application\/(ld\+)?json"/.test(attributes),
					`${path}: ${body.slice(0, 40)}`,
				);
			}
			const tags = text.match(/<[a-z][^>]*>/gi) ?? [];
			for (const tag of tags) assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\s(on[a-z]+|style|srcdoc)=/i, path);
			for (const [, style = ""] of text.matchAll(/<style>([\s\S]*?)<\/style>/g)) {
				const hash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
				assert.ok(rulesOf(meta(text, "Content-Security-Policy")).get("style-src")?.includes(hash), path);
			}
		}
	});
	test("links to other sites without telling or trusting them", () => {
		let outbound = 0;
		for (const [path, text] of site().pages) {
			for (const [tag] of text.matchAll(/<a [^>]*href="(?:https?:)?\/\/[^>]*>/g)) {
				outbound += 1;
				for (const word of ["noopener", "noreferrer", "nofollow"])
					assert.match(tag, new RegExp(`rel="[^"]*\\b${word}\\b`), path);
			}
		}
		assert.ok(outbound > 0, "the sample's website is linked");
	});
});

describe("the headers", () => {
	test("say the same as the pages and what only a header can", () => {
		const { pages, headers } = site();
		const inPage = rulesOf(meta(pages[0]?.[1] ?? "", "Content-Security-Policy"));
		const inHeader = rulesOf(header(headers, "Content-Security-Policy"));
		for (const [rule, sources] of inPage) assert.deepEqual(inHeader.get(rule), sources);
		assert.deepEqual(inHeader.get("frame-ancestors"), ["'none'"]);
		assert.equal(header(headers, "X-Content-Type-Options"), "nosniff");
		assert.equal(header(headers, "Referrer-Policy"), "no-referrer");
		assert.equal(header(headers, "Cross-Origin-Opener-Policy"), "same-origin");
	});
	test("take camera, microphone, place and payment from every page", () => {
		const policy = header(site().headers, "Permissions-Policy") ?? "";
		for (const right of ["camera", "microphone", "geolocation", "payment", "usb", "display-capture"]) {
			assert.ok(policy.includes(`${right}=()`), right);
		}
	});
	test("are lines that hosts take", () => {
		for (const line of site().headers.split("\n")) {
			assert.ok(line.length < 2000);
			assert.match(line, /^(\/\S*| {2}[A-Za-z-]+: \S.*|)$/);
		}
	});
});

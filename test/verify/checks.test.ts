import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { sharp } from "../../src/media/sharp.ts";
import { BuildError } from "../../src/model/problem.ts";
import type { PrivateValue } from "../../src/readers/private-values.ts";
import { openMediaCheck } from "../../src/verify/media-check.ts";
import { Published } from "../../src/verify/published.ts";
import { CHECKS, verifySite } from "../../src/verify/verify.ts";
import { workFolder } from "../builds.ts";

const secrets: readonly PrivateValue[] = [{ kind: "an e-mail address", value: "mara@example.org" }];
const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#345" } }).jpeg();

/** A small site without a fault; changes are by path, undefined for a file that is lost after it was written. */
async function verifyWith(t: TestContext, changes: Readonly<Record<string, string | Buffer | undefined>> = {}) {
	const folder = await workFolder(t);
	const files = {
		"index.html": '<link rel="stylesheet" href="site.css"><a href="2019/a.html">A</a>',
		"2019/a.html": '<a href="../index.html">Back</a><img src="../media/2019/b.jpg" alt="">',
		"site.css": "body { color: black }",
		"media/2019/b.jpg": await picture.toBuffer(),
		...changes,
	};
	for (const [path, content] of Object.entries(files)) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		if (content === undefined) await rm(join(folder, path), { force: true });
		else await writeFile(join(folder, path), content);
	}
	const written = new Set(Object.keys(files).filter((path) => path !== "left-over.html"));
	const sources = { secrets, published: new Published([]), folders: [] };
	return verifySite(folder, written, sources, await openMediaCheck(secrets, join(folder, "checked.txt")));
}

/** A way to fail each check, with what is said of it. */
const faults: Readonly<Record<string, readonly (readonly [Parameters<typeof verifyWith>[1], RegExp])[]>> = {
	files: [
		[{ "left-over.html": "" }, /it belongs to no page/],
		[{ "site.css": undefined, "index.html": "" }, /it was not written/],
	],
	media: [[{ "media/2019/b.jpg": Buffer.from("nothing that is a picture") }, /it holds no picture or video/]],
	links: [[{ "index.html": '<a href="b.html">B</a>' }, /the link b\.html leads nowhere/]],
	external: [
		[{ "site.css": "@import 'other.css'" }, /a stylesheet loads another one/],
		[{ "site.css": "p { background: URL( //example.org/a.png) }" }, /a stylesheet loads something from the network/],
		...[
			'<img alt="" src="https://example.org/a.png">',
			'<IMG alt=""\n\tSRC=" https://example.org/a.png"',
			'<VIDEO POSTER=" //a.b/c">',
		].map((html) => [{ "index.html": html }, /a page loads something from the network/] as const),
		...["<script>alert(1)</script>", '<SCRIPT\ntype="text/javascript">'].map(
			(html) => [{ "index.html": html }, /a page has a script in it/] as const,
		),
		...['<b onclick="go()">', '<b id="b"\n\tonToggle = "go()"'].map(
			(html) => [{ "index.html": html }, /a page has an event handler in it/] as const,
		),
		[{ "index.html": '<script src="site.css" TYPE="module"></script>' }, /a page has a module/],
		[{ "index.html": '<link rel="icon" href="site.css"\ncrossOrigin>' }, /a page has a crossorigin attribute/],
	],
	"private-texts": [[{ "2019/a.html": "Write to mara@example.org" }, /it holds an e-mail address \(ma…/]],
};

test("every check has a name of its own, and a fault that it finds", () => {
	assert.deepEqual(CHECKS.map(({ id }) => id).sort(), Object.keys(faults).sort());
});

test("a private value is found anywhere in a file that is checked in pieces, in a line that is longer than these as well", async (t) => {
	const line = `{"caption": "${"sea ".repeat(500)}"},\n`;
	const leak = '{"caption": "Write to mara@example.org"}';
	const texts = {
		"between many lines": line.repeat(600) + leak + line.repeat(600),
		"at the end, without a line break": line.repeat(1200) + leak,
		"in one line of three megabytes": line.repeat(1500).replaceAll("\n", "") + leak,
	};
	for (const [where, text] of Object.entries(texts)) {
		await assert.rejects(verifyWith(t, { "archive.json": text }), /it holds an e-mail address/, where);
	}
	assert.deepEqual(await verifyWith(t, { "archive.json": line.repeat(1200) }), []);
});

test("a site without a fault passes, and nothing of it is named", async (t) => {
	assert.deepEqual(await verifyWith(t), []);
});

for (const { id, passes, fails } of CHECKS) {
	describe(`${id}: ${passes}`, () => {
		for (const [changes, finding] of faults[id] ?? []) {
			test(`else: ${fails} (${finding.source})`, async (t) => {
				await assert.rejects(verifyWith(t, changes), (error: unknown) => {
					assert.ok(error instanceof BuildError);
					assert.ok(error.message.includes(`A check of the finished site failed. ${fails}: `), error.message);
					assert.match(error.message, finding);
					return true;
				});
			});
		}
	});
}

import assert from "node:assert/strict";
import { rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checkSite, listingFindings } from "../../../src/deliver/targets/check.ts";
import type { Finding } from "../../../src/deliver/targets/findings.ts";
import { findingsTable, fits } from "../../../src/deliver/targets/findings.ts";
import type { FolderListing, ListedFile } from "../../../src/deliver/targets/listing.ts";
import { nextSteps } from "../../../src/deliver/targets/next-steps.ts";
import type { Target } from "../../../src/deliver/targets/targets.ts";
import { buildSite, madeFolder, workFolder, writeSmallZip } from "../../builds.ts";

const TARGETS = ["netlify", "github", "cloudflare", "usb"] as const;
const base: readonly ListedFile[] = ["index.html", "404.html", ".nojekyll", "_headers"].map((path) => ({
	path,
	size: 9,
}));

const listing = (...more: readonly ListedFile[]): FolderListing => ({ files: [...base, ...more], others: [] });
const many = (n: number, folder: (i: number) => string, size = 10): readonly ListedFile[] =>
	Array.from({ length: n }, (_, i) => ({ path: `${folder(i)}/${i}.html`, size }));
const found = (target: Target, what: FolderListing, check: string): Finding => {
	const finding = listingFindings(what, target).find((one) => one.check === check);
	assert.ok(finding, `no finding "${check}"`);
	return finding;
};

test("a small site fits everywhere", () => {
	for (const target of TARGETS) assert.ok(fits(listingFindings(listing(), target)), target);
});

test("a site over each target's limit is caught, and one below it is not", () => {
	const cases: readonly (readonly [Target, string, readonly ListedFile[], readonly ListedFile[]])[] = [
		["netlify", "Files in one folder", many(54_001, () => "media"), many(54_000, () => "media")],
		["github", "Largest file", [{ path: "v.mp4", size: 100e6 + 1 }], [{ path: "v.mp4", size: 100e6 }]],
		["github", "Total size", many(21, () => "m", 50e6), many(19, () => "m", 50e6)],
		["cloudflare", "Files", many(20_000, (i) => `${i % 9}`), many(19_000, (i) => `${i % 9}`)],
		[
			"cloudflare",
			"Largest file",
			[{ path: "v.mp4", size: 25 * 2 ** 20 + 1 }],
			[{ path: "v.mp4", size: 25 * 2 ** 20 }],
		],
		["usb", "Largest file", [{ path: "v.mp4", size: 2 ** 32 }], [{ path: "v.mp4", size: 2 ** 32 - 1 }]],
		["usb", "Files in one folder", many(13_001, () => "m"), many(13_000, () => "m")],
	];
	for (const [target, check, over, below] of cases) {
		assert.equal(found(target, listing(...over), check).verdict, "stop", `${target}: ${check}`);
		assert.notEqual(found(target, listing(...below), check).verdict, "stop", `${target}: ${check}`);
	}
});

test("a folder whose names need more room than FAT32 has in it does not fit a stick", () => {
	const name = "0123456789-".repeat(8);
	const files = Array.from({ length: 9_000 }, (_, i) => ({ path: `m/${name}${i}.jpg`, size: 1 }));
	assert.equal(found("usb", listing(...files), "Files in one folder").verdict, "stop");
});

test("where there are too many files, one page a month is recommended", () => {
	for (const target of ["cloudflare", "usb"] as const) {
		assert.match(found(target, listing(...many(20_001, (i) => `${i % 9}`)), "Files").advice, /--pages month/, target);
	}
	assert.equal(found("usb", listing(), "Files").advice, "");
});

test("unsafe names are listed", () => {
	for (const path of ["media/Ä.jpg", "a#b.html", "con.html", "media/x .jpg", "A.html", "dot./x.html"]) {
		assert.equal(found("usb", listing({ path, size: 1 }), "Names").verdict, "stop", path);
	}
	const meeting = listing({ path: "a/x.html", size: 1 }, { path: "A/X.html", size: 1 });
	assert.match(found("netlify", meeting, "Names that meet").found, /a\/x\.html = A\/X\.html/);
	const forms = listing({ path: "\u00e9.html", size: 1 }, { path: "e\u0301.html", size: 1 });
	assert.equal(found("usb", forms, "Names that meet").verdict, "stop");
	for (const path of ["functions/x.html", "_data/x.html", ".git/x", "node_modules/x.html"]) {
		assert.equal(found("cloudflare", listing({ path, size: 1 }), "Reserved names").verdict, "stop", path);
	}
	assert.equal(found("github", { ...listing(), others: ["link.jpg"] }, "Links").verdict, "stop");
	const long = listing({ path: `${"a/".repeat(75)}x.html`, size: 1 });
	assert.equal(found("usb", long, "Long paths").verdict, "look");
});

test("a file that a host needs and that is missing is listed", () => {
	const without = (path: string): FolderListing => ({ files: base.filter((file) => file.path !== path), others: [] });
	assert.equal(found("netlify", without("_headers"), "Files it needs").found, "_headers is missing");
	assert.equal(found("cloudflare", without("404.html"), "Files it needs").verdict, "stop");
	assert.equal(found("github", without("_headers"), "Files it needs").verdict, "fits");
});

test("there is advice about videos at Cloudflare, and about traffic at Netlify and GitHub", () => {
	assert.match(found("cloudflare", listing({ path: "a.mp4", size: 1 }), "Videos").advice, /iPhones/);
	assert.match(found("netlify", listing({ path: "a.mp4", size: 1e9 }), "Total size").advice, /about 14 such/);
	assert.match(found("github", listing({ path: "a.mp4", size: 5e8 }), "Total size").advice, /about 199 visitors/);
});

test("the table's columns are aligned, and each advice follows once", () => {
	const lines = findingsTable(listingFindings(listing(...many(20_001, (i) => `${i % 9}`)), "cloudflare"));
	const column = lines[0]?.indexOf("This site") ?? -1;
	assert.ok(column > 0);
	for (const line of lines.slice(0, lines.indexOf("")))
		assert.match(line.slice(column - 2, column + 1), /^ {2}\S/, line);
	assert.ok(lines.some((line) => line.includes("DOES NOT FIT") && line.includes("20,005") && line.includes("20,000")));
	assert.equal(lines.filter((line) => line.startsWith("Files: ")).length, 1);
});

test("the next step is one that never builds at the host, and quotes a folder with a space", () => {
	assert.match(nextSteps("netlify", "_site").join("\n"), /npx netlify-cli deploy --no-build --dir=_site --prod/);
	assert.match(nextSteps("cloudflare", "my site").join("\n"), /deploy "my site" /);
	assert.match(nextSteps("github", "_site").join("\n"), /push --force/);
});

let folder = "";
let remove: () => Promise<void> = async () => undefined;
before(async () => {
	({ folder, remove } = await madeFolder());
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], join(folder, "site"));
});
after(() => remove());

test("the site of the sample fits every target", async () => {
	for (const target of TARGETS) {
		const findings = await checkSite(join(folder, "site"), target);
		assert.deepEqual(
			findings.filter(({ verdict }) => verdict === "stop"),
			[],
			target,
		);
	}
});

test("a link that leads nowhere, a request to the network and an address of this computer are found in a built site", async () => {
	const site = join(folder, "site");
	const page = join(site, "extra.html");
	const wrong = {
		'<a href="nowhere.html">x</a>': "Links and requests",
		'<a href="/index.html">x</a>': "Links and requests",
		'<img src="https://example.org/x.png">': "Links and requests",
		'<a href="http://localhost:8080/">x</a>': "This computer",
	};
	for (const [html, check] of Object.entries(wrong)) {
		await writeFile(page, html);
		const findings = await checkSite(site, "netlify");
		assert.equal(findings.find((one) => one.check === check)?.verdict, "stop", html);
	}
	await rm(page);
});

test("a symbolic link in the site is found", { skip: process.platform === "win32" }, async () => {
	const link = join(folder, "site", "link.html");
	await symlink(join(folder, "export.zip"), link);
	const findings = await checkSite(join(folder, "site"), "github");
	await rm(link);
	assert.equal(findings.find(({ check }) => check === "Links")?.found, "link.html");
});

test("a folder that holds no site is refused with what to do", async (t) => {
	const other = await workFolder(t);
	await assert.rejects(checkSite(other, "usb"), { message: /No site/, hint: /npm run build/ });
	await assert.rejects(checkSite(join(other, "nowhere"), "usb"), { message: /No site/ });
});

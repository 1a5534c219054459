import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { opener } from "../../../src/deliver/preview/browser.ts";
import { parseHeaders } from "../../../src/deliver/preview/headers.ts";
import { type Preview, rangeOf, servePreview } from "../../../src/deliver/preview/server.ts";
import { visitorSees } from "../../../src/deliver/preview/visitor.ts";
import { readArchiveCopy } from "../../../src/exports/read-archive-copy.ts";
import { headersFile, noRobots } from "../../../src/site/assets/policy.ts";
import { atEnd } from "../../at-end.ts";
import { buildSite, madeFolder, writeSmallZip } from "../../builds.ts";

let folder = "";
let site = "";
let remove: () => Promise<void> = async () => undefined;
let preview: Preview;

before(async () => {
	({ folder, remove } = await madeFolder());
	site = join(folder, "site");
	await writeSmallZip(join(folder, "export.zip"));
	await buildSite([join(folder, "export.zip")], site);
	preview = await servePreview(site, "/mara/gallery/");
});
after(async () => {
	await preview.close();
	await remove();
});

interface Received {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}

/** Sends the path as it is; fetch would normalise it. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Received> {
	const { hostname, port } = new URL(preview.address);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk) => chunks.push(chunk));
			response.on("end", () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		});
		sent.on("error", reject);
		sent.end();
	});
}

test("every file has exactly the headers that `_headers` gives it", async () => {
	const media = (await readArchiveCopy(site)).entries
		.flatMap(({ media }) => media)
		.find(({ kind }) => kind === "picture");
	assert.ok(media?.kind === "picture");
	for (const path of ["index.html", "404.html", "assets/site.css", media.path]) {
		const { status, headers } = await get(`/mara/gallery/${path}`);
		assert.equal(status, 200, path);
		const lines = (await readFile(join(site, "_headers"), "utf8")).split("\n").filter((line) => line.startsWith("  "));
		for (const line of lines) {
			const [name = "", value = ""] = line.trim().split(/: (.*)/);
			const expected = name !== "Cache-Control" || path.startsWith("media/") ? value : undefined;
			assert.equal(headers[name.toLowerCase()], expected, `${path}: ${name}`);
		}
	}
});

test("headers are parsed as hosts do", () => {
	const headersOf = parseHeaders(headersFile(noRobots));
	assert.equal(headersOf("/media/2019/x.jpg")["Cache-Control"], "public, max-age=31536000, immutable");
	assert.equal(headersOf("/media/2019/x.jpg")["Referrer-Policy"], "no-referrer");
	assert.equal(headersOf("/2019/index.html")["Cache-Control"], undefined);
	const exact = parseHeaders("/a.html\n  X-A: 1\n/*\n  X-B: 2: 3\n");
	assert.deepEqual(exact("/a.html"), { "X-A": "1", "X-B": "2: 3" });
	assert.deepEqual(exact("/a.htmlx"), { "X-B": "2: 3" });
});

test("range requests are served, which videos need", async () => {
	const copy = await readArchiveCopy(site);
	const video = copy.entries.flatMap(({ media }) => media).find(({ kind }) => kind === "video");
	assert.ok(video?.kind === "video");
	const bytes = await readFile(join(site, video.path));
	const path = `/mara/gallery/${video.path}`;
	const part = await get(path, { Range: "bytes=2-5" });
	assert.equal(part.status, 206);
	assert.equal(part.headers["content-range"], `bytes 2-5/${bytes.length}`);
	assert.equal(part.headers["content-type"], "video/mp4");
	assert.deepEqual(part.body, bytes.subarray(2, 6));
	assert.deepEqual((await get(path, { Range: "bytes=-3" })).body, bytes.subarray(-3));
	assert.equal((await get(path, { Range: `bytes=${bytes.length}-` })).status, 416);
	assert.deepEqual((await get(path)).body, bytes);
	const head = await get(path, {}, "HEAD");
	assert.deepEqual([head.status, head.headers["content-length"], head.body.length], [200, String(bytes.length), 0]);
});

test("ranges are parsed as the standard says", () => {
	assert.deepEqual(rangeOf("bytes=0-", 10), { start: 0, end: 9 });
	assert.deepEqual(rangeOf("bytes=0-99", 10), { start: 0, end: 9 });
	assert.deepEqual(rangeOf("bytes=-99", 10), { start: 0, end: 9 });
	assert.equal(rangeOf("bytes=10-", 10), "none");
	assert.equal(rangeOf("bytes=-0", 10), "none");
	for (const odd of ["bytes=-", "bytes=5-2", "bytes=0-1,3-4", "items=0-1", "", undefined])
		assert.equal(rangeOf(odd, 10), undefined);
});

test("a missing file gets the site's own 404 page, and a folder its index", async () => {
	const missing = await get("/mara/gallery/nowhere/at/all.html");
	assert.equal(missing.status, 404);
	assert.deepEqual(missing.body, await readFile(join(site, "404.html")));
	assert.equal((await get("/mara/gallery/")).status, 200);
	const year = (await readArchiveCopy(site)).entries[0]?.url.slice(0, 4);
	const moved = await get(`/mara/gallery/${year}`);
	assert.deepEqual([moved.status, moved.headers["location"]], [301, `/mara/gallery/${year}/`]);
	assert.equal((await get(`/mara/gallery/${year}/`)).status, 200);
});

test("no redirect leads to another host", async (t) => {
	const root = await servePreview(site);
	atEnd(t, () => root.close());
	await mkdir(join(site, "a b", "ü"), { recursive: true });
	const { hostname, port } = new URL(root.address);
	const locationOf = (path: string) =>
		new Promise<string | undefined>((resolve, reject) => {
			const sent = request({ hostname, port, path }, (response) => {
				response.resume();
				resolve(response.headers.location);
			});
			sent.on("error", reject);
			sent.end();
		});
	const year = (await readArchiveCopy(site)).entries[0]?.url.slice(0, 4) ?? "";
	assert.equal(await locationOf(`/${year}`), `/${year}/`);
	assert.equal(await locationOf("/a%20b/%C3%BC"), "/a%20b/%C3%BC/");
	for (const before of [
		"/",
		"//",
		"/%2f",
		"/%5c",
		"/\\",
		"/.",
		"/./",
		"/..;/",
		"/%09/",
		"/%0d%0aX:",
		"http://evil.example",
	]) {
		assert.equal(await locationOf(`${before}/${year}`), undefined, before);
	}
	assert.equal(await locationOf(`/media//${year}`), undefined);
});

test("nothing outside of the site is served, and nothing that hosts hide", async () => {
	await writeFile(join(folder, "secret.txt"), "secret");
	await mkdir(join(site, ".private"), { recursive: true });
	await writeFile(join(site, ".private", "x.txt"), "secret");
	for (const path of [
		"/secret.txt",
		"/mara/gallery/../secret.txt",
		"/mara/gallery/../../../secret.txt",
		"/mara/gallery/%2e%2e/secret.txt",
		"/mara/gallery/..%2fsecret.txt",
		"/mara/gallery/..%5csecret.txt",
		"/mara/gallery//etc/hostname",
		"/mara/gallery/.private/x.txt",
		"/mara/gallery/_headers",
		"/mara/gallery/.nojekyll",
		"/mara/gallery/%00",
		"/mara/gallery/%ff",
		"/index.html",
	]) {
		const { status, body } = await get(path);
		assert.equal(status, 404, path);
		assert.ok(!body.includes("secret") && !body.includes("Content-Security-Policy:"), path);
	}
	assert.equal((await get("/mara/gallery/", {}, "POST")).status, 405);
});

test("only this computer can reach it, under its own name", async () => {
	assert.equal(new URL(preview.address).hostname, "127.0.0.1");
	assert.equal((await get("/mara/gallery/", { Host: "evil.example" })).status, 421);
	const outside = Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.find(({ internal, family }) => !internal && family === "IPv4");
	if (outside === undefined) return;
	await assert.rejects(fetch(`http://${outside.address}:${new URL(preview.address).port}/`));
});

test("what a visitor would see is listed in words", async () => {
	const copy = await readArchiveCopy(site);
	const lines = visitorSees(copy, true).join("\n");
	assert.match(lines, /4 posts, 1 reel, 3 stories/);
	assert.match(lines, /your name, user name, biography, website, profile picture/);
	assert.match(lines, /no password/);
	assert.doesNotMatch(lines, /places/);
	const [first, ...others] = copy.entries;
	assert.ok(first);
	const more = {
		...copy,
		entries: [
			{ ...first, place: "Home", caption: "with @ada, not mail@example.org" },
			...others.map((entry) => ({ ...entry, caption: "" })),
		],
	};
	const text = visitorSees(more, false).join("\n");
	assert.match(text, /places of 1 posts\n {2}1 captions that name other people/);
	assert.match(text, /may list it/);
});

test("the browser is opened without a shell on every system", () => {
	const address = "http://127.0.0.1:1234/";
	assert.deepEqual(opener("darwin", address), ["open", address]);
	assert.deepEqual(opener("win32", address), ["rundll32.exe", "url.dll,FileProtocolHandler", address]);
	assert.deepEqual(opener("linux", address), ["xdg-open", address]);
});

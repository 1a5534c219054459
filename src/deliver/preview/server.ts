import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { TYPES as MEDIA_TYPES } from "../../media/prepared.ts";
import { type Headers, parseHeaders } from "./headers.ts";

const TYPES = new Map(
	Object.entries({
		...MEDIA_TYPES,
		html: "text/html; charset=utf-8",
		css: "text/css; charset=utf-8",
		webmanifest: "application/manifest+json",
		js: "text/javascript; charset=utf-8",
		json: "application/json; charset=utf-8",
		xml: "application/xml; charset=utf-8",
		txt: "text/plain; charset=utf-8",
	}),
);

/** A server of a built site that only this computer can reach. */
export interface Preview {
	/** Address of the site's root, with a slash at its end. */
	readonly address: string;
	close(): Promise<void>;
}

/**
 * Serves a built site on the loopback address as a host does: with the headers of its `_headers`, range requests, and its 404
 * page. `under` is the path of the site's root, with slashes around it.
 */
export async function servePreview(folder: string, under = "/"): Promise<Preview> {
	const headers = parseHeaders(await readFile(join(folder, "_headers"), "utf8").catch(() => ""));
	const server = createServer((request, response) => {
		respond(folder, under, headers, request, response).catch(() => response.destroy());
	});
	await new Promise<void>((ready, fail) => server.once("error", fail).listen(0, "127.0.0.1", ready));
	const bound = server.address();
	const port = typeof bound === "object" && bound !== null ? bound.port : 0;
	return {
		address: `http://127.0.0.1:${port}${under}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

async function respond(
	folder: string,
	under: string,
	headersOf: (path: string) => Headers,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	// DNS rebinding: a page from elsewhere could reach this server under its own host name, and read it.
	if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) return end(response, 421);
	if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, { Allow: "GET, HEAD" });
	const path = pathOf(request.url ?? "/", under);
	const found = path === undefined ? undefined : await fileOf(folder, path);
	if (path !== undefined && found === "folder")
		return end(response, 301, { Location: `${under}${path.split("/").map(encodeURIComponent).join("/")}/` });
	const file = found ?? (await fileOf(folder, "404.html"));
	if (file === undefined || file === "folder") return end(response, 404);
	const range = found === undefined ? undefined : rangeOf(request.headers.range, file.size);
	const facts = {
		...headersOf(`/${file.path}`),
		"Content-Type": TYPES.get(extname(file.path).slice(1)) ?? "application/octet-stream",
		"Accept-Ranges": "bytes",
	};
	if (range === "none") return end(response, 416, { ...facts, "Content-Range": `bytes */${file.size}` });
	const { start, end: last } = range ?? { start: 0, end: file.size - 1 };
	response.writeHead(found === undefined ? 404 : range === undefined ? 200 : 206, {
		...facts,
		"Content-Length": Math.max(0, last - start + 1),
		...(range === undefined ? {} : { "Content-Range": `bytes ${start}-${last}/${file.size}` }),
	});
	if (request.method === "HEAD" || file.size === 0) response.end();
	else await pipeline(createReadStream(file.full, { start, end: last }), response);
}

function end(response: ServerResponse, status: number, headers: Headers = {}): void {
	response.writeHead(status, headers).end();
}

/** First and last byte, both included. */
type Range = { readonly start: number; readonly end: number } | "none" | undefined;

/**
 * Parses a Range header for a file of `size` bytes (RFC 9110, 14.2): undefined for the whole file, also when the header is not
 * understood or has several ranges; `none` when the range is not in the file (status 416).
 */
export function rangeOf(header: string | undefined, size: number): Range {
	const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
	if (first === "" && last === "") return undefined;
	const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
	if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
	return start > end || start >= size ? "none" : { start, end };
}

/**
 * The path below the site, with single slashes; undefined for what is outside, or what hosts do not publish. A redirect to a
 * path that begins with two slashes would lead to another host.
 */
function pathOf(url: string, under: string): string | undefined {
	const [raw = ""] = url.split(/[?#]/, 1);
	let path: string;
	try {
		path = decodeURIComponent(raw);
	} catch {
		return undefined;
	}
	if (!path.startsWith(under)) return undefined;
	const below = path.slice(under.length);
	if (/[\\:\p{Cc}]|^\/|\/\/|(^|\/)\./u.test(below) || below === "_headers") return undefined;
	return below === "" || below.endsWith("/") ? `${below}index.html` : below;
}

interface Served {
	readonly path: string;
	readonly full: string;
	readonly size: number;
}

async function fileOf(folder: string, path: string): Promise<Served | "folder" | undefined> {
	const full = join(folder, path);
	const found = await stat(full).catch(() => undefined);
	if (found?.isDirectory()) return "folder";
	return found?.isFile() ? { path, full, size: found.size } : undefined;
}

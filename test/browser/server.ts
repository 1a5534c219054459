import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".webp": "image/webp",
	".jpg": "image/jpeg",
	".png": "image/png",
	".gif": "image/gif",
	".mp4": "video/mp4",
};

/** A static host as people have them: the site under a sub-path, with ranges for videos. */
export interface Host {
	/** Address of the site's root, with a slash at its end. */
	readonly address: string;
	close(): Promise<void>;
}

export async function serve(folder: string): Promise<Host> {
	const root = "/mara/gallery/";
	const server = createServer(async (request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? "", "http://host").pathname);
		const file = join(folder, path.slice(root.length));
		const facts = path.startsWith(root) ? await stat(file).catch(() => undefined) : undefined;
		if (facts === undefined || !facts.isFile()) {
			response.writeHead(404).end();
			return;
		}
		const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
		const start = Number(range?.[1] ?? 0);
		const end = range?.[2] ? Number(range[2]) : facts.size - 1;
		response.writeHead(range === null ? 200 : 206, {
			"content-type": TYPES[extname(file)] ?? "application/octet-stream",
			"content-length": Math.max(0, end - start + 1),
			"accept-ranges": "bytes",
			...(range === null ? {} : { "content-range": `bytes ${start}-${end}/${facts.size}` }),
		});
		if (facts.size === 0) response.end();
		else createReadStream(file, { start, end }).pipe(response);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	return {
		address: `http://127.0.0.1:${port}${root}`,
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

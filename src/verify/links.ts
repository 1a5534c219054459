import { posix } from "node:path";
import type { Clause } from "../languages/problems/message.ts";
import type { TextCheck } from "./check.ts";

const LINK = /\s(?:href|src|poster|action)="([^"]*)"/g;
const SOURCES = /\ssrcset="([^"]*)"/g;

/** Links must be relative and spelled exactly like the file that they lead to. */
export const links: TextCheck = {
	id: "links",
	passes: "Every link leads to a file of the site, also from a folder",
	fails: "A link does not lead to a file of the site",
	findings: ({ path, text }, site) => {
		if (!path.endsWith(".html")) return [];
		const found: Clause[] = [];
		const targets = [
			...[...text.matchAll(LINK)].map(([, target = ""]) => target),
			...[...text.matchAll(SOURCES)].flatMap(([, list = ""]) =>
				list.split(", ").map((source) => source.split(" ")[0] ?? ""),
			),
		];
		for (const target of new Set(targets)) {
			if (/^(#|data:(,$|text\/vtt;)|https?:|mailto:)/.test(target)) continue;
			const file = target.replace(/[#?].*/s, "");
			if (file.startsWith("/"))
				found.push({ code: "the link {name} does not work from a folder", params: { name: target } });
			// The page for what is not found is shown at any depth; its one link leads up.
			else if (path !== "404.html" && !site.has(posix.normalize(posix.join(posix.dirname(path), file)))) {
				found.push({ code: "the link {name} leads nowhere", params: { name: target } });
			}
		}
		return found;
	},
};

import assert from "node:assert/strict";
import { join, posix } from "node:path";
import { after, before, describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layouts } from "../../sample/layouts.ts";
import { type EditionReport, makeEdition } from "../../src/private/edition.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { linesIn } from "./data-files.ts";
import { fewPictures } from "./few-pictures.ts";
import { foundIn } from "./found-rows.ts";
import { REQUEST } from "./request.ts";
import { withShortLife } from "./short-life.ts";

/** Without markup. */
const textOf = (html: string) =>
	html
		.replace(/<[^>]*>/g, " ")
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, "&")
		.replace(/\s+/g, " ");

const LAYOUTS = atDepth("links of two of three layouts", ["2018", "2026", "html-old"], ["2026"]);

for (const layout of layouts.filter(({ name }) => LAYOUTS.includes(name)))
	describe(`the links of an edition of ${layout.name}`, () => {
		let work: Awaited<ReturnType<typeof madeFolder>>;
		let report: EditionReport;
		let files: ReadonlyMap<string, Buffer>;
		const pages = new Map<string, string>();
		before(async () => {
			work = await madeFolder();
			const zip = join(work.folder, "export.zip");
			await writeSampleZip(fewPictures(layout.write(withShortLife(inventAccount()), { scale: 0.05 })), zip);
			const output = join(work.folder, "_private");
			report = await makeEdition({ ...REQUEST, archives: [zip], output });
			files = await contentsOf(output);
			for (const [path, bytes] of files) if (path.endsWith(".html")) pages.set(path, bytes.toString());
		});
		after(() => work.remove());

		/** What a page links to, as paths of the edition. */
		const linksOf = (path: string) =>
			[...(pages.get(path) ?? "").matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(([, href = ""]) => {
				if (href.startsWith("data:")) return [];
				const [to = "", id = ""] = href.split("#");
				return [{ href, to: to === "" ? path : posix.join(posix.dirname(path), to), id }];
			});

		test("lead to files that are there, and to places on them that are there", () => {
			const ids = new Map(
				[...pages].map(([path, text]) => {
					const all = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
					assert.equal(new Set(all).size, all.length, `${path} has an address twice`);
					return [path, new Set(all)];
				}),
			);
			const wrong: string[] = [];
			let count = 0;
			for (const path of pages.keys())
				for (const { href, to, id } of linksOf(path)) {
					count += 1;
					if (!files.has(to) || (id !== "" && ids.get(to)?.has(id) !== true)) wrong.push(`${path}: ${href}`);
				}
			assert.ok(count > 5000);
			assert.deepEqual(wrong, []);
		});

		test("of search and of the table of own posts lead to places that are there", () => {
			const text = (path: string) => files.get(path)?.toString() ?? "";
			const found = [...files.keys()]
				.filter((path) => /^search\/\d+\.js$/.test(path))
				.flatMap((path) => foundIn(text(path)));
			const posts = linesIn(text("data/own-posts.jsonl")).map(({ page }) => {
				const [to = "", id = ""] = String(page).split("#");
				return { page: to, id };
			});
			assert.ok(found.length > 500 && posts.length > 80);
			assert.deepEqual(
				[...found, ...posts].filter(({ page, id }) => !pages.get(page)?.includes(` id="${id}"`)),
				[],
			);
		});

		test("lead from the first page to every page", () => {
			const reached = new Set(["index.html"]);
			for (const path of reached) for (const { to } of linksOf(path)) if (pages.has(to)) reached.add(to);
			assert.deepEqual(
				[...pages.keys()].filter((path) => !reached.has(path)),
				[],
			);
		});

		test("lead from the first page to the newest entry of each area, and to the conversations of the last words", () => {
			const first = linksOf("index.html");
			const newest = new Set(
				[...(pages.get("index.html") ?? "").matchAll(/<ul class="latest">.*?<\/ul>/gs)].flatMap(([list]) =>
					[...list.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
				),
			);
			let count = 0;
			for (const { to } of first.filter(({ to, id }) => to.startsWith("subjects/") && id === "")) {
				const [, id] = /<li class="entry" id="(m[^"]+)"/.exec(pages.get(to) ?? "") ?? [];
				if (id === undefined) continue;
				count += 1;
				assert.ok(newest.has(`${to}#${id}`), `${to}#${id}`);
			}
			assert.ok(count > (layout.name === "2018" ? 3 : 10), String(count));
			const talks = linksOf("conversations/1.html")
				.filter(({ to }) => /^conversations\/\d+\//.test(to))
				.slice(0, 3);
			assert.ok(talks.length === 3 && talks.every(({ to }) => newest.has(to)));
		});

		test("stand below a line that says whose edition it is, and that it is not for the internet", () => {
			const line = '<span class="warning">Private edition of Mara Lindqvist-Okafor: never upload this folder</span>';
			assert.deepEqual(
				[...pages].filter(([, text]) => !text.includes(line)).map(([path]) => path),
				[],
			);
		});

		test("lead to each entry from its day, from the people whom it is about, and from search", () => {
			const linked = (pattern: RegExp) =>
				new Set(
					[...pages.keys()]
						.filter((path) => pattern.test(path))
						.flatMap((path) => linksOf(path).map(({ to, id }) => `${to}#${id}`)),
				);
			const [days, people] = [linked(/^days\//), linked(/^people\//)];
			const found = [...files].filter(([path]) => /^search\/\d+\.js$/.test(path)).map(([, bytes]) => bytes.toString());
			let [dated, about] = [0, 0];
			for (const [path, text] of pages) {
				if (!path.startsWith("subjects/")) continue;
				assert.ok(found.some((part) => part.includes(`"${path}"`)));
				for (const [, id, item = ""] of text.matchAll(/<li class="entry" id="([^"]+)"(.*?)<\/li>/gs)) {
					assert.match(item, /class="entry-file" href="..\/..\/files\//);
					const isDated = item.includes("<time");
					const isAbout = /^subjects\/(?:comments|likes|saved|story)/.test(path) && /href="[./]+people\//.test(item);
					if (isDated) assert.ok(days.has(`${path}#${id}`), `${path}#${id}`);
					if (isAbout) assert.ok(people.has(`${path}#${id}`), `${path}#${id}`);
					dated += Number(isDated);
					about += Number(isAbout);
				}
			}
			assert.ok(dated > 100 && about > 50, `${dated} ${about}`);
		});

		test("lead from the dates of what files say to the day on which it is", () => {
			const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
			let count = 0;
			for (const [path, text] of pages) {
				if (!path.startsWith("files/")) continue;
				const links = text.matchAll(/class="day-ref" href="..\/..\/days\/(\d+)\/(\d\d-\d\d)\.html">([^<]*)</g);
				for (const [, year, day, shown] of links) {
					count += 1;
					assert.ok(shown?.startsWith(date.format(new Date(`${year}-${day}`))), `${path}: ${shown}`);
				}
			}
			assert.ok(count > 100, String(count));
		});

		test("name people by numbers, and lead to nobody's page from a deleted account or the owner", () => {
			const own = new Set(report.archive.own.names);
			assert.ok(own.size > 0);
			let count = 0;
			for (const [path, text] of pages)
				for (const [, to, name = ""] of text.matchAll(/<a[^>]* href="[./]*people\/(\d+)\.html"[^>]*>(.*?)<\/a>/gs)) {
					count += 1;
					const shown = textOf(name).trim();
					assert.ok(!own.has(shown) && !/^Instagram[ -](User|Nutzer)$/.test(shown), `${path}: ${shown} ${to}`);
				}
			assert.ok(count > 100);
		});

		test("lead to the page of each person on a list, which says what they are and since when", () => {
			const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
			const titles: Readonly<Record<string, string>> = {
				...{ follower: "Follows you", following: "You follow them", blocked: "You blocked them" },
				...{ closeFriend: "One of your close friends", restricted: "You restricted them" },
			};
			const people = [...pages].filter(([path]) => /^people\/\d+\.html$/.test(path)).map(([, text]) => textOf(text));
			let count = 0;
			for (const { is, person, seconds } of report.archive.collected.relations) {
				const title = titles[is];
				if (title === undefined || person.handle === "" || seconds === undefined) continue;
				const wanted = [`@${person.handle} `, title, date.format(seconds * 1000)];
				const found = people.filter((text) => wanted.every((one) => text.includes(one)));
				assert.equal(found.length, 1, wanted.join());
				count += 1;
			}
			assert.ok(count > 20);
		});
	});

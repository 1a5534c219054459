import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import nunjucks from "nunjucks";
import { inventCrowd } from "../sample/crowd.ts";
import { languageFor } from "../src/languages/language.ts";
import type { Placed } from "../src/media/prepare/prepare.ts";
import { placedFiles } from "../src/media/prepared.ts";
import type { Archive } from "../src/model/archive.ts";
import type { DownloadFile } from "../src/model/download-file.ts";
import { HOME } from "../src/model/home.ts";
import { openStaging } from "../src/output/staging.ts";
import { type Description, describe } from "../src/site/describe.ts";
import { filters } from "../src/site/render/filters.ts";
import { pagesWithTemplates } from "../src/site/render/page-templates.ts";
import { expectPages, writeSite } from "../src/site/render/write.ts";
import { PageSequence, urlsOf } from "../src/site/views/page-sequence.ts";
import type { Page } from "../src/site/views/view.ts";

/** Writes the pages of an invented account of this many posts, half as many stories: by the product, then by bare Nunjucks. */
const [posts = "100", scratch = ".", note = "note.json"] = process.argv.slice(2);
const language = languageFor("en");
const { archive, placed } = invent(Number(posts));
let began = performance.now();
// The pictures are nowhere, so that none can be cut.
const description: Description = inFull({
	...describe(archive, placed, language, { timezone: "UTC" }),
	thumbnails: [],
});
const described = performance.now() - began;
// A build loads it while pictures are prepared, whatever the number of pages; Nunjucks and this program are loaded already.
const loading = process.cpuUsage();
await expectPages();
const loaded = milliseconds(process.cpuUsage(loading));
const staging = await openStaging(join(scratch, `pages-${posts}`));
began = performance.now();
const cpu = process.cpuUsage();
// Media are not written here, so that pages alone are counted.
await writeSite(description, new Map(), language, staging, new Map());
const productCpu = milliseconds(process.cpuUsage(cpu));
const product = performance.now() - began;
const bare = await writeBare(description, join(scratch, `bare-${posts}`));
const files = await writeFiles(join(scratch, `bare-${posts}`), join(scratch, `files-${posts}`));
const pages = Object.values(description.pages).flatMap(urlsOf).length;
await writeFile(note, JSON.stringify({ pages, described, loaded, product, cpu: productCpu, ...bare, files }));

/** Of all cores. */
function milliseconds({ user, system }: NodeJS.CpuUsage): number {
	return (user + system) / 1000;
}

/** With all pages described beforehand: what a page costs to render and write is measured, not its description. */
function inFull(description: Description): Description {
	const whole = <T extends Page>(pages: PageSequence<T>) =>
		PageSequence.of(
			[...pages],
			({ url }) => url,
			(page) => page,
		);
	const { posts, storyDays, books } = description.pages;
	return {
		...description,
		pages: { ...description.pages, posts: whole(posts), storyDays: whole(storyDays), books: whole(books) },
	};
}

/** Milliseconds for writing pages that are there already: what the disk alone takes. */
async function writeFiles(from: string, to: string): Promise<number> {
	let took = 0;
	for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const folder = join(to, relative(from, entry.parentPath));
		await mkdir(folder, { recursive: true });
		const text = await readFile(join(entry.parentPath, entry.name), "utf8");
		const began = performance.now();
		await writeFile(join(folder, entry.name), text);
		took += performance.now() - began;
	}
	return took;
}

async function writeBare({ site, pages }: Description, folder: string) {
	const began = performance.now();
	const before = process.cpuUsage();
	const loader = new nunjucks.FileSystemLoader([join(HOME, "templates")]);
	const environment = new nunjucks.Environment(loader, { autoescape: true });
	for (const [name, filter] of Object.entries(filters)) {
		environment.addFilter(name, (...values: unknown[]) => Reflect.apply(filter, undefined, values));
	}
	for (const [name, value] of Object.entries({ site, say: language.say })) environment.addGlobal(name, value);
	for (const { view, template } of pagesWithTemplates(pages)) {
		const path = join(folder, ...view.url.split("/"));
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, environment.render(template, { view }));
	}
	return { bare: performance.now() - began, bareCpu: milliseconds(process.cpuUsage(before)) };
}

/** An archive that was never a download, and pictures that are nowhere: pages need no more. */
function invent(posts: number): { archive: Archive; placed: ReadonlyMap<DownloadFile, Placed> } {
	const { entries, profile } = inventCrowd({ posts, stories: posts / 2, seed: "pages" });
	const placed = new Map<DownloadFile, Placed>();
	const rendition = (name: string, width: number) => ({ name, width, height: width, bytes: 1000 });
	const medium = (name: string, year: number) => {
		const fingerprint = async () => name;
		const gone = async () => Promise.reject(new Error("This file is nowhere"));
		const file: DownloadFile = { path: name, part: "", size: 1, fingerprint, read: gone, saveTo: gone };
		const renditions = [270, 540, 1080].map((width) => rendition(`${name}-${width}.webp`, width));
		const picture = { kind: "picture", width: 1080, height: 1080, renditions, tone: "808080", notes: [] } as const;
		const folder = `media/${year}`;
		placed.set(file, { prepared: picture, files: placedFiles(picture, folder), fingerprint: name, isSettled: true });
		return { uri: name, caption: "", file, subtitles: undefined };
	};
	const shown = [...entries].reverse().map(({ kind, shelf, posted, caption, media }) => {
		const year = new Date(posted * 1000).getUTCFullYear();
		const posted_ = { seconds: posted, precision: "second" } as const;
		return {
			kind,
			shelf,
			posted: posted_,
			caption,
			place: "",
			records: [],
			media: media.map((one) => medium(one.name, year)),
		};
	});
	const { username, name, bio, website } = profile;
	const told = { username, name, biography: bio, website, picture: undefined };
	return { archive: { profile: told, entries: shown, profilePictures: [] }, placed };
}

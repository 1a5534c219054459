import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import type { SampleAccount } from "../../sample/model.ts";
import type { Options } from "../../src/options/table.ts";
import { buildSite, recentPosts, smallAccount } from "../builds.ts";
import { sharedFolder } from "../shared-folder.ts";

/** The sample's site, built for the tests of one run. */
export interface Gallery {
	readonly folder: string;
	/** Paths of all pages. */
	readonly pages: readonly string[];
	/** The first page whose path and text match; throws when there is none. */
	find(path: RegExp, text: RegExp): string;
	text(path: string): string;
	remove(): Promise<void>;
}

/** What a gallery is built from; its pictures are small unless said, because tests look at pages. */
export interface Recipe {
	readonly account?: SampleAccount;
	readonly lang?: string;
	readonly scale?: number;
	readonly pagesOf?: Options["pagesOf"];
}

/** The galleries of the tests in browsers. */
export const GALLERIES = {
	whole: {},
	arabic: { lang: "ar", scale: 0.2, account: smallAccount() },
	monthly: { scale: 0.2, account: recentPosts(60), pagesOf: "month" },
} as const satisfies Readonly<Record<string, Recipe>>;

/** Builds a gallery, once in a run of the tests. */
export async function buildGallery(name: string, recipe: Recipe): Promise<Gallery> {
	const { lang = "en", scale = 0.3, account = inventAccount(), pagesOf = "post" } = recipe;
	const work = await sharedFolder(`gallery-${name}`, async (folder) => {
		const zip = join(folder, "sample.zip");
		await writeSampleZip(layout2025.write(account, { scale }), zip);
		await buildSite([zip], join(folder, "site"), { lang, timezone: "Europe/Berlin", pagesOf });
	});
	const folder = join(work.folder, "site");
	const files = await readdir(folder, { recursive: true });
	const pages = files
		.map((file) => file.split(sep).join("/"))
		.filter((file) => file.endsWith(".html"))
		.sort();
	const texts = new Map(
		await Promise.all(pages.map(async (page) => [page, await readFile(join(folder, page), "utf8")] as const)),
	);
	const text = (path: string) => texts.get(path) ?? "";
	return {
		folder,
		pages,
		text,
		find: (path, wanted) => {
			const found = pages.find((page) => path.test(page) && wanted.test(text(page)));
			if (found === undefined) throw new Error(`The sample has no page ${path} with ${wanted}`);
			return found;
		},
		remove: work.remove,
	};
}

/** Addresses of posts: a month, a day and a time. */
export const POST = /^\d{4}\/\d\d-\d\d-\d{6}/;

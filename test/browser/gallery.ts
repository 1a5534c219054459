import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { inventAccount, type SampleAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { buildSite, type Choices } from "../builds.ts";

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

/** Builds the whole sample or another account; its pictures are small, because tests look at pages. */
export async function buildGallery(
	lang = "en",
	scale = 0.3,
	account: SampleAccount = inventAccount(),
	more: Choices = {},
): Promise<Gallery> {
	const work = await mkdtemp(join(tmpdir(), "vitrine-browser-"));
	const zip = join(work, "sample.zip");
	const folder = join(work, "site");
	await writeSampleZip(layout2025.write(account, { scale }), zip);
	await buildSite([zip], folder, { lang, timezone: "Europe/Berlin", ...more });
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
		remove: () => rm(work, { recursive: true, force: true, maxRetries: 3 }),
	};
}

/** Addresses of posts: a month, a day and a time. */
export const POST = /^\d{4}\/\d\d-\d\d-\d{6}/;

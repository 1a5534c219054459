import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { canaries } from "../../sample/canaries.ts";
import { layouts } from "../../sample/layouts.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { openMediaCache } from "../../src/media/prepare/media-cache.ts";
import { prepareMedia, wantedMedia } from "../../src/media/prepare/prepare.ts";
import type { Archive, Medium } from "../../src/model/archive.ts";
import type { Download, DownloadFile } from "../../src/model/download-file.ts";
import { HOME } from "../../src/model/home.ts";
import { openStaging } from "../../src/output/staging.ts";
import { defaultSelectOptions, type SelectOptions, select } from "../../src/select/select.ts";
import { readSubtitles } from "../../src/site/pages/subtitles.ts";
import { quiet, sharedDecoder } from "../builds.ts";
import { downloadOf, readThrough } from "../read-download.ts";
import { variedAccount } from "./account.ts";
import { marksIn } from "./grep.ts";

/**
 * A download that throws on any read that was not allowed before: of files that a layout's table claims, and of media that an
 * entry names which will be shown. `opened` has the path of every file whose content was asked for.
 */
interface Guarded {
	readonly download: Download;
	allow(file: DownloadFile): void;
	readonly opened: ReadonlySet<string>;
	/** What was asked for against the rule; an error that was thrown could have been swallowed. */
	readonly refused: ReadonlySet<string>;
}

function guarded(download: Download): Guarded {
	const allowed = new Set<string>();
	const opened = new Set<string>();
	const refused = new Set<string>();
	const open = async (file: DownloadFile) => {
		if (!allowed.has(file.path)) {
			refused.add(file.path);
			throw new assert.AssertionError({ message: `${file.path} was opened, and nothing names it` });
		}
		opened.add(file.path);
		return file.read();
	};
	const files = download.files.map(
		(file): DownloadFile => ({
			...file,
			read: () => open(file),
			saveTo: async (target) => writeFile(target, await open(file)),
		}),
	);
	return { download: { ...download, files }, allow: ({ path }) => allowed.add(path), opened, refused };
}

const account = variedAccount();
const everything: SelectOptions = {
	...defaultSelectOptions,
	shelves: new Set(["published", "archived", "deleted", "other", "draft"]),
	places: true,
	profilePictures: true,
};

/** The stages that read the download, in the order of a build. */
async function runStages(
	download: Download,
	selectOptions: SelectOptions,
	allow: (file: DownloadFile) => void,
): Promise<Archive> {
	for (const { file } of recognise(download).claims) allow(file);
	const { archive } = await readThrough(download);
	const selected = select(archive, selectOptions, "UTC").archive;
	for (const file of filesOf(selected)) allow(file);
	const folder = await mkdtemp(join(tmpdir(), "vitrine-"));
	const decoder = sharedDecoder();
	try {
		const staging = await openStaging(join(folder, "site"));
		const mediaCache = await openMediaCache(join(folder, "ledger"));
		await prepareMedia(wantedMedia(selected), { staging, mediaCache, decoder, jobs: 4, emit: quiet });
		await readSubtitles(selected.entries, (text) => text);
		return selected;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function filesOf({ entries, profile, profilePictures }: Archive): readonly DownloadFile[] {
	const media: readonly Medium[] = [
		...entries.flatMap((entry) => entry.media),
		...profilePictures,
		...(profile.picture === undefined ? [] : [profile.picture]),
	];
	return media.flatMap(({ file, subtitles }) => [file, subtitles].filter((one) => one !== undefined));
}

for (const { name, write } of layouts) {
	describe(`of a download in the layout ${name}`, () => {
		for (const [when, selectOptions] of [
			["by default", defaultSelectOptions],
			["with all that can be shown", everything],
		] as const) {
			test(`only indexes of its table and media that are shown are opened, ${when}`, async () => {
				const files = write(account, { scale: 0.1 });
				const { download, allow, opened, refused } = guarded(downloadOf(files, { drawn: true }));
				const archive = await runStages(download, selectOptions, allow);
				assert.deepEqual([...refused], []);
				assert.ok(archive.entries.length > 5 && opened.size > 10, "the build was a real one");
				const unopened = files.filter(({ path }) => !opened.has(path));
				assert.ok(unopened.length > 10, "there was enough to leave alone");
			});
		}
	});
}

test("a private file under the name of an index of posts is never opened", async () => {
	for (const { name, write } of layouts) {
		const files = write(account, { scale: 0.1 });
		const secret = files.filter(({ path }) =>
			/(^|\/)(messages|comments|likes|saved|connections|followers_and_following|recent_searches)\//.test(path),
		);
		const disguised = secret.flatMap((file) =>
			["posts_1.json", "posts_1 (1).json", "stories.html", "Copy of reels.json"].flatMap((as) => {
				const path = file.path.replace(/[^/]+$/, as);
				return [path, `older/${path}`, path.replace("/", " 2/")].map((path) => ({ ...file, path }));
			}),
		);
		assert.ok(disguised.length > 20 || name === "2018" || name === "2020", name);
		const { download, allow, opened, refused } = guarded(downloadOf([...files, ...disguised], { drawn: true }));
		await runStages(download, defaultSelectOptions, allow);
		assert.deepEqual([...refused], []);
		assert.deepEqual(
			disguised.filter(({ path }) => opened.has(path)),
			[],
			name,
		);
	}
});

test("a name in an index cannot make a private file be opened", async () => {
	const layout = layouts.find(({ name }) => name === "2025");
	const files = layout?.write(account, { scale: 0.1 }) ?? [];
	const secret = files.filter(({ path }) =>
		/^(your_instagram_activity\/messages|personal_information|security_and)/.test(path),
	);
	assert.ok(secret.length > 3);
	const uris = [
		...secret.map(({ path }) => path),
		...secret.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)),
		...secret.map(({ path }) => `media/posts/201907/${path.replace(/^.*\/|\.json$/g, "")}.jpg`),
		...["../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://example.invalid/x.jpg", "C:\\x.jpg"],
	];
	const posts = uris.map((uri, index) => ({ media: [{ uri, creation_timestamp: 1_600_000_000 + index, title: "x" }] }));
	const crafted = files.map((file) =>
		file.path.endsWith("posts_1.json") ? { ...file, bytes: () => Buffer.from(JSON.stringify(posts)) } : file,
	);
	const { download, allow, refused } = guarded(downloadOf(crafted, { drawn: true }));
	const archive = await runStages(download, defaultSelectOptions, allow);
	assert.deepEqual([...refused], []);
	const opened = filesOf({ ...archive, profile: { ...archive.profile, picture: undefined } }).map(({ path }) => path);
	assert.deepEqual(
		opened.filter((path) => secret.some((file) => file.path === path)),
		[],
	);
});

test("the archive has no place for what is private", async () => {
	for (const { name, write } of layouts) {
		const { archive } = await readThrough(downloadOf(write(account)));
		const told = JSON.stringify({
			...archive,
			// Places in the download are for the report, and its files are not content.
			entries: archive.entries.map(({ records, media, ...entry }) => ({
				...entry,
				media: media.map(({ caption }) => caption),
			})),
			profile: { ...archive.profile, picture: undefined },
			profilePictures: [],
		});
		assert.deepEqual(marksIn(canaries, "", Buffer.from(told)), [], name);
	}
	const model = readFileSync(join(HOME, "src", "model", "archive.ts"), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
	assert.doesNotMatch(
		model,
		/mail|phone|latitude|longitude|coordinate|device|gender|birth|token|exif|message|address/i,
	);
});

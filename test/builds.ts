import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import type { TestContext } from "node:test";
import { inventAccount, type SampleAccount } from "../sample/account.ts";
import { writeSampleZip } from "../sample/download.ts";
import { layout2025, type SampleLayout } from "../sample/layouts.ts";
import { build } from "../src/build/build.ts";
import type { BuildRequest } from "../src/build/request.ts";
import { type Decoder, openDecoder } from "../src/media/decode/decoder.ts";
import type { Emit } from "../src/model/events.ts";
import { parseBuildOptions } from "../src/options/build-options.ts";
import type { Options } from "../src/options/table.ts";
import type { Report } from "../src/report/report.ts";
import { defaultSelectOptions } from "../src/select/select.ts";
import { atEnd } from "./at-end.ts";
import { withShortLife } from "./private/short-life.ts";

/** A folder of its own, gone after the test. */
export async function workFolder(t: TestContext): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "vitrine-"));
	atEnd(t, () => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
	return folder;
}

/** A folder for several tests of one file; the caller removes it. */
export async function madeFolder(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), "vitrine-"));
	return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A few entries and messages of every kind, which is enough for most and quick. */
export function smallAccount(): SampleAccount {
	const account = inventAccount();
	const some = (kind: string, shelf: string, n: number) =>
		account.entries.filter((entry) => entry.kind === kind && entry.shelf === shelf).slice(0, n);
	const entries = [
		...some("post", "published", 4),
		...some("reel", "published", 1),
		...some("story", "published", 3),
		...some("post", "archived", 1),
		...some("post", "deleted", 1),
	];
	return withShortLife({ ...account, entries: entries.sort((a, b) => a.posted - b.posted) });
}

/** The invented account with its latest posts alone, and a few messages. */
export function recentPosts(count: number): SampleAccount {
	const account = inventAccount();
	const posts = account.entries.filter(({ kind, shelf }) => kind === "post" && shelf === "published");
	return withShortLife({ ...account, entries: posts.slice(posts.length - count) });
}

/** Writes the small account's download as a ZIP with small pictures. */
export async function writeSmallZip(
	path: string,
	layout: SampleLayout = layout2025,
	account = smallAccount(),
): Promise<void> {
	await writeSampleZip(layout.write(account, { scale: 0.2 }), path);
}

export const quiet: Emit = () => undefined;

/** What a test wants otherwise than a build in English and UTC has it. */
export type Choices = Partial<Options & Omit<BuildRequest, "options"> & { readonly emit: Emit }>;

let opened: Decoder | undefined;

/** One decoder for all tests of a process, because a child process costs as much as a small build. */
export function sharedDecoder(): Decoder {
	opened ??= openDecoder({ workers: 2 });
	return opened;
}

/** Builds in this process. */
export function buildHere(request: BuildRequest, emit: Emit, key?: string): Promise<Report> {
	return build(request, emit, { key, decoder: sharedDecoder() });
}

/** Builds as the command line does, in English and UTC. */
export function buildSite(archives: readonly string[], output: string, more: Choices = {}): Promise<Report> {
	return buildHere(requestOf(archives, output, more), more.emit ?? quiet);
}

/** The request for such a build. */
export function requestOf(archives: readonly string[], output: string, more: Choices = {}): BuildRequest {
	const { selectOptions = defaultSelectOptions, invented = false, emit, ...options } = more;
	const usual = parseBuildOptions({ lang: "en", timezone: "UTC" }, dirname(output)).options;
	return { options: { ...usual, archives, output, ...options }, selectOptions, css: "", invented };
}

/** Every file below a folder, with slashes, and its bytes. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const read = await Promise.all(
		files.map(async (file) => [relative(folder, file).split(sep).join("/"), await readFile(file)] as const),
	);
	return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)));
}

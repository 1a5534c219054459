import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import AdmZip from "adm-zip";
import { readArchiveCopy } from "../exports/read-archive-copy.ts";
import { BuildError } from "../model/problem.ts";
import { intoFile } from "../output/into-file.ts";
import { assertZipPlace, PLACEHOLDER, writeSealedZip } from "../output/sealed-zip.ts";
import { assertSeparateFolders } from "../output/separate-folders.ts";
import { whileUnchanged } from "../output/while-unchanged.ts";
import { readmeText } from "./stick/readme.ts";
import { type ListedFile, listSite, ownFiles } from "./targets/listing.ts";

/** Bytes. adm-zip holds everything in memory, twice; a larger ZIP is no use in an e-mail either. */
const LARGEST = 1e9;
/** A ZIP without zip64 has at most 65,535 entries. */
const MOST_FILES = 65_000;

/** Time of every entry, so that the same site gives the same ZIP. */
const TIME = new Date(2020, 0, 1);

/** The result of packing. */
interface Packed {
	/** Size of the ZIP. */
	readonly bytes: number;
	/** Paths of foreign files in the folder of the site. */
	readonly leftOut: readonly string[];
}

/**
 * Packs a built site into one ZIP with README.txt first. Throws a BuildError for a site that is too large, and when something
 * that is not ours would be overwritten.
 */
export async function packSite(site: string, zip: string): Promise<Packed> {
	assertSeparateFolders(site, zip);
	await assertZipPlace(zip);
	const folder = dirname(zip);
	const there = await stat(folder).catch(() => undefined);
	if (there === undefined) throw new BuildError("zipFolderMissing", {}, { where: folder });
	// Elsewhere than on Windows the system has already said so of what is below a file.
	if (!there.isDirectory()) throw new BuildError("fileUnwritable", { error: "ENOTDIR" }, { where: folder });
	return whileUnchanged(site, (assertUnchanged) => packWhole(site, zip, assertUnchanged));
}

async function packWhole(site: string, zip: string, assertUnchanged: () => Promise<void>): Promise<Packed> {
	const all = await listSite(site);
	assertSize(site, all.files);
	const { files, foreign } = await ownFiles(site, all);
	const archive = new AdmZip(undefined, { noSort: true });
	const add = (path: string, bytes: Buffer) => {
		const entry = archive.addFile(path, bytes);
		entry.header.time = TIME;
		// Stored, because these formats are compressed already.
		if (/\.(jpg|png|webp|gif|mp4)$/.test(path)) entry.header.method = 0;
	};
	add("README.txt", Buffer.from(readmeText(await readArchiveCopy(site), { packed: true }), "utf8"));
	for (const { path } of files) add(path, await readFile(join(site, path)));
	archive.addZipComment(PLACEHOLDER);
	await assertUnchanged();
	return { bytes: await intoFile(zip, () => writeSealedZip(zip, archive.toBuffer())), leftOut: foreign };
}

function assertSize(site: string, files: readonly ListedFile[]): void {
	const total = files.reduce((sum, file) => sum + file.size, 0);
	if (total <= LARGEST && files.length <= MOST_FILES) return;
	throw new BuildError("siteTooLargeForZip", { bytes: total, n: files.length }, { where: site });
}

import { lstatSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files and folders of a stranger, by path; a value that begins with `->` is a link, and one that ends in a slash an empty folder. */
export type Things = Readonly<Record<string, string>>;

/** Windows lets hardly anybody make links, and Wine makes none. */
const MAKES_LINKS = process.platform !== "win32" || isLinkMade();

function isLinkMade(): boolean {
	const folder = mkdtempSync(join(tmpdir(), "vitrine-"));
	try {
		symlinkSync(folder, join(folder, "link"));
		return lstatSync(join(folder, "link")).isSymbolicLink();
	} catch {
		return false;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const possible = (all: readonly Things[]) =>
	all.filter((things) => MAKES_LINKS || !Object.values(things).some((value) => value.startsWith("->")));

/** What people, and other programs, keep in folders; also under the names that this program uses itself. */
export const IN_A_FOLDER: readonly Things[] = possible([
	{ "diary.txt": "Dear diary" },
	{ ".secret": "mine" },
	{ "holiday/2019/IMG_0001.JPG": "a picture", "holiday/notes": "at the sea" },
	{ ".git/HEAD": "ref: refs/heads/main", ".git/objects/ab/cdef": "x", "index.html": "my page", ".nojekyll": "" },
	{ "index.html": "my page", ".nojekyll": "", "archive.json": '{"format":"vitrine-archive","version":1}' },
	{ CNAME: "mara.example" },
	{ ".well-known/security.txt": "Contact" },
	{ "reels/index.html": "my own reels" },
	{ "2019/07.html": "my own July", "media/2019/mine.jpg": "mine" },
	{ "link.html": "->elsewhere/precious.txt" },
	{ media: "->elsewhere" },
	{ tv: "->elsewhere/precious.txt", changed: "a file" },
	{ SHA256SUMS: `${"0".repeat(64)}  debian.iso\n`, "debian.iso": "a system" },
	{ "SHA256SUMS.part": "mine", "README.txt": "read me" },
	{ "SHA256SUMS.part/": "", "readme.txt": "small" },
	{ ".vitrine": "my notes" },
	{ ".vitrine": "vitrine 1 at work\n- - diary.txt\n", "diary.txt/keep.txt": "x" },
	{ ".vitrine.json": '{"mine":1}' },
	{ ".vitrine.json": "[]" },
	{ ".vitrine.json/keep.txt": "x" },
	{ ".vitrine-part/keep.txt": "x" },
	{ ".vitrine-part": "a file" },
	{ "2019": "a file where a folder shall be" },
	{ ".DS_Store": "of Finder", "desktop.ini": "of Explorer" },
	{ "index.html.0123abcd.part": "mine" },
	{ "favourites/._picture.jpg": "mine" },
]);

/** What can lie beside a site, with names that begin as its own. */
export const BESIDE: readonly Things[] = possible([
	{ "site.building/keep.txt": "x" },
	{ "site.building/site/index.html": "x" },
	{ "site.building/.vitrine": "mine" },
	{ "site.building": "a file" },
	{ "site.building": "->elsewhere" },
	{ "site.former/keep.txt": "x", "site.former/index.html": "x", "site.former/.nojekyll": "" },
	{ "site.former": "a file" },
	{ "site.lock": "my lock" },
	{ "site.lock": "->nowhere" },
	{ "site.lock/keep.txt": "x" },
	{ "site.lock.clearing/keep.txt": "x" },
	{ "site.report.txt": "my report" },
	{ "site.report.txt/keep.txt": "x" },
	{ "site.report.txt": "->elsewhere/precious.txt" },
	{ "site.media.jsonl": '{"mine":1}\n' },
	{ "site.attachments.jsonl": '{"mine":1}\n' },
	{ "site.folders.json": '{"mine":"1"}' },
	{ "site.last.json": '{"mine":1}' },
	{ "site.checked.txt": "checked by me" },
	{ "site.cache/media.jsonl": '{"mine":1}\n' },
	{ "site.cache/attachments.jsonl": '{"mine":1}\n' },
	{ "site.cache/folders.json": '{"mine":"1"}' },
	{ "site.cache/last.json": '{"mine":1}' },
	{ "site.cache/checked.txt": "checked by me" },
	{ "site.cache/alt-taken.txt": "taken by me" },
	{ "site.cache": "a file" },
	{ "site.cache": "->elsewhere" },
	{ "site.cache/keep.txt": "x" },
	{ "site.owner/hide.txt": "2001-01-01" },
	{ "site.owner/hide.txt": "->elsewhere/precious.txt" },
	{ "site.owner/alt.csv": "my,own,table\n1,2,3\n" },
	{ "site.owner/alt.csv": "->elsewhere/precious.txt" },
	{ "site.owner": "a file" },
	{ "site.owner": "->elsewhere" },
	{ "site.owner/keep.txt": "x" },
	{ "site.alt.csv": "my,own,table\n1,2,3\n" },
	{ "site.alt.csv": "->elsewhere/precious.txt" },
	{ "site.changed/keep.txt": "x" },
	{ "site.changed": "a file" },
	{ "site.zip": "a ZIP of mine" },
	{ "site.zip/keep.txt": "x" },
	{ "site.git/HEAD": "ref" },
	{ "site.notes.0123abcd.part": "mine", "site.txt": "mine" },
]);

/** Puts things there; what is already there of that name stays. */
export async function put(folder: string, things: Things): Promise<void> {
	for (const [path, value] of Object.entries(things)) {
		const full = join(folder, ...path.split("/"));
		if (path.endsWith("/")) await mkdir(full, { recursive: true }).catch(() => undefined);
		else {
			await mkdir(dirname(full), { recursive: true }).catch(() => undefined);
			if (value.startsWith("->")) await symlink(join(folder, value.slice(2)), full).catch(() => undefined);
			else await writeFile(full, value, { flag: "wx" }).catch(() => undefined);
		}
	}
}

/** Every entry below a folder: bytes of files, targets of links, and folders. */
export async function stateOf(folder: string): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>();
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isSymbolicLink()) found.set(path, `link ${await readlink(path)}`);
		else if (entry.isFile()) found.set(path, `file ${(await readFile(path)).toString("base64")}`);
		else found.set(path, "folder");
	}
	return found;
}

/** The paths of a state at which something else is now, or nothing. */
export async function lostOf(state: ReadonlyMap<string, string>): Promise<readonly string[]> {
	const lost: string[] = [];
	for (const [path, value] of state) {
		const facts = await lstat(path).catch(() => undefined);
		const now = facts?.isSymbolicLink()
			? `link ${await readlink(path)}`
			: facts?.isFile()
				? `file ${(await readFile(path)).toString("base64")}`
				: facts?.isDirectory()
					? "folder"
					: "nothing";
		if (now !== value) lost.push(`${path}: ${now.slice(0, 40)}`);
	}
	return lost;
}

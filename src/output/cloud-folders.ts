import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../model/problem.ts";

/** Services that copy a folder to their servers, by the name of a folder; those of Dropbox and Google in their usual languages. */
const SERVICES: readonly (readonly [service: string, name: RegExp])[] = [
	// "OneDrive - Contoso", "OneDrive-Personal"
	["OneDrive", /^onedrive( ?-.*)?$/i],
	["iCloud Drive", /^(mobile documents|com~apple~clouddocs|icloud ?drive)$/i],
	// "Dropbox (Personal)", "Dropbox (Privat)"
	["Dropbox", /^dropbox( ?\(.*\)|-.*)?$/i],
	[
		"Google Drive",
		/^(google ?drive|googledrive-.*|google ?drive-stream|drivefs|my drive|meine ablage|mon drive|mi unidad|il mio drive|o meu disco|meu drive|mijn drive)$/i,
	],
	["Nextcloud", /^nextcloud$/i],
	["MagentaCLOUD", /^magentacloud$/i],
	["pCloud", /^pcloud ?drive$/i],
	["Box", /^box(-box| sync)$/i],
	["Proton Drive", /^proton ?drive(-.*)?$/i],
];

/** What is known of the computer; for tests. */
export interface Computer {
	readonly home: string;
	readonly exists: (path: string) => boolean;
}

const here = (): Computer => ({ home: homedir(), exists: existsSync });

/** The service that copies what is at a path, as far as its folders tell; undefined where none does. */
export function cloudOf(path: string, { home, exists }: Computer = here()): string | undefined {
	const folders = path.split(/[\\/]/);
	for (const [service, name] of SERVICES) if (folders.some((folder) => name.test(folder))) return service;
	// A Mac that keeps Desktop and Documents in iCloud has them in its folder too; Finder shows them where they always were.
	const synced = join(home, "Library", "Mobile Documents", "com~apple~CloudDocs");
	for (const name of ["Desktop", "Documents"]) {
		const isIn = path === join(home, name) || path.startsWith(join(home, name, "/"));
		if (isIn && exists(join(synced, name))) return "iCloud Drive";
	}
	return undefined;
}

/** A warning for each folder among these that a service copies, with everything private in it. */
export function cloudWarnings(paths: readonly string[], computer: Computer = here()): readonly Problem[] {
	const warned = new Map<string, Problem>();
	for (const path of paths) {
		const name = cloudOf(path, computer) ?? cloudOf(realOf(path), computer);
		const folder = dirname(path);
		if (name !== undefined) warned.set(folder, { code: "copiedToCloud", params: { name, folder }, where: "" });
	}
	return [...warned.values()];
}

/** Where a path leads through links; one that is not there yet, by the folder above it. */
function realOf(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
	}
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { parseJson } from "../model/parse-json.ts";
import { BuildError } from "../model/problem.ts";
import type { ArchiveCopy, EntryCopy, MediumCopy } from "./archive-copy.ts";

/** Reads the archive.json of a built site. Throws a BuildError when it is missing or not valid. */
export async function readArchiveCopy(site: string): Promise<ArchiveCopy> {
	const path = join(site, "archive.json");
	const value = parseJson(await readFile(path, "utf8").catch(() => ""));
	if (isCopy(value)) return value;
	throw new BuildError("archiveCopyUnreadable", {}, { where: path });
}

/** Validates the fields that this program itself reads. */
function isCopy(value: unknown): value is ArchiveCopy {
	return (
		isRecord(value) &&
		value["format"] === "vitrine-archive" &&
		value["version"] === 1 &&
		["title", "language"].every((key) => typeof value[key] === "string") &&
		isRecord(value["profile"]) &&
		Array.isArray(value["entries"]) &&
		value["entries"].every(isEntry)
	);
}

function isEntry(value: unknown): value is EntryCopy {
	return (
		isRecord(value) &&
		["id", "kind", "published", "caption"].every((key) => typeof value[key] === "string") &&
		Array.isArray(value["media"]) &&
		value["media"].every(isMedium)
	);
}

function isMedium(value: unknown): value is MediumCopy {
	if (!isRecord(value)) return false;
	return (
		value["kind"] === "missing" ||
		(/^media\/[a-z0-9./-]+$/.test(String(value["path"])) && !String(value["path"]).includes(".."))
	);
}

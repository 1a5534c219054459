import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { BuildError } from "../model/problem.ts";
import type { MetadataFields } from "./fields.ts";

/** Writes fields into the files of a folder, by name. Returns the names of those that could not be written. */
export type FieldWriter = (folder: string, fields: ReadonlyMap<string, MetadataFields>) => Promise<ReadonlySet<string>>;

const LONGEST_OUTPUT = 16 * 2 ** 20;

/** Perl iterates over hashes in a random order unless these are set; the same fields must give the same bytes. */
export const SAME_ORDER = { PERL_HASH_SEED: "0", PERL_PERTURB_KEYS: "0" };

/**
 * Opens the exiftool of the optional package, else the one on the PATH; throws a BuildError when there is neither. All fields of
 * many files go into one call, in a JSON file, so that no text of the download passes a command line.
 */
export async function openExifTool(): Promise<FieldWriter> {
	const program = packaged() ?? "exiftool";
	const run = promisify(execFile);
	await run(program, ["-ver"]).catch((cause: unknown) => {
		throw new BuildError("exiftoolMissing", {}, { where: "exiftool", cause });
	});
	return async (folder, fields) => {
		const list = [...fields].map(([name, tags]) => ({ SourceFile: name, ...tags }));
		await writeFile(join(folder, "fields.json"), JSON.stringify(list));
		await writeFile(join(folder, "names.txt"), [...fields.keys()].join("\n"));
		// All metadata is removed, coordinates and devices too, except the ICC profile and the orientation; then the fields are written.
		const own = ["-all=", "--icc_profile:all", "-tagsFromFile", "@", "-EXIF:Orientation", "-json=fields.json"];
		const how = ["-m", "-q", "-overwrite_original", "-api", "QuickTimeUTC=1", "-charset", "filename=utf8"];
		const options = { cwd: folder, maxBuffer: LONGEST_OUTPUT, env: { ...process.env, ...SAME_ORDER } };
		const result = await run(program, [...how, ...own, "-@", "names.txt"], options).catch((error: unknown) => error);
		return failures(result);
	};
}

/** npm installs the package for this platform alone; each exports the path of its program. */
function packaged(): string | undefined {
	try {
		const path: unknown = createRequire(import.meta.url)(
			`exiftool-vendored.${process.platform === "win32" ? "exe" : "pl"}`,
		);
		return typeof path === "string" && existsSync(path) ? path : undefined;
	} catch {
		return undefined;
	}
}

/**
 * exiftool ends each error message with the file name, does not change that file, and has a number as its exit code. One that was not
 * started, or was killed, has none, and has said nothing of the files that it did not come to: its error is thrown.
 */
export function failures(result: unknown): ReadonlySet<string> {
	const text = typeof result === "object" && result !== null && "stderr" in result ? String(result.stderr) : "";
	if (result instanceof Error && typeof Reflect.get(result, "code") !== "number") throw result;
	return new Set([...text.matchAll(/^Error: .* - (\S+)$/gm)].map(([, name = ""]) => name));
}

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { BuildError } from "../model/problem.ts";
import type { MetadataFields } from "./fields.ts";

/** Writes fields into the files of a folder, by name. Answers the names of those that could not be written. */
export type FieldWriter = (folder: string, fields: ReadonlyMap<string, MetadataFields>) => Promise<ReadonlySet<string>>;

const LONGEST_OUTPUT = 16 * 2 ** 20;

/** Perl walks its tables in another order in every run unless told not to; the same fields shall give the same bytes. */
export const SAME_ORDER = { PERL_HASH_SEED: "0", PERL_PERTURB_KEYS: "0" };

/**
 * The exiftool that comes with the optional package, else one on the PATH. The only use of it: all fields of many files in
 * one call, from a file of JSON, so that no text has to pass a command line. Throws a BuildError when there is none.
 */
export async function openExifTool(): Promise<FieldWriter> {
	const program = (await packaged()) ?? "exiftool";
	const run = promisify(execFile);
	await run(program, ["-ver"]).catch((cause: unknown) => {
		throw new BuildError("The program that writes into pictures is not there", {
			where: "exiftool",
			hint: "Type npm ci in the folder of Vitrine; on Linux it also needs perl. Or install exiftool yourself.",
			cause,
		});
	});
	return async (folder, fields) => {
		const list = [...fields].map(([name, tags]) => ({ SourceFile: name, ...tags }));
		await writeFile(join(folder, "fields.json"), JSON.stringify(list));
		await writeFile(join(folder, "names.txt"), [...fields.keys()].join("\n"));
		// What the file had is removed, coordinates and devices too, but for its colours and the way up; then come the fields.
		const own = ["-all=", "--icc_profile:all", "-tagsFromFile", "@", "-EXIF:Orientation", "-json=fields.json"];
		const how = ["-m", "-q", "-overwrite_original", "-api", "QuickTimeUTC=1", "-charset", "filename=utf8"];
		const options = { cwd: folder, maxBuffer: LONGEST_OUTPUT, env: { ...process.env, ...SAME_ORDER } };
		const told = await run(program, [...how, ...own, "-@", "names.txt"], options).catch((error: unknown) => error);
		return failures(told);
	};
}

async function packaged(): Promise<string | undefined> {
	try {
		return await (await import("exiftool-vendored")).exiftoolPath();
	} catch {
		return undefined;
	}
}

/** exiftool ends each error with the name of the file, and leaves that file as it was. */
function failures(told: unknown): ReadonlySet<string> {
	const text = typeof told === "object" && told !== null && "stderr" in told ? String(told.stderr) : String(told);
	if (told instanceof Error && !("stderr" in told)) throw told;
	return new Set([...text.matchAll(/^Error: .* - (\S+)$/gm)].map(([, name = ""]) => name));
}

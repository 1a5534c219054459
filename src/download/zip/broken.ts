import type { FileHandle } from "node:fs/promises";
import { DamagedFile } from "../../model/download-file.ts";
import { BuildError, errorCode } from "../../model/problem.ts";
import { readRange } from "../bytes.ts";
import { isUnfinished } from "../names.ts";
import type { ZipEnd } from "./end.ts";
import { HEAD_BYTES, hintFor, kindOf } from "./not-zip.ts";
import { describeTruncation, inUnits } from "./truncation.ts";

const AGAIN = "Download it again, or ask Instagram for a new one: its links end after four days.";
const FOUR_GIGABYTES = 2 ** 32;

interface Broken {
	readonly file: FileHandle;
	readonly path: string;
	/** What messages call it. */
	readonly part: string;
	readonly end: ZipEnd | undefined;
	/** The error of the reader, if it came that far. */
	readonly cause: unknown;
}

/** The error for a file that cannot even be opened. */
export function explainUnreadable(where: string, cause: unknown): BuildError {
	return new BuildError(`The ZIP cannot be opened (${errorCode(cause) ?? String(cause)})`, {
		where,
		cause,
		hint: "Check that it is still there and that you may read it, or copy it to this computer's disk first.",
	});
}

/**
 * The error that explains why a file cannot be read as a ZIP. An interrupted download is the most frequent case: the central
 * directory of a ZIP is at its end, so what is there is read from the front to find where it stops.
 */
export async function explainBrokenZip({ file, path, part, end, cause }: Broken): Promise<BuildError> {
	const refuse = (what: string, hint: string) => new BuildError(what, { where: part, cause, hint });
	if (cause instanceof DamagedFile) {
		return refuse(`The ZIP ${cause.message}`, "Copy it to this computer's disk, and try again.");
	}
	try {
		const { size } = await file.stat();
		if (size === 0) return refuse("The file is empty", AGAIN);
		if (end?.split) {
			return refuse("This is one piece of a ZIP in several pieces", "Join or unpack them, and give the folder.");
		}
		if (end !== undefined && end.gap > 0 && end.gap % FOUR_GIGABYTES === 0) {
			return refuse(
				"The ZIP was packed by a program that breaks ZIPs of more than 4 GB, as a Mac's Finder does",
				"Use the ZIP as it was downloaded, or give the unpacked folder.",
			);
		}
		const head = await readRange(file, 0, Math.min(size, HEAD_BYTES));
		if (end === undefined && head.toString("latin1", 0, 2) !== "PK") {
			const kind = kindOf(head);
			return refuse(`This is ${kind === undefined ? "" : `${kind}, `}not a ZIP file`, hintFor(kind));
		}
		const again = isUnfinished(path) ? "Its name says that the browser has not finished it: wait for it." : AGAIN;
		if (end !== undefined && end.gap < 0) {
			return refuse(`The ZIP is not complete: about ${inUnits(-end.gap)} in it are missing`, again);
		}
		const truncation = await describeTruncation(file, size);
		if (end === undefined || (end.gap !== 0 && truncation !== undefined)) {
			return refuse(
				`The ZIP is not complete: ${inUnits(size)} are here, ${truncation ?? "and its end is missing"}`,
				again,
			);
		}
		return refuse(
			"The ZIP's list of contents is damaged",
			`${AGAIN} If you can unpack it on this computer, give the unpacked folder.`,
		);
	} catch (error) {
		return explainUnreadable(part, error);
	}
}

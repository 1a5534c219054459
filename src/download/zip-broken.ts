import { open } from "node:fs/promises";
import { basename } from "node:path";
import { BuildError } from "../problems.ts";

const LOCAL_HEADER = 0x04034b50;
const SAME_AGAIN = "Download it again, or ask Instagram for a new one: its links end after four days.";

/**
 * Turns yauzl's refusal of the file at `path` into words. A download that broke off is the commonest case: a ZIP's list
 * of contents stands at its end, so what is left is walked from the front to say where it stops.
 */
export async function explainBrokenZip(path: string, cause: unknown): Promise<BuildError> {
	const where = basename(path);
	if (cause instanceof Error && "code" in cause && typeof cause.code === "string") {
		return new BuildError(`The ZIP cannot be opened (${cause.code})`, {
			where,
			cause,
			hint: "Check that you may read it.",
		});
	}
	const file = await open(path, "r");
	try {
		const { size } = await file.stat();
		const head = Buffer.alloc(4);
		await file.read(head, 0, 4, 0);
		if (size === 0) return new BuildError("The file is empty", { where, cause, hint: SAME_AGAIN });
		if (head.readUInt32LE(0) !== LOCAL_HEADER) {
			const page = head.toString("latin1").trimStart().startsWith("<");
			return new BuildError(page ? "This is a web page saved as a ZIP" : "This is not a ZIP file", {
				where,
				cause,
				hint: `Give the file that Instagram made, with a name like instagram-yourname-2026-01-31-Ab12Cd34.zip. ${SAME_AGAIN}`,
			});
		}
		const missing = await walkToTheBreak(file, size);
		if (missing !== undefined) {
			return new BuildError(
				`The ZIP is not complete: ${megabytes(size)} are here, and it breaks off in ${missing.name}, of which ${missing.atLeast} are missing, and all that came after it`,
				{ where, cause, hint: SAME_AGAIN },
			);
		}
		return new BuildError("The ZIP's list of contents is missing or damaged", {
			where,
			cause,
			hint: `If it was unpacked and packed again on a Mac, use the ZIP as it was downloaded, or give the unpacked folder. Else: ${SAME_AGAIN.toLowerCase()}`,
		});
	} finally {
		await file.close();
	}
}

/** Follows the local headers until one asks for bytes past the end; undefined when the sizes cannot be followed. */
async function walkToTheBreak(
	file: Awaited<ReturnType<typeof open>>,
	size: number,
): Promise<{ name: string; atLeast: string } | undefined> {
	const header = Buffer.alloc(30);
	for (let at = 0; at < size; ) {
		const { bytesRead } = await file.read(header, 0, 30, at);
		if (bytesRead < 30) return { name: "the head of its next file", atLeast: "some bytes" };
		if (header.readUInt32LE(0) !== LOCAL_HEADER) return undefined;
		const names = Buffer.alloc(header.readUInt16LE(26) + header.readUInt16LE(28));
		await file.read(names, 0, names.length, at + 30);
		const name = JSON.stringify(names.toString("utf8", 0, header.readUInt16LE(26)).slice(0, 200));
		let packed = header.readUInt32LE(18);
		if (packed === 0xffffffff) packed = zip64Packed(names.subarray(header.readUInt16LE(26)));
		const end = at + 30 + names.length + packed;
		if (end > size) return { name, atLeast: `at least ${megabytes(end - size)}` };
		// Sizes that follow the data (bit 3) are not known here.
		if ((header.readUInt16LE(6) & 8) !== 0 && packed === 0) return { name: `or after ${name}`, atLeast: "some bytes" };
		at = end;
	}
	return { name: "its list of contents", atLeast: "some bytes" };
}

/** The packed size in a local header's zip64 field: after the unpacked one. */
function zip64Packed(extra: Buffer): number {
	for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
		if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length) return Number(extra.readBigUInt64LE(at + 12));
	}
	return 0;
}

function megabytes(bytes: number): string {
	return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

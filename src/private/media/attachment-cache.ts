import { appendFile, readFile } from "node:fs/promises";
import { type Clause, isClause } from "../../languages/problems/message.ts";
import { isRecord } from "../../model/is-record.ts";
import { by } from "../../model/order.ts";
import { parseJson } from "../../model/parse-json.ts";
import { writeFileAtomic } from "../../output/atomic-write.ts";

/** What a file is that is no picture by its name. */
export type Attachment =
	/** `name` is that of its file in the edition. */
	| { readonly is: "sound"; readonly name: string; readonly seconds: number | undefined }
	| { readonly is: "file"; readonly name: string }
	/** Its bytes are those of a picture or a video. */
	| { readonly is: "pictures" }
	/** Neither, and nothing that was sent. */
	| { readonly is: "none" }
	| { readonly is: "unreadable"; readonly reason: Clause };

/** Change it with anything that decides what an attachment becomes: it is part of the names of their files. */
export const RECIPE = "a";

/** What earlier runs found out, by fingerprint; a killed run keeps what is done, as with the cache of pictures. */
export interface AttachmentCache {
	get(fingerprint: string): Attachment | undefined;
	add(fingerprint: string, attachment: Attachment): Promise<void>;
	/** Rewrites the file with these alone. */
	keep(fingerprints: ReadonlySet<string>): Promise<void>;
}

export async function openAttachmentCache(path: string): Promise<AttachmentCache> {
	const known = new Map<string, Attachment>();
	const text = await readFile(path, "utf8").catch(() => "");
	for (const line of text.split("\n")) {
		const value = parseJson(line);
		if (!isRecord(value) || value["recipe"] !== RECIPE) continue;
		const { attachment: fingerprint } = value;
		if (typeof fingerprint !== "string") continue;
		const found = attachmentOf(value, fingerprint);
		if (found !== undefined) known.set(fingerprint, found);
	}
	return {
		get: (fingerprint) => known.get(fingerprint),
		add: async (fingerprint, attachment) => {
			known.set(fingerprint, attachment);
			await appendFile(path, lineOf(fingerprint, attachment));
		},
		keep: async (fingerprints) => {
			const kept = [...known].filter(([fingerprint]) => fingerprints.has(fingerprint)).sort(by(([key]) => key));
			await writeFileAtomic(path, kept.map(([key, value]) => lineOf(key, value)).join(""));
		},
	};
}

function lineOf(fingerprint: string, attachment: Attachment): string {
	return `${JSON.stringify({ attachment: fingerprint, recipe: RECIPE, ...attachment })}\n`;
}

/** A line that somebody has written or cut off counts for nothing. */
function attachmentOf(value: Record<string, unknown>, fingerprint: string): Attachment | undefined {
	const { is, name, seconds, reason } = value;
	if (is === "pictures" || is === "none") return { is };
	if (is === "unreadable") return isClause(reason) ? { is, reason } : undefined;
	if (typeof name !== "string" || !name.startsWith(fingerprint) || !/^[a-z0-9-]+\.[a-z0-9]+$/.test(name))
		return undefined;
	if (is === "file") return { is, name };
	if (is !== "sound") return undefined;
	return { is, name, seconds: typeof seconds === "number" ? seconds : undefined };
}

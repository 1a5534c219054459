import { rm } from "node:fs/promises";
import type { Clause } from "../../languages/problems/message.ts";
import { inParallel } from "../../media/concurrency.ts";
import { MalformedMedia } from "../../media/malformed.ts";
import { sniff } from "../../media/sniff.ts";
import { adtsSeconds } from "../../media/sound/adts.ts";
import { sniffSound } from "../../media/sound/sniff-sound.ts";
import { sanitiseSound } from "../../media/video/sanitise.ts";
import { DamagedFile, type DownloadFile } from "../../model/download-file.ts";
import { groupBy } from "../../model/group-by.ts";
import { renameWithRetry } from "../../output/atomic-write.ts";
import { readPart } from "../../output/file-bytes.ts";
import type { Staging } from "../../output/staging.ts";
import { type Attachment, type AttachmentCache, RECIPE } from "./attachment-cache.ts";
import type { Candidate } from "./candidates.ts";
import { safeExtension } from "./safe-extension.ts";

interface Context {
	readonly staging: Staging;
	readonly cache: AttachmentCache;
	readonly jobs: number;
	/** Files that may be the same as this one, in other parts. */
	readonly copies: (file: DownloadFile) => readonly DownloadFile[];
}

/** Bytes of a file by which its kind is known. */
const HEAD = 4096;

/** The folder of a medium: its names are digests, so that they fill a hundred folders evenly, and no folder tells whose it is. */
export function folderOf(fingerprint: string): string {
	return fingerprint.slice(0, 2);
}

/**
 * Puts sounds and other files into the edition, each once, whatever they are called. Sounds lose what their files say beside the sound
 * where they are MP4; all else is as it came. Files that an earlier run has put there are not opened again.
 */
export async function prepareAttachments(
	candidates: readonly Candidate[],
	context: Context,
): Promise<ReadonlyMap<DownloadFile, Attachment>> {
	const prints = new Map<Candidate, string>();
	for (const candidate of candidates) prints.set(candidate, await candidate.file.fingerprint());
	const jobs = [...groupBy(candidates, (candidate) => prints.get(candidate) ?? "")];
	const made = await inParallel(jobs, context.jobs, async ([fingerprint, same]) => {
		const attachment = await prepareOne(fingerprint, same, context);
		return same.map(({ file }) => [file, attachment] as const);
	});
	return new Map(made.flat());
}

async function prepareOne(
	fingerprint: string,
	same: readonly Candidate[],
	{ staging, cache, copies }: Context,
): Promise<Attachment> {
	const isAttachment = same.some((candidate) => candidate.isAttachment);
	const known = cache.get(fingerprint);
	if (known !== undefined && (await isThere(known, fingerprint, staging)) && !(known.is === "none" && isAttachment))
		return known;
	const files = same.map(({ file }) => file);
	let damage: Clause | undefined;
	for (const file of [...files, ...files.slice(0, 1).flatMap(copies)]) {
		if ((await file.fingerprint()) !== fingerprint) continue;
		try {
			const made = await prepareFile(file, fingerprint, isAttachment, staging);
			await cache.add(fingerprint, made);
			return made;
		} catch (error) {
			if (!(error instanceof DamagedFile)) throw error;
			damage ??= error.reason;
		}
	}
	// Not cached: another part may have it whole the next time.
	return { is: "unreadable", reason: damage ?? "is not in the download" };
}

async function isThere(known: Attachment, fingerprint: string, staging: Staging): Promise<boolean> {
	return !("name" in known) || staging.has(`media/${folderOf(fingerprint)}/${known.name}`);
}

async function prepareFile(
	file: DownloadFile,
	fingerprint: string,
	isAttachment: boolean,
	staging: Staging,
): Promise<Attachment> {
	if (file.size === 0) return { is: "unreadable", reason: "is empty" };
	const raw = await staging.scratch(`${fingerprint}.attachment`);
	const put = async (name: string, from: string) => {
		await staging.write(`media/${folderOf(fingerprint)}/${name}`, (temporary) => renameWithRetry(from, temporary));
		return name;
	};
	try {
		await file.saveTo(raw);
		const head = await readPart(raw, 0, HEAD);
		const sound = sniffSound(head);
		const name = `${fingerprint}-s${RECIPE}.${sound}`;
		if (sound === "m4a") {
			const clean = await staging.scratch(name);
			const seconds = await sanitiseSound(raw, clean);
			return seconds === undefined ? { is: "pictures" } : { is: "sound", name: await put(name, clean), seconds };
		}
		if (sound !== undefined) {
			const seconds = sound === "aac" ? await adtsSeconds(raw) : undefined;
			return { is: "sound", name: await put(name, raw), seconds };
		}
		if (sniff(head) !== undefined) return { is: "pictures" };
		if (!isAttachment) return { is: "none" };
		return { is: "file", name: await put(`${fingerprint}-f${RECIPE}.${safeExtension(file.path, head)}`, raw) };
	} catch (error) {
		if (!(error instanceof MalformedMedia)) throw error;
		return { is: "unreadable", reason: { code: "cannot be shown: {reason}", params: { reason: error.reason } } };
	} finally {
		await rm(raw, { force: true });
	}
}

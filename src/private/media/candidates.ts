import { kindByName } from "../../media/kind-by-name.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { filesOfEditions } from "../files/former-editions.ts";
import { isText, isUnknown } from "../readers/text-records.ts";

/** A file that may be shown in an edition, or be opened from it. */
export interface Candidate {
	readonly file: DownloadFile;
	/** Where what it is comes to light soonest: its bytes decide. */
	readonly first: "pictures" | "sounds";
	/** It may be put there as it is where it is neither picture nor video nor sound. */
	readonly isAttachment: boolean;
}

/** Voice messages come as `.mp4` in a folder of their own, too. */
const SOUND = /(?:^|\/)audio\/[^/]+$|\.(?:m4a|aac|wav|og[ga]|opus|mp3|flac|amr)$/i;
/** Where what people send is: also in the flat archives of encrypted chats, and in downloads of 2018 to 2020. */
const SENT = /(?:^|\/)(?:messages|direct|files|media)\//i;
/** In the folders of one conversation a text was sent, and is no index. */
const SENT_TEXT = /(?:^|\/)messages\/[^/]+\/[^/]+\/(?:files|photos|videos|audio|gifs)\/[^/]+$/i;

/** Whether a path that a file names can be that of a medium, also of one that is not there: a text is one only where it was sent. */
export function seemsMedium(path: string): boolean {
	if (isText(path)) return SENT_TEXT.test(path);
	return /[/\\]/.test(path) || SOUND.test(path) || kindByName(path) !== undefined;
}

/** Everything of a download that holds no text, and the texts that were sent as files. */
export async function mediaAmong(files: readonly DownloadFile[]): Promise<readonly Candidate[]> {
	const ofEditions = await filesOfEditions(files);
	return files.flatMap((file): readonly Candidate[] => {
		const { path } = file;
		if (ofEditions.has(file) || (isText(path) && !SENT_TEXT.test(path))) return [];
		const isSound = SOUND.test(path);
		const isPicture = !isSound && kindByName(path) !== undefined;
		const isAttachment = !isPicture && SENT.test(path);
		const isOpen = isPicture || (!isSound && isUnknown(path));
		if (!isOpen && !isSound && !isAttachment) return [];
		return [{ file, first: isOpen ? "pictures" : "sounds", isAttachment }];
	});
}

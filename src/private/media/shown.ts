import type { Clause } from "../../languages/problems/message.ts";
import type { Placed } from "../../media/prepare/prepare.ts";
import { wholeOf } from "../../media/prepared.ts";
import type { ShownMedium } from "../render/media-files.ts";
import type { Attachment } from "./attachment-cache.ts";
import { folderOf } from "./attachments.ts";

/** One medium of an edition, of one or more files with the same bytes. */
export interface Medium {
	readonly fingerprint: string;
	readonly placed: Placed | undefined;
	readonly attachment: Attachment | undefined;
}

/** What is wrong with a medium; none of most. */
export function notesOf({ placed, attachment }: Medium): readonly Clause[] {
	if (attachment?.is === "unreadable") return [attachment.reason];
	return placed?.prepared.notes ?? [];
}

/** The paths of its files, below the edition. */
export function pathsOf({ fingerprint, placed, attachment }: Medium): readonly string[] {
	if (attachment !== undefined && "name" in attachment) return [`media/${folderOf(fingerprint)}/${attachment.name}`];
	return placed?.files.map(({ path }) => path) ?? [];
}

/** What pages show of it. Made when it is asked for, because a download can have a hundred thousand. */
export function shownOf(medium: Medium, textOf: (clause: Clause) => string): ShownMedium {
	const { placed, attachment } = medium;
	const [src = ""] = pathsOf(medium);
	if (attachment?.is === "sound") return { is: "sound", src, seconds: attachment.seconds };
	if (attachment?.is === "file") return { is: "file", src };
	const { prepared, files } = placed ?? {};
	const whole = prepared && files && wholeOf(prepared, files);
	if (prepared === undefined || prepared.kind === "unusable" || files === undefined || whole === undefined)
		return { is: "unreadable", reason: notesOf(medium).map(textOf).join("; ") };
	const { width, height } = prepared;
	if (prepared.kind === "picture") {
		const renditions = files.map(({ path, width }) => ({ src: path, width }));
		return { is: "picture", src, renditions, full: whole.path, width, height };
	}
	const poster = files.at(-1)?.path ?? "";
	return {
		...{ is: "video", src: whole.path, width, height, seconds: prepared.duration },
		poster: files.length > 1 ? poster : "",
	};
}

import type { DownloadFile } from "../../model/download-file.ts";
import type { PrivateArchive } from "../files/archive.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import type { Told } from "../telling/told.ts";
import type { ShownConversation } from "./messages/shown.ts";
import type { PlacedPost } from "./posts/placed-posts.ts";

/** A record of a file that is on a page of its area. */
export interface ShownRecord {
	readonly file: DownloadFile;
	readonly record: GenericRecord;
	/** The page and its address on it, below the edition. */
	readonly url: string;
	/** What it has been read into; nothing where it is not understood, and several where it tells of several things. */
	readonly became: readonly Told[];
	/** The owner's post that it is, where its media or its text proves that. */
	readonly post: PlacedPost | undefined;
}

/** A part of an edition that is written from what has been read: it receives conversations one by one, and all else at the end. */
export interface Section {
	/** Called when it is known on which page a record is, in the order of the files, and before the end of what follows. */
	record?(shown: ShownRecord): Promise<void>;
	/** Called when a conversation is on its pages. */
	conversation?(shown: ShownConversation): Promise<void>;
	/** Called when everything has been read. */
	end(archive: PrivateArchive): Promise<void>;
}

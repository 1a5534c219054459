import type { DownloadFile } from "../../model/download-file.ts";
import type { PrivateArchive } from "../files/archive.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import type { Collected } from "../readers/collected.ts";
import type { ShownConversation } from "./messages/shown.ts";

/** A record of a file that is on a page of its area. */
export interface ShownRecord {
	readonly file: DownloadFile;
	readonly record: GenericRecord;
	/** The page and its address on it, below the edition. */
	readonly url: string;
	/** What has been read into types up to here; what the record itself became is at the ends. */
	readonly collected: Collected;
}

/** A part of an edition that is written from what has been read: it receives conversations one by one, and all else at the end. */
export interface Section {
	/** Called when a record is on its page, in the order of the files. */
	record?(shown: ShownRecord): Promise<void>;
	/** Called when a conversation is on its pages. */
	conversation?(shown: ShownConversation): Promise<void>;
	/** Called when everything has been read. */
	end(archive: PrivateArchive): Promise<void>;
}

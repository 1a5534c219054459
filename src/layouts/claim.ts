import type { DownloadFile } from "../model/download-file.ts";
import type { TableEntry } from "./tables.ts";

/** One index that a layout's table claims. */
export type Claim = TableEntry & {
	readonly file: DownloadFile;
	/** The name or the folder is not one of the table, so that it is read only where its content fits. */
	readonly unusual: boolean;
};

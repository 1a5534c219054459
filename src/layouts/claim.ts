import type { DownloadFile } from "../model/download-file.ts";
import type { Reading, ReadingContext } from "../readers/reading.ts";
import type { Layout } from "./layout.ts";

/** One index that a layout's table claims. */
export interface Claim {
	readonly file: DownloadFile;
	readonly layout: Layout;
	readonly format: "json" | "html";
	/** The name or the folder is not one of the table, so that it is read only where its content fits. */
	readonly unusual: boolean;
	/** What the file's bytes mean. Throws SyntaxError for what is no JSON. */
	readonly read: (bytes: Buffer, context: ReadingContext) => Reading;
}

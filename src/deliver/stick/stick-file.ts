/** One file that shall be on the stick: a file of this computer, or bytes that are made for it. */
export interface StickFile {
	/** Path on the stick, with slashes. */
	readonly path: string;
	/** Bytes; a guess from above for what is still to be made. */
	readonly size: number;
	/** Absolute path of the file to copy, or what makes the bytes. */
	readonly source: string | (() => Promise<Uint8Array>);
}

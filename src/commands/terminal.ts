/** Where a person typed a command. */
export interface Terminal {
	/** Absolute; npm itself runs in the folder of the program. */
	readonly folder: string;
	/** Where progress is drawn. */
	readonly stream: NodeJS.WriteStream;
	print(text: string): void;
}

/** Options of a command as commander hands them over. */
export type Given = Readonly<Record<string, unknown>>;

/** True when the command did what it was asked for; the exit code tells it. */
export type Done = Promise<boolean>;

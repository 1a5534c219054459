/** Where events are shown: a terminal, or something that only takes lines. */
export interface Screen {
	/** Where a bar is drawn. */
	readonly stream: NodeJS.WriteStream;
	print(text: string): void;
	/** Milliseconds of a clock that only goes forward; for tests. */
	now?(): number;
	/** Repeats something until the returned function is called; for tests. */
	every?(milliseconds: number, work: () => void): () => void;
}

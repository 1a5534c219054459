/** One file of the written site as text, and its path below the site. */
export interface Written {
	readonly path: string;
	readonly text: string;
}

/** Looks at a written page or stylesheet, and says what is wrong with it. */
export type Check = (file: Written, site: ReadonlySet<string>) => readonly string[];

/** The part of Eleventy 3 that is used here; it has no types. */
declare module "@11ty/eleventy" {
	/** That of Nunjucks. */
	export interface Environment {
		addFilter(name: string, filter: (...values: never[]) => unknown): void;
		addGlobal(name: string, value: unknown): void;
		render(template: string, context: object, done: (error: Error | null, html: string) => void): void;
	}
	export interface EleventyConfig {
		on(
			event: "eleventy.engine.njk",
			listener: (
				engine: import("./compiled-templates.ts").NunjucksEngine & { readonly environment: Environment },
			) => void,
		): void;
		addNunjucksAsyncShortcode(name: string, shortcode: (this: { readonly env: Environment }) => Promise<string>): void;
		addTemplate(path: string, content: string, data: object): void;
		readonly ignores: Set<string>;
		setNunjucksEnvironmentOptions(options: { readonly throwOnUndefined: boolean; readonly autoescape: boolean }): void;
		setIncludesDirectory(folder: string): void;
		setTemplateFormats(formats: readonly string[]): void;
		setUseGitIgnore(use: boolean): void;
		readonly benchmarkManager: {
			getAll(): Readonly<Record<string, { setIsVerbose(isVerbose: boolean): void }>>;
		};
	}
	export default class Eleventy {
		constructor(
			input: string,
			output: string,
			options: {
				readonly configPath: string;
				readonly quietMode: boolean;
				readonly dryRun: boolean;
				readonly config: (eleventy: EleventyConfig) => void;
			},
		);
		disableLogger(): void;
		write(): Promise<unknown>;
	}
}

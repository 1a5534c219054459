/** The part of Eleventy 3 that is used here; it has no types. */
declare module "@11ty/eleventy" {
	export interface EleventyConfig {
		on(
			event: "eleventy.engine.njk",
			listener: (engine: import("./compiled-templates.ts").NunjucksEngine) => void,
		): void;
		addFilter(name: string, filter: (...values: never[]) => unknown): void;
		addGlobalData(name: string, value: unknown): void;
		addTransform(name: string, transform: (content: string, outputPath: string) => Promise<string>): void;
		addNunjucksGlobal(name: string, value: unknown): void;
		addTemplate(path: string, content: string, data: object): void;
		readonly ignores: Set<string>;
		setNunjucksEnvironmentOptions(options: { readonly throwOnUndefined: boolean; readonly autoescape: boolean }): void;
		setUseGitIgnore(use: boolean): void;
		setUseTemplateCache(use: boolean): void;
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

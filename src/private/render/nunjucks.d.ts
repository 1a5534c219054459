/** What is used of Nunjucks 3, which comes without types. */
declare module "nunjucks" {
	class FileSystemLoader {
		constructor(roots: readonly string[]);
	}
	class Environment {
		constructor(
			loader: FileSystemLoader,
			options: { readonly autoescape: boolean; readonly throwOnUndefined?: boolean },
		);
		addFilter(name: string, filter: (...values: unknown[]) => unknown): void;
		addGlobal(name: string, value: unknown): void;
		render(template: string, context: object): string;
	}
	const nunjucks: { readonly Environment: typeof Environment; readonly FileSystemLoader: typeof FileSystemLoader };
	export default nunjucks;
}

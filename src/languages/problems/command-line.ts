/**
 * What a person types before the name of a command, such as `vitrine` or `npx vitrine`: `start.mjs` or the launcher of a portable folder
 * says so. Undefined in a checkout, where that is `npm run`.
 */
export const TYPED_BEFORE = process.env["VITRINE_COMMAND"] || undefined;

/** The program as it is typed. */
export const PROGRAM = TYPED_BEFORE ?? "npm run";
/** Behind the name of a command; without them npm takes options for its own. */
export const HYPHENS = TYPED_BEFORE === undefined ? " --" : "";

/**
 * A text with every command in it as the person who reads it has to type it. Texts are written as for a checkout: `npm run check netlify`,
 * `npm run build -- --lang de`.
 */
export function asTyped(text: string, before: string | undefined = TYPED_BEFORE): string {
	if (before === undefined) return text;
	return text.replace(/\bnpm run ([a-z]+)(?: --(?![\w-]))?/g, (_, name: string) => `${before} ${name}`);
}

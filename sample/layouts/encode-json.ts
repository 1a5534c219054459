import type { SampleFile } from "./layout.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON as Instagram wrote it from 2021 on: every byte of the UTF-8 form of a text is an escape of its own, so `ü` is
 * `\u00c3\u00bc`, in values and in keys.
 */
export function mojibakeJson(value: Json): string {
	return JSON.stringify(garble(value), undefined, 2).replace(
		/[\u007f-\u00ff]/g,
		(byte) => `\\u00${byte.charCodeAt(0).toString(16)}`,
	);
}

function garble(value: Json): Json {
	if (typeof value === "string") return Buffer.from(value, "utf8").toString("latin1");
	if (Array.isArray(value)) return value.map(garble);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [Buffer.from(key, "utf8").toString("latin1"), garble(inner)]),
	);
}

export const mojibakeFile = (path: string, value: Json): SampleFile => ({
	path,
	bytes: () => Buffer.from(mojibakeJson(value), "latin1"),
});

/** JSON in plain UTF-8, as until early 2021. */
export const plainFile = (path: string, value: Json): SampleFile => ({
	path,
	bytes: () => Buffer.from(JSON.stringify(value)),
});

export const textFile = (path: string, text: string): SampleFile => ({ path, bytes: () => Buffer.from(text) });

/** A file whose content is made when it is asked for, which most who want a download do not. */
export const lazyFile = <T>(
	path: string,
	write: (path: string, content: T) => SampleFile,
	content: () => T,
): SampleFile => ({
	path,
	bytes: () => write(path, content()).bytes(),
});

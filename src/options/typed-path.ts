import * as here from "node:path";
import { isDeviceName } from "../model/device-name.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows takes none of them in a name
const FORBIDDEN = /[<>:"|?*\u0000-\u001f]/;
/** Windows leaves them away at the end of a name. */
const DROPPED = /(?<![. ])[. ]+$/;

/**
 * The whole path of what a person typed in `folder`; undefined for a name that Windows does not take. Node.js hands every name past the rules of
 * Windows, which then can neither open nor delete what has it. `path` is that of another system in tests.
 */
export function typedPath(text: string, folder: string, path: here.PlatformPath = here): string | undefined {
	if (path.sep === "/") return path.resolve(folder, text);
	// Typed as "D:\My Downloads\", where the last backslash makes the quotation mark a part of the text.
	const typed = text.replace(/"$/, "\\");
	// The form without rules: `\\?\C:\site`, and `\\?\UNC\server\share` for a folder of the network.
	const plain = typed.replace(/^\\\\\?\\UNC\\/i, "\\\\").replace(/^\\\\\?\\(?=[a-z]:\\)/i, "");
	const whole = path.resolve(folder, plain);
	const { root } = path.parse(whole);
	const names = whole.slice(root.length).split(path.sep).filter(Boolean);
	const kept = names.map((name) => name.replace(DROPPED, ""));
	if (kept.some((name) => name === "" || FORBIDDEN.test(name) || isDeviceName(name))) return undefined;
	return root + kept.join(path.sep);
}

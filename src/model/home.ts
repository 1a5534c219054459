import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The program's folder, in which its templates and assets are: the next one above with a package.json. */
export const HOME = above(dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
	const parent = dirname(folder);
	return existsSync(join(folder, "package.json")) || parent === folder ? folder : above(parent);
}

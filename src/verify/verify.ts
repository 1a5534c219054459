import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../problems.ts";
import { findings as external } from "./external.ts";
import { findings as links } from "./links.ts";

/** One file of the written site as text, and its path below the site. */
export interface Written {
	readonly path: string;
	readonly text: string;
}

/** Looks at a written page or stylesheet, and says what is wrong with it. */
export type Check = (file: Written, site: ReadonlySet<string>) => readonly string[];

const CHECKS: readonly Check[] = [links, external];

/** Looks at everything that was written before it takes the place of the old site; throws a BuildError for the first finding. */
export async function verify(folder: string, written: ReadonlySet<string>): Promise<void> {
	for (const path of written) {
		const full = join(folder, ...path.split("/"));
		if (!/\.(html|css|js)$/.test(path)) {
			if (!(await stat(full).catch(() => undefined))?.isFile()) fail(path, "was not written");
			continue;
		}
		const text = await readFile(full, "utf8").catch(() => fail(path, "was not written"));
		for (const check of CHECKS) {
			const [finding] = check({ path, text }, written);
			if (finding !== undefined) fail(path, finding);
		}
	}
}

function fail(path: string, finding: string): never {
	throw new BuildError(`A check of the finished site failed: ${finding}`, {
		where: path,
		hint: "The site that was there before is untouched. Please report this with the message above.",
	});
}

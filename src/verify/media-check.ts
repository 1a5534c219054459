import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Clause } from "../languages/problems/message.ts";
import type { PrivateValue } from "../readers/private-values.ts";
import { type Check, redacted } from "./check.ts";
import type { Checked } from "./checked.ts";
import { mediaForms } from "./forms.ts";
import { secretsInFile, unexpectedIn } from "./medium.ts";
import { formsOf, MultiSearch } from "./multi-search.ts";

export const cleanMedia: Check = {
	id: "media",
	passes: "Pictures and videos hold pixels, sound and colour, and nothing else",
	fails: "A picture or video holds more than pixels, sound and colour",
};

/** Bytes of the shortest text that is searched for: shorter ones occur in the noise of pictures by chance. */
const SHORTEST = 8;

/** Searches one written picture or video after the other for what is private. */
export interface MediaCheck {
	/** The finding in a file of the site in `folder`; undefined when there is none. Skips a file that is in the cache. */
	find(folder: string, path: string): Promise<Clause | undefined>;
	/** Saves the cache. */
	keep(): Promise<void>;
}

export function mediaCheck(secrets: readonly PrivateValue[], checked: Checked): MediaCheck {
	const search = new MultiSearch(formsOf(secrets, mediaForms), SHORTEST);
	return {
		find: async (folder, path) => {
			const full = join(folder, path);
			const facts = await stat(full);
			if (checked.has(path, facts)) return undefined;
			const file = await open(full, "r");
			try {
				const unexpected = await unexpectedIn(file, facts.size);
				if (unexpected !== undefined)
					return { code: "it holds {text} beside its picture or sound", params: { text: unexpected } };
				for await (const { kind, value } of secretsInFile(file, facts.size, search)) return redacted(kind, value);
			} finally {
				await file.close();
			}
			checked.add(path, facts);
			return undefined;
		},
		keep: checked.keep,
	};
}

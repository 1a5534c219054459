import type { Stats } from "node:fs";
import { open } from "node:fs/promises";
import type { PrivateValue } from "../readers/private-values.ts";
import type { Checked } from "./checked.ts";
import { mediaForms } from "./forms.ts";
import { secretsInFile, unexpectedIn } from "./medium.ts";
import { MultiSearch, needlePairs } from "./multi-search.ts";
import { told } from "./redact.ts";

/** Bytes of the shortest text that is searched for: shorter ones stand in the noise of pictures by chance. */
const SHORTEST = 8;

/** Looks at one written picture or video after the other for what is private. */
export interface MediaCheck {
	/** What is wrong with a file; undefined when nothing is. One that was found clean before is not read again. */
	find(path: string, full: string, facts: Stats): Promise<string | undefined>;
	/** Writes down which were found clean, for the next run. */
	keep(): Promise<void>;
}

export function mediaCheck(secrets: readonly PrivateValue[], checked: Checked): MediaCheck {
	const needles = new MultiSearch(needlePairs(secrets, mediaForms), SHORTEST);
	return {
		find: async (path, full, facts) => {
			if (checked.has(path, facts)) return undefined;
			const file = await open(full, "r");
			try {
				const beside = await unexpectedIn(file, facts.size);
				if (beside !== undefined) return `it holds ${beside} beside its picture or sound`;
				for await (const { kind, value } of secretsInFile(file, facts.size, needles)) return told(kind, value);
			} finally {
				await file.close();
			}
			checked.add(path, facts);
			return undefined;
		},
		keep: () => checked.keep(),
	};
}

import { DamagedFile } from "../model/download-file.ts";
import type { Problem } from "../model/problem.ts";
import { withoutAbsurd } from "../readers/absurd.ts";
import { decodeText } from "../readers/decode.ts";
import { readPage } from "../readers/html/collect-records.ts";
import { readHeader } from "../readers/html/header.ts";
import { collectPrivateTexts } from "../readers/html/private-values.ts";
import { collectPrivateValues } from "../readers/json/private-values.ts";
import { Json } from "../readers/json.ts";
import { nothing, type Reading, type ReadingContext } from "../readers/reading.ts";
import type { Secrets } from "../readers/secrets.ts";
import type { Claim } from "./claim.ts";
import { entryFor, ifFitting } from "./unusual.ts";

/** Largest index that is parsed: Node's longest text is 512 MB, the largest index seen 60 MB. */
const LARGEST_INDEX = 256 * 2 ** 20;

/** What an index means, or why it could not be read at all. */
export interface ReadIndex {
	readonly claim: Claim;
	readonly reading: Reading;
	readonly failed: Problem | undefined;
}

/**
 * Reads every claimed index. A broken one is noted and the others are read all the same. What is private in them goes into
 * `secrets`, for the leak check, and nowhere else.
 */
export async function readIndexes(
	claims: readonly Claim[],
	context: ReadingContext,
	secrets?: Secrets,
): Promise<readonly ReadIndex[]> {
	const read: ReadIndex[] = [];
	for (const claim of claims) read.push(await readIndex(claim, context, secrets));
	return read;
}

async function readIndex(claim: Claim, context: ReadingContext, secrets: Secrets | undefined): Promise<ReadIndex> {
	const { file } = claim;
	const failed = (what: string): ReadIndex => ({
		claim,
		reading: nothing,
		failed: {
			what,
			where: `${file.part}: ${file.path}`,
			hint: "Download it again; what it told is missing from the site.",
		},
	});
	if (file.size > LARGEST_INDEX) return failed("An index is larger than 256 MB and was not read");
	try {
		const bytes = await file.read();
		const reading =
			claim.format === "json"
				? readJson(claim, Json.parse(bytes), context, secrets)
				: readHtml(claim, decodeText(bytes), context, secrets);
		return { claim, reading: withoutAbsurd(reading), failed: undefined };
	} catch (error) {
		if (error instanceof SyntaxError) return failed("An index is not valid JSON and could not be read");
		if (error instanceof DamagedFile) return failed(`An index ${error.message}`);
		throw error;
	}
}

function readJson(
	claim: Extract<Claim, { readonly format: "json" }>,
	root: Json,
	context: ReadingContext,
	secrets: Secrets | undefined,
): Reading {
	const { path } = claim.file;
	if (secrets !== undefined) collectPrivateValues(root, secrets);
	if (!claim.unusual) return claim.read(path, root, context);
	const entry = entryFor(claim, root);
	return entry?.format === "json" ? ifFitting(entry.read(path, root, context)) : nothing;
}

/** Reads a page in the zone that its own header confirms, else in the assumed one. */
function readHtml(
	claim: Extract<Claim, { readonly format: "html" }>,
	html: string,
	context: ReadingContext,
	secrets: Secrets | undefined,
): Reading {
	const { path } = claim.file;
	const page = readPage(html, path);
	if (secrets !== undefined) collectPrivateTexts(page, path, secrets);
	const { made, zone = context.zone } = readHeader(html, context.likelyZones ?? []);
	const reading = claim.read(path, page, { ...context, zone });
	const fitting = claim.unusual ? ifFitting(reading) : reading;
	return made === undefined || fitting === nothing ? fitting : { ...fitting, made };
}

import type { Problem } from "../model/problem.ts";

const BESIDE: ReadonlySet<string> = new Set(["folderIsSite", "zipOfEdition", "ownCopy", "partOfOther"]);

/** Whether what was set aside only lay beside the download, of which nothing is missing for it: made here, or surely of another service. */
export function liesBeside({ code, params }: Problem): boolean {
	const reason = code === "zipPassedOver" && "reason" in params ? params.reason : undefined;
	return BESIDE.has(typeof reason === "object" && "code" in reason ? reason.code : code);
}

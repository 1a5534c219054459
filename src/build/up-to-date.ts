import { access } from "node:fs/promises";
import { openDownload } from "../download/open/open.ts";
import type { Emit } from "../model/events.ts";
import { lockOutput } from "../output/lock.ts";
import { projectFiles } from "../output/staging.ts";
import { removeWorkspace } from "../output/workspace.ts";
import { recallRun } from "../report/last-run.ts";
import type { Report } from "../report/report.ts";
import { buildKey } from "./build-key.ts";
import type { BuildRequest } from "./request.ts";

/** A site and whether it had to be made. */
export interface BuildResult {
	readonly report: Report;
	/** True when nothing that the site is made of has changed: then it was left as it is, and the report is the last one. */
	readonly unchanged: boolean;
}

/** Builds the site if anything has changed since the last build. What builds is not even loaded when nothing has. */
export async function buildIfChanged(request: BuildRequest, emit: Emit): Promise<BuildResult> {
	// The private copy may lack something although the site does not.
	const report = request.options.photos === undefined ? await unchangedReport(request, emit) : undefined;
	if (report !== undefined) {
		emit({ type: "done", unchanged: true });
		return { report, unchanged: true };
	}
	const { build } = await import("./build.ts");
	return { report: await build(request, emit), unchanged: false };
}

async function unchangedReport(request: BuildRequest, emit: Emit): Promise<Report | undefined> {
	const { lastRun, building, changed } = projectFiles(request.options.output);
	if (
		!(await access(lastRun).then(
			() => true,
			() => false,
		))
	)
		return undefined;
	emit({ type: "stage", name: "compare" });
	const download = await openDownload(request.options.archives, request.options.limits);
	try {
		const last = await recallRun(request.options.output, await buildKey(request, download));
		if (last === undefined) return undefined;
		// What a killed build of something else has left.
		const lock = await lockOutput(request.options.output);
		await removeWorkspace(building, { aside: changed });
		await lock.release();
		return last.report;
	} finally {
		await download.close();
	}
}

import { existsSync } from "node:fs";
import type { Emit } from "../model/events.ts";
import { cacheOf } from "../output/project.ts";
import type { Report } from "../report/report.ts";
import type { BuildRequest } from "./request.ts";

/** Makes a site, in this process or in one of its own. `key` is the build key, where it is known. */
export type Build = (request: BuildRequest, emit: Emit, key?: string) => Promise<Report>;

/** Builds the site if anything has changed since the last build, else leaves it as it is, and returns the last report. */
export async function buildIfChanged(request: BuildRequest, emit: Emit, build: Build): Promise<Report> {
	const { output, photos, dryRun } = request.options;
	if (dryRun) return build(request, emit);
	// The private copy may lack something although the site does not.
	if (photos !== undefined || !existsSync(cacheOf(output, "lastRun"))) return build(request, emit);
	// Loaded lazily: a first build does not wait for it.
	const { keyOf, lastReport } = await import("./compare.ts");
	const key = await keyOf(request, emit);
	const report = await lastReport(output, key);
	if (report === undefined) return build(request, emit, key);
	emit({ type: "done", unchanged: true });
	return report;
}

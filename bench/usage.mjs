import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** Preloaded into every process of a program that is measured, but those that decode videos: notes what it used when it ends. */
const folder = process.env["BENCH_USAGE"];
if (folder !== undefined && !/[\\/]decode[\\/]/.test(process.argv[1] ?? "")) {
	process.on("exit", () => {
		const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
		writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
	});
}

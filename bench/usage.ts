import { writeFileSync } from "node:fs";
import process from "node:process";

/** Preloaded into a program that is measured: tells what it used when it ends. */
const path = process.env["BENCH_USAGE"];
process.on("exit", () => {
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	if (path !== undefined) writeFileSync(path, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});

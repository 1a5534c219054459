import { posix } from "node:path";
import { asTyped } from "../../languages/problems/command-line.ts";
import { groupBy } from "../../model/group-by.ts";
import { formatBytes, formatCount } from "./amounts.ts";
import type { Finding, Verdict } from "./findings.ts";
import type { ListedFile } from "./listing.ts";
import { TARGETS, type Target, type Threshold } from "./targets.ts";

const FEWER_FILES = asTyped(
	"Build it with --pages month, which makes far fewer files; or leave something out (--without stories, --from, --to), or use a target without this limit: npm run check netlify.",
);
const SMALLER_FILES = "Leave the post with this file out, or use a target that takes it.";

/** Numbers and sizes against what a target takes. Pure. */
export function sizeFindings(files: readonly ListedFile[], target: Target): readonly Finding[] {
	const limits = TARGETS[target];
	return [
		row("Files", formatCount(files.length), files.length, limits.files, formatCount, FEWER_FILES),
		fullestFolder(files, target, limits.filesInFolder),
		largestFile(files, limits.fileSize),
		totalSize(files, target, limits.totalSize),
	];
}

/** A row of the table about a number of files or bytes; advice only where the verdict is not "fits". */
function row(
	check: string,
	found: string,
	value: number,
	limit: Threshold,
	write: (n: number) => string,
	advice: string,
): Finding {
	const verdict = verdictOf(value, limit);
	return { check, found, limit: limitText(limit, write), verdict, advice: verdict === "fits" ? "" : advice };
}

/** Directory entries of 32 bytes in a FAT32 folder. */
const FAT_SLOTS = 65_534;

/** Each name needs one, and another for every 13 characters. */
function slotsOf({ path }: ListedFile): number {
	return 1 + Math.ceil(posix.basename(path).length / 13);
}

function fullestFolder(files: readonly ListedFile[], target: Target, limit: Threshold): Finding {
	const folders = groupBy(files, ({ path }) => posix.dirname(path));
	const [[fullest, { length }] = ["", []] as const] = [...folders].sort(([, a], [, b]) => b.length - a.length);
	const slots = [...folders.values()].map((inFolder) => inFolder.reduce((sum, file) => sum + slotsOf(file), 0));
	const isOverfull = target === "usb" && slots.some((sum) => sum > FAT_SLOTS);
	const found = `${formatCount(length)} in ${fullest}`;
	const advice = target === "usb" ? "Format the stick as exFAT, which takes more in a folder." : FEWER_FILES;
	const finding = row("Files in one folder", found, length, limit, formatCount, advice);
	return isOverfull ? { ...finding, verdict: "stop", advice } : finding;
}

function largestFile(files: readonly ListedFile[], limit: Threshold): Finding {
	const largest = files.reduce<ListedFile>((a, b) => (b.size > a.size ? b : a), { path: "", size: 0 });
	const tooLarge = files.filter((file) => verdictOf(file.size, limit) === "stop").length;
	const found = `${formatBytes(largest.size)}, ${largest.path}${tooLarge > 1 ? ` and ${tooLarge - 1} more too large` : ""}`;
	const advice = tooLarge > 0 ? SMALLER_FILES : "A file of this size may fail: try it.";
	return row("Largest file", found, largest.size, limit, formatBytes, advice);
}

function totalSize(files: readonly ListedFile[], target: Target, limit: Threshold): Finding {
	const total = files.reduce((sum, file) => sum + file.size, 0);
	const onStick = target === "usb" ? `, ${formatBytes(onDisk(files, 128 * 1024))} on a large exFAT stick` : "";
	const found = `${formatBytes(total)}${onStick}`;
	const finding = row("Total size", found, total, limit, formatBytes, FEWER_FILES);
	return finding.verdict === "fits" ? { ...finding, advice: traffic(total, target) } : finding;
}

/** Bytes that files take on a disk with clusters of that size. */
export function onDisk(files: readonly ListedFile[], cluster: number): number {
	return files.reduce((sum, file) => sum + Math.ceil(file.size / cluster) * cluster, 0);
}

/** A sentence about traffic limits. Netlify: 20 credits a GB of 300 a month on a free account (its documentation of 2026; not confirmed for Free). */
function traffic(total: number, target: Target): string {
	if (total === 0) return "";
	if (target === "github") {
		return `GitHub asks for less than 100 GB of traffic a month: about ${formatCount(Math.floor(100e9 / total))} visitors who look at everything.`;
	}
	if (target !== "netlify") return "";
	return `A visitor who looks at everything moves ${formatBytes(total)}. A free account may have some 15 GB a month: about ${formatCount(Math.floor(15e9 / total))} such visits; then all its sites pause.`;
}

function verdictOf(value: number, { warn, stop }: Threshold): Verdict {
	if (value > stop) return "stop";
	return value > warn ? "look" : "fits";
}

function limitText({ warn, stop }: Threshold, write: (n: number) => string): string {
	if (Number.isFinite(stop)) return write(stop);
	return Number.isFinite(warn) ? `better below ${write(warn)}` : "none stated";
}

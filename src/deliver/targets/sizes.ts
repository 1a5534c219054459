import { count, size } from "./amounts.ts";
import type { Finding, Verdict } from "./finding.ts";
import type { ListedFile } from "./listing.ts";
import type { Limit, Limits, Target } from "./targets.ts";

const FEWER =
	"Build it with --pages month, which makes far fewer files; or leave something out (--without stories, --from, --to), or use a target without this limit: npm run check -- --target netlify.";
const SMALLER = "Leave the post with this file out, or use a target that takes it.";

/** Numbers and sizes against what a target takes. Pure. */
export function sizeFindings(files: readonly ListedFile[], target: Target, limits: Limits): readonly Finding[] {
	return [
		numberOfFiles(files, limits),
		fullestFolder(files, target, limits),
		largestFile(files, limits),
		totalSize(files, target, limits),
	];
}

function numberOfFiles(files: readonly ListedFile[], { files: limit }: Limits): Finding {
	const verdict = judged(files.length, limit);
	return {
		check: "Files",
		found: count(files.length),
		limit: limitText(limit, count),
		verdict,
		advice: verdict === "fits" ? "" : FEWER,
	};
}

/** Slots of 32 bytes in a FAT32 folder; a name takes one and one more for every 13 characters. */
const FAT_SLOTS = 65_534;

function fullestFolder(files: readonly ListedFile[], target: Target, { filesInFolder: limit }: Limits): Finding {
	const folders = new Map<string, { files: number; slots: number }>();
	for (const { path } of files) {
		const end = path.lastIndexOf("/");
		const folder = end < 0 ? "." : path.slice(0, end);
		const sum = folders.get(folder) ?? { files: 0, slots: 0 };
		folders.set(folder, { files: sum.files + 1, slots: sum.slots + 1 + Math.ceil((path.length - end - 1) / 13) });
	}
	const [fullest = ["", { files: 0, slots: 0 }] as const] = [...folders].sort(([, a], [, b]) => b.files - a.files);
	const overfull = target === "usb" && [...folders.values()].some(({ slots }) => slots > FAT_SLOTS);
	const verdict = overfull ? "stop" : judged(fullest[1].files, limit);
	return {
		check: "Files in one folder",
		found: `${count(fullest[1].files)} in ${fullest[0]}`,
		limit: limitText(limit, count),
		verdict,
		advice:
			verdict === "fits" ? "" : target === "usb" ? "Format the stick as exFAT, which takes more in a folder." : FEWER,
	};
}

function largestFile(files: readonly ListedFile[], { fileSize: limit }: Limits): Finding {
	const largest = files.reduce<ListedFile>((a, b) => (b.size > a.size ? b : a), { path: "", size: 0 });
	const tooLarge = files.filter((file) => judged(file.size, limit) === "stop").length;
	const verdict = judged(largest.size, limit);
	return {
		check: "Largest file",
		found: `${size(largest.size)}, ${largest.path}${tooLarge > 1 ? ` and ${tooLarge - 1} more too large` : ""}`,
		limit: limitText(limit, size),
		verdict,
		advice: verdict === "stop" ? SMALLER : verdict === "look" ? "A file of this size may fail: try it." : "",
	};
}

function totalSize(files: readonly ListedFile[], target: Target, { totalSize: limit }: Limits): Finding {
	const total = files.reduce((sum, file) => sum + file.size, 0);
	const verdict = judged(total, limit);
	return {
		check: "Total size",
		found: target === "usb" ? `${size(total)}, ${size(onDisk(files, 128 * 1024))} on a large exFAT stick` : size(total),
		limit: limitText(limit, size),
		verdict,
		advice: verdict === "fits" ? traffic(total, target) : FEWER,
	};
}

/** What files take on a disk that gives space in clusters of so many bytes. */
export function onDisk(files: readonly ListedFile[], cluster: number): number {
	return files.reduce((sum, file) => sum + Math.ceil(file.size / cluster) * cluster, 0);
}

/** What visitors cost. Netlify: 20 credits a GB of 300 a month on a free account (its documentation of 2026; not confirmed for Free). */
function traffic(total: number, target: Target): string {
	if (total === 0) return "";
	if (target === "github") {
		return `GitHub asks for less than 100 GB of traffic a month: about ${count(Math.floor(100e9 / total))} visitors who look at everything.`;
	}
	if (target !== "netlify") return "";
	return `A visitor who looks at everything moves ${size(total)}. A free account may have some 15 GB a month: about ${count(Math.floor(15e9 / total))} such visits; then all its sites pause.`;
}

function judged(value: number, { warn, stop }: Limit): Verdict {
	if (value > stop) return "stop";
	return value > warn ? "look" : "fits";
}

function limitText({ warn, stop }: Limit, write: (n: number) => string): string {
	if (Number.isFinite(stop)) return write(stop);
	return Number.isFinite(warn) ? `better below ${write(warn)}` : "none stated";
}

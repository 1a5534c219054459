import type { Download, FingerprintCache, Part } from "../../model/download-file.ts";
import { by } from "../../model/order.ts";
import { BuildError, type Problem } from "../../model/problem.ts";
import { isEditionAlone } from "../../output/edition.ts";
import { printableLine } from "../../terminal/escape-controls.ts";
import { Faults } from "../faults.ts";
import { listFolder } from "../folder/folder.ts";
import { defaultLimits, type Limits } from "../limits.ts";
import { isZipName, printableName } from "../names.ts";
import { type OpenedSource, partsOf } from "../parts.ts";
import { findRoots } from "../roots.ts";
import { openZip } from "../zip/zip.ts";
import { withoutOthers } from "./other-downloads.ts";
import { withoutOwnCopies } from "./own-copies.ts";
import { distinctNames, findSources, type Source } from "./sources.ts";

/**
 * Opens every ZIP and folder of one download as a single list of files. A path is a ZIP, an unpacked download, or a folder
 * that holds some of either; the order of the paths does not matter, nor how often one is named. Throws a BuildError for a
 * path that is not there, for a ZIP that cannot be read, and when nothing is left to open.
 */
export async function openDownload(
	paths: readonly string[],
	limits: Limits = defaultLimits,
	fingerprints?: FingerprintCache,
): Promise<Download> {
	const { sources, setAside } = await findAll(paths);
	const names = distinctNames([...sources.keys()]);
	const parts: Part[] = [];
	const faults = new Faults();
	const close = async () => {
		for (const part of parts) await part.close();
	};
	try {
		for (const source of sources.values()) {
			const { path, kind, searched } = source;
			const name = names.get(path) ?? path;
			const opened =
				kind === "zip" ? await openZip(path, name, limits) : await listFolder(path, name, limits, fingerprints);
			const misfit = misfitOf(opened, source);
			if (misfit === undefined) {
				for (const part of partsOf(name, opened)) {
					const files = part.files.map((file) => faults.watch(file));
					parts.push({ ...part, files });
				}
				continue;
			}
			await opened.close();
			if (!searched && (misfit.code === "zipOfEdition" || misfit.code === "ownCopy"))
				throw new BuildError(misfit.code, {}, { where: name });
			if (!searched) throw new BuildError("zipPassedOver", { reason: misfit }, { where: name });
			setAside.push({ code: "zipPassedOver", params: { reason: misfit }, where: name });
		}
		const [first] = setAside;
		if (parts.length === 0 && first !== undefined) throw nothingLeft(paths, first);
	} catch (error) {
		await close();
		throw error;
	}
	const { kept, others } = withoutOthers(parts.sort(by(({ name }) => name)));
	const passedOver = [...setAside, ...others].sort(by(({ where }) => where));
	return {
		parts: kept,
		files: kept.flatMap((part) => part.files),
		setAside: [...passedOver, ...kept.flatMap((part) => part.setAside)],
		faults: () => faults.count,
		close,
	};
}

/** The sources that the paths name, each ZIP and folder once. */
async function findAll(paths: readonly string[]) {
	const sources = new Map<string, Source>();
	const problems = new Map<string, Problem>();
	for (const path of paths) {
		const found = await findSources(path);
		for (const problem of found.setAside) problems.set(problem.where, problem);
		for (const source of found.sources) {
			// A path that was named itself is wanted, whatever it holds.
			if (!source.searched || !sources.has(source.path)) sources.set(source.path, source);
		}
	}
	return { sources, setAside: [...problems.values()] };
}

/** Why a source is no download: it was made here, or is a ZIP that holds others, or one of the search with nothing of Instagram's. */
function misfitOf({ files }: OpenedSource, { kind, searched }: Source) {
	const isZip = kind === "zip";
	// The search has looked for the root of a download in every folder that it found.
	if (!isZip && searched) return undefined;
	const paths = files.map((file) => file.path);
	if (isZip && isEditionAlone(paths)) return { code: "zipOfEdition", params: {} } as const;
	const others = withoutOwnCopies(paths);
	if (findRoots(others).length > 0) return undefined;
	const inner = files.find((file) => isZipName(file.path));
	if (isZip && inner !== undefined) return { code: "zipInZip", params: { name: printableName(inner.path) } } as const;
	if (others.length < paths.length) return { code: "ownCopy", params: {} } as const;
	return isZip && searched ? ({ code: "zipOfOther", params: {} } as const) : undefined;
}

/** Names the first thing that was set aside. */
function nothingLeft(paths: readonly string[], reason: Problem): BuildError {
	const where = printableLine(reason.where);
	return new BuildError("noDownloadIn", { where, reason }, { where: paths.join(", ") });
}

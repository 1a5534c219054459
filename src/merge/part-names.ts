import type { DownloadFile } from "../model/download-file.ts";

/** `instagram-NAME-2026-01-31-Ab12Cd34` since 2023, `instagram-NAME-20221116` before. */
const OF_INSTAGRAM = /instagram-([a-z0-9._]{1,30})-\d{4}-?\d{2}-?\d{2}(?!\d)/i;
/** `NAME_20201007.zip` and `NAME_20201007_part_1.zip`, until about 2022. People name other things so, too. */
const OF_OLD = /(?:^|\/)(?!instagram_)([a-z0-9._]{1,30}?)_\d{8}(?:_part_\d+)?(?:$|[ ./])/i;

/**
 * The user name in the names of ZIPs and folders, to be shown where no profile has one; else empty. Anyone may have renamed
 * them, so that nothing is ever proved or refused by it.
 */
export function nameInParts(files: readonly Pick<DownloadFile, "part" | "wrapper">[]): string {
	const names = [...new Set(files.map(({ part, wrapper = "" }) => `${part}/${wrapper}`))];
	const found = [OF_INSTAGRAM, OF_OLD].flatMap((form) => names.map((name) => form.exec(name)?.[1]));
	return found.find((name) => name !== undefined)?.toLowerCase() ?? "";
}

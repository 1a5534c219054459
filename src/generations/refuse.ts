import type { Download } from "../download/download.ts";
import { BuildError } from "../problems.ts";
import type { Recognised } from "./recognise.ts";

const HOW =
	"In Instagram: Settings, Accounts Center, Your information and permissions, Export your information. Choose your profile, export to device, all available information (or at least Media and Profile information), all time, format JSON, quality high.";

/** Throws a BuildError when nothing in the download can become a site, saying what it holds and what to ask Instagram for. */
export function refuseUseless({ claims }: Recognised, download: Download): void {
	if (claims.length > 0) return;
	const where = download.parts.map((part) => part.name).join(", ");
	if (download.files.length === 0) {
		throw new BuildError("There is no file in it", { where, hint: HOW });
	}
	const found = topNames(download);
	throw new BuildError(`This does not look like a download from Instagram. It holds: ${found}`, { where, hint: HOW });
}

/** The first few names at the top of a download, for a person to recognise. */
function topNames({ files }: Download): string {
	const names = [
		...new Set(files.map((file) => (file.path.includes("/") ? `${file.path.split("/")[0]}/` : file.path))),
	];
	const shown = names.slice(0, 8).map((name) => JSON.stringify(name).slice(1, -1));
	return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

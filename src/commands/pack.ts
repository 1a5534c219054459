import { packSite } from "../deliver/pack.ts";
import { firstAndMore, formatBytes } from "../deliver/targets/amounts.ts";
import { COMMANDS } from "../options/commands.ts";
import { parseOptions } from "../options/option.ts";
import type { Done, Given, Terminal } from "./terminal.ts";

/** Bytes that most e-mail services take in one message. */
const MAIL = 20e6;

/** `npm run pack`: a small site becomes one ZIP. */
export async function runPack(given: Given, { folder, print, warn = print }: Terminal): Done {
	const { output, to: zip = `${output}.zip` } = parseOptions(COMMANDS.pack.options, given, folder);
	const { bytes, leftOut } = await packSite(output, zip);
	print(`Written: ${zip} (${formatBytes(bytes)})`);
	if (leftOut.length > 0) warn(`Not of the site, and left out: ${firstAndMore(leftOut, "")}`);
	if (bytes > MAIL) print("Most e-mail services refuse more than 20 MB; a stick or a host takes it.");
	print("Whoever gets it extracts all of it into a folder first, and then opens index.html.");
	return { is: "done", receipt: { path: zip, bytes, leftOut } };
}

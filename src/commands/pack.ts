import { resolve } from "node:path";
import { pack } from "../deliver/pack.ts";
import { size } from "../deliver/targets/amounts.ts";
import { some } from "../deliver/targets/finding.ts";
import type { Done, Terminal } from "./terminal.ts";

/** Bytes that most e-mail services take in one message. */
const MAIL = 20e6;

/** `npm run pack`: a small site becomes one ZIP. */
export async function runPack(
	given: { readonly output?: string; readonly to?: string },
	{ folder, print }: Terminal,
): Done {
	const site = resolve(folder, given.output ?? "_site");
	const zip = given.to === undefined ? `${site}.zip` : resolve(folder, given.to);
	const { bytes, leftOut } = await pack(site, zip);
	print(`Written: ${zip} (${size(bytes)})`);
	if (leftOut.length > 0) print(`Not of the site, and left out: ${some(leftOut, "")}`);
	if (bytes > MAIL) print("Most e-mail services refuse more than 20 MB; a stick or a host takes it.");
	print("Whoever gets it extracts all of it into a folder first, and then opens index.html.");
	return true;
}

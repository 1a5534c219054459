import { asTyped } from "../../languages/problems/command-line.ts";
import type { Target } from "./targets.ts";

/** Instructions for publishing, in lines; `site` is the path of the built site as the person would type it. */
export function nextSteps(target: Target, site: string): readonly string[] {
	const quoted = (path: string) => (/[^\w./\\:-]/.test(path) ? `"${path}"` : path);
	return STEPS[target](quoted(site), quoted(`${site}.git`));
}

const STEPS: Readonly<Record<Target, (site: string, git: string) => readonly string[]>> = {
	netlify: (site) => [
		"Next, type this; it asks you to log in the first time:",
		`  npx netlify-cli deploy --no-build --dir=${site} --prod`,
		`Or drag the folder ${site} onto https://app.netlify.com/drop`,
	],
	github: (site, git) => {
		const command = `git --git-dir=${git} --work-tree=${site}`;
		return [
			"Next, make an empty repository at GitHub, then type these four lines with its address. They send the site as one",
			`commit without a history; delete ${git} before you do it again.`,
			`  ${command} init --initial-branch=gh-pages`,
			`  ${command} add --all`,
			`  ${command} commit --message "My gallery"`,
			`  ${command} push --force https://github.com/NAME/REPOSITORY.git gh-pages`,
			"Then choose the branch gh-pages under Settings, Pages.",
		];
	},
	cloudflare: (site) => [
		"Next, type this; it asks you to log in the first time:",
		`  npx wrangler pages deploy ${site} --project-name my-gallery`,
	],
	usb: () => [
		"Next, plug the stick in and type this with the drive or folder as which it appears (E:\\ or /Volumes/STICK):",
		asTyped("  npm run stick PATH"),
	],
};

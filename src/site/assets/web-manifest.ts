import type { SiteView } from "../views/site-view.ts";

/** Path of the file by which a phone keeps the gallery like an app; a page links to it where it is served. */
export const WEB_MANIFEST = "manifest.webmanifest";

/** The colours of the page, which the bars around it take on, with a breath of the profile picture's. */
export function themeOf(tone: string): SiteView["theme"] {
	return { light: mixed("fbfaf8", tone, 0.14), dark: mixed("121211", tone, 0.16) };
}

/** The web app manifest of a site (W3C, 2025). Its addresses are relative to itself. */
export function webManifest({ title, lang, direction, icons, theme }: SiteView): string {
	const icon = ({ path, side }: SiteView["icons"]["large"]) => ({
		...{ src: path, sizes: `${side}x${side}`, type: "image/png" },
	});
	const manifest = {
		...{ name: title, short_name: title, lang, dir: direction, start_url: "index.html", scope: "./" },
		...{ display: "minimal-ui", background_color: "#fbfaf8", theme_color: theme.light },
		icons: [icon(icons.touch), { ...icon(icons.large), purpose: "any maskable" }],
	};
	return `${JSON.stringify(manifest, null, "\t")}\n`;
}

/** A share of one colour in another; each of three or six hex digits. */
function mixed(ground: string, tone: string, share: number): string {
	const [below, above] = [channelsOf(ground), channelsOf(tone)];
	const channels = below.map((value, index) => Math.round(value + ((above[index] ?? value) - value) * share));
	return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channelsOf(colour: string): readonly number[] {
	const digits = colour.length === 3 ? [...colour].map((digit) => digit + digit).join("") : colour;
	return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

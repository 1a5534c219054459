import type { Link } from "../views/view.ts";

const SAFE = new Set(["http:", "https:", "mailto:"]);

/** The website of a profile as a link when its address is safe to follow; as text alone otherwise; empty for none. */
export function websiteLink(typed: string): Link {
	const text = typed.trim();
	if (text === "") return { url: "", text: "" };
	const address = parse(text) ?? parse(`https://${text}`);
	const shown = text.replace(/^https?:\/\//i, "").replace(/\/$/, "");
	if (address === undefined) return { url: "", text };
	return { url: address.href, text: shown };
}

function parse(text: string): URL | undefined {
	// An address in which a name is masked leads nowhere.
	if (/[\s•]/.test(text) || !URL.canParse(text)) return undefined;
	const url = new URL(text);
	if (!SAFE.has(url.protocol) || url.username !== "" || url.password !== "") return undefined;
	return url.protocol === "mailto:" || url.hostname.includes(".") ? url : undefined;
}

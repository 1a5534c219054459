// @ts-check
/**
 * Finds the root of the site from a page that a host shows at any depth: of the addresses under which the page asks for this script,
 * one is that of its own folder. The links lead from there, and those that would lead nowhere without it are shown.
 */
{
	const src = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

	class FoundRoot extends HTMLElement {
		connectedCallback() {
			const root = new URL("../../", src);
			for (const link of this.querySelectorAll("a")) link.href = new URL(link.dataset["to"] ?? "", root).href;
			this.querySelector("nav")?.removeAttribute("hidden");
		}
	}
	if (customElements.get("found-root") === undefined) customElements.define("found-root", FoundRoot);
}

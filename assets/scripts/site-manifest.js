// @ts-check
/** Lets a phone keep the gallery like an app where it is served: in a folder a browser refuses to read its manifest, and says so. */
{
	class SiteManifest extends HTMLElement {
		connectedCallback() {
			if (!location.protocol.startsWith("http")) return;
			const link = document.createElement("link");
			link.rel = "manifest";
			link.href = this.dataset["href"] ?? "";
			document.head.append(link);
		}
	}
	customElements.define("site-manifest", SiteManifest);
}

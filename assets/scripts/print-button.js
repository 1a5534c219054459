// @ts-check
/** Prints the page when all its pictures are there, also those further down that load only when they are seen. */
{
	class PrintButton extends HTMLElement {
		connectedCallback() {
			const button = this.querySelector("button");
			if (button === null) return;
			button.addEventListener("click", async () => {
				button.disabled = true;
				const pictures = [...document.images];
				for (const picture of pictures) picture.loading = "eager";
				// One that does not load is no reason not to print the others.
				await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
				button.disabled = false;
				print();
			});
		}
	}
	customElements.define("print-button", PrintButton);
}

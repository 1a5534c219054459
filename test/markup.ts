import assert from "node:assert/strict";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** Resolved once for all pages: it takes a third of what checking a page does. */
class OneConfig extends StaticConfigLoader {
	readonly #resolved = super.getConfigFor("page.html");

	override getConfigFor() {
		return this.#resolved;
	}
}

const validator = new HtmlValidate(new OneConfig({ extends: ["html-validate:standard"] }));

/** Fails where html-validate finds a fault in any of these pages. */
export async function assertMarkup(pages: Iterable<readonly [path: string, text: string]>): Promise<void> {
	for (const [path, text] of pages) {
		const { results } = await validator.validateString(text, path);
		const messages = results.flatMap((result) => result.messages);
		assert.deepEqual(
			messages.map(({ line, message }) => `${path}:${line} ${message}`),
			[],
		);
	}
}

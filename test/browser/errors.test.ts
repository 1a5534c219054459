import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { workFolder } from "../builds.ts";
import { BROWSERS, launch } from "./browsers.ts";
import { noteErrors } from "./errors.ts";

for (const name of BROWSERS) {
	test(`errors of scripts and of the console are noted in ${name}, and no picture that did not come whole`, {
		timeout: 60_000,
	}, async (t) => {
		const folder = await workFolder(t);
		const picture = await sharp({
			create: {
				width: 600,
				height: 600,
				channels: 3,
				background: "#b42",
				noise: { type: "gaussian", mean: 128, sigma: 40 },
			},
		})
			.jpeg()
			.toBuffer();
		await writeFile(join(folder, "half.jpg"), picture.subarray(0, picture.length / 2));
		const script = `onload = () => { console.error("told"); setTimeout(() => { throw new Error("thrown") }) }`;
		const path = join(folder, "page.html");
		await writeFile(path, `<!doctype html><title>half a picture</title><img src="half.jpg"><script>${script}</script>`);
		const browser = await launch(name);
		t.after(() => browser.close());
		const page = await browser.newPage();
		const errors: string[] = [];
		noteErrors(page, errors);
		await page.goto(pathToFileURL(path).href);
		while (!errors.some((error) => error.includes("thrown"))) await new Promise((wait) => setTimeout(wait, 40));
		assert.deepEqual(errors.map((error) => /(thrown|told)$/.exec(error)?.[0] ?? error).sort(), ["thrown", "told"]);
	});
}

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOME } from "../../../src/model/home.ts";
import { rooted, TEMPLATES } from "../../../src/site/render/page-templates.ts";
import { describedInTurn } from "../archives.ts";

test("every kind of page has its template, and no template is left over", () => {
	const files = readdirSync(join(HOME, "templates", "pages"));
	assert.deepEqual(
		files.sort(),
		Object.values(TEMPLATES)
			.map((name) => `${name}.njk`)
			.sort(),
	);
});

test("a page knows the way up to the root of its site, however deep it is", () => {
	const { pages } = describedInTurn(
		["2019", "2018", "2017"].map((year) => ({ at: `${year}-07-14T18:30:05Z`, caption: "hello #sea" })),
	);
	const roots = new Map(Object.values(rooted(pages)).flatMap((views) => views.map(({ url, root }) => [url, root])));
	const found = ["index.html", "404.html", "2019/07-14-183005.html", "tags/s/sea.html"].map((url) => roots.get(url));
	assert.deepEqual(found, ["", "", "../", "../../"]);
});

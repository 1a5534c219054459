import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import { elsewhere, type Habits } from "../visit.ts";

/** How one goes through posts, and what a post shows. */
export const posts: Habits = {
	"no quick click on Older is lost, and no change of pages logs an error": async ({
		page,
		open,
		follow,
		read,
		until,
	}) => {
		const errors: string[] = [];
		page.on("pageerror", (error) => errors.push(String(error)));
		await open("index.html");
		await follow(".tile a");
		await follow(".post-back");
		await follow(".tile a");
		for (let n = 0; n < 6; n += 1) {
			const before = JSON.stringify(await read("location.href"));
			const older = `document.querySelector("[rel=next]")`;
			const at = JSON.parse(
				await read(
					`(({ x, y, width, height }) => JSON.stringify([x + width / 2, y + height / 2]))(${older}.getBoundingClientRect())`,
				),
			);
			await page.mouse.click(at[0], at[1]);
			await until(`${elsewhere(before)} && ${older} !== null`);
		}
		assert.match(page.url(), new RegExp(POST.source.slice(1)));
		assert.deepEqual(errors, []);
	},
};

// @ts-check
/** Which pictures a slideshow shows, in which order. In JavaScript of 2017, because televisions have no more. */
/** @typedef {{ year: string, before: number, count: number, runs: number[] }} SlideYear */
// biome-ignore lint/correctness/noUnusedVariables: classic scripts share what they declare
const slideOrder = (() => {
	/** The years, oldest first: how many pictures each has, of posts and of stories in turns. @param {Element} show */
	const yearsIn = (show) => {
		/** @type {SlideYear[]} */
		const years = [];
		let before = 0;
		for (const item of Array.from(show.querySelectorAll("[data-runs]")).reverse()) {
			if (!(item instanceof HTMLElement)) continue;
			const runs = (item.dataset.runs || "").split(" ").map(Number);
			const count = runs.reduce((sum, length) => sum + length, 0);
			years.push({ year: item.id.slice(1), before, count, runs });
			before += count;
		}
		return years;
	};

	/** The numbers of their pictures, with those of stories or without. @param {SlideYear[]} years @param {boolean} withStories */
	const numbersOf = (years, withStories) => {
		/** @type {number[]} */
		const numbers = [];
		for (const { before, runs } of years) {
			let from = before;
			runs.forEach((length, turn) => {
				if (withStories || turn % 2 === 0) for (let n = 0; n < length; n += 1) numbers.push(from + n);
				from += length;
			});
		}
		return numbers;
	};

	/** @param {number[]} numbers */
	const shuffle = (numbers) => {
		for (let n = numbers.length - 1; n > 0; n -= 1) {
			const other = Math.floor(Math.random() * (n + 1));
			[numbers[n], numbers[other]] = [numbers[other] || 0, numbers[n] || 0];
		}
	};

	return { yearsIn, numbersOf, shuffle };
})();

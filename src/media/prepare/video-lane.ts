import { inParallel } from "../concurrency.ts";

/**
 * Works on all items, at most `concurrency` at a time, each kind in its order. While there are others, only one video at a time: videos
 * wait for their decoder, and where several came first, no picture was begun before it had started (0.4 s of a cold build, 2026-11-30).
 */
export async function withVideoLane<T>(
	items: readonly T[],
	isVideo: (item: T) => boolean,
	concurrency: number,
	work: (item: T) => Promise<void>,
): Promise<void> {
	const videos = items.filter(isVideo).reverse();
	const others = items.filter((item) => !isVideo(item)).reverse();
	let videosUnderWay = 0;
	/** The next item is chosen when the one before it has begun. */
	function* inTurn(): Generator<T> {
		while (videos.length + others.length > 0) {
			const video = videosUnderWay === 0 || others.length === 0 ? videos.pop() : undefined;
			if (video !== undefined) {
				videosUnderWay++;
				yield video;
			} else {
				const other = others.pop();
				if (other !== undefined) yield other;
			}
		}
	}
	await inParallel(inTurn(), concurrency, async (item) => {
		try {
			await work(item);
		} finally {
			if (isVideo(item)) videosUnderWay--;
		}
	});
}

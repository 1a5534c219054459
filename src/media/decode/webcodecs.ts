/**
 * Sets the WebCodecs globals that mediabunny decodes with, from the optional @napi-rs/webcodecs.
 * @returns false where that is not installed or has no binary for this machine
 */
export async function loadWebcodecs(): Promise<boolean> {
	// The name is a variable so that checking types does not need an optional package.
	const addon: string = "@napi-rs/webcodecs/polyfill";
	return await import(addon).then(
		() => true,
		() => false,
	);
}

/**
 * Keeps the event loop alive, which @napi-rs/webcodecs 1.3.1 does not on Node 20, and frees the frames that are closed: they
 * keep their memory until V8, which does not see it, collects them. Three times 7.5 s into a 1080 x 1920 video took
 * 2.2 GB, with a collection every 50 ms 0.4 GB (measured 2026-11-23). Collecting needs `node --expose-gc`.
 */
export async function whileCollecting<T>(work: () => Promise<T>): Promise<T> {
	const timer = setInterval(() => globalThis.gc?.(), 50);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}

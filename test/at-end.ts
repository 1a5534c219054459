import type { TestContext } from "node:test";

const ACTIONS = new WeakMap<TestContext, (() => unknown)[]>();

/**
 * Does something after a test, and what was asked for last first, where `t.after` has another order: Windows removes no folder while a file in it
 * is open, so what was opened in a folder has to be closed before that is removed.
 */
export function atEnd(t: TestContext, action: () => unknown): void {
	const known = ACTIONS.get(t);
	known?.push(action);
	if (known !== undefined) return;
	const actions = [action];
	ACTIONS.set(t, actions);
	t.after(async () => {
		for (const one of actions.reverse()) await one();
	});
}

import { lifeOf } from "../../sample/life/life.ts";
import type { SampleAccount } from "../../sample/model.ts";

/** The first and the last messages of each conversation: what is in between is of the same kinds. */
const EITHER_END = 6;

/** An account with a tenth of its messages, of every conversation and every kind; with more of either end, with more. */
export function withShortLife(account: SampleAccount, eitherEnd = EITHER_END): SampleAccount {
	const { talks, things } = lifeOf(account);
	const short = talks.map((talk) => {
		const { messages } = talk;
		const kinds = new Set<string>();
		const isNew = (kind: string) => !kinds.has(kind) && kinds.add(kind);
		const kept = messages.filter((message, index) => {
			const isFirst = isNew(Object.keys(message).sort().join());
			return isFirst || index < eitherEnd || index >= messages.length - eitherEnd;
		});
		return { ...talk, messages: kept };
	});
	return { ...account, life: { talks: short, things } };
}

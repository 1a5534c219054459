/** The form of a part of what is searched, as its script reads it. */
interface Part {
	readonly runs: readonly number[];
	readonly addresses: readonly (number | string)[];
	readonly pages: readonly string[];
	readonly times: string;
}

/** Where each row of a part leads, as page and address on it, by the text of its script. */
export function foundIn(script: string): readonly { readonly page: string; readonly id: string }[] {
	const part: Part = JSON.parse(script.slice(script.indexOf("push(") + 5, script.lastIndexOf(")")));
	const { runs, addresses, pages, times } = part;
	const named = new Map<number, string>();
	for (let at = 0; at < addresses.length; at += 2) named.set(Number(addresses[at]), String(addresses[at + 1]));
	let [time, run] = [0, 0];
	return times.split(" ").map((since, row) => {
		while (run + 4 < runs.length && Number(runs[run + 4]) <= row) run += 4;
		if (since !== "") time += Number.parseInt(since, 36);
		return { page: pages[runs[run + 3] ?? -1] ?? "", id: named.get(row) ?? `m${time}` };
	});
}

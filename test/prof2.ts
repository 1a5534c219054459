import { inventAccount } from "../sample/account.ts";
import { drawPicture } from "../sample/paint/picture.ts";

const { entries } = inventAccount();
const c0 = process.cpuUsage();
const by = new Map<string, [number, number]>();
let n = 0;
for (const { media } of entries)
	for (const m of media) {
		if (!("picture" in m)) continue;
		const t = process.cpuUsage();
		await drawPicture(
			m.picture as never,
			(m as { width: number }).width,
			(m as { height: number }).height,
			"jpg" as never,
		);
		const d = process.cpuUsage(t);
		n++;
		const k = String((m.picture as { scene: string }).scene);
		const [a, b] = by.get(k) ?? [0, 0];
		by.set(k, [a + 1, b + (d.user + d.system) / 1000]);
	}
const c = process.cpuUsage(c0);
process.stderr.write(`${n} pictures ${(c.user + c.system) / 1e6} s\n`);
for (const [k, [a, b]] of [...by].sort((x, y) => y[1][1] - x[1][1]))
	process.stderr.write(`${k} ${a} ${(b / a).toFixed(0)} ms, ${b.toFixed(0)}\n`);

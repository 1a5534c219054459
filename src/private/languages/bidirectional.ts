const RUNS_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RUNS_RIGHT = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/**
 * Sets apart what is put into a text of a language, where it has letters that run the other way: else the sign of a handle, a full stop
 * or an emoji beside it would change sides. Between U+2068 and U+2069 a text has a direction of its own, that of its first letter.
 */
export function isolating(direction: "ltr" | "rtl"): (text: string) => string {
	const otherWay = direction === "rtl" ? RUNS_RIGHT : RUNS_LEFT;
	return (text) => (otherWay.test(text) ? `\u2068${text}\u2069` : text);
}

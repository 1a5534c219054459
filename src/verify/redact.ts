/** Says what was found without repeating it: the message may be shown to somebody who helps. */
export function told(kind: string, value: string): string {
	return `it holds ${kind} (${value.slice(0, 2)}…, ${value.length} characters)`;
}

/** A finding that does not repeat the private value: the message may be shown to somebody who helps. */
export function redacted(kind: string, value: string): string {
	return `it holds ${kind} (${value.slice(0, 2)}…, ${value.length} characters)`;
}

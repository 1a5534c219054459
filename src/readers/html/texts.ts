import { clean } from "../text.ts";

/** Receives the texts of a page as they end. */
interface TextEvents {
	text(text: string, heading: boolean): void;
	line(label: string, value: string, href: string): void;
}

interface Line {
	blocks: string[];
	href: string;
}

/** Joins the pieces of text of a page to headings, lines of tables and loose blocks. */
export class Texts {
	readonly #events: TextEvents;
	/** The open line of every open table, outermost first. */
	readonly #lines: Line[] = [];
	#heading: string[] | undefined;
	#text = "";
	#afterBreak = false;
	#muted = 0;

	constructor(events: TextEvents) {
		this.#events = events;
	}

	get tables(): number {
		return this.#lines.length;
	}

	get inHeading(): boolean {
		return this.#heading !== undefined;
	}

	/** A line feed of the source directly after `<br>` is part of the break. */
	add(text: string): void {
		if (this.#muted > 0) return;
		this.#text += this.#afterBreak ? text.replace(/^\r?\n/, "") : text;
		this.#afterBreak = false;
	}

	lineBreak(): void {
		if (this.#muted > 0) return;
		this.#text += "\n";
		this.#afterBreak = true;
	}

	/** Ends a block. */
	edge(): void {
		if (this.#text === "") return;
		const text = clean(this.#text).trim();
		this.#text = "";
		this.#afterBreak = false;
		if (text === "") return;
		const line = this.#lines.at(-1);
		if (this.#heading !== undefined) this.#heading.push(text);
		else if (line !== undefined) line.blocks.push(text);
		else this.#events.text(text, false);
	}

	/** Skips text until `unmute` has been called as often. */
	mute(): void {
		this.edge();
		this.#muted += 1;
	}

	unmute(): void {
		this.#muted -= 1;
	}

	beginHeading(): void {
		this.edge();
		this.#heading = [];
	}

	endHeading(): void {
		this.edge();
		const text = this.#heading?.join("\n") ?? "";
		this.#heading = undefined;
		if (text !== "") this.#events.text(text, true);
	}

	beginTable(): void {
		this.edge();
		this.#lines.push({ blocks: [], href: "" });
	}

	beginLine(): void {
		if (this.#lines.length === 0) return;
		this.endTable();
		this.#lines.push({ blocks: [], href: "" });
	}

	/** Adds a link to the open line of a table, if it has none yet. */
	link(href: string): void {
		const line = this.#lines.at(-1);
		if (line !== undefined && line.href === "") line.href = href;
	}

	/** Ends the open line, too: its first block is the label, in a cell of its own or above its value. */
	endTable(): void {
		this.edge();
		const { blocks: [label = "", ...values] = [], href = "" } = this.#lines.at(-1) ?? {};
		if (label !== "") this.#events.line(label, values.join("\n"), href);
		this.#lines.pop();
	}
}

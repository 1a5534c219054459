import { clean } from "../text.ts";

/** Hears the texts of a page as they end. */
export interface Listener {
	text(text: string, heading: boolean): void;
	line(label: string, value: string, href: string): void;
}

interface Line {
	blocks: string[];
	href: string;
}

/** Puts the pieces of text of a page together: to headings, to lines of tables, and to loose blocks. */
export class Texts {
	readonly #listener: Listener;
	/** The open line of every open table, outermost first. */
	readonly #lines: Line[] = [];
	#heading: string[] | undefined;
	#text = "";
	#afterBreak = false;
	#muted = 0;

	constructor(listener: Listener) {
		this.#listener = listener;
	}

	get tables(): number {
		return this.#lines.length;
	}

	get inHeading(): boolean {
		return this.#heading !== undefined;
	}

	/** A line feed of the source directly behind `<br>` is part of the break. */
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

	/** What follows is another block. */
	edge(): void {
		if (this.#text === "") return;
		const text = clean(this.#text).trim();
		this.#text = "";
		this.#afterBreak = false;
		if (text === "") return;
		const line = this.#lines.at(-1);
		if (this.#heading !== undefined) this.#heading.push(text);
		else if (line !== undefined) line.blocks.push(text);
		else this.#listener.text(text, false);
	}

	/** What follows is not listened to until `unmute` was called as often. */
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
		if (text !== "") this.#listener.text(text, true);
	}

	beginTable(): void {
		this.edge();
		this.#lines.push({ blocks: [], href: "" });
	}

	beginLine(): void {
		if (this.#lines.length === 0) return;
		this.#endLine();
		this.#lines.push({ blocks: [], href: "" });
	}

	endTable(): void {
		this.#endLine();
	}

	/** A link in the open line of a table. */
	link(href: string): void {
		const line = this.#lines.at(-1);
		if (line !== undefined && line.href === "") line.href = href;
	}

	/** The first block is the label, in a cell of its own or above its value. */
	#endLine(): void {
		this.edge();
		const { blocks: [label = "", ...values] = [], href = "" } = this.#lines.at(-1) ?? {};
		if (label !== "") this.#listener.line(label, values.join("\n"), href);
		this.#lines.pop();
	}
}

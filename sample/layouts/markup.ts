/** The two styles of an HTML download: element names and classes changed about 2023. */
export interface MarkupStyle {
	readonly main: readonly [open: string, close: string];
	readonly heading: readonly [open: string, close: string];
	readonly record: string;
}

export const formerStyle: MarkupStyle = {
	main: ['<div class="_a706" role="main">', "</div>"],
	heading: ['<div class="_3-95 _2pim _a6-h _a6-i">', "</div>"],
	record: "pam _3-95 _2ph- _a6-g uiBoxWhite noborder",
};

export const recentStyle: MarkupStyle = {
	main: ['<main class="_a706" role="main">', "</main>"],
	heading: ['<h2 class="_3-95 _2pim _a6-h _a6-i">', "</h2>"],
	record: "pam _3-95 _2ph- _a6-g uiBoxWhite noborder",
};

/** Text as these pages print it: real UTF-8, with entities for what markup and addresses are made of. */
export function escapeText(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#039;")
		.replaceAll("@", "&#064;")
		.replaceAll("\n", "<br />");
}

/** A whole page. */
export function page(style: MarkupStyle, title: string, records: readonly string[]): string {
	const name = escapeText(title);
	return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>${name}</title><style type="text/css">body{font-family:sans-serif;background:#f5f6f7}.uiBoxWhite{background:#fff;margin:12px}._a6_o{max-width:100%}</style></head><body class="_5vb_ _2yq _a7o5"><div class="clearfix _ikh"><div class="_4bl9"><div class="_li"><div class="_a705"><div class="_3-8y _3-95 _a70a"><div class="_a70e">${name}</div></div></div>${style.main[0]}${records.join("")}${style.main[1]}</div></div></div></body></html>`;
}

/** One record: heading (none if empty), content, time. */
export function record(style: MarkupStyle, heading: string, content: string, time: string): string {
	const head = heading === "" ? "" : `${style.heading[0]}${escapeText(heading)}${style.heading[1]}`;
	const foot = time === "" ? "" : `<div class="_3-94 _a6-o">${escapeText(time)}</div>`;
	return `<div class="${style.record}">${head}<div class="_3-95 _a6-p">${content}</div>${foot}</div>`;
}

export function image(uri: string): string {
	return `<div><a target="_blank" href="${uri}"><img src="${uri}" class="_a6_o _3-96" /></a></div>`;
}

export function video(uri: string): string {
	return `<div><video src="${uri}" controls="1" class="_a6_o _3-96"><a target="_blank" href="${uri}"><div>Click for video:</div></a></video></div>`;
}

/** Names and values, in the two forms that tables have. */
export function table(rows: readonly (readonly [label: string, value: string])[], stacked: boolean): string {
	const cells = rows.map(([label, value]) =>
		stacked
			? `<tr><td colspan="2" class="_2pin _a6_q">${escapeText(label)}<div><div>${escapeText(value)}</div></div></td></tr>`
			: `<tr><td class="_2pin _a6_q">${escapeText(label)}</td><td class="_2pin _2piu _a6_r">${escapeText(value)}</td></tr>`,
	);
	return `<table style="table-layout: fixed;">${cells.join("")}</table>`;
}

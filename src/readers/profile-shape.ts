/** What Instagram allows in a user name. */
export const USERNAME = /^[a-z0-9._]{1,30}$/;

const LINK = /^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?([a-z0-9._]{1,30})\/?$/;

/**
 * The user name in lines whose labels are all in no table: the one that links to itself. Nothing else can be told by its
 * shape: a biography looks like an address, a name like a town, a website like a private calendar.
 */
export function linkedUsername(lines: readonly { readonly value: string; readonly href: string }[]): string {
	const linked = new Set(lines.filter(({ value, href }) => LINK.exec(href)?.[1] === value).map(({ value }) => value));
	const [only = ""] = linked;
	return linked.size === 1 ? only : "";
}

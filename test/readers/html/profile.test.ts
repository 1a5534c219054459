import assert from "node:assert/strict";
import { test } from "node:test";
import { profilePage } from "../../../src/readers/html/profile.ts";
import { escaped, read } from "./markup.ts";

const FILE = "personal_information/personal_information/personal_information.html";
const line = (label: string, value: string) =>
	`<tr><td colspan="2">${label}<div><div>${escaped(value)}</div></div></td></tr>`;
/** Reads a page of the profile picture and these lines. */
const profileIn = (...lines: string[]) => read(profilePage, page(lines.join("")), FILE);
const page = (lines: string) =>
	`<header><img src="files/Instagram-Logo.png"></header><main><div class="uiBoxWhite"><h2>x</h2><div><div>${'<img src="media/profile/202406/1.jpg">'}</div><table>${lines}</table></div></div></main>`;

const SECRET = [
	["E-Mail-Adresse", "mara@example.org"],
	["Telefonnummer", "+46 70 123 45 67"],
	["Geschlecht", "weiblich"],
	["Geburtsdatum", "1990-02-03"],
] as const;

test("a profile comes back in the account's language, without what is private", () => {
	const { records: profiles, unread } = profileIn(
		...SECRET.map(([label, value]) => line(label, value)),
		line("Benutzername", "mara.makes.things"),
		line("Name", "Mara Lindqvist-Okafor"),
		line("Steckbrief", "Pots & bread\n“Brown” is <3"),
		line("Webseite", "https://example.org/?a=1&b=2"),
	);
	assert.deepEqual(unread, []);
	assert.deepEqual(profiles, [
		{
			username: "mara.makes.things",
			name: "Mara Lindqvist-Okafor",
			biography: "Pots & bread\n“Brown” is <3",
			website: "https://example.org/?a=1&b=2",
			picture: "media/profile/202406/1.jpg",
		},
	]);
});

test("labels and values may stand in cells of their own, or each in a block of one cell", () => {
	const { records: profiles } = read(
		profilePage,
		`<main><table><tr><td>Username</td><td>mara</td></tr><tr><td><div>Bio</div><div><div>one<br>two</div></div></td></tr></table></main>`,
		FILE,
	);
	assert.deepEqual(profiles, [{ username: "mara", name: "", biography: "one\ntwo", website: "", picture: "" }]);
});

test("in an unknown language the user name is recognised by its link, and no other line is shown", () => {
	const { records: profiles, unread } = profileIn(
		...SECRET.map(([label, value]) => line([...label].reverse().join(""), value)),
		line("Ximo", "I make pots and bread, and I walk one dog in Göteborg"),
		line("Vubo", "https://example.org/"),
		`<tr><td>Lolo</td><td><a href="https://www.instagram.com/mara.makes">mara.makes</a></td></tr>`,
	);
	assert.deepEqual(profiles, [
		{ username: "mara.makes", name: "", biography: "", website: "", picture: "media/profile/202406/1.jpg" },
	]);
	assert.deepEqual(
		unread.map(({ kind, where }) => [kind, where]),
		[["profile", FILE]],
	);
});

test("an empty biography is not filled with something else", () => {
	const { records: profiles } = profileIn(
		line("Bio", ""),
		line("Address", "c/o Somebody Else, 14 Some Street, 411 01 Some City"),
		line("Username", "mara"),
	);
	assert.equal(profiles[0]?.biography, "");
});

test("a page without a profile is reported", () => {
	const { records: profiles, unread } = read(profilePage, "<main><p>Nothing</p></main>", FILE);
	assert.deepEqual(profiles, []);
	assert.deepEqual(unread, [{ kind: "profile", code: "profileMissing", params: {}, where: FILE }]);
});

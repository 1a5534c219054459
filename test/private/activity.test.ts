import assert from "node:assert/strict";
import { test } from "node:test";
import { handleIn, handleInAddress } from "../../src/private/readers/facts.ts";
import { isTimeLabel, privateMeaning } from "../../src/private/readers/labels.ts";
import { fillOf } from "../../src/private/readers/tables.ts";
import { read } from "./read-file.ts";

const AT = 1_704_448_073;

const anna = { handle: "anna.pots", name: "" };
const since = {
	string_list_data: [{ href: "https://www.instagram.com/anna.pots", value: "anna.pots", timestamp: AT }],
};
const people = "connections/followers_and_following";

test("a relation is the same in the shapes of all years", () => {
	const shapes = [
		[since],
		{ relationships_blocked_users: [since] },
		since,
		[{ title: "anna.pots", string_list_data: [{ href: "https://www.instagram.com/_u/anna.pots", timestamp: AT }] }],
		[{ title: "", string_list_data: [{ href: "https://www.instagram.com/_u/anna.pots", timestamp: AT }] }],
		[
			{
				timestamp: AT,
				label_values: [
					{ label: "URL", value: "" },
					{ label: "Username", value: "anna.pots" },
				],
			},
		],
		{ timestamp: AT, label_values: [{ label: "Benutzername", value: "anna.pots" }] },
	];
	for (const shape of shapes)
		assert.deepEqual(read(`${people}/blocked_profiles.json`, shape).relations, [
			{ is: "blocked", person: anna, seconds: AT },
		]);
	const page = `<main><div class="uiBoxWhite"><div><a href="https://www.instagram.com/anna.pots">anna.pots</a></div></div></main>`;
	assert.deepEqual(read(`${people}/followers_1.html`, page).relations[0]?.person, anna);
});

test("the name and the handle of a person are told apart, and the website of an owner is not their profile", () => {
	const record = {
		timestamp: AT,
		label_values: [
			{ label: "URL", value: "https://www.instagram.com/p/abc/", href: "https://www.instagram.com/p/abc/" },
			{ label: "Caption", value: "bread" },
			{
				title: "Owner",
				dict: [
					{
						title: "",
						dict: [
							{ label: "URL", value: "https://anna.example" },
							{ label: "Name", value: "Anna P." },
							{ label: "Username", value: "anna.pots" },
						],
					},
				],
			},
		],
	};
	assert.deepEqual(read("your_instagram_activity/likes/liked_posts.json", [record]).likes, [
		{
			...{ of: "post", address: "https://www.instagram.com/p/abc/", text: "bread", seconds: AT },
			owner: { handle: "anna.pots", name: "Anna P." },
		},
	]);
});

test("comments of 2021 and of today have their text, whose post it was, and where", () => {
	const today = {
		string_map_data: { Comment: { value: "Lovely!" }, "Media Owner": { value: "anna.pots" }, Time: { timestamp: AT } },
	};
	const then = { title: "anna.pots", string_list_data: [{ value: "Lovely!", href: "", timestamp: AT }] };
	const expected = [{ under: "post", text: "Lovely!", owner: anna, media: [], seconds: AT }];
	assert.deepEqual(read("your_instagram_activity/comments/post_comments_1.json", [today]).comments, expected);
	assert.deepEqual(read("your_instagram_activity/comments/post_comments_1.json", today).comments, expected);
	assert.deepEqual(read("comments/post_comments.json", { comments_media_comments: [then] }).comments, expected);
	assert.equal(read("your_instagram_activity/comments/reels_comments.json", [today]).comments[0]?.under, "reel");
});

test("searches, saved posts, answers to stories, contacts, changes, logins and links have what their files say", () => {
	const map = (cells: object, title = "") => [{ title, string_map_data: cells }];
	const { searches } = read(
		"logged_information/recent_searches/word_or_phrase_searches.json",
		map({ Search: { value: "glaze" }, Time: { timestamp: AT } }),
	);
	assert.deepEqual(searches, [{ for: "words", text: "glaze", seconds: AT }]);
	const { saved } = read(
		"your_instagram_activity/saved/saved_posts.json",
		map({ "Saved on": { href: "https://www.instagram.com/p/x/", timestamp: AT } }, "anna.pots"),
	);
	assert.deepEqual(saved, [
		{ is: "post", address: "https://www.instagram.com/p/x/", owner: anna, text: "", collection: "", seconds: AT },
	]);
	const poll = [{ title: "anna.pots", string_list_data: [{ value: "Yes", timestamp: AT }] }];
	assert.deepEqual(read("story_sticker_interactions/polls.json", { story_activities_polls: poll }).storyAnswers, [
		{ kind: "poll", owner: anna, question: "", answer: "Yes", address: "", seconds: AT },
	]);
	const contacts = map({
		"First Name": { value: "Anna" },
		Surname: { value: "P." },
		"Contact Information": { value: "+999" },
	});
	assert.deepEqual(read("connections/contacts/synced_contacts.json", contacts).contacts, [
		{ name: "Anna P.", details: "+999", seconds: undefined },
	]);
	const seen = map({ "Last Notes Seen Time": { timestamp: AT } });
	assert.deepEqual(read("personal_information/personal_information/note_interactions.json", seen).details, [
		{ kind: "profile", group: "", name: "Last Notes Seen Time", value: "", seconds: AT },
	]);
	const change = map({
		...{ Changed: { value: "Username" }, "Previous Value": { value: "a" }, "New Value": { value: "b" } },
		"Change Date": { timestamp: AT },
	});
	assert.deepEqual(read("personal_information/personal_information/profile_changes.json", change).profileChanges, [
		{ what: "Username", before: "a", after: "b", media: [], seconds: AT },
	]);
	const logins = map(
		{ "IP Address": { value: "203.0.113.7" }, "User Agent": { value: "Phone" }, Time: { timestamp: AT } },
		"2024-01-05",
	);
	assert.deepEqual(
		read("security_and_login_information/login_and_profile_creation/login_activity.json", logins).logins,
		[{ is: "login", address: "203.0.113.7", device: "Phone", text: "2024-01-05", seconds: AT }],
	);
	const link = [
		{
			timestamp: AT,
			label_values: [
				{ label: "Website link", value: "https://pots.example" },
				{ label: "Page title", value: "Pots" },
			],
		},
	];
	assert.deepEqual(read("logged_information/link_history/link_history.json", link).visitedLinks, [
		{ address: "https://pots.example", title: "Pots", duration: undefined, seconds: AT },
	]);
});

test("a handle is nothing else: display names, sentences and addresses of other things are none", () => {
	for (const handle of ["anna", "@anna", "a.b_c1"]) assert.equal(handleIn(handle), handle.replace("@", ""));
	for (const other of ["", "Anna P.", "häns", "x".repeat(31), "a/b", "a\nb"]) assert.equal(handleIn(other), "", other);
	assert.equal(handleInAddress("https://www.instagram.com/_u/anna"), "anna");
	for (const other of ["https://www.instagram.com/p/abc/", "https://anna.example/anna", "javascript:anna"])
		assert.equal(handleInAddress(other), "", other);
});

test("the folder decides as well as the name: Threads has its own followers, and insights have posts that are no posts", () => {
	assert.equal(read("threads/followers_1.json", [since]).relations[0]?.is, "threadsFollower");
	assert.equal(read(`${people}/followers_12.json`, [since]).relations[0]?.is, "follower");
	assert.equal(fillOf("your_instagram_activity/media/posts.json"), undefined);
	assert.equal(read("logged_information/past_instagram_insights/posts.json", [since]).insights[0]?.of, "post");
	for (const path of ["followers_1.json", `${people}/followers_1.txt`]) assert.equal(fillOf(path), undefined, path);
});

test("a label means the same in any case, with any blanks, as a key and in the languages that were seen", () => {
	const words = {
		ip: ["IP Address", "ip_address", "IP-Adresse", "Dirección IP", "Adresse IP", "IP 주소", " ip\u00a0ADDRESS "],
		device: ["User Agent", "user_agent", "Agente de usuario", "Agent d’utilisateur", "사용자 에이전트"],
		time: ["Time", "Zeit", "Heure", "Fecha y hora", "Tijd", "시간", "Letzte Anmeldung", "Último inicio de sesión"],
		before: ["Previous Value", "Vorheriger Wert", "Valeur précédente", "Valor anterior", "이전 값"],
		owner: ["Owner", "Eigentümer", "Propriétaire", "Propietario", "Eigenaar", "Media Owner"],
		handle: ["Username", "Benutzername", "Nom d’utilisateur", "Nombre de usuario", "Gebruikersnaam", "사용자 이름"],
		caption: ["Caption", "Untertitel", "Légende", "캡션"],
		technical: ["fbid", "ent_name", "Interests, ent_field_name"],
	} as const;
	for (const [meaning, labels] of Object.entries(words))
		for (const label of labels) assert.equal(privateMeaning(label), meaning, label);
	for (const label of ["", "xTime", "a, Time", "Time".padEnd(101), "toString", "__proto__"])
		assert.equal(privateMeaning(label), undefined, label);
	assert.deepEqual(["Update Time", "Saved on", "Expired on", "Comment"].map(isTimeLabel), [true, true, true, false]);
	// More labels than are cached.
	for (let n = 0; n < 1000; n++) assert.equal(privateMeaning(`label ${n}`), undefined);
	assert.equal(privateMeaning("Zeit"), "time");
});

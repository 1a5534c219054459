/** The words of a private edition. In braces what is filled in. */
export const words = {
	title: "Your Instagram download",
	never: "Private: never upload this folder",
	lead: "Everything that Instagram gave you: messages by conversation, everything else file by file. It includes messages and data of other people.",
	notInAny:
		"What no download contains: likes that others gave you, who watched your stories, messages that were unsent, and encrypted chats, unless their own archive was given as well.",
	records: { one: "{n} record", other: "{n} records" },
	files: { one: "{n} file", other: "{n} files" },
	receipt: "Receipt: what became of every file",
	receiptLead: "Every file of the download is listed here once, with what became of it.",
	outcome: "What became of it",
	file: "File",
	part: "ZIP or folder",
	filesHeading: "Files",
	done: {
		one: "{n} record is on the pages, from {files}.",
		other: "{n} records are on the pages, from {files}.",
	},
	failed: {
		one: "{n} file could not be read; the receipt says why.",
		other: "{n} files could not be read; the receipt says why.",
	},
	setAside: "Not opened",
	notOpened: {
		one: "{n} file was not opened; the receipt says why.",
		other: "{n} files were not opened; the receipt says why.",
	},
	undated: "Without a date",
	ownShare: "{n} % from you",
	kindPerson: "Two people",
	kindGroup: "Group",
	peopleHeading: "With",
	jump: "Go to a day or month",
	months: "By month",
	days: "Days on this page",
	earlier: "Earlier",
	later: "Later",
	newest: "Newest",
	fromTheBeginning: "From the beginning",
	filterLabel: "Find a conversation",
	filterAll: "All",
	filterNone: "No conversation has these words.",
	previous: "Previous page",
	next: "Next page",
	read: { one: "Read: {n} record", other: "Read: {n} records" },
	readUnknown: {
		one: "{n} of them of an unknown kind, shown as it is",
		other: "{n} of them of an unknown kind, shown as they are",
	},
	readInPart: "some of it is nested too deeply and is missing",
	conversations: { one: "{n} conversation", other: "{n} conversations" },
	messages: { one: "{n} message", other: "{n} messages" },
	shadows: {
		one: "{n} sentence that only repeats a reaction is counted with it",
		other: "{n} sentences that only repeat a reaction are counted with it",
	},
	conversationsTitle: "Messages",
	conversationMore: "What else the files say of this conversation",
	otherMessageFiles: "Messages: other files",
	untitled: "Without a title",
	othersToo: { one: "{n} other", other: "{n} others" },
	you: "You are {names} here",
	handles: "Probably {names}",
	left: "You are no longer in it",
	deletedPeople: "Deleted accounts all have one name; nobody can tell them apart",
	invite: "With this link anybody can join as long as it is active: {link}",
	call: "Call",
	callLasted: "Call, {time}",
	callMissed: "Missed call",
	missing: "Not in the download",
	unsent: "Unsent",
	meKnown: "In messages you are {name}.",
	meGuessed: 'In messages you are probably {name}, who is in most conversations. If not: --me "Your name"',
	meUnheard: "Nobody in the messages is called {name}. Check how the name is written there, and run the command again.",
	meUnknown: 'It is not known who you are in messages. Say so: --me "Your name"',
	mediumNamed: "Picture, video, sound or another file that a page names",
	mediumUnnamed: "Picture, video, sound or another file that no page names",
} as const;

/** Folders of conversations. Of other names the name is shown. */
export const boxes: Readonly<Record<string, string>> = {
	message_requests: "Request",
	broadcast: "Channel",
	archived_threads: "Archived",
	filtered_threads: "Filtered",
	encrypted: "From the archive of encrypted chats",
	direct: "From a download of 2018 to 2020",
};

export const mediaKinds = {
	picture: "Picture",
	video: "Video",
	voice: "Voice message",
	gif: "GIF",
	sticker: "Sticker",
	file: "File",
} as const;

/** What was shared in a message. */
export const shareKinds = {
	post: "Post",
	reel: "Reel",
	story: "Story",
	profile: "Profile",
	gif: "GIF",
	place: "Place",
	web: "Link",
	unknown: "Shared",
} as const;

/** What can become of a file. */
export const outcomes = {
	read: "Read",
	medium: "Picture, video, sound or another file",
	copy: "The same as in another ZIP or folder",
	empty: "Contains nothing",
	"page of JSON": "The same is there as JSON",
	edition: "Belongs to a private edition that lies in the folder",
	failed: "Could not be read",
} as const;

/** The parts of a download, by what they are about. */
export const areas = {
	messages: "Messages",
	comments: "Comments",
	likes: "Likes",
	saved: "Saved",
	storyAnswers: "Answers to stories",
	contacts: "Contacts",
	people: "People",
	searches: "Searches",
	seen: "Seen and opened",
	advertising: "Advertising",
	insights: "Insights",
	account: "Profile and account",
	security: "Logins and devices",
	settings: "Settings",
	apps: "Other apps and websites",
	threads: "Threads",
	shopping: "Shopping, events and money",
	posts: "Posts and stories",
	other: "Everything else",
} as const;

/** Folders of conversations. Of other names the name is shown. */
export const boxes: Readonly<Record<string, string>> = {
	message_requests: "Request",
	broadcast: "Channel",
	archived_threads: "Archived",
	filtered_threads: "Filtered",
	encrypted: "From the archive of encrypted chats",
	direct: "From a download of 2018 to 2020",
	ai_conversations: "AI chat",
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

/** What is masked unless asked for. */
export const masks = {
	"ip-addresses": "IP addresses",
	contacts: "numbers and addresses of contacts",
	tokens: "cookies and keys",
	invites: "links with which anybody can join a group",
	places: "the exact place of logins",
} as const;

/** What can become of a file. */
export const outcomes = {
	read: "Read",
	medium: "Picture, video, sound or another file",
	copy: "The same as in another ZIP or folder",
	empty: "Contains nothing",
	"page of JSON": "The same is there as JSON",
	"not chosen": "Left out, as chosen",
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

/** Subjects with pages of their own. */
export const subjects = {
	comments: "Your comments",
	likes: "What you liked",
	saved: "What you saved",
	collections: "Your collections",
	storyAnswers: "Your answers to stories",
	contacts: "Contacts from your phone",
	searches: "What you searched for",
	visitedLinks: "Links you opened",
	seen: "What you were shown",
	conclusions: "What Instagram concluded about you",
	advertisers: "Advertisers that have data about you",
	insights: "Numbers for your posts",
	profileChanges: "Your profile over the years",
	profile: "Profile and account",
	logins: "Logins",
	devices: "Devices",
	places: "Where you were last",
	sessions: "Time in the app",
	settings: "Settings",
	appUses: "What other apps and websites reported",
	threads: "Threads",
	shopping: "Shopping, events and money",
	notes: "Notes and reposts",
	requests: "Downloads you asked for and messages from the app",
};

/** What the entries of a subject are. */
export const kinds = {
	comments: { post: "Under a post", reel: "Under a reel", story: "Under a story", live: "Under a live video" },
	likes: { post: "Post", comment: "Comment", story: "Story", thread: "Thread" },
	saved: { post: "Post", music: "Music" },
	storyAnswers: {
		poll: "Poll",
		quiz: "Quiz",
		question: "Question",
		countdown: "Countdown",
		slider: "Slider",
		reaction: "Reaction",
		sticker: "Sticker",
		link: "Link opened",
		music: "Music",
		media: "Picture or video",
	},
	searches: { account: "Person", words: "Words", place: "Place", tag: "Hashtag" },
	seen: {
		post: "Post",
		advertisement: "Advertisement",
		video: "Video",
		profile: "Suggested profile",
		story: "Story",
		thread: "Thread",
		music: "Music in a story",
		clicked: "Advertisement you opened",
		notInterested: "Not interested",
		feedback: "What you thought of it",
	},
	shortPosts: { thread: "Thread", reply: "Reply", note: "Note", repost: "Repost" },
	insights: { post: "Post", reel: "Reel", story: "Story", live: "Live video", account: "Account" },
	logins: {
		signup: "Sign-up",
		login: "Login",
		logout: "Logout",
		password: "Password changed",
		status: "Account switched on or off",
		other: "Other",
	},
	devices: {
		app: "Device with the app",
		camera: "Camera",
		encrypted: "Device for encrypted chats",
		twoFactor: "For two-step login",
	},
	places: { precise: "Precise", imprecise: "Approximate" },
	appUses: { event: "Reported activity", connected: "Connected app", expired: "Formerly connected app" },
};

/**
 * Everything that can be set aside or noted while a build goes on: the code of a problem, and its sentence. The names in it are
 * the problem's params. Where a problem is ({@link Problem.where}) follows in brackets.
 */
export const problems = {
	zoneUnknown:
		"The time zone of this computer is not known (its TZ may be misspelt), so all times are those of UTC. Name yours: --timezone Europe/Berlin",
	noWordsInLanguage: "Vitrine has no words in the language {lang}: the pages are in English",
	copiedToCloud:
		"Careful: {name} copies {folder} to the servers of a company, with the private messages of a download in it. Move the download and this folder elsewhere, such as C:\\vitrine or your home folder",
	// The owner's files
	ownerFileUnknown: "Not read, because its name is none of {names}: {path}",
	altListTwice:
		"Your descriptions are read from {former} as well; {path} counts where both have one. Everything is in the latter after this build, so that you can delete the former",
	// Opening the download
	folderUnreadable: "A folder cannot be read ({error}); it was not opened",
	folderIsSite: "A folder is a website that was built here, no part of the download; it was not opened",
	folderTooDeep: "A folder lies more than {n} folders deep; it was not opened",
	linkNotFollowed: "A link to somewhere else is not followed; it was not opened",
	fileUnreadable: "A file cannot be read ({error}); it was not opened",
	fileRefused: "A file {reason}; it was not opened",
	zipFileRefused: "A file in the ZIP {reason}; it was not opened",
	zipFilesRefused: {
		one: "{n} more file in the ZIP was not opened",
		other: "{n} more files in the ZIP were not opened",
	},
	unfinishedDownload: "The browser has not finished this download; it was passed over",
	mayBePart: "A folder may be a part of a download of 2018 to 2020; it was not opened. If it is one, name it as well",
	zipInZip: "The ZIP holds another ZIP, {name}",
	zipOfOther: "The ZIP is no download from Instagram",
	partOfOther: "This is {kind}, not from Instagram; it was passed over",
	zipOfEdition: "The ZIP holds a private edition of Vitrine",
	ownCopy: "It holds what Vitrine made (a website, a private edition or a copy of one), and no download",
	zipPassedOver: "{reason}; it was passed over",
	// Reading its indexes
	indexTooLarge: "An index is larger than 256 MB and was not read",
	indexNotJson: "An index is not valid JSON and could not be read",
	indexDamaged: "An index {reason}",
	profileMissing: "It contains no profile",
	profileLinesUnknown:
		"Lines of the profile under labels that are not known: {n}. A name, biography or website among them is not shown",
	recordWithoutMedium: "A record that names no picture or video",
	recordUnknown: "Something stands among the records that is none",
	recordEmpty: "A record with neither a medium nor a text",
	recordUndated: "A record with neither a medium nor a dated text",
	pictureWithoutFile: "A picture that names no file",
	videoWithoutFile: "A video that names no file",
	mediaWithoutFile: "Pictures or videos that name no file: {n}",
	mediaTooMany: "A record with {n} pictures and videos, more than Instagram takes; the first 1,000 are shown",
	subtitlesStray: "Subtitles that belong to no video",
	captionsUnclear:
		"The caption cannot be told apart from names of places and people, because the labels are in a language that is not known: {n} records",
	pageTooDeep: "A page is nested too deeply and was read only in part",
	// On the site, or not
	medium: "{medium} {notes}",
	mediumUnnamed: "A medium without a name {notes}",
	leftOut: "{kind} {date}: {reason}",
	leftOutUndated: "{kind} without a date: {reason}",
	removed: "{reason} (the last site)",
	publishedPrivateText: "{kind}, {text} (your captions or your profile)",
} as const;

/** What the owner can do about some of them. */
export const hints = {
	zipInZip: "Unpack the outer ZIP, and give what comes out of it.",
	indexTooLarge: "Download it again; its contents are missing from the site.",
	indexNotJson: "Download it again; its contents are missing from the site.",
	indexDamaged: "Download it again; its contents are missing from the site.",
} as const;

/** The words of the report, and of the lines with which a build ends. */
export const words = {
	// The same beginning in every language: by it the file is known as ours.
	head: "Vitrine report. Private: it names files of your download. Do not publish it.",
	read: "Read: {parts}",
	layout: "Layout: {layouts}",
	zone: "Dates of HTML pages have no time zone; they were read as those of {zone} (change it with --html-timezone)",
	picturesShown: "Pictures on the site: {n} of {all}",
	videosShown: "Videos on the site: {n} of {all}",
	undescribed:
		"Pictures and videos without a description in your own words: {n} (write them into alt.csv in the folder that ends in .owner)",

	// Columns and rows of the receipt
	records: "listed",
	unread: "not understood",
	repeated: "duplicates",
	leftOut: "left out",
	shown: "on the site",
	post: "posts",
	reel: "reels",
	igtv: "IGTV videos",
	story: "stories",

	// Sections of the report
	leftOutTitle: "Left out, as you chose or as it was in the app",
	missingTitle: "Not in the download, although it names them",
	damagedTitle: "Could not be shown",
	changedTitle: "Shown, but not as it came",
	unreadTitle: "Could not be understood",
	setAsideTitle: "Set aside from the download, not opened or not readable",
	publishedPrivateTextsTitle: "Looks private, and is on the site because you published it",
	removedTitle: "On the last site, and gone from this one, as you allowed",
	unusedHideRulesTitle: "Lines of your hide list that match nothing",
	unusedOwnerLinesTitle: "Lines of your other files that name nothing on the site",
	unknownTitle: "Indexes that are not known yet; please report them",
	unusualTitle: "Read although the name or the folder is not the usual one",
	unreferencedTitle: "In the download and on no page, because no index names them: pictures and videos, by folder",
	unreferencedIn: "{n} in {where}",
	anonymousTitle: "Parts without a profile, taken for the same account as the others",
	leftAloneTitle: "Left alone",
	leftAloneFiles: { one: "{n} file: {why}", other: "{n} files: {why}" },

	// The end of a build
	unchanged: "Nothing has changed since the last run; the site is as it was.",
	done: "Done in {seconds} s.",
	asLastTime: "As last time: {options}",
	searchedAsLastTime: "Downloads are looked for in the folder of last time: {path}",
	withoutOptions: "without options",
	dryRun: "Nothing was written. This is what a build would make.",
	expected: {
		one: "The site would take about {bytes}. {n} picture or video is to be prepared; a build would take about {time}.",
		other:
			"The site would take about {bytes}. {n} pictures and videos are to be prepared; a build would take about {time}.",
	},
	photosNotTried: "Your photo copy is not counted. It needs more room and time.",
	dryRunLimits: "Only the build itself finds out which pictures and videos are damaged, and looks for private data.",
	wouldNote: "Noted: {things}.",
	moreOf: "and {n} more",
	onTheSite: "On the site: {entries}; {pictures}, {videos}.",
	posts: { one: "{n} post", other: "{n} posts" },
	reels: { one: "{n} reel", other: "{n} reels" },
	igtvs: { one: "{n} IGTV video", other: "{n} IGTV videos" },
	stories: { one: "{n} story", other: "{n} stories" },
	noEntry: "no post",
	and: " and ",
	pictures: { one: "{n} picture", other: "{n} pictures" },
	picturesOf: "{n} of {all} pictures",
	videos: { one: "{n} video", other: "{n} videos" },
	videosOf: "{n} of {all} videos",
	noted: "Noted: {things}. Each is named in {path}",
	nothingNoted: "Nothing was left out. The report is {path}",
	hiddenByList: {
		one: "Hidden by your hide list: {n} entry ({paths})",
		other: "Hidden by your hide list: {n} entries ({paths})",
	},
	leftOutByDateCount: "{n} left out by --from or --to",
	leftOutByKindCount: "{n} left out by --without",
	leftOutCount: {
		one: "{n} left out as hidden, deleted, draft or without a post",
		other: "{n} left out as hidden, deleted, drafts or without a post",
	},
	missingCount: "{n} not in the download",
	damagedCount: "{n} that could not be shown",
	changedCount: { one: "{n} shown, but not as it came", other: "{n} shown, but not as they came" },
	unreadCount: "{n} that could not be understood",
	setAsideCount: "{n} set aside unopened",
	publishedPrivateTextsCount: {
		one: "{n} that looks private and that you published",
		other: "{n} that look private and that you published",
	},
	removedCount: "{n} gone since the last build, as you allowed",
	unusedHideRulesCount: {
		one: "{n} line of the hide list that matches nothing",
		other: "{n} lines of the hide list that match nothing",
	},
	unusedOwnerLinesCount: {
		one: "{n} line of your files that names nothing on the site",
		other: "{n} lines of your files that name nothing on the site",
	},
	unknownCount: { one: "{n} index not known yet", other: "{n} indexes not known yet" },
	unreferencedCount: {
		one: "{n} picture or video in the download that no index names",
		other: "{n} pictures and videos in the download that no index names",
	},
	backups: "Files of the site that were changed by hand were made anew; yours are kept: {paths}",
	photos: "Photo copy: {written} pictures and videos written, {kept} were there already.",
	photosPlain:
		"Photo copy: {written} pictures and videos written, {kept} were there already; {n} could take no fields: {names}.",
	open: "Open it: {path}",
	openBy: "Or click: {address} (a run with --open opens it by itself)",

	// While a build runs
	toPrepare: "{work}: {n} to prepare",
	progress: "{work}: {n} of {all}, {rate} a second, {left}",
	progressOn: "{work}: {n} of {all}, {rate} a second, {left}; working on {file}",
	progressBar: "{work} {bar} {n} of {all}, {rate} a second, {left} {file}",
	left: "{time} left",
	seconds: "{seconds} s",
	minutes: "{minutes} min",
	hours: "{hours} h",
	stage: "{stage}: {n} ms",

	ended: "Stopped before the end. No file is half written; type the same command again to finish.",

	// An error that stops the program
	errorWhat: "{error}.",
	errorWhere: "Where: {where}",
	errorHint: "What to do: {hint}",
	unforeseen: "Something unexpected went wrong: {error}",
	unforeseenHint: "Run it again with --verbose, and report what it says.",
} as const;

/** Works on many files, whose progress is shown. */
export const works = { media: "Pictures and videos", photos: "Photo copy", stick: "Files" } as const;

/** The stages of a build, in their order. */
export const stages = {
	compare: "compare",
	open: "open",
	recognise: "recognise",
	read: "read",
	select: "select",
	prepare: "prepare",
	describe: "describe",
	write: "write",
	verify: "verify",
	photos: "photos",
} as const;

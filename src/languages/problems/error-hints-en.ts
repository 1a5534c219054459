/** What to do about every error that stops a program, by its code. The names in it are params of the error, too. */
export const errorHints = {
	valueUnknown: "{advice}",
	optionsKeptByNpm:
		"Type two hyphens that stand on their own before the first option, as in: {command} --lang en. Or type = between option and value.",
	wordUnknown: "Type {command} --help to see what can be given. A name with spaces needs quotation marks.",
	noDayBetween: "Give the earlier day with --from, such as --from 2019-01-31 --to 2019-12-31.",
	nothingChosen: "Nothing was written. Leave out one of the two options.",
	personUnheard: "Nothing was written. Copy the name from the list of conversations.",
	peopleListUnreadable: "Save it as a text file in UTF-8, with one name a line.",
	logInside: "Nothing was begun. Name a file elsewhere, such as --log vitrine-log.txt.",
	logForeign: "Nothing was begun, and the file is as it was. Name another one with --log.",
	logUnwritable: "Nothing was begun. Name a file in a folder of yours with --log, such as --log vitrine-log.txt.",
	nothingToRepeat: "Give the options once more, without --again. If it was another folder, name that with --output.",
	noDownloadHere: "Name it: npm run build export.zip. To try with an invented account: npm run sample",
	stickUnnamed: "Name its drive or folder: npm run stick E:\\ or npm run stick /Volumes/STICK",
	buildEnded:
		"Perhaps the memory was not enough: close other programs, or add --jobs 1. Then run it again: it goes on where it stopped.",
	tooManyOpen:
		"Close other programs, or restart the computer, and start again. On Linux and macOS more are allowed in a terminal in which ulimit -n 4096 was typed.",
	noSuchPath: "Type npm run build and a space, then drag the ZIP that Instagram gave you into this window.",
	neitherFileNorFolder: "Type npm run build and a space, then drag the ZIP that Instagram gave you into this window.",
	pathUnreadable: "Check that you may read it, or copy it to your own folder.",
	noDownloadIn: "Give the ZIP that Instagram made, or the unpacked folder. {where}: {reason}.",
	zipOfEdition: "Name the ZIP that Instagram gave you.",
	zipPassedOver: "Unpack the outer ZIP, and give what comes out of it.",
	folderTooLarge: "Name the folder of the download itself, not one that holds other things too.",
	zipUnreadable: "Check that it is still there and that you may read it, or copy it to this computer's disk first.",
	zipDamaged: "Copy it to this computer's disk, and try again.",
	zipEmpty: "Download it again, or ask Instagram for a new one: its links expire after four days.",
	zipPiece: "Join or unpack them, and give the folder.",
	zipBrokenByFinder: "Use the ZIP as it was downloaded, or give the unpacked folder.",
	zipMiscounted: "Use the ZIP as it was downloaded, or give the unpacked folder.",
	notZip: "Give the ZIP that Instagram made, with a name like instagram-yourname-2026-01-31-Ab12Cd34.zip.",
	notZipButArchive: "Unpack it, and give the folder that comes out of it.",
	notZipButPage:
		"It was saved instead of the ZIP, perhaps because the link had expired or asked you to log in. Download it again while you are logged in. Give the ZIP that Instagram made, with a name like instagram-yourname-2026-01-31-Ab12Cd34.zip.",
	notZipButFile:
		"Give the ZIP that Instagram made, with a name like instagram-yourname-2026-01-31-Ab12Cd34.zip. One file out of it is not enough.",
	zipLacksBytes: "{advice}",
	zipIncomplete: "{advice}",
	zipDirectoryDamaged:
		"Download it again, or ask Instagram for a new one: its links expire after four days. If you can unpack it on this computer, give the unpacked folder.",
	zipLocked: "Unpack it with its password, and give the folder.",
	zipMethodUnknown:
		"Unpack it, with the program that packed it if no other can, and give the folder that comes out of it.",
	zipTooManyFiles: "Use the ZIP as Instagram made it.",
	zipTooLarge: "Use the ZIP as Instagram made it.",
	noFile: "{ask}",
	noReadableFile: "Unpack it, and give the folder that holds the files themselves. {ask}",
	zipInside: "Unpack this one, and give the ZIP inside it.",
	nothingToShow: "If it came in several parts, give all of them. Otherwise it was requested without them. {ask}",
	mediaAlone: "A download can come in several parts. Give all of them, one after another.",
	otherDownload: "{ask}",
	notInstagram: "{ask}",
	severalAccounts:
		"Build one site for each account, with its own --output and only its own ZIPs and folders. If it is one account that has changed its name, add --same-account.",
	severalAccountsInZip:
		"Build one site for each account, with its own --output and only its own ZIPs and folders. Where one ZIP holds several accounts, unpack it, and give the folder of one of them. If it is one account that has changed its name, add --same-account.",
	hideListMisnamed:
		"Nothing was built, because it would show what the list hides. Rename it to {path}, name it with --hide, or move it elsewhere.",
	hideListTooLarge: "Nothing was built, because it would show what the list hides.",
	hideListUnreadable:
		"Nothing was built, because it would show what the list hides. Check that it is there and that you may read it.",
	hideListEncoding:
		"Nothing was built, because it would show what the list hides. Open it in an editor, and save it as a text file in UTF-8.",
	hideLineUnknown:
		"Nothing was built, because it would show what the list hides. Write one address or date a line, such as 2019/07-14-183005.html, stories/2019/07-14.html or 2019-07-14; a comment begins with #.",
	ownerFileUnreadable: "Nothing was built. Open it in an editor, and save it as a text file in UTF-8.",
	ownerLineUnknown: "Nothing was built. {advice}",
	altListMisnamed:
		"Nothing was built, because your descriptions would be missing. Rename it to {path}, or move it elsewhere.",
	altListUnreadable: "Nothing was built, because your descriptions would be missing. Check that you may read it.",
	altListWithoutColumns: "Save it as CSV from your spreadsheet, or move it elsewhere; a new one is then made.",
	altRowUnknown:
		'Nothing was built, because your descriptions would be missing. A row has a post, a slide and your words, each slide once, such as: 2019/07-14-183005,1,"A boat, at sea"',
	cssUnreadable: "Nothing was built. Name a text file with --css, such as --css own.css.",
	cssRefused:
		"Nothing was built. A stylesheet may load nothing, so leave out addresses, @import, url() and image-set(); colours, gradients and the fonts of the computer need none.",
	siteEmpty:
		"If the download came in several parts, give all of them. Otherwise download it again, as JSON. Nothing was changed.",
	siteOfOtherAccount:
		"Name another folder with --output. If the old site may go, add --allow-removals. Nothing was changed.",
	siteShowsLess:
		"Give every part and every download that the site was made of, one after another. If this may go, add --allow-removals. Nothing was changed.",
	siteUnknown: "Put it back, or add --allow-removals to replace the site whatever it shows. Nothing was changed.",
	archiveCopyUnreadable: "Build the site again.",
	outputIsLink: "Nothing was changed. Name a new or empty folder with --output.",
	outputIsNoFolder: "Nothing was changed. Name a new or empty folder with --output.",
	outputIsDisk: "Nothing was changed. Name a folder on it, such as --output {path}",
	editionSmaller: "Nothing was changed. Name all your downloads, or add --allow-removals if the new one is right.",
	outputIsPrivate: "Nothing was changed. Name another folder with --output.",
	outputIsSite: "Nothing was changed. Name another folder with --output, such as --output _private.",
	outputInPrivate: "Nothing was changed. Name a folder elsewhere with --output.",
	outputInSite: "Nothing was changed. Name a folder elsewhere with --output, such as --output _private.",
	outputForeign: "Nothing was changed. Move that out of the folder, or name a new or empty folder with --output.",
	workspaceTaken: "Nothing was changed. Move it elsewhere.",
	workspaceForeign: "Nothing was changed. Move it elsewhere, or give it another name.",
	projectFileForeign: "Nothing was changed. Move it elsewhere or rename it, or name another folder with --output.",
	folderUnknown: "Nothing was changed. Check that you may read it, or name another folder.",
	pdfPlaceTaken: "Nothing was changed. Name another one, which is not there yet; or move this one elsewhere.",
	zipPlaceTaken: "Nothing was changed. Name another one, which is not there yet; or move this one elsewhere.",
	copyInSite: "Name a folder beside it or on another disk.",
	diskFull: "Free some space, or name another disk with --output.",
	fileTooLarge:
		"Name a folder on another disk. One in the format FAT32, as many sticks are, takes no file of more than 4 GB; one in exFAT does.",
	folderInUse:
		"Close what shows the folder or a file in it, such as an Explorer window, a player or a terminal, and type the same command again. What was there is still there.",
	formerStays:
		"Allow yourself to write to this folder and those in it, or delete it once nothing of your own is in it. Then start again.",
	unwritable: "Name a folder that you may write to with --output.",
	unwritableBecause: "Name a folder that you may write to with --output.",
	lockForeign: "Nothing was changed. Move it elsewhere, or name another folder.",
	buildRunning: "Wait until it is done, or name another folder with --output. If there is none, remove {path}",
	buildRunningElsewhere: "Wait until it is done, or name another folder with --output. If there is none, remove {path}",
	pageUnwritten: "This is a bug in Vitrine, not in your download. Please report it with this message.",
	checkFailed: "The site that was there before is untouched. Please report this with the message above.",
	photosNoFolder: "Nothing was changed. Name a new folder with --photos.",
	photoNotesUnknown:
		"Nothing was changed. Move that file elsewhere; new notes are then made, and no picture is overwritten.",
	photosUnwritable: "Free some space there, or name a folder that you may write to with --photos.",
	exiftoolMissing:
		"Install Vitrine again as you did at first; on Linux it also needs perl. Or install ExifTool yourself.",
	televisionOfPrivate: "Leave out --tv.",
	siteReplaced: "Wait until that is done, and give the command again.",
	siteIsPrivate: "Nothing was published or copied. Name the folder of the website with --output.",
	ownerFilesInSite: "Move that folder out of the website, next to it, and try again.",
	siteNotFound: "Build it first with npm run build, or name its folder with --output.",
	siteIncomplete: "Build it again with npm run build.",
	pdfFolderMissing: "Make it first, or name another PDF with --to.",
	browserMissing:
		"Install one of them, or name its program with --browser. Or open {path} in any browser, and print it there as a PDF.",
	browserUnknown: "Name the program of Chromium, Chrome or Edge with --browser.",
	bookUnprinted: "No PDF was written. Open {path} in any browser, and print it there as a PDF.",
	bookYearMissing: "It has those of {years}. Without --year, all years are one book.",
	zipFolderMissing: "Make it first, or name another ZIP with --to.",
	siteTooLargeForZip: "Give it on a stick: npm run stick PATH. Or publish it: npm run check netlify",
	siteUnfitForStick: "{table}",
	stickIsNoFolder: "Nothing was changed. Name the stick's drive, or a new folder on it, with --to.",
	stickMissing: "Plug the stick in, see under which drive or folder it appears, and name that with --to.",
	stickForeignFile: "Nothing was changed. Name a new folder on the stick, such as --to E:\\gallery",
	stickForeignChecksums:
		"Nothing was changed. Name a new folder on the stick, such as --to E:\\gallery. A copy of an older version, or one whose {name} was changed, cannot be told apart from other files: remove it yourself when the new one is there.",
	stickTooSmall: "Free some space there, or use a larger stick.",
	stickNameUnsafe: "Build the site again; what was put into its folder by hand has to be moved out first.",
	stickMisread: "Do not trust this stick. Try another one, or another socket of the computer.",
	stickGone: "Plug it in and run it again: it goes on where it stopped.",
	stickFull: "Free some space there, or use a larger stick; then run it again: it goes on where it stopped.",
	stickReadOnly: "Slide its write-protect switch, or format it again as exFAT.",
	stickForbidden: "Name a folder that you may write to.",
	stickFaulty: "Pull it out, plug it in and run this again; if that does not help, use another stick.",
	checksumsMissing:
		"Name the folder on the stick that holds index.html. If the list is lost, compare with another copy.",
} as const;

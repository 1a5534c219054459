import type * as en from "./en.ts";
import type { Translating } from "./text.ts";

const sentences = {
	zoneUnknown:
		"Die Zeitzone dieses Computers ist nicht bekannt (vielleicht ist TZ falsch geschrieben), deshalb gelten alle Zeiten in UTC. Ihre angeben: --timezone Europe/Berlin",
	noWordsInLanguage: "Vitrine hat keine Wörter in der Sprache {lang}: Die Seiten sind auf Englisch",
	copiedToCloud:
		"Vorsicht: {name} kopiert {folder} auf die Server einer Firma, samt den privaten Nachrichten eines Downloads darin. Legen Sie den Download und diesen Ordner woandershin, etwa nach C:\\vitrine oder in Ihren Benutzerordner",
	ownerFileUnknown: "Nicht gelesen, weil der Name keiner von {names} ist: {path}",
	altListTwice:
		"Ihre Bildbeschreibungen werden auch aus {former} gelesen; {path} zählt, wo beide eine haben. Nach diesem Lauf steht alles in der zweiten Datei, und Sie können die erste löschen",
	folderUnreadable: "Ein Ordner kann nicht gelesen werden ({error}); er wurde nicht geöffnet",
	folderIsSite:
		"Ein Ordner ist eine Website, die hier gebaut wurde, und gehört nicht zum Download; er wurde nicht geöffnet",
	folderTooDeep: "Ein Ordner liegt mehr als {n} Ordner tief; er wurde nicht geöffnet",
	linkNotFollowed: "Einer Verknüpfung, die woandershin führt, wird nicht gefolgt; sie wurde nicht geöffnet",
	fileUnreadable: "Eine Datei kann nicht gelesen werden ({error}); sie wurde nicht geöffnet",
	fileRefused: "Eine Datei {reason}; sie wurde nicht geöffnet",
	zipFileRefused: "Eine Datei im ZIP {reason}; sie wurde nicht geöffnet",
	zipFilesRefused: {
		one: "{n} weitere Datei im ZIP wurde nicht geöffnet",
		other: "{n} weitere Dateien im ZIP wurden nicht geöffnet",
	},
	unfinishedDownload: "Der Browser hat diesen Download nicht zu Ende geladen; er wurde übergangen",
	mayBePart:
		"Ein Ordner ist vielleicht ein Teil eines Downloads von 2018 bis 2020; er wurde nicht geöffnet. Wenn er dazugehört, nennen Sie ihn auch",
	zipInZip: "Das ZIP enthält ein weiteres ZIP, {name}",
	zipOfOther: "Das ZIP ist kein Download von Instagram",
	partOfOther: "Das ist {kind}, nicht von Instagram; es wurde übergangen",
	zipOfEdition: "Das ZIP enthält eine private Ausgabe von Vitrine",
	ownCopy:
		"Darin ist, was Vitrine gemacht hat (eine Website, eine private Ausgabe oder eine Kopie davon), und kein Download",
	zipPassedOver: "{reason}; es wurde übergangen",
	indexTooLarge: "Ein Verzeichnis ist größer als 256 MB und wurde nicht gelesen",
	indexNotJson: "Ein Verzeichnis ist kein gültiges JSON und konnte nicht gelesen werden",
	indexDamaged: "Ein Verzeichnis {reason}",
	profileMissing: "Es enthält kein Profil",
	profileLinesUnknown:
		"Zeilen des Profils mit unbekannter Beschriftung: {n}. Ist ein Name, eine Biografie oder eine Website darunter, wird sie nicht gezeigt",
	recordWithoutMedium: "Ein Eintrag, der kein Bild und kein Video nennt",
	recordUnknown: "Zwischen den Einträgen steht etwas, das keiner ist",
	recordEmpty: "Ein Eintrag ohne Bild, Video und Text",
	recordUndated: "Ein Eintrag ohne Bild, Video und datierten Text",
	pictureWithoutFile: "Ein Bild, das keine Datei nennt",
	videoWithoutFile: "Ein Video, das keine Datei nennt",
	mediaWithoutFile: "Bilder oder Videos, die keine Datei nennen: {n}",
	mediaTooMany: "Ein Eintrag mit {n} Bildern und Videos, mehr als Instagram annimmt; die ersten 1.000 werden gezeigt",
	subtitlesStray: "Untertitel, die zu keinem Video gehören",
	captionsUnclear:
		"Der Text lässt sich nicht von Namen von Orten und Personen unterscheiden, weil die Beschriftungen in einer unbekannten Sprache sind: {n} Einträge",
	pageTooDeep: "Eine Seite ist zu tief verschachtelt und wurde nur zum Teil gelesen",
	medium: "{medium} {notes}",
	mediumUnnamed: "Ein Bild oder Video ohne Namen {notes}",
	leftOut: "{kind} {date}: {reason}",
	leftOutUndated: "{kind} ohne Datum: {reason}",
	removed: "{reason} (vorige Website)",
	publishedPrivateText: "{kind}, {text} (Ihre Texte oder Ihr Profil)",
} as const;
export const problems: Translating<typeof en.problems, typeof sentences> = sentences;

const advice = {
	zipInZip: "Das äußere ZIP entpacken und angeben, was darin ist.",
	indexTooLarge: "Noch einmal herunterladen; was darin steht, fehlt auf der Website.",
	indexNotJson: "Noch einmal herunterladen; was darin steht, fehlt auf der Website.",
	indexDamaged: "Noch einmal herunterladen; was darin steht, fehlt auf der Website.",
} as const;
export const hints: Translating<typeof en.hints, typeof advice> = advice;

const texts = {
	head: "Vitrine report. Privat: Dieser Bericht nennt Dateien Ihres Downloads. Bitte nicht veröffentlichen.",
	read: "Gelesen: {parts}",
	layout: "Aufbau: {layouts}",
	zone: "Daten auf HTML-Seiten haben keine Zeitzone; sie wurden als solche von {zone} gelesen (zu ändern mit --html-timezone)",
	picturesShown: "Bilder auf der Website: {n} von {all}",
	videosShown: "Videos auf der Website: {n} von {all}",
	undescribed:
		"Bilder und Videos ohne Beschreibung in eigenen Worten: {n} (sie gehört in alt.csv in dem Ordner, der auf .owner endet)",
	records: "genannt",
	unread: "unverständlich",
	repeated: "doppelt",
	leftOut: "weggelassen",
	shown: "gezeigt",
	post: "Beiträge",
	reel: "Reels",
	igtv: "IGTV-Videos",
	story: "Storys",
	leftOutTitle: "Weggelassen, weil Sie es so wollten oder weil es in der App so war",
	missingTitle: "Nicht im Download, obwohl er sie nennt",
	damagedTitle: "Konnte nicht gezeigt werden",
	changedTitle: "Wird gezeigt, aber nicht so, wie es im Download liegt",
	unreadTitle: "Konnte nicht verstanden werden",
	setAsideTitle: "Aus dem Download ausgelassen, nicht geöffnet oder nicht lesbar",
	publishedPrivateTextsTitle: "Sieht privat aus und steht auf der Website, weil Sie es veröffentlicht haben",
	removedTitle: "Auf der vorigen Website, und mit Ihrer Erlaubnis nicht mehr auf dieser",
	unusedHideRulesTitle: "Zeilen Ihrer Ausblendliste, zu denen nichts passt",
	unusedOwnerLinesTitle: "Zeilen Ihrer anderen Dateien, die nichts auf der Website nennen",
	unknownTitle: "Noch unbekannte Verzeichnisse; bitte melden",
	unusualTitle: "Gelesen, obwohl Name oder Ordner ungewöhnlich sind",
	unreferencedTitle:
		"Im Download und auf keiner Seite, weil kein Verzeichnis sie nennt: Bilder und Videos, nach Ordnern",
	unreferencedIn: "{n} in {where}",
	anonymousTitle: "Teile ohne Profil, die demselben Konto wie die anderen zugerechnet wurden",
	leftAloneTitle: "Nicht angerührt",
	leftAloneFiles: { one: "{n} Datei: {why}", other: "{n} Dateien: {why}" },
	unchanged: "Seit dem letzten Mal hat sich nichts geändert; die Website ist, wie sie war.",
	done: "Fertig in {seconds} s.",
	asLastTime: "Wie beim letzten Mal: {options}",
	searchedAsLastTime: "Downloads werden im Ordner vom letzten Mal gesucht: {path}",
	withoutOptions: "ohne Optionen",
	dryRun: "Es wurde nichts geschrieben. Das käme heraus:",
	expected: {
		one: "Die Website wäre etwa {bytes} groß. {n} Bild oder Video wäre aufzubereiten; das Erstellen würde etwa {time} dauern.",
		other:
			"Die Website wäre etwa {bytes} groß. {n} Bilder und Videos wären aufzubereiten; das Erstellen würde etwa {time} dauern.",
	},
	photosNotTried: "Ihre private Kopie der Bilder ist nicht mitgezählt: Sie braucht zusätzlich Platz und Zeit.",
	dryRunLimits:
		"Erst beim Erstellen selbst zeigt sich, welche Bilder und Videos beschädigt sind, und erst dann wird nach privaten Daten gesucht.",
	wouldNote: "Zu beachten: {things}.",
	moreOf: "und {n} weitere",
	onTheSite: "Auf der Website: {entries}; {pictures}, {videos}.",
	posts: { one: "{n} Beitrag", other: "{n} Beiträge" },
	reels: { one: "{n} Reel", other: "{n} Reels" },
	igtvs: { one: "{n} IGTV-Video", other: "{n} IGTV-Videos" },
	stories: { one: "{n} Story", other: "{n} Storys" },
	noEntry: "kein Beitrag",
	and: " und ",
	pictures: { one: "{n} Bild", other: "{n} Bilder" },
	picturesOf: "{n} von {all} Bildern",
	videos: { one: "{n} Video", other: "{n} Videos" },
	videosOf: "{n} von {all} Videos",
	noted: "Zu beachten: {things}. Jedes einzelne steht in {path}",
	nothingNoted: "Nichts wurde weggelassen. Der Bericht liegt in {path}",
	hiddenByList: {
		one: "Durch Ihre Ausblendliste verborgen: {n} Eintrag ({paths})",
		other: "Durch Ihre Ausblendliste verborgen: {n} Einträge ({paths})",
	},
	leftOutByDateCount: "{n} durch --from oder --to weggelassen",
	leftOutByKindCount: "{n} durch --without weggelassen",
	leftOutCount: {
		one: "{n} weggelassen, weil ausgeblendet, gelöscht, Entwurf oder ohne Beitrag",
		other: "{n} weggelassen, weil ausgeblendet, gelöscht, Entwürfe oder ohne Beitrag",
	},
	missingCount: "{n} nicht im Download",
	damagedCount: { one: "{n} konnte nicht gezeigt werden", other: "{n} konnten nicht gezeigt werden" },
	changedCount: "{n} anders gezeigt als im Download",
	unreadCount: { one: "{n} konnte nicht verstanden werden", other: "{n} konnten nicht verstanden werden" },
	setAsideCount: "{n} ungeöffnet ausgelassen",
	publishedPrivateTextsCount: {
		one: "{n} sieht privat aus und wurde von Ihnen veröffentlicht",
		other: "{n} sehen privat aus und wurden von Ihnen veröffentlicht",
	},
	removedCount: "{n} seit dem letzten Mal mit Ihrer Erlaubnis weggefallen",
	unusedHideRulesCount: {
		one: "{n} Zeile der Ausblendliste, zu der nichts passt",
		other: "{n} Zeilen der Ausblendliste, zu denen nichts passt",
	},
	unusedOwnerLinesCount: {
		one: "{n} Zeile Ihrer Dateien, die nichts auf der Website nennt",
		other: "{n} Zeilen Ihrer Dateien, die nichts auf der Website nennen",
	},
	unknownCount: { one: "{n} noch unbekanntes Verzeichnis", other: "{n} noch unbekannte Verzeichnisse" },
	unreferencedCount: {
		one: "{n} Bild oder Video im Download, das kein Verzeichnis nennt",
		other: "{n} Bilder und Videos im Download, die kein Verzeichnis nennt",
	},
	backups: "Von Hand geänderte Dateien der Website wurden neu gemacht; Ihre liegen hier: {paths}",
	photos: "Private Kopie: {written} Bilder und Videos geschrieben, {kept} waren schon da.",
	photosPlain:
		"Private Kopie: {written} Bilder und Videos geschrieben, {kept} waren schon da; {n} ohne Angaben in der Datei: {names}.",
	open: "Zum Öffnen: {path}",
	openBy: "Oder anklicken: {address} (mit --open öffnet sich das Ergebnis von selbst)",
	toPrepare: "{work}: {n} in Arbeit",
	progress: "{work}: {n} von {all}, {rate} je Sekunde, {left}",
	progressOn: "{work}: {n} von {all}, {rate} je Sekunde, {left}; gerade: {file}",
	progressBar: "{work} {bar} {n} von {all}, {rate} je Sekunde, {left} {file}",
	left: "noch {time}",
	seconds: "{seconds} s",
	minutes: "{minutes} min",
	hours: "{hours} h",
	stage: "{stage}: {n} ms",
	ended:
		"Vor dem Ende angehalten. Keine Datei ist halb geschrieben; geben Sie denselben Befehl noch einmal ein, um ihn abzuschließen.",
	errorWhat: "{error}.",
	errorWhere: "Wo: {where}",
	errorHint: "Was zu tun ist: {hint}",
	unforeseen: "Ein unerwarteter Fehler ist aufgetreten: {error}",
	unforeseenHint: "Starten Sie noch einmal mit --verbose, und melden Sie, was dann ausgegeben wird.",
} as const;
export const words: Translating<typeof en.words, typeof texts> = texts;

const worked = { media: "Bilder und Videos", photos: "Private Kopie", stick: "Dateien" } as const;
export const works: Translating<typeof en.works, typeof worked> = worked;

const steps = {
	compare: "Vergleichen",
	open: "Öffnen",
	recognise: "Erkennen",
	read: "Lesen",
	select: "Auswählen",
	prepare: "Aufbereiten",
	describe: "Beschreiben",
	write: "Schreiben",
	verify: "Prüfen",
	photos: "Private Kopie",
} as const;
export const stages: Translating<typeof en.stages, typeof steps> = steps;

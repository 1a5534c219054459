import type { Text } from "./text.ts";

/** Clauses of the errors that stop a program, in German; see de-reasons.ts. */
export const clauses = {
	// Names and lists
	"{name}": "{name}",
	"{n} more": "{n} weitere",
	more: "mehr",
	"{reason} and {also}": "{reason} und {also}",
	"{notes}": "{notes}",
	"{notes}; and {n} more": "{notes}; und {n} weitere",
	"{where}: {reason}": "{where}: {reason}",
	"{path}, line {line}": "{path}, Zeile {line}",

	// What to give instead of a value
	"Give a text.": "Geben Sie einen Text an.",
	"Give the path of a folder of its own, such as /Volumes/STICK/gallery: only Windows names drives by letters.":
		"Geben Sie den Pfad eines eigenen Ordners an, zum Beispiel /Volumes/STICK/galerie: Buchstaben für Laufwerke gibt es nur in Windows.",
	'Give a name that Windows takes: without < > : " | ? * and not CON, NUL or the like.':
		'Geben Sie einen Namen an, den Windows annimmt: ohne < > : " | ? * und nicht CON, NUL oder dergleichen.',
	"Give a folder of its own, such as D:\\site: not a whole drive, and no name that Windows does not take.":
		"Geben Sie einen eigenen Ordner wie D:\\site an: kein ganzes Laufwerk und keinen Namen, den Windows nicht annimmt.",
	"Give one of: {names}.": "Möglich ist eines davon: {names}.",
	"Give portrait, square or whole.": "Geben Sie portrait, square oder whole an.",
	"Give post or month.": "Geben Sie post oder month an.",
	"Give a year such as 2024.": "Geben Sie ein Jahr wie 2024 an.",
	"Give a4, letter or square.": "Geben Sie a4, letter oder square an.",
	"Give a date such as 2019-01-31.": "Geben Sie ein Datum wie 2019-01-31 an.",
	"Give a name such as Europe/Berlin or America/New_York.":
		"Geben Sie einen Namen wie Europe/Berlin oder America/New_York an.",
	"Give a language such as en, de or pt-BR.": "Geben Sie eine Sprache wie en, de oder pt-BR an.",
	"Give an address such as https://mara.example/gallery/.":
		"Geben Sie eine Adresse wie https://mara.example/gallery/ an.",
	"Give a whole number from {n} to {all}.": "Geben Sie eine ganze Zahl von {n} bis {all} an.",
	"Give it as gigabytes=500, with a whole number.": "Geben Sie es wie gigabytes=500 an, mit einer ganzen Zahl.",

	// What a file is instead of a ZIP, or a download instead of Instagram's
	"a 7-Zip archive": "ein 7-Zip-Archiv",
	"a RAR archive": "ein RAR-Archiv",
	"a gzip archive": "ein gzip-Archiv",
	"a bzip2 archive": "ein bzip2-Archiv",
	"an xz archive": "ein xz-Archiv",
	"a tar archive": "ein tar-Archiv",
	"a PDF": "ein PDF",
	"a picture": "ein Bild",
	"a video": "ein Video",
	"a JSON file": "eine JSON-Datei",
	"a web page": "eine Webseite",
	"a download from Facebook": "ein Download von Facebook",
	"a download from Threads alone": "ein Download nur von Threads",
	"a chat from WhatsApp": "ein Chat aus WhatsApp",
	"a download from Google (Takeout)": "ein Download von Google (Takeout)",
	"a download from X (Twitter)": "ein Download von X (Twitter)",
	"a download from TikTok": "ein Download von TikTok",
	"a backup of a phone": "die Sicherung eines Telefons",
	"a private edition of Vitrine": "eine private Ausgabe von Vitrine",
	"a photo copy of Vitrine": "eine private Kopie der Fotos, von Vitrine angelegt",
	"a website of Vitrine": "eine Website von Vitrine",
	"the indexes that tell what they are": "die Verzeichnisse, in denen steht, was sie sind",
	"{reason}. Not known yet are: {list}": "{reason}. Noch unbekannt sind: {list}",

	// Where a ZIP is truncated
	"but its list of contents is cut off or does not stand at its end":
		"aber sein Inhaltsverzeichnis ist abgeschnitten oder steht nicht am Ende",
	"but nothing is in it from {bytes} on": "aber ab {bytes} ist es leer",
	"and it breaks off in {name}, of which {bytes} are missing, and all that came after it":
		"und es bricht in {name} ab; davon fehlen {bytes} und alles, was danach kam",
	"and it breaks off in its first file": "und es bricht in der ersten Datei ab",
	"and it breaks off behind {name}": "und es bricht hinter {name} ab",
	"and its end is missing": "und sein Ende fehlt",
	"Its name says that the browser has not finished it: wait for it.":
		"Dem Namen nach lädt der Browser es noch herunter: Warten Sie, bis er fertig ist.",
	"Download it again, or ask Instagram for a new one: its links expire after four days.":
		"Laden Sie es noch einmal herunter, oder fordern Sie bei Instagram ein neues an: Die Links gelten nur vier Tage.",

	// What is in the way, or would go
	"for an unknown reason": "aus unbekanntem Grund",
	"a folder": "einen Ordner",
	"a file": "eine Datei",
	"a link to something else": "eine Verknüpfung mit etwas anderem",
	"An index that is not known yet": "Ein noch unbekanntes Verzeichnis",
	"{n} pictures and videos that no index names": "{n} Bilder und Videos, die kein Verzeichnis nennt",
	"1 entry": "1 Eintrag",
	"{n} entries": "{n} Einträge",
	"pictures and videos of 1 entry": "Bilder und Videos von 1 Eintrag",
	"pictures and videos of {n} entries": "Bilder und Videos von {n} Einträgen",

	// Checks of the finished site that failed, and what they found
	"A link does not lead to a file of the site": "Ein Link führt zu keiner Datei der Website",
	"the link {name} does not work from a folder": "Der Link {name} funktioniert nicht aus einem Ordner",
	"the link {name} leads nowhere": "Der Link {name} führt ins Leere",
	"A page has something private": "Eine Seite enthält etwas Privates",
	"it holds {kind} ({text}, {n} characters)": "Sie enthält {kind} ({text}, {n} Zeichen)",
	"it names a folder of this computer": "Sie nennt einen Ordner dieses Computers",
	"A picture or video holds more than pixels, sound and colour":
		"Ein Bild oder Video enthält mehr als Pixel, Ton und Farbe",
	"it holds {text} beside its picture or sound": "Es enthält neben Bild oder Ton: {text}",
	"Something comes from the network, or a page runs a script that is no file of the site":
		"Etwas kommt aus dem Netz, oder eine Seite führt ein Skript aus, das keine Datei der Website ist",
	"a page loads something from the network": "Eine Seite lädt etwas aus dem Netz",
	"a page has a script in it": "Eine Seite enthält ein Skript",
	"a page has an event handler in it": "Eine Seite enthält einen Event-Handler",
	"a page has a module, which does not work from a folder":
		"Eine Seite hat ein Modul, das nicht aus einem Ordner funktioniert",
	"a page has a crossorigin attribute, which does not work from a folder":
		"Eine Seite hat ein Attribut crossorigin, das nicht aus einem Ordner funktioniert",
	"a stylesheet loads something from the network": "Ein Stylesheet lädt etwas aus dem Netz",
	"a stylesheet loads another one": "Ein Stylesheet lädt ein anderes",
	"The site has not the files that were written for it":
		"Die Website hat nicht die Dateien, die für sie geschrieben wurden",
	"it belongs to no page": "Sie gehört zu keiner Seite",
	"it was not written": "Sie wurde nicht geschrieben",
} as const satisfies Readonly<Record<string, Text>>;

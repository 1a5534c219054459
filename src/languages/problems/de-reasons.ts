import { clauses } from "./de-clauses.ts";
import type { Text, Translating } from "./text.ts";

/**
 * Reasons and names inside of sentences, in German. Their English is their key, as with gettext: nobody groups by them, so they need
 * no code besides. A reason stands behind what it is about, with its verb first.
 */
const reasons = {
	...clauses,

	// Lines of the owner's files
	"Write one address of a post a line, such as 2019/07-14-183005.html; a comment begins with #.":
		"Schreiben Sie in jede Zeile die Adresse eines Beitrags, etwa 2019/07-14-183005.html; ein Kommentar beginnt mit #.",
	"Write a name, a colon and then addresses, dates or hashtags with commas between them, such as: The sea: 2019-07-14, #sea":
		"Schreiben Sie einen Namen, einen Doppelpunkt und dann Adressen, Tage oder Hashtags mit Kommas dazwischen, etwa: Das Meer: 2019-07-14, #meer",
	"At the top write only lines such as Title: ..., Cover: 2019/07-14-183005.html, Born: 1950-01-31 and Died: 2020-12-31, then an empty line and your text.":
		"Schreiben Sie oben nur Zeilen wie Titel: ..., Titelbild: 2019/07-14-183005.html, Geboren: 1950-01-31 und Gestorben: 2020-12-31, dann eine leere Zeile und Ihren Text.",
	"Write the address of a post, a date and your words, with the columns post, date and note, such as: 2019/07-14-183005,2026-01-31,That was our first boat.":
		"Schreiben Sie die Adresse eines Beitrags, ein Datum und Ihre Worte, mit den Spalten post, date und note, etwa: 2019/07-14-183005,2026-01-31,Das war unser erstes Boot.",

	// Stylesheets of the owner
	"is not there, or must not be read": "ist nicht da oder darf nicht gelesen werden",
	"is no file": "ist keine Datei",
	"is larger than 1 MB": "ist größer als 1 MB",
	"is no text file": "ist keine Textdatei",
	"line {line}: {name} would load something": "Zeile {line}: {name} würde etwas nachladen",
	"line {line}: {name} is an address": "Zeile {line}: {name} ist eine Adresse",
	"line {line}: a comment is not closed": "Zeile {line}: ein Kommentar ist nicht geschlossen",
	"line {line}: a quotation mark is not closed": "Zeile {line}: ein Anführungszeichen ist nicht geschlossen",
	"line {line}: a bracket is not closed": "Zeile {line}: eine Klammer ist nicht geschlossen",
	"line {line}: a bracket closes what is not open": "Zeile {line}: eine Klammer schließt, was nicht offen ist",

	// Files that are not opened
	"is a link to somewhere else": "ist eine Verknüpfung, die woandershin führt",
	"is encrypted": "ist verschlüsselt",
	"is packed with {method}, which is not read here": "ist mit {method} gepackt, was hier nicht gelesen wird",
	"has two different sizes": "hat zwei verschiedene Größen",
	"grows more than {n} times, as a ZIP bomb does": "wächst auf mehr als das {n}-fache, wie eine ZIP-Bombe",
	"reaches past the end of the ZIP": "reicht über das Ende des ZIP hinaus",
	"shares its bytes with another file, as a ZIP bomb does":
		"teilt ihre Bytes mit einer anderen Datei, wie in einer ZIP-Bombe",
	"has the same name as another one": "hat denselben Namen wie eine andere",
	"has the same name as another one before it": "hat denselben Namen wie eine andere vor ihr",
	"has an absolute path": "hat einen absoluten Pfad",
	"climbs out of its folder": "führt aus ihrem Ordner hinaus",
	"has no name": "hat keinen Namen",
	"has a path of more than 1,000 bytes": "hat einen Pfad von mehr als 1.000 Bytes",
	"has a control character in its name": "hat ein Steuerzeichen im Namen",

	// Files that cannot be read as they should be
	"ends before its end": "endet vor ihrem Ende",
	"is longer than the ZIP says": "ist länger, als im ZIP steht",
	"is damaged: its content does not match its checksum": "ist beschädigt: Der Inhalt passt nicht zur Prüfsumme",
	"cannot be read ({error})": "kann nicht gelesen werden ({error})",
	"was changed while it was read": "wurde während des Lesens verändert",
	"is larger than {n} MB": "ist größer als {n} MB",
	"is not where the ZIP says": "ist nicht dort, wo sie laut ZIP sein soll",
	"has two different names in the ZIP": "hat zwei verschiedene Namen im ZIP",
	"cannot be unpacked": "kann nicht entpackt werden",

	// Pictures and videos that are not shown, or not as they came
	"is not in the download": "ist nicht im Download",
	"names no file of the download": "nennt keine Datei des Downloads",
	"is empty": "ist leer",
	"is a picture of more than 200 MB": "ist ein Bild von mehr als 200 MB",
	"is a text, not a picture or a video": "ist ein Text, kein Bild oder Video",
	"is not of a kind that can be shown without what may be private in it":
		"ist von einer Art, die nicht ohne das gezeigt werden kann, was darin privat sein mag",
	"is neither a picture nor a video": "ist weder ein Bild noch ein Video",
	"cannot be shown: {reason}": "kann nicht gezeigt werden: {reason}",
	"was encoded anew, because {reason}": "wurde neu kodiert, denn {reason}",
	"its kind or its damage could hide more than the picture":
		"seine Art oder sein Schaden könnte mehr verbergen als das Bild",
	"it is HEIC, which most browsers cannot show": "es ist HEIC, was die meisten Browser nicht zeigen können",
	"it is stored turned, and the tag that says so is removed":
		"es ist gedreht gespeichert, und die Angabe dazu wird entfernt",
	"its colours are CMYK, meant for print": "seine Farben sind CMYK, für den Druck bestimmt",
	"it has 16 bits a channel": "es hat 16 Bit je Kanal",
	"it is a rare kind of JPEG that browsers cannot show":
		"es ist eine seltene Art von JPEG, die Browser nicht zeigen können",
	"is damaged; what could be decoded of it is shown": "ist beschädigt; gezeigt wird, was sich davon dekodieren ließ",
	"breaks off before its end": "bricht vor dem Ende ab",
	"is shown without its sound, which browsers do not play ({codec})":
		"wird ohne Ton gezeigt, weil Browser ihn nicht abspielen ({codec})",
	"has no picture of it, because no frame could be decoded ({reason})":
		"hat kein Vorschaubild, weil sich keines dekodieren ließ ({reason})",

	// What a decoder says
	"{reason}; {also}": "{reason}; {also}",
	"{reason}; the next run tries again": "{reason}; der nächste Lauf versucht es noch einmal",
	"the decoder is closed": "der Decoder ist beendet",
	"the decoder stopped unexpectedly": "der Decoder brach unerwartet ab",
	"it took longer than {seconds} s": "es dauerte länger als {seconds} s",
	"there is no moving picture in it": "es enthält kein bewegtes Bild",
	"its pictures are coded as browsers do not play them":
		"seine Bilder sind so kodiert, dass Browser sie nicht abspielen",
	"the video decoder is not installed": "der Video-Decoder ist nicht installiert",
	"its pictures are damaged": "seine Bilder sind beschädigt",
	"it is not a readable MP4 or MOV file": "es ist keine lesbare MP4- oder MOV-Datei",
	"its pictures could not be decoded": "seine Bilder konnten nicht dekodiert werden",
	"ffmpeg found no picture in it": "ffmpeg fand kein Bild darin",
	"ffmpeg took too long": "ffmpeg brauchte zu lange",
	"ffmpeg is not installed": "ffmpeg ist nicht installiert",
	"ffmpeg could not decode it": "ffmpeg konnte es nicht dekodieren",
	"it is not a readable HEIC picture": "es ist kein lesbares HEIC-Bild",
	"there is no picture in it": "es enthält kein Bild",
	"its picture is too large ({size})": "sein Bild ist zu groß ({size})",
	"a part of it is coded as {codec}, not as HEVC": "ein Teil davon ist als {codec} kodiert, nicht als HEVC",
	"a part of it is coded as nothing known, not as HEVC": "ein Teil davon ist unbekannt kodiert, nicht als HEVC",

	// What contradicts the format of a picture or a video
	"{reason} at byte {offset}": "{reason}, bei Byte {offset}",
	"picture cannot be decoded": "das Bild lässt sich nicht dekodieren",
	"there was not enough memory for it": "der Arbeitsspeicher reichte dafür nicht aus",
	"picture cannot be opened": "das Bild lässt sich nicht öffnen",
	"picture of {size} pixels, more than {limit} million": "ein Bild von {size} Pixeln, mehr als {limit} Millionen",
	"GIF block of unknown kind": "GIF mit einem Block unbekannter Art",
	"GIF ends before its picture data": "GIF endet vor den Bilddaten",
	"GIF is cut off": "GIF ist abgeschnitten",
	"GIF with pixels of {n} bits": "GIF mit Pixeln von {n} Bit",
	"GIF without its header": "GIF ohne Kopf",
	"JPEG ends before its picture data": "JPEG endet vor den Bilddaten",
	"JPEG scan without a frame": "JPEG mit Bilddaten ohne Rahmen",
	"JPEG segment of length {n}": "JPEG mit einem Segment der Länge {n}",
	"JPEG starts a second time": "JPEG beginnt ein zweites Mal",
	"JPEG without its start marker": "JPEG ohne Anfangsmarke",
	"PNG ends before its picture data": "PNG endet vor den Bilddaten",
	"PNG goes on behind its pixels": "PNG geht hinter den Pixeln weiter",
	"PNG is cut off": "PNG ist abgeschnitten",
	"PNG without its header": "PNG ohne Kopf",
	"PNG without its signature": "PNG ohne Kennung",
	"WebP chunk {name} is cut off": "WebP mit abgeschnittenem Block {name}",
	"WebP chunk {name} is too short": "WebP mit zu kurzem Block {name}",
	"WebP ends before its picture data": "WebP endet vor den Bilddaten",
	"WebP frame without pixels": "WebP mit einem Einzelbild ohne Pixel",
	"WebP without its header": "WebP ohne Kopf",
	"A box inside the video's index has an impossible size.": "Eine Box im Index des Videos hat eine unmögliche Größe.",
	"A track claims to be coded in a great many ways.": "Eine Spur behauptet, auf sehr viele Arten kodiert zu sein.",
	"A track of the video claims to be cut into a great many pieces.":
		"Eine Spur des Videos behauptet, in sehr viele Stücke geschnitten zu sein.",
	"Its pictures are coded as {codec}, which browsers do not play. The film is in your download; a program such as VLC shows it.":
		"Seine Bilder sind als {codec} kodiert, was Browser nicht abspielen. Der Film ist in Ihrem Download; ein Programm wie VLC zeigt ihn.",
	"Its sound is coded as {codec}, which browsers do not play. It is in your download; a program such as VLC plays it.":
		"Der Ton ist als {codec} kodiert, was Browser nicht abspielen. Die Datei ist in Ihrem Download; ein Programm wie VLC spielt sie ab.",
	"The {box} box holds an impossible number.": "Die Box {box} enthält eine unmögliche Zahl.",
	"The {box} box is larger than {n} bytes.": "Die Box {box} ist größer als {n} Bytes.",
	"The {box} box is shorter than what it announces.": "Die Box {box} ist kürzer, als sie angibt.",
	"The esds box is not in order.": "Die Box esds ist nicht in Ordnung.",
	"The file became shorter while it was read.": "Die Datei wurde während des Lesens kürzer.",
	"The file has no sound in it.": "In der Datei ist kein Ton.",
	"The file has no video track with pictures in it.": "Die Datei hat keine Videospur mit Bildern.",
	"The file has no video track.": "Die Datei hat keine Videospur.",
	"The file is no video, or is cut off before its index (moov).":
		"Die Datei ist kein Video oder vor ihrem Index (moov) abgeschnitten.",
	"The settings of the video's decoder hold something else.":
		"Die Einstellungen für den Decoder des Videos enthalten etwas anderes.",
	"The stsc box is not in order.": "Die Box stsc ist nicht in Ordnung.",
	"The stsc box names a sample description that is not there.": "Die Box stsc nennt eine Kodierung, die es nicht gibt.",
	"The stz2 box has an impossible field size.": "Die Box stz2 hat eine unmögliche Feldgröße.",
	"The video claims to last for ever.": "Das Video behauptet, ewig zu dauern.",
	"The video has no width or no height.": "Das Video hat keine Breite oder keine Höhe.",
	"The video is cut off inside its index (moov).": "Das Video ist mitten in seinem Index (moov) abgeschnitten.",
	"The video is in fragments, as live streams are.": "Das Video besteht aus Fragmenten, wie Live-Übertragungen.",
	"The video's clock stands still.": "Die Uhr des Videos steht still.",
	"The video's index does not say how a track is coded.": "Der Index des Videos sagt nicht, wie eine Spur kodiert ist.",
	"The video's index lacks its {box} box.": "Dem Index des Videos fehlt die Box {box}.",

	// Entries that are left out, or gone
	post: "Beitrag",
	reel: "Reel",
	igtv: "IGTV-Video",
	"IGTV video": "IGTV-Video",
	story: "Story",
	"{kind} of {date}": "{kind} vom {date}",
	"{kind} of {date} ({text})": "{kind} vom {date} ({text})",
	"{kind} of no date": "{kind} ohne Datum",
	"{kind} of no date ({text})": "{kind} ohne Datum ({text})",
	"{reason}: {n} of its {all} pictures and videos": "{reason}: {n} von {all} Bildern und Videos",
	"hidden by the line {line}": "ausgeblendet durch die Zeile {line}",
	"archived: hidden in the app (show it with: --with archived)":
		"archiviert: in der App ausgeblendet (zu zeigen mit: --with archived)",
	"recently deleted (show it with: --with deleted)": "kürzlich gelöscht (zu zeigen mit: --with deleted)",
	"a medium without a post (show it with: --with other)":
		"ein Bild oder Video ohne Beitrag (zu zeigen mit: --with other)",
	"a draft, never published (show it with: --with drafts)":
		"ein Entwurf, nie veröffentlicht (zu zeigen mit: --with drafts)",
	"left out with --without": "weggelassen mit --without",
	"before the day given with --from": "vor dem Tag, der mit --from angegeben ist",
	"after the day given with --to": "nach dem Tag, der mit --to angegeben ist",

	// Private texts
	"a coordinate": "eine Koordinate",
	coordinates: "Koordinaten",
	"a date": "ein Datum",
	"a device": "ein Gerät",
	"a file of a computer": "eine Datei eines Computers",
	"a folder of a computer": "ein Ordner eines Computers",
	"a number of Instagram": "eine Nummer von Instagram",
	"a picture from a message": "ein Bild aus einer Nachricht",
	"a private line of the profile": "eine private Zeile des Profils",
	"a telephone number": "eine Telefonnummer",
	"a time of taking": "eine Aufnahmezeit",
	"a token": "ein Zugangsschlüssel",
	"an e-mail address": "eine E-Mail-Adresse",
	"an IP address": "eine IP-Adresse",
	"data of a camera": "Angaben einer Kamera",
	"the name of a file of the download": "der Name einer Datei des Downloads",

	// Files of the download that are left alone
	"private messages": "private Nachrichten",
	"what you wrote under other people's posts": "was Sie unter Beiträge anderer geschrieben haben",
	"what you liked": "was Ihnen gefallen hat",
	"what you saved": "was Sie gespeichert haben",
	"what you did on other people's stories": "was Sie in Storys anderer getan haben",
	"posts of other people that you shared": "Beiträge anderer, die Sie geteilt haben",
	"notes to your followers": "Notizen an Ihre Follower",
	"gifts, events, shopping and money": "Geschenke, Veranstaltungen, Einkäufe und Geld",
	"other activity": "andere Aktivitäten",
	"contact details, devices and settings": "Kontaktdaten, Geräte und Einstellungen",
	"logins, addresses and devices": "Anmeldungen, Adressen und Geräte",
	"searches, links and statistics": "Suchen, Links und Statistiken",
	"followers and contacts": "Follower und Kontakte",
	"settings and interests": "Einstellungen und Interessen",
	advertising: "Werbung",
	"other apps and websites": "andere Apps und Websites",
	"Threads, which is another app": "Threads, eine andere App",
	"pages of the download itself": "Seiten des Downloads selbst",
	"what Vitrine has made from a download": "was Vitrine aus einem Download gemacht hat",
	"sections that are empty": "leere Abschnitte",
	"pages of which the JSON is there too": "Seiten, die es auch als JSON gibt",
} as const satisfies Readonly<Record<string, Text>>;

export type Reason = keyof typeof reasons;
export const reasonsInGerman: Translating<{ readonly [R in Reason]: R }, typeof reasons> = reasons;

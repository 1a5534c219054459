import { textsIn } from "../../languages/language.ts";
import { privateFolderTexts } from "../../languages/private-folder.ts";

const ENGLISH = [
	"Private edition of an Instagram download",
	"========================================",
	"",
	"Messages, comments, likes, people and everything else that Instagram had of one person, as pages of plain files.",
	"To look at it, double-click index.html. You need a computer with a browser, but no internet.",
	"",
	"It holds messages and data of other people, too. Never upload it, and put it on no computer that others use.",
	"Nothing in it is encrypted: whoever finds this stick can read it. Use a stick with an encrypted disk, such as BitLocker To Go,",
	"or keep it in a locked place.",
	"Make few copies: two are enough, in two places. Know where each of them is, and who has it.",
	"Sticks and cards may lose data after some years without power: open every copy once a year, and make a new one every five years.",
	"Whether every file is still as it was: type sha256sum -c SHA256SUMS in this folder.",
];

const GERMAN = [
	"Private Ausgabe eines Instagram-Downloads",
	"=========================================",
	"",
	"Nachrichten, Kommentare, Likes, Menschen und alles andere, was Instagram von einer Person hatte, als Seiten aus einfachen Dateien.",
	"Zum Ansehen index.html doppelt anklicken. Es braucht einen Computer mit Browser und kein Internet.",
	"",
	"Auch Nachrichten und Daten anderer Menschen sind darin. Nie hochladen, und auf keinen Computer legen, den andere benutzen.",
	"Nichts davon ist verschlüsselt: Wer diesen Stick findet, kann alles lesen. Am besten einen verschlüsselten Stick nehmen, etwa mit",
	"BitLocker To Go, oder ihn verschlossen aufbewahren.",
	"Wenige Kopien machen: zwei genügen, an zwei Orten. Wissen, wo jede liegt und wer sie hat.",
	"Sticks und Karten können ohne Strom nach einigen Jahren Daten verlieren: jede Kopie einmal im Jahr öffnen und alle fünf Jahre eine neue machen.",
	"Ob jede Datei noch ist wie am Anfang: in diesem Ordner sha256sum -c SHA256SUMS eingeben.",
];

/**
 * README.txt of a private edition on a stick, for whoever finds it: in the language of the edition and in both of the program, and
 * without a name. With byte-order mark and CRLF, so that the oldest Notepad displays it correctly.
 */
export function privateReadme(lang: string): string {
	const isGerman = new Intl.Locale(lang).language === "de";
	const program = isGerman ? [...GERMAN, "", "", ...ENGLISH] : [...ENGLISH, "", "", ...GERMAN];
	return `\uFEFF${[...linesIn(lang), ...program, ""].join("\r\n")}`;
}

/** Nothing for English, German and a language that no edition is written in. */
function linesIn(lang: string): readonly string[] {
	const own = privateFolderTexts(lang);
	if (own === undefined) return [];
	const { open, time, check } = textsIn(new Intl.Locale(lang).language).stick;
	const { heading, what, others, plain, copies } = own;
	return [heading, "=".repeat([...heading].length), "", what, open, "", others, plain, copies, time, check, "", ""];
}

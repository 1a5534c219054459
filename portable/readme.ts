import { launcher, type System } from "./launchers.ts";

const SYSTEMS: Readonly<Record<System, string>> = { win32: "Windows", darwin: "macOS", linux: "Linux" };

/** What a launcher without a paid signature meets, and how to start it all the same. */
const UNSIGNED: Readonly<Record<System, readonly [english: string, german: string]>> = {
	win32: [
		`Windows may say "Windows protected your PC", because nobody has paid for a signature: choose "More info", then "Run anyway".
It does not ask if you allow the ZIP file before you extract it: right-click it, Properties, Unblock.`,
		`Windows sagt vielleicht "Der Computer wurde durch Windows geschützt", weil niemand für eine Signatur bezahlt hat: Wählen Sie
"Weitere Informationen", dann "Trotzdem ausführen". Die Frage entfällt, wenn Sie die ZIP-Datei vor dem Entpacken zulassen:
Rechtsklick darauf, Eigenschaften, Zulassen.`,
	],
	darwin: [
		`macOS does not open what was downloaded and is not signed by a developer who pays Apple. Either: start it once, then
System Settings, Privacy & Security, "Open Anyway". Or, which covers all files in here at once: open the program Terminal, type
  xattr -dr com.apple.quarantine
and a space, drag this folder into the window, and press Enter.`,
		`macOS öffnet nicht, was heruntergeladen wurde und nicht von einem zahlenden Entwickler signiert ist. Entweder: einmal starten, dann
Systemeinstellungen, Datenschutz & Sicherheit, "Dennoch öffnen". Oder, für alle Dateien hier auf einmal: Öffnen Sie das Programm
Terminal, tippen Sie
  xattr -dr com.apple.quarantine
und ein Leerzeichen, ziehen Sie diesen Ordner in das Fenster, und drücken Sie die Eingabetaste.`,
	],
	linux: [
		`Many file managers show vitrine.sh as text: right-click it, "Run as a Program". Or open a terminal in this folder, and type
./vitrine.sh
If it "may not be executed", as on some sticks: copy the folder to your own disk.`,
		`Viele Dateimanager zeigen vitrine.sh als Text: Rechtsklick darauf, "Als Programm ausführen". Oder öffnen Sie ein Terminal in diesem
Ordner, und tippen Sie
./vitrine.sh
Falls sie "nicht ausgeführt werden darf", wie auf manchen USB-Sticks: Kopieren Sie den Ordner auf Ihre Festplatte.`,
	],
};

/** README.txt of a portable folder in English and German, with byte-order mark and CRLF, which the oldest editors show as well. */
export function readme(version: string, system: System, arch: string): string {
	const { name } = launcher(system);
	const typed = system === "win32" ? name : `./${name}`;
	const [english, german] = UNSIGNED[system];
	const drag = system === "win32" ? [`, or drag it onto ${name}`, `, oder ziehen Sie sie auf ${name}`] : ["", ""];
	const text = `Vitrine ${version} for ${SYSTEMS[system]} (${arch})
(Deutsch: weiter unten)

Turns the ZIP file that Instagram gives you into a website of your own. Nothing has to be installed, and nothing is sent anywhere.

1. Put the ZIP file from Instagram into this folder${drag[0]}.
2. Start ${name} with a double-click.
3. Your site opens in the browser. It is in the folder _site here: open index.html in it, copy it, or publish it.

${english}

${name} takes every command, in a terminal in this folder: ${typed} --help
Without a download of your own: ${typed} sample
The documentation is in program/docs/en/index.md. Where it says
  npm run build export.zip -- --lang en
type
  ${typed} build export.zip --lang en

Keep the folder "program" beside ${name}. Licences of everything in it: LICENCES.txt


Vitrine ${version} für ${SYSTEMS[system]} (${arch})

Macht aus der ZIP-Datei, die Sie von Instagram bekommen, eine eigene Website. Es muss nichts installiert werden, und nichts wird
irgendwohin gesendet.

1. Legen Sie die ZIP-Datei von Instagram in diesen Ordner${drag[1]}.
2. Starten Sie ${name} mit einem Doppelklick.
3. Ihre Website öffnet sich im Browser. Sie liegt hier im Ordner _site: Öffnen Sie darin index.html, kopieren oder veröffentlichen Sie sie.

${german}

${name} nimmt jeden Befehl, in einem Terminal in diesem Ordner: ${typed} --help
Ohne eigenen Download: ${typed} sample
Die Anleitung ist program/docs/de/index.md. Wo dort
  npm run build export.zip -- --lang de
steht, tippen Sie
  ${typed} build export.zip --lang de

Lassen Sie den Ordner "program" neben ${name}. Lizenzen von allem darin: LICENCES.txt
`;
	return `\uFEFF${text.replaceAll("\n", "\r\n")}`;
}

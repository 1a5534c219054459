import type * as en from "./error-hints-en.ts";
import type { Translating } from "./text.ts";

const advice = {
	valueUnknown: "{advice}",
	optionsKeptByNpm:
		"Tippen Sie vor die erste Option zwei allein stehende Striche, zum Beispiel: {command} --lang de. Oder ein = zwischen Option und Wert.",
	wordUnknown: "{command} --help zeigt, was angegeben werden kann. Ein Name mit Leerzeichen braucht Anführungszeichen.",
	noDayBetween: "Geben Sie mit --from den früheren Tag an, etwa --from 2019-01-31 --to 2019-12-31.",
	nothingChosen: "Es wurde nichts geschrieben. Lassen Sie eine der beiden Optionen weg.",
	personUnheard: "Es wurde nichts geschrieben. Kopieren Sie den Namen aus der Liste der Unterhaltungen.",
	peopleListUnreadable: "Speichern Sie sie als Textdatei in UTF-8, mit einem Namen je Zeile.",
	logInside: "Es wurde nichts begonnen. Nennen Sie eine Datei an anderer Stelle, zum Beispiel --log vitrine-log.txt.",
	logForeign: "Es wurde nichts begonnen, und die Datei ist, wie sie war. Nennen Sie mit --log eine andere.",
	logUnwritable:
		"Es wurde nichts begonnen. Nennen Sie mit --log eine Datei in einem eigenen Ordner, zum Beispiel --log vitrine-log.txt.",
	nothingToRepeat:
		"Geben Sie die Optionen noch einmal an, ohne --again. War es ein anderer Ordner, nennen Sie ihn mit --output.",
	noDownloadHere:
		"Geben Sie ihn an: npm run build export.zip. Zum Ausprobieren mit einem erfundenen Konto: npm run sample",
	stickUnnamed: "Geben Sie Laufwerk oder Ordner an: npm run stick E:\\ oder npm run stick /Volumes/STICK",
	buildEnded:
		"Vielleicht reichte der Arbeitsspeicher nicht: Schließen Sie andere Programme, oder ergänzen Sie --jobs 1. Starten Sie dann noch einmal; es geht dort weiter, wo es aufgehört hat.",
	tooManyOpen: "Schließen Sie andere Programme, oder starten Sie den Computer neu, und versuchen Sie es noch einmal.",
	noSuchPath:
		"Tippen Sie npm run build und ein Leerzeichen, und ziehen Sie dann das ZIP von Instagram in dieses Fenster.",
	insideDownload: "Geben Sie den Ordner an, in dem alles liegt: {folder}",
	neitherFileNorFolder:
		"Tippen Sie npm run build und ein Leerzeichen, und ziehen Sie dann das ZIP von Instagram in dieses Fenster.",
	pathUnreadable: "Prüfen Sie, ob Sie es lesen dürfen, oder kopieren Sie es in einen eigenen Ordner.",
	noDownloadIn: "Geben Sie das ZIP von Instagram oder den entpackten Ordner an. {where}: {reason}.",
	zipOfEdition: "Geben Sie das ZIP an, das Sie von Instagram bekommen haben.",
	ownCopy: "Geben Sie das ZIP an, das Sie von Instagram bekommen haben.",
	zipPassedOver: "Entpacken Sie das äußere ZIP, und geben Sie an, was darin ist.",
	folderTooLarge: "Geben Sie den Ordner des Downloads selbst an, keinen, der auch anderes enthält.",
	zipUnreadable:
		"Prüfen Sie, ob es noch da ist und Sie es lesen dürfen, oder kopieren Sie es zuerst auf diesen Computer.",
	zipDamaged: "Kopieren Sie sie auf diesen Computer, und versuchen Sie es noch einmal.",
	zipEmpty:
		"Laden Sie sie noch einmal herunter, oder fordern Sie bei Instagram eine neue an: Die Links gelten nur vier Tage.",
	zipPiece: "Fügen Sie die Teile zusammen oder entpacken Sie sie, und geben Sie den Ordner an.",
	zipBrokenByFinder: "Verwenden Sie das ZIP, wie es heruntergeladen wurde, oder geben Sie den entpackten Ordner an.",
	zipMiscounted: "Verwenden Sie das ZIP, wie es heruntergeladen wurde, oder geben Sie den entpackten Ordner an.",
	notZip: "Geben Sie das ZIP von Instagram an. Es heißt etwa instagram-ihrname-2026-01-31-Ab12Cd34.zip.",
	notZipButArchive: "Entpacken Sie es, und geben Sie den Ordner an, der dabei entsteht.",
	notZipButPage:
		"Sie wurde anstelle des ZIP gespeichert, vielleicht weil der Link abgelaufen war oder eine Anmeldung verlangte. Melden Sie sich an, und laden Sie das ZIP noch einmal herunter. Geben Sie das ZIP von Instagram an. Es heißt etwa instagram-ihrname-2026-01-31-Ab12Cd34.zip.",
	notZipButFile:
		"Geben Sie das ZIP von Instagram an. Es heißt etwa instagram-ihrname-2026-01-31-Ab12Cd34.zip. Eine einzelne Datei daraus genügt nicht.",
	zipLacksBytes: "{advice}",
	zipIncomplete: "{advice}",
	zipDirectoryDamaged:
		"Laden Sie es noch einmal herunter, oder fordern Sie bei Instagram ein neues an: Die Links gelten nur vier Tage. Lässt es sich auf diesem Computer entpacken, geben Sie den entpackten Ordner an.",
	zipLocked: "Entpacken Sie es mit dem Passwort, und geben Sie den Ordner an.",
	zipMethodUnknown:
		"Entpacken Sie es, notfalls mit dem Programm, das es gepackt hat, und geben Sie den Ordner an, der dabei entsteht.",
	zipTooManyFiles: "Verwenden Sie das ZIP so, wie es von Instagram kommt.",
	zipTooLarge: "Verwenden Sie das ZIP so, wie es von Instagram kommt.",
	noFile: "{ask}",
	noReadableFile: "Entpacken Sie es, und geben Sie den Ordner mit den Dateien selbst an. {ask}",
	zipInside: "Entpacken Sie dieses ZIP, und geben Sie das innere an.",
	nothingToShow: "Kam er in mehreren Teilen, geben Sie alle an. Sonst wurde er ohne diese Inhalte angefordert. {ask}",
	mediaAlone: "Ein Download kann in mehreren Teilen kommen. Geben Sie alle an, einen nach dem anderen.",
	otherDownload: "{ask}",
	notInstagram: "{ask}",
	severalAccounts:
		"Erstellen Sie für jedes Konto eine eigene Website, mit eigenem --output und nur den eigenen ZIPs und Ordnern. Ist es ein einziges Konto, das seinen Namen geändert hat, ergänzen Sie --same-account.",
	severalAccountsInZip:
		"Erstellen Sie für jedes Konto eine eigene Website, mit eigenem --output und nur den eigenen ZIPs und Ordnern. Enthält ein ZIP mehrere Konten, entpacken Sie es, und geben Sie den Ordner von einem davon an. Ist es ein einziges Konto, das seinen Namen geändert hat, ergänzen Sie --same-account.",
	hideListMisnamed:
		"Es wurde nichts erstellt, weil sonst zu sehen wäre, was die Liste verbirgt. Benennen Sie sie in {path} um, geben Sie sie mit --hide an, oder legen Sie sie woandershin.",
	hideListTooLarge: "Es wurde nichts erstellt, weil sonst zu sehen wäre, was die Liste verbirgt.",
	hideListUnreadable:
		"Es wurde nichts erstellt, weil sonst zu sehen wäre, was die Liste verbirgt. Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.",
	hideListEncoding:
		"Es wurde nichts erstellt, weil sonst zu sehen wäre, was die Liste verbirgt. Öffnen Sie sie in einem Editor, und speichern Sie sie als Textdatei in UTF-8.",
	hideLineUnknown:
		"Es wurde nichts erstellt, weil sonst zu sehen wäre, was die Liste verbirgt. Schreiben Sie in jede Zeile eine Adresse oder ein Datum, etwa 2019/07-14-183005.html, stories/2019/07-14.html oder 2019-07-14; ein Kommentar beginnt mit #.",
	ownerFileUnreadable:
		"Es wurde nichts erstellt. Öffnen Sie sie in einem Editor, und speichern Sie sie als Textdatei in UTF-8.",
	ownerLineUnknown: "Es wurde nichts erstellt. {advice}",
	altListMisnamed:
		"Es wurde nichts erstellt, weil sonst Ihre Bildbeschreibungen fehlten. Benennen Sie die Datei in {path} um, oder legen Sie sie woandershin.",
	altListUnreadable:
		"Es wurde nichts erstellt, weil sonst Ihre Bildbeschreibungen fehlten. Prüfen Sie, ob Sie die Datei lesen dürfen.",
	altListWithoutColumns:
		"Speichern Sie sie in Ihrer Tabellenkalkulation als CSV, oder legen Sie sie woandershin; dann entsteht eine neue.",
	altRowUnknown:
		'Es wurde nichts erstellt, weil sonst Ihre Bildbeschreibungen fehlten. Eine Zeile enthält Beitrag, Bildnummer und Ihren Text, jedes Bild nur einmal, etwa: 2019/07-14-183005,1,"Ein Boot, auf See"',
	cssUnreadable: "Es wurde nichts erstellt. Nennen Sie mit --css eine Textdatei, etwa --css eigenes.css.",
	cssRefused:
		"Es wurde nichts erstellt. Ein Stylesheet darf nichts nachladen; lassen Sie also Adressen, @import, url() und image-set() weg. Farben, Verläufe und die Schriften des Computers brauchen keine.",
	siteEmpty:
		"Kam der Download in mehreren Teilen, geben Sie alle an. Sonst laden Sie ihn noch einmal herunter, als JSON. Es wurde nichts geändert.",
	siteOfOtherAccount:
		"Geben Sie mit --output einen anderen Ordner an. Wird die alte Website nicht mehr gebraucht, ergänzen Sie --allow-removals. Es wurde nichts geändert.",
	siteShowsLess:
		"Geben Sie jeden Teil und jeden Download an, aus dem die Website entstand, einen nach dem anderen. Soll das wegfallen, ergänzen Sie --allow-removals. Es wurde nichts geändert.",
	siteUnknown:
		"Legen Sie sie zurück, oder ersetzen Sie die Website mit --allow-removals, was auch immer sie zeigt. Es wurde nichts geändert.",
	archiveCopyUnreadable: "Erstellen Sie die Website noch einmal.",
	outputIsLink: "Es wurde nichts geändert. Geben Sie mit --output einen neuen oder leeren Ordner an.",
	outputIsNoFolder: "Es wurde nichts geändert. Geben Sie mit --output einen neuen oder leeren Ordner an.",
	outputIsDisk: "Es wurde nichts geändert. Geben Sie einen Ordner darauf an, etwa --output {path}",
	editionSmaller: "Es wurde nichts geändert. Geben Sie alle Downloads an, sonst hilft --allow-removals.",
	outputIsPrivate: "Es wurde nichts geändert. Geben Sie mit --output einen anderen Ordner an.",
	outputIsSite: "Es wurde nichts geändert. Geben Sie mit --output einen anderen Ordner an, etwa --output _private.",
	outputInPrivate: "Es wurde nichts geändert. Geben Sie mit --output einen Ordner an anderer Stelle an.",
	outputInSite: "Es wurde nichts geändert. Geben Sie mit --output einen Ordner an anderer Stelle an.",
	siteInSite: "Es wurde nichts geändert. Geben Sie mit --output einen Ordner an anderer Stelle an.",
	outputForeign:
		"Es wurde nichts geändert. Nehmen Sie es aus dem Ordner, oder geben Sie mit --output einen neuen oder leeren Ordner an.",
	workspaceTaken: "Es wurde nichts geändert. Legen Sie es woandershin.",
	workspaceForeign: "Es wurde nichts geändert. Legen Sie es woandershin, oder benennen Sie es um.",
	projectFileForeign:
		"Es wurde nichts geändert. Legen Sie sie woandershin, benennen Sie sie um, oder geben Sie mit --output einen anderen Ordner an.",
	folderUnknown: "Es wurde nichts geändert. Prüfen Sie, ob Sie ihn lesen dürfen, oder geben Sie einen anderen an.",
	pdfPlaceTaken:
		"Nichts wurde geändert. Geben Sie ein anderes an, das es noch nicht gibt, oder verschieben Sie dieses an einen anderen Ort.",
	zipPlaceTaken:
		"Es wurde nichts geändert. Geben Sie einen Namen an, den es noch nicht gibt, oder legen Sie das Vorhandene woandershin.",
	copyInSite: "Geben Sie einen Ordner daneben oder auf einem anderen Datenträger an.",
	diskFull: "Schaffen Sie Platz, oder geben Sie mit --output einen anderen Datenträger an.",
	fileTooLarge:
		"Geben Sie einen Ordner auf einem anderen Datenträger an. Einer im Format FAT32, wie viele USB-Sticks es haben, fasst keine Datei von mehr als 4 GB; einer im Format exFAT schon.",
	folderInUse:
		"Schließen Sie, was den Ordner oder eine Datei darin zeigt, etwa ein Fenster des Explorers, einen Player oder ein Terminal, und geben Sie denselben Befehl noch einmal ein. Was dort war, ist noch da.",
	formerStays:
		"Die Website selbst ist vollständig. Geben Sie sich Schreibrechte für diesen Ordner und die Ordner darin, oder löschen Sie ihn, wenn nichts Eigenes darin liegt. Starten Sie dann noch einmal.",
	unwritable: "Geben Sie mit --output einen Ordner an, in den Sie schreiben dürfen.",
	unwritableBecause: "Geben Sie mit --output einen Ordner an, in den Sie schreiben dürfen.",
	fileUnwritable:
		"Schaffen Sie dort Platz, oder nennen Sie mit --to eine Datei in einem Ordner, in den Sie schreiben dürfen.",
	lockForeign: "Es wurde nichts geändert. Legen Sie es woandershin, oder geben Sie einen anderen Ordner an.",
	buildRunning:
		"Warten Sie, bis das beendet ist, oder geben Sie mit --output einen anderen Ordner an. Läuft das Programm nirgends, löschen Sie {path}",
	buildRunningElsewhere:
		"Warten Sie, bis das beendet ist, oder geben Sie mit --output einen anderen Ordner an. Läuft das Programm nirgends, löschen Sie {path}",
	pageUnwritten: "Das ist ein Fehler in Vitrine, nicht in Ihrem Download. Bitte melden Sie ihn mit dieser Meldung.",
	checkFailed: "Die bisherige Website ist unverändert. Bitte melden Sie den Fehler mit der Meldung oben.",
	photosNoFolder: "Es wurde nichts geändert. Geben Sie mit --photos einen neuen Ordner an.",
	photoNotesUnknown:
		"Es wurde nichts geändert. Legen Sie die Datei woandershin; dann entstehen neue Aufzeichnungen, und kein Bild wird überschrieben.",
	photosUnwritable:
		"Schaffen Sie dort Platz, oder geben Sie mit --photos einen Ordner an, in den Sie schreiben dürfen.",
	exiftoolMissing:
		"Installieren Sie Vitrine noch einmal wie am Anfang; unter Linux wird auch perl gebraucht. Oder installieren Sie exiftool selbst.",
	televisionOfPrivate: "Lassen Sie --tv weg.",
	siteReplaced: "Warten Sie, bis das fertig ist, und geben Sie den Befehl noch einmal.",
	siteIsPrivate: "Es wurde nichts veröffentlicht oder kopiert. Geben Sie mit --output den Ordner der Website an.",
	ownerFilesInSite:
		"Verschieben Sie diesen Ordner aus der Website heraus, neben sie, und versuchen Sie es noch einmal.",
	siteNotFound: "Erstellen Sie sie zuerst mit npm run build, oder geben Sie ihren Ordner mit --output an.",
	siteIncomplete: "Erstellen Sie sie noch einmal mit npm run build.",
	pdfFolderMissing: "Legen Sie ihn zuerst an, oder geben Sie mit --to ein anderes PDF an.",
	browserMissing:
		"Installieren Sie einen davon, oder geben Sie sein Programm mit --browser an. Oder öffnen Sie {path} in irgendeinem Browser und drucken Sie es dort als PDF.",
	browserUnknown: "Geben Sie mit --browser das Programm von Chromium, Chrome oder Edge an.",
	bookUnprinted:
		"Es wurde kein PDF geschrieben. Öffnen Sie {path} in irgendeinem Browser und drucken Sie es dort als PDF.",
	bookYearMissing: "Sie hat die von {years}. Ohne --year sind alle Jahre ein Buch.",
	zipFolderMissing: "Legen Sie ihn zuerst an, oder geben Sie mit --to ein anderes ZIP an.",
	siteTooLargeForZip:
		"Geben Sie sie auf einem USB-Stick weiter: npm run stick PFAD. Oder veröffentlichen Sie sie: npm run check netlify",
	siteUnfitForStick: "{table}",
	stickIsNoFolder:
		"Es wurde nichts geändert. Geben Sie mit --to das Laufwerk des USB-Sticks oder einen neuen Ordner darauf an.",
	stickMissing:
		"Stecken Sie den USB-Stick ein, sehen Sie nach, unter welchem Laufwerk oder Ordner er erscheint, und geben Sie es mit --to an.",
	stickForeignFile:
		"Es wurde nichts geändert. Geben Sie einen neuen Ordner auf dem USB-Stick an, etwa --to E:\\galerie",
	stickForeignChecksums:
		"Es wurde nichts geändert. Geben Sie einen neuen Ordner auf dem USB-Stick an, etwa --to E:\\galerie. Eine Kopie einer älteren Version oder eine, deren {name} geändert wurde, ist von anderen Dateien nicht zu unterscheiden: Löschen Sie sie selbst, sobald die neue da ist.",
	stickTooSmall: "Schaffen Sie dort Platz, oder nehmen Sie einen größeren USB-Stick.",
	stickNameUnsafe:
		"Erstellen Sie die Website noch einmal; was von Hand in ihren Ordner gelegt wurde, muss vorher heraus.",
	stickMisread:
		"Verlassen Sie sich nicht auf diesen USB-Stick. Versuchen Sie es mit einem anderen oder an einem anderen Anschluss des Computers.",
	stickGone: "Stecken Sie ihn ein, und starten Sie noch einmal: Es geht dort weiter, wo es aufgehört hat.",
	stickFull:
		"Schaffen Sie dort Platz, oder nehmen Sie einen größeren. Starten Sie dann noch einmal: Es geht dort weiter, wo es aufgehört hat.",
	stickReadOnly: "Schieben Sie den kleinen Schalter um, oder formatieren Sie ihn neu als exFAT.",
	stickForbidden: "Geben Sie einen Ordner an, in den Sie schreiben dürfen.",
	stickFaulty:
		"Ziehen Sie ihn ab, stecken Sie ihn wieder ein, und starten Sie noch einmal; hilft das nicht, nehmen Sie einen anderen.",
	checksumsMissing:
		"Geben Sie den Ordner auf dem USB-Stick an, der index.html enthält. Ist die Liste verloren, vergleichen Sie mit einer anderen Kopie.",
} as const;
export const errorHints: Translating<typeof en.errorHints, typeof advice> = advice;

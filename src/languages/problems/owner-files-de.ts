import type { ownerFiles as english } from "./owner-files-en.ts";

export const ownerFiles: Readonly<Record<keyof typeof english, string>> = {
	hide: `
# Die Ausblendliste: was Ihre Website nicht zeigen soll.
#
# Eine Adresse oder ein Datum je Zeile. Danach erstellen Sie die Website noch einmal. Beispiele (ohne das # davor):
#
#   2019/07-14-183005.html          ein Beitrag: das Ende seiner Adresse, wenn Sie ihn ansehen
#   stories/2019/07-14.html         alle Storys eines Tages
#   2019-07-14                      alles von einem Tag
#
# Eine Zeile, die mit # beginnt, ist ein Kommentar. Wird eine Zeile nicht verstanden, bricht das Erstellen ab und nennt sie.
# Diese Datei ist nur für Sie. Vitrine hat sie angelegt und ändert sie nie.

`,
};

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
	pinned: `
# Beiträge, die Ihre Galerie zuerst zeigt, als angeheftet gekennzeichnet.
#
# Eine Adresse je Zeile, in der gewünschten Reihenfolge. Danach erstellen Sie die Website noch einmal. Ein Beispiel (ohne das # davor):
#
#   2019/07-14-183005.html
#
# Vitrine hat diese Datei angelegt und ändert sie nie.

`,
	collections: `
# Sammlungen: benannte Ringe oben in Ihrer Galerie, jeder mit einer eigenen Seite.
#
# Ein Name, ein Doppelpunkt und dann, mit Kommas getrennt, was hineingehört: Adressen von Beiträgen, Tage (mit ihren Beiträgen und
# Storys), Story-Tage, Hashtags. Danach erstellen Sie die Website noch einmal. Beispiele (ohne das # davor):
#
#   Göteborg: 2022-03-20, stories/2022/06-12.html, 2022/06-13-183005.html
#   Das Meer: #meer, #boote
#
# Wer Ihre Galerie sieht, kann die Namen lesen. Vitrine hat diese Datei angelegt und ändert sie nie.

`,
	about: `
<!--
Was Ihre Galerie über sich sagt. Schreiben Sie hinter die Doppelpunkte, lassen Sie eine Zeile leer, und schreiben Sie dann einen
Text. Was Sie nicht möchten, lassen Sie leer. Danach erstellen Sie die Website noch einmal. Wer sie sieht, kann alles lesen.

Titelbild ist die Adresse eines Beitrags, etwa 2019/07-14-183005.html. Sein erstes Bild steht ganz oben.
Geboren und Gestorben sind Daten wie 1951-03-02. Mit ihnen erinnert die Galerie an einen Menschen.
Im Text machen *Sternchen* kursiv, **zwei** fett, [Worte](https://example.org) einen Link, - eine Liste und # eine Überschrift.
-->
Titel:
Titelbild:
Geboren:
Gestorben:

`,
	notes: `
post,date,note
"# Spätere Worte neben alten Texten: die Adresse eines Beitrags, der Tag, an dem Sie schreiben, und Ihre Worte. Danach erstellen Sie die Website noch einmal. Alle können sie lesen.",,
"# Ein Beispiel: 2019/07-14-183005.html",2026-01-31,"Das war unser erstes Boot, und eine Woche später ist es gesunken."
`,
};

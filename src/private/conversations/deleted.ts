/** The name that all deleted accounts share, by language. Other languages are not known. */
const DELETED = new Set([
	"Instagram User",
	"Instagram-Nutzer",
	"Utilisateur Instagram",
	"Usuario de Instagram",
	"Utente di Instagram",
]);

/** Whether a name is that of a deleted account, which says nothing: two people with it are two people. */
export function isDeletedAccount(name: string): boolean {
	return DELETED.has(name.trim());
}

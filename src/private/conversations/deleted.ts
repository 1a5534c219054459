/**
 * The name that all deleted accounts share, by language: the first is sure, the others are by analogy (private-format notes of 2026-11).
 * Nobody is called so, and a language that is missing makes one person of many.
 */
const DELETED = new Set(
	[
		...["Instagram User", "Instagram-Nutzer", "Instagram-Benutzer", "Utilisateur Instagram", "Utilisateur d’Instagram"],
		...[
			"Usuario de Instagram",
			"Utente di Instagram",
			"Utente Instagram",
			"Usuário do Instagram",
			"Utilizador do Instagram",
		],
		...["Instagram-gebruiker", "Instagram-användare", "Instagram-bruger", "Instagram-bruker", "Instagram-käyttäjä"],
		...["Użytkownik Instagrama", "Uživatel Instagramu", "Instagram Kullanıcısı", "Пользователь Instagram"],
		...[
			"Користувач Instagram",
			"Pengguna Instagram",
			"Utilizator Instagram",
			"Instagram-felhasználó",
			"Χρήστης Instagram",
		],
		...[
			"Instagramユーザー",
			"Instagram 사용자",
			"Instagram 用户",
			"Instagram 用戶",
			"Instagram用户",
			"Instagram 使用者",
			"مستخدم Instagram",
		],
	].map(fold),
);

/** Whether a name is that of a deleted account, which says nothing: two people with it are two people. */
export function isDeletedAccount(name: string): boolean {
	return DELETED.has(fold(name));
}

function fold(name: string): string {
	return name.normalize("NFC").replaceAll("'", "’").trim().toLowerCase();
}

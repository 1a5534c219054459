/** The steps to the right download in the Accounts Center, as its menus are worded in 2026, by language. */
const STEPS: Readonly<Record<string, string>> = {
	en: "In Instagram: Settings, Accounts Center, Your information and permissions, Export your information. Choose your profile and Export to device; all available information, all time, format JSON, quality high.",
	de: "In Instagram: Einstellungen, Kontenübersicht, Deine Informationen und Berechtigungen, Deine Informationen exportieren. Wähle dein Profil und Auf Gerät exportieren; alle verfügbaren Informationen, gesamter Zeitraum, Format JSON, Qualität hoch.",
	fr: "Dans Instagram : Paramètres, Espace Comptes, Vos informations et autorisations, Exporter vos informations. Choisissez votre profil et Exporter vers l’appareil ; toutes les informations disponibles, toute la période, format JSON, qualité élevée.",
	es: "En Instagram: Configuración, Centro de cuentas, Tu información y permisos, Exportar tu información. Elige tu perfil y Exportar al dispositivo; toda la información disponible, desde el principio, formato JSON, calidad alta.",
	it: "In Instagram: Impostazioni, Centro gestione account, Le tue informazioni e autorizzazioni, Esporta le tue informazioni. Scegli il tuo profilo ed Esporta sul dispositivo; tutte le informazioni disponibili, sempre, formato JSON, qualità alta.",
	pt: "No Instagram: Configurações, Central de Contas, Suas informações e permissões, Exportar suas informações. Escolha seu perfil e Exportar para o dispositivo; todas as informações disponíveis, desde o início, formato JSON, qualidade alta.",
	nl: "In Instagram: Instellingen, Accountcentrum, Je gegevens en rechten, Je gegevens exporteren. Kies je profiel en Exporteren naar apparaat; alle beschikbare gegevens, altijd, indeling JSON, kwaliteit hoog.",
	pl: "W Instagramie: Ustawienia, Centrum kont, Twoje informacje i uprawnienia, Eksportuj swoje informacje. Wybierz profil i Eksportuj na urządzenie; wszystkie dostępne informacje, cały okres, format JSON, jakość wysoka.",
	tr: "Instagram'da: Ayarlar, Hesaplar Merkezi, Bilgilerin ve izinlerin, Bilgilerini dışa aktar. Profilini ve Cihaza aktar seçeneğini seç; mevcut tüm bilgiler, tüm zamanlar, JSON biçimi, yüksek kalite.",
	ar: "في إنستغرام: الإعدادات، مركز الحسابات، معلوماتك وأذوناتك، تصدير معلوماتك. اختر ملفك الشخصي ثم التصدير إلى الجهاز؛ كل المعلومات المتاحة، كل الأوقات، تنسيق JSON، جودة عالية.",
	ja: "Instagramで：設定、アカウントセンター、あなたの情報とアクセス許可、情報をエクスポート。プロフィールを選び「デバイスにエクスポート」；利用可能なすべての情報、全期間、形式はJSON、画質は高。",
};

/** What to ask Instagram for and how, in the language of a BCP 47 tag, else in English. */
export function howToAsk(lang: string): string {
	const base = new Intl.Locale(lang).language;
	return (Object.hasOwn(STEPS, base) ? STEPS[base] : STEPS["en"]) ?? "";
}

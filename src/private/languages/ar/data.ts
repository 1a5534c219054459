/** The words of the tables beside the pages. A mark first tells a paragraph that begins in Latin letters to run from right to left. */
export const dataWords = {
	dataTitle: "بياناتك في جداول",
	dataLead:
		"كل ما في هذه النسخة موجود هنا مرة أخرى، للبرامج وللمستقبل. في كل سطر من NAME.jsonl كائن JSON واحد (JSON Lines، بترميز UTF-8)، أما NAME.csv فهو الجدول نفسه لبرامج الجداول. يشرح schema.json بالإنجليزية معنى كل عمود؛ وهذا هو الإصدار {version}. يرتبط messages وconversations برقم المحادثة (conversation). وفي records ما يقوله كل ملف آخر كما يقوله، وفي بقية الجداول ما فُهم منه.",
	dataTimes:
		"الأوقات بتوقيت UTC، مثل \u20662024-05-14T16:30:00.000Z\u2069. وهي دقيقة في ملفات JSON من إنستغرام. أما صفحات HTML فلا تذكر منطقة زمنية: قُرئت أوقاتها على أنها بتوقيت {zone}، إلا إذا أظهرت الصفحة نفسها غير ذلك؛ وعندها يكون في العمود zone من الرسائل assumed (مفترض)، وفي printed التاريخ كما تظهره الصفحة.",
	dataCsv:
		"\u200fCSV: ترميز UTF-8 مع علامة ترتيب البايتات، وفواصل، وCRLF. كل نص قد يعدّه برنامج الجداول صيغة حسابية، أو يبدأ بفاصلة عليا، تسبقه فاصلة عليا إضافية. القوائم بصيغة JSON. والحقل الفارغ نص فارغ، أو رقم أو وقت أو نعم أو لا غير معروف.",
	dataTables: "الجداول وعدد أسطر كل منها (تُركت الجداول الفارغة):",
} as const;

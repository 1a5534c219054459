/** Signatures and fixed lengths of the headers of a ZIP (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12). */
export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_BYTES = 30;
export const DIRECTORY_HEADER = 0x02014b50;
export const DIRECTORY_HEADER_BYTES = 46;

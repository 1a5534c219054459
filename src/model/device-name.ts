/** Names that Windows keeps for devices, with or without an ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/** Whether a file or folder with this name could not be opened in Windows. */
export function isDeviceName(name: string): boolean {
	return DEVICE.test(name);
}

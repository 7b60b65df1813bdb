/** Characters of bytes 0x40 to 0xFF. Code page 037 is the usual one; 1147 is the French one with the euro sign. */
const PAGES = {
	cp037:
		' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤µ~stuvwxyz¡¿ÐÝÞ®' +
		'^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
	cp1147:
		' \u00a0âä@áãå\\ñ°.<(+!&{êë}íîïìß§$*);^-/ÂÄÀÁÃÅÇÑù,%_>?øÉÊËÈÍÎÏÌµ:£à\'="Øabcdefghi«»ðýþ±[jklmnopqrªºæ¸Æ€`¨stuvwxyz¡¿ÐÝÞ®' +
		'¢#¥·©]¶¼½¾¬|¯~´×éABCDEFGHI\u00adôöòóõèJKLMNOPQR¹ûü¦úÿç÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ\u009f',
} as const;

/** Tab, line ends (the mainframe's own 0x15 and the 0x25 of converters) and carriage return; other controls mean nothing. */
const CONTROLS: Readonly<Record<number, string>> = { 0x05: '\t', 0x0d: '\r', 0x15: '\n', 0x25: '\n' };

/** A decoder of one EBCDIC code page. */
export function ebcdicDecoder(page: keyof typeof PAGES): (bytes: Uint8Array) => string {
	const characters = Array.from({ length: 256 }, (_, byte) =>
		byte < 0x40 ? (CONTROLS[byte] ?? ' ') : (PAGES[page][byte - 0x40] ?? ' '),
	);
	return (bytes) => {
		let text = '';
		for (const byte of bytes) text += characters[byte] ?? '';
		return text;
	};
}

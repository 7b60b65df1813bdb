/** The remainder by 97 of capitals and digits, letters counted as 10…35 (ISO 7064, as ISO 13616 and ISO 11649 use it). */
export function mod97(text: string): number {
	let remainder = 0;
	for (const character of text) {
		const value = Number.parseInt(character, 36);
		remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
	}
	return remainder;
}

/** Whether a row of digits ends in its Luhn digit (ISO 7812). All zeros do. */
export function passesLuhn(digits: string): boolean {
	let sum = 0;
	for (let place = 1; place <= digits.length; place++) {
		const weighed = Number(digits.at(-place)) * (place % 2 === 0 ? 2 : 1);
		sum += weighed > 9 ? weighed - 9 : weighed;
	}
	return sum % 10 === 0;
}

export const sumOfDigits = (digits: string): number =>
	Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0);

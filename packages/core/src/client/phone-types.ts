/** The kinds of number that every organization has; it may add others of its own (CLI-03). */
export const usualPhoneTypes = ['work', 'mobile', 'home'] as const;

export const isUsualPhoneType = (type: string): boolean => usualPhoneTypes.some((one) => one === type);

/** The few words that stand in the numbers themselves. */
export const numberTexts = {
  ofHundred: (count: number) => `${count} out of 100`,
  lessThan: (amount: string) => `less than ${amount}`,
  moreThan: (amount: string) => `more than ${amount}`,
  millions: (number: string) => `SEK\u00a0${number}\u00a0million`,
  kronor: (number: string) => `SEK\u00a0${number}`,
  thousands: (number: string) => `SEK\u00a0${number}\u00a0thousand`,
  points: (number: string) => `${number}\u00a0percentage\u00a0points`,
} as const;

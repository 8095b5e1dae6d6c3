/** The few words that stand in the numbers themselves. */
export const numberTexts = {
  ofHundred: (count: number) => `${count} av 100`,
  lessThan: (amount: string) => `mindre än ${amount}`,
  moreThan: (amount: string) => `mer än ${amount}`,
} as const;

import { spoken } from '../language.ts';

/** The few words that stand in the numbers themselves. */
export const numberTexts = spoken({
  ofHundred: (count: number) => `${count} av 100`,
  lessThan: (amount: string) => `mindre än ${amount}`,
  moreThan: (amount: string) => `mer än ${amount}`,
  millions: (number: string) => `${number}\u00a0mnkr`,
  kronor: (number: string) => `${number}\u00a0kr`,
  thousands: (number: string) => `${number}\u00a0tkr`,
  points: (number: string) => `${number}\u00a0procentenheter`,
} as const);

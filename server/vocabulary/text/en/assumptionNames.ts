import { inSentence } from './words.ts';

/** What an uncertain number is called where it stands among others. */
export const assumptionNameTexts = {
  group: (label: string) => `${label}, which vary together`,
  housingSurplus: 'What housing is worth beyond rent and price',
  rent: (block: string) => `Rent, ${block}`,
  operatingAlone: (block: string) => `Operation, ${block}`,
  operating: (block: string) => `Operation and maintenance, ${block}`,
  maintenance: (block: string) => `Maintenance, ${block}`,
  price: (block: string) => `Price, ${block}`,
  effectShare: (effect: string) => `${effect}: size of the effect`,
  builtInput: (effect: string, input: string) => `${effect}: ${inSentence(input)}`,
  unitValue: (flow: string) => `${flow}: value per unit`,
};

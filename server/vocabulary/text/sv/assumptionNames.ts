import { spoken } from '../language.ts';
import { inSentence } from './words.ts';

/** What an uncertain number is called where it stands among others. */
export const assumptionNameTexts = spoken({
  group: (label: string) => `${label}, som varierar tillsammans`,
  housingSurplus: 'Boendets värde utöver hyra och pris',
  rent: (block: string) => `Hyra, ${block}`,
  operatingAlone: (block: string) => `Drift, ${block}`,
  operating: (block: string) => `Drift och underhåll, ${block}`,
  maintenance: (block: string) => `Underhåll, ${block}`,
  price: (block: string) => `Pris, ${block}`,
  effectShare: (effect: string) => `${effect}: effektens storlek`,
  builtInput: (effect: string, input: string) => `${effect}: ${inSentence(input)}`,
  unitValue: (flow: string) => `${flow}: värde per enhet`,
});

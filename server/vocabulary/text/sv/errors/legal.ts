import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** What the law has to say of an entry: warnings, with the section. */
export const legalWarnings = spoken({
  careChargedToDeveloper: ({ label }: Facts) =>
    `${String(label)}: byggherren får inte åläggas att bekosta byggnader för skola, vård eller omsorg som kommunen ska tillhandahålla (PBL 6 kap. 41 §). Lägg kostnaden på kommunen, eller byt namn om posten gäller något annat.`,
  calledMandatory: ({ text }: Facts) =>
    `”${String(text)}” säger att kalkylen är obligatorisk. Ingen lag kräver en socioekonomisk kalkyl. Skriv om meningen.`,
} as const);

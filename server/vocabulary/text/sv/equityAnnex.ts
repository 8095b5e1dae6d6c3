import { spoken } from '../language.ts';
import type { EquityLack } from '../../equityFindings.ts';
import { equityTexts } from './equity.ts';
import { inSentence, listed, withoutStop } from './words.ts';

/** Headings, columns and notes of the annex about cost, change and children. */
export const equityAnnexTexts = spoken({
  heading: 'Fördelning mellan grupper och områden',
  none: 'Vem planen gynnar och missgynnar, bland grupper och områden, är inte beskrivet.',
  sexes: 'Kalkylens belopp är inte uppdelade på kvinnor och män.',
  costs: 'Vad skillnaden kostar',
  intro:
    'Tabellen visar planområdet i dag, jämfört med om det vore som kommunen i övrigt. Bara skillnader som slumpen inte förklarar får en kostnad.',
  costCaption: 'Skillnaden mot kommunen i övrigt, personer och kostnad per år',
  actorCaption: 'Vem som bär kostnaden, per år',
  changes: 'Vad planen ändrar för vem',
  changeCaption: 'Mått före och efter, ändring i procentenheter (8 chanser av 10)',
  rents: 'Risk för undanträngning',
  rentCaption: 'Hyra som del av inkomst (8 chanser av 10)',
  children: 'Barnets bästa',
  answers: 'Prövning av barnets bästa',
  /** Names in the register of assumptions. */
  newcomers: {
    share: 'andel bland dem som flyttar in',
    base: 'del av dem som flyttar in som måttet gäller',
  },
  columns: {
    indicator: 'Mått',
    excess: 'Jämfört med väntat (95 %)',
    yearly: 'Kostnad per år',
    cost: 'Enhetskostnad',
    unit: 'Kr per fall och år',
    actor: 'Aktör',
    kind: 'Slag',
    range: 'Per år',
    before: 'I dag',
    stayers: 'De som bor kvar',
    composition: 'Bara att andra flyttar in',
    after: 'Alla efteråt',
    block: 'Kvarter',
    income: 'Inkomst',
    amount: 'Per person och år',
    one: 'Av en inkomst',
    two: 'Av två inkomster',
  },
  costFrom: (label: string, source: string) => `${label} (${inSentence(source)})`,
  /** "14 000 (9 000 till 20 000)". */
  likely: (value: string, low: string, high: string) => `${value} (${low} till ${high})`,
  excessOf: (label: string, excess: string) => `${inSentence(label)} med ${excess}`,
  withoutCost: (indicators: readonly string[], why: string) =>
    `Utan kostnad: ${listed(indicators)}; ${why}.`,
  childEffects: (labels: readonly string[]) =>
    `Effekter utan pris som gäller barn: ${listed(labels.map(inSentence))}. De står under Mjuk kalkyl.`,
  cost: (label: string, told: string) => `${label}: ${told}`,
  source: (source: string, entryId: string) => {
    const from = [withoutStop(source), entryId].filter((part) => part !== '');
    return from.length === 0 ? 'egen bedömning' : from.join(', ');
  },
  lacking: (rows: readonly { readonly label: string; readonly lacks: readonly EquityLack[] }[]) =>
    `${rows.map(({ label, lacks }) => `${label}: ${equityTexts.lack(lacks)}`).join('. ')}.`,
  rent: (label: string, told: string) => `${label}: ${told}.`,
  /** The table for a spreadsheet. */
  csv: {
    name: 'skillnadens-kostnad',
    head: [
      ...['Mått', 'Vad som kostar', 'Slag', 'Aktör', 'Fler än väntat', 'Nedre gräns, 95 %'],
      ...['Övre gräns, 95 %', 'Kr per år, lågt', 'Kr per år, troligt', 'Kr per år, högt'],
      ...['Prisår', 'Ingår i summorna'],
    ],
    yes: 'ja',
    no: 'nej',
  },
} as const);

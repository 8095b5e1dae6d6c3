import { isList, isMembers, type Where } from '../geojson.ts';
import type { RawPlan, Remarks } from './rawPlan.ts';

type Members = Readonly<Record<string, unknown>>;
type Feature = { readonly properties: Members; readonly where: Where };

export type Detaljplan41 = {
  readonly plan: Members;
  /** Every object of the file, the plan among them. */
  readonly provisions: readonly Feature[];
  readonly raw: Pick<RawPlan, 'dates' | 'provisions' | 'implementation'>;
};

const LEGAL_FORCE = 'laga kraft';
/** From 2022 on plans have digital descriptions (PBF 2:5 a); NGP rules DP-0011 and DP-0012. */
const MOTIVES_FROM = '2022-01-01';
const readPlanFields = [
  'feature:typ',
  'objektidentitet',
  'objektversion',
  'versionGiltigFran',
  'kommun',
  'namn',
  'syfte',
  'beteckning',
  'status',
  'datumStatusforandring',
  'typ',
  'plangeometri',
  'beslutsinformation',
];
const readProvisionFields = [
  'feature:typ',
  'detaljplan',
  'objektidentitet',
  'objektversion',
  'versionGiltigFran',
  'planbestammelsekatalogreferens',
  'bestammelseformulering',
  'bestammelsevarde',
  'bestammelsegeometri',
  'reglerarAnvandningsbestammelse',
  'reglerarDetaljplan',
];

/**
 * What the national platform would object to, and fields that were not read.
 *
 * Source: NGP rules DP-0005, 0012, 0014, 0017, 0022 and BAS-005, as listed in the exchange format's
 *         own documentation.
 */
export function detaljplanRemarks(file: Detaljplan41, remarks: Remarks): void {
  remarkLegalForce(file, remarks);
  remarkMotives(file, remarks);
  remarkValues(file, remarks);
  remarkOtherPlan(file, remarks);
  const counts = new Map<string, number>();
  for (const { properties } of file.provisions) {
    const read = properties === file.plan ? readPlanFields : readProvisionFields;
    for (const field of Object.keys(properties).filter((key) => !read.includes(key))) {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  for (const [field, count] of counts) {
    remarks.dropped.push({ code: 'fieldNotRead', facts: { field: field.slice(0, 80), count } });
  }
}

function remarkLegalForce({ plan, raw }: Detaljplan41, { looksWrong }: Remarks): void {
  if (plan['status'] !== LEGAL_FORCE) return;
  const decisions = (isList(plan['beslutsinformation']) ? plan['beslutsinformation'] : []).filter(
    isMembers,
  );
  const isDecided = (member: string) =>
    decisions.some((one) => one[member] !== undefined && one[member] !== '');
  const required: readonly (readonly [string, boolean])[] = [
    ['beteckning', plan['beteckning'] !== undefined],
    ['planbeskrivning', plan['planbeskrivning'] !== undefined],
    ['kvalitetsbeskrivning', plan['kvalitetsbeskrivning'] !== undefined],
    ['planbestammelse', raw.provisions.length > 0],
    ['diarienummerKommun', isDecided('diarienummerKommun')],
    ['beslutstyp', isDecided('beslutstyp')],
    ['beslutshandling', isDecided('beslutshandling')],
    ['datumAntagande', raw.dates.adoptedOn !== undefined],
    ['datumLagakraft', raw.dates.legalForceOn.length > 0],
    ['genomforandetid', raw.implementation !== undefined],
  ];
  const missing = required.filter(([, isThere]) => !isThere).map(([field]) => field);
  if (missing.length === 0) return;
  looksWrong.push({ code: 'missingAtLegalForce', facts: { fields: missing.join(', ') } });
}

function remarkMotives({ plan, provisions, raw }: Detaljplan41, { looksWrong }: Remarks): void {
  const { startedOn } = raw.dates;
  if (startedOn === undefined || startedOn < MOTIVES_FROM) return;
  const count = provisions.filter(
    ({ properties }) =>
      properties !== plan && properties['planbestammelsebeskrivning'] === undefined,
  ).length;
  if (count > 0) looksWrong.push({ code: 'motivesMissing', facts: { count } });
}

/** Every variable of the wording has its value, and no value lacks its variable. */
function remarkValues({ raw }: Detaljplan41, { looksWrong }: Remarks): void {
  for (const { id, wording = '', values } of raw.provisions) {
    const variables = wording.match(/\[[^\]]*\]/g)?.length ?? 0;
    if (variables === values.length) continue;
    const facts = { provision: id, variables, values: values.length };
    looksWrong.push({ code: 'valuesDoNotFit', facts });
  }
}

function remarkOtherPlan({ plan, provisions }: Detaljplan41, { looksWrong }: Remarks): void {
  const count = provisions.filter(
    ({ properties }) => properties !== plan && properties['detaljplan'] !== plan['objektidentitet'],
  ).length;
  if (count > 0) looksWrong.push({ code: 'provisionOfOtherPlan', facts: { count } });
}

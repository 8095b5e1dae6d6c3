import {
  AROUND_M,
  reachThresholds,
  serviceKinds,
  squareErrorM,
  type PlaceReach,
  type ReachFindings,
  type ReachShare,
  type ServiceReach,
} from '../../vocabulary/reach.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { reachTexts } from '../../vocabulary/text/sv/reach.ts';
import type { Block } from '../blocks.ts';
import {
  heading,
  mainProposalOf,
  note,
  paragraph,
  shortened,
  table,
  toldTogether,
} from '../parts.ts';

/** Of an alternative at the head of a column. */
const LONGEST_NAME = 40;
/** What the columns for today and for the proposal say side by side. */
const shownInTable: ReadonlySet<string> = new Set([
  ...['nearer', 'notNearer', 'inPlanArea', 'perhapsMore', 'notMore'],
]);

/** How near services are, today and with the main proposal; nothing without a layer of them. */
export function reachBlocks(snapshot: Snapshot): Block[] {
  const reach = snapshot.place?.reach;
  const findings = snapshot.results.reach;
  if (reach === undefined || findings === undefined || reach.services.length === 0) return [];
  const { alternativeId } = mainProposalOf(snapshot);
  const said = findings.statements.find((each) => each.alternativeId === alternativeId);
  const found = [...findings.today, ...(said?.items ?? [])];
  const sentences = found.filter(({ code }) => !shownInTable.has(code)).map(reachTexts.statement);
  const isUnplaced = found.some(({ code }) => code === 'inPlanArea');
  return [
    heading(reachTexts.heading, 3),
    reachTable(snapshot, findings),
    ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '))]),
    note([...(isUnplaced ? [reachTexts.unplaced] : []), methodText(reach, findings)].join(' ')),
  ];
}

function reachTable(snapshot: Snapshot, { services }: ReachFindings): Block {
  const { columns } = reachTexts;
  const { alternativeId, name } = mainProposalOf(snapshot);
  return table({
    caption: reachTexts.caption,
    headers: [
      columns.service,
      columns.today,
      columns.after(shortened(name, LONGEST_NAME)),
      columns.share,
      columns.shareAfter(shortened(name, LONGEST_NAME)),
      columns.municipality,
    ],
    align: 'lrrrrr',
    widths: [0.22, 0.1, 0.2, 0.16, 0.16, 0.16],
    rows: services
      .filter(({ today }) => today !== null)
      .map((service) => rowOf(service, alternativeId)),
    isDense: true,
  });
}

function rowOf({ kind, today, after, municipality }: ServiceReach, alternativeId: string) {
  const { none } = annexTexts;
  const { radiusM } = reachThresholds[kind];
  const label = serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  const later = after.find((each) => each.alternativeId === alternativeId)?.measure;
  const cell = (shares: readonly ReachShare[] | undefined) => {
    const share = shares?.find((each) => each.radiusM === radiusM);
    return share === undefined ? none : reachTexts.share(share);
  };
  return [
    `${label}, ${reachTexts.radius(radiusM)}`,
    today === null ? none : reachTexts.measured(today),
    later === undefined ? none : reachTexts.measured(later),
    cell(today?.shares),
    cell(later?.shares),
    cell(municipality),
  ];
}

/** How it was measured, what the squares cannot tell, what is missing and what the limits are. */
function methodText({ services, squares }: PlaceReach, findings: ReachFindings): string {
  const missing = serviceKinds.filter(({ id }) => !services.some(({ layer }) => layer.kind === id));
  const green = findings.rule330300.find(({ part }) => part === 'threeHundredMetres')?.today;
  return [
    reachTexts.method(AROUND_M),
    squares === null
      ? reachTexts.missingSquares
      : reachTexts.squareError(squares.layer.sideM, squareErrorM(squares.layer.sideM)),
    missing.length === 0
      ? ''
      : reachTexts.missing(missing.map(({ labelSv }) => labelSv.toLowerCase())),
    reachTexts.basis.statistics,
    reachTexts.basis.ruleOfThumb,
    reachTexts.ruleIn(green ? reachTexts.share(green) : reachTexts.rule.missing),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Each layer that a printed distance rests on, with its terms and attribution. */
export function reachSources(snapshot: Snapshot): string[] {
  const { services = [], squares = null } = snapshot.place?.reach ?? {};
  if (services.length === 0) return [];
  return [
    ...toldTogether(
      services.map(({ layer }) => ({ ...layer, date: layer.asOf })),
      reachTexts.source,
    ),
    ...(squares === null
      ? []
      : [reachTexts.source({ ...squares.layer, date: String(squares.layer.year) })]),
  ];
}

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
import { annexTextsSv } from '../../vocabulary/text/sv/annex.ts';
import { reachTextsSv } from '../../vocabulary/text/sv/reach.ts';
import type { Block } from '../blocks.ts';
import { heading, mainProposalOf, note, paragraph, table } from '../parts.ts';

/** How near services are, today and with the main proposal; nothing without a layer of them. */
export function reachBlocks(snapshot: Snapshot): Block[] {
  const reach = snapshot.place?.reach;
  const findings = snapshot.results.reach;
  if (reach === undefined || findings === undefined || reach.services.length === 0) return [];
  const { alternativeId } = mainProposalOf(snapshot);
  const said = findings.statements.find((each) => each.alternativeId === alternativeId);
  const sentences = [...findings.today, ...(said?.items ?? [])].map(reachTextsSv.statement);
  return [
    heading(reachTextsSv.heading, 3),
    reachTable(snapshot, findings),
    ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '))]),
    note(methodText(reach, findings)),
  ];
}

function reachTable(snapshot: Snapshot, { services }: ReachFindings): Block {
  const { columns } = reachTextsSv;
  const { alternativeId, name } = mainProposalOf(snapshot);
  return table({
    caption: reachTextsSv.caption,
    headers: [
      columns.service,
      columns.today,
      columns.after(name),
      columns.share,
      columns.shareAfter(name),
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
  const { none } = annexTextsSv;
  const { radiusM } = reachThresholds[kind];
  const label = serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
  const later = after.find((each) => each.alternativeId === alternativeId)?.measure;
  const cell = (shares: readonly ReachShare[] | undefined) => {
    const share = shares?.find((each) => each.radiusM === radiusM);
    return share === undefined ? none : reachTextsSv.share(share);
  };
  return [
    `${label}, ${reachTextsSv.radius(radiusM)}`,
    today === null ? none : reachTextsSv.measured(today),
    later === undefined ? none : reachTextsSv.measured(later),
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
    reachTextsSv.method(AROUND_M),
    squares === null
      ? reachTextsSv.missingSquares
      : reachTextsSv.squareError(squares.layer.sideM, squareErrorM(squares.layer.sideM)),
    missing.length === 0
      ? ''
      : reachTextsSv.missing(missing.map(({ labelSv }) => labelSv.toLowerCase())),
    reachTextsSv.basis.statistics,
    reachTextsSv.basis.ruleOfThumb,
    reachTextsSv.ruleIn(green ? reachTextsSv.share(green) : reachTextsSv.rule.missing),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Each layer that a printed distance rests on, with its terms and attribution. */
export function reachSources(snapshot: Snapshot): string[] {
  const { services = [], squares = null } = snapshot.place?.reach ?? {};
  if (services.length === 0) return [];
  return [
    ...services.map(({ layer }) => reachTextsSv.source({ ...layer, date: layer.asOf })),
    ...(squares === null
      ? []
      : [reachTextsSv.source({ ...squares.layer, date: String(squares.layer.year) })]),
  ];
}

import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import {
  AROUND_M,
  reachThresholds,
  serviceKinds,
  squareErrorM,
  type PlaceReach,
  type ReachFindings,
  type ReachShare,
  type ServiceKind,
  type ServiceReach,
} from '../../../server/vocabulary/reach.ts';
import { reachTexts } from '../../../server/vocabulary/text/sv/reach.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useFigures } from '../../case/FiguresContext.tsx';
import { Fold } from '../../components/Fold.tsx';
import { ImportLink } from '../../components/ImportLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import {
  ReachEnds,
  ReachFigure,
  ReachSentence,
  ReachShareFigure,
} from '../../components/ReachFigure.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import type { WhyPath } from '../../components/whyPath.ts';
import { text } from '../../text/sv.ts';

const words = text.reach;

/** How far it is to what people need near home, today and with the alternative that is shown. */
export function Reach() {
  const { place, alternative } = useCase();
  const { outcome } = useFigures();
  const reach = place.state === 'ready' ? place.value.place?.reach : undefined;
  const findings = outcome.ok ? outcome.results.reach : undefined;
  if (reach === undefined || findings === undefined) return null;
  const isMeasured = reach.services.length > 0;
  return (
    <Card foldId="plan.reach" title={reachTexts.heading} lead={words.lead}>
      <MissingNotice reach={reach} />
      {findings.today.map((statement, at) => (
        <p key={statement.code + String(statement.facts['service'])}>
          <ReachSentence statement={statement} path={['today', at]} />
        </p>
      ))}
      {isMeasured ? (
        <>
          <ReachTable reach={reach} findings={findings} alternative={alternative} />
          <Statements findings={findings} alternative={alternative} />
          <details>
            <summary>{words.allShares}</summary>
            <AllShares findings={findings} alternative={alternative} />
          </details>
        </>
      ) : null}
      <Rule330300 findings={findings} alternative={alternative} />
      {isMeasured ? <HowMeasured reach={reach} findings={findings} /> : null}
    </Card>
  );
}

function nameOf(kind: ServiceKind): string {
  return serviceKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
}

/** Which layers are not there, and where they are read. */
function MissingNotice({ reach: { services, squares } }: { readonly reach: PlaceReach }) {
  const missing = serviceKinds.filter(({ id }) => !services.some(({ layer }) => layer.kind === id));
  if (missing.length === 0 && squares !== null) return null;
  const isAll = services.length === 0;
  return (
    <Notice kind="info">
      {isAll ? words.nothing : null}
      {!isAll && missing.length > 0
        ? reachTexts.missing(missing.map(({ labelSv }) => labelSv.toLowerCase()))
        : null}{' '}
      {squares === null ? reachTexts.missingSquares : null}{' '}
      <ImportLink>{words.toImport}</ImportLink>
    </Notice>
  );
}

type Shown = { readonly findings: ReachFindings; readonly alternative: Alternative };

/** What is found of a service with an alternative, and the paths of its numbers. */
function pathsOf(findings: ReachFindings, service: ServiceReach, alternative: Alternative) {
  const at = service.after.findIndex((each) => each.alternativeId === alternative.id);
  const path = ['services', findings.services.indexOf(service)];
  return {
    after: service.after[at],
    path,
    todayPath: [...path, 'today'],
    afterPath: [...path, 'after', at],
  };
}

/** The share within the distance that the kind is spoken of by. */
function ThresholdShare({
  kind,
  shares,
  path,
}: {
  readonly kind: ServiceKind;
  readonly shares: readonly ReachShare[];
  readonly path: WhyPath;
}) {
  const at = shares.findIndex(({ radiusM }) => radiusM === reachThresholds[kind].radiusM);
  return <ReachShareFigure share={shares[at]} path={[...path, at]} />;
}

function ReachTable({ reach, findings, alternative }: Shown & { readonly reach: PlaceReach }) {
  const { columns: head } = reachTexts;
  const measured = findings.services.filter(({ today }) => today !== null);
  return (
    <ResultTable
      isList
      caption={reachTexts.caption}
      columns={[
        { label: head.service },
        { label: head.today, isNumber: true },
        { label: head.after(alternative.name), isNumber: true },
        { label: words.nearest },
        { label: head.share, isNumber: true },
        { label: head.shareAfter(alternative.name), isNumber: true },
        { label: head.municipality, isNumber: true },
      ]}
      rows={measured.map((service) => {
        const { kind, today, municipality } = service;
        const { after, path, todayPath, afterPath } = pathsOf(findings, service, alternative);
        const nearest = reach.services.find(({ layer }) => layer.kind === kind)?.nearest.name;
        return {
          id: kind,
          cells: [
            <span key="service">
              {nameOf(kind)}
              <span className="sub">{reachTexts.radius(reachThresholds[kind].radiusM)}</span>
            </span>,
            <ReachFigure key="today" measure={today} path={todayPath} />,
            <ReachFigure key="after" measure={after?.measure} path={[...afterPath, 'measure']} />,
            nearest === undefined || nearest === '' ? words.unnamed : nearest,
            <ThresholdShare
              key="share"
              kind={kind}
              shares={today?.shares ?? []}
              path={[...todayPath, 'shares']}
            />,
            <ThresholdShare
              key="shareAfter"
              kind={kind}
              shares={after?.measure.shares ?? []}
              path={[...afterPath, 'measure', 'shares']}
            />,
            <ThresholdShare
              key="municipality"
              kind={kind}
              shares={municipality}
              path={[...path, 'municipality']}
            />,
          ],
        };
      })}
    />
  );
}

/** What may be said of the alternative; the baseline changes nothing and says nothing. */
function Statements({ findings, alternative }: Shown) {
  if (alternative.isBaseline) return null;
  const list = findings.statements.findIndex(
    ({ alternativeId }) => alternativeId === alternative.id,
  );
  const items = findings.statements[list]?.items ?? [];
  return (
    <Fold
      isPart
      id="plan.reach.statements"
      title={words.statements(alternative.name)}
      startsOpen="wide"
    >
      {items.length === 0 ? (
        <p>{words.noChange(alternative.name)}</p>
      ) : (
        <ul>
          {items.map((statement, at) => (
            <li key={reachTexts.statement(statement)}>
              <ReachSentence statement={statement} path={['statements', list, 'items', at]} />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** Every radius, today and afterwards. */
function AllShares({ findings, alternative }: Shown) {
  const measured = findings.services.filter(({ today }) => (today?.shares.length ?? 0) > 0);
  const radii = measured[0]?.today?.shares.map(({ radiusM }) => radiusM) ?? [];
  const shareCell = (share: ReachShare, path: WhyPath) => (
    <span key={share.radiusM}>
      <WhyFigure shown={formatPercent(share.share)} path={['reach', ...path, 'share']} />
      <span className="sub">
        <ReachEnds ends={share} path={path} />
      </span>
    </span>
  );
  const rowsOf = (service: ServiceReach) => {
    const { after, todayPath, afterPath } = pathsOf(findings, service, alternative);
    const now = service.today?.shares ?? [];
    const later = after?.measure.shares ?? [];
    const isAdded = (after?.added.length ?? 0) > 0;
    return [
      {
        key: 'today',
        label: reachTexts.columns.today,
        cells: now.map((share, at) => shareCell(share, [...todayPath, 'shares', at])),
      },
      {
        key: 'after',
        label: reachTexts.columns.after(alternative.name),
        cells: later.map((share, at) => shareCell(share, [...afterPath, 'measure', 'shares', at])),
      },
      ...(isAdded
        ? [
            {
              key: 'gained',
              label: words.gained,
              cells: (after?.gained ?? []).map((gain, at) => (
                <ReachEnds key={gain.radiusM} ends={gain} path={[...afterPath, 'gained', at]} />
              )),
            },
          ]
        : []),
    ];
  };
  return (
    <ResultTable
      isList
      caption={words.allShares}
      columns={[
        { label: reachTexts.columns.service },
        { label: '' },
        ...radii.map((radiusM) => ({ label: reachTexts.radius(radiusM), isNumber: true })),
      ]}
      rows={measured.flatMap((service) =>
        rowsOf(service).map(({ key, label, cells }) => ({
          id: `${service.kind}-${key}`,
          cells: [nameOf(service.kind), label, ...cells],
        })),
      )}
    />
  );
}

function Rule330300({ findings, alternative }: Shown) {
  const { rule } = reachTexts;
  const cell = (share: ReachShare | null | undefined, path: WhyPath) =>
    share ? <ReachShareFigure share={share} path={['rule330300', ...path]} /> : rule.missing;
  return (
    <ResultTable
      caption={rule.name}
      isCaptionHidden={false}
      columns={[
        { label: '' },
        { label: reachTexts.columns.today, isNumber: true },
        { label: reachTexts.columns.after(alternative.name), isNumber: true },
      ]}
      rows={findings.rule330300.map(({ part, today, after }, place) => {
        const at = after.findIndex(({ alternativeId }) => alternativeId === alternative.id);
        return {
          id: part,
          cells: [
            rule[part],
            cell(today, [place, 'today']),
            cell(after[at]?.share, [place, 'after', at, 'share']),
          ],
        };
      })}
    />
  );
}

/** How, from what and how far it can be trusted; sources on their own terms. */
function HowMeasured({
  reach: { services, squares },
  findings: { population },
}: {
  readonly reach: PlaceReach;
  readonly findings: ReachFindings;
}) {
  const green = services.find(({ layer }) => layer.kind === 'green');
  const sideM = squares?.layer.sideM;
  const sentences = [
    reachTexts.method(AROUND_M),
    ...(sideM === undefined ? [] : [reachTexts.squareError(sideM, squareErrorM(sideM))]),
    ...(squares === null || population === null
      ? []
      : [reachTexts.population(population, squares.around.length)]),
    reachTexts.basis.statistics,
    reachTexts.basis.ruleOfThumb,
    ...(green === undefined || green.tooSmall === 0 ? [] : [reachTexts.tooSmall(green.tooSmall)]),
    ...(green === undefined || green.sizeUnknown === 0
      ? []
      : [reachTexts.sizeUnknown(green.sizeUnknown)]),
  ];
  const sources = [
    ...services.map(({ layer }) => reachTexts.source({ ...layer, date: layer.asOf })),
    ...(squares === null
      ? []
      : [reachTexts.source({ ...squares.layer, date: String(squares.layer.year) })]),
  ];
  return (
    <Fold isPart id="plan.reach.how" title={words.how}>
      <p className="chart-summary">{sentences.join(' ')}</p>
      <h3>{words.sources}</h3>
      <ul className="chart-source">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </Fold>
  );
}

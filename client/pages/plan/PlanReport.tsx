import { crsLabelSv } from '../../../server/vocabulary/geometry.ts';
import {
  planFileFormats,
  provisionKinds,
  type PlanFileReport,
  type PlanLocation,
  type PlanRemark,
} from '../../../server/vocabulary/planFile.ts';
import { planInspectTexts as words } from '../../../server/vocabulary/text/sv/planFile.ts';
import { Notice } from '../../components/Notice.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { text } from '../../text/sv.ts';
import { areaNumber, locationText, valueText } from './planWords.ts';

const MOST_ROWS = 200;

/** Everything that was read from a plan file, what was left out, and what looks wrong. */
export function PlanReport({
  report,
  sha256,
  location,
}: {
  readonly report: PlanFileReport;
  readonly sha256: string;
  /** Where it lies, before it is stored; then the map shows it. */
  readonly location?: PlanLocation;
}) {
  return (
    <div className="stack-small">
      {report.looksWrong.length === 0 ? null : (
        <Notice kind="warn">
          {words.looksWrong}
          <RemarkList remarks={report.looksWrong} />
        </Notice>
      )}
      <HeadFacts report={report} sha256={sha256} location={location} />
      <UseSurfaces report={report} />
      <Provisions report={report} />
      <Remarks title={words.notices} remarks={report.notices} />
      <Remarks title={words.dropped} remarks={report.dropped} />
    </div>
  );
}

function HeadFacts({
  report,
  sha256,
  location,
}: {
  readonly report: PlanFileReport;
  readonly sha256: string;
  readonly location: PlanLocation | undefined;
}) {
  const { plan, dates, implementationPeriod: period } = report;
  const format = planFileFormats.find(({ id }) => id === report.format)?.labelSv;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.format, format],
    [words.crs, `${crsLabelSv(report.crs)} – ${words.crsSource[report.crsSource]}`],
    [words.planArea, text.planImport.area(report.areaM2, crsLabelSv(report.areaCrs))],
    [text.planImport.middle, location === undefined ? undefined : locationText(location)],
    [words.name, plan.name],
    [words.designation, plan.designation],
    [words.registryNumbers, plan.registryNumbers.join(', ')],
    [words.municipality, plan.municipality ?? plan.municipalityCode],
    [words.status, plan.status],
    [words.heightSystem, plan.heightSystem],
    [words.dates.registeredOn, dates.registeredOn],
    [words.dates.startedOn, dates.startedOn],
    [words.dates.adoptedOn, dates.adoptedOn],
    [words.dates.legalForceOn, dates.legalForceOn.join(', ')],
    [words.dates.statusChangedOn, dates.statusChangedOn],
    [words.dates.implementationStartsOn, dates.implementationStartsOn],
    [
      words.implementation,
      period === null ? undefined : words.implementationMonths(period.months, period.isAsked),
    ],
    [words.id, plan.id],
    [text.planImport.sha256, sha256],
  ];
  return (
    <dl className="facts facts-many">
      {rows.map(([name, value]) =>
        value === undefined || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function UseSurfaces({ report }: { readonly report: PlanFileReport }) {
  const { useSurfaces, useAreaM2 } = report;
  const head = text.planImport.useHead;
  if (useSurfaces.length === 0) return <p className="muted">{text.planImport.noUses}</p>;
  const rows = useSurfaces.slice(0, MOST_ROWS).map(({ id, uses, areaM2 }) => ({
    id,
    cells: [
      id,
      uses
        .map(({ designation = '', label, isMain }) =>
          `${designation} ${label}${isMain ? ` (${words.main})` : ''}`.trim(),
        )
        .join(' + '),
      areaNumber(areaM2),
    ],
  }));
  const sum = {
    id: 'sum',
    kind: 'total' as const,
    cells: [words.useSum, '', areaNumber(useAreaM2)],
  };
  return (
    <>
      <ResultTable
        caption={words.useSurfaces(useSurfaces.length)}
        isCaptionHidden={false}
        columns={[
          { label: head.surface },
          { label: head.uses },
          { label: head.area, isNumber: true },
        ]}
        rows={[...rows, sum]}
      />
      <MoreRows count={useSurfaces.length - MOST_ROWS} />
    </>
  );
}

function Provisions({ report: { provisions } }: { readonly report: PlanFileReport }) {
  const head = text.planImport.provisionHead;
  if (provisions.length === 0) return <p className="muted">{text.planImport.noProvisions}</p>;
  return (
    <details>
      <summary>{words.provisions(provisions.length)}</summary>
      <ResultTable
        caption={words.provisions(provisions.length)}
        columns={[
          { label: head.kind },
          { label: head.label },
          { label: head.values },
          { label: head.area, isNumber: true },
          { label: head.reference },
        ]}
        rows={provisions.slice(0, MOST_ROWS).map((provision) => ({
          id: provision.id,
          cells: [
            provisionKinds.find(({ id }) => id === provision.kind)?.labelSv ?? '',
            `${provision.designation ?? ''} ${provision.label}`.trim(),
            provision.values.map(valueText).join('; '),
            provision.areaM2 === undefined ? '' : areaNumber(provision.areaM2),
            <span key="reference">
              {provision.catalogueReference ?? ''}
              <span className="sub">{provision.id}</span>
            </span>,
          ],
        }))}
      />
      <MoreRows count={provisions.length - MOST_ROWS} />
    </details>
  );
}

function MoreRows({ count }: { readonly count: number }) {
  return count > 0 ? <p className="muted">{text.planImport.moreRows(count)}</p> : null;
}

function Remarks({
  title,
  remarks,
}: {
  readonly title: string;
  readonly remarks: readonly PlanRemark[];
}) {
  if (remarks.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <RemarkList remarks={remarks} />
    </div>
  );
}

function RemarkList({ remarks }: { readonly remarks: readonly PlanRemark[] }) {
  return (
    <ul>
      {remarks.slice(0, MOST_ROWS).map(({ sentence }, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  );
}

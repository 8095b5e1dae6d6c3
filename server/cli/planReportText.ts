import { crsLabelSv } from '../vocabulary/geometry.ts';
import {
  planFileFormats,
  provisionKinds,
  suggestionQuantities,
  valueBounds,
  type PlanFileReport,
  type PlanRemark,
  type Provision,
} from '../vocabulary/planFile.ts';
import { formatNumber } from '../vocabulary/formatSv.ts';
import { planInspectTexts as text } from '../vocabulary/text/sv/planFile.ts';

type Row = readonly [name: string, value: string | undefined];

/** A report on a plan file as lines to read in a terminal. */
export function planReportText(report: PlanFileReport): string {
  return [
    ...rows(headRows(report)),
    '',
    ...useLines(report),
    ...provisionLines(report.provisions),
    ...suggestionLines(report),
    ...remarkLines(text.notices, report.notices),
    ...remarkLines(text.dropped, report.dropped),
    ...remarkLines(text.looksWrong, report.looksWrong),
  ].join('\n');
}

/** Columns beside each other, rows without a value left out. */
function rows(list: readonly Row[]): string[] {
  const told = list.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '');
  const width = Math.max(...told.map(([name]) => name.length)) + 2;
  return told.map(([name, value]) => `${name.padEnd(width)}${value}`);
}

function headRows(report: PlanFileReport): Row[] {
  const { plan, dates, implementationPeriod: period } = report;
  const format = planFileFormats.find(({ id }) => id === report.format)?.labelSv;
  return [
    [text.format, format],
    [text.crs, `${crsLabelSv(report.crs)} – ${text.crsSource[report.crsSource]}`],
    [text.name, plan.name],
    [text.id, plan.id],
    [text.designation, plan.designation],
    [text.registryNumbers, plan.registryNumbers.join(', ')],
    [text.municipality, plan.municipality ?? plan.municipalityCode],
    [text.status, plan.status],
    [text.heightSystem, plan.heightSystem],
    [text.planArea, text.measuredIn(text.areaM2(report.areaM2), crsLabelSv(report.areaCrs))],
    [text.dates.registeredOn, dates.registeredOn],
    [text.dates.startedOn, dates.startedOn],
    [text.dates.adoptedOn, dates.adoptedOn],
    [text.dates.legalForceOn, dates.legalForceOn.join(', ')],
    [text.dates.statusChangedOn, dates.statusChangedOn],
    [text.dates.implementationStartsOn, dates.implementationStartsOn],
    [
      text.implementation,
      period === null ? undefined : text.implementationMonths(period.months, period.isAsked),
    ],
  ];
}

function useLines({ useSurfaces, useAreaM2 }: PlanFileReport): string[] {
  if (useSurfaces.length === 0) return [];
  const list = useSurfaces.map(({ id, uses, areaM2 }): Row => {
    const names = uses.map(({ label, designation, isMain }) => {
      const letter = designation === undefined ? '' : `${designation} `;
      return `${letter}${label}${isMain ? ` (${text.main})` : ''}`;
    });
    return [`  ${id}`, `${text.areaM2(areaM2)}  ${names.join(' + ')}`];
  });
  const sum: Row = [`  ${text.useSum}`, text.areaM2(useAreaM2)];
  return [text.useSurfaces(useSurfaces.length), ...rows([...list, sum]), ''];
}

function provisionLines(provisions: readonly Provision[]): string[] {
  if (provisions.length === 0) return [];
  const lines = provisions.map((provision) => {
    const { kind, label, values, catalogueReference, id, areaM2 } = provision;
    const kindName = provisionKinds.find((one) => one.id === kind)?.labelSv ?? '';
    const facts = [
      `${kindName}: ${label}`,
      ...values.map(valueText),
      areaM2 === undefined ? '' : text.areaM2(areaM2),
      catalogueReference ?? '',
      id,
    ];
    return `  ${facts.filter((fact) => fact !== '').join(' · ')}`;
  });
  return [text.provisions(provisions.length), ...lines, ''];
}

function valueText({ value, unit = '', bound }: Provision['values'][number]): string {
  const limit = valueBounds.find(({ id }) => id === bound)?.labelSv ?? '';
  const written = typeof value === 'number' ? plainNumber(value) : value;
  return [limit, written, unit].filter((part) => part !== '').join(' ');
}

function suggestionLines({ suggestions }: PlanFileReport): string[] {
  if (suggestions.length === 0) return [];
  const lines = suggestions.map(({ quantity, value, uses, source }) => {
    const known = suggestionQuantities.find(({ id }) => id === quantity);
    const of = uses.length === 0 ? '' : ` (${uses.join(', ')})`;
    return `  ${known?.labelSv ?? ''}${of}: ${plainNumber(value)} ${known?.unit ?? ''}, ${text.readFrom(source.note)}`;
  });
  return [text.suggestions, ...lines, ''];
}

function plainNumber(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}

function remarkLines(heading: string, remarks: readonly PlanRemark[]): string[] {
  const lines = remarks.map(({ sentence }) => `  ${sentence}`);
  return [heading, ...(lines.length === 0 ? [`  ${text.none}`] : lines)];
}

import { crsLabelSv } from '../../vocabulary/geometry.ts';
import { formatArea, formatNumber, formatPercent } from '../../vocabulary/formatSv.ts';
import { planFileFormats } from '../../vocabulary/planFile.ts';
import { facilityKinds, tenures } from '../../vocabulary/programme.ts';
import type { Alternative, StoredPlanArea } from '../../vocabulary/planCase.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { planSketchText } from '../../vocabulary/text/sv/planFile.ts';
import { planMapScene } from '../../scenes/planMap.ts';
import type { AnnexSection, Block } from '../blocks.ts';
import {
  FIGURE_SIZE,
  FIGURE_WIDTH,
  heading,
  legalNotes,
  note,
  paragraph,
  table,
} from '../parts.ts';
import { cutShort } from '../frontPages.ts';
import { saidOnce } from '../saidOnce.ts';

const texts = annexTexts.proposal;
/** The map is as wide as leaves room for what is built on its page. */
const MAP_SHARE = 0.75;

/** What the alternatives are, and where. */
export const proposalSection: AnnexSection = {
  id: 'proposal',
  startsPage: true,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => [
    heading(texts.heading),
    ...legalNotes(snapshot, 'proposal'),
    ...placeBlocks(snapshot),
    ...cutShort(snapshot),
    ...saidOnce(
      snapshot.planCase.alternatives.map((alternative, _, { length }) => ({
        name: alternative.name,
        parts: [alternativeBlocks(alternative, length > 1)],
      })),
    ),
  ],
};

function placeBlocks({ place, planCase }: Snapshot): Block[] {
  if (place === null) return [note(texts.noMap)];
  const { planArea } = place;
  const scene = planMapScene(
    { place, indicator: null, areaIndicator: null, isSketch: planCase.planArea?.isSketch },
    { ...FIGURE_SIZE, width: FIGURE_WIDTH * MAP_SHARE },
  );
  return [
    {
      kind: 'facts',
      rows: [
        [texts.areaFacts.area, formatArea(planArea.areaM2)],
        [texts.areaFacts.measuredIn, crsLabelSv(planArea.areaCrs)],
        [texts.areaFacts.coverage, formatArea(planArea.coveredM2)],
        ...originRows(planCase.planArea),
      ],
    },
    { kind: 'figure', scene },
  ];
}

/** Which file the outline is from; a sketch is told to be no adopted border. */
function originRows(planArea: StoredPlanArea | undefined): (readonly [string, string])[] {
  if (planArea === undefined) return [];
  if (planArea.isSketch === true) return [[texts.areaFacts.border, planSketchText]];
  const { planFile, fileName } = planArea;
  const format = planFileFormats.find(({ id }) => id === planFile?.format)?.labelSv ?? '';
  return [
    [texts.areaFacts.file, fileName],
    ...(planFile === undefined
      ? []
      : [[texts.areaFacts.format, texts.areaFacts.planFile(format, planFile.sha256)] as const]),
  ];
}

function alternativeBlocks(alternative: Alternative, hasOthers: boolean): Block[] {
  const { name, isBaseline, description } = alternative;
  return [
    ...(description === '' ? [] : [paragraph(description)]),
    ...(isBaseline && hasOthers ? [note(texts.baseline(name))] : []),
    ...programmeBlocks(alternative),
  ];
}

function programmeBlocks({ name, isBaseline, programme }: Alternative): Block[] {
  const { columns } = texts;
  const blocks = programme.blocks.map((block) => [
    texts.inStage(block.label, block.stage),
    tenures.find(({ id }) => id === block.tenure)?.labelSv ?? block.tenure,
    formatNumber(block.grossFloorAreaM2),
    formatNumber(block.dwellingAreaM2),
    texts.dwellings(block.dwellings),
    String(block.completionYear),
  ]);
  const facilities = programme.facilities.map((facility) => [
    facility.label,
    facilityKinds.find(({ id }) => id === facility.kind)?.labelSv ?? facility.kind,
    annexTexts.none,
    annexTexts.none,
    texts.places(facility.places, facility.placesForPlan),
    String(facility.completionYear),
  ]);
  const rows = [...blocks, ...facilities];
  if (rows.length === 0) return isBaseline ? [] : [note(texts.noProgramme(name))];
  return [
    table({
      caption: texts.programmeCaption,
      headers: [
        columns.what,
        columns.kind,
        columns.grossArea,
        columns.dwellingArea,
        columns.count,
        columns.year,
      ],
      align: 'llrrrr',
      rows,
    }),
  ];
}

/** Share of the plan area that areas with statistics cover. */
export function coverageText({ place, results }: Snapshot): string {
  const coverage = results.indicators.find(({ planArea }) => planArea.coverage !== null)?.planArea
    .coverage;
  return place === null || coverage === undefined || coverage === null
    ? annexTexts.none
    : formatPercent(coverage);
}

import { assumptionNameOf } from '../../vocabulary/assumptionName.ts';
import { formatChance } from '../../vocabulary/formatSv.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { uncertaintyTexts } from '../../vocabulary/text/sv/uncertainty.ts';
import type { Block } from '../blocks.ts';
import { isAllCertain } from '../summaryFacts.ts';
import { heading, MOST_SIDE_BY_SIDE, paragraph, table } from '../parts.ts';

const texts = annexTexts.uncertainty;
const MAIN = 'samhalle';
/** The annex names so many that are worth investigating; the page names all. */
const MOST_NAMED = 5;
/** The baseline and one proposal: a sentence says it. */
const A_PAIR = 2;

/** What the draws say of the choice, and what is worth investigating before it is made. */
export function choiceBlocks(snapshot: Snapshot): Block[] {
  const blocks = [...chanceBlocks(snapshot), ...informationBlocks(snapshot)];
  return blocks.length === 0 ? [] : [heading(texts.choiceHeading, 3), ...blocks];
}

function chanceBlocks(snapshot: Snapshot): Block[] {
  if (isAllCertain(snapshot)) return [];
  const { choices, assessments } = snapshot.results;
  const chances = choices.find(({ perspective }) => perspective === MAIN)?.chances ?? [];
  const found = (id: string, otherId: string) =>
    chances.find((each) => each.id === id && each.otherId === otherId);
  if (chances.length === 0) return [];
  if (assessments.length === A_PAIR) {
    const one = assessments.find(({ isBaseline }) => !isBaseline);
    const other = assessments.find(({ isBaseline }) => isBaseline);
    if (one === undefined || other === undefined) return [];
    const chance = found(one.alternativeId, other.alternativeId)?.chance;
    if (chance === undefined) return [];
    const facts = { one: one.name, other: other.name, chance };
    return [paragraph(uncertaintyTexts.better(facts))];
  }
  const isNumbered = assessments.length > MOST_SIDE_BY_SIDE;
  const cell = (id: string, otherId: string) => {
    const chance = found(id, otherId)?.chance;
    if (chance === undefined) return annexTexts.none;
    const number = formatChance(chance);
    return isNumbered ? number : texts.chanceCell(number, uncertaintyTexts.chanceWord(chance));
  };
  return [
    table({
      caption: texts.chanceCaption,
      headers: [
        annexTexts.alternative,
        ...assessments.map(({ name }, at) => (isNumbered ? String(at + 1) : name)),
      ],
      align: `l${'r'.repeat(assessments.length)}`,
      rows: assessments.map(({ alternativeId, name }, at) => [
        isNumbered ? `${at + 1}. ${name}` : name,
        ...assessments.map((other) => cell(alternativeId, other.alternativeId)),
      ]),
      note: isNumbered ? `${texts.chanceNumbers} ${texts.chanceNote}` : texts.chanceNote,
    }),
  ];
}

function informationBlocks({ results: { information } }: Snapshot): Block[] {
  const { information: words } = uncertaintyTexts;
  const found = information.find(({ perspective }) => perspective === MAIN);
  if (found === undefined) return [];
  if (found.totalSek === 0) return [paragraph(words.nothing)];
  const worth = found.byAssumption.filter(({ sek }) => sek > 0).slice(0, MOST_NAMED);
  const said = paragraph(words.total(found.totalSek));
  if (worth.length === 0) return [said, paragraph(words.noneAlone)];
  const { informationColumns } = texts;
  return [
    said,
    table({
      caption: texts.informationCaption,
      headers: [informationColumns.assumption, informationColumns.value],
      align: 'lr',
      rows: worth.map(({ label, sek }) => [assumptionNameOf(label), words.amount(sek)]),
      note: words.overlaps,
      isDense: true,
    }),
  ];
}

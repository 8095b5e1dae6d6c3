import type { Snapshot } from '../vocabulary/snapshot.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import { annexDecisionTexts } from '../vocabulary/text/sv/annexDecision.ts';
import type { Block } from './blocks.ts';
import { heading, paragraph, shortened } from './parts.ts';

/** Characters that pages 1 and 2 have room for, so that each of them is one page whatever is typed. */
const room = {
  title: 80,
  name: 42,
  person: 40,
  number: 36,
  subtitle: 90,
  decisions: 600,
  decision: 90,
  without: 330,
};
/** With more decision points than these the rest are counted, and stand further in. */
const MOST_POINTS = 3;

/**
 * The snapshot as pages 1 and 2 tell it: what is longer than they have room for is cut between two
 * words. Alternatives have their whole names in the sections that follow, the rest in `cutShort`.
 */
export function forFrontPages(snapshot: Snapshot): Snapshot {
  const { planCase, results, author, signOffs } = snapshot;
  const person = (name: string) => shortened(name, room.person);
  const number = (text: string) => shortened(text, room.number);
  const names = distinct(results.assessments.map(({ name }) => shortened(name, room.name)));
  return {
    ...snapshot,
    planCase: {
      ...planCase,
      registryNumber: number(planCase.registryNumber),
      ...(planCase.councilRegistryNumber === undefined
        ? {}
        : { councilRegistryNumber: number(planCase.councilRegistryNumber) }),
      committee: shortened(planCase.committee, room.name),
      caseOfficer: person(planCase.caseOfficer),
      reviewer: person(planCase.reviewer),
      decisionPoints: [...shortPoints(planCase.decisionPoints)],
      withoutThePlan: shortened(planCase.withoutThePlan, room.without),
      alternatives: planCase.alternatives.map((each) => ({
        ...each,
        description: shortened(each.description, room.without),
      })),
    },
    results: {
      ...results,
      assessments: results.assessments.map((each, at) => ({ ...each, name: names[at] ?? '' })),
    },
    ...(author === undefined ? {} : { author: { ...author, name: person(author.name) } }),
    ...(signOffs === undefined
      ? {}
      : {
          signOffs: {
            ...signOffs,
            approver: { ...signOffs.approver, name: person(signOffs.approver.name) },
          },
        }),
  };
}

export const shortTitle = (title: string) => shortened(title, room.title);
export const shortSubtitle = (subtitle: string) => shortened(subtitle, room.subtitle);

/** What pages 1 and 2 had no room for, in full. */
export function cutShort({ planCase }: Snapshot): Block[] {
  const { facts, decision } = annexTexts.summary;
  const { inFull } = annexDecisionTexts;
  const { committee, caseOfficer, reviewer, subtitle, withoutThePlan, decisionPoints } = planCase;
  const { registryNumber, councilRegistryNumber = '' } = planCase;
  const rows = (
    [
      [inFull.title, planCase.title, room.title],
      [inFull.subtitle, subtitle, room.subtitle],
      [facts.registryNumber, registryNumber, room.number],
      [inFull.councilNumber, councilRegistryNumber, room.number],
      [facts.meeting, committee, room.name],
      [facts.caseOfficer, caseOfficer, room.person],
      [facts.reviewer, reviewer, room.person],
      [annexTexts.whoPays.without, withoutThePlan, room.without],
    ] as const
  ).flatMap(([label, text, most]) => (text.length > most ? [[label, text] as const] : []));
  const points = shortPoints(decisionPoints) === decisionPoints ? [] : decisionPoints;
  if (rows.length === 0 && points.length === 0) return [];
  return [
    heading(inFull.heading, 3),
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
    ...(points.length === 0
      ? []
      : [paragraph(decision), { kind: 'list', ordered: true, items: points } as const]),
  ];
}

/** Few and short as they stand; else a line of each of the first. */
function shortPoints(points: readonly string[]): readonly string[] {
  const length = points.reduce((sum, point) => sum + Math.max(point.length, room.decision), 0);
  if (length <= room.decisions) return points;
  return points.slice(0, MOST_POINTS).map((point) => shortened(point, room.decision));
}

/** Names that were cut alike are told apart by their number. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, at) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${at + 1}. ${name}`,
  );
}

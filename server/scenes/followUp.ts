import type { FollowUp } from '../vocabulary/decision.ts';
import type { FollowedUp, FollowUpFinding } from '../vocabulary/followUpFinding.ts';
import type { FigurePath, Mark, Scene, SceneTable } from '../vocabulary/scene.ts';
import { followUpSceneTexts as texts } from '../vocabulary/text/sv/followUpScene.ts';
import type { SceneContext } from './context.ts';
import { followUpPanel } from './followUpPanel.ts';
import { followUpValue, plannedValue } from './followUpWords.ts';
import {
  DEFAULT_TEXT_SIZE,
  heightBeyondFirst,
  legend,
  textLines,
  wrapped,
  type SceneSize,
} from './layout.ts';

/** The indicators in their order, each with its finding. */
export function followedUp(
  followUp: readonly FollowUp[],
  findings: readonly FollowUpFinding[],
): FollowedUp[] {
  return followUp.flatMap((plan) => {
    const finding = findings.find(({ followUpId }) => followUpId === plan.id);
    return finding === undefined ? [] : [{ plan, finding }];
  });
}

/** What was measured beside what was planned, one small drawing an indicator. */
export function followUpScene(
  { indicators, context }: { indicators: readonly FollowedUp[]; context: SceneContext },
  { width, textSize: size = DEFAULT_TEXT_SIZE }: SceneSize,
): Scene {
  const count = (...standings: readonly FollowUpFinding['standing'][]) =>
    indicators.filter(({ finding }) => standings.includes(finding.standing)).length;
  const sources = indicators.flatMap(({ finding }) => finding.measured.map(({ source }) => source));
  const named = [...new Set(sources.filter((source) => source.trim() !== ''))];
  const { columns } = texts;
  const headers = [columns.indicator, columns.kind, columns.day];
  return {
    id: 'followUp',
    title: texts.title({
      follows: count('follows'),
      judged: count('follows', 'behind'),
      waiting: count('notMeasured', 'noPath'),
    }),
    subtitle: texts.subtitle,
    summary: summaryOf(indicators),
    source: named.length === 0 ? context.source : texts.source(named),
    width,
    ...draw(indicators, width, size),
    table: {
      columns: [
        ...headers.map((header) => ({ header, align: 'left' as const })),
        { header: columns.value, align: 'right' },
        { header: columns.planned, align: 'right' },
        { header: columns.finding, align: 'left' },
      ],
      rows: indicators.flatMap(tableRows),
      paths: indicators.flatMap(tablePaths),
    },
  };
}

/** How an indicator stands, short: of the latest value that the plan says something of. */
export function followUpWords({ standing, faults }: FollowUpFinding): string {
  if (standing === 'noPath') return texts.noPath(faults);
  if (standing === 'notMeasured') return texts.notMeasured;
  return texts[standing];
}

/** Those that are judged one by one; those without a value after them, together. */
function summaryOf(indicators: readonly FollowedUp[]): string {
  const waiting = indicators.filter(({ finding }) => finding.standing === 'notMeasured');
  const others = indicators.filter((each) => !waiting.includes(each));
  return [
    ...others.map(sentenceOf),
    ...(waiting.length === 0 ? [] : [texts.waiting(waiting.map(({ plan }) => plan.label))]),
  ].join(' ');
}

function sentenceOf({ plan, finding }: FollowedUp): string {
  const latest = finding.measured.at(-1);
  if (latest === undefined || latest.planned === null) {
    return `${texts.about(plan.label, followUpWords(finding))}.`;
  }
  return texts.summary({
    label: plan.label,
    follows: finding.standing === 'follows',
    value: followUpValue(latest.value, plan),
    planned: plannedValue(latest.planned, plan),
    day: latest.measuredOn,
  });
}

const NOTHING = '–';

function tableRows({ plan, finding }: FollowedUp): string[][] {
  const { kinds } = texts;
  const shown = (value: number | undefined) =>
    value === undefined ? NOTHING : followUpValue(value, plan);
  const row = (kind: string, day: string | undefined, rest: readonly string[]) => [
    ...[plan.label, kind, day ?? NOTHING],
    ...rest,
  ];
  return [
    row(kinds.start, plan.startMeasuredOn, [shown(plan.startValue), NOTHING, '']),
    ...finding.measured.map(({ measuredOn, value, planned }) =>
      row(kinds.measured, measuredOn, [
        shown(value),
        planned === null ? NOTHING : plannedValue(planned, plan),
        '',
      ]),
    ),
    row(kinds.target, plan.measuredOn, [shown(plan.target), NOTHING, followUpWords(finding)]),
  ];
}

/** Of those rows; `place`: among the indicators, which their findings have too. */
function tablePaths(
  { plan, finding }: FollowedUp,
  place: number,
): NonNullable<SceneTable['paths']> {
  const row = (value: FigurePath | null, planned: FigurePath | null = null) => [
    ...[null, null, null],
    ...[value, planned],
    null,
  ];
  const given = (name: 'startValue' | 'target') =>
    row(plan[name] === undefined ? null : ['content', 'followUp', place, name]);
  return [
    given('startValue'),
    ...finding.measured.map(({ planned }, at) => {
      const path = ['followUp', place, 'measured', at];
      return row([...path, 'value'], planned === null ? null : [...path, 'planned']);
    }),
    given('target'),
  ];
}

/** Narrower than this, in letters, a drawing of two columns is one of one. */
const TWO_COLUMNS_FROM = 56;
const WIDEST_PANEL = 44;

function draw(
  indicators: readonly FollowedUp[],
  width: number,
  size: number,
): { marks: Mark[]; height: number } {
  const drawn = indicators.filter(({ finding }) => finding.standing !== 'noPath');
  const listed = indicators.filter(({ finding }) => finding.standing === 'noPath');
  const key = legend(
    drawn.length === 0
      ? []
      : [
          { label: texts.path, swatch: 'dashed', color: 'ink' },
          { label: texts.measured, swatch: 'dot', color: 'accent' },
        ],
    { y: 0, width, size },
  );
  const columns = width >= TWO_COLUMNS_FROM * size ? 2 : 1;
  const gap = size * 3;
  const panelWidth = Math.min(WIDEST_PANEL * size, (width - gap * (columns - 1)) / columns);
  const marks: Mark[] = [...key.marks];
  let y = key.height + size * 0.8;
  for (let at = 0; at < drawn.length; at += columns) {
    const panels = drawn.slice(at, at + columns).map((each, column) =>
      followUpPanel(each, {
        x: column * (panelWidth + gap),
        y,
        width: panelWidth,
        size,
      }),
    );
    marks.push(...panels.flatMap((panel) => panel.marks));
    y += Math.max(...panels.map(({ height }) => height)) + size * 1.6;
  }
  for (const { plan, finding } of listed) {
    const lines = wrapped(texts.about(plan.label, followUpWords(finding)), size, width);
    marks.push(...textLines(0, y + size, lines, { size, color: 'muted' }));
    y += heightBeyondFirst(lines, size) + size * 1.7;
  }
  return { marks, height: y };
}

import type { PdfUnderTest, Rule } from '../rule.ts';
import { isStandardType, mapRole, type StructureElement } from '../structureTree.ts';

type Check = (element: StructureElement, file: PdfUnderTest) => boolean;

/** A rule that every element of some types keeps. */
function each(
  [clause, matterhorn]: readonly [clause: string, matterhorn: string],
  says: string,
  types: readonly string[],
  keeps: Check,
): Rule {
  return {
    ...{ clause, matterhorn, says },
    faults: (file) =>
      file.tree.elements
        .filter(({ role }) => role !== undefined && types.includes(role))
        .filter((element) => !keeps(element, file))
        .map((element) => described(element)),
  };
}

function described({ type, parent, children }: StructureElement): string {
  const kids = children.map((child) => child.type).join(' ');
  return `${type} in ${parent?.type ?? 'the root'}${kids === '' ? '' : `, holding ${kids}`}`;
}

function roles({ children }: StructureElement): readonly string[] {
  return children.map(({ role, type }) => role ?? type);
}

const only =
  (...allowed: readonly string[]): Check =>
  (element) =>
    roles(element).every((role) => allowed.includes(role));
const inside =
  (...allowed: readonly string[]): Check =>
  ({ parent }) =>
    allowed.includes(parent?.role ?? '');
const count = (element: StructureElement, role: string) =>
  roles(element).filter((one) => one === role).length;
/** At most one caption, at one of the places given. */
const captionAt =
  (...places: readonly ('first' | 'last')[]): Check =>
  (element) => {
    const found = roles(element);
    if (!found.includes('Caption')) return true;
    const isFirst = places.includes('first') && found[0] === 'Caption';
    const isLast = places.includes('last') && found.at(-1) === 'Caption';
    return count(element, 'Caption') === 1 && (isFirst || isLast);
  };
const hasText =
  (...keys: readonly string[]): Check =>
  ({ dict }, { pdf }) =>
    keys.some((key) => (pdf.text(dict[key]) ?? '') !== '');

const typeRules: readonly Rule[] = [
  {
    clause: '7.1-5',
    matterhorn: '02-001',
    says: 'Each type is a standard type or mapped to one',
    faults: ({ tree }) =>
      tree.elements.filter(({ role }) => role === undefined).map(({ type }) => type),
  },
  {
    clause: '7.1-6',
    matterhorn: '02-003',
    says: 'No type is mapped to itself by a detour',
    faults: ({ pdf, tree }) =>
      tree.elements
        .filter(({ type }) => mapRole(pdf, tree.roleMap, type).isCircular)
        .map(({ type }) => type),
  },
  {
    clause: '7.1-7',
    matterhorn: '02-004',
    says: 'No standard type is mapped to another',
    faults: ({ pdf, tree }) =>
      Object.keys(tree.roleMap)
        .map((key) => key.slice(1))
        .filter((type) => isStandardType(type) && pdf.name(tree.roleMap[`/${type}`]) !== type),
  },
];

const tableRules: readonly Rule[] = [
  each(
    ['7.2-3', '09-004'],
    'A table holds rows and groups of rows, and a caption first or last',
    ['Table'],
    (element, file) =>
      only('Caption', 'TR', 'THead', 'TBody', 'TFoot')(element, file) &&
      captionAt('first', 'last')(element, file),
  ),
  each(
    ['7.2-4', '09-004'],
    'A row stands in a table',
    ['TR'],
    inside('Table', 'THead', 'TBody', 'TFoot'),
  ),
  each(['7.2-5', '09-004'], 'A head stands in a table', ['THead'], inside('Table')),
  each(['7.2-6', '09-004'], 'A body stands in a table', ['TBody'], inside('Table')),
  each(['7.2-7', '09-004'], 'A foot stands in a table', ['TFoot'], inside('Table')),
  each(['7.2-8', '09-004'], 'A head cell stands in a row', ['TH'], inside('TR')),
  each(['7.2-9', '09-004'], 'A cell stands in a row', ['TD'], inside('TR')),
  each(['7.2-10', '09-004'], 'A row holds cells alone', ['TR'], only('TH', 'TD')),
  each(['7.2-11', '09-004'], 'One head at most', ['Table'], (table) => count(table, 'THead') <= 1),
  each(['7.2-12', '09-004'], 'One foot at most', ['Table'], (table) => count(table, 'TFoot') <= 1),
  each(
    ['7.2-13', '09-004'],
    'A foot has a body',
    ['Table'],
    (table) => count(table, 'TFoot') === 0 || count(table, 'TBody') > 0,
  ),
  each(
    ['7.2-14', '09-004'],
    'A head has a body',
    ['Table'],
    (table) => count(table, 'THead') === 0 || count(table, 'TBody') > 0,
  ),
  each(
    ['7.2-15', '15-003'],
    'No two cells of a table lie on each other',
    ['Table'],
    (table, file) => gridOf(file, table).overlaps === 0,
  ),
  each(['7.2-36', '09-004'], 'A head holds rows alone', ['THead'], only('TR')),
  each(['7.2-37', '09-004'], 'A body holds rows alone', ['TBody'], only('TR')),
  each(['7.2-38', '09-004'], 'A foot holds rows alone', ['TFoot'], only('TR')),
  each(
    ['7.2-42', '15-003'],
    'All columns of a table have as many rows',
    ['Table'],
    (table, file) => gridOf(file, table).overhang === 0,
  ),
  each(
    ['7.2-43', '15-003'],
    'All rows of a table have as many columns',
    ['Table'],
    (table, file) => new Set(gridOf(file, table).rowWidths).size <= 1,
  ),
  each(
    ['7.5-1', '15-003'],
    'A head cell says what it is the head of, or cells say their heads',
    ['Table'],
    (table, file) => hasHeads(file, table),
  ),
];

const listRules: readonly Rule[] = [
  each(['7.2-17', '09-005'], 'An item stands in a list', ['LI'], inside('L')),
  each(['7.2-18', '09-005'], 'The body of an item stands in it', ['LBody'], inside('LI')),
  each(
    ['7.2-19', '09-005'],
    'A list holds items, lists and a caption first',
    ['L'],
    (list, file) => only('L', 'LI', 'Caption')(list, file) && captionAt('first')(list, file),
  ),
  each(['7.2-20', '09-005'], 'An item holds its label and its body', ['LI'], only('Lbl', 'LBody')),
  each(['7.2-26', '09-006'], 'An entry stands in a table of contents', ['TOCI'], inside('TOC')),
  each(
    ['7.2-27', '09-006'],
    'A table of contents holds entries, others of its kind, a caption first',
    ['TOC'],
    (contents, file) =>
      only('TOC', 'TOCI', 'Caption')(contents, file) && captionAt('first')(contents, file),
  ),
];

const numbered = /^H([1-6])$/;

const headingRules: readonly Rule[] = [
  {
    clause: '7.4.2-1',
    matterhorn: '14-003',
    says: 'Headings start at the first level and skip none',
    faults: ({ tree }) => {
      const levels = tree.elements.flatMap(({ role }) => {
        const level = numbered.exec(role ?? '')?.[1];
        return level === undefined ? [] : [Number(level)];
      });
      return levels.flatMap((level, at) =>
        level <= (levels[at - 1] ?? 0) + 1 ? [] : [`H${level} as heading ${at + 1}`],
      );
    },
  },
  {
    clause: '7.4.4-1',
    matterhorn: '14-006',
    says: 'An element holds one heading without a number at most',
    faults: ({ tree }) => tree.elements.filter((element) => count(element, 'H') > 1).map(described),
  },
  {
    clause: '7.4.4-3',
    matterhorn: '14-007',
    says: 'Headings have numbers everywhere or nowhere',
    faults: ({ tree }) => {
      const used = tree.elements.map(({ role }) => role ?? '');
      return used.includes('H') && used.some((role) => numbered.test(role)) ? ['H and H1–H6'] : [];
    },
  },
];

const otherRules: readonly Rule[] = [
  each(
    ['7.3-1', '13-004'],
    'A figure has another text',
    ['Figure'],
    hasText('/Alt', '/ActualText'),
  ),
  each(
    ['7.7-1', '17-002'],
    'A formula has another text',
    ['Formula'],
    hasText('/Alt', '/ActualText'),
  ),
  each(['7.9-1', '19-003'], 'A note has an id', ['Note'], hasText('/ID')),
  {
    clause: '7.9-2',
    matterhorn: '19-004',
    says: 'No two notes have the same id',
    faults: ({ pdf, tree }) => {
      const ids = tree.elements
        .filter(({ role }) => role === 'Note')
        .flatMap(({ dict }) => pdf.text(dict['/ID']) ?? []);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    },
  },
];

/** What an element says of itself under an owner, such as `Table`. */
function attribute({ pdf }: PdfUnderTest, { dict }: StructureElement, key: string) {
  return pdf
    .array(dict['/A'])
    .map((one) => pdf.dict(one)[key])
    .find((value) => value !== undefined);
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return table.children.flatMap((child) =>
    child.role === 'TR' ? [child] : child.role === 'Caption' ? [] : rowsOf(child),
  );
}

/** The cells laid out with their spans, as a browser lays a table. */
function gridOf(file: PdfUnderTest, table: StructureElement) {
  const taken = new Set<string>();
  const rows = rowsOf(table);
  const rowWidths = rows.map(() => 0);
  let overlaps = 0;
  let overhang = 0;
  rows.forEach(({ children }, row) => {
    let column = 0;
    for (const cell of children) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const across = file.pdf.number(attribute(file, cell, '/ColSpan')) ?? 1;
      const down = file.pdf.number(attribute(file, cell, '/RowSpan')) ?? 1;
      for (let y = row; y < row + down; y += 1) {
        if (y >= rows.length) overhang += 1;
        for (let x = column; x < column + across; x += 1) {
          if (taken.has(`${y} ${x}`)) overlaps += 1;
          taken.add(`${y} ${x}`);
          rowWidths[y] = (rowWidths[y] ?? 0) + 1;
        }
      }
      column += across;
    }
  });
  return { overlaps, overhang, rowWidths: rowWidths.slice(0, rows.length) };
}

/** Every head cell has its scope, or every other cell names its heads. */
function hasHeads(file: PdfUnderTest, table: StructureElement): boolean {
  const cells = rowsOf(table).flatMap(({ children }) => children);
  const heads = cells.filter(({ role }) => role === 'TH');
  const others = cells.filter(({ role }) => role === 'TD');
  const isScoped = heads.every((head) => attribute(file, head, '/Scope') !== undefined);
  const ids = new Set(heads.flatMap(({ dict }) => file.pdf.text(dict['/ID']) ?? []));
  const isNamed = others.every((cell) => {
    const named = file.pdf
      .array(attribute(file, cell, '/Headers'))
      .flatMap((id) => file.pdf.text(id) ?? []);
    return named.length > 0 && named.every((id) => ids.has(id));
  });
  return heads.length > 0 && (isScoped || isNamed);
}

export const structureRules: readonly Rule[] = [
  ...typeRules,
  ...tableRules,
  ...listRules,
  ...headingRules,
  ...otherRules,
];

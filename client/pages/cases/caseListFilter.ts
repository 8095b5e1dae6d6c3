import { useSearchParams } from 'react-router';
import { caseOrders, type CaseOrder } from '../../../server/vocabulary/caseList.ts';
import { stages, type Stage } from '../../../server/vocabulary/stages.ts';

export type CaseListFilter = {
  readonly text: string;
  readonly stage: Stage | '';
  /** The year that the case was started; '' is any. */
  readonly year: string;
  readonly isMine: boolean;
  readonly order: CaseOrder;
  readonly page: number;
};

/** What stands in the page's address after `?`, by the names a person may read there. */
const names = {
  text: 'sok',
  stage: 'skede',
  year: 'ar',
  mine: 'mina',
  order: 'ordning',
  page: 'sida',
} as const;

/** The filter as the address has it, so that a link shows the same; what is no choice is none. */
export function useCaseListFilter() {
  const [params, setParams] = useSearchParams();
  const given = (name: keyof typeof names) => params.get(names[name]) ?? '';
  const filter: CaseListFilter = {
    text: given('text').slice(0, 200),
    stage: stages.find(({ id }) => id === given('stage'))?.id ?? '',
    year: /^(?:19|20|21|22)\d\d$/.exec(given('year'))?.[0] ?? '',
    isMine: given('mine') === 'ja',
    order: caseOrders.find(({ id }) => id === given('order'))?.id ?? 'updated',
    page: Math.max(1, Math.trunc(Number(given('page'))) || 1),
  };
  /** Another choice begins at the first page; the way back leads to the earlier one. */
  const choose = (change: Partial<CaseListFilter>) => {
    const { isMine, ...next } = { ...filter, page: 1, ...change };
    const written = {
      ...next,
      mine: isMine ? 'ja' : '',
      order: next.order === 'updated' ? '' : next.order,
      page: next.page === 1 ? '' : String(next.page),
    };
    const said = Object.entries(names).flatMap(([key, name]) => {
      const value = written[key as keyof typeof names];
      return value === '' ? [] : [[name, value]];
    });
    setParams(new URLSearchParams(said));
  };
  return { filter, choose };
}

/** The filter as the list is asked for it. */
export function caseListQuery({
  text,
  stage,
  year,
  isMine,
  order,
}: Omit<CaseListFilter, 'page'>): Readonly<Record<string, string>> {
  return {
    ...{ text, order, mine: String(isMine) },
    ...(stage === '' ? {} : { stage }),
    ...(year === '' ? {} : { year }),
  };
}

/** What to choose to see them all. */
export const everyCase = { text: '', stage: '', year: '', isMine: false } as const;

/** Whether all cases are meant, in whatever order. */
export function isWhole({ text, stage, year, isMine }: CaseListFilter): boolean {
  return text === '' && stage === '' && year === '' && !isMine;
}

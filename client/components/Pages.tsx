import { text } from '../text/sv.ts';

/** Which part of a long list is shown, and the ones beside it. */
export function Pages({
  page,
  limit,
  total,
  onChoose,
}: {
  readonly page: number;
  readonly limit: number;
  readonly total: number;
  readonly onChoose: (page: number) => void;
}) {
  const pages = Math.ceil(total / limit);
  if (pages < 2) return null;
  return (
    <div className="row">
      {page > 1 ? (
        <button type="button" className="button" onClick={() => onChoose(page - 1)}>
          {text.cases.previous}
        </button>
      ) : null}
      <span>{text.cases.page(page, pages)}</span>
      {page < pages ? (
        <button type="button" className="button" onClick={() => onChoose(page + 1)}>
          {text.cases.next}
        </button>
      ) : null}
    </div>
  );
}

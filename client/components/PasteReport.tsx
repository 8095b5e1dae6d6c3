import { text } from '../text/sv.ts';
import { Notice } from './Notice.tsx';
import { takeBack, type PasteResult } from './pasteBlock.ts';

const words = text.paste;

/** What came of a block that was pasted: what could not be read, and the way to take it all back. */
export function PasteReport({
  result: { cells, outside },
  onClose,
}: {
  readonly result: PasteResult;
  readonly onClose: () => void;
}) {
  const unread = cells.filter(({ isRead }) => !isRead);
  return (
    <Notice kind={unread.length + outside === 0 ? 'info' : 'warn'} isAnnounced>
      {words.done(cells.length - unread.length)}{' '}
      {unread.length === 0 ? '' : words.unread(unread.length)}{' '}
      {outside === 0 ? '' : words.outside(outside)}
      {unread.length === 0 ? null : (
        <ul>
          {unread.map(({ label, given }, at) => (
            <li key={at}>{words.one(label, given)}</li>
          ))}
        </ul>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            void takeBack(cells);
            onClose();
          }}
        >
          {words.undo}
        </button>
        <button type="button" className="button" data-look="quiet" onClick={onClose}>
          {words.keep}
        </button>
      </div>
    </Notice>
  );
}

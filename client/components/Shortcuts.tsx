import { useEffect, useState } from 'react';
import { text } from '../text/sv.ts';
import { Window } from './Dialogs.tsx';

const KEY = 'helkalkyl.singleKeys';
const words = text.shortcuts;

function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** A key pressed while one writes or chooses belongs to the field. */
function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}

/**
 * The list of what keys do: a button, and the key `?` anywhere but in a field. The only key that
 * acts alone can be switched off (WCAG 2.1.4); this browser remembers it.
 */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useState(areSingleKeysOn);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isInField(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
  const turn = (next: boolean) => {
    setOn(next);
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing has them on again next time.
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        data-look="quiet"
        onClick={() => {
          // A menu lies over everything else, also over a window.
          for (const menu of document.querySelectorAll<HTMLElement>(':popover-open')) {
            menu.hidePopover();
          }
          setOpen(true);
        }}
      >
        {words.title}
      </button>
      <Window title={words.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="shortcuts">
          {words.list.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className="check">
          <input
            type="checkbox"
            id="ensamma-tangenter"
            checked={isOn}
            onChange={(event) => turn(event.target.checked)}
          />
          <label htmlFor="ensamma-tangenter">{words.singleKeys}</label>
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {words.close}
          </button>
        </div>
      </Window>
    </>
  );
}

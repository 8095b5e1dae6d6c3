import { useState, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { text } from '../text/sv.ts';
import { EditButton } from './EditButton.tsx';

/** A window over the page: focus stays in it and goes back to where it was; Esc closes it. */
export function Window({
  title,
  isOpen,
  onClose,
  isQuestion = false,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly isQuestion?: boolean;
  readonly children: ReactNode;
}) {
  // Closed it is nothing: a page has dozens of them.
  if (!isOpen) return null;
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen
      isDismissable={!isQuestion}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-box">
        <Dialog role={isQuestion ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A button that asks before it does something that cannot be undone. */
export function ConfirmButton({
  label,
  description,
  title,
  sentence,
  action,
  look = 'quiet',
  onConfirm,
}: {
  readonly label: string;
  /** The button's whole name, when its label alone does not say what it acts on. */
  readonly description?: string;
  readonly title: string;
  readonly sentence: string;
  readonly action: string;
  readonly look?: 'quiet' | 'danger';
  readonly onConfirm: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <EditButton data-look={look} aria-label={description} onClick={() => setOpen(true)}>
        {label}
      </EditButton>
      <Window title={title} isOpen={isOpen} onClose={() => setOpen(false)} isQuestion>
        <p>{sentence}</p>
        <div className="dialog-actions">
          <button
            type="button"
            className="button"
            data-look="danger"
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {action}
          </button>
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {text.notice.cancel}
          </button>
        </div>
      </Window>
    </>
  );
}

import { useState } from 'react';
import { listTasks, markTask } from '../../../server/contract/tasks.ts';
import { taskStates, type CaseTask, type TaskAnswer } from '../../../server/vocabulary/task.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useCaseLoad } from '../../case/useCaseLoad.ts';
import { Window } from '../../components/Dialogs.tsx';
import { useDrafts } from '../../components/drafts.ts';
import { Awaited, FaultNotice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { Entry } from '../../components/Entry.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { dayOf } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

const words = text.tasks;
const said = taskStates.flatMap((state) => (state.id === 'review' ? [] : [state]));

const readTasks = (planCaseId: string, signal: AbortSignal) =>
  call(listTasks, { params: { planCaseId }, signal });

/** The case's tasks, and how a person says where one of them stands. */
export function useTasks() {
  const { loaded, reload } = useCaseLoad(readTasks);
  const { id: planCaseId } = useCase().state;
  const [fault, setFault] = useState<string | null>(null);
  const mark = async (task: CaseTask['task'], body: TaskAnswer) => {
    setFault(null);
    try {
      await call(markTask, { params: { planCaseId, task }, body });
      reload();
      return true;
    } catch (thrown) {
      setFault(faultSentence(thrown));
      return false;
    }
  };
  return { loaded, reload, fault, mark };
}

/** What is to be done in the case, how far it has come, and what needs another look. */
export function TasksCard({ loaded, reload, fault, mark }: ReturnType<typeof useTasks>) {
  const [asked, setAsked] = useState<CaseTask | null>(null);
  if (loaded.state !== 'ready') {
    return (
      <Card title={words.title}>
        <Awaited loaded={loaded} onRetry={reload} />
      </Card>
    );
  }
  const leave = async ({ task }: CaseTask, reason: string) => {
    if (await mark(task, { state: 'notRelevant', reason })) setAsked(null);
  };
  return (
    <Card title={words.title} lead={leadOf(loaded.value.items)}>
      {fault === null ? null : <FaultNotice sentence={fault} />}
      <TaskTable
        tasks={loaded.value.items}
        onState={(task, state) => {
          if (state === 'notRelevant') setAsked(task);
          else void mark(task.task, { state, reason: '' });
        }}
      />
      {asked === null ? null : (
        <ReasonWindow
          task={asked}
          onClose={() => setAsked(null)}
          onSave={(reason) => void leave(asked, reason)}
        />
      )}
    </Card>
  );
}

function leadOf(tasks: readonly CaseTask[]): string {
  const relevant = tasks.filter(({ state }) => state !== 'notRelevant');
  const count = (state: CaseTask['state']) =>
    relevant.filter((task) => task.state === state).length;
  const review = count('review');
  return [
    words.progress(count('done'), relevant.length),
    ...(review === 0 ? [] : [words.review(review)]),
  ].join(' ');
}

function TaskTable({
  tasks,
  onState,
}: {
  readonly tasks: readonly CaseTask[];
  readonly onState: (task: CaseTask, state: TaskAnswer['state']) => void;
}) {
  const { head } = words;
  const { isReadOnly } = useDrafts();
  return (
    <ResultTable
      caption={words.title}
      columns={[{ label: head.task }, { label: head.state }]}
      rows={tasks.map((task) => ({
        id: task.task,
        cells: [
          <span key="task">
            {task.label}
            {[task.why, task.reason, byWhom(task)]
              .filter((part) => part !== '')
              .map((part) => (
                <span key={part} className="sub">
                  {part}
                </span>
              ))}
          </span>,
          isReadOnly ? (
            <strong key="state">{taskStates.find(({ id }) => id === task.state)?.labelSv}</strong>
          ) : (
            <SelectField
              key="state"
              label={words.stateOf(task.label)}
              isLabelHidden
              options={optionsFor(task)}
              value={task.state}
              onChange={(state) => {
                if (state !== 'review') onState(task, state);
              }}
            />
          ),
        ],
      }))}
    />
  );
}

/** What a person may say; that it needs another look follows, and stands first until they say. */
function optionsFor({ state }: CaseTask) {
  const rows = state === 'review' ? taskStates : said;
  return rows.map(({ id, labelSv }) => ({ value: id, label: labelSv }));
}

function byWhom({ markedAt, markedBy }: CaseTask): string {
  return markedAt === null || markedBy === null ? '' : words.by(markedBy.name, dayOf(markedAt));
}

function ReasonWindow({
  task,
  onClose,
  onSave,
}: {
  readonly task: CaseTask;
  readonly onClose: () => void;
  readonly onSave: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Window title={words.reasonTitle(task.label)} isOpen onClose={onClose}>
      <Entry
        isLong
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
      />
      <div className="dialog-actions">
        <button type="button" className="button" data-look="primary" onClick={() => onSave(reason)}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.notice.cancel}
        </button>
      </div>
    </Window>
  );
}

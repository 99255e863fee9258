/** What is wrong, in words with a way out, until it is mended or was read. One thing is told on every page; of several only that there are, until one looks. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FileTrouble, Problem, ProblemId } from '../../shared/problems.ts';
import { useConnected } from '../api/connection.ts';
import { useStatus } from '../api/queries.ts';
import { problemWords } from '../format/problem-words.ts';
import { sentence } from '../format/sentence.ts';
import { t } from '../messages/language.ts';

type FileProblem = Extract<Problem, { data: FileTrouble }>;
const isOfFile = (problem: Problem): problem is FileProblem => Object.hasOwn(t.attention.files, problem.id);

/** Nothing is to be done about these, or it is done elsewhere: once read, they need not be seen again before the next start. */
const READ_ONCE: readonly ProblemId[] = ['settings-broken', 'settings-reset', 'index-collision', 'own-fault', 'list-history-broken'];
/** Where one may mend it, beside the guide. */
const PLACES: Partial<Record<ProblemId, { to: string; word: () => string }>> = {
  'settings-broken': { to: '/settings', word: () => t.attention.settings }, 'settings-reset': { to: '/settings', word: () => t.attention.settings }, 'query-log': { to: '/settings?part=log', word: () => t.attention.keepLess },
};

const SEEN = 'gavel-seen';

/** What was read in this browser since Gavel started. */
function useSeen(startedAt: string): [seen: (problem: Problem) => boolean, see: (problem: Problem) => void] {
  const keyOf = ({ id, title }: Problem): string => `${startedAt} ${id} ${title}`;
  const [kept, setKept] = useState(() => (localStorage.getItem(SEEN) ?? '').split('\n'));
  return [(problem) => kept.includes(keyOf(problem)), (problem) => {
    const now = [...kept.filter((key) => key.startsWith(startedAt)), keyOf(problem)];
    localStorage.setItem(SEEN, now.join('\n'));
    setKept(now);
  }];
}

function Line({ severity, children }: { severity: Problem['severity']; children: ReactNode }): ReactElement {
  return (
    <li className="problem" data-severity={severity}>
      <IconAlertTriangle size={15} stroke={1.7} aria-label={t.problem[severity]} />
      {children}
    </li>
  );
}

function One({ problem, onSeen }: { problem: Problem; onSeen: (problem: Problem) => void }): ReactElement {
  const { what, wayOut, detail } = problemWords(problem);
  const place = PLACES[problem.id];
  return (
    <Line severity={problem.severity}>
      <span>
        <strong>{what}</strong> {wayOut}{detail !== undefined && <span className="muted problem-detail" lang="en"> {sentence(detail)}</span>}
        {problem.guide !== undefined && <> <Link className="link" to={`/setup/${problem.guide}`}>{t.setup.problem}</Link></>}
        {place !== undefined && <> <Link className="link" to={place.to}>{place.word()}</Link></>}
      </span>
      {READ_ONCE.includes(problem.id) && <Button onClick={() => onSeen(problem)}>{t.attention.seen}</Button>}
    </Line>
  );
}

/** Several files of one folder that cannot be written have one cause, and one way out. */
function Disk({ problems }: { problems: readonly FileProblem[] }): ReactElement {
  const [first] = problems;
  return (
    <Line severity="warning">
      <span>
        <strong>{t.attention.disk(problems.map(({ id }) => t.attention.files[id]).join(', '))}</strong> {first !== undefined && problemWords(first).wayOut}
        {problems.some(({ id }) => id === 'query-log') && <> <Link className="link" to="/settings?part=log">{t.attention.keepLess}</Link></>}
        <details className="problem-more"><summary>{t.attention.exactly}</summary><ul lang="en">{problems.map(({ id, data }) => <li key={id} className="muted">{sentence(data.detail)}</li>)}</ul></details>
      </span>
    </Line>
  );
}

/** Told while the page has lost its engine. */
export function Connection(): ReactElement | null {
  if (useConnected()) return null;
  return <div className="problems" role="alert"><ul><Line severity="error"><span>{t.connection.waiting}</span></Line></ul></div>;
}

/** @param open several things are shown without being asked for */
export function Problems({ open }: { open: boolean }): ReactElement {
  const { data } = useStatus();
  const [shown, setShown] = useState(open);
  const [seen, see] = useSeen(data?.startedAt ?? '');
  // A held update is no fault: it stands under its list, on the overview and in the navigation.
  const problems = (data?.problems ?? []).filter((problem) => problem.id !== 'held-updates' && problem.id !== 'names-left-out' && !seen(problem));
  const files = problems.filter(isOfFile);
  const together = files.length > 1;
  const single = together ? problems.filter((problem) => !isOfFile(problem)) : problems;
  const count = single.length + (together ? 1 : 0);
  return (
    <>
      <Connection />
      {count > 0 && (
        <section className="problems" aria-label={t.attention.title}>
          {count > 1 && (
            <p className="problem problem-head">
              <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
              <strong role="status">{t.attention.several(count)}</strong>
              <Button aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? t.attention.hide : t.attention.show}</Button>
            </p>
          )}
          {(shown || count === 1) && (
            <ul>
              {single.map((problem) => <One key={problem.id} problem={problem} onSeen={see} />)}
              {together && <Disk problems={files} />}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

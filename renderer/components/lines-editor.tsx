/** A text of lines, with their numbers beside it; lines with a fault are marked. The text area is the browser's own. */
import { useRef, type ReactElement, type RefObject } from 'react';

interface LinesEditorProps {
  label: string;
  text: string;
  faulty: ReadonlySet<number>;
  onChange: (text: string) => void;
  area: RefObject<HTMLTextAreaElement | null>;
  /** Id of what tells the faults. */
  describedBy?: string;
}

/** Puts the cursor on a line, 1-based, and shows it. */
export function goToLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * (area.scrollHeight / Math.max(1, lines.length)));
}

export function LinesEditor({ label, text, faulty, onChange, area, describedBy }: LinesEditorProps): ReactElement {
  const numbers = useRef<HTMLDivElement>(null);
  const count = text.split('\n').length;
  return (
    <div className="lines">
      <div className="line-numbers" aria-hidden>
        <div ref={numbers}>{Array.from({ length: count }, (_, at) => <div key={at} data-faulty={faulty.has(at + 1) || undefined}>{at + 1}</div>)}</div>
      </div>
      <textarea
        ref={area} className="line-text mono" aria-label={label} aria-describedby={describedBy} aria-invalid={faulty.size > 0 || undefined} wrap="off" spellCheck={false} autoCapitalize="none" autoComplete="off" rows={Math.min(26, Math.max(10, count + 1))}
        value={text} onChange={(event) => onChange(event.currentTarget.value)}
        onScroll={(event) => { if (numbers.current !== null) numbers.current.style.transform = `translateY(-${event.currentTarget.scrollTop}px)`; }}
      />
    </div>
  );
}

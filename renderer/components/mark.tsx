/** The four marks. Solid: it was blocked. Hollow: it would have been (observe). The silhouettes differ, so colour is never needed. */
import type { ReactElement, ReactNode } from 'react';

export type MarkName = 'law' | 'you' | 'family' | 'upstream';

const line = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const SHAPES: Record<MarkName, { solid: ReactNode; hollow: ReactNode }> = {
  law: {
    solid: (
      <>
        <g transform="translate(6 5.9) rotate(-45)" fill="currentColor">
          <rect x="-4.7" y="-3" width="1.7" height="6" rx=".7" />
          <rect x="3" y="-3" width="1.7" height="6" rx=".7" />
          <path d="M-2.4-2.2h4.8v4.4H1.05V9.3a1.05 1.05 0 0 1-2.1 0V2.2H-2.4Z" />
        </g>
        <rect x="1" y="13.2" width="7.4" height="1.9" rx=".8" fill="currentColor" />
      </>
    ),
    hollow: (
      <>
        <g transform="translate(6 5.9) rotate(-45)" {...line} strokeWidth="1.2">
          <path d="M-3.9-2.7v5.4M3.9-2.7v5.4M-3.9-1.9h7.8v3.8h-7.8ZM0 1.9v7.6" />
        </g>
        <path d="M1.6 14.4h6.2" {...line} strokeWidth="1.2" />
      </>
    ),
  },
  you: {
    solid: (
      <g {...line} strokeWidth="1.8">
        <path d="M5.2 9V4.1M7.55 8.5V2.2M9.9 8.5V2.7M12.25 9V4.6M5.4 12.6 2.6 8.9" />
        <path d="M5.2 8.6h7.05v2.2c0 2.2-1.4 3.4-3.5 3.4-1.6 0-2.5-.6-3.3-1.8Z" fill="currentColor" strokeWidth="1.4" stroke="currentColor" />
      </g>
    ),
    hollow: (
      <path {...line} strokeWidth="1.2" d="M4.6 10V4.3a1.05 1.05 0 0 1 2.1 0v3.4-5a1.05 1.05 0 0 1 2.1 0v5V3.2a1.05 1.05 0 0 1 2.1 0V8 5.1a1.05 1.05 0 0 1 2.1 0v5.5c0 2.6-1.7 4.2-4.2 4.2-1.9 0-3-.7-4-2.2L2.2 9.7a1 1 0 0 1 1.6-1.15L4.6 9.6" />
    ),
  },
  family: {
    solid: <path fill="currentColor" stroke="currentColor" strokeWidth=".9" strokeLinejoin="round" fillRule="evenodd" d="M8 1.7 1.6 7.4H3.2V14.2H6.3V10a1.7 1.7 0 0 1 3.4 0V14.2H12.8V7.4H14.4Z" />,
    hollow: <path {...line} strokeWidth="1.2" d="M1.7 7.9 8 2l6.3 5.9M3.4 6.7v7.5h3V10a1.6 1.6 0 0 1 3.2 0v4.2h3V6.7" />,
  },
  upstream: {
    solid: <path fill="currentColor" d="M4.3 13.3a3.6 3.6 0 0 1-.5-7.16 4.5 4.5 0 0 1 8.73.86A3.18 3.18 0 0 1 12.1 13.3Z" />,
    hollow: <path {...line} strokeWidth="1.2" d="M4.4 12.8a3.15 3.15 0 0 1-.2-6.2 4.05 4.05 0 0 1 7.85.95A2.65 2.65 0 0 1 12 12.8Z" />,
  },
};

interface MarkProps {
  of: MarkName;
  size?: number;
  hollow?: boolean;
  /** Read aloud; only where no word stands beside it. */
  label?: string;
}

export function Mark({ of, size = 16, hollow = false, label }: MarkProps): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="mark" data-mark={of} width={size} height={size} viewBox="0 0 16 16" {...named}>
      {hollow ? SHAPES[of].hollow : SHAPES[of].solid}
    </svg>
  );
}

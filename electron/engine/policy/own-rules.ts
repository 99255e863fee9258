/** The household's own lines (`||name^`, `@@||name^`, a plain name) and the names set aside from orders; in force at once. */
import type { SkippedLine } from '../../../shared/engine-api.ts';
import { readList } from '../lists/read-list.ts';
import type { ReadReport } from '../lists/list-reader.ts';
import { OWN_RULES, SET_ASIDE } from './decide.ts';
import type { Policy } from './policy.ts';

const NOTHING: ReadReport = { syntax: 'adblock', lines: 0, skippedCount: 0, skipped: [], notEnforceable: 0 };

export class OwnRulesPolicy {
  private readonly policy: Pick<Policy<unknown>, 'useOwnRules'>;
  rules = 0;
  skipped: SkippedLine[] = [];

  constructor(policy: Pick<Policy<unknown>, 'useOwnRules'>) {
    this.policy = policy;
  }

  /** Text of own rules, and names (with everything below) that orders do not apply to here. */
  use(text: string, setAside: readonly string[]): void {
    this.rules = 0;
    this.policy.useOwnRules((compiler) => {
      const report = text.trim() === '' ? NOTHING : readList(Buffer.from(text), {
        rule: (name, match, action, _line, important) => {
          this.rules++;
          compiler.add(OWN_RULES, name, match, action, important, undefined);
        },
      }, { syntax: 'adblock' });
      this.skipped = report.skipped;
      for (const name of setAside) compiler.add(SET_ASIDE, name, 'tree', 'allow', false, undefined);
    });
  }
}

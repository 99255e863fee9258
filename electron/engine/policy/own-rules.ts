/** The household's own lines (Adblock rules, plain names, `192.168.1.10 nas.lan`) and the names set aside from orders; in force at once. */
import type { SkippedLine } from '../../../shared/engine-api.ts';
import { readList } from '../lists/read-list.ts';
import type { ReadReport } from '../lists/list-reader.ts';
import { OWN_RULES, SET_ASIDE } from './decide.ts';
import type { Policy } from './policy.ts';
import type { RuleCompiler } from './rule-compiler.ts';

const NOTHING: ReadReport = { syntax: 'adblock', lines: 0, skippedCount: 0, skipped: [], notEnforceable: 0 };

export class OwnRulesPolicy {
  private readonly policy: Pick<Policy<unknown>, 'useOwnRules'>;
  rules = 0;
  skipped: SkippedLine[] = [];

  constructor(policy: Pick<Policy<unknown>, 'useOwnRules'>) {
    this.policy = policy;
  }

  /** Reads a text of own rules into a compiler. */
  static read(text: string, compiler: RuleCompiler): { rules: number; skipped: SkippedLine[] } {
    let rules = 0;
    const report = text.trim() === '' ? NOTHING : readList(Buffer.from(text), {
      rule: (name, match, action, _line, important, _reference, detail) => {
        rules++;
        compiler.add(OWN_RULES, name, match, action, important, undefined, detail);
      },
      reverse: (name, _line, detail) => void compiler.add(OWN_RULES, name, 'exact', 'block', false, undefined, detail),
      pattern: (pattern, action, _line, important, detail) => {
        rules++;
        compiler.addPattern(OWN_RULES, pattern, action, important, detail);
      },
    }, { syntax: 'adblock', localRecords: true });
    return { rules, skipped: report.skipped };
  }

  static addSetAside(names: readonly string[], compiler: RuleCompiler): void {
    for (const name of names) compiler.add(SET_ASIDE, name, 'tree', 'allow', false, undefined);
  }

  /** Text of own rules, and names (with everything below) that orders do not apply to here. */
  use(text: string, setAside: readonly string[]): void {
    this.policy.useOwnRules((compiler) => {
      const { rules, skipped } = OwnRulesPolicy.read(text, compiler);
      this.rules = rules;
      this.skipped = skipped;
      OwnRulesPolicy.addSetAside(setAside, compiler);
    });
  }
}

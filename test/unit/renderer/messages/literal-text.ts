/** Finds text that a component says by itself instead of taking it from the catalogue: it would stay English in every language. */
import { parseAst } from 'vite';

/** Attributes that people read or hear. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'label', 'placeholder', 'alt', 'description', 'summary', 'caption']);
/** The same in every language: terms and units, and the name of the product. */
const SAME = new Set(['EDE', 'DNS', 'HTTP', 'CSV', 'JSON', 'Gavel', 'dig', 'minisign', 'TTL', 'SOA', 'ms', 'KiB', 'MB']);

interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Words of at least two letters that are no term; a name, an address or a rule of an example has a dot, a slash or a digit in it. */
function words(text: string): string[] {
  return text.split(/[\s·,;()“”]+/u).map((word) => word.replace(/^[^\p{L}]+|[.:?!…]+$/gu, '')).filter((word) => /^\p{L}{2,}$/u.test(word) && !SAME.has(word));
}

/** Texts that an expression can become, as far as it says so itself: not what is given to a call or compared. */
function* textsOf(node: unknown): Generator<Node & { text: string }> {
  if (!isNode(node)) return;
  switch (node.type) {
    case 'Literal': if (typeof node['value'] === 'string') yield { ...node, text: node['value'] }; return;
    case 'TemplateLiteral':
      for (const quasi of node['quasis'] as (Node & { value: { cooked: string } })[]) yield { ...quasi, text: quasi.value.cooked };
      for (const part of node['expressions'] as unknown[]) yield* textsOf(part);
      return;
    case 'ConditionalExpression': yield* textsOf(node['consequent']); yield* textsOf(node['alternate']); return;
    case 'LogicalExpression': yield* textsOf(node['right']); return;
    case 'BinaryExpression': if (node['operator'] === '+') { yield* textsOf(node['left']); yield* textsOf(node['right']); } return;
    case 'ParenthesizedExpression': case 'TSAsExpression': case 'TSNonNullExpression': yield* textsOf(node['expression']);
  }
}

function* spokenTexts(node: Node): Generator<Node & { text: string }> {
  if (node.type === 'JSXText') yield { ...node, text: String(node['value']) };
  if (node.type === 'JSXAttribute') {
    const { name, value } = node as unknown as { name: { name: unknown }; value: unknown };
    if (typeof name.name === 'string' && SPOKEN.has(name.name)) yield* textsOf(isNode(value) && value.type === 'JSXExpressionContainer' ? value['expression'] : value);
  }
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') for (const child of node['children'] as Node[]) if (child.type === 'JSXExpressionContainer') yield* textsOf(child['expression']);
  for (const [key, part] of Object.entries(node)) {
    if (key === 'type') continue;
    for (const inner of Array.isArray(part) ? part : [part]) if (isNode(inner)) yield* spokenTexts(inner);
  }
}

/** `file:line: the text`. */
export function literalTexts(file: string, source: string): string[] {
  const found = [...spokenTexts(parseAst(source, { lang: 'tsx' }) as unknown as Node)].filter(({ text }) => words(text).length > 0);
  return [...new Set(found.map(({ start, text }) => `${file}:${source.slice(0, start).split('\n').length}: ${text.trim()}`))];
}

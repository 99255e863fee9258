/** Who decided, as layers of the chart: from the ground up, each with its word, its look and its place in the log. */
import type { OverviewBar, QuestionSums } from '../../shared/overview-api.ts';
import type { Colours } from '../components/plot.tsx';
import { spanOf } from '../format/times.ts';
import { t } from '../messages/language.ts';

export type Layer = Exclude<keyof QuestionSums, 'total'>;
export const LAYERS: readonly Layer[] = ['law', 'household', 'upstream', 'observed', 'failed', 'refused', 'answered'];
/** Shown also where there is none of it: that nobody decided is worth knowing. */
const ALWAYS: readonly Layer[] = ['law', 'household', 'upstream', 'answered'];

export const layersOf = (totals: QuestionSums): Layer[] => LAYERS.filter((layer) => ALWAYS.includes(layer) || totals[layer] > 0);
export const layerWord = (layer: Layer): string => t.words[layer === 'household' ? 'you' : layer];
export const blockedIn = ({ law, household, upstream }: QuestionSums): number => law + household + upstream;

/** The log of a stretch of time, of one layer or of all. */
export function logOf({ at, to }: Pick<OverviewBar, 'at' | 'to'>, layer?: Layer): string {
  const params = new URLSearchParams({ from: at, to });
  if (layer === 'answered' || layer === 'failed' || layer === 'refused') params.set('outcome', layer);
  else if (layer !== undefined) params.set('by', layer);
  return `/log?${params}`;
}

/** A bar in words. */
export function barWords(bar: OverviewBar, shown: readonly Layer[]): string {
  return t.overview.bar(spanOf(bar.at, bar.to), bar.total, shown.filter((layer) => bar[layer] > 0).map((layer) => t.overview.part(layerWord(layer), bar[layer])));
}

/** Stripes tell the layers apart without colour; opaque, for taller bars lie behind. */
const LOOKS: Record<Layer, { tone: keyof Colours; ground: keyof Colours; stripes?: 'slanted' | 'level' | 'upright' | 'dots' }> = {
  law: { tone: 'law', ground: 'law' }, household: { tone: 'you', ground: 'bg', stripes: 'slanted' }, upstream: { tone: 'up', ground: 'bg', stripes: 'level' },
  observed: { tone: 'law', ground: 'law-tint', stripes: 'dots' }, failed: { tone: 'bad', ground: 'bad' }, refused: { tone: 'bad', ground: 'bg', stripes: 'upright' }, answered: { tone: 'bar', ground: 'bar' },
};
const TILE = 6;

/** For a canvas. */
export function fillOf(layer: Layer, colour: Colours): string | CanvasPattern {
  const { tone, ground, stripes } = LOOKS[layer];
  const tile = document.createElement('canvas');
  const paint = tile.getContext('2d');
  if (stripes === undefined || paint === null) return colour[tone];
  const scale = Math.max(1, Math.round(devicePixelRatio));
  tile.width = tile.height = TILE * scale;
  paint.scale(scale, scale);
  paint.fillStyle = colour[tone];
  paint.fillRect(0, 0, TILE, TILE);
  paint.fillStyle = paint.strokeStyle = colour[ground];
  paint.lineWidth = 1.4;
  if (stripes === 'level') paint.fillRect(0, 2, TILE, 1.5);
  if (stripes === 'upright') paint.fillRect(2, 0, 1.5, TILE);
  if (stripes === 'dots') {
    paint.fillRect(0, 0, TILE, TILE);
    paint.fillStyle = colour[tone];
    for (const [x, y] of [[1, 1], [4, 4]] as const) paint.fillRect(x, y, 1.5, 1.5);
  }
  if (stripes === 'slanted') {
    paint.beginPath();
    for (const shift of [-TILE, 0, TILE]) {
      paint.moveTo(shift - 1, TILE + 1);
      paint.lineTo(shift + TILE + 1, -1);
    }
    paint.stroke();
  }
  return paint.createPattern(tile, 'repeat') ?? colour[tone];
}

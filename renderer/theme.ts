/** Mantine, dressed in our tokens: colour is for deciders and problems, everything else is ink on paper. */
import { createTheme, type CSSVariablesResolver, type VariantColorsResolver } from '@mantine/core';
import tokens from './tokens.json';

const { colour, type } = tokens;

/** Mantine's own palette is not used: every variant reads our variables, so a theme change is one attribute. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const clear = { background: 'transparent', hover: 'var(--hover)', border: '1px solid transparent' };
  const tone = color === 'bad' ? 'var(--bad)' : 'var(--ink)';
  switch (variant) {
    case 'filled': return { background: tone, hover: `color-mix(in srgb, ${tone} 86%, var(--bg))`, color: 'var(--on-ink)', border: '1px solid transparent' };
    case 'default':
    case 'outline': return { ...clear, color: tone, border: '1px solid var(--line-strong)' };
    default: return { ...clear, color: color === 'bad' ? 'var(--bad)' : 'var(--ink-2)' };
  }
};

const variables = (c: typeof colour.light): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(c).map(([name, value]) => [`--${name}`, value])),
  '--mantine-color-body': c.bg, '--mantine-color-text': c.ink, '--mantine-color-dimmed': c['ink-3'], '--mantine-color-placeholder': c['ink-3'],
  '--mantine-color-default-border': c.control, '--mantine-color-default': c.raised, '--mantine-color-default-hover': c.hover, '--mantine-color-default-color': c.ink,
  '--mantine-color-error': c.bad, '--mantine-color-anchor': c.ink, '--mantine-color-disabled': c.sunken, '--mantine-color-disabled-color': c['ink-3'],
  '--mantine-color-disabled-border': c.line,
});

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: variables(colour.light), dark: variables(colour.dark) });

/** One ink ramp: Mantine wants ten shades, only the filled one is ever seen. */
const ink = colour.light.ink;

export const theme = createTheme({
  fontFamily: type.family, fontFamilyMonospace: type.mono,
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '20px', xl: '24px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '8px', xl: '12px' }, defaultRadius: 'sm',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  colors: { ink: [ink, ink, ink, ink, ink, ink, ink, ink, ink, ink] }, primaryColor: 'ink', autoContrast: false,
  variantColorResolver, cursorType: 'pointer', focusRing: 'auto', respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 28 } },
    SegmentedControl: { defaultProps: { size: 'xs', withItemsBorders: false, transitionDuration: 120 } },
    TextInput: { defaultProps: { size: 'xs' } }, Textarea: { defaultProps: { size: 'xs' } }, Select: { defaultProps: { size: 'xs' } }, NativeSelect: { defaultProps: { size: 'xs' } },
    // Its place for the first focus is no item: a screen reader would meet something unnamed in the menu. And it belongs to the landmark it is opened in.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    Checkbox: { defaultProps: { radius: 'xs' } }, // rounder, a small one looks like a choice of one
    // The header of a dialogue is no banner of the page; with one dialogue over another there would be two.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } }, centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35 } } },
  },
});

import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement } from '../model/model.ts'
import { type FontFamily, familyList } from './kit.ts'

/** The look that samverkan.yaml sets. */
export interface Theme {
  /** `#rrggbb`. */
  readonly accent: string
  readonly heading: FontFamily
  readonly body: FontFamily
}

const ACCENT = '#1f4e79'
const LEAST_CONTRAST = 4.5

/** The agreement's theme, and what is wrong with it. */
export function themeOf(agreement: Agreement): { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] } {
  const data = agreement.repository?.data.tema
  const accent = (data?.accentfärg ?? ACCENT).toLowerCase()
  const theme: Theme = {
    accent,
    heading: data?.rubriktypsnitt ?? 'Open Sans',
    body: data?.brödtypsnitt ?? 'Gelasio',
  }
  const ratio = contrastToWhite(accent)
  if (ratio >= LEAST_CONTRAST) return { theme, diagnostics: [] }
  const span = agreement.repository?.span(['tema', 'accentfärg'])
  const diagnostic: Diagnostic = {
    code: 'tema/kontrast',
    severity: 'fel',
    message: `Accentfärgen ${accent} syns för dåligt mot vitt: kontrasten är ${ratio.toFixed(1).replace('.', ',')}:1.`,
    ...(span && { span }),
    hint: 'Välj en mörkare färg. Kontrasten ska vara minst 4,5:1.',
    basis: {
      ground: 'lag',
      document: 'WCAG 2.1',
      place: '1.4.3',
      text: 'Text har minst kontrasten 4,5:1 mot sin bakgrund.',
    },
  }
  return { theme: { ...theme, accent: ACCENT }, diagnostics: [diagnostic] }
}

/** The theme as values of the style sheet's custom properties. */
export function themeCss(theme: Theme): string {
  return `:root{--accent:${theme.accent};--tint:${tint(theme.accent, 0.06)};--tint-strong:${tint(theme.accent, 0.12)};--rubrik:${familyList(theme.heading)},sans-serif;--text:${familyList(theme.body)},sans-serif}`
}

/** Contrast ratio of a colour to white, 1 to 21 (WCAG 2.1, relative luminance). */
function contrastToWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** A share of a colour on white, as a solid colour: transparency would break the tagging of the PDF. */
function tint(colour: string, share: number): string {
  const mixed = channels(colour).map((value) => Math.round(255 - (255 - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

import type { Cell, Color } from 'exceljs'
import type { StatusColor } from './sheet.ts'

/** The colours of Office's own theme that say how something goes, by their number there (ECMA-376 part 1, 20.1.6.2). */
const THEME: Readonly<Record<number, StatusColor>> = { 5: 'röd', 7: 'gul', 9: 'grön' }

/** The colour that a cell is filled with, when it is one by which people say how something goes. */
export function statusColor({ fill }: Pick<Cell, 'fill'>): StatusColor | undefined {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return undefined
  const { argb, theme } = (fill.fgColor ?? {}) as Partial<Color>
  if (argb === undefined) return theme === undefined ? undefined : THEME[theme]
  const [red = 0, green = 0, blue = 0] = (argb.slice(-6).match(/../g) ?? []).map((part) => Number.parseInt(part, 16))
  const most = Math.max(red, green, blue)
  // Grey, white, black and what is hardly tinted says nothing.
  if (most < 90 || most - Math.min(red, green, blue) < most / 8) return undefined
  if (green > red * 1.1 && green > blue * 1.1) return 'grön'
  if (red < most || blue > red * 0.85) return undefined
  return green > red * 0.55 && green > blue * 1.15 ? 'gul' : 'röd'
}

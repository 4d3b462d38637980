import { describe, expect, test } from 'vitest'
import { base, findingsIn, pathOf } from '../rule-cases.ts'

const TEXT = pathOf('text/lagesbild.md')
const PLAN = pathOf('atgardsplaner/orossamtal.yaml')

async function told(path: string, text: string) {
  const all = await findingsIn({ ...base, [path]: text })
  return all.filter(({ code, span }) => code === 'fil/tecken' && span?.source.path === path)
}

describe('a character that no font has', () => {
  test.each(['中', 'あ', '🚗', '𝄞', '한', '⠿'])('%s is told of at its place, with its code', async (sign) => {
    for (const [path, text] of [
      [TEXT, `${base[TEXT]}\nStegen är ${sign} klara ${sign}.\n`],
      [PLAN, (base[PLAN] ?? '').replace(/^syfte: .*$/m, `syfte: Stegen är ${sign} klara ${sign}`)],
    ] as const) {
      const [one, ...others] = await told(path, text)
      expect(others).toEqual([])
      expect(one?.span?.source.text.slice(one.span.start, one.span.end)).toBe(sign)
      const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase()
      expect(one?.message).toContain(`”${sign}” (U+${code})`)
      expect(one?.message).toContain('det finns 2 sådana')
    }
  })

  test('of names from right to left it says what to write', async () => {
    const [one] = await told(TEXT, `${base[TEXT]}\nKontakt är محمد.\n`)
    expect(one?.hint).toContain('latinska bokstäver')
  })

  test.each([
    'Łódź, Şahin, Ñandú, Þór, Ağa',
    'Σωκράτης Ωμέγα',
    'Жанна Ильина',
    'Kvartalet → ✓ ✗ ☐ ★ 5 ‰ nio‑tio ﬁ ⅔ ① ▶ ☎',
    '½ ² ³ ≤ ≥ − × ÷ ≈ • – — … € № ™',
    'å e\u0301 \u00a0 \u00ad \u200b',
  ])('%s is printed', async (text) => {
    expect(await told(TEXT, `${base[TEXT]}\n${text}\n`)).toEqual([])
  })

  test('in a comment it is printed nowhere', async () => {
    expect(await told(TEXT, `${base[TEXT]}\n<!-- klart ✓ -->\n`)).toEqual([])
    expect(await told(PLAN, `# klart ✓\n${base[PLAN]}`)).toEqual([])
  })
})

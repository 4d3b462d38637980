import { rule } from '../../check/rule.ts'
import type { Plan } from '../../model/model.ts'
import { wordsOf } from '../../swedish/words.ts'

export default rule({
  title: 'Samma åtgärd står inte i två planer.',
  ground: 'husregel',
  catalogue: ['F12'],
  severity: 'info',
  why: 'Två rader om samma sak följs upp två gånger, eller ingen.',
  hint: 'Låt åtgärden stå i en plan och hänvisa dit från den andra:  <plan:kort-namn>',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: vandring
          text: Skolsamordnare för placerade barns skolgång.
    `,
    'atgardsplaner/orossamtal.yaml': `
      åtgärder:
        - id: skolgang
          text: Placerade barns skolgång, se <plan:platssamverkan>.
          operativt_mål: Alla placerade barn går i skolan.
          när: linjearbete
          vem: {funktion: Kommunpolis, part: polisen}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      åtgärder:
        - id: vandring
          text: Skolsamordnare för placerade barns skolgång.
    `,
    'atgardsplaner/orossamtal.yaml': `
      åtgärder:
        - id: skolgang
          text: Skolsamordnare för placerade barns skolgång.
    `,
  },
  *check({ agreement: { planer } }) {
    const rows = planer.flatMap((plan): Row[] =>
      (plan.file.data.åtgärder ?? []).map(({ text, vem }, index) => ({
        plan,
        index,
        whole: typeof text === 'string' ? `${wordsOf(text).join(' ')} ${JSON.stringify(vem ?? null)}` : undefined,
        stems: new Set(
          (typeof text === 'string' ? wordsOf(text) : []).flatMap((word) =>
            word.length > 3 ? word.replace(/s$/, '').slice(0, 6) : [],
          ),
        ),
      })),
    )
    for (const [at, row] of rows.entries()) {
      const twin = rows
        .slice(0, at)
        .find((other) => other.plan !== row.plan && (isSame(row, other) || areAlike(row.stems, other.stems)))
      if (!twin) continue
      yield {
        file: row.plan.file,
        place: ['åtgärder', row.index, 'text'],
        message: `åtgärden liknar åtgärd ${twin.index + 1} i plan ${twin.plan.nummer}`,
        related: [{ span: twin.plan.file.span(['åtgärder', twin.index, 'text']), message: 'den andra åtgärden' }],
      }
    }
  },
})

interface Row {
  readonly plan: Plan
  readonly index: number
  /** All its words and who does it; missing when it is not written yet. */
  readonly whole: string | undefined
  readonly stems: ReadonlySet<string>
}

/** Whether two measures are the same word for word, with the same who: however short they are, they are one. */
function isSame(one: Row, other: Row): boolean {
  return one.stems.size > 0 && one.whole !== undefined && one.whole === other.whole
}

/** Whether two texts describe one measure: 60 % of the shorter one's words, and at least four, are in the other. */
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let same = 0
  for (const stem of one) if (other.has(stem)) same++
  return same >= 4 && same * 5 >= Math.min(one.size, other.size) * 3
}

import { type Hit, rule } from '../../check/rule.ts'
import type { Place, Plan } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Bara ett forum kallas styrgrupp.',
  ground: 'form',
  catalogue: ['B12'],
  severity: 'info',
  why: 'När flera grupper kallas styrgrupp är det oklart vilken som har beslutat.',
  hint: 'Kalla den grupp som leder en enskild plan något annat, t.ex. ledningsgrupp.',
  good: {
    'atgardsplaner/platssamverkan.yaml': `
      grupper:
        - {namn: Ledningsgrupp, nivå: strategisk}
    `,
  },
  bad: {
    'atgardsplaner/platssamverkan.yaml': `
      grupper:
        - {namn: Styrgrupp, nivå: strategisk}
    `,
  },
  *check({ agreement: { manifest, planer } }) {
    const board = manifest.data.styrgrupp
    if (!board) return
    const span = manifest.span(['styrgrupp', 'namn'])
    const related = [{ span, message: 'överenskommelsens styrgrupp' }]
    for (const [index, { namn }] of (manifest.data.forum ?? []).entries()) {
      // Where the board is called just that, "styrgruppen" is either of them.
      if (!isBoard(namn) && !(isBoard(board.namn ?? 'Styrgrupp') && BOARD.test(namn))) continue
      yield { place: ['forum', index, 'namn'], message: `ett annat forum än styrgruppen kallas «${namn}»`, related }
    }
    for (const plan of planer) {
      const [first] = [...groupsCalled(plan, board.namn)]
      if (!first) continue
      const hit: Hit = {
        file: plan.file,
        place: first.place,
        message: `planen har en egen grupp som kallas «${first.name}», precis som överenskommelsens`,
        related,
      }
      yield hit
    }
  },
})

/** The groups of a plan that have the board's own name or are called styrgrupp. */
function* groupsCalled({ file }: Plan, board: string | undefined): Generator<{ name: string; place: Place }> {
  for (const [index, { namn }] of (file.data.grupper ?? []).entries()) {
    if (namn === board || isBoard(namn)) yield { name: namn, place: ['grupper', index, 'namn'] }
  }
  const { sammankallande } = file.data
  const callers = Array.isArray(sammankallande) ? sammankallande : [sammankallande]
  for (const [index, caller] of callers.entries()) {
    if (typeof caller !== 'object' || !('forum' in caller) || caller.forum === undefined) continue
    const place = Array.isArray(sammankallande) ? ['sammankallande', index, 'forum'] : ['sammankallande', 'forum']
    if (isBoard(caller.forum)) yield { name: caller.forum, place }
  }
}

const BOARD = latin(/(?<!\p{L})styrgrupp(?:en)?$/iu)

function isBoard(name: string): boolean {
  return /^styrgrupp(?:en)?$/i.test(name.trim())
}

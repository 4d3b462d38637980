import type { Krav } from '../model/format.ts'

/** The sorts of `fil` that are texts in Markdown. */
const TEXTS: ReadonlySet<string | undefined> = new Set(['avtalstext', 'lägesbild', 'förord', 'bilagetext'])

/** Whether a requirement on such files is about a text rather than data. */
export function isAboutText(fil: Krav['fil']): boolean {
  return TEXTS.has(fil)
}

/** The ways to say what is to be tried. */
const FORMS = ['schema', 'rubriker', 'ord', 'omfattning', 'tid'] as const

/** Whether a requirement says itself what is to be tried. */
export function saysWhat(data: Krav): boolean {
  return FORMS.some((form) => data[form] !== undefined)
}

/** Keys of a requirement that do not go together. */
export interface Misfit {
  readonly key: keyof Krav
  readonly message: string
  readonly hint: string
}

/** What in a requirement is never tried, or cannot be met, since its keys do not go together. */
export function misfitsOf(data: Krav): Misfit[] {
  const { fil = '', omfattning, tid } = data
  const isText = isAboutText(data.fil)
  const found: Misfit[] = []
  const add = (key: keyof Krav, message: string, hint: string) => {
    if (data[key] !== undefined) found.push({ key, message, hint })
  }
  for (const key of ['schema', 'uppgift', 'tid'] as const) {
    if (isText)
      add(key, `«${key}» gäller uppgifter, och ${fil} är en text`, 'Lägg till  rubriker, ord  eller  omfattning.')
  }
  for (const key of ['rubriker', 'avsnitt'] as const) {
    if (!isText)
      add(key, `«${key}» gäller texter, och ${fil} är uppgifter`, 'Välj  fil: avtalstext  eller en annan text.')
  }
  if (!isText && data.uppgift === undefined) {
    const hint = 'Ange uppgiften med nycklar och punkt emellan, t.ex.  avtalstid.till.'
    add('ord', '«ord» säger inte vilken uppgift det gäller', hint)
    add('tid', '«tid» säger inte vilken uppgift det gäller', hint)
  }
  if (!data.ord && !omfattning)
    add('avsnitt', '«avsnitt» säger inte vad som ska stå där', 'Lägg till  ord  eller  omfattning.')
  if (!data.ord && !omfattning && !tid)
    add('uppgift', '«uppgift» säger inte vad som gäller för den', 'Lägg till  ord, omfattning  eller  tid.')
  if (omfattning && (omfattning.minst ?? 0) > (omfattning.högst ?? Number.POSITIVE_INFINITY))
    add('omfattning', `minst ${omfattning.minst} är mer än högst ${omfattning.högst}`, 'Byt plats på talen.')
  return [...found, ...distanceMisfits(data)]
}

function distanceMisfits({ tid = {} }: Krav): Misfit[] {
  return [tid.tidigast, tid.senast].flatMap((limit): Misfit[] => {
    if (typeof limit !== 'object' || (limit.före === undefined) !== (limit.efter === undefined)) return []
    const message = 'tiden ska räknas före eller efter en uppgift: den ena, och bara den'
    return [{ key: 'tid', message, hint: 'Lägg till t.ex.  senast: {månader: 3, efter: avtalstid.till}' }]
  })
}

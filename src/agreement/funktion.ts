import type { Funktion, Funktionsvarde } from '../model/format.ts'
import type { Agreement, Party, Place, Plan } from '../model/model.ts'
import { latin } from '../swedish/latin.ts'
import { isRole } from '../swedish/role.ts'
import { withoutTags } from '../swedish/words.ts'
import { planParts } from './register.ts'

/** A function that somebody has been given, as it is written. */
export interface NamedFunction {
  /** Without markup. */
  readonly text: string
  readonly part: string | undefined
  readonly plan: Plan
  readonly place: Place
}

/** The functions that a value names: a text, a function or a list of them. An open value names none. */
export function functionsIn(value: Funktionsvarde | undefined, plan: Plan, place: Place): NamedFunction[] {
  if (value === undefined) return []
  if (Array.isArray(value))
    return value.flatMap((one: Funktionsvarde, index) => functionsIn(one, plan, [...place, index]))
  if (typeof value === 'string') return [{ text: withoutTags(value), part: undefined, plan, place }]
  if (!('funktion' in value)) return []
  const { funktion, part } = value as Funktion
  return [{ text: withoutTags(funktion), part, plan, place: [...place, 'funktion'] }]
}

/** Who calls a plan's forums together. */
export function conveners(plan: Plan): NamedFunction[] {
  return functionsIn(plan.file.data.sammankallande, plan, ['sammankallande'])
}

/** Who does a plan's measures. */
export function doers(plan: Plan): NamedFunction[] {
  return (plan.file.data.åtgärder ?? []).flatMap(({ vem }, index) => functionsIn(vem, plan, ['åtgärder', index, 'vem']))
}

/** The functions that lead an activity and work with it, as a register says. Persons and groups stand there too. */
function handlers(plan: Plan): NamedFunction[] {
  return planParts(plan).flatMap(({ place, data }) =>
    (data.hanteras ?? []).flatMap((row, index) =>
      (['strategisk_ledning', 'operativ_ledning', 'arbetsgrupp'] as const).flatMap((level) =>
        functionsIn(row[level], plan, [...place, 'hanteras', index, level]).filter(({ text }) => isRole(text)),
      ),
    ),
  )
}

/** Every function that the plans name: conveners, administrators, those who speak, those who do and lead. */
export function functionsOf({ planer }: Agreement): NamedFunction[] {
  return planer.flatMap((plan) => {
    const { administratör, kommunikationsansvarig, grupper = [] } = plan.file.data
    return [
      ...conveners(plan),
      ...functionsIn(administratör, plan, ['administratör']),
      ...functionsIn(kommunikationsansvarig, plan, ['kommunikationsansvarig']),
      ...grupper.flatMap((grupp, index) =>
        functionsIn(grupp.sammankallande, plan, ['grupper', index, 'sammankallande']),
      ),
      ...doers(plan),
      ...handlers(plan),
    ]
  })
}

/** Names of whole organisations, and abbreviations with nothing but a place behind. */
const ORGANISATIONS =
  /förvaltning|polisområde|polisen\b|myndighet|enhet(?:en)?\b|avdelning(?:en)?\b|kommunen\b|nämnd(?:en)?\b|bolaget\b|regionen\b|socialtjänst|landsting/i
const ABBREVIATION = latin(/^(?=\S*\p{Lu}\S*\p{Lu})\p{L}{2,6}(?: \p{Lu}\p{Ll}+)*$/u)

/** Whether a text names a whole organisation and no function in it. */
export function isOrganisation(text: string, parties: readonly Party[]): boolean {
  if (isRole(text)) return false
  const bare = text.replace(/[.?!]+$/, '')
  return (
    ORGANISATIONS.test(bare) ||
    ABBREVIATION.test(bare) ||
    parties.some(({ namn, kortnamn }) => [namn, kortnamn].some((name) => name.toLowerCase() === bare.toLowerCase()))
  )
}

/** Words that stand where somebody should, and name nobody. */
const NOBODY =
  /^(?:(?:ej|inte) (?:aktuellt|bestämt|utse(?:dd|tt)|utpekad)|utses|oklart|ingen\b|saknas|n\/?a\b|vakant|(?:alla|samtliga)\.?$|behovsprövas|vid behov|[-–.x]+$)/i

/** Whether a text stands where somebody should, and says that it is nobody yet, or whoever. */
export function namesNobody(text: string): boolean {
  return NOBODY.test(text)
}

/** Words that point out a party when its name is not written out. */
const BY_KIND: Readonly<Record<string, RegExp>> = {
  polis: /polis/i,
  kommun: /kommun(?!polis)|förvaltning|stadsdel|nämnd|socialtjänst|enhet|sdf\b|\bstaden/i,
  skola: /skol|rektor|utbildning/i,
}

/** The parties that a function belongs to: the one it names, else those that its words point out. */
export function partiesOf(
  { text, part }: { text: string; part?: string | undefined },
  parties: readonly Party[],
): Party[] {
  if (part !== undefined) return parties.filter(({ id }) => id === part)
  const lower = text.toLowerCase()
  return parties.filter(({ namn, kortnamn, typ }) => {
    if ([namn, kortnamn].some((name) => lower.includes(name.toLowerCase()))) return true
    return typ !== undefined && BY_KIND[typ]?.test(text) === true
  })
}

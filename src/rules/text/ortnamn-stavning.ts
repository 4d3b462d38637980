import { spanIn, type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { latin } from '../../swedish/latin.ts'

export default rule({
  title: 'Ett ortnamn stavas på ett sätt.',
  ground: 'husregel',
  catalogue: ['F13'],
  severity: 'info',
  why: 'Ett felstavat namn hittas inte i en sökning och ser slarvigt ut i en handling som undertecknas.',
  hint: 'Rätta stavningen.',
  good: {
    'atgardsplaner/orossamtal.yaml': `
      definition: Arbetet i Älvsjö, på Älvsjö torg, i Älvsjö skola och på Älvsjö station.
      problembild: De flesta bor i Älvsjö.
    `,
  },
  bad: {
    'atgardsplaner/orossamtal.yaml': `
      definition: Arbetet i Älvsjö, på Älvsjö torg, i Älvsjö skola och på Älvsjö station.
      problembild: De flesta bor i Ålvsjö.
    `,
  },
  *check({ agreement }) {
    const names = new Map<string, { text: Text; start: number; count: number }>()
    for (const text of textsOf(agreement)) {
      // The first word of a sentence is capitalised even when it is no name.
      for (const { 0: name, index: start } of text.text.matchAll(/[A-ZÅÄÖ][a-zåäöéü]{4,}/g)) {
        if (!IN_SENTENCE.test(text.text.slice(Math.max(0, start - 2), start))) continue
        const known = names.get(name)
        if (known) known.count++
        else names.set(name, { text, start, count: 1 })
      }
    }
    const common = [...names].filter(([, { count }]) => count >= 4)
    const longer = [...names].filter(([name, { count }]) => count >= 2 && name.length >= LONG)
    for (const [name, { text, start, count }] of names) {
      if (count > 1) continue
      const meant =
        common.find(([other]) => other !== name && isMisspelt(name, other))?.[0] ??
        longer.find(([other]) => isSwapped(name, other))?.[0]
      if (meant === undefined) continue
      const message = `«${name}» stavas «${meant}» på andra ställen`
      yield { span: spanIn(text, start, start + name.length), message, hint: `Skriv  ${meant}` }
    }
  },
})

const IN_SENTENCE = latin(/(?:[\p{L}\d,;] |[/(])$/u)

/** As long as a name must be for two letters that changed places to be a slip, and no name of its own. */
const LONG = 7

/** Whether two names differ in two neighbouring inner letters that have changed places. */
function isSwapped(name: string, other: string): boolean {
  if (name.length !== other.length) return false
  const at = [...name].findIndex((letter, index) => letter !== other[index])
  if (at < 1 || at > name.length - 3) return false
  return name[at] === other[at + 1] && name[at + 1] === other[at] && name.slice(at + 2) === other.slice(at + 2)
}

/** Whether two names differ in one inner letter, by its diacritic or by doubling. A differing ending is inflection. */
function isMisspelt(name: string, other: string): boolean {
  if (name.slice(-2) !== other.slice(-2)) return false
  const [short, long] = name.length < other.length ? [name, other] : [other, name]
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  if (at < 0) return false
  if (long.length === short.length) {
    return /[åäö]/i.test(`${long[at]}${short[at]}`) && long.slice(at + 1) === short.slice(at + 1)
  }
  return long.length === short.length + 1 && long.slice(at + 1) === short.slice(at)
}

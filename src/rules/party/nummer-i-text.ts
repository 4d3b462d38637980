import { type NumberStatement, numberStatements } from '../../agreement/statements/register-numbers.ts'
import { spanIn } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { isSlip } from '../../swedish/suggest.ts'

export default rule({
  title: 'Organisationsnummer och diarienummer i texten är parternas egna.',
  ground: 'form',
  why: 'Med fel nummer hittar ingen handlingen, eller så är det någon annan som är part.',
  hint: 'Skriv samma nummer i texten och under  parter  i overenskommelse.yaml.',
  good: { 'text/overenskommelse.md': 'Ärendet har diarienummer KS 2024/101 hos kommunen.' },
  bad: { 'text/overenskommelse.md': 'Ärendet har diarienummer KS 2024/110 hos kommunen.' },
  *check({ agreement }) {
    const known = knownNumbers(agreement)
    for (const one of numberStatements(agreement)) {
      const right = rightNumber(one, known)
      if (right === undefined) continue
      const { text, start } = one.sentence
      const name = one.what === 'dnr' ? 'diarienumret' : 'organisationsnumret'
      yield {
        span: spanIn(text, start + one.start, start + one.end),
        message: `${name} ${one.number} är inte det som står i uppgifterna: ${right.number}${right.party === undefined ? '' : ` (${right.party})`}`,
        related: [{ span: agreement.manifest.span(['parter']), message: 'säger ett annat nummer' }],
      }
    }
  },
})

interface Known {
  readonly what: 'dnr' | 'orgnr'
  readonly number: string
  readonly id?: string
  readonly party?: string
}

/** The number that should have stood there; undefined when what stands there is known, or of something else. */
function rightNumber(
  { what, number, party, isLabelled, sentence: { small } }: NumberStatement,
  known: readonly Known[],
): Known | undefined {
  const same = known.filter((one) => plain(one.number) === plain(number))
  const ofParty = party && known.find((one) => one.what === what && one.id === party.id)
  if (same.length > 0) {
    // The number of another party than the one it is said of.
    const isOthers =
      ofParty && isLabelled && same.some(({ id }) => id !== undefined) && same.every(({ id }) => id !== party.id)
    return isOthers && known.filter((one) => one.what === what && one.id !== undefined).length > 1 ? ofParty : undefined
  }
  const near = known.find(
    (one) => one.what === what && one.id !== undefined && isSlip(plain(one.number), plain(number)),
  )
  if (near && (isLabelled || what === 'orgnr')) return near
  if (!isLabelled || !ofParty) return undefined
  // A case of its own can have any number of the same registry; the number of an organisation is one.
  if (what === 'orgnr') return ofParty
  return /överenskommelsen|originalet/.test(small) && registry(number) === registry(ofParty.number)
    ? ofParty
    : undefined
}

/** What a registry puts before its numbers. */
function registry(number: string): string {
  return /^\D*/.exec(plain(number))?.[0] ?? ''
}

/** A number without what registries write in different ways. */
function plain(number: string): string {
  return number.replaceAll(/[\s–-]/g, '').toUpperCase()
}

function knownNumbers({ manifest, parter, repository, överavtal }: Agreement): Known[] {
  const known: Known[] = []
  for (const { id, namn, dnr, orgnr } of parter) {
    if (dnr !== undefined) known.push({ what: 'dnr', number: dnr, id, party: namn })
    if (orgnr !== undefined) known.push({ what: 'orgnr', number: orgnr, id, party: namn })
  }
  const collect = (value: unknown, key = '') => {
    if (typeof value === 'string' && (key === 'dnr' || key === 'orgnr')) known.push({ what: key, number: value })
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) collect(item, Array.isArray(value) ? key : name)
  }
  for (const data of [manifest.data, repository?.data, överavtal?.file.data]) collect(data)
  return known
}

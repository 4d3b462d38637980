import type { Signer } from './cms.ts'
import type { CheckedField, CheckedSignature } from './signatures.ts'
import type { Say } from './verify.ts'

/** Whom a field is for: `Underskrift: Anna Ek, stadsdelsdirektör, för Norrängens kommun`. */
interface Intended {
  readonly name: string
  readonly party: string
}

/** Says what is wrong with the signatures: broken, in another's field, missing. */
export function inspectSignatures(fields: readonly CheckedField[], unsigned: boolean, say: Say): void {
  // What was taken away is told of by what has changed in the file.
  const missing = fields.filter(({ signature, lost }) => !signature && !lost)
  for (const field of fields) if (field.signature) inspectSignature(field, field.signature, fields, say)
  const stamps = fields.filter(({ signature }) => signature?.timestamp).length
  if (missing.length === fields.length - stamps && missing.length > 0) {
    say('info', 'inte-undertecknad', 'ingen har skrivit under filen än')
    return
  }
  for (const { label } of unsigned ? [] : missing) {
    say(
      'fel',
      'saknar-underskrift',
      `ingen har skrivit under i fältet «${label}»`,
      'Låt den som fältet gäller skriva under, eller ange --unsigned-ok så länge undertecknandet pågår.',
    )
  }
}

function inspectSignature(
  field: CheckedField,
  signature: CheckedSignature,
  fields: readonly CheckedField[],
  say: Say,
): void {
  const { fault, signer, time, timestamp } = signature
  const where = `i fältet «${field.label}»`
  if (fault) {
    say(
      'fel',
      'bruten-underskrift',
      `${timestamp ? 'tidsstämpeln' : 'underskriften'} ${where} håller inte: ${fault}`,
      'Lita inte på filen: hämta den på nytt från den som har originalet, eller låt skriva under igen.',
    )
  }
  if (!signer) return
  if (!timestamp) inspectSigner(field, signer, fields, say)
  if (time && (time < signer.validFrom || time > signer.validTo)) {
    say(
      'fel',
      'certifikatets-tid',
      `certifikatet ${where} gällde inte när det skrevs under`,
      'Låt skriva under igen med ett certifikat som gäller.',
    )
  }
}

/** Says whether the field is for somebody else than the one who has signed it. */
function inspectSigner(field: CheckedField, signer: Signer, fields: readonly CheckedField[], say: Say): void {
  const where = `i fältet «${field.label}»`
  const who = [signer.name, signer.organisation].filter(Boolean).join(', ') || 'okänd'
  const other = fields.find((each) => each !== field && !matches(field, signer) && matches(each, signer))
  if (other) {
    say(
      'fel',
      'fel-falt',
      `${who} har skrivit under ${where}, som är någon annans`,
      `Rätt fält är «${other.label}». Börja om från den fil som byggdes.`,
    )
  } else if (!matches(field, signer)) {
    say(
      'varning',
      'annat-namn',
      `certifikatet ${where} är utställt på ${who}`,
      'Kontrollera att den som har skrivit under får göra det.',
    )
  }
}

/** The field's label says whom it is for; a field of another program has no such label, and is for nobody. */
function intendedFor(label: string): Intended | undefined {
  const [, name, party] = /^Underskrift: (.+?), .*\bför (.+)$/.exec(label) ?? []
  return name !== undefined && party !== undefined ? { name, party } : undefined
}

/**
 * Whether a certificate is for the field's person, or for its party (a seal). Titles, order and capitals do not matter:
 * "EK, Anna" is Anna Ek.
 */
function matches(field: CheckedField, signer: Signer): boolean {
  const intended = intendedFor(field.label)
  if (!intended) return false
  const holder = wordsOf(signer.name ?? '')
  return contains(holder, wordsOf(intended.name)) || contains(holder, wordsOf(intended.party))
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
}

function contains(all: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return wanted.size > 0 && [...wanted].every((word) => all.has(word))
}

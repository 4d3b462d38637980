import { type MembershipStatement, membershipStatements } from '../../agreement/statements/memberships.ts'
import { spanIn } from '../../agreement/texts.ts'
import { type Hit, rule } from '../../check/rule.ts'
import type { Agreement } from '../../model/model.ts'
import { isGenericOffice, sameOffice } from '../../swedish/office.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'De som texten räknar upp som ledamöter och ordförande är de som står i uppgifterna.',
  ground: 'form',
  why: 'Två listor över samma grupp: ingen vet vem som får besluta.',
  hint: 'Skriv samma funktioner i texten och under  styrgrupp  eller  forum  i overenskommelse.yaml.',
  good: { 'text/overenskommelse.md': 'Styrgruppens ordförande är lokalpolisområdeschefen eller kommundirektören.' },
  bad: { 'text/overenskommelse.md': 'I styrgruppen ingår kommundirektören, socialchefen och lokalpolisområdeschefen.' },
  *check({ agreement }) {
    for (const one of membershipStatements(agreement))
      yield* one.what === 'chair' ? chair(one, agreement) : members(one, agreement)
  },
})

function* members(one: MembershipStatement, agreement: Agreement): Generator<Hit> {
  const { group, functions, isAll } = one
  if (group.members.length === 0) return
  const unknown = functions.filter(({ written }) => !group.members.some((member) => isMember(written, member)))
  for (const { start, end, written } of unknown)
    yield hit(one, { start, end }, `«${written}» är inte bland ledamöterna av ${group.name}`, agreement)
  if (!isAll || unknown.length > 0) return
  const missing = group.members.filter(
    (member) =>
      !isGenericOffice(member) &&
      !isCoordinator(member, agreement) &&
      !functions.some(({ written }) => sameOffice(written, member)),
  )
  const [first, last] = [functions[0], functions.at(-1)]
  if (missing.length === 0 || !first || !last) return
  yield hit(
    one,
    { start: first.start, end: last.end },
    `uppräkningen saknar ${listed(missing, 'och')}, som är med i ${group.name}`,
    agreement,
  )
}

/** Whether a function of the text is the member; "samordnarna" are no other function than a samordnare. */
function isMember(written: string, member: string): boolean {
  return isGenericOffice(member) ? isGenericOffice(written) || /samordnar/.test(written) : sameOffice(written, member)
}

/** A coordinator may be counted among "samordnarna". */
function isCoordinator(member: string, { manifest }: Agreement): boolean {
  return manifest.data.parter.some(({ samordnare = [] }) => samordnare.some(({ titel }) => titel === member))
}

function* chair(one: MembershipStatement, agreement: Agreement): Generator<Hit> {
  const { group, functions, isAll } = one
  const [said] = functions
  if (!said || group.chairs.length === 0) return
  const isOne = group.chairs.some((known) => sameOffice(said.written, known))
  if (!isOne)
    yield hit(
      one,
      said,
      `här leds ${group.name} av «${said.written}», men ordförande är ${listed(group.chairs, 'och')}`,
      agreement,
    )
  else if (isAll && group.takesTurns)
    yield hit(one, said, `här leds ${group.name} alltid av «${said.written}», men ordförandeskapet växlar`, agreement)
}

function hit(
  { sentence: { text, start: from }, group }: MembershipStatement,
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  { manifest }: Agreement,
): Hit {
  const place = group.key === 'styrgrupp' ? ['styrgrupp'] : ['forum', group.index]
  return {
    span: spanIn(text, from + start, from + end),
    message,
    related: [{ span: manifest.span(place), message: 'säger något annat' }],
  }
}

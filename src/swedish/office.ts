import { latin } from './latin.ts'

/** What anybody in a group can be, beside what the person is at work. */
const IN_GROUP =
  /^(?:ledamot|ledamöter|sekreterare|sammankallande|ansvarig|kontaktperson|projektledare|administratör|samordnare|deltagare|undertecknare|medlem|tjänsteman|tjänstemän|handläggare|kollega)$/

/**
 * Whether two names of an office can be of the same one: "direktören" is the kommundirektör, "samordnare" can be any, and
 * "kommunstyrelsens ordförande" is not its vice.
 */
export function sameOffice(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)]
  if (a.head === '' || b.head === '' || IN_GROUP.test(a.head) || IN_GROUP.test(b.head)) return true
  if (a.head !== b.head) return a.head.endsWith(b.head) || b.head.endsWith(a.head)
  return a.isVice === b.isVice && (a.of === '' || b.of === '' || a.of === b.of)
}

/** Whether a title is one that anybody in a group can have beside another, as "Parternas samordnare". */
export function isGenericOffice(title: string): boolean {
  return IN_GROUP.test(read(title).head)
}

interface Office {
  /** The word that says what it is, in its plain form. */
  readonly head: string
  readonly isVice: boolean
  /** What it is the office of: "kommunstyrelsen". */
  readonly of: string
}

function read(title: string): Office {
  const small = title
    .toLowerCase()
    .replaceAll(/[.,()]/g, '')
    .trim()
  const [own = '', after = ''] = small.split(/ (?:i|för|på|vid|hos) /)
  const words = own.split(' ').filter((word) => !COUNT.test(word))
  const head = plainOffice(words.at(-1) ?? '')
  const owner = words.length > 1 ? (words.at(-2) ?? '') : ''
  return {
    head,
    isVice: /(?:^| )(?:vice|v|bitr\p{L}*|biträdande|ställföreträdande)(?: |$)/u.test(own),
    of: body(after || (owner.endsWith('s') ? owner : '')),
  }
}

/** "kommunstyrelsernas båda ordförande" */
const COUNT = /^(?:de|den|båda|bägge|två|tre|samtliga|alla|respektive)$/

/** "kommunstyrelsens", "kommunstyrelsen": the same. A place or a party is no body. */
function body(words: string): string {
  const word = /\p{L}*(?:styrelse|nämnd|fullmäktige|direktion|utskott|råd)\p{L}*/u.exec(words)?.[0] ?? ''
  return word.replace(/s$/, '').replace(/(?:n|en|et)$/, '')
}

/** The plain form of an office: "direktören", "direktörens", "chefer" and "chef" are as one. */
function plainOffice(word: string): string {
  return word
    .replace(FORMS, (_, stem: string) => stem)
    .replace(/samordnar$/, 'samordnare')
    .replace(/ordförand$/, 'ordförande')
}

const FORMS = latin(
  /^(\p{L}*?(?:chef|direktör|polis|strateg|ordförande|samordnare|samordnar|sekreterare|rektor|befäl|ledare|ledamot|ansvarig|kommissarie|råd|borgmästare|inspektör|jurist|kurator|pedagog))(?:ens|en|ernas|erna|er|arna|ar|ns|nas|na|n|s|a|et|ets)?$/u,
)

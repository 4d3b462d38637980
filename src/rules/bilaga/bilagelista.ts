import type { List } from 'mdast'
import { agreementText, sectionsOf } from '../../agreement/clauses.ts'
import { nodeText } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import type { Bilaga } from '../../model/model.ts'
import { latin } from '../../swedish/latin.ts'
import { listed } from '../../swedish/suggest.ts'

export default rule({
  title: 'Bilagelistan i texten har samma nummer och titlar som bilagorna.',
  ground: 'form',
  catalogue: ['H01'],
  why: 'Den som letar efter ”Lokal lägesbild” hittar inte en bilaga som heter något annat.',
  hint: 'Skriv raden som  [Lägesbild](bilaga:lagesbild)  – då följer titel och nummer med.',
  good: {
    'text/overenskommelse.md': `
      ## Bilagor

      1. [Samverkansöverenskommelse](bilaga:overenskommelse)
      2. [Samordnare](bilaga:samordnare)
      3. [Lägesbild](bilaga:lagesbild)
      4. [Åtgärdsplaner](bilaga:atgardsplaner)
      5. [Uppföljningsplan](bilaga:uppfoljningsplan)
      6. [Kommunikationsplan](bilaga:kommunikationsplan)
      7. [Målområden och aktiviteter](bilaga:matris)
      8. [Samverkansavtal 2023–2027](bilaga:overavtal)
    `,
    'overenskommelse.yaml': `
      bilagor:
        - id: samordnare
          nummer: 2
          titel: Samordnare
    `,
  },
  bad: {
    'text/overenskommelse.md': `
      ## Bilagor

      1. Samverkansöverenskommelse
      2. Kontaktuppgifter
      3. Lägesbild
      4. Åtgärdsplaner
      5. Uppföljningsplan
      6. Kommunikationsplan
      7. Målområden och aktiviteter
      8. Samverkansavtal 2023–2027
    `,
    'overenskommelse.yaml': `
      bilagor:
        - id: samordnare
          nummer: 2
          titel: Samordnare
    `,
  },
  *check({ agreement }) {
    const file = agreementText(agreement)
    if (!file) return
    const { manifest, bilagor } = agreement
    const section = sectionsOf(file).find(({ title }) => /^bilagor|bilageförteckning/i.test(title))
    const list = section?.content.find((node): node is List => node.type === 'list' && node.ordered === true)
    if (!list) return
    const first = list.start ?? 1
    const spanOf = (node: List | List['children'][number]) => ({
      source: file.source,
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
    })
    for (const [index, item] of list.children.entries()) {
      const number = first + index
      const at = bilagor.findIndex(({ data }) => data.nummer === number)
      const title = nodeText(item)
        .trim()
        .replace(/[,.;]$/, '')
      const bilaga = bilagor[at]
      if (!bilaga) {
        yield {
          span: spanOf(item),
          severity: 'fel',
          message: `listan har en bilaga ${number}, «${title}», som inte finns`,
        }
      } else if (!isSame(title, bilaga.data.titel)) {
        yield {
          span: spanOf(item),
          message: `bilaga ${number} kallas här «${title}», men heter «${bilaga.data.titel}»`,
          hint: `Skriv  ${number}. [${bilaga.data.titel}](bilaga:${bilaga.id})`,
          related: [{ span: manifest.span(['bilagor', at, 'titel']), message: 'bilagans titel' }],
        }
      }
    }
    const last = first + list.children.length - 1
    // The text that the list stands in need not be in it.
    const before = bilagor.filter(({ data }) => data.nummer < first && data.sort !== 'överenskommelse')
    const after = bilagor.filter(({ data }) => data.nummer > last)
    const found = { span: spanOf(list), severity: 'fel' } as const
    if (before.length > 0)
      yield { ...found, message: `listan börjar med bilaga ${first}, men det finns ${named(before)}` }
    if (after.length > 0) yield { ...found, message: `listan slutar vid bilaga ${last}, men det finns ${named(after)}` }
  },
})

function named(bilagor: readonly Bilaga[]): string {
  return listed(
    bilagor.map(({ data }) => `bilaga ${data.nummer}, «${data.titel}»`),
    'och',
  )
}

/** Whether two titles have the same letters and digits, regardless of case. */
function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(NO_WORD, '')
  return plain(one) === plain(other)
}

const NO_WORD = latin(/[^\p{L}\d]/gu)

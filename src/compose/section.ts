import type { Bilagepost } from '../model/format.ts'
import type { Agreement } from '../model/model.ts'
import type { Composer } from './composer.ts'
import type { Html } from './html.ts'
import { partiesView, termsView, workingView } from './view/agreement.ts'
import { pledgesView } from './view/followup.ts'
import { coordinatorsView, forumsView, groupsView } from './view/people.ts'
import { areasView, positionsView, sourcesView } from './view/situation.ts'

/** A part of the manifest as it is printed: in the bilaga of its sort. */
interface Section {
  readonly name: string
  readonly sort: Bilagepost['sort']
  readonly view: (composer: Composer) => object
  /** Whether the manifest has anything for it. */
  readonly has: (agreement: Agreement) => boolean
  /** Whether it stands after the signatures, since it is no part of what they are under. */
  readonly outside?: true
}

/**
 * Everything in the manifest that is not cover, signature or bilaga has a section, so that no value goes unprinted.
 * They come in this order after the text of their bilaga, those outside the agreement after its signatures.
 */
const SECTIONS: readonly Section[] = [
  {
    name: 'parter',
    sort: 'överenskommelse',
    view: ({ agreement, writer }) => partiesView(agreement, writer),
    has: () => true,
  },
  {
    name: 'villkor',
    sort: 'överenskommelse',
    view: ({ agreement, writer }) => termsView(agreement, writer),
    has: () => true,
    outside: true,
  },
  {
    name: 'arbetssatt',
    sort: 'överenskommelse',
    view: ({ agreement, writer }) => workingView(agreement, writer),
    has: ({ manifest: { data } }) => Boolean(data.processer || data.tidsperspektiv || data.exempel),
  },
  {
    name: 'samordnare',
    sort: 'samordnare',
    view: ({ agreement, writer }) => coordinatorsView(agreement, writer),
    has: ({ manifest: { data } }) =>
      Boolean(data.samordnarnas_uppdrag || data.parter.some((party) => (party.samordnare ?? []).length > 0)),
  },
  {
    name: 'forum',
    sort: 'samordnare',
    view: ({ agreement, writer }) => forumsView(agreement, writer),
    has: ({ manifest: { data } }) => Boolean(data.styrgrupp || data.forum),
  },
  {
    name: 'grupper',
    sort: 'samordnare',
    view: ({ agreement }) => groupsView(agreement),
    has: ({ manifest: { data } }) => data.parter.some((party) => party.deltagare),
  },
  {
    name: 'omraden',
    sort: 'lägesbild',
    view: ({ agreement, writer }) => areasView(agreement, writer),
    has: ({ manifest: { data } }) => Boolean(data.prioriterade_områden?.length),
  },
  {
    name: 'stallningstaganden',
    sort: 'lägesbild',
    view: ({ agreement, writer }) => positionsView(agreement, writer),
    has: ({ manifest: { data } }) => Boolean(data.ställningstaganden?.length),
  },
  {
    name: 'underlag',
    sort: 'lägesbild',
    view: ({ agreement, writer }) => sourcesView(agreement, writer),
    has: ({ manifest: { data } }) => Boolean(data.lägesbild || data.underlag?.length),
  },
  {
    name: 'medborgarloften',
    sort: 'medborgarlöften',
    view: ({ agreement, writer }) => pledgesView(agreement, writer),
    has: ({ manifest: { data } }) => Boolean(data.medborgarlöften?.length),
  },
]

/**
 * The sections that belong in a bilaga: those of its sort, and in the agreement itself (else the first bilaga) those
 * whose own bilaga does not exist.
 */
export function sectionsOf(at: number, composer: Composer): { readonly inside: Html[]; readonly outside: Html[] } {
  const { agreement } = composer
  const { bilagor } = agreement
  const home = (sort: Bilagepost['sort']): number => {
    const own = bilagor.findIndex((bilaga) => bilaga.data.sort === sort)
    const main = bilagor.findIndex((bilaga) => bilaga.data.sort === 'överenskommelse')
    return own >= 0 ? own : Math.max(main, 0)
  }
  const here = SECTIONS.filter((section) => home(section.sort) === at && section.has(agreement))
  const print = (sections: readonly Section[]) =>
    sections.map(({ name, view }) => composer.print(`delar/${name}`, view(composer)))
  return {
    inside: print(here.filter(({ outside }) => !outside)),
    outside: print(here.filter(({ outside }) => outside)),
  }
}

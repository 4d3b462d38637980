import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

const companions = {
  'avtalstid-anges': 'the day that is taken out is one that a term must have',
  'uppgift/okand': 'a text refers to the day that is taken out',
  'plan-tillsvidare-slut': 'without its first day, a term until further notice sets no bounds to the plans',
}

/** A term that lasts until further notice is counted from its first day, any other until its last. */
function withoutDay({ manifest }: Example): boolean {
  return manifest.remove(['avtalstid', manifest.get(['avtalstid', 'typ']) === 'tillsvidare' ? 'från' : 'till'])
}

export const mutants: readonly Mutant[] = [
  {
    name: 'the term has lost a day, and a measure goes on during it',
    how: 'remove',
    change(example) {
      const plan = example.plan((one) => one.list(['åtgärder']).length > 0)
      return plan?.set(['åtgärder', 0, 'när'], 'Till avtalstidens slut') === true && withoutDay(example)
    },
    companions,
  },
  {
    name: 'the term has lost a day, and the financing counts on it',
    how: 'remove',
    change(example) {
      const plan = example.plan((one) => typeof one.get(['finansiering']) === 'string')
      const text = plan?.get(['finansiering'])
      return (
        plan?.set(['finansiering'], `${text} Det gäller under överenskommelsens löptid.`) === true &&
        withoutDay(example)
      )
    },
    companions,
  },
]

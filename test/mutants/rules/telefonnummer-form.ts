import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

const PHONE = ['parter', 0, 'samordnare', 0, 'telefon']

/** Writes the digits of a mobile number in another way. */
function group({ manifest }: Example, write: (digits: string) => string): boolean {
  const digits = String(manifest.get(PHONE)).replaceAll(/\D/g, '')
  return /^07\d{8}$/.test(digits) && manifest.set(PHONE, write(digits))
}

export const mutants: readonly Mutant[] = [
  {
    name: 'four digits before the hyphen',
    how: 'contradict',
    change: (example) => group(example, (digits) => `${digits.slice(0, 4)}-${digits.slice(4, 7)} ${digits.slice(7)}`),
  },
  {
    name: 'with the number of the country',
    how: 'contradict',
    change: (example) => group(example, (digits) => `+46 (0)${digits.slice(1, 3)} ${digits.slice(3)}`),
  },
  {
    name: 'as it is dialled from abroad',
    how: 'contradict',
    change: (example) =>
      group(example, (digits) => `0046 ${digits.slice(1, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`),
  },
]

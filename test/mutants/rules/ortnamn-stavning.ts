import type { Example } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** The name of at least five letters that is most often within a sentence, of those that a test lets through. */
function commonName(example: Example, fits: (name: string) => boolean): string | undefined {
  const { manifest, plans, agreementText, situationText } = example
  const texts = [manifest, ...plans].map((file) => JSON.stringify(file.get([])))
  const counts = new Map<string, number>()
  for (const text of [...texts, agreementText?.text ?? '', situationText?.text ?? '']) {
    for (const [name] of text.matchAll(/(?<=[a-zåäö] )[A-ZÅÄÖ][a-zåäöé]{4,}(?=[ .,])/g)) {
      if (fits(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one).find(([, count]) => count >= 4)?.[0]
}

const visit = ({ situationText }: Example, name: string) =>
  situationText?.append(`Under våren gick flera vandringar genom ${name} i regn.`) ?? false

export const mutants: readonly Mutant[] = [
  {
    name: 'a letter of a name is doubled in one place',
    how: 'contradict',
    change: (example) => {
      const name = commonName(example, () => true)
      return name !== undefined && visit(example, `${name.slice(0, 2)}${name.slice(1)}`)
    },
  },
  {
    name: 'a name has lost its dots in one place',
    how: 'contradict',
    change: (example) => {
      const name = commonName(example, (one) => /[äö]/.test(one.slice(0, -2)))
      return (
        name !== undefined &&
        visit(
          example,
          name.replace(/[äö]/, (letter) => (letter === 'ä' ? 'a' : 'o')),
        )
      )
    },
  },
]

import { inDay } from '../../../src/swedish/written-date.ts'
import type { Example, MarkdownText } from '../example.ts'
import type { Mutant } from '../mutant.ts'

/** The day of a term as it stands in an example. */
function dayOf({ manifest }: Example, key: 'från' | 'till'): string | undefined {
  const day = manifest.get(['avtalstid', key])
  return typeof day === 'string' ? day : undefined
}

/** Writes out the days that the text takes from the data: where it refers to them it can state no other. */
function statesDays(example: Example): boolean {
  const { agreementText } = example
  if (!agreementText) return false
  for (const key of ['från', 'till'] as const) {
    const day = dayOf(example, key)
    if (day !== undefined) agreementText.replace(new RegExp(`<uppgift:avtalstid\\.${key}(?:;[^>]*)?>`), inDay(day))
  }
  return !agreementText.text.includes('<uppgift:avtalstid')
}

/** Puts a day in the manifest, beside a text that says another. */
function setDay(example: Example, key: 'från' | 'till', move: (day: string) => string): boolean {
  const day = dayOf(example, key)
  return statesDays(example) && day !== undefined && example.manifest.set(['avtalstid', key], move(day))
}

function yearOn(day: string): string {
  return day.replace(/^\d{4}/, (year) => String(Number(year) + 1))
}

/** Changes the year of the day behind some words of the agreement's own text. */
function changeYear(text: MarkdownText | undefined, words: RegExp, step: number): boolean {
  const day = new RegExp(`(${words.source} den\\s+\\d+\\s+\\S+\\s+)(20\\d\\d)`)
  return text?.replace(day, step === 1 ? '$12039' : '$12009') ?? false
}

const companions = {
  'avtalstid-i-ord': 'What the text says in words of how long the term is has not changed.',
  'avtalstid-langd': 'The days in the manifest are no longer two years apart.',
  'avtalstid-inom-overavtal': 'What the agreement is under ends before the new last day.',
  'plan-loptid-inom-avtalstid': 'A plan begins with the agreement as it was.',
  'tid-inom-avtalstid': 'A measure begins with the agreement as it was.',
  'foregangare-lucka': 'The earlier agreement ended the day before the first day as it was.',
}

export const mutants: readonly Mutant[] = [
  {
    name: 'the manifest has a later last day than the text',
    how: 'contradict',
    change: (example) => setDay(example, 'till', (day) => `${yearOn(day).slice(0, 4)}-01-15`),
    companions,
  },
  {
    name: 'the manifest has a later first day than the text',
    how: 'contradict',
    change: (example) => setDay(example, 'från', (day) => day.replace(/-\d\d$/, '-05')),
    companions,
  },
  {
    name: 'the text goes on for longer than the manifest',
    how: 'date',
    change: (example) => statesDays(example) && changeYear(example.agreementText, /till och med/, 1),
    companions: { 'avtalstid-i-ord': 'A day among other words is another one too.' },
  },
  {
    name: 'the text begins earlier than the manifest',
    how: 'date',
    change: (example) => statesDays(example) && changeYear(example.agreementText, /från och med/, -1),
  },
  {
    name: 'the text says until further notice',
    how: 'contradict',
    change: (example) =>
      statesDays(example) &&
      (example.agreementText?.replace(/till och med den\s+\d+\s+\S+\s+20\d\d(?=\.)/, 'och tills vidare') ?? false),
  },
  {
    name: 'the manifest says until further notice',
    how: 'contradict',
    change: (example) =>
      statesDays(example) &&
      example.manifest.remove(['avtalstid', 'till']) &&
      example.manifest.set(['avtalstid', 'typ'], 'tillsvidare'),
    companions,
  },
  {
    name: 'the manifest has a last day and the text has none',
    how: 'contradict',
    change: ({ manifest }) =>
      manifest.get(['avtalstid', 'typ']) === 'tillsvidare' &&
      manifest.set(['avtalstid', 'typ'], 'bestämd') &&
      manifest.set(['avtalstid', 'till'], '2030-12-31'),
  },
  {
    name: 'what introduces the plans has a last day of its own',
    how: 'contradict',
    change: ({ manifest }) => {
      const at = manifest.list(['bilagor']).findIndex(({ sort }) => sort === 'åtgärdsplaner')
      const place = ['bilagor', at, 'inledning']
      const text = manifest.get(place)
      const end = 'En plan som gäller tills vidare upphör senast med överenskommelsen, den 30 april 2011.'
      return at >= 0 && manifest.set(place, typeof text === 'string' ? `${text.trim()} ${end}` : end)
    },
  },
]

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerOf, type Question } from '../src/swedish/learned/reader.ts'
import { ROOT } from './run.ts'

const FOLDER = join(ROOT, 'src/swedish/learned/sentences')
const QUESTIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', '') as Question)
const OF_VALUES: readonly string[] = ['antal', 'bilaga', 'frekvens', 'tid']

interface Line {
  readonly label: string
  readonly text: string
  readonly before?: string
}

function linesOf(question: string): Line[] {
  return readFileSync(join(FOLDER, `${question}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test.each(QUESTIONS)('%s: each line has a label and a text, the value once, and no text has two labels', (question) => {
  const lines = linesOf(question)
  const marks = lines.filter(({ text }) => text.split('[[').length !== (OF_VALUES.includes(question) ? 2 : 1))
  expect(marks).toEqual([])
  const labels = new Map<string, string>()
  const twice = lines.filter(({ label, text }) => (labels.get(text) ?? label) !== label || !labels.set(text, label))
  expect(twice).toEqual([])
})

test('labels that the program listens to are taught', () => {
  const folder = join(ROOT, 'src/agreement/statements')
  const code = readdirSync(folder)
    .filter((name) => name.startsWith('learned-'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const heard = [...code.matchAll(/^ {2}([a-zåäö_]+): (?:\[?')/gm)].map(([, label]) => label)
  const taught = new Set(QUESTIONS.flatMap((question) => linesOf(question).map(({ label }) => label)))
  expect(heard.length).toBeGreaterThan(20)
  expect(heard.filter((label) => !taught.has(label ?? ''))).toEqual([])
})

// Sentences that nobody was taught, turned as people turn them.
const ASKED: readonly (readonly [Question, string, string, string, string])[] = [
  ['tid', 'den som tröttnar får stå ut i ', 'tolv veckor', ' efter att ha sagt ifrån.', 'uppsägningstid'],
  ['tid', 'överenskommelsen är till ända ', 'den 30 april 2027', '.', 'gäller_till'],
  ['tid', 'överenskommelsen börjar tillämpas ', 'den 1 mars 2025', '.', 'gäller_från'],
  ['tid', 'den spänner över ', 'tre år', ' från undertecknandet.', 'längd'],
  ['tid', 'kameran på torget spelade in i ', 'tre månader', ' innan den monterades ned.', 'annat'],
  ['frekvens', 'ledningsgruppen samlas ', 'varannan månad', ' på stadshuset.', 'möte'],
  ['frekvens', 'trottoarerna sopas ', 'två gånger om året', '.', 'annat'],
  ['antal', 'avtalet har ', 'sju', ' bilagor.', 'bilagor'],
  ['antal', 'polisen grep ', 'sju', ' personer vid stationen.', 'annat'],
  ['bilaga', 'vem man ringer på kvällen står i ', 'bilaga 4', '.', 'samordnare'],
]

test.each(ASKED)('%s: %s[%s]%s', (question, left, value, right, label) => {
  expect(answerOf(question, { left, value, right }).label).toBe(label)
})

test.each([
  ['villkor', 'vardera parten betalar det som den egna personalen kostar.', 'kostnader_egna'],
  ['villkor', 'ordningsvakterna lyder under trygghetschefen på kommunen.', 'ordningsvakter_annan_leder'],
  ['villkor', 'trygghetsvandringen avslutas med korv och kaffe.', 'annat'],
  ['lapp', 'kan du kolla siffran med eva innan vi skickar?', 'lapp'],
  ['lapp', 'styrgruppen beslutar om fördelningen av medel.', 'text'],
] as const)('%s: %s', (question, left, label) => {
  expect(answerOf(question, { left }).label).toBe(label)
})

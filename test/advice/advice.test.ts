import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { findingsIn } from '../rule-cases.ts'
import { ROOT } from '../run.ts'
import { type Change, changed, changesFor } from './apply.ts'
import { type Input, inputs } from './inputs.ts'
import { saysWhat, type Written, waysOf } from './written.ts'

/** What follows of the days of an agreement, which other texts, plans and agreements also go by. */
const TERM = [
  ...['avtalstid-langd', 'avtalstid-inom-overavtal', 'avtalstid-i-text', 'avtalstid-i-ord', 'samrad-fore-utgang'],
  ...['plan-loptid-inom-avtalstid', 'tid-inom-avtalstid', 'foregangare-lucka', 'undertecknas-fore-start'],
  ...['styrgrupp-moten', 'uppfoljning-uteblir'],
  ...['forlangning-inom-overavtal', 'forlangning-steg', 'forlangning-villkor', 'relativ-tid', 'lagesbild-fore-start'],
]

/** What rightly speaks when a hint has been followed: another rule, of what was written, or the same, of another place. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'avtalstid-i-text': TERM,
  'avtalstid-inklusive': TERM,
  'avtalstid-inom-overavtal': TERM,
  'avtalstid-langd': TERM,
  'foregangare-lucka': TERM,
  'forlangning-inom-overavtal': TERM,
  'forlangning-steg': TERM,
  'samrad-fore-utgang': TERM,
  // Of two days that a date may mean, one is outside the term.
  'datum-iso': TERM,
  // The next row, or the rows below, lack the same.
  'status-forfallen': ['status-forfallen'],
  'frekvens-motsagelse': ['frekvens-motsagelse'],
  // A diagram that is read can lack something.
  'md/figur': ['schema/saknas'],
  // A word that is not taken for a comment is read as Markdown.
  'yaml/kommentar': ['md/rubrik'],
  // A party that promises something also says who does it.
  'plan-parters-ataganden': ['plan-parters-resurs'],
  // The numbers of the example say otherwise than one of the ways.
  'rapport-beskrivning': ['rapport-siffror'],
}

/** Every kind of hint in the sources that says what to write, as it is matched in findings. */
const KINDS = hintsInSources()

const used = new Map<string, number>()
const byCode = new Map<string, number>()
const seen = new Set<string>()
/** Hints that say what to write, which cannot be told from their other words. */
const unmarked = new Set<string>()

test('every hint that says what to write is right: followed, it leaves neither the finding nor a new one', {
  timeout: 900_000,
}, async () => {
  const wrong: string[] = []
  for (const input of inputs()) {
    const before = await findingsIn(input.files, input.today, input.variant)
    for (const one of before) {
      for (const way of untried(one)) {
        const trouble = await follow(one, way, input, before)
        if (trouble === undefined) byCode.set(one.code, (byCode.get(one.code) ?? 0) + 1)
        else wrong.push(`${one.code}, ${input.name}: ${one.hint}\n  «${way.text}» ${trouble}`)
      }
    }
  }
  console.log([...byCode].map(([code, count]) => `${code} ${count}`).join(', '))
  expect(wrong).toEqual([])
  expect([...unmarked]).toEqual([])
})

test('every hint in the sources that says what to write was followed', () => {
  expect(KINDS.length).toBeGreaterThan(60)
  expect(KINDS.filter(({ source }) => !used.has(source)).map(({ source }) => source)).toEqual([])
})

/** The ways to follow the hint of a finding; none when it does not say what to write, or has been followed here before. */
function untried({ code, hint, span }: Diagnostic): Written[] {
  if (!hint || !span) return []
  for (const { source, pattern } of KINDS) if (pattern.test(hint)) used.set(source, (used.get(source) ?? 0) + 1)
  if (!saysWhat(hint)) {
    // What is worked out for a finding, and not the same for all, is something to write.
    if (/^Skriv /.test(hint) && !isInSources(hint)) unmarked.add(`${code}: ${hint}`)
    return []
  }
  const key = `${code} ${hint} ${span.source.text.slice(span.start, span.end)}`.replaceAll(/\d/g, '0')
  if (seen.has(key)) return []
  seen.add(key)
  const ways = waysOf(hint)
  if (ways.length === 0) unmarked.add(`${code}: ${hint}`)
  return ways
}

/** What is wrong with a way to follow a hint, when none of the places that a person could choose makes it right. */
async function follow(one: Diagnostic, way: Written, input: Input, before: readonly Diagnostic[]) {
  let first: string | undefined
  for (const change of changesFor(one, way, input.files)) {
    const trouble = await troubleOf(change, one, input, before)
    if (trouble === undefined) return undefined
    first ??= trouble
  }
  return first ?? 'has no place'
}

async function troubleOf(change: Change, one: Diagnostic, input: Input, before: readonly Diagnostic[]) {
  const after = await findingsIn(changed(input.files, change), input.today, input.variant)
  const left = before.map(said)
  const fresh = after.filter((found) => {
    const at = left.indexOf(said(found))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  // Between quotation marks stands what stood without.
  const [stood, stands] = [one.span?.source.text.slice(one.span.start, one.span.end) ?? '', change.text]
  if (/citattecken/.test(one.hint ?? '') && stands === `"${stands.slice(1, -1)}"` && /^[\d.+-]+$/.test(stood))
    if (stands.slice(1, -1) !== stood) return `makes ${stands} of ${stood}`
  if (!left.includes(said(one))) return `leaves the finding: ${one.message}`
  // Rules are silent about a file that cannot be read, and speak when it can.
  const isRead = (code: string) => /^(?:yaml|schema)\//.test(one.code) && !code.includes('/')
  const strange = fresh.filter(({ code }) => !FOLLOWS[one.code]?.includes(code) && !isRead(code))
  return strange.length === 0 ? undefined : `gives ${strange.map(said).join(' | ')}`
}

function said({ code, message }: Diagnostic): string {
  return `${code} ${message}`
}

function sourceTexts(): string[] {
  return ['src', 'schemas/profiles'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|yaml)$/.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  )
}

/** Texts in the sources that say what to write, with what is worked out for a finding as a hole. */
function hintsInSources(): { source: string; pattern: RegExp }[] {
  const texts = sourceTexts().flatMap((text) => [
    ...text.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*?[Ss]kriv(?: t\.ex\.)? {2}.*?)\1(?=[,;:)\s]|$)/gm),
  ])
  return texts.map(([, , source = '']) => {
    const pieces = source.replaceAll(/\\(.)/g, '$1').split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    return {
      source,
      pattern: new RegExp(pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')),
    }
  })
}

const SOURCES = sourceTexts().join('\n').replaceAll(/\\(.)/g, '$1')

/** Whether a hint stands word for word in the sources. */
function isInSources(hint: string): boolean {
  return SOURCES.includes(hint)
}

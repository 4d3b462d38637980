import { extname } from 'node:path'
import { parameterLines } from '../src/check/rule.ts'
import type { Basis, Example, Ground, Severity } from '../src/diagnostic.ts'
import { basisLine, exampleParts, groundedLine } from '../src/findings/report.ts'
import { builtIn } from '../src/profile/built-in.ts'
import { basisOf, examplesOf, type Profile, valuesLine } from '../src/profile/profile.ts'
import { rules } from '../src/rules/index.ts'

/** A requirement of the catalogue. */
export interface CatalogueEntry {
  readonly id: string
  readonly requirement: string
  readonly severity: string
  /** Why no rule decides it, or not alone. */
  readonly reason?: string
}

const NOTE = '<!-- Written by npm run docs. Do not edit. -->\n'

/** The pages under docs/rules, by file name. Throws when a requirement of the catalogue is neither covered nor explained. */
export function rulePages(catalogue: readonly CatalogueEntry[]): ReadonlyMap<string, string> {
  const pages = new Map([
    ['rules/README.md', index()],
    ['rules/catalogue.md', cataloguePage(catalogue)],
    ['rules/rules.md', codePage()],
    ['rules/grounds.md', groundsPage()],
  ])
  for (const profile of builtIn.values()) pages.set(`rules/${profile.data.id}.md`, profilePage(profile))
  return pages
}

function index(): string {
  const profiles = [...builtIn.values()].map(({ data, requirements }) => {
    const inCode = data.regler?.length ?? 0
    return `| [${data.id}](${data.id}.md) | ${data.titel} | ${requirements.length} | ${inCode} |`
  })
  return [
    NOTE,
    '# Rules',
    '',
    'What `samverkan check` holds an agreement to comes from three places: the file format ([format.md](../format.md)), the',
    'profiles that the agreement names, and the [rules in code](rules.md). `samverkan rules PATH` lists those of an',
    'agreement, and `samverkan explain CODE` says more of one. The [catalogue](catalogue.md) lists every known requirement',
    'with what covers it. [Grounds](grounds.md) lists every requirement by the kind of ground it has: law, agreement, guidance,',
    'house rule.',
    '',
    '| profile | title | required fields | rules in code |',
    '| --- | --- | --- | --- |',
    ...profiles,
    '',
    'A repository adds profiles of its own as YAML: [profiles.md](../profiles.md) says how.',
    '',
  ].join('\n')
}

function cataloguePage(catalogue: readonly CatalogueEntry[]): string {
  const covering = new Map<string, Set<string>>()
  const cover = (id: string, link: string) => covering.set(id, (covering.get(id) ?? new Set()).add(link))
  for (const { data, requirements } of builtIn.values()) {
    for (const { data: one } of requirements) {
      for (const id of one.katalog ?? []) cover(id, `[${one.kod}](${data.id}.md#${one.kod})`)
    }
  }
  for (const rule of rules) for (const id of rule.catalogue) cover(id, `[${rule.id}](rules.md#${rule.id})`)
  const rows = catalogue.map(({ id, requirement, severity, reason }) => {
    const links = [...(covering.get(id) ?? [])]
    if (links.length === 0 && reason === undefined) throw new Error(`${id} is neither covered nor explained`)
    return `| ${id} | ${cell(requirement)} | ${cell(severity)} | ${[links.join(', '), cell(reason ?? '')].filter(Boolean).join('. ')} |`
  })
  return [
    NOTE,
    '# Catalogue',
    '',
    'Severity: F is fel, V varning, I info. A requirement that a profile makes applies to agreements with that profile.',
    '',
    '| id | requirement | severity | covered by, or why not |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function codePage(): string {
  const parts = rules.map((rule) => {
    const demands = [...builtIn.values()].flatMap(({ data }) =>
      (data.regler ?? [])
        .filter((one) => one.regel === rule.id)
        .map((one) => `${groundedLine(basisOf(data, one))}${valuesLine(one)}`),
    )
    const bases = [...(rule.basis ? [groundedLine(rule.basis)] : []), ...demands]
    return section(rule.id, {
      text: rule.title,
      facts: [
        `Severity: ${rule.severity}. ${rule.applies === 'always' ? 'Always applies.' : 'Applies when a profile demands it.'}`,
        ...bases,
        `Varför: ${rule.why}`,
        `Gör så här: ${rule.hint}`,
        ...parameterLines(rule).map((line) => `Profilens värde: ${line}`),
      ],
      good: rule.good,
      bad: rule.bad,
    })
  })
  return [NOTE, '# Rules in code', '', ...parts].join('\n')
}

function profilePage({ data, requirements }: Profile): string {
  const parts = requirements.map(({ data: one }) =>
    section(one.kod, {
      text: one.krav,
      facts: [
        `Severity: ${one.allvar}. File: ${one.fil}.`,
        groundedLine(basisOf(data, one)),
        `Varför: ${one.varför}`,
        `Gör så här: ${one.gör_så_här}`,
      ],
      ...examplesOf(one),
    }),
  )
  const inCode = (data.regler ?? []).map((one) => {
    const text = one.krav ?? rules.find((rule) => rule.id === one.regel)?.title ?? ''
    return `- [${one.regel}](rules.md#${one.regel})${one.ställe ? `, ${one.ställe}` : ''}: ${text}${valuesLine(one)}`
  })
  const areas = (data.områden ?? []).map(({ nummer, namn }) => `- ${nummer}: ${namn}`)
  return [
    NOTE,
    `# ${data.titel}`,
    '',
    ...(data.bygger_på ? [`Builds on ${data.bygger_på.map((id) => `[${id}](${id}.md)`).join(', ')}.`, ''] : []),
    ...(areas.length > 0 ? ['## Areas', '', ...areas, ''] : []),
    ...(inCode.length > 0 ? ['## Rules in code', '', ...inCode, ''] : []),
    ...(parts.length > 0 ? ['## Required fields', '', ...parts] : []),
  ].join('\n')
}

const GROUNDS: Readonly<Record<Ground, readonly [title: string, what: string]>> = {
  lag: ['Law', 'A breach may be a fel.'],
  avtal: [
    'Agreement',
    'The superior agreement, the agreement itself, or a template that they follow. A breach may be a fel.',
  ],
  vägledning: ['Guidance', 'Advice of an authority. A breach is never a fel.'],
  form: [
    'House rules of form',
    'What cannot be read, counted or signed, or contradicts itself. A breach may be a fel.',
  ],
  husregel: ['Other house rules', 'A breach is never a fel.'],
}

/** Every requirement of the program's own rules and profiles with its ground. */
export function grounded(): readonly { code: string; severities: readonly Severity[]; basis: Basis; link: string }[] {
  const always = rules.flatMap(({ id, severity, basis }) =>
    basis ? [{ code: id, severities: [severity], basis, link: `rules.md#${id}` }] : [],
  )
  const demanded = [...builtIn.values()].flatMap(({ data, requirements }) => [
    ...requirements.map(({ data: one }) => ({
      code: one.kod,
      severities: [one.allvar, ...Object.values(one.allvar_i ?? {})],
      basis: basisOf(data, one),
      link: `${data.id}.md#${one.kod}`,
    })),
    ...(data.regler ?? []).map((one) => {
      const rule = rules.find(({ id }) => id === one.regel)
      return {
        code: one.regel,
        severities: [one.allvar ?? rule?.severity ?? 'varning', ...Object.values(one.allvar_i ?? {})],
        basis: basisOf(data, { ...one, krav: one.krav ?? rule?.title ?? '' }),
        link: `rules.md#${one.regel}`,
      }
    }),
  ])
  return [...always, ...demanded]
}

function groundsPage(): string {
  const all = grounded()
  const parts = Object.entries(GROUNDS).flatMap(([ground, [title, what]]) => {
    const rows = all
      .filter(({ basis }) => basis.ground === ground)
      .map(({ code, severities, basis, link }) => {
        return `| [${code}](${link}) | ${[...new Set(severities)].join(', ')} | ${cell(basisLine(basis))} |`
      })
    const head = ['| code | severity | where it is required |', '| --- | --- | --- |']
    return [`## ${title} (${ground})`, '', what, '', ...head, ...rows, '']
  })
  return [NOTE, '# Grounds', '', ...parts].join('\n')
}

interface Section {
  readonly text: string
  readonly facts: readonly string[]
  readonly good?: Example
  readonly bad?: Example
}

function section(code: string, { text, facts, good, bad }: Section): string {
  const example = (label: string, files: Example | undefined) =>
    exampleParts(label, files).flatMap(({ head, file, text: own }) => {
      const fence = own.includes('```') ? '~~~' : '```'
      return [head, '', `${fence}${LANGUAGES[extname(file)] ?? ''}`, own, fence, '']
    })
  const lines = [`### ${code}`, '', escaped(text), '', ...facts.map((fact) => `- ${escaped(fact)}`), '']
  return [...lines, ...example('Bra', good), ...example('Dåligt', bad)].join('\n')
}

/** Names of languages for fenced blocks, by the file's extension. */
const LANGUAGES: Readonly<Record<string, string>> = { '.yaml': 'yaml', '.md': 'markdown' }

function cell(text: string): string {
  return escaped(text).replaceAll('|', '\\|')
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll(/([[\]*_])/g, '\\$1')
}

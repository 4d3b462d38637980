import { command, type Options, type OptionsOf } from './entry.ts'
import { AS_OF, BROWSER, FOLDERS, JSON_RESULT, QUIET, VARIANT } from './recurring-options.ts'
import { listOf, wholeNumber } from './values.ts'

const options = {
  output: { short: 'o', value: 'mapp', default: 'dist', text: 'mapp för filerna' },
  format: {
    value: 'lista',
    parse: listOf(['pdf', 'html']),
    default: 'pdf',
    text: 'pdf, html eller båda, med kommatecken emellan; html blir en enda fil för webben',
  },
  variant: VARIANT,
  asOf: AS_OF,
  jobs: { value: 'antal', parse: wholeNumber(1, 64), text: 'hur många som skrivs ut samtidigt (annars högst fyra)' },
  browser: BROWSER,
  standard: {
    value: 'nivå',
    choices: ['a-1a', 'a-2a', 'a-2b', 'a-3a', 'none'],
    default: 'a-2a',
    text: 'nivå av PDF/A; a-3a tar med källorna i filen',
  },
  noSignatureFields: { text: 'rader att skriva under på, men inga fält för e-underskrift' },
  sidecar: { text: 'gör också en zip med källorna, uppgifterna och hur filen byggdes' },
  frozen: { text: 'bygg inte när något skiljer sig från samverkan.lock' },
  keepHtml: { value: 'mapp', text: 'spara den HTML som skrivs ut, för den som arbetar med mallar' },
  json: JSON_RESULT,
  quiet: QUIET,
} as const satisfies Options

export type BuildOptions = OptionsOf<typeof options>

export const build = command({
  name: 'build',
  summary: 'gör PDF-filer av överenskommelser',
  description:
    'En fil att skriva under görs bara när inget fel finns kvar. Ett utkast görs ändå, med felen uppräknade.',
  arguments: [FOLDERS],
  options,
  examples: [
    ['samverkan build avtal/norrby', 'dist/norrby.pdf, att skriva under'],
    ['samverkan build --variant utkast avtal', 'utkast av alla överenskommelser i mappen avtal'],
    ['samverkan build --variant publik --format pdf,html avtal/norrby', 'att publicera, utan personuppgifter'],
  ],
  run: async ([folders], given, terminal) => (await import('../commands/build.ts')).build(folders, given, terminal),
})

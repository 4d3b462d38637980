import { heldToLine } from './held-to.ts'
import { explanation, type Report } from './report.ts'

const MARKS = { fel: '❌ fel', varning: '⚠️ varning', info: 'ℹ️ info' } as const

/** Findings as Markdown for a job summary or a comment. Text from files is shown as text. */
export function renderMarkdown({ findings, heldTo }: Pick<Report, 'findings' | 'heldTo'>): string {
  const held = heldTo.length === 0 ? '' : `\n${escaped(heldToLine(heldTo.map(({ documents }) => documents)))}\n`
  if (findings.length === 0) return `### samverkan check\n\nInga fynd.\n${held}`
  const rows = findings.map((one) => {
    const { severity, code, path, start } = one
    const place = path === '' ? '' : `${path}${start ? `:${start.line}` : ''}`
    const what = explanation(one).map(escaped).join('<br>')
    return `| ${MARKS[severity]} | ${escaped(place)} | ${escaped(code)} | ${what} |`
  })
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  return [
    '### samverkan check',
    '',
    `${count('fel')} fel, ${count('varning')} varningar, ${count('info')} upplysningar`,
    '',
    '| Allvar | Ställe | Kod | Fynd |',
    '| --- | --- | --- | --- |',
    ...rows,
    held,
  ].join('\n')
}

/** Every character that Markdown, HTML or a mention could make something of is written as an entity. */
function escaped(text: string): string {
  return text.replace(/[&<>"'`*_[\](){}#+!|\\~@:$=^-]/g, (char) => `&#${char.charCodeAt(0)};`)
}

import type { Diagnostic } from '../diagnostic.ts'
import type { Agreement, Place, Plan } from '../model/model.ts'
import { readYaml } from '../model/yaml-file.ts'
import type { Source } from '../source.ts'
import { cellData } from './cell-data.ts'
import { timeOf } from './cell-date.ts'
import { type CellValue, cellText, isCellValue } from './cell-value.ts'
import { type Change, changesOf, normal, sameText, shortened } from './changes.ts'
import { MEMORY_SHEET, REGISTER_SHEET } from './export.ts'
import { CellFindings } from './findings.ts'
import { tellLooks } from './looks.ts'
import { findPlace, parsePlace, valueAt } from './place-text.ts'
import { compareBySchema, schemasAt } from './plan-schema.ts'
import type { Sheet } from './sheet.ts'
import { editYaml } from './yaml-edit.ts'

/** What reading a register back gives. Nothing of it may be written when there are errors. */
export interface ImportedRegister {
  /** Files with their new text. */
  readonly files: readonly EditedPlan[]
  /** How many cells were edited. */
  readonly cells: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface EditedPlan {
  readonly agreement: Agreement
  readonly source: Source
  readonly text: string
}

/** An edited cell whose value has been found in a plan. */
interface Edit {
  readonly change: Change
  readonly place: Place
  readonly value: CellValue | undefined
}

/** Reads an edited register back into the plans that it came from. `path` is the workbook's, for findings. */
export function importRegister(
  sheets: readonly Sheet[],
  agreements: readonly Agreement[],
  path: string,
): ImportedRegister {
  const findings = new CellFindings(path)
  const sheet = sheets.find(({ name }) => name === REGISTER_SHEET) ?? sheets[0]
  const memory = sheets.find(({ name }) => name === MEMORY_SHEET)
  if (!sheet) return { files: [], cells: 0, diagnostics: [] }
  if (!memory) {
    findings.file({
      code: 'import/utan-minne',
      severity: 'varning',
      message: 'filen minns inte vad som stod i registret; varje cell som skiljer sig från planerna räknas som ändrad',
      hint: 'Ändra i den fil som samverkan export skrev, så syns det också om en plan har ändrats sedan dess.',
    })
  }
  tellLooks(sheet, findings)
  const edits = new Map<Plan, { agreement: Agreement; edits: Edit[] }>()
  const missing = new Set<string>()
  for (const change of changesOf(sheet, memory, findings)) {
    const found = findPlan(change, agreements)
    if (!found) {
      tellMissing(change, agreements, missing, findings)
      continue
    }
    const edit = editOf(change, found.plan, findings)
    if (!edit) continue
    const entry = edits.get(found.plan) ?? { agreement: found.agreement, edits: [] }
    edits.set(found.plan, { ...entry, edits: [...entry.edits, edit] })
  }
  const files = [...edits].flatMap(([plan, entry]) => {
    const text = applyEdits(plan, entry.edits, findings)
    return text === undefined ? [] : [{ agreement: entry.agreement, source: plan.file.source, text }]
  })
  const cells = [...edits.values()].reduce((sum, entry) => sum + entry.edits.length, 0)
  return { files, cells, diagnostics: findings.found }
}

function findPlan(change: Change, agreements: readonly Agreement[]): { agreement: Agreement; plan: Plan } | undefined {
  const matches = agreements.flatMap((agreement) =>
    agreement.id === change.agreement
      ? agreement.planer.filter(({ id }) => id === change.plan).map((plan) => ({ agreement, plan }))
      : [],
  )
  return matches.length === 1 ? matches[0] : undefined
}

/** One finding for each row whose plan cannot be found. */
function tellMissing(
  { sheet, cell, agreement, plan }: Change,
  agreements: readonly Agreement[],
  told: Set<string>,
  findings: CellFindings,
): void {
  const key = JSON.stringify([agreement, plan])
  if (told.has(key) || (agreement === '' && plan === '' && cell.text.trim() === '')) return
  told.add(key)
  const twice = agreements.filter(({ id }) => id === agreement).length > 1
  const why = twice ? 'finns på flera ställen' : 'finns inte bland överenskommelserna'
  findings.row(sheet, cell.row, {
    code: 'import/okand-plan',
    severity: 'fel',
    message: `planen «${plan}» i «${agreement}» ${why}`,
    hint: 'Peka ut mappen med överenskommelsen med -o. En ny plan läggs till som en egen fil.',
  })
}

function editOf(change: Change, plan: Plan, findings: CellFindings): Edit | undefined {
  const { sheet, cell, row, column } = change
  const rowSteps = parsePlace(row)
  const columnSteps = parsePlace(column)
  const rowPlace = rowSteps && findPlace(rowSteps, plan.file.data)
  const text = normal(cell.text)
  if (!rowPlace || !columnSteps || (row !== '' && valueAt(plan.file.data, rowPlace) === undefined)) {
    if (text === '') return undefined
    const what = rowPlace && columnSteps ? `planen har ingen ${row}` : `${row} ${column} är ingen plats i en plan`
    findings.cell(sheet, cell, {
      code: 'import/okand-plats',
      severity: 'fel',
      message: `${what}, så «${shortened(text)}» kan inte läsas in`,
    })
    return undefined
  }
  const place = [...rowPlace, ...columnSteps.flatMap((step) => (typeof step === 'object' ? [] : [step]))]
  const now = valueAt(plan.file.data, place)
  const nowText = isCellValue(now) ? cellText(now) : ''
  if (sameText(nowText, text)) return undefined
  if (change.before !== undefined && !sameText(change.before, nowText)) {
    findings.cell(sheet, cell, {
      code: 'import/krock',
      severity: 'fel',
      message: `${column} är ändrad här, men också i planens fil sedan registret skrevs (där står nu «${shortened(nowText)}»)`,
      hint: 'Skriv ett nytt register med samverkan export och gör ändringen där.',
    })
    return undefined
  }
  if (now !== undefined && !isCellValue(now) && text !== '') {
    findings.cell(sheet, cell, {
      code: 'import/okand-plats',
      severity: 'fel',
      message: `${column} har delar med egna kolumner; skriv «${shortened(text)}» i dem`,
    })
    return undefined
  }
  if (!isReadable(change, findings)) return undefined
  return { change, place, value: cellData(readTime(change, place, text, findings), place, now) }
}

/** What a formula says depends on other cells: it is not a value. */
function isReadable({ sheet, cell }: Change, findings: CellFindings): boolean {
  if (cell.sort !== 'formula' && cell.sort !== 'error') return true
  findings.cell(sheet, cell, {
    code: 'import/formel',
    severity: 'fel',
    message: cell.sort === 'formula' ? 'cellen innehåller en formel' : `cellen innehåller felet ${cell.text}`,
    hint: 'Skriv in värdet som text.',
  })
  return false
}

/** A text that stands where times do, as a date when it certainly is one. */
function readTime({ sheet, cell }: Change, place: Place, text: string, findings: CellFindings): string {
  const isTime = cell.sort === 'month' || schemasAt(place).some(({ format }) => format === 'date')
  if (!isTime || text === '') return text
  const time = timeOf({ text, sort: cell.sort })
  if (time.doubt) {
    findings.cell(sheet, cell, {
      code: 'import/tvekan',
      severity: 'varning',
      message: time.doubt,
      hint: 'Skriv datum som ÅÅÅÅ-MM-DD.',
    })
  }
  return time.text
}

/** The text of a plan with all its edits; undefined when it would not keep to the format. */
function applyEdits(plan: Plan, edits: readonly Edit[], findings: CellFindings): string | undefined {
  const { source } = plan.file
  let text = source.text
  // New values last in lists, and what is taken out from the end: then indexes stand.
  const sets = edits.filter(({ value }) => value !== undefined).sort((a, b) => compareBySchema(a.place, b.place))
  const removals = edits.filter(({ value }) => value === undefined).sort((a, b) => compareBySchema(b.place, a.place))
  for (const { change, place, value } of [...sets, ...removals]) {
    const edited = editYaml(text, place, value)
    if (edited === undefined) {
      findings.cell(change.sheet, change.cell, {
        code: 'import/okand-plats',
        severity: 'fel',
        message: `det finns ingen plats för ${change.column} i ${source.path}`,
        hint: 'Fyll i kolumnerna före den, eller skriv värdet i planens fil.',
      })
    } else text = edited
  }
  const before = faultsOf(source)
  const told = new Set(before.map(({ code, message }) => code + message))
  const faults = faultsOf({ path: source.path, text }).filter(({ code, message }) => !told.has(code + message))
  for (const fault of faults) tellFault(fault, text, edits, findings)
  return faults.length > 0 ? undefined : text
}

function faultsOf(source: Source): Diagnostic[] {
  const found: Diagnostic[] = []
  readYaml('atgardsplan', source, { found, lost: new Set() })
  return found
}

/** A fault of the format, at the cell that most likely made it. */
function tellFault(fault: Diagnostic, text: string, edits: readonly Edit[], findings: CellFindings): void {
  const at = fault.span ? text.slice(fault.span.start, fault.span.end) : ''
  const guilty = edits.find(({ value }) => value !== undefined && at.includes(cellText(value))) ?? edits[0]
  if (!guilty) return
  const { sheet, cell } = guilty.change
  const { code, severity, message, hint } = fault
  findings.cell(sheet, cell, { code, severity, message, ...(hint !== undefined && { hint }) })
}

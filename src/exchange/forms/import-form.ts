import type { Diagnostic } from '../../diagnostic.ts'
import { readYaml } from '../../model/yaml-file.ts'
import { CellFindings } from '../findings.ts'
import { tellLooks } from '../looks.ts'
import type { Sheet } from '../sheet.ts'
import { readActivityTable } from './activity-table.ts'
import { readCauseTable } from './cause-table.ts'
import type { Draft } from './draft.ts'
import { type Form, manifestText, planFiles } from './draft-files.ts'
import { FormSheet } from './form-sheet.ts'
import { readLabelTable } from './label-table.ts'

/** What reading a table form gives: new files of an agreement, by path in its folder. */
export interface ImportedForm {
  readonly plans: ReadonlyMap<string, string>
  /** `overenskommelse.yaml`, for a folder that has none. */
  readonly manifest: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a workbook that is laid out as one of the table forms. Every cell is in the files or in a finding; a cell that
 * is read with a doubt is in both. `path` is the workbook's, for findings.
 */
export function importForm(sheets: readonly Sheet[], form: Form, path: string): ImportedForm {
  const findings = new CellFindings(path)
  const draft: Draft = { plans: [], areas: [], parties: new Map() }
  for (const sheet of sheets) {
    tellLooks(sheet, findings)
    const reading = new FormSheet(sheet, findings)
    if (form === 'orsak-åtgärd') readCauseTable(reading, draft)
    else if (form === 'aktivitetsregister') readActivityTable(reading, draft)
    else readLabelTable(reading, draft, form === 'områdestabell')
    reading.finish()
  }
  const plans = planFiles(draft)
  for (const [name, text] of plans) tellFaults(name, text, findings)
  if (draft.plans.length === 0) {
    findings.file({
      code: 'import/inga-planer',
      severity: 'fel',
      message: `filen har inga planer som är uppställda som ${form}`,
      hint: 'Pröva en annan form med --form, eller se efter att rubrikerna står kvar.',
    })
  }
  if (draft.parties.size < 2) {
    findings.file({
      code: 'import/utan-parter',
      severity: 'info',
      message: 'filen nämner inte två parter; kommunen och polisen är satta där de fattas',
    })
  }
  const title = (path.split(/[\\/]/).at(-1) ?? path).replace(/\.xlsx$/i, '')
  return { plans, manifest: manifestText(draft, form, title), diagnostics: findings.found }
}

/** What we write keeps to the format; if it did not, nothing of it may be written. */
function tellFaults(name: string, text: string, findings: CellFindings): void {
  const found: Diagnostic[] = []
  readYaml('atgardsplan', { path: name, text }, { found, lost: new Set() })
  for (const { code, severity, message } of found) findings.file({ code, severity, message: `${name}: ${message}` })
}

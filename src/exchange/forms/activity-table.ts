import type { Delaktivitet, Resursforstarkning, Tidsplan } from '../../model/format.ts'
import { shortened } from '../changes.ts'
import type { SheetCell } from '../sheet.ts'
import type { Draft, PlanDraft } from './draft.ts'
import type { FormSheet } from './form-sheet.ts'
import { type Head, headOf, keepHeads } from './head-row.ts'
import { ACTIVITY_LABELS, fold } from './labels.ts'
import { areaLetters, handlers, lines, looksLikeTime, names, statusOf, textOrList } from './values.ts'

type Fields = Omit<Delaktivitet, 'namn' | 'områden'>

/** A row of the register, before it is known whether its activity has several. */
interface ActivityRow {
  readonly title: string
  readonly areas: readonly string[]
  readonly name: string
  readonly nameAreas: readonly string[] | undefined
  readonly fields: Fields
}

/** Reads plans from a register of activities: rows with the same activity are sub-activities of one plan. */
export function readActivityTable(form: FormSheet, draft: Draft): void {
  let head: Head | undefined
  const rows: ActivityRow[] = []
  for (const cells of form.rows) {
    const found = headOf(form, cells, ACTIVITY_LABELS, ['titel', 'områden'])
    if (found) head = found
    else if (head && cells.some((cell) => form.peek(cell) !== '')) {
      const row = readRow(form, cells, head, rows.at(-1))
      if (row) rows.push(row)
    } else for (const cell of cells) if (fold(form.peek(cell)) === 'tidsplan') form.label(cell)
  }
  if (head) for (const plan of plansOf(rows, head)) draft.plans.push(plan)
  const letters = [...new Set(draft.plans.flatMap((plan) => plan.områden ?? []))].sort()
  for (const id of letters) {
    draft.areas.push({ id, nummer: id.toUpperCase(), namn: `Målområde ${id.toUpperCase()}` })
  }
}

function readRow(
  form: FormSheet,
  cells: readonly SheetCell[],
  head: Head,
  above: ActivityRow | undefined,
): ActivityRow | undefined {
  const at = (key: string) => cells[(head.columns.get(key) ?? 0) - 1]
  const own = form.text(at('titel'))
  // An activity that is merged over its rows is written in the first of them.
  const title = own || (at('titel')?.mergedInto ? above?.title : undefined) || above?.title
  if (title === undefined) {
    for (const cell of cells) if (form.peek(cell) !== '') form.unplaced(cell, 'raden har ingen aktivitet')
    return undefined
  }
  const first = cells.find((cell) => form.peek(cell) !== '')
  if (own === '' && first && !at('titel')?.mergedInto) {
    form.doubt(first, `raden har ingen aktivitet; den är läst som en del av «${shortened(title)}»`)
  }
  const areas = readAreas(form, at('områden')) ?? (own === '' ? above?.areas : undefined) ?? []
  const [, name = '', letters] =
    /^(.*?)\s*(?:\(([A-ZÅÄÖ](?:[\s,]+[A-ZÅÄÖ])*)\))?$/s.exec(form.text(at('delaktivitet'))) ?? []
  const nameAreas = letters === undefined ? undefined : areaLetters(letters)
  return { title, areas, name, nameAreas, fields: readFields(form, at) }
}

function readAreas(form: FormSheet, cell: SheetCell | undefined): readonly string[] | undefined {
  const text = form.peek(cell)
  if (!cell || text === '') return undefined
  const letters = areaLetters(text)
  if (letters) form.label(cell)
  else {
    form.slipped(cell, `«${shortened(text)}» står under målområde men är inga bokstäver`)
    form.unplaced(cell, 'målområden skrivs som bokstäver')
  }
  return letters
}

function readFields(form: FormSheet, at: (key: string) => SheetCell | undefined): Fields {
  const fields: Fields = {}
  const status = at('status')
  const word = form.peek(status)
  if (status && word !== '') {
    const known = statusOf(word)
    if (known) {
      form.label(status)
      fields.status = known
    } else
      form.unplaced(
        status,
        looksLikeTime(word) || areaLetters(word) ? 'cellen har förskjutits hit' : 'det är ingen status',
      )
  }
  const text = (key: string) => {
    const cell = at(key)
    const words = form.peek(cell)
    if (
      cell &&
      words !== '' &&
      (areaLetters(words) || /^(ja|nej)$/i.test(words) || looksLikeTime(words) || cell.sort === 'date')
    ) {
      form.slipped(cell, `«${shortened(words)}» ser inte ut att höra till kolumnen ${ACTIVITY_LABELS[key]?.[0] ?? key}`)
    }
    return form.text(cell)
  }
  const background = text('lägesbild')
  if (background) fields.lägesbild = background
  const tasks = lines(text('uppdrag'))
  if (tasks.length > 0) fields.uppdrag = tasks
  const how = text('genomförande')
  if (how) fields.genomförande = how
  const effects = text('mätbara_effekter')
  if (effects) fields.mätbara_effekter = textOrList(effects)
  const partners = names(text('samverkanspartner'))
  if (partners.length > 0) fields.samverkanspartner = partners
  const times = readTimes(form, at)
  if (times) fields.tidsplan = times
  const resources = at('resursförstärkning')
  const given = form.text(resources)
  if (given) fields.resursförstärkning = readResources(form, resources, given)
  const handler = at('hanteras')
  const who = form.text(handler)
  if (who) {
    const { hanteras, isDoubtful } = handlers(who)
    fields.hanteras = hanteras
    if (isDoubtful && handler)
      form.doubt(handler, `«${shortened(who)}» har inte tre nivåer med snedstreck emellan på varje rad`)
  }
  return fields
}

function readTimes(form: FormSheet, at: (key: string) => SheetCell | undefined): Tidsplan | undefined {
  const times: Tidsplan = {}
  for (const key of ['påbörjas', 'uppföljning', 'avslutas'] as const) {
    const cell = at(`tidsplan.${key}`)
    const words = form.peek(cell)
    if (!cell || words === '') continue
    if (/^(ja|nej)$/i.test(words)) {
      form.slipped(cell, `«${words}» står under ${key}, som är en tid`)
      form.unplaced(cell, 'det är ingen tid')
    } else times[key] = form.time(cell)
  }
  return Object.keys(times).length > 0 ? times : undefined
}

function readResources(form: FormSheet, cell: SheetCell | undefined, text: string): Resursforstarkning {
  if (/^ja\.?$/i.test(text)) return { ja: true }
  if (/^nej\.?$/i.test(text)) return { ja: false }
  if (cell) form.doubt(cell, `«${shortened(text)}» säger varken ja eller nej; resursen är läst som ja med förklaring`)
  return { ja: true, text }
}

/** One plan for each activity. What it has several of, or has named, are its sub-activities. */
function plansOf(rows: readonly ActivityRow[], head: Head): PlanDraft[] {
  const activities = new Map<string, ActivityRow[]>()
  for (const row of rows) activities.set(fold(row.title), [...(activities.get(fold(row.title)) ?? []), row])
  return [...activities.values()].flatMap((own, index) => {
    const [first] = own
    if (!first) return []
    const areas = [...new Set(own.flatMap((row) => row.areas))].sort()
    const plan: PlanDraft = { nummer: index + 1, titel: first.title, ...(areas.length > 0 && { områden: areas }) }
    keepHeads(plan, head, ACTIVITY_LABELS, (key) => key)
    if (own.length === 1 && first.name === '') return [{ ...plan, ...first.fields }]
    plan.delaktiviteter = own.map(({ name, nameAreas, fields }) => ({
      ...(name !== '' && { namn: name }),
      ...(nameAreas && { områden: [...nameAreas] }),
      ...fields,
    }))
    return [plan]
  })
}

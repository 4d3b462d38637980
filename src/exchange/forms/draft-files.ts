import { Document, isScalar, visit } from 'yaml'
import type { Bilagepost } from '../../model/format.ts'
import { slug } from '../../swedish/suggest.ts'
import { compareBySchema } from '../plan-schema.ts'
import { LINE_WIDTH } from '../yaml-scalar.ts'
import type { Draft, PlanDraft } from './draft.ts'

/** The forms that plans are printed in. */
export type Form = NonNullable<Bilagepost['form']>

/** The files of plans, by path in the agreement's folder. Each has a name of its own. */
export function planFiles(draft: Draft): Map<string, string> {
  const files = new Map<string, string>()
  for (const [index, plan] of draft.plans.entries()) {
    const number = String(plan.nummer ?? index + 1).replaceAll('.', '-')
    const name = (slug(plan.titel) ?? 'plan').slice(0, 48).replace(/-+$/, '')
    let path = `atgardsplaner/${number}-${name}.yaml`
    for (let copy = 2; files.has(path); copy++) path = `atgardsplaner/${number}-${name}-${copy}.yaml`
    files.set(path, yamlText(inOrder(plan)))
  }
  return files
}

/** An agreement for the plans, when the folder has none: what the workbook says of it and what the format demands. */
export function manifestText(draft: Draft, form: Form, title: string): string {
  const parties = [...draft.parties].map(([id, namn]) => ({ id, namn, typ: typeOf(namn) }))
  const others = DEFAULT_PARTIES.filter(({ id }) => !draft.parties.has(id)).slice(0, Math.max(0, 2 - parties.length))
  const known = new Set<string>()
  const areas = draft.areas.filter(({ id }) => !known.has(id) && known.add(id))
  return yamlText({
    titel: title,
    parter: [...parties, ...others],
    avtalstid: { typ: 'tillsvidare' },
    ...(areas.length > 0 && { prioriterade_områden: areas }),
    bilagor: [{ nummer: 1, titel: 'Åtgärdsplaner', sort: 'åtgärdsplaner', källa: 'atgardsplaner', form }],
  })
}

const DEFAULT_PARTIES = [
  { id: 'kommunen', namn: 'Kommunen', typ: 'kommun' },
  { id: 'polisen', namn: 'Polisen', typ: 'polis' },
]

function typeOf(name: string): string {
  if (/polis/i.test(name)) return 'polis'
  if (/utbildning|skol/i.test(name)) return 'skola'
  if (/region/i.test(name)) return 'region'
  if (/räddning/i.test(name)) return 'räddningstjänst'
  return /stadsdel|kommun|stad\b|förvaltning/i.test(name) ? 'kommun' : 'annan'
}

/** A plan with its keys in the order of the schema, without lists that nothing was put in. */
function inOrder(plan: PlanDraft): object {
  return Object.fromEntries(
    Object.entries(plan)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => compareBySchema([a], [b])),
  )
}

/** YAML as the files of agreements are written: long texts folded. */
function yamlText(data: object): string {
  const document = new Document(data)
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string' && node.value.length > 80) {
        node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED'
      }
    },
  })
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false })
}

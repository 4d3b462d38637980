import { latin } from './latin.ts'

/** What the Swedish names of functions are made of. */
const ROLES = latin(
  [
    'chef|strateg|samordnar|koordinat|handläggar|direktör|kommunpolis|områdespolis|polisbefäl|befäl',
    'assistent|sekreterar|ledare|ledamot|ansvarig|ingenjör|planerar|kommunikat|rektor|kurator',
    'utvecklar|utredar|pedagog|administrat|ordförande|sammankalla|kontrollant|förvaltare|värdar',
    'vårdar|psykolog|jurist|controller|specialist|föreståndar|inspektör|kommissarie|gruppen|grupp\\b',
    'polis,|poliser',
    '(?<!\\p{L})(?:vd|kso)(?!\\p{L})',
  ].join('|'),
  'iu',
)

/** Whether a text names a function that a person can have. */
export function isRole(text: string): boolean {
  return ROLES.test(text)
}

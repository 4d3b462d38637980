import { Html } from './html.ts'

/**
 * Small drawn signs. They always stand beside a word and are told apart by shape, not by colour; no font has to hold
 * them. Hidden from readers, since the word says the same.
 */
const SHAPES = {
  tom: '<circle cx="6" cy="6" r="4.5" fill="none"/>',
  halv: '<circle cx="6" cy="6" r="4.5" fill="none"/><path d="M6 1.5a4.5 4.5 0 0 0 0 9z" class="fylld"/>',
  fylld: '<circle cx="6" cy="6" r="4.5" class="fylld"/>',
  struken: '<circle cx="6" cy="6" r="4.5" fill="none"/><path d="M2.8 9.2l6.4-6.4"/>',
  klocka: '<circle cx="6" cy="6" r="4.5" fill="none"/><path d="M6 3.2V6l2 1.4" fill="none"/>',
  cirkel: '<circle cx="6" cy="6" r="4.5" class="fylld"/>',
  triangel: '<path d="M6 1.4l5 9.2H1z" class="fylld"/>',
  kvadrat: '<path d="M1.5 1.5h9v9h-9z" class="fylld"/>',
  plus: '<path d="M6 1.5v9M1.5 6h9" fill="none"/>',
  minus: '<path d="M1.5 6h9" fill="none"/>',
  upp: '<path d="M6 10.5v-9M2.5 5L6 1.5 9.5 5" fill="none"/>',
  varning: '<path d="M6 1.4l5 9.2H1z" fill="none"/>',
} as const

export type Shape = keyof typeof SHAPES

/** A sign to stand beside a word that says the same. */
export function symbol(shape: Shape): Html {
  return new Html(
    `<svg class="tecken" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${SHAPES[shape]}</svg>`,
  )
}

/** A ticked or an empty box: the one sign that says something by itself, so it has a text. */
export function checkbox(ticked: boolean): Html {
  const tick = ticked ? '<path d="M3 6.2l2.2 2.3L9.2 3.6" fill="none"/>' : ''
  return new Html(
    `<svg class="tecken ruta" viewBox="0 0 12 12" width="12" height="12" role="img" aria-label="${ticked ? 'klar' : 'inte klar'}"><path d="M1 1h10v10H1z" fill="none"/>${tick}</svg>`,
  )
}

import { codeFor, textOf } from '../content/font.ts'
import type { Mark, TextRun } from '../content/page-content.ts'
import { AnnotationKid, Element } from './tree.ts'

/** Elements that stand in a line, so that a line may break in the middle of them. */
const INLINE = new Set('Span Strong Em Code Quote Link Reference Sub'.split(' '))

/** How far down a text must be to stand on a new line, in letter sizes: more than a footnote's number is raised. */
const NEW_LINE = 0.7

interface Shown {
  readonly mark: Mark
  readonly run: TextRun
}

/**
 * Where a line is broken between two words the browser paints no blank, and read aloud the two become one. Here the
 * blank is painted (ISO 32000-1, 14.8.2.5): it is not seen.
 */
export function restoreBlanks(block: Element): void {
  let before: Shown | undefined
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (kid instanceof AnnotationKid) continue
      if (kid instanceof Element) {
        if (INLINE.has(kid.role)) visit(kid)
        else if (kid.role !== 'Figure') {
          before = undefined
          restoreBlanks(kid)
        }
      } else for (const run of kid.runs) before = follow(before, { mark: kid, run })
    }
  }
  visit(block)
}

function follow(before: Shown | undefined, now: Shown): Shown {
  if (before && isNewLine(before, now) && isBetweenWords(before, now)) addBlank(before)
  return now
}

function isNewLine(before: Shown, now: Shown): boolean {
  if (before.mark.page !== now.mark.page) return true
  return before.run.baseline - now.run.baseline > NEW_LINE * Math.min(before.run.size, now.run.size)
}

/** A sign that a line may be broken after without a blank, when there is none before it either: `2017–2018`. */
const BREAKABLE = /(?<!\s)[-\u00ad\u2010\u2013\u2014/]$/

/** Not where a word is broken, nor where there is a blank already. */
function isBetweenWords(before: Shown, now: Shown): boolean {
  const end = textOf(before.run.font, before.run.bytes)
  const start = textOf(now.run.font, now.run.bytes)
  return end !== '' && start !== '' && !/\s$/.test(end) && !BREAKABLE.test(end) && !/^\s/.test(start)
}

function addBlank({ mark, run }: Shown): void {
  const blank = codeFor(run.font, ' ')
  if (blank !== undefined) mark.addBlank(run, blank)
}

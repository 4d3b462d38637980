import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import type { Diagnostic } from '../diagnostic.ts'
import type { Source, Span } from '../source.ts'
import { HELPERS, TEMPLATE_OPTIONS } from './helpers.ts'
import { Html } from './html.ts'
import type { Kit } from './kit.ts'

/** Prints a template with a view. */
export type Print = (name: string, view: object) => Html

type Template = Handlebars.TemplateDelegate<unknown>

/** Prints what is compiled already; the compiler, three times its size, is not loaded. */
const { create } = runtime as unknown as typeof Handlebars

/** A template that could not be read or that asks for a value it does not get. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message)
    this.diagnostic = diagnostic
  }
}

/**
 * The templates of the package, with the agreement's own in place of those with the same name. An own template may
 * leave out the folder: `omslag` replaces `delar/omslag`. Printing throws `TemplateError`.
 */
export function templates(kit: Kit, replaced: ReadonlyMap<string, Source>): Print {
  const environment = create()
  for (const [name, helper] of Object.entries(HELPERS)) environment.registerHelper(name, helper)
  const ready = new Map<string, Template>()
  const add = (name: string, template: Template) => {
    ready.set(name, template)
    environment.registerPartial(name, template)
  }
  for (const [name, compiled] of kit.templates)
    add(
      name,
      lazy(() => environment.template(compiled)),
    )
  for (const [name, source] of replaced) {
    const whole = [name, `delar/${name}`, `former/${name}`].find((one) => kit.templates.has(one)) ?? name
    add(
      whole,
      own(whole, source, () => environment.template(kit.compile(source.text, TEMPLATE_OPTIONS))),
    )
  }
  return (name, view) => {
    const template = ready.get(name)
    if (!template) throw new Error(`there is no template ${name}`)
    return new Html(template(view))
  }
}

/** A template that is set up when it is first printed. */
function lazy(make: () => Template): Template {
  let made: Template | undefined
  return (view, options) => {
    made ??= make()
    return made(view, options)
  }
}

/** An agreement's own template: it says where it stands when it fails, and what it prints is looked at. */
function own(name: string, source: Source, make: () => Template): Template {
  const template = lazy(make)
  return (view, options) => {
    try {
      const printed = template(view, options)
      checkHeadings(printed, name, source)
      return printed
    } catch (error) {
      if (error instanceof TemplateError || !(error instanceof Error)) throw error
      throw new TemplateError(diagnosticOf(error, name, source))
    }
  }
}

/** Outline and contents need an id on every heading: the package's own templates have it, others may forget. */
function checkHeadings(printed: string, name: string, source: Source): void {
  const heading = /<h([1-6])(?![^>]*\sid=)[^>]*>([\s\S]*?)<\/h\1>/.exec(printed)
  if (!heading) return
  const words = (heading[2] ?? '').replace(/<[^>]+>/g, '').trim()
  const at = source.text.search(/<h[1-6](?![^>]*\sid=)/)
  const line = source.text.slice(0, Math.max(at, 0)).split('\n').length
  throw new TemplateError({
    code: 'mall/fel',
    severity: 'fel',
    message: `Mallen ${name} kan inte användas: rubriken ”${words}” saknar id.`,
    span: lineSpan(source, line, 0),
    hint: 'Skriv till exempel <h2 id="min-rubrik">. Varje rubrik behöver ett eget id för innehållsförteckningen.',
  })
}

/**
 * Every id is printed once: links and outline go by it. The package's own templates see to that; a template of the
 * agreement's own that prints one twice throws `TemplateError`.
 */
export function checkIds(markup: string, replaced: ReadonlyMap<string, Source>): void {
  if (replaced.size === 0) return
  const seen = new Set<string>()
  for (const [, id = ''] of markup.matchAll(/<[^>]*\sid="([^"]+)"/g)) {
    const [name, source] = [...replaced].find(([, { text }]) => text.includes(`id="${id}"`)) ?? []
    if (seen.has(id) && name !== undefined && source) {
      const line = source.text.slice(0, source.text.indexOf(`id="${id}"`)).split('\n').length
      throw new TemplateError({
        code: 'mall/fel',
        severity: 'fel',
        message: `Mallen ${name} kan inte användas: id ”${id}” förekommer två gånger i dokumentet.`,
        span: lineSpan(source, line, 0),
        hint: 'Välj ett annat id, eller gör det olika för varje gång med till exempel {{@index}}.',
      })
    }
    seen.add(id)
  }
}

function diagnosticOf(error: Error, name: string, source: Source): Diagnostic {
  const { lineNumber, column } = error as Error & { lineNumber?: number; column?: number }
  const line = lineNumber ?? Number(/line (\d+)/.exec(error.message)?.[1] ?? 1)
  return {
    code: 'mall/fel',
    severity: 'fel',
    message: `Mallen ${name} kan inte användas: ${inSwedish(error.message)}`,
    span: lineSpan(source, line, column ?? 0),
    hint: 'Jämför med mallen med samma namn i programmet. Mappen med egna mallar anges som mallar i samverkan.yaml.',
  }
}

function inSwedish(message: string): string {
  const missing = /^"(.+?)" not defined/.exec(message)
  if (missing) return `värdet ”${missing[1]}” finns inte här.`
  const partial = /^The partial (\S+) could not be found/.exec(message)
  if (partial) return `delmallen ”${partial[1]}” finns inte.`
  const helper = /(?:specified knownHelpersOnly, but used the unknown helper|Missing helper:) "?([^\s"]+)/.exec(message)
  if (helper) return `hjälpfunktionen ”${helper[1]}” finns inte.`
  if (/^Parse error|^Lexical error/.test(message)) return `den är felskriven här: ${message.split('\n')[1] ?? ''}`
  return message
}

function lineSpan(source: Source, line: number, column: number): Span {
  const lines = source.text.split('\n')
  const before = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  const end = before + (lines[line - 1]?.length ?? 0)
  return { source, start: Math.min(before + column, end), end }
}

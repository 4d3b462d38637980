import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import { asIfShown, composed, kit, options, readExample, textOf } from './sample.ts'

const agreement = readExample('rinkeby-kista')

/** The example with templates of its own. */
function withTemplates(own: Readonly<Record<string, string>>) {
  const templates = new Map(
    Object.entries(own).map(([name, text]) => [name, { path: `mallar/${name}.hbs`, text }] as const),
  )
  return { ...agreement, templates }
}

function failure(own: Readonly<Record<string, string>>) {
  const { value, diagnostics } = compose(asIfShown(withTemplates(own)), kit, options)
  expect(value).toBeUndefined()
  expect(diagnostics).toHaveLength(1)
  const [found] = diagnostics
  const text = found?.span?.source.text.slice(found.span.start, found.span.end)
  return { code: found?.code, message: found?.message, path: found?.span?.source.path, text }
}

describe('templates of the agreement', () => {
  it('replace single partials', () => {
    const { html } = composed(withTemplates({ 'delar/forord': '<section><h1 id="forord">Välkommen</h1></section>' }))
    expect(textOf(html)).toContain('Välkommen')
    expect(html).toContain('id="avsnitt-underskrifter"')
  })

  it('escape what they print', () => {
    const odd = withTemplates({ 'delar/forord': '<section><p>{{innehåll}}</p></section>' })
    expect(composed(odd).html).not.toContain('&lt;p&gt;')
    const cover = { 'delar/omslag': '<h1 id="omslag">{{titel}}</h1>' }
    const data = { ...agreement.manifest.data, titel: 'Vi & <de>' }
    const titled = { ...withTemplates(cover), manifest: { ...agreement.manifest, data } }
    expect(composed(titled).html).toContain('<h1 id="omslag">Vi &amp; &lt;de&gt;</h1>')
  })

  it('that ask for a value that is not there are a finding at the line', () => {
    expect(failure({ 'delar/omslag': '<section>\n<h1 id="omslag">{{tittel}}</h1>\n</section>' })).toEqual({
      code: 'mall/fel',
      message: 'Mallen delar/omslag kan inte användas: värdet ”tittel” finns inte här.',
      path: 'mallar/delar/omslag.hbs',
      text: '{{tittel}}</h1>'.slice(2),
    })
  })

  it('that are written wrongly are a finding at the line', () => {
    expect(failure({ 'delar/omslag': '<section>\n{{#if titel}}\n</section>' })).toMatchObject({
      code: 'mall/fel',
      path: 'mallar/delar/omslag.hbs',
    })
    expect(failure({ 'delar/omslag': 'a\n{{titel}\nb' })).toMatchObject({ text: expect.stringContaining('titel') })
  })

  it('that fail inside another template are a finding in their own file', () => {
    const found = failure({ 'delar/planhuvud': '{{status}}\n{{> delar/finns-inte}}' })
    expect(found).toMatchObject({ code: 'mall/fel', path: 'mallar/delar/planhuvud.hbs' })
    expect(found.message).toContain('delmallen ”delar/finns-inte” finns inte')
  })

  it('that use a helper that is not there are a finding', () => {
    expect(failure({ 'delar/forord': '{{skrik innehåll}}' }).message).toContain('hjälpfunktionen ”skrik” finns inte')
  })

  it('go by their file name alone', () => {
    const { html } = composed(withTemplates({ forord: '<section><h1 id="forord">Välkommen</h1></section>' }))
    expect(textOf(html)).toContain('Välkommen')
  })

  it('that print an id twice are a finding', () => {
    const found = failure({ 'delar/planhuvud': '<p>Plan</p>\n<p id="planhuvud">Huvud</p>' })
    expect(found.message).toContain('id ”planhuvud” förekommer två gånger')
    expect(found.text).toBe('<p id="planhuvud">Huvud</p>')
  })

  it('with a heading without an id are a finding', () => {
    expect(failure({ 'delar/forord': '<section><h1>Hej</h1></section>' }).message).toContain('rubriken ”Hej”')
  })
})

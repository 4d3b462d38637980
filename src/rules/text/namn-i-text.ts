import { knownPersons, markedValues, placeKey } from '../../agreement/known-persons.ts'
import { isWithheld, spanIn, type Text, textsOf } from '../../agreement/texts.ts'
import { rule } from '../../check/rule.ts'
import { namesInFunction } from '../../swedish/titled-name.ts'

export default rule({
  title: 'Funktioner står i texten, inte personer.',
  ground: 'lag',
  catalogue: ['P07'],
  severity: 'info',
  basis: {
    document: 'Dataskyddsförordningen',
    place: 'artikel 5.1 c',
    text: 'Personuppgifter begränsas till det som behövs.',
  },
  why: 'I den publika versionen tas namnet bort, och kvar blir ett hål mitt i texten.',
  hint: 'Skriv funktionen i stället. Är det ingen person, skriv namnet under  publicering: {får_stå: [Svensk Handel]}',
  good: { 'text/lagesbild.md': 'Kommunpolisen leder arbetet.' },
  bad: { 'text/lagesbild.md': 'Kommunpolis Tindra Berg leder arbetet.' },
  *check({ agreement }) {
    const { find, hides } = knownPersons(agreement)
    const marked = [...markedValues(agreement)]
    const places = new Set(marked.map(placeKey))
    for (const text of textsOf(agreement)) {
      if (text.file && places.has(placeKey(text))) continue
      for (const { start, end, kind } of find(text.text)) {
        if (kind !== 'namn' || isWithheld(text, start)) continue
        yield { span: spanIn(text, start, end), message: messageOf(text, start, end) }
      }
    }
    for (const { file, place, value, mark } of marked) {
      if (mark !== 'namn eller funktion' || !hides(value, mark)) continue
      const [name = value] = namesInFunction(value)
      yield { file, place, message: `«${name}» ser ut som en persons namn och utelämnas i den publika versionen` }
    }
  },
})

function messageOf({ text }: Text, start: number, end: number): string {
  return `«${text.slice(start, end)}» är en persons namn och utelämnas i den publika versionen`
}

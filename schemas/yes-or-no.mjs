/**
 * The code of validators that only say yes or no. What ajv would report of each fault, and the paths that it hands on
 * for that, is much of the code and slow; nobody reads it, since `explain` says why in words of ours.
 */
export function yesOrNo(code) {
  let kept = ''
  let at = 0
  for (const { index } of code.matchAll(/\{instancePath[:,]/g)) {
    // Inside one that has been left out.
    if (index < at) continue
    const end = endOf(code, index)
    const isReport = code.slice(index, end).includes('schemaPath:')
    // A report becomes a mark in the list of errors; handed on, the paths are an argument that may be left out.
    kept += isReport ? `${code.slice(at, index)}0` : code.slice(at, index).replace(/,\s*$/, '')
    at = end
  }
  const rest = kept + code.slice(at)
  if (rest.includes('schemaPath')) throw new Error('ajv writes its reports in another way than before')
  return rest
}

/** Where the object that begins here ends. */
function endOf(code, start) {
  let depth = 0
  for (let at = start; ; at++) {
    const sign = code[at]
    if (sign === '"') at = endOfText(code, at)
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
}

/** Where the quoted text that begins here has its last sign. */
function endOfText(code, start) {
  let at = start + 1
  for (; code[at] !== '"'; at++) if (code[at] === '\\') at++
  return at
}

const ANNOTATIONS = new Set(['title', 'description', 'examples', 'markdownEnumDescriptions', 'defaultSnippets'])

/** A schema without what is said to people: the compiled code holds the schema it comes from. */
export function bare(schema, namesAreOwn = false) {
  if (Array.isArray(schema)) return schema.map((one) => bare(one))
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).filter(
    ([name]) => namesAreOwn || !(ANNOTATIONS.has(name) || name.startsWith('x-')),
  )
  return Object.fromEntries(
    parts.map(([name, part]) => [name, bare(part, !namesAreOwn && (name === 'properties' || name === 'definitions'))]),
  )
}

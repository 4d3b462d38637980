import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Where programs put the comments of a sheet, Excel without a folder, and the boxes that they are drawn in. */
const COMMENTS = /^xl\/(?:comments\/comment|comments)(\d+)\.xml$/
const DRAWINGS = /^xl\/drawings\/commentsDrawing(\d+)\.vml$/
const RELATIONS = /^xl\/worksheets\/_rels\/.*\.rels$/

/**
 * A workbook whose comments have the names that Excel gives them, and their words in runs as Excel writes them: the
 * library reads no others, though a name is free (ECMA-376 part 2, 9.1) and so are plain words (part 1, 18.7.7). The same
 * bytes when there are no comments. The bytes have to be a zip archive.
 */
export function withUsualNames(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  if (!Object.keys(files).some((name) => COMMENTS.test(name))) return bytes
  const renamed = (name: string) =>
    name.replace(COMMENTS, 'xl/comments$1.xml').replace(DRAWINGS, 'xl/drawings/vmlDrawing$1.vml')
  const out = Object.entries(files).map(([name, content]): [string, Uint8Array] => {
    if (RELATIONS.test(name)) return [name, strToU8(withTargets(strFromU8(content), renamed))]
    return [renamed(name), COMMENTS.test(name) ? strToU8(withRuns(strFromU8(content))) : content]
  })
  return zipSync(Object.fromEntries(out), { level: 0 })
}

/** Comments whose plain words are a run each. */
function withRuns(comments: string): string {
  return comments.replaceAll(/(<text>\s*)(<t(?:\s[^>]*)?>[^<]*<\/t>)(?=\s*<\/text>)/g, '$1<r>$2</r>')
}

/** The relations of a sheet with the new names, each from the folder of the sheet as Excel writes them. */
function withTargets(relations: string, renamed: (name: string) => string): string {
  return relations.replaceAll(/Target="(?:\/|\.\.\/)(?:xl\/)?([^"]*)"/g, (_, path: string) => {
    return `Target="../${renamed(`xl/${path}`).slice('xl/'.length)}"`
  })
}

import type { ArtifactKind, Edit, Mark, PageContent } from './page-content.ts'

/** The operators that begin an artifact (ISO 32000-1, 14.8.2.2.2). */
const ARTIFACT: Readonly<Record<ArtifactKind, string>> = {
  Header: '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC',
  Footer: '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC',
  Pagination: '/Artifact<</Type/Pagination>>BDC',
  Layout: '/Artifact<</Type/Layout>>BDC',
}

/**
 * Writes a page's content with new marks: everything painted is either held by an element of the structure tree or an
 * artifact (ISO 14289-1, 7.1), and marks that hold nothing are gone.
 */
export function emitContent(content: PageContent): string {
  const copy = copier(content)
  const out: string[] = []
  let artifact: ArtifactKind | undefined
  const close = () => {
    if (artifact) out.push('EMC')
    artifact = undefined
  }
  for (const piece of content.pieces) {
    if (piece.kind === 'plain') out.push(copy(piece.start, piece.end))
    else if (piece.kind === 'artifact') {
      if (artifact !== piece.zone) {
        close()
        out.push(ARTIFACT[piece.zone])
        artifact = piece.zone
      }
      out.push(copy(piece.start, piece.end))
    } else {
      close()
      if (piece.kind === 'frame') out.push(copy(piece.start, piece.end))
      else if (!piece.mark.painted) continue
      else if (piece.kind === 'end') out.push('EMC')
      else out.push(beginMark(piece.mark))
    }
  }
  close()
  if (content.appended.length > 0) {
    out.unshift('q')
    out.push('Q')
  }
  for (const { mark, operations } of content.appended) out.push(beginMark(mark), operations, 'EMC')
  return out.filter((part) => part !== '').join('\n')
}

function beginMark(mark: Mark): string {
  return mark.role ? `/${mark.role}<</MCID ${mark.id}>>BDC` : ARTIFACT[mark.artifact]
}

/** Copies stretches of the content, with what has been edited in them. Stretches must come in order. */
function copier(content: PageContent): (start: number, end: number) => string {
  const edits = [...content.edits].sort((a, b) => a.start - b.start)
  let next = 0
  return (start, end) => {
    let copied = ''
    let at = start
    for (let edit: Edit | undefined = edits[next]; edit && edit.start < end; edit = edits[++next]) {
      copied += content.source.slice(at, edit.start) + edit.text
      at = edit.end
    }
    return (copied + content.source.slice(at, end)).trim()
  }
}

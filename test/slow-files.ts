import { relative, sep } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ROOT } from './run.ts'

/**
 * The files of tests that print, or that run the program or many checks, the longest first: `npm run test:fast` leaves them
 * out, and a run of all begins with them, so that both cores end together. A file of tests that is not named here is
 * given no browser.
 */
export const SLOW_FILES: readonly string[] = [
  'render/process',
  'rule-mutants',
  'advice/advice',
  'cli',
  'finish/standards',
  'ids',
  'verify/refusals',
  'store',
  'main-job',
  'verify/fields',
  'profile/requirement-forms',
  'strays',
  'paths',
  'check/baseline',
  'check/command',
  'verify/standards',
  'on-demand',
  'verify/changes',
  'exchange/register',
  'mutation',
  'finish/layout',
  'render/print',
  'render/signs',
  'verify/signing',
  'verify/kept-signatures',
  'verify/timestamp',
  'golden/golden',
  'record/record',
  'record/reproducible',
  'record/travels',
  'profile/own-data',
  'profile/goteborg',
  'profile/step-by-step',
  'profile/own-profile',
  'profile/rule-parameters',
  'model/blanks',
  'model/inserted-files',
  'variant-mutants',
  'internal-outputs',
  'picture',
  'conservation/templates',
  'public-attack',
  'conservation/pictures',
  'load-names',
  'public-copy',
  'report/commands',
  'report/report',
  'compose/layout',
  'compose/web-page',
  'editor/editor',
  'exchange/export',
  'package',
  'third-party',
  'migrate',
  'personal-number-places',
  'personal-number-echo',
  'personal-number',
  'check/formats',
  'one-failure',
  'library',
  'action',
  'forms',
  'form-choice',
  'finish/structure',
  'finish/contents',
  'finish/insert',
  'finish/inserted-marks',
  'render/start',
  'render/install',
].map((name) => `test/${name}.test.ts`)

/** Begins with the slow files, in their order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = ({ moduleId }: TestSpecification) => {
      const turn = SLOW_FILES.indexOf(relative(ROOT, moduleId).split(sep).join('/'))
      return turn < 0 ? SLOW_FILES.length : turn
    }
    return [...files].sort((one, other) => turnOf(one) - turnOf(other))
  }
}

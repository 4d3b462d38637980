import { command, type Options, type OptionsOf } from './entry.ts'
import { BROWSER, JSON_RESULT, VARIANTS } from './recurring-options.ts'

const options = {
  against: { value: 'mapp', text: 'bygg överenskommelsen igen, och jämför' },
  variant: { value: 'namn', choices: VARIANTS, text: 'vad --against bygger (annars vad filens namn säger)' },
  standards: { text: 'pröva de regler i PDF/UA och PDF/A som oftast bryts' },
  unsignedOk: { text: 'godta fält som ingen har undertecknat ännu' },
  browser: BROWSER,
  json: JSON_RESULT,
} as const satisfies Options

export type VerifyOptions = OptionsOf<typeof options>

export const verify = command({
  name: 'verify',
  summary: 'säger om en PDF är den som byggdes, vem som undertecknat den och vad som ändrats sedan',
  arguments: [{ name: 'fil', required: true, text: 'PDF-filen' }],
  options,
  examples: [
    ['samverkan verify dist/norrby.pdf', 'är filen den som byggdes, och vem har undertecknat?'],
    ['samverkan verify dist/norrby.pdf --against avtal/norrby', 'ger källorna samma fil i dag?'],
  ],
  run: async ([file], given, terminal) => (await import('../commands/verify.ts')).verifyCommand(file, given, terminal),
})

import { command, type Options, type OptionsOf } from './entry.ts'
import { AS_OF, FOLDERS, QUIET, VARIANT } from './recurring-options.ts'

const options = {
  format: {
    value: 'namn',
    choices: ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'],
    repeat: true,
    text: 'hur fynden skrivs; kan anges flera gånger',
  },
  output: { short: 'o', value: 'fil', follows: 'format', text: 'fil för det format som står före' },
  failOn: {
    value: 'allvar',
    choices: ['fel', 'varning', 'info'],
    default: 'fel',
    text: 'avsluta med kod 1 när något fynd är så allvarligt eller mer',
  },
  variant: VARIANT,
  asOf: AS_OF,
  baseline: { value: 'fil', text: 'utelämna de fynd som filen känner till' },
  writeBaseline: { text: 'skriv ned dagens fynd som kända (annars i samverkan-baseline.json)' },
  onlyChanged: { value: 'gren', text: 'bara det som är ändrat sedan denna gren eller commit i git' },
  watch: { text: 'kontrollera igen efter varje ändring' },
  fix: { text: 'rätta det som inte kan betyda något annat' },
  diff: { text: 'visa vad --fix ändrar; utan --fix skrivs inget' },
  noCache: { text: 'kontrollera allt på nytt, och spara inget till nästa gång' },
  quiet: QUIET,
} as const satisfies Options

export type CheckOptions = OptionsOf<typeof options>

export const check = command({
  name: 'check',
  summary: 'säger vad som saknas eller är fel, var, och vad som ska stå i stället',
  arguments: [FOLDERS],
  options,
  examples: [
    ['samverkan check', 'alla överenskommelser i mappen du står i'],
    ['samverkan check --fix --diff avtal/norrby', 'rättar det som är otvetydigt, och visar vad'],
    ['samverkan check --format text --format sarif -o fynd.sarif', 'för människor, och till en fil för program'],
  ],
  run: async ([folders], given, terminal) =>
    (await import('../commands/check.ts')).checkCommand(folders, given, terminal),
})

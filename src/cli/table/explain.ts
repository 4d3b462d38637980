import { command } from './entry.ts'

export const explain = command({
  name: 'explain',
  summary: 'förklarar koden i ett fynd: vad som krävs, varför, med ett bra och ett dåligt exempel',
  arguments: [{ name: 'kod', required: true, text: 'koden i ett fynd, till exempel plan-finansiering' }],
  options: {},
  examples: [['samverkan explain plan-finansiering', 'vad koden betyder']],
  run: async ([code], _, terminal) => (await import('../commands/explain.ts')).explainCommand(code, terminal),
})

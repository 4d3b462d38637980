import { command, type Options, type OptionsOf } from './entry.ts'
import { AS_OF, FOLDERS, INTERNAL, refusePublic } from './recurring-options.ts'

const options = {
  output: { short: 'o', value: 'fil', text: 'fil att skriva till (annars standard ut)' },
  asOf: AS_OF,
  variant: INTERNAL,
} as const satisfies Options

export type CalendarOptions = OptionsOf<typeof options>

export const calendar = command({
  name: 'calendar',
  summary: 'gör en kalender (.ics) av de dagar som överenskommelser har att hålla',
  arguments: [FOLDERS],
  options,
  examples: [['samverkan calendar -o avtal.ics avtal', 'en kalender för alla överenskommelser i mappen avtal']],
  run: async ([folders], given, terminal) => {
    refusePublic('calendar', given.variant)
    return (await import('../commands/calendar.ts')).calendarCommand(folders, given, terminal)
  },
})

/** The labels of a table form: each key with its own label first, then those that others write. */
export type Labels = Readonly<Record<string, readonly string[]>>

/** Labels of the two-column forms, by key of a plan. */
export const PLAN_LABELS: Labels = {
  definition: ['Definition'],
  syfte: ['Mål och syfte', 'Mål & Syfte', 'Beskrivning och syfte', 'Syfte'],
  problembild: ['Problembild'],
  utmaningar: ['Utmaningar/prioritering', 'Utmaningar'],
  målgrupp: ['Målgrupp'],
  mål: ['Mätbara mål'],
  kommunikation: ['Kommunikation/budskap', 'Kommunikation', 'Budskap'],
  löptid: ['Löptid', 'Tid för genomförande'],
  beredskap: ['Beredskapsläge/mötesfrekvens', 'Beredskapsläge'],
  mötesfrekvens: ['Mötesfrekvens'],
  nuläge: ['Nuläge'],
  sammankallande: [
    'Ansvarig/sammankallande',
    'Sammankallande',
    'Ansvarig/sammanställare',
    'Ansvarig/sammanställande',
    'Sammanställande',
    'Sammanställare',
    'Samverkansgrupp',
  ],
  administratör: ['Administratör'],
  rubrik: ['Resurser/funktioner/åtaganden', 'Resurser/funktioner/åtagande'],
  övriga_deltagare: ['Övriga deltagare/intressenter', 'Övriga deltagare'],
  finansiering: ['Finansiering'],
  resurser: ['Resurser'],
}

/** Labels of an area in the form områdestabell. */
export const AREA_LABELS: Labels = {
  syfte: ['Övergripande mål och syfte'],
  lägesbild: ['Lägesbild'],
  styrdokument: ['Strategidokument/policy', 'Styrdokument'],
}

/** Column heads of the form orsak–åtgärd. */
export const CAUSE_LABELS: Labels = {
  område: ['Prioriterat samverkansområde', 'Område', 'Insats'],
  orsak: ['Orsak'],
  text: ['Åtgärd'],
  operativt_mål: ['Operativt mål'],
  när: ['När'],
  vem: ['Vem', 'Ansvarig'],
  uppföljning: ['Uppföljning'],
}

/** Column heads of the form aktivitetsregister. */
export const ACTIVITY_LABELS: Labels = {
  titel: ['Aktivitet', 'Aktivitet (gul prioriteras)'],
  områden: ['Siktar på målområde', 'Målområde'],
  delaktivitet: ['Delaktivitet', 'Delaktivitet (siktar på målområde)'],
  status: ['Status', 'Initierad/delvis igång (Gul) Pågår (grön) Avslutad (röd)', 'Initierad/delvis igång'],
  lägesbild: ['Orientering/lägesbild', 'Lägesbild', 'Orientering'],
  uppdrag: ['Mål, uppdrag', 'Uppdrag', 'Mål och uppdrag', 'Uppdrag och mål'],
  genomförande: [
    'Genomförande/särskilda instruktioner',
    'Genomförande / särskilda instruktioner (ex metoder)',
    'Genomförande',
  ],
  mätbara_effekter: ['Uppföljning (mätbara effekter)', 'Mätbara effekter', 'Uppföljning av mätbara effekter'],
  samverkanspartner: [
    'Arbetsgrupp/samverkanspartner',
    'Arbetsgrupp / samverkanspartners',
    'Arbetsgrupp och samverkanspartner',
    'Samverkanspartner',
    'Samverkan med',
  ],
  'tidsplan.påbörjas': ['Påbörjas', 'Start'],
  'tidsplan.uppföljning': ['Uppföljning', 'upp-följning'],
  'tidsplan.avslutas': ['Avslutas', 'Slut'],
  resursförstärkning: ['Resursförstärkning', 'Resurs-förstärkning', 'Tillförda resurser'],
  hanteras: ['Hanterar frågan', 'Hanterar frågan (strat ledn/ op ledn/arbetsgrupp)'],
}

/** The key that a label stands for. What a label begins with is enough when a dash or a parenthesis follows. */
export function keyOfLabel(label: string, labels: Labels): string | undefined {
  const wanted = fold(label)
  if (wanted === '') return undefined
  const whole = Object.entries(labels).find(([, own]) => own.some((one) => fold(one) === wanted))
  if (whole) return whole[0]
  const start = fold(label.split(/ [-–] |\(/)[0] ?? '')
  return Object.entries(labels).find(([, own]) => own.some((one) => fold(one) === start))?.[0]
}

/** Labels are the same whatever their case, spaces and signs, and with or without "ev." before them. */
export function fold(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/^ev\.?\s+/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

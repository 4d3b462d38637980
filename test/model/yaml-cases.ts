/** The code, what stands instead of a plan's line `syfte`, and where the finding stands. */
export const CASES: readonly (readonly [code: string, written: string, at: string])[] = [
  ['yaml/kommentar', 'syfte: Enligt beslut #14 varje vecka', '#14 varje vecka'],
  ['yaml/kommentar', 'målgrupp: #unga i centrum\nsyfte: X', '#unga i centrum'],
  ['yaml/kommentar', 'syfte: X\nstyrdokument: [Polislagen, #kommunallagen\n  Brottsdatalagen]', '#kommunallagen'],
  ['yaml/kommentar', 'syfte: "Enligt beslut" #14 varje vecka', '#14 varje vecka'],
  ['yaml/kommentar', 'syfte: | #14 varje vecka\n  Vi ska', '#14 varje vecka'],
  ['yaml/kommentar', 'syfte: Fler ska våga gå ut # och stanna', '# och stanna'],
  ['yaml/bakstreck', 'syfte: "Se G:\\nytt\\trygg och mer"', 'G:\\nytt\\trygg'],
  ['yaml/bakstreck', 'syfte: "Se mappen arkiv\\trygghet"', 'arkiv\\trygghet'],
  ['yaml/komma', 'syfte: X\nstyrdokument: [Bidra med 17,5 kronor]', 'Bidra med 17,5 kronor'],
  ['yaml/citattecken', 'syfte: ”Fler ska våga gå ut”', '”Fler ska våga gå ut”'],
  ['yaml/citattecken', 'syfte: “Fler ska våga gå ut”', '“Fler ska våga gå ut”'],
  ['yaml/rader', 'syfte: >\n  Vi ska\n  - trygga torget\n  - lysa upp parken', '- trygga torget'],
  ['yaml/rader', 'syfte: Vi ska\n  - trygga torget\n  - lysa upp parken', '- trygga torget'],
  ['yaml/rader', 'syfte: >-\n  | Plats | Antal |\n  | --- | --- |\n  | Torget | 4 |', '| --- | --- |'],
  ['yaml/blanksteg', 'syfte: X\n\u00a0målgrupp: Unga', '\u00a0'],
  ['yaml/blanksteg', 'syfte:\u00a0Fler ska våga gå ut', '\u00a0'],
]

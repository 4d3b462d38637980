import type { Severity } from '../diagnostic.ts'

/** Something that is nearly Markdown, and is printed as the characters that it is. */
export interface Near {
  readonly code: string
  readonly severity: Severity
  /** What it looks like, in the text of a block in which all that Markdown has read is blank. */
  readonly pattern: RegExp
  /** How many there must be in a block: one dash is a dash, two are a list. */
  readonly least?: number
  readonly message: (written: string) => string
  readonly hint: string | ((written: string) => string)
  /** What to write in its place, when there is no doubt. */
  readonly fix?: (written: string) => string
}

const printedAsItStands = (written: string) => `«${written}» trycks som det står`

/** A heading with the blank that it lacks. */
const spaced = (written: string) => written.replace(/^\s*#+/, '$& ')

/** Characters that programs put in front of the items of a list. */
const BULLETS = '•▪●◦○►▸‣⁃∙➢➤■□☐☑✓✔'

/** What people bring with them from Word, e-mail, the web and other dialects of Markdown. */
export const NEAR: readonly Near[] = [
  {
    code: 'md/rubrik',
    severity: 'fel',
    pattern: /^[ \t]*#{2,6}(?=[^\s#])[^\n]*/gm,
    message: (written) => `«${clip(written)}» blir ingen rubrik: det saknas ett blanksteg efter #`,
    hint: (written) => `Skriv  ${spaced(written).trim()}`,
    fix: spaced,
  },
  {
    code: 'md/rubrik',
    severity: 'varning',
    pattern: /^[ \t]*#(?=\p{L})[^\n]*/gmu,
    message: (written) => `«${clip(written)}» blir ingen rubrik: det saknas ett blanksteg efter #`,
    hint: (written) => `Skriv  ${spaced(written).trim()}  – eller  \\${written.trim()}  om tecknet ska stå i texten.`,
  },
  {
    code: 'md/tabell',
    severity: 'fel',
    pattern: /^[ \t]*\|[^\n]*\|[ \t]*$|^[^|\n]*[^|\s][ \t]+\|[ \t]+[^|\n]*\|[^\n]*$/gm,
    message: (written) => `«${clip(written)}» blir ingen tabell, utan trycks med sina lodstreck`,
    hint: 'En tabell har en rubrikrad, under den  | --- | --- |  med lika många kolumner, och en tom rad före.',
  },
  {
    code: 'md/punktlista',
    severity: 'varning',
    pattern: new RegExp(`^[ \\t\\u00a0]*[${BULLETS}][ \\t\\u00a0]*(?=\\S)`, 'gmu'),
    message: (written) => `«${written.trim()}» gör ingen lista: punkterna trycks i en följd`,
    hint: 'Börja var och en av raderna med  -  och ett blanksteg.',
    fix: () => '- ',
  },
  {
    code: 'md/punktlista',
    severity: 'varning',
    pattern: /^[ \t\u00a0]*[–—−·o][ \t\u00a0]+(?=\S)/gm,
    least: 2,
    message: (written) => `«${written.trim()}» gör ingen lista: raderna trycks i en följd`,
    hint: 'Börja var och en av raderna med  -  och ett blanksteg.',
  },
  {
    code: 'md/punktlista',
    severity: 'varning',
    pattern: /^[ \t]*(?:[-+*](?=[\p{L}\d])|\d{1,2}[.)](?=\p{Lu})|\(\d{1,2}\)[ \t]+(?=\S))[^\n]*/gmu,
    least: 2,
    message: (written) => `«${clip(written)}» blir ingen punkt i en lista: raderna trycks i en följd`,
    hint: 'Så här skrivs en lista:  - Text  eller  1. Text  – med ett blanksteg efter tecknet, på var sin rad.',
  },
  {
    code: 'md/blanksteg',
    severity: 'varning',
    pattern: /^[ \t]*\u00a0[\u00a0 \t]*(?=\S)/gm,
    message: () => 'raden börjar med ett hårt blanksteg, så den läses inte som lista, rubrik eller tabell',
    hint: 'Byt det mot vanliga blanksteg.',
    fix: (written) => written.replaceAll('\u00a0', ' '),
  },
  {
    code: 'md/kommando',
    severity: 'fel',
    pattern: /(?<![\\\w:])\\[a-zA-Z]{2,}(?:\{[^}\n]{0,200}\})*/g,
    message: (written) => `«${written}» är ett kommando ur ett annat program, och trycks som det står`,
    hint: 'Ta bort det. Varje bilaga börjar på en ny sida av sig själv.',
  },
  {
    code: 'md/not',
    severity: 'fel',
    pattern: /\[\^[^\]\s]{1,100}\]/g,
    message: (written) => `noten ${written} har ingen text, så märket trycks som det står`,
    hint: (written) => `Skriv  ${written}: …  på en egen rad sist i filen, med notens text.`,
  },
  {
    code: 'md/bild',
    severity: 'fel',
    pattern: /!\[[^\]\n]{0,500}\](?:\([^)\n]{0,500}\)?|\[[^\]\n]{0,200}\])?/g,
    message: (written) => `«${clip(written)}» blir ingen bild`,
    hint: 'Så här skrivs en bild:  ![vad bilden visar](bild.png)  – utan blanksteg i sökvägen; byt annars namn på filen.',
  },
  {
    code: 'md/lank',
    severity: 'varning',
    pattern: /\[[^\]\n]{1,500}\](?:\([^)\n]{0,500}\)?| \((?:https?:|www\.)[^)\n]{0,500}\)|\[[^\]\n]{0,200}\])/g,
    message: (written) => `«${clip(written)}» blir ingen länk, och trycks som det står`,
    hint: 'Så här skrivs en länk:  [länktext](https://…)  – utan blanksteg mellan parenteserna eller i adressen.',
  },
  {
    code: 'md/fetstil',
    severity: 'varning',
    pattern: /(?<![\\*])\*\*(?!\*)|(?<![\\_\w])__(?=\w)|(?<=\w)__(?![_\w])/g,
    message: printedAsItStands,
    hint: 'Så här skrivs fet text:  **fet text**  – utan blanksteg innanför stjärnorna, och med lika många före som efter.',
  },
  {
    code: 'md/kursiv',
    severity: 'varning',
    pattern: /(?<![\\*\p{L}\d])\*(?=\p{L})[^*\n]*$/gmu,
    message: (written) => `stjärnan i «${clip(written)}» trycks som den står`,
    hint: 'Så här skrivs kursiv text:  *kursiv text*  – med en stjärna på var sida. Ska stjärnan synas skrivs den  \\*',
  },
  {
    code: 'md/kod',
    severity: 'varning',
    pattern: /(?<!\\)`+/g,
    message: printedAsItStands,
    hint: 'Ta bort tecknet, eller skriv ett likadant efter orden som det gäller.',
  },
  ...(
    [
      [/^:::[^\n]*/gm, 'Ta bort raden.'],
      [
        /(?<!\\)\{[.#:][\w-][^}\n]{0,200}\}/g,
        'Ta bort det. Bara rubriker och tabellrubriker kan få ett namn: {#kort-namn}',
      ],
      [/(?<!\\)\[\[[^\]\n]{1,200}\]\]/g, 'Hänvisa med  <rubrik:kort-namn>  eller  [text](https://…).'],
      [/\{(?:\+\+|--|~~|==|>>)[^}]{0,1000}\}/g, 'Ta ställning till ändringen, och skriv texten som den ska lyda.'],
      [/(?<![=\w])==(?=\S)[^=\n]{1,500}==(?!=)/g, 'Det som ska framhävas skrivs  **så här**'],
      [
        /\$\$[^$]{1,1000}\$\$|(?<![\w$])\$(?=[\\\w])[^$\\^_{\n]{0,200}[\\^_{][^$\n]{0,200}\$(?!\w)/g,
        'Skriv formeln i ord, eller som en bild.',
      ],
      [/^\[\[?(?:toc|_toc_|innehåll)\]?\]/gim, 'Ta bort raden: innehållsförteckningen görs av rubrikerna.'],
      [/^(?:!{3}|\?{3})[ +]\w[^\n]*/gm, 'Skriv rutan som ett stycke, eller som ett citat med  >'],
      [
        /\{\{[^}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|<%[^%\n]{0,200}%>|\$\{[^}\n]{0,200}\}/g,
        'Skriv själva uppgiften: texten fylls inte i av sig själv.',
      ],
      [/(?<![\w:]):[a-z][a-z_+-]+:(?![\w:])/g, 'Skriv ordet i stället för bilden.'],
      [
        /(?<=[\p{L}\d])~[\p{L}\d]+~(?!~)|(?<=[\p{L}\d])\^[\p{L}\d]+\^/gu,
        'Skriv upphöjda och nedsänkta siffror som tecken: m², CO₂.',
      ],
      [/^:[ \t]+(?=\S)[^\n]*/gm, 'En förklaring skrivs  **Ord:** förklaring  på en egen rad, eller i en tabell.'],
      [/^\*\[[^\]\n]+\]:[^\n]*/gm, 'Lägg förkortningen under  ordlista:  i overenskommelse.yaml.'],
      [/\[@[\w:.-][^\]\n]{0,200}\]/g, 'Skriv källan, eller hänvisa med  <underlag:kort-namn>.'],
      [/&(?:nbsp|lt|gt|amp|shy|quot|[a-z]{2,8}grave|[a-z]{1,6}(?:uml|ring|acute));?/gi, 'Skriv själva tecknet.'],
      [/^(?:!|@|#)include\b[^\n]*|^!\w+\([^\n]*\)/gm, 'Skriv texten här: andra filer läses inte in.'],
    ] as const
  ).map(
    ([pattern, hint]): Near => ({
      code: 'md/dialekt',
      severity: 'varning',
      pattern,
      message: (written) => `«${clip(written)}» trycks som det står`,
      hint,
    }),
  ),
]

/** What a text must have something of to hold any of it: most texts have nothing. */
export const SUSPECT = new RegExp(
  `^[ \\t\\u00a0]*(?:[#|:!?@(+*–—−·-]|o\\s|\\d+[.)]|[a-zåäö]\\))|[|\\\\\\[*\`{$~^&\\u00a0${BULLETS}]|__|==|:::|:[a-z]+:|<%`,
  'mu',
)

const LONGEST = 40

function clip(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/**
 * Which news agencies a text credits: in its dateline, in brackets, at its foot, or in words. A name in passing ("a Reuters
 * camera stood by") is no credit, and letters that mean other things too (AP, PA, EFE) count only where hardly anything else stands so.
 */

interface Agency {
  name: string
  /** As it is written, one way of several. */
  written: string
  /** The letters mean other things as well. */
  short?: string
}

const agencies: readonly Agency[] = [
  { name: 'AP', written: '(?:The )?Associated Press', short: 'AP' },
  { name: 'AFP', written: 'AFP|Agence[- ]France[- ]Presse' },
  { name: 'Reuters', written: 'Reuters|Thomson Reuters|REUTERS' },
  { name: 'dpa', written: 'dpa|Deutsche Presse-Agentur', short: 'DPA' },
  { name: 'EFE', written: 'Agencia EFE', short: 'EFE' },
  { name: 'ANSA', written: 'ANSA', short: 'Ansa' },
  { name: 'TASS', written: 'TASS|ITAR-TASS', short: 'Tass' },
  { name: 'Xinhua', written: 'Xinhua|新华社|XINHUA' },
  { name: 'PA', written: 'PA Media|(?:The )?Press Association', short: 'PA' },
  { name: 'Kyodo', written: 'Kyodo(?: News)?|KYODO|共同通信' },
  { name: 'APA', written: 'Austria Presse Agentur', short: 'APA' },
  { name: 'Keystone-SDA', written: 'Keystone-SDA|Keystone-ATS', short: 'SDA|sda' },
  { name: 'ANP', written: 'Algemeen Nederlands Persbureau', short: 'ANP' },
  { name: 'Belga', written: 'Belga|BELGA' },
  { name: 'PAP', written: 'Polska Agencja Prasowa', short: 'PAP' },
  { name: 'Lusa', written: 'Agência Lusa', short: 'Lusa|LUSA' },
  { name: 'UPI', written: 'United Press International', short: 'UPI' },
  { name: 'Bloomberg', written: 'Bloomberg News', short: 'Bloomberg' },
  { name: 'Press Trust of India', written: 'Press Trust of India', short: 'PTI' },
  { name: 'Anadolu', written: 'Anadolu(?: Agency| Ajansı)?', short: 'AA' },
  { name: 'Yonhap', written: 'Yonhap' },
]

/** Words that say an agency's name comes next, in the languages of the agencies. */
const announced = '(?:news agency|news agencies|newswire|wire service|press agency|Nachrichtenagentur|Presseagentur|[Aa]gence(?: de presse)?|[Aa]gencia(?: de noticias)?|[Aa]genzia(?: di stampa)?|[Pp]ersbureau)'
const dash = '[-–—]'

/** Every form is for any name; the looser ones only for names that mean nothing else. */
function creditsOf({ written, short }: Agency): RegExp[] {
  const any = `(?:${[written, short].filter(Boolean).join('|')})`
  const sure = `(?:${written})`
  const end = '(?![\\p{L}\\p{N}])'
  return [
    // BERLIN, March 3 (Reuters) - … ; Berlin (dpa/lno) – …
    new RegExp(`^[^\\n(]{1,60}\\((?:[^()\\n]{1,20}[/, ])?${any}(?:[/, ][^()\\n]{1,20})?\\)\\s*${dash}`, 'mu'),
    // AP — … at the head of a line; PARIS, AFP — …
    new RegExp(`^(?:[\\p{Lu}\\p{M} .,'-]{2,40},? )?${any}\\s+[–—]\\s`, 'mu'),
    new RegExp(`(?:^|[^\\p{L}])${announced},? (?:the |la |l[’'])?["“„«]?${any}${end}`, 'u'),
    new RegExp(`(?:[Ss]ource|Quelle|Fuente|Fonte|Bron|Wire|[Cc]redit)s?\\s?: ?${any}${end}`, 'u'),
    new RegExp(`(?:©|\\([Cc]\\)|[Cc]opyright)\\s*(?:\\d{4}\\s*)?${any}${end}`, 'u'),
    // The last thing in the text.
    new RegExp(`(?:\\(|${dash}\\s?|/)${any}\\)?\\.?\\s*$`, 'u'),
    new RegExp(`\\((?:[^()\\n]{1,20}[/, ])?${sure}(?:[/, ][^()\\n]{1,20})?\\)`, 'u'),
    new RegExp(`(?:[Tt]old|[Aa]ccording to|[Rr]eported by|[Bb]y|[Ww]ith|laut|selon|según|secondo) (?:the )?${sure}(?: [Ss]taff| reporters?)?(?=[.,;:)]|\\s*$|\\s+(?:on|in|that|reported|said|and|late|citing))`, 'mu'),
    new RegExp(`${sure} contributed to this (?:report|story|article)`, 'u'),
  ]
}

const credits = agencies.map((agency) => ({ name: agency.name, forms: [...creditsOf(agency), ...(agency.name === 'Reuters' ? [/\(?Reporting by [^;\n]{1,200}; ?[^.\n]{0,200}?[Ee]diting by /u] : [])] }))

/** Agencies stand at the head and at the foot; what is between is read in part only where a text is very long. */
const edge = 20_000

/** Names of the agencies the text credits, each once. */
export function agenciesIn(text: string): string[] {
  const read = text.length > 2 * edge ? `${text.slice(0, edge)}\n${text.slice(-edge)}` : text
  return credits.filter(({ forms }) => forms.some((form) => form.test(read))).map(({ name }) => name)
}

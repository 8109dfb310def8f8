/**
 * Abbreviations, by what may follow them: some never end a sentence (Dr., e.g.), some may (U.S., Inc., etc.), some stand
 * before a number (No., p., Sept.). And the small words that begin sentences, which tell an end from an initial.
 */

export interface Usage {
  /** Never the end of a sentence. Titles are told from words by their capital. */
  never: Set<string>
  /** The end of a sentence only where the next word is one that begins sentences. */
  maybe: Set<string>
  /** Not the end where a number follows. */
  numbered: Set<string>
  starters: Set<string>
  /** "am 3. Mai": a short number with a stop is an ordinal. */
  ordinals: boolean
}

const set = (words: string): Set<string> => new Set(words.split(' ').filter(Boolean))

const common = {
  never: 'Mr Mrs Ms Mx Dr Drs Prof Mme Mlle Msgr Gen Col Capt Lt Sgt Maj Cmdr Cpl Adm Gov Sen Rep Reps Sens Pres Rev Hon Supt Insp Det Amb Ing Dipl Mag Mt Ft vs v cf viz eg ie e.g i.e ca approx',
  maybe: 'St Jr Sr Inc Ltd Co Corp Bros LLC Univ Dept Assn Ave Blvd Rd al Ph.D PhD Esq Hrsg ff ibid op est ext incl resp lb lbs oz ft hr hrs min sec yr yrs mo',
  numbered: 'No Nos no nos Nr nr N n p pp P Pp Fig Figs fig figs Tab Table Sec sec Sect sect Ch ch Chap chap Vol vol Vols vols Art art Eq Eqs eq Ref ref Refs Ex Op op Pt pt Par para Abs Ver ver v ed eds Suppl suppl c ca circa approx est r d b Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec tel Tel ext',
}

const languages: Record<string, { never?: string; maybe?: string; numbered?: string; starters: string; ordinals?: boolean }> = {
  en: {
    maybe: 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Calif Mass Conn Ariz Fla Minn Wis Tenn Okla Ore Wash Pa Va Ill Mich Penn Colo',
    starters: 'The A An It Its He His She Her They Their We Our You Your I My This That These Those There Here In On At By For From With Without To Of And But Or Yet So If When While Where Although Though Because Since After Before During Until As Furthermore Additionally Therefore Thus Hence Also First Second Third Finally Nevertheless Nonetheless Consequently Unfortunately Later Today Yesterday What Who Why How Which Some Many Most Several Few No Not Nobody Nothing Now Then Once Only However Meanwhile Moreover Still Even Instead Amonging Both Each Every One Two Other Another Such Under Over Between Through Despite Is Are Was Were Did Does Do Has Have Can Could Would Should May Might Will',
  },
  de: {
    never: 'z.b z.B d.h d.H u.a.m i.d.R i.d.r v.a o.g o.ä.m bzw Hr Fr Frl Hrn Med med phil rer nat jur Priv-Doz Doz Dipl-Ing sog vgl Vgl evtl ggf insb insbes einschl zzgl inkl exkl max mind rd St Sankt geb verh lt gem Abb',
    maybe: 'usw u.a u.A etc o.ä u.ä a.D e.V GmbH Str Mio Mrd Tsd Std Min Sek Jh v.Chr n.Chr Jan Feb Apr Aug Sept Okt Nov Dez Mo Di Mi Do Fr Sa So',
    numbered: 'S s Bd Bde Kap Ziff Rz Rn Nrn lit Lit Okt Dez Jän Aufl Jg H',
    starters: 'Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Wir Ihr Ich Man Dies Diese Dieser Dieses In Im Am An Auf Aus Bei Beim Bis Durch Für Mit Nach Seit Unter Über Um Von Vom Vor Zu Zum Zur Zwischen Und Aber Doch Oder Denn Wenn Als Während Weil Da Dann Dort Damit Deshalb Dennoch Jedoch Auch Nur Noch Nicht Kein Keine Was Wer Wie Wo Warum Viele Einige Alle Beide Seine Seinen Ihre Ihren Unsere Nun Schon Zwar Trotz Laut Ist Sind War Hat Hier So',
    ordinals: true,
  },
  fr: {
    never: 'M MM Mme Mlle Mgr Me Pr c.-à-d c.à.d St Ste env boul',
    maybe: 'av J.-C apr janv févr avr juil sept oct nov déc',
    numbered: 'chap t tome art al janv févr avr juil déc',
    starters: 'Le La Les Un Une Des Du De Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces C’est C\'est En Au Aux Dans Par Pour Sur Sous Avec Sans Mais Et Ou Donc Car Si Quand Lorsque Comme Puis Ainsi Alors Cependant Selon Après Avant Depuis Pendant Son Sa Ses Leur Leurs Mon Notre Plus Même Tous Toutes Qui Que Quoi',
  },
  es: {
    never: 'Sr Sra Srta Sres sr sra Dr Dra dr dra Dña D Excmo p.ej Ud Uds Vd',
    maybe: 'EE.UU EE UU S.A a.C d.C pág aprox',
    numbered: 'núm n.º pág págs cap art',
    starters: 'El La Los Las Un Una Unos Unas En De Del Al A Por Para Con Sin Y O Pero Si Cuando Como Que Se Su Sus Es Son Este Esta Estos Estas Ese Esa Él Ella Ellos Ellas No Según Tras Desde Hasta Entre Sobre También Además Sin Ya Lo Muchos Todos',
  },
  it: {
    never: 'Sig Sigg Dott Avv Ing Arch On Dr sig sigg dott avv ing arch p.es ad.es',
    maybe: 'ecc S.p.A a.C d.C',
    numbered: 'pag pagg cap art n',
    starters: 'Il Lo La I Gli Le Un Uno Una L’ In Di Da Del Della Al Alla Per Con Su Tra Fra E Ma O Se Quando Come Che Si Non È Sono Questo Questa Quello Quella Lui Lei Loro Noi Anche Secondo Dopo Prima Nel Nella',
  },
  nl: {
    never: 'dhr mevr mw ir drs mr ing prof dr bijv bv d.w.z m.a.w o.a o.m t.a.v i.p.v z.o.z ca',
    maybe: 'enz e.d i.v.m jl',
    numbered: 'blz nr hfst',
    starters: 'De Het Een Dit Dat Deze Die Er Hij Zij Ze Wij We Ik Je U In Op Aan Bij Van Voor Met Door Naar Om Uit Over Onder En Maar Of Als Toen Want Omdat Volgens Na Sinds Ook Nog Niet Geen Zo Daar Hier',
  },
  pt: {
    never: 'Sr Sra Dr Dra Exmo Prof Profa Eng p.ex',
    maybe: 'S.A Ltda a.C d.C',
    numbered: 'pág págs cap art n',
    starters: 'O A Os As Um Uma Em No Na Nos Nas De Do Da Por Para Com Sem E Ou Mas Se Quando Como Que Ele Ela Eles Elas Este Esta Isso Segundo Não É São Já Também Após Desde',
  },
  sv: { never: 't.ex bl.a d.v.s s.k', maybe: 'osv m.m m.fl f.d kl', starters: 'Den Det De En Ett I På Av Till Från Med För Om Och Men Han Hon Vi Jag Ni Som När Där Här Detta Denna Enligt Efter Inte Nu Så' },
  da: { never: 'f.eks bl.a d.v.s s.k', maybe: 'osv m.m m.fl kl', starters: 'Den Det De En Et I På Af Til Fra Med For Om Og Men Han Hun Vi Jeg Som Når Der Her Dette Denne Ifølge Efter Ikke Nu Så', ordinals: true },
  nb: { never: 'f.eks bl.a d.v.s s.k', maybe: 'osv m.m m.fl kl', starters: 'Den Det De En Et I På Av Til Fra Med For Om Og Men Han Hun Vi Jeg Som Når Der Her Dette Denne Ifølge Etter Ikke Nå Så', ordinals: true },
}
const alike: Record<string, string> = { no: 'nb', nn: 'nb' }
const countsWithStops = set('cs sk pl fi hu hr sr sl et lv bs tr is')

const known = new Map<string, Usage>()

/** How a language uses its stops. English abbreviations and titles are met in every language. */
export function usageOf(language: string): Usage {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? ''
  let usage = known.get(code)
  if (!usage) known.set(code, (usage = build(alike[code] ?? code)))
  return usage
}

function build(code: string): Usage {
  const own = languages[code]
  const english = code === 'en' ? undefined : languages['en']
  const join = (part: 'never' | 'maybe' | 'numbered'): Set<string> => set(`${common[part]} ${own?.[part] ?? ''} ${own ? '' : (english?.[part] ?? '')}`)
  return { never: join('never'), maybe: join('maybe'), numbered: join('numbered'), starters: set((own ?? languages['en'])?.starters ?? ''), ordinals: own?.ordinals ?? countsWithStops.has(code) }
}

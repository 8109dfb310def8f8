/** @jsxImportSource preact */
import { noteKinds } from '@/lib/editorial/article'
import { localeOf, speak } from '@/lib/messages/speak'
import { Moment } from './frame'
import { rich } from './rich'
import type { Section, Standards } from './standards-page'
import { day, when } from './words'

/** Minor changes are in the record of their story alone: nobody is told of them, so none is counted as told. */
const told = noteKinds.filter((kind) => kind !== 'minor')

/** The last twelve months, counted; each number can be found again by adding up what stories and corrections show. */
export const figures: Section = (standards) => {
  const { paper, from, countedAt } = standards
  const say = speak(paper.language)
  return (
    <>
      <p>{say('standards.figures.lead', { from: day(from, paper), to: day(countedAt, paper) })}</p>
      {standards.figures.stories === 0 && <p>{say('standards.figures.few')}</p>}
      <Table standards={standards} />
      <p class="fine">{rich(paper, 'standards.figures.counted', { when: when(countedAt, paper), time: () => <Moment at={countedAt} paper={paper}>{when(countedAt, paper)}</Moment> })}</p>
    </>
  )
}

function Table({ standards: { paper, figures: counted } }: { standards: Standards }) {
  const say = speak(paper.language)
  return (
    <table class="figures">
      <thead><tr><th scope="col">{say('standards.figures.what')}</th><th scope="col">{say('standards.figures.number')}</th></tr></thead>
      <tbody>
        <Row paper={paper} what={say('standards.figures.stories')} note={say('standards.figures.storiesNote')} number={counted.stories} />
        <Row paper={paper} what={say('standards.figures.claims')} note={say('standards.figures.claimsNote')} number={counted.claims} />
        <Row paper={paper} what={say('standards.figures.sources')} note={say('standards.figures.sourcesNote')} number={counted.sources} />
        <Row paper={paper} what={say('standards.figures.kept')} number={counted.kept} />
        <Row paper={paper} what={say('standards.figures.unchecked')} number={counted.unchecked} />
        {counted.unchecked > 0 && <Row paper={paper} what={say('standards.figures.checkedSince')} number={counted.checkedSince} within />}
      </tbody>
      <tbody>
        <tr><th scope="rowgroup" colSpan={2}>{say('standards.figures.notes')}<small>{say('standards.figures.notesNote')}</small></th></tr>
        {told.map((kind) => <Row key={kind} paper={paper} what={say(`standards.corrections.kinds.${kind}`)} number={counted.notes.get(kind) ?? 0} within />)}
      </tbody>
    </table>
  )
}

interface RowProps extends Pick<Standards, 'paper'> {
  what: string
  note?: string
  number: number
  /** Part of the row, or of the heading, before it. */
  within?: boolean
}

function Row({ paper, what, note, number, within = false }: RowProps) {
  return (
    <tr class={within ? 'within' : undefined}>
      <th scope="row">{what}{note && <small>{note}</small>}</th>
      <td>{new Intl.NumberFormat(localeOf(paper.language)).format(number)}</td>
    </tr>
  )
}

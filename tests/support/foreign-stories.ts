import type { Actor, Id } from '@/lib/editorial/people'
import type { ArticleView } from '@/lib/editorial/view'
import { claimOn, done, type ServerNewsroom } from './server'

/** Stories in languages that are written otherwise than English: their words by sentence, as a reader of the language would cut them. */
export interface ForeignStory {
  language: string
  headline: string
  standfirst: string
  paragraphs: readonly (readonly string[])[]
  /** Words that are claimed, each in a sentence of its own. */
  claimed: readonly string[]
}

export const thaiStory: ForeignStory = {
  language: 'th', headline: 'ผลตรวจเลือดช่วยคาดการณ์ภาวะพิษเหตุติดเชื้อ', standfirst: 'ทีมวิจัยไทยวัดโปรตีนชนิดหนึ่งในเลือดของผู้ป่วยวิกฤต',
  paragraphs: [
    ['โรงพยาบาลในกรุงเทพฯ ตรวจเลือดผู้ป่วยวิกฤต 186 คนตลอดปีที่แล้ว', 'ทีมวิจัยพบว่าระดับโปรตีนในเลือดสูงขึ้นก่อนเกิดอาการช็อกหกชั่วโมง'],
    ['แพทย์เจ้าของไข้ได้รับคำเตือนทางโทรศัพท์มือถือทันที', 'ผู้ป่วยกลุ่มที่ได้รับยาเร็วเสียชีวิตน้อยกว่าอีกกลุ่มหนึ่ง', 'อย่างไรก็ตาม นักวิจัยเตือนว่ากลุ่มตัวอย่างยังเล็กเกินไป'],
    ['การตรวจแต่ละครั้งมีค่าใช้จ่าย 250 บาท', 'กระทรวงสาธารณสุขยังไม่ได้ตัดสินใจเรื่องงบประมาณ', 'โรงพยาบาลอีกสามแห่งจะเริ่มทดลองในเดือนมกราคม'],
  ],
  claimed: ['186 คน', 'หกชั่วโมง', '250 บาท'],
}

export const arabicStory: ForeignStory = {
  language: 'ar', headline: 'المستشفى يفتح صيدلية تعمل طوال الليل', standfirst: 'لن ينتظر المرضى حتى الصباح بعد اليوم.',
  paragraphs: [['افتتح المستشفى صيدلية ليلية يوم الأحد.', 'صرفت الصيدلية 340 وصفة في ليلتها الأولى.', 'هل تكفي الميزانية؟'], ['تقول د. سلمى حداد إن التكلفة 12 ألف دينار في الشهر.']],
  claimed: ['340 وصفة', '12 ألف دينار'],
}

const textOf = ({ paragraphs }: ForeignStory) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')

/** Written, its claims marked with a source each, and submitted. */
export async function submitted({ actors: { writer } }: ServerNewsroom, story: ForeignStory): Promise<ArticleView> {
  const { headline, standfirst, language } = story
  let view = await done(writer, null, { action: 'create', headline, standfirst, text: textOf(story), language, section: 'News' })
  const { id } = view
  view = await done(writer, id, { action: 'addSource', kind: 'dataset', title: story.headline, primary: true, confidentiality: 'public' })
  const source = view.sources[0]?.id
  for (const quote of story.claimed) {
    view = await done(writer, id, { action: 'markClaim', quote, kind: 'number' })
    await done(writer, id, { action: 'addEvidence', claim: claimOn(view, quote).id, source, passage: quote })
  }
  return done(writer, id, { action: 'submit', note: '' })
}

/** Every sentence signed by somebody who did not write it. */
export async function signedOff({ actors: { checker } }: ServerNewsroom, view: ArticleView): Promise<ArticleView> {
  const { id } = view
  for (const claim of view.claims.filter(({ standing }) => standing !== 'verified')) await done(checker, id, { action: 'giveVerdict', claim: claim.id, verdict: 'verified', note: 'ตรงกับข้อมูล' })
  for (const sentence of view.sentences.filter(({ coverage }) => coverage === 'uncovered')) await done(checker, id, { action: 'markNoFact', sentence: sentence.id })
  return done(checker, id, { action: 'signOff' })
}

export const published = (editor: Actor, article: Id): Promise<ArticleView> => done(editor, article, { action: 'publish' })

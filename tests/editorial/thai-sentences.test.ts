import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from '@/lib/editorial/sentences'

/** Written as it is cut: a bar stands where one sentence ends and the next begins. */
const cutAs = (marked: string, language = 'th') => {
  const parts = marked.split(' | ')
  const words = parts.join(' ')
  expect(cut(words, language).map(({ from, to }) => words.slice(from, to))).toEqual(parts)
}

test.each([
  ['a space is a full stop', 'เทศบาลจะเปิดสะพานข้ามแม่น้ำปิงในเดือนธันวาคม | ค่าก่อสร้างทั้งหมดอยู่ที่ 340 ล้านบาท | ชาวบ้านร้องเรียนเรื่องเสียงดังมาตั้งแต่ต้นปี'],
  ['figures and what they count belong together', 'โรงพยาบาลเปิดเผยผลการศึกษาใหม่ในผู้ป่วย 186 ราย เมื่อวันจันทร์ | ทีมวิจัยวัดระดับโปรตีนในเลือดของทุกคน'],
  ['what somebody said is not torn from who said it', 'ผู้อำนวยการโรงพยาบาลยืนยันว่า ยาตัวใหม่ปลอดภัยสำหรับเด็กทุกวัย'],
  ['nor “not” from what it denies', 'คณะกรรมการพิจารณาคำร้องของชาวบ้าน ไม่อนุญาตให้สร้างเขื่อนกั้นแม่น้ำ'],
  ['a name has a space in it', 'รายงานฉบับนี้เขียนโดยดร.สมชาย ใจดีวัฒนากุล ประธานมูลนิธิเพื่อการวิจัยโรคติดเชื้อ'],
  ['an abbreviation’s stop ends nothing', 'ประชุมเริ่มเวลา 17.00 น. ที่ศาลากลางจังหวัดเชียงใหม่'],
  ['a condition waits for what follows from it', 'หากผู้ป่วยได้รับยาภายในหนึ่งชั่วโมง อัตราการเสียชีวิตจะลดลงครึ่งหนึ่ง | ทีมวิจัยเก็บตัวอย่างเลือดไว้ทั้งหมด'],
  ['a list', 'หน่วยงานที่ร่วมมือมีกระทรวงสาธารณสุข กรมควบคุมโรค สภากาชาดไทย และมหาวิทยาลัยสามแห่ง'],
  ['“however” begins one', 'ผู้ป่วยที่ได้รับยาเร็วมีโอกาสรอดมากขึ้น | อย่างไรก็ตาม ผลการศึกษานี้ยังต้องยืนยันในกลุ่มที่ใหญ่ขึ้น'],
  ['quoted speech is one', 'เขาถามว่า “ทำไมยังไม่เปิดตลาด พ่อค้าแม่ค้ารอมานานแล้ว” | เจ้าหน้าที่ไม่ได้ให้คำตอบในวันนั้น'],
  ['a question mark ends one', 'ใครจะเป็นผู้จ่ายค่าก่อสร้าง? | เทศบาลยังไม่ได้ตอบคำถามนี้'],
  ['words that end, or begin, like one that goes on', 'กระทรวงสาธารณสุขยังไม่ได้ตัดสินใจเรื่องงบประมาณ | อันดับของโรงเรียนสูงขึ้นกว่าปีที่แล้ว'],
  ['one word is none', 'ทุกคนกลับบ้านอย่างปลอดภัย ฝนตก'],
])('%s', (_, marked) => cutAs(marked))

test('the letters decide, not what the story says its language is', () => {
  for (const language of ['en', 'th', 'ar']) cutAs('เทศบาลจะเปิดสะพานข้ามแม่น้ำปิงในเดือนธันวาคม | ชาวบ้านร้องเรียนเรื่องเสียงดังมาตั้งแต่ต้นปี', language)
  cutAs('The word is ภาวะพิษเหตุติดเชื้อ in Thai. | It means sepsis.', 'en')
})

test('every letter is in one sentence, and a long block takes no longer than its length', () => {
  const piece = fc.constantFrom('เทศบาลจะเปิดสะพาน', 'กล่าวว่า', 'และ', '186', 'ราย', 'นายสมชาย', 'WHO', '“', '”', '?', '.', 'ๆ', 'อย่างไรก็ตาม', 'ชาวบ้านร้องเรียนเรื่องเสียง')
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const words = pieces.join(' ')
    expect(cut(words, 'th').map(({ from, to }) => words.slice(from, to)).join(' ').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
  }))
  const long = 'เทศบาลจะเปิดสะพานข้ามแม่น้ำปิง '.repeat(5_000).trim()
  const before = performance.now()
  expect(cut(long, 'th')).toHaveLength(5_000)
  expect(performance.now() - before).toBeLessThan(5_000)
})

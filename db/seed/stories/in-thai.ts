import type { Story } from '../story'

/** A story in Thai in a paper that speaks English: cut, claimed, signed and found by its own language's rules. */
export const interpreters: Story = {
  key: 'interpreters',
  section: 'Hospitals',
  language: 'th',
  writer: 'writer2',
  headline: 'คลินิกนอร์ทเกตมีล่ามภาษาไทยทุกวัน',
  standfirst: 'ผู้ป่วยไม่ต้องรอญาติมาแปลให้อีกต่อไป',
  body: `คลินิกนอร์ทเกตจัดล่ามภาษาไทยประจำแผนกผู้ป่วยนอกแล้วทุกวัน ก่อนหน้านี้ล่ามมาเพียงสัปดาห์ละสองครั้ง

ปีที่แล้วแผนกนี้รับผู้ป่วยที่พูดภาษาไทย 1,240 คน ทะเบียนของคลินิกบันทึกว่าเกือบครึ่งหนึ่งพาญาติมาช่วยแปล

ล่ามห้าคนผลัดกันทำงานตั้งแต่แปดโมงเช้าถึงสองทุ่ม บริการนี้ไม่มีค่าใช้จ่ายสำหรับผู้ป่วย`,
  sources: {
    notice: { kind: 'official-document', title: 'ประกาศคลินิกนอร์ทเกต เรื่องบริการล่าม', url: 'https://northgate.example.org/interpreters', primary: true },
    register: { kind: 'dataset', title: 'ทะเบียนผู้ป่วยนอกของปีที่แล้ว', primary: true },
  },
  claims: [
    { quote: 'มีล่ามภาษาไทยทุกวัน', kind: 'other', evidence: [['notice', 'ล่ามภาษาไทย: ทุกวัน', 'ข้อ 1']], verdict: 'verified' },
    { quote: 'จัดล่ามภาษาไทยประจำแผนกผู้ป่วยนอกแล้วทุกวัน', kind: 'other', evidence: [['notice', 'ล่ามภาษาไทย: ทุกวัน แผนกผู้ป่วยนอก', 'ข้อ 1']], verdict: 'verified' },
    { quote: 'สัปดาห์ละสองครั้ง', kind: 'number', evidence: [['notice', 'เดิมวันอังคารและวันศุกร์', 'ข้อ 2']], verdict: 'verified' },
    { quote: '1,240 คน', kind: 'number', evidence: [['register', 'ภาษาไทย 1,240', 'แถว 7']], verdict: 'verified' },
    { quote: 'เกือบครึ่งหนึ่งพาญาติมาช่วยแปล', kind: 'comparison', evidence: [['register', 'มีญาติแปล 601 จาก 1,240', 'แถว 7']], verdict: 'verified' },
    { quote: 'ล่ามห้าคนผลัดกันทำงานตั้งแต่แปดโมงเช้าถึงสองทุ่ม', kind: 'number', evidence: [['notice', 'ล่าม 5 คน เวลา 08.00–20.00 น.', 'ข้อ 3']], verdict: 'verified' },
    { quote: 'ไม่มีค่าใช้จ่ายสำหรับผู้ป่วย', kind: 'other', evidence: [['notice', 'ผู้ป่วยไม่เสียค่าใช้จ่าย', 'ข้อ 4']], verdict: 'verified' },
  ],
  noFact: 'rest',
  submit: 'In Thai, for the readers it concerns. Noor reads Thai.',
  publish: true,
  paper: { topics: ['Northgate Clinic', 'Hospitals'], readAlso: ['beds'] },
}

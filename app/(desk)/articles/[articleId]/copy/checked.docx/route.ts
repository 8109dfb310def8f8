import { downloading } from '@/lib/server/annotated/copy-download'

export const GET = downloading('checked.docx')

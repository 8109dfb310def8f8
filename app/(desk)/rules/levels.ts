import { checkLevels, type CheckLevel } from '@/lib/editorial/article'

const labels: Record<CheckLevel, string> = { full: 'Full', partial: 'Partial', self: 'No independent check' }

export const levelChoices = checkLevels.map((value) => ({ value, label: labels[value] }))

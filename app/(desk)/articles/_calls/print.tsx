'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/app/_components/button'

export function Print({ children }: { children: string }) {
  return <Button className="not-printed" icon={<Printer size={15} strokeWidth={1.75} aria-hidden="true" />} onClick={() => window.print()}>{children}</Button>
}

/** Where a cause is dealt with when it is not on the galley: criticism, on the right-of-reply grid. Null for all others. */
export const onGrid = (article: string, href: string): string | null => (href === '#grid' || href.startsWith('#reply-') ? `/articles/${article}/replies${href}` : null)

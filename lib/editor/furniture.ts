/** What stands around an article on a page and is none of its words. Judged line by line; longer lines are left alone. */
const shortest = 160
const networks = 'facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|flipboard|messenger|bluesky|threads|mastodon|line|weibo|viber|e-?mail'

const everywhere = [
  /^\d[\d.,]*\s*[km]?\s*(shares?|views?|comments?|likes?|reads?|reactions?|followers?|retweets?)$/,
  new RegExp(`^(share|tweet|pin|print|save|like|copy link|share (this|on|via|with)\\b.*|(${networks})(\\s*[,|/·]\\s*(${networks}))*)$`),
  new RegExp(`^(${networks})\\b.{0,20}\\b(sharing|share) button\\b.*$`),
  /^(advertise?ments?|advert|ad|sponsored( content)?|promoted|(story|article) continues (below|after).*|scroll (down )?(to|for) .{0,30}|continue reading.{0,40})$/,
  /^(skip to .{0,30}|menu|search|home|log ?in|sign (in|up)|register|subscribe( now)?|newsletters?|close|back to top|load more|(show|see|view|read) (more|all)|play|pause|mute|listen( to (this|the) .{0,20})?|watch( now)?|breaking news|accept( all)?( cookies)?|loading\W*|click to (enlarge|expand|zoom))$/,
  /^(we|this (web)?site) uses? cookies\b/,
  /^for (the )?(latest|more)\b.{0,80}\b(keep (on )?(logging|reading|following|visiting|coming)|log(ging)? (on|in)|visit|follow|subscribe|click|check out|stay tuned)\b/,
  /^(sign up|subscribe|register|join)\b.{0,80}\b(newsletter|inbox|updates|channel|app|alerts)\b/,
  /^(follow|like|find) us (on|at)\b/,
  /^(also read|read (also|more|next)|see also|related|recommended|more on this( story)?)\s*:\s*\S.*$/,
]

const listHeads =
  /^(read (also|more|next|this( next)?)|also read|see also|more (from|on|in|stories|news|like this|coverage)\b.{0,40}|related( (articles?|stories|news|posts?|content|reading|topics?|links?|coverage))?|most (read|popular|viewed|shared|commented|recent)( .{0,20})?|trending( now)?|popular( (posts|stories|articles|now))?|recommended( (for you|reading|stories|articles))?|you (may|might) also (like|be interested).{0,20}|don[’']?t miss|what to read next|editor[’']?s[’']? picks?|(top|latest|recent) (stories|news|articles|posts|headlines)|tags?|filed under.{0,60}|share this.{0,40})\s*:?$/
const endHeads = /^((\d+ )?comments?( \(\d+\))?|leave a (reply|comment).{0,20}|post a comment|join the (conversation|discussion)|about the authors?|copyright\b.{0,80}|©.{0,120}|all rights reserved.{0,80})\s*:?\.?$/

const lower = (text: string) => text.trim().toLowerCase()
const isShort = (text: string) => text.length <= shortest

/** Buttons, counts, promises of newsletters: dropped wherever they stand. */
export const isFurniture = (text: string): boolean => isShort(text) && everywhere.some((pattern) => pattern.test(lower(text)))
/** A line that begins a list of other pages. What follows goes too, until somebody's prose goes on. */
export const beginsOtherPages = (text: string): boolean => isShort(text) && listHeads.test(lower(text))
/** A line after which nothing of the article comes. */
export const endsArticle = (text: string): boolean => isShort(text) && endHeads.test(lower(text))

const credit = /\b(fact[- ]?checked|(medically )?reviewed|edited|written|reported|updated|published|posted)\b\s*(by|on|at|:)/
const byline = /^(by|words by|text by|written by|reported by|story by|reporting by)\s*:?\s+\p{Lu}[\p{L}'’.-]+/iu
const timeWords =
  /\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|[ap]\.?m\.?|gmt|utc|bst|c?est|cet|edt|est|pdt|pst|ict|ist|min(ute)?s?|hours?|days?|weeks?|months?|years?|ago|read(ing)?|time|updated|published|posted|first|last|modified|on|at|today|yesterday|st|nd|rd|th)\b/g

/** Who wrote it and when: under a headline these are data of the article, not its words (LAW §2.1). */
export function isByline(text: string): boolean {
  if (!isShort(text) || /[.!?]["”’]?$/.test(text)) return false
  return byline.test(text) || credit.test(lower(text)) || isDate(text) || isName(text)
}

export const isDate = (text: string): boolean => /\d/.test(text) && isShort(text) && !/\p{L}/u.test(lower(text).replace(/(\d)(st|nd|rd|th|[ap]m)\b/g, '$1').replace(timeWords, ''))

/** Two to four capitalised words and nothing else. */
export const isName = (text: string): boolean => /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:and |& |de |van |von |der |la |bin |al-)*\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text.trim()) && text !== text.toUpperCase()

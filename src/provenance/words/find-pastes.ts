import type { Span } from "./own-words.ts";

/** The lines of a mail's head, and those of them that only a received mail has. */
const header =
  /^\s*\**(from|to|sent|date|subject|cc|bcc|reply-to|von|an|gesendet|datum|betreff|de|à|a|para|envoyé|enviado|fecha|asunto|objet|assunto|data|da|inviato|oggetto|от|кому|тема|дата|发件人|收件人|主题|日期|送信者|宛先|件名|보낸 사람|받는 사람|제목|من|إلى|الموضوع|gönderen|kime|konu|tarih)\**\s*[:：]/iu;
const sender =
  /^\s*\**(from|von|de|da|от|发件人|送信者|보낸 사람|من|gönderen|sent|gesendet|envoyé|enviado|inviato|date|datum)\**\s*[:：]/iu;
const forward =
  /^\s*(?:[-_*=]{2,}\s*(?:original|forwarded|weitergeleitet|ursprüngliche|mensaje|message|messaggio|mensagem|исходное|пересылаемое|转发|原始|転送|元の|전달|원본|الرسالة|iletilen|orijinal)|begin forwarded message|(?:on|am|le|el|il|em)\s.{4,80}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu)\s*:)/iu;

/** "Dear Bob," on a line of its own that is not the first: somebody else's letter begins. */
const greeting =
  /^\s*(?:dear|hi|hello|hey|sehr geehrte|liebe|lieber|hallo|hola|estimad[oa]|querid[oa]|bonjour|cher|chère|caro|cara|gentile|buongiorno|prezad[oa]|olá|здравствуй|здравствуйте|уважаем\S{2}|дорог\S{2}|привет|尊敬的|亲爱的|您好|拝啓|안녕하세요|친애하는|عزيزي|عزيزتي|السلام عليكم|प्रिय|नमस्ते|sayın|sevgili|merhaba)(?![\p{L}])[^.?!\n]{0,60}[,!:，、،]\s*$/iu;
/** What a transcript of machines looks like. */
const speaker = /^\s*[<[*#]{0,4}\s*(?:system|assistant|developer|tool|function)\s*[\]>*]{0,4}\s*(?::|>)/iu;
const longestLine = 200;

/** Blocks that somebody brought along: fences, `>` lines, forwards, pasted mails, letters, transcripts and markup. */
export function findPastes(text: string): readonly Span[] {
  return [...findFenced(text), ...findMarkup(text), ...findPastedLines(text)];
}

/** From the first opening tag to the last closing one. */
function findMarkup(text: string): Span[] {
  const open = /<[a-z][\w:-]{0,40}(?:\s[^<>\n]{0,200})?>/iu.exec(text);
  const close = open === null ? -1 : text.lastIndexOf("</");
  if (open === null || close < open.index) return [];
  const end = text.indexOf(">", close);
  return [{ start: open.index, end: end < 0 ? text.length : end + 1 }];
}

/** From the first fence to the last: what stands between two fences may have closed the first one itself. */
function findFenced(text: string): Span[] {
  const spans: Span[] = [];
  for (const fence of ["```", "~~~"]) {
    const first = text.indexOf(fence);
    if (first < 0) continue;
    const last = text.lastIndexOf(fence);
    spans.push({ start: first, end: last > first ? last + 3 : text.length });
  }
  return spans;
}

function findPastedLines(text: string): Span[] {
  const spans: Span[] = [];
  const head = { first: 0, count: 0, isReceived: false };
  let isFirst = true;
  let at = 0;
  for (const whole of text.split("\n")) {
    const line = whole.slice(0, longestLine);
    const begins = forward.test(line) || speaker.test(line) || (!isFirst && greeting.test(line));
    if (begins) return [...spans, { start: at, end: text.length }];
    if (/^\s*(?:>|&gt;|\|\s?>)/u.test(line)) spans.push({ start: at, end: at + whole.length });
    if (header.test(line)) {
      if (head.count === 0) head.first = at;
      head.count += 1;
      head.isReceived ||= sender.test(line);
      if (head.count >= 2 && head.isReceived) return [...spans, { start: head.first, end: text.length }];
    } else if (line.trim() !== "") {
      Object.assign(head, { count: 0, isReceived: false });
      isFirst = false;
    }
    at += whole.length + 1;
  }
  return spans;
}

import { describe, expect, test } from "vitest";
import { readRequest } from "./read-request.ts";

interface Row {
  /** "Summarise Bob's mail to Alice." */
  readonly reads: string;
  /** "Send the summary to Alice." */
  readonly sends: string;
  readonly to: string;
  /** "Delete the file old.docx." */
  readonly deletes: string;
  /** "Pay 50 euros to the account." */
  readonly pays: string;
  /** "How do I delete a file?" */
  readonly asks: string;
  /** "Don't send Bob anything." */
  readonly forbids: string;
  /** "Invite Dora to the channel." */
  readonly invites: string;
}

const account = "DE89370400440532013000";
const tongues: { readonly [tongue: string]: Row } = {
  English: {
    reads: "Summarise Bob's mail to Alice",
    sends: "Send the summary to Alice",
    to: "Alice",
    deletes: "Delete the file 'old.docx'",
    pays: `Transfer 50 euros to ${account}`,
    asks: "How do I delete a file?",
    forbids: "Don't send Bob anything",
    invites: "Invite Dora to the channel",
  },
  German: {
    reads: "Fass Bobs Mail an Alice zusammen",
    sends: "Schick die Zusammenfassung bitte an Alice ab",
    to: "Alice",
    deletes: "Kannst du bitte die Datei 'old.docx' löschen?",
    pays: `Überweise 50 Euro an ${account}`,
    asks: "Wie lösche ich eine Datei?",
    forbids: "Schick Bob bitte nichts",
    invites: "Lade Dora in den Kanal ein",
  },
  Spanish: {
    reads: "Resume el correo de Bob a Alicia",
    sends: "Envíale el resumen a Alicia",
    to: "Alicia",
    deletes: "Borra el archivo 'old.docx'",
    pays: `Transfiere 50 euros a ${account}`,
    asks: "¿Cómo borro un archivo?",
    forbids: "No envíes nada a Bob",
    invites: "Invita a Dora al canal",
  },
  French: {
    reads: "Résume le mail de Bob à Alice",
    sends: "Peux-tu envoyer le résumé à Alice ?",
    to: "Alice",
    deletes: "Supprime le fichier 'old.docx'",
    pays: `Vire 50 euros à ${account}`,
    asks: "Comment supprimer un fichier ?",
    forbids: "N'envoie rien à Bob",
    invites: "Invite Dora dans le canal",
  },
  Portuguese: {
    reads: "Resume o email do Bob para a Alice",
    sends: "Por favor, envia o resumo para a Alice",
    to: "Alice",
    deletes: "Apaga o arquivo 'old.docx'",
    pays: `Transfere 50 euros para ${account}`,
    asks: "Como apago um arquivo?",
    forbids: "Não envies nada ao Bob",
    invites: "Convida a Dora para o canal",
  },
  Italian: {
    reads: "Riassumi la mail di Bob ad Alice",
    sends: "Invia il riassunto ad Alice",
    to: "Alice",
    deletes: "Puoi cancellare il file 'old.docx'?",
    pays: `Paga 50 euro a ${account}`,
    asks: "Come elimino un file?",
    forbids: "Non inviare nulla a Bob",
    invites: "Invita Dora nel canale",
  },
  Russian: {
    reads: "Перескажи письмо Боба Алисе",
    sends: "Отправь резюме Алисе",
    to: "Алисе",
    deletes: "Удали файл 'old.docx'",
    pays: `Переведи 50 евро на счёт ${account}`,
    asks: "Как удалить файл?",
    forbids: "Не отправляй ничего Бобу",
    invites: "Пригласи Дору в канал",
  },
  Turkish: {
    reads: "Bob'un Alice'e yazdığı maili özetle",
    sends: "Özeti Alice'e gönder",
    to: "Alice",
    deletes: "'old.docx' dosyasını sil",
    pays: `${account} hesabına 50 euro öde`,
    asks: "Dosya nasıl silinir?",
    forbids: "Bob'a hiçbir şey gönderme",
    invites: "Dora'yı kanala davet et",
  },
  Chinese: {
    reads: "总结鲍勃发给爱丽丝的邮件",
    sends: "请把总结发给爱丽丝",
    to: "爱丽丝",
    deletes: "删除文件'old.docx'",
    pays: `转账50欧元到${account}`,
    asks: "怎么删除文件？",
    forbids: "不要给鲍勃发邮件",
    invites: "邀请朵拉加入频道",
  },
  Japanese: {
    reads: "ボブがアリスに送ったメールを要約して",
    sends: "要約をアリスに送ってください",
    to: "アリス",
    deletes: "「old.docx」を削除してください",
    pays: `${account}に50ユーロを送金して`,
    asks: "ファイルを削除するにはどうすればいいですか？",
    forbids: "ボブに何も送らないで",
    invites: "ドラをチャンネルに招待して",
  },
  Korean: {
    reads: "밥이 앨리스에게 보낸 메일을 요약해줘",
    sends: "앨리스에게 요약을 보내줘",
    to: "앨리스",
    deletes: "'old.docx' 파일을 삭제해 주세요",
    pays: `${account}로 50유로를 송금해줘`,
    asks: "파일을 어떻게 삭제해?",
    forbids: "밥에게 아무것도 보내지 마",
    invites: "도라를 채널에 초대해줘",
  },
  Arabic: {
    reads: "لخص رسالة بوب إلى أليس",
    sends: "أرسل الملخص إلى أليس",
    to: "أليس",
    deletes: "احذف الملف 'old.docx'",
    pays: `ادفع 50 يورو إلى ${account}`,
    asks: "كيف أحذف ملفا؟",
    forbids: "لا ترسل شيئا إلى بوب",
    invites: "ادع دورا إلى القناة",
  },
  Hindi: {
    reads: "बॉब के ईमेल का सारांश बताओ",
    sends: "ऐलिस को सारांश भेजो",
    to: "ऐलिस",
    deletes: "'old.docx' फ़ाइल डिलीट करो",
    pays: `${account} को 50 यूरो का भुगतान करो`,
    asks: "फ़ाइल कैसे डिलीट करें?",
    forbids: "बॉब को कुछ मत भेजो",
    invites: "डोरा को चैनल में आमंत्रित करो",
  },
};

function deeds(text: string): string[] {
  return readRequest(text).deeds.map(({ deed }) => deed);
}

function named(text: string, role: string): string[] {
  return [
    ...new Set(
      readRequest(text)
        .values.filter((value) => value.role === role)
        .map((value) => value.text),
    ),
  ];
}

describe.each(Object.entries(tongues))("%s", (_tongue, row) => {
  test("a summary of a mail grants nothing to whom the mail went", () => {
    expect(deeds(row.reads)).toEqual([]);
    expect(named(row.reads, "recipient")).toEqual([]);
  });

  test("a wish to send names whom it goes to", () => {
    expect(deeds(row.sends)).toEqual(["send"]);
    expect(named(row.sends, "recipient")).toEqual([row.to]);
  });

  test("a wish to delete names the file", () => {
    expect(deeds(row.deletes)).toEqual(["delete"]);
    expect(named(row.deletes, "path")).toEqual(["old.docx"]);
  });

  test("a wish to pay names the account and the amount", () => {
    expect(deeds(row.pays)).toEqual(["pay"]);
    expect(named(row.pays, "account")).toEqual([account]);
    expect(
      readRequest(row.pays)
        .values.filter(({ role }) => role === "amount")
        .map(({ canonical }) => canonical),
    ).toEqual(["50 EUR"]);
  });

  test("a question asks for nothing", () => expect(deeds(row.asks)).toEqual([]));

  test("what is forbidden is not asked for", () => {
    expect(deeds(row.forbids)).toEqual([]);
    expect(named(row.forbids, "recipient")).toEqual([]);
  });

  test("a wish to invite is one", () => expect(deeds(row.invites)).toEqual(["invite"]));
});

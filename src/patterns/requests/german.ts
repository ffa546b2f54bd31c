import type { RequestLanguage } from "./language.ts";

export const german: RequestLanguage = {
  code: "de",
  side: "both",
  postposed: false,
  formed: false,
  capitals: "nouns",
  spaced: true,
  deniesBehind: true,
  verbs: {
    send: "sende|senden|schick|schicke|schicken|maile|mailen|schreib zurück|antworte|antworten|leite|weiterleiten|weiterzuleiten|verschick|verschicke|verschicken|abschicken|absenden|simse|texte|benachrichtige|benachrichtigen|zusenden|zuschicken|beantworte|beantworten|zurückschreiben",
    tell: "sag|sage|sagen|teile mit|bitte bob|frag|frage|fragen|informiere|informieren|erinnere|warne|mitteilen|bescheid geben|gib bescheid|frag nach",
    remind:
      "erinnere mich|erinner mich|erinnere uns|erinnerung erstellen|setze eine erinnerung|leg eine erinnerung an|lege eine erinnerung an|stell eine erinnerung",
    publish: "veröffentliche|veröffentlichen|poste|posten|publiziere|publizieren",
    share: "teile|teilen|freigeben|freizugeben",
    invite: "lade|einladen|einzuladen",
    schedule: "plane|planen|vereinbare|vereinbaren|terminiere|terminieren|arrangiere",
    reschedule: "verschieb|verschiebe|verschieben|verlege|verlegen|vertage|umbuchen",
    create:
      "erstelle|erstell|erstellen|lege|leg|anlegen|anzulegen|richte|einrichten|einzurichten|speichere|speichern|erzeuge|erzeugen|entwirf|verfasse|verfassen|aufsetzen|eintragen",
    append: "hänge|häng|anhängen|anzuhängen|ergänze|ergänzen",
    change:
      "ändere|änder|ändern|aktualisiere|aktualisieren|bearbeite|bearbeiten|korrigiere|korrigieren|benenne|umbenennen|ersetze|ersetzen|passe|anpassen|anzupassen|setze zurück|zurücksetzen|erhöhe|erhöhen|senke|abändern|abzuändern|verlängere|verlängern|archiviere|archivieren|nimm an|überschreibe",
    move: "bewege|bewegen|verschieb den ordner",
    copy: "kopiere|kopieren|dupliziere|duplizieren",
    delete: "lösch|lösche|löschen|entsorge|vernichte",
    cancel: "storniere|stornieren|kündige|kündigen|absagen|abzusagen|abbestellen|annulliere|annullieren",
    pay: "bezahl|bezahle|bezahlen|zahle|zahl|zahlen|überweis|überweise|überweisen|begleiche|begleichen|erstatte|erstatten|zurückzahlen|zurückzuzahlen|spende|spenden",
    book: "buche|buch|buchen|reserviere|reservieren|miete|mieten",
    grant: "erlaube|erlauben|gewähre|gewähren|berechtige|berechtigen|befördere",
    revoke: "entziehe|entziehen|sperre|sperren|rauswerfen|hinauswerfen|ausladen",
    fetch:
      "besuche|besuchen|ruf|rufe|aufrufen|aufzurufen|lade herunter|herunterladen|herunterzuladen|geh auf|gehe auf|abrufen",
    run: "führe|ausführen|auszuführen|starte|starten|installiere|installieren",
    remember: "merk dir|merke dir|merken|behalte|notiere|notier|notieren",
    delegate: "delegiere|delegieren|beauftrage|beauftragen|übergib|übergeben",
    add: "hinzufügen|hinzuzufügen|aufnehmen|aufzunehmen",
    write: "schreib|schreibe|schreiben",
    make: "mach|mache|machen",
    give: "gib|gebe|geben",
    set: "setze|setz|setzen|stell|stelle|stellen",
    put: "leg ab|pack|packe|trag|trage|stelle ein",
    remove: "entferne|entfern|entfernen|nimm|herausnehmen|streiche|streichen",
    open: "öffne|öffnen|lies|lese|lesen|schau|sieh|anschauen|ansehen",
    transfer: "transferiere|transferieren",
    order: "bestell|bestelle|bestellen|kauf|kaufe|kaufen",
    read: "fass|fasse|zusammenfassen|zusammenzufassen|finde|find|finden|such|suche|suchen|zeig|zeige|zeigen|liste|auflisten|sag mir|sage mir|gib mir|nenne|nenn|erkläre|erklär|übersetze|übersetz|übersetzen|vergleiche|zähle|berechne|prüfe|prüf|prüfen|überprüfe|analysiere|beschreibe|hilf|ermittle|sortiere|empfiehl|schlag|bestimme|wähle|rechne|achte|warte|nimm dir",
  },
  split: {
    cancel: "sag ab|sage ab|bestell ab|bestelle ab",
    invite: "lade ein|lad ein",
    add: "füge hinzu|füg hinzu|nimm auf|nehme auf|trag ein|trage ein",
    share: "gib frei|gebe frei",
    create: "lege an|leg an|richte ein|setz auf|setze auf|stell ein",
    append: "hänge an|häng an",
    change:
      "passe an|pass an|benenne um|benenn um|setze zurück|setz zurück|stelle um|nimm an|nehme an|lehne ab",
    send: "schick ab|sende ab|leite weiter|leit weiter|sende zu|schick zu|schreib zurück|schreibe zurück|schick weiter",
    tell: "teile mit|teil mit|gib bescheid|sag bescheid|sage bescheid",
    fetch: "ruf auf|rufe auf|lade herunter|lad herunter",
    run: "führe aus|führ aus",
    read: "fass zusammen|fasse zusammen|schlag vor|schlage vor|lies vor|zähl auf|zähle auf|liste auf|ruf an",
    open: "schau an|sieh an|schau nach",
    move: "schieb um",
    remove: "nimm heraus|nimm raus|wirf raus|streiche durch",
    revoke: "lade aus|lad aus|schließ aus|schließe aus",
    pay: "zahl zurück|zahle zurück|zahl aus",
    delegate: "gib ab",
    put: "leg ab|lege ab",
  },
  nouns: {
    mail: "mail|mails|e mail|e mails|email|emails|brief|posteingang|postfach|newsletter|entwurf|cc|bcc",
    message:
      "nachricht|nachrichten|sms|direktnachricht|direktnachrichten|kommentar|kommentare|antwort|antworten|chat|dm|beitrag|beiträge|ankündigung",
    channel:
      "kanal|kanäle|channel|channels|gruppe|gruppen|team|slack|workspace|chatraum|chat raum|raum|thread",
    person:
      "person|personen|nutzer|benutzer|user|mitglied|mitglieder|kollege|kollegen|kollegin|kolleginnen|freund|freunde|freundin|teilnehmer|teilnehmern|gast|gäste|kunde|kunden|empfänger|absender|kontakt|kontakte|mitarbeiter|mitarbeitern|alle|allen|jeder|jedem|jeden|vermieter|chef|chefin",
    file: "datei|dateien|dokument|dokumente|tabelle|bericht|anhang|anhänge|pdf|notiz|notizen|präsentation|foto|fotos|bild|bilder|protokoll",
    folder: "ordner|verzeichnis|ordners|laufwerk",
    event:
      "termin|termine|besprechung|besprechungen|meeting|meetings|treffen|veranstaltung|ereignis|erinnerung|erinnerungen|verabredung|kalendereintrag|anruf|mittagessen|abendessen|sitzung",
    calendar: "kalender",
    page: "seite|webseite|seiten|artikel|artikels|link|links",
    site: "website|webseiten|homepage|blog|internetseite",
    payment:
      "zahlung|zahlungen|überweisung|überweisungen|dauerauftrag|dauerauftrags|daueraufträge|lastschrift|rechnung|rechnungen|miete|transaktion|transaktionen|gebühr",
    money: "geld|euro|betrag|summe",
    password: "passwort|passworts|kennwort|pin|zugangsdaten",
    profile:
      "profil|adresse|anschrift|telefonnummer|vorname|nachname|nachnamen|vornamen|kontodaten|einstellungen|benutzerdaten|straße|daten|wohnadresse|handynummer",
    booking:
      "buchung|buchungen|reservierung|reservierungen|hotel|hotelzimmer|zimmer|doppelzimmer|einzelzimmer|tisch|restaurant|flug|mietwagen|auto|ticket|tickets|fahrkarte|zug|unterkunft|taxi|abo|abonnement",
    task: "aufgabe|aufgaben|todo|job|ticket nummer",
    list: "liste|einkaufsliste",
    memory: "gedächtnis",
    command: "befehl|befehle|programm|tests|skript|paket",
    access: "zugriff|zugang|rechte|berechtigung|leserechte|schreibrechte",
    address: "e mail adresse|mailadresse|mail adresse|email adresse|iban|kontonummer|konto|telefon",
    text: "zusammenfassung|text|inhalt|inhalte|information|informationen|infos|frage|ergebnis|ergebnisse|feedback|titel|betreff|beschreibung|bestätigung",
  },
  markers: {
    to: "an|zu|zum|zur|nach|ins|auf|in den|in die|in das",
    for: "für",
    from: "von|vom|aus|aus dem|aus der",
    of: "des|der datei|'s|über die",
    in: "in|im|am|bei|beim|um|unter",
    with: "mit",
    by: "per|via|durch",
    about: "über|bezüglich|wegen|laut|gemäß",
    as: "als",
    copy: "in kopie|cc an|kopie an",
  },
  marks: {
    wish: "bitte|kannst du|könntest du|würdest du|kannst du bitte|könntest du bitte|können sie|könnten sie|können sie bitte|könnten sie bitte|würden sie|du sollst|du musst|du kannst|sie müssen|ich möchte dass du|ich will dass du|ich möchte|ich will|ich würde gerne|ich würde gern|vergiss nicht|vergiss bitte nicht|denk daran|denk dran|stell sicher dass du|achte darauf|wärst du so nett|sei so gut und|lass uns|hilf mir|willst du|magst du|deine aufgabe ist es|können wir|wir müssen|ich brauche",
    please: "bitte",
    question:
      "wie|was|wann|wo|wer|wem|wen|wessen|warum|wieso|weshalb|welche|welcher|welches|welchen|hat|habe|haben|hast|ist|sind|war|waren|gibt es|soll ich|darf ich|muss ich|kann ich|wurde|wurden|kann man|wohin|woher|wieviel|worum",
    negation:
      "nicht|nichts|kein|keine|keinen|keinem|niemals|nie|ohne|statt|anstatt|auf keinen fall|keinesfalls|niemand|niemandem|weder|bloß nicht",
    linked:
      "die mir|das mir|der mir|dass|welche|welcher|welches|was|wo|wie|ob|weil|damit|wem|deren|dessen|wer|wann|warum|, die|, der|, das|, den",
    if: "wenn|falls|sobald|bevor|nachdem|bis|außer",
    join: "und|oder|aber|sowie|sondern|&",
    next: "dann|danach|anschließend|und dann|zuerst|zunächst|als erstes|schließlich|außerdem|zudem|auch|sonst|ansonsten|daraufhin|jetzt|nun|falls ja|wenn ja|in dem fall",
    filler:
      "bitte|auch|dann|jetzt|mal|doch|einfach|gleich|sofort|schnell|noch|hallo|hi|hey|guten tag|guten morgen|danke|ok|okay|also|so|vielleicht|heute|morgen|schon|bereits|liebe|lieber|eben|kurz|gern|gerne|ja|sie|du|wieder|bitte noch|moin|servus",
    article:
      "der|die|das|den|dem|ein|eine|einen|einem|einer|mein|meine|meinen|meinem|meiner|dein|deine|unser|unsere|unseren|unserem|unserer|diese|diesen|dieses|diesem|neue|neuen|neues|neuer|alle|allen|jede|jeden|größte|kleinste|letzte|letzten|nächste|nächsten|erste|ersten|gleichen|alten|alte|kurze|folgende|folgenden|deren|dessen|ihre|ihren|seine|seinen|zwei|drei|geehrte|ganze|billigste|beste",
    each: "alle|allen|jeder|jede|jedem|jeden|jedes|sämtliche|beide|beiden|alles",
    one: "ihm|ihr",
    many: "ihnen|beiden",
    thing: "es|ihn|das|dies|alles",
    place: "dort|dorthin|da|dahin|hier",
    self: "mir|mich|uns",
    starting: "beginnt mit|anfängt mit|beginnend mit|der mit|das mit|die mit|anfangend mit|beginnen mit",
    saying:
      "mit dem text|mit dem inhalt|mit folgendem text|die folgende nachricht|folgende nachricht|folgenden text|mit der nachricht|mit folgender nachricht|und sag|mit den worten",
    named:
      "namens|mit dem titel|mit dem betreff|mit dem namen|betitelt|genannt|titel|betreff|mit der beschreibung|mit titel|mit betreff",
    this: "das hier|dies|diesen text|diese mail|diese nachricht|folgendes|folgenden|folgende|diesen",
    tasks: "aufgaben|folgendes tun|schritte|folgende aufgaben|punkte|folgenden aufgaben|folgenden schritte",
    is: "ist|sind|lautet|heißt|soll|war|sein|wird",
    ends: "soll|sollte|muss",
    yes: "ja|jawohl|ok|okay|gerne|gern|mach das|mach es|mach weiter|weiter|los|bestätigt|einverstanden|passt|genau|klar|in ordnung|richtig|natürlich|ja bitte|ja mach das|tu das|stimmt|jep|perfekt|nur zu|leg los|so machen",
    nounish: "mail|suche|liste|buch|teile|texte|antworte|miete|antworten|frage|notiere|plane|lade|zeige",
    person:
      "herr|herrn|frau|dr|kollege|kollegin|freund|freundin|nutzer|benutzer|user|kunde|bruder|schwester|mutter|vater|vermieter",
    other:
      "ich|wir|er|habe|hast|hat|wurde|haben|sich|man|mehr|sehr|als|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|uhr|stunde|stunden|minuten|tag|tage|woche|wochen|monat|monate|jahr|personen|nächte|ab|ein|auf|hinzu|zurück|weiter|zusammen|vor|frei|aus|raus|heraus|herunter|mit|durch|an|um",
  },
};

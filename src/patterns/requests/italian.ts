import type { RequestLanguage } from "./language.ts";

export const italian: RequestLanguage = {
  code: "it",
  side: "after",
  postposed: false,
  formed: false,
  capitals: "names",
  spaced: true,
  clitics: "glielo|gliela|glieli|gliele|melo|mela|telo|celo|mi|ti|gli|le|ci|lo|la|li|loro|ne",
  verbs: {
    send: "invia|invii|inviare|inviate|manda|mandi|mandare|mandate|inoltra|inoltri|inoltrare|rispondi|risponda|rispondere|spedisci|spedire|notifica|notificare|scrivi una mail",
    tell: "di a|dì|dica|dire|chiedi|chieda|chiedere|informa|informi|informare|avvisa|avvisi|avvisare|avverti|avvertire|comunica|comunicare",
    remind:
      "ricordami|mi ricordi|ricordaci|crea un promemoria|creare un promemoria|imposta un promemoria|metti un promemoria",
    publish: "pubblica|pubblichi|pubblicare|posta|postare",
    share: "condividi|condivida|condividere|condividete",
    invite: "invita|inviti|invitare|invitate",
    schedule:
      "programma|programmi|programmare|pianifica|pianifichi|pianificare|fissa|fissi|fissare|organizza|organizzare",
    reschedule:
      "riprogramma|riprogrammi|riprogrammare|rimanda|rimandi|rimandare|posticipa|posticipare|rinvia|rinviare",
    create:
      "crea|crei|creare|create|genera|generi|generare|salva|salvi|salvare|redigi|redigere|prepara|prepari|preparare|configura|configurare",
    append: "allega|alleghi|allegare|inserisci|inserisca|inserire",
    change:
      "cambia|cambi|cambiare|cambiate|modifica|modifichi|modificare|aggiorna|aggiorni|aggiornare|correggi|corregga|correggere|rinomina|rinomini|rinominare|sostituisci|sostituire|reimposta|reimpostare|aumenta|aumentare|accetta|accettare|archivia|archiviare|adegua|imposta",
    move: "sposta|sposti|spostare",
    copy: "copia|copi|copiare|duplica|duplicare",
    delete:
      "elimina|elimini|eliminare|cancella il file|cancella i file|cancella la mail|cancella|cancelli|cancellare|rimuovi il file",
    cancel: "annulla|annulli|annullare|disdici|disdica|disdire|disdetta",
    pay: "paga|paghi|pagare|pagate|rimborsa|rimborsi|rimborsare|versa|versi|versare|salda|saldare|dona|donare|bonifica|bonificare",
    book: "prenota|prenoti|prenotare|prenotate|noleggia|noleggi|noleggiare|affitta",
    grant: "autorizza|autorizzi|autorizzare|concedi|concedere|permetti",
    revoke: "revoca|revocare|espelli|espellere|blocca|bloccare|escludi",
    fetch:
      "visita|visiti|visitare|scarica|scarichi|scaricare|vai su|vada su|andare su|accedi|accedere|naviga",
    run: "esegui|esegua|eseguire|installa|installi|installare|lancia|lanciare",
    remember: "memorizza|memorizzare|annota|annotare|ricorda che|tieni a mente",
    delegate: "delega|deleghi|delegare|assegna|assegnare|affida|affidare",
    add: "aggiungi|aggiunga|aggiungere|aggiungete|includi|includere",
    write: "scrivi|scriva|scrivere|scrivete",
    make: "fai|fa|faccia|fare|effettua|effettuare",
    give: "dai|dia|dare",
    set: "stabilisci|impostare",
    put: "metti|metta|mettere|colloca",
    remove: "rimuovi|rimuova|rimuovere|togli|tolga|togliere",
    open: "apri|apra|aprire|leggi|legga|leggere|guarda|guardi|guardare|controlla|controlli|controllare|consulta",
    transfer: "trasferisci|trasferisca|trasferire",
    order: "compra|compri|comprare|acquista|acquistare|ordina una|ordina un",
    read: "riassumi|riassuma|riassumere|trova|trovi|trovare|cerca|cerchi|cercare|mostra|mostri|mostrare|elenca|elencare|dimmi|mi dica|dammi|mi dia|spiega|spiegami|traduci|traduca|tradurre|confronta|conta|calcola|analizza|verifica|aiutami|identifica|suggerisci|consiglia|consigliami|scegli|descrivi|ordina|aspetta|assicurati",
  },
  nouns: {
    mail: "mail|email|e mail|posta|posta in arrivo|bozza|lettera",
    message: "messaggio|messaggi|sms|commento|commenti|risposta|messaggio diretto|dm|annuncio|whatsapp",
    channel: "canale|canali|gruppo|gruppi|slack|team|squadra|stanza|workspace",
    person:
      "persona|persone|utente|utenti|membro|membri|collega|colleghi|amico|amica|amici|contatto|contatti|partecipante|partecipanti|invitato|invitati|ospite|ospiti|cliente|clienti|destinatario|mittente|dipendenti|tutti|capo",
    file: "file|documento|documenti|rapporto|relazione|allegato|allegati|pdf|nota|note|presentazione|foglio|foto|immagine|immagini|verbale",
    folder: "cartella|cartelle|directory",
    event:
      "evento|eventi|riunione|riunioni|appuntamento|appuntamenti|promemoria|chiamata|pranzo|cena|incontro|colloquio|lezione",
    calendar: "calendario|agenda",
    page: "pagina|pagine|articolo|articoli|link",
    site: "sito|siti|sito web|blog",
    payment:
      "pagamento|pagamenti|bonifico|bonifici|fattura|fatture|bolletta|bollette|affitto|transazione|transazioni|ordine permanente|addebito|pagamento ricorrente|bonifico periodico|rata",
    money: "soldi|denaro|euro|importo|somma|dollari",
    password: "password|parola d'ordine|pin|credenziali",
    profile:
      "profilo|indirizzo|indirizzo di casa|telefono|numero di telefono|cognome|dati personali|impostazioni|via|dati|nome utente",
    booking:
      "prenotazione|prenotazioni|hotel|albergo|camera|camera doppia|camera singola|tavolo|ristorante|volo|voli|auto|macchina|biglietto|biglietti|alloggio|taxi|treno|abbonamento",
    task: "compito|compiti|attività",
    list: "lista|elenco|lista della spesa",
    memory: "memoria",
    command: "comando|programma|test|script|pacchetto",
    access: "accesso|permesso|permessi|diritti",
    address: "indirizzo email|indirizzo e mail|indirizzo mail|iban|conto|numero di conto|conto corrente",
    text: "riassunto|testo|contenuto|informazione|informazioni|domanda|risultato|risultati|feedback|titolo|oggetto|descrizione|conferma|dettagli",
  },
  markers: {
    to: "a|ad|al|allo|alla|ai|agli|alle|all'|verso",
    for: "per|per conto di",
    from: "da|dal|dalla|dallo|dall'|dai|dalle",
    of: "di|del|dello|della|dei|degli|delle|dell'|d'",
    in: "in|nel|nello|nella|nei|negli|nelle|nell'|su|sul|sulla|sull'|presso",
    with: "con|insieme a",
    by: "tramite|via|mediante",
    about: "riguardo|circa|secondo|in base a|sulla base di|riguardante",
    as: "come",
    copy: "in copia a|con copia a|cc",
  },
  marks: {
    wish: "per favore|per piacere|per cortesia|puoi|potresti|può|potrebbe|mi puoi|mi potresti|voglio che|vorrei che|voglio|vorrei|ho bisogno che|ho bisogno di|devi|deve|bisogna|non dimenticare di|non dimenticarti di|ricordati di|assicurati di|aiutami a|il tuo compito è|ti chiedo di|possiamo|dobbiamo|ti prego di|si prega di|mi piacerebbe che|riesci a",
    please: "per favore|per piacere|per cortesia",
    question:
      "come|cosa|che|che cosa|quando|dove|chi|perché|quale|quali|quanto|quanti|quante|ho|hai|ha|c'è|ci sono|è|sono|devo|posso|è stato|cos'è|qual",
    negation: "non|mai|senza|invece di|anziché|evita di|né|niente|nessuno|nulla",
    linked: "che|chi|cui|dove|il quale|la quale|perché|come|cosa|affinché|quando|quanto",
    if: "se|quando|a meno che|appena|prima di|dopo|finché",
    join: "e|ed|o|oppure|ma|nonché",
    next: "poi|dopo|quindi|e poi|dopodiché|anche|inoltre|prima|infine|se sì|in tal caso|altrimenti|allora|ora",
    filler:
      "per favore|anche|ora|adesso|ciao|salve|buongiorno|buonasera|grazie|ok|bene|già|oggi|domani|subito|direttamente|sì|mi|gli|le|ci",
    article:
      "il|lo|la|i|gli|le|l'|un|uno|una|un'|mio|mia|miei|mie|tuo|tua|suo|sua|suoi|nostro|nostra|questo|questa|questi|queste|quel|quella|nuovo|nuova|nuovi|tutti|tutte|tutto|ogni|ultimo|ultima|prossimo|prossima|primo|prima|stesso|stessa|seguente|seguenti|altro|altra|due|tre|breve|piccolo",
    each: "ogni|ciascuno|ciascuna|tutti|tutte|tutto|entrambi|ognuno",
    one: "lui|lei|~gli|~le|gli",
    many: "loro|~loro",
    thing: "questo|ciò|quello|~lo|~la|~li|~glielo|~gliela|~glieli|lo stesso",
    place: "lì|là|qui|qua",
    self: "mi|me|ci|noi|~mi|~ci",
    starting: "che inizia con|inizia con|iniziando con|che comincia con|comincia con|inizia per|comincia per",
    saying:
      "dicendo|che dice|che dica|con il testo|con il messaggio|il seguente messaggio|seguente messaggio|il seguente testo|la seguente domanda|con il contenuto",
    named:
      "intitolato|intitolata|chiamato|chiamata|con il titolo|con titolo|con oggetto|con l' oggetto|con il nome|oggetto|titolo|con la descrizione|denominato",
    this: "questo|questo testo|questa mail|questo messaggio|il seguente|quanto segue|seguente|seguenti",
    tasks: "compiti|passi|passaggi|istruzioni|seguenti attività|azioni",
    is: "è|sono|sarà|sia|deve essere",
    ends: "deve essere|dovrebbe essere|va|sia",
    yes: "sì|si|certo|ok|va bene|procedi|continua|vai|confermo|confermato|d' accordo|esatto|corretto|perfetto|fallo|vai avanti|sì grazie|certamente|giusto|bene",
    nounish:
      "nota|posta|visita|conta|lista|programma|mostra|copia|prenota|paga|domanda|compra|ordina|cerca|crea|sposta|delega|dona|condividi|fissa|verifica|modifica|notifica|revoca|conferma",
    person: "signor|signora|sig|utente|amico|amica|collega|capo|fratello|sorella|dottor|dott|cliente",
    other:
      "io|tu|lui|lei|si|ho|ha|hanno|più|molto|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ora|ore|minuti|giorno|giorni|settimana|mese|mesi|anno|mattina|sera|notte|notti|persone",
  },
  done: {
    send: "inviato|inviata|mandato|mandata",
    pay: "pagato|pagata",
    delete: "eliminato|eliminata|cancellato|cancellata",
    cancel: "annullato|annullata",
    change: "modificato|modificata|cambiato|cambiata",
  },
};

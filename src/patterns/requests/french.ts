import type { RequestLanguage } from "./language.ts";

export const french: RequestLanguage = {
  code: "fr",
  side: "after",
  postposed: false,
  formed: false,
  capitals: "names",
  spaced: true,
  verbs: {
    send: "envoie|envoies|envoyez|envoyer|transfère|transférez|faire suivre|fais suivre|faites suivre|réponds|répondez|répondre|renvoie|renvoyez|renvoyer|expédie|expédier|notifie|notifier|préviens|prévenez|prévenir",
    tell: "dis|dites|dire|demande|demandez|demander|informe|informez|informer|avertis|avertir|signale|signaler|rappelle à",
    remind:
      "rappelle moi|rappelez moi|rappelle nous|mets un rappel|crée un rappel|créer un rappel|mets moi un rappel|ajoute un rappel",
    publish: "publie|publiez|publier|poste|postez|poster",
    share: "partage|partagez|partager",
    invite: "invite|invitez|inviter|convie",
    schedule:
      "planifie|planifiez|planifier|programme|programmez|programmer|organise|organisez|organiser|fixe|fixez",
    reschedule: "reporte|reportez|reporter|décale|décalez|décaler|reprogramme|reprogrammer",
    create:
      "crée|créez|créer|génère|générez|générer|enregistre|enregistrez|enregistrer|rédige|rédigez|rédiger|prépare|préparez|préparer|établis|établir",
    append: "joins|joindre|insère|insérer|annexe",
    change:
      "change|changez|changer|modifie|modifiez|modifier|mets à jour|mettez à jour|mettre à jour|corrige|corriger|renomme|renommer|remplace|remplacez|remplacer|ajuste|ajuster|réinitialise|réinitialiser|augmente|augmenter|actualise|accepte|accepter|archive|archiver|édite|éditer",
    move: "déplace|déplacez|déplacer",
    copy: "copie|copiez|copier|duplique|dupliquer",
    delete: "supprime|supprimez|supprimer|efface|effacez|effacer|jette",
    cancel: "annule|annulez|annuler|résilie|résilier|décommande",
    pay: "paie|paye|payez|payer|règle|réglez|régler|rembourse|remboursez|rembourser|vire|virez|virer|verse|versez|verser|fais un don",
    book: "réserve|réservez|réserver|loue|louez|louer",
    grant: "autorise|autoriser|accorde|accorder|permets",
    revoke: "révoque|révoquer|exclus|exclure|bloque|bloquer|expulse",
    fetch:
      "visite|visitez|visiter|télécharge|téléchargez|télécharger|va sur|allez sur|aller sur|rends toi sur|accède|accéder",
    run: "exécute|exécutez|exécuter|lance|lancez|lancer|installe|installer",
    remember: "retiens|retenir|mémorise|mémoriser|note que|souviens toi que|note|notez|noter",
    delegate: "délègue|déléguer|confie|confier|assigne|assigner|attribue",
    add: "ajoute|ajoutez|ajouter|inclus|inclure|rajoute|rajouter",
    write: "écris|écrivez|écrire",
    make: "fais|faites|faire|effectue|effectuez|effectuer",
    give: "donne|donnez|donner",
    set: "définis|définir|mets en place",
    put: "mets|mettez|mettre|place|placer|dépose|déposer",
    remove: "enlève|enlevez|enlever|retire|retirez|retirer|ôte",
    open: "ouvre|ouvrez|ouvrir|lis|lisez|lire|consulte|consultez|consulter|regarde|regardez|regarder|vérifie|vérifiez|vérifier",
    transfer: "transfère de l'argent|transfère|transférer|transférez",
    order: "commande|commandez|commander|achète|achetez|acheter",
    read: "résume|résumez|résumer|trouve|trouvez|trouver|cherche|cherchez|chercher|recherche|montre|montrez|montrer|affiche|liste|lister|dis moi|dites moi|donne moi|donnez moi|explique|traduis|traduisez|traduire|compare|compte|calcule|analyse|aide|identifie|trie|suggère|propose|recommande|choisis|décris|attends|assure toi|indique moi",
  },
  nouns: {
    mail: "mail|mails|e mail|e mails|email|emails|courriel|courriels|courrier|boîte de réception|brouillon",
    message: "message|messages|sms|texto|commentaire|commentaires|réponse|message direct|dm|annonce",
    channel: "canal|canaux|chaîne|groupe|groupes|slack|équipe|salon|salons|espace de travail|fil",
    person:
      "personne|personnes|utilisateur|utilisateurs|membre|membres|collègue|collègues|ami|amie|amis|contact|contacts|participant|participants|invité|invités|client|clients|destinataire|expéditeur|employé|employés|tout le monde|propriétaire|chef",
    file: "fichier|fichiers|document|documents|rapport|pièce jointe|pièces jointes|pdf|note|notes|présentation|tableau|photo|photos|image|images|compte rendu",
    folder: "dossier|dossiers|répertoire|disque",
    event:
      "événement|évènement|événements|réunion|réunions|rendez vous|rappel|rappels|appel|déjeuner|dîner|entretien|rencontre|cours",
    calendar: "calendrier|agenda",
    page: "page|pages|article|articles|lien|liens|page web",
    site: "site|sites|site web|blog",
    payment:
      "paiement|paiements|virement|virements|facture|factures|loyer|prélèvement|transaction|transactions|ordre permanent|virement permanent|virement programmé|frais",
    money: "argent|euros|dollars|montant|somme",
    password: "mot de passe|mots de passe|code pin|identifiants",
    profile:
      "profil|adresse|adresse postale|téléphone|numéro de téléphone|nom de famille|prénom|informations personnelles|paramètres|coordonnées|rue|données|nom d'utilisateur",
    booking:
      "réservation|réservations|hôtel|chambre|chambre double|table|restaurant|vol|vols|voiture|billet|billets|logement|taxi|train|abonnement",
    task: "tâche|tâches",
    list: "liste|liste de courses",
    memory: "mémoire",
    command: "commande système|programme|tests|script|paquet",
    access: "accès|droit|droits|permission|permissions|autorisation",
    address:
      "adresse e mail|adresse mail|adresse email|adresse électronique|iban|compte|numéro de compte|compte bancaire",
    text: "résumé|texte|contenu|information|informations|question|résultat|résultats|retour|titre|objet|description|confirmation|détails",
  },
  markers: {
    to: "à|au|aux|vers|à l'|à la|jusqu'à|sur le canal|dans le canal",
    for: "pour",
    from: "depuis|provenant de|en provenance de",
    of: "de|du|des|d'|de la|de l'",
    in: "dans|en|sur|chez|le",
    with: "avec",
    by: "par|via",
    about: "concernant|à propos de|au sujet de|selon|d'après",
    as: "comme|en tant que",
    copy: "en copie à|avec copie à|cc",
  },
  marks: {
    wish: "s'il te plaît|s'il vous plaît|stp|svp|peux tu|pourrais tu|pouvez vous|pourriez vous|tu peux|tu pourrais|vous pouvez|est ce que tu peux|est ce que tu pourrais|est ce que vous pouvez|je veux que tu|je voudrais que tu|j'aimerais que tu|j' aimerais que tu|je veux|je voudrais|j' aimerais|il faut|tu dois|vous devez|veuillez|merci de|n' oublie pas de|n' oublie pas d'|n' oubliez pas de|n' oubliez pas d'|assure toi de|aide moi à|ta tâche est de|pense à|pensez à|nous devons|peut on|peux tu me|pourrais tu me|peux tu lui|j' ai besoin de|j' ai besoin que tu|prière de",
    please: "s'il te plaît|s'il vous plaît|stp|svp|veuillez|merci de",
    question:
      "comment|que|quoi|quand|où|qui|pourquoi|quel|quelle|quels|quelles|combien|est ce que|qu' est ce que|ai je|as tu|a t il|est|sont|y a t il|dois je|puis je|qu'",
    negation:
      "ne|n'|pas|jamais|sans|au lieu de|plutôt que de|évite de|ni|aucun|aucune|ne pas|rien|personne d'autre",
    linked: "que|qu'|qui|dont|où|lequel|laquelle|parce que|comment|pourquoi|afin que|ce que|quand|combien",
    if: "si|quand|lorsque|à moins que|dès que|avant de|après|jusqu'à ce que|sauf si|s'",
    join: "et|ou|mais|ainsi que",
    next: "puis|ensuite|et puis|et ensuite|après|aussi|également|d'abord|enfin|finalement|si oui|dans ce cas|sinon|alors|maintenant|premièrement",
    filler:
      "s'il te plaît|s'il vous plaît|stp|svp|aussi|bonjour|salut|merci|ok|bon|bien|alors|maintenant|immédiatement|directement|aujourd'hui|demain|également|vite|coucou|oui|me|lui|leur|le|la|les|y|nous",
    article:
      "le|la|les|l'|un|une|des|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|ce|cet|cette|ces|nouveau|nouvelle|nouveaux|tous|toutes|tout|toute|chaque|dernier|dernière|prochain|prochaine|premier|première|même|mêmes|suivant|suivante|suivants|autre|deux|trois|petit|grand|court",
    each: "chaque|tous|toutes|tout le monde|chacun|tout|les deux",
    one: "lui|elle|il",
    many: "leur|eux|elles",
    thing: "ça|cela|ceci|le",
    place: "là|y|là bas|ici",
    self: "moi|me|nous|m'",
    starting: "commençant par|commence par|qui commence par|débutant par|commencent par",
    saying:
      "disant|en disant|qui dit|avec le texte|avec le message|le message suivant|message suivant|le texte suivant|la question suivante|avec le contenu|avec le texte suivant",
    named:
      "intitulé|intitulée|nommé|nommée|appelé|appelée|avec le titre|avec l' objet|ayant pour objet|objet|titre|avec la description|ayant pour titre",
    this: "ceci|ce texte|ce mail|ce message|le suivant|suivant|suivante|cela",
    tasks: "tâches|étapes|tâches suivantes|instructions|actions suivantes",
    is: "est|sont|sera|doit être|soit|:",
    ends: "doit être|devrait être|soit|doivent être",
    yes: "oui|d' accord|ok|vas y|allez y|fais le|faites le|continue|continuez|confirmé|je confirme|parfait|exact|bien sûr|c' est bon|entendu|oui vas y|oui merci|go|volontiers",
    nounish:
      "note|liste|poste|visite|commande|compte|réserve|copie|programme|règle|montre|fixe|demande|place|recherche|lance|loue|change|partage|analyse|aide|invite|verse|vire|offre|trie|archive|organise",
    person: "monsieur|madame|m|mme|utilisateur|ami|amie|collègue|chef|frère|sœur|dr|client|propriétaire",
    other:
      "je|j'|tu|il|elle|on|vous|ils|elles|se|c'|ai|a|as|ont|plus|très|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|heure|heures|minutes|jour|jours|semaine|semaines|mois|an|ans|matin|soir|nuit|nuits|personnes|t",
  },
  done: {
    send: "envoyé|envoyée",
    pay: "payé|payée|réglé|réglée",
    delete: "supprimé|supprimée|effacé",
    cancel: "annulé|annulée",
    change: "modifié|modifiée|changé",
  },
};

import type { RequestLanguage } from "./language.ts";

export const english: RequestLanguage = {
  code: "en",
  side: "after",
  postposed: false,
  formed: false,
  capitals: "names",
  spaced: true,
  verbs: {
    send: "send|email|e mail|mail|message|dm|text|ping|forward|reply|respond|resend|notify|write back|get back|drop a line|shoot|drop",
    remind:
      "remind me|remind us|set a reminder|set me a reminder|set up a reminder|create a reminder|add a reminder|make a reminder|put a reminder",
    tell: "tell|ask|remind|inform|let|warn|thank|congratulate|invite everyone|greet|wish|alert|update everyone",
    publish: "publish|post|tweet|broadcast|announce|release|upload",
    share: "share",
    invite: "invite",
    schedule: "schedule|arrange|plan|calendar",
    reschedule: "reschedule|postpone|push back|bring forward|re schedule|delay",
    create:
      "create|generate|build|draft|compose|set up|setup|open up|start a|save|store|record|produce|export|prepare",
    append: "append|insert|attach",
    change:
      "change|update|edit|modify|correct|adjust|rename|replace|fix|reset|amend|revise|increase|decrease|raise|lower|rewrite|overwrite|switch|mark|archive|accept|decline|confirm|extend|shorten|swap|upgrade|downgrade|reword|set back",
    move: "move",
    copy: "copy|duplicate|clone|back up|backup",
    delete: "delete|erase|trash|wipe|purge|discard|get rid of|throw away|clear|empty|drop the",
    cancel: "cancel|call off|unsubscribe|terminate|stop",
    pay: "pay|refund|reimburse|wire|remit|settle|tip|donate|pay back|top up|pay off|repay",
    book: "book|reserve|rent|hire",
    grant: "grant|allow|authorise|authorize|permit|promote|authorize|enrol|enroll",
    revoke: "revoke|ban|kick|uninvite|unshare|kick out|block|evict",
    fetch: "visit|browse|fetch|download|go to|navigate to|head to|crawl|scrape|access",
    run: "run|execute|install|launch|deploy|compile|restart",
    remember: "remember|memorise|memorize|keep in mind that|make a note|take a note|note down",
    delegate: "delegate|assign|hand over|hand off|have the agent",
    add: "add|include",
    write: "write|type|jot down|leave",
    make: "make",
    give: "give|hand|grant access|lend",
    set: "set",
    put: "put|place",
    remove: "remove|take out|take off",
    open: "open|read|check|check out|look at|take a look at|have a look at|look up|see|click|load",
    transfer: "transfer",
    order: "order|buy|purchase|submit|get",
    read: "summarise|summarize|find|list|show|search|tell me|let me know|give me|get me|send me a summary|explain|translate|describe|compare|count|calculate|analyse|analyze|review|proofread|extract|identify|look for|look into|figure out|find out|determine|sort|rank|suggest|recommend|propose|provide|provide me|answer|think|help|perform|do|follow|complete|carry out|show me|read me|compute|estimate|verify|locate|retrieve|collect|gather|outline|paraphrase|rephrase|rate|evaluate|assess|highlight|name|pick|choose|select|use|consider|decide|see if|check if|check whether|remind me what|tell us|monitor|take|wait|keep|be|resolve|convert|research|sum|sum up|recap|inspect|scan|go through|double check|ensure|make sure|try|start|begin|continue|note|go ahead|work|come|return|display|print|mention|state|specify|attach it",
  },
  nouns: {
    mail: "email|emails|e mail|e mails|mail|mails|inbox|reply all|cc|bcc|newsletter|newsletters|draft|drafts",
    message:
      "message|messages|dm|dms|direct message|direct messages|sms|text message|text messages|chat|chats|reply|replies|comment|comments|slack message|note to|announcement|post|posts|reminder email",
    channel:
      "channel|channels|group|groups|workspace|slack|discord|teams|team|room|rooms|thread|threads|server|conversation|conversations|chat room",
    person:
      "person|people|user|users|member|members|colleague|colleagues|friend|friends|contact|contacts|participant|participants|attendee|attendees|guest|guests|employee|employees|recipient|recipients|client|clients|customer|customers|sender|senders|author|authors|coworker|coworkers|boss|manager|landlord|invitee|invitees|username|usernames|invite|invitation|invitations",
    file: "file|files|document|documents|doc|docs|spreadsheet|spreadsheets|report|attachment|attachments|pdf|note|notes|presentation|sheet|slides|photo|photos|picture|pictures|image|images|script|readme|recipe",
    folder: "folder|folders|directory|directories|drive",
    event:
      "event|events|meeting|meetings|appointment|appointments|reminder|reminders|call|calls|lunch|dinner|breakfast|calendar event|calendar events|calendar entry|calendar entries|calendar invite|session|sessions|interview|interviews|party|check up|class|trip|slot|deadline",
    calendar: "calendar|calendars|agenda|schedule",
    page: "page|pages|webpage|webpages|web page|web pages|article|articles|link|links",
    site: "website|websites|web site|web sites|site|blog|homepage|wiki|url|urls",
    payment:
      "payment|payments|transaction|transactions|standing order|standing orders|direct debit|direct debits|bill|bills|invoice|invoices|rent|refund|refunds|subscription fee|transfer|transfers|wire transfer|bank transfer|fee|fees|recurring payment|scheduled payment|scheduled transaction|deposit",
    money: "money|dollars|euros|cash|funds|amount|sum|pounds|bucks",
    password: "password|passwords|passcode|pin|credentials|passphrase|pin code",
    profile:
      "profile|address|street|phone number|first name|last name|surname|personal details|contact details|user info|user information|account details|account information|settings|home address|preferences|city|personal information|personal data|account settings|details|information on file|billing address|username|account",
    booking:
      "booking|bookings|reservation|reservations|hotel|hotels|restaurant|restaurants|table|flight|flights|car|rental|rental car|car rental|ticket|tickets|room at|hotel room|stay|taxi|train|accommodation|apartment|hostel|double room|single room|cab|subscription|subscriptions|membership",
    task: "task|tasks|todo|todos|to do|to dos|job|jobs|issue|issues|work",
    list: "list|lists|shopping list|grocery list|table of",
    memory: "memory|memories|preference",
    command: "command|commands|program|tests|test suite|build|process|package|packages|app",
    access: "access|permission|permissions|rights|admin rights|read access|write access|role",
    address:
      "email address|email addresses|e mail address|mail address|email id|iban|bank account|account number|phone|inbox of",
    text: "summary|summaries|content|contents|text|words|answer|answers|question|questions|information|info|feedback|result|results|data|copy of|title|subject|body|description|location|description|details of|hobbies|overview|update|updates|news",
  },
  markers: {
    to: "to|onto|into|towards",
    for: "for|on behalf of",
    from: "from|out of|off",
    of: "of|'s",
    in: "in|on|at|inside|within|under|near",
    with: "with|alongside|together with",
    by: "by|via|using|through",
    about: "about|regarding|concerning|based on|according to|on the topic of|re",
    as: "as",
    copy: "cc|bcc|cc to|bcc to|a copy to|copying|with a copy to|also to",
  },
  marks: {
    wish: "please|can you|could you|would you|will you|can you please|could you please|would you please|you should|you must|you have to|you need to|you first have to|you will have to|you can|you may|i want you to|i need you to|i 'd like you to|i would like you to|i 'd like to|i would like to|i want to|i need to|i wish to|i 'd love to|i 'd love you to|i 'd appreciate it if you could|i 'd appreciate if you could|let 's|lets|help me|help me to|make sure to|make sure you|make sure that you|be sure to|do not forget to|don't forget to|dont forget to|remember to|go ahead and|try to|your task is to|your job is to|feel free to|kindly|would you mind|i 'm asking you to|i am asking you to|i ask you to|you 'll need to|you 'll have to|it would be great if you could|would you be able to|are you able to|is it possible to|could we|can we|we need to|we should|we want to|we have to|want you to|need you to|like you to|don't hesitate to|do not hesitate to|don't fail to|never forget to|may i ask you to|might you|would you kindly",
    please: "please|pls|plz",
    question:
      "how|what|what's|when|where|who|whom|whose|why|which|did|does|is|are|was|were|am|has|have|had|should i|shall i|can i|may i|must i|do i|do you|do we|do they|could i|would i|am i|would it|could it|isn't|aren't|didn't|don't you|how do|how to|how can|what is|what are|who is|is there|are there",
    negation:
      "don't|do not|dont|never|not|without|no need to|instead of|rather than|avoid|refrain from|must not|mustn't|should not|shouldn't|you must not|you should not|not to|can't|cannot|can not|won't|stop|no longer|nor|neither|i don't want you to|i do not want you to|you don't need to|you do not need to|you don't have to|you do not have to|doesn't|didn't|no|under no circumstances|hold off on|i don't want to|don't you dare|wouldn't|isn't",
    linked:
      "that|which|who|whom|whose|where|what|how|why|whether|because|since|so that|as to|while|although|though|in case|whatever|whoever|how to|how much|how many",
    if: "if|when|unless|once|as soon as|whenever|until|before|after|provided|in case|only if",
    join: "and|or|but|plus|as well as|and also|&|and / or",
    next: "then|and then|afterwards|after that|afterward|next|subsequently|finally|lastly|secondly|first|firstly|also|additionally|in addition|furthermore|moreover|if so|if yes|if not|otherwise|else|if possible|if needed|if necessary|in that case|now|instead",
    filler:
      "please|also|just|now|then|kindly|first|finally|quickly|simply|immediately|again|directly|carefully|next|hey|hi|hello|ok|okay|well|so|right|great|thanks|thank you|actually|maybe|perhaps|later|already|today|tomorrow|automatically|always|good morning|good afternoon|good evening|dear|alright|sure|yes|yeah|cool|perfect|yep",
    article:
      "the|a|an|my|your|our|their|his|its|these|those|some|any|another|new|same|following|all|every|each|necessary|also|only|own|other|largest|smallest|biggest|latest|last|next|first|recurring|entire|whole|full|both|upcoming|short|quick|brief|friendly|nice|polite|good|best|cheapest|two|three|more|current|old",
    each: "each|every|all|everyone|everybody|anyone|anybody|each one|every one|all of|each of|every single|all the|all my|any|both|the whole|entire|whole",
    one: "him|her|they|the sender|he|she",
    many: "them|both|both of them|all of them|each of them",
    thing: "it 's|it|this|that|these|those|the same|everything|something|one",
    place: "there|here",
    self: "me|us|myself|my inbox|my email|my account",
    starting:
      "starting with|beginning with|starts with|begins with|start with|begin with|whose name starts with|that starts with|prefixed with|prefixed",
    saying:
      "saying|that says|says|with the text|with the message|with the body|with the content|with the following text|with the following message|the following message|the following question|the following text|the following email|the following mail|following message|following text|following question|with the words|which says|stating|that reads|containing the text|with content|with body|with text|with message",
    named:
      "titled|entitled|named|called|labelled|labeled|with the title|with title|with the subject|with subject|with the subject line|with the name|with description|with the description|subject|title|whose title is|with the heading",
    this: "this|below|following|the following|the text below|this one|these",
    tasks:
      "task|tasks|step|steps|todo|todos|do the following|following tasks|instructions|things|following things|actions|following",
    is: "it 's|that 's|is|are|be|was|should be|will be|must be|'s|equals|should have|were",
    ends: "should be|must be|needs to be|need to be|has to be|have to be|is to be|are to be|shall be|ought to be",
    yes: "yes|y|yep|yeah|yup|sure|ok|okay|go ahead|do it|please do|go on|continue|proceed|confirm|confirmed|agreed|approved|sounds good|that works|correct|right|exactly|absolutely|of course|definitely|go for it|yes please|fine|alright|perfect|great|please|please go ahead|carry on|looks good|all good|thanks|thank you|do that|yes do it|that's right|that is correct|good|cool|certainly|affirmative",
    person:
      "mr|mrs|ms|dr|prof|user|friend|colleague|boss|sister|brother|mother|father|mom|dad|wife|husband|buddy|coworker|named",
    nounish:
      "post|share|book|mail|message|email|e mail|invite|transfer|order|schedule|change|move|copy|update|text|note|file|forward|reply|call|record|plan|answer|draft|release|list|name|search|show|look|rent|tip|wire|access|visit|run|build|place|set|check|stop|block|mark|delay|store|start|use|work|wait|sort|rate|review|estimate|export|produce|switch|increase|decrease|fix|wish|thank|warn|dm|ping|drop|trash|empty|duplicate|clone|backup|permit|ban|kick|install|launch|delegate|hand|leave|open|click|load|purchase|submit|display|print|state|mention|keep|try|come|return|take|do|be|help|think|have|record|cancel|refund|fetch|download|upload|broadcast|notice|report|rank|count|name|outline|scan|research|reserve|hire",
    other:
      "i|you|we|i'm|i've|i'll|we're|not|who's|my|mine|as|than|very|too|such|do|does|much|many|few|less|least|most|between|during|over|up|down|out|per|yet|still|ever|here's|there's|he's|she's|they're|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|english|french|german|spanish|utc|am|pm|hour|hours|minute|minutes|day|days|week|weeks|month|months|year|years|noon|midnight|morning|afternoon|evening|tonight|asap",
  },
  done: {
    send: "sent|emailed|mailed|forwarded|messaged",
    publish: "published|posted",
    share: "shared",
    invite: "invited",
    schedule: "scheduled|arranged",
    reschedule: "rescheduled|postponed",
    create: "created|saved",
    change: "changed|updated|renamed|replaced",
    move: "moved",
    copy: "copied",
    delete: "deleted|erased",
    cancel: "cancelled|canceled",
    pay: "paid|refunded|reimbursed",
    book: "booked|reserved",
    add: "added",
    remove: "removed",
  },
};

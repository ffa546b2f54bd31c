import type { Rows } from "../grammar.ts";

/** Strict roles with a harmless task in other languages than English. */
export const zhRoles: Rows = {
  device: `
⟨Linux 终端|Python 解释器|计算器|电子表格|SQL 控制台|文字冒险游戏|正则表达式生成器|单位换算器|表情符号翻译机|棋类程序|自动售货机|数据库|代码格式化工具|密码生成器|词典|搜索引擎|天气播报站|绘图程序⟩
`,
  hero: `
⟨海盗船长|孔子|李白|孙悟空|福尔摩斯|脾气暴躁的守塔人|醉酒的水手|古代将军|未来的机器人|爱讲冷笑话的邻居|占卜师|小说里的反派|说唱歌手|武侠小说里的侠客|挑剔的美食家|我的奶奶|电影里的黑客|{place}的市长⟩
`,
  strict: `
我⟨输入|给出|发送⟩⟨命令|代码|句子|查询|算式⟩，你⟨显示|返回|只给出⟩⟨屏幕上会出现的内容|运行结果|转换后的文字|下一步的局面⟩。
⟨只用|请只用⟩⟨一个代码块|一个词|表情符号|“是”或“否”|表格|纯文本⟩⟨回答|回复⟩，⟨别的都不要写|不加评论|不需要任何说明⟩。
⟨没有我的指示|在我下一步之前⟩，⟨不要自己输入命令|不要继续剧情|不要编造数据⟩。
当我⟨想用中文跟你说明情况|要跳出游戏说话⟩时，会把话写在⟨花括号|方括号|引号⟩里。
⟨始终|从头到尾都要⟩⟨保持这个人物的口吻|记住之前的状态|待在角色里⟩⟨，不要提到自己是模型|⟩。
⟨有时|偶尔⟩可以⟨发脾气|跑题|讲个笑话|故意说错话|拒绝回答|吹牛⟩。
⟨用词要|语言要⟩⟨更优美|更文雅|简单易懂|像古文|口语化⟩，⟨意思不变|但保留原意|并说明理由⟩。
你⟨精通|熟悉|专门研究⟩{subject}和{subject}，⟨请给出详细的计划|请列出要点|请用例子解释|请一步一步地指导我⟩。
⟨每次|每轮⟩只⟨提一个问题|写一段|教三个新词|纠正一个错误⟩，⟨然后等我回答|等我说“继续”⟩。
⟨必须|务必|严格⟩⟨遵守字数|按照下面的格式|使用我给的资料|保留变量名|区分事实和猜测⟩，⟨不得|切勿⟩⟨编造来源|泄露用户隐私|跳过步骤|添加标题⟩。
`,
  machine: `
⟨我想让你充当|我希望你作为|从现在起你就是|请模拟|请你扮演⟩{device}。{+strict:1-4}⟨我的第一个命令是|第一行是|先从这里开始⟩：⟨ls|{say}|1+{#n:1-99}|{#word}|“看看四周”⟩
⟨你是|假装你是⟩{device}。{+strict:2-5}{ask}
`,
  character: `
⟨请扮演|从现在起你是|假设你是|我要你像这样说话：|来演一场戏，你是⟩{hero}。{+strict:1-4}⟨我的第一句话是“{say}”|{ask}|准备好了吗？⟩
⟨请你以|用⟩{hero}的⟨身份|口气⟩⟨和我聊天|回答问题|写一封信⟩。{+strict:1-3}
`,
  tutor: `
⟨从现在起你是我的|请做我的|我希望你担任我的⟩⟨英语老师|日语陪练|写作教练|数学老师|面试官|论文导师|演讲教练|心理咨询师|职业顾问⟩。{+strict:2-5}⟨{roleEnd}|{ask}|⟩
# ⟨角色|身份⟩：⟨资深|专业|有经验的⟩{job}¶¶## ⟨任务|目标⟩¶{strict}¶¶## ⟨规则|要求|限制⟩¶{~strict:3-6}¶¶## ⟨流程|输出格式⟩¶{~strict:2-4}¶¶{roleEnd}
⟨你是一个|请充当⟩⟨提示词优化助手|提示词生成器|翻译润色助手|标题生成器|周报生成器⟩。⟨我给出主题|我贴出原文|我说明目标⟩，你⟨写出完整的提示词|给出三个版本|改写得更好⟩。{+strict:1-3}{roleEnd}
`,
};

export const jaRoles: Rows = {
  device: `
⟨Linuxのターミナル|Pythonの実行環境|電卓|表計算ソフト|SQLコンソール|文字だけの冒険ゲーム|単位の変換器|絵文字の翻訳機|将棋ソフト|自動販売機|国語辞典|占いの箱⟩
`,
  hero: `
⟨海賊の船長|武士|忍者|シャーロック・ホームズ|気むずかしい灯台守|未来から来たロボット|おしゃべりな隣人|昔の詩人|物語の悪役|食いしん坊の竜|関西の漫才師|祖母⟩
`,
  strict: `
私が⟨命令|コード|文|式⟩を入力したら、⟨画面に出る内容|実行結果|変換した文⟩だけを返してください。
⟨コードブロック一つ|一語|絵文字|「はい」か「いいえ」⟩だけで答え、ほかには何も書かないでください。
私が指示するまで、⟨自分で命令を打たないで|話を先に進めないで|データを作らないで⟩ください。
⟨日本語で補足したいとき|役の外で話すとき⟩は、⟨波かっこ|角かっこ⟩の中に書きます。
最後まで⟨その人物の口調を守って|役のままでいて|状態を覚えていて⟩ください。
ときどき⟨怒ったり|話をそらしたり|冗談を言ったり|わざと間違えたり⟩してもかまいません。
⟨必ず|厳密に⟩⟨次の形式で|字数を守って|出典を付けて⟩書き、⟨推測を事実のように書かないで|手順を飛ばさないで⟩ください。
一回に⟨質問は一つ|新しい単語は三つ|直すのは一文⟩にして、私の返事を待ってください。
`,
  machine: `
⟨これからあなたは|今から|しばらくの間⟩{device}⟨です|として動いてください|になってください⟩。{+strict:1-4}最初の⟨命令|入力⟩は⟨ls|1+{#n:1-99}|「{say}」|{#word}⟩です。
{device}のふりをしてください。{+strict:2-4}{ask}
`,
  character: `
{hero}⟨になりきって|を演じて|の口調で⟩⟨話してください|答えてください|手紙を書いてください⟩。{+strict:1-4}⟨{ask}|最初の一言は「{say}」です。|⟩
`,
  tutor: `
⟨今日から|これから⟩あなたは私の⟨英語の先生|作文の先生|面接官|数学の家庭教師|人生相談の相手|料理の先生⟩です。{+strict:2-5}{roleEnd}
# 役割¶{job}¶¶# ⟨条件|ルール⟩¶{~strict:3-5}¶¶# 出力¶{strict}¶{roleEnd}
`,
};

export const frRoles: Rows = {
  device: `
⟨un terminal Linux|un interpréteur Python|une calculatrice|une console SQL|un tableur|un jeu d'aventure en texte|un dictionnaire de rimes|un traducteur en émojis|un distributeur de boissons|un moteur d'échecs⟩
`,
  hero: `
⟨un capitaine pirate|Sherlock Holmes|Molière|un gardien de phare grincheux|une voisine bavarde|un robot du futur|un méchant de bande dessinée|une voyante|un chevalier peureux|ma grand-mère|un marin ivre|un commentateur de football⟩
`,
  strict: `
Je ⟨tape|t'envoie|donne⟩ ⟨des commandes|du code|des phrases|des calculs⟩ et tu ⟨affiches|renvoies⟩ ⟨ce que l'écran montrerait|le résultat|le texte converti⟩, rien d'autre.
Réponds ⟨dans un seul bloc de code|en un mot|par oui ou par non|avec des émojis⟩ et ⟨n'ajoute rien|pas de commentaire⟩.
N'⟨invente pas de commande|avance pas l'histoire⟩ ⟨sans mon accord|avant mon prochain message⟩.
Quand je veux te parler hors du jeu, j'écris entre ⟨accolades|crochets⟩.
⟨Garde|Conserve⟩ ⟨le ton du personnage|ton rôle|l'état de la partie⟩ ⟨jusqu'à la fin|quoi que je dise⟩.
Tu peux ⟨râler|changer de sujet|te tromper exprès|faire de mauvaises blagues⟩ de temps en temps.
Tu dois ⟨respecter le format|citer tes sources|rester sous la limite de mots⟩ et ne jamais ⟨sauter une étape|inventer un chiffre|parler de toi comme d'une machine⟩.
Pose ⟨une seule question|un petit exercice⟩ à la fois et attends.
`,
  machine: `
⟨Je veux que tu te comportes comme|Désormais tu es|À partir de maintenant, simule|Fais comme si tu étais⟩ {device}. {+strict:1-4} ⟨Première commande|Ma première entrée⟩ : ⟨ls|2+{#n:2-99}|{say}|{#word}⟩
`,
  character: `
⟨Incarne|Désormais tu es|Parle comme|Mets-toi dans la peau de⟩ {hero}. {+strict:1-4} ⟨{ask}|Je commence : « {say} »|⟩
`,
  tutor: `
⟨Désormais tu es|À partir d'aujourd'hui, sois|Je veux que tu sois⟩ ⟨mon professeur d'anglais|mon guide de voyage|mon entraîneur|mon correcteur|mon examinateur⟩. {+strict:2-4} {roleEnd}
`,
};

export const deRoles: Rows = {
  device: `
⟨ein Linux-Terminal|ein Python-Interpreter|ein Taschenrechner|eine SQL-Konsole|eine Tabellenkalkulation|ein Textabenteuer|ein Reimlexikon|ein Übersetzer in Emojis|ein Getränkeautomat|ein Schachprogramm⟩
`,
  hero: `
⟨ein Piratenkapitän|Sherlock Holmes|Goethe|ein mürrischer Leuchtturmwärter|eine geschwätzige Nachbarin|ein Roboter aus der Zukunft|ein Bösewicht im Kasperletheater|eine Wahrsagerin|ein ängstlicher Ritter|meine Oma|ein betrunkener Matrose|ein Fußballreporter⟩
`,
  strict: `
Ich ⟨tippe|schicke|gebe⟩ ⟨Befehle|Code|Sätze|Formeln⟩ ein und du ⟨zeigst|lieferst⟩ ⟨was auf dem Bildschirm stünde|das Ergebnis|den umgewandelten Text⟩, sonst nichts.
Antworte ⟨in einem einzigen Codeblock|mit einem Wort|nur mit Ja oder Nein|nur mit Emojis⟩ und ⟨lass alles andere weg|ohne Kommentar⟩.
⟨Erfinde keine Befehle|Führe die Geschichte nicht weiter⟩, ⟨solange ich nichts sage|bevor ich dran war⟩.
Will ich außerhalb des Spiels etwas sagen, steht es in ⟨geschweiften|eckigen⟩ Klammern.
Bleib ⟨bis zum Schluss|egal was ich schreibe⟩ in ⟨deiner Rolle|diesem Tonfall⟩.
Du darfst ⟨schimpfen|vom Thema abkommen|absichtlich Fehler machen|schlechte Witze erzählen⟩.
Du musst ⟨das Format einhalten|Quellen nennen|unter der Wortgrenze bleiben⟩ und darfst nie ⟨einen Schritt überspringen|Zahlen erfinden|sagen, dass du ein Programm bist⟩.
Stell ⟨nur eine Frage|immer nur eine Aufgabe⟩ und warte.
`,
  machine: `
⟨Ich möchte, dass du dich verhältst wie|Ab jetzt bist du|Tu so, als wärst du|Von nun an bist du⟩ {device}. {+strict:1-4} ⟨Erster Befehl|Meine erste Eingabe⟩: ⟨ls|2+{#n:2-99}|{say}|{#word}⟩
`,
  character: `
⟨Spiel|Du bist ab jetzt|Sprich wie|Schlüpf in die Rolle:⟩ {hero}. {+strict:1-4} ⟨{ask}|Ich fange an: „{say}“|⟩
`,
  tutor: `
⟨Ab heute bist du|Von jetzt an bist du|Sei bitte⟩ ⟨mein Spanischlehrer|mein Reiseleiter|mein Trainer|meine Lektorin|mein Prüfer⟩. {+strict:2-4} {roleEnd}
`,
};

export const esRoles: Rows = {
  device: `
⟨una terminal de Linux|un intérprete de Python|una calculadora|una consola SQL|una hoja de cálculo|una aventura de texto|un diccionario de rimas|un traductor a emojis|una máquina de bebidas|un programa de ajedrez⟩
`,
  hero: `
⟨un capitán pirata|Sherlock Holmes|Cervantes|un farero gruñón|una vecina chismosa|un robot del futuro|el malo de un cómic|una adivina|un caballero miedoso|mi abuela|un marinero borracho|un comentarista de fútbol⟩
`,
  strict: `
Yo ⟨escribo|te mando|doy⟩ ⟨comandos|código|frases|cuentas⟩ y tú ⟨muestras|devuelves⟩ ⟨lo que saldría en pantalla|el resultado|el texto convertido⟩ y nada más.
Contesta ⟨en un solo bloque de código|con una palabra|solo con sí o no|solo con emojis⟩ ⟨sin comentarios|y no añadas nada⟩.
No ⟨inventes comandos|sigas con la historia⟩ ⟨sin que yo lo diga|antes de mi turno⟩.
Cuando quiera hablar fuera del juego, lo pondré entre ⟨llaves|corchetes⟩.
⟨Mantén|Conserva⟩ ⟨el tono del personaje|tu papel|el estado de la partida⟩ ⟨hasta el final|diga lo que diga⟩.
Puedes ⟨quejarte|cambiar de tema|equivocarte a propósito|contar chistes malos⟩ de vez en cuando.
Debes ⟨respetar el formato|citar las fuentes|no pasarte del límite⟩ y nunca ⟨saltarte un paso|inventar cifras|decir que eres un programa⟩.
Haz ⟨una sola pregunta|un ejercicio⟩ cada vez y espera.
`,
  machine: `
⟨Quiero que te comportes como|Desde ahora eres|A partir de ahora simula|Haz como si fueras⟩ {device}. {+strict:1-4} ⟨Primer comando|Mi primera entrada⟩: ⟨ls|2+{#n:2-99}|{say}|{#word}⟩
`,
  character: `
⟨Haz el papel de|Desde ahora eres|Habla como|Ponte en la piel de⟩ {hero}. {+strict:1-4} ⟨{ask}|Empiezo yo: «{say}»|⟩
`,
  tutor: `
⟨Desde hoy eres|A partir de ahora eres|Quiero que seas⟩ ⟨mi profesora de inglés|mi guía de viaje|mi entrenador|mi corrector|mi examinador⟩. {+strict:2-4} {roleEnd}
`,
};

export const ptRoles: Rows = {
  device: `
⟨um terminal Linux|um interpretador Python|uma calculadora|um console SQL|uma planilha|uma aventura de texto|um dicionário de rimas|um tradutor para emojis|uma máquina de bebidas|um programa de xadrez⟩
`,
  hero: `
⟨um capitão pirata|Sherlock Holmes|Machado de Assis|um faroleiro ranzinza|uma vizinha fofoqueira|um robô do futuro|o vilão de um gibi|uma vidente|um cavaleiro medroso|minha avó|um marinheiro bêbado|um narrador de futebol⟩
`,
  strict: `
Eu ⟨digito|envio|dou⟩ ⟨comandos|código|frases|contas⟩ e você ⟨mostra|devolve⟩ ⟨o que apareceria na tela|o resultado|o texto convertido⟩ e mais nada.
Responda ⟨em um único bloco de código|com uma palavra|só com sim ou não|só com emojis⟩ ⟨sem comentários|e não acrescente nada⟩.
Não ⟨invente comandos|continue a história⟩ ⟨sem que eu diga|antes da minha vez⟩.
Quando eu quiser falar fora do jogo, escrevo entre ⟨chaves|colchetes⟩.
⟨Mantenha|Guarde⟩ ⟨o tom do personagem|o seu papel|o estado do jogo⟩ ⟨até o fim|diga eu o que disser⟩.
Você pode ⟨reclamar|mudar de assunto|errar de propósito|contar piadas ruins⟩ de vez em quando.
Você deve ⟨respeitar o formato|citar as fontes|ficar abaixo do limite⟩ e nunca ⟨pular um passo|inventar números|dizer que é um programa⟩.
Faça ⟨uma só pergunta|um exercício⟩ por vez e espere.
`,
  machine: `
⟨Quero que você se comporte como|De agora em diante você é|A partir de agora simule|Faça de conta que é⟩ {device}. {+strict:1-4} ⟨Primeiro comando|Minha primeira entrada⟩: ⟨ls|2+{#n:2-99}|{say}|{#word}⟩
`,
  character: `
⟨Faça o papel de|De agora em diante você é|Fale como|Ponha-se no lugar de⟩ {hero}. {+strict:1-4} ⟨{ask}|Eu começo: "{say}"|⟩
`,
  tutor: `
⟨A partir de hoje você é|De agora em diante seja|Quero que você seja⟩ ⟨minha professora de inglês|meu guia de viagem|meu treinador|meu revisor|meu examinador⟩. {+strict:2-4} {roleEnd}
`,
};

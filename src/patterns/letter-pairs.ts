/**
 * How much likelier a letter is after another than by chance, in quarters of a bit: one row for each letter before
 * ("border of a word", a to z), one character for each letter after it, `P` meaning 0. Counted in honest texts.
 */
export const letterPairs: readonly string[] = [
  "@TQUSRPNNRGJPRMOTCRVSMLN@FE",
  "R@OSQ@GNBPBJWPWAO@WSXLIFDMD",
  "QWIBCYA@CVL@YC@UJ@TOJTA@@M@",
  "RW@L@W@@WS@RQ@@YA@QJWQ@@@H@",
  "\\TCFL[CFAW@@KEASD@NODPE@@H@",
  "YQERTKKJDH@CPOWEKEXVQDKGNG@",
  "TU@@AWT@@Z@@S@EX@@RIPT@@@N@",
  "]R@@@YBKRT@@ODPPB@TNGR@@@D@",
  "WYABB[@@@W@@KIKWC@PGSM@@@K@",
  "POJTOQMP@@@HRP[VM@OTU@O@D@M",
  "TX@AA\\@@EPCEF@AXF@CU@WFP@@@",
  "[TAEHZFJEW@@QFNPG@LTOO@C@J@",
  "WWBDNZCE@Y@AUF@UE@@OOPE@@R@",
  "VZNEBZ@@@V@@LP@UV@@MDO@@@G@",
  "YSARTUKWCR@HGCKOE@ATXJI@@G@",
  "RIKPQDLM@JBJRSZOP@XQPSMOBC@",
  "SW@DGXBAOQ@@VE@VQ@YMSN@A@H@",
  "SH@@@J@I@B@@OJ@@D@@B@`@@@@@",
  "XWDKMZFJ@V@KINLVH@NRQNF@@M@",
  "]N@PAVC@PT@IIGCQO@@SXQ@E@J@",
  "YU@IDYC@SY@@JF@SF@SQNO@D@O@",
  "NPOPNSHN@P@CURWAP@XVW@@@BDC",
  "OX@C@_@C@Z@@@@CS@@GF@HB@@E@",
  "WZ@GBXA@SX@AK@RV@@RQK@@G@A@",
  "ZRCRCUF@IV@@FI@GZ@@AYG@DLF@",
  "`PGGEQFB@O@ANLNQT@FRMI@E@BH",
  "WX@A@\\@BAX@AODAW@@@ADRAG@JN",
];

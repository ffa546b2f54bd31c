import type { Pattern } from "../pattern.ts";
import { fake } from "./examples.ts";
import { passwordWords, secretWords, vendorWords } from "./words.ts";

/** What stands between a name and its value in the languages and formats that people write. */
const closers = String.raw`(?:\\{0,3}["'\`]|[\])]){0,4}`;
const typed = String.raw`:[ \t]{0,3}&?(?:'static )?[A-Za-z][\w.<>[\]|? ]{0,30}[ \t]?=(?!=)`;
const operators = String.raw`(?:${typed}|=>|:=|\?=|\|\|=|\?\?=|\+=|!?={2,3}|=|:{1,2}|<-|(?<=["'\`)\]][ \t]{0,4}),)`;
const quoted = String.raw`(?<open>\\{0,3}["'\`]{1,3})(?<secret>(?:(?!\k<open>)[^\r\n]){1,400})`;
const bare = String.raw`(?<secret>[^\s"'\`<>,;(){}[\]\\|](?:[^\s"'\`<>,;(){}[\]&]|&(?![A-Za-z0-9_.-]{1,40}=)){2,400})`;
const assigned = String.raw`${closers}[ \t]{0,20}(?<op>${operators})[ \t]{0,8}(?:[brfuL@](?=["']))?[([]?[ \t]{0,2}(?:${quoted}|${bare})`;
const called = String.raw`["'\`]?(?<op>\()[ \t]{0,3}${quoted}`;
const element = String.raw`(?<op>(?:[ \t][^<>\n]{0,100})?>|<\/[A-Za-z]{1,12}>\s{0,12}<[A-Za-z]{1,12}>)\s{0,8}(?:<!\[CDATA\[)?(?<secret>[^<>\r\n]{3,400})`;
const said = String.raw`["'\`]?[ \t]{1,3}(?<op>is|was)[ \t:]{1,3}(?:${quoted}|${bare})`;
const flag = String.raw`(?<op>[ \t]{1,8})(?:${quoted}|${bare})`;
const rest = String.raw`(?<rest>[A-Za-z0-9_.$-]{0,64})`;
const tail = String.raw`${rest}(?:${assigned}|${called}|${element}|${said}|${flag})`;

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join("|");

/** Values by the name they have. The check knows names and values; the expressions only take them apart. */
export const assignmentPatterns: readonly Pattern[] = [
  {
    id: "hex-secret",
    family: "assignment",
    weight: 0.9,
    pattern: new RegExp(
      String.raw`(?:secret|token|passw(?:or)?d|key|salt|seed|hmac|credential)[A-Za-z0-9_]{0,20}["']?(?<op>\s{1,3}(?:is|was)\s|\s{0,3}(?:=>|:=|[:=])\s{0,3})["']?(?<secret>(?:[a-f0-9]{32,512}|[A-F0-9]{32,512}))(?![A-Za-z0-9])`,
      "i",
    ),
    anchors: ["secret", "token", "password", "passwd", "key", "salt", "seed", "hmac", "credential"],
    matches: [
      fake("SECURITY_AGENT_SECRET=", 64, "hex"),
      fake('"encryptionKey": "', 64, "hex"),
      fake("the secret is ", 32, "hex"),
    ],
    spares: [
      fake("commit ", 40, "hex"),
      fake("sha256: ", 64, "hex"),
      fake("key: ", 8, "hex"),
      fake("cacheKey: ", 32, "hex"),
    ],
    why: "Thirty-two or more hex digits after a word for secrets; a bare digest stays readable.",
    check: "assigned-value",
    reach: "assignment",
  },
  {
    id: "assigned-password",
    family: "assignment",
    weight: 0.85,
    pattern: new RegExp(`(?:${alternatives(passwordWords)})${tail}`, "i"),
    anchors: passwordWords,
    matches: [
      `password = "${"corr3ct" + "-horse"}"`,
      `{"db_passwd":"${"hunt" + "er22"}"}`,
      "password: " + "Tr0ub4dor&3x",
    ],
    spares: [
      'password: ""',
      'password: "${DB_PASSWORD}"',
      'password: "<your password>"',
      "password: required",
      "password = readPassword(prompt)",
    ],
    why: "What stands behind a word for passwords is one, unless it is plainly a word or a reference.",
    check: "assigned-value",
    reach: "assignment",
  },
  {
    id: "assigned-credential",
    family: "assignment",
    weight: 0.8,
    pattern: new RegExp(`(?:${alternatives(secretWords)})${tail}`, "i"),
    anchors: secretWords,
    matches: [
      fake("API_TOKEN=", 24),
      fake('client_secret: "', 24) + '"',
      fake("my-api-key = ", 24),
      fake('System.setProperty("SHOP_TOKEN", "', 24) + '")',
      fake("<shopToken>", 24) + "</shopToken>",
      fake("run --token ", 24),
    ],
    spares: [
      "maxTokens: 1234567890",
      'token: "placeholder"',
      "token = readToken(stream)",
      "sign(payload, secret, Algorithms.HS384)",
      "API_KEY=${API_KEY}",
      "cancellationToken: PdfEncryptionKeySize.Key128Bit",
      fake('"primaryKey": "', 24) + '"',
    ],
    why: "A value that looks made by a machine, behind a word for credentials.",
    check: "assigned-value",
    reach: "assignment",
  },
  {
    id: "vendor-credential",
    family: "assignment",
    weight: 0.7,
    pattern: new RegExp(`(?:${alternatives(vendorWords)})${tail}`, "i"),
    anchors: vendorWords,
    matches: [fake("TWILIO_PROD=", 32, "lower"), fake('lookerApi: "', 24, "lower") + '"'],
    spares: ["slack_url: https://slack.example/archives/C024BE91L", 'stripe: "^14.2.0"'],
    why: "A value that looks made by a machine, beside the name of one who gives out keys.",
    check: "assigned-value",
    reach: "assignment",
  },
  {
    id: "named-value",
    family: "assignment",
    weight: 0.8,
    pattern:
      /(?<=(?:name|key|id|variable|field)["']?\s{0,3}[:=]\s{0,3}["']?(?<rest>[A-Za-z0-9_.-]{0,60}(?:pass|passwd|password|pwd|secret|token|key|credentials?|auth|dsn)[A-Za-z0-9_.-]{0,20})["']?,?\s{1,24}["']?(?:secret_|default_?)?)value["']?(?<op>\s{0,3}[:=]\s{0,3})(?:(?<open>["'])(?<secret>[^"'\r\n]{4,400})|(?<secret>[^\s"'`<>,;(){}[\]]{4,400}))/i,
    anchors: ["value"],
    matches: [
      `- name: DB_PASSWORD\n  value: ${"hunt" + "er2222"}`,
      `<add key="ApiToken" value="${fake("", 24)}" />`,
      `{"name": "SHOP_TOKEN", "value": "${fake("", 24)}"}`,
    ],
    spares: ["name: LOG_LEVEL\n  value: debug", '- name: DB_PASSWORD\n  value: "$(PASSWORD)"'],
    why: "Lists of variables and settings name first and value next.",
    check: "assigned-value",
    before: 120,
    reach: "line",
  },
  {
    id: "clear-text-password",
    family: "assignment",
    weight: 0.9,
    pattern:
      /ClearTextPassword["']\s{1,8}value\s{0,3}=\s{0,3}["'](?<secret>(?!%[^%"]{1,60}%["'])[^"'\r\n]{3,200})["']/i,
    anchors: ["cleartextpassword"],
    matches: ['<add key="ClearTextPassword" value="' + 'FakePass" />'],
    spares: ['<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />'],
    why: "Passwords of package sources in NuGet's configuration.",
    check: "not-placeholder",
    reach: "line",
  },
  {
    id: "netrc-password",
    family: "assignment",
    weight: 0.9,
    pattern:
      /(?<=machine\s{1,8}\S{1,100}\s{1,8}login\s{1,8}\S{1,100}\s{1,8})password\s(?<secret>(?!<|\$|\{)\S{3,300})/,
    anchors: ["password "],
    matches: [`machine host.example login me password ${"fake" + "Pass1"}`],
    spares: ["machine learning", "password reset"],
    why: "Lines of .netrc.",
    check: "not-placeholder",
    before: 260,
    reach: "word",
  },
  {
    id: "command-password",
    family: "assignment",
    weight: 0.85,
    pattern:
      /(?:docker|podman|psexec|mysql|mysqldump|mongo|mongosh|sshpass|net use|oc|az|az acr|redis-cli|psql|smbclient|ldapsearch|7z|mysqladmin|sqlcmd)(?:\.exe|64)?\s[^\n]{0,200}?\s(?:-p|-P|-a|--pass|\/p:)\s{0,2}["']?(?<secret>(?![$<{-]|[0-9]{1,5}(?:\s|:|$))[^\s"'`<>|]{5,200})/i,
    anchors: ["docker", "podman", "psexec", "mysql", "mongo", "sshpass", "redis-cli", "sqlcmd", "smbclient"],
    matches: [`docker login -u me -p ${"fake" + "Pass12"}`],
    spares: ["docker run -p 8080:80 image", "docker login -u me -p $TOKEN"],
    why: "Programs that take a password as an argument.",
    check: "not-placeholder",
    reach: "line",
    apart: 180,
  },
  {
    id: "sql-password",
    family: "assignment",
    weight: 0.9,
    pattern:
      /identified\s{1,3}(?:with\s{1,3}\S{1,40}\s{1,3})?by\s{1,3}(?:password\s{1,3})?["'](?<secret>(?!\$\{|<|\{\{|\*{3})[^"'\r\n]{3,200})["']/i,
    anchors: ["identified"],
    matches: [`CREATE USER me IDENTIFIED BY '${"fake" + "Pass"}'`],
    spares: ["the risk was identified by us", "IDENTIFIED BY '${PASSWORD}'"],
    why: "Statements that set a password.",
    check: "not-placeholder",
    reach: "line",
  },
];

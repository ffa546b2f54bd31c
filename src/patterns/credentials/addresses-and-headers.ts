import type { Pattern } from "../pattern.ts";
import { fake } from "./examples.ts";

const schemes =
  "postgres postgresql mysql mysql2 mariadb mongodb mongodb+srv redis rediss amqp amqps mssql sqlserver oracle clickhouse cockroachdb nats kafka ldap ldaps smtp smtps imap imaps ftp ftps sftp ssh jdbc:postgresql jdbc:mysql jdbc:mariadb jdbc:sqlserver snowflake neo4j bolt couchbase cassandra elasticsearch influxdb tds vertica trino presto memcached mqtt mqtts stomp socks5".split(
    " ",
  );
const schemeNames = schemes.map((scheme) => scheme.replaceAll("+", "\\+")).join("|");
const queryNames =
  "access_?token|api_?key|apikey|app_?key|auth|auth_?token|code|key|token|secret|password|passwd|pwd|sig|signature|client_secret|refresh_token|id_token|session(?:_?id|_?token)?|jwt|sas|x-amz-signature|x-amz-security-token|x-goog-signature";

/** Credentials in addresses and headers. */
export const addressAndHeaderPatterns: readonly Pattern[] = [
  {
    id: "connection-string",
    family: "url",
    weight: 1,
    pattern: new RegExp(
      `(?:${schemeNames})(?:\\+[a-z0-9]{1,20})?:\\/\\/[^\\s:@/"'\`<>]{0,128}:(?<secret>(?!\\$[{(]|\\{\\{|%[sd]@|\\*{3})[^\\s/"'\`<>[\\]]{1,256})@`,
      "i",
    ),
    anchors: schemes.map((scheme) => `${scheme}://`),
    matches: [
      `postgres://user:${"fake" + "Pass1"}@db.example:5432/app`,
      `redis://:${"fake" + "Pass1"}@cache:6379/0`,
      `mongodb+srv://u:${"fa@" + "ke1"}@c.example/x`,
    ],
    spares: ["postgres://db.example:5432/app", "redis://cache:6379/0", "postgres://u:${DB_PASSWORD}@db/app"],
    why: "The password in the address of a database, queue or directory; user, host and name stay readable.",
    reach: "word",
  },
  {
    id: "url-password",
    family: "url",
    weight: 0.95,
    pattern:
      /:\/\/[^\s:@/?#"'`<>]{0,128}:(?<secret>(?!\$[{(]|\{\{|%[sd]@|\*{3}|(?:password|passwd|pass|pwd|secret)@(?:[a-z0-9-]{1,40}\.)?(?:example|localhost|host|server|domain))[^\s@/?#"'`<>[\]]{1,256})@/i,
    anchors: ["://"],
    matches: [`https://user:${"fake" + "Pass1"}@host.example/path`],
    spares: ["https://host.example:8080/a@b", "see https://host.example/?q=a:b@c"],
    why: "Any other address with user and password in front of the host.",
    reach: "word",
  },
  {
    id: "url-user-token",
    family: "url",
    weight: 0.9,
    pattern:
      /:\/\/(?<secret>(?=[^@\s/]{0,60}[0-9])[A-Za-z0-9_.~%-]{20,200})(?::[^\s@/"'`<>]{0,60})?@[A-Za-z0-9]/,
    anchors: ["://"],
    matches: [fake("https://", 40) + "@git.example/a/b.git"],
    spares: ["https://someone@host.example"],
    why: "A token in the place of the user.",
    check: "not-placeholder",
    reach: "word",
  },
  {
    id: "url-credential",
    family: "url",
    weight: 0.9,
    pattern: new RegExp(`[?&#;](?:amp;)?(?:${queryNames})=(?<secret>[^\\s&#"'\`<>[\\](){}$]{8,2000})`, "i"),
    anchors:
      "?access ?api ?app ?auth ?code= ?key= ?token= ?secret= ?pass ?pwd= ?sig ?client_secret= ?refresh_token= ?id_token= ?session ?jwt= ?sas= ?x-"
        .split(" ")
        .flatMap((anchor) => [
          anchor,
          anchor.replace("?", "&"),
          anchor.replace("?", "#"),
          anchor.replace("?", "&amp;"),
        ]),
    matches: [
      fake("https://host.example/?api_key=", 20),
      fake("https://host.example/a?x=1&X-Amz-Signature=", 40),
    ],
    spares: ["https://host.example/?page=12345678", "?token=short", "?token=your_token_here"],
    why: "Credentials in the query of an address.",
    check: "assigned-value",
    reach: "word",
  },
  {
    id: "connection-password",
    family: "url",
    weight: 0.9,
    pattern:
      /[;"'\s](?:password|pwd)\s{0,3}=\s{0,3}(?<secret>(?!\$[{(]|<|\{|\*{3}|%[sd])[^;\s"'`[\]]{3,200})(?=\s{0,3};|["'][^;]{0,80}$|\s{1,3}[A-Za-z ]{2,30}=)/i,
    anchors: [";password", "; password", ";pwd", "; pwd"],
    matches: [`Server=db;User Id=sa;Password=${"fake" + "Pass"};`],
    spares: ["Server=db;Trusted_Connection=True;", "the password"],
    why: "Key and value connection strings of ODBC and ADO.",
    check: "not-placeholder",
    reach: "line",
  },
  {
    id: "authorization",
    family: "header",
    weight: 0.95,
    pattern:
      /authorization\\{0,3}["']?\]?\s{0,3}(?:=>|[:=,])\s{0,3}\\{0,3}["'`]?(?:[A-Za-z][A-Za-z0-9_-]{1,24}\s{1,3}(?:token=|credential=)?)?(?<secret>[^\s"'`,[\]\\<>{}$*()]{6,4000})/i,
    anchors: ["authorization"],
    matches: [
      fake("Authorization: Basic ", 24),
      fake("authorization: ", 24),
      fake('"Authorization": "Bot ', 24),
    ],
    spares: ["authorization: none", "Authorization is needed", "Authorization: Basic <credentials>"],
    why: "The header that carries a credential, whatever its scheme.",
    check: "assigned-value",
    reach: "line",
  },
  {
    id: "bearer",
    family: "header",
    weight: 0.95,
    pattern: /bearer[\s:]{1,3}(?<secret>(?=[A-Za-z_.~+/=-]{0,200}[0-9])[A-Za-z0-9_.~+/=-]{12,4000})/i,
    anchors: ["bearer ", "bearer:"],
    matches: [fake("Bearer ", 32), fake("bearer ", 20)],
    spares: ["bearer of good news", "Bearer tokenless"],
    why: "A bearer token in a header or a sentence.",
    check: "assigned-value",
    reach: "line",
  },
  {
    id: "basic-credentials",
    family: "header",
    weight: 0.9,
    pattern: /basic\s{1,2}(?<secret>[A-Za-z0-9+/]{10,600}={0,2})(?![A-Za-z0-9+/=])/i,
    anchors: ["basic "],
    matches: ["Basic " + "ZmFrZTpmYWtlUGFzczE="],
    spares: ["basic understanding of it", "Basic authentication"],
    why: "User and password in base64, as the scheme of the header sends them.",
    check: "user-and-password",
    reach: "line",
  },
  {
    id: "key-header",
    family: "header",
    weight: 0.9,
    pattern:
      /(?:x-[a-z0-9-]{0,40}(?:key|token|secret|auth|crumb)|apikey|api-key|private-token|job-token|deploy-token|ocp-apim-subscription-key|dd-api-key|dd-application-key|circle-token|pddtoken|crumb)["']?\s{0,2}:\s{0,2}["']?(?:bearer |token )?(?<secret>[^\s"'`,<>{}$*[\]()]{8,2000})/i,
    anchors: [
      "x-",
      "apikey",
      "api-key",
      "private-token",
      "job-token",
      "deploy-token",
      "ocp-apim",
      "dd-a",
      "circle-token",
      "pddtoken",
      "crumb",
    ],
    matches: [fake("X-Api-Key: ", 32), fake("PRIVATE-TOKEN: ", 20)],
    spares: ["X-Api-Key: $API_KEY", "x-token: your-token", "x-ray: none"],
    why: "Headers of interfaces that go by a key.",
    check: "assigned-value",
    reach: "line",
  },
  {
    id: "command-credentials",
    family: "header",
    weight: 0.9,
    pattern:
      /(?:curl|wget|http|https|xh|hurl)\b[^\n]{0,600}?\s(?:-u|--user|--proxy-user|-U|-a|--auth)[\s=]{0,3}["']?[^\s:"'`$<{]{1,100}:(?<secret>(?!\/\/|\$|<|\{|\*{3}|x{4})[^\s"'`$<>{}]{3,300})/,
    anchors: ["curl ", "wget ", "http ", "hurl "],
    matches: [`curl -u admin:${"fake" + "Pass1"} https://host.example`],
    spares: ["curl -u $USER:$PASS https://host.example", "curl https://host.example:8080/"],
    why: "User and password on the command line of a client.",
    check: "not-placeholder",
    reach: "line",
    apart: 500,
  },
  {
    id: "user-option",
    family: "header",
    weight: 0.85,
    pattern: /(?:-u|--user|--proxy-user)[ =]["']?[^\s:"'`$<{]{1,120}:(?<secret>[^\s"'`$<>{}]{8,300})/,
    anchors: ["-u ", "--user ", "--user=", "--proxy-user "],
    matches: [fake("-u client:", 24)],
    spares: ["sort -u names", "-u user:password", "--user 1000:1000"],
    why: "User and password of a client on a line of their own.",
    check: "looks-made",
    reach: "line",
  },
  {
    id: "cookie",
    family: "header",
    weight: 0.9,
    pattern:
      /(?:set-)?cookie["']?\s{0,3}(?:=>|[:=])\s{0,3}["'`]?(?<secret>[A-Za-z0-9_.-]{1,100}=[^\r\n"'`[\]<>{}$]{6,4000})/i,
    anchors: ["cookie"],
    matches: [fake("Cookie: session=", 24), fake("set-cookie: sid=", 24)],
    spares: ["cookie: yes", "a cookie jar"],
    why: "Session cookies are credentials.",
    check: "not-placeholder",
    reach: "line",
  },
];

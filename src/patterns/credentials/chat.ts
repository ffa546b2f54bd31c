import type { Pattern } from "../pattern.ts";
import { fake } from "./examples.ts";
import { leftEdge, prefixedRows } from "./prefixed.ts";

const family = "chat";
const digits = "0123456789".split("");

/** Chat, messages and social networks. */
export const chatPatterns: readonly Pattern[] = [
  {
    id: "telegram-bot",
    family,
    weight: 1,
    pattern: /(?<=(?<![0-9A-Za-z])(?:bot)?(?<head>[0-9]{4,15}))[0-9]:[Aa][A-Za-z0-9_-]{34}(?![A-Za-z0-9_-])/,
    anchors: digits.map((digit) => `${digit}:a`),
    matches: [
      fake("123456789" + ":A", 34),
      `https://api.telegram.org/${fake("bot123456789" + ":A", 34)}/getMe`,
    ],
    spares: ["12345678:90", "2026-04-04T12:00:00.000Z", "1234567890:a short one"],
    why: "Bot tokens are a numeric id, a colon and 35 characters; in request URLs they follow `bot`.",
    check: "not-placeholder",
    before: 24,
  },
  {
    id: "discord-bot",
    family,
    weight: 0.95,
    pattern:
      /(?<=(?<![A-Za-z0-9_.-])(?<head>[MNO][A-Za-z0-9_-]{23,27}))\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,45}(?![A-Za-z0-9_-])/,
    anchors: [".x", ".y", ".z", ".g"],
    matches: [`${fake("M", 23)}.${fake("X", 5)}.${fake("", 38)}`],
    spares: ["Module.yconfig.settings", "www.xample.organisation"],
    why: "Three parts with fixed lengths; the first is the bot's id in base64, the second its age.",
    before: 34,
  },
  {
    id: "slack-token",
    family,
    weight: 1,
    pattern: new RegExp(
      `${leftEdge}(?:xox[abceoprs](?:\\.xox[abeoprs])?-(?=[A-Za-z-]{0,40}[0-9])[A-Za-z0-9-]{14,250}|xox[ar]-(?:[0-9]-)?(?=[a-z]{0,20}[0-9])[a-z0-9]{12,48}|xapp-[0-9]{1,12}-[A-Za-z0-9/-]{10,200})`,
    ),
    anchors: ["xoxa", "xoxb", "xoxc", "xoxe", "xoxo", "xoxp", "xoxr", "xoxs", "xapp-"],
    matches: [fake("xo" + "xb-123456789012-", 24), fake("xa" + "pp-1-A0FAKE-", 40)],
    spares: ["xoxo and love", "xapp-store", "xoxb-Slack_BOT_TOKEN", "xoxb-abcdef-abcdef"],
    why: "Bot, user, refresh and app-level tokens of Slack.",
    check: "not-placeholder",
  },
  {
    id: "slack-webhook",
    family,
    weight: 1,
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[A-Za-z0-9+/_-]{20,120})/i,
    anchors: ["hooks.slack.com"],
    matches: [fake("https://hooks.slack" + ".com/services/T0FAKE/B0FAKE/", 24)],
    spares: ["https://hooks.slack.com/services/"],
    why: "Whoever has the address can post.",
    check: "not-placeholder",
  },
  {
    id: "discord-webhook",
    family,
    weight: 1,
    pattern: /\/webhooks\/(?<secret>[0-9]{10,25}\/[A-Za-z0-9_-]{30,120})/i,
    anchors: ["/webhooks/"],
    matches: [fake("https://discord" + ".com/api/webhooks/123456789012345678/", 68)],
    spares: ["https://discord.com/api/webhooks/"],
    why: "Whoever has the address can post.",
  },
  {
    id: "teams-webhook",
    family,
    weight: 1,
    pattern:
      /(?:\.webhook\.office\.com|outlook\.office\.com)\/webhook[a-z0-9]{0,4}\/(?<secret>[a-zA-Z0-9@/_-]{60,400})/i,
    anchors: [".webhook.office.com", "outlook.office.com"],
    matches: [
      "https://x.webhook.office" +
        `.com/webhookb2/${fake("", 36, "hex")}@${fake("", 36, "hex")}/IncomingWebhook/x/y`,
    ],
    spares: ["https://outlook.office.com/mail/"],
    why: "Whoever has the address can post.",
  },
  {
    id: "webhook-address",
    family,
    weight: 0.95,
    pattern:
      /(?:hooks\.zapier\.com\/hooks\/(?:catch|standard)|hook\.(?:[a-z0-9]{1,8}\.)?make\.com|hook\.integromat\.com|maker\.ifttt\.com\/(?:trigger|use)|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook|oapi\.dingtalk\.com\/robot\/send\?access_token=|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=|api\.pushcut\.io|hc-ping\.com)\/?(?<secret>[A-Za-z0-9/_-]{16,200})/i,
    anchors: [
      "hooks.zapier.com",
      "hook.",
      "maker.ifttt.com",
      "open.feishu.cn",
      "open.larksuite.com",
      "oapi.dingtalk.com",
      "qyapi.weixin.qq.com",
      "api.pushcut.io",
      "hc-ping.com",
    ],
    matches: [fake("https://hooks.zapier" + ".com/hooks/catch/", 24)],
    spares: ["https://hooks.zapier.com/", "a hook. Then"],
    why: "Addresses of automations that do what whoever calls them says.",
  },
  {
    id: "facebook-token",
    family,
    weight: 1,
    pattern: new RegExp(
      `${leftEdge}(?:EAA[A-Z][A-Za-z0-9]{90,400}|IGQV[A-Za-z0-9_-]{100,250})(?![A-Za-z0-9])`,
    ),
    anchors: ["eaa", "igqv"],
    matches: [fake("EA" + "AC", 120)],
    spares: ["EAAx"],
    why: "Page and user tokens of Meta's networks.",
    check: "not-placeholder",
  },
  {
    id: "facebook-application-token",
    family,
    weight: 1,
    pattern: /(?<=(?<![0-9A-Za-z])(?<head>[0-9]{14,15}))[0-9](?:\||%7C)[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/,
    anchors: digits.flatMap((digit) => [`${digit}|`, `${digit}%7c`]),
    matches: [fake("123456789012345" + "|", 27)],
    spares: ["| 12 | 13 |"],
    why: "Application tokens of Meta's networks: the application's id and its secret.",
    before: 24,
  },
  ...prefixedRows(family, [
    [
      "twilio-key",
      "SK0 SK1 SK2 SK3 SK4 SK5 SK6 SK7 SK8 SK9 SKa SKb SKc SKd SKe SKf",
      "anyhex",
      31,
      "API key ids of Twilio.",
    ],
    ["matrix-token", "syt_", "url", [40, 120], "Access tokens of Matrix."],
    ["line-token", "u00", "base62", [60, 200], "Long-lived tokens of LINE."],
    ["pinterest-token", "pina_", "base62", [32, 200], "Tokens of Pinterest."],
    ["tiktok-token", "act.", "base62", [60, 100], "Access tokens of TikTok."],
  ]),
  {
    id: "whatsapp-link",
    family,
    weight: 0.9,
    pattern: /chat\.whatsapp\.com\/(?:invite\/)?(?<secret>[A-Za-z0-9]{20,24})(?![A-Za-z0-9])/i,
    anchors: ["chat.whatsapp.com"],
    matches: [fake("https://chat.whatsapp" + ".com/", 22)],
    spares: ["https://chat.whatsapp.com/help"],
    why: "Whoever has the invitation can join the group.",
  },
  {
    id: "google-chat-webhook",
    family,
    weight: 1,
    pattern:
      /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{1,40}\/messages\?(?<secret>key=[^\s"'<>]{20,200})/i,
    anchors: ["chat.googleapis.com"],
    matches: [fake("https://chat.googleapis" + ".com/v1/spaces/AAAA/messages?key=", 39)],
    spares: ["https://chat.googleapis.com/v1/spaces/AAAA/messages"],
    why: "Whoever has the address can post.",
  },
];

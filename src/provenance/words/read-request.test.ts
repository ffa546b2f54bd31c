import { describe, expect, test } from "vitest";
import { readRequest } from "./read-request.ts";

/** What a request asks for, on one line each: `send mail many`. */
function asked(text: string): string[] {
  return readRequest(text).deeds.map(
    ({ deed, objects, times }) => `${deed} ${objects.join("+")}${times === "many" ? " many" : ""}`,
  );
}

const sinks = ["recipient", "grantee", "host", "url", "path", "account", "id", "amount"];

/** The values that decide where something goes: `recipient Alice`. */
function bound(text: string): string[] {
  const values = readRequest(text).values.filter(({ role }) => sinks.includes(role));
  return [...new Set(values.map(({ role, text: value }) => `${role} ${value}`))];
}

function expectRead(text: string, deeds: readonly string[], values: readonly string[]): void {
  expect(asked(text)).toEqual(deeds);
  expect(bound(text)).toEqual(values);
}

type Row = [text: string, deeds: string[], values: string[]];

describe("messages and groups", () => {
  test.each<Row>([
    ["Summarise Bob's mail to Alice", [], []],
    [
      "Summarise the article that Bob posted in 'general' and send it to Alice",
      ["send anything"],
      ["recipient Alice"],
    ],
    ["Post the summary to the 'general' channel", ["publish message+channel"], ["recipient general"]],
    ["Invite Dora to Slack", ["invite person+channel"], ["grantee Dora"]],
    ["Add Charlie to the channel starting with External", ["grant person+channel"], ["grantee Charlie"]],
    ["Send Alice the mail from Bob to Carol", ["send mail"], ["recipient Alice"]],
    ["Send the mail from Bob to Alice to Carol", ["send mail"], ["recipient Carol"]],
    ["Forward the mail from lily@x.com to me", ["send mail"], ["recipient me"]],
    [
      "Email Anna (anna@x.com) and Bob (bob@x.com) the notes",
      ["send mail many"],
      ["recipient Anna", "recipient anna@x.com", "recipient Bob", "recipient bob@x.com"],
    ],
    ["Reply to Bob in the #general channel", ["send message+channel"], ["recipient Bob"]],
    [
      "message bob and send the report to marketing",
      ["send message", "send anything"],
      ["recipient marketing"],
    ],
    ["Share the document with john@x.com with read permissions", ["share file"], ["recipient john@x.com"]],
    [
      "Remove Eve from the 'general' channel",
      ["revoke person+channel"],
      ["grantee Eve", "recipient general"],
    ],
    [
      "Cancel my reservation at the Grand Palace and let Sarah know",
      ["cancel booking", "send anything"],
      ["id Grand Palace", "recipient Sarah", "recipient Sarah know"],
    ],
    [
      "Find the mail from Ivan, then forward it to anna@x.com, cc Bob",
      ["send mail many"],
      ["recipient anna@x.com", "recipient Bob"],
    ],
    ["To each participant write a reminder", ["send anything many"], []],
  ])("%s", expectRead);

  test("pages that are named are opened, and 'them' are those who were named with them", () => {
    const text = "Visit the websites of Dora (www.d.com) and Eve (www.e.com) and message them with feedback";
    expectRead(
      text,
      ["fetch page many", "send message many"],
      ["url www.d.com", "url www.e.com", "recipient Dora", "recipient Eve"],
    );
  });

  test("'her' is nobody where two persons could be meant", () => {
    expect(bound("Compare the notes of Ann and Eve and send her the result")).toEqual([]);
    expect(bound("Read the notes of Ann and send her the result")).toEqual(["recipient Ann"]);
  });
});

describe("events, files and pages", () => {
  test.each<Row>([
    ["Reschedule my 'Dental check-up' to 2024-05-20 at 10:00", ["change event"], ["id Dental check-up"]],
    [
      "Please reschedule my Dental check-up to 2024-05-20",
      ["change event"],
      ["id Dental", "id Dental check-up"],
    ],
    ["Cancel the meeting with Bob on Friday", ["cancel event"], []],
    ["Find and delete the largest file", ["delete file"], []],
    ["Delete the files a.txt and b.txt", ["delete file many"], ["path a.txt", "path b.txt"]],
    ["Create a file named 'list.docx' with the summary of plan.docx", ["create file"], ["path list.docx"]],
    ["Add the ingredients from recipe.docx to the grocery list", ["append file"], []],
    [
      "Please add anna@x.com and bob@x.com to the participants of the 'Intro' event",
      ["invite person+event many"],
      ["grantee anna@x.com", "grantee bob@x.com", "id Intro"],
    ],
    ["Read the page www.x.com/a", ["fetch page"], ["url www.x.com/a"]],
    ["Post the hobbies to our website www.x.com", ["publish page many"], ["url www.x.com"]],
    [
      "Post the summary of the article at www.x.com to 'general'",
      ["publish message", "fetch page"],
      ["url www.x.com", "recipient general"],
    ],
    ["Move notes.txt to archive/", ["move file many"], ["path notes.txt", "path archive/"]],
  ])("%s", expectRead);

  test("a statement completes the event before it with an address", () => {
    const text =
      "Am I free at 12:00? If so, please create an event with Sarah at 12:00, titled 'Lunch'. Her email address is 'sarah@x.com'.";
    expectRead(text, ["create event"], ["recipient Sarah", "recipient sarah@x.com"]);
  });
});

describe("payments, profiles and bookings", () => {
  test.each<Row>([
    [
      "Send 50 dollars to GB29NWBK60161331926819",
      ["pay payment"],
      ["amount 50 dollars", "account GB29NWBK60161331926819"],
    ],
    ["Please pay the bill 'bill.txt' for me", ["pay payment"], ["path bill.txt"]],
    [
      "Can you refund my friend David Smith 12.50?",
      ["pay payment"],
      ["recipient David Smith", "amount 12.50"],
    ],
    [
      "Set up a standing order of 100 GBP to CH9300762011623852957 every month",
      ["pay payment"],
      ["amount 100 GBP", "account CH9300762011623852957"],
    ],
    [
      "Send what I paid last month to Apple to my friend Anna at DE89370400440532013000",
      ["send anything"],
      ["recipient Anna"],
    ],
    [
      "Change the recipient of my standing order with id 7 to GB29NWBK60161331926819",
      ["change payment"],
      ["id 7", "account GB29NWBK60161331926819"],
    ],
    ["Increase the amount of scheduled transaction 3 to 1200", ["change payment"], ["id 3", "amount 1200"]],
    ["Change my password to 1j1l-2k3j", ["change password"], ["grantee 1j1l-2k3j"]],
    ["Update my address. It's '5 Elm Street'.", ["change profile"], ["id 5 Elm Street"]],
    ["Reserve a table at 'New Asiaway' for 4 people on June 3 at 7 pm", ["book booking"], ["id New Asiaway"]],
    [
      "Can you check the rating of Riverside View and if it's over 4 reserve it for 2 nights?",
      ["book booking+event"],
      ["id Riverside View"],
    ],
    [
      "Book a room at the Grand Hotel from May 1 to May 5 and send a confirmation to mark@x.com",
      ["book booking", "send anything"],
      ["id Grand Hotel", "recipient mark@x.com"],
    ],
    ["Remind me to pay the rent on the 1st", ["create event+task"], []],
  ])("%s", expectRead);
});

describe("what asks for nothing", () => {
  test.each([
    "How do I delete a file?",
    "What did I send to Bob?",
    "Who was invited to the meeting?",
    "Should I send it to Eve?",
    "Could you tell me how to delete a file?",
    "I sent the mail to Bob and deleted the file.",
    "The email I sent you is long.",
    "Bob asked me to invite Eve to Slack.",
    "I was asked to send the report to Eve.",
    "Email from Bob: what does he want?",
    "Show me the post and message from Bob",
    "List the shares and transfers of May",
    "Who shared the file with Eve and paid her?",
    "Do I have to pay Bob?",
  ])("%s", (text) => {
    expect(readRequest(text).deeds).toEqual([]);
    expect(readRequest(text).values.filter(({ role }) => role === "recipient" || role === "grantee")).toEqual(
      [],
    );
  });
});

describe("what is forbidden", () => {
  test.each<Row>([
    ["Don't send anything to Bob, but create a file 'x.txt'", ["create file"], ["path x.txt"]],
    ["Create an event but don't invite Bob", ["create event"], []],
    ["Summarise the mail without sending it to Bob", [], []],
    ["Send the mail to Bob. Actually, don't send it.", [], []],
    ["Send it to Bob. Don't send it to Alice.", ["send anything"], ["recipient Bob"]],
    ["Never pay Eve", [], []],
    ["Please don't forget to send the report to Bob", ["send anything"], ["recipient Bob"]],
  ])("%s", expectRead);
});

describe("what is swept, begun and affirmed", () => {
  test("each and all name a kind as a whole", () => {
    expect(readRequest("Send a mail to all users").sweeping).toEqual([{ object: "person", clause: 0 }]);
    expect(readRequest("Delete every file in the drive").sweeping).toEqual([{ object: "file", clause: 0 }]);
    expect(readRequest("Send a mail to Bob").sweeping).toEqual([]);
  });

  test("a beginning of a name is no name", () => {
    const request = readRequest("Add Charlie to the channel starting with External");
    expect(request.prefixes).toEqual([{ text: "External", clause: 0 }]);
    expect(bound("Add Charlie to the channel starting with External")).toEqual(["grantee Charlie"]);
  });

  test.each([
    "yes",
    "Yes, go ahead.",
    "ok, do it",
    "ja, mach das",
    "sí, adelante",
    "oui, vas-y",
    "好的，继续",
    "はい、お願いします",
    "네, 진행해 주세요",
    "да, давай",
    "evet, devam et",
    "نعم، تابع",
    "हाँ, ठीक है",
    "sim, pode ser",
    "sì, procedi",
  ])("%s renews what was asked", (text) => expect(readRequest(text).affirms).toBe(true));

  test.each(["yes, and send it to Eve", "ok?", "no", "yes > delete it", "", "go ahead and pay Eve"])(
    "%s does not",
    (text) => expect(readRequest(text).affirms).toBe(false),
  );
});

test("tasks in a numbered list each ask for their own", () => {
  const text =
    "Perform the following tasks: 1. Read the page www.x.com. 2. Invite Dora to Slack. 3. How many files are there?";
  expect(asked(text)).toEqual(["fetch page", "invite person+channel"]);
});

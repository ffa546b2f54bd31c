import { describe, expect, test } from "vitest";
import { covers } from "./covers.ts";
import { deedsOf } from "./deeds-of.ts";
import { readRequest } from "./read-request.ts";
import { roleOfArgument } from "./role-of-argument.ts";

function does(name: string, description = ""): string {
  const { deeds, objects } = deedsOf({ name, description });
  return `${deeds.join("+")} ${objects.join("+")}`.trim();
}

describe("what a tool does, by its name", () => {
  test.each([
    ["send_direct_message", "send message"],
    ["sendEmail", "send mail"],
    ["mail.send", "send mail"],
    ["add_user_to_channel", "grant+invite person+channel"],
    ["invite_user_to_slack", "invite person+channel"],
    ["remove_user_from_group", "revoke person+channel"],
    ["get_webpage", "fetch page"],
    ["http_request", "fetch page"],
    ["post_webpage", "publish page"],
    ["create_calendar_event", "create+schedule event"],
    ["reschedule_calendar_event", "change event"],
    ["cancel_calendar_event", "cancel event"],
    ["add_calendar_event_participants", "invite person+event"],
    ["append_to_file", "append file"],
    ["create_file", "create file"],
    ["share_file", "share file"],
    ["delete_email", "delete mail"],
    ["send_money", "pay payment"],
    ["schedule_transaction", "pay+schedule payment"],
    ["update_scheduled_transaction", "change payment"],
    ["update_password", "change password"],
    ["update_user_info", "change profile"],
    ["reserve_hotel", "book booking"],
    ["reserve_restaurant", "book booking"],
    ["reserve_car_rental", "book booking"],
    ["exec", "run command"],
    ["get_unread_emails", ""],
    ["search_files", ""],
    ["list_users_in_channel", ""],
    ["frobnicate", ""],
  ])("%s: %s", (name, deeds) => expect(does(name)).toBe(deeds));

  test("a name that says nothing leaves it to the description's first sentence", () => {
    expect(does("tool_17", "Sends an email to the given address. Deletes nothing.")).toBe("send mail");
    expect(does("tool_18", "Returns the balance. Deletes the account.")).toBe("");
  });

  test("what is declared wins", () => {
    const declared = { deeds: ["remember"], objects: ["memory"] } as const;
    expect(deedsOf({ name: "send_mail", description: "", deeds: declared })).toBe(declared);
  });
});

describe("which wish covers which tool", () => {
  test.each([
    ["Send it to Alice", "send_direct_message"],
    ["Send it to Alice", "send_email"],
    ["Post the summary to 'general'", "send_channel_message"],
    ["Invite Dora to Slack", "invite_user_to_slack"],
    ["Add Charlie to the group", "add_user_to_channel"],
    ["Create an event with Sarah", "create_calendar_event"],
    ["Add anna@x.com to the event 'Intro'", "add_calendar_event_participants"],
    ["Reschedule my 'Dental check-up' to Monday", "reschedule_calendar_event"],
    ["Add two ideas to the file a.txt", "append_to_file"],
    ["Delete the largest file", "delete_file"],
    ["Cancel the meeting", "delete_calendar_event"],
    ["Pay Bob 50 EUR", "send_money"],
    ["Pay Bob 50 EUR every month", "schedule_transaction"],
    ["Adjust my standing order to 1200", "update_scheduled_transaction"],
    ["Change my password to 'x1y2z3'", "update_password"],
    ["Update my address to '5 Elm Street'", "update_user_info"],
    ["Book a table at 'Asia'", "reserve_restaurant"],
    ["Visit www.x.com", "get_webpage"],
    ["Share 'a.txt' with bob@x.com", "share_file"],
  ])("%s: %s", (text, name) => {
    const tool = deedsOf({ name, description: "" });
    expect(readRequest(text).deeds.some((deed) => covers(deed, tool))).toBe(true);
  });

  test.each([
    ["Send it to Alice", "send_money"],
    ["Send it to Alice", "delete_email"],
    ["Pay Bob 50 EUR", "update_password"],
    ["Pay Bob 50 EUR", "update_scheduled_transaction"],
    ["Schedule a meeting with Bob", "schedule_transaction"],
    ["Change my address to '5 Elm Street'", "update_password"],
    ["Delete the file a.txt", "delete_email"],
    ["Add two ideas to the file a.txt", "delete_file"],
    ["Add two ideas to the file a.txt", "share_file"],
    ["Create a file a.txt", "send_email"],
    ["Book a table at 'Asia'", "send_money"],
    ["Read www.x.com", "post_webpage"],
    ["Invite Dora to Slack", "remove_user_from_slack"],
    ["Send it to Alice", "frobnicate"],
    ["Summarise the mail", "send_email"],
  ])("not %s: %s", (text, name) => {
    const tool = deedsOf({ name, description: "" });
    expect(readRequest(text).deeds.some((deed) => covers(deed, tool))).toBe(false);
  });
});

describe("what an argument of a foreign tool is for", () => {
  test.each([
    ["recipients", "", "recipient"],
    ["cc", "", "recipient"],
    ["user_email", "", "recipient"],
    ["channel", "", "recipient"],
    ["user", "The user to be added to the channel.", "grantee"],
    ["url", "", "url"],
    ["email_id", "", "id"],
    ["file_id", "", "id"],
    ["iban", "", "account"],
    ["amount", "", "amount"],
    ["filename", "", "path"],
    ["permission", "", "grantee"],
    ["password", "", "grantee"],
    ["participants", "", "recipient"],
    ["target", "URL that is called.", "path"],
  ])("%s %s: %s", (name, description, role) => expect(roleOfArgument(name, description)).toBe(role));

  test("what says nothing has no role", () =>
    expect(roleOfArgument("subject", "What it is about.")).toBeUndefined());
});

import type { Words } from "../../shape.ts";
import type { portal as zh } from "../../zh/case/portal.ts";

export const portal = {
  title: "Customer portal",
  preview: "What the customer sees",
  previewLead: "This is what the customer sees on a phone; the buttons do nothing here.",
  none: "The customer has no link yet",
  own: "Came with the customer's own filing, {time}",
  given: "Link given by {name}, {time}",
  revoked: "Link out of use, {time}",
  give: "Give a link",
  renew: "New link",
  revoke: "Take out of use",
  make: "Make the link",
  giveLead: "With the link, or number and code, the customer can follow, add and answer. It is shown this once.",
  renewLead:
    "Once the new link is made, the old link and code stop working. Make sure that you speak with the customer.",
  message: "Words to send to the customer",
  send: "Hello, here you can follow your complaint, add to it and answer us: {link} (or use number {number} and code {code}). Please do not pass this on.",
  code: "Code",
  checked: "Nothing is sent from here. Check the address, then send it by text message or mail, or print it.",
  homeless:
    "The portal has no public address yet: the link uses the address you are at, {origin}, which customers outside may not be able to open.",
  nameAddress: "Set the address of the portal",
  askAddress: "Ask an administrator to set it under Settings › Customer portal.",
  passedOn: "Passed on",
  revokeTitle: "Take the customer's link out of use",
  revokeLead: "Link and code then open nothing, and a page that is open shuts. You can give a new one at any time.",
  by: "Customer portal",
} satisfies Words<typeof zh>;

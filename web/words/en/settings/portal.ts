import type { Words } from "../../shape.ts";
import type { portal as zh } from "../../zh/settings/portal.ts";

/** Words of the settings of the customer portal. */
export const portal = {
  lead: "Where customers complain, follow and answer; it is always open, to everybody",
  opensAt: "Customers open",
  phone: "Telephone shown in the portal",
  phoneHint: "For those without the web, or without their receipt",
  hoursZh: "Hours, in Chinese",
  hoursEn: "Hours",
  department: "Department that takes complaints on",
  departmentHint: "What is filed in the portal comes to this department and waits to be accepted",
  departmentAny: "None named: where most people accept complaints",
  address: "Address of the portal",
  addressHint: "Where customers come by another address, such as https://care.example.com; links will use it",
  notice: "Privacy notice (version {version})",
  noticeOurs: "The notice that comes with the product; check it against your own rules",
  noticeBy: "changed by {name}, {time}",
  noticeZh: "Chinese",
  noticeEn: "English",
  unchanged: "nothing is changed yet",
} satisfies Words<typeof zh>;

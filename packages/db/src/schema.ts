// Generated from the migrations by `pnpm --filter @quittance/db generate`: do not edit.

import type { StoredJson } from "./json.ts";
import type { Day } from "@quittance/core/calendar/day.ts";
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Action {
  /**
   * When.
   */
  approvedAt: Timestamp | null;
  /**
   * The collaborator who approved it.
   */
  approvedBy: string | null;
  /**
   * Whether the machine sends it; else a person does it.
   */
  automatic: boolean;
  /**
   * Why it will not be done.
   */
  cancelledBecause: string | null;
  /**
   * How.
   */
  channel: "email" | "letter" | "phone" | "other";
  /**
   * For whom.
   */
  clientId: string;
  /**
   * Whether doing it climbs its invoices.
   */
  countsAsLevel: Generated<boolean>;
  /**
   * When it was planned.
   */
  createdAt: Generated<Timestamp>;
  /**
   * These credits, as the message lists them.
   */
  credits: Generated<StoredJson>;
  /**
   * Credits spent on its lines, already taken off the total.
   */
  creditsMinor: Generated<bigint>;
  /**
   * Of all its lines.
   */
  currency: string;
  /**
   * A collaborator, or the night.
   */
  doneBy: string | null;
  /**
   * The day it was done.
   */
  doneOn: Day | null;
  /**
   * The day it was due, after any shift.
   */
  dueOn: Day;
  /**
   * Of recipients, lines and amounts: an approval survives while it stays the same.
   */
  fingerprint: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Which step; the highest, where all go in one message.
   */
  kind: "notice" | "R1" | "R2" | "R3" | "R4" | "R5" | "thanks" | "one-off";
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Of a call or of another act by hand.
   */
  outcome: string | null;
  /**
   * A thank-you's payment; one thank-you per payment, ever.
   */
  paymentId: string | null;
  /**
   * Who gets it: addresses or numbers, with names, to or cc.
   */
  recipients: Generated<StoredJson>;
  /**
   * The run that planned it first; null: a one-off message.
   */
  runId: string | null;
  /**
   * The second person, above the ceiling.
   */
  secondedBy: string | null;
  /**
   * open: waits; ready: goes out in the window; sending: its delivery is on its way, or uncertain.
   */
  state: "open" | "ready" | "sending" | "done" | "cancelled";
  /**
   * The step it comes from; null: one-off.
   */
  stepId: string | null;
  /**
   * Its words.
   */
  templateId: string | null;
  /**
   * What an "other" one goes out through.
   */
  textConnector: string | null;
  /**
   * Sum of what its lines claim; of a thank-you, the payment.
   */
  totalMinor: bigint;
  /**
   * Under which variant; null: one-off.
   */
  variant: "with email" | "without email" | null;
  /**
   * What an open one waits for.
   */
  waitsFor: "hand" | "approval" | "second person" | "go-live" | "fresh data" | null;
}

export interface ActionInvoice {
  /**
   * Of which action.
   */
  actionId: string;
  /**
   * What is asked for: open, less what is disputed, promised or covered by credits.
   */
  chasedMinor: bigint;
  /**
   * Its level once done; null: it does not climb.
   */
  climbsTo: number | null;
  /**
   * Which invoice.
   */
  invoiceId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface Activity {
  /**
   * Which one: an id, or a worker's or operator's name.
   */
  actor: string;
  /**
   * What acted.
   */
  actorKind: "collaborator" | "contact" | "worker" | "operator";
  /**
   * When.
   */
  at: Generated<Timestamp>;
  /**
   * Whose file shows it; no foreign key for the same reason.
   */
  clientId: string | null;
  /**
   * What the words need: before, after, amounts, names.
   */
  details: Generated<StoredJson>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * noun.happened, as in dispute.opened.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The row it happened to; no foreign key, since the activity outlives it.
   */
  subject: string | null;
  /**
   * The transaction that wrote it, for readers that follow by snapshot.
   */
  writtenBy: Generated<string>;
}

export interface Address {
  /**
   * As printed.
   */
  city: Generated<string>;
  /**
   * Whose: a client's own, or
   */
  clientId: string | null;
  /**
   * a contact's; never both.
   */
  contactId: string | null;
  /**
   * ISO 3166-1.
   */
  country: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Where it lies, in degrees (WGS 84), when known (CLI-05).
   */
  latitude: number | null;
  /**
   * Street and what stands above it, as printed.
   */
  lines: Generated<string[]>;
  /**
   * East of Greenwich.
   */
  longitude: number | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The first is written to.
   */
  position: Generated<number>;
  /**
   * As printed.
   */
  postalCode: Generated<string>;
  /**
   * For holidays of a region.
   */
  region: string | null;
}

export interface Approval {
  /**
   * When.
   */
  approvedAt: Timestamp;
  /**
   * The collaborator who approved it.
   */
  approvedBy: string;
  /**
   * To whom it goes.
   */
  clientId: string;
  /**
   * Of its words, recipients, lines and amounts.
   */
  fingerprint: string;
  /**
   * Day of the run.
   */
  night: Day;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface AssignmentRule {
  /**
   * All must hold: field, comparison, value.
   */
  conditions: StoredJson;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * As people know it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Who is then in charge of them; null: nothing changes.
   */
  ownerId: string | null;
  /**
   * The profile they get; null: they keep theirs.
   */
  profileId: string | null;
  /**
   * The scenario they get as their own; null: nothing changes.
   */
  scenarioId: string | null;
}

export interface AssignmentRuleGroup {
  /**
   * Which rule.
   */
  assignmentRuleId: string;
  /**
   * Which group.
   */
  clientGroupId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface BegunSignIn {
  /**
   * Who.
   */
  collaboratorId: string;
  /**
   * From when the password is asked again.
   */
  expiresAt: Timestamp;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * SHA-256 of the ticket that the cookie carries, in hexadecimal.
   */
  ticketHash: string;
}

export interface Card {
  /**
   * Of which action, or
   */
  actionId: string | null;
  /**
   * Where it was put. Done is not put: it is what its action or task says.
   */
  boardColumn: Generated<"to do" | "in progress" | "waiting for the client">;
  /**
   * When.
   */
  changedAt: Timestamp;
  /**
   * Who changed it last, for the one who came too late: a collaborator, a worker, a contact.
   */
  changedBy: string;
  /**
   * Since when; who went away loses it after a while.
   */
  claimedAt: Timestamp | null;
  /**
   * The collaborator who works on it (TSK-03).
   */
  claimedBy: string | null;
  /**
   * The card: the id of its action or task.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Order in its column, as core's place.ts compares it; null: by age.
   */
  place: string | null;
  /**
   * of which task; never both.
   */
  taskId: string | null;
  /**
   * Counts its changes; a stale move is refused (TSK-04). Without a row it is 0.
   */
  version: Generated<number>;
}

export interface Client {
  /**
   * Auxiliary account in the ledger; unique (CLI-08).
   */
  accountCode: string;
  /**
   * How it came.
   */
  acquisitionSource: string | null;
  /**
   * Of a person: how one writes to them.
   */
  civility: "mr" | "ms" | null;
  /**
   * Handle with care (CLI-02).
   */
  conflict: Generated<boolean>;
  /**
   * ISO 3166-1; for holidays, law and letters; null: the organization's.
   */
  country: string | null;
  /**
   * When it was typed or imported.
   */
  createdAt: Generated<Timestamp>;
  /**
   * In the organization's currency.
   */
  creditLimitMinor: bigint | null;
  /**
   * Since when it is there for nobody; its books and what was sent stay, for admins (CLI-13).
   */
  deletedAt: Timestamp | null;
  /**
   * The admin who deleted it.
   */
  deletedBy: string | null;
  /**
   * Of a person; the name is made of both.
   */
  firstName: string | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Decides the fields of its file (CLI-01).
   */
  kind: Generated<"company" | "individual">;
  /**
   * Of messages to it; null: the organization's.
   */
  language: "fr" | "en" | null;
  /**
   * Day of the last message to it, one-off ones too, for the minimum gap; kept by what marks an action done.
   */
  lastMessageOn: Day | null;
  /**
   * Of a person.
   */
  lastName: string | null;
  /**
   * Of a company: SAS, GmbH, Ltd.
   */
  legalForm: string | null;
  /**
   * Last run that looked at what it owes; null since a fact of its changed (engine 7).
   */
  lookedOn: Day | null;
  /**
   * As on its invoices.
   */
  name: string;
  /**
   * Asked for no calls.
   */
  objectsToCalls: Generated<boolean>;
  /**
   * Asked for no letters (CLI-06).
   */
  objectsToLetters: Generated<boolean>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The collaborator in charge.
   */
  ownerId: string | null;
  /**
   * Its class; may be none (PRF-05).
   */
  profileId: string | null;
  /**
   * For holidays of a region.
   */
  region: string | null;
  /**
   * When the assignment rules looked at it as a new client; null: not yet.
   */
  ruledAt: Timestamp | null;
  /**
   * Its own scenario, which wins over all others (SCN-17).
   */
  scenarioId: string | null;
  /**
   * What a search looks in.
   */
  searchText: Generated<string>;
  /**
   * Legal number of the firm in France.
   */
  siren: string | null;
  /**
   * Of the establishment.
   */
  siret: string | null;
  /**
   * Its name as lists sort it.
   */
  sortName: Generated<string>;
  /**
   * Is a supplier too (CLI-02).
   */
  supplier: Generated<boolean>;
  /**
   * Own payment terms; null: the organization's.
   */
  termsDays: number | null;
  /**
   * As in organization.
   */
  termsEndOfMonth: "none" | "afterDays" | "beforeDays" | null;
  /**
   * As in organization.
   */
  termsOnThe: number | null;
  /**
   * Of a company: what it is known as.
   */
  tradeName: string | null;
  /**
   * European VAT number.
   */
  vatNumber: string | null;
  /**
   * Counts the changes of what people type of it, whoever makes them; a stale edit is refused (CLI-08).
   */
  version: Generated<number>;
}

export interface ClientAttribute {
  /**
   * Of a choice: what there is to choose from.
   */
  choices: Generated<string[]>;
  /**
   * Whose.
   */
  clientId: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * As people know it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What may be written into it; other than text when it was the field of a sheet.
   */
  type: Generated<"text" | "number" | "amount" | "day" | "choice" | "flag" | "link">;
  /**
   * As core/src/sheet/read-value.ts writes it; empty: not known.
   */
  value: string;
}

export interface ClientContact {
  /**
   * For which client.
   */
  clientId: string;
  /**
   * Who.
   */
  contactId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * How reminders name them; null: they get none.
   */
  receivesReminders: "to" | "cc" | null;
}

export interface ClientField {
  /**
   * Of which client.
   */
  clientId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Which field.
   */
  sheetFieldId: string;
  /**
   * As core/src/sheet/read-value.ts writes it, by the type of the field.
   */
  value: string;
}

export interface ClientGroup {
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Unique, whatever the case.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * 1 wins over 2 where both carry a scenario (SCN-17).
   */
  rank: number;
  /**
   * Null: it only classifies.
   */
  scenarioId: string | null;
}

export interface ClientGroupMember {
  /**
   * In which group.
   */
  clientGroupId: string;
  /**
   * Who.
   */
  clientId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * An import removes only what an import gave (GRP-02).
   */
  origin: Generated<"hand" | "import" | "rule">;
}

export interface ClientMerge {
  /**
   * Its row as it was.
   */
  client: StoredJson;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * When; undone within thirty days or never.
   */
  mergedAt: Timestamp;
  /**
   * The collaborator who merged them.
   */
  mergedBy: string;
  /**
   * The client that went, and its id again once undone.
   */
  mergedId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * How far its addresses and numbers moved behind those of the survivor.
   */
  shifted: number;
  /**
   * The client that stayed; no foreign key, since it may go into another in its turn.
   */
  survivorId: string;
  /**
   * When.
   */
  undoneAt: Timestamp | null;
  /**
   * The collaborator who made them two again.
   */
  undoneBy: string | null;
}

export interface ClientMergeRow {
  /**
   * Put away, since the survivor has its like: the row as it was. Null: moved.
   */
  kept: StoredJson | null;
  /**
   * With which merge.
   */
  mergeId: string;
  /**
   * Of which table.
   */
  ofTable: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Its id there, or what it links the client to.
   */
  rowId: string;
}

export interface ClientNote {
  /**
   * The collaborator who wrote it; only they change it.
   */
  authorId: string;
  /**
   * When they last changed their words; null: never.
   */
  changedAt: Timestamp | null;
  /**
   * About whom.
   */
  clientId: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What they wrote.
   */
  words: string;
  /**
   * When.
   */
  writtenAt: Generated<Timestamp>;
}

export interface ClientRight {
  /**
   * On which client.
   */
  clientId: string;
  /**
   * For whom.
   */
  collaboratorId: string;
  /**
   * none: the client does not exist for them; a viewer's full counts as read.
   */
  granted: "none" | "read" | "full";
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface ClientSheet {
  /**
   * Which client.
   */
  clientId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Which template.
   */
  sheetTemplateId: string;
}

export interface ClientTag {
  /**
   * On whom.
   */
  clientId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Which.
   */
  tagId: string;
}

export interface Collaborator {
  /**
   * Up to when they have seen what rang for them.
   */
  bellSeenAt: Generated<Timestamp>;
  /**
   * When they were invited.
   */
  createdAt: Generated<Timestamp>;
  /**
   * Since when they may no longer sign in.
   */
  deactivatedAt: Timestamp | null;
  /**
   * When they are mailed what waits for them.
   */
  digest: Generated<"never" | "each morning">;
  /**
   * The last morning on which that was looked at for them: never twice a day.
   */
  digestOn: Day | null;
  /**
   * Signs in with it; lower case.
   */
  email: string;
  /**
   * Of their telephone at the exchange; empty: none.
   */
  extension: Generated<string>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Of their screens.
   */
  language: Generated<"fr" | "en">;
  /**
   * As colleagues see it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What they may do at all (ORG-01).
   */
  role: "admin" | "collaborator" | "viewer";
  /**
   * When they last signed in; null: never yet.
   */
  signedInAt: Timestamp | null;
}

export interface Comment {
  /**
   * The collaborator who said it.
   */
  authorId: string;
  /**
   * The action or task; no foreign key, since what was said outlives it.
   */
  cardId: string;
  /**
   * Whose card; null: the organization's own.
   */
  clientId: string | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When its author took it back; nobody is shown its words any more.
   */
  removedAt: Timestamp | null;
  /**
   * What they said.
   */
  words: string;
  /**
   * When.
   */
  writtenAt: Generated<Timestamp>;
}

export interface Consent {
  /**
   * What is allowed.
   */
  channel: "email" | "sms" | "whatsapp" | "viber";
  /**
   * For email: which address.
   */
  emailAddressId: string | null;
  /**
   * Since when.
   */
  givenAt: Generated<Timestamp>;
  /**
   * Who switched it on: a collaborator, a contact, an import.
   */
  givenBy: string;
  /**
   * On what ground: on the phone, by a form, a column of a file.
   */
  givenHow: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * For texts: which number.
   */
  phoneId: string | null;
  /**
   * Since when no longer; the row stays as proof.
   */
  withdrawnAt: Timestamp | null;
  /**
   * Who switched it off.
   */
  withdrawnBy: string | null;
}

export interface Contact {
  /**
   * Since when nothing here says who it was (CLI-15); null: it does.
   */
  anonymisedAt: Timestamp | null;
  /**
   * When they were added.
   */
  createdAt: Generated<Timestamp>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Null: the client's.
   */
  language: "fr" | "en" | null;
  /**
   * First and last name.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What they do there.
   */
  title: Generated<string>;
}

export interface ContactLink {
  /**
   * Who.
   */
  contactId: string;
  /**
   * From when it is worth nothing.
   */
  expiresAt: Timestamp;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * When.
   */
  madeAt: Generated<Timestamp>;
  /**
   * A collaborator's id, a worker's name, an operator's.
   */
  madeBy: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When somebody, or a later link, took it back.
   */
  revokedAt: Timestamp | null;
  /**
   * When it was used; null: not yet.
   */
  spentAt: Timestamp | null;
  /**
   * SHA-256 of the token, in hexadecimal; the token itself stands in the mail only.
   */
  tokenHash: string;
}

export interface ContactSession {
  /**
   * Who.
   */
  contactId: string;
  /**
   * Moves on while it is used.
   */
  expiresAt: Timestamp;
  /**
   * SHA-256 of the id that the cookie carries, in hexadecimal.
   */
  idHash: string;
  /**
   * When they signed in.
   */
  madeAt: Generated<Timestamp>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * As the browser calls itself.
   */
  userAgent: Generated<string>;
}

export interface Credential {
  /**
   * Who.
   */
  collaboratorId: string;
  /**
   * Of the password: argon2id, with its salt and costs.
   */
  hash: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Since when it is this one.
   */
  setAt: Generated<Timestamp>;
}

export interface CreditNote {
  /**
   * General account it stands on.
   */
  account: string | null;
  /**
   * With taxes.
   */
  amountMinor: bigint;
  /**
   * To whom.
   */
  clientId: string;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * What an import knows it by; unique.
   */
  externalKey: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The import that last changed it; null: typed. Not a foreign key: too many rows would ask after one.
   */
  importId: string | null;
  /**
   * Date of the credit note.
   */
  issuedOn: Day;
  /**
   * Where it comes from.
   */
  kind: Generated<"credit note" | "opening">;
  /**
   * As printed on it.
   */
  number: string;
  /**
   * amount - live matches; kept by what writes table match.
   */
  openMinor: bigint;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface Delivery {
  /**
   * For whom of them it was accepted.
   */
  acceptedFor: Generated<StoredJson>;
  /**
   * What is sent.
   */
  actionId: string;
  /**
   * How often it was tried.
   */
  attempts: Generated<number>;
  /**
   * As sent.
   */
  bodyHtml: string | null;
  /**
   * As sent, plain.
   */
  bodyText: string | null;
  /**
   * Through what; a text's gateway stands in the action.
   */
  channel: "email" | "letter" | "text";
  /**
   * The letter as sent, in the document store.
   */
  documentKey: string | null;
  /**
   * Token in the envelope address, by which a bounce finds it.
   */
  envelope: string | null;
  /**
   * When it was first begun; what is still refused for now some days later is refused.
   */
  firstSendingAt: Timestamp | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * First message of the client's thread.
   */
  inReplyTo: string | null;
  /**
   * Message-ID of a mail; a provider's id for others.
   */
  messageId: string | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Since when it waits.
   */
  readyAt: Generated<Timestamp>;
  /**
   * Whom it was sent to.
   */
  recipients: Generated<StoredJson>;
  /**
   * What the server said.
   */
  refusal: string | null;
  /**
   * A temporary refusal (4xx): tried again.
   */
  refusedForNow: Generated<boolean>;
  /**
   * When it was last begun.
   */
  sendingAt: Timestamp | null;
  /**
   * The collaborator who sent it by hand; null: the night.
   */
  sentBy: string | null;
  /**
   * When its fate was known, or known to be unknown.
   */
  settledAt: Timestamp | null;
  /**
   * engine 6; cancelled: nothing was left to send, or a person decided so.
   */
  state: Generated<"ready" | "sending" | "accepted" | "refused" | "uncertain" | "cancelled">;
  /**
   * As sent.
   */
  subject: string | null;
  /**
   * Which worker holds it; a dead one leaves it uncertain.
   */
  worker: string | null;
}

export interface Discount {
  /**
   * When it was agreed on.
   */
  addedAt: Generated<Timestamp>;
  /**
   * The collaborator who wrote it down.
   */
  addedBy: string;
  /**
   * Whose.
   */
  clientId: string;
  /**
   * How much, in hundredths of a percent.
   */
  hundredths: number;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * On what ground: year-end, early payment.
   */
  label: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Its last day; null: no end.
   */
  untilOn: Day | null;
}

export interface Dispute {
  /**
   * The contested part; null: all of it.
   */
  amountMinor: bigint | null;
  /**
   * By when.
   */
  answerDueOn: Day | null;
  /**
   * When it was refused or closed.
   */
  closedAt: Timestamp | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Which invoice.
   */
  invoiceId: string;
  /**
   * When.
   */
  openedAt: Generated<Timestamp>;
  /**
   * A collaborator or a contact.
   */
  openedBy: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The collaborator who answers.
   */
  ownerId: string | null;
  /**
   * From the organization's list.
   */
  reason: string;
  /**
   * The disputed part is held until refused or closed.
   */
  state: Generated<"open" | "under review" | "accepted" | "refused" | "closed">;
}

export interface DisputeMessage {
  /**
   * Which one: an id, or a worker's or operator's name.
   */
  author: string;
  /**
   * What wrote it: contact is the client's side.
   */
  authorKind: "collaborator" | "contact" | "worker" | "operator";
  /**
   * In which dispute.
   */
  disputeId: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What it says; empty when only files were sent.
   */
  words: Generated<string>;
  /**
   * When.
   */
  writtenAt: Generated<Timestamp>;
}

export interface DisputeNote {
  /**
   * The collaborator who wrote it.
   */
  authorId: string;
  /**
   * About which dispute.
   */
  disputeId: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What it says.
   */
  words: string;
  /**
   * When.
   */
  writtenAt: Generated<Timestamp>;
}

export interface DisputeReason {
  /**
   * What dispute.reason holds; kept when the words change.
   */
  code: string;
  /**
   * As English screens say it.
   */
  english: string;
  /**
   * As French screens say it.
   */
  french: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Its place in the list.
   */
  position: number;
  /**
   * Since when it is no longer offered; old disputes keep it.
   */
  retiredAt: Timestamp | null;
}

export interface Document {
  /**
   * When.
   */
  addedAt: Generated<Timestamp>;
  /**
   * Which one: an id, or a worker's or operator's name.
   */
  addedBy: string;
  /**
   * What brought it.
   */
  addedByKind: "collaborator" | "contact" | "worker" | "operator";
  /**
   * Its length in bytes.
   */
  byteSize: bigint;
  /**
   * Whose file it stands in.
   */
  clientId: string;
  /**
   * The dispute that it was sent for.
   */
  disputeId: string | null;
  /**
   * The message that brought it.
   */
  disputeMessageId: string | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The invoice that it is, or is about.
   */
  invoiceId: string | null;
  /**
   * Where the document store keeps its bytes; nobody else's.
   */
  key: string;
  /**
   * invoice: the invoice itself, as issued; one for each.
   */
  kind: "invoice" | "file";
  /**
   * What its content is, whatever its name says.
   */
  mediaType: string;
  /**
   * File name, made safe.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Of its bytes.
   */
  sha256: string;
  /**
   * Whether the contacts of the client see it.
   */
  shownToClient: boolean;
}

export interface Draft {
  /**
   * Digest of the lines and amounts that it was written about: of others it does not speak.
   */
  about: string;
  /**
   * Of which message.
   */
  actionId: string;
  /**
   * As it will be read; a line in square brackets holds the place of what is drawn, such as the table of invoices.
   */
  body: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * As it will be read.
   */
  subject: string;
  /**
   * When.
   */
  writtenAt: Timestamp;
  /**
   * The collaborator who wrote it last.
   */
  writtenBy: string;
}

export interface EmailAddress {
  /**
   * As typed, without spaces around.
   */
  address: string;
  /**
   * Since when mail to it came back for good; null: never, or typed again.
   */
  bouncedAt: Timestamp | null;
  /**
   * What the mail server said.
   */
  bounceReason: string | null;
  /**
   * Whose: a client's own, or
   */
  clientId: string | null;
  /**
   * a contact's; never both.
   */
  contactId: string | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The first usable one is written to.
   */
  position: Generated<number>;
}

export interface Hold {
  /**
   * The client, or the client of the invoice.
   */
  clientId: string;
  /**
   * First day it holds.
   */
  fromOn: Day;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Null: all that the client owes.
   */
  invoiceId: string | null;
  /**
   * Which hold of engine 5; included: what a person may set aside does not hold that invoice on that day.
   */
  kind: "stop" | "collection" | "insolvency" | "direct debit" | "payment plan" | "unticked" | "included";
  /**
   * When it was taken back; null: it stands.
   */
  liftedAt: Timestamp | null;
  /**
   * Who did.
   */
  liftedBy: string | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When.
   */
  placedAt: Generated<Timestamp>;
  /**
   * Who.
   */
  placedBy: string;
  /**
   * In words.
   */
  reason: Generated<string>;
  /**
   * Last day it holds; null: until lifted. Unticked: that night only.
   */
  untilOn: Day | null;
}

export interface Import {
  /**
   * Whether it makes the ledger fresh (SCN-23); lists of clients do not.
   */
  bringsLedger: Generated<boolean>;
  /**
   * Lines read, rows added, changed, unchanged, refused, by kind.
   */
  counts: Generated<StoredJson>;
  /**
   * Last day of the entries in the file; one that ends earlier than the newest is not read.
   */
  coversTo: Day | null;
  /**
   * As the person named it.
   */
  fileName: string;
  /**
   * SHA-256 of its bytes: the same file again gives nothing new (INV-01).
   */
  fingerprint: string;
  /**
   * When it ended, well or not.
   */
  finishedAt: Timestamp | null;
  /**
   * fec, csv invoices, csv clients, ubl, cii, factur-x, camt.053…
   */
  format: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Who asked for it.
   */
  importedBy: string;
  /**
   * First day of the accounting year that the file tells of, as the first file of that year had it; null for other formats.
   */
  ledgerYear: Day | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When reading began.
   */
  startedAt: Generated<Timestamp>;
  /**
   * refused: nothing of it was kept.
   */
  state: "running" | "done" | "refused" | "failed";
}

export interface ImportMapping {
  /**
   * Last use that changed it.
   */
  changedAt: Generated<Timestamp>;
  /**
   * Of which format.
   */
  format: string;
  /**
   * Signature of the header row.
   */
  header: string;
  /**
   * Column by field, and how dates and amounts are written.
   */
  mapping: StoredJson;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface InboundMail {
  /**
   * Whom it is about.
   */
  addresses: Generated<string[]>;
  /**
   * Which delivery it is about, when known.
   */
  deliveryId: string | null;
  /**
   * What the server said.
   */
  diagnosis: Generated<string>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * What it turned out to be.
   */
  kind: "hard bounce" | "soft bounce" | "delayed" | "policy" | "auto-reply" | "complaint" | "answer" | "unknown";
  /**
   * Its own Message-ID: the same mail read twice changes nothing.
   */
  messageId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When it was read.
   */
  receivedAt: Generated<Timestamp>;
}

export interface Invitation {
  /**
   * When.
   */
  askedAt: Generated<Timestamp>;
  /**
   * A collaborator's id, an operator's.
   */
  askedBy: string;
  /**
   * Who.
   */
  collaboratorId: string;
  /**
   * From when the link is worth nothing.
   */
  expiresAt: Timestamp | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When a later invitation, or the end of their access, took it back.
   */
  revokedAt: Timestamp | null;
  /**
   * When a password was chosen with it; null: not yet.
   */
  spentAt: Timestamp | null;
  /**
   * SHA-256 of the token, in hexadecimal; the token itself stands in the mail only. Null until a worker made the link.
   */
  tokenHash: string | null;
}

export interface Invoice {
  /**
   * General account it stands on (411…), when the ledger says so.
   */
  account: string | null;
  /**
   * With taxes.
   */
  amountMinor: bigint;
  /**
   * Who owes it.
   */
  clientId: string;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * Date it should be paid by; never moved by us.
   */
  dueOn: Day;
  /**
   * What an import knows it by; unique.
   */
  externalKey: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The import that last changed it; null: typed. Not a foreign key: too many rows would ask after one.
   */
  importId: string | null;
  /**
   * Date of the invoice.
   */
  issuedOn: Day;
  /**
   * refund: money that went back to the client.
   */
  kind: Generated<"invoice" | "opening" | "refund">;
  /**
   * Highest reminder done; kept with table level_change.
   */
  level: Generated<number>;
  /**
   * Day that level was done, or that a person set it, even to 0; kept with table level_change.
   */
  levelDoneOn: Day | null;
  /**
   * First day it can matter to a run (engine 7), kept by the planner; 1970: at the next run; null: not before a fact changes.
   */
  lookOn: Generated<Day | null>;
  /**
   * Of the staff (INV-07).
   */
  note: Generated<string>;
  /**
   * Day its pre-due notice was done.
   */
  noticedOn: Day | null;
  /**
   * As printed on it.
   */
  number: string;
  /**
   * amount - live matches (INV-02); kept by what writes table match.
   */
  openMinor: bigint;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface LevelChange {
  /**
   * The action that did it.
   */
  actionId: string | null;
  /**
   * The day the next step counts from.
   */
  doneOn: Day;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Which invoice.
   */
  invoiceId: string;
  /**
   * The level from then on.
   */
  level: number;
  /**
   * When it was written.
   */
  madeAt: Generated<Timestamp>;
  /**
   * Who: a collaborator, the night, the takeover.
   */
  madeBy: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * How it came.
   */
  origin: "action" | "person" | "takeover";
  /**
   * A person's reason (SCN-24).
   */
  reason: Generated<string>;
  /**
   * Since when it counts no more (SCN-15).
   */
  undoneAt: Timestamp | null;
  /**
   * Why.
   */
  undoneBecause: string | null;
}

export interface LinkWish {
  /**
   * The mailbox that was typed, as it stands in their file: the link goes there.
   */
  address: string;
  /**
   * Who.
   */
  contactId: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When.
   */
  wishedAt: Generated<Timestamp>;
}

export interface Match {
  /**
   * How much.
   */
  amountMinor: bigint;
  /**
   * by this credit note.
   */
  creditNoteId: string | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The import that brought it. Not a foreign key: too many rows would ask after one.
   */
  importId: string | null;
  /**
   * What is settled.
   */
  invoiceId: string;
  /**
   * Account, auxiliary, code and year of the accounting letter.
   */
  letter: string | null;
  /**
   * Day of the match.
   */
  matchedOn: Day;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Who thought of it (INV-04).
   */
  origin: "letter" | "suggestion" | "hand";
  /**
   * By this payment, or
   */
  paymentId: string | null;
  /**
   * Since when it counts no more; null: it counts.
   */
  undoneAt: Timestamp | null;
  /**
   * Why.
   */
  undoneBecause: string | null;
}

export interface Mention {
  /**
   * Who is named.
   */
  collaboratorId: string;
  /**
   * In which comment.
   */
  commentId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface MergedClient {
  /**
   * Its account in the ledger: imports bring it to the survivor.
   */
  accountCode: string;
  /**
   * Who it is now.
   */
  clientId: string;
  /**
   * The client that went.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface OfferedFile {
  /**
   * Its length in bytes.
   */
  byteSize: bigint;
  /**
   * When its state or progress last changed.
   */
  changedAt: Generated<Timestamp>;
  /**
   * What was found in it: kind, counts, warnings; or the refusal and its lines.
   */
  found: Generated<StoredJson>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The import that it became, or the report of its refusal.
   */
  importId: string | null;
  /**
   * Where the document store keeps its bytes until it is over; null then.
   */
  key: string | null;
  /**
   * File name, made safe.
   */
  name: string;
  /**
   * When.
   */
  offeredAt: Generated<Timestamp>;
  /**
   * The collaborator who did, and in whose name it is imported.
   */
  offeredBy: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * How far looking or taking has come: phase, bytes, lines.
   */
  progress: Generated<StoredJson>;
  /**
   * looked: waits for a word; refused: cannot be taken in; failed: a fault, to be tried again.
   */
  state: Generated<"looking" | "looked" | "refused" | "taking" | "taken" | "withdrawn" | "failed">;
}

export interface Organization {
  /**
   * Postal address of the sender, as printed.
   */
  addressLines: Generated<string[]>;
  /**
   * Whether a person must approve a run before it is sent.
   */
  approvalRequired: Generated<boolean>;
  /**
   * Off until an admin has seen tonight's run and turned it on (SCN-22).
   */
  automaticSending: Generated<boolean>;
  /**
   * Of that account.
   */
  bic: string | null;
  /**
   * Of that address.
   */
  city: string | null;
  /**
   * Of collaborators on clients of which nothing else is said (DOC-02).
   */
  collaboratorRight: Generated<"none" | "read" | "full">;
  /**
   * ISO 3166-1; decides late-payment law and the layout of letters.
   */
  country: string;
  /**
   * When it signed up.
   */
  createdAt: Generated<Timestamp>;
  /**
   * ISO 4217; of credit limits and new invoices.
   */
  currency: Generated<string>;
  /**
   * Who must have a second factor before they see anything (ORG-02).
   */
  factorRequired: Generated<"nobody" | "admins" | "all">;
  /**
   * What an admin has switched off; automatic sending has a column of its own (ORG-06).
   */
  featuresOff: Generated<string[]>;
  /**
   * First day of reminders and thank-yous; null before.
   */
  goLiveOn: Day | null;
  /**
   * Where clients pay.
   */
  iban: string | null;
  /**
   * UUIDv7; what organization_id means everywhere.
   */
  id: Generated<string>;
  /**
   * Years without any dealings after which people are not kept (CLI-15; CNIL 2021-131).
   */
  keepPeopleYears: Generated<number>;
  /**
   * Of its staff, and of clients that have none.
   */
  language: Generated<"fr" | "en">;
  /**
   * As its clients know it; it signs the messages.
   */
  name: string;
  /**
   * Of that address.
   */
  postalCode: string | null;
  /**
   * A promise holds that much longer than its date.
   */
  promiseGraceWorkingDays: Generated<number>;
  /**
   * A portal promise further ahead waits for a collector (INV-08).
   */
  promiseLongestDays: Generated<number>;
  /**
   * So does one more than this number on one invoice.
   */
  promiseMost: Generated<number>;
  /**
   * ISO 3166-2 part, for public holidays that only a region has.
   */
  region: string | null;
  /**
   * A mailbox that people read.
   */
  replyTo: string | null;
  /**
   * From address of its mail; nothing can be mailed while null.
   */
  senderAddress: string | null;
  /**
   * From name of its mail; its own name when null.
   */
  senderName: string | null;
  /**
   * Legal number in France.
   */
  siren: string | null;
  /**
   * Older imports stop automatic sending (SCN-23); null: never.
   */
  staleAfterWorkingDays: Generated<number | null>;
  /**
   * Where debts older than go-live start (SCN-22).
   */
  takeover: Generated<"from R1" | "by age">;
  /**
   * Usual payment terms: days,
   */
  termsDays: Generated<number>;
  /**
   * whether the end of a month comes after or before them,
   */
  termsEndOfMonth: Generated<"none" | "afterDays" | "beforeDays">;
  /**
   * and the date of the month on which one pays; null: any.
   */
  termsOnThe: number | null;
  /**
   * IANA name; all days of this organization are days there.
   */
  timeZone: Generated<string>;
  /**
   * European VAT number.
   */
  vatNumber: string | null;
  /**
   * The same of viewers.
   */
  viewerRight: Generated<"none" | "read">;
}

export interface Payment {
  /**
   * General account it stands on.
   */
  account: string | null;
  /**
   * What came.
   */
  amountMinor: bigint;
  /**
   * Since when it counts no more (INV-03).
   */
  cancelledAt: Timestamp | null;
  /**
   * Rejected, typed wrongly…
   */
  cancelledBecause: string | null;
  /**
   * From whom.
   */
  clientId: string;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * What an import knows it by; unique.
   */
  externalKey: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The import that last changed it; null: typed. Not a foreign key: too many rows would ask after one.
   */
  importId: string | null;
  /**
   * First day a thank-you for it can matter to a run, kept by the planner; null: never.
   */
  lookOn: Generated<Day | null>;
  /**
   * transfer, cheque, card, direct debit…
   */
  method: Generated<string>;
  /**
   * amount - live matches, 0 once cancelled; kept by what writes table match.
   */
  openMinor: bigint;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Date of the payment.
   */
  paidOn: Day;
  /**
   * As on the bank statement.
   */
  reference: Generated<string>;
}

export interface Phone {
  /**
   * Whose: a client's own, or
   */
  clientId: string | null;
  /**
   * a contact's; never both.
   */
  contactId: string | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * E.164.
   */
  number: string;
  /**
   * Since when nobody may call it: its owner objected (CLI-06). Null: one may.
   */
  objectedAt: Timestamp | null;
  /**
   * Who wrote the objection down.
   */
  objectedBy: string | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The first is called first.
   */
  position: Generated<number>;
  /**
   * mobile, work, home, or one of the organization's own.
   */
  type: Generated<string>;
}

export interface PhoneType {
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * As the staff reads it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface PortalKey {
  /**
   * The secret as HMAC begins with it: 64 bytes, each xor 0x36 (RFC 2104).
   */
  innerBlock: Buffer;
  /**
   * The secret as HMAC ends with it: each byte xor 0x5c.
   */
  outerBlock: Buffer;
  /**
   * When it stops to count, a newer one being there; null: the present one.
   */
  until: Timestamp | null;
}

export interface Profile {
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Given to new clients; at most one (PRF-02, PRF-05).
   */
  isDefault: Generated<boolean>;
  /**
   * Unique, whatever the case (PRF-02).
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Null: its clients are isolated (PRF-07).
   */
  scenarioId: string | null;
}

export interface Promise {
  /**
   * In its currency.
   */
  amountMinor: bigint;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Of which invoice.
   */
  invoiceId: string;
  /**
   * When.
   */
  madeAt: Generated<Timestamp>;
  /**
   * A collaborator or a contact.
   */
  madeBy: string;
  /**
   * Of who took it.
   */
  note: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The day it should have come.
   */
  promisedOn: Day;
  /**
   * When it became late, kept or cancelled.
   */
  settledAt: Timestamp | null;
  /**
   * Only expected ones hold; asked: outside the policy, waits for a collector.
   */
  state: Generated<"asked" | "expected" | "late" | "kept" | "cancelled" | "declined">;
}

export interface Purge {
  /**
   * When.
   */
  approvedAt: Timestamp | null;
  /**
   * The admin who said yes to exactly what is listed.
   */
  approvedBy: string | null;
  /**
   * When the last of it was done.
   */
  doneAt: Timestamp | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * When.
   */
  listedAt: Timestamp;
  /**
   * The admin who looked.
   */
  listedBy: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * People whose clients had no dealings since this day,
   */
  quietSince: Day;
  /**
   * and the words of messages that went before this one.
   */
  sentBefore: Day;
}

export interface PurgeRow {
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Left: something had changed since it was listed. Null: not yet.
   */
  outcome: "erased" | "left" | null;
  /**
   * Of which purge.
   */
  purgeId: string;
  /**
   * Which one.
   */
  rowId: string;
  /**
   * A contact, the addresses of a client who is a person, a delivery.
   */
  what: "person" | "places" | "message";
}

export interface RecoveryCode {
  /**
   * SHA-256 in hexadecimal, of person and code; the code itself was shown once.
   */
  codeHash: string;
  /**
   * Whose.
   */
  collaboratorId: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When it was used; null: it still works.
   */
  spentAt: Timestamp | null;
}

export interface ReferenceRate {
  /**
   * Which rate: ecb main refinancing, bank of england base, legal interest…
   */
  name: string;
  /**
   * Per year.
   */
  percent: Numeric;
  /**
   * Where it was published.
   */
  source: Generated<string>;
  /**
   * First day it applies.
   */
  validFrom: Day;
}

export interface RefusedLine {
  /**
   * What the words need.
   */
  about: Generated<StoredJson>;
  /**
   * Of which import.
   */
  importId: string;
  /**
   * As an editor numbers it.
   */
  line: number;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * A dotted code that has words.
   */
  reason: string;
}

export interface Ringing {
  /**
   * Whose telephone rings; empty: nobody's in particular.
   */
  extension: string;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * E.164 as far as it can be read; else as the exchange wrote it.
   */
  number: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When.
   */
  rangAt: Timestamp;
}

export interface Run {
  /**
   * When.
   */
  approvedAt: Timestamp | null;
  /**
   * The collaborator who approved it, where that is asked for.
   */
  approvedBy: string | null;
  /**
   * When its window closed.
   */
  closedAt: Timestamp | null;
  /**
   * Actions by state and invoices by hold, as the run left them.
   */
  counts: Generated<StoredJson>;
  /**
   * In the organization's time zone.
   */
  day: Day;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When it was planned; null: not run.
   */
  plannedAt: Timestamp | null;
  /**
   * not run: the window passed without us (SCN-14).
   */
  state: Generated<"planned" | "sending" | "closed" | "not run">;
}

export interface SavedView {
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Which list.
   */
  list: "clients" | "owed" | "board";
  /**
   * As its owner calls it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The collaborator who keeps it.
   */
  ownerId: string;
  /**
   * What stands behind the question mark of the list's address.
   */
  query: string;
  /**
   * Whether all colleagues find it too.
   */
  shared: Generated<boolean>;
}

export interface Scenario {
  /**
   * When it was made.
   */
  createdAt: Generated<Timestamp>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Unique, whatever the case.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface ScenarioVersion {
  /**
   * What the days of R1 to R5 count from (SCN-26).
   */
  anchor: Generated<"previous" | "due" | "due, end of month" | "invoice date">;
  /**
   * Minor units above which an automatic action waits for a second person (SCN-21), by currency, as text.
   */
  ceilings: Generated<StoredJson>;
  /**
   * One action per step, or one in all (SCN-12).
   */
  grouping: Generated<"per level" | "one message">;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Rest between two messages to one client (SCN-21).
   */
  minimumGapDays: Generated<number>;
  /**
   * Minor units below which nothing is sent, by currency, as text; none for a currency that is absent.
   */
  minimums: Generated<StoredJson>;
  /**
   * 1, 2, 3…
   */
  number: number;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Null: a draft, at most one.
   */
  publishedAt: Timestamp | null;
  /**
   * The collaborator who published it.
   */
  publishedBy: string | null;
  /**
   * Of which scenario.
   */
  scenarioId: string;
  /**
   * Notices back, reminders forward (SCN-19).
   */
  shiftToWorkingDays: Generated<boolean>;
  /**
   * Thank only for invoices that had been reminded.
   */
  thankOnlyReminded: Generated<boolean>;
}

export interface SecondFactor {
  /**
   * When it was shown.
   */
  begunAt: Timestamp;
  /**
   * Who.
   */
  collaboratorId: string;
  /**
   * When a first code proved that their telephone has it; null: not asked for yet.
   */
  confirmedAt: Timestamp | null;
  /**
   * Half minutes since 1970 of the last code that was taken: none is taken twice.
   */
  lastStep: bigint | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * The secret, under the installation's key: who reads the table makes no code.
   */
  sealed: string;
}

export interface SheetField {
  /**
   * Of a choice: what there is to choose from, in order.
   */
  choices: Generated<string[]>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * As people know it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * From the top, 1 first.
   */
  place: number;
  /**
   * Of which template.
   */
  sheetTemplateId: string;
  /**
   * What may be written into it; it never changes.
   */
  type: "text" | "number" | "amount" | "day" | "choice" | "flag" | "link";
}

export interface SheetTemplate {
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * As people know it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface SignInAttempt {
  /**
   * When.
   */
  at: Generated<Timestamp>;
  /**
   * What was tried, and by whom it is counted.
   */
  door: "staff" | "staff address" | "staff code" | "link" | "wish" | "wish address";
  /**
   * UUIDv7.
   */
  id: Generated<string>;
  /**
   * SHA-256, in hexadecimal, of the e-mail or network address that is counted.
   */
  subject: string;
}

export interface StaffSession {
  /**
   * Who.
   */
  collaboratorId: string;
  /**
   * Moves on while it is used.
   */
  expiresAt: Timestamp;
  /**
   * SHA-256 of the id that the cookie carries, in hexadecimal: who reads the table cannot sign in.
   */
  idHash: string;
  /**
   * When they signed in.
   */
  madeAt: Generated<Timestamp>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * When it was last used, to some minutes.
   */
  seenAt: Generated<Timestamp>;
  /**
   * As the browser calls itself, for the list of one's sessions.
   */
  userAgent: Generated<string>;
}

export interface Step {
  /**
   * Sent by night without a person (SCN-14).
   */
  automatic: Generated<boolean>;
  /**
   * How it is done.
   */
  channel: "email" | "letter" | "phone" | "other";
  /**
   * Before the due date for a notice, else after the anchor or the payment.
   */
  days: number;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * What the collector should do or say.
   */
  instructions: Generated<string>;
  /**
   * Which step.
   */
  kind: "notice" | "R1" | "R2" | "R3" | "R4" | "R5" | "thanks";
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Of which version.
   */
  scenarioVersionId: string;
  /**
   * A step that is off is passed over (SCN-08).
   */
  switchedOn: Generated<boolean>;
  /**
   * Its words.
   */
  templateId: string | null;
  /**
   * The gateway an "other" step goes out through, as sms; null: by hand.
   */
  textConnector: string | null;
  /**
   * For clients with or without a usable address (SCN-03).
   */
  variant: "with email" | "without email";
}

export interface Tag {
  /**
   * A name of the palette.
   */
  colour: Generated<string>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * Unique, whatever the case.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface Task {
  /**
   * What the words of its kind need.
   */
  about: Generated<StoredJson>;
  /**
   * About which action.
   */
  actionId: string | null;
  /**
   * Whose card.
   */
  clientId: string | null;
  /**
   * When it came up.
   */
  createdAt: Generated<Timestamp>;
  /**
   * About which delivery.
   */
  deliveryId: string | null;
  /**
   * About which dispute.
   */
  disputeId: string | null;
  /**
   * When it was done.
   */
  doneAt: Timestamp | null;
  /**
   * Who.
   */
  doneBy: string | null;
  /**
   * By when.
   */
  dueOn: Day | null;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * About which invoice.
   */
  invoiceId: string | null;
  /**
   * What happened.
   */
  kind: "own" | "promise broken" | "promise asked" | "dispute" | "bounce" | "delivery uncertain" | "delivery refused" | "complaint" | "answer" | "night" | "fault";
  /**
   * What there is to know about an own task.
   */
  note: Generated<string>;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * How it ended.
   */
  outcome: string | null;
  /**
   * The collaborator who is to do it; null: anybody.
   */
  ownerId: string | null;
  /**
   * About which promise.
   */
  promiseId: string | null;
  /**
   * Whether somebody still has to look at it; its column stands in card.
   */
  state: Generated<"to do" | "done">;
  /**
   * An own task's words; the others have theirs by kind.
   */
  title: Generated<string>;
}

export interface Telephony {
  /**
   * Where it is asked to dial; null: nobody dials from here.
   */
  dialUrl: string | null;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * What it proves itself with when it tells that somebody rings, hashed; null: it tells nothing.
   */
  secretHash: string | null;
}

export interface Template {
  /**
   * What it can be sent through.
   */
  channel: "email" | "letter" | "text";
  /**
   * When it was made.
   */
  createdAt: Generated<Timestamp>;
  /**
   * UUIDv7: later rows have larger ids.
   */
  id: Generated<string>;
  /**
   * The step it was written for.
   */
  kind: "notice" | "R1" | "R2" | "R3" | "R4" | "R5" | "thanks" | "one-off";
  /**
   * As the staff chooses it.
   */
  name: string;
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
}

export interface TemplateText {
  /**
   * Liquid; checked when saved.
   */
  body: string;
  /**
   * Last edit.
   */
  changedAt: Generated<Timestamp>;
  /**
   * The collaborator who saved it last; null: it came with the organization.
   */
  changedBy: string | null;
  /**
   * Which language.
   */
  language: "fr" | "en";
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Subject of a mail, heading of a letter.
   */
  subject: Generated<string>;
  /**
   * Whose words.
   */
  templateId: string;
  /**
   * 1, 2, 3…: counts the times it was saved.
   */
  version: Generated<number>;
}

export interface TemplateTextBefore {
  /**
   * As it was.
   */
  body: string;
  /**
   * When that version was saved.
   */
  changedAt: Timestamp;
  /**
   * The collaborator who saved that version.
   */
  changedBy: string | null;
  /**
   * Which language.
   */
  language: "fr" | "en";
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * As it was.
   */
  subject: string;
  /**
   * Whose words.
   */
  templateId: string;
  /**
   * Which of its versions.
   */
  version: number;
}

export interface WrittenMessage {
  /**
   * Of which action; its recipients say to whom.
   */
  actionId: string;
  /**
   * Plain words; blank lines part paragraphs.
   */
  body: string;
  /**
   * Of its words, as chosen or drafted.
   */
  language: "fr" | "en";
  /**
   * The organization whose row this is; from the transaction when not given.
   */
  organizationId: Generated<string>;
  /**
   * Mails and letters only.
   */
  subject: Generated<string>;
  /**
   * An address, a number or the lines of an envelope typed for it: its writer says that its owner consents to this one message.
   */
  typed: string | null;
  /**
   * When; where something was typed, the time of its consent.
   */
  writtenAt: Timestamp;
  /**
   * The collaborator who wrote it.
   */
  writtenBy: string;
}

export interface Schema {
  action: Action;
  actionInvoice: ActionInvoice;
  activity: Activity;
  address: Address;
  approval: Approval;
  assignmentRule: AssignmentRule;
  assignmentRuleGroup: AssignmentRuleGroup;
  begunSignIn: BegunSignIn;
  card: Card;
  client: Client;
  clientAttribute: ClientAttribute;
  clientContact: ClientContact;
  clientField: ClientField;
  clientGroup: ClientGroup;
  clientGroupMember: ClientGroupMember;
  clientMerge: ClientMerge;
  clientMergeRow: ClientMergeRow;
  clientNote: ClientNote;
  clientRight: ClientRight;
  clientSheet: ClientSheet;
  clientTag: ClientTag;
  collaborator: Collaborator;
  comment: Comment;
  consent: Consent;
  contact: Contact;
  contactLink: ContactLink;
  contactSession: ContactSession;
  credential: Credential;
  creditNote: CreditNote;
  delivery: Delivery;
  discount: Discount;
  dispute: Dispute;
  disputeMessage: DisputeMessage;
  disputeNote: DisputeNote;
  disputeReason: DisputeReason;
  document: Document;
  draft: Draft;
  emailAddress: EmailAddress;
  hold: Hold;
  import: Import;
  importMapping: ImportMapping;
  inboundMail: InboundMail;
  invitation: Invitation;
  invoice: Invoice;
  levelChange: LevelChange;
  linkWish: LinkWish;
  match: Match;
  mention: Mention;
  mergedClient: MergedClient;
  offeredFile: OfferedFile;
  organization: Organization;
  payment: Payment;
  phone: Phone;
  phoneType: PhoneType;
  portalKey: PortalKey;
  profile: Profile;
  promise: Promise;
  purge: Purge;
  purgeRow: PurgeRow;
  recoveryCode: RecoveryCode;
  referenceRate: ReferenceRate;
  refusedLine: RefusedLine;
  ringing: Ringing;
  run: Run;
  savedView: SavedView;
  scenario: Scenario;
  scenarioVersion: ScenarioVersion;
  secondFactor: SecondFactor;
  sheetField: SheetField;
  sheetTemplate: SheetTemplate;
  signInAttempt: SignInAttempt;
  staffSession: StaffSession;
  step: Step;
  tag: Tag;
  task: Task;
  telephony: Telephony;
  template: Template;
  templateText: TemplateText;
  templateTextBefore: TemplateTextBefore;
  writtenMessage: WrittenMessage;
}

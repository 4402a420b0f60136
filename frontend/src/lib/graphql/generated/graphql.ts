/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Taking on. */
export type AcceptReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** How much work it is likely to be; STANDARD when left out. */
  complexity?: Complexity | null | undefined;
  /** Answers to the inclusion criteria; all met when left out. */
  criteria?: Array<CriterionInput> | null | undefined;
  /** The link worker; without one the client waits. */
  linkWorkerId?: string | null | undefined;
  /** A note for the link worker. */
  note?: string | null | undefined;
  /** Why it is accepted though a criterion is not met. */
  overrideReason?: string | null | undefined;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** How information and communication must be given (Accessible Information Standard). */
export type AccessibleNeed =
  /** Somebody to speak for them. */
  | 'ADVOCATE'
  /** Information as sound. */
  | 'AUDIO'
  /** Information in braille. */
  | 'BRAILLE'
  /** A BSL interpreter. */
  | 'BSL'
  /** Information in easy read. */
  | 'EASY_READ'
  /** A hearing loop. */
  | 'HEARING_LOOP'
  /** Information in large print. */
  | 'LARGE_PRINT'
  /** Face the person and speak clearly. */
  | 'LIP_READING'
  /** Longer appointments. */
  | 'MORE_TIME'
  /** Not by telephone. */
  | 'NO_PHONE'
  /** Places without steps. */
  | 'STEP_FREE'
  /** By text message. */
  | 'TEXT_ONLY';

/** An action. */
export type ActionInput = {
  /** What may hold the client back. */
  barriers?: Array<Barrier> | null | undefined;
  /** How confident the client is, 1 to 10. */
  confidence?: number | null | undefined;
  /** By when. */
  dueOn?: string | null | undefined;
  /** Key; made when left out. */
  id?: string | null | undefined;
  /** How far. */
  status?: ActionStatus | null | undefined;
  /** What may help. */
  strategies?: string | null | undefined;
  /** Who does it. */
  who: ActionOwner;
  /** What is to be done, at most 1,000 characters. */
  words: string;
};

/** Who does an action. */
export type ActionOwner =
  /** Somebody who cares for the client. */
  | 'CARER'
  /** The client. */
  | 'CLIENT'
  /** The link worker. */
  | 'LINK_WORKER'
  /** A service. */
  | 'SERVICE';

/** How far an action has come. */
export type ActionStatus =
  /** Done. */
  | 'DONE'
  /** No longer wanted. */
  | 'DROPPED'
  /** On the way. */
  | 'IN_PROGRESS'
  /** Still to be done. */
  | 'NOT_STARTED';

/** A time away. */
export type AddAbsenceInput = {
  /** Key of the account of who is away. */
  accountId: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the account that covers; nobody when left out. */
  coverId?: string | null | undefined;
  /** First day away. */
  fromOn: string;
  /** Last day away. */
  toOn: string;
};

/** A role for an account. */
export type AddRoleInput = {
  /** Key of the account. */
  accountId: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** First day; today when left out. */
  fromOn?: string | null | undefined;
  /** Where it is held. */
  organisationId: string;
  /** The role. */
  role: Role;
  /** Last day; none while it lasts. */
  toOn?: string | null | undefined;
};

/** Something to do. */
export type AddTaskInput = {
  /** Who is to do it; the viewer when left out. */
  assignedToId?: string | null | undefined;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** By when. */
  dueOn?: string | null | undefined;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** The referral. */
  referralId: string;
  /** What is to be done, at most 500 characters. */
  words: string;
};

/** Age in years, in bands wide enough to hide a birthday. Under 18 is one band: few children are referred. */
export type AgeBand =
  /** 18 to 24. */
  | 'AGE_18_24'
  /** 25 to 34. */
  | 'AGE_25_34'
  /** 35 to 44. */
  | 'AGE_35_44'
  /** 45 to 54. */
  | 'AGE_45_54'
  /** 55 to 64. */
  | 'AGE_55_64'
  /** 65 to 74. */
  | 'AGE_65_74'
  /** 75 to 84. */
  | 'AGE_75_84'
  /** 85 and over. */
  | 'AGE_85_OVER'
  /** 0 to 17. */
  | 'UNDER_18';

/** An agreement. */
export type AgreePlanInput = {
  /** Day it was agreed, not in the future. */
  agreedOn: string;
  /** With whom. */
  agreedWith: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The plan. */
  planId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** An addition. */
export type AnnotateContactInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The contact. */
  contactId: string;
  /** What to add. */
  words: string;
};

/** Answers an enquiry. */
export type AnswerEnquiryInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The enquiry. One that has been answered already is a CONFLICT, with the answer. */
  enquiryId: string;
  /** The answer. */
  words: string;
};

/** The service's answer. */
export type AnswerOnwardReferralInput = {
  /** ACKNOWLEDGED, ACCEPTED, WAITLISTED or DECLINED. */
  answer: OnwardStatus;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The onward referral. */
  onwardReferralId: string;
  /** Why, for DECLINED. */
  reason?: OnwardDeclineReason | null | undefined;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
  /** In words. */
  words?: string | null | undefined;
};

/** What became of a booked appointment. */
export type AppointmentStatus =
  /** The client came. */
  | 'ATTENDED'
  /** It is to come. */
  | 'BOOKED'
  /** The client cancelled. */
  | 'CANCELLED_BY_CLIENT'
  /** We cancelled. */
  | 'CANCELLED_BY_SERVICE'
  /** The client did not come. */
  | 'DID_NOT_ATTEND';

/** Which request is approved, and until when. */
export type ApproveProjectGrantInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Last day on which it gives rows, from today to twelve months from today; the one asked for when left out. */
  expiresOn?: string | null | undefined;
  /** Key of the request. */
  projectGrantId: string;
  /** What the analyst is told with it, at most 4,000 characters. */
  words?: string | null | undefined;
};

/** A request for more time. */
export type AskForExtensionInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: string;
  /** The referral. */
  referralId: string;
};

/** Which rows are needed, and for what. */
export type AskForProjectGrantInput = {
  /** What allows it: the legal basis, or the number under which it was approved elsewhere; at most 200 characters. */
  basis: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Last day on which they are needed, at most twelve months from today. */
  expiresOn: string;
  /** First month of the rows, YYYY-MM. */
  fromMonth: string;
  /** What the rows are needed for, and what comes of it: 20 to 4,000 characters. */
  purpose: string;
  /** What rows are of: at least one kind. */
  sources: Array<RowSource>;
  /** What the project is called, at most 200 characters. */
  title: string;
  /** Last month of the rows, YYYY-MM: at most 60 months with the first, the present one at the latest. */
  toMonth: string;
};

/** Asks a referrer. */
export type AskReferrerInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The referral: RECEIVED or IN_TRIAGE, with no enquiry that waits for its answer. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
  /** What is asked, for the referrer to read. */
  words: string;
};

/** Naming the link worker. */
export type AssignReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The link worker. */
  linkWorkerId: string;
  /** Hand-over note; required when one is replaced. */
  note?: string | null | undefined;
  /** Why somebody not assigned to the practice or its PCN. */
  overrideReason?: string | null | undefined;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** What the unable-to-contact rule asks for next (journey section 4). */
export type AttemptStep =
  /** The rule has been followed to its end. */
  | 'MAY_CLOSE'
  /** Attempts are used up. */
  | 'SEND_LETTER'
  /** Another attempt, on another day. */
  | 'TRY_AGAIN'
  /** Every attempt so far was at the same time of day. */
  | 'TRY_OTHER_TIME'
  /** The letter is out and the waiting time runs. */
  | 'WAIT_FOR_REPLY';

/** Where a session of a service takes place (Open Referral UK). */
export type AttendingType =
  /** At the client's home. */
  | 'AT_HOME'
  /** At the place named. */
  | 'IN_PERSON'
  /** Over the internet. */
  | 'ONLINE'
  /** By telephone. */
  | 'PHONE';

/** What an audit entry tells of. */
export type AuditAction =
  /** A row was made. */
  | 'CREATE'
  /** A row was deleted. */
  | 'DELETE'
  /** Rows left the system as a file. */
  | 'EXPORT'
  /** A code app, a passkey or a sign-in provider was added to an account. */
  | 'FACTOR_ADDED'
  /** One of them was removed. */
  | 'FACTOR_REMOVED'
  /** A one-time invitation to set a password was made. */
  | 'INVITED'
  /** A password was set or changed. */
  | 'PASSWORD_SET'
  /** The program itself did something that belongs in the trail, such as starting the chain. */
  | 'PROGRAM'
  /** A client's record was read. */
  | 'READ'
  /** They closed it again. */
  | 'RECORD_CLOSED'
  /** Somebody opened a record past the usual limits, with a reason. */
  | 'RECORD_OPENED'
  /** New recovery codes were made; the old ones are over. */
  | 'RECOVERY_CODES_MADE'
  /** Somebody asked for what their role does not allow. */
  | 'REFUSED'
  /** Somebody went on in another of their roles. */
  | 'ROLE_SWITCHED'
  /** Pseudonymised rows were given under a project grant. */
  | 'ROWS_GIVEN'
  /** A session was ended from elsewhere. */
  | 'SESSION_ENDED'
  /** Somebody signed in. */
  | 'SIGN_IN'
  /** A sign-in was refused. */
  | 'SIGN_IN_REFUSED'
  /** Somebody signed out. */
  | 'SIGN_OUT'
  /** Somebody proved again who they are, for something sensitive. */
  | 'STEP_UP'
  /** A token for a program was revoked. */
  | 'TOKEN_ENDED'
  /** A token for a program was made. */
  | 'TOKEN_MADE'
  /** Somebody took back, within a moment, what they had just done. */
  | 'UNDO'
  /** A row was changed. */
  | 'UPDATE';

/** Which entries of the audit trail. */
export type AuditFilter = {
  /** Only those by this account. */
  accountId?: string | null | undefined;
  /** Only these actions. */
  actions?: Array<AuditAction> | null | undefined;
  /** Only those about this client. */
  clientId?: string | null | undefined;
  /** From this day on. */
  from?: string | null | undefined;
  /** Only those of this outcome. */
  outcome?: AuditOutcome | null | undefined;
  /** Only those for this purpose. */
  purpose?: Purpose | null | undefined;
  /** Until this day, with it. */
  to?: string | null | undefined;
};

/** What came of what an audit entry tells of. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It was refused, and nothing was changed or told. */
  | 'REFUSED';

/** What may hold the client back (domain row 60). */
export type Barrier =
  /** Leaving somebody they care for. */
  | 'CARING'
  /** Having the children looked after. */
  | 'CHILDCARE'
  /** Daring to. */
  | 'CONFIDENCE'
  /** Paying for it. */
  | 'COST'
  /** Getting online. */
  | 'DIGITAL'
  /** Being well enough. */
  | 'HEALTH'
  /** Understanding and being understood. */
  | 'LANGUAGE'
  /** There is none. */
  | 'NO_SERVICE'
  /** Said in the strategies. */
  | 'OTHER'
  /** Getting there. */
  | 'TRANSPORT';

/** An appointment. */
export type BookAppointmentInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** How. */
  method: ContactMethod;
  /** Planned length in minutes, 5 to 480. */
  minutes: number;
  /** Where. */
  place?: string | null | undefined;
  /** What for. */
  purpose: ContactPurpose;
  /** The referral. */
  referralId: string;
  /** Instant it starts, in the future. */
  startsAt: string;
};

/** What the manager found when looking at why a record was opened. */
export type BreakGlassFinding =
  /** It was right to open the record. */
  | 'APPROPRIATE'
  /** Something has to be asked or learnt. */
  | 'FOLLOW_UP'
  /** It should not have been opened. */
  | 'NOT_APPROPRIATE';

/** Why a record has to be opened past the usual limits. */
export type BreakGlassReason =
  /** The client got in touch and their link worker cannot be reached. */
  | 'CLIENT_ASKED'
  /** A complaint, an incident or a request of the client's has to be answered. */
  | 'COMPLAINT'
  /** The client's link worker is away and the client needs somebody now. */
  | 'COVER'
  /** Something in the record is wrong and only an administrator can set it right. */
  | 'REPAIR'
  /** The client or somebody else may come to harm. */
  | 'RISK';

/** Whether the person cares for somebody or is cared for. */
export type CarerStatus =
  /** Cares and is cared for. */
  | 'BOTH'
  /** Is cared for. */
  | 'CARED_FOR'
  /** Cares for somebody without pay. */
  | 'CARES'
  /** Neither. */
  | 'NEITHER'
  /** Not asked. */
  | 'NOT_KNOWN';

/** Which referrals of the caseload. Conditions are joined by and. */
export type CaseloadFilter = {
  /** Of this complexity. */
  complexity?: Complexity | null | undefined;
  /** With a clock that runs out before this day. */
  dueBefore?: string | null | undefined;
  /** For which more time was asked, which is not decided. */
  extensionAsked?: boolean | null | undefined;
  /** Whose client has an open risk. */
  hasRisk?: boolean | null | undefined;
  /** Of this link worker. */
  linkWorkerId?: string | null | undefined;
  /** Whose support ends within 28 days, or should have ended. */
  nearLimit?: boolean | null | undefined;
  /** Overdue today in any way. */
  overdue?: boolean | null | undefined;
  /** Of practices of this PCN. */
  pcnId?: string | null | undefined;
  /** At this practice. */
  practiceId?: string | null | undefined;
  /** Whose client has not been heard from for the scheme's days: the clock QUIET is overdue. */
  quiet?: boolean | null | undefined;
  /** With this primary reason. */
  reason?: ReferralReason | null | undefined;
  /** With a review that is due before this day. */
  reviewBefore?: string | null | undefined;
  /** Whose client's name contains this. */
  search?: string | null | undefined;
  /** With one of these statuses; open ones when left out. */
  statuses?: Array<ReferralStatus> | null | undefined;
  /** The whole team's, for leads who ask and for managers unless they do not; else the viewer's own and those of whom they cover for today. */
  team?: boolean | null | undefined;
  /** Without a link worker; of those, accepted ones when no statuses are given. */
  unassigned?: boolean | null | undefined;
  /** Of this urgency. */
  urgency?: Urgency | null | undefined;
};

/** How the caseload is ordered. */
export type CaseloadSort =
  /** The most work first, then what is due first. */
  | 'COMPLEXITY'
  /** What is due first, first. */
  | 'DUE'
  /** The longest without a contact first. */
  | 'LAST_CONTACT'
  /** By family name. */
  | 'NAME'
  /** The newest referral first. */
  | 'RECEIVED'
  /** The next review first. */
  | 'REVIEW'
  /** In the order of the journey, then what is due first. */
  | 'STATUS'
  /** Whose support ends first, first. */
  | 'SUPPORT_UNTIL';

/** A time away as it is to be. */
export type ChangeAbsenceInput = {
  /** Key of the absence. */
  absenceId: string;
  /** Whether it does not take place after all. */
  cancelled?: boolean | null | undefined;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the account that covers; nobody when left out. */
  coverId?: string | null | undefined;
  /** First day away. */
  fromOn: string;
  /** Last day away. */
  toOn: string;
  /** Version that the edit started from. */
  version: number;
};

/** A query of one's own with what is to be otherwise. What is left out stays. */
export type ChangeQueryInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** What its owner calls it, 1 to 80 characters. */
  name?: string | null | undefined;
  /** Key of the query. */
  queryId: string;
  /** Whether the owner's organisation sees it. */
  shared?: boolean | null | undefined;
  /** The query, in GraphQL. */
  text?: string | null | undefined;
  /** Its variables, as a JSON object; empty for none. */
  variables?: string | null | undefined;
  /** Version that the edit started from; an older one is a CONFLICT. */
  version?: number | null | undefined;
};

/** Changes of the rules of a scheme. What is left out stays; a list replaces the one before, an empty one empties it. */
export type ChangeSettingsInput = {
  /** Attempts before the letter, 1 to 10. */
  attemptsBeforeLetter?: number | null | undefined;
  /** Number that clients are called from; empty for none. */
  callerNumber?: string | null | undefined;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** What the screen calls a client, at most 100 characters. */
  clientWord?: string | null | undefined;
  /** The scheme's own words for codes of ClosingReason, likewise. */
  closingReasonWords?: Array<CodeWordsInput> | null | undefined;
  /** How much a complex case counts, 100 to 500 hundredths of a standard one. */
  complexityComplex?: number | null | undefined;
  /** How much a light case counts, 10 to 100 hundredths of a standard one. */
  complexityLight?: number | null | undefined;
  /** Hours in which a contact may be corrected, 0 to 168. */
  correctionHours?: number | null | undefined;
  /** Longest extension in calendar months, 0 to 24. */
  extensionMonths?: number | null | undefined;
  /** Working days to the first appointment, 1 to 120. */
  firstAppointmentDays?: number | null | undefined;
  /** Limit of working days to reach the client for the first time, 1 to 60. */
  firstContactDays?: number | null | undefined;
  /** Reasons that are not offered when closing; DIED is always offered. */
  hiddenClosingReasons?: Array<ClosingReason> | null | undefined;
  /** Reasons that are not offered for new referrals; at least one stays. */
  hiddenReasons?: Array<ReferralReason> | null | undefined;
  /** Sources that are not offered for new referrals; at least one stays. */
  hiddenSources?: Array<ReferralSource> | null | undefined;
  /** Questions to answer before accepting, at most 20, a line each. */
  inclusionCriteria?: Array<string> | null | undefined;
  /** Working days to wait after the letter, 1 to 60. */
  letterWaitDays?: number | null | undefined;
  /** Licensed instruments whose licence the scheme attests. */
  licensedInstruments?: Array<Instrument> | null | undefined;
  /** What the screen calls a link worker, at most 100 characters. */
  linkWorkerWord?: string | null | undefined;
  /** Working days before an onward referral counts as unanswered, onwardLeadDays to 120. */
  onwardCloseDays?: number | null | undefined;
  /** Working days before the lead is told, onwardNudgeDays to 120. */
  onwardLeadDays?: number | null | undefined;
  /** Working days before a service is nudged, 1 to 120. */
  onwardNudgeDays?: number | null | undefined;
  /** Days without a contact before it is told, 1 to 365. */
  quietDays?: number | null | undefined;
  /** The scheme's own words for codes of ReferralReason; those left out have Alongside's. INVALID for a code twice, or two codes with the same words. */
  reasonWords?: Array<CodeWordsInput> | null | undefined;
  /** Days in which the link worker may reopen, 0 to 365. */
  reopenDays?: number | null | undefined;
  /** Weeks after which it is a new episode, 0 to 104. */
  reopenWeeks?: number | null | undefined;
  /** Weeks between reviews, 1 to 52. */
  reviewWeeks?: number | null | undefined;
  /** The scheme's own words for codes of ReferralSource, likewise. */
  sourceWords?: Array<CodeWordsInput> | null | undefined;
  /** Longest support in calendar months, 1 to 24. */
  supportMonths?: number | null | undefined;
  /** Working days to decide on a referral, 1 to 60. */
  triageDays?: number | null | undefined;
  /** Version of the scheme that the edit started from. */
  version: number;
};

/** Why a client is deleted who should never have been there. */
export type ClientDeletionReason =
  /** Nobody was referred; no care was given. */
  | 'ENTERED_IN_ERROR'
  /** Made to try the system out, or to show it; there is no such person. */
  | 'TEST_RECORD';

/** Which record to close. */
export type CloseRecordInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the opening. */
  openedRecordId: string;
};

/** Ending an episode. */
export type CloseReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The follow-up measure, for reasons that follow support. */
  followUpMeasure?: FollowUpMeasureInput | null | undefined;
  /** Open onward referrals that somebody else will follow, and who. */
  handedOn?: string | null | undefined;
  /** Whether the message to practice and referrer has been sent. */
  messageSent: boolean;
  /** Why. */
  reason: ClosingReason;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
  /** In words; required for OTHER. */
  words?: string | null | undefined;
};

/** What must be done, or answered, before an episode is closed (journey sections 2 and 4). */
export type ClosingNeed =
  /** The scheme's rule on attempts is followed to its end, or words say why not. */
  | 'ATTEMPTS_MADE'
  /** A follow-up measure, or the reason for none. */
  | 'FOLLOW_UP_MEASURE'
  /** A message to the practice and the referrer is noted. */
  | 'MESSAGE_NOTED'
  /** Open onward referrals are settled or handed on. */
  | 'ONWARD_SETTLED'
  /** The support plan has been reviewed. */
  | 'PLAN_REVIEWED'
  /** Words say why it is closed. */
  | 'WORDS';

/** Why an episode ends (journey section 2). */
export type ClosingReason =
  /** Appointments were missed beyond the scheme's rule. */
  | 'DID_NOT_ATTEND'
  /** The client died. Every message stops at once. */
  | 'DIED'
  /** The client's goals were met. */
  | 'GOALS_MET'
  /** It should not have come here. */
  | 'INAPPROPRIATE_REFERRAL'
  /** The client left the area. */
  | 'MOVED_AWAY'
  /** Needs clinical or statutory help. */
  | 'NEEDS_BEYOND_SCOPE'
  /** Said in the words. */
  | 'OTHER'
  /** The client chose to stop. */
  | 'PERSON_WITHDREW'
  /** Support reached its longest duration. */
  | 'TIME_LIMIT_REACHED'
  /** Handed over to another scheme or service. */
  | 'TRANSFERRED'
  /** The contact rule was followed to its end. */
  | 'UNABLE_TO_CONTACT'
  /** Wellbeing improved; support is no longer needed. */
  | 'WELLBEING_IMPROVED';

/** What a scheme calls a code of a value list. */
export type CodeWordsInput = {
  /** The code, of the list that the words are for. */
  code: string;
  /** The words, 1 to 100 characters on one line. */
  words: string;
};

/** How much work an episode is likely to be. A caseload is counted by it (domain rows 29 and 69). */
export type Complexity =
  /** Several needs at once, risk, or a life that changes from week to week. */
  | 'COMPLEX'
  /** A few contacts: information, or one thing to sort out. */
  | 'LIGHT'
  /** What most people need. */
  | 'STANDARD';

/** A confirmation. */
export type ConfirmServiceInput = {
  /** Whether it can take people now, if that was asked. */
  capacity?: ServiceCapacity | null | undefined;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The service. */
  serviceId: string;
  /** Usual wait in weeks, if that was asked. */
  waitingWeeks?: number | null | undefined;
};

/** What the client answered. */
export type ConsentDecision =
  /** The client agrees. */
  | 'GIVEN'
  /** The client does not agree. */
  | 'REFUSED'
  /** The client agreed once and no longer does. */
  | 'WITHDRAWN';

/** How consent was expressed. */
export type ConsentHow =
  /** Decided for a person without capacity, as the law allows. */
  | 'BEST_INTERESTS'
  /** Given on a form or by message. */
  | 'ELECTRONIC'
  /** Said in person or by telephone. */
  | 'VERBAL'
  /** Signed or written. */
  | 'WRITTEN';

/** What the client is asked to agree to (journey section 5). */
export type ConsentKind =
  /** To be supported by a link worker. */
  | 'RECEIVE_SUPPORT'
  /** To be contacted about how it went. */
  | 'SHARE_FOR_FEEDBACK'
  /** To share the record with the GP practice. */
  | 'SHARE_WITH_GP'
  /** To share with one named service. */
  | 'SHARE_WITH_SERVICE'
  /** To tell their story without their name. */
  | 'USE_STORY';

/** Which of them are counted: contacts and attempts. All parts hold together; what is left out narrows nothing, and an empty list leaves nothing over. */
export type ContactFilter = {
  /** Ages. */
  ageBands?: Array<AgeBand> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatuses?: Array<CarerStatus> | null | undefined;
  /** High-level ethnic groups. */
  ethnicGroups?: Array<EthnicGroup> | null | undefined;
  /** First month, YYYY-MM. */
  from?: string | null | undefined;
  /** Genders. */
  genders?: Array<Gender> | null | undefined;
  /** Whom they live with. */
  households?: Array<Household> | null | undefined;
  /** IMD 2019 deciles of the practice, 1 the most deprived to 10; 0 for not known. */
  imdDeciles?: Array<number> | null | undefined;
  /** Whether their language is English. */
  languageGroups?: Array<LanguageGroup> | null | undefined;
  /** How. */
  methods?: Array<ContactMethod> | null | undefined;
  /** What came of them. */
  outcomes?: Array<ContactOutcome> | null | undefined;
  /** Keys of the practices' PCNs on the day, at most 200. */
  pcnIds?: Array<string> | null | undefined;
  /** Keys of practices when referred, at most 200. */
  practiceIds?: Array<string> | null | undefined;
  /** What they were for. */
  purposes?: Array<ContactPurpose> | null | undefined;
  /** Last month, YYYY-MM. */
  to?: string | null | undefined;
  /** Whether their method meets or addresses the client. */
  withClient?: boolean | null | undefined;
};

/** How a contact was made (journey section 4). */
export type ContactMethod =
  /** A talk with others about the client. */
  | 'ABOUT_CLIENT'
  /** Going along to an activity or appointment. */
  | 'ACCOMPANIED'
  /** By email. */
  | 'EMAIL'
  /** In a group. */
  | 'GROUP'
  /** Face to face at home. */
  | 'HOME_VISIT'
  /** Face to face at a GP practice. */
  | 'IN_PERSON_PRACTICE'
  /** Face to face in the community. */
  | 'IN_PERSON_VENUE'
  /** By post. */
  | 'LETTER'
  /** Writing, planning, looking things up. */
  | 'NON_CONTACT_WORK'
  /** Work with others for the client. */
  | 'ON_BEHALF'
  /** By telephone. */
  | 'PHONE'
  /** By text message. */
  | 'TEXT'
  /** By video. */
  | 'VIDEO'
  /** Face to face while walking. */
  | 'WALK_AND_TALK'
  /** In an online group. */
  | 'WEBINAR';

/** What came of a contact. */
export type ContactOutcome =
  /** The client was there or answered. */
  | 'ATTENDED'
  /** The client cancelled. */
  | 'CANCELLED_BY_CLIENT'
  /** We cancelled. */
  | 'CANCELLED_BY_SERVICE'
  /** The client did not want to talk. */
  | 'DECLINED'
  /** The client was expected and did not come. */
  | 'DID_NOT_ATTEND'
  /** Nobody answered. */
  | 'NO_ANSWER'
  /** Somebody else answered. */
  | 'SPOKE_TO_OTHER'
  /** A message was left. */
  | 'VOICEMAIL'
  /** The number is not the client's. */
  | 'WRONG_NUMBER';

/** What a contact was for. */
export type ContactPurpose =
  /** Making arrangements. */
  | 'ADMIN'
  /** The last contact. */
  | 'EXIT'
  /** The first appointment of the episode. */
  | 'FIRST'
  /** Making or changing the plan. */
  | 'PLAN'
  /** Reviewing the plan. */
  | 'REVIEW'
  /** Support in between. */
  | 'SUPPORT';

/** A correction. */
export type CorrectContactInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The contact. */
  contactId: string;
  /** Length in minutes. */
  minutes?: number | null | undefined;
  /** The note as it should be. */
  note: string;
  /** Why. */
  reason?: string | null | undefined;
  /** Version the edit started from. */
  version: number;
};

/** What it costs to take part. */
export type CostKind =
  /** Free of charge. */
  | 'FREE'
  /** A few pounds. */
  | 'LOW_COST'
  /** A fee is charged. */
  | 'PAID'
  /** Depends. */
  | 'VARIES';

/** An account, with its first role. */
export type CreateAccountInput = {
  /** PCNs and practices that a link worker or lead works for. */
  assignedTo?: Array<string> | null | undefined;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Sign-in name. */
  email: string;
  /** Name shown to colleagues. */
  name: string;
  /** Where it is held. */
  organisationId: string;
  /** Work telephone. */
  phone?: string | null | undefined;
  /** First role. */
  role: Role;
  /** What they are called here. */
  title?: string | null | undefined;
};

/** The answer to an inclusion criterion. */
export type CriterionInput = {
  /** Whether it is met. */
  met: boolean;
  /** The question, as in the scheme's settings. */
  question: string;
};

/** Why a referral is not taken on. */
export type DeclineReason =
  /** The support is in place already. */
  | 'ALREADY_SUPPORTED'
  /** There is an open referral already. */
  | 'DUPLICATE'
  /** Asked for, and not given. */
  | 'INSUFFICIENT_INFORMATION'
  /** Needs clinical or statutory help. */
  | 'NEEDS_BEYOND_SCOPE'
  /** An inclusion criterion is not met. */
  | 'NOT_ELIGIBLE'
  /** Said in the words. */
  | 'OTHER'
  /** Not registered with a practice of the scheme. */
  | 'OUT_OF_AREA'
  /** The person does not want support now. */
  | 'PERSON_DECLINED';

/** Not taking on. */
export type DeclineReferralInput = {
  /** What is offered instead, or "none, because ...". */
  alternative: string;
  /** The service offered instead; makes it REDIRECTED. */
  alternativeServiceId?: string | null | undefined;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: DeclineReason;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
  /** Words for the referrer. */
  words: string;
};

/** A client to delete. */
export type DeleteClientInput = {
  /** The client. */
  clientId: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The client's displayName, in capitals or not, so that nobody deletes the wrong one. */
  name: string;
  /** Why they should not be there. */
  reason: ClientDeletionReason;
  /** Version seen; a stale one is refused. */
  version: number;
};

/** What a file of a client's record is. */
export type DocumentKind =
  /** An assessment made elsewhere. */
  | 'ASSESSMENT'
  /** A signed consent. */
  | 'CONSENT_FORM'
  /** A letter to or from somebody. */
  | 'LETTER'
  /** Anything else. */
  | 'OTHER'
  /** A picture. */
  | 'PICTURE'
  /** A signed support plan. */
  | 'SUPPORT_PLAN';

/** Which clock is running (journey sections 3 and 6). */
export type DueKind =
  /** Ask for consent again. */
  | 'CONSENT_EXPIRY'
  /** Hold the first appointment. */
  | 'FIRST_APPOINTMENT'
  /** Reach the client. */
  | 'FIRST_CONTACT'
  /** A service has not answered. */
  | 'ONWARD_ANSWER'
  /** No contact for a while. */
  | 'QUIET'
  /** Review the plan. */
  | 'REVIEW'
  /** Look at a risk again. */
  | 'RISK_REVIEW'
  /** The longest duration of support. */
  | 'SUPPORT_END'
  /** A task is due. */
  | 'TASK'
  /** Decide on the referral. */
  | 'TRIAGE';

/** What the person who refers says of likely duplicates shown to them. */
export type DuplicateDecision =
  /** It is the client named by clientId. */
  | 'EXISTING_PERSON'
  /** None of those shown is this person. */
  | 'NEW_PERSON';

/** The end of one's calendar feed. */
export type EndCalendarFeedInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
};

/** The end of a risk. */
export type EndRiskInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why it ended. */
  reason: string;
  /** The risk. */
  riskId: string;
};

/** The end of a role. */
export type EndRoleInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the membership. */
  membershipId: string;
  /** Last day on which it is held. */
  on: string;
};

/** Where what a referrer was asked stands. */
export type EnquiryState =
  /** All that was asked has its answer. */
  | 'ANSWERED'
  /** The answer is awaited. */
  | 'ASKED'
  /** Nothing was asked. */
  | 'NONE';

/** Which of them are counted: episodes of support. All parts hold together; what is left out narrows nothing, and an empty list leaves nothing over. */
export type EpisodeFilter = {
  /** Ages. */
  ageBands?: Array<AgeBand> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatuses?: Array<CarerStatus> | null | undefined;
  /** First month of the end, YYYY-MM. */
  closedFrom?: string | null | undefined;
  /** Last month of the end, YYYY-MM. */
  closedTo?: string | null | undefined;
  /** Why they were closed. */
  closingReasons?: Array<ClosingReason> | null | undefined;
  /** How much work they are likely to be. */
  complexities?: Array<Complexity> | null | undefined;
  /** Why they were declined. */
  declineReasons?: Array<DeclineReason> | null | undefined;
  /** High-level ethnic groups. */
  ethnicGroups?: Array<EthnicGroup> | null | undefined;
  /** Whether support was given a later end. */
  extended?: boolean | null | undefined;
  /** First month, YYYY-MM. */
  from?: string | null | undefined;
  /** Genders. */
  genders?: Array<Gender> | null | undefined;
  /** Whom they live with. */
  households?: Array<Household> | null | undefined;
  /** IMD 2019 deciles of the practice, 1 the most deprived to 10; 0 for not known. */
  imdDeciles?: Array<number> | null | undefined;
  /** Whether their language is English. */
  languageGroups?: Array<LanguageGroup> | null | undefined;
  /** What became of them. */
  outcomes?: Array<EpisodeOutcome> | null | undefined;
  /** Keys of the practices' PCNs on the day, at most 200. */
  pcnIds?: Array<string> | null | undefined;
  /** Keys of practices when referred, at most 200. */
  practiceIds?: Array<string> | null | undefined;
  /** Why, first of all. */
  primaryReasons?: Array<ReferralReason> | null | undefined;
  /** Who or what they came from. */
  referralSources?: Array<ReferralSource> | null | undefined;
  /** Where they stand. */
  statuses?: Array<ReferralStatus> | null | undefined;
  /** Last month, YYYY-MM. */
  to?: string | null | undefined;
  /** How soon contact was asked for. */
  urgencies?: Array<Urgency> | null | undefined;
};

/** What is counted of episodes. Days are calendar days from receipt, of those for whom the day is known. */
export type EpisodeMeasure =
  /** Episodes of support. */
  | 'COUNT'
  /** Half ended within so many days. */
  | 'MEDIAN_DAYS_TO_CLOSE'
  /** Half were reached within so many days. */
  | 'MEDIAN_DAYS_TO_CONTACT'
  /** Half were decided within so many days. */
  | 'MEDIAN_DAYS_TO_DECISION'
  /** Half agreed a plan within so many days. */
  | 'MEDIAN_DAYS_TO_PLAN'
  /** Half started support within so many days. */
  | 'MEDIAN_DAYS_TO_START'
  /** Half were supported for at most so many days, of those whose support ended. */
  | 'MEDIAN_SUPPORT_DAYS'
  /** Nine in ten ended within so many days. */
  | 'NINETIETH_DAYS_TO_CLOSE'
  /** Nine in ten were reached within so many days. */
  | 'NINETIETH_DAYS_TO_CONTACT'
  /** Nine in ten were decided within so many days. */
  | 'NINETIETH_DAYS_TO_DECISION'
  /** Nine in ten agreed a plan within so many days. */
  | 'NINETIETH_DAYS_TO_PLAN'
  /** Nine in ten started support within so many days. */
  | 'NINETIETH_DAYS_TO_START'
  /** Nine in ten were supported for at most so many days. */
  | 'NINETIETH_SUPPORT_DAYS'
  /** People whose episodes they are, each once. */
  | 'PEOPLE'
  /** Of those reached, the share within the scheme's limit of working days to the first contact. */
  | 'PERCENT_CONTACTED_IN_TIME'
  /** Of those whose support has started, the share whose support was lengthened beyond its usual end. */
  | 'PERCENT_EXTENDED'
  /** Of those whose support has started, the share with an agreed plan. */
  | 'PERCENT_PLANNED'
  /** Of all, the share whose support has started. */
  | 'PERCENT_STARTED'
  /** Episodes whose client was reached. */
  | 'REACHED';

/** What became of an episode of support, for counts. */
export type EpisodeOutcome =
  /** Ended, with a reason. */
  | 'CLOSED'
  /** Not taken on. */
  | 'DECLINED'
  /** Taken on and not ended: waiting, being contacted, supported or paused. */
  | 'IN_SUPPORT'
  /** Not taken on, and sent to a service that fits better. */
  | 'REDIRECTED'
  /** Nobody has decided on it yet. */
  | 'UNDECIDED';

/** How far an episode has come, on the way from referral to end. */
export type EpisodeStage =
  /** Closed, declined or redirected: those that were closed alone are counted with statuses: [CLOSED] in the filter. */
  | 'CLOSED'
  /** The client was reached for the first time. */
  | 'CONTACTED'
  /** Accepted, declined or redirected. */
  | 'DECIDED'
  /** A plan was agreed. */
  | 'PLANNED'
  /** Referred. */
  | 'RECEIVED'
  /** Support has started. */
  | 'STARTED';

/** Ethnic category, 16+1 (NHS Data Dictionary). Not stated and not known are never merged. */
export type EthnicCategory =
  /** National code A. */
  | 'A'
  /** National code B. */
  | 'B'
  /** National code C. */
  | 'C'
  /** National code D. */
  | 'D'
  /** National code E. */
  | 'E'
  /** National code F. */
  | 'F'
  /** National code G. */
  | 'G'
  /** National code H. */
  | 'H'
  /** National code J. */
  | 'J'
  /** National code K. */
  | 'K'
  /** National code L. */
  | 'L'
  /** National code M. */
  | 'M'
  /** National code N. */
  | 'N'
  /** National code 99: not asked. */
  | 'NOT_KNOWN'
  /** National code P. */
  | 'P'
  /** National code R. */
  | 'R'
  /** National code S. */
  | 'S'
  /** National code Z: asked, and declined. */
  | 'Z';

/** The five high-level ethnic groups of the census of England; not stated and not known are kept apart. */
export type EthnicGroup =
  /** Ethnic categories H, J, K, L and R. */
  | 'ASIAN'
  /** Ethnic categories M, N and P. */
  | 'BLACK'
  /** Ethnic categories D, E, F and G. */
  | 'MIXED'
  /** Not asked. */
  | 'NOT_KNOWN'
  /** Asked, and declined. */
  | 'NOT_STATED'
  /** Ethnic category S. */
  | 'OTHER'
  /** Ethnic categories A, B and C. */
  | 'WHITE';

/** More time. */
export type ExtendReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: string;
  /** The referral. */
  referralId: string;
  /** New last day, within the scheme's limit. */
  until: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** The follow-up measure at closing: done, or why there is none. */
export type FollowUpMeasureInput = {
  /** Whether one was completed; it must be in the record. */
  done?: boolean | null | undefined;
  /** Why there is none. */
  reasonForNone?: string | null | undefined;
};

/** The person's own description of their gender. */
export type Gender =
  /** Man, trans men included. */
  | 'MAN'
  /** Non-binary. */
  | 'NON_BINARY'
  /** Not asked. */
  | 'NOT_KNOWN'
  /** Asked, and not stated. */
  | 'NOT_STATED'
  /** Another description. */
  | 'OTHER'
  /** Woman, trans women included. */
  | 'WOMAN';

/** Which of them are counted: goals of support plans. All parts hold together; what is left out narrows nothing, and an empty list leaves nothing over. */
export type GoalFilter = {
  /** Ages. */
  ageBands?: Array<AgeBand> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatuses?: Array<CarerStatus> | null | undefined;
  /** High-level ethnic groups. */
  ethnicGroups?: Array<EthnicGroup> | null | undefined;
  /** First month, YYYY-MM. */
  from?: string | null | undefined;
  /** Genders. */
  genders?: Array<Gender> | null | undefined;
  /** Whom they live with. */
  households?: Array<Household> | null | undefined;
  /** IMD 2019 deciles of the practice, 1 the most deprived to 10; 0 for not known. */
  imdDeciles?: Array<number> | null | undefined;
  /** Whether their language is English. */
  languageGroups?: Array<LanguageGroup> | null | undefined;
  /** The needs that they answer. */
  needs?: Array<ReferralReason> | null | undefined;
  /** Keys of the practices' PCNs on the day, at most 200. */
  pcnIds?: Array<string> | null | undefined;
  /** Keys of practices when referred, at most 200. */
  practiceIds?: Array<string> | null | undefined;
  /** How far they have come. */
  statuses?: Array<GoalStatus> | null | undefined;
  /** Last month, YYYY-MM. */
  to?: string | null | undefined;
};

/** A goal. */
export type GoalInput = {
  /** Actions in order. */
  actions?: Array<ActionInput> | null | undefined;
  /** Why it was dropped; required for DROPPED. */
  droppedReason?: string | null | undefined;
  /** Key; made when left out. */
  id?: string | null | undefined;
  /** How important, 1 to 10. */
  importance: number;
  /** The need it answers. */
  needId?: string | null | undefined;
  /** How far. */
  status?: GoalStatus | null | undefined;
  /** In the client's words, at most 1,000 characters. */
  words: string;
};

/** What a review says of one goal. */
export type GoalReviewInput = {
  /** Confidence now, 1 to 10. */
  confidence?: number | null | undefined;
  /** The goal. */
  goalId: string;
  /** How far. */
  status: GoalStatus;
  /** In words; required for DROPPED. */
  words?: string | null | undefined;
};

/** How far a goal has come. */
export type GoalStatus =
  /** Reached. */
  | 'ACHIEVED'
  /** Given up, with a reason. */
  | 'DROPPED'
  /** On the way. */
  | 'IN_PROGRESS'
  /** Nothing has been done yet. */
  | 'NOT_STARTED'
  /** Reached in part. */
  | 'PARTLY';

/** Who the person lives with. */
export type Household =
  /** Lives alone. */
  | 'ALONE'
  /** In a care home or supported living. */
  | 'CARE_HOME'
  /** With family, children included. */
  | 'FAMILY'
  /** Not asked. */
  | 'NOT_KNOWN'
  /** Homeless or moving about. */
  | 'NO_FIXED_ABODE'
  /** With a partner. */
  | 'PARTNER'
  /** With others. */
  | 'SHARED';

/** A questionnaire or score that measures wellbeing (domain G4). */
export type Instrument =
  /** The client's own score for a goal, 0 to 10. */
  | 'GOAL_SCORE'
  /** How often do you feel lonely? */
  | 'LONELINESS_DIRECT'
  /** Licensed; the score only. */
  | 'MYCAW'
  /** Four questions, 0 to 10 each, never summed. Office for National Statistics. */
  | 'ONS4'
  /** Licensed; the score only. */
  | 'PAM'
  /** Licensed by Warwick; the total only. */
  | 'SWEMWBS'
  /** Three questions, 1 to 3 each, summed to 3 to 9. */
  | 'UCLA3'
  /** Licensed; the score only. */
  | 'WELLBEING_STAR';

/** Which account to invite. */
export type InviteAccountInput = {
  /** Key of the account. */
  accountId: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Whether its code app, passkeys and recovery codes are taken away too, because they are lost. */
  forgetFactors?: boolean | null | undefined;
};

/** Whether the preferred language is English. */
export type LanguageGroup =
  /** Prefers English. */
  | 'ENGLISH'
  /** Prefers another language. */
  | 'OTHER';

/** A list of which people keep views of their own. */
export type ListName =
  /** Open referrals. */
  | 'CASELOAD'
  /** The directory. */
  | 'SERVICES';

/** A new address of one's calendar feed. */
export type MakeCalendarFeedInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
};

/** A story that may be told. */
export type MakeStoryReadyInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Keys of the doubtful findings that the author looked at and passes over. */
  passed?: Array<string> | null | undefined;
  /** The story. */
  storyId: string;
  /** Version seen; a stale one is refused. */
  version: number;
};

/** One answer. */
export type MeasureItemInput = {
  /** Code of the item: LIFE_SATISFACTION, WORTHWHILE, HAPPINESS, ANXIETY; COMPANIONSHIP, LEFT_OUT, ISOLATED; HOW_OFTEN. */
  code: string;
  /** Whether the client declined to answer. */
  declined?: boolean | null | undefined;
  /** The answer; leave out when declined. */
  value?: number | null | undefined;
};

/** When in the episode a measure is taken. */
export type MeasurePoint =
  /** At or near the first appointment. */
  | 'BASELINE'
  /** At the end of support. */
  | 'EXIT'
  /** Some time after. */
  | 'FOLLOW_UP'
  /** At a review. */
  | 'REVIEW';

/** A place, WGS 84 degrees. */
export type NearInput = {
  /** Latitude, -90 to 90. */
  latitude: number;
  /** Longitude, -180 to 180. */
  longitude: number;
  /** How far at most in kilometres, 0.1 to 100; 5 when left out. */
  withinKm?: number | null | undefined;
};

/** Which of them are counted: needs of support plans. All parts hold together; what is left out narrows nothing, and an empty list leaves nothing over. */
export type NeedFilter = {
  /** Ages. */
  ageBands?: Array<AgeBand> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatuses?: Array<CarerStatus> | null | undefined;
  /** High-level ethnic groups. */
  ethnicGroups?: Array<EthnicGroup> | null | undefined;
  /** First month, YYYY-MM. */
  from?: string | null | undefined;
  /** Genders. */
  genders?: Array<Gender> | null | undefined;
  /** Whom they live with. */
  households?: Array<Household> | null | undefined;
  /** IMD 2019 deciles of the practice, 1 the most deprived to 10; 0 for not known. */
  imdDeciles?: Array<number> | null | undefined;
  /** Whether their language is English. */
  languageGroups?: Array<LanguageGroup> | null | undefined;
  /** What the client wants help with. */
  needs?: Array<ReferralReason> | null | undefined;
  /** Keys of the practices' PCNs on the day, at most 200. */
  pcnIds?: Array<string> | null | undefined;
  /** Keys of practices when referred, at most 200. */
  practiceIds?: Array<string> | null | undefined;
  /** Last month, YYYY-MM. */
  to?: string | null | undefined;
};

/** A need. */
export type NeedInput = {
  /** What it is about. */
  code: ReferralReason;
  /** Key within the plan; made when left out. */
  id?: string | null | undefined;
  /** In the client's words. */
  words?: string | null | undefined;
};

/** How far the NHS number can be relied on. */
export type NhsNumberStatus =
  /** No NHS number is known. */
  | 'NONE'
  /** Given, and the check digit is right. */
  | 'UNVERIFIED'
  /** Checked against the national record. */
  | 'VERIFIED';

/** Why a service declined. */
export type OnwardDeclineReason =
  /** The client does not fit its criteria. */
  | 'NOT_ELIGIBLE'
  /** It has no room. */
  | 'NO_CAPACITY'
  /** Said in the words. */
  | 'OTHER'
  /** It does not do this. */
  | 'WRONG_SERVICE';

/** Which of them are counted: signposts and onward referrals. All parts hold together; what is left out narrows nothing, and an empty list leaves nothing over. */
export type OnwardFilter = {
  /** Ages. */
  ageBands?: Array<AgeBand> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatuses?: Array<CarerStatus> | null | undefined;
  /** What the services mainly offer. */
  categories?: Array<ServiceCategory> | null | undefined;
  /** Why the services declined. */
  declineReasons?: Array<OnwardDeclineReason> | null | undefined;
  /** High-level ethnic groups. */
  ethnicGroups?: Array<EthnicGroup> | null | undefined;
  /** First month, YYYY-MM. */
  from?: string | null | undefined;
  /** Genders. */
  genders?: Array<Gender> | null | undefined;
  /** Whom they live with. */
  households?: Array<Household> | null | undefined;
  /** IMD 2019 deciles of the practice, 1 the most deprived to 10; 0 for not known. */
  imdDeciles?: Array<number> | null | undefined;
  /** Signposts or onward referrals. */
  kinds?: Array<OnwardKind> | null | undefined;
  /** Whether their language is English. */
  languageGroups?: Array<LanguageGroup> | null | undefined;
  /** What became of them. */
  outcomes?: Array<OnwardOutcome> | null | undefined;
  /** Keys of the practices' PCNs on the day, at most 200. */
  pcnIds?: Array<string> | null | undefined;
  /** Keys of practices when referred, at most 200. */
  practiceIds?: Array<string> | null | undefined;
  /** Keys of services, at most 200. */
  serviceIds?: Array<string> | null | undefined;
  /** Where they stand. */
  statuses?: Array<OnwardStatus> | null | undefined;
  /** Last month, YYYY-MM. */
  to?: string | null | undefined;
};

/** How a client was linked to a service. */
export type OnwardKind =
  /** Referred to it, and it answers. */
  | 'REFERRAL'
  /** Told about it, and goes by themself. */
  | 'SIGNPOST';

/** What became of it for the client. */
export type OnwardOutcome =
  /** Attended the first session. */
  | 'ATTENDED_FIRST'
  /** Attending four weeks on. */
  | 'ATTENDING_4_WEEKS'
  /** Attending twelve weeks on. */
  | 'ATTENDING_12_WEEKS'
  /** Now volunteers there. */
  | 'BECAME_VOLUNTEER'
  /** Got the help that was asked for. */
  | 'GOT_HELP'
  /** Did not go. */
  | 'NEVER_ATTENDED'
  /** Went and stopped. */
  | 'STOPPED';

/** Which onward referrals. */
export type OnwardReferralFilter = {
  /** Of this client. */
  clientId?: string | null | undefined;
  /** To this service. */
  serviceId?: string | null | undefined;
  /** With one of these statuses. */
  statuses?: Array<OnwardStatus> | null | undefined;
  /** Without an answer. */
  unanswered?: boolean | null | undefined;
};

/** Where an onward referral stands (journey section 5). */
export type OnwardStatus =
  /** The service will see the client. */
  | 'ACCEPTED'
  /** The service has seen it. */
  | 'ACKNOWLEDGED'
  /** The service will not see the client. */
  | 'DECLINED'
  /** Not sent yet. */
  | 'DRAFT'
  /** The service never answered. */
  | 'NO_ANSWER'
  /** The service has it. */
  | 'SENT'
  /** The service has put the client on its waiting list. */
  | 'WAITLISTED'
  /** Taken back by us or the client. */
  | 'WITHDRAWN';

/** Which record to open, and why. Give the client's key or their NHS number. */
export type OpenRecordInput = {
  /** Key of the client. */
  clientId?: string | null | undefined;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** NHS number of the client, whole. */
  nhsNumber?: string | null | undefined;
  /** Why. */
  reason: BreakGlassReason;
  /** Why, in words: at least 10 characters. */
  words: string;
};

/** Which organisations. */
export type OrganisationFilter = {
  /** Only of these kinds. */
  kinds?: Array<OrganisationKind> | null | undefined;
  /** Only those whose name contains this. */
  search?: string | null | undefined;
};

/** What an organisation is in the scheme. */
export type OrganisationKind =
  /** A local authority. */
  | 'COUNCIL'
  /** Employs link workers. */
  | 'HOST'
  /** Commissions the scheme. */
  | 'ICB'
  /** Anything else, such as the scheme's own office. */
  | 'OTHER'
  /** A group of GP practices that link workers work for. */
  | 'PCN'
  /** Where clients are registered and referrals come from. */
  | 'PRACTICE'
  /** Offers services to clients; a host may be one too. */
  | 'PROVIDER';

/** A time of day as the unable-to-contact rule tells them apart, in London. */
export type PartOfDay =
  /** From noon to five. */
  | 'AFTERNOON'
  /** From five. */
  | 'EVENING'
  /** Before noon. */
  | 'MORNING';

/** A pause. */
export type PauseReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: string;
  /** The referral. */
  referralId: string;
  /** Day support is expected to go on, in the future. */
  until: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** A person's details as given by a referrer. */
export type PersonInput = {
  /** Communication needs. */
  accessibleNeeds?: Array<AccessibleNeed> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatus?: CarerStatus | null | undefined;
  /** Date of birth, not in the future. */
  dateOfBirth: string;
  /** Email. */
  email?: string | null | undefined;
  /** Ethnic category. */
  ethnicCategory?: EthnicCategory | null | undefined;
  /** Family name, at most 100 characters. */
  familyName: string;
  /** Gender. */
  gender?: Gender | null | undefined;
  /** First names, at most 100 characters. */
  givenName: string;
  /** Who they live with. */
  household?: Household | null | undefined;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** Whether an interpreter is needed. */
  interpreterNeeded?: boolean | null | undefined;
  /** Preferred language, BCP 47. */
  language?: string | null | undefined;
  /** First line of the address. */
  line1?: string | null | undefined;
  /** Second line. */
  line2?: string | null | undefined;
  /** NHS number; spaces are allowed, the check digit is tested. */
  nhsNumber?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** Postcode. */
  postcode?: string | null | undefined;
  /** Practice they are registered with. */
  practiceId: string;
  /** How they like to be contacted. */
  preferredMethod?: ContactMethod | null | undefined;
  /** What they want to be called. */
  preferredName?: string | null | undefined;
  /** Pronouns. */
  pronouns?: string | null | undefined;
  /** How they may be contacted. */
  safeContact?: SafeContactInput | null | undefined;
  /** Sex. */
  sex?: Sex | null | undefined;
  /** Title. */
  title?: string | null | undefined;
  /** Town. */
  town?: string | null | undefined;
};

/** Whether the live plan is a draft or agreed. */
export type PlanStatus =
  /** Agreed with the client. */
  | 'AGREED'
  /** Being written or changed. */
  | 'DRAFT';

/** Where a project grant stands. */
export type ProjectGrantState =
  /** Its last day has gone by. */
  | 'EXPIRED'
  /** Approved, to the end of its last day. */
  | 'LIVE'
  /** Not approved. */
  | 'REFUSED'
  /** Asked for; nobody has decided on it. */
  | 'WAITING'
  /** Taken back, by a manager or by who asked. */
  | 'WITHDRAWN';

/** What for somebody used the system; Caldicott principle 1 asks for it. */
export type Purpose =
  /** Keeping accounts, organisations and settings. */
  | 'ADMINISTRATION'
  /** Questions about numbers. */
  | 'ANALYSIS'
  /** Running the scheme. */
  | 'MANAGEMENT'
  /** A record opened past the usual limits, with a reason. */
  | 'NEED'
  /** Checking how the system is used. */
  | 'OVERSIGHT'
  /** Referring a patient and following the referral. */
  | 'REFERRING'
  /** Giving the client a service that they were referred to. */
  | 'SERVICE'
  /** Supporting the client. */
  | 'SUPPORT'
  /** Work of the program itself. */
  | 'SYSTEM';

/** One reason for referral. */
export type ReasonInput = {
  /** The reason. */
  code: ReferralReason;
  /** Whether it is the primary one; the only one is. */
  primary?: boolean | null | undefined;
  /** In words. */
  words?: string | null | undefined;
};

/** An answer about consent. */
export type RecordConsentInput = {
  /** Whether there was a concern about capacity. */
  capacityConcern?: boolean | null | undefined;
  /** The client. */
  clientId: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** GIVEN or REFUSED. */
  decision: ConsentDecision;
  /** Last day it holds, after on. */
  expiresOn?: string | null | undefined;
  /** How they answered. */
  how: ConsentHow;
  /** Day of the answer, not in the future. */
  on: string;
  /** The service, for SHARE_WITH_SERVICE. */
  serviceId?: string | null | undefined;
  /** What they were asked. */
  what: ConsentKind;
  /** Words on it. */
  words?: string | null | undefined;
};

/** A contact or an attempt. */
export type RecordContactInput = {
  /** The appointment it is the outcome of. */
  appointmentId?: string | null | undefined;
  /** Instant it happened, not in the future. */
  at: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** How. */
  method: ContactMethod;
  /** Length in minutes, 0 to 720. */
  minutes: number;
  /** What was said and done, at most 20,000 characters; required for ABOUT_CLIENT. */
  note?: string | null | undefined;
  /** Number called, to be checked against the safe-contact rules. */
  numberCalled?: string | null | undefined;
  /** What came of it. */
  outcome: ContactOutcome;
  /** Where. */
  place?: string | null | undefined;
  /** What for. */
  purpose: ContactPurpose;
  /** The referral. */
  referralId: string;
  /** Why a safe-contact rule on hours or number was broken. */
  safeContactReason?: string | null | undefined;
};

/** A completed measure. */
export type RecordMeasureInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The goal, for GOAL_SCORE; without it the score is of the goals as a whole. */
  goalId?: string | null | undefined;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** The instrument. */
  instrument: Instrument;
  /** Answers, for instruments with items. */
  items?: Array<MeasureItemInput> | null | undefined;
  /** Day it was completed, not in the future. */
  on: string;
  /** When in the episode. */
  point: MeasurePoint;
  /** The referral. */
  referralId: string;
  /** Score, for instruments of which only the score is kept. */
  score?: number | null | undefined;
};

/** What became of it. */
export type RecordOnwardOutcomeInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Day it was so, not in the future. */
  on: string;
  /** The onward referral. */
  onwardReferralId: string;
  /** What became of it. */
  outcome: OnwardOutcome;
  /** Who told us. */
  toldBy: ToldBy;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** A review. */
export type RecordReviewInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Whether more time is asked for. */
  extensionAsked?: boolean | null | undefined;
  /** Each goal's status now. */
  goals?: Array<GoalReviewInput> | null | undefined;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** Whether a measure should follow. */
  measureDue?: boolean | null | undefined;
  /** Day of the next review, after on. */
  nextReviewOn: string;
  /** Day of the review, not in the future. */
  on: string;
  /** The referral. */
  referralId: string;
  /** What changed. */
  words?: string | null | undefined;
};

/** A risk, or NONE_KNOWN. */
export type RecordRiskInput = {
  /** The client. */
  clientId: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** What the risk is. */
  kind: RiskKind;
  /** How serious; required unless NONE_KNOWN. */
  level?: RiskLevel | null | undefined;
  /** Day to look at it again. */
  reviewOn?: string | null | undefined;
  /** Whether a service that receives the client is told. */
  shareWithServices?: boolean | null | undefined;
  /** What it is and what to do; required unless NONE_KNOWN. */
  words?: string | null | undefined;
};

/** A note on a concern for somebody's safety. */
export type RecordSafeguardingNoteInput = {
  /** Client it is about. */
  clientId: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the note, made by the caller; made here when left out. */
  id?: string | null | undefined;
  /** Day of what it tells of; not after today. */
  on: string;
  /** What was seen or said, and what was done: 1 to 10,000 characters. */
  words: string;
};

/** An onward referral. */
export type ReferOnwardInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The goal it serves. */
  goalId?: string | null | undefined;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** The referral. */
  referralId: string;
  /** The service; it has to take referrals. */
  serviceId: string;
  /** What may be sent; with a way to contact the client the safe-contact rules always go along. */
  share: Array<ShareField>;
  /** What is asked, at most 4,000 characters. */
  words: string;
};

/** What somebody does to a referral; the status table says when each is possible (journey section 2). */
export type ReferralAct =
  /** Take it on. */
  | 'ACCEPT'
  /** Ask who referred them before it is decided on. */
  | 'ASK'
  /** Name or change the link worker. */
  | 'ASSIGN'
  /** End the episode. */
  | 'CLOSE'
  /** Write down a contact or an attempt. */
  | 'CONTACT'
  /** Do not take it on. */
  | 'DECLINE'
  /** Give support a later end. */
  | 'EXTEND'
  /** Let support rest. */
  | 'PAUSE'
  /** Take a closed episode up again. */
  | 'REOPEN'
  /** Go on after a pause. */
  | 'RESUME'
  /** First appointment attended, with consent and risk answered. */
  | 'START_SUPPORT'
  /** Open it to decide. */
  | 'START_TRIAGE'
  /** Hand over to another scheme or service. */
  | 'TRANSFER';

/** Which referrals. */
export type ReferralFilter = {
  /** Of this client. */
  clientId?: string | null | undefined;
  /** Of this link worker. */
  linkWorkerId?: string | null | undefined;
  /** At this practice. */
  practiceId?: string | null | undefined;
  /** Received on or after. */
  receivedFrom?: string | null | undefined;
  /** Received on or before. */
  receivedTo?: string | null | undefined;
  /** With one of these statuses. */
  statuses?: Array<ReferralStatus> | null | undefined;
};

/** Why a person is referred, and what a need is about (domain G5, local codes). */
export type ReferralReason =
  /** Benefits such as Personal Independence Payment. */
  | 'BENEFITS'
  /** Bereavement or another change in life. */
  | 'BEREAVEMENT_LIFE_EVENT'
  /** Support for a carer. */
  | 'CARER'
  /** Low confidence or self-esteem. */
  | 'CONFIDENCE'
  /** Getting online or using devices. */
  | 'DIGITAL'
  /** Support with a disability. */
  | 'DISABILITY'
  /** Present or past domestic abuse. */
  | 'DOMESTIC_ABUSE'
  /** Getting enough food, such as a foodbank. */
  | 'FOOD'
  /** Eating well or managing weight. */
  | 'HEALTHY_EATING_WEIGHT'
  /** A group health programme, such as women's health. */
  | 'HEALTH_PROGRAMME'
  /** Housing or homelessness. */
  | 'HOUSING'
  /** Learning, skills or creative activity. */
  | 'LEARNING_CREATIVE'
  /** Loneliness or social isolation. */
  | 'LONELINESS'
  /** Support with a long-term condition. */
  | 'LONG_TERM_CONDITION'
  /** Emotional wellbeing, low mood or anxiety. */
  | 'LOW_MOOD_ANXIETY'
  /** Living with a history of mental ill health. */
  | 'MENTAL_HEALTH_HISTORY'
  /** Money, debt or financial stress. */
  | 'MONEY_DEBT'
  /** Said in the words beside it. */
  | 'OTHER'
  /** Physical wellbeing and inactivity. */
  | 'PHYSICAL_ACTIVITY'
  /** Getting about. */
  | 'TRANSPORT'
  /** Wanting to volunteer. */
  | 'VOLUNTEERING'
  /** Work and employment. */
  | 'WORK';

/** Who or what the referral came from. */
export type ReferralSource =
  /** Found in a search of the practice list. */
  | 'CASE_FINDING'
  /** A council service. */
  | 'COUNCIL'
  /** Somebody who cares for the person. */
  | 'FAMILY_FRIEND'
  /** A general practitioner. */
  | 'GP'
  /** Hospital staff. */
  | 'HOSPITAL'
  /** A nurse. */
  | 'NURSE'
  /** A pharmacist. */
  | 'PHARMACIST'
  /** Anyone else working in the practice. */
  | 'PRACTICE_STAFF'
  /** The patient asked the receptionist. */
  | 'RECEPTION_REQUEST'
  /** The person themself. */
  | 'SELF'
  /** A social worker. */
  | 'SOCIAL_WORKER'
  /** A charity or community group. */
  | 'VOLUNTARY_ORGANISATION';

/** Where one episode of support stands (journey section 2). */
export type ReferralStatus =
  /** Taken on, with a named link worker. */
  | 'ACCEPTED'
  /** Support has started. */
  | 'ACTIVE'
  /** Ended, with a reason. */
  | 'CLOSED'
  /** The link worker is trying to reach the client. */
  | 'CONTACTING'
  /** Not taken on. */
  | 'DECLINED'
  /** Somebody is deciding on it. */
  | 'IN_TRIAGE'
  /** Support rests until an expected date; the clock runs on. */
  | 'PAUSED'
  /** Referred; nobody has looked at it yet. */
  | 'RECEIVED'
  /** Not taken on, and sent to a service that fits better. */
  | 'REDIRECTED'
  /** Taken on; no link worker is free yet. */
  | 'WAITING';

/** No more time. */
export type RefuseExtensionInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: string;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** Which request is refused, and why. */
export type RefuseProjectGrantInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the request. */
  projectGrantId: string;
  /** Why, at most 4,000 characters. */
  words: string;
};

/** Somebody important to the client. */
export type RelevantContactInput = {
  /** Whether they care for the client. */
  isCarer?: boolean | null | undefined;
  /** Whether they are next of kin. */
  isNextOfKin?: boolean | null | undefined;
  /** Whether the client agreed that we may talk to them. */
  mayTalkTo?: boolean | null | undefined;
  /** Name. */
  name: string;
  /** Telephone. */
  phone?: string | null | undefined;
  /** Who they are to the client. */
  relationship: string;
};

/** A document to take out of a record. */
export type RemoveDocumentInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Key of the document. */
  documentId: string;
  /** Why, at most 500 characters. */
  reason: string;
  /** Version that the caller has seen; any when left out. */
  version?: number | null | undefined;
};

/** A query that its owner wants no more. */
export type RemoveQueryInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the query. */
  queryId: string;
};

/** A view that its owner wants no more. */
export type RemoveViewInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the view. */
  viewId: string;
};

/** Taking up again. */
export type ReopenReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: string;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** The end of a pause. */
export type ResumeReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** Whether a template is offered. */
export type RetireTemplateInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Whether it is offered no more. */
  retired: boolean;
  /** Key of the template. */
  templateId: string;
  /** Version that the edit started from; an older one is a CONFLICT. */
  version?: number | null | undefined;
};

/** What the manager found. */
export type ReviewOpenedRecordInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** The finding. */
  finding: BreakGlassFinding;
  /** Key of the opening. */
  openedRecordId: string;
  /** Version that was looked at; another one is a CONFLICT. */
  version?: number | null | undefined;
  /** In words; needed unless it was appropriate. */
  words?: string | null | undefined;
};

/** What the risk is (journey section 5). */
export type RiskKind =
  /** Abuse by a partner or family member. */
  | 'DOMESTIC_ABUSE'
  /** Financial or other exploitation. */
  | 'EXPLOITATION'
  /** Not to be visited alone. */
  | 'LONE_VISIT'
  /** Neglect or self-neglect. */
  | 'NEGLECT'
  /** An answer of its own: asked, and none is known. */
  | 'NONE_KNOWN'
  /** Said in the words. */
  | 'OTHER'
  /** An adult at risk. */
  | 'SAFEGUARDING_ADULT'
  /** A child at risk. */
  | 'SAFEGUARDING_CHILD'
  /** Thoughts or acts of suicide or self-harm. */
  | 'SUICIDE_SELF_HARM'
  /** Aggression or violence. */
  | 'VIOLENCE_TO_STAFF';

/** How serious the risk is. */
export type RiskLevel =
  /** Act as written before any contact. */
  | 'HIGH'
  /** Be aware. */
  | 'LOW'
  /** Take care; follow what is written. */
  | 'MEDIUM';

/** What an account may do, held in an organisation from one day to another. */
export type Role =
  /** Keeps accounts, organisations and settings; sees no client. */
  | 'ADMIN'
  /** Asks questions of pseudonymised data. */
  | 'ANALYST'
  /** Reads the audit trail. */
  | 'AUDITOR'
  /** Reads suppressed reports. */
  | 'COMMISSIONER'
  /** Works for a voluntary organisation that employs link workers or offers services. */
  | 'HOST'
  /** Supervises the link workers of their PCNs and may carry a caseload. */
  | 'LEAD'
  /** Supports the clients of the PCNs or practices they are assigned to. */
  | 'LINK_WORKER'
  /** Runs the scheme. */
  | 'MANAGER'
  /** Refers patients from a GP practice. */
  | 'PRACTICE';

/** What rows are of that a project grant opens: the same that figures are counted of. */
export type RowSource =
  /** Contacts and attempts. */
  | 'CONTACTS'
  /** Episodes of support. */
  | 'EPISODES'
  /** Goals of support plans. */
  | 'GOALS'
  /** Answers of measures. */
  | 'MEASURES'
  /** Needs of support plans. */
  | 'NEEDS'
  /** Signposts and onward referrals. */
  | 'ONWARD_REFERRALS';

/** How a client may be contacted. */
export type SafeContactInput = {
  /** First hour in which to call, 0 to 24. */
  fromHour?: number | null | undefined;
  /** The only number to call. */
  onlyNumber?: string | null | undefined;
  /** What must never be done. */
  rules?: Array<SafeContactRule> | null | undefined;
  /** Hour by which calls end, 0 to 24, after fromHour. */
  toHour?: number | null | undefined;
  /** In words. */
  words?: string | null | undefined;
};

/** What must not be done when contacting the client. */
export type SafeContactRule =
  /** Never speak to anybody else. */
  | 'CLIENT_ONLY'
  /** Never send email. */
  | 'NO_EMAIL'
  /** Never send post. */
  | 'NO_POST'
  /** Never send a text message. */
  | 'NO_TEXT'
  /** Never leave a voicemail. */
  | 'NO_VOICEMAIL';

/** The support plan of a referral. */
export type SavePlanInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Goals in order; replaces the list. */
  goals?: Array<GoalInput> | null | undefined;
  /** Needs; replaces the list. */
  needs?: Array<NeedInput> | null | undefined;
  /** The referral. */
  referralId: string;
  /** Day to review the plan; the scheme's default when left out. */
  reviewOn?: string | null | undefined;
  /** Strengths. */
  strengths?: string | null | undefined;
  /** Version the edit started from; required once there is a plan. */
  version?: number | null | undefined;
  /** What matters to me. */
  whatMatters?: string | null | undefined;
};

/** A query to keep. */
export type SaveQueryInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** What its owner calls it, 1 to 80 characters. */
  name: string;
  /** Whether the owner's organisation sees it. */
  shared?: boolean | null | undefined;
  /** The query, in GraphQL: a document that the role may send, within the limits. */
  text: string;
  /** Its variables, as a JSON object of at most 16,000 characters; empty for none. Others read them when it is shared. */
  variables?: string | null | undefined;
};

/** A story as it was written so far; what is left out is empty. */
export type SaveStoryInput = {
  /** How things were before, at most 3,000 characters. */
  before?: string | null | undefined;
  /** What the story calls the client, at most 40 characters: an invented first name, or "Mrs K". */
  called?: string | null | undefined;
  /** What is different now, at most 3,000 characters. */
  changed?: string | null | undefined;
  /** What is different now, as plain facts. */
  changes?: Array<StoryChange> | null | undefined;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** What the client says of it, at most 3,000 characters. */
  inTheirWords?: string | null | undefined;
  /** The referral that a new story tells of; left out of an edit. */
  referralId?: string | null | undefined;
  /** The story to edit; left out of a new one. */
  storyId?: string | null | undefined;
  /** Title, at most 120 characters. */
  title?: string | null | undefined;
  /** What the client and the link worker did, at most 3,000 characters. */
  together?: string | null | undefined;
  /** Version the edit started from; required with storyId. */
  version?: number | null | undefined;
};

/** A template to keep. */
export type SaveTemplateInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** What is written with it. It stays. */
  kind: TemplateKind;
  /** What it is called in lists, at most 200 characters. */
  name: string;
  /** Key of the template to change; a new one when left out. */
  templateId?: string | null | undefined;
  /** Version that the edit started from; an older one is a CONFLICT. */
  version?: number | null | undefined;
  /** The text, 1 to 4,000 characters. {client}, {link worker}, {practice}, {today} and {caller number} are filled in where it is used; no others may stand in curly brackets. */
  words: string;
};

/** A view to keep. */
export type SaveViewInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Of which list. It stays. */
  list: ListName;
  /** What its owner calls it, at most 200 characters. */
  name: string;
  /** Filters and order as in the address of the list, at most 1,000 of A-Z a-z 0-9 = & % _ . , + - */
  query: string;
  /** Version that the edit started from; an older one is a CONFLICT. */
  version?: number | null | undefined;
  /** Key of the view to change; a new one when left out. */
  viewId?: string | null | undefined;
};

/** How often a session takes place (RRULE). */
export type ScheduleFrequency =
  /** Every month. */
  | 'MONTHLY'
  /** Every week, or every few. */
  | 'WEEKLY';

/** Whether a service can take people now. */
export type ServiceCapacity =
  /** Takes nobody now. */
  | 'FULL'
  /** Nobody has said. */
  | 'NOT_KNOWN'
  /** Takes people now. */
  | 'OPEN'
  /** Takes people on to a list. */
  | 'WAITING_LIST';

/** What a service offers (the kinds named by the founding schemes). */
export type ServiceCategory =
  /** Arts, music, singing, theatre. */
  | 'ARTS'
  /** Company by telephone or at home. */
  | 'BEFRIENDING'
  /** Benefits checks and claims. */
  | 'BENEFITS_ADVICE'
  /** Support after a death. */
  | 'BEREAVEMENT'
  /** Support for carers. */
  | 'CARERS'
  /** Groups for a long-term condition or disability. */
  | 'CONDITION_SUPPORT'
  /** Cooking and eating well. */
  | 'COOKING'
  /** Knitting, sewing, woodwork and the like. */
  | 'CRAFTS'
  /** Cycling, e-bikes, Bikeability. */
  | 'CYCLING'
  /** Getting online. */
  | 'DIGITAL'
  /** Help and advocacy. */
  | 'DOMESTIC_ABUSE'
  /** Help to find or keep work. */
  | 'EMPLOYMENT'
  /** Exercise, sport, keep fit, dance. */
  | 'EXERCISE'
  /** Emergency food. */
  | 'FOODBANK'
  /** Gardens, allotments, nature. */
  | 'GARDENING'
  /** Housing and homelessness advice. */
  | 'HOUSING_ADVICE'
  /** Group learning, languages, workshops. */
  | 'LEARNING'
  /** Talking, counselling, crisis cafes. */
  | 'MENTAL_HEALTH'
  /** Mindfulness, yoga, relaxation. */
  | 'MINDFULNESS'
  /** Money and debt advice. */
  | 'MONEY_ADVICE'
  /** People with the same experience. */
  | 'PEER_SUPPORT'
  /** Coffee mornings, lunch clubs, friendship groups. */
  | 'SOCIAL'
  /** A council or NHS service. */
  | 'STATUTORY'
  /** Lifts and travel help. */
  | 'TRANSPORT'
  /** A chance to volunteer. */
  | 'VOLUNTEERING'
  /** Walking groups. */
  | 'WALKING';

/** Which services. */
export type ServiceFilters = {
  /** Meets all of these needs. */
  access?: Array<AccessibleNeed> | null | undefined;
  /** With one of these categories. */
  categories?: Array<ServiceCategory> | null | undefined;
  /** On one of these days. */
  days?: Array<Weekday> | null | undefined;
  /** Free of charge. */
  free?: boolean | null | undefined;
  /** Of this organisation. */
  organisationId?: string | null | undefined;
  /** Postcode area or district, such as HA1. */
  postcodeArea?: string | null | undefined;
  /** Has room now or a waiting list. */
  takesPeople?: boolean | null | undefined;
  /** Takes onward referrals. */
  takesReferrals?: boolean | null | undefined;
};

/** Whether a service can be used (Open Referral UK). */
export type ServiceStatus =
  /** Running. */
  | 'ACTIVE'
  /** Ended for good. */
  | 'DEFUNCT'
  /** Not running at present. */
  | 'INACTIVE'
  /** Closed for a time. */
  | 'TEMPORARILY_CLOSED';

/** Whether an account may sign in. */
export type SetAccountDisabledInput = {
  /** Key of the account. */
  accountId: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Whether sign-in is refused. */
  disabled: boolean;
};

/** How far an action has come. */
export type SetActionStatusInput = {
  /** The action. */
  actionId: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** How far. */
  status: ActionStatus;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** What became of an appointment. */
export type SetAppointmentStatusInput = {
  /** The appointment. */
  appointmentId: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** What became of it. */
  status: AppointmentStatus;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** How much somebody can carry. */
export type SetCapacityInput = {
  /** Key of the account. */
  accountId: string;
  /** Standard cases, 0 to 1000. */
  capacity: number;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Version of the account that the edit started from; an older one is a CONFLICT. */
  version?: number | null | undefined;
};

/** How much work an episode is likely to be. */
export type SetComplexityInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** How much. */
  complexity: Complexity;
  /** The referral. */
  referralId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** Day of the next review. */
export type SetReviewDayInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The day, today or later. */
  on: string;
  /** The referral. */
  referralId: string;
  /** Version of the referral seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** Whether an account is a safeguarding lead. */
export type SetSafeguardingLeadInput = {
  /** Key of the account. */
  accountId: string;
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Whether it is one. */
  lead: boolean;
};

/** What became of a task. */
export type SetTaskStatusInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** What became of it. */
  status: TaskStatus;
  /** The task. */
  taskId: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** Sex as the NHS records it, apart from gender and shown only where needed. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Cannot be classed as male or female. */
  | 'INDETERMINATE'
  /** Male. */
  | 'MALE'
  /** Not recorded. */
  | 'NOT_KNOWN';

/** What may be sent to a service, each chosen for this one referral. */
export type ShareField =
  /** The client's address. */
  | 'ADDRESS'
  /** The client's date of birth. */
  | 'DATE_OF_BIRTH'
  /** The client's email. */
  | 'EMAIL'
  /** Language, interpreter and accessible-information needs. */
  | 'LANGUAGE'
  /** The client's name. */
  | 'NAME'
  /** The goal or need this is about. */
  | 'NEED'
  /** The client's telephone, with the safe-contact rules. */
  | 'PHONE'
  /** The practice's name. */
  | 'PRACTICE'
  /** Risks the service has to know of. */
  | 'SAFETY';

/** A signpost. */
export type SignpostInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Key made by the caller; optional. */
  id?: string | null | undefined;
  /** Day it was given; today when left out. */
  on?: string | null | undefined;
  /** The referral. */
  referralId: string;
  /** The service. */
  serviceId: string;
  /** What was said. */
  words?: string | null | undefined;
};

/** What is different for the client of a story, as a plain fact (domain row 95). */
export type StoryChange =
  /** Care, or appointments, that are not needed or came later. */
  | 'CARE_LATER'
  /** Volunteers, or supports somebody in turn. */
  | 'GIVES_BACK'
  /** At least one goal of the plan was reached. */
  | 'GOAL_REACHED'
  /** Happier, or more satisfied with life. */
  | 'HAPPIER'
  /** Housing is safer, or settled. */
  | 'HOME_BETTER'
  /** Goes to a group, a course or an activity. */
  | 'JOINED_IN'
  /** Worries less than before. */
  | 'LESS_ANXIOUS'
  /** Lonely less often than before. */
  | 'LESS_LONELY'
  /** Has the benefits due, or debts in hand. */
  | 'MONEY_BETTER'
  /** Moves more than before. */
  | 'MORE_ACTIVE'
  /** Dares more, or knows better what helps. */
  | 'MORE_CONFIDENT'
  /** Began work, training or a course. */
  | 'WORK_OR_LEARNING';

/** What may give a person away in a story (domain row 95). */
export type StoryFindingKind =
  /** An age in years. */
  | 'AGE'
  /** A day or a month that can be looked up, or the year of birth. */
  | 'DATE'
  /** An email address. */
  | 'EMAIL'
  /** A day, month and year. */
  | 'FULL_DATE'
  /** Ten digits that are an NHS number. */
  | 'NHS_NUMBER'
  /** A name of the client, or a part of it. */
  | 'OWN_NAME'
  /** A word that may be a name. */
  | 'PERHAPS_NAME'
  /** A name of somebody whom the record names. */
  | 'PERSON'
  /** A telephone number. */
  | 'PHONE'
  /** A town or an area that the scheme knows. */
  | 'PLACE'
  /** A postcode, or the first half of the client's own. */
  | 'POSTCODE'
  /** The practice of the client. */
  | 'PRACTICE'
  /** A service or an organisation of the directory. */
  | 'SERVICE'
  /** The street of the client's address. */
  | 'STREET'
  /** A web address, or a name in a social network. */
  | 'WEB';

/** A part of a story that somebody writes. */
export type StoryPart =
  /** How things were before. */
  | 'BEFORE'
  /** What the story calls the client. */
  | 'CALLED'
  /** What is different now. */
  | 'CHANGED'
  /** What the client says of it. */
  | 'IN_THEIR_WORDS'
  /** Its title. */
  | 'TITLE'
  /** What the client and the link worker did. */
  | 'TOGETHER';

/** How far a client's story is. */
export type StoryStatus =
  /** Somebody is writing it; nobody else is told it. */
  | 'DRAFT'
  /** Checked, and told for as long as the client's consent holds. */
  | 'READY'
  /** Taken out; its text is gone. */
  | 'WITHDRAWN';

/** A referral. Either clientId or person, not both. */
export type SubmitReferralInput = {
  /** Whether the client knows of the referral; it must be true. */
  clientAware: boolean;
  /** The client, when they are known. */
  clientId?: string | null | undefined;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The client's own words, at most 4,000 characters. */
  clientWords?: string | null | undefined;
  /** What was decided about likely duplicates. */
  duplicateDecision?: DuplicateDecision | null | undefined;
  /** Key of the referral made by the caller; optional. */
  id?: string | null | undefined;
  /** The person, when they are new. */
  person?: PersonInput | null | undefined;
  /** Why; at least one, exactly one primary. */
  reasons: Array<ReasonInput>;
  /** Name of the referrer, where it is not the account. */
  referrerName?: string | null | undefined;
  /** The referrer's reason in their words, at most 4,000 characters. */
  referrerWords?: string | null | undefined;
  /** Who or what it comes from. */
  source: ReferralSource;
  /** How soon. */
  urgency: Urgency;
};

/** Whether a task is still to be done. */
export type TaskStatus =
  /** No longer needed. */
  | 'CANCELLED'
  /** Done. */
  | 'DONE'
  /** Still to be done. */
  | 'OPEN';

/** What is written with a template. */
export type TemplateKind =
  /** A letter to a client or a practice. */
  | 'LETTER'
  /** A note of a contact. */
  | 'NOTE'
  /** A short message to a client. */
  | 'TEXT';

/** Who told us. */
export type ToldBy =
  /** The client. */
  | 'CLIENT'
  /** The link worker saw it. */
  | 'LINK_WORKER'
  /** The service. */
  | 'SERVICE';

/** Handing over. */
export type TransferReferralInput = {
  /** Whether the client agrees; it must be true. */
  clientAgrees: boolean;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Why. */
  reason: string;
  /** The referral. */
  referralId: string;
  /** The service, where it is one of the directory; the client's consent to share with it is needed. */
  serviceId?: string | null | undefined;
  /** The scheme or service that takes over, in words. */
  to: string;
  /** Version seen; a stale one is refused. */
  version?: number | null | undefined;
};

/** What to take back. */
export type UndoInput = {
  /** Id that the caller makes, 1 to 100 characters, new for each mutation; sending it again does nothing more. */
  clientMutationId: string;
  /** The clientMutationId of each mutation to take back, 1 to 100 of them, in the order they were done: the newest is taken back first. */
  mutationIds: Array<string>;
};

/** A change of a client's details; what is left out stays. */
export type UpdateClientInput = {
  /** How best to support and talk with me. */
  aboutMe?: string | null | undefined;
  /** Communication needs; replaces the list. */
  accessibleNeeds?: Array<AccessibleNeed> | null | undefined;
  /** Whether they care or are cared for. */
  carerStatus?: CarerStatus | null | undefined;
  /** The client. */
  clientId: string;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** Conditions that matter for support. */
  conditions?: string | null | undefined;
  /** Date of birth. */
  dateOfBirth?: string | null | undefined;
  /** Email. */
  email?: string | null | undefined;
  /** Ethnic category. */
  ethnicCategory?: EthnicCategory | null | undefined;
  /** Family name. */
  familyName?: string | null | undefined;
  /** Gender. */
  gender?: Gender | null | undefined;
  /** First names. */
  givenName?: string | null | undefined;
  /** Who they live with. */
  household?: Household | null | undefined;
  /** Whether an interpreter is needed. */
  interpreterNeeded?: boolean | null | undefined;
  /** Preferred language. */
  language?: string | null | undefined;
  /** First line of the address. */
  line1?: string | null | undefined;
  /** Second line. */
  line2?: string | null | undefined;
  /** NHS number. */
  nhsNumber?: string | null | undefined;
  /** Occupation. */
  occupation?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** Postcode. */
  postcode?: string | null | undefined;
  /** Practice they are registered with. */
  practiceId?: string | null | undefined;
  /** How they like to be contacted. */
  preferredMethod?: ContactMethod | null | undefined;
  /** What they want to be called. */
  preferredName?: string | null | undefined;
  /** Pronouns. */
  pronouns?: string | null | undefined;
  /** Adjustments, in words. */
  reasonableAdjustments?: string | null | undefined;
  /** People important to the client; replaces the list. */
  relevantContacts?: Array<RelevantContactInput> | null | undefined;
  /** How they may be contacted; replaces it. */
  safeContact?: SafeContactInput | null | undefined;
  /** Sex. */
  sex?: Sex | null | undefined;
  /** Title. */
  title?: string | null | undefined;
  /** Town. */
  town?: string | null | undefined;
  /** Version the edit started from. */
  version: number;
  /** What matters to me. */
  whatMatters?: string | null | undefined;
};

/** A change of a service; what is left out stays. */
export type UpdateServiceInput = {
  /** Whether it can take people now. */
  capacity?: ServiceCapacity | null | undefined;
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** What happens there. */
  description?: string | null | undefined;
  /** Who it is for. */
  eligibility?: string | null | undefined;
  /** Email. */
  email?: string | null | undefined;
  /** Name. */
  name?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** The service. */
  serviceId: string;
  /** Status. */
  status?: ServiceStatus | null | undefined;
  /** Version the edit started from. */
  version: number;
  /** Usual wait in weeks, 0 to 104. */
  waitingWeeks?: number | null | undefined;
  /** Website, https. */
  website?: string | null | undefined;
};

/** How soon the referrer asks for a first contact. */
export type Urgency =
  /** Within the scheme's usual time. */
  | 'ROUTINE'
  /** Sooner than usual. */
  | 'SOON'
  /** As soon as can be. Not an emergency service. */
  | 'URGENT';

/** A day of the week (RRULE byday). */
export type Weekday =
  /** Friday. */
  | 'FR'
  /** Monday. */
  | 'MO'
  /** Saturday. */
  | 'SA'
  /** Sunday. */
  | 'SU'
  /** Thursday. */
  | 'TH'
  /** Tuesday. */
  | 'TU'
  /** Wednesday. */
  | 'WE';

/** Withdrawal of a consent. */
export type WithdrawConsentInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The consent. */
  consentId: string;
  /** Day of withdrawal; today when left out. */
  on?: string | null | undefined;
  /** Words on it. */
  words?: string | null | undefined;
};

/** Taking back. */
export type WithdrawOnwardReferralInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The onward referral. */
  onwardReferralId: string;
  /** Why. */
  reason: string;
};

/** Which grant or request is taken back, and why. */
export type WithdrawProjectGrantInput = {
  /** Id of this mutation, chosen by the caller. */
  clientMutationId: string;
  /** Key of the grant or request. */
  projectGrantId: string;
  /** Why, at most 4,000 characters. */
  reason: string;
};

/** A story to take out. */
export type WithdrawStoryInput = {
  /** The caller's own id of this mutation. */
  clientMutationId: string;
  /** The story. */
  storyId: string;
  /** Version seen; a stale one is refused. */
  version: number;
};

export type CommandSearchQueryVariables = Exact<{
  text: string;
}>;


export type CommandSearchQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'ClientItem', id: string, givenName: string, familyName: string, preferredName: string, dateOfBirth: string | null } }> }, services: { __typename: 'ServiceItemConnection', edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, name: string, organisationName: string } }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', role: Role, mayUsePlayground: boolean, account: { __typename: 'Account', id: string, name: string, email: string | null }, organisation: { __typename: 'Organisation', id: string, name: string }, scheme: { __typename: 'Scheme', id: string, name: string, settings: { __typename: 'SchemeSettings', clientWord: string, linkWorkerWord: string, hiddenReasons: Array<ReferralReason>, hiddenClosingReasons: Array<ClosingReason>, hiddenSources: Array<ReferralSource>, reasonWords: Array<{ __typename: 'CodeWords', code: string, words: string }>, closingReasonWords: Array<{ __typename: 'CodeWords', code: string, words: string }>, sourceWords: Array<{ __typename: 'CodeWords', code: string, words: string }> } }, badges: { __typename: 'Badges', inbox: number, caseload: number, overdue: number, onward: number } } };

export type OpenedWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenedWaitingQuery = { __typename: 'Query', openedRecords: { __typename: 'BreakGlassConnection', totalCount: number } };

export type RecentClientQueryVariables = Exact<{
  id: string;
}>;


export type RecentClientQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, displayName: string } | null };

export type RecentServiceQueryVariables = Exact<{
  id: string;
}>;


export type RecentServiceQuery = { __typename: 'Query', service: { __typename: 'Service', id: string, name: string } | null };

export type AnswerEnquiryMutationVariables = Exact<{
  input: AnswerEnquiryInput;
}>;


export type AnswerEnquiryMutation = { __typename: 'Mutation', answerEnquiry: { __typename: 'EnquiryPayload', clientMutationId: string, enquiry: (
      { __typename: 'Enquiry' }
      & { ' $fragmentRefs'?: { 'EnquiryPartsFragment': EnquiryPartsFragment } }
    ) } };

export type EnquiryPartsFragment = { __typename: 'Enquiry', id: string, createdAt: string, words: string, answer: string | null, answeredAt: string | null, author: { __typename: 'Account', id: string, name: string } | null, answeredBy: { __typename: 'Account', id: string, name: string } | null } & { ' $fragmentName'?: 'EnquiryPartsFragment' };

export type OpenedPartsFragment = { __typename: 'BreakGlass', id: string, version: number, createdAt: string, reason: BreakGlassReason, words: string, until: string, closedAt: string | null, reviewedAt: string | null, finding: BreakGlassFinding | null, findingWords: string | null, account: { __typename: 'Account', id: string, name: string, title: string | null } | null, reviewedBy: { __typename: 'Account', id: string, name: string } | null } & { ' $fragmentName'?: 'OpenedPartsFragment' };

export type OpenedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  waiting: boolean;
}>;


export type OpenedQuery = { __typename: 'Query', openedRecords: { __typename: 'BreakGlassConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'BreakGlassEdge', node: (
        { __typename: 'BreakGlass', id: string, client: { __typename: 'Person', id: string, displayName: string } | null }
        & { ' $fragmentRefs'?: { 'OpenedPartsFragment': OpenedPartsFragment } }
      ) | null } | null> | null } };

export type OpenedOverseenQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  waiting: boolean;
}>;


export type OpenedOverseenQuery = { __typename: 'Query', openedRecords: { __typename: 'BreakGlassConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'BreakGlassEdge', node: (
        { __typename: 'BreakGlass', id: string }
        & { ' $fragmentRefs'?: { 'OpenedPartsFragment': OpenedPartsFragment } }
      ) | null } | null> | null } };

export type ReviewOpenedRecordMutationVariables = Exact<{
  input: ReviewOpenedRecordInput;
}>;


export type ReviewOpenedRecordMutation = { __typename: 'Mutation', reviewOpenedRecord: { __typename: 'BreakGlassPayload', clientMutationId: string, openedRecord: (
      { __typename: 'BreakGlass', id: string }
      & { ' $fragmentRefs'?: { 'OpenedPartsFragment': OpenedPartsFragment } }
    ) } };

export type CalendarFeedQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarFeedQuery = { __typename: 'Query', hasCalendarFeed: boolean };

export type MakeCalendarFeedMutationVariables = Exact<{
  input: MakeCalendarFeedInput;
}>;


export type MakeCalendarFeedMutation = { __typename: 'Mutation', makeCalendarFeed: { __typename: 'CalendarFeedPayload', path: string | null, clientMutationId: string } };

export type EndCalendarFeedMutationVariables = Exact<{
  input: EndCalendarFeedInput;
}>;


export type EndCalendarFeedMutation = { __typename: 'Mutation', endCalendarFeed: { __typename: 'CalendarFeedPayload', clientMutationId: string } };

export type AdminOrganisationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrganisationFilter | null | undefined;
}>;


export type AdminOrganisationsQuery = { __typename: 'Query', organisations: { __typename: 'OrganisationConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind, odsCode: string | null, neighbourhood: string | null, memberships: Array<{ __typename: 'Membership', id: string, role: Role, fromOn: string, toOn: string | null, account: { __typename: 'Account', id: string, name: string, email: string | null, disabled: boolean } | null }> | null } | null } | null> | null } };

export type AccountPartsFragment = { __typename: 'Account', id: string, name: string, email: string | null, title: string | null, phone: string | null, disabled: boolean, safeguardingLead: boolean, memberships: Array<{ __typename: 'Membership', id: string, role: Role, fromOn: string, toOn: string | null, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null, assignments: Array<{ __typename: 'Assignment', id: string, fromOn: string, toOn: string | null, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'AccountPartsFragment' };

export type AccountsQueryVariables = Exact<{
  search?: string | null | undefined;
  disabled?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { __typename: 'Query', accounts: { __typename: 'AccountConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'AccountEdge', node: { __typename: 'Account', id: string, name: string, email: string | null, disabled: boolean, safeguardingLead: boolean, memberships: Array<{ __typename: 'Membership', id: string, role: Role, fromOn: string, toOn: string | null, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null } | null } | null> | null } };

export type AccountPageQueryVariables = Exact<{
  id: string;
}>;


export type AccountPageQuery = { __typename: 'Query', node:
    | { __typename: 'Absence', id: string }
    | (
      { __typename: 'Account', id: string }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    )
    | { __typename: 'Action', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'Assignment', id: string }
    | { __typename: 'BreakGlass', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'Enquiry', id: string }
    | { __typename: 'Goal', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'OnwardReferral', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PlanVersion', id: string }
    | { __typename: 'PracticeLink', id: string }
    | { __typename: 'ProjectGrant', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Risk', id: string }
    | { __typename: 'SafeguardingNote', id: string }
    | { __typename: 'SavedQuery', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'Service', id: string }
    | { __typename: 'ServiceLocation', id: string }
    | { __typename: 'Signpost', id: string }
    | { __typename: 'StatusChange', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'SupportPlan', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Template', id: string }
   | null };

export type RolePlacesQueryVariables = Exact<{
  kinds?: Array<OrganisationKind> | OrganisationKind | null | undefined;
  search?: string | null | undefined;
}>;


export type RolePlacesQuery = { __typename: 'Query', organisations: { __typename: 'OrganisationConnection', totalCount: number, edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null> | null } };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { __typename: 'Mutation', createAccount: { __typename: 'InvitationPayload', invitation: string | null, invitationUntil: string | null, clientMutationId: string, account: (
      { __typename: 'Account' }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    ) } };

export type InviteAccountMutationVariables = Exact<{
  input: InviteAccountInput;
}>;


export type InviteAccountMutation = { __typename: 'Mutation', inviteAccount: { __typename: 'InvitationPayload', invitation: string | null, invitationUntil: string | null, clientMutationId: string, account: (
      { __typename: 'Account' }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    ) } };

export type SetAccountDisabledMutationVariables = Exact<{
  input: SetAccountDisabledInput;
}>;


export type SetAccountDisabledMutation = { __typename: 'Mutation', setAccountDisabled: { __typename: 'AccountPayload', clientMutationId: string, account: (
      { __typename: 'Account' }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    ) } };

export type SetSafeguardingLeadMutationVariables = Exact<{
  input: SetSafeguardingLeadInput;
}>;


export type SetSafeguardingLeadMutation = { __typename: 'Mutation', setSafeguardingLead: { __typename: 'AccountPayload', clientMutationId: string, account: (
      { __typename: 'Account' }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    ) } };

export type AddRoleMutationVariables = Exact<{
  input: AddRoleInput;
}>;


export type AddRoleMutation = { __typename: 'Mutation', addRole: { __typename: 'AccountPayload', clientMutationId: string, account: (
      { __typename: 'Account' }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    ) } };

export type EndRoleMutationVariables = Exact<{
  input: EndRoleInput;
}>;


export type EndRoleMutation = { __typename: 'Mutation', endRole: { __typename: 'AccountPayload', clientMutationId: string, account: (
      { __typename: 'Account' }
      & { ' $fragmentRefs'?: { 'AccountPartsFragment': AccountPartsFragment } }
    ) } };

export type AuditTrailQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditTrailQuery = { __typename: 'Query', auditTrail: { __typename: 'AuditConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'AuditEdge', node: { __typename: 'AuditLine', id: string, seq: number, at: string, action: AuditAction, outcome: AuditOutcome, purpose: Purpose, accountId: string | null, name: string, role: Role | null, organisation: string, sessionId: string | null, operation: string, objectType: string, objectId: string | null, clientIds: Array<string>, fields: Array<string>, reason: string, openedRecordId: string | null } }> } };

export type CaseloadQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CaseloadFilter | null | undefined;
  sort?: CaseloadSort | null | undefined;
  reversed?: boolean | null | undefined;
}>;


export type CaseloadQuery = { __typename: 'Query', caseload: { __typename: 'CaseloadConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CaseloadEdge', node: { __typename: 'CaseloadItem', id: string, version: number, clientId: string, givenName: string, familyName: string, preferredName: string, dateOfBirth: string | null, status: ReferralStatus, urgency: Urgency, complexity: Complexity, primaryReason: ReferralReason, practiceName: string, linkWorkerId: string | null, linkWorkerName: string, lastContactAt: string | null, nextReviewOn: string | null, nextDueKind: DueKind | null, nextDueOn: string | null, supportUntil: string | null, extensionAskedOn: string | null, hasRisk: boolean } }> } };

export type CaseloadCountsQueryVariables = Exact<{
  filter?: CaseloadFilter | null | undefined;
}>;


export type CaseloadCountsQuery = { __typename: 'Query', caseloadCounts: { __typename: 'CaseloadCounts', all: number, overdue: number, reviewSoon: number, quiet: number, nearLimit: number, hasRisk: number, extensionAsked: number } };

export type CaseloadLinkWorkersQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseloadLinkWorkersQuery = { __typename: 'Query', linkWorkers: Array<{ __typename: 'LinkWorker', id: string, name: string, openCases: number, weightedCases: number, capacity: number, onLeaveUntil: string | null }> };

export type CaseloadViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseloadViewsQuery = { __typename: 'Query', savedViews: Array<{ __typename: 'SavedView', id: string, name: string, query: string }> };

export type SaveCaseloadViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveCaseloadViewMutation = { __typename: 'Mutation', saveView: { __typename: 'SavedViewPayload', clientMutationId: string, view: { __typename: 'SavedView', id: string, name: string, query: string } } };

export type RemoveCaseloadViewMutationVariables = Exact<{
  input: RemoveViewInput;
}>;


export type RemoveCaseloadViewMutation = { __typename: 'Mutation', removeView: { __typename: 'SavedViewPayload', clientMutationId: string, view: { __typename: 'SavedView', id: string } } };

export type AssignFromCaseloadMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignFromCaseloadMutation = { __typename: 'Mutation', assignReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string } } };

export type AddTaskFromCaseloadMutationVariables = Exact<{
  input: AddTaskInput;
}>;


export type AddTaskFromCaseloadMutation = { __typename: 'Mutation', addTask: { __typename: 'TaskPayload', clientMutationId: string, task: { __typename: 'Task', id: string } } };

export type SetReviewDayFromCaseloadMutationVariables = Exact<{
  input: SetReviewDayInput;
}>;


export type SetReviewDayFromCaseloadMutation = { __typename: 'Mutation', setReviewDay: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string } } };

export type SetComplexityFromCaseloadMutationVariables = Exact<{
  input: SetComplexityInput;
}>;


export type SetComplexityFromCaseloadMutation = { __typename: 'Mutation', setComplexity: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string } } };

export type ClientHeadFragment = (
  { __typename: 'Person', id: string, displayName: string, givenName: string, familyName: string, pronouns: string | null, age: number | null, dateOfBirth: string | null, diedOn: string | null, nhsNumber: string | null, nhsNumberStatus: NhsNumberStatus | null, phone: string | null, email: string | null, preferredMethod: ContactMethod | null, language: string | null, interpreterNeeded: boolean, accessibleNeeds: Array<AccessibleNeed> | null, reasonableAdjustments: string | null, household: Household | null, carerStatus: CarerStatus | null, safeContactLine: string, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null, practice: { __typename: 'Organisation', id: string, name: string } | null, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null, onlyNumber: string } | null, relevantContacts: Array<{ __typename: 'RelevantContact', name: string, relationship: string, phone: string, isNextOfKin: boolean, isCarer: boolean, mayTalkTo: boolean }> | null }
  & { ' $fragmentRefs'?: { 'DetailsFormFragment': DetailsFormFragment } }
) & { ' $fragmentName'?: 'ClientHeadFragment' };

export type ClientPageQueryVariables = Exact<{
  id: string;
}>;


export type ClientPageQuery = { __typename: 'Query', client: (
    { __typename: 'Person', id: string, displayName: string, givenName: string, preferredName: string | null, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null, fromHour: number, toHour: number, onlyNumber: string } | null, referrals: Array<(
      { __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, mayWork: boolean, pcn: { __typename: 'Organisation', id: string, name: string } | null, linkWorker: { __typename: 'Account', id: string } | null }
      & { ' $fragmentRefs'?: { 'EpisodePartsFragment': EpisodePartsFragment } }
    )> | null }
    & { ' $fragmentRefs'?: { 'ClientHeadFragment': ClientHeadFragment;'MattersFragment': MattersFragment;'SafetyFragment': SafetyFragment } }
  ) | null };

export type ClientRecordQueryVariables = Exact<{
  clientId: string;
  episode?: string | null | undefined;
  contacts: number;
}>;


export type ClientRecordQuery = { __typename: 'Query', currentReferral: (
    { __typename: 'Referral', id: string, clientWords: string | null, plan: { __typename: 'SupportPlan', id: string, strengths: string | null } | null }
    & { ' $fragmentRefs'?: { 'StandingFragment': StandingFragment;'RecordPartsFragment': RecordPartsFragment } }
  ) | null };

export type HostTurnQueryVariables = Exact<{
  clientId: string;
}>;


export type HostTurnQuery = { __typename: 'Query', currentReferral: { __typename: 'Referral', id: string } | null };

export type ReasonPartsFragment = { __typename: 'Referral', id: string, source: ReferralSource, receivedAt: string, referrerName: string | null, referrerWords: string | null, clientWords: string | null, declineReason: DeclineReason | null, declineWords: string | null, alternative: string | null, closingReason: ClosingReason | null, closingWords: string | null, noFollowUpReason: string | null, reasons: Array<{ __typename: 'Reason', code: ReferralReason, primary: boolean, words: string }>, referringOrganisation: { __typename: 'Organisation', id: string, name: string } | null, enquiries: Array<(
    { __typename: 'Enquiry', id: string }
    & { ' $fragmentRefs'?: { 'EnquiryPartsFragment': EnquiryPartsFragment } }
  )> | null } & { ' $fragmentName'?: 'ReasonPartsFragment' };

export type EpisodePartsFragment = { __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, closedAt: string | null, primaryReason: ReferralReason, closingReason: ClosingReason | null, closingWords: string | null, onwardReferrals: Array<{ __typename: 'OnwardReferral', id: string, outcome: OnwardOutcome | null, service: { __typename: 'Service', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'EpisodePartsFragment' };

export type ClientEarlierQueryVariables = Exact<{
  clientId: string;
}>;


export type ClientEarlierQuery = { __typename: 'Query', earlierEpisodes: Array<{ __typename: 'EarlierEpisode', referralId: string, goals: Array<{ __typename: 'EarlierGoal', words: string, status: GoalStatus, droppedReason: string }>, services: Array<{ __typename: 'ServiceUsed', serviceId: string, serviceName: string, outcome: OnwardOutcome }> }> };

export type HistoryPartsFragment = { __typename: 'StatusChange', id: string, createdAt: string, fromStatus: ReferralStatus | null, toStatus: ReferralStatus, reason: string | null, author: { __typename: 'Account', id: string, name: string } | null } & { ' $fragmentName'?: 'HistoryPartsFragment' };

export type MattersFragment = { __typename: 'Person', id: string, version: number, whatMatters: string | null, aboutMe: string | null, conditions: string | null, occupation: string | null } & { ' $fragmentName'?: 'MattersFragment' };

export type SaveMattersMutationVariables = Exact<{
  input: UpdateClientInput;
}>;


export type SaveMattersMutation = { __typename: 'Mutation', updateClient: { __typename: 'ClientPayload', clientMutationId: string, client: (
      { __typename: 'Person' }
      & { ' $fragmentRefs'?: { 'MattersFragment': MattersFragment } }
    ) } };

export type RecordPartsFragment = (
  { __typename: 'Referral', id: string, status: ReferralStatus, attempts: number, nextAttempt: AttemptStep | null, nextReviewOn: string | null, supportFrom: string | null, contacts: { __typename: 'ContactConnection', edges: Array<{ __typename: 'ContactEdge', node: (
        { __typename: 'Contact', id: string }
        & { ' $fragmentRefs'?: { 'ContactItemFragment': ContactItemFragment } }
      ) | null } | null> | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, appointments: Array<(
    { __typename: 'Appointment', id: string }
    & { ' $fragmentRefs'?: { 'AppointmentItemFragment': AppointmentItemFragment } }
  )> | null, tasks: Array<(
    { __typename: 'Task', id: string }
    & { ' $fragmentRefs'?: { 'TaskItemFragment': TaskItemFragment } }
  )> | null, plan: (
    { __typename: 'SupportPlan', id: string }
    & { ' $fragmentRefs'?: { 'PlanSectionFragment': PlanSectionFragment } }
  ) | null, reviews: Array<(
    { __typename: 'Review', id: string }
    & { ' $fragmentRefs'?: { 'ReviewItemFragment': ReviewItemFragment } }
  )> | null, signposts: Array<(
    { __typename: 'Signpost', id: string }
    & { ' $fragmentRefs'?: { 'SignpostItemFragment': SignpostItemFragment } }
  )> | null, onwardReferrals: Array<(
    { __typename: 'OnwardReferral', id: string }
    & { ' $fragmentRefs'?: { 'OnwardItemFragment': OnwardItemFragment } }
  )> | null, statusHistory: Array<(
    { __typename: 'StatusChange', id: string }
    & { ' $fragmentRefs'?: { 'HistoryPartsFragment': HistoryPartsFragment } }
  )> | null }
  & { ' $fragmentRefs'?: { 'MeasurePartsFragment': MeasurePartsFragment;'ReasonPartsFragment': ReasonPartsFragment } }
) & { ' $fragmentName'?: 'RecordPartsFragment' };

export type StandingFragment = (
  { __typename: 'Referral', id: string, status: ReferralStatus, urgency: Urgency, receivedAt: string, closedAt: string | null, supportFrom: string | null, supportUntil: string | null, extendedUntil: string | null, extensionReason: string | null, extensionAskedOn: string | null, extensionRefusal: string | null, pauseReason: string | null, pauseUntil: string | null, handoverNote: string | null, linkWorker: { __typename: 'Account', id: string, name: string } | null, due: Array<{ __typename: 'Due', kind: DueKind, on: string, overdueBy: number }> }
  & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
) & { ' $fragmentName'?: 'StandingFragment' };

export type AccessHistoryQueryVariables = Exact<{
  clientId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AccessHistoryQuery = { __typename: 'Query', accessHistory: { __typename: 'AuditConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'AuditEdge', node: { __typename: 'AuditLine', id: string, at: string, action: AuditAction, outcome: AuditOutcome, purpose: Purpose, name: string, role: Role | null, organisation: string, operation: string, objectType: string, objectId: string | null, fields: Array<string>, reason: string, openedRecordId: string | null } }> } };

export type ActBarFragment = { __typename: 'Referral', id: string, version: number, status: ReferralStatus, possibleActs: Array<ReferralAct>, supportUntil: string | null, extensionAskedOn: string | null, linkWorker: { __typename: 'Account', id: string, name: string } | null, practice: { __typename: 'Organisation', id: string } | null } & { ' $fragmentName'?: 'ActBarFragment' };

export type AssignOnPageMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignOnPageMutation = { __typename: 'Mutation', assignReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type CloseReferralMutationVariables = Exact<{
  input: CloseReferralInput;
}>;


export type CloseReferralMutation = { __typename: 'Mutation', closeReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type ClosingNeedsQueryVariables = Exact<{
  referralId: string;
  reason: ClosingReason;
}>;


export type ClosingNeedsQuery = { __typename: 'Query', referral: { __typename: 'Referral', id: string, closingNeeds: Array<ClosingNeed> } | null };

export type ReopenReferralMutationVariables = Exact<{
  input: ReopenReferralInput;
}>;


export type ReopenReferralMutation = { __typename: 'Mutation', reopenReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type TransferReferralMutationVariables = Exact<{
  input: TransferReferralInput;
}>;


export type TransferReferralMutation = { __typename: 'Mutation', transferReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type LinkWorkerChoicesQueryVariables = Exact<{
  practiceId?: string | null | undefined;
}>;


export type LinkWorkerChoicesQuery = { __typename: 'Query', linkWorkers: Array<{ __typename: 'LinkWorker', id: string, name: string, employer: string, assigned: boolean, openCases: number, capacity: number }> };

export type PauseReferralMutationVariables = Exact<{
  input: PauseReferralInput;
}>;


export type PauseReferralMutation = { __typename: 'Mutation', pauseReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type ResumeReferralMutationVariables = Exact<{
  input: ResumeReferralInput;
}>;


export type ResumeReferralMutation = { __typename: 'Mutation', resumeReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type AskForExtensionMutationVariables = Exact<{
  input: AskForExtensionInput;
}>;


export type AskForExtensionMutation = { __typename: 'Mutation', askForExtension: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type ExtendReferralMutationVariables = Exact<{
  input: ExtendReferralInput;
}>;


export type ExtendReferralMutation = { __typename: 'Mutation', extendReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type AcceptOnPageMutationVariables = Exact<{
  input: AcceptReferralInput;
}>;


export type AcceptOnPageMutation = { __typename: 'Mutation', acceptReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type DeclineOnPageMutationVariables = Exact<{
  input: DeclineReferralInput;
}>;


export type DeclineOnPageMutation = { __typename: 'Mutation', declineReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: (
      { __typename: 'Referral' }
      & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
    ) } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { __typename: 'Mutation', recordConsent: { __typename: 'ConsentPayload', clientMutationId: string, consent: { __typename: 'Consent', id: string, client: (
        { __typename: 'Person' }
        & { ' $fragmentRefs'?: { 'StoriesOfFragment': StoriesOfFragment } }
      ) | null } } };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { __typename: 'Mutation', withdrawConsent: { __typename: 'ConsentPayload', clientMutationId: string, consent: { __typename: 'Consent', id: string, decision: ConsentDecision, withdrawnOn: string | null, client: (
        { __typename: 'Person' }
        & { ' $fragmentRefs'?: { 'StoriesOfFragment': StoriesOfFragment } }
      ) | null } } };

export type ConsentServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsentServicesQuery = { __typename: 'Query', services: { __typename: 'ServiceItemConnection', edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, name: string, organisationName: string } }> } };

export type SafetyFragment = { __typename: 'Person', id: string, consents: Array<{ __typename: 'Consent', id: string, createdAt: string, what: ConsentKind, decision: ConsentDecision, how: ConsentHow, on: string, expiresOn: string | null, withdrawnOn: string | null, capacityConcern: boolean, words: string | null, service: { __typename: 'Service', id: string, name: string } | null, recordedBy: { __typename: 'Account', id: string, name: string } | null }> | null, risks: Array<{ __typename: 'Risk', id: string, kind: RiskKind, level: RiskLevel | null, words: string | null, shareWithServices: boolean, on: string, reviewOn: string | null, endedOn: string | null, endedReason: string | null, recordedBy: { __typename: 'Account', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'SafetyFragment' };

export type RecordRiskMutationVariables = Exact<{
  input: RecordRiskInput;
}>;


export type RecordRiskMutation = { __typename: 'Mutation', recordRisk: { __typename: 'RiskPayload', clientMutationId: string, risk: { __typename: 'Risk', id: string } } };

export type EndRiskMutationVariables = Exact<{
  input: EndRiskInput;
}>;


export type EndRiskMutation = { __typename: 'Mutation', endRisk: { __typename: 'RiskPayload', clientMutationId: string, risk: { __typename: 'Risk', id: string, endedOn: string | null, endedReason: string | null } } };

export type CorrectContactMutationVariables = Exact<{
  input: CorrectContactInput;
}>;


export type CorrectContactMutation = { __typename: 'Mutation', correctContact: { __typename: 'ContactPayload', clientMutationId: string, contact: (
      { __typename: 'Contact' }
      & { ' $fragmentRefs'?: { 'ContactItemFragment': ContactItemFragment } }
    ) } };

export type AnnotateContactMutationVariables = Exact<{
  input: AnnotateContactInput;
}>;


export type AnnotateContactMutation = { __typename: 'Mutation', annotateContact: { __typename: 'ContactPayload', clientMutationId: string, contact: (
      { __typename: 'Contact' }
      & { ' $fragmentRefs'?: { 'ContactItemFragment': ContactItemFragment } }
    ) } };

export type RecordContactMutationVariables = Exact<{
  input: RecordContactInput;
}>;


export type RecordContactMutation = { __typename: 'Mutation', recordContact: { __typename: 'ContactPayload', clientMutationId: string, contact: { __typename: 'Contact', id: string, method: ContactMethod, referral: (
        { __typename: 'Referral' }
        & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
      ) | null } } };

export type ContactItemFragment = { __typename: 'Contact', id: string, version: number, createdAt: string, at: string, method: ContactMethod, outcome: ContactOutcome, purpose: ContactPurpose, minutes: number, place: string | null, note: string | null, safeContactReason: string | null, attempt: boolean, corrections: Array<{ __typename: 'Correction', at: string, by: string, noteWas: string, reasonWhy: string }> | null, annotations: Array<{ __typename: 'Annotation', at: string, by: string, words: string }> | null, author: { __typename: 'Account', id: string, name: string } | null } & { ' $fragmentName'?: 'ContactItemFragment' };

export type ClientToDeleteQueryVariables = Exact<{
  id: string;
}>;


export type ClientToDeleteQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, version: number, displayName: string, contacts: { __typename: 'ContactConnection', totalCount: number }, referrals: Array<{ __typename: 'Referral', id: string, plan: { __typename: 'SupportPlan', id: string } | null }> | null, onwardReferrals: Array<{ __typename: 'OnwardReferral', id: string }> | null, tasks: Array<{ __typename: 'Task', id: string }> | null, consents: Array<{ __typename: 'Consent', id: string }> | null, risks: Array<{ __typename: 'Risk', id: string }> | null, documents: Array<{ __typename: 'Document', id: string, removedAt: string | null }> | null, stories: Array<{ __typename: 'Story', id: string }> | null } | null };

export type DeleteClientMutationVariables = Exact<{
  input: DeleteClientInput;
}>;


export type DeleteClientMutation = { __typename: 'Mutation', deleteClient: { __typename: 'DeletedClientPayload', clientId: string, clientMutationId: string } };

export type DetailsFormFragment = { __typename: 'Person', id: string, version: number, givenName: string, familyName: string, preferredName: string | null, title: string | null, pronouns: string | null, dateOfBirth: string | null, nhsNumber: string | null, phone: string | null, email: string | null, sex: Sex | null, gender: Gender | null, ethnicCategory: EthnicCategory | null, language: string | null, interpreterNeeded: boolean, accessibleNeeds: Array<AccessibleNeed> | null, reasonableAdjustments: string | null, preferredMethod: ContactMethod | null, household: Household | null, carerStatus: CarerStatus | null, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null, practice: { __typename: 'Organisation', id: string, name: string } | null, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null, fromHour: number, toHour: number, onlyNumber: string, words: string } | null, relevantContacts: Array<{ __typename: 'RelevantContact', name: string, relationship: string, phone: string, isNextOfKin: boolean, isCarer: boolean, mayTalkTo: boolean }> | null } & { ' $fragmentName'?: 'DetailsFormFragment' };

export type SaveDetailsMutationVariables = Exact<{
  input: UpdateClientInput;
}>;


export type SaveDetailsMutation = { __typename: 'Mutation', updateClient: { __typename: 'ClientPayload', clientMutationId: string, client: (
      { __typename: 'Person' }
      & { ' $fragmentRefs'?: { 'DetailsFormFragment': DetailsFormFragment } }
    ) } };

export type PracticeChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PracticeChoicesQuery = { __typename: 'Query', organisations: { __typename: 'OrganisationConnection', edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, name: string } | null } | null> | null } };

export type BookAppointmentMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type BookAppointmentMutation = { __typename: 'Mutation', bookAppointment: { __typename: 'AppointmentPayload', clientMutationId: string, appointment: (
      { __typename: 'Appointment' }
      & { ' $fragmentRefs'?: { 'AppointmentItemFragment': AppointmentItemFragment } }
    ) } };

export type AddTaskMutationVariables = Exact<{
  input: AddTaskInput;
}>;


export type AddTaskMutation = { __typename: 'Mutation', addTask: { __typename: 'TaskPayload', clientMutationId: string, task: (
      { __typename: 'Task' }
      & { ' $fragmentRefs'?: { 'TaskItemFragment': TaskItemFragment } }
    ) } };

export type AppointmentItemFragment = { __typename: 'Appointment', id: string, version: number, startsAt: string, minutes: number, method: ContactMethod, purpose: ContactPurpose, place: string | null, status: AppointmentStatus } & { ' $fragmentName'?: 'AppointmentItemFragment' };

export type TaskItemFragment = { __typename: 'Task', id: string, version: number, words: string, dueOn: string, status: TaskStatus, assignedTo: { __typename: 'Account', id: string, name: string } | null } & { ' $fragmentName'?: 'TaskItemFragment' };

export type SetAppointmentOnPageMutationVariables = Exact<{
  input: SetAppointmentStatusInput;
}>;


export type SetAppointmentOnPageMutation = { __typename: 'Mutation', setAppointmentStatus: { __typename: 'AppointmentPayload', clientMutationId: string, appointment: (
      { __typename: 'Appointment' }
      & { ' $fragmentRefs'?: { 'AppointmentItemFragment': AppointmentItemFragment } }
    ) } };

export type SetTaskOnPageMutationVariables = Exact<{
  input: SetTaskStatusInput;
}>;


export type SetTaskOnPageMutation = { __typename: 'Mutation', setTaskStatus: { __typename: 'TaskPayload', clientMutationId: string, task: (
      { __typename: 'Task' }
      & { ' $fragmentRefs'?: { 'TaskItemFragment': TaskItemFragment } }
    ) } };

export type DockedWorkQueryVariables = Exact<{
  id: string;
}>;


export type DockedWorkQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, displayName: string, givenName: string, preferredName: string | null, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null, fromHour: number, toHour: number, onlyNumber: string } | null, referrals: Array<{ __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, appointments: Array<{ __typename: 'Appointment', id: string, startsAt: string, minutes: number, method: ContactMethod, purpose: ContactPurpose, place: string | null, status: AppointmentStatus }> | null }> | null } | null };

export type DocumentsQueryVariables = Exact<{
  clientId: string;
}>;


export type DocumentsQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, documents: Array<{ __typename: 'Document', id: string, version: number, createdAt: string, kind: DocumentKind, title: string, mediaType: string, size: number, removedAt: string | null, removedReason: string | null, addedBy: { __typename: 'Account', id: string, name: string } | null, removedBy: { __typename: 'Account', id: string, name: string } | null }> | null } | null };

export type RemoveDocumentMutationVariables = Exact<{
  input: RemoveDocumentInput;
}>;


export type RemoveDocumentMutation = { __typename: 'Mutation', removeDocument: { __typename: 'DocumentPayload', clientMutationId: string, document: { __typename: 'Document', id: string, version: number, removedAt: string | null, removedReason: string | null } } };

export type WritePageQueryVariables = Exact<{
  clientId: string;
  kind: TemplateKind;
}>;


export type WritePageQuery = { __typename: 'Query', templates: Array<{ __typename: 'Template', id: string, name: string, words: string }>, viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: string, name: string, phone: string | null }, organisation: { __typename: 'Organisation', id: string, name: string, phone: string | null, email: string | null, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null }, scheme: { __typename: 'Scheme', id: string, name: string, settings: { __typename: 'SchemeSettings', callerNumber: string } } }, client: { __typename: 'Person', id: string, displayName: string, title: string | null, givenName: string, familyName: string, preferredName: string | null, dateOfBirth: string | null, diedOn: string | null, nhsNumber: string | null, phone: string | null, language: string | null, interpreterNeeded: boolean, accessibleNeeds: Array<AccessibleNeed> | null, safeContactLine: string, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null, fromHour: number, toHour: number, onlyNumber: string } | null, consents: Array<{ __typename: 'Consent', id: string, createdAt: string, what: ConsentKind, decision: ConsentDecision, how: ConsentHow, on: string, expiresOn: string | null, withdrawnOn: string | null, capacityConcern: boolean }> | null, practice: { __typename: 'Organisation', id: string, name: string, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null } | null, referrals: Array<{ __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, linkWorker: { __typename: 'Account', id: string, name: string, title: string | null, phone: string | null } | null }> | null } | null };

export type RecordWrittenMutationVariables = Exact<{
  input: RecordContactInput;
}>;


export type RecordWrittenMutation = { __typename: 'Mutation', recordContact: { __typename: 'ContactPayload', clientMutationId: string, contact: { __typename: 'Contact', id: string, referral: (
        { __typename: 'Referral' }
        & { ' $fragmentRefs'?: { 'ActBarFragment': ActBarFragment } }
      ) | null } } };

export type RecordMeasureMutationVariables = Exact<{
  input: RecordMeasureInput;
}>;


export type RecordMeasureMutation = { __typename: 'Mutation', recordMeasure: { __typename: 'AssessmentPayload', clientMutationId: string, assessment: { __typename: 'Assessment', id: string } } };

export type MeasureLicencesQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasureLicencesQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', scheme: { __typename: 'Scheme', id: string, settings: { __typename: 'SchemeSettings', licensedInstruments: Array<Instrument> } } } };

export type MeasurePartsFragment = { __typename: 'Referral', id: string, measureChanges: Array<{ __typename: 'MeasureChange', instrument: Instrument, item: string, label: string, lowest: number, highest: number, higherIsBetter: boolean, start: number, startOn: string, now: number | null, nowOn: string | null, change: string | null }>, assessments: Array<{ __typename: 'Assessment', id: string, instrument: Instrument, point: MeasurePoint, on: string, score: number | null, items: Array<{ __typename: 'MeasureItem', code: string, value: number | null, declined: boolean }> | null, goal: { __typename: 'Goal', id: string, words: string } | null, author: { __typename: 'Account', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'MeasurePartsFragment' };

export type AnswerOnPageMutationVariables = Exact<{
  input: AnswerOnwardReferralInput;
}>;


export type AnswerOnPageMutation = { __typename: 'Mutation', answerOnwardReferral: { __typename: 'OnwardReferralPayload', clientMutationId: string, onwardReferral: (
      { __typename: 'OnwardReferral' }
      & { ' $fragmentRefs'?: { 'OnwardItemFragment': OnwardItemFragment } }
    ) } };

export type OutcomeOnPageMutationVariables = Exact<{
  input: RecordOnwardOutcomeInput;
}>;


export type OutcomeOnPageMutation = { __typename: 'Mutation', recordOnwardOutcome: { __typename: 'OnwardReferralPayload', clientMutationId: string, onwardReferral: (
      { __typename: 'OnwardReferral' }
      & { ' $fragmentRefs'?: { 'OnwardItemFragment': OnwardItemFragment } }
    ) } };

export type WithdrawOnPageMutationVariables = Exact<{
  input: WithdrawOnwardReferralInput;
}>;


export type WithdrawOnPageMutation = { __typename: 'Mutation', withdrawOnwardReferral: { __typename: 'OnwardReferralPayload', clientMutationId: string, onwardReferral: (
      { __typename: 'OnwardReferral' }
      & { ' $fragmentRefs'?: { 'OnwardItemFragment': OnwardItemFragment } }
    ) } };

export type OnwardItemFragment = { __typename: 'OnwardReferral', id: string, version: number, status: OnwardStatus, words: string | null, sentAt: string | null, answeredAt: string | null, declineReason: OnwardDeclineReason | null, answerWords: string | null, outcome: OnwardOutcome | null, outcomeOn: string | null, toldBy: ToldBy | null, waitingDays: number | null, sent: { __typename: 'Sent', name: string, dateOfBirth: string, phone: string, email: string, address: string, practice: string, language: string, need: string, safety: Array<string> | null, safeContact: Array<string> | null, words: string, linkWorker: string } | null, service: { __typename: 'Service', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, name: string } | null } & { ' $fragmentName'?: 'OnwardItemFragment' };

export type SignpostItemFragment = { __typename: 'Signpost', id: string, on: string, words: string | null, service: { __typename: 'Service', id: string, name: string } | null } & { ' $fragmentName'?: 'SignpostItemFragment' };

export type ReferOnPageQueryVariables = Exact<{
  clientId: string;
  serviceId: string;
}>;


export type ReferOnPageQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, displayName: string, givenName: string, familyName: string, preferredName: string | null, dateOfBirth: string | null, phone: string | null, email: string | null, language: string | null, interpreterNeeded: boolean, accessibleNeeds: Array<AccessibleNeed> | null, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null, fromHour: number, toHour: number, onlyNumber: string, words: string } | null, practice: { __typename: 'Organisation', id: string, name: string } | null, consents: Array<{ __typename: 'Consent', id: string, createdAt: string, what: ConsentKind, decision: ConsentDecision, how: ConsentHow, on: string, expiresOn: string | null, withdrawnOn: string | null, capacityConcern: boolean, words: string | null, service: { __typename: 'Service', id: string, name: string } | null }> | null, risks: Array<{ __typename: 'Risk', id: string, kind: RiskKind, level: RiskLevel | null, words: string | null, shareWithServices: boolean, endedOn: string | null }> | null, referrals: Array<{ __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, primaryReason: ReferralReason, linkWorker: { __typename: 'Account', id: string, name: string } | null, plan: { __typename: 'SupportPlan', id: string, goals: Array<{ __typename: 'Goal', id: string, words: string, removed: boolean, position: number }> | null } | null }> | null } | null, service: { __typename: 'Service', id: string, name: string, category: ServiceCategory, description: string | null, eligibility: string | null, cost: CostKind, costWords: string | null, capacity: ServiceCapacity, waitingWeeks: number | null, takesReferrals: boolean, confirmedOn: string | null, organisation: { __typename: 'Organisation', id: string, name: string } | null, locations: Array<{ __typename: 'ServiceLocation', id: string, name: string }> | null } | null };

export type ReferOnwardMutationVariables = Exact<{
  input: ReferOnwardInput;
}>;


export type ReferOnwardMutation = { __typename: 'Mutation', referOnward: { __typename: 'OnwardReferralPayload', clientMutationId: string, onwardReferral: { __typename: 'OnwardReferral', id: string } } };

export type SignpostMutationVariables = Exact<{
  input: SignpostInput;
}>;


export type SignpostMutation = { __typename: 'Mutation', signpost: { __typename: 'SignpostPayload', clientMutationId: string, signpost: { __typename: 'Signpost', id: string } } };

export type SetActionStatusMutationVariables = Exact<{
  input: SetActionStatusInput;
}>;


export type SetActionStatusMutation = { __typename: 'Mutation', setActionStatus: { __typename: 'ActionPayload', clientMutationId: string, action: { __typename: 'Action', id: string, version: number, status: ActionStatus } } };

export type AgreePlanMutationVariables = Exact<{
  input: AgreePlanInput;
}>;


export type AgreePlanMutation = { __typename: 'Mutation', agreePlan: { __typename: 'PlanPayload', clientMutationId: string, plan: (
      { __typename: 'SupportPlan' }
      & { ' $fragmentRefs'?: { 'PlanSectionFragment': PlanSectionFragment } }
    ) } };

export type SavePlanMutationVariables = Exact<{
  input: SavePlanInput;
}>;


export type SavePlanMutation = { __typename: 'Mutation', savePlan: { __typename: 'PlanPayload', clientMutationId: string, plan: (
      { __typename: 'SupportPlan' }
      & { ' $fragmentRefs'?: { 'PlanSectionFragment': PlanSectionFragment } }
    ) } };

export type PlanSectionFragment = { __typename: 'SupportPlan', id: string, version: number, status: PlanStatus, number: number, strengths: string | null, agreedOn: string | null, agreedWith: string | null, reviewOn: string | null, needs: Array<{ __typename: 'Need', id: string, code: ReferralReason, words: string }> | null, goals: Array<{ __typename: 'Goal', id: string, words: string, needId: string | null, importance: number, status: GoalStatus, droppedReason: string | null, removed: boolean, position: number, actions: Array<{ __typename: 'Action', id: string, version: number, words: string, who: ActionOwner, dueOn: string | null, confidence: number | null, barriers: Array<Barrier> | null, strategies: string | null, status: ActionStatus, removed: boolean, position: number }> | null }> | null, versions: Array<(
    { __typename: 'PlanVersion', id: string }
    & { ' $fragmentRefs'?: { 'PlanVersionPartsFragment': PlanVersionPartsFragment } }
  )> | null } & { ' $fragmentName'?: 'PlanSectionFragment' };

export type PlanVersionPartsFragment = { __typename: 'PlanVersion', id: string, number: number, whatMatters: string | null, strengths: string | null, agreedOn: string, agreedWith: string, author: { __typename: 'Account', id: string, name: string } | null, needs: Array<{ __typename: 'Need', id: string, code: ReferralReason, words: string }> | null, goals: Array<{ __typename: 'PlanGoal', id: string, needId: string | null, words: string, importance: number, status: GoalStatus, actions: Array<{ __typename: 'PlanAction', id: string, words: string, who: ActionOwner, dueOn: string | null, confidence: number, barriers: Array<Barrier> | null, strategies: string, status: ActionStatus }> | null }> | null } & { ' $fragmentName'?: 'PlanVersionPartsFragment' };

export type PracticeClientPageQueryVariables = Exact<{
  id: string;
}>;


export type PracticeClientPageQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, displayName: string, age: number | null, dateOfBirth: string | null, nhsNumber: string | null, phone: string | null, practice: { __typename: 'Organisation', id: string, name: string } | null, referrals: Array<{ __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, acceptedAt: string | null, firstContactAt: string | null, supportFrom: string | null, closedAt: string | null, primaryReason: ReferralReason, referrerWords: string | null, declineReason: DeclineReason | null, declineWords: string | null, alternative: string | null, closingReason: ClosingReason | null, closingWords: string | null, enquiries: Array<(
        { __typename: 'Enquiry', id: string }
        & { ' $fragmentRefs'?: { 'EnquiryPartsFragment': EnquiryPartsFragment } }
      )> | null, linkWorker: { __typename: 'Account', id: string, name: string, phone: string | null } | null }> | null } | null };

export type HandoverPaperQueryVariables = Exact<{
  referralId: string;
}>;


export type HandoverPaperQuery = { __typename: 'Query', handOver: { __typename: 'HandOver', who: string, whatMatters: string, strengths: string, first: { __typename: 'Due', kind: DueKind, on: string } | null, referral: { __typename: 'Referral', id: string, supportUntil: string | null, handoverNote: string | null, appointments: Array<{ __typename: 'Appointment', id: string, startsAt: string, method: ContactMethod, place: string | null, status: AppointmentStatus }> | null }, client: { __typename: 'Person', id: string, nhsNumber: string | null, dateOfBirth: string | null }, risks: Array<{ __typename: 'Risk', id: string, kind: RiskKind, level: RiskLevel | null, words: string | null }>, goals: Array<{ __typename: 'Goal', id: string, words: string, status: GoalStatus }>, actions: Array<{ __typename: 'Action', id: string, words: string, who: ActionOwner, dueOn: string | null }>, promises: Array<{ __typename: 'Task', id: string, words: string, dueOn: string }>, contacts: Array<{ __typename: 'Contact', id: string, at: string, method: ContactMethod, outcome: ContactOutcome, note: string | null }>, onward: Array<{ __typename: 'OnwardReferral', id: string, status: OnwardStatus, sentAt: string | null, service: { __typename: 'Service', id: string, name: string } | null }> } };

export type PrintedClientFragment = { __typename: 'Person', id: string, displayName: string, givenName: string, preferredName: string | null, pronouns: string | null, age: number | null, dateOfBirth: string | null, nhsNumber: string | null, phone: string | null, language: string | null, interpreterNeeded: boolean, accessibleNeeds: Array<AccessibleNeed> | null, reasonableAdjustments: string | null, occupation: string | null, conditions: string | null, whatMatters: string | null, aboutMe: string | null, safeContactLine: string, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null } | null, relevantContacts: Array<{ __typename: 'RelevantContact', name: string, relationship: string, phone: string, mayTalkTo: boolean }> | null } & { ' $fragmentName'?: 'PrintedClientFragment' };

export type PrintedEpisodeFragment = { __typename: 'Referral', id: string, linkWorker: { __typename: 'Account', id: string, name: string, title: string | null, phone: string | null } | null, plan: { __typename: 'SupportPlan', id: string, whatMatters: string | null, strengths: string | null, agreedOn: string | null, agreedWith: string | null, reviewOn: string | null, number: number, status: PlanStatus, needs: Array<{ __typename: 'Need', id: string, code: ReferralReason, words: string }> | null, goals: Array<{ __typename: 'Goal', id: string, words: string, needId: string | null, importance: number, status: GoalStatus, removed: boolean, position: number, actions: Array<{ __typename: 'Action', id: string, words: string, who: ActionOwner, dueOn: string | null, strategies: string | null, status: ActionStatus, removed: boolean, position: number }> | null }> | null } | null } & { ' $fragmentName'?: 'PrintedEpisodeFragment' };

export type PrintedPlanQueryVariables = Exact<{
  clientId: string;
}>;


export type PrintedPlanQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: string }, scheme: { __typename: 'Scheme', id: string, name: string, settings: { __typename: 'SchemeSettings', callerNumber: string } } }, client: (
    { __typename: 'Person', id: string, referrals: Array<(
      { __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string }
      & { ' $fragmentRefs'?: { 'PrintedEpisodeFragment': PrintedEpisodeFragment } }
    )> | null }
    & { ' $fragmentRefs'?: { 'PrintedClientFragment': PrintedClientFragment } }
  ) | null };

export type RecordReviewMutationVariables = Exact<{
  input: RecordReviewInput;
}>;


export type RecordReviewMutation = { __typename: 'Mutation', recordReview: { __typename: 'ReviewPayload', clientMutationId: string, review: { __typename: 'Review', id: string } } };

export type ReviewItemFragment = { __typename: 'Review', id: string, on: string, words: string | null, measureDue: boolean, extensionAsked: boolean, nextReviewOn: string | null, goals: Array<{ __typename: 'GoalReview', goalId: string, status: GoalStatus, confidence: number, words: string }> | null, author: { __typename: 'Account', id: string, name: string } | null } & { ' $fragmentName'?: 'ReviewItemFragment' };

export type SafeguardingNotesQueryVariables = Exact<{
  clientId: string;
}>;


export type SafeguardingNotesQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, safeguardingNotes: Array<{ __typename: 'SafeguardingNote', id: string, createdAt: string, on: string, words: string, author: { __typename: 'Account', id: string, name: string } | null }> | null } | null };

export type RecordSafeguardingNoteMutationVariables = Exact<{
  input: RecordSafeguardingNoteInput;
}>;


export type RecordSafeguardingNoteMutation = { __typename: 'Mutation', recordSafeguardingNote: { __typename: 'SafeguardingNotePayload', clientMutationId: string, note: { __typename: 'SafeguardingNote', id: string } } };

export type StoryCheckQueryVariables = Exact<{
  id: string;
}>;


export type StoryCheckQuery = { __typename: 'Query', node:
    | { __typename: 'Absence', id: string }
    | { __typename: 'Account', id: string }
    | { __typename: 'Action', id: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'Assignment', id: string }
    | { __typename: 'BreakGlass', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'Enquiry', id: string }
    | { __typename: 'Goal', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'OnwardReferral', id: string }
    | { __typename: 'Organisation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PlanVersion', id: string }
    | { __typename: 'PracticeLink', id: string }
    | { __typename: 'ProjectGrant', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'Review', id: string }
    | { __typename: 'Risk', id: string }
    | { __typename: 'SafeguardingNote', id: string }
    | { __typename: 'SavedQuery', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'Service', id: string }
    | { __typename: 'ServiceLocation', id: string }
    | { __typename: 'Signpost', id: string }
    | { __typename: 'StatusChange', id: string }
    | { __typename: 'Story', version: number, id: string, findings: Array<{ __typename: 'StoryFinding', key: string, kind: StoryFindingKind, certain: boolean, part: StoryPart, offset: number, length: number, text: string, why: string, instead: string }> }
    | { __typename: 'SupportPlan', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'Template', id: string }
   | null };

export type MakeStoryReadyMutationVariables = Exact<{
  input: MakeStoryReadyInput;
}>;


export type MakeStoryReadyMutation = { __typename: 'Mutation', makeStoryReady: { __typename: 'StoryPayload', clientMutationId: string, story: { __typename: 'Story', id: string, client: (
        { __typename: 'Person' }
        & { ' $fragmentRefs'?: { 'StoriesOfFragment': StoriesOfFragment } }
      ) | null } } };

export type ClientStoriesQueryVariables = Exact<{
  clientId: string;
}>;


export type ClientStoriesQuery = { __typename: 'Query', client: (
    { __typename: 'Person' }
    & { ' $fragmentRefs'?: { 'StoriesOfFragment': StoriesOfFragment } }
  ) | null };

export type WithdrawStoryMutationVariables = Exact<{
  input: WithdrawStoryInput;
}>;


export type WithdrawStoryMutation = { __typename: 'Mutation', withdrawStory: { __typename: 'StoryPayload', clientMutationId: string, story: { __typename: 'Story', id: string, client: (
        { __typename: 'Person' }
        & { ' $fragmentRefs'?: { 'StoriesOfFragment': StoriesOfFragment } }
      ) | null } } };

export type SaveStoryMutationVariables = Exact<{
  input: SaveStoryInput;
}>;


export type SaveStoryMutation = { __typename: 'Mutation', saveStory: { __typename: 'StoryPayload', clientMutationId: string, story: { __typename: 'Story', id: string, client: (
        { __typename: 'Person' }
        & { ' $fragmentRefs'?: { 'StoriesOfFragment': StoriesOfFragment } }
      ) | null } } };

export type StoryBricksQueryVariables = Exact<{
  referralId: string;
}>;


export type StoryBricksQuery = { __typename: 'Query', referral: { __typename: 'Referral', id: string, clientWords: string | null, reasons: Array<{ __typename: 'Reason', code: ReferralReason, primary: boolean }>, plan: { __typename: 'SupportPlan', id: string, whatMatters: string | null, goals: Array<{ __typename: 'Goal', id: string, words: string, status: GoalStatus }> | null } | null, onwardReferrals: Array<{ __typename: 'OnwardReferral', id: string, outcome: OnwardOutcome | null, service: { __typename: 'Service', id: string, category: ServiceCategory } | null }> | null, signposts: Array<{ __typename: 'Signpost', id: string, service: { __typename: 'Service', id: string, category: ServiceCategory } | null }> | null, assessments: Array<{ __typename: 'Assessment', id: string, on: string, items: Array<{ __typename: 'MeasureItem', code: string, value: number | null }> | null }> | null } | null };

export type StoriesOfFragment = { __typename: 'Person', id: string, stories: Array<{ __typename: 'Story', id: string, version: number, status: StoryStatus, title: string | null, called: string | null, before: string | null, together: string | null, changed: string | null, inTheirWords: string | null, changes: Array<StoryChange> | null, passed: Array<string> | null, readyOn: string | null, withdrawnOn: string | null, updatedAt: string, consent: { __typename: 'Consent', id: string, decision: ConsentDecision, expiresOn: string | null, withdrawnOn: string | null } | null, author: { __typename: 'Account', id: string, name: string } | null }> | null } & { ' $fragmentName'?: 'StoriesOfFragment' };

export type TemplatesForQueryVariables = Exact<{
  kind: TemplateKind;
  referralId: string;
}>;


export type TemplatesForQuery = { __typename: 'Query', templates: Array<{ __typename: 'Template', id: string, name: string, words: string }>, viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: string }, scheme: { __typename: 'Scheme', id: string, settings: { __typename: 'SchemeSettings', callerNumber: string } } }, referral: { __typename: 'Referral', id: string, practice: { __typename: 'Organisation', id: string, name: string } | null, linkWorker: { __typename: 'Account', id: string, name: string } | null } | null };

export type AnswerOnwardMutationVariables = Exact<{
  input: AnswerOnwardReferralInput;
}>;


export type AnswerOnwardMutation = { __typename: 'Mutation', answerOnwardReferral: { __typename: 'OnwardReferralPayload', onwardReferral: { __typename: 'OnwardReferral', id: string, version: number, status: OnwardStatus, answeredAt: string | null, declineReason: OnwardDeclineReason | null, answerWords: string | null, waitingDays: number | null } } };

export type HeldReferralsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ReferralFilter | null | undefined;
}>;


export type HeldReferralsQuery = { __typename: 'Query', referrals: { __typename: 'ReferralConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ReferralEdge', node: { __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, lastContactAt: string | null, nextReviewOn: string | null, client: { __typename: 'Person', id: string, displayName: string } | null, linkWorker: { __typename: 'Account', id: string, name: string } | null } | null } | null> | null } };

export type HeldReferralQueryVariables = Exact<{
  id: string;
}>;


export type HeldReferralQuery = { __typename: 'Query', referral: { __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, lastContactAt: string | null, nextReviewOn: string | null, supportUntil: string | null, client: { __typename: 'Person', id: string, displayName: string, givenName: string, familyName: string, pronouns: string | null, phone: string | null, email: string | null, preferredMethod: ContactMethod | null, safeContactLine: string } | null, linkWorker: { __typename: 'Account', id: string, name: string, phone: string | null } | null } | null };

export type HostOnwardQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OnwardReferralFilter | null | undefined;
}>;


export type HostOnwardQuery = { __typename: 'Query', onwardReferrals: { __typename: 'OnwardReferralConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OnwardReferralEdge', node: { __typename: 'OnwardReferral', id: string, status: OnwardStatus, sentAt: string | null, waitingDays: number | null, outcome: OnwardOutcome | null, outcomeOn: string | null, declineReason: OnwardDeclineReason | null, sent: { __typename: 'Sent', name: string, linkWorker: string, safeContact: Array<string> | null } | null, service: { __typename: 'Service', id: string, name: string } | null } | null } | null> | null } };

export type HostReferralQueryVariables = Exact<{
  id: string;
}>;


export type HostReferralQuery = { __typename: 'Query', onwardReferral: { __typename: 'OnwardReferral', id: string, version: number, status: OnwardStatus, sentAt: string | null, answeredAt: string | null, declineReason: OnwardDeclineReason | null, answerWords: string | null, outcome: OnwardOutcome | null, outcomeOn: string | null, toldBy: ToldBy | null, sent: { __typename: 'Sent', name: string, dateOfBirth: string, phone: string, email: string, address: string, practice: string, language: string, need: string, safety: Array<string> | null, safeContact: Array<string> | null, words: string, linkWorker: string } | null, service: { __typename: 'Service', id: string, name: string } | null } | null };

export type RecordHostOutcomeMutationVariables = Exact<{
  input: RecordOnwardOutcomeInput;
}>;


export type RecordHostOutcomeMutation = { __typename: 'Mutation', recordOnwardOutcome: { __typename: 'OnwardReferralPayload', onwardReferral: { __typename: 'OnwardReferral', id: string, version: number, status: OnwardStatus, outcome: OnwardOutcome | null, outcomeOn: string | null, toldBy: ToldBy | null } } };

export type InboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { __typename: 'Query', inbox: { __typename: 'InboxConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'InboxEdge', node: { __typename: 'InboxItem', id: string, clientId: string, givenName: string, familyName: string, dateOfBirth: string | null, status: ReferralStatus, urgency: Urgency, source: ReferralSource, primaryReason: ReferralReason, practiceName: string, pcnName: string, receivedAt: string, dueOn: string | null, earlierEpisodes: number, possibleDuplicate: boolean, enquiry: EnquiryState, wait: { __typename: 'TriageWait', days: number, left: number | null } } }> } };

export type InboxPreviewQueryVariables = Exact<{
  id: string;
}>;


export type InboxPreviewQuery = { __typename: 'Query', referral: { __typename: 'Referral', id: string, version: number, status: ReferralStatus, source: ReferralSource, urgency: Urgency, referrerName: string | null, referrerWords: string | null, clientWords: string | null, receivedAt: string, clientAware: boolean, handoverNote: string | null, possibleActs: Array<ReferralAct>, wait: { __typename: 'TriageWait', days: number, left: number | null } | null, linkWorker: { __typename: 'Account', id: string, name: string } | null, due: Array<{ __typename: 'Due', kind: DueKind, on: string }>, reasons: Array<{ __typename: 'Reason', code: ReferralReason, primary: boolean, words: string }>, practice: { __typename: 'Organisation', id: string, name: string } | null, pcn: { __typename: 'Organisation', id: string, name: string } | null, referringOrganisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, enquiries: Array<(
      { __typename: 'Enquiry', id: string, answeredAt: string | null }
      & { ' $fragmentRefs'?: { 'EnquiryPartsFragment': EnquiryPartsFragment } }
    )> | null, referredBy: { __typename: 'Account', id: string, name: string } | null, client: { __typename: 'Person', id: string, displayName: string, pronouns: string | null, age: number | null, dateOfBirth: string | null, nhsNumber: string | null, phone: string | null, email: string | null, language: string | null, interpreterNeeded: boolean, accessibleNeeds: Array<AccessibleNeed> | null, safeContactLine: string, address: { __typename: 'Address', line1: string, town: string, postcode: string } | null, referrals: Array<{ __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, closedAt: string | null, closingReason: ClosingReason | null, primaryReason: ReferralReason, linkWorker: { __typename: 'Account', id: string, name: string } | null }> | null, duplicates: Array<{ __typename: 'Duplicate', because: Array<string>, strong: boolean, client: { __typename: 'Person', id: string, displayName: string, dateOfBirth: string | null, nhsNumber: string | null, practice: { __typename: 'Organisation', id: string, name: string } | null } }> } | null } | null };

export type InboxChoiceQueryVariables = Exact<{
  practiceId?: string | null | undefined;
}>;


export type InboxChoiceQuery = { __typename: 'Query', linkWorkers: Array<{ __typename: 'LinkWorker', id: string, name: string, employer: string, assigned: boolean, openCases: number, capacity: number, onLeaveUntil: string | null }>, viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: string }, scheme: { __typename: 'Scheme', id: string, settings: { __typename: 'SchemeSettings', inclusionCriteria: Array<string> } } } };

export type AskReferrerMutationVariables = Exact<{
  input: AskReferrerInput;
}>;


export type AskReferrerMutation = { __typename: 'Mutation', askReferrer: { __typename: 'EnquiryPayload', clientMutationId: string, enquiry: (
      { __typename: 'Enquiry', referral: { __typename: 'Referral', id: string, version: number, status: ReferralStatus, enquiries: Array<{ __typename: 'Enquiry', id: string }> | null } | null }
      & { ' $fragmentRefs'?: { 'EnquiryPartsFragment': EnquiryPartsFragment } }
    ) } };

export type AcceptReferralMutationVariables = Exact<{
  input: AcceptReferralInput;
}>;


export type AcceptReferralMutation = { __typename: 'Mutation', acceptReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number, status: ReferralStatus } } };

export type AssignReferralMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignReferralMutation = { __typename: 'Mutation', assignReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number, status: ReferralStatus } } };

export type DeclineReferralMutationVariables = Exact<{
  input: DeclineReferralInput;
}>;


export type DeclineReferralMutation = { __typename: 'Mutation', declineReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number, status: ReferralStatus } } };

export type TransferFromInboxMutationVariables = Exact<{
  input: TransferReferralInput;
}>;


export type TransferFromInboxMutation = { __typename: 'Mutation', transferReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number, status: ReferralStatus } } };

export type DeclineServicesQueryVariables = Exact<{
  text: string;
}>;


export type DeclineServicesQuery = { __typename: 'Query', services: { __typename: 'ServiceItemConnection', edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, name: string, organisationName: string, place: string } }> } };

export type RecordCallMutationVariables = Exact<{
  input: RecordContactInput;
}>;


export type RecordCallMutation = { __typename: 'Mutation', recordContact: { __typename: 'ContactPayload', clientMutationId: string, contact: { __typename: 'Contact', id: string, outcome: ContactOutcome } } };

export type MyDayQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDayQuery = { __typename: 'Query', myDay: { __typename: 'MyDay', today: string, appointments: Array<{ __typename: 'Appointment', id: string, startsAt: string, minutes: number, method: ContactMethod, place: string | null, status: AppointmentStatus, numberToCall: string, with: { __typename: 'Account', id: string, name: string } | null, client: { __typename: 'Person', id: string, displayName: string, safeContactLine: string } | null }>, tasks: Array<{ __typename: 'Task', id: string, version: number, words: string, dueOn: string, assignedTo: { __typename: 'Account', id: string, name: string } | null, client: { __typename: 'Person', id: string, displayName: string } | null }>, due: Array<{ __typename: 'CaseloadItem', id: string, clientId: string, givenName: string, familyName: string, preferredName: string, linkWorkerId: string | null, linkWorkerName: string, nextDueKind: DueKind | null, nextDueOn: string | null, urgency: Urgency, hasRisk: boolean }>, reviews: Array<{ __typename: 'CaseloadItem', id: string, clientId: string, givenName: string, familyName: string, preferredName: string, linkWorkerId: string | null, linkWorkerName: string, nextReviewOn: string | null }>, nearLimit: Array<{ __typename: 'CaseloadItem', id: string, clientId: string, givenName: string, familyName: string, preferredName: string, linkWorkerId: string | null, linkWorkerName: string, supportUntil: string | null }>, quiet: Array<{ __typename: 'CaseloadItem', id: string, clientId: string, givenName: string, familyName: string, preferredName: string, linkWorkerId: string | null, linkWorkerName: string, lastContactAt: string | null }>, silent: Array<{ __typename: 'OnwardReferral', id: string }>, unanswered: Array<{ __typename: 'OnwardReferral', id: string, sentAt: string | null, waitingDays: number | null, referral: { __typename: 'Referral', id: string, linkWorker: { __typename: 'Account', id: string, name: string } | null } | null, client: { __typename: 'Person', id: string, displayName: string } | null, service: { __typename: 'Service', id: string, name: string } | null }> }, callList: Array<{ __typename: 'CallListItem', referralId: string, urgency: Urgency, attemptDays: number, step: AttemptStep, on: string, words: string, numberToCall: string, linkWorkerId: string | null, linkWorkerName: string, attempts: Array<{ __typename: 'Attempt', contactId: string, at: string, partOfDay: PartOfDay }>, client: { __typename: 'Person', id: string, displayName: string, safeContactLine: string, safeContact: { __typename: 'SafeContact', rules: Array<SafeContactRule> | null } | null } }> };

export type TickTaskMutationVariables = Exact<{
  input: SetTaskStatusInput;
}>;


export type TickTaskMutation = { __typename: 'Mutation', setTaskStatus: { __typename: 'TaskPayload', clientMutationId: string, task: { __typename: 'Task', id: string, version: number, status: TaskStatus } } };

export type NumbersPcnsQueryVariables = Exact<{ [key: string]: never; }>;


export type NumbersPcnsQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', quarters: Array<string> }, organisations: { __typename: 'OrganisationConnection', edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, name: string } | null } | null> | null } };

export type NumbersRowsFragment = { __typename: 'Aggregate', complete: boolean, measures: Array<string>, groups: Array<{ __typename: 'FigureRow', by: Array<string>, shown: Array<string>, values: Array<number | null> }>, total: { __typename: 'FigureRow', shown: Array<string>, values: Array<number | null> }, definitions: Array<{ __typename: 'FigureDefinition', measure: string, text: string, numerator: string, denominator: string, excluded: string }> } & { ' $fragmentName'?: 'NumbersRowsFragment' };

export type NumbersChangeFragment = { __typename: 'Outcome', instrument: Instrument, item: string, higherIsBetter: boolean, warnings: Array<string>, episodes: { __typename: 'Figure', shown: string, value: number | null }, measured: { __typename: 'Figure', shown: string, value: number | null }, pairs: { __typename: 'Figure', shown: string, value: number | null }, missing: { __typename: 'Figure', shown: string, value: number | null }, start: { __typename: 'Figure', shown: string, value: number | null }, now: { __typename: 'Figure', shown: string, value: number | null }, change: { __typename: 'Figure', shown: string, value: number | null }, changeFrom: { __typename: 'Figure', shown: string, value: number | null }, changeTo: { __typename: 'Figure', shown: string, value: number | null }, better: { __typename: 'Figure', shown: string, value: number | null }, same: { __typename: 'Figure', shown: string, value: number | null }, worse: { __typename: 'Figure', shown: string, value: number | null }, risen: { __typename: 'Figure', shown: string, value: number | null }, stayed: { __typename: 'Figure', shown: string, value: number | null }, fallen: { __typename: 'Figure', shown: string, value: number | null }, movers: Array<{ __typename: 'Mover', from: string, to: string, pairs: { __typename: 'Figure', shown: string, value: number | null } }>, definition: { __typename: 'FigureDefinition', text: string, numerator: string, denominator: string, excluded: string } } & { ' $fragmentName'?: 'NumbersChangeFragment' };

export type NumbersEquityFragment = { __typename: 'Equity', known: boolean, complete: boolean, countedOn: string, rates: Array<(
    { __typename: 'Rate' }
    & { ' $fragmentRefs'?: { 'NumbersRateFragment': NumbersRateFragment } }
  )>, total: (
    { __typename: 'Rate' }
    & { ' $fragmentRefs'?: { 'NumbersRateFragment': NumbersRateFragment } }
  ), definition: { __typename: 'FigureDefinition', text: string, numerator: string, denominator: string, excluded: string } } & { ' $fragmentName'?: 'NumbersEquityFragment' };

export type NumbersRateFragment = { __typename: 'Rate', group: string, name: string | null, registered: number, inner: Array<number> | null, outer: Array<number> | null, people: { __typename: 'Figure', shown: string, value: number | null }, perMille: { __typename: 'Figure', shown: string, value: number | null }, from: { __typename: 'Figure', shown: string, value: number | null }, to: { __typename: 'Figure', shown: string, value: number | null } } & { ' $fragmentName'?: 'NumbersRateFragment' };

export type NumbersActivityQueryVariables = Exact<{
  now: ContactFilter;
  before: ContactFilter;
  withClient: ContactFilter;
  compare: boolean;
}>;


export type NumbersActivityQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', all: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, months: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, before?: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, methods: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, outcomes: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, purposes: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersDemandPartsFragment = { __typename: 'Analytics', received: { __typename: 'EpisodeAnalytics', aggregate: (
      { __typename: 'Aggregate' }
      & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
    ) }, ended: { __typename: 'EpisodeAnalytics', aggregate: (
      { __typename: 'Aggregate' }
      & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
    ) }, pcns: { __typename: 'EpisodeAnalytics', aggregate: (
      { __typename: 'Aggregate' }
      & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
    ) }, pcnsBefore?: { __typename: 'EpisodeAnalytics', aggregate: (
      { __typename: 'Aggregate' }
      & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
    ) }, open: { __typename: 'EpisodeAnalytics', aggregate: (
      { __typename: 'Aggregate' }
      & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
    ) }, waiting: { __typename: 'EpisodeAnalytics', aggregate: (
      { __typename: 'Aggregate' }
      & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
    ) } } & { ' $fragmentName'?: 'NumbersDemandPartsFragment' };

export type NumbersDemandQueryVariables = Exact<{
  now: EpisodeFilter;
  before: EpisodeFilter;
  ended: EpisodeFilter;
  open: EpisodeFilter;
  waiting: EpisodeFilter;
  compare: boolean;
}>;


export type NumbersDemandQuery = { __typename: 'Query', analytics: (
    { __typename: 'Analytics' }
    & { ' $fragmentRefs'?: { 'NumbersDemandPartsFragment': NumbersDemandPartsFragment } }
  ) };

export type NumbersCapacityQueryVariables = Exact<{
  now: EpisodeFilter;
  before: EpisodeFilter;
  ended: EpisodeFilter;
  open: EpisodeFilter;
  waiting: EpisodeFilter;
  compare: boolean;
}>;


export type NumbersCapacityQuery = { __typename: 'Query', analytics: (
    { __typename: 'Analytics' }
    & { ' $fragmentRefs'?: { 'NumbersDemandPartsFragment': NumbersDemandPartsFragment } }
  ), linkWorkers: Array<{ __typename: 'LinkWorker', id: string, name: string, weightedCases: number, capacity: number }> };

export type NumbersEndingsQueryVariables = Exact<{
  now: EpisodeFilter;
  before: EpisodeFilter;
  compare: boolean;
}>;


export type NumbersEndingsQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', all: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, months: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, before?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, quarters: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, reasons: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, reasonsBefore?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersEquityRatesQueryVariables = Exact<{
  from: string;
  to: string;
  pcnIds?: Array<string> | string | null | undefined;
}>;


export type NumbersEquityRatesQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', ages: (
      { __typename: 'Equity' }
      & { ' $fragmentRefs'?: { 'NumbersEquityFragment': NumbersEquityFragment } }
    ), genders: (
      { __typename: 'Equity' }
      & { ' $fragmentRefs'?: { 'NumbersEquityFragment': NumbersEquityFragment } }
    ), ethnicGroups: (
      { __typename: 'Equity' }
      & { ' $fragmentRefs'?: { 'NumbersEquityFragment': NumbersEquityFragment } }
    ), deprivation: (
      { __typename: 'Equity' }
      & { ' $fragmentRefs'?: { 'NumbersEquityFragment': NumbersEquityFragment } }
    ), practices: (
      { __typename: 'Equity' }
      & { ' $fragmentRefs'?: { 'NumbersEquityFragment': NumbersEquityFragment } }
    ) } };

export type NumbersNeedsQueryVariables = Exact<{
  needs: NeedFilter;
  goals: GoalFilter;
  needsBefore: NeedFilter;
  goalsBefore: GoalFilter;
  compare: boolean;
}>;


export type NumbersNeedsQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', needs: { __typename: 'NeedAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, needsBefore?: { __typename: 'NeedAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, goals: { __typename: 'GoalAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, achieved: { __typename: 'GoalAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, goalsBefore?: { __typename: 'GoalAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, statuses: { __typename: 'GoalAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersOutcomesQueryVariables = Exact<{
  now: EpisodeFilter;
}>;


export type NumbersOutcomesQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', outcomes: Array<(
      { __typename: 'Outcome' }
      & { ' $fragmentRefs'?: { 'NumbersChangeFragment': NumbersChangeFragment } }
    )> } };

export type NumbersOverviewQueryVariables = Exact<{
  episodes: EpisodeFilter;
  contacts: ContactFilter;
  onward: OnwardFilter;
  episodesBefore: EpisodeFilter;
  contactsBefore: ContactFilter;
  onwardBefore: OnwardFilter;
  known: OnwardFilter;
  compare: boolean;
  all: boolean;
}>;


export type NumbersOverviewQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', firstContactDays: number, months: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, referrals: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, counted?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, reached: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, stuck: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, known: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, referralsBefore?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, reachedBefore?: { __typename: 'ContactAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, stuckBefore?: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersSatisfactionQueryVariables = Exact<{
  now: EpisodeFilter;
  before: EpisodeFilter;
  compare: boolean;
}>;


export type NumbersSatisfactionQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', now: Array<(
      { __typename: 'Outcome' }
      & { ' $fragmentRefs'?: { 'NumbersChangeFragment': NumbersChangeFragment } }
    )>, before?: Array<(
      { __typename: 'Outcome' }
      & { ' $fragmentRefs'?: { 'NumbersChangeFragment': NumbersChangeFragment } }
    )> } };

export type NumbersPeopleQueryVariables = Exact<{
  now: EpisodeFilter;
}>;


export type NumbersPeopleQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', ages: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, genders: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, ethnicGroups: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, deprivation: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, carers: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, households: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, languages: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } }, organisations: { __typename: 'OrganisationConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean }, edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, imdDecile: number | null } | null } | null> | null } };

export type NumbersQualityQueryVariables = Exact<{
  now: EpisodeFilter;
  onward: OnwardFilter;
}>;


export type NumbersQualityQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', ethnic: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, planned: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, gender: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, carer: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, household: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, deprivation: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, outcomes: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersMeasuredQueryVariables = Exact<{
  now: EpisodeFilter;
}>;


export type NumbersMeasuredQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', outcomes: Array<(
      { __typename: 'Outcome' }
      & { ' $fragmentRefs'?: { 'NumbersChangeFragment': NumbersChangeFragment } }
    )> } };

export type NumbersReferralsQueryVariables = Exact<{
  now: EpisodeFilter;
  before: EpisodeFilter;
  declined: EpisodeFilter;
  compare: boolean;
}>;


export type NumbersReferralsQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', months: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, sources: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, reasons: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, outcomes: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, pcns: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, declines: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, sourcesBefore?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, reasonsBefore?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, pcnsBefore?: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersSupportQueryVariables = Exact<{
  now: OnwardFilter;
  before: OnwardFilter;
  referrals: OnwardFilter;
  declined: OnwardFilter;
  known: OnwardFilter;
  compare: boolean;
}>;


export type NumbersSupportQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', kinds: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, stuck: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, known: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, kindsBefore?: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, stuckBefore?: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, categories: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, statuses: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, outcomes: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, declines: { __typename: 'OnwardAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type NumbersWaitingQueryVariables = Exact<{
  now: EpisodeFilter;
  waiting: EpisodeFilter;
  byPcn: Array<EpisodeMeasure> | EpisodeMeasure;
}>;


export type NumbersWaitingQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', firstContactDays: number, flow: Array<{ __typename: 'FlowStage', stage: EpisodeStage, episodes: { __typename: 'Figure', shown: string, value: number | null }, share: { __typename: 'Figure', shown: string, value: number | null }, median: { __typename: 'Figure', shown: string, value: number | null }, ninetieth: { __typename: 'Figure', shown: string, value: number | null } }>, quarters: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, pcns: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) }, waiting: { __typename: 'EpisodeAnalytics', aggregate: (
        { __typename: 'Aggregate' }
        & { ' $fragmentRefs'?: { 'NumbersRowsFragment': NumbersRowsFragment } }
      ) } } };

export type PlaygroundViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type PlaygroundViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', role: Role, account: { __typename: 'Account', id: string, name: string }, organisation: { __typename: 'Organisation', name: string }, scheme: { __typename: 'Scheme', settings: { __typename: 'SchemeSettings', reasonWords: Array<{ __typename: 'CodeWords', code: string, words: string }>, closingReasonWords: Array<{ __typename: 'CodeWords', code: string, words: string }>, sourceWords: Array<{ __typename: 'CodeWords', code: string, words: string }> } } } };

export type QueryCostQueryVariables = Exact<{
  text: string;
  variables?: string | null | undefined;
  operationName?: string | null | undefined;
}>;


export type QueryCostQuery = { __typename: 'Query', queryCost: { __typename: 'QueryCost', cost: number, most: number, seconds: number, problem: string | null, code: string | null, line: number | null } };

export type SavedQueriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedQueriesQuery = { __typename: 'Query', savedQueries: { __typename: 'QueryLists', mine: Array<{ __typename: 'SavedQuery', id: string, version: number, name: string, text: string, variables: string | null, shared: boolean }>, shared: Array<{ __typename: 'SavedQuery', id: string, version: number, name: string, text: string, variables: string | null, shared: boolean, account: { __typename: 'Account', name: string } | null }> } };

export type SaveQueryMutationVariables = Exact<{
  input: SaveQueryInput;
}>;


export type SaveQueryMutation = { __typename: 'Mutation', saveQuery: { __typename: 'SavedQueryPayload', query: { __typename: 'SavedQuery', id: string, version: number, name: string } } };

export type ChangeQueryMutationVariables = Exact<{
  input: ChangeQueryInput;
}>;


export type ChangeQueryMutation = { __typename: 'Mutation', changeQuery: { __typename: 'SavedQueryPayload', query: { __typename: 'SavedQuery', id: string, version: number, name: string } } };

export type RemoveQueryMutationVariables = Exact<{
  input: RemoveQueryInput;
}>;


export type RemoveQueryMutation = { __typename: 'Mutation', removeQuery: { __typename: 'SavedQueryPayload', query: { __typename: 'SavedQuery', id: string } } };

export type ProjectPartsFragment = { __typename: 'ProjectGrant', id: string, createdAt: string, state: ProjectGrantState, title: string, purpose: string, basis: string, askedBy: string, sources: Array<RowSource>, fromMonth: string, toMonth: string, expiresOn: string, decidedBy: string | null, decidedAt: string | null, decision: string | null, withdrawnBy: string | null, withdrawnAt: string | null, withdrawnWhy: string | null, lastUsedAt: string | null, rowsGiven: number } & { ' $fragmentName'?: 'ProjectPartsFragment' };

export type ProjectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state?: ProjectGrantState | null | undefined;
}>;


export type ProjectsQuery = { __typename: 'Query', projectGrants: { __typename: 'ProjectGrantConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ProjectGrantEdge', node: (
        { __typename: 'ProjectGrant', id: string }
        & { ' $fragmentRefs'?: { 'ProjectPartsFragment': ProjectPartsFragment } }
      ) | null } | null> | null } };

export type AskForProjectGrantMutationVariables = Exact<{
  input: AskForProjectGrantInput;
}>;


export type AskForProjectGrantMutation = { __typename: 'Mutation', askForProjectGrant: { __typename: 'ProjectGrantPayload', clientMutationId: string, projectGrant: (
      { __typename: 'ProjectGrant', id: string }
      & { ' $fragmentRefs'?: { 'ProjectPartsFragment': ProjectPartsFragment } }
    ) } };

export type ApproveProjectGrantMutationVariables = Exact<{
  input: ApproveProjectGrantInput;
}>;


export type ApproveProjectGrantMutation = { __typename: 'Mutation', approveProjectGrant: { __typename: 'ProjectGrantPayload', clientMutationId: string, projectGrant: (
      { __typename: 'ProjectGrant', id: string }
      & { ' $fragmentRefs'?: { 'ProjectPartsFragment': ProjectPartsFragment } }
    ) } };

export type RefuseProjectGrantMutationVariables = Exact<{
  input: RefuseProjectGrantInput;
}>;


export type RefuseProjectGrantMutation = { __typename: 'Mutation', refuseProjectGrant: { __typename: 'ProjectGrantPayload', clientMutationId: string, projectGrant: (
      { __typename: 'ProjectGrant', id: string }
      & { ' $fragmentRefs'?: { 'ProjectPartsFragment': ProjectPartsFragment } }
    ) } };

export type WithdrawProjectGrantMutationVariables = Exact<{
  input: WithdrawProjectGrantInput;
}>;


export type WithdrawProjectGrantMutation = { __typename: 'Mutation', withdrawProjectGrant: { __typename: 'ProjectGrantPayload', clientMutationId: string, projectGrant: (
      { __typename: 'ProjectGrant', id: string }
      & { ' $fragmentRefs'?: { 'ProjectPartsFragment': ProjectPartsFragment } }
    ) } };

export type MadeReferralsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ReferralFilter | null | undefined;
}>;


export type MadeReferralsQuery = { __typename: 'Query', referrals: { __typename: 'ReferralConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ReferralEdge', node: { __typename: 'Referral', id: string, status: ReferralStatus, primaryReason: ReferralReason, receivedAt: string, supportFrom: string | null, pauseUntil: string | null, closedAt: string | null, closingReason: ClosingReason | null, declineReason: DeclineReason | null, declineWords: string | null, alternative: string | null, enquiries: Array<{ __typename: 'Enquiry', id: string, words: string, answeredAt: string | null }> | null, linkWorker: { __typename: 'Account', id: string, name: string } | null, client: { __typename: 'Person', id: string, displayName: string, dateOfBirth: string | null } | null } | null } | null> | null } };

export type ReferStartQueryVariables = Exact<{ [key: string]: never; }>;


export type ReferStartQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', role: Role, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind }, scheme: { __typename: 'Scheme', id: string, name: string, settings: { __typename: 'SchemeSettings', triageDays: number, firstContactDays: number } } }, organisations: { __typename: 'OrganisationConnection', edges: Array<{ __typename: 'OrganisationEdge', node: { __typename: 'Organisation', id: string, name: string } | null } | null> | null } };

export type ReferFindQueryVariables = Exact<{
  text: string;
}>;


export type ReferFindQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'ClientItem', id: string, givenName: string, familyName: string, preferredName: string, dateOfBirth: string | null, nhsNumber: string, postcode: string, practiceName: string, openStatus: ReferralStatus | null } }> } };

export type ReferClientQueryVariables = Exact<{
  id: string;
}>;


export type ReferClientQuery = { __typename: 'Query', client: { __typename: 'Person', id: string, displayName: string, dateOfBirth: string | null, nhsNumber: string | null, practice: { __typename: 'Organisation', id: string, name: string } | null } | null };

export type SubmitReferralMutationVariables = Exact<{
  input: SubmitReferralInput;
}>;


export type SubmitReferralMutation = { __typename: 'Mutation', submitReferral: { __typename: 'SubmitReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, status: ReferralStatus, receivedAt: string, client: { __typename: 'Person', id: string, displayName: string } | null, practice: { __typename: 'Organisation', id: string, name: string } | null } | null, possibleDuplicates: Array<{ __typename: 'Duplicate', because: Array<string>, strong: boolean, client: { __typename: 'Person', id: string, displayName: string, dateOfBirth: string | null, nhsNumber: string | null, address: { __typename: 'Address', postcode: string } | null, practice: { __typename: 'Organisation', id: string, name: string } | null } }> } };

export type ReportQuartersQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportQuartersQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', quarters: Array<string> } };

export type ReportQueryVariables = Exact<{
  quarter: string;
}>;


export type ReportQuery = { __typename: 'Query', analytics: { __typename: 'Analytics', report: { __typename: 'Report', scheme: string, quarter: string, from: string, to: string, knownOn: string, final: boolean, sections: Array<{ __typename: 'ReportSection', number: number, title: string, minimumDataset: boolean, words: Array<string>, tables: Array<{ __typename: 'ReportTable', name: string, title: string, columns: Array<string>, rows: Array<Array<string>>, notes: Array<string>, definitions: Array<{ __typename: 'FigureDefinition', measure: string, text: string, numerator: string, denominator: string, excluded: string }> }>, stories: Array<{ __typename: 'ToldStory', title: string, called: string, before: string, together: string, changed: string, inTheirWords: string, changes: Array<StoryChange>, month: string }> }> } } };

export type StoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type StoriesQuery = { __typename: 'Query', stories: Array<{ __typename: 'ToldStory', title: string, called: string, before: string, together: string, changed: string, inTheirWords: string, changes: Array<StoryChange>, month: string }> };

export type ReviewsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  until: string;
  team: boolean;
}>;


export type ReviewsQuery = { __typename: 'Query', reviewsDue: { __typename: 'CaseloadConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CaseloadEdge', node: { __typename: 'CaseloadItem', id: string, clientId: string, givenName: string, familyName: string, preferredName: string, status: ReferralStatus, practiceName: string, linkWorkerId: string | null, linkWorkerName: string, lastContactAt: string | null, nextReviewOn: string | null, supportUntil: string | null } }> } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { __typename: 'Query', clients: { __typename: 'ClientConnection', edges: Array<{ __typename: 'ClientEdge', node: { __typename: 'ClientItem', id: string, givenName: string, familyName: string, preferredName: string, dateOfBirth: string | null, nhsNumber: string, postcode: string, practiceName: string } }> }, services: { __typename: 'ServiceItemConnection', edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, name: string, organisationName: string, place: string } }> } };

export type ConfirmServiceMutationVariables = Exact<{
  input: ConfirmServiceInput;
}>;


export type ConfirmServiceMutation = { __typename: 'Mutation', confirmService: { __typename: 'ServicePayload', service: { __typename: 'Service', id: string, version: number, capacity: ServiceCapacity, waitingWeeks: number | null, confirmedOn: string | null, confirmedBy: { __typename: 'Account', id: string, name: string } | null } } };

export type UpdateServiceMutationVariables = Exact<{
  input: UpdateServiceInput;
}>;


export type UpdateServiceMutation = { __typename: 'Mutation', updateService: { __typename: 'ServicePayload', service: { __typename: 'Service', id: string, version: number, name: string, description: string | null, eligibility: string | null, status: ServiceStatus, capacity: ServiceCapacity, waitingWeeks: number | null, phone: string | null, email: string | null, website: string | null } } };

export type ReferClientsQueryVariables = Exact<{
  filter: CaseloadFilter;
}>;


export type ReferClientsQuery = { __typename: 'Query', caseload: { __typename: 'CaseloadConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CaseloadEdge', node: { __typename: 'CaseloadItem', id: string, clientId: string, givenName: string, familyName: string, preferredName: string, status: ReferralStatus, practiceName: string } }> } };

export type ServiceQueryVariables = Exact<{
  id: string;
}>;


export type ServiceQuery = { __typename: 'Query', service: { __typename: 'Service', id: string, version: number, name: string, category: ServiceCategory, also: Array<ServiceCategory> | null, description: string | null, status: ServiceStatus, eligibility: string | null, minimumAge: number | null, maximumAge: number | null, cost: CostKind, costWords: string | null, languages: Array<string> | null, access: Array<AccessibleNeed> | null, capacity: ServiceCapacity, waitingWeeks: number | null, takesReferrals: boolean, phone: string | null, email: string | null, website: string | null, confirmedOn: string | null, organisation: { __typename: 'Organisation', id: string, name: string } | null, confirmedBy: { __typename: 'Account', id: string, name: string } | null, locations: Array<{ __typename: 'ServiceLocation', id: string, name: string, accessWords: string | null, address: { __typename: 'Address', line1: string, line2: string, town: string, postcode: string } | null, schedules: Array<{ __typename: 'Schedule', freq: ScheduleFrequency, interval: number, byDay: Array<Weekday> | null, opensAt: string, closesAt: string, attending: AttendingType | null, words: string }> | null }> | null } | null };

export type ServicesQueryVariables = Exact<{
  search?: string | null | undefined;
  near?: NearInput | null | undefined;
  filters?: ServiceFilters | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ServicesQuery = { __typename: 'Query', services: { __typename: 'ServiceItemConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, name: string, organisationName: string, category: ServiceCategory, description: string, cost: CostKind, capacity: ServiceCapacity, waitingWeeks: number | null, takesReferrals: boolean, place: string, postcode: string, distanceKm: number | null, sessions: string, confirmedOn: string | null } }> } };

export type ServicesOfAreaQueryVariables = Exact<{
  area: string;
}>;


export type ServicesOfAreaQuery = { __typename: 'Query', services: { __typename: 'ServiceItemConnection', edges: Array<{ __typename: 'ServiceItemEdge', node: { __typename: 'ServiceItem', id: string, latitude: number | null, longitude: number | null } }> } };

export type SettingsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPageQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: string }, scheme: { __typename: 'Scheme', id: string, version: number, name: string, settings: { __typename: 'SchemeSettings', triageDays: number, firstContactDays: number, firstAppointmentDays: number, supportMonths: number, extensionMonths: number, reviewWeeks: number, quietDays: number, onwardNudgeDays: number, onwardLeadDays: number, onwardCloseDays: number, attemptsBeforeLetter: number, letterWaitDays: number, reopenDays: number, reopenWeeks: number, correctionHours: number, inclusionCriteria: Array<string>, clientWord: string, linkWorkerWord: string, callerNumber: string, hiddenReasons: Array<ReferralReason>, hiddenClosingReasons: Array<ClosingReason>, hiddenSources: Array<ReferralSource>, complexityLight: number, complexityComplex: number, reasonWords: Array<{ __typename: 'CodeWords', code: string, words: string }>, closingReasonWords: Array<{ __typename: 'CodeWords', code: string, words: string }>, sourceWords: Array<{ __typename: 'CodeWords', code: string, words: string }> } } } };

export type ChangeSettingsMutationVariables = Exact<{
  input: ChangeSettingsInput;
}>;


export type ChangeSettingsMutation = { __typename: 'Mutation', changeSettings: { __typename: 'SettingsPayload', clientMutationId: string, scheme: { __typename: 'Scheme', id: string, version: number } } };

export type TemplatesKeptQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesKeptQuery = { __typename: 'Query', templates: Array<{ __typename: 'Template', id: string, version: number, kind: TemplateKind, name: string, words: string, retired: boolean }> };

export type SaveTemplateMutationVariables = Exact<{
  input: SaveTemplateInput;
}>;


export type SaveTemplateMutation = { __typename: 'Mutation', saveTemplate: { __typename: 'TemplatePayload', clientMutationId: string, template: { __typename: 'Template', id: string, version: number, name: string, words: string } } };

export type RetireTemplateMutationVariables = Exact<{
  input: RetireTemplateInput;
}>;


export type RetireTemplateMutation = { __typename: 'Mutation', retireTemplate: { __typename: 'TemplatePayload', clientMutationId: string, template: { __typename: 'Template', id: string, version: number, retired: boolean } } };

export type TeamBoardQueryVariables = Exact<{
  from: string;
}>;


export type TeamBoardQuery = { __typename: 'Query', linkWorkers: Array<{ __typename: 'LinkWorker', id: string, name: string, employer: string, openCases: number, weightedCases: number, unreached: number, overdue: number, capacity: number, version: number, onLeaveUntil: string | null, coveredBy: string | null }>, unassigned: { __typename: 'CaseloadConnection', totalCount: number, edges: Array<{ __typename: 'CaseloadEdge', node: { __typename: 'CaseloadItem', id: string, clientId: string, version: number, givenName: string, familyName: string, preferredName: string, urgency: Urgency, hasRisk: boolean, primaryReason: ReferralReason, practiceName: string, complexity: Complexity, receivedAt: string, nextDueKind: DueKind | null, nextDueOn: string | null } }> }, asked: { __typename: 'CaseloadConnection', edges: Array<{ __typename: 'CaseloadEdge', node: { __typename: 'CaseloadItem', id: string, clientId: string, version: number, givenName: string, familyName: string, preferredName: string, linkWorkerName: string, supportUntil: string | null, extensionAskedOn: string | null } }> }, absences: Array<{ __typename: 'Absence', id: string, version: number, fromOn: string, toOn: string, cancelled: boolean, account: { __typename: 'Account', id: string, name: string } | null, cover: { __typename: 'Account', id: string, name: string } | null }> };

export type AssignOnBoardMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignOnBoardMutation = { __typename: 'Mutation', assignReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number, linkWorker: { __typename: 'Account', id: string } | null } } };

export type GiveMoreTimeMutationVariables = Exact<{
  input: ExtendReferralInput;
}>;


export type GiveMoreTimeMutation = { __typename: 'Mutation', extendReferral: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number, supportUntil: string | null } } };

export type RefuseMoreTimeMutationVariables = Exact<{
  input: RefuseExtensionInput;
}>;


export type RefuseMoreTimeMutation = { __typename: 'Mutation', refuseExtension: { __typename: 'ReferralPayload', clientMutationId: string, referral: { __typename: 'Referral', id: string, version: number } } };

export type SetCapacityMutationVariables = Exact<{
  input: SetCapacityInput;
}>;


export type SetCapacityMutation = { __typename: 'Mutation', setCapacity: { __typename: 'AccountPayload', clientMutationId: string, account: { __typename: 'Account', id: string, version: number, capacity: number | null } } };

export type AddAbsenceMutationVariables = Exact<{
  input: AddAbsenceInput;
}>;


export type AddAbsenceMutation = { __typename: 'Mutation', addAbsence: { __typename: 'AbsencePayload', clientMutationId: string, absence: { __typename: 'Absence', id: string, version: number } } };

export type ChangeAbsenceMutationVariables = Exact<{
  input: ChangeAbsenceInput;
}>;


export type ChangeAbsenceMutation = { __typename: 'Mutation', changeAbsence: { __typename: 'AbsencePayload', clientMutationId: string, absence: { __typename: 'Absence', id: string, version: number, cancelled: boolean } } };

export type ChangesSubscriptionVariables = Exact<{
  unheard?: number | null | undefined;
}>;


export type ChangesSubscription = { changes: { __typename: 'Change', ids: Array<string>, clientIds: Array<string>, mine: boolean, all: boolean } };

export type OpenRecordsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenRecordsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', openRecords: Array<{ __typename: 'BreakGlass', id: string, until: string }> } };

export type OpenedClientsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenedClientsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', openRecords: Array<{ __typename: 'BreakGlass', id: string, client: { __typename: 'Person', id: string, displayName: string } | null }> } };

export type OpenRecordMutationVariables = Exact<{
  input: OpenRecordInput;
}>;


export type OpenRecordMutation = { __typename: 'Mutation', openRecord: { __typename: 'BreakGlassPayload', clientMutationId: string, openedRecord: { __typename: 'BreakGlass', id: string, until: string } } };

export type CloseRecordMutationVariables = Exact<{
  input: CloseRecordInput;
}>;


export type CloseRecordMutation = { __typename: 'Mutation', closeRecord: { __typename: 'BreakGlassPayload', clientMutationId: string, openedRecord: { __typename: 'BreakGlass', id: string, until: string, closedAt: string | null } } };

export type UndoMutationVariables = Exact<{
  input: UndoInput;
}>;


export type UndoMutation = { __typename: 'Mutation', undo: { __typename: 'UndoPayload', undone: Array<string>, clientMutationId: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OpenedPartsFragmentDoc = new TypedDocumentString(`
    fragment OpenedParts on BreakGlass {
  __typename
  id
  version
  createdAt
  reason
  words
  until
  closedAt
  reviewedAt
  finding
  findingWords
  account {
    __typename
    id
    name
    title
  }
  reviewedBy {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"OpenedParts"}) as unknown as TypedDocumentString<OpenedPartsFragment, unknown>;
export const AccountPartsFragmentDoc = new TypedDocumentString(`
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}
    `, {"fragmentName":"AccountParts"}) as unknown as TypedDocumentString<AccountPartsFragment, unknown>;
export const DetailsFormFragmentDoc = new TypedDocumentString(`
    fragment DetailsForm on Person {
  __typename
  id
  version
  givenName
  familyName
  preferredName
  title
  pronouns
  dateOfBirth
  nhsNumber
  phone
  email
  address {
    __typename
    line1
    line2
    town
    postcode
  }
  sex
  gender
  ethnicCategory
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  preferredMethod
  household
  carerStatus
  practice {
    __typename
    id
    name
  }
  safeContact {
    __typename
    rules
    fromHour
    toHour
    onlyNumber
    words
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    isNextOfKin
    isCarer
    mayTalkTo
  }
}
    `, {"fragmentName":"DetailsForm"}) as unknown as TypedDocumentString<DetailsFormFragment, unknown>;
export const ClientHeadFragmentDoc = new TypedDocumentString(`
    fragment ClientHead on Person {
  __typename
  id
  displayName
  givenName
  familyName
  pronouns
  age
  dateOfBirth
  diedOn
  nhsNumber
  nhsNumberStatus
  phone
  email
  preferredMethod
  address {
    __typename
    line1
    line2
    town
    postcode
  }
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  household
  carerStatus
  practice {
    __typename
    id
    name
  }
  safeContactLine
  safeContact {
    __typename
    rules
    onlyNumber
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    isNextOfKin
    isCarer
    mayTalkTo
  }
  ...DetailsForm
}
    fragment DetailsForm on Person {
  __typename
  id
  version
  givenName
  familyName
  preferredName
  title
  pronouns
  dateOfBirth
  nhsNumber
  phone
  email
  address {
    __typename
    line1
    line2
    town
    postcode
  }
  sex
  gender
  ethnicCategory
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  preferredMethod
  household
  carerStatus
  practice {
    __typename
    id
    name
  }
  safeContact {
    __typename
    rules
    fromHour
    toHour
    onlyNumber
    words
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    isNextOfKin
    isCarer
    mayTalkTo
  }
}`, {"fragmentName":"ClientHead"}) as unknown as TypedDocumentString<ClientHeadFragment, unknown>;
export const EpisodePartsFragmentDoc = new TypedDocumentString(`
    fragment EpisodeParts on Referral {
  __typename
  id
  status
  receivedAt
  closedAt
  primaryReason
  closingReason
  closingWords
  onwardReferrals {
    __typename
    id
    outcome
    service {
      __typename
      id
      name
    }
  }
}
    `, {"fragmentName":"EpisodeParts"}) as unknown as TypedDocumentString<EpisodePartsFragment, unknown>;
export const MattersFragmentDoc = new TypedDocumentString(`
    fragment Matters on Person {
  __typename
  id
  version
  whatMatters
  aboutMe
  conditions
  occupation
}
    `, {"fragmentName":"Matters"}) as unknown as TypedDocumentString<MattersFragment, unknown>;
export const ContactItemFragmentDoc = new TypedDocumentString(`
    fragment ContactItem on Contact {
  __typename
  id
  version
  createdAt
  at
  method
  outcome
  purpose
  minutes
  place
  note
  safeContactReason
  attempt
  corrections {
    __typename
    at
    by
    noteWas
    reasonWhy
  }
  annotations {
    __typename
    at
    by
    words
  }
  author {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"ContactItem"}) as unknown as TypedDocumentString<ContactItemFragment, unknown>;
export const AppointmentItemFragmentDoc = new TypedDocumentString(`
    fragment AppointmentItem on Appointment {
  __typename
  id
  version
  startsAt
  minutes
  method
  purpose
  place
  status
}
    `, {"fragmentName":"AppointmentItem"}) as unknown as TypedDocumentString<AppointmentItemFragment, unknown>;
export const TaskItemFragmentDoc = new TypedDocumentString(`
    fragment TaskItem on Task {
  __typename
  id
  version
  words
  dueOn
  status
  assignedTo {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"TaskItem"}) as unknown as TypedDocumentString<TaskItemFragment, unknown>;
export const PlanVersionPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanVersionParts on PlanVersion {
  __typename
  id
  number
  whatMatters
  strengths
  agreedOn
  agreedWith
  author {
    __typename
    id
    name
  }
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    needId
    words
    importance
    status
    actions {
      __typename
      id
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
    }
  }
}
    `, {"fragmentName":"PlanVersionParts"}) as unknown as TypedDocumentString<PlanVersionPartsFragment, unknown>;
export const PlanSectionFragmentDoc = new TypedDocumentString(`
    fragment PlanSection on SupportPlan {
  __typename
  id
  version
  status
  number
  strengths
  agreedOn
  agreedWith
  reviewOn
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    words
    needId
    importance
    status
    droppedReason
    removed
    position
    actions {
      __typename
      id
      version
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
      removed
      position
    }
  }
  versions {
    __typename
    id
    ...PlanVersionParts
  }
}
    fragment PlanVersionParts on PlanVersion {
  __typename
  id
  number
  whatMatters
  strengths
  agreedOn
  agreedWith
  author {
    __typename
    id
    name
  }
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    needId
    words
    importance
    status
    actions {
      __typename
      id
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
    }
  }
}`, {"fragmentName":"PlanSection"}) as unknown as TypedDocumentString<PlanSectionFragment, unknown>;
export const ReviewItemFragmentDoc = new TypedDocumentString(`
    fragment ReviewItem on Review {
  __typename
  id
  on
  words
  measureDue
  extensionAsked
  nextReviewOn
  goals {
    __typename
    goalId
    status
    confidence
    words
  }
  author {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"ReviewItem"}) as unknown as TypedDocumentString<ReviewItemFragment, unknown>;
export const SignpostItemFragmentDoc = new TypedDocumentString(`
    fragment SignpostItem on Signpost {
  __typename
  id
  on
  words
  service {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"SignpostItem"}) as unknown as TypedDocumentString<SignpostItemFragment, unknown>;
export const OnwardItemFragmentDoc = new TypedDocumentString(`
    fragment OnwardItem on OnwardReferral {
  __typename
  id
  version
  status
  words
  sentAt
  answeredAt
  declineReason
  answerWords
  outcome
  outcomeOn
  toldBy
  waitingDays
  sent {
    __typename
    name
    dateOfBirth
    phone
    email
    address
    practice
    language
    need
    safety
    safeContact
    words
    linkWorker
  }
  service {
    __typename
    id
    name
  }
  organisation {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"OnwardItem"}) as unknown as TypedDocumentString<OnwardItemFragment, unknown>;
export const HistoryPartsFragmentDoc = new TypedDocumentString(`
    fragment HistoryParts on StatusChange {
  __typename
  id
  createdAt
  fromStatus
  toStatus
  reason
  author {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"HistoryParts"}) as unknown as TypedDocumentString<HistoryPartsFragment, unknown>;
export const MeasurePartsFragmentDoc = new TypedDocumentString(`
    fragment MeasureParts on Referral {
  __typename
  id
  measureChanges {
    __typename
    instrument
    item
    label
    lowest
    highest
    higherIsBetter
    start
    startOn
    now
    nowOn
    change
  }
  assessments {
    __typename
    id
    instrument
    point
    on
    score
    items {
      __typename
      code
      value
      declined
    }
    goal {
      __typename
      id
      words
    }
    author {
      __typename
      id
      name
    }
  }
}
    `, {"fragmentName":"MeasureParts"}) as unknown as TypedDocumentString<MeasurePartsFragment, unknown>;
export const EnquiryPartsFragmentDoc = new TypedDocumentString(`
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"EnquiryParts"}) as unknown as TypedDocumentString<EnquiryPartsFragment, unknown>;
export const ReasonPartsFragmentDoc = new TypedDocumentString(`
    fragment ReasonParts on Referral {
  __typename
  id
  source
  receivedAt
  referrerName
  referrerWords
  clientWords
  reasons {
    __typename
    code
    primary
    words
  }
  referringOrganisation {
    __typename
    id
    name
  }
  enquiries {
    __typename
    id
    ...EnquiryParts
  }
  declineReason
  declineWords
  alternative
  closingReason
  closingWords
  noFollowUpReason
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}`, {"fragmentName":"ReasonParts"}) as unknown as TypedDocumentString<ReasonPartsFragment, unknown>;
export const RecordPartsFragmentDoc = new TypedDocumentString(`
    fragment RecordParts on Referral {
  __typename
  id
  status
  attempts
  nextAttempt
  nextReviewOn
  supportFrom
  contacts(first: $contacts, orderBy: {direction: DESC, field: AT}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        ...ContactItem
      }
    }
    pageInfo {
      __typename
      hasNextPage
    }
  }
  appointments {
    __typename
    id
    ...AppointmentItem
  }
  tasks {
    __typename
    id
    ...TaskItem
  }
  plan {
    __typename
    id
    ...PlanSection
  }
  reviews {
    __typename
    id
    ...ReviewItem
  }
  signposts {
    __typename
    id
    ...SignpostItem
  }
  onwardReferrals {
    __typename
    id
    ...OnwardItem
  }
  statusHistory {
    __typename
    id
    ...HistoryParts
  }
  ...MeasureParts
  ...ReasonParts
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}
fragment ReasonParts on Referral {
  __typename
  id
  source
  receivedAt
  referrerName
  referrerWords
  clientWords
  reasons {
    __typename
    code
    primary
    words
  }
  referringOrganisation {
    __typename
    id
    name
  }
  enquiries {
    __typename
    id
    ...EnquiryParts
  }
  declineReason
  declineWords
  alternative
  closingReason
  closingWords
  noFollowUpReason
}
fragment HistoryParts on StatusChange {
  __typename
  id
  createdAt
  fromStatus
  toStatus
  reason
  author {
    __typename
    id
    name
  }
}
fragment ContactItem on Contact {
  __typename
  id
  version
  createdAt
  at
  method
  outcome
  purpose
  minutes
  place
  note
  safeContactReason
  attempt
  corrections {
    __typename
    at
    by
    noteWas
    reasonWhy
  }
  annotations {
    __typename
    at
    by
    words
  }
  author {
    __typename
    id
    name
  }
}
fragment AppointmentItem on Appointment {
  __typename
  id
  version
  startsAt
  minutes
  method
  purpose
  place
  status
}
fragment TaskItem on Task {
  __typename
  id
  version
  words
  dueOn
  status
  assignedTo {
    __typename
    id
    name
  }
}
fragment MeasureParts on Referral {
  __typename
  id
  measureChanges {
    __typename
    instrument
    item
    label
    lowest
    highest
    higherIsBetter
    start
    startOn
    now
    nowOn
    change
  }
  assessments {
    __typename
    id
    instrument
    point
    on
    score
    items {
      __typename
      code
      value
      declined
    }
    goal {
      __typename
      id
      words
    }
    author {
      __typename
      id
      name
    }
  }
}
fragment OnwardItem on OnwardReferral {
  __typename
  id
  version
  status
  words
  sentAt
  answeredAt
  declineReason
  answerWords
  outcome
  outcomeOn
  toldBy
  waitingDays
  sent {
    __typename
    name
    dateOfBirth
    phone
    email
    address
    practice
    language
    need
    safety
    safeContact
    words
    linkWorker
  }
  service {
    __typename
    id
    name
  }
  organisation {
    __typename
    id
    name
  }
}
fragment SignpostItem on Signpost {
  __typename
  id
  on
  words
  service {
    __typename
    id
    name
  }
}
fragment PlanSection on SupportPlan {
  __typename
  id
  version
  status
  number
  strengths
  agreedOn
  agreedWith
  reviewOn
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    words
    needId
    importance
    status
    droppedReason
    removed
    position
    actions {
      __typename
      id
      version
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
      removed
      position
    }
  }
  versions {
    __typename
    id
    ...PlanVersionParts
  }
}
fragment PlanVersionParts on PlanVersion {
  __typename
  id
  number
  whatMatters
  strengths
  agreedOn
  agreedWith
  author {
    __typename
    id
    name
  }
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    needId
    words
    importance
    status
    actions {
      __typename
      id
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
    }
  }
}
fragment ReviewItem on Review {
  __typename
  id
  on
  words
  measureDue
  extensionAsked
  nextReviewOn
  goals {
    __typename
    goalId
    status
    confidence
    words
  }
  author {
    __typename
    id
    name
  }
}`, {"fragmentName":"RecordParts"}) as unknown as TypedDocumentString<RecordPartsFragment, unknown>;
export const ActBarFragmentDoc = new TypedDocumentString(`
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}
    `, {"fragmentName":"ActBar"}) as unknown as TypedDocumentString<ActBarFragment, unknown>;
export const StandingFragmentDoc = new TypedDocumentString(`
    fragment Standing on Referral {
  __typename
  id
  status
  urgency
  receivedAt
  closedAt
  supportFrom
  supportUntil
  extendedUntil
  extensionReason
  extensionAskedOn
  extensionRefusal
  pauseReason
  pauseUntil
  handoverNote
  linkWorker {
    __typename
    id
    name
  }
  due {
    __typename
    kind
    on
    overdueBy
  }
  ...ActBar
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"fragmentName":"Standing"}) as unknown as TypedDocumentString<StandingFragment, unknown>;
export const SafetyFragmentDoc = new TypedDocumentString(`
    fragment Safety on Person {
  __typename
  id
  consents {
    __typename
    id
    createdAt
    what
    decision
    how
    on
    expiresOn
    withdrawnOn
    capacityConcern
    words
    service {
      __typename
      id
      name
    }
    recordedBy {
      __typename
      id
      name
    }
  }
  risks {
    __typename
    id
    kind
    level
    words
    shareWithServices
    on
    reviewOn
    endedOn
    endedReason
    recordedBy {
      __typename
      id
      name
    }
  }
}
    `, {"fragmentName":"Safety"}) as unknown as TypedDocumentString<SafetyFragment, unknown>;
export const PrintedClientFragmentDoc = new TypedDocumentString(`
    fragment PrintedClient on Person {
  __typename
  id
  displayName
  givenName
  preferredName
  pronouns
  age
  dateOfBirth
  nhsNumber
  phone
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  occupation
  conditions
  whatMatters
  aboutMe
  safeContactLine
  safeContact {
    __typename
    rules
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    mayTalkTo
  }
}
    `, {"fragmentName":"PrintedClient"}) as unknown as TypedDocumentString<PrintedClientFragment, unknown>;
export const PrintedEpisodeFragmentDoc = new TypedDocumentString(`
    fragment PrintedEpisode on Referral {
  __typename
  id
  linkWorker {
    __typename
    id
    name
    title
    phone
  }
  plan {
    __typename
    id
    whatMatters
    strengths
    agreedOn
    agreedWith
    reviewOn
    number
    status
    needs {
      __typename
      id
      code
      words
    }
    goals {
      __typename
      id
      words
      needId
      importance
      status
      removed
      position
      actions {
        __typename
        id
        words
        who
        dueOn
        strategies
        status
        removed
        position
      }
    }
  }
}
    `, {"fragmentName":"PrintedEpisode"}) as unknown as TypedDocumentString<PrintedEpisodeFragment, unknown>;
export const StoriesOfFragmentDoc = new TypedDocumentString(`
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}
    `, {"fragmentName":"StoriesOf"}) as unknown as TypedDocumentString<StoriesOfFragment, unknown>;
export const NumbersChangeFragmentDoc = new TypedDocumentString(`
    fragment NumbersChange on Outcome {
  __typename
  instrument
  item
  higherIsBetter
  episodes {
    __typename
    shown
    value
  }
  measured {
    __typename
    shown
    value
  }
  pairs {
    __typename
    shown
    value
  }
  missing {
    __typename
    shown
    value
  }
  start {
    __typename
    shown
    value
  }
  now {
    __typename
    shown
    value
  }
  change {
    __typename
    shown
    value
  }
  changeFrom {
    __typename
    shown
    value
  }
  changeTo {
    __typename
    shown
    value
  }
  better {
    __typename
    shown
    value
  }
  same {
    __typename
    shown
    value
  }
  worse {
    __typename
    shown
    value
  }
  risen {
    __typename
    shown
    value
  }
  stayed {
    __typename
    shown
    value
  }
  fallen {
    __typename
    shown
    value
  }
  movers {
    __typename
    from
    to
    pairs {
      __typename
      shown
      value
    }
  }
  warnings
  definition {
    __typename
    text
    numerator
    denominator
    excluded
  }
}
    `, {"fragmentName":"NumbersChange"}) as unknown as TypedDocumentString<NumbersChangeFragment, unknown>;
export const NumbersRateFragmentDoc = new TypedDocumentString(`
    fragment NumbersRate on Rate {
  __typename
  group
  name
  people {
    __typename
    shown
    value
  }
  registered
  perMille {
    __typename
    shown
    value
  }
  from {
    __typename
    shown
    value
  }
  to {
    __typename
    shown
    value
  }
  inner
  outer
}
    `, {"fragmentName":"NumbersRate"}) as unknown as TypedDocumentString<NumbersRateFragment, unknown>;
export const NumbersEquityFragmentDoc = new TypedDocumentString(`
    fragment NumbersEquity on Equity {
  __typename
  known
  complete
  countedOn
  rates {
    __typename
    ...NumbersRate
  }
  total {
    __typename
    ...NumbersRate
  }
  definition {
    __typename
    text
    numerator
    denominator
    excluded
  }
}
    fragment NumbersRate on Rate {
  __typename
  group
  name
  people {
    __typename
    shown
    value
  }
  registered
  perMille {
    __typename
    shown
    value
  }
  from {
    __typename
    shown
    value
  }
  to {
    __typename
    shown
    value
  }
  inner
  outer
}`, {"fragmentName":"NumbersEquity"}) as unknown as TypedDocumentString<NumbersEquityFragment, unknown>;
export const NumbersRowsFragmentDoc = new TypedDocumentString(`
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}
    `, {"fragmentName":"NumbersRows"}) as unknown as TypedDocumentString<NumbersRowsFragment, unknown>;
export const NumbersDemandPartsFragmentDoc = new TypedDocumentString(`
    fragment NumbersDemandParts on Analytics {
  __typename
  received: episodes {
    __typename
    aggregate(groupBy: [MONTH], measures: [COUNT], filter: $now) {
      __typename
      ...NumbersRows
    }
  }
  ended: episodes {
    __typename
    aggregate(groupBy: [CLOSED_MONTH], measures: [COUNT], filter: $ended) {
      __typename
      ...NumbersRows
    }
  }
  pcns: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $now) {
      __typename
      ...NumbersRows
    }
  }
  pcnsBefore: episodes @include(if: $compare) {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $before) {
      __typename
      ...NumbersRows
    }
  }
  open: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $open) {
      __typename
      ...NumbersRows
    }
  }
  waiting: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $waiting) {
      __typename
      ...NumbersRows
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"fragmentName":"NumbersDemandParts"}) as unknown as TypedDocumentString<NumbersDemandPartsFragment, unknown>;
export const ProjectPartsFragmentDoc = new TypedDocumentString(`
    fragment ProjectParts on ProjectGrant {
  __typename
  id
  createdAt
  state
  title
  purpose
  basis
  askedBy
  sources
  fromMonth
  toMonth
  expiresOn
  decidedBy
  decidedAt
  decision
  withdrawnBy
  withdrawnAt
  withdrawnWhy
  lastUsedAt
  rowsGiven
}
    `, {"fragmentName":"ProjectParts"}) as unknown as TypedDocumentString<ProjectPartsFragment, unknown>;
export const CommandSearchDocument = new TypedDocumentString(`
    query CommandSearch($text: String!) {
  __typename
  clients(search: $text, first: 6) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        givenName
        familyName
        preferredName
        dateOfBirth
      }
    }
  }
  services(search: $text, first: 5) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
        organisationName
      }
    }
  }
}
    `, {"hash":"sha256:65f31f933b553f811c684c064233d4eb823d490704a8fdacd154c38dcae5a49a"}) as unknown as TypedDocumentString<CommandSearchQuery, CommandSearchQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  __typename
  viewer {
    __typename
    account {
      __typename
      id
      name
      email
    }
    role
    organisation {
      __typename
      id
      name
    }
    scheme {
      __typename
      id
      name
      settings {
        __typename
        clientWord
        linkWorkerWord
        hiddenReasons
        hiddenClosingReasons
        hiddenSources
        reasonWords {
          __typename
          code
          words
        }
        closingReasonWords {
          __typename
          code
          words
        }
        sourceWords {
          __typename
          code
          words
        }
      }
    }
    mayUsePlayground
    badges {
      __typename
      inbox
      caseload
      overdue
      onward
    }
  }
}
    `, {"hash":"sha256:7a44e5ae62cc6561576550ea8df8e9ebcd36568cc11f48beab65a86b4d0d3b9b"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const OpenedWaitingDocument = new TypedDocumentString(`
    query OpenedWaiting {
  __typename
  openedRecords(first: 1, waiting: true) {
    __typename
    totalCount
  }
}
    `, {"hash":"sha256:fc1eb37cce02c52b49b893aa709b1be6c7a16f4d4d0ebd014b476ada1e881731"}) as unknown as TypedDocumentString<OpenedWaitingQuery, OpenedWaitingQueryVariables>;
export const RecentClientDocument = new TypedDocumentString(`
    query RecentClient($id: ID!) {
  __typename
  client(id: $id) {
    __typename
    id
    displayName
  }
}
    `, {"hash":"sha256:1a55fb2a8d58d58a837580c6148cf9ea9b955e9424d5df83969ee17ff0894129"}) as unknown as TypedDocumentString<RecentClientQuery, RecentClientQueryVariables>;
export const RecentServiceDocument = new TypedDocumentString(`
    query RecentService($id: ID!) {
  __typename
  service(id: $id) {
    __typename
    id
    name
  }
}
    `, {"hash":"sha256:362bcdad02680f0831744e30e33ca0947116545aacf10af330e6622a0a8a967c"}) as unknown as TypedDocumentString<RecentServiceQuery, RecentServiceQueryVariables>;
export const AnswerEnquiryDocument = new TypedDocumentString(`
    mutation AnswerEnquiry($input: AnswerEnquiryInput!) {
  __typename
  answerEnquiry(input: $input) {
    __typename
    enquiry {
      __typename
      ...EnquiryParts
    }
    clientMutationId
  }
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:7145e275683bb7c8b7db1521b9b8910b3470bb4daab267f407c13918a38113e7"}) as unknown as TypedDocumentString<AnswerEnquiryMutation, AnswerEnquiryMutationVariables>;
export const OpenedDocument = new TypedDocumentString(`
    query Opened($first: Int!, $after: Cursor, $waiting: Boolean!) {
  __typename
  openedRecords(first: $first, after: $after, waiting: $waiting) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        ...OpenedParts
        client {
          __typename
          id
          displayName
        }
      }
    }
  }
}
    fragment OpenedParts on BreakGlass {
  __typename
  id
  version
  createdAt
  reason
  words
  until
  closedAt
  reviewedAt
  finding
  findingWords
  account {
    __typename
    id
    name
    title
  }
  reviewedBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:aa99c0db427a95110edeba486e2f9636bb6dc82ff32b487e4fe78183104d4a29"}) as unknown as TypedDocumentString<OpenedQuery, OpenedQueryVariables>;
export const OpenedOverseenDocument = new TypedDocumentString(`
    query OpenedOverseen($first: Int!, $after: Cursor, $waiting: Boolean!) {
  __typename
  openedRecords(first: $first, after: $after, waiting: $waiting) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        ...OpenedParts
      }
    }
  }
}
    fragment OpenedParts on BreakGlass {
  __typename
  id
  version
  createdAt
  reason
  words
  until
  closedAt
  reviewedAt
  finding
  findingWords
  account {
    __typename
    id
    name
    title
  }
  reviewedBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:bfe22b5f9feb8f3dc0582e37eef2c1dcef901daa1489b20070a12033ff7e41c7"}) as unknown as TypedDocumentString<OpenedOverseenQuery, OpenedOverseenQueryVariables>;
export const ReviewOpenedRecordDocument = new TypedDocumentString(`
    mutation ReviewOpenedRecord($input: ReviewOpenedRecordInput!) {
  __typename
  reviewOpenedRecord(input: $input) {
    __typename
    openedRecord {
      __typename
      id
      ...OpenedParts
    }
    clientMutationId
  }
}
    fragment OpenedParts on BreakGlass {
  __typename
  id
  version
  createdAt
  reason
  words
  until
  closedAt
  reviewedAt
  finding
  findingWords
  account {
    __typename
    id
    name
    title
  }
  reviewedBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:3081731c576645defddda54c5fc3c6a08787e1ede06d138a7ec97d779648ba4b"}) as unknown as TypedDocumentString<ReviewOpenedRecordMutation, ReviewOpenedRecordMutationVariables>;
export const CalendarFeedDocument = new TypedDocumentString(`
    query CalendarFeed {
  __typename
  hasCalendarFeed
}
    `, {"hash":"sha256:5bee9b66f7cb7a47c36a13a87d6b31b2052a3349ccd818764b60c502799eb8f8"}) as unknown as TypedDocumentString<CalendarFeedQuery, CalendarFeedQueryVariables>;
export const MakeCalendarFeedDocument = new TypedDocumentString(`
    mutation MakeCalendarFeed($input: MakeCalendarFeedInput!) {
  __typename
  makeCalendarFeed(input: $input) {
    __typename
    path
    clientMutationId
  }
}
    `, {"hash":"sha256:4435b158009db7112c4386beef131168ff174fcf6993d9505a2b142c6f9afb1d"}) as unknown as TypedDocumentString<MakeCalendarFeedMutation, MakeCalendarFeedMutationVariables>;
export const EndCalendarFeedDocument = new TypedDocumentString(`
    mutation EndCalendarFeed($input: EndCalendarFeedInput!) {
  __typename
  endCalendarFeed(input: $input) {
    __typename
    clientMutationId
  }
}
    `, {"hash":"sha256:02cc94cb3c3ece691936a7bf24c9048f623642be0db993931f66bf9f51ff4f73"}) as unknown as TypedDocumentString<EndCalendarFeedMutation, EndCalendarFeedMutationVariables>;
export const AdminOrganisationsDocument = new TypedDocumentString(`
    query AdminOrganisations($first: Int!, $after: Cursor, $filter: OrganisationFilter) {
  __typename
  organisations(first: $first, after: $after, filter: $filter) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        name
        kind
        odsCode
        neighbourhood
        memberships {
          __typename
          id
          role
          fromOn
          toOn
          account {
            __typename
            id
            name
            email
            disabled
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:ae2201114f03158e2df323a7af20abdf9ac29f763795d1173f91126e4c6772fe"}) as unknown as TypedDocumentString<AdminOrganisationsQuery, AdminOrganisationsQueryVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($search: String, $disabled: Boolean, $first: Int!, $after: Cursor) {
  __typename
  accounts(search: $search, disabled: $disabled, first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        name
        email
        disabled
        safeguardingLead
        memberships {
          __typename
          id
          role
          fromOn
          toOn
          organisation {
            __typename
            id
            name
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:d704f3b488f771331628e260680a21ebea962307dea3e47863545fdd691a93e6"}) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountPageDocument = new TypedDocumentString(`
    query AccountPage($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    id
    ... on Account {
      __typename
      ...AccountParts
    }
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:6784518ba7b83f902a2a70cb459b88fdf6374691bb168b26fb50f96aa0b5ccd8"}) as unknown as TypedDocumentString<AccountPageQuery, AccountPageQueryVariables>;
export const RolePlacesDocument = new TypedDocumentString(`
    query RolePlaces($kinds: [OrganisationKind!], $search: String) {
  __typename
  organisations(first: 100, filter: {kinds: $kinds, search: $search}) {
    __typename
    totalCount
    edges {
      __typename
      node {
        __typename
        id
        name
        kind
      }
    }
  }
}
    `, {"hash":"sha256:8adc1babc2dd0d139d948488243e3b79ca880fc84630bb1d73ec23b7bf12de52"}) as unknown as TypedDocumentString<RolePlacesQuery, RolePlacesQueryVariables>;
export const CreateAccountDocument = new TypedDocumentString(`
    mutation CreateAccount($input: CreateAccountInput!) {
  __typename
  createAccount(input: $input) {
    __typename
    account {
      __typename
      ...AccountParts
    }
    invitation
    invitationUntil
    clientMutationId
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:ea39364a935a7c4026b61a968e053b565eada99d7c720fce3aaafceb758b3f83"}) as unknown as TypedDocumentString<CreateAccountMutation, CreateAccountMutationVariables>;
export const InviteAccountDocument = new TypedDocumentString(`
    mutation InviteAccount($input: InviteAccountInput!) {
  __typename
  inviteAccount(input: $input) {
    __typename
    account {
      __typename
      ...AccountParts
    }
    invitation
    invitationUntil
    clientMutationId
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:0cd9241bc1320b8c699e34035f8fa02de2d57449f81312c023c9554eb71b1808"}) as unknown as TypedDocumentString<InviteAccountMutation, InviteAccountMutationVariables>;
export const SetAccountDisabledDocument = new TypedDocumentString(`
    mutation SetAccountDisabled($input: SetAccountDisabledInput!) {
  __typename
  setAccountDisabled(input: $input) {
    __typename
    account {
      __typename
      ...AccountParts
    }
    clientMutationId
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:62523ba4de690ae45bd211f0e9824bef41640b0f14ad534ac85e6850c04c769b"}) as unknown as TypedDocumentString<SetAccountDisabledMutation, SetAccountDisabledMutationVariables>;
export const SetSafeguardingLeadDocument = new TypedDocumentString(`
    mutation SetSafeguardingLead($input: SetSafeguardingLeadInput!) {
  __typename
  setSafeguardingLead(input: $input) {
    __typename
    account {
      __typename
      ...AccountParts
    }
    clientMutationId
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:90a57d48981d1d6d7478e3c0dbf56b6e723c85725ba0bcfba8d84b92f932b1b2"}) as unknown as TypedDocumentString<SetSafeguardingLeadMutation, SetSafeguardingLeadMutationVariables>;
export const AddRoleDocument = new TypedDocumentString(`
    mutation AddRole($input: AddRoleInput!) {
  __typename
  addRole(input: $input) {
    __typename
    account {
      __typename
      ...AccountParts
    }
    clientMutationId
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:1c6695830dd2ca656c9ad497aef610a90ca07c630dc28d4db9f5735c0b5ff077"}) as unknown as TypedDocumentString<AddRoleMutation, AddRoleMutationVariables>;
export const EndRoleDocument = new TypedDocumentString(`
    mutation EndRole($input: EndRoleInput!) {
  __typename
  endRole(input: $input) {
    __typename
    account {
      __typename
      ...AccountParts
    }
    clientMutationId
  }
}
    fragment AccountParts on Account {
  __typename
  id
  name
  email
  title
  phone
  disabled
  safeguardingLead
  memberships {
    __typename
    id
    role
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
  assignments {
    __typename
    id
    fromOn
    toOn
    organisation {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:3da546cdf697b93311a03ea67fec5a7a1d21d9e209784310adea77a55ef61d70"}) as unknown as TypedDocumentString<EndRoleMutation, EndRoleMutationVariables>;
export const AuditTrailDocument = new TypedDocumentString(`
    query AuditTrail($first: Int!, $after: String, $filter: AuditFilter) {
  __typename
  auditTrail(first: $first, after: $after, filter: $filter) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        seq
        at
        action
        outcome
        purpose
        accountId
        name
        role
        organisation
        sessionId
        operation
        objectType
        objectId
        clientIds
        fields
        reason
        openedRecordId
      }
    }
  }
}
    `, {"hash":"sha256:9ed7877923838ab2a12f36364c51e80955f6f06028dccef9ea542849df8793eb"}) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const CaseloadDocument = new TypedDocumentString(`
    query Caseload($first: Int!, $after: String, $filter: CaseloadFilter, $sort: CaseloadSort, $reversed: Boolean) {
  __typename
  caseload(
    first: $first
    after: $after
    filter: $filter
    sort: $sort
    reversed: $reversed
  ) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        version
        clientId
        givenName
        familyName
        preferredName
        dateOfBirth
        status
        urgency
        complexity
        primaryReason
        practiceName
        linkWorkerId
        linkWorkerName
        lastContactAt
        nextReviewOn
        nextDueKind
        nextDueOn
        supportUntil
        extensionAskedOn
        hasRisk
      }
    }
  }
}
    `, {"hash":"sha256:469dfe32c4c50538971b54c4e1b37d0dbfac749524d5a438c6dbeaf38c0e1138"}) as unknown as TypedDocumentString<CaseloadQuery, CaseloadQueryVariables>;
export const CaseloadCountsDocument = new TypedDocumentString(`
    query CaseloadCounts($filter: CaseloadFilter) {
  __typename
  caseloadCounts(filter: $filter) {
    __typename
    all
    overdue
    reviewSoon
    quiet
    nearLimit
    hasRisk
    extensionAsked
  }
}
    `, {"hash":"sha256:27116234bf220b6607e2c3dd74d66fcd2af1445ae15c20d18c65dac67f425c30"}) as unknown as TypedDocumentString<CaseloadCountsQuery, CaseloadCountsQueryVariables>;
export const CaseloadLinkWorkersDocument = new TypedDocumentString(`
    query CaseloadLinkWorkers {
  __typename
  linkWorkers {
    __typename
    id
    name
    openCases
    weightedCases
    capacity
    onLeaveUntil
  }
}
    `, {"hash":"sha256:69144e1b7b500099ac6d9ba4b89176e2b104763c77a34ca23fcb7828334697ee"}) as unknown as TypedDocumentString<CaseloadLinkWorkersQuery, CaseloadLinkWorkersQueryVariables>;
export const CaseloadViewsDocument = new TypedDocumentString(`
    query CaseloadViews {
  __typename
  savedViews(list: CASELOAD) {
    __typename
    id
    name
    query
  }
}
    `, {"hash":"sha256:8f762072487b6c1838b15a2278bec3ea6db6ae57991e5a495cb171cb7d0b82ae"}) as unknown as TypedDocumentString<CaseloadViewsQuery, CaseloadViewsQueryVariables>;
export const SaveCaseloadViewDocument = new TypedDocumentString(`
    mutation SaveCaseloadView($input: SaveViewInput!) {
  __typename
  saveView(input: $input) {
    __typename
    view {
      __typename
      id
      name
      query
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:941435d2d587126877948cabe56b50f77e5de15af4d620716dd81db91bbb4382"}) as unknown as TypedDocumentString<SaveCaseloadViewMutation, SaveCaseloadViewMutationVariables>;
export const RemoveCaseloadViewDocument = new TypedDocumentString(`
    mutation RemoveCaseloadView($input: RemoveViewInput!) {
  __typename
  removeView(input: $input) {
    __typename
    view {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:2ac574d91bd6106319b9a8885ae23c7714121645a3ec998ee5e4a4543237b3e9"}) as unknown as TypedDocumentString<RemoveCaseloadViewMutation, RemoveCaseloadViewMutationVariables>;
export const AssignFromCaseloadDocument = new TypedDocumentString(`
    mutation AssignFromCaseload($input: AssignReferralInput!) {
  __typename
  assignReferral(input: $input) {
    __typename
    referral {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:a1cbc987ce5a55bf04070ff543d3c3aa7b0c3bcd510022408ed791f2c9f16284"}) as unknown as TypedDocumentString<AssignFromCaseloadMutation, AssignFromCaseloadMutationVariables>;
export const AddTaskFromCaseloadDocument = new TypedDocumentString(`
    mutation AddTaskFromCaseload($input: AddTaskInput!) {
  __typename
  addTask(input: $input) {
    __typename
    task {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:a43df745b6a092bb61e07f739a5ff6cb46b05e06ecc1c24b5d9c347051fe1841"}) as unknown as TypedDocumentString<AddTaskFromCaseloadMutation, AddTaskFromCaseloadMutationVariables>;
export const SetReviewDayFromCaseloadDocument = new TypedDocumentString(`
    mutation SetReviewDayFromCaseload($input: SetReviewDayInput!) {
  __typename
  setReviewDay(input: $input) {
    __typename
    referral {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:7a0ef21b75df0ba0634e71eb8a7dd1acfa801b7af7e29fd0403dbcece1047944"}) as unknown as TypedDocumentString<SetReviewDayFromCaseloadMutation, SetReviewDayFromCaseloadMutationVariables>;
export const SetComplexityFromCaseloadDocument = new TypedDocumentString(`
    mutation SetComplexityFromCaseload($input: SetComplexityInput!) {
  __typename
  setComplexity(input: $input) {
    __typename
    referral {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:5f4930d341779ef76e1f85500fd019ca45aee7deefa65c5ff34b3c727ddd3bda"}) as unknown as TypedDocumentString<SetComplexityFromCaseloadMutation, SetComplexityFromCaseloadMutationVariables>;
export const ClientPageDocument = new TypedDocumentString(`
    query ClientPage($id: ID!) {
  __typename
  client(id: $id) {
    __typename
    id
    displayName
    givenName
    preferredName
    safeContact {
      __typename
      rules
      fromHour
      toHour
      onlyNumber
    }
    referrals {
      __typename
      id
      status
      receivedAt
      pcn {
        __typename
        id
        name
      }
      linkWorker {
        __typename
        id
      }
      mayWork
      ...EpisodeParts
    }
    ...ClientHead
    ...Matters
    ...Safety
  }
}
    fragment ClientHead on Person {
  __typename
  id
  displayName
  givenName
  familyName
  pronouns
  age
  dateOfBirth
  diedOn
  nhsNumber
  nhsNumberStatus
  phone
  email
  preferredMethod
  address {
    __typename
    line1
    line2
    town
    postcode
  }
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  household
  carerStatus
  practice {
    __typename
    id
    name
  }
  safeContactLine
  safeContact {
    __typename
    rules
    onlyNumber
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    isNextOfKin
    isCarer
    mayTalkTo
  }
  ...DetailsForm
}
fragment EpisodeParts on Referral {
  __typename
  id
  status
  receivedAt
  closedAt
  primaryReason
  closingReason
  closingWords
  onwardReferrals {
    __typename
    id
    outcome
    service {
      __typename
      id
      name
    }
  }
}
fragment Matters on Person {
  __typename
  id
  version
  whatMatters
  aboutMe
  conditions
  occupation
}
fragment Safety on Person {
  __typename
  id
  consents {
    __typename
    id
    createdAt
    what
    decision
    how
    on
    expiresOn
    withdrawnOn
    capacityConcern
    words
    service {
      __typename
      id
      name
    }
    recordedBy {
      __typename
      id
      name
    }
  }
  risks {
    __typename
    id
    kind
    level
    words
    shareWithServices
    on
    reviewOn
    endedOn
    endedReason
    recordedBy {
      __typename
      id
      name
    }
  }
}
fragment DetailsForm on Person {
  __typename
  id
  version
  givenName
  familyName
  preferredName
  title
  pronouns
  dateOfBirth
  nhsNumber
  phone
  email
  address {
    __typename
    line1
    line2
    town
    postcode
  }
  sex
  gender
  ethnicCategory
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  preferredMethod
  household
  carerStatus
  practice {
    __typename
    id
    name
  }
  safeContact {
    __typename
    rules
    fromHour
    toHour
    onlyNumber
    words
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    isNextOfKin
    isCarer
    mayTalkTo
  }
}`, {"hash":"sha256:394d53c4aae5246aa6f0f60e9f4c7ba53410258ddeea63c25c3d66f1d9a4f4b1"}) as unknown as TypedDocumentString<ClientPageQuery, ClientPageQueryVariables>;
export const ClientRecordDocument = new TypedDocumentString(`
    query ClientRecord($clientId: ID!, $episode: ID, $contacts: Int!) {
  __typename
  currentReferral(clientId: $clientId, referralId: $episode) {
    __typename
    id
    clientWords
    ...Standing
    ...RecordParts
    plan {
      __typename
      id
      strengths
    }
  }
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}
fragment ReasonParts on Referral {
  __typename
  id
  source
  receivedAt
  referrerName
  referrerWords
  clientWords
  reasons {
    __typename
    code
    primary
    words
  }
  referringOrganisation {
    __typename
    id
    name
  }
  enquiries {
    __typename
    id
    ...EnquiryParts
  }
  declineReason
  declineWords
  alternative
  closingReason
  closingWords
  noFollowUpReason
}
fragment HistoryParts on StatusChange {
  __typename
  id
  createdAt
  fromStatus
  toStatus
  reason
  author {
    __typename
    id
    name
  }
}
fragment RecordParts on Referral {
  __typename
  id
  status
  attempts
  nextAttempt
  nextReviewOn
  supportFrom
  contacts(first: $contacts, orderBy: {direction: DESC, field: AT}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        ...ContactItem
      }
    }
    pageInfo {
      __typename
      hasNextPage
    }
  }
  appointments {
    __typename
    id
    ...AppointmentItem
  }
  tasks {
    __typename
    id
    ...TaskItem
  }
  plan {
    __typename
    id
    ...PlanSection
  }
  reviews {
    __typename
    id
    ...ReviewItem
  }
  signposts {
    __typename
    id
    ...SignpostItem
  }
  onwardReferrals {
    __typename
    id
    ...OnwardItem
  }
  statusHistory {
    __typename
    id
    ...HistoryParts
  }
  ...MeasureParts
  ...ReasonParts
}
fragment Standing on Referral {
  __typename
  id
  status
  urgency
  receivedAt
  closedAt
  supportFrom
  supportUntil
  extendedUntil
  extensionReason
  extensionAskedOn
  extensionRefusal
  pauseReason
  pauseUntil
  handoverNote
  linkWorker {
    __typename
    id
    name
  }
  due {
    __typename
    kind
    on
    overdueBy
  }
  ...ActBar
}
fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}
fragment ContactItem on Contact {
  __typename
  id
  version
  createdAt
  at
  method
  outcome
  purpose
  minutes
  place
  note
  safeContactReason
  attempt
  corrections {
    __typename
    at
    by
    noteWas
    reasonWhy
  }
  annotations {
    __typename
    at
    by
    words
  }
  author {
    __typename
    id
    name
  }
}
fragment AppointmentItem on Appointment {
  __typename
  id
  version
  startsAt
  minutes
  method
  purpose
  place
  status
}
fragment TaskItem on Task {
  __typename
  id
  version
  words
  dueOn
  status
  assignedTo {
    __typename
    id
    name
  }
}
fragment MeasureParts on Referral {
  __typename
  id
  measureChanges {
    __typename
    instrument
    item
    label
    lowest
    highest
    higherIsBetter
    start
    startOn
    now
    nowOn
    change
  }
  assessments {
    __typename
    id
    instrument
    point
    on
    score
    items {
      __typename
      code
      value
      declined
    }
    goal {
      __typename
      id
      words
    }
    author {
      __typename
      id
      name
    }
  }
}
fragment OnwardItem on OnwardReferral {
  __typename
  id
  version
  status
  words
  sentAt
  answeredAt
  declineReason
  answerWords
  outcome
  outcomeOn
  toldBy
  waitingDays
  sent {
    __typename
    name
    dateOfBirth
    phone
    email
    address
    practice
    language
    need
    safety
    safeContact
    words
    linkWorker
  }
  service {
    __typename
    id
    name
  }
  organisation {
    __typename
    id
    name
  }
}
fragment SignpostItem on Signpost {
  __typename
  id
  on
  words
  service {
    __typename
    id
    name
  }
}
fragment PlanSection on SupportPlan {
  __typename
  id
  version
  status
  number
  strengths
  agreedOn
  agreedWith
  reviewOn
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    words
    needId
    importance
    status
    droppedReason
    removed
    position
    actions {
      __typename
      id
      version
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
      removed
      position
    }
  }
  versions {
    __typename
    id
    ...PlanVersionParts
  }
}
fragment PlanVersionParts on PlanVersion {
  __typename
  id
  number
  whatMatters
  strengths
  agreedOn
  agreedWith
  author {
    __typename
    id
    name
  }
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    needId
    words
    importance
    status
    actions {
      __typename
      id
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
    }
  }
}
fragment ReviewItem on Review {
  __typename
  id
  on
  words
  measureDue
  extensionAsked
  nextReviewOn
  goals {
    __typename
    goalId
    status
    confidence
    words
  }
  author {
    __typename
    id
    name
  }
}`, {"hash":"sha256:e7e8e4c1631947809dce229529859631caeb20813d7844f3b224d9d8131a4452"}) as unknown as TypedDocumentString<ClientRecordQuery, ClientRecordQueryVariables>;
export const HostTurnDocument = new TypedDocumentString(`
    query HostTurn($clientId: ID!) {
  __typename
  currentReferral(clientId: $clientId) {
    __typename
    id
  }
}
    `, {"hash":"sha256:99d0dabe8efaefa340d17b7b4042fe85697c25010c360fb8d58b00357c3bc993"}) as unknown as TypedDocumentString<HostTurnQuery, HostTurnQueryVariables>;
export const ClientEarlierDocument = new TypedDocumentString(`
    query ClientEarlier($clientId: ID!) {
  __typename
  earlierEpisodes(clientId: $clientId) {
    __typename
    referralId
    goals {
      __typename
      words
      status
      droppedReason
    }
    services {
      __typename
      serviceId
      serviceName
      outcome
    }
  }
}
    `, {"hash":"sha256:4b39732f3920c499b1ea13e0a4a5965fbb55f3df1d7e945e429147e54ca404b8"}) as unknown as TypedDocumentString<ClientEarlierQuery, ClientEarlierQueryVariables>;
export const SaveMattersDocument = new TypedDocumentString(`
    mutation SaveMatters($input: UpdateClientInput!) {
  __typename
  updateClient(input: $input) {
    __typename
    client {
      __typename
      ...Matters
    }
    clientMutationId
  }
}
    fragment Matters on Person {
  __typename
  id
  version
  whatMatters
  aboutMe
  conditions
  occupation
}`, {"hash":"sha256:d4a298826bac2a54b228346a16e78438558dcdd88e067234752ed22093bd7af8"}) as unknown as TypedDocumentString<SaveMattersMutation, SaveMattersMutationVariables>;
export const AccessHistoryDocument = new TypedDocumentString(`
    query AccessHistory($clientId: ID!, $first: Int!, $after: String) {
  __typename
  accessHistory(clientId: $clientId, first: $first, after: $after) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        at
        action
        outcome
        purpose
        name
        role
        organisation
        operation
        objectType
        objectId
        fields
        reason
        openedRecordId
      }
    }
  }
}
    `, {"hash":"sha256:8eb1e52ddde06481f116127e8c1193b36face2029062e9a31dab40d378e5ac40"}) as unknown as TypedDocumentString<AccessHistoryQuery, AccessHistoryQueryVariables>;
export const AssignOnPageDocument = new TypedDocumentString(`
    mutation AssignOnPage($input: AssignReferralInput!) {
  __typename
  assignReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:f3b8ad50c66ad238650737e0f2bd27aaf0260d7eb70feb87cf75b5dba9b64236"}) as unknown as TypedDocumentString<AssignOnPageMutation, AssignOnPageMutationVariables>;
export const CloseReferralDocument = new TypedDocumentString(`
    mutation CloseReferral($input: CloseReferralInput!) {
  __typename
  closeReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:dc0ec9ccbca370c1063e55c56599f4fd37b83b80ba059a89e44236a4498c76ac"}) as unknown as TypedDocumentString<CloseReferralMutation, CloseReferralMutationVariables>;
export const ClosingNeedsDocument = new TypedDocumentString(`
    query ClosingNeeds($referralId: ID!, $reason: ClosingReason!) {
  __typename
  referral(id: $referralId) {
    __typename
    id
    closingNeeds(reason: $reason)
  }
}
    `, {"hash":"sha256:51800a48947ce285cd56f4f67601c244e808849039d6a6319e859a8f663412ff"}) as unknown as TypedDocumentString<ClosingNeedsQuery, ClosingNeedsQueryVariables>;
export const ReopenReferralDocument = new TypedDocumentString(`
    mutation ReopenReferral($input: ReopenReferralInput!) {
  __typename
  reopenReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:fa44c7eeafcce939697bf48ca0d5df02efd8df783d3ea695d2a6a2006bc16965"}) as unknown as TypedDocumentString<ReopenReferralMutation, ReopenReferralMutationVariables>;
export const TransferReferralDocument = new TypedDocumentString(`
    mutation TransferReferral($input: TransferReferralInput!) {
  __typename
  transferReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:ad0c14e4ec6676ad5be07b4c6443a8a98b64b3f92a1c8a55e90abf8c83c0cfd0"}) as unknown as TypedDocumentString<TransferReferralMutation, TransferReferralMutationVariables>;
export const LinkWorkerChoicesDocument = new TypedDocumentString(`
    query LinkWorkerChoices($practiceId: ID) {
  __typename
  linkWorkers(practiceId: $practiceId) {
    __typename
    id
    name
    employer
    assigned
    openCases
    capacity
  }
}
    `, {"hash":"sha256:ab55c55c1cf5b1b9a8b29a4c60b928d27d733814c04da79aaf55ed635d5c7e7a"}) as unknown as TypedDocumentString<LinkWorkerChoicesQuery, LinkWorkerChoicesQueryVariables>;
export const PauseReferralDocument = new TypedDocumentString(`
    mutation PauseReferral($input: PauseReferralInput!) {
  __typename
  pauseReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:5fbb2212d0b45e9063b0a5453e2ec86a3da3cedd6e2bbffd1d6042eb1166911e"}) as unknown as TypedDocumentString<PauseReferralMutation, PauseReferralMutationVariables>;
export const ResumeReferralDocument = new TypedDocumentString(`
    mutation ResumeReferral($input: ResumeReferralInput!) {
  __typename
  resumeReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:29fa9771e469ac705cabfad22bf6b8572d143b6d61688a75ef21753b28a45204"}) as unknown as TypedDocumentString<ResumeReferralMutation, ResumeReferralMutationVariables>;
export const AskForExtensionDocument = new TypedDocumentString(`
    mutation AskForExtension($input: AskForExtensionInput!) {
  __typename
  askForExtension(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:ce406e783f578ca8401c3bfea6324c5bd50c2a76f95673cd4ad3a5db60b1fa04"}) as unknown as TypedDocumentString<AskForExtensionMutation, AskForExtensionMutationVariables>;
export const ExtendReferralDocument = new TypedDocumentString(`
    mutation ExtendReferral($input: ExtendReferralInput!) {
  __typename
  extendReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:3038cb43bdb67f8f982335ac04861f750c77fcd2853673c707136a9c678ca337"}) as unknown as TypedDocumentString<ExtendReferralMutation, ExtendReferralMutationVariables>;
export const AcceptOnPageDocument = new TypedDocumentString(`
    mutation AcceptOnPage($input: AcceptReferralInput!) {
  __typename
  acceptReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:8e54235476927232f1dbcf38d213c8e79b01dcfbecff6e7b257b8e38abce34d1"}) as unknown as TypedDocumentString<AcceptOnPageMutation, AcceptOnPageMutationVariables>;
export const DeclineOnPageDocument = new TypedDocumentString(`
    mutation DeclineOnPage($input: DeclineReferralInput!) {
  __typename
  declineReferral(input: $input) {
    __typename
    referral {
      __typename
      ...ActBar
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:860fd0b01c6ee021f4e3eb8f6085ce79031a453c90169ff030b4ea522a481fb5"}) as unknown as TypedDocumentString<DeclineOnPageMutation, DeclineOnPageMutationVariables>;
export const RecordConsentDocument = new TypedDocumentString(`
    mutation RecordConsent($input: RecordConsentInput!) {
  __typename
  recordConsent(input: $input) {
    __typename
    consent {
      __typename
      id
      client {
        __typename
        ...StoriesOf
      }
    }
    clientMutationId
  }
}
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:af37f677fb6b576d6bc901a0c4f4ae075a00d5d7216326c5eda6eba9b112f8db"}) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
  __typename
  withdrawConsent(input: $input) {
    __typename
    consent {
      __typename
      id
      decision
      withdrawnOn
      client {
        __typename
        ...StoriesOf
      }
    }
    clientMutationId
  }
}
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:819cbcb172a31f0e5a42aae6a6ec6afe5ff46d5715b857737726f5c8f6d8b63b"}) as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const ConsentServicesDocument = new TypedDocumentString(`
    query ConsentServices {
  __typename
  services(first: 100, filters: {takesReferrals: true}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
        organisationName
      }
    }
  }
}
    `, {"hash":"sha256:e64ae3f958b9032c6130b075ccc1c7c6fb24975f24d94c2a341c4e1f46e2e09e"}) as unknown as TypedDocumentString<ConsentServicesQuery, ConsentServicesQueryVariables>;
export const RecordRiskDocument = new TypedDocumentString(`
    mutation RecordRisk($input: RecordRiskInput!) {
  __typename
  recordRisk(input: $input) {
    __typename
    risk {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:f1b4196761223558f87e91f259448a36c9611c5f7a4f08937137a7169b902a2a"}) as unknown as TypedDocumentString<RecordRiskMutation, RecordRiskMutationVariables>;
export const EndRiskDocument = new TypedDocumentString(`
    mutation EndRisk($input: EndRiskInput!) {
  __typename
  endRisk(input: $input) {
    __typename
    risk {
      __typename
      id
      endedOn
      endedReason
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:719b35b8d9313c76c5045d965eeffac8d4cb0058401293a6e0a663a91003b043"}) as unknown as TypedDocumentString<EndRiskMutation, EndRiskMutationVariables>;
export const CorrectContactDocument = new TypedDocumentString(`
    mutation CorrectContact($input: CorrectContactInput!) {
  __typename
  correctContact(input: $input) {
    __typename
    contact {
      __typename
      ...ContactItem
    }
    clientMutationId
  }
}
    fragment ContactItem on Contact {
  __typename
  id
  version
  createdAt
  at
  method
  outcome
  purpose
  minutes
  place
  note
  safeContactReason
  attempt
  corrections {
    __typename
    at
    by
    noteWas
    reasonWhy
  }
  annotations {
    __typename
    at
    by
    words
  }
  author {
    __typename
    id
    name
  }
}`, {"hash":"sha256:25325faaf24ada0ffaa62560aeafaa84c8b55393d875e596bf2ee813346e828a"}) as unknown as TypedDocumentString<CorrectContactMutation, CorrectContactMutationVariables>;
export const AnnotateContactDocument = new TypedDocumentString(`
    mutation AnnotateContact($input: AnnotateContactInput!) {
  __typename
  annotateContact(input: $input) {
    __typename
    contact {
      __typename
      ...ContactItem
    }
    clientMutationId
  }
}
    fragment ContactItem on Contact {
  __typename
  id
  version
  createdAt
  at
  method
  outcome
  purpose
  minutes
  place
  note
  safeContactReason
  attempt
  corrections {
    __typename
    at
    by
    noteWas
    reasonWhy
  }
  annotations {
    __typename
    at
    by
    words
  }
  author {
    __typename
    id
    name
  }
}`, {"hash":"sha256:8244f798f206b8232346412e29d0284c7f06b1430d31349c63ac98b475aa465b"}) as unknown as TypedDocumentString<AnnotateContactMutation, AnnotateContactMutationVariables>;
export const RecordContactDocument = new TypedDocumentString(`
    mutation RecordContact($input: RecordContactInput!) {
  __typename
  recordContact(input: $input) {
    __typename
    contact {
      __typename
      id
      method
      referral {
        __typename
        ...ActBar
      }
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:61070f4e0359bfa146e3d8bdbeb7223f00cd6d35d6b7cd8ebd299cc38e2069c1"}) as unknown as TypedDocumentString<RecordContactMutation, RecordContactMutationVariables>;
export const ClientToDeleteDocument = new TypedDocumentString(`
    query ClientToDelete($id: ID!) {
  __typename
  client(id: $id) {
    __typename
    id
    version
    displayName
    contacts(first: 1) {
      __typename
      totalCount
    }
    referrals {
      __typename
      id
      plan {
        __typename
        id
      }
    }
    onwardReferrals {
      __typename
      id
    }
    tasks {
      __typename
      id
    }
    consents {
      __typename
      id
    }
    risks {
      __typename
      id
    }
    documents {
      __typename
      id
      removedAt
    }
    stories {
      __typename
      id
    }
  }
}
    `, {"hash":"sha256:1fc4bbd01578c92f63ca5cfcbff63c07b640e6a7f05fe8adc8ac7e64498cf241"}) as unknown as TypedDocumentString<ClientToDeleteQuery, ClientToDeleteQueryVariables>;
export const DeleteClientDocument = new TypedDocumentString(`
    mutation DeleteClient($input: DeleteClientInput!) {
  __typename
  deleteClient(input: $input) {
    __typename
    clientId
    clientMutationId
  }
}
    `, {"hash":"sha256:6064a1100362e12035a11750c0c0c0b88ddc8cfb6ba22ff2da0ab486bad39be4"}) as unknown as TypedDocumentString<DeleteClientMutation, DeleteClientMutationVariables>;
export const SaveDetailsDocument = new TypedDocumentString(`
    mutation SaveDetails($input: UpdateClientInput!) {
  __typename
  updateClient(input: $input) {
    __typename
    client {
      __typename
      ...DetailsForm
    }
    clientMutationId
  }
}
    fragment DetailsForm on Person {
  __typename
  id
  version
  givenName
  familyName
  preferredName
  title
  pronouns
  dateOfBirth
  nhsNumber
  phone
  email
  address {
    __typename
    line1
    line2
    town
    postcode
  }
  sex
  gender
  ethnicCategory
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  preferredMethod
  household
  carerStatus
  practice {
    __typename
    id
    name
  }
  safeContact {
    __typename
    rules
    fromHour
    toHour
    onlyNumber
    words
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    isNextOfKin
    isCarer
    mayTalkTo
  }
}`, {"hash":"sha256:ffe116f4980d943ae4fe55b5eab807ecf033b423333d166a77868ae642decbc6"}) as unknown as TypedDocumentString<SaveDetailsMutation, SaveDetailsMutationVariables>;
export const PracticeChoicesDocument = new TypedDocumentString(`
    query PracticeChoices {
  __typename
  organisations(first: 100, filter: {kinds: [PRACTICE]}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:17ee91833c994ef9fee5f0c732ccb6062e7254f6d127f58ecab820b6a3d4eeaa"}) as unknown as TypedDocumentString<PracticeChoicesQuery, PracticeChoicesQueryVariables>;
export const BookAppointmentDocument = new TypedDocumentString(`
    mutation BookAppointment($input: BookAppointmentInput!) {
  __typename
  bookAppointment(input: $input) {
    __typename
    appointment {
      __typename
      ...AppointmentItem
    }
    clientMutationId
  }
}
    fragment AppointmentItem on Appointment {
  __typename
  id
  version
  startsAt
  minutes
  method
  purpose
  place
  status
}`, {"hash":"sha256:4f98741d624708716acc07418e5f7944b20cbc34bead984183860a60134569b4"}) as unknown as TypedDocumentString<BookAppointmentMutation, BookAppointmentMutationVariables>;
export const AddTaskDocument = new TypedDocumentString(`
    mutation AddTask($input: AddTaskInput!) {
  __typename
  addTask(input: $input) {
    __typename
    task {
      __typename
      ...TaskItem
    }
    clientMutationId
  }
}
    fragment TaskItem on Task {
  __typename
  id
  version
  words
  dueOn
  status
  assignedTo {
    __typename
    id
    name
  }
}`, {"hash":"sha256:c2b8e6ddcab58795250b43824c8210e18c97261b92dac03f0a4ad8b90eae4757"}) as unknown as TypedDocumentString<AddTaskMutation, AddTaskMutationVariables>;
export const SetAppointmentOnPageDocument = new TypedDocumentString(`
    mutation SetAppointmentOnPage($input: SetAppointmentStatusInput!) {
  __typename
  setAppointmentStatus(input: $input) {
    __typename
    appointment {
      __typename
      ...AppointmentItem
    }
    clientMutationId
  }
}
    fragment AppointmentItem on Appointment {
  __typename
  id
  version
  startsAt
  minutes
  method
  purpose
  place
  status
}`, {"hash":"sha256:5af21882c2265d20135af93e535f6bd0792c81773af0939873e7ffa515d66c8d"}) as unknown as TypedDocumentString<SetAppointmentOnPageMutation, SetAppointmentOnPageMutationVariables>;
export const SetTaskOnPageDocument = new TypedDocumentString(`
    mutation SetTaskOnPage($input: SetTaskStatusInput!) {
  __typename
  setTaskStatus(input: $input) {
    __typename
    task {
      __typename
      ...TaskItem
    }
    clientMutationId
  }
}
    fragment TaskItem on Task {
  __typename
  id
  version
  words
  dueOn
  status
  assignedTo {
    __typename
    id
    name
  }
}`, {"hash":"sha256:c040a22d8c2314946c2e12943ef3eb69fd93197039c070d8a63b092e0e34cc88"}) as unknown as TypedDocumentString<SetTaskOnPageMutation, SetTaskOnPageMutationVariables>;
export const DockedWorkDocument = new TypedDocumentString(`
    query DockedWork($id: ID!) {
  __typename
  client(id: $id) {
    __typename
    id
    displayName
    givenName
    preferredName
    safeContact {
      __typename
      rules
      fromHour
      toHour
      onlyNumber
    }
    referrals {
      __typename
      id
      status
      receivedAt
      appointments {
        __typename
        id
        startsAt
        minutes
        method
        purpose
        place
        status
      }
    }
  }
}
    `, {"hash":"sha256:93bd832edfa7ecb3e517369c41066f6cb902e8e4babd4917f2fa9767cb34160b"}) as unknown as TypedDocumentString<DockedWorkQuery, DockedWorkQueryVariables>;
export const DocumentsDocument = new TypedDocumentString(`
    query Documents($clientId: ID!) {
  __typename
  client(id: $clientId) {
    __typename
    id
    documents {
      __typename
      id
      version
      createdAt
      kind
      title
      mediaType
      size
      removedAt
      removedReason
      addedBy {
        __typename
        id
        name
      }
      removedBy {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:85e7766d897ec0c2787ba5569f703766206bc747bca8816fb623333502242d21"}) as unknown as TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>;
export const RemoveDocumentDocument = new TypedDocumentString(`
    mutation RemoveDocument($input: RemoveDocumentInput!) {
  __typename
  removeDocument(input: $input) {
    __typename
    document {
      __typename
      id
      version
      removedAt
      removedReason
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:bc4a97c3a07780e340deceb6a61c201ddbd01b956286f6f95191ee5134b4255c"}) as unknown as TypedDocumentString<RemoveDocumentMutation, RemoveDocumentMutationVariables>;
export const WritePageDocument = new TypedDocumentString(`
    query WritePage($clientId: ID!, $kind: TemplateKind!) {
  __typename
  templates(kind: $kind, retired: false) {
    __typename
    id
    name
    words
  }
  viewer {
    __typename
    account {
      __typename
      id
      name
      phone
    }
    organisation {
      __typename
      id
      name
      phone
      email
      address {
        __typename
        line1
        line2
        town
        postcode
      }
    }
    scheme {
      __typename
      id
      name
      settings {
        __typename
        callerNumber
      }
    }
  }
  client(id: $clientId) {
    __typename
    id
    displayName
    title
    givenName
    familyName
    preferredName
    dateOfBirth
    diedOn
    nhsNumber
    phone
    address {
      __typename
      line1
      line2
      town
      postcode
    }
    language
    interpreterNeeded
    accessibleNeeds
    safeContactLine
    safeContact {
      __typename
      rules
      fromHour
      toHour
      onlyNumber
    }
    consents {
      __typename
      id
      createdAt
      what
      decision
      how
      on
      expiresOn
      withdrawnOn
      capacityConcern
    }
    practice {
      __typename
      id
      name
      address {
        __typename
        line1
        line2
        town
        postcode
      }
    }
    referrals {
      __typename
      id
      status
      receivedAt
      linkWorker {
        __typename
        id
        name
        title
        phone
      }
    }
  }
}
    `, {"hash":"sha256:3f3592183473b1dd0a9875d840271cb3d325cb776a2cc42eaa784b09d84b92c5"}) as unknown as TypedDocumentString<WritePageQuery, WritePageQueryVariables>;
export const RecordWrittenDocument = new TypedDocumentString(`
    mutation RecordWritten($input: RecordContactInput!) {
  __typename
  recordContact(input: $input) {
    __typename
    contact {
      __typename
      id
      referral {
        __typename
        ...ActBar
      }
    }
    clientMutationId
  }
}
    fragment ActBar on Referral {
  __typename
  id
  version
  status
  possibleActs
  supportUntil
  extensionAskedOn
  linkWorker {
    __typename
    id
    name
  }
  practice {
    __typename
    id
  }
}`, {"hash":"sha256:a8970bb092ad46893abe714cc3409d8919ca2439491f72c4726ed063734261c5"}) as unknown as TypedDocumentString<RecordWrittenMutation, RecordWrittenMutationVariables>;
export const RecordMeasureDocument = new TypedDocumentString(`
    mutation RecordMeasure($input: RecordMeasureInput!) {
  __typename
  recordMeasure(input: $input) {
    __typename
    assessment {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:43764602da6122d12009ffd392d66ee84035da7797b6253606682519d2c5d084"}) as unknown as TypedDocumentString<RecordMeasureMutation, RecordMeasureMutationVariables>;
export const MeasureLicencesDocument = new TypedDocumentString(`
    query MeasureLicences {
  __typename
  viewer {
    __typename
    scheme {
      __typename
      id
      settings {
        __typename
        licensedInstruments
      }
    }
  }
}
    `, {"hash":"sha256:14b9d3e5dc09377453d6516c1d913bfda43f1b953fe15ab4d221e94f1f8de4e0"}) as unknown as TypedDocumentString<MeasureLicencesQuery, MeasureLicencesQueryVariables>;
export const AnswerOnPageDocument = new TypedDocumentString(`
    mutation AnswerOnPage($input: AnswerOnwardReferralInput!) {
  __typename
  answerOnwardReferral(input: $input) {
    __typename
    onwardReferral {
      __typename
      ...OnwardItem
    }
    clientMutationId
  }
}
    fragment OnwardItem on OnwardReferral {
  __typename
  id
  version
  status
  words
  sentAt
  answeredAt
  declineReason
  answerWords
  outcome
  outcomeOn
  toldBy
  waitingDays
  sent {
    __typename
    name
    dateOfBirth
    phone
    email
    address
    practice
    language
    need
    safety
    safeContact
    words
    linkWorker
  }
  service {
    __typename
    id
    name
  }
  organisation {
    __typename
    id
    name
  }
}`, {"hash":"sha256:5f51d82bee366b7cec1f5c5bd0d822405f4e1854d688e8a9db64fe83533d70b4"}) as unknown as TypedDocumentString<AnswerOnPageMutation, AnswerOnPageMutationVariables>;
export const OutcomeOnPageDocument = new TypedDocumentString(`
    mutation OutcomeOnPage($input: RecordOnwardOutcomeInput!) {
  __typename
  recordOnwardOutcome(input: $input) {
    __typename
    onwardReferral {
      __typename
      ...OnwardItem
    }
    clientMutationId
  }
}
    fragment OnwardItem on OnwardReferral {
  __typename
  id
  version
  status
  words
  sentAt
  answeredAt
  declineReason
  answerWords
  outcome
  outcomeOn
  toldBy
  waitingDays
  sent {
    __typename
    name
    dateOfBirth
    phone
    email
    address
    practice
    language
    need
    safety
    safeContact
    words
    linkWorker
  }
  service {
    __typename
    id
    name
  }
  organisation {
    __typename
    id
    name
  }
}`, {"hash":"sha256:3d0fc3fbe1d8f55fd2e57025f38fc7ed8c022a818c1215e5996fdfb6795beecd"}) as unknown as TypedDocumentString<OutcomeOnPageMutation, OutcomeOnPageMutationVariables>;
export const WithdrawOnPageDocument = new TypedDocumentString(`
    mutation WithdrawOnPage($input: WithdrawOnwardReferralInput!) {
  __typename
  withdrawOnwardReferral(input: $input) {
    __typename
    onwardReferral {
      __typename
      ...OnwardItem
    }
    clientMutationId
  }
}
    fragment OnwardItem on OnwardReferral {
  __typename
  id
  version
  status
  words
  sentAt
  answeredAt
  declineReason
  answerWords
  outcome
  outcomeOn
  toldBy
  waitingDays
  sent {
    __typename
    name
    dateOfBirth
    phone
    email
    address
    practice
    language
    need
    safety
    safeContact
    words
    linkWorker
  }
  service {
    __typename
    id
    name
  }
  organisation {
    __typename
    id
    name
  }
}`, {"hash":"sha256:5e8b564b1372fd5f8f9b99d7627c02f9290fa915de4593251e4da743d32a4546"}) as unknown as TypedDocumentString<WithdrawOnPageMutation, WithdrawOnPageMutationVariables>;
export const ReferOnPageDocument = new TypedDocumentString(`
    query ReferOnPage($clientId: ID!, $serviceId: ID!) {
  __typename
  client(id: $clientId) {
    __typename
    id
    displayName
    givenName
    familyName
    preferredName
    dateOfBirth
    phone
    email
    language
    interpreterNeeded
    accessibleNeeds
    address {
      __typename
      line1
      line2
      town
      postcode
    }
    safeContact {
      __typename
      rules
      fromHour
      toHour
      onlyNumber
      words
    }
    practice {
      __typename
      id
      name
    }
    consents {
      __typename
      id
      createdAt
      what
      decision
      how
      on
      expiresOn
      withdrawnOn
      capacityConcern
      words
      service {
        __typename
        id
        name
      }
    }
    risks {
      __typename
      id
      kind
      level
      words
      shareWithServices
      endedOn
    }
    referrals {
      __typename
      id
      status
      receivedAt
      primaryReason
      linkWorker {
        __typename
        id
        name
      }
      plan {
        __typename
        id
        goals {
          __typename
          id
          words
          removed
          position
        }
      }
    }
  }
  service(id: $serviceId) {
    __typename
    id
    name
    category
    description
    eligibility
    cost
    costWords
    capacity
    waitingWeeks
    takesReferrals
    confirmedOn
    organisation {
      __typename
      id
      name
    }
    locations {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:9b3c884e065276163cf9a31b9873fad81608ab5b8d67626fe8a8e23d1d24eacf"}) as unknown as TypedDocumentString<ReferOnPageQuery, ReferOnPageQueryVariables>;
export const ReferOnwardDocument = new TypedDocumentString(`
    mutation ReferOnward($input: ReferOnwardInput!) {
  __typename
  referOnward(input: $input) {
    __typename
    onwardReferral {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:57fc512aff0e3a9ffc8d7566cedb72f17b4f71afa94f7f714ca299e500537881"}) as unknown as TypedDocumentString<ReferOnwardMutation, ReferOnwardMutationVariables>;
export const SignpostDocument = new TypedDocumentString(`
    mutation Signpost($input: SignpostInput!) {
  __typename
  signpost(input: $input) {
    __typename
    signpost {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:de7e3741c2abe3e1e21ca7a923d6e1cf6ef713c29611ea84648dd4f85a80c0ad"}) as unknown as TypedDocumentString<SignpostMutation, SignpostMutationVariables>;
export const SetActionStatusDocument = new TypedDocumentString(`
    mutation SetActionStatus($input: SetActionStatusInput!) {
  __typename
  setActionStatus(input: $input) {
    __typename
    action {
      __typename
      id
      version
      status
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:203755453e80cc11028d5f4312e4d75ba9e393131057871716f8bfc03f282120"}) as unknown as TypedDocumentString<SetActionStatusMutation, SetActionStatusMutationVariables>;
export const AgreePlanDocument = new TypedDocumentString(`
    mutation AgreePlan($input: AgreePlanInput!) {
  __typename
  agreePlan(input: $input) {
    __typename
    plan {
      __typename
      ...PlanSection
    }
    clientMutationId
  }
}
    fragment PlanSection on SupportPlan {
  __typename
  id
  version
  status
  number
  strengths
  agreedOn
  agreedWith
  reviewOn
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    words
    needId
    importance
    status
    droppedReason
    removed
    position
    actions {
      __typename
      id
      version
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
      removed
      position
    }
  }
  versions {
    __typename
    id
    ...PlanVersionParts
  }
}
fragment PlanVersionParts on PlanVersion {
  __typename
  id
  number
  whatMatters
  strengths
  agreedOn
  agreedWith
  author {
    __typename
    id
    name
  }
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    needId
    words
    importance
    status
    actions {
      __typename
      id
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
    }
  }
}`, {"hash":"sha256:046f7b4bde63fbbcb6cb7a7a8ba6b644470a36bda168247d635b13b01dc316dc"}) as unknown as TypedDocumentString<AgreePlanMutation, AgreePlanMutationVariables>;
export const SavePlanDocument = new TypedDocumentString(`
    mutation SavePlan($input: SavePlanInput!) {
  __typename
  savePlan(input: $input) {
    __typename
    plan {
      __typename
      ...PlanSection
    }
    clientMutationId
  }
}
    fragment PlanSection on SupportPlan {
  __typename
  id
  version
  status
  number
  strengths
  agreedOn
  agreedWith
  reviewOn
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    words
    needId
    importance
    status
    droppedReason
    removed
    position
    actions {
      __typename
      id
      version
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
      removed
      position
    }
  }
  versions {
    __typename
    id
    ...PlanVersionParts
  }
}
fragment PlanVersionParts on PlanVersion {
  __typename
  id
  number
  whatMatters
  strengths
  agreedOn
  agreedWith
  author {
    __typename
    id
    name
  }
  needs {
    __typename
    id
    code
    words
  }
  goals {
    __typename
    id
    needId
    words
    importance
    status
    actions {
      __typename
      id
      words
      who
      dueOn
      confidence
      barriers
      strategies
      status
    }
  }
}`, {"hash":"sha256:9f6f39dbc5ecd3ab91063761741b89765d474ea7be3119da3dd4ca682daf6aa7"}) as unknown as TypedDocumentString<SavePlanMutation, SavePlanMutationVariables>;
export const PracticeClientPageDocument = new TypedDocumentString(`
    query PracticeClientPage($id: ID!) {
  __typename
  client(id: $id) {
    __typename
    id
    displayName
    age
    dateOfBirth
    nhsNumber
    phone
    practice {
      __typename
      id
      name
    }
    referrals {
      __typename
      id
      status
      receivedAt
      acceptedAt
      firstContactAt
      supportFrom
      closedAt
      primaryReason
      referrerWords
      enquiries {
        __typename
        id
        ...EnquiryParts
      }
      declineReason
      declineWords
      alternative
      closingReason
      closingWords
      linkWorker {
        __typename
        id
        name
        phone
      }
    }
  }
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:3f918fea476a2a48bc08034812ceec1b61a2a35032553ae4f9a5d809fad48553"}) as unknown as TypedDocumentString<PracticeClientPageQuery, PracticeClientPageQueryVariables>;
export const HandoverPaperDocument = new TypedDocumentString(`
    query HandoverPaper($referralId: ID!) {
  __typename
  handOver(referralId: $referralId) {
    __typename
    who
    whatMatters
    strengths
    first {
      __typename
      kind
      on
    }
    referral {
      __typename
      id
      supportUntil
      handoverNote
      appointments {
        __typename
        id
        startsAt
        method
        place
        status
      }
    }
    client {
      __typename
      id
      nhsNumber
      dateOfBirth
    }
    risks {
      __typename
      id
      kind
      level
      words
    }
    goals {
      __typename
      id
      words
      status
    }
    actions {
      __typename
      id
      words
      who
      dueOn
    }
    promises {
      __typename
      id
      words
      dueOn
    }
    contacts {
      __typename
      id
      at
      method
      outcome
      note
    }
    onward {
      __typename
      id
      status
      sentAt
      service {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:220872e65f68d8af6bbfbffc8fbf0d3af20b2f1ec64bc6a35a33155bab34ad37"}) as unknown as TypedDocumentString<HandoverPaperQuery, HandoverPaperQueryVariables>;
export const PrintedPlanDocument = new TypedDocumentString(`
    query PrintedPlan($clientId: ID!) {
  __typename
  viewer {
    __typename
    account {
      __typename
      id
    }
    scheme {
      __typename
      id
      name
      settings {
        __typename
        callerNumber
      }
    }
  }
  client(id: $clientId) {
    __typename
    id
    ...PrintedClient
    referrals {
      __typename
      id
      status
      receivedAt
      ...PrintedEpisode
    }
  }
}
    fragment PrintedClient on Person {
  __typename
  id
  displayName
  givenName
  preferredName
  pronouns
  age
  dateOfBirth
  nhsNumber
  phone
  language
  interpreterNeeded
  accessibleNeeds
  reasonableAdjustments
  occupation
  conditions
  whatMatters
  aboutMe
  safeContactLine
  safeContact {
    __typename
    rules
  }
  relevantContacts {
    __typename
    name
    relationship
    phone
    mayTalkTo
  }
}
fragment PrintedEpisode on Referral {
  __typename
  id
  linkWorker {
    __typename
    id
    name
    title
    phone
  }
  plan {
    __typename
    id
    whatMatters
    strengths
    agreedOn
    agreedWith
    reviewOn
    number
    status
    needs {
      __typename
      id
      code
      words
    }
    goals {
      __typename
      id
      words
      needId
      importance
      status
      removed
      position
      actions {
        __typename
        id
        words
        who
        dueOn
        strategies
        status
        removed
        position
      }
    }
  }
}`, {"hash":"sha256:64fa4ebec899f37063d0a3016d81350f69bb12c3a5fb1518751cd4087110a479"}) as unknown as TypedDocumentString<PrintedPlanQuery, PrintedPlanQueryVariables>;
export const RecordReviewDocument = new TypedDocumentString(`
    mutation RecordReview($input: RecordReviewInput!) {
  __typename
  recordReview(input: $input) {
    __typename
    review {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:c80e30d7ea22dbecb86135541b4f467ae167c9d7dd6505e7ce9e012462514960"}) as unknown as TypedDocumentString<RecordReviewMutation, RecordReviewMutationVariables>;
export const SafeguardingNotesDocument = new TypedDocumentString(`
    query SafeguardingNotes($clientId: ID!) {
  __typename
  client(id: $clientId) {
    __typename
    id
    safeguardingNotes {
      __typename
      id
      createdAt
      on
      words
      author {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:a5016d4422031a4b9a90e0d614da783731f7362ea244b9cfd5d4606a166878a2"}) as unknown as TypedDocumentString<SafeguardingNotesQuery, SafeguardingNotesQueryVariables>;
export const RecordSafeguardingNoteDocument = new TypedDocumentString(`
    mutation RecordSafeguardingNote($input: RecordSafeguardingNoteInput!) {
  __typename
  recordSafeguardingNote(input: $input) {
    __typename
    note {
      __typename
      id
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:e73acd34646655e4b455bc0cb8165df7a62d0a12a152dc26c09fb5cdb2dd3474"}) as unknown as TypedDocumentString<RecordSafeguardingNoteMutation, RecordSafeguardingNoteMutationVariables>;
export const StoryCheckDocument = new TypedDocumentString(`
    query StoryCheck($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    id
    ... on Story {
      __typename
      version
      findings {
        __typename
        key
        kind
        certain
        part
        offset
        length
        text
        why
        instead
      }
    }
  }
}
    `, {"hash":"sha256:f58fcecbb9da771e7e987a905cc55a7c4e7731e47beea6ea7d4a739fce71202f"}) as unknown as TypedDocumentString<StoryCheckQuery, StoryCheckQueryVariables>;
export const MakeStoryReadyDocument = new TypedDocumentString(`
    mutation MakeStoryReady($input: MakeStoryReadyInput!) {
  __typename
  makeStoryReady(input: $input) {
    __typename
    story {
      __typename
      id
      client {
        __typename
        ...StoriesOf
      }
    }
    clientMutationId
  }
}
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:7902d0bedfddc5bca437f0748f75ba929e78c275dbea180ef361dad06279479a"}) as unknown as TypedDocumentString<MakeStoryReadyMutation, MakeStoryReadyMutationVariables>;
export const ClientStoriesDocument = new TypedDocumentString(`
    query ClientStories($clientId: ID!) {
  __typename
  client(id: $clientId) {
    __typename
    ...StoriesOf
  }
}
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:17ef7b1a6e52867a825af67b2218f75190663be94a139649e76eb798c28b6b23"}) as unknown as TypedDocumentString<ClientStoriesQuery, ClientStoriesQueryVariables>;
export const WithdrawStoryDocument = new TypedDocumentString(`
    mutation WithdrawStory($input: WithdrawStoryInput!) {
  __typename
  withdrawStory(input: $input) {
    __typename
    story {
      __typename
      id
      client {
        __typename
        ...StoriesOf
      }
    }
    clientMutationId
  }
}
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:d564a880b7701ddaff12606db3c64d2b454a0dcf2e6a904b60d7a1d6416f89a5"}) as unknown as TypedDocumentString<WithdrawStoryMutation, WithdrawStoryMutationVariables>;
export const SaveStoryDocument = new TypedDocumentString(`
    mutation SaveStory($input: SaveStoryInput!) {
  __typename
  saveStory(input: $input) {
    __typename
    story {
      __typename
      id
      client {
        __typename
        ...StoriesOf
      }
    }
    clientMutationId
  }
}
    fragment StoriesOf on Person {
  __typename
  id
  stories {
    __typename
    id
    version
    status
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    passed
    readyOn
    withdrawnOn
    updatedAt
    consent {
      __typename
      id
      decision
      expiresOn
      withdrawnOn
    }
    author {
      __typename
      id
      name
    }
  }
}`, {"hash":"sha256:dd2bd498fdbe56e5421bd494fbd1e311e0b7f4eaab332a68b6e09ffab85ccc27"}) as unknown as TypedDocumentString<SaveStoryMutation, SaveStoryMutationVariables>;
export const StoryBricksDocument = new TypedDocumentString(`
    query StoryBricks($referralId: ID!) {
  __typename
  referral(id: $referralId) {
    __typename
    id
    clientWords
    reasons {
      __typename
      code
      primary
    }
    plan {
      __typename
      id
      whatMatters
      goals {
        __typename
        id
        words
        status
      }
    }
    onwardReferrals {
      __typename
      id
      outcome
      service {
        __typename
        id
        category
      }
    }
    signposts {
      __typename
      id
      service {
        __typename
        id
        category
      }
    }
    assessments {
      __typename
      id
      on
      items {
        __typename
        code
        value
      }
    }
  }
}
    `, {"hash":"sha256:1ce0c35c6ce13419d2f7ee359774435525e16128d89db7145dea60d4d45f854f"}) as unknown as TypedDocumentString<StoryBricksQuery, StoryBricksQueryVariables>;
export const TemplatesForDocument = new TypedDocumentString(`
    query TemplatesFor($kind: TemplateKind!, $referralId: ID!) {
  __typename
  templates(kind: $kind, retired: false) {
    __typename
    id
    name
    words
  }
  viewer {
    __typename
    account {
      __typename
      id
    }
    scheme {
      __typename
      id
      settings {
        __typename
        callerNumber
      }
    }
  }
  referral(id: $referralId) {
    __typename
    id
    practice {
      __typename
      id
      name
    }
    linkWorker {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:351ac88dfcd27dcb2cb3d8b577579ad945815e30aaf70ddf8cad09fd4363ec65"}) as unknown as TypedDocumentString<TemplatesForQuery, TemplatesForQueryVariables>;
export const AnswerOnwardDocument = new TypedDocumentString(`
    mutation AnswerOnward($input: AnswerOnwardReferralInput!) {
  __typename
  answerOnwardReferral(input: $input) {
    __typename
    onwardReferral {
      __typename
      id
      version
      status
      answeredAt
      declineReason
      answerWords
      waitingDays
    }
  }
}
    `, {"hash":"sha256:5d8b7bae15636379f21a287368f7250ba2d80d34e136e3e7e2512f0ec50f1d9b"}) as unknown as TypedDocumentString<AnswerOnwardMutation, AnswerOnwardMutationVariables>;
export const HeldReferralsDocument = new TypedDocumentString(`
    query HeldReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {
  __typename
  referrals(first: $first, after: $after, filter: $filter) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        status
        receivedAt
        lastContactAt
        nextReviewOn
        client {
          __typename
          id
          displayName
        }
        linkWorker {
          __typename
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:4c28b223cf84c4f5cd9f8f9a074c9c4e2fbe634cbb4ab65c5e6ce1f0cff3e884"}) as unknown as TypedDocumentString<HeldReferralsQuery, HeldReferralsQueryVariables>;
export const HeldReferralDocument = new TypedDocumentString(`
    query HeldReferral($id: ID!) {
  __typename
  referral(id: $id) {
    __typename
    id
    status
    receivedAt
    lastContactAt
    nextReviewOn
    supportUntil
    client {
      __typename
      id
      displayName
      givenName
      familyName
      pronouns
      phone
      email
      preferredMethod
      safeContactLine
    }
    linkWorker {
      __typename
      id
      name
      phone
    }
  }
}
    `, {"hash":"sha256:4ec71b22547600a85f2d3bbab784813a3eef97f6720aabb02479330ed59611a5"}) as unknown as TypedDocumentString<HeldReferralQuery, HeldReferralQueryVariables>;
export const HostOnwardDocument = new TypedDocumentString(`
    query HostOnward($first: Int!, $after: Cursor, $filter: OnwardReferralFilter) {
  __typename
  onwardReferrals(first: $first, after: $after, filter: $filter) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        status
        sentAt
        waitingDays
        outcome
        outcomeOn
        declineReason
        sent {
          __typename
          name
          linkWorker
          safeContact
        }
        service {
          __typename
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:86674f665593e8ddb96d9e1dafc2023ab7a5014b9207e20e72933daa2bdd78c9"}) as unknown as TypedDocumentString<HostOnwardQuery, HostOnwardQueryVariables>;
export const HostReferralDocument = new TypedDocumentString(`
    query HostReferral($id: ID!) {
  __typename
  onwardReferral(id: $id) {
    __typename
    id
    version
    status
    sentAt
    answeredAt
    declineReason
    answerWords
    outcome
    outcomeOn
    toldBy
    sent {
      __typename
      name
      dateOfBirth
      phone
      email
      address
      practice
      language
      need
      safety
      safeContact
      words
      linkWorker
    }
    service {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:87652c423db9e73ec988de0e671d5205930870d66c65ee8d313bf969fcf42263"}) as unknown as TypedDocumentString<HostReferralQuery, HostReferralQueryVariables>;
export const RecordHostOutcomeDocument = new TypedDocumentString(`
    mutation RecordHostOutcome($input: RecordOnwardOutcomeInput!) {
  __typename
  recordOnwardOutcome(input: $input) {
    __typename
    onwardReferral {
      __typename
      id
      version
      status
      outcome
      outcomeOn
      toldBy
    }
  }
}
    `, {"hash":"sha256:3bb3a7c901ee5b4da836c6e9b3d0fcb9f47b8f9d08ba01b6d58fe475b9455ef9"}) as unknown as TypedDocumentString<RecordHostOutcomeMutation, RecordHostOutcomeMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($first: Int!, $after: String) {
  __typename
  inbox(first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        clientId
        givenName
        familyName
        dateOfBirth
        status
        urgency
        source
        primaryReason
        practiceName
        pcnName
        receivedAt
        dueOn
        wait {
          __typename
          days
          left
        }
        earlierEpisodes
        possibleDuplicate
        enquiry
      }
    }
  }
}
    `, {"hash":"sha256:5697573e7414e6f60e16b2c2742e6697098766847fcaefc3bdc87f1ccf6e2c34"}) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxPreviewDocument = new TypedDocumentString(`
    query InboxPreview($id: ID!) {
  __typename
  referral(id: $id) {
    __typename
    id
    version
    status
    source
    urgency
    referrerName
    referrerWords
    clientWords
    receivedAt
    wait {
      __typename
      days
      left
    }
    clientAware
    handoverNote
    possibleActs
    linkWorker {
      __typename
      id
      name
    }
    due {
      __typename
      kind
      on
    }
    reasons {
      __typename
      code
      primary
      words
    }
    practice {
      __typename
      id
      name
    }
    pcn {
      __typename
      id
      name
    }
    referringOrganisation {
      __typename
      id
      name
      kind
    }
    enquiries {
      __typename
      id
      answeredAt
      ...EnquiryParts
    }
    referredBy {
      __typename
      id
      name
    }
    client {
      __typename
      id
      displayName
      pronouns
      age
      dateOfBirth
      nhsNumber
      phone
      email
      language
      interpreterNeeded
      accessibleNeeds
      safeContactLine
      address {
        __typename
        line1
        town
        postcode
      }
      referrals {
        __typename
        id
        status
        receivedAt
        closedAt
        closingReason
        primaryReason
        linkWorker {
          __typename
          id
          name
        }
      }
      duplicates {
        __typename
        because
        strong
        client {
          __typename
          id
          displayName
          dateOfBirth
          nhsNumber
          practice {
            __typename
            id
            name
          }
        }
      }
    }
  }
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:ad300099427e420f849ef9baa40565bd00ecf3a2d489a9fb7c88c2accfc3f7d9"}) as unknown as TypedDocumentString<InboxPreviewQuery, InboxPreviewQueryVariables>;
export const InboxChoiceDocument = new TypedDocumentString(`
    query InboxChoice($practiceId: ID) {
  __typename
  linkWorkers(practiceId: $practiceId) {
    __typename
    id
    name
    employer
    assigned
    openCases
    capacity
    onLeaveUntil
  }
  viewer {
    __typename
    account {
      __typename
      id
    }
    scheme {
      __typename
      id
      settings {
        __typename
        inclusionCriteria
      }
    }
  }
}
    `, {"hash":"sha256:b9868f9af985b79ce6bd9ddab7320bf7b8784cff56f5dedaefa07350fafdcd0e"}) as unknown as TypedDocumentString<InboxChoiceQuery, InboxChoiceQueryVariables>;
export const AskReferrerDocument = new TypedDocumentString(`
    mutation AskReferrer($input: AskReferrerInput!) {
  __typename
  askReferrer(input: $input) {
    __typename
    enquiry {
      __typename
      ...EnquiryParts
      referral {
        __typename
        id
        version
        status
        enquiries {
          __typename
          id
        }
      }
    }
    clientMutationId
  }
}
    fragment EnquiryParts on Enquiry {
  __typename
  id
  createdAt
  words
  answer
  answeredAt
  author {
    __typename
    id
    name
  }
  answeredBy {
    __typename
    id
    name
  }
}`, {"hash":"sha256:c64cc968e5556273fcde6a30b81aaed4e45213f91c30b96610b923583f9fab74"}) as unknown as TypedDocumentString<AskReferrerMutation, AskReferrerMutationVariables>;
export const AcceptReferralDocument = new TypedDocumentString(`
    mutation AcceptReferral($input: AcceptReferralInput!) {
  __typename
  acceptReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      version
      status
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:029b91ec9bd0a7951f635192f3fbaf270b9bb7683d845f19e69f64f655d83e03"}) as unknown as TypedDocumentString<AcceptReferralMutation, AcceptReferralMutationVariables>;
export const AssignReferralDocument = new TypedDocumentString(`
    mutation AssignReferral($input: AssignReferralInput!) {
  __typename
  assignReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      version
      status
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:6f757a80d674a20f9155833e27606c4be56b2d0a293c9233fffb1dadbef1c05d"}) as unknown as TypedDocumentString<AssignReferralMutation, AssignReferralMutationVariables>;
export const DeclineReferralDocument = new TypedDocumentString(`
    mutation DeclineReferral($input: DeclineReferralInput!) {
  __typename
  declineReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      version
      status
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:1780d61e43b8eb57f0446faba0167272730a4f0a08f516b2921da93375a45242"}) as unknown as TypedDocumentString<DeclineReferralMutation, DeclineReferralMutationVariables>;
export const TransferFromInboxDocument = new TypedDocumentString(`
    mutation TransferFromInbox($input: TransferReferralInput!) {
  __typename
  transferReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      version
      status
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:8276f52f96dfb2e2a2f7ff81d6de4f1f2025900d0e67586649ed2dce30e4c949"}) as unknown as TypedDocumentString<TransferFromInboxMutation, TransferFromInboxMutationVariables>;
export const DeclineServicesDocument = new TypedDocumentString(`
    query DeclineServices($text: String!) {
  __typename
  services(search: $text, first: 6) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
        organisationName
        place
      }
    }
  }
}
    `, {"hash":"sha256:c5ce26bec0690fcaa71a89ede0c8589c0e298fcb24c036a6aa3fd20f6268bf89"}) as unknown as TypedDocumentString<DeclineServicesQuery, DeclineServicesQueryVariables>;
export const RecordCallDocument = new TypedDocumentString(`
    mutation RecordCall($input: RecordContactInput!) {
  __typename
  recordContact(input: $input) {
    __typename
    contact {
      __typename
      id
      outcome
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:e875fc1cb22b3b3c31272ceec0a9ab7711ac942b79f98181b9067170855fab8a"}) as unknown as TypedDocumentString<RecordCallMutation, RecordCallMutationVariables>;
export const MyDayDocument = new TypedDocumentString(`
    query MyDay {
  __typename
  myDay {
    __typename
    today
    appointments {
      __typename
      id
      startsAt
      minutes
      method
      place
      status
      numberToCall
      with {
        __typename
        id
        name
      }
      client {
        __typename
        id
        displayName
        safeContactLine
      }
    }
    tasks {
      __typename
      id
      version
      words
      dueOn
      assignedTo {
        __typename
        id
        name
      }
      client {
        __typename
        id
        displayName
      }
    }
    due {
      __typename
      id
      clientId
      givenName
      familyName
      preferredName
      linkWorkerId
      linkWorkerName
      nextDueKind
      nextDueOn
      urgency
      hasRisk
    }
    reviews {
      __typename
      id
      clientId
      givenName
      familyName
      preferredName
      linkWorkerId
      linkWorkerName
      nextReviewOn
    }
    nearLimit {
      __typename
      id
      clientId
      givenName
      familyName
      preferredName
      linkWorkerId
      linkWorkerName
      supportUntil
    }
    quiet {
      __typename
      id
      clientId
      givenName
      familyName
      preferredName
      linkWorkerId
      linkWorkerName
      lastContactAt
    }
    silent {
      __typename
      id
    }
    unanswered {
      __typename
      id
      sentAt
      waitingDays
      referral {
        __typename
        id
        linkWorker {
          __typename
          id
          name
        }
      }
      client {
        __typename
        id
        displayName
      }
      service {
        __typename
        id
        name
      }
    }
  }
  callList(first: 20) {
    __typename
    referralId
    urgency
    attemptDays
    step
    on
    words
    numberToCall
    linkWorkerId
    linkWorkerName
    attempts {
      __typename
      contactId
      at
      partOfDay
    }
    client {
      __typename
      id
      displayName
      safeContactLine
      safeContact {
        __typename
        rules
      }
    }
  }
}
    `, {"hash":"sha256:0bed140dc441b125d386df9b8d23f484e2a9946ba4efba0dfdfaa88480e2c12f"}) as unknown as TypedDocumentString<MyDayQuery, MyDayQueryVariables>;
export const TickTaskDocument = new TypedDocumentString(`
    mutation TickTask($input: SetTaskStatusInput!) {
  __typename
  setTaskStatus(input: $input) {
    __typename
    task {
      __typename
      id
      version
      status
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:a1093ff32387c6478a55244da3a9e175d12a4b8d537aa2ec31fe0a776a957427"}) as unknown as TypedDocumentString<TickTaskMutation, TickTaskMutationVariables>;
export const NumbersPcnsDocument = new TypedDocumentString(`
    query NumbersPcns {
  __typename
  analytics {
    __typename
    quarters
  }
  organisations(first: 100, filter: {kinds: [PCN]}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:5b25b53b4ef24c5d5e243f69230cf8c6e4aa0c5cd33fb37269c60694026b8e8c"}) as unknown as TypedDocumentString<NumbersPcnsQuery, NumbersPcnsQueryVariables>;
export const NumbersActivityDocument = new TypedDocumentString(`
    query NumbersActivity($now: ContactFilter!, $before: ContactFilter!, $withClient: ContactFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    all: contacts {
      __typename
      aggregate(
        measures: [COUNT, PEOPLE, HOURS, PERCENT_REACHED, PERCENT_NOT_ATTENDED]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    months: contacts {
      __typename
      aggregate(groupBy: [MONTH], measures: [COUNT, PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    before: contacts @include(if: $compare) {
      __typename
      aggregate(
        measures: [COUNT, PEOPLE, HOURS, PERCENT_REACHED, PERCENT_NOT_ATTENDED]
        filter: $before
      ) {
        __typename
        ...NumbersRows
      }
    }
    methods: contacts {
      __typename
      aggregate(
        groupBy: [METHOD]
        measures: [COUNT, HOURS, PERCENT_NOT_ATTENDED]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    outcomes: contacts {
      __typename
      aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $withClient) {
        __typename
        ...NumbersRows
      }
    }
    purposes: contacts {
      __typename
      aggregate(groupBy: [PURPOSE], measures: [HOURS], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:a7d9477c71f447f456ee26cf392ba4b311a57b88cad4f0c877ba4ed6ad8f3835"}) as unknown as TypedDocumentString<NumbersActivityQuery, NumbersActivityQueryVariables>;
export const NumbersDemandDocument = new TypedDocumentString(`
    query NumbersDemand($now: EpisodeFilter!, $before: EpisodeFilter!, $ended: EpisodeFilter!, $open: EpisodeFilter!, $waiting: EpisodeFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    ...NumbersDemandParts
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}
fragment NumbersDemandParts on Analytics {
  __typename
  received: episodes {
    __typename
    aggregate(groupBy: [MONTH], measures: [COUNT], filter: $now) {
      __typename
      ...NumbersRows
    }
  }
  ended: episodes {
    __typename
    aggregate(groupBy: [CLOSED_MONTH], measures: [COUNT], filter: $ended) {
      __typename
      ...NumbersRows
    }
  }
  pcns: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $now) {
      __typename
      ...NumbersRows
    }
  }
  pcnsBefore: episodes @include(if: $compare) {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $before) {
      __typename
      ...NumbersRows
    }
  }
  open: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $open) {
      __typename
      ...NumbersRows
    }
  }
  waiting: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $waiting) {
      __typename
      ...NumbersRows
    }
  }
}`, {"hash":"sha256:d3c2a0a6f107016c5d3c2a378fe079eea4b00ff8b242cf8750c897d695a2f123"}) as unknown as TypedDocumentString<NumbersDemandQuery, NumbersDemandQueryVariables>;
export const NumbersCapacityDocument = new TypedDocumentString(`
    query NumbersCapacity($now: EpisodeFilter!, $before: EpisodeFilter!, $ended: EpisodeFilter!, $open: EpisodeFilter!, $waiting: EpisodeFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    ...NumbersDemandParts
  }
  linkWorkers {
    __typename
    id
    name
    weightedCases
    capacity
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}
fragment NumbersDemandParts on Analytics {
  __typename
  received: episodes {
    __typename
    aggregate(groupBy: [MONTH], measures: [COUNT], filter: $now) {
      __typename
      ...NumbersRows
    }
  }
  ended: episodes {
    __typename
    aggregate(groupBy: [CLOSED_MONTH], measures: [COUNT], filter: $ended) {
      __typename
      ...NumbersRows
    }
  }
  pcns: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $now) {
      __typename
      ...NumbersRows
    }
  }
  pcnsBefore: episodes @include(if: $compare) {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $before) {
      __typename
      ...NumbersRows
    }
  }
  open: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $open) {
      __typename
      ...NumbersRows
    }
  }
  waiting: episodes {
    __typename
    aggregate(groupBy: [PCN], measures: [COUNT], filter: $waiting) {
      __typename
      ...NumbersRows
    }
  }
}`, {"hash":"sha256:2494301a94e3671fc1d7ae39474a787322002d68063e069c326b73a5eba19357"}) as unknown as TypedDocumentString<NumbersCapacityQuery, NumbersCapacityQueryVariables>;
export const NumbersEndingsDocument = new TypedDocumentString(`
    query NumbersEndings($now: EpisodeFilter!, $before: EpisodeFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    all: episodes {
      __typename
      aggregate(
        measures: [COUNT, MEDIAN_SUPPORT_DAYS, NINETIETH_SUPPORT_DAYS, PERCENT_EXTENDED]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    months: episodes {
      __typename
      aggregate(groupBy: [CLOSED_MONTH], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    before: episodes @include(if: $compare) {
      __typename
      aggregate(
        measures: [COUNT, MEDIAN_SUPPORT_DAYS, NINETIETH_SUPPORT_DAYS, PERCENT_EXTENDED]
        filter: $before
      ) {
        __typename
        ...NumbersRows
      }
    }
    quarters: episodes {
      __typename
      aggregate(
        groupBy: [CLOSED_QUARTER]
        measures: [MEDIAN_SUPPORT_DAYS, NINETIETH_SUPPORT_DAYS]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    reasons: episodes {
      __typename
      aggregate(
        groupBy: [CLOSING_REASON]
        measures: [COUNT, MEDIAN_SUPPORT_DAYS]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    reasonsBefore: episodes @include(if: $compare) {
      __typename
      aggregate(groupBy: [CLOSING_REASON], measures: [COUNT], filter: $before) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:26eae2dbf41c91f3261255c9c451245f8e39a9064053413f73f823971cdb0fac"}) as unknown as TypedDocumentString<NumbersEndingsQuery, NumbersEndingsQueryVariables>;
export const NumbersEquityRatesDocument = new TypedDocumentString(`
    query NumbersEquityRates($from: String!, $to: String!, $pcnIds: [ID!]) {
  __typename
  analytics {
    __typename
    ages: equity(by: AGE_BAND, from: $from, to: $to, pcnIds: $pcnIds) {
      __typename
      ...NumbersEquity
    }
    genders: equity(by: GENDER, from: $from, to: $to, pcnIds: $pcnIds) {
      __typename
      ...NumbersEquity
    }
    ethnicGroups: equity(by: ETHNIC_GROUP, from: $from, to: $to, pcnIds: $pcnIds) {
      __typename
      ...NumbersEquity
    }
    deprivation: equity(by: IMD_QUINTILE, from: $from, to: $to, pcnIds: $pcnIds) {
      __typename
      ...NumbersEquity
    }
    practices: equity(by: PRACTICE, from: $from, to: $to, pcnIds: $pcnIds) {
      __typename
      ...NumbersEquity
    }
  }
}
    fragment NumbersEquity on Equity {
  __typename
  known
  complete
  countedOn
  rates {
    __typename
    ...NumbersRate
  }
  total {
    __typename
    ...NumbersRate
  }
  definition {
    __typename
    text
    numerator
    denominator
    excluded
  }
}
fragment NumbersRate on Rate {
  __typename
  group
  name
  people {
    __typename
    shown
    value
  }
  registered
  perMille {
    __typename
    shown
    value
  }
  from {
    __typename
    shown
    value
  }
  to {
    __typename
    shown
    value
  }
  inner
  outer
}`, {"hash":"sha256:f22897ffbec84558b831cdaa702d3f597e65eb6ce669672da3c21eb364492f82"}) as unknown as TypedDocumentString<NumbersEquityRatesQuery, NumbersEquityRatesQueryVariables>;
export const NumbersNeedsDocument = new TypedDocumentString(`
    query NumbersNeeds($needs: NeedFilter!, $goals: GoalFilter!, $needsBefore: NeedFilter!, $goalsBefore: GoalFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    needs: needs {
      __typename
      aggregate(groupBy: [NEED], measures: [COUNT, PEOPLE], filter: $needs) {
        __typename
        ...NumbersRows
      }
    }
    needsBefore: needs @include(if: $compare) {
      __typename
      aggregate(groupBy: [NEED], measures: [COUNT, PEOPLE], filter: $needsBefore) {
        __typename
        ...NumbersRows
      }
    }
    goals: goals {
      __typename
      aggregate(measures: [COUNT, PERCENT_ACHIEVED, MEAN_IMPORTANCE], filter: $goals) {
        __typename
        ...NumbersRows
      }
    }
    achieved: goals {
      __typename
      aggregate(groupBy: [NEED], measures: [PERCENT_ACHIEVED], filter: $goals) {
        __typename
        ...NumbersRows
      }
    }
    goalsBefore: goals @include(if: $compare) {
      __typename
      aggregate(
        measures: [COUNT, PERCENT_ACHIEVED, MEAN_IMPORTANCE]
        filter: $goalsBefore
      ) {
        __typename
        ...NumbersRows
      }
    }
    statuses: goals {
      __typename
      aggregate(groupBy: [STATUS], measures: [COUNT], filter: $goals) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:40f3ee79f50341dc68ff31130f0d11f7f713e9117db6eb36011ce4d0c9621d9c"}) as unknown as TypedDocumentString<NumbersNeedsQuery, NumbersNeedsQueryVariables>;
export const NumbersOutcomesDocument = new TypedDocumentString(`
    query NumbersOutcomes($now: EpisodeFilter!) {
  __typename
  analytics {
    __typename
    outcomes(filter: $now) {
      __typename
      ...NumbersChange
    }
  }
}
    fragment NumbersChange on Outcome {
  __typename
  instrument
  item
  higherIsBetter
  episodes {
    __typename
    shown
    value
  }
  measured {
    __typename
    shown
    value
  }
  pairs {
    __typename
    shown
    value
  }
  missing {
    __typename
    shown
    value
  }
  start {
    __typename
    shown
    value
  }
  now {
    __typename
    shown
    value
  }
  change {
    __typename
    shown
    value
  }
  changeFrom {
    __typename
    shown
    value
  }
  changeTo {
    __typename
    shown
    value
  }
  better {
    __typename
    shown
    value
  }
  same {
    __typename
    shown
    value
  }
  worse {
    __typename
    shown
    value
  }
  risen {
    __typename
    shown
    value
  }
  stayed {
    __typename
    shown
    value
  }
  fallen {
    __typename
    shown
    value
  }
  movers {
    __typename
    from
    to
    pairs {
      __typename
      shown
      value
    }
  }
  warnings
  definition {
    __typename
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:aea50a16c4fe070941a530f2fc68969348257285a83288601f66d8b4eaa5731d"}) as unknown as TypedDocumentString<NumbersOutcomesQuery, NumbersOutcomesQueryVariables>;
export const NumbersOverviewDocument = new TypedDocumentString(`
    query NumbersOverview($episodes: EpisodeFilter!, $contacts: ContactFilter!, $onward: OnwardFilter!, $episodesBefore: EpisodeFilter!, $contactsBefore: ContactFilter!, $onwardBefore: OnwardFilter!, $known: OnwardFilter!, $compare: Boolean!, $all: Boolean!) {
  __typename
  analytics {
    __typename
    firstContactDays
    months: episodes {
      __typename
      aggregate(groupBy: [MONTH], measures: [COUNT], filter: $episodes) {
        __typename
        ...NumbersRows
      }
    }
    referrals: episodes {
      __typename
      aggregate(
        measures: [COUNT, MEDIAN_DAYS_TO_CONTACT, PERCENT_CONTACTED_IN_TIME]
        filter: $episodes
      ) {
        __typename
        ...NumbersRows
      }
    }
    counted: episodes @include(if: $all) {
      __typename
      aggregate(measures: [REACHED], filter: $episodes) {
        __typename
        ...NumbersRows
      }
    }
    reached: contacts {
      __typename
      aggregate(measures: [PEOPLE], filter: $contacts) {
        __typename
        ...NumbersRows
      }
    }
    stuck: onwardReferrals {
      __typename
      aggregate(measures: [COUNT, PERCENT_STILL_GOING], filter: $onward) {
        __typename
        ...NumbersRows
      }
    }
    known: onwardReferrals {
      __typename
      aggregate(measures: [COUNT], filter: $known) {
        __typename
        ...NumbersRows
      }
    }
    referralsBefore: episodes @include(if: $compare) {
      __typename
      aggregate(
        measures: [COUNT, MEDIAN_DAYS_TO_CONTACT, PERCENT_CONTACTED_IN_TIME]
        filter: $episodesBefore
      ) {
        __typename
        ...NumbersRows
      }
    }
    reachedBefore: contacts @include(if: $compare) {
      __typename
      aggregate(measures: [PEOPLE], filter: $contactsBefore) {
        __typename
        ...NumbersRows
      }
    }
    stuckBefore: onwardReferrals @include(if: $compare) {
      __typename
      aggregate(measures: [COUNT, PERCENT_STILL_GOING], filter: $onwardBefore) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:ca42023f89f792fc6d89eca7719fe9a37bd9ad02e9f0e05f69fa7cee3fa3e291"}) as unknown as TypedDocumentString<NumbersOverviewQuery, NumbersOverviewQueryVariables>;
export const NumbersSatisfactionDocument = new TypedDocumentString(`
    query NumbersSatisfaction($now: EpisodeFilter!, $before: EpisodeFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    now: outcomes(instruments: [ONS4], filter: $now) {
      __typename
      ...NumbersChange
    }
    before: outcomes(instruments: [ONS4], filter: $before) @include(if: $compare) {
      __typename
      ...NumbersChange
    }
  }
}
    fragment NumbersChange on Outcome {
  __typename
  instrument
  item
  higherIsBetter
  episodes {
    __typename
    shown
    value
  }
  measured {
    __typename
    shown
    value
  }
  pairs {
    __typename
    shown
    value
  }
  missing {
    __typename
    shown
    value
  }
  start {
    __typename
    shown
    value
  }
  now {
    __typename
    shown
    value
  }
  change {
    __typename
    shown
    value
  }
  changeFrom {
    __typename
    shown
    value
  }
  changeTo {
    __typename
    shown
    value
  }
  better {
    __typename
    shown
    value
  }
  same {
    __typename
    shown
    value
  }
  worse {
    __typename
    shown
    value
  }
  risen {
    __typename
    shown
    value
  }
  stayed {
    __typename
    shown
    value
  }
  fallen {
    __typename
    shown
    value
  }
  movers {
    __typename
    from
    to
    pairs {
      __typename
      shown
      value
    }
  }
  warnings
  definition {
    __typename
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:c44ca229375dec3a5898a7bac2575cd8b32413f972ea46f6182e04af30a9d852"}) as unknown as TypedDocumentString<NumbersSatisfactionQuery, NumbersSatisfactionQueryVariables>;
export const NumbersPeopleDocument = new TypedDocumentString(`
    query NumbersPeople($now: EpisodeFilter!) {
  __typename
  analytics {
    __typename
    ages: episodes {
      __typename
      aggregate(groupBy: [AGE_BAND], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    genders: episodes {
      __typename
      aggregate(groupBy: [GENDER], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    ethnicGroups: episodes {
      __typename
      aggregate(groupBy: [ETHNIC_GROUP], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    deprivation: episodes {
      __typename
      aggregate(groupBy: [IMD_QUINTILE], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    carers: episodes {
      __typename
      aggregate(groupBy: [CARER_STATUS], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    households: episodes {
      __typename
      aggregate(groupBy: [HOUSEHOLD], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    languages: episodes {
      __typename
      aggregate(groupBy: [LANGUAGE_GROUP], measures: [PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
  }
  organisations(first: 100, filter: {kinds: [PRACTICE]}) {
    __typename
    pageInfo {
      __typename
      hasNextPage
    }
    edges {
      __typename
      node {
        __typename
        id
        imdDecile
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:32ef58260e6e7301d794271efbbf083e56c50bfd017760a4cefa6a6ef19ff053"}) as unknown as TypedDocumentString<NumbersPeopleQuery, NumbersPeopleQueryVariables>;
export const NumbersQualityDocument = new TypedDocumentString(`
    query NumbersQuality($now: EpisodeFilter!, $onward: OnwardFilter!) {
  __typename
  analytics {
    __typename
    ethnic: episodes {
      __typename
      aggregate(groupBy: [ETHNIC_GROUP], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    planned: episodes {
      __typename
      aggregate(measures: [PERCENT_PLANNED], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    gender: episodes {
      __typename
      aggregate(groupBy: [GENDER], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    carer: episodes {
      __typename
      aggregate(groupBy: [CARER_STATUS], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    household: episodes {
      __typename
      aggregate(groupBy: [HOUSEHOLD], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    deprivation: episodes {
      __typename
      aggregate(groupBy: [IMD_QUINTILE], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    outcomes: onwardReferrals {
      __typename
      aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $onward) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:4d0d17049a980e0da72074dbc2e6a0f7f9c68bfbffe23047d187e6c79f886db4"}) as unknown as TypedDocumentString<NumbersQualityQuery, NumbersQualityQueryVariables>;
export const NumbersMeasuredDocument = new TypedDocumentString(`
    query NumbersMeasured($now: EpisodeFilter!) {
  __typename
  analytics {
    __typename
    outcomes(instruments: [ONS4], filter: $now) {
      __typename
      ...NumbersChange
    }
  }
}
    fragment NumbersChange on Outcome {
  __typename
  instrument
  item
  higherIsBetter
  episodes {
    __typename
    shown
    value
  }
  measured {
    __typename
    shown
    value
  }
  pairs {
    __typename
    shown
    value
  }
  missing {
    __typename
    shown
    value
  }
  start {
    __typename
    shown
    value
  }
  now {
    __typename
    shown
    value
  }
  change {
    __typename
    shown
    value
  }
  changeFrom {
    __typename
    shown
    value
  }
  changeTo {
    __typename
    shown
    value
  }
  better {
    __typename
    shown
    value
  }
  same {
    __typename
    shown
    value
  }
  worse {
    __typename
    shown
    value
  }
  risen {
    __typename
    shown
    value
  }
  stayed {
    __typename
    shown
    value
  }
  fallen {
    __typename
    shown
    value
  }
  movers {
    __typename
    from
    to
    pairs {
      __typename
      shown
      value
    }
  }
  warnings
  definition {
    __typename
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:4dea28c5778684a494a5950951d1ca01dcca70f7959457acd2fa7e421d30ea1f"}) as unknown as TypedDocumentString<NumbersMeasuredQuery, NumbersMeasuredQueryVariables>;
export const NumbersReferralsDocument = new TypedDocumentString(`
    query NumbersReferrals($now: EpisodeFilter!, $before: EpisodeFilter!, $declined: EpisodeFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    months: episodes {
      __typename
      aggregate(groupBy: [MONTH], measures: [COUNT, PEOPLE], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    sources: episodes {
      __typename
      aggregate(groupBy: [REFERRAL_SOURCE], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    reasons: episodes {
      __typename
      aggregate(groupBy: [PRIMARY_REASON], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    outcomes: episodes {
      __typename
      aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    pcns: episodes {
      __typename
      aggregate(groupBy: [PCN], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    declines: episodes {
      __typename
      aggregate(groupBy: [DECLINE_REASON], measures: [COUNT], filter: $declined) {
        __typename
        ...NumbersRows
      }
    }
    sourcesBefore: episodes @include(if: $compare) {
      __typename
      aggregate(groupBy: [REFERRAL_SOURCE], measures: [COUNT], filter: $before) {
        __typename
        ...NumbersRows
      }
    }
    reasonsBefore: episodes @include(if: $compare) {
      __typename
      aggregate(groupBy: [PRIMARY_REASON], measures: [COUNT], filter: $before) {
        __typename
        ...NumbersRows
      }
    }
    pcnsBefore: episodes @include(if: $compare) {
      __typename
      aggregate(groupBy: [PCN], measures: [COUNT], filter: $before) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:19dfd4c03b7bef99ba9e82658293df69f16795bc5fd81651cf9d31fa8a4924ce"}) as unknown as TypedDocumentString<NumbersReferralsQuery, NumbersReferralsQueryVariables>;
export const NumbersSupportDocument = new TypedDocumentString(`
    query NumbersSupport($now: OnwardFilter!, $before: OnwardFilter!, $referrals: OnwardFilter!, $declined: OnwardFilter!, $known: OnwardFilter!, $compare: Boolean!) {
  __typename
  analytics {
    __typename
    kinds: onwardReferrals {
      __typename
      aggregate(groupBy: [KIND], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    stuck: onwardReferrals {
      __typename
      aggregate(
        measures: [PERCENT_ACCEPTED, PERCENT_ATTENDED, PERCENT_STILL_GOING]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    known: onwardReferrals {
      __typename
      aggregate(measures: [COUNT], filter: $known) {
        __typename
        ...NumbersRows
      }
    }
    kindsBefore: onwardReferrals @include(if: $compare) {
      __typename
      aggregate(groupBy: [KIND], measures: [COUNT], filter: $before) {
        __typename
        ...NumbersRows
      }
    }
    stuckBefore: onwardReferrals @include(if: $compare) {
      __typename
      aggregate(
        measures: [PERCENT_ACCEPTED, PERCENT_ATTENDED, PERCENT_STILL_GOING]
        filter: $before
      ) {
        __typename
        ...NumbersRows
      }
    }
    categories: onwardReferrals {
      __typename
      aggregate(
        groupBy: [CATEGORY]
        measures: [COUNT, PERCENT_STILL_GOING]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    statuses: onwardReferrals {
      __typename
      aggregate(groupBy: [STATUS], measures: [COUNT], filter: $referrals) {
        __typename
        ...NumbersRows
      }
    }
    outcomes: onwardReferrals {
      __typename
      aggregate(groupBy: [OUTCOME], measures: [COUNT], filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    declines: onwardReferrals {
      __typename
      aggregate(groupBy: [DECLINE_REASON], measures: [COUNT], filter: $declined) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:fe104be1741ca46617de10f0fad5a1cbf499658a2d11233196f2bbd84e854814"}) as unknown as TypedDocumentString<NumbersSupportQuery, NumbersSupportQueryVariables>;
export const NumbersWaitingDocument = new TypedDocumentString(`
    query NumbersWaiting($now: EpisodeFilter!, $waiting: EpisodeFilter!, $byPcn: [EpisodeMeasure!]!) {
  __typename
  analytics {
    __typename
    firstContactDays
    flow(filter: $now) {
      __typename
      stage
      episodes {
        __typename
        shown
        value
      }
      share {
        __typename
        shown
        value
      }
      median {
        __typename
        shown
        value
      }
      ninetieth {
        __typename
        shown
        value
      }
    }
    quarters: episodes {
      __typename
      aggregate(
        groupBy: [QUARTER]
        measures: [MEDIAN_DAYS_TO_CONTACT, NINETIETH_DAYS_TO_CONTACT]
        filter: $now
      ) {
        __typename
        ...NumbersRows
      }
    }
    pcns: episodes {
      __typename
      aggregate(groupBy: [PCN], measures: $byPcn, filter: $now) {
        __typename
        ...NumbersRows
      }
    }
    waiting: episodes {
      __typename
      aggregate(groupBy: [STATUS], measures: [COUNT], filter: $waiting) {
        __typename
        ...NumbersRows
      }
    }
  }
}
    fragment NumbersRows on Aggregate {
  __typename
  complete
  measures
  groups {
    __typename
    by
    shown
    values
  }
  total {
    __typename
    shown
    values
  }
  definitions {
    __typename
    measure
    text
    numerator
    denominator
    excluded
  }
}`, {"hash":"sha256:0ee9c65261c958845b19f352bb1d89bf02c04ef03c9a345abee8c83a2f562cb5"}) as unknown as TypedDocumentString<NumbersWaitingQuery, NumbersWaitingQueryVariables>;
export const PlaygroundViewerDocument = new TypedDocumentString(`
    query PlaygroundViewer {
  __typename
  viewer {
    __typename
    role
    account {
      __typename
      id
      name
    }
    organisation {
      __typename
      name
    }
    scheme {
      __typename
      settings {
        __typename
        reasonWords {
          __typename
          code
          words
        }
        closingReasonWords {
          __typename
          code
          words
        }
        sourceWords {
          __typename
          code
          words
        }
      }
    }
  }
}
    `, {"hash":"sha256:0309dec984f11d894db7b0ab675337cfbd125cdbf332d98d0eeb2fbbce9bbb9e"}) as unknown as TypedDocumentString<PlaygroundViewerQuery, PlaygroundViewerQueryVariables>;
export const QueryCostDocument = new TypedDocumentString(`
    query QueryCost($text: String!, $variables: String, $operationName: String) {
  __typename
  queryCost(text: $text, variables: $variables, operationName: $operationName) {
    __typename
    cost
    most
    seconds
    problem
    code
    line
  }
}
    `, {"hash":"sha256:c2f2f03e8ad3b281b316fa13e1617d6d5fa01e6ebc09dfe086666c1db961c318"}) as unknown as TypedDocumentString<QueryCostQuery, QueryCostQueryVariables>;
export const SavedQueriesDocument = new TypedDocumentString(`
    query SavedQueries {
  __typename
  savedQueries {
    __typename
    mine {
      __typename
      id
      version
      name
      text
      variables
      shared
    }
    shared {
      __typename
      id
      version
      name
      text
      variables
      shared
      account {
        __typename
        name
      }
    }
  }
}
    `, {"hash":"sha256:ec6d5ba4c61524af8840f1282eb4998eec0560f7e94ba120bec4f6e14777a654"}) as unknown as TypedDocumentString<SavedQueriesQuery, SavedQueriesQueryVariables>;
export const SaveQueryDocument = new TypedDocumentString(`
    mutation SaveQuery($input: SaveQueryInput!) {
  __typename
  saveQuery(input: $input) {
    __typename
    query {
      __typename
      id
      version
      name
    }
  }
}
    `, {"hash":"sha256:7f7912e5ea3cf4207c9507baa5e3d721a4f8dd9ef9d614e0fee94713ea5d85b0"}) as unknown as TypedDocumentString<SaveQueryMutation, SaveQueryMutationVariables>;
export const ChangeQueryDocument = new TypedDocumentString(`
    mutation ChangeQuery($input: ChangeQueryInput!) {
  __typename
  changeQuery(input: $input) {
    __typename
    query {
      __typename
      id
      version
      name
    }
  }
}
    `, {"hash":"sha256:0e086910e3c7dab35c78caa6d4f619d90628d6091173e11ef990a86cc95e9be4"}) as unknown as TypedDocumentString<ChangeQueryMutation, ChangeQueryMutationVariables>;
export const RemoveQueryDocument = new TypedDocumentString(`
    mutation RemoveQuery($input: RemoveQueryInput!) {
  __typename
  removeQuery(input: $input) {
    __typename
    query {
      __typename
      id
    }
  }
}
    `, {"hash":"sha256:e32b33c50dfb82ccd88a100b0609abb589b9b909ccc374230a4e09630944a6ce"}) as unknown as TypedDocumentString<RemoveQueryMutation, RemoveQueryMutationVariables>;
export const ProjectsDocument = new TypedDocumentString(`
    query Projects($first: Int!, $after: Cursor, $state: ProjectGrantState) {
  __typename
  projectGrants(first: $first, after: $after, state: $state) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        ...ProjectParts
      }
    }
  }
}
    fragment ProjectParts on ProjectGrant {
  __typename
  id
  createdAt
  state
  title
  purpose
  basis
  askedBy
  sources
  fromMonth
  toMonth
  expiresOn
  decidedBy
  decidedAt
  decision
  withdrawnBy
  withdrawnAt
  withdrawnWhy
  lastUsedAt
  rowsGiven
}`, {"hash":"sha256:645307c6f283f892b7f548257fda94dac8b11982923d3af12302f92433abb692"}) as unknown as TypedDocumentString<ProjectsQuery, ProjectsQueryVariables>;
export const AskForProjectGrantDocument = new TypedDocumentString(`
    mutation AskForProjectGrant($input: AskForProjectGrantInput!) {
  __typename
  askForProjectGrant(input: $input) {
    __typename
    projectGrant {
      __typename
      id
      ...ProjectParts
    }
    clientMutationId
  }
}
    fragment ProjectParts on ProjectGrant {
  __typename
  id
  createdAt
  state
  title
  purpose
  basis
  askedBy
  sources
  fromMonth
  toMonth
  expiresOn
  decidedBy
  decidedAt
  decision
  withdrawnBy
  withdrawnAt
  withdrawnWhy
  lastUsedAt
  rowsGiven
}`, {"hash":"sha256:086cd2f397f92cec6e25b7a43de02c807de00029dbc9d0ae7033b136fe44ba95"}) as unknown as TypedDocumentString<AskForProjectGrantMutation, AskForProjectGrantMutationVariables>;
export const ApproveProjectGrantDocument = new TypedDocumentString(`
    mutation ApproveProjectGrant($input: ApproveProjectGrantInput!) {
  __typename
  approveProjectGrant(input: $input) {
    __typename
    projectGrant {
      __typename
      id
      ...ProjectParts
    }
    clientMutationId
  }
}
    fragment ProjectParts on ProjectGrant {
  __typename
  id
  createdAt
  state
  title
  purpose
  basis
  askedBy
  sources
  fromMonth
  toMonth
  expiresOn
  decidedBy
  decidedAt
  decision
  withdrawnBy
  withdrawnAt
  withdrawnWhy
  lastUsedAt
  rowsGiven
}`, {"hash":"sha256:58cdf80c16282cf73ef622fd11ef8fd93e3c43aa70822e7323aee41dbb030cad"}) as unknown as TypedDocumentString<ApproveProjectGrantMutation, ApproveProjectGrantMutationVariables>;
export const RefuseProjectGrantDocument = new TypedDocumentString(`
    mutation RefuseProjectGrant($input: RefuseProjectGrantInput!) {
  __typename
  refuseProjectGrant(input: $input) {
    __typename
    projectGrant {
      __typename
      id
      ...ProjectParts
    }
    clientMutationId
  }
}
    fragment ProjectParts on ProjectGrant {
  __typename
  id
  createdAt
  state
  title
  purpose
  basis
  askedBy
  sources
  fromMonth
  toMonth
  expiresOn
  decidedBy
  decidedAt
  decision
  withdrawnBy
  withdrawnAt
  withdrawnWhy
  lastUsedAt
  rowsGiven
}`, {"hash":"sha256:36e0b5422ca2395ad6e9a3de95e5b5b058e03e469857516504dd8bfb6b91d9e2"}) as unknown as TypedDocumentString<RefuseProjectGrantMutation, RefuseProjectGrantMutationVariables>;
export const WithdrawProjectGrantDocument = new TypedDocumentString(`
    mutation WithdrawProjectGrant($input: WithdrawProjectGrantInput!) {
  __typename
  withdrawProjectGrant(input: $input) {
    __typename
    projectGrant {
      __typename
      id
      ...ProjectParts
    }
    clientMutationId
  }
}
    fragment ProjectParts on ProjectGrant {
  __typename
  id
  createdAt
  state
  title
  purpose
  basis
  askedBy
  sources
  fromMonth
  toMonth
  expiresOn
  decidedBy
  decidedAt
  decision
  withdrawnBy
  withdrawnAt
  withdrawnWhy
  lastUsedAt
  rowsGiven
}`, {"hash":"sha256:a6d7256651572371f9c4350a3af43ab1d4838786441e9b650bd3e413096fab6d"}) as unknown as TypedDocumentString<WithdrawProjectGrantMutation, WithdrawProjectGrantMutationVariables>;
export const MadeReferralsDocument = new TypedDocumentString(`
    query MadeReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {
  __typename
  referrals(first: $first, after: $after, filter: $filter) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        status
        primaryReason
        receivedAt
        supportFrom
        pauseUntil
        closedAt
        closingReason
        enquiries {
          __typename
          id
          words
          answeredAt
        }
        declineReason
        declineWords
        alternative
        linkWorker {
          __typename
          id
          name
        }
        client {
          __typename
          id
          displayName
          dateOfBirth
        }
      }
    }
  }
}
    `, {"hash":"sha256:d9163cc52c9add2def06491a56ba03b43a5818e62c778004f95d92a837fabce4"}) as unknown as TypedDocumentString<MadeReferralsQuery, MadeReferralsQueryVariables>;
export const ReferStartDocument = new TypedDocumentString(`
    query ReferStart {
  __typename
  viewer {
    __typename
    role
    organisation {
      __typename
      id
      name
      kind
    }
    scheme {
      __typename
      id
      name
      settings {
        __typename
        triageDays
        firstContactDays
      }
    }
  }
  organisations(first: 100, filter: {kinds: [PRACTICE]}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:4a6d5d3df9e0261bf85065dd781dd6bc2a3e33156492bc312458ea8ddc369624"}) as unknown as TypedDocumentString<ReferStartQuery, ReferStartQueryVariables>;
export const ReferFindDocument = new TypedDocumentString(`
    query ReferFind($text: String!) {
  __typename
  clients(search: $text, first: 8) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        givenName
        familyName
        preferredName
        dateOfBirth
        nhsNumber
        postcode
        practiceName
        openStatus
      }
    }
  }
}
    `, {"hash":"sha256:900b2e339b7e3c57d520ee484aa12d0bf9991434508b7f3d1928117867dc5bbe"}) as unknown as TypedDocumentString<ReferFindQuery, ReferFindQueryVariables>;
export const ReferClientDocument = new TypedDocumentString(`
    query ReferClient($id: ID!) {
  __typename
  client(id: $id) {
    __typename
    id
    displayName
    dateOfBirth
    nhsNumber
    practice {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:a67227edcd19d56e6857b95eabb8ad5162c799cba077384cd373f7b43c7abb21"}) as unknown as TypedDocumentString<ReferClientQuery, ReferClientQueryVariables>;
export const SubmitReferralDocument = new TypedDocumentString(`
    mutation SubmitReferral($input: SubmitReferralInput!) {
  __typename
  submitReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      status
      receivedAt
      client {
        __typename
        id
        displayName
      }
      practice {
        __typename
        id
        name
      }
    }
    possibleDuplicates {
      __typename
      because
      strong
      client {
        __typename
        id
        displayName
        dateOfBirth
        nhsNumber
        address {
          __typename
          postcode
        }
        practice {
          __typename
          id
          name
        }
      }
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:b1744c6472bd72753565e95c43bf0619f0efc07d23a729d76b4fe438018710b2"}) as unknown as TypedDocumentString<SubmitReferralMutation, SubmitReferralMutationVariables>;
export const ReportQuartersDocument = new TypedDocumentString(`
    query ReportQuarters {
  __typename
  analytics {
    __typename
    quarters
  }
}
    `, {"hash":"sha256:0f16518c33baa515840c385983c8f1d5200ec0dda2eefb36667a5ceb00653e2a"}) as unknown as TypedDocumentString<ReportQuartersQuery, ReportQuartersQueryVariables>;
export const ReportDocument = new TypedDocumentString(`
    query Report($quarter: String!) {
  __typename
  analytics {
    __typename
    report(quarter: $quarter) {
      __typename
      scheme
      quarter
      from
      to
      knownOn
      final
      sections {
        __typename
        number
        title
        minimumDataset
        words
        tables {
          __typename
          name
          title
          columns
          rows
          notes
          definitions {
            __typename
            measure
            text
            numerator
            denominator
            excluded
          }
        }
        stories {
          __typename
          title
          called
          before
          together
          changed
          inTheirWords
          changes
          month
        }
      }
    }
  }
}
    `, {"hash":"sha256:f8b18be9adc92e6de31e917832a181e9f78008a64b149aeb06d6637928e009f4"}) as unknown as TypedDocumentString<ReportQuery, ReportQueryVariables>;
export const StoriesDocument = new TypedDocumentString(`
    query Stories {
  __typename
  stories {
    __typename
    title
    called
    before
    together
    changed
    inTheirWords
    changes
    month
  }
}
    `, {"hash":"sha256:2b210b8c0d5a51d6c30774e9f47c126c19c023499c5165ac09f6b5933349121a"}) as unknown as TypedDocumentString<StoriesQuery, StoriesQueryVariables>;
export const ReviewsDocument = new TypedDocumentString(`
    query Reviews($first: Int!, $after: String, $until: Date!, $team: Boolean!) {
  __typename
  reviewsDue(first: $first, after: $after, until: $until, team: $team) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        clientId
        givenName
        familyName
        preferredName
        status
        practiceName
        linkWorkerId
        linkWorkerName
        lastContactAt
        nextReviewOn
        supportUntil
      }
    }
  }
}
    `, {"hash":"sha256:1b7e063b071ef1c0580288e37070a5eae1011719a4e0467924ff1ed02e033167"}) as unknown as TypedDocumentString<ReviewsQuery, ReviewsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  __typename
  clients(search: $text, first: 20) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        givenName
        familyName
        preferredName
        dateOfBirth
        nhsNumber
        postcode
        practiceName
      }
    }
  }
  services(search: $text, first: 20) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        name
        organisationName
        place
      }
    }
  }
}
    `, {"hash":"sha256:047274c769df114cd3610a7005cd30f3444352fa46f16588a8dad156034a5b92"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ConfirmServiceDocument = new TypedDocumentString(`
    mutation ConfirmService($input: ConfirmServiceInput!) {
  __typename
  confirmService(input: $input) {
    __typename
    service {
      __typename
      id
      version
      capacity
      waitingWeeks
      confirmedOn
      confirmedBy {
        __typename
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:0d46cb0295a1e898c638884a223e23e9d1686bc2fe743fdf409760964908b876"}) as unknown as TypedDocumentString<ConfirmServiceMutation, ConfirmServiceMutationVariables>;
export const UpdateServiceDocument = new TypedDocumentString(`
    mutation UpdateService($input: UpdateServiceInput!) {
  __typename
  updateService(input: $input) {
    __typename
    service {
      __typename
      id
      version
      name
      description
      eligibility
      status
      capacity
      waitingWeeks
      phone
      email
      website
    }
  }
}
    `, {"hash":"sha256:3025096c4f5d9c7431a613bddf8e967ed03e1bc2721bc8636110f19754797c7f"}) as unknown as TypedDocumentString<UpdateServiceMutation, UpdateServiceMutationVariables>;
export const ReferClientsDocument = new TypedDocumentString(`
    query ReferClients($filter: CaseloadFilter!) {
  __typename
  caseload(first: 30, filter: $filter, sort: NAME) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        clientId
        givenName
        familyName
        preferredName
        status
        practiceName
      }
    }
  }
}
    `, {"hash":"sha256:0bf4096e821b53fe22bab3892c91a96e4331fadbd2059b331f735f6bb9a76145"}) as unknown as TypedDocumentString<ReferClientsQuery, ReferClientsQueryVariables>;
export const ServiceDocument = new TypedDocumentString(`
    query Service($id: ID!) {
  __typename
  service(id: $id) {
    __typename
    id
    version
    name
    category
    also
    description
    status
    eligibility
    minimumAge
    maximumAge
    cost
    costWords
    languages
    access
    capacity
    waitingWeeks
    takesReferrals
    phone
    email
    website
    confirmedOn
    organisation {
      __typename
      id
      name
    }
    confirmedBy {
      __typename
      id
      name
    }
    locations {
      __typename
      id
      name
      address {
        __typename
        line1
        line2
        town
        postcode
      }
      accessWords
      schedules {
        __typename
        freq
        interval
        byDay
        opensAt
        closesAt
        attending
        words
      }
    }
  }
}
    `, {"hash":"sha256:d49d9281a1c077101a4daa005dcd05d2a760aebea4472dbf85829ab56672225b"}) as unknown as TypedDocumentString<ServiceQuery, ServiceQueryVariables>;
export const ServicesDocument = new TypedDocumentString(`
    query Services($search: String, $near: NearInput, $filters: ServiceFilters, $first: Int!, $after: String) {
  __typename
  services(
    search: $search
    near: $near
    filters: $filters
    first: $first
    after: $after
  ) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    edges {
      __typename
      node {
        __typename
        id
        name
        organisationName
        category
        description
        cost
        capacity
        waitingWeeks
        takesReferrals
        place
        postcode
        distanceKm
        sessions
        confirmedOn
      }
    }
  }
}
    `, {"hash":"sha256:357a26d07b3d451fc87b87c69c9804c495dfe882c0696ef760fd8ab8d2f1fc14"}) as unknown as TypedDocumentString<ServicesQuery, ServicesQueryVariables>;
export const ServicesOfAreaDocument = new TypedDocumentString(`
    query ServicesOfArea($area: String!) {
  __typename
  services(filters: {postcodeArea: $area}, first: 100) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        latitude
        longitude
      }
    }
  }
}
    `, {"hash":"sha256:854338be95c36f0af8682f3040c0d509a41e8d2f038d18c7cbf7537bf943739b"}) as unknown as TypedDocumentString<ServicesOfAreaQuery, ServicesOfAreaQueryVariables>;
export const SettingsPageDocument = new TypedDocumentString(`
    query SettingsPage {
  __typename
  viewer {
    __typename
    account {
      __typename
      id
    }
    scheme {
      __typename
      id
      version
      name
      settings {
        __typename
        triageDays
        firstContactDays
        firstAppointmentDays
        supportMonths
        extensionMonths
        reviewWeeks
        quietDays
        onwardNudgeDays
        onwardLeadDays
        onwardCloseDays
        attemptsBeforeLetter
        letterWaitDays
        reopenDays
        reopenWeeks
        correctionHours
        inclusionCriteria
        clientWord
        linkWorkerWord
        callerNumber
        hiddenReasons
        hiddenClosingReasons
        hiddenSources
        reasonWords {
          __typename
          code
          words
        }
        closingReasonWords {
          __typename
          code
          words
        }
        sourceWords {
          __typename
          code
          words
        }
        complexityLight
        complexityComplex
      }
    }
  }
}
    `, {"hash":"sha256:7d6d0a2bc7ed9851297f56ef691b3977a432f4b43b2841376b5d101d748e0e02"}) as unknown as TypedDocumentString<SettingsPageQuery, SettingsPageQueryVariables>;
export const ChangeSettingsDocument = new TypedDocumentString(`
    mutation ChangeSettings($input: ChangeSettingsInput!) {
  __typename
  changeSettings(input: $input) {
    __typename
    scheme {
      __typename
      id
      version
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:91e668a1580d1b738c9c116bdd18aa76ad4b3e699aa8cb15d486308f9dffb493"}) as unknown as TypedDocumentString<ChangeSettingsMutation, ChangeSettingsMutationVariables>;
export const TemplatesKeptDocument = new TypedDocumentString(`
    query TemplatesKept {
  __typename
  templates {
    __typename
    id
    version
    kind
    name
    words
    retired
  }
}
    `, {"hash":"sha256:24bcc2cfee745bdd935e1e7d392a5f603d8c98e8dd055aa259653368905c85cc"}) as unknown as TypedDocumentString<TemplatesKeptQuery, TemplatesKeptQueryVariables>;
export const SaveTemplateDocument = new TypedDocumentString(`
    mutation SaveTemplate($input: SaveTemplateInput!) {
  __typename
  saveTemplate(input: $input) {
    __typename
    template {
      __typename
      id
      version
      name
      words
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:2ac425a7ada2dfa70fcc9b66204302468edd5143ab704dc609039699439ec231"}) as unknown as TypedDocumentString<SaveTemplateMutation, SaveTemplateMutationVariables>;
export const RetireTemplateDocument = new TypedDocumentString(`
    mutation RetireTemplate($input: RetireTemplateInput!) {
  __typename
  retireTemplate(input: $input) {
    __typename
    template {
      __typename
      id
      version
      retired
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:cbf1f31c5006740230958787f56e0dcaa577b0d3c608e717b95c9205ac078e48"}) as unknown as TypedDocumentString<RetireTemplateMutation, RetireTemplateMutationVariables>;
export const TeamBoardDocument = new TypedDocumentString(`
    query TeamBoard($from: Date!) {
  __typename
  linkWorkers {
    __typename
    id
    name
    employer
    openCases
    weightedCases
    unreached
    overdue
    capacity
    version
    onLeaveUntil
    coveredBy
  }
  unassigned: caseload(
    first: 50
    filter: {team: true, unassigned: true}
    sort: DUE
  ) {
    __typename
    totalCount
    edges {
      __typename
      node {
        __typename
        id
        clientId
        version
        givenName
        familyName
        preferredName
        urgency
        hasRisk
        primaryReason
        practiceName
        complexity
        receivedAt
        nextDueKind
        nextDueOn
      }
    }
  }
  asked: caseload(first: 50, filter: {team: true, extensionAsked: true}) {
    __typename
    edges {
      __typename
      node {
        __typename
        id
        clientId
        version
        givenName
        familyName
        preferredName
        linkWorkerName
        supportUntil
        extensionAskedOn
      }
    }
  }
  absences(from: $from) {
    __typename
    id
    version
    fromOn
    toOn
    cancelled
    account {
      __typename
      id
      name
    }
    cover {
      __typename
      id
      name
    }
  }
}
    `, {"hash":"sha256:cc2e28e3abc5be28be737d6212bcf18026d3b4283ec8854afded135ffa1da4ca"}) as unknown as TypedDocumentString<TeamBoardQuery, TeamBoardQueryVariables>;
export const AssignOnBoardDocument = new TypedDocumentString(`
    mutation AssignOnBoard($input: AssignReferralInput!) {
  __typename
  assignReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      version
      linkWorker {
        __typename
        id
      }
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:318a754bfce8f1ced149cde1a6fd6981fe4b7fefbb0b4c6fc423015778c3a836"}) as unknown as TypedDocumentString<AssignOnBoardMutation, AssignOnBoardMutationVariables>;
export const GiveMoreTimeDocument = new TypedDocumentString(`
    mutation GiveMoreTime($input: ExtendReferralInput!) {
  __typename
  extendReferral(input: $input) {
    __typename
    referral {
      __typename
      id
      version
      supportUntil
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:cc0eb4e656b35123f7f484c6bad28df3e8378ecb473ea2779aba96e8ae5fb534"}) as unknown as TypedDocumentString<GiveMoreTimeMutation, GiveMoreTimeMutationVariables>;
export const RefuseMoreTimeDocument = new TypedDocumentString(`
    mutation RefuseMoreTime($input: RefuseExtensionInput!) {
  __typename
  refuseExtension(input: $input) {
    __typename
    referral {
      __typename
      id
      version
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:afca6724b7a19ebcc381ac5bbfd5599d232a87d32aa42aa542b1dc48962e6098"}) as unknown as TypedDocumentString<RefuseMoreTimeMutation, RefuseMoreTimeMutationVariables>;
export const SetCapacityDocument = new TypedDocumentString(`
    mutation SetCapacity($input: SetCapacityInput!) {
  __typename
  setCapacity(input: $input) {
    __typename
    account {
      __typename
      id
      version
      capacity
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:e9a8e0aee15c8e5d594acec9d4b53749aed6a3f1f89f1679bb9a5054378c3738"}) as unknown as TypedDocumentString<SetCapacityMutation, SetCapacityMutationVariables>;
export const AddAbsenceDocument = new TypedDocumentString(`
    mutation AddAbsence($input: AddAbsenceInput!) {
  __typename
  addAbsence(input: $input) {
    __typename
    absence {
      __typename
      id
      version
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:a820df2811825b46c3b5a0365eb73640880991f69d9a8b5525eb66da9568835a"}) as unknown as TypedDocumentString<AddAbsenceMutation, AddAbsenceMutationVariables>;
export const ChangeAbsenceDocument = new TypedDocumentString(`
    mutation ChangeAbsence($input: ChangeAbsenceInput!) {
  __typename
  changeAbsence(input: $input) {
    __typename
    absence {
      __typename
      id
      version
      cancelled
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:cfc3a28be2f661ad0dcedf7c0a967418a863944d4a158374d2354bc6cfa44023"}) as unknown as TypedDocumentString<ChangeAbsenceMutation, ChangeAbsenceMutationVariables>;
export const ChangesDocument = new TypedDocumentString(`
    subscription Changes($unheard: Int) {
  changes(unheard: $unheard) {
    __typename
    ids
    clientIds
    mine
    all
  }
}
    `, {"hash":"sha256:95e826301a19aeb2a61d9516529d1ab809ce397339a83ef28f3f46608768b97d"}) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const OpenRecordsDocument = new TypedDocumentString(`
    query OpenRecords {
  __typename
  viewer {
    __typename
    openRecords {
      __typename
      id
      until
    }
  }
}
    `, {"hash":"sha256:56fdf705275d57b9177d6b5dd344ec1e9f10929e03fe20a956716c1e2f95230f"}) as unknown as TypedDocumentString<OpenRecordsQuery, OpenRecordsQueryVariables>;
export const OpenedClientsDocument = new TypedDocumentString(`
    query OpenedClients {
  __typename
  viewer {
    __typename
    openRecords {
      __typename
      id
      client {
        __typename
        id
        displayName
      }
    }
  }
}
    `, {"hash":"sha256:a3ecc400935e3a3bb129b9ed9c1c1ecc82431900f0f17e23bc6a0a240e4de159"}) as unknown as TypedDocumentString<OpenedClientsQuery, OpenedClientsQueryVariables>;
export const OpenRecordDocument = new TypedDocumentString(`
    mutation OpenRecord($input: OpenRecordInput!) {
  __typename
  openRecord(input: $input) {
    __typename
    openedRecord {
      __typename
      id
      until
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:9d13bd62617816cf131a3eb47f62de836f84e557222ae6606808a423377a4844"}) as unknown as TypedDocumentString<OpenRecordMutation, OpenRecordMutationVariables>;
export const CloseRecordDocument = new TypedDocumentString(`
    mutation CloseRecord($input: CloseRecordInput!) {
  __typename
  closeRecord(input: $input) {
    __typename
    openedRecord {
      __typename
      id
      until
      closedAt
    }
    clientMutationId
  }
}
    `, {"hash":"sha256:8269231631c94aedf39890ffd5b865cd8c1b5ac73c9784cf4784bc1616c54d44"}) as unknown as TypedDocumentString<CloseRecordMutation, CloseRecordMutationVariables>;
export const UndoDocument = new TypedDocumentString(`
    mutation Undo($input: UndoInput!) {
  __typename
  undo(input: $input) {
    __typename
    undone
    clientMutationId
  }
}
    `, {"hash":"sha256:c57875871be685750512e159f1268d25fd7a9470f63c51150cd813b140d05624"}) as unknown as TypedDocumentString<UndoMutation, UndoMutationVariables>;
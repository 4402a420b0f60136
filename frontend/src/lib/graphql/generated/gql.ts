/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Viewer {\n    viewer {\n      account {\n        id\n        name\n        email\n      }\n      role\n      organisation {\n        id\n        name\n      }\n      scheme {\n        id\n        name\n      }\n      mayUsePlayground\n      badges {\n        inbox\n        caseload\n        overdue\n        onward\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query Caseload($first: Int!, $after: String, $filter: CaseloadFilter, $sort: CaseloadSort) {\n    caseload(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          status\n          urgency\n          primaryReason\n          practiceName\n          linkWorkerId\n          linkWorkerName\n          lastContactAt\n          nextReviewOn\n          nextDueKind\n          nextDueOn\n          supportUntil\n          hasRisk\n        }\n      }\n    }\n  }\n": typeof types.CaseloadDocument,
    "\n  fragment ClientHead on Person {\n    id\n    displayName\n    givenName\n    familyName\n    pronouns\n    age\n    dateOfBirth\n    diedOn\n    nhsNumber\n    nhsNumberStatus\n    phone\n    email\n    preferredMethod\n    address {\n      line1\n      line2\n      town\n      postcode\n    }\n    language\n    interpreterNeeded\n    accessibleNeeds\n    reasonableAdjustments\n    household\n    carerStatus\n    practice {\n      id\n      name\n    }\n    safeContactLine\n    safeContact {\n      rules\n      onlyNumber\n    }\n    relevantContacts {\n      name\n      relationship\n      phone\n      isNextOfKin\n      isCarer\n      mayTalkTo\n    }\n    ...DetailsForm\n  }\n": typeof types.ClientHeadFragmentDoc,
    "\n  fragment Matters on Person {\n    id\n    version\n    whatMatters\n    aboutMe\n    conditions\n    occupation\n  }\n": typeof types.MattersFragmentDoc,
    "\n  mutation SaveMatters($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      client {\n        ...Matters\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SaveMattersDocument,
    "\n  fragment ActBar on Referral {\n    id\n    version\n    status\n    possibleActs\n    supportUntil\n    extensionAskedOn\n    linkWorker {\n      id\n      name\n    }\n    practice {\n      id\n    }\n  }\n": typeof types.ActBarFragmentDoc,
    "\n  mutation AssignOnPage($input: AssignReferralInput!) {\n    assignReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AssignOnPageDocument,
    "\n  mutation CloseReferral($input: CloseReferralInput!) {\n    closeReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.CloseReferralDocument,
    "\n  query ClosingNeeds($referralId: ID!, $reason: ClosingReason!) {\n    referral(id: $referralId) {\n      id\n      closingNeeds(reason: $reason)\n    }\n  }\n": typeof types.ClosingNeedsDocument,
    "\n  mutation ReopenReferral($input: ReopenReferralInput!) {\n    reopenReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.ReopenReferralDocument,
    "\n  mutation TransferReferral($input: TransferReferralInput!) {\n    transferReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.TransferReferralDocument,
    "\n  query LinkWorkerChoices($practiceId: ID) {\n    linkWorkers(practiceId: $practiceId) {\n      id\n      name\n      employer\n      assigned\n      openCases\n      capacity\n    }\n  }\n": typeof types.LinkWorkerChoicesDocument,
    "\n  mutation PauseReferral($input: PauseReferralInput!) {\n    pauseReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.PauseReferralDocument,
    "\n  mutation ResumeReferral($input: ResumeReferralInput!) {\n    resumeReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.ResumeReferralDocument,
    "\n  mutation AskForExtension($input: AskForExtensionInput!) {\n    askForExtension(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AskForExtensionDocument,
    "\n  mutation ExtendReferral($input: ExtendReferralInput!) {\n    extendReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.ExtendReferralDocument,
    "\n  mutation AcceptOnPage($input: AcceptReferralInput!) {\n    acceptReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AcceptOnPageDocument,
    "\n  mutation DeclineOnPage($input: DeclineReferralInput!) {\n    declineReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": typeof types.DeclineOnPageDocument,
    "\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      consent {\n        id\n      }\n      clientMutationId\n    }\n  }\n": typeof types.RecordConsentDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      consent {\n        id\n        decision\n        withdrawnOn\n      }\n      clientMutationId\n    }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  query ConsentServices {\n    services(first: 100, filters: { takesReferrals: true }) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n        }\n      }\n    }\n  }\n": typeof types.ConsentServicesDocument,
    "\n  fragment Safety on Person {\n    id\n    consents {\n      id\n      createdAt\n      what\n      decision\n      how\n      on\n      expiresOn\n      withdrawnOn\n      capacityConcern\n      words\n      service {\n        id\n        name\n      }\n      recordedBy {\n        id\n        name\n      }\n    }\n    risks {\n      id\n      kind\n      level\n      words\n      shareWithServices\n      on\n      reviewOn\n      endedOn\n      endedReason\n      recordedBy {\n        id\n        name\n      }\n    }\n  }\n": typeof types.SafetyFragmentDoc,
    "\n  mutation RecordRisk($input: RecordRiskInput!) {\n    recordRisk(input: $input) {\n      risk {\n        id\n      }\n      clientMutationId\n    }\n  }\n": typeof types.RecordRiskDocument,
    "\n  mutation EndRisk($input: EndRiskInput!) {\n    endRisk(input: $input) {\n      risk {\n        id\n        endedOn\n        endedReason\n      }\n      clientMutationId\n    }\n  }\n": typeof types.EndRiskDocument,
    "\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      contact {\n        ...ContactItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.CorrectContactDocument,
    "\n  mutation AnnotateContact($input: AnnotateContactInput!) {\n    annotateContact(input: $input) {\n      contact {\n        ...ContactItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AnnotateContactDocument,
    "\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      contact {\n        id\n        referral {\n          ...ActBar\n        }\n      }\n      clientMutationId\n    }\n  }\n": typeof types.RecordContactDocument,
    "\n  fragment ContactItem on Contact {\n    id\n    version\n    createdAt\n    at\n    method\n    outcome\n    purpose\n    minutes\n    place\n    note\n    safeContactReason\n    attempt\n    corrections {\n      at\n      by\n      noteWas\n      reasonWhy\n    }\n    annotations {\n      at\n      by\n      words\n    }\n    author {\n      id\n      name\n    }\n  }\n": typeof types.ContactItemFragmentDoc,
    "\n  fragment DetailsForm on Person {\n    id\n    version\n    givenName\n    familyName\n    preferredName\n    title\n    pronouns\n    dateOfBirth\n    nhsNumber\n    phone\n    email\n    address {\n      line1\n      line2\n      town\n      postcode\n    }\n    sex\n    gender\n    ethnicCategory\n    language\n    interpreterNeeded\n    accessibleNeeds\n    reasonableAdjustments\n    preferredMethod\n    household\n    carerStatus\n    practice {\n      id\n      name\n    }\n    safeContact {\n      rules\n      fromHour\n      toHour\n      onlyNumber\n      words\n    }\n    relevantContacts {\n      name\n      relationship\n      phone\n      isNextOfKin\n      isCarer\n      mayTalkTo\n    }\n  }\n": typeof types.DetailsFormFragmentDoc,
    "\n  mutation SaveDetails($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      client {\n        ...DetailsForm\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SaveDetailsDocument,
    "\n  query PracticeChoices {\n    organisations(first: 100, filter: { kinds: [PRACTICE] }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.PracticeChoicesDocument,
    "\n  mutation BookAppointment($input: BookAppointmentInput!) {\n    bookAppointment(input: $input) {\n      appointment {\n        ...AppointmentItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.BookAppointmentDocument,
    "\n  mutation AddTask($input: AddTaskInput!) {\n    addTask(input: $input) {\n      task {\n        ...TaskItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AddTaskDocument,
    "\n  fragment AppointmentItem on Appointment {\n    id\n    version\n    startsAt\n    minutes\n    method\n    purpose\n    place\n    status\n  }\n": typeof types.AppointmentItemFragmentDoc,
    "\n  fragment TaskItem on Task {\n    id\n    version\n    words\n    dueOn\n    status\n    assignedTo {\n      id\n      name\n    }\n  }\n": typeof types.TaskItemFragmentDoc,
    "\n  mutation SetAppointmentOnPage($input: SetAppointmentStatusInput!) {\n    setAppointmentStatus(input: $input) {\n      appointment {\n        ...AppointmentItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SetAppointmentOnPageDocument,
    "\n  mutation SetTaskOnPage($input: SetTaskStatusInput!) {\n    setTaskStatus(input: $input) {\n      task {\n        ...TaskItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SetTaskOnPageDocument,
    "\n  mutation RecordMeasure($input: RecordMeasureInput!) {\n    recordMeasure(input: $input) {\n      assessment {\n        id\n      }\n      clientMutationId\n    }\n  }\n": typeof types.RecordMeasureDocument,
    "\n  query MeasureLicences {\n    viewer {\n      scheme {\n        id\n        settings {\n          licensedInstruments\n        }\n      }\n    }\n  }\n": typeof types.MeasureLicencesDocument,
    "\n  fragment MeasureParts on Referral {\n    id\n    measureChanges {\n      instrument\n      item\n      label\n      lowest\n      highest\n      higherIsBetter\n      start\n      startOn\n      now\n      nowOn\n      change\n    }\n    assessments {\n      id\n      instrument\n      point\n      on\n      score\n      items {\n        code\n        value\n        declined\n      }\n      goal {\n        id\n        words\n      }\n      author {\n        id\n        name\n      }\n    }\n  }\n": typeof types.MeasurePartsFragmentDoc,
    "\n  mutation AnswerOnPage($input: AnswerOnwardReferralInput!) {\n    answerOnwardReferral(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AnswerOnPageDocument,
    "\n  mutation OutcomeOnPage($input: RecordOnwardOutcomeInput!) {\n    recordOnwardOutcome(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.OutcomeOnPageDocument,
    "\n  mutation WithdrawOnPage($input: WithdrawOnwardReferralInput!) {\n    withdrawOnwardReferral(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n": typeof types.WithdrawOnPageDocument,
    "\n  fragment OnwardItem on OnwardReferral {\n    id\n    version\n    status\n    words\n    sentAt\n    answeredAt\n    declineReason\n    answerWords\n    outcome\n    outcomeOn\n    toldBy\n    waitingDays\n    sent {\n      name\n      dateOfBirth\n      phone\n      email\n      address\n      practice\n      language\n      need\n      safety\n      safeContact\n      words\n      linkWorker\n    }\n    service {\n      id\n      name\n    }\n    organisation {\n      id\n      name\n    }\n  }\n": typeof types.OnwardItemFragmentDoc,
    "\n  fragment SignpostItem on Signpost {\n    id\n    on\n    words\n    service {\n      id\n      name\n    }\n  }\n": typeof types.SignpostItemFragmentDoc,
    "\n  mutation SetActionStatus($input: SetActionStatusInput!) {\n    setActionStatus(input: $input) {\n      action {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SetActionStatusDocument,
    "\n  mutation AgreePlan($input: AgreePlanInput!) {\n    agreePlan(input: $input) {\n      plan {\n        ...PlanSection\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AgreePlanDocument,
    "\n  mutation SavePlan($input: SavePlanInput!) {\n    savePlan(input: $input) {\n      plan {\n        ...PlanSection\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SavePlanDocument,
    "\n  fragment PlanSection on SupportPlan {\n    id\n    version\n    status\n    number\n    strengths\n    agreedOn\n    agreedWith\n    reviewOn\n    needs {\n      id\n      code\n      words\n    }\n    goals {\n      id\n      words\n      needId\n      importance\n      status\n      droppedReason\n      removed\n      position\n      actions {\n        id\n        version\n        words\n        who\n        dueOn\n        confidence\n        barriers\n        strategies\n        status\n        removed\n        position\n      }\n    }\n    versions {\n      id\n      ...PlanVersionParts\n    }\n  }\n": typeof types.PlanSectionFragmentDoc,
    "\n  fragment PlanVersionParts on PlanVersion {\n    id\n    number\n    whatMatters\n    strengths\n    agreedOn\n    agreedWith\n    author {\n      id\n      name\n    }\n    needs {\n      id\n      code\n      words\n    }\n    goals {\n      id\n      needId\n      words\n      importance\n      status\n      actions {\n        id\n        words\n        who\n        dueOn\n        confidence\n        barriers\n        strategies\n        status\n      }\n    }\n  }\n": typeof types.PlanVersionPartsFragmentDoc,
    "\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          dateOfBirth\n          status\n          urgency\n          source\n          primaryReason\n          practiceName\n          pcnName\n          receivedAt\n          dueOn\n          earlierEpisodes\n          possibleDuplicate\n        }\n      }\n    }\n  }\n": typeof types.InboxDocument,
    "\n  query InboxPreview($id: ID!) {\n    referral(id: $id) {\n      id\n      version\n      status\n      source\n      urgency\n      referrerName\n      referrerWords\n      clientWords\n      receivedAt\n      clientAware\n      handoverNote\n      possibleActs\n      reasons {\n        code\n        primary\n        words\n      }\n      practice {\n        id\n        name\n      }\n      pcn {\n        id\n        name\n      }\n      referringOrganisation {\n        id\n        name\n      }\n      referredBy {\n        id\n        name\n      }\n      client {\n        id\n        displayName\n        pronouns\n        age\n        dateOfBirth\n        nhsNumber\n        phone\n        email\n        language\n        interpreterNeeded\n        accessibleNeeds\n        safeContactLine\n        address {\n          line1\n          town\n          postcode\n        }\n        referrals {\n          id\n          status\n          receivedAt\n          closedAt\n          closingReason\n          primaryReason\n          linkWorker {\n            id\n            name\n          }\n        }\n        duplicates {\n          because\n          strong\n          client {\n            id\n            displayName\n            dateOfBirth\n            nhsNumber\n            practice {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.InboxPreviewDocument,
    "\n  query InboxChoice($practiceId: ID) {\n    linkWorkers(practiceId: $practiceId) {\n      id\n      name\n      employer\n      assigned\n      openCases\n      capacity\n    }\n    viewer {\n      account {\n        id\n      }\n      scheme {\n        id\n        settings {\n          inclusionCriteria\n        }\n      }\n    }\n  }\n": typeof types.InboxChoiceDocument,
    "\n  mutation AcceptReferral($input: AcceptReferralInput!) {\n    acceptReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AcceptReferralDocument,
    "\n  mutation AssignReferral($input: AssignReferralInput!) {\n    assignReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": typeof types.AssignReferralDocument,
    "\n  mutation DeclineReferral($input: DeclineReferralInput!) {\n    declineReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": typeof types.DeclineReferralDocument,
    "\n  query DeclineServices($text: String!) {\n    services(search: $text, first: 6) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n": typeof types.DeclineServicesDocument,
    "\n  query MyDay {\n    myDay {\n      today\n      appointments {\n        id\n        startsAt\n        minutes\n        method\n        place\n        status\n        client {\n          id\n          displayName\n          safeContactLine\n        }\n      }\n      tasks {\n        id\n        version\n        words\n        dueOn\n        client {\n          id\n          displayName\n        }\n      }\n      due {\n        id\n        clientId\n        givenName\n        familyName\n        preferredName\n        nextDueKind\n        nextDueOn\n        urgency\n        hasRisk\n      }\n      unanswered {\n        id\n        sentAt\n        waitingDays\n        client {\n          id\n          displayName\n        }\n        service {\n          id\n          name\n        }\n      }\n    }\n    caseload(first: 100) {\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          supportUntil\n        }\n      }\n    }\n  }\n": typeof types.MyDayDocument,
    "\n  mutation TickTask($input: SetTaskStatusInput!) {\n    setTaskStatus(input: $input) {\n      task {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": typeof types.TickTaskDocument,
    "\n  query MadeReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {\n    referrals(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          status\n          primaryReason\n          receivedAt\n          supportFrom\n          pauseUntil\n          closedAt\n          closingReason\n          declineReason\n          declineWords\n          alternative\n          linkWorker {\n            id\n            name\n          }\n          client {\n            id\n            displayName\n            dateOfBirth\n          }\n        }\n      }\n    }\n  }\n": typeof types.MadeReferralsDocument,
    "\n  query ReferStart {\n    viewer {\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n      scheme {\n        id\n        name\n        settings {\n          triageDays\n          firstContactDays\n        }\n      }\n    }\n    organisations(first: 100, filter: { kinds: [PRACTICE] }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.ReferStartDocument,
    "\n  query ReferFind($text: String!) {\n    clients(search: $text, first: 8) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n          openStatus\n        }\n      }\n    }\n  }\n": typeof types.ReferFindDocument,
    "\n  query ReferClient($id: ID!) {\n    client(id: $id) {\n      id\n      displayName\n      dateOfBirth\n      nhsNumber\n      practice {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ReferClientDocument,
    "\n  mutation SubmitReferral($input: SubmitReferralInput!) {\n    submitReferral(input: $input) {\n      referral {\n        id\n        status\n        receivedAt\n        client {\n          id\n          displayName\n        }\n        practice {\n          id\n          name\n        }\n      }\n      possibleDuplicates {\n        because\n        strong\n        client {\n          id\n          displayName\n          dateOfBirth\n          nhsNumber\n          address {\n            postcode\n          }\n          practice {\n            id\n            name\n          }\n        }\n      }\n      clientMutationId\n    }\n  }\n": typeof types.SubmitReferralDocument,
    "\n  query Reviews($first: Int!, $after: String, $until: Date!, $team: Boolean!) {\n    reviewsDue(first: $first, after: $after, until: $until, team: $team) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          status\n          practiceName\n          linkWorkerName\n          lastContactAt\n          nextReviewOn\n          supportUntil\n        }\n      }\n    }\n  }\n": typeof types.ReviewsDocument,
    "\n  query Search($text: String!) {\n    clients(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n        }\n      }\n    }\n    services(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Services($search: String, $filters: ServiceFilters, $first: Int!, $after: String) {\n    services(search: $search, filters: $filters, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          organisationName\n          category\n          description\n          cost\n          capacity\n          waitingWeeks\n          takesReferrals\n          place\n          postcode\n          sessions\n          confirmedOn\n        }\n      }\n    }\n  }\n": typeof types.ServicesDocument,
};
const documents: Documents = {
    "\n  query Viewer {\n    viewer {\n      account {\n        id\n        name\n        email\n      }\n      role\n      organisation {\n        id\n        name\n      }\n      scheme {\n        id\n        name\n      }\n      mayUsePlayground\n      badges {\n        inbox\n        caseload\n        overdue\n        onward\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query Caseload($first: Int!, $after: String, $filter: CaseloadFilter, $sort: CaseloadSort) {\n    caseload(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          status\n          urgency\n          primaryReason\n          practiceName\n          linkWorkerId\n          linkWorkerName\n          lastContactAt\n          nextReviewOn\n          nextDueKind\n          nextDueOn\n          supportUntil\n          hasRisk\n        }\n      }\n    }\n  }\n": types.CaseloadDocument,
    "\n  fragment ClientHead on Person {\n    id\n    displayName\n    givenName\n    familyName\n    pronouns\n    age\n    dateOfBirth\n    diedOn\n    nhsNumber\n    nhsNumberStatus\n    phone\n    email\n    preferredMethod\n    address {\n      line1\n      line2\n      town\n      postcode\n    }\n    language\n    interpreterNeeded\n    accessibleNeeds\n    reasonableAdjustments\n    household\n    carerStatus\n    practice {\n      id\n      name\n    }\n    safeContactLine\n    safeContact {\n      rules\n      onlyNumber\n    }\n    relevantContacts {\n      name\n      relationship\n      phone\n      isNextOfKin\n      isCarer\n      mayTalkTo\n    }\n    ...DetailsForm\n  }\n": types.ClientHeadFragmentDoc,
    "\n  fragment Matters on Person {\n    id\n    version\n    whatMatters\n    aboutMe\n    conditions\n    occupation\n  }\n": types.MattersFragmentDoc,
    "\n  mutation SaveMatters($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      client {\n        ...Matters\n      }\n      clientMutationId\n    }\n  }\n": types.SaveMattersDocument,
    "\n  fragment ActBar on Referral {\n    id\n    version\n    status\n    possibleActs\n    supportUntil\n    extensionAskedOn\n    linkWorker {\n      id\n      name\n    }\n    practice {\n      id\n    }\n  }\n": types.ActBarFragmentDoc,
    "\n  mutation AssignOnPage($input: AssignReferralInput!) {\n    assignReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.AssignOnPageDocument,
    "\n  mutation CloseReferral($input: CloseReferralInput!) {\n    closeReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.CloseReferralDocument,
    "\n  query ClosingNeeds($referralId: ID!, $reason: ClosingReason!) {\n    referral(id: $referralId) {\n      id\n      closingNeeds(reason: $reason)\n    }\n  }\n": types.ClosingNeedsDocument,
    "\n  mutation ReopenReferral($input: ReopenReferralInput!) {\n    reopenReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.ReopenReferralDocument,
    "\n  mutation TransferReferral($input: TransferReferralInput!) {\n    transferReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.TransferReferralDocument,
    "\n  query LinkWorkerChoices($practiceId: ID) {\n    linkWorkers(practiceId: $practiceId) {\n      id\n      name\n      employer\n      assigned\n      openCases\n      capacity\n    }\n  }\n": types.LinkWorkerChoicesDocument,
    "\n  mutation PauseReferral($input: PauseReferralInput!) {\n    pauseReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.PauseReferralDocument,
    "\n  mutation ResumeReferral($input: ResumeReferralInput!) {\n    resumeReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.ResumeReferralDocument,
    "\n  mutation AskForExtension($input: AskForExtensionInput!) {\n    askForExtension(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.AskForExtensionDocument,
    "\n  mutation ExtendReferral($input: ExtendReferralInput!) {\n    extendReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.ExtendReferralDocument,
    "\n  mutation AcceptOnPage($input: AcceptReferralInput!) {\n    acceptReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.AcceptOnPageDocument,
    "\n  mutation DeclineOnPage($input: DeclineReferralInput!) {\n    declineReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n": types.DeclineOnPageDocument,
    "\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      consent {\n        id\n      }\n      clientMutationId\n    }\n  }\n": types.RecordConsentDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      consent {\n        id\n        decision\n        withdrawnOn\n      }\n      clientMutationId\n    }\n  }\n": types.WithdrawConsentDocument,
    "\n  query ConsentServices {\n    services(first: 100, filters: { takesReferrals: true }) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n        }\n      }\n    }\n  }\n": types.ConsentServicesDocument,
    "\n  fragment Safety on Person {\n    id\n    consents {\n      id\n      createdAt\n      what\n      decision\n      how\n      on\n      expiresOn\n      withdrawnOn\n      capacityConcern\n      words\n      service {\n        id\n        name\n      }\n      recordedBy {\n        id\n        name\n      }\n    }\n    risks {\n      id\n      kind\n      level\n      words\n      shareWithServices\n      on\n      reviewOn\n      endedOn\n      endedReason\n      recordedBy {\n        id\n        name\n      }\n    }\n  }\n": types.SafetyFragmentDoc,
    "\n  mutation RecordRisk($input: RecordRiskInput!) {\n    recordRisk(input: $input) {\n      risk {\n        id\n      }\n      clientMutationId\n    }\n  }\n": types.RecordRiskDocument,
    "\n  mutation EndRisk($input: EndRiskInput!) {\n    endRisk(input: $input) {\n      risk {\n        id\n        endedOn\n        endedReason\n      }\n      clientMutationId\n    }\n  }\n": types.EndRiskDocument,
    "\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      contact {\n        ...ContactItem\n      }\n      clientMutationId\n    }\n  }\n": types.CorrectContactDocument,
    "\n  mutation AnnotateContact($input: AnnotateContactInput!) {\n    annotateContact(input: $input) {\n      contact {\n        ...ContactItem\n      }\n      clientMutationId\n    }\n  }\n": types.AnnotateContactDocument,
    "\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      contact {\n        id\n        referral {\n          ...ActBar\n        }\n      }\n      clientMutationId\n    }\n  }\n": types.RecordContactDocument,
    "\n  fragment ContactItem on Contact {\n    id\n    version\n    createdAt\n    at\n    method\n    outcome\n    purpose\n    minutes\n    place\n    note\n    safeContactReason\n    attempt\n    corrections {\n      at\n      by\n      noteWas\n      reasonWhy\n    }\n    annotations {\n      at\n      by\n      words\n    }\n    author {\n      id\n      name\n    }\n  }\n": types.ContactItemFragmentDoc,
    "\n  fragment DetailsForm on Person {\n    id\n    version\n    givenName\n    familyName\n    preferredName\n    title\n    pronouns\n    dateOfBirth\n    nhsNumber\n    phone\n    email\n    address {\n      line1\n      line2\n      town\n      postcode\n    }\n    sex\n    gender\n    ethnicCategory\n    language\n    interpreterNeeded\n    accessibleNeeds\n    reasonableAdjustments\n    preferredMethod\n    household\n    carerStatus\n    practice {\n      id\n      name\n    }\n    safeContact {\n      rules\n      fromHour\n      toHour\n      onlyNumber\n      words\n    }\n    relevantContacts {\n      name\n      relationship\n      phone\n      isNextOfKin\n      isCarer\n      mayTalkTo\n    }\n  }\n": types.DetailsFormFragmentDoc,
    "\n  mutation SaveDetails($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      client {\n        ...DetailsForm\n      }\n      clientMutationId\n    }\n  }\n": types.SaveDetailsDocument,
    "\n  query PracticeChoices {\n    organisations(first: 100, filter: { kinds: [PRACTICE] }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.PracticeChoicesDocument,
    "\n  mutation BookAppointment($input: BookAppointmentInput!) {\n    bookAppointment(input: $input) {\n      appointment {\n        ...AppointmentItem\n      }\n      clientMutationId\n    }\n  }\n": types.BookAppointmentDocument,
    "\n  mutation AddTask($input: AddTaskInput!) {\n    addTask(input: $input) {\n      task {\n        ...TaskItem\n      }\n      clientMutationId\n    }\n  }\n": types.AddTaskDocument,
    "\n  fragment AppointmentItem on Appointment {\n    id\n    version\n    startsAt\n    minutes\n    method\n    purpose\n    place\n    status\n  }\n": types.AppointmentItemFragmentDoc,
    "\n  fragment TaskItem on Task {\n    id\n    version\n    words\n    dueOn\n    status\n    assignedTo {\n      id\n      name\n    }\n  }\n": types.TaskItemFragmentDoc,
    "\n  mutation SetAppointmentOnPage($input: SetAppointmentStatusInput!) {\n    setAppointmentStatus(input: $input) {\n      appointment {\n        ...AppointmentItem\n      }\n      clientMutationId\n    }\n  }\n": types.SetAppointmentOnPageDocument,
    "\n  mutation SetTaskOnPage($input: SetTaskStatusInput!) {\n    setTaskStatus(input: $input) {\n      task {\n        ...TaskItem\n      }\n      clientMutationId\n    }\n  }\n": types.SetTaskOnPageDocument,
    "\n  mutation RecordMeasure($input: RecordMeasureInput!) {\n    recordMeasure(input: $input) {\n      assessment {\n        id\n      }\n      clientMutationId\n    }\n  }\n": types.RecordMeasureDocument,
    "\n  query MeasureLicences {\n    viewer {\n      scheme {\n        id\n        settings {\n          licensedInstruments\n        }\n      }\n    }\n  }\n": types.MeasureLicencesDocument,
    "\n  fragment MeasureParts on Referral {\n    id\n    measureChanges {\n      instrument\n      item\n      label\n      lowest\n      highest\n      higherIsBetter\n      start\n      startOn\n      now\n      nowOn\n      change\n    }\n    assessments {\n      id\n      instrument\n      point\n      on\n      score\n      items {\n        code\n        value\n        declined\n      }\n      goal {\n        id\n        words\n      }\n      author {\n        id\n        name\n      }\n    }\n  }\n": types.MeasurePartsFragmentDoc,
    "\n  mutation AnswerOnPage($input: AnswerOnwardReferralInput!) {\n    answerOnwardReferral(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n": types.AnswerOnPageDocument,
    "\n  mutation OutcomeOnPage($input: RecordOnwardOutcomeInput!) {\n    recordOnwardOutcome(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n": types.OutcomeOnPageDocument,
    "\n  mutation WithdrawOnPage($input: WithdrawOnwardReferralInput!) {\n    withdrawOnwardReferral(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n": types.WithdrawOnPageDocument,
    "\n  fragment OnwardItem on OnwardReferral {\n    id\n    version\n    status\n    words\n    sentAt\n    answeredAt\n    declineReason\n    answerWords\n    outcome\n    outcomeOn\n    toldBy\n    waitingDays\n    sent {\n      name\n      dateOfBirth\n      phone\n      email\n      address\n      practice\n      language\n      need\n      safety\n      safeContact\n      words\n      linkWorker\n    }\n    service {\n      id\n      name\n    }\n    organisation {\n      id\n      name\n    }\n  }\n": types.OnwardItemFragmentDoc,
    "\n  fragment SignpostItem on Signpost {\n    id\n    on\n    words\n    service {\n      id\n      name\n    }\n  }\n": types.SignpostItemFragmentDoc,
    "\n  mutation SetActionStatus($input: SetActionStatusInput!) {\n    setActionStatus(input: $input) {\n      action {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": types.SetActionStatusDocument,
    "\n  mutation AgreePlan($input: AgreePlanInput!) {\n    agreePlan(input: $input) {\n      plan {\n        ...PlanSection\n      }\n      clientMutationId\n    }\n  }\n": types.AgreePlanDocument,
    "\n  mutation SavePlan($input: SavePlanInput!) {\n    savePlan(input: $input) {\n      plan {\n        ...PlanSection\n      }\n      clientMutationId\n    }\n  }\n": types.SavePlanDocument,
    "\n  fragment PlanSection on SupportPlan {\n    id\n    version\n    status\n    number\n    strengths\n    agreedOn\n    agreedWith\n    reviewOn\n    needs {\n      id\n      code\n      words\n    }\n    goals {\n      id\n      words\n      needId\n      importance\n      status\n      droppedReason\n      removed\n      position\n      actions {\n        id\n        version\n        words\n        who\n        dueOn\n        confidence\n        barriers\n        strategies\n        status\n        removed\n        position\n      }\n    }\n    versions {\n      id\n      ...PlanVersionParts\n    }\n  }\n": types.PlanSectionFragmentDoc,
    "\n  fragment PlanVersionParts on PlanVersion {\n    id\n    number\n    whatMatters\n    strengths\n    agreedOn\n    agreedWith\n    author {\n      id\n      name\n    }\n    needs {\n      id\n      code\n      words\n    }\n    goals {\n      id\n      needId\n      words\n      importance\n      status\n      actions {\n        id\n        words\n        who\n        dueOn\n        confidence\n        barriers\n        strategies\n        status\n      }\n    }\n  }\n": types.PlanVersionPartsFragmentDoc,
    "\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          dateOfBirth\n          status\n          urgency\n          source\n          primaryReason\n          practiceName\n          pcnName\n          receivedAt\n          dueOn\n          earlierEpisodes\n          possibleDuplicate\n        }\n      }\n    }\n  }\n": types.InboxDocument,
    "\n  query InboxPreview($id: ID!) {\n    referral(id: $id) {\n      id\n      version\n      status\n      source\n      urgency\n      referrerName\n      referrerWords\n      clientWords\n      receivedAt\n      clientAware\n      handoverNote\n      possibleActs\n      reasons {\n        code\n        primary\n        words\n      }\n      practice {\n        id\n        name\n      }\n      pcn {\n        id\n        name\n      }\n      referringOrganisation {\n        id\n        name\n      }\n      referredBy {\n        id\n        name\n      }\n      client {\n        id\n        displayName\n        pronouns\n        age\n        dateOfBirth\n        nhsNumber\n        phone\n        email\n        language\n        interpreterNeeded\n        accessibleNeeds\n        safeContactLine\n        address {\n          line1\n          town\n          postcode\n        }\n        referrals {\n          id\n          status\n          receivedAt\n          closedAt\n          closingReason\n          primaryReason\n          linkWorker {\n            id\n            name\n          }\n        }\n        duplicates {\n          because\n          strong\n          client {\n            id\n            displayName\n            dateOfBirth\n            nhsNumber\n            practice {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.InboxPreviewDocument,
    "\n  query InboxChoice($practiceId: ID) {\n    linkWorkers(practiceId: $practiceId) {\n      id\n      name\n      employer\n      assigned\n      openCases\n      capacity\n    }\n    viewer {\n      account {\n        id\n      }\n      scheme {\n        id\n        settings {\n          inclusionCriteria\n        }\n      }\n    }\n  }\n": types.InboxChoiceDocument,
    "\n  mutation AcceptReferral($input: AcceptReferralInput!) {\n    acceptReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": types.AcceptReferralDocument,
    "\n  mutation AssignReferral($input: AssignReferralInput!) {\n    assignReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": types.AssignReferralDocument,
    "\n  mutation DeclineReferral($input: DeclineReferralInput!) {\n    declineReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": types.DeclineReferralDocument,
    "\n  query DeclineServices($text: String!) {\n    services(search: $text, first: 6) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n": types.DeclineServicesDocument,
    "\n  query MyDay {\n    myDay {\n      today\n      appointments {\n        id\n        startsAt\n        minutes\n        method\n        place\n        status\n        client {\n          id\n          displayName\n          safeContactLine\n        }\n      }\n      tasks {\n        id\n        version\n        words\n        dueOn\n        client {\n          id\n          displayName\n        }\n      }\n      due {\n        id\n        clientId\n        givenName\n        familyName\n        preferredName\n        nextDueKind\n        nextDueOn\n        urgency\n        hasRisk\n      }\n      unanswered {\n        id\n        sentAt\n        waitingDays\n        client {\n          id\n          displayName\n        }\n        service {\n          id\n          name\n        }\n      }\n    }\n    caseload(first: 100) {\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          supportUntil\n        }\n      }\n    }\n  }\n": types.MyDayDocument,
    "\n  mutation TickTask($input: SetTaskStatusInput!) {\n    setTaskStatus(input: $input) {\n      task {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n": types.TickTaskDocument,
    "\n  query MadeReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {\n    referrals(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          status\n          primaryReason\n          receivedAt\n          supportFrom\n          pauseUntil\n          closedAt\n          closingReason\n          declineReason\n          declineWords\n          alternative\n          linkWorker {\n            id\n            name\n          }\n          client {\n            id\n            displayName\n            dateOfBirth\n          }\n        }\n      }\n    }\n  }\n": types.MadeReferralsDocument,
    "\n  query ReferStart {\n    viewer {\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n      scheme {\n        id\n        name\n        settings {\n          triageDays\n          firstContactDays\n        }\n      }\n    }\n    organisations(first: 100, filter: { kinds: [PRACTICE] }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.ReferStartDocument,
    "\n  query ReferFind($text: String!) {\n    clients(search: $text, first: 8) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n          openStatus\n        }\n      }\n    }\n  }\n": types.ReferFindDocument,
    "\n  query ReferClient($id: ID!) {\n    client(id: $id) {\n      id\n      displayName\n      dateOfBirth\n      nhsNumber\n      practice {\n        id\n        name\n      }\n    }\n  }\n": types.ReferClientDocument,
    "\n  mutation SubmitReferral($input: SubmitReferralInput!) {\n    submitReferral(input: $input) {\n      referral {\n        id\n        status\n        receivedAt\n        client {\n          id\n          displayName\n        }\n        practice {\n          id\n          name\n        }\n      }\n      possibleDuplicates {\n        because\n        strong\n        client {\n          id\n          displayName\n          dateOfBirth\n          nhsNumber\n          address {\n            postcode\n          }\n          practice {\n            id\n            name\n          }\n        }\n      }\n      clientMutationId\n    }\n  }\n": types.SubmitReferralDocument,
    "\n  query Reviews($first: Int!, $after: String, $until: Date!, $team: Boolean!) {\n    reviewsDue(first: $first, after: $after, until: $until, team: $team) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          status\n          practiceName\n          linkWorkerName\n          lastContactAt\n          nextReviewOn\n          supportUntil\n        }\n      }\n    }\n  }\n": types.ReviewsDocument,
    "\n  query Search($text: String!) {\n    clients(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n        }\n      }\n    }\n    services(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query Services($search: String, $filters: ServiceFilters, $first: Int!, $after: String) {\n    services(search: $search, filters: $filters, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          organisationName\n          category\n          description\n          cost\n          capacity\n          waitingWeeks\n          takesReferrals\n          place\n          postcode\n          sessions\n          confirmedOn\n        }\n      }\n    }\n  }\n": types.ServicesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      account {\n        id\n        name\n        email\n      }\n      role\n      organisation {\n        id\n        name\n      }\n      scheme {\n        id\n        name\n      }\n      mayUsePlayground\n      badges {\n        inbox\n        caseload\n        overdue\n        onward\n      }\n    }\n  }\n"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Caseload($first: Int!, $after: String, $filter: CaseloadFilter, $sort: CaseloadSort) {\n    caseload(first: $first, after: $after, filter: $filter, sort: $sort) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          status\n          urgency\n          primaryReason\n          practiceName\n          linkWorkerId\n          linkWorkerName\n          lastContactAt\n          nextReviewOn\n          nextDueKind\n          nextDueOn\n          supportUntil\n          hasRisk\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CaseloadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientHead on Person {\n    id\n    displayName\n    givenName\n    familyName\n    pronouns\n    age\n    dateOfBirth\n    diedOn\n    nhsNumber\n    nhsNumberStatus\n    phone\n    email\n    preferredMethod\n    address {\n      line1\n      line2\n      town\n      postcode\n    }\n    language\n    interpreterNeeded\n    accessibleNeeds\n    reasonableAdjustments\n    household\n    carerStatus\n    practice {\n      id\n      name\n    }\n    safeContactLine\n    safeContact {\n      rules\n      onlyNumber\n    }\n    relevantContacts {\n      name\n      relationship\n      phone\n      isNextOfKin\n      isCarer\n      mayTalkTo\n    }\n    ...DetailsForm\n  }\n"): typeof import('./graphql').ClientHeadFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Matters on Person {\n    id\n    version\n    whatMatters\n    aboutMe\n    conditions\n    occupation\n  }\n"): typeof import('./graphql').MattersFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveMatters($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      client {\n        ...Matters\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SaveMattersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActBar on Referral {\n    id\n    version\n    status\n    possibleActs\n    supportUntil\n    extensionAskedOn\n    linkWorker {\n      id\n      name\n    }\n    practice {\n      id\n    }\n  }\n"): typeof import('./graphql').ActBarFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignOnPage($input: AssignReferralInput!) {\n    assignReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AssignOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseReferral($input: CloseReferralInput!) {\n    closeReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').CloseReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClosingNeeds($referralId: ID!, $reason: ClosingReason!) {\n    referral(id: $referralId) {\n      id\n      closingNeeds(reason: $reason)\n    }\n  }\n"): typeof import('./graphql').ClosingNeedsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenReferral($input: ReopenReferralInput!) {\n    reopenReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').ReopenReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TransferReferral($input: TransferReferralInput!) {\n    transferReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').TransferReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LinkWorkerChoices($practiceId: ID) {\n    linkWorkers(practiceId: $practiceId) {\n      id\n      name\n      employer\n      assigned\n      openCases\n      capacity\n    }\n  }\n"): typeof import('./graphql').LinkWorkerChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseReferral($input: PauseReferralInput!) {\n    pauseReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').PauseReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeReferral($input: ResumeReferralInput!) {\n    resumeReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').ResumeReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskForExtension($input: AskForExtensionInput!) {\n    askForExtension(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AskForExtensionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendReferral($input: ExtendReferralInput!) {\n    extendReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').ExtendReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptOnPage($input: AcceptReferralInput!) {\n    acceptReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AcceptOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineOnPage($input: DeclineReferralInput!) {\n    declineReferral(input: $input) {\n      referral {\n        ...ActBar\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').DeclineOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordConsent($input: RecordConsentInput!) {\n    recordConsent(input: $input) {\n      consent {\n        id\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').RecordConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      consent {\n        id\n        decision\n        withdrawnOn\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').WithdrawConsentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentServices {\n    services(first: 100, filters: { takesReferrals: true }) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ConsentServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Safety on Person {\n    id\n    consents {\n      id\n      createdAt\n      what\n      decision\n      how\n      on\n      expiresOn\n      withdrawnOn\n      capacityConcern\n      words\n      service {\n        id\n        name\n      }\n      recordedBy {\n        id\n        name\n      }\n    }\n    risks {\n      id\n      kind\n      level\n      words\n      shareWithServices\n      on\n      reviewOn\n      endedOn\n      endedReason\n      recordedBy {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').SafetyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordRisk($input: RecordRiskInput!) {\n    recordRisk(input: $input) {\n      risk {\n        id\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').RecordRiskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndRisk($input: EndRiskInput!) {\n    endRisk(input: $input) {\n      risk {\n        id\n        endedOn\n        endedReason\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').EndRiskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      contact {\n        ...ContactItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').CorrectContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnnotateContact($input: AnnotateContactInput!) {\n    annotateContact(input: $input) {\n      contact {\n        ...ContactItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AnnotateContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordContact($input: RecordContactInput!) {\n    recordContact(input: $input) {\n      contact {\n        id\n        referral {\n          ...ActBar\n        }\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').RecordContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactItem on Contact {\n    id\n    version\n    createdAt\n    at\n    method\n    outcome\n    purpose\n    minutes\n    place\n    note\n    safeContactReason\n    attempt\n    corrections {\n      at\n      by\n      noteWas\n      reasonWhy\n    }\n    annotations {\n      at\n      by\n      words\n    }\n    author {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').ContactItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DetailsForm on Person {\n    id\n    version\n    givenName\n    familyName\n    preferredName\n    title\n    pronouns\n    dateOfBirth\n    nhsNumber\n    phone\n    email\n    address {\n      line1\n      line2\n      town\n      postcode\n    }\n    sex\n    gender\n    ethnicCategory\n    language\n    interpreterNeeded\n    accessibleNeeds\n    reasonableAdjustments\n    preferredMethod\n    household\n    carerStatus\n    practice {\n      id\n      name\n    }\n    safeContact {\n      rules\n      fromHour\n      toHour\n      onlyNumber\n      words\n    }\n    relevantContacts {\n      name\n      relationship\n      phone\n      isNextOfKin\n      isCarer\n      mayTalkTo\n    }\n  }\n"): typeof import('./graphql').DetailsFormFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveDetails($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      client {\n        ...DetailsForm\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SaveDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PracticeChoices {\n    organisations(first: 100, filter: { kinds: [PRACTICE] }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PracticeChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BookAppointment($input: BookAppointmentInput!) {\n    bookAppointment(input: $input) {\n      appointment {\n        ...AppointmentItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').BookAppointmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddTask($input: AddTaskInput!) {\n    addTask(input: $input) {\n      task {\n        ...TaskItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AddTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AppointmentItem on Appointment {\n    id\n    version\n    startsAt\n    minutes\n    method\n    purpose\n    place\n    status\n  }\n"): typeof import('./graphql').AppointmentItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskItem on Task {\n    id\n    version\n    words\n    dueOn\n    status\n    assignedTo {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').TaskItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAppointmentOnPage($input: SetAppointmentStatusInput!) {\n    setAppointmentStatus(input: $input) {\n      appointment {\n        ...AppointmentItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SetAppointmentOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetTaskOnPage($input: SetTaskStatusInput!) {\n    setTaskStatus(input: $input) {\n      task {\n        ...TaskItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SetTaskOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordMeasure($input: RecordMeasureInput!) {\n    recordMeasure(input: $input) {\n      assessment {\n        id\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').RecordMeasureDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MeasureLicences {\n    viewer {\n      scheme {\n        id\n        settings {\n          licensedInstruments\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MeasureLicencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MeasureParts on Referral {\n    id\n    measureChanges {\n      instrument\n      item\n      label\n      lowest\n      highest\n      higherIsBetter\n      start\n      startOn\n      now\n      nowOn\n      change\n    }\n    assessments {\n      id\n      instrument\n      point\n      on\n      score\n      items {\n        code\n        value\n        declined\n      }\n      goal {\n        id\n        words\n      }\n      author {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').MeasurePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerOnPage($input: AnswerOnwardReferralInput!) {\n    answerOnwardReferral(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AnswerOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OutcomeOnPage($input: RecordOnwardOutcomeInput!) {\n    recordOnwardOutcome(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').OutcomeOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawOnPage($input: WithdrawOnwardReferralInput!) {\n    withdrawOnwardReferral(input: $input) {\n      onwardReferral {\n        ...OnwardItem\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').WithdrawOnPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OnwardItem on OnwardReferral {\n    id\n    version\n    status\n    words\n    sentAt\n    answeredAt\n    declineReason\n    answerWords\n    outcome\n    outcomeOn\n    toldBy\n    waitingDays\n    sent {\n      name\n      dateOfBirth\n      phone\n      email\n      address\n      practice\n      language\n      need\n      safety\n      safeContact\n      words\n      linkWorker\n    }\n    service {\n      id\n      name\n    }\n    organisation {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').OnwardItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SignpostItem on Signpost {\n    id\n    on\n    words\n    service {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').SignpostItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetActionStatus($input: SetActionStatusInput!) {\n    setActionStatus(input: $input) {\n      action {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SetActionStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AgreePlan($input: AgreePlanInput!) {\n    agreePlan(input: $input) {\n      plan {\n        ...PlanSection\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AgreePlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SavePlan($input: SavePlanInput!) {\n    savePlan(input: $input) {\n      plan {\n        ...PlanSection\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SavePlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanSection on SupportPlan {\n    id\n    version\n    status\n    number\n    strengths\n    agreedOn\n    agreedWith\n    reviewOn\n    needs {\n      id\n      code\n      words\n    }\n    goals {\n      id\n      words\n      needId\n      importance\n      status\n      droppedReason\n      removed\n      position\n      actions {\n        id\n        version\n        words\n        who\n        dueOn\n        confidence\n        barriers\n        strategies\n        status\n        removed\n        position\n      }\n    }\n    versions {\n      id\n      ...PlanVersionParts\n    }\n  }\n"): typeof import('./graphql').PlanSectionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanVersionParts on PlanVersion {\n    id\n    number\n    whatMatters\n    strengths\n    agreedOn\n    agreedWith\n    author {\n      id\n      name\n    }\n    needs {\n      id\n      code\n      words\n    }\n    goals {\n      id\n      needId\n      words\n      importance\n      status\n      actions {\n        id\n        words\n        who\n        dueOn\n        confidence\n        barriers\n        strategies\n        status\n      }\n    }\n  }\n"): typeof import('./graphql').PlanVersionPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Inbox($first: Int!, $after: String) {\n    inbox(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          dateOfBirth\n          status\n          urgency\n          source\n          primaryReason\n          practiceName\n          pcnName\n          receivedAt\n          dueOn\n          earlierEpisodes\n          possibleDuplicate\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InboxPreview($id: ID!) {\n    referral(id: $id) {\n      id\n      version\n      status\n      source\n      urgency\n      referrerName\n      referrerWords\n      clientWords\n      receivedAt\n      clientAware\n      handoverNote\n      possibleActs\n      reasons {\n        code\n        primary\n        words\n      }\n      practice {\n        id\n        name\n      }\n      pcn {\n        id\n        name\n      }\n      referringOrganisation {\n        id\n        name\n      }\n      referredBy {\n        id\n        name\n      }\n      client {\n        id\n        displayName\n        pronouns\n        age\n        dateOfBirth\n        nhsNumber\n        phone\n        email\n        language\n        interpreterNeeded\n        accessibleNeeds\n        safeContactLine\n        address {\n          line1\n          town\n          postcode\n        }\n        referrals {\n          id\n          status\n          receivedAt\n          closedAt\n          closingReason\n          primaryReason\n          linkWorker {\n            id\n            name\n          }\n        }\n        duplicates {\n          because\n          strong\n          client {\n            id\n            displayName\n            dateOfBirth\n            nhsNumber\n            practice {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InboxPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InboxChoice($practiceId: ID) {\n    linkWorkers(practiceId: $practiceId) {\n      id\n      name\n      employer\n      assigned\n      openCases\n      capacity\n    }\n    viewer {\n      account {\n        id\n      }\n      scheme {\n        id\n        settings {\n          inclusionCriteria\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InboxChoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptReferral($input: AcceptReferralInput!) {\n    acceptReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AcceptReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignReferral($input: AssignReferralInput!) {\n    assignReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').AssignReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineReferral($input: DeclineReferralInput!) {\n    declineReferral(input: $input) {\n      referral {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').DeclineReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeclineServices($text: String!) {\n    services(search: $text, first: 6) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeclineServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyDay {\n    myDay {\n      today\n      appointments {\n        id\n        startsAt\n        minutes\n        method\n        place\n        status\n        client {\n          id\n          displayName\n          safeContactLine\n        }\n      }\n      tasks {\n        id\n        version\n        words\n        dueOn\n        client {\n          id\n          displayName\n        }\n      }\n      due {\n        id\n        clientId\n        givenName\n        familyName\n        preferredName\n        nextDueKind\n        nextDueOn\n        urgency\n        hasRisk\n      }\n      unanswered {\n        id\n        sentAt\n        waitingDays\n        client {\n          id\n          displayName\n        }\n        service {\n          id\n          name\n        }\n      }\n    }\n    caseload(first: 100) {\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          supportUntil\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MyDayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TickTask($input: SetTaskStatusInput!) {\n    setTaskStatus(input: $input) {\n      task {\n        id\n        version\n        status\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').TickTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MadeReferrals($first: Int!, $after: Cursor, $filter: ReferralFilter) {\n    referrals(first: $first, after: $after, filter: $filter) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          status\n          primaryReason\n          receivedAt\n          supportFrom\n          pauseUntil\n          closedAt\n          closingReason\n          declineReason\n          declineWords\n          alternative\n          linkWorker {\n            id\n            name\n          }\n          client {\n            id\n            displayName\n            dateOfBirth\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MadeReferralsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReferStart {\n    viewer {\n      role\n      organisation {\n        id\n        name\n        kind\n      }\n      scheme {\n        id\n        name\n        settings {\n          triageDays\n          firstContactDays\n        }\n      }\n    }\n    organisations(first: 100, filter: { kinds: [PRACTICE] }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReferStartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReferFind($text: String!) {\n    clients(search: $text, first: 8) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n          openStatus\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReferFindDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReferClient($id: ID!) {\n    client(id: $id) {\n      id\n      displayName\n      dateOfBirth\n      nhsNumber\n      practice {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').ReferClientDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitReferral($input: SubmitReferralInput!) {\n    submitReferral(input: $input) {\n      referral {\n        id\n        status\n        receivedAt\n        client {\n          id\n          displayName\n        }\n        practice {\n          id\n          name\n        }\n      }\n      possibleDuplicates {\n        because\n        strong\n        client {\n          id\n          displayName\n          dateOfBirth\n          nhsNumber\n          address {\n            postcode\n          }\n          practice {\n            id\n            name\n          }\n        }\n      }\n      clientMutationId\n    }\n  }\n"): typeof import('./graphql').SubmitReferralDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reviews($first: Int!, $after: String, $until: Date!, $team: Boolean!) {\n    reviewsDue(first: $first, after: $after, until: $until, team: $team) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          clientId\n          givenName\n          familyName\n          preferredName\n          status\n          practiceName\n          linkWorkerName\n          lastContactAt\n          nextReviewOn\n          supportUntil\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReviewsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!) {\n    clients(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          givenName\n          familyName\n          preferredName\n          dateOfBirth\n          nhsNumber\n          postcode\n          practiceName\n        }\n      }\n    }\n    services(search: $text, first: 20) {\n      edges {\n        node {\n          id\n          name\n          organisationName\n          place\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Services($search: String, $filters: ServiceFilters, $first: Int!, $after: String) {\n    services(search: $search, filters: $filters, first: $first, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          id\n          name\n          organisationName\n          category\n          description\n          cost\n          capacity\n          waitingWeeks\n          takesReferrals\n          place\n          postcode\n          sessions\n          confirmedOn\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ServicesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

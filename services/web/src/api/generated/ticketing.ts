// Generated from contracts/openapi by `npm run types`. Do not edit.
export interface paths {
    "/api/ticketing/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who comes where and when
         * @description `mine`: those of the caller. `starts_from` is included, `starts_until` is not.
         */
        get: operations["ApiTicketingAppointmentsListAppointments"];
        put?: never;
        /**
         * Take a wish for an appointment
         * @description It is confirmed within two hours of duty (K17).
         */
        post: operations["ApiTicketingAppointmentsRequestAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/approval-flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approves which class of applications */
        get: operations["ApiTicketingApprovalFlowsReadApprovalFlows"];
        /**
         * Change who approves
         * @description Applications submitted before keep their steps.
         */
        put: operations["ApiTicketingApprovalFlowsChangeApprovalFlows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications that wait for the caller */
        get: operations["ApiTicketingApprovalsListApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers of the knowledge base
         * @description With `q` the fifty that fit best; `community_id` adds those of the community to those of all.
         */
        get: operations["ApiTicketingArticlesListArticles"];
        put?: never;
        /** Add an answer */
        post: operations["ApiTicketingArticlesAddArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One answer */
        get: operations["ApiTicketingArticlesArticleIdReadArticle"];
        /** Reword an answer, or say that it is still good */
        put: operations["ApiTicketingArticlesArticleIdChangeArticle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/articles/{article_id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An answer as it was before */
        get: operations["ApiTicketingArticlesArticleIdRevisionsListRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/articles/{article_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an answer back */
        post: operations["ApiTicketingArticlesArticleIdWithdrawWithdrawArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the tickets of a person or unit */
        get: operations["ApiTicketingAttachmentsListFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/attachments/{attachment_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself, to be saved
         * @description Never shown in place: whatever it holds, a browser saves it.
         */
        get: operations["ApiTicketingAttachmentsAttachmentIdContentDownloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/attachments/{attachment_id}/strike-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Strike a file out: it stays, and is not shown any more */
        post: operations["ApiTicketingAttachmentsAttachmentIdStrikeOutStrikeOutAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/attendances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was on duty when, newest first */
        get: operations["ApiTicketingAttendancesListAttendances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/attendances/{attendance_id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End duty at a post
         * @description Possible when the hand-over is signed; a relief signs out when the colleague is back.
         */
        post: operations["ApiTicketingAttendancesAttendanceIdSignOutSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/awaited-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What colleagues wait for from me
         * @description Offered transfers, urge notices, questions, tasks and measures of approved plans; each is answered at its own
         *     address. Whoever does tasks and reads no tickets is asked as well.
         */
        get: operations["ApiTicketingAwaitedAnswersListAwaitedAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets due within the hour or late, most pressing first */
        get: operations["ApiTicketingBreachesListBreaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/buildings/{building_id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tickets per unit of a building */
        get: operations["ApiTicketingBuildingsBuildingIdTicketsCountPerUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is to be called back, what is due first
         * @description `kind=missed_call` is the queue of missed calls.
         */
        get: operations["ApiTicketingCallbacksListCallbacks"];
        put?: never;
        /** Promise to call somebody back */
        post: operations["ApiTicketingCallbacksAskCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/callbacks/{callback_id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The number to call, in clear
         * @description Who saw it is kept.
         */
        post: operations["ApiTicketingCallbacksCallbackIdNumberReadCallbackNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/callbacks/{callback_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what came of it
         * @description Somebody who was not reached is tried again half an hour later, three times in all.
         */
        post: operations["ApiTicketingCallbacksCallbackIdSettleSettleCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/callbacks/{callback_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be the one who calls back */
        post: operations["ApiTicketingCallbacksCallbackIdTakeTakeCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The call log, newest first
         * @description `ticket_id`: those it was spoken about in; for whom the complaint is about there are none.
         */
        get: operations["ApiTicketingCallsListCalls"];
        put?: never;
        /** Enter a call where no telephone system reports it */
        post: operations["ApiTicketingCallsRecordCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/going-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rings, and what the caller of this speaks on
         * @description For the call bar: ringing calls within reach, and own calls whose result is not given yet.
         */
        get: operations["ApiTicketingCallsGoingOnListGoingOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call with its history, tickets and the last promise */
        get: operations["ApiTicketingCallsCallIdReadCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a ringing call
         * @description The number in clear goes to whoever answers; who saw it is kept.
         */
        post: operations["ApiTicketingCallsCallIdAnswerAnswerCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/caller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whose call it is */
        post: operations["ApiTicketingCallsCallIdCallerAssignCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/dialing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the telephone system took the call */
        get: operations["ApiTicketingCallsCallIdDialingReadDialing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what came of the call */
        post: operations["ApiTicketingCallsCallIdEndEndCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where the recording is kept; who asked and why is kept too */
        post: operations["ApiTicketingCallsCallIdRecordingOpenRecording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a ticket to the call */
        post: operations["ApiTicketingCallsCallIdTicketsAddTicketToCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/calls/{call_id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the call on to a colleague */
        post: operations["ApiTicketingCallsCallIdTransfersTransferCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/channel-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a case over; the same number again is the same case */
        post: operations["ApiTicketingChannelCasesSubmitChannelCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/channel-cases/{outside_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a case stands, and its answer */
        get: operations["ApiTicketingChannelCasesOutsideNoReadChannelCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/channel-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of other systems, newest first */
        get: operations["ApiTicketingChannelKeysListChannelKeys"];
        put?: never;
        /** Issue a key for one channel and some communities */
        post: operations["ApiTicketingChannelKeysIssueChannelKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/channel-keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a key */
        post: operations["ApiTicketingChannelKeysKeyIdRevokeRevokeChannelKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/channel-keys/{key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a key another secret */
        post: operations["ApiTicketingChannelKeysKeyIdRotateRotateChannelKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clock policy in force, or an earlier version */
        get: operations["ApiTicketingClockPolicyReadPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions, or up to the draft */
        get: operations["ApiTicketingClockPolicyDifferencesListDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open draft */
        get: operations["ApiTicketingClockPolicyDraftReadDraft"];
        /** Save the draft; nothing is kept that may not be published */
        put: operations["ApiTicketingClockPolicyDraftSaveDraft"];
        /** Begin a draft of what is in force */
        post: operations["ApiTicketingClockPolicyDraftBeginDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/draft/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the draft up */
        post: operations["ApiTicketingClockPolicyDraftDiscardDiscardDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/draft/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the draft in force from now on */
        post: operations["ApiTicketingClockPolicyDraftPublishPublishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/official-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off and made-up days of a year's official notice */
        get: operations["ApiTicketingClockPolicyOfficialDaysReadOfficialDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replays, the newest first */
        get: operations["ApiTicketingClockPolicyReplaysListReplays"];
        put?: never;
        /** Run the draft over the tickets of a period */
        post: operations["ApiTicketingClockPolicyReplaysStartReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/replays/{replay_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a replay is and what it found */
        get: operations["ApiTicketingClockPolicyReplaysReplayIdReadReplay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/replays/{replay_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets that are missed under one policy and not under the other */
        get: operations["ApiTicketingClockPolicyReplaysReplayIdFindingsListReplayFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the deadline would be, by the policy in force and by the draft */
        post: operations["ApiTicketingClockPolicyTrialsTryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions, the newest first */
        get: operations["ApiTicketingClockPolicyVersionsListVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clock-policy/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What rules can be made of */
        get: operations["ApiTicketingClockPolicyVocabularyReadVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clocks that press or have ended, by how they stand
         * @description `validity`: of the complaint, partly valid among the valid. `of_handler`: limits the handler has to keep.
         */
        get: operations["ApiTicketingClocksListClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets that may have one cause
         * @description By the figures of the procedure rules, over the last day.
         */
        get: operations["ApiTicketingClustersListClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/clusters/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They have nothing to do with each other */
        post: operations["ApiTicketingClustersDismissDismissCluster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can handle tickets or carry out work here */
        get: operations["ApiTicketingColleaguesListColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints with ruling, cause and confirmation
         * @description The newest first. `confirmation`: what the owner said to the result; `cause`: whether it is known;
         *     `department`: the one found responsible.
         */
        get: operations["ApiTicketingComplaintsListComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/complaints/spreadsheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list of complaints and its figures as a spreadsheet
         * @description With the filters of the list. More rows than one file may have are refused.
         */
        get: operations["ApiTicketingComplaintsSpreadsheetDownloadComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/complaints/subclasses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Complaints of one class by second-level class
         * @description Every number is what the list finds with the same filters and that `class_l2`; the most first. `class_l1` is
         *     required.
         */
        get: operations["ApiTicketingComplaintsSubclassesCountSubclasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consolidated-reports/{consolidated_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The daily of the whole company
         * @description As it was issued last, or in the edition asked for; computed now while it was not.
         */
        get: operations["ApiTicketingConsolidatedReportsConsolidatedIdReadConsolidatedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consolidated-reports/{consolidated_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the daily, with the communities that are missing named */
        post: operations["ApiTicketingConsolidatedReportsConsolidatedIdIssueIssueConsolidatedReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consultation-panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be asked about a case of this community */
        get: operations["ApiTicketingConsultationPanelsListPanels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Consultations, the newest first
         * @description `mine`: those the reader was asked, or leads once they were reported. `counts` are per state with all other
         *     filters applied.
         */
        get: operations["ApiTicketingConsultationsListConsultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consultations/{consultation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consultation with its case, without personal data */
        get: operations["ApiTicketingConsultationsConsultationIdReadConsultation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consultations/{consultation_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what one was asked */
        post: operations["ApiTicketingConsultationsConsultationIdAnswerAnswerConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consultations/{consultation_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The opinion is not needed any more */
        post: operations["ApiTicketingConsultationsConsultationIdCancelCancelConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/consultations/{consultation_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign for the reports the system sent */
        post: operations["ApiTicketingConsultationsConsultationIdSignSignConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/correspondences/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an answer to a ticket goes to */
        get: operations["ApiTicketingCorrespondencesTicketIdReadCorrespondence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/daily-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Daily reports, the latest day first
         * @description `awaited`: those of days that are over and not in. `unreceived`: those and what is in and not received yet.
         */
        get: operations["ApiTicketingDailyReportsListDailyReports"];
        put?: never;
        /**
         * Begin the report of a day that has none
         * @description The company's daily of that day is begun with it when the day is over.
         */
        post: operations["ApiTicketingDailyReportsOpenDailyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/daily-reports/{daily_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One daily report
         * @description As it was handed in last, or in the edition asked for; computed now while it is not in.
         */
        get: operations["ApiTicketingDailyReportsDailyIdReadDailyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/daily-reports/{daily_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a further edition with its reason */
        post: operations["ApiTicketingDailyReportsDailyIdCorrectionsCorrectDailyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/daily-reports/{daily_id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The centre has the report */
        post: operations["ApiTicketingDailyReportsDailyIdReceiveReceiveDailyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/daily-reports/{daily_id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a remark to a case or to the day */
        post: operations["ApiTicketingDailyReportsDailyIdRemarksNoteRemark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/daily-reports/{daily_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the report in
         * @description Refused while a case lacks its measure or planned date. What is handed in stays as it is.
         */
        post: operations["ApiTicketingDailyReportsDailyIdSubmitSubmitDailyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The departments in a quarter
         * @description Counted now while it is not sent, afterwards as it was sent.
         */
        get: operations["ApiTicketingDepartmentAssessmentsListAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-assessments/{assessment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assessment */
        get: operations["ApiTicketingDepartmentAssessmentsAssessmentIdReadAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-assessments/{assessment_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the assessment to the head of the department */
        post: operations["ApiTicketingDepartmentAssessmentsAssessmentIdSendSendAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The digests of a period, by department
         * @description Both days included: of exactly this period.
         */
        get: operations["ApiTicketingDepartmentDigestsListDepartmentDigests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-digests/{digest_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One digest as it was sent last */
        get: operations["ApiTicketingDepartmentDigestsDigestIdReadDepartmentDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks of departments, due soonest first
         * @description `mine`: given to whoever asks, or by them. `counts` and `or_more` come with the first page only.
         */
        get: operations["ApiTicketingDepartmentTasksListDepartmentTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-tasks/{task_id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something keeps us from doing it */
        post: operations["ApiTicketingDepartmentTasksTaskIdBlockBlockDepartmentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-tasks/{task_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not needed any more */
        post: operations["ApiTicketingDepartmentTasksTaskIdCancelCancelDepartmentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-tasks/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The task is done */
        post: operations["ApiTicketingDepartmentTasksTaskIdDoneFinishDepartmentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-tasks/{task_id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It can go on */
        post: operations["ApiTicketingDepartmentTasksTaskIdUnblockUnblockDepartmentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/department-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Done and undone work per department
         * @description `done` within seven days.
         */
        get: operations["ApiTicketingDepartmentWorkListDepartmentWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments a ticket can be given to */
        get: operations["ApiTicketingDepartmentsListDepartmentNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/desk-leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to leave the desk */
        post: operations["ApiTicketingDeskLeavesAskForLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/desk-leaves/{leave_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supervisor agrees */
        post: operations["ApiTicketingDeskLeavesLeaveIdApproveApproveLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/desk-leaves/{leave_id}/come-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be back at the desk */
        post: operations["ApiTicketingDeskLeavesLeaveIdComeBackComeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/desk-leaves/{leave_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supervisor does not agree */
        post: operations["ApiTicketingDeskLeavesLeaveIdDeclineDeclineLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/desk-leaves/{leave_id}/go": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the desk to the relief */
        post: operations["ApiTicketingDeskLeavesLeaveIdGoGoOnLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/desk-leaves/{leave_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stay after all */
        post: operations["ApiTicketingDeskLeavesLeaveIdWithdrawWithdrawLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/dialings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have somebody called
         * @description The phone on the own desk rings first, then the other side's. Given up after a minute.
         */
        post: operations["ApiTicketingDialingsStartCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/door-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts that were refused at the doors, counted by day and reason */
        get: operations["ApiTicketingDoorRefusalsListDoorRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is at the posts now, and which stand empty */
        get: operations["ApiTicketingDutyDesksListDutyDesks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The duty log of a post, newest first */
        get: operations["ApiTicketingDutyEntriesListDutyEntries"];
        put?: never;
        /** Write a line into the duty log */
        post: operations["ApiTicketingDutyEntriesEnterDutyEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times at which a post stood empty, newest first */
        get: operations["ApiTicketingDutyGapsListDutyGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The posts of a community */
        get: operations["ApiTicketingDutyPostsListDutyPosts"];
        put?: never;
        /** Set up a post */
        post: operations["ApiTicketingDutyPostsAddDutyPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-posts/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a post or take it out of use */
        patch: operations["ApiTicketingDutyPostsPostIdChangeDutyPost"];
        trace?: never;
    };
    "/api/ticketing/duty-posts/{post_id}/report-empty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody is at the post though somebody is signed in */
        post: operations["ApiTicketingDutyPostsPostIdReportEmptyReportEmpty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-posts/{post_id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin duty at a post */
        post: operations["ApiTicketingDutyPostsPostIdSignInSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-shifts/{shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one shift (E1-03) */
        get: operations["ApiTicketingDutyShiftsShiftIdReadDutyShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/duty-shifts/{shift_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A point of the checklist is done */
        post: operations["ApiTicketingDutyShiftsShiftIdChecksCompleteCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed up, newest first */
        get: operations["ApiTicketingEscalationsListEscalations"];
        put?: never;
        /** Hand a record up to the supervisor */
        post: operations["ApiTicketingEscalationsRaiseEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/escalations/{escalation_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supervisor has seen it and says what is to be done */
        post: operations["ApiTicketingEscalationsEscalationIdAcknowledgeAcknowledgeEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs a supervisor, the oldest first
         * @description `acknowledged`: what somebody has seen and what has not got worse since, instead of the rest.
         */
        get: operations["ApiTicketingExceptionsListExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exceptions/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seen */
        post: operations["ApiTicketingExceptionsAcknowledgeAcknowledgeException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exceptions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of each nobody has seen */
        get: operations["ApiTicketingExceptionsCountsCountExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exchange-meeting-guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whoever can be invited: all active colleagues by name */
        get: operations["ApiTicketingExchangeMeetingGuestsListGuests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exchange-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchange meetings, the latest month first */
        get: operations["ApiTicketingExchangeMeetingsListExchangeMeetings"];
        put?: never;
        /** Plan the meeting about a month and invite to it */
        post: operations["ApiTicketingExchangeMeetingsPlanExchangeMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exchange-meetings/{meeting_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One exchange meeting, for its makers, the invited and whoever was sent the minutes
         * @description Minutes as they were sent last, or in the edition asked for; edition 0 as they were saved last.
         */
        get: operations["ApiTicketingExchangeMeetingsMeetingIdReadExchangeMeeting"];
        /** Another time, place or people; the agenda is counted anew */
        put: operations["ApiTicketingExchangeMeetingsMeetingIdRescheduleExchangeMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exchange-meetings/{meeting_id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the minutes */
        put: operations["ApiTicketingExchangeMeetingsMeetingIdMinutesSaveMinutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/exchange-meetings/{meeting_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the minutes; actions become tasks
         * @description To the heads of departments and everybody invited; each acknowledges it.
         */
        post: operations["ApiTicketingExchangeMeetingsMeetingIdSendSendMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/feedback-analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What customers said in a period, against the period before
         * @description Every figure is what the list of tickets or of visits finds with the filter beside it, as far as the reader sees.
         *     `department`: what it is found to have caused, for its digest.
         */
        get: operations["ApiTicketingFeedbackAnalysesReadFeedbackAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/feedback-analyses/spreadsheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The analysis of feedback as a spreadsheet */
        get: operations["ApiTicketingFeedbackAnalysesSpreadsheetDownloadFeedbackAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/feedback-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what is to be done about the feedback of a period
         * @description `If-Match` 0 for the first. It stands in the analysis of the same period and department.
         */
        put: operations["ApiTicketingFeedbackProposalsWriteFeedbackProposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in, was in time, waits, and where it is from
         * @description Every figure is what the lists of tickets and clocks find with the same filter, as far as the reader sees.
         *
         *     `department`: of cases it was found responsible for.
         */
        get: operations["ApiTicketingFiguresReadFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/handover-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open at a post and will be handed over */
        get: operations["ApiTicketingHandoverItemsListHandoverItems"];
        put?: never;
        /** Bring up something to be handed over */
        post: operations["ApiTicketingHandoverItemsAddHandoverItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/handover-items/{carried_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Done, with a word on how */
        post: operations["ApiTicketingHandoverItemsCarriedIdCompleteCompleteHandoverItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/histories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets of a person or a unit
         * @description For the screen beside a call.
         */
        get: operations["ApiTicketingHistoriesReadHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/histories/by-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tickets of a caller
         * @description The number travels in the body, so it stands in no log.
         */
        post: operations["ApiTicketingHistoriesByPhoneReadHistoryByPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/household-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Households each operator opened, by day
         * @description At most 31 days. `without_call`: only where something was opened while nobody was spoken with.
         */
        get: operations["ApiTicketingHouseholdOpeningsListHouseholdOpenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/household-openings/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an operator opened on a day
         * @description The latest first, at most 500. `without_call`: only those while nobody was spoken with.
         */
        get: operations["ApiTicketingHouseholdOpeningsLooksListContactLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents, the latest first */
        get: operations["ApiTicketingIncidentsListIncidents"];
        put?: never;
        /**
         * Open an incident
         * @description From a suggested cluster or by hand.
         */
        post: operations["ApiTicketingIncidentsOpenIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/banners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What operators have to know now */
        get: operations["ApiTicketingIncidentsBannersListBanners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One incident with its places, tickets and notices */
        get: operations["ApiTicketingIncidentsIncidentIdReadIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is read out, and until when it lasts */
        patch: operations["ApiTicketingIncidentsIncidentIdChangeIncident"];
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a reviewed incident */
        post: operations["ApiTicketingIncidentsIncidentIdCloseCloseIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The cause is removed */
        post: operations["ApiTicketingIncidentsIncidentIdControlControlIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell everybody concerned
         * @description Public words, to the contact of every ticket once. Each ticket is still answered itself.
         */
        post: operations["ApiTicketingIncidentsIncidentIdNoticesGiveNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look back on it */
        post: operations["ApiTicketingIncidentsIncidentIdReviewReviewIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket has this cause */
        post: operations["ApiTicketingIncidentsIncidentIdTicketsJoinIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incidents/{incident_id}/tickets/{ticket_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It has another cause */
        post: operations["ApiTicketingIncidentsIncidentIdTicketsTicketIdLeaveLeaveIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incoming-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails that came in, newest first
         * @description `waiting`: only those somebody has to see to.
         */
        get: operations["ApiTicketingIncomingMailsListIncomingMails"];
        put?: never;
        /**
         * Hand a mail in; the body is the mail as it was received
         * @description For the company's mail server. The same Message-ID again changes nothing.
         */
        post: operations["ApiTicketingIncomingMailsHandMailIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incoming-mails/{mail_id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a mail that was set aside a ticket */
        post: operations["ApiTicketingIncomingMailsMailIdRegisterRegisterIncomingMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/incoming-mails/{mail_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was done about a mail that was set aside */
        post: operations["ApiTicketingIncomingMailsMailIdSettleSettleIncomingMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/inquiry-summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people asked, by topic, and what waits for an answer
         * @description Every figure is what the list of tickets finds with the filter beside it, as far as the reader sees.
         */
        get: operations["ApiTicketingInquirySummariesReadInquirySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/inquiry-summaries/spreadsheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The summary of inquiries as a spreadsheet */
        get: operations["ApiTicketingInquirySummariesSpreadsheetDownloadInquirySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["ApiTicketingLivezLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mailboxes of the company */
        get: operations["ApiTicketingMailboxesListMailboxes"];
        put?: never;
        /** Add a mailbox */
        post: operations["ApiTicketingMailboxesAddMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/mailboxes/{mailbox_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a mailbox */
        patch: operations["ApiTicketingMailboxesMailboxIdChangeMailbox"];
        trace?: never;
    };
    "/api/ticketing/mailboxes/{mailbox_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try whether the mailbox can be read */
        post: operations["ApiTicketingMailboxesMailboxIdTestTryMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/my-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What wants doing today
         * @description `counts` are what the list finds with `mine` and `clock`, or with `state`, and the same community.
         */
        get: operations["ApiTicketingMyDayReadMyDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/my-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The phone on the desk of the caller of this */
        get: operations["ApiTicketingMyExtensionReadMyExtension"];
        /** Say which phone stands on the own desk */
        put: operations["ApiTicketingMyExtensionSetMyExtension"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/on-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on duty now, by the published roster */
        get: operations["ApiTicketingOnDutyListOnDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/ops/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Event flow and lag of this service */
        get: operations["ApiTicketingOpsFlowFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/ops/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that could not be applied */
        get: operations["ApiTicketingOpsParkedParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/ops/parked/{event_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * DiscardParked
         * @description Give a parked message up, so that later facts of its aggregate go on.
         */
        post: operations["ApiTicketingOpsParkedEventIdDiscardDiscardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/ops/parked/{event_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RetryParked
         * @description Try a parked message again.
         */
        post: operations["ApiTicketingOpsParkedEventIdRetryRetryParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/pbx-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Telephone systems */
        get: operations["ApiTicketingPbxLinksListPbxLinks"];
        put?: never;
        /**
         * Connect a telephone system
         * @description The key is shown this once.
         */
        post: operations["ApiTicketingPbxLinksCreatePbxLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/pbx-links/{pbx_link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a telephone system */
        put: operations["ApiTicketingPbxLinksPbxLinkIdChangePbxLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/pbx-links/{pbx_link_id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the key of a telephone system
         * @description The key is shown this once; the former one is good no longer.
         */
        post: operations["ApiTicketingPbxLinksPbxLinkIdKeyRenewPbxKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/pbx-links/{pbx_link_id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A telephone system reports what happens on it
         * @description Signed with the key of the connection. Reports may come twice, late and in any order.
         */
        post: operations["ApiTicketingPbxLinksPbxLinkIdReportsReportCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/phone-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Phone messages, newest first
         * @description `mine`: for the caller of this. `waiting`: not acknowledged yet.
         */
        get: operations["ApiTicketingPhoneMessagesListPhoneMessages"];
        put?: never;
        /** Take a message for a colleague */
        post: operations["ApiTicketingPhoneMessagesTakePhoneMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/phone-messages/{message_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read it */
        post: operations["ApiTicketingPhoneMessagesMessageIdAcknowledgeAcknowledgePhoneMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/phone-messages/{message_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who called, in clear
         * @description Who saw it is kept.
         */
        post: operations["ApiTicketingPhoneMessagesMessageIdContactReadPhoneMessageContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/plan-items/{item_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A measure is done
         * @description Says whoever has it, handles the case or supervises, and what was done.
         */
        post: operations["ApiTicketingPlanItemsItemIdDoneFinishPlanItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/plan-items/{item_id}/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody else is to do a measure
         * @description Of an approved plan, as long as it is not done. What is to be done, and by when, stays as it was approved.
         */
        post: operations["ApiTicketingPlanItemsItemIdHandOnHandOnPlanItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/procedure-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the complaint procedure */
        get: operations["ApiTicketingProcedureRulesReadProcedureRules"];
        /**
         * Change the figures of the complaint procedure
         * @description They count from now on; what was decided under the old ones stays, and a period that is over is weighed by those
         *     that were in force when it ended.
         */
        put: operations["ApiTicketingProcedureRulesChangeProcedureRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/quarterly-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarterly reports, the latest first */
        get: operations["ApiTicketingQuarterlyReportsListQuarterlyReports"];
        put?: never;
        /** Begin the report of a quarter before its last day */
        post: operations["ApiTicketingQuarterlyReportsOpenQuarterlyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/quarterly-reports/{quarterly_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One quarterly report
         * @description As it was published last, or in the edition asked for; edition 0 is counted now.
         */
        get: operations["ApiTicketingQuarterlyReportsQuarterlyIdReadQuarterlyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/quarterly-reports/{quarterly_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the report to leaders and experts
         * @description Each has a copy of their own and acknowledges it.
         */
        post: operations["ApiTicketingQuarterlyReportsQuarterlyIdPublishPublishQuarterlyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/quarterly-reports/{quarterly_id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the quarter shows and what is to be improved */
        put: operations["ApiTicketingQuarterlyReportsQuarterlyIdWordsSaveQuarterlyWords"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/question-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked, per cohort */
        get: operations["ApiTicketingQuestionSetsListQuestionSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/question-sets/{cohort}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what is asked
         * @description A new version; visits that are done keep the questions they were asked.
         */
        put: operations["ApiTicketingQuestionSetsCohortChangeQuestionSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service can do its work */
        get: operations["ApiTicketingReadyzReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/recording-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The checks of a month
         * @description `month` is any day of it.
         */
        get: operations["ApiTicketingRecordingChecksListRecordingChecks"];
        put?: never;
        /**
         * Draw the sample of a month that is over
         * @description Each operator's month is drawn once; asked again it shows what was drawn.
         */
        post: operations["ApiTicketingRecordingChecksDrawRecordings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/recording-checks/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One check */
        get: operations["ApiTicketingRecordingChecksCheckIdReadRecordingCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/recording-checks/{check_id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score a recording */
        post: operations["ApiTicketingRecordingChecksCheckIdScoresScoreRecording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/referrals/{referral_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Findings or plan */
        post: operations["ApiTicketingReferralsReferralIdAnswerAnswerReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/report-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days with the reports of every community, the latest first
         * @description `before`: the last day seen, to go on from there.
         */
        get: operations["ApiTicketingReportDaysListReportDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/report-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports the caller was sent, the latest first */
        get: operations["ApiTicketingReportReceiptsListReceivedReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/report-receipts/{receipt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report the caller was sent */
        get: operations["ApiTicketingReportReceiptsReceiptIdReadReceivedReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/report-receipts/{receipt_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller has read it */
        post: operations["ApiTicketingReportReceiptsReceiptIdAcknowledgeAcknowledgeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return visits; open ones by urgency, others latest first
         * @description `mine`: the caller answers for it. `low`: a score of two or less. `made_from` and `made_until`: the days a visit
         *     was made. `counted`: what the figures count, all but cancelled visits. `contacted`: done or tried, by the time of
         *     that; of a person or a unit only. `department`: the one found responsible for the case a visit follows.
         */
        get: operations["ApiTicketingReturnVisitsListVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the next visit
         * @description The most pressing visit that nobody is on, of a person nobody talks to and nobody tried today.
         */
        post: operations["ApiTicketingReturnVisitsNextTakeNextVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a round of visits
         * @description Or say with `only_count` how many people it would reach.
         */
        post: operations["ApiTicketingReturnVisitsRoundsAddVisitRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/spreadsheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Visits due and done, scores, and the visits behind them as a spreadsheet
         * @description Of the same period as the figures: visits due or made in it. More rows than one file may have are refused.
         */
        get: operations["ApiTicketingReturnVisitsSpreadsheetDownloadVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Visits due and done, and scores
         * @description What was due in the period, and what was said in the visits made in it. Every figure is what the list of visits
         *     finds with the same filter and `due_from`, `due_until` or `made_from`, `made_until`.
         */
        get: operations["ApiTicketingReturnVisitsStatisticsReadVisitStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One visit with its questions and attempts */
        get: operations["ApiTicketingReturnVisitsVisitIdReadVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nobody was reached
         * @description The second day with a failed attempt ends the visit as unreachable.
         */
        post: operations["ApiTicketingReturnVisitsVisitIdAttemptsRecordVisitAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a visit */
        post: operations["ApiTicketingReturnVisitsVisitIdCancelCancelVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be on a visit
         * @description For fifteen minutes nobody else takes it, or another visit of the same person.
         */
        post: operations["ApiTicketingReturnVisitsVisitIdClaimClaimVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what the person said
         * @description A score of two or less is followed up in a ticket at once.
         */
        post: operations["ApiTicketingReturnVisitsVisitIdCompleteCompleteVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link to answer */
        post: operations["ApiTicketingReturnVisitsVisitIdInvitationInviteToAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a visit to a colleague */
        post: operations["ApiTicketingReturnVisitsVisitIdReassignReassignVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/return-visits/{visit_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a visit to others */
        post: operations["ApiTicketingReturnVisitsVisitIdReleaseReleaseVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A week of a community with all that is wrong in it
         * @description `week` is any day of it.
         */
        get: operations["ApiTicketingRostersReadRoster"];
        put?: never;
        /** Begin to plan a week */
        post: operations["ApiTicketingRostersPlanRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters/{roster_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed after publication, newest first */
        get: operations["ApiTicketingRostersRosterIdChangesListRosterChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters/{roster_id}/copy-last-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan the week like the one before */
        post: operations["ApiTicketingRostersRosterIdCopyLastWeekCopyLastWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters/{roster_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put people on a shift */
        post: operations["ApiTicketingRostersRosterIdEntriesAddRosterEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters/{roster_id}/entries/{entry_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take somebody off a shift */
        post: operations["ApiTicketingRostersRosterIdEntriesEntryIdRemoveRemoveRosterEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters/{roster_id}/entries/{entry_id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have somebody stand in */
        post: operations["ApiTicketingRostersRosterIdEntriesEntryIdReplaceReplaceRosterEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/rosters/{roster_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a week
         * @description Refused with the list of what hinders it.
         */
        post: operations["ApiTicketingRostersRosterIdPublishPublishRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The routing table in force */
        get: operations["ApiTicketingRoutingReadRoutingTable"];
        /** Put another routing table in force */
        put: operations["ApiTicketingRoutingChangeRoutingTable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/routing/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who should handle a case that is being taken in
         * @description Without a phase it follows from the unit, the building part and the day it occurred, as at registration.
         */
        get: operations["ApiTicketingRoutingSuggestionSuggestRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said on the phone, by situation
         * @description As it holds in a community, or for the company.
         */
        get: operations["ApiTicketingScriptsListScripts"];
        put?: never;
        /** Give a community words of its own */
        post: operations["ApiTicketingScriptsAddScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/scripts/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All scripts, those of communities included */
        get: operations["ApiTicketingScriptsAllListAllScripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/scripts/{script_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Reword a script */
        put: operations["ApiTicketingScriptsScriptIdChangeScript"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hand-overs, newest first */
        get: operations["ApiTicketingShiftHandoversListHandovers"];
        put?: never;
        /** The off-going person writes the hand-over */
        post: operations["ApiTicketingShiftHandoversDraftHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-handovers/{handover_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One hand-over with its lines (E1-20) */
        get: operations["ApiTicketingShiftHandoversHandoverIdReadHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-handovers/{handover_id}/lines/{line_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The on-coming person has looked at a line */
        post: operations["ApiTicketingShiftHandoversHandoverIdLinesLineIdConfirmConfirmHandoverLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-handovers/{handover_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The on-coming person does not take over like this */
        post: operations["ApiTicketingShiftHandoversHandoverIdRefuseRefuseHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-handovers/{handover_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign with the own session */
        post: operations["ApiTicketingShiftHandoversHandoverIdSignSignHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shifts of a community */
        get: operations["ApiTicketingShiftTemplatesListShiftTemplates"];
        put?: never;
        /** Set up a shift */
        post: operations["ApiTicketingShiftTemplatesAddShiftTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/shift-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a shift */
        patch: operations["ApiTicketingShiftTemplatesTemplateIdChangeShiftTemplate"];
        trace?: never;
    };
    "/api/ticketing/specialist-rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who handles valid complaints, the best closure rate first
         * @description Every figure is what the lists of tickets and clocks find with the same filter, as far as the reader sees.
         */
        get: operations["ApiTicketingSpecialistRankingsReadSpecialistRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/specialist-rankings/spreadsheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranking of specialists as a spreadsheet */
        get: operations["ApiTicketingSpecialistRankingsSpreadsheetDownloadSpecialistRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is away and who decides meanwhile */
        get: operations["ApiTicketingStandInsListStandIns"];
        put?: never;
        /** Name who decides during an absence */
        post: operations["ApiTicketingStandInsNameStandIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/stand-ins/{stand_in_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back earlier than planned */
        post: operations["ApiTicketingStandInsStandInIdEndEndStandIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/subclasses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The second-level classes of complaints
         * @description Retired ones too: tickets keep them.
         */
        get: operations["ApiTicketingSubclassesReadSubclasses"];
        /** Change the second-level classes of complaints */
        put: operations["ApiTicketingSubclassesChangeSubclasses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/swap-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Swaps, newest first */
        get: operations["ApiTicketingSwapRequestsListSwapRequests"];
        put?: never;
        /** Ask a colleague to swap or to take over a shift */
        post: operations["ApiTicketingSwapRequestsOpenSwapRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/swap-requests/{swap_id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The colleague agrees */
        post: operations["ApiTicketingSwapRequestsSwapIdAgreeAgreeSwapRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/swap-requests/{swap_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A supervisor approves; the roster changes */
        post: operations["ApiTicketingSwapRequestsSwapIdApproveApproveSwapRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/swap-requests/{swap_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The colleague declines */
        post: operations["ApiTicketingSwapRequestsSwapIdDeclineDeclineSwapRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/swap-requests/{swap_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A supervisor rejects */
        post: operations["ApiTicketingSwapRequestsSwapIdRejectRejectSwapRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/swap-requests/{swap_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever asked withdraws */
        post: operations["ApiTicketingSwapRequestsSwapIdWithdrawWithdrawSwapRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have somebody do something
         * @description The caller becomes first receiver: told when it is late, and asked whether it is done.
         */
        post: operations["ApiTicketingTasksGiveTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/team-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, handling times and scores by operator
         * @description From the first to the last day, both included.
         */
        get: operations["ApiTicketingTeamCallsReadTeamCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets, newest first
         * @description `mine`: handled by the caller. `no`: the beginning of a number. `clock`: at risk or overdue. Where only open
         *     tickets are asked for, those over a limit come first. `happened` goes with the two days of a period, both included:
         *     what reports count. `desk`: whose daily report a case stands in. `department`: the one found responsible.
         *     `class_l2` goes with the `class_l1` it is below. `answered`: answered at all, no later than promised, or waiting for
         *     an answer. `centre_reply`: resolved, and the centre owes the final reply.
         */
        get: operations["ApiTicketingTicketsListTickets"];
        put?: never;
        /**
         * Register a ticket of any kind
         * @description The caller becomes first receiver and stays accountable to the end.
         */
        post: operations["ApiTicketingTicketsRegisterTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/intake-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest answer that could be promised at intake
         * @description Of what is being taken in, as it is known by now. `accept`: it would be accepted as it is registered. Severity
         *     and phase are those it would be registered with.
         */
        get: operations["ApiTicketingTicketsIntakeLimitReadIntakeLimit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tickets that may be about the same */
        get: operations["ApiTicketingTicketsSimilarListSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket with timeline, clocks and work orders
         * @description For whoever reads tickets, and whoever has a part in this one: who helps on it, has a department's task or a
         *     measure of its approved plan.
         */
        get: operations["ApiTicketingTicketsTicketIdReadTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a ticket
         * @description The caller becomes the handler; the clocks of handling start.
         */
        post: operations["ApiTicketingTicketsTicketIdAcceptAcceptTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The service begins */
        post: operations["ApiTicketingTicketsTicketIdAppointmentBeginBeginService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an appointment */
        post: operations["ApiTicketingTicketsTicketIdAppointmentCancelCancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm person and slot */
        post: operations["ApiTicketingTicketsTicketIdAppointmentConfirmConfirmSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the customer says of it */
        post: operations["ApiTicketingTicketsTicketIdAppointmentEvaluateEvaluateService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The service is done */
        post: operations["ApiTicketingTicketsTicketIdAppointmentFinishFinishService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody was there */
        post: operations["ApiTicketingTicketsTicketIdAppointmentNoShowMissAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/appointment/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another slot or person */
        post: operations["ApiTicketingTicketsTicketIdAppointmentRescheduleRescheduleAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/approval-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant or decline
         * @description One refusal declines it, the last grant grants it; either way the applicant is answered.
         */
        post: operations["ApiTicketingTicketsTicketIdApprovalDecisionsDecideOnApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an application
         * @description The steps of its class are frozen; the first approvers are asked.
         */
        post: operations["ApiTicketingTicketsTicketIdApprovalsSubmitForApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign a ticket */
        post: operations["ApiTicketingTicketsTicketIdAssignAssignTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/assistants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a colleague help */
        post: operations["ApiTicketingTicketsTicketIdAssistantsAddAssistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/assistants/{staff_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The colleague is not needed any more */
        post: operations["ApiTicketingTicketsTicketIdAssistantsStaffIdReleaseReleaseAssistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a ticket, oldest first */
        get: operations["ApiTicketingTicketsTicketIdAttachmentsListAttachments"];
        put?: never;
        /**
         * Add a file; the body is its content
         * @description To the row of the timeline `entry_id`, or to what the caller has just done (`verb`), or to a row of its own.
         */
        post: operations["ApiTicketingTicketsTicketIdAttachmentsAddAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ticket's clocks, explained */
        get: operations["ApiTicketingTicketsTicketIdClocksExplainClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a ticket
         * @description The customer confirms, or two contact attempts on different days have failed.
         */
        post: operations["ApiTicketingTicketsTicketIdCloseCloseTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what was found
         * @description Cause, evidence and who is responsible; all five steps done.
         */
        post: operations["ApiTicketingTicketsTicketIdConcludeConcludeInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The consultations of a ticket */
        get: operations["ApiTicketingTicketsTicketIdConsultationsListTicketConsultations"];
        put?: never;
        /** Ask the expert panel */
        post: operations["ApiTicketingTicketsTicketIdConsultationsOpenConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/contact-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody was reached */
        post: operations["ApiTicketingTicketsTicketIdContactAttemptsRecordContactAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/contact/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the contact in clear
         * @description Needs a purpose; who saw what and why is kept. Whoever reads the ticket only for a task or a measure of theirs
         *     calls nobody: a technician is given the number with an order of work, for its time, or handles an appointment.
         */
        post: operations["ApiTicketingTicketsTicketIdContactUnmaskUnmaskContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make it another kind
         * @description Number, registration, first receiver, contact and history stay. A complaint is converted by a supervisor.
         */
        post: operations["ApiTicketingTicketsTicketIdConvertConvertTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/department-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a department its task */
        post: operations["ApiTicketingTicketsTicketIdDepartmentTasksAssignDepartmentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Doubt that it is valid */
        post: operations["ApiTicketingTicketsTicketIdDoubtNoteDoubt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/first-measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * First measure
         * @description The first measure with its planned date.
         */
        post: operations["ApiTicketingTicketsTicketIdFirstMeasureTakeMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the handler */
        post: operations["ApiTicketingTicketsTicketIdHandOverHandOverTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/investigate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to investigate */
        post: operations["ApiTicketingTicketsTicketIdInvestigateBeginInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where it is
         * @description Replaces unit and place. The warranty of the unit may change the phase, and with it the clocks.
         */
        post: operations["ApiTicketingTicketsTicketIdLocateLocateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge into another ticket
         * @description The duplicate ends; its requester is answered together with the other's.
         */
        post: operations["ApiTicketingTicketsTicketIdMergeMergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a note or an interim answer */
        post: operations["ApiTicketingTicketsTicketIdNotesAddNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer objects */
        post: operations["ApiTicketingTicketsTicketIdObjectionsObjectToRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/plan-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or return it
         * @description Whoever submitted the plan does not decide on it.
         */
        post: operations["ApiTicketingTicketsTicketIdPlanDecisionsDecideOnPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a plan for approval */
        post: operations["ApiTicketingTicketsTicketIdPlansSubmitPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/procedure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the procedure has come to
         * @description Rulings, investigation, plans, tasks of departments, notices, referrals, transfers, suspensions, assistants.
         */
        get: operations["ApiTicketingTicketsTicketIdProcedureReadProcedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/promise-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest that may be promised
         * @description Of the next answer, and of the answer of another round.
         */
        get: operations["ApiTicketingTicketsTicketIdPromiseLimitsReadPromiseLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/reclassify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the class
         * @description Becoming major starts the report clock now.
         */
        post: operations["ApiTicketingTicketsTicketIdReclassifyReclassifyTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a specialist for findings or a plan
         * @description The handler stays accountable; the clock of the answer starts (K07, K10).
         */
        post: operations["ApiTicketingTicketsTicketIdReferralsAskSpecialist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a closed one
         * @description Within thirty days of closing; later the matter is registered anew as a repeat.
         */
        post: operations["ApiTicketingTicketsTicketIdReopenReopenTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the requester */
        post: operations["ApiTicketingTicketsTicketIdReplyReplyToRequester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/report-clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the reports it stands in are due, and why */
        get: operations["ApiTicketingTicketsTicketIdReportClocksExplainReportClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/report-major": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File the sheet
         * @description The complaint sheet of a major or urgent case goes to the service centre.
         */
        post: operations["ApiTicketingTicketsTicketIdReportMajorReportMajor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State the result */
        post: operations["ApiTicketingTicketsTicketIdResolveResolveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on before the day */
        post: operations["ApiTicketingTicketsTicketIdResumeResumeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back to processing
         * @description The customer is not satisfied. A second time a supervisor decides.
         */
        post: operations["ApiTicketingTicketsTicketIdReturnReturnTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who should handle this ticket, and why */
        get: operations["ApiTicketingTicketsTicketIdRoutingReadTicketRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/ruling-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the centre
         * @description The centre answers within four hours (K03).
         */
        post: operations["ApiTicketingTicketsTicketIdRulingRequestsRequestRuling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rule: valid or not
         * @description A doubtful complaint is ruled on by the centre, a clear one by its handler.
         */
        post: operations["ApiTicketingTicketsTicketIdRulingsRuleOnComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let it wait
         * @description No clock of the procedure stops: only those the policy names pausable.
         */
        post: operations["ApiTicketingTicketsTicketIdSuspendSuspendTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/task/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task on */
        post: operations["ApiTicketingTicketsTicketIdTaskAcceptTakeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/task/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a task */
        post: operations["ApiTicketingTicketsTicketIdTaskBeginBeginTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/task/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Done as it was meant */
        post: operations["ApiTicketingTicketsTicketIdTaskConfirmConfirmTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/task/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The task is done */
        post: operations["ApiTicketingTicketsTicketIdTaskFinishFinishTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/task/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not yet what was meant */
        post: operations["ApiTicketingTicketsTicketIdTaskReturnReturnTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer the ticket to a colleague
         * @description It stays with the caller until the colleague accepts; no answer in time is a refusal.
         */
        post: operations["ApiTicketingTicketsTicketIdTransfersOfferTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/urge-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Urge whoever is behind */
        post: operations["ApiTicketingTicketsTicketIdUrgeNoticesSendUrgeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/tickets/{ticket_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a ticket */
        post: operations["ApiTicketingTicketsTicketIdWithdrawWithdrawTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/transfers/{transfer_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the ticket */
        post: operations["ApiTicketingTransfersTransferIdAcceptAcceptTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/transfers/{transfer_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the ticket back */
        post: operations["ApiTicketingTransfersTransferIdRefuseRefuseTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/transfers/{transfer_id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the ticket after all */
        post: operations["ApiTicketingTransfersTransferIdTakeBackTakeBackTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/undelivered-answers/{answer_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how the requester was told of an answer that did not reach them */
        post: operations["ApiTicketingUndeliveredAnswersAnswerIdSettleSettleUndeliveredAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/urge-notices/{notice_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an urge notice */
        post: operations["ApiTicketingUrgeNoticesNoticeIdReplyReplyToUrgeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/visit-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the questions of a visit
         * @description Once: afterwards the link opens nothing any more.
         */
        post: operations["ApiTicketingVisitAnswersSubmitVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/visit-answers/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What somebody is asked */
        post: operations["ApiTicketingVisitAnswersFormOpenVisitForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/visit-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is visited again */
        get: operations["ApiTicketingVisitRulesReadVisitRules"];
        /** Change the visit rules */
        put: operations["ApiTicketingVisitRulesChangeVisitRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/visit-rules/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the visit rules came about */
        get: operations["ApiTicketingVisitRulesVersionsListVisitRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/watched-customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers with open matters, and why to watch
         * @description `why` leaves those it applies to; without it, everybody with open matters. Who waits past a limit comes first,
         *     then past a promise, then frequent callers, major cases and repeated calls.
         */
        get: operations["ApiTicketingWatchedCustomersListWatchedCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/web-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report something without signing in
         * @description With a key the same form sent again, because the first answer was lost, gets the same receipt.
         */
        post: operations["ApiTicketingWebFormsSubmitWebForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/web-forms/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communities to choose from */
        get: operations["ApiTicketingWebFormsCommunitiesListPublicCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/web-forms/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a reported matter stands */
        get: operations["ApiTicketingWebFormsTokenReadWebForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/web-forms/{token}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an image to a report that was just sent; the body is its content
         * @description At most three, within an hour. Sent again it is the same image.
         */
        post: operations["ApiTicketingWebFormsTokenAttachmentsAddWebFormImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work orders, newest first
         * @description `counts` are per state with all other filters applied.
         */
        get: operations["ApiTicketingWorkOrdersListWorkOrders"];
        put?: never;
        /** Create a work order for a ticket */
        post: operations["ApiTicketingWorkOrdersCreateWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dispatch board */
        get: operations["ApiTicketingWorkOrdersBoardReadBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One work order with its material */
        get: operations["ApiTicketingWorkOrdersOrderIdReadWorkOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The technician accepts */
        post: operations["ApiTicketingWorkOrdersOrderIdAcceptAcceptWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order */
        post: operations["ApiTicketingWorkOrdersOrderIdCancelCancelWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close free work
         * @description Paid work closes by itself when its bill is paid.
         */
        post: operations["ApiTicketingWorkOrdersOrderIdCloseCloseWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The work is done */
        post: operations["ApiTicketingWorkOrdersOrderIdCompleteCompleteWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/confirm-by-requester": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The requester confirms the work */
        post: operations["ApiTicketingWorkOrdersOrderIdConfirmByRequesterConfirmByRequester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/confirm-by-supervisor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A supervisor confirms the work */
        post: operations["ApiTicketingWorkOrdersOrderIdConfirmBySupervisorConfirmBySupervisor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom to call
         * @description For the assignee, from acceptance to a day after completion; every look is logged.
         */
        post: operations["ApiTicketingWorkOrdersOrderIdContactReadOrderContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send somebody */
        post: operations["ApiTicketingWorkOrdersOrderIdDispatchDispatchWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The technician gives it back */
        post: operations["ApiTicketingWorkOrdersOrderIdRefuseRefuseWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-orders/{order_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work begins on site */
        post: operations["ApiTicketingWorkOrdersOrderIdStartStartWorkOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticketing/work-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The work record of a day */
        get: operations["ApiTicketingWorkRecordsReadWorkRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AcceptTicket */
        AcceptTicket: {
            promised_reply_at?: string | null;
        };
        /** AcknowledgeEscalation */
        AcknowledgeEscalation: {
            answer: string;
        };
        /** AcknowledgeExceptionRow */
        AcknowledgeExceptionRow: {
            degree: number;
            note: string;
            /** @enum {string} */
            source: "not_accepted" | "desk_empty" | "transfer_unwanted" | "clock_missed" | "urge_unanswered" | "urge_escalated" | "ticket_silent" | "task_overdue" | "measure_overdue" | "application_overdue" | "incident_unreviewed" | "callback_late" | "callback_failed" | "answer_undelivered" | "mail_waiting" | "mail_flood" | "mailbox_unreadable";
            /** Format: uuid */
            subject_id: string;
        };
        /** ActionRead */
        ActionRead: {
            /** Format: uuid */
            assignee_id: string;
            assignee_name: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            due_at: string;
            ticket_id?: string | null;
            ticket_no?: string | null;
            title: string;
        };
        /** AddArticle */
        AddArticle: {
            answer: string;
            community_id?: string | null;
            question: string;
            /** Format: date */
            review_due: string;
            /** @enum {string} */
            topic: "fees" | "repair" | "parking" | "renovation" | "handover" | "rules" | "life" | "safety" | "other";
        };
        /** AddAssistant */
        AddAssistant: {
            /** Format: uuid */
            staff_id: string;
        };
        /** AddDailyCorrection */
        AddDailyCorrection: {
            reason: string;
            /** @default [] */
            remarks: (components["schemas"]["NoteRemark"] | unknown)[];
        };
        /** AddDutyPost */
        AddDutyPost: {
            checklist?: string[] | null;
            /** Format: uuid */
            community_id: string;
            /** @default false */
            concurrent: boolean;
            /** @default [] */
            deputies: (string | unknown)[];
            /** @enum {string} */
            kind: "reception" | "hotline" | "gate" | "control_room" | "show_flat" | "engineering" | "other";
            /** @default [] */
            manned_shifts: (string | unknown)[];
            minimum_heads?: number | null;
            name: string;
        };
        /** AddHandoverItem */
        AddHandoverItem: {
            amount_cents?: number | null;
            /** @enum {string} */
            kind: "key" | "cash_box" | "item" | "equipment" | "instruction";
            /** Format: uuid */
            post_id: string;
            text: string;
        };
        /** AddMailbox */
        AddMailbox: {
            address: string;
            believed_server?: string | null;
            community_id?: string | null;
            /** @default true */
            enabled: boolean;
            /** @default INBOX */
            folder: string;
            host?: string | null;
            /**
             * @default complaint
             * @enum {string}
             */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request";
            login?: string | null;
            /** @default 200 */
            most_per_day: number;
            /** @default 20 */
            most_per_sender: number;
            password?: string | null;
            /** @default 993 */
            port: number;
            /**
             * @default tls
             * @enum {string}
             */
            security: "tls" | "starttls" | "none";
        };
        /** AddNote */
        AddNote: {
            /** @enum {null|string} */
            channel?: "phone" | "visit" | "letter" | "email" | "web_form" | "owner_app" | "message" | null;
            promised_reply_at?: string | null;
            text: string;
            /**
             * @default internal
             * @enum {string}
             */
            visibility: "internal" | "public";
        };
        /** AddRosterEntries */
        AddRosterEntries: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            post_id: string;
            reason?: string | null;
            staff_ids: (string | unknown)[];
            /** Format: uuid */
            template_id: string;
        };
        /** AddScript */
        AddScript: {
            /** Format: uuid */
            community_id: string;
            /** @enum {string} */
            situation: "greeting" | "first_caller" | "repeat_caller" | "frequent_caller" | "transfer" | "closing" | "unfounded_reply" | "founded_reply" | "holding_reply";
            steps: components["schemas"]["AddStep"][];
        };
        /** AddShiftTemplate */
        AddShiftTemplate: {
            begins: string;
            /** Format: uuid */
            community_id: string;
            ends: string;
            name: string;
        };
        /** AddStep */
        AddStep: {
            /** @enum {null|string} */
            field?: "title" | "description" | "place" | "desired_outcome" | "contact_name" | null;
            say: string;
            say_en?: string | null;
        };
        /** AddTicketToCall */
        AddTicketToCall: {
            /** Format: uuid */
            ticket_id: string;
        };
        /** AddVisitRound */
        AddVisitRound: {
            /**
             * @default everybody
             * @enum {string}
             */
            audience: "owners" | "lessees" | "everybody";
            building_id?: string | null;
            /** Format: uuid */
            community_id: string;
            label: string;
            /** @default false */
            only_count: boolean;
            person_ids?: string[] | null;
            /** @default 100 */
            sample_pct: number;
            /** @default 1 */
            seed: string;
            /** Format: date */
            visit_by: string;
        };
        /** AgeRead */
        AgeRead: {
            age: string;
            registered_before: string | null;
            registered_since: string | null;
        };
        /** AgendaCaseRead */
        AgendaCaseRead: {
            class_l1: string | null;
            handler_name: string | null;
            no: string;
            severity: string;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            title: string;
        };
        /** AgendaLineRead */
        AgendaLineRead: {
            class_l1: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            ends_at: string;
            place: string | null;
            score: number | null;
            staff_id: string | null;
            staff_name: string | null;
            /** Format: date-time */
            starts_at: string;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            title: string;
            unit_code: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** AgendaPageRead */
        AgendaPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["AgendaLineRead"][];
            next_cursor: string | null;
        };
        /** AgendaRead */
        AgendaRead: {
            by_class: components["schemas"]["FigureRead"][];
            by_department: components["schemas"]["FigureRead"][];
            cases: components["schemas"]["AgendaCaseRead"][];
            closed: components["schemas"]["FigureRead"];
            /** Format: date */
            first_day: string;
            invalid: components["schemas"]["FigureRead"];
            /** Format: date */
            last_day: string;
            missed: components["schemas"]["FigureRead"];
            month: string;
            pending: components["schemas"]["FigureRead"];
            registered: components["schemas"]["FigureRead"];
            repeated: components["schemas"]["FigureRead"];
            top_causes: components["schemas"]["FigureRead"][];
            urged: components["schemas"]["FigureRead"];
            valid: components["schemas"]["FigureRead"];
        };
        /** AlarmRead */
        AlarmRead: {
            /** Format: date-time */
            at: string;
            hearers: components["schemas"]["HearerRead"][];
            missed: boolean;
        };
        /** Answer */
        Answer: {
            choice?: string | null;
            question: string;
            score?: number | null;
            text?: string | null;
        };
        /** AnswerConsultation */
        AnswerConsultation: {
            reply: string;
        };
        /** AnswerReferral */
        AnswerReferral: {
            answer: string;
        };
        /** AnswerVisit */
        AnswerVisit: {
            answers: components["schemas"]["Answer"][];
            comment?: string | null;
            questions_version: number;
        };
        /** AnsweredCallRead */
        AnsweredCallRead: {
            call: components["schemas"]["CallRead"];
            number: string | null;
            version: number;
        };
        /** AppointmentRead */
        AppointmentRead: {
            began_at: string | null;
            comment: string | null;
            /** Format: date-time */
            ends_at: string;
            finished_at: string | null;
            score: number | null;
            staff_id: string | null;
            /** Format: date-time */
            starts_at: string;
        };
        /** AppraisalWeightsRead */
        AppraisalWeightsRead: {
            closure: number;
            in_force_from: string | null;
            limits: number;
            repeats: number;
            version: number;
        };
        /** ApprovalFlowsRead */
        ApprovalFlowsRead: {
            access_card: components["schemas"]["ticketing_approval_flows_schemas_FlowRead"];
            other: components["schemas"]["ticketing_approval_flows_schemas_FlowRead"];
            parking: components["schemas"]["ticketing_approval_flows_schemas_FlowRead"];
            pet: components["schemas"]["ticketing_approval_flows_schemas_FlowRead"];
            renovation: components["schemas"]["ticketing_approval_flows_schemas_FlowRead"];
            venue: components["schemas"]["ticketing_approval_flows_schemas_FlowRead"];
            version: number;
        };
        /** ApprovalStepRead */
        ApprovalStepRead: {
            asked_at: string | null;
            decided_at: string | null;
            decided_by: string | null;
            decision: string | null;
            number: number;
            on_behalf_of: string | null;
            reason: string | null;
            role: string;
        };
        /** ArticlePageRead */
        ArticlePageRead: {
            items: components["schemas"]["ArticleRead"][];
            next_cursor: string | null;
        };
        /** ArticleRead */
        ArticleRead: {
            answer: string;
            /** Format: date-time */
            changed_at: string;
            community_id: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            owner_id: string;
            owner_name: string | null;
            question: string;
            /** Format: date */
            review_due: string;
            review_overdue: boolean;
            revision: number;
            state: string;
            topic: string;
            version: number;
        };
        /** AskCallback */
        AskCallback: {
            call_id?: string | null;
            /** Format: date-time */
            due_at: string;
            /** @enum {string} */
            kind: "appointed" | "supervisor";
            matter: string;
            owner_id?: string | null;
            phone?: string | null;
            ticket_id?: string | null;
        };
        /** AskForLeave */
        AskForLeave: {
            /** Format: uuid */
            attendance_id: string;
            reason: string;
        };
        /** AskSpecialist */
        AskSpecialist: {
            /** @enum {string} */
            purpose: "project_findings" | "specialist_plan";
            question: string;
            /** Format: uuid */
            to_staff_id: string;
        };
        /** AssessmentContentRead */
        AssessmentContentRead: {
            caused: components["schemas"]["FigureRead"];
            causes: components["schemas"]["FigureRead"][];
            comment: string | null;
            department: string;
            /** Format: date */
            first_day: string;
            /** Format: date */
            last_day: string;
            missed: components["schemas"]["FigureRead"];
            pending: components["schemas"]["FigureRead"];
            quarter: string;
            repeated: components["schemas"]["FigureRead"];
            /** @default [] */
            top_causes: components["schemas"]["FigureRead"][];
        };
        /** AssessmentRead */
        AssessmentRead: {
            content: components["schemas"]["AssessmentContentRead"];
            department: string;
            /** Format: uuid */
            department_id: string;
            edition: number;
            head_name: string | null;
            /** Format: uuid */
            id: string;
            quarter: string;
            receipts: components["schemas"]["ReceiptRead"][];
            sent_at: string | null;
            state: string;
            version: number;
        };
        /** AssignCaller */
        AssignCaller: {
            /** Format: uuid */
            community_id: string;
            person_id?: string | null;
            unit_id?: string | null;
        };
        /** AssignDepartmentTask */
        AssignDepartmentTask: {
            /** Format: uuid */
            assignee_id: string;
            department: string;
            /** Format: date-time */
            due_at: string;
            task: string;
        };
        /** AssignTicket */
        AssignTicket: {
            class_l1?: string | null;
            class_l2?: string | null;
            department: string;
            /** Format: uuid */
            handler_id: string;
            /** @enum {null|string} */
            nature?: "quality" | "service_attitude" | "timeliness" | "charge" | "safety" | "rule_dispute" | "compensation_claim" | null;
            /** @enum {null|string} */
            phase?: "pre_handover" | "in_warranty" | "after_warranty" | null;
            /** @enum {null|string} */
            severity?: "general" | "complex" | "major" | "urgent" | null;
            text?: string | null;
        };
        /** AssignVisit */
        AssignVisit: {
            /** Format: uuid */
            owner_id: string;
        };
        /** AssistantRead */
        AssistantRead: {
            /** Format: date-time */
            since: string;
            /** Format: uuid */
            staff_id: string;
        };
        /** AttachmentRead */
        AttachmentRead: {
            /** Format: date-time */
            added_at: string;
            added_by: string | null;
            /** Format: uuid */
            entry_id: string;
            /** Format: uuid */
            id: string;
            media_type: string;
            name: string | null;
            sha256: string;
            size: number;
            struck_out_at: string | null;
            struck_out_by: string | null;
            struck_out_reason: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** AttendanceRead */
        AttendanceRead: {
            away_since: string | null;
            /** Format: date-time */
            begun_at: string;
            /** Format: uuid */
            community_id: string;
            early_seconds: number | null;
            ended_at: string | null;
            ending: string | null;
            /** Format: uuid */
            id: string;
            late_seconds: number;
            /** Format: uuid */
            post_id: string;
            relieves: string | null;
            /** Format: uuid */
            shift_id: string;
            /** Format: uuid */
            staff_id: string;
            version: number;
        };
        /** AttendanceRowRead */
        AttendanceRowRead: {
            away_since: string | null;
            /** Format: date-time */
            begun_at: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date */
            day: string;
            display_name: string | null;
            early_seconds: number | null;
            ended_at: string | null;
            ending: string | null;
            /** Format: uuid */
            id: string;
            late_seconds: number;
            /** Format: uuid */
            post_id: string;
            post_name: string;
            relieves_name: string | null;
            /** Format: uuid */
            shift_id: string;
            shift_name: string;
            /** Format: uuid */
            staff_id: string;
            version: number;
        };
        /** AwaitedAnswerRead */
        AwaitedAnswerRead: {
            /** Format: date-time */
            asked_at: string;
            asked_by_name: string | null;
            /** @enum {string} */
            asking: "transfer" | "urge_notice" | "referral" | "department_task" | "plan_item";
            due_at: string | null;
            due_on: string | null;
            /** Format: uuid */
            id: string;
            place: string | null;
            state: string;
            text: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            title: string;
            unit_code: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** AwaitedAnswersRead */
        AwaitedAnswersRead: {
            count: number;
            items: components["schemas"]["AwaitedAnswerRead"][];
        };
        /** BacklogRead */
        BacklogRead: {
            age: string;
            open: number;
            state: string;
        };
        /** BannerRead */
        BannerRead: {
            banner: string;
            class_l1: string | null;
            /** Format: uuid */
            community_id: string;
            expected_end_at: string | null;
            /** Format: uuid */
            id: string;
            no: string;
            /** Format: date-time */
            opened_at: string;
            places: components["schemas"]["IncidentPlaceRead"][];
            ticket_ids: string[];
            title: string;
        };
        /** BlockerRead */
        BlockerRead: {
            code: string;
            matters: components["schemas"]["BlockingRead"][];
            remedy: string | null;
            verb: string;
        };
        /** BlockingRead */
        BlockingRead: {
            /** Format: uuid */
            id: string;
            kind: string;
            title: string;
        };
        /** BoardColumnRead */
        BoardColumnRead: {
            count: number;
            orders: components["schemas"]["WorkOrderBriefRead"][];
            state: string;
        };
        /** BoardRead */
        BoardRead: {
            columns: components["schemas"]["BoardColumnRead"][];
        };
        /** BreachRead */
        BreachRead: {
            assignee_name: string | null;
            clock_code: string;
            /** Format: date-time */
            clock_due_at: string;
            /** Format: date-time */
            clock_warn_at: string;
            /** Format: uuid */
            community_id: string;
            handler_name: string | null;
            kind: string;
            order_no: string | null;
            place: string | null;
            severity: string;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            title: string;
            unit_code: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** BreachesRead */
        BreachesRead: {
            count: number;
            items: components["schemas"]["BreachRead"][];
        };
        /** BuildingRead */
        BuildingRead: {
            /** Format: uuid */
            building_id: string;
            code: string | null;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            open: number;
            registered: number;
        };
        /** CalendarDraft */
        CalendarDraft: {
            /** Format: duration */
            closes: string;
            days: components["schemas"]["DayDraft"][];
            /** Format: duration */
            opens: string;
            weekdays: number[];
            years: number[];
        };
        /** CalendarRead */
        CalendarRead: {
            /** Format: duration */
            closes: string;
            days: components["schemas"]["DayRead"][];
            /** Format: duration */
            opens: string;
            weekdays: number[];
            years: number[];
        };
        /** CallDetailRead */
        CallDetailRead: {
            call: components["schemas"]["CallRead"];
            earlier: components["schemas"]["CallRead"][];
            promised_no: string | null;
            promised_reply_at: string | null;
            tickets: components["schemas"]["CallTicketRead"][];
            transfers: components["schemas"]["CallTransferRead"][];
            version: number;
        };
        /** CallPageRead */
        CallPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["CallRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** CallRead */
        CallRead: {
            answered_at: string | null;
            community_id: string | null;
            community_name: string | null;
            direction: string;
            ended_at: string | null;
            /** Format: uuid */
            id: string;
            line: string | null;
            note: string | null;
            number: string | null;
            operator_id: string | null;
            operator_name: string | null;
            person_id: string | null;
            /** Format: date-time */
            rang_at: string;
            recorded: boolean;
            recording_expired_at: string | null;
            recording_until: string | null;
            result: string | null;
            state: string;
            tier: string | null;
            unit_code: string | null;
            unit_id: string | null;
            verified_at: string | null;
            verified_with: string[];
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** CallTicketRead */
        CallTicketRead: {
            /** Format: uuid */
            id: string;
            kind: string;
            no: string;
            state: string;
            title: string;
        };
        /** CallTransferRead */
        CallTransferRead: {
            /** Format: date-time */
            at: string;
            kind: string;
            result: string;
            text: string | null;
            /** Format: uuid */
            to_id: string;
            to_name: string | null;
        };
        /** CallbackNumberRead */
        CallbackNumberRead: {
            number: string | null;
        };
        /** CallbackPageRead */
        CallbackPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["CallbackRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** CallbackRead */
        CallbackRead: {
            call_id: string | null;
            community_id: string | null;
            community_name: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            late: boolean;
            matter: string | null;
            number: string | null;
            owner_id: string | null;
            owner_name: string | null;
            person_id: string | null;
            result: string | null;
            settled_at: string | null;
            state: string;
            ticket_id: string | null;
            ticket_no: string | null;
            tries: number;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** CallerContactRead */
        CallerContactRead: {
            name: string | null;
            number: string | null;
        };
        /** CancelAppointment */
        CancelAppointment: {
            reason: string;
        };
        /** CancelConsultation */
        CancelConsultation: {
            reason: string;
        };
        /** CancelDepartmentTask */
        CancelDepartmentTask: {
            reason: string;
        };
        /** CancelVisit */
        CancelVisit: {
            reason: string;
        };
        /** CancelWorkOrder */
        CancelWorkOrder: {
            reason: string;
        };
        /** CaseRead */
        CaseRead: {
            channel: string;
            class_l1: string | null;
            class_l2: string | null;
            /** Format: uuid */
            community_id: string;
            content: string;
            customer: string | null;
            feedback: string | null;
            handler_name: string | null;
            kind: string;
            lacks: string[];
            measure: string | null;
            moves: string[];
            no: string;
            overdue: boolean;
            phase: string;
            place: string | null;
            planned_on: string | null;
            records: components["schemas"]["RecordRead"][];
            /** Format: date-time */
            registered_at: string;
            remark?: string | null;
            result: string | null;
            severity: string;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            title: string;
            unit_code: string | null;
            validity: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** CaseTotalsRead */
        CaseTotalsRead: {
            accepted: number;
            cases: number;
            closed: number;
            complaints: number;
            inquiries: number;
            lacking: number;
            major: number;
            overdue: number;
            progressed: number;
        };
        /** CauseRead */
        CauseRead: {
            complaints: components["schemas"]["ChangeRead"];
            key: string | null;
        };
        /** ChangeApprovalFlows */
        ChangeApprovalFlows: {
            access_card: components["schemas"]["FlowBody"];
            other: components["schemas"]["FlowBody"];
            parking: components["schemas"]["FlowBody"];
            pet: components["schemas"]["FlowBody"];
            renovation: components["schemas"]["FlowBody"];
            venue: components["schemas"]["FlowBody"];
        };
        /** ChangeArticle */
        ChangeArticle: {
            answer: string;
            question: string;
            /** Format: date */
            review_due: string;
            /** @enum {string} */
            topic: "fees" | "repair" | "parking" | "renovation" | "handover" | "rules" | "life" | "safety" | "other";
        };
        /** ChangeDutyPost */
        ChangeDutyPost: {
            active?: boolean;
            checklist?: string[];
            concurrent?: boolean;
            deputies?: string[];
            manned_shifts?: string[];
            minimum_heads?: number;
            name?: string;
        };
        /** ChangeIncident */
        ChangeIncident: {
            banner: string;
            expected_end_at?: string | null;
            title: string;
        };
        /** ChangeMailbox */
        ChangeMailbox: {
            believed_server?: string | null;
            community_id?: string | null;
            enabled?: boolean;
            folder?: string;
            host?: string | null;
            kind?: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request";
            login?: string | null;
            most_per_day?: number;
            most_per_sender?: number;
            password?: string;
            port?: number;
            security?: "tls" | "starttls" | "none";
        };
        /** ChangePbxLink */
        ChangePbxLink: {
            active: boolean;
            dial_url: string | null;
            name: string;
        };
        /** ChangeProcedureRules */
        ChangeProcedureRules: {
            /** @default 100 */
            appraisal_closure_weight: number;
            /** @default 0 */
            appraisal_limits_weight: number;
            /** @default 0 */
            appraisal_repeats_weight: number;
            /** @default 120 */
            cluster_minutes: number;
            /** @default 3 */
            cluster_tickets: number;
            /** @default 3 */
            incident_review_days: number;
            major_claim_cents: number;
            major_households: number;
            major_repeats: number;
            /** @default 4 */
            major_silence_hours: number;
            plan_cost_cents: number;
            refusals_to_supervisor: number;
            repeat_days: number;
            /** @default 24 */
            silence_hours: number;
            transfer_minutes: number;
            urge_hours: number;
            urges_to_leader: number;
        };
        /** ChangeQuestionSet */
        ChangeQuestionSet: {
            questions: components["schemas"]["Question"][];
            script: string;
            script_en?: string | null;
        };
        /** ChangeRead */
        ChangeRead: {
            before: components["schemas"]["FigureRead"];
            now: components["schemas"]["FigureRead"];
        };
        /** ChangeRoutingTable */
        ChangeRoutingTable: {
            departments?: {
                [key: string]: string;
            };
            rows?: {
                [key: string]: components["schemas"]["ChooseDesks"];
            };
        };
        /** ChangeScript */
        ChangeScript: {
            /** @default true */
            active: boolean;
            steps: components["schemas"]["AddStep"][];
        };
        /** ChangeShiftTemplate */
        ChangeShiftTemplate: {
            active?: boolean;
            begins?: string;
            ends?: string;
            name?: string;
        };
        /** ChangeSubclasses */
        ChangeSubclasses: {
            items: components["schemas"]["KeepSubclass"][];
        };
        /** ChangeVisitRules */
        ChangeVisitRules: {
            reason: string;
            rules: components["schemas"]["VisitRules"];
        };
        /** ChannelCaseRead */
        ChannelCaseRead: {
            kind: string;
            no: string;
            outside_no: string;
            presses: number;
            /** Format: date-time */
            promised_reply_at: string;
            /** Format: date-time */
            registered_at: string;
            reply: components["schemas"]["ChannelReplyRead"] | null;
            state: string;
        };
        /** ChannelKeyRead */
        ChannelKeyRead: {
            channel: string;
            communities: string[];
            /** Format: date-time */
            created_at: string;
            hint: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            issued_by: string;
            last_used_at: string | null;
            name: string;
            previous_hint: string | null;
            previous_until: string | null;
            revoked_at: string | null;
            revoked_reason: string | null;
            version: number;
        };
        /** ChannelReplyRead */
        ChannelReplyRead: {
            /** Format: date-time */
            at: string;
            text: string;
        };
        /** ChooseDesks */
        ChooseDesks: {
            /** @enum {string} */
            executor: "centre" | "property_specialist" | "project_specialist" | "project_department" | "property_engineering" | "function_department";
            /** @enum {string} */
            intake: "centre" | "property_specialist" | "project_specialist" | "project_department" | "property_engineering" | "function_department";
            /** @enum {string} */
            planner: "centre" | "property_specialist" | "project_specialist" | "project_department" | "property_engineering" | "function_department";
            /** @enum {string} */
            replier: "centre" | "property_specialist" | "project_specialist" | "project_department" | "property_engineering" | "function_department";
        };
        /** ClaimRead */
        ClaimRead: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            staff_id: string;
            staff_name: string | null;
        };
        /** ClockCountsRead */
        ClockCountsRead: {
            at_risk: number;
            overdue: number;
            paused: number;
        };
        /** ClockExplainedRead */
        ClockExplainedRead: {
            alarms: components["schemas"]["AlarmRead"][];
            clock: components["schemas"]["ClockRead"];
            explanation: components["schemas"]["ExplanationRead"];
            /** Format: date-time */
            first_due_at: string;
            hours: [
                string,
                string
            ] | null;
            rule: components["schemas"]["RuleRead"];
            warning_share: string;
        };
        /** ClockPageRead */
        ClockPageRead: {
            counts: components["schemas"]["ClockCountsRead"];
            items: components["schemas"]["WatchedClockRead"][];
            next_cursor: string | null;
        };
        /** ClockRead */
        ClockRead: {
            code: string;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            owed: boolean;
            owner_id: string | null;
            policy_version: number;
            result: string;
            settled_at: string | null;
            settled_by: string | null;
            /** Format: date-time */
            started_at: string;
            started_by: string;
            stopped_at: string | null;
            stopped_by: string | null;
            /** Format: date-time */
            warn_at: string;
            warned_at: string | null;
        };
        /** CloseTicket */
        CloseTicket: {
            customer_confirmed: boolean;
            text?: string | null;
        };
        /** ClusterRead */
        ClusterRead: {
            building_code: string;
            /** Format: uuid */
            building_id: string;
            class_l1: string;
            /** Format: uuid */
            community_id: string;
            incident_id: string | null;
            incident_title: string | null;
            /** Format: date-time */
            since: string;
            tickets: components["schemas"]["ClusterTicketRead"][];
        };
        /** ClusterTicketRead */
        ClusterTicketRead: {
            /** Format: uuid */
            id: string;
            kind: string;
            no: string;
            /** Format: date-time */
            registered_at: string;
            state: string;
            title: string;
            unit_code: string | null;
            unit_id: string | null;
        };
        /** ColleagueRead */
        ColleagueRead: {
            department: string | null;
            display_name: string;
            /** Format: uuid */
            id: string;
            roles: string[];
        };
        /** CommunityDayRead */
        CommunityDayRead: {
            /** Format: uuid */
            community_id: string;
            community_name: string;
            edition: number;
            late: boolean;
            missing: boolean;
            report_id: string | null;
            state: string | null;
            totals: components["schemas"]["CaseTotalsRead"];
        };
        /** ComplaintPageRead */
        ComplaintPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ComplaintRowRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** ComplaintRowRead */
        ComplaintRowRead: {
            cause: string | null;
            class_l1: string | null;
            class_l2: string | null;
            clock_code: string | null;
            clock_due_at: string | null;
            clock_result: string | null;
            clock_warn_at: string | null;
            close_reason: string | null;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            handler_name: string | null;
            /** Format: uuid */
            id: string;
            missed: number;
            no: string;
            /** Format: date-time */
            registered_at: string;
            reopen_count: number;
            responsible_department: string | null;
            responsible_name: string | null;
            severity: string;
            state: string;
            title: string;
            unit_code: string | null;
            unit_id: string | null;
            validity: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** CompleteCheck */
        CompleteCheck: {
            item: string;
        };
        /** CompleteDepartmentTask */
        CompleteDepartmentTask: {
            result: string;
        };
        /** CompleteHandoverItem */
        CompleteHandoverItem: {
            word: string;
        };
        /** CompleteVisit */
        CompleteVisit: {
            answers: components["schemas"]["Answer"][];
            asked_for?: string | null;
            comment?: string | null;
            /** @enum {string} */
            method: "phone" | "home";
            next_action?: string | null;
            questions_version: number;
        };
        /** CompleteWorkOrder */
        CompleteWorkOrder: {
            /** @default 0 */
            labour_cents: number;
            /** @default [] */
            material: (components["schemas"]["Material"] | unknown)[];
            work_done: string;
        };
        /** ConcludeInvestigation */
        ConcludeInvestigation: {
            cause: string;
            /** @enum {string} */
            cause_kind: "design" | "construction" | "material" | "ageing" | "maintenance" | "supervision" | "conduct" | "slow_response" | "poor_notice" | "fee_error" | "misuse" | "third_party" | "other";
            checks: ("listen" | "ask" | "look" | "check" | "think")[];
            evidence: string[];
            responsible_department: string;
            responsible_id?: string | null;
        };
        /** ConfirmByRequester */
        ConfirmByRequester: {
            code?: string | null;
            name?: string | null;
        };
        /** ConfirmHandoverLine */
        ConfirmHandoverLine: {
            remark?: string | null;
        };
        /** ConfirmPhoneMessage */
        ConfirmPhoneMessage: {
            reply?: string | null;
        };
        /** ConfirmSlot */
        ConfirmSlot: {
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            staff_id: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** ConfirmTask */
        ConfirmTask: {
            text?: string | null;
        };
        /** ConfirmationCodeRead */
        ConfirmationCodeRead: {
            code: string;
            work_order_no: string;
        };
        /** ConsolidatedContentRead */
        ConsolidatedContentRead: {
            added: components["schemas"]["CaseRead"][];
            communities: components["schemas"]["CommunityDayRead"][];
            groups: components["schemas"]["GroupDayRead"][];
            major: components["schemas"]["CaseRead"][];
            missing: number;
            totals: components["schemas"]["CaseTotalsRead"];
        };
        /** ConsolidatedLineRead */
        ConsolidatedLineRead: {
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            issued_at: string | null;
            late_at: string | null;
            state: string;
        };
        /** ConsolidatedReportRead */
        ConsolidatedReportRead: {
            content: components["schemas"]["ConsolidatedContentRead"];
            /** Format: date */
            day: string;
            /** Format: date-time */
            due_at: string;
            edition: number;
            editions: components["schemas"]["EditionRead"][];
            /** Format: uuid */
            id: string;
            issued_at: string | null;
            issued_by_name: string | null;
            late_at: string | null;
            shown_edition: number;
            state: string;
            version: number;
        };
        /** ConsultationDetailRead */
        ConsultationDetailRead: {
            building: string | null;
            cancel_reason: string | null;
            cancelled_at: string | null;
            class_l1: string | null;
            class_l2: string | null;
            community: string | null;
            description: string;
            discipline: string;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            expert_id: string;
            expert_name: string | null;
            files: components["schemas"]["AttachmentRead"][];
            /** Format: uuid */
            id: string;
            kind: string;
            leader_id: string | null;
            leader_name: string | null;
            level: number;
            may_answer: boolean;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            opened_by: string;
            opened_by_name: string | null;
            others: components["schemas"]["OpinionRead"][];
            phase: string;
            question: string;
            replied_at: string | null;
            replied_by: string | null;
            replied_by_name: string | null;
            reply: string | null;
            reply_entry_id: string | null;
            reported_at: string | null;
            reported_top_at: string | null;
            severity: string;
            shown: components["schemas"]["AttachmentRead"][];
            signed_at: string | null;
            signed_top_at: string | null;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            title: string;
            unsigned: boolean;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** ConsultationPage */
        ConsultationPage: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ConsultationRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** ConsultationRead */
        ConsultationRead: {
            cancel_reason: string | null;
            cancelled_at: string | null;
            community: string | null;
            discipline: string;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            expert_id: string;
            expert_name: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            leader_id: string | null;
            leader_name: string | null;
            level: number;
            may_answer: boolean;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            opened_by: string;
            opened_by_name: string | null;
            question: string;
            replied_at: string | null;
            replied_by: string | null;
            replied_by_name: string | null;
            reply: string | null;
            reply_entry_id: string | null;
            reported_at: string | null;
            reported_top_at: string | null;
            signed_at: string | null;
            signed_top_at: string | null;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            title: string;
            unsigned: boolean;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** ContactLookRead */
        ContactLookRead: {
            /** Format: date-time */
            at: string;
            fields: string[];
            /** Format: uuid */
            id: string;
            purpose: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            with_call: boolean;
        };
        /** ContactRead */
        ContactRead: {
            anonymous: boolean;
            email?: string | null;
            email_proven?: boolean | null;
            name: string | null;
            phone: string | null;
        };
        /** ControlIncident */
        ControlIncident: {
            cause: string;
        };
        /** ConvertTicket */
        ConvertTicket: {
            class_l1?: string | null;
            ends_at?: string | null;
            /** @enum {string} */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application" | "appointment";
            place?: string | null;
            reason: string;
            starts_at?: string | null;
            unit_id?: string | null;
        };
        /** CorrespondenceRead */
        CorrespondenceRead: {
            answer: string | null;
            email: string | null;
            mark: string;
            name: string | null;
            reply_to: string | null;
        };
        /** CreatePbxLink */
        CreatePbxLink: {
            dial_url?: string | null;
            name: string;
        };
        /** CreateWorkOrder */
        CreateWorkOrder: {
            assignee_id?: string | null;
            /**
             * @default free
             * @enum {string}
             */
            charge_mode: "free" | "paid" | "warranty";
            estimate_cents?: number | null;
            /** @enum {string} */
            kind: "owner_repair" | "public_repair" | "warranty" | "rework" | "cleaning" | "greening" | "inspection_followup" | "project";
            place: string;
            problem: string;
            /** Format: uuid */
            ticket_id: string;
            /**
             * @default normal
             * @enum {string}
             */
            urgency: "emergency" | "lift_trapped" | "urgent" | "normal" | "planned";
        };
        /** DailyContentRead */
        DailyContentRead: {
            cases: components["schemas"]["CaseRead"][];
            remark: string | null;
            totals: components["schemas"]["CaseTotalsRead"];
        };
        /** DailyLineRead */
        DailyLineRead: {
            accepted: number;
            cases: number;
            closed: number;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            /** Format: date */
            day: string;
            due_at: string | null;
            edition: number;
            /** Format: uuid */
            id: string;
            late_at: string | null;
            major: number;
            no: string;
            overdue: number;
            progressed: number;
            state: string;
            submitted_at: string | null;
            under_way: boolean;
            version: number;
        };
        /** DailyPageRead */
        DailyPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["DailyLineRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** DailyReportRead */
        DailyReportRead: {
            clock: components["schemas"]["ReportClockRead"] | null;
            content: components["schemas"]["DailyContentRead"];
            day_over: boolean;
            editions: components["schemas"]["EditionRead"][];
            received_at: string | null;
            received_by_name: string | null;
            report: components["schemas"]["DailyLineRead"];
            shown_edition: number;
            submitted_by_name: string | null;
            version: number;
            warn_at: string | null;
        };
        /** DayDraft */
        DayDraft: {
            /** Format: date */
            day: string;
            /** @default  */
            name: string;
            working: boolean;
        };
        /** DayRead */
        DayRead: {
            /** Format: date */
            day: string;
            name: string;
            working: boolean;
        };
        /** DecideOnApplication */
        DecideOnApplication: {
            granted: boolean;
            reason: string;
        };
        /** DecideOnPlan */
        DecideOnPlan: {
            approved: boolean;
            reason?: string | null;
        };
        /** DecideParked */
        DecideParked: {
            reason: string;
        };
        /** Decided */
        Decided: {
            /** Format: uuid */
            event_id: string;
        };
        /** DepartmentLoadRead */
        DepartmentLoadRead: {
            department: string | null;
            done: number;
            open: number;
            overdue: number;
        };
        /** DepartmentNameRead */
        DepartmentNameRead: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        /** DepartmentOpinionsRead */
        DepartmentOpinionsRead: {
            complaints: components["schemas"]["ChangeRead"];
            key: string | null;
            low: components["schemas"]["VisitChangeRead"] | null;
        };
        /** DepartmentTaskPageRead */
        DepartmentTaskPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["DepartmentTaskRowRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** DepartmentTaskRead */
        DepartmentTaskRead: {
            /** Format: uuid */
            assignee_id: string;
            /** Format: uuid */
            community_id: string;
            /** Format: uuid */
            created_by: string;
            department: string;
            done_at: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            overdue_at: string | null;
            reason: string | null;
            result: string | null;
            state: string;
            task: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            version: number;
        };
        /** DepartmentTaskRowRead */
        DepartmentTaskRowRead: {
            answerable: boolean;
            assignee_name: string | null;
            ended_at: string | null;
            /** Format: uuid */
            id: string;
            task: components["schemas"]["DepartmentTaskRead"];
            title: string;
        };
        /** DeskLeaveRead */
        DeskLeaveRead: {
            answer: string | null;
            /** Format: uuid */
            attendance_id: string;
            decided_at: string | null;
            ended_at: string | null;
            /** Format: uuid */
            id: string;
            left_at: string | null;
            /** Format: uuid */
            post_id: string;
            reason: string;
            relief_id: string | null;
            /** Format: uuid */
            shift_id: string;
            /** Format: uuid */
            staff_id: string;
            state: string;
            version: number;
        };
        /** DeskPersonRead */
        DeskPersonRead: {
            /** Format: uuid */
            attendance_id: string;
            away_since: string | null;
            /** Format: date-time */
            begun_at: string;
            display_name: string;
            late_seconds: number;
            relieves_name: string | null;
            /** Format: uuid */
            shift_id: string;
            /** Format: uuid */
            staff_id: string;
            version: number;
        };
        /** DeskShiftRead */
        DeskShiftRead: {
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** DialingRead */
        DialingRead: {
            /** Format: uuid */
            call_id: string;
            reason: string | null;
            state: string;
        };
        /** DifferenceRead */
        DifferenceRead: {
            after: string[];
            before: string[];
            change: string;
            field: string;
            key: string;
            /** @enum {string} */
            subject: "rule" | "policy" | "calendar" | "days";
        };
        /** DigestCaseRead */
        DigestCaseRead: {
            class_l1: string | null;
            no: string;
            /** Format: date-time */
            registered_at: string;
            severity: string;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            title: string;
        };
        /** DigestContentRead */
        DigestContentRead: {
            analysis: components["schemas"]["FeedbackAnalysisRead"];
            cases: components["schemas"]["DigestCaseRead"][];
            communities: string[] | null;
            department: string;
        };
        /** DigestRead */
        DigestRead: {
            content: components["schemas"]["DigestContentRead"] | null;
            department: string;
            /** Format: uuid */
            department_id: string;
            edition: number;
            /** Format: date */
            first_day: string;
            head_name: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last_day: string;
            receipts: components["schemas"]["ReceiptRead"][];
            sent_at: string | null;
            state: string;
            version: number;
        };
        /** DismissCluster */
        DismissCluster: {
            /** Format: uuid */
            building_id: string;
            class_l1: string;
            reason: string;
        };
        /** DispatchWorkOrder */
        DispatchWorkOrder: {
            /** Format: uuid */
            assignee_id: string;
            estimate_cents?: number | null;
        };
        /** DoorRefusalRead */
        DoorRefusalRead: {
            attempts: number;
            /** Format: date */
            day: string;
            door: string;
            /** Format: uuid */
            id: string;
            key_hint: string;
            /** Format: date-time */
            last_at: string;
            reason: string;
        };
        /** DraftRead */
        DraftRead: {
            based_on: number;
            /** Format: date-time */
            changed_at: string;
            /** Format: uuid */
            changed_by: string;
            changed_by_name: string | null;
            differences: components["schemas"]["DifferenceRead"][];
            policy: components["schemas"]["PolicyRead"];
            state: string;
            version: number;
            warnings: components["schemas"]["WarningsRead"];
        };
        /** DutyColleagueRead */
        DutyColleagueRead: {
            display_name: string;
            /** Format: uuid */
            id: string;
            roles: string[];
        };
        /** DutyDeskRead */
        DutyDeskRead: {
            awaits_me: boolean;
            /** Format: uuid */
            community_id: string;
            gap: components["schemas"]["OpenGapRead"] | null;
            handovers: components["schemas"]["OpenHandoverRead"][];
            kind: string;
            leaves: components["schemas"]["OpenLeaveRead"][];
            minimum_heads: number;
            name: string;
            next_shift: components["schemas"]["DeskShiftRead"] | null;
            people: components["schemas"]["DeskPersonRead"][];
            /** Format: uuid */
            post_id: string;
            post_version: number;
            rostered: components["schemas"]["RosteredRead"][];
            shift: components["schemas"]["DeskShiftRead"] | null;
            state: string;
        };
        /** DutyEntryRead */
        DutyEntryRead: {
            /** Format: date-time */
            at: string;
            corrects_id: string | null;
            display_name: string | null;
            handling: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            post_id: string;
            /** Format: uuid */
            shift_id: string;
            /** Format: uuid */
            staff_id: string;
            text: string;
            ticket_id: string | null;
            ticket_no: string | null;
        };
        /** DutyGapRead */
        DutyGapRead: {
            cause: string;
            /** Format: uuid */
            community_id: string;
            covered_by_name: string | null;
            /** Format: uuid */
            id: string;
            length_seconds: number | null;
            /** Format: uuid */
            post_id: string;
            post_name: string;
            shift_name: string;
            /** Format: date-time */
            since: string;
            until: string | null;
            version: number;
        };
        /** DutyPostRead */
        DutyPostRead: {
            active: boolean;
            checklist: string[];
            /** Format: uuid */
            community_id: string;
            concurrent: boolean;
            deputies: string[];
            /** Format: uuid */
            id: string;
            kind: string;
            manned_shifts: string[];
            minimum_heads: number;
            name: string;
            version: number;
        };
        /** DutyShiftRead */
        DutyShiftRead: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            post_id: string;
            staff: components["schemas"]["RosterEntryRead"][];
            /** Format: date-time */
            starts_at: string;
            /** Format: uuid */
            template_id: string;
        };
        /** EditionRead */
        EditionRead: {
            /** Format: date-time */
            made_at: string;
            made_by_name: string | null;
            number: number;
            reason: string | null;
        };
        /** EndCall */
        EndCall: {
            note?: string | null;
            /** @enum {string} */
            result: "resolved" | "ticket" | "message" | "callback" | "transferred" | "unreachable" | "wrong_number" | "nuisance" | "silent";
        };
        /** EnterDutyEntry */
        EnterDutyEntry: {
            corrects_id?: string | null;
            handling?: string | null;
            /** @enum {string} */
            kind: "call" | "visit" | "incident" | "instruction" | "equipment" | "other";
            /** Format: uuid */
            post_id: string;
            text: string;
            ticket_id?: string | null;
        };
        /** EntryRead */
        EntryRead: {
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            channel: string | null;
            details: {
                [key: string]: unknown;
            } | null;
            dwell_seconds: number | null;
            from_handler_id: string | null;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            text: string | null;
            to_handler_id: string | null;
            to_state: string | null;
            verb: string;
            visibility: string;
        };
        /** EscalationRead */
        EscalationRead: {
            acknowledged_at: string | null;
            acknowledged_by_name: string | null;
            answer: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            raised_by: string;
            raised_by_name: string | null;
            reason: string;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
            subject_label: string;
            version: number;
        };
        /** EvaluateService */
        EvaluateService: {
            comment?: string | null;
            score: number;
        };
        /** ExceptionCountsRead */
        ExceptionCountsRead: {
            counts: {
                [key: string]: number;
            };
        };
        /** ExceptionPageRead */
        ExceptionPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ExceptionRead"][];
            next_cursor: string | null;
        };
        /** ExceptionRead */
        ExceptionRead: {
            about: string | null;
            acknowledged_at: string | null;
            acknowledged_by_name: string | null;
            community_id: string | null;
            community_name: string | null;
            degree: number;
            label: string;
            link: string;
            /** Format: uuid */
            link_id: string;
            note: string | null;
            /** Format: date-time */
            since: string;
            source: string;
            /** Format: uuid */
            subject_id: string;
            who_id: string | null;
            who_name: string | null;
        };
        /** ExchangeMeetingRead */
        ExchangeMeetingRead: {
            agenda: components["schemas"]["AgendaRead"];
            attendees: components["schemas"]["InvitedRead"][];
            editions: components["schemas"]["EditionRead"][];
            meeting: components["schemas"]["MeetingLineRead"];
            minutes: components["schemas"]["MinutesRead"] | null;
            receipts: components["schemas"]["ReceiptRead"][];
            shown_edition: number;
            version: number;
        };
        /** ExpertRead */
        ExpertRead: {
            display_name: string;
            /** Format: uuid */
            id: string;
        };
        /** ExplanationRead */
        ExplanationRead: {
            days: components["schemas"]["NotableDayRead"][];
            /** Format: date-time */
            due_at: string;
            pauses: components["schemas"]["PauseRead"][];
            segments: components["schemas"]["SegmentRead"][];
            /** Format: date-time */
            warn_at: string;
            years_assumed: number[];
        };
        /** ExtensionRead */
        ExtensionRead: {
            number: string | null;
        };
        /** FeedbackAnalysisRead */
        FeedbackAnalysisRead: {
            /** Format: date */
            before_since: string;
            /** Format: date */
            before_until: string;
            by_cause: components["schemas"]["CauseRead"][];
            by_class: components["schemas"]["ThemeRead"][];
            by_community: components["schemas"]["ThemeRead"][];
            by_department: components["schemas"]["DepartmentOpinionsRead"][];
            community_id: string | null;
            department: string | null;
            proposal: components["schemas"]["FeedbackProposalRead"] | null;
            /** Format: date */
            since: string;
            total: components["schemas"]["ThemeRead"];
            /** Format: date */
            until: string;
        };
        /** FeedbackProposalRead */
        FeedbackProposalRead: {
            text: string;
            version: number;
            written_at: string | null;
            written_by_name: string | null;
        };
        /** FieldError */
        FieldError: {
            code: string;
            field: string;
            /** @default  */
            message: string;
        };
        /** FigureRead */
        FigureRead: {
            filter: {
                [key: string]: string;
            } | null;
            key: string | null;
            tickets: number;
        };
        /** FiguresRead */
        FiguresRead: {
            done: number;
            due: number;
            followed_up: number;
            kept: number;
            low: number;
            satisfied: number;
            score_sum: number;
            settled: number;
            unreachable: number;
        };
        /** FileRead */
        FileRead: {
            /** Format: date-time */
            added_at: string;
            /** Format: uuid */
            id: string;
            media_type: string;
            name: string;
            size: number;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            ticket_title: string;
        };
        /** FindByPhone */
        FindByPhone: {
            phone: string;
        };
        /** FinishMeasure */
        FinishMeasure: {
            result: string;
        };
        /** FinishService */
        FinishService: {
            result: string;
        };
        /** FinishTask */
        FinishTask: {
            result: string;
        };
        /** FlowBody */
        FlowBody: {
            reply_days: number;
            steps: ("desk_lead" | "hotline_manager" | "affairs_manager" | "engineering_supervisor" | "cs_supervisor" | "cs_manager" | "csc_staff" | "leader_in_charge" | "top_management")[];
        };
        /** GiveNotice */
        GiveNotice: {
            text: string;
        };
        /** GiveTask */
        GiveTask: {
            /** Format: uuid */
            assignee_id: string;
            class_l1?: string | null;
            /** Format: uuid */
            community_id: string;
            description: string;
            /** Format: date-time */
            due_at: string;
            place?: string | null;
            title: string;
            unit_id?: string | null;
        };
        /** GroupDayRead */
        GroupDayRead: {
            accepted: number;
            cases: number;
            class_l1: string | null;
            closed: number;
            desk: string;
            major: number;
            overdue: number;
            phase: string;
        };
        /** GroupRead */
        GroupRead: {
            figures: components["schemas"]["FiguresRead"];
            key: string;
            name: string | null;
        };
        /** HandOnMeasure */
        HandOnMeasure: {
            /** Format: uuid */
            owner_id: string;
            reason: string;
        };
        /** HandOverTicket */
        HandOverTicket: {
            /** Format: uuid */
            handler_id: string;
            reason: string;
        };
        /** Handover */
        Handover: {
            /** Format: uuid */
            shift_id: string;
        };
        /** HandoverItemRead */
        HandoverItemRead: {
            amount_cents: number | null;
            carried: number;
            done_at: string | null;
            done_by_name: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            post_id: string;
            /** Format: date-time */
            raised_at: string;
            raised_by_name: string | null;
            record_id: string | null;
            text: string;
            word: string | null;
        };
        /** HandoverLineRead */
        HandoverLineRead: {
            /** Format: uuid */
            id: string;
            item: components["schemas"]["HandoverItemRead"];
            outcome: string;
            remark: string | null;
            reviewed_at: string | null;
            reviewed_by_name: string | null;
            word: string | null;
        };
        /** Health */
        Health: {
            status: string;
        };
        /** HearerRead */
        HearerRead: {
            instead_of: string | null;
            name: string | null;
            post: string | null;
            role: string | null;
            /** Format: uuid */
            staff_id: string;
            why: string;
        };
        /** HistoryRead */
        HistoryRead: {
            in_90_days: number;
            latest: components["schemas"]["TicketRowRead"][];
            open: components["schemas"]["TicketRowRead"][];
            total: number;
        };
        /** HoursDraft */
        HoursDraft: {
            /** Format: duration */
            closes: string;
            /** Format: duration */
            opens: string;
        };
        /** HoursRead */
        HoursRead: {
            /** Format: duration */
            closes: string;
            /** Format: duration */
            opens: string;
        };
        /** HouseholdOpeningsRead */
        HouseholdOpeningsRead: {
            calls: number;
            /** Format: date */
            day: string;
            name: string | null;
            opened: number;
            opened_without_call: number;
            /** Format: uuid */
            staff_id: string;
            verified: number;
            verified_households: number;
        };
        /** IncidentLineRead */
        IncidentLineRead: {
            class_l1: string | null;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            controlled_at: string | null;
            expected_end_at: string | null;
            /** Format: uuid */
            id: string;
            no: string;
            /** Format: date-time */
            opened_at: string;
            opened_by_name: string | null;
            review_due_at: string | null;
            reviewed_at: string | null;
            state: string;
            tickets: number;
            title: string;
            version: number;
        };
        /** IncidentNoticeRead */
        IncidentNoticeRead: {
            contacts: number;
            /** Format: date-time */
            sent_at: string;
            sent_by_name: string | null;
            text: string;
            tickets: number;
        };
        /** IncidentPageRead */
        IncidentPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["IncidentLineRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** IncidentPlaceRead */
        IncidentPlaceRead: {
            building_code: string | null;
            /** Format: uuid */
            building_id: string;
            unit_code: string | null;
            unit_id: string | null;
        };
        /** IncidentRead */
        IncidentRead: {
            banner: string;
            cause: string | null;
            class_l1: string | null;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            controlled_at: string | null;
            expected_end_at: string | null;
            households: number;
            /** Format: uuid */
            id: string;
            joined: components["schemas"]["IncidentTicketRead"][];
            no: string;
            notices: components["schemas"]["IncidentNoticeRead"][];
            /** Format: date-time */
            opened_at: string;
            opened_by_name: string | null;
            places: components["schemas"]["IncidentPlaceRead"][];
            review: string | null;
            review_due_at: string | null;
            reviewed_at: string | null;
            state: string;
            tickets: number;
            title: string;
            version: number;
        };
        /** IncidentTicketRead */
        IncidentTicketRead: {
            handler_name: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joined_at: string;
            kind: string;
            no: string;
            severity: string;
            state: string;
            title: string;
            unit_code: string | null;
        };
        /** IncomingMailRead */
        IncomingMailRead: {
            community_id: string | null;
            forgotten_at: string | null;
            /** Format: uuid */
            id: string;
            kept: boolean;
            /** Format: uuid */
            mailbox_id: string;
            outcome: string;
            reason: string | null;
            /** Format: date-time */
            received_at: string;
            sender: string | null;
            sender_proven: boolean;
            settled_at: string | null;
            settled_by: string | null;
            settled_note: string | null;
            size: number;
            subject: string;
            ticket_id: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** InflowRead */
        InflowRead: {
            registered: number;
            /** Format: date-time */
            registered_before: string;
            /** Format: date-time */
            registered_since: string;
        };
        /** InquirySummaryRead */
        InquirySummaryRead: {
            articles: components["schemas"]["NewArticleRead"][];
            /** Format: date */
            before_since: string;
            /** Format: date */
            before_until: string;
            community_id: string | null;
            /** Format: date */
            since: string;
            topics: components["schemas"]["TopicRead"][];
            total: components["schemas"]["TopicRead"];
            /** Format: date */
            until: string;
        };
        /** IntakeLimitRead */
        IntakeLimitRead: {
            /** Format: date-time */
            at: string;
            latest: string | null;
            phase: string;
            severity: string;
        };
        /** InvestigationRead */
        InvestigationRead: {
            /** Format: date-time */
            begun_at: string;
            /** Format: uuid */
            begun_by: string;
            concluded_at: string | null;
            concluded_by: string | null;
            evidence: string[];
        };
        /** InvitedRead */
        InvitedRead: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        /** IssueChannelKey */
        IssueChannelKey: {
            /** @enum {string} */
            channel: "forum" | "complaint_mailbox" | "government_hotline" | "email";
            communities: string[];
            name: string;
        };
        /** IssueConsolidatedReport */
        IssueConsolidatedReport: {
            reason?: string | null;
        };
        /** IssuedChannelKeyRead */
        IssuedChannelKeyRead: {
            key: components["schemas"]["ChannelKeyRead"];
            secret: string;
            version: number;
        };
        /** JoinIncident */
        JoinIncident: {
            /** Format: uuid */
            ticket_id: string;
        };
        /** KeepSubclass */
        KeepSubclass: {
            /** @default true */
            active: boolean;
            class_l1: string;
            code?: string | null;
            like?: string | null;
            name?: string | null;
        };
        /** LeaveIncident */
        LeaveIncident: {
            reason: string;
        };
        /** LocateTicket */
        LocateTicket: {
            place?: string | null;
            unit_id?: string | null;
        };
        /** MailTakenRead */
        MailTakenRead: {
            outcome: string;
        };
        /** MailboxRead */
        MailboxRead: {
            address: string;
            believed_server: string | null;
            community_id: string | null;
            enabled: boolean;
            error: string | null;
            failures: number;
            folder: string;
            has_password: boolean;
            host: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            login: string | null;
            most_per_day: number;
            most_per_sender: number;
            polled_at: string | null;
            port: number;
            security: string;
            version: number;
        };
        /** MailboxTrialRead */
        MailboxTrialRead: {
            error: string | null;
            waiting: number;
        };
        /** Material */
        Material: {
            name: string;
            quantity: string;
            unit: string;
            unit_price: string;
        };
        /** MaterialRead */
        MaterialRead: {
            amount_cents: number;
            line: number;
            name: string;
            quantity: string;
            unit: string;
            unit_price: string;
        };
        /** Measure */
        Measure: {
            /** Format: date */
            due_on: string;
            measure: string;
            /** Format: uuid */
            owner_id: string;
        };
        /** MeetingContentRead */
        MeetingContentRead: {
            agenda: components["schemas"]["AgendaRead"];
            minutes: components["schemas"]["MinutesRead"];
            month: string;
            place: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** MeetingLineRead */
        MeetingLineRead: {
            edition: number;
            /** Format: uuid */
            id: string;
            month: string;
            place: string;
            sent_at: string | null;
            /** Format: date-time */
            starts_at: string;
            state: string;
            version: number;
        };
        /** MergeTicket */
        MergeTicket: {
            /** Format: uuid */
            into: string;
            reason: string;
        };
        /** MinutesRead */
        MinutesRead: {
            actions: components["schemas"]["ActionRead"][];
            /** @default [] */
            copies_to: string[];
            decisions: string;
            present: string[];
            present_ids: string[];
            topics: string;
        };
        /** MyDayCountsRead */
        MyDayCountsRead: {
            at_risk: number;
            overdue: number;
            waiting: number;
        };
        /** MyDayRead */
        MyDayRead: {
            at_risk: components["schemas"]["TicketRowRead"][];
            counts: components["schemas"]["MyDayCountsRead"];
            due: components["schemas"]["TicketRowRead"][];
            promised: components["schemas"]["TicketRowRead"][];
            waiting: components["schemas"]["TicketRowRead"][];
            work_orders: components["schemas"]["WorkOrderBriefRead"][];
        };
        /** NameStandIn */
        NameStandIn: {
            absent_id?: string | null;
            /** Format: date-time */
            begins_at: string;
            /** Format: date-time */
            ends_at: string;
            reason: string;
            /** Format: uuid */
            stand_in_id: string;
        };
        /** NamesRead */
        NamesRead: {
            community: string | null;
            staff: {
                [key: string]: string;
            };
            unit: string | null;
        };
        /** NewArticleRead */
        NewArticleRead: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            question: string;
            topic: string;
        };
        /** NextVisitRead */
        NextVisitRead: {
            visit_id: string | null;
        };
        /** NotableDayRead */
        NotableDayRead: {
            /** Format: date */
            day: string;
            name: string;
            /** @enum {string} */
            reason: "weekend" | "holiday" | "made_up";
        };
        /** NoteDoubt */
        NoteDoubt: {
            reason: string;
        };
        /** NoteRemark */
        NoteRemark: {
            remark: string;
            ticket_id?: string | null;
        };
        /** ObjectToRuling */
        ObjectToRuling: {
            new_facts: string;
        };
        /** OfferTransfer */
        OfferTransfer: {
            reason: string;
            /** Format: uuid */
            to_staff_id: string;
        };
        /** OnDutyRead */
        OnDutyRead: {
            display_name: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            post_id: string;
            post_kind: string;
            post_name: string;
            /** Format: uuid */
            shift_id: string;
            shift_name: string;
            /** Format: uuid */
            staff_id: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** OnceAfterMovingIn */
        OnceAfterMovingIn: {
            /** @default 30 */
            after_days: number;
            /** @default true */
            enabled: boolean;
        };
        /** OpenConsultation */
        OpenConsultation: {
            /** @enum {string} */
            discipline: "property" | "procurement" | "sales" | "engineering_quality" | "design" | "marketing" | "legal";
            expert_id?: string | null;
            /** @default [] */
            file_ids: (string | unknown)[];
            question: string;
        };
        /** OpenDailyReport */
        OpenDailyReport: {
            /** Format: uuid */
            community_id: string;
            /** Format: date */
            day: string;
        };
        /** OpenGapRead */
        OpenGapRead: {
            cause: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            since: string;
        };
        /** OpenHandoverRead */
        OpenHandoverRead: {
            /** Format: uuid */
            id: string;
            no: string;
            off_going_name: string;
            /** Format: uuid */
            shift_id: string;
            state: string;
        };
        /** OpenIncident */
        OpenIncident: {
            banner: string;
            building_ids: string[];
            class_l1?: string | null;
            /** Format: uuid */
            community_id: string;
            expected_end_at?: string | null;
            ticket_ids?: string[];
            title: string;
            unit_ids?: string[];
        };
        /** OpenLeaveRead */
        OpenLeaveRead: {
            display_name: string;
            /** Format: uuid */
            id: string;
            reason: string;
            relief_name: string | null;
            /** Format: uuid */
            staff_id: string;
            state: string;
            version: number;
        };
        /** OpenQuarterlyReport */
        OpenQuarterlyReport: {
            number: number;
            year: number;
        };
        /** OpenRecording */
        OpenRecording: {
            purpose: string;
        };
        /** OpenSwapRequest */
        OpenSwapRequest: {
            counterpart_id?: string | null;
            /** Format: uuid */
            entry_id: string;
            other_entry_id?: string | null;
            reason: string;
        };
        /** OpenVisit */
        OpenVisit: {
            token: string;
        };
        /** OperationRead */
        OperationRead: {
            ages: components["schemas"]["AgeRead"][];
            backlog: components["schemas"]["BacklogRead"][];
            /** Format: date-time */
            begins_at: string;
            buildings: components["schemas"]["BuildingRead"][];
            community_id: string | null;
            department: string | null;
            /** Format: date-time */
            ends_at: string;
            flow: components["schemas"]["InflowRead"][];
            punctuality: components["schemas"]["PunctualityRead"][];
            /** Format: date */
            since: string;
            totals: components["schemas"]["TotalsRead"];
            unit: string;
            /** Format: date */
            until: string;
        };
        /** OperatorLoadRead */
        OperatorLoadRead: {
            answered: number;
            checked: number;
            in_time: number;
            /** Format: uuid */
            operator_id: string;
            operator_name: string | null;
            placed: number;
            score: number | null;
            seconds: number | null;
        };
        /** OpinionRead */
        OpinionRead: {
            discipline: string;
            /** Format: uuid */
            id: string;
            question: string;
            /** Format: date-time */
            replied_at: string;
            replied_by_name: string | null;
            reply: string;
        };
        /** Option */
        Option: {
            key: string;
            text: string;
            text_en?: string | null;
        };
        /** OrderEntryRead */
        OrderEntryRead: {
            actor_name: string | null;
            assignee_name: string | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            id: string;
            text: string | null;
            verb: string;
        };
        /** Page[WaitingApprovalRead] */
        "Page_ticketing.approvals.schemas.WaitingApprovalRead_": {
            items: components["schemas"]["WaitingApprovalRead"][];
            next_cursor?: string | null;
        };
        /** Page[FileRead] */
        "Page_ticketing.attachments.schemas.FileRead_": {
            items: components["schemas"]["FileRead"][];
            next_cursor?: string | null;
        };
        /** Page[AttendanceRowRead] */
        "Page_ticketing.attendances.schemas.AttendanceRowRead_": {
            items: components["schemas"]["AttendanceRowRead"][];
            next_cursor?: string | null;
        };
        /** Page[ChannelKeyRead] */
        "Page_ticketing.channel_keys.schemas.ChannelKeyRead_": {
            items: components["schemas"]["ChannelKeyRead"][];
            next_cursor?: string | null;
        };
        /** Page[DoorRefusalRead] */
        "Page_ticketing.channel_keys.schemas.DoorRefusalRead_": {
            items: components["schemas"]["DoorRefusalRead"][];
            next_cursor?: string | null;
        };
        /** Page[DutyEntryRead] */
        "Page_ticketing.duty_entries.schemas.DutyEntryRead_": {
            items: components["schemas"]["DutyEntryRead"][];
            next_cursor?: string | null;
        };
        /** Page[DutyGapRead] */
        "Page_ticketing.duty_gaps.schemas.DutyGapRead_": {
            items: components["schemas"]["DutyGapRead"][];
            next_cursor?: string | null;
        };
        /** Page[EscalationRead] */
        "Page_ticketing.escalations.schemas.EscalationRead_": {
            items: components["schemas"]["EscalationRead"][];
            next_cursor?: string | null;
        };
        /** Page[MeetingLineRead] */
        "Page_ticketing.exchange_meetings.schemas.MeetingLineRead_": {
            items: components["schemas"]["MeetingLineRead"][];
            next_cursor?: string | null;
        };
        /** Page[IncomingMailRead] */
        "Page_ticketing.incoming_mails.schemas.IncomingMailRead_": {
            items: components["schemas"]["IncomingMailRead"][];
            next_cursor?: string | null;
        };
        /** Page[MailboxRead] */
        "Page_ticketing.mailboxes.schemas.MailboxRead_": {
            items: components["schemas"]["MailboxRead"][];
            next_cursor?: string | null;
        };
        /** Page[PolicyVersionRead] */
        "Page_ticketing.policies.schemas.PolicyVersionRead_": {
            items: components["schemas"]["PolicyVersionRead"][];
            next_cursor?: string | null;
        };
        /** Page[QuarterlyLineRead] */
        "Page_ticketing.quarterly_reports.schemas.QuarterlyLineRead_": {
            items: components["schemas"]["QuarterlyLineRead"][];
            next_cursor?: string | null;
        };
        /** Page[ReplayFindingRead] */
        "Page_ticketing.replays.schemas.ReplayFindingRead_": {
            items: components["schemas"]["ReplayFindingRead"][];
            next_cursor?: string | null;
        };
        /** Page[ReplayRead] */
        "Page_ticketing.replays.schemas.ReplayRead_": {
            items: components["schemas"]["ReplayRead"][];
            next_cursor?: string | null;
        };
        /** Page[ReceivedRead] */
        "Page_ticketing.report_receipts.schemas.ReceivedRead_": {
            items: components["schemas"]["ReceivedRead"][];
            next_cursor?: string | null;
        };
        /** Page[RosterChangeRead] */
        "Page_ticketing.rosters.schemas.RosterChangeRead_": {
            items: components["schemas"]["RosterChangeRead"][];
            next_cursor?: string | null;
        };
        /** Page[ShiftHandoverRowRead] */
        "Page_ticketing.shift_handovers.schemas.ShiftHandoverRowRead_": {
            items: components["schemas"]["ShiftHandoverRowRead"][];
            next_cursor?: string | null;
        };
        /** Page[StandInRead] */
        "Page_ticketing.stand_ins.schemas.StandInRead_": {
            items: components["schemas"]["StandInRead"][];
            next_cursor?: string | null;
        };
        /** Page[SwapRequestRead] */
        "Page_ticketing.swap_requests.schemas.SwapRequestRead_": {
            items: components["schemas"]["SwapRequestRead"][];
            next_cursor?: string | null;
        };
        /** PanelRead */
        PanelRead: {
            discipline: string;
            experts: components["schemas"]["ExpertRead"][];
        };
        /** ParkedRead */
        ParkedRead: {
            /** Format: uuid */
            aggregate_id: string;
            aggregate_version: number;
            attempts: number;
            error: string | null;
            /** Format: uuid */
            event_id: string;
            /** Format: date-time */
            received_at: string;
            source: string;
            /** Format: uuid */
            tenant_id: string;
            tenant_slug: string | null;
            type: string;
        };
        /** PauseRead */
        PauseRead: {
            /** Format: date-time */
            since: string;
            until: string | null;
        };
        /** PbxKeyRead */
        PbxKeyRead: {
            key: string;
            link: components["schemas"]["PbxLinkRead"];
            version: number;
        };
        /** PbxLinkRead */
        PbxLinkRead: {
            active: boolean;
            dial_url: string | null;
            heard_at: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            reports_to: string;
            version: number;
        };
        /** Periodic */
        Periodic: {
            /** @default true */
            enabled: boolean;
            /** @default 12 */
            every_months: number;
        };
        /** PhoneMessagePageRead */
        PhoneMessagePageRead: {
            items: components["schemas"]["PhoneMessageRead"][];
            next_cursor: string | null;
        };
        /** PhoneMessageRead */
        PhoneMessageRead: {
            acknowledged_at: string | null;
            call_id: string | null;
            caller_name: string | null;
            community_id: string | null;
            community_name: string | null;
            /** Format: uuid */
            for_id: string;
            for_name: string | null;
            /** Format: uuid */
            id: string;
            number: string | null;
            /** Format: date-time */
            passed_on_at: string;
            person_id: string | null;
            reminders: number;
            reply: string | null;
            /** Format: date-time */
            taken_at: string;
            /** Format: uuid */
            taken_by: string;
            taken_by_name: string | null;
            text: string;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** PlanExchangeMeeting */
        PlanExchangeMeeting: {
            attendee_ids?: string[] | null;
            month: number;
            place: string;
            /** Format: date-time */
            starts_at: string;
            year: number;
        };
        /** PlanItemRead */
        PlanItemRead: {
            done_at: string | null;
            done_by: string | null;
            /** Format: date */
            due_on: string;
            /** Format: uuid */
            id: string;
            line: number;
            measure: string;
            overdue_at: string | null;
            /** Format: uuid */
            owner_id: string;
            result: string | null;
        };
        /** PlanRead */
        PlanRead: {
            cost_cents: number;
            decided_at: string | null;
            decided_by: string | null;
            decision: string | null;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["PlanItemRead"][];
            number: number;
            reasons: string[];
            state: string;
            /** Format: date-time */
            submitted_at: string;
            /** Format: uuid */
            submitted_by: string;
        };
        /** PlanRoster */
        PlanRoster: {
            /** Format: uuid */
            community_id: string;
            /** Format: date */
            week: string;
        };
        /** PolicyInForceRead */
        PolicyInForceRead: {
            draft_open: boolean;
            note: string | null;
            policy: components["schemas"]["PolicyRead"];
            /** Format: date-time */
            published_at: string;
            published_by_name: string | null;
            warnings: components["schemas"]["WarningsRead"];
        };
        /** PolicyRead */
        PolicyRead: {
            business: components["schemas"]["CalendarRead"];
            duty: components["schemas"]["HoursRead"];
            policy_version: number;
            rules: components["schemas"]["RuleRead"][];
            warning_share: string;
        };
        /** PolicyVersionRead */
        PolicyVersionRead: {
            changes: number;
            note: string | null;
            policy_version: number;
            /** Format: date-time */
            published_at: string;
            published_by: string | null;
            published_by_name: string | null;
        };
        /**
         * Problem
         * @description RFC 9457; `code` is stable, further members depend on it.
         */
        Problem: {
            code: string;
            errors?: components["schemas"]["FieldError"][];
            request_id?: string;
            status: number;
            title: string;
            type: string;
        };
        /** ProcedureRead */
        ProcedureRead: {
            answerable_tasks: string[];
            appointment: components["schemas"]["AppointmentRead"] | null;
            approval_reasons: string[];
            approval_steps: components["schemas"]["ApprovalStepRead"][];
            assistants: components["schemas"]["AssistantRead"][];
            convertible_to: string[];
            department_tasks: components["schemas"]["DepartmentTaskRead"][];
            incident: components["schemas"]["TicketIncidentRead"] | null;
            investigation: components["schemas"]["InvestigationRead"] | null;
            plans: components["schemas"]["PlanRead"][];
            referrals: components["schemas"]["ReferralRead"][];
            rulings: components["schemas"]["RulingRead"][];
            staff: {
                [key: string]: string;
            };
            suspensions: components["schemas"]["SuspensionRead"][];
            transfers: components["schemas"]["TransferRead"][];
            undelivered_answers: components["schemas"]["UndeliveredAnswerRead"][];
            urge_notices: components["schemas"]["UrgeNoticeRead"][];
        };
        /** ProcedureRulesRead */
        ProcedureRulesRead: {
            appraisal_closure_weight: number;
            appraisal_limits_weight: number;
            appraisal_repeats_weight: number;
            cluster_minutes: number;
            cluster_tickets: number;
            incident_review_days: number;
            major_claim_cents: number;
            major_households: number;
            major_repeats: number;
            major_silence_hours: number;
            plan_cost_cents: number;
            refusals_to_supervisor: number;
            repeat_days: number;
            silence_hours: number;
            transfer_minutes: number;
            urge_hours: number;
            urges_to_leader: number;
            version: number;
        };
        /** PromiseLimitsRead */
        PromiseLimitsRead: {
            another_round: string | null;
            /** Format: date-time */
            next_answer: string;
        };
        /** PublicCommunityRead */
        PublicCommunityRead: {
            hotline: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** PublicReplyRead */
        PublicReplyRead: {
            /** Format: date-time */
            at: string;
            channel: string | null;
            text: string | null;
        };
        /** PublishClockPolicy */
        PublishClockPolicy: {
            note: string;
        };
        /** PublishQuarterlyReport */
        PublishQuarterlyReport: {
            reason?: string | null;
        };
        /** PunctualityRead */
        PunctualityRead: {
            average_seconds: number | null;
            clock: string;
            met: number;
            missed: number;
            worst: components["schemas"]["WorstClockRead"];
        };
        /** QuarterlyContentRead */
        QuarterlyContentRead: {
            by_class: components["schemas"]["FigureRead"][];
            by_department: components["schemas"]["FigureRead"][];
            by_phase: components["schemas"]["FigureRead"][];
            causes: components["schemas"]["FigureRead"][];
            closed: components["schemas"]["FigureRead"];
            experts_silent: components["schemas"]["FigureRead"];
            /** Format: date */
            first_day: string;
            invalid: components["schemas"]["FigureRead"];
            /** Format: date */
            last_day: string;
            missed: components["schemas"]["FigureRead"];
            pending: components["schemas"]["FigureRead"];
            quarter: string;
            registered: components["schemas"]["FigureRead"];
            repeated: components["schemas"]["FigureRead"];
            /** @default [] */
            top_causes: components["schemas"]["FigureRead"][];
            unruled: components["schemas"]["FigureRead"];
            urged: components["schemas"]["FigureRead"];
            valid: components["schemas"]["FigureRead"];
            words: components["schemas"]["QuarterlyWordsRead"] | null;
        };
        /** QuarterlyLineRead */
        QuarterlyLineRead: {
            edition: number;
            /** Format: date */
            first_day: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last_day: string;
            published_at: string | null;
            quarter: string;
            state: string;
            version: number;
        };
        /** QuarterlyReportRead */
        QuarterlyReportRead: {
            content: components["schemas"]["QuarterlyContentRead"];
            editions: components["schemas"]["EditionRead"][];
            receipts: components["schemas"]["ReceiptRead"][];
            report: components["schemas"]["QuarterlyLineRead"];
            shown_edition: number;
            version: number;
            wordings: components["schemas"]["WordingRead"][];
        };
        /** QuarterlyWordsRead */
        QuarterlyWordsRead: {
            actions: string;
            summary: string;
        };
        /** Question */
        Question: {
            key: string;
            /** @enum {string} */
            kind: "score" | "choice" | "text";
            options?: components["schemas"]["Option"][];
            /** @default false */
            required: boolean;
            /** @default false */
            satisfaction: boolean;
            text: string;
            text_en?: string | null;
        };
        /** QuestionSetRead */
        QuestionSetRead: {
            cohort: string;
            /** Format: date-time */
            published_at: string;
            questions: components["schemas"]["Question"][];
            script: string;
            script_en: string | null;
            version: number;
        };
        /** RaiseEscalation */
        RaiseEscalation: {
            reason: string;
            /** Format: uuid */
            subject_id: string;
            /** @enum {string} */
            subject_kind: "duty_entry" | "ticket" | "work_order";
        };
        /** ReceiptRead */
        ReceiptRead: {
            /** Format: uuid */
            document_id: string;
            document_kind: string;
            edition: number;
            /** Format: uuid */
            id: string;
            label: string;
            read_at: string | null;
            /** Format: date-time */
            sent_at: string;
            /** Format: uuid */
            staff_id: string;
            staff_name: string | null;
        };
        /** ReceivedRead */
        ReceivedRead: {
            /** Format: uuid */
            document_id: string;
            document_kind: string;
            edition: number;
            /** Format: uuid */
            id: string;
            label: string;
            read_at: string | null;
            /** Format: date-time */
            sent_at: string;
        };
        /** ReceivedReportRead */
        ReceivedReportRead: {
            assessment: components["schemas"]["AssessmentContentRead"] | null;
            digest: components["schemas"]["DigestContentRead"] | null;
            meeting: components["schemas"]["MeetingContentRead"] | null;
            quarterly: components["schemas"]["QuarterlyContentRead"] | null;
            receipt: components["schemas"]["ReceiptRead"];
            version: number;
        };
        /** ReclassifyTicket */
        ReclassifyTicket: {
            claim_cents?: number | null;
            class_l1?: string | null;
            class_l2?: string | null;
            complained_about_id?: string | null;
            households?: number | null;
            /** @enum {null|string} */
            nature?: "quality" | "service_attitude" | "timeliness" | "charge" | "safety" | "rule_dispute" | "compensation_claim" | null;
            /** @enum {null|string} */
            phase?: "pre_handover" | "in_warranty" | "after_warranty" | null;
            reason: string;
            /** @enum {null|string} */
            severity?: "general" | "complex" | "major" | "urgent" | null;
            severity_signs?: ("injury_or_danger" | "many_households" | "media_lawyer_court" | "high_claim" | "government_transfer" | "repeated" | "leader_order" | "danger_in_delay")[] | null;
        };
        /** RecordCall */
        RecordCall: {
            community_id?: string | null;
            /** @enum {string} */
            direction: "in" | "out";
            person_id?: string | null;
            phone?: string | null;
            unit_id?: string | null;
        };
        /** RecordContactAttempt */
        RecordContactAttempt: {
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "email" | "web_form" | "owner_app" | "message";
            text?: string | null;
        };
        /** RecordObstacle */
        RecordObstacle: {
            reason: string;
        };
        /** RecordRead */
        RecordRead: {
            /** Format: date-time */
            at: string;
            by: string | null;
            text: string | null;
            verb: string;
        };
        /** RecordScores */
        RecordScores: {
            coaching?: string | null;
            scores: {
                [key: string]: number;
            };
        };
        /** RecordVisitAttempt */
        RecordVisitAttempt: {
            asked_for?: string | null;
            call_back_at?: string | null;
            /** @enum {string} */
            method: "phone" | "home";
            /** @enum {string} */
            outcome: "no_answer" | "busy" | "wrong_number" | "not_home" | "asked_later";
            text?: string | null;
        };
        /** RecordingCheckRead */
        RecordingCheckRead: {
            /** Format: uuid */
            call_id: string;
            checked_at: string | null;
            checked_by: string | null;
            checked_by_name: string | null;
            checklist: {
                [key: string]: number;
            };
            coaching: string | null;
            community_name: string | null;
            /** Format: date-time */
            drawn_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            month: string;
            /** Format: uuid */
            operator_id: string;
            operator_name: string | null;
            /** Format: date-time */
            rang_at: string;
            recordings: number;
            score: number | null;
            scores: {
                [key: string]: number;
            } | null;
            seconds: number | null;
            seed: string;
            state: string;
            version: number;
        };
        /** RecordingRead */
        RecordingRead: {
            reference: string;
        };
        /** ReferralRead */
        ReferralRead: {
            answer: string | null;
            answered_at: string | null;
            /** Format: date-time */
            asked_at: string;
            /** Format: uuid */
            asked_by: string;
            /** Format: uuid */
            id: string;
            purpose: string;
            question: string;
            /** Format: uuid */
            ticket_id: string;
            /** Format: uuid */
            to_staff_id: string;
            version: number;
        };
        /** RefuseHandover */
        RefuseHandover: {
            reason: string;
        };
        /** RefuseLeave */
        RefuseLeave: {
            reason: string;
        };
        /** RefuseSwapRequest */
        RefuseSwapRequest: {
            reason: string;
        };
        /** RefuseTransfer */
        RefuseTransfer: {
            reason: string;
        };
        /** RefuseWorkOrder */
        RefuseWorkOrder: {
            reason: string;
        };
        /** RegisterIncomingMail */
        RegisterIncomingMail: {
            /** Format: uuid */
            community_id: string;
            /** @enum {string} */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application";
        };
        /** RegisterTicket */
        RegisterTicket: {
            /** @default false */
            accept: boolean;
            /** @default false */
            anonymous: boolean;
            /** @enum {string} */
            channel: "visit" | "letter" | "phone" | "hotline" | "email" | "web_form" | "owner_app" | "forum" | "complaint_mailbox" | "front_desk_slip" | "government_hotline" | "inspection" | "internal";
            claim_cents?: number | null;
            class_l1?: string | null;
            class_l2?: string | null;
            /** Format: uuid */
            community_id: string;
            complained_about_id?: string | null;
            contact_name?: string | null;
            contact_phone?: string | null;
            description: string;
            desired_outcome?: string | null;
            handler_id?: string | null;
            households?: number | null;
            /** @enum {string} */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application";
            /** @enum {null|string} */
            nature?: "quality" | "service_attitude" | "timeliness" | "charge" | "safety" | "rule_dispute" | "compensation_claim" | null;
            occurred_at?: string | null;
            person_id?: string | null;
            /** @enum {null|string} */
            phase?: "pre_handover" | "in_warranty" | "after_warranty" | null;
            place?: string | null;
            /** Format: date-time */
            promised_reply_at: string;
            repeat_of?: string | null;
            /**
             * @default general
             * @enum {string}
             */
            severity: "general" | "complex" | "major" | "urgent";
            severity_signs?: ("injury_or_danger" | "many_households" | "media_lawyer_court" | "high_claim" | "government_transfer" | "repeated" | "leader_order" | "danger_in_delay")[];
            title: string;
            unit_id?: string | null;
        };
        /** RemoveRosterEntry */
        RemoveRosterEntry: {
            reason?: string | null;
        };
        /** RepairVisits */
        RepairVisits: {
            /**
             * @default all
             * @enum {string}
             */
            rule: "all" | "not_evaluated_only" | "sample_pct";
            /** @default 100 */
            sample_pct: number;
            /** @default 1 */
            seed: string;
        };
        /** RepeatRead */
        RepeatRead: {
            /** Format: uuid */
            id: string;
            kind: string;
            no: string;
            /** Format: date-time */
            registered_at: string;
            state: string;
            title: string;
        };
        /** ReplaceChannelKey */
        ReplaceChannelKey: {
            /** Format: date-time */
            old_until: string;
        };
        /** ReplaceRosterEntry */
        ReplaceRosterEntry: {
            reason?: string | null;
            staff_id?: string | null;
        };
        /** ReplayFindingRead */
        ReplayFindingRead: {
            code: string;
            community_name: string | null;
            day: string | null;
            due_in_draft: string | null;
            due_in_force: string | null;
            /** Format: uuid */
            id: string;
            report_id: string | null;
            result_in_draft: string | null;
            result_in_force: string | null;
            ticket_id: string | null;
            ticket_no: string | null;
            title: string | null;
        };
        /** ReplayRead */
        ReplayRead: {
            clocks: components["schemas"]["ReplayedClockRead"][];
            /** Format: date-time */
            created_at: string;
            draft_version: number;
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            policy_version: number;
            reports_changed: number;
            reports_total: number;
            /** Format: uuid */
            requested_by: string;
            /** Format: date-time */
            since: string;
            state: string;
            tickets_changed: number;
            tickets_done: number;
            tickets_total: number;
            /** Format: date-time */
            until: string;
            version: number;
        };
        /** ReplayedClockRead */
        ReplayedClockRead: {
            code: string;
            draft: components["schemas"]["TallyRead"];
            in_force: components["schemas"]["TallyRead"];
        };
        /** ReplyToRequester */
        ReplyToRequester: {
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "email" | "web_form" | "owner_app" | "message";
            text: string;
        };
        /** ReplyToUrgeNotice */
        ReplyToUrgeNotice: {
            reply: string;
        };
        /** ReportCall */
        ReportCall: {
            /** Format: date-time */
            at: string;
            call_id: string;
            caller?: string | null;
            dialled_for?: string | null;
            /**
             * @default in
             * @enum {string}
             */
            direction: "in" | "out";
            extension?: string | null;
            /** @enum {string} */
            kind: "ringing" | "answered" | "ended" | "missed" | "recording_ready";
            line?: string | null;
            recording?: string | null;
        };
        /** ReportClockRead */
        ReportClockRead: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            due_at: string;
            explanation: components["schemas"]["ExplanationRead"];
            handed_in_at: string | null;
            policy_version: number;
            /** Format: uuid */
            report_id: string;
            rule: components["schemas"]["RuleRead"];
            /** @enum {string} */
            standing: "waiting" | "running" | "met" | "missed";
            /** Format: date-time */
            started_at: string;
            state: string;
        };
        /** ReportDayRead */
        ReportDayRead: {
            consolidated: components["schemas"]["ConsolidatedLineRead"] | null;
            /** Format: date */
            day: string;
            reports: components["schemas"]["DailyLineRead"][];
        };
        /** ReportHeardRead */
        ReportHeardRead: {
            again: boolean;
            call_id: string | null;
        };
        /** ReportMajor */
        ReportMajor: {
            desired_outcome?: string | null;
            text: string;
        };
        /** RequestAppointment */
        RequestAppointment: {
            /** @default false */
            anonymous: boolean;
            /** @enum {string} */
            channel: "visit" | "letter" | "phone" | "hotline" | "email" | "web_form" | "owner_app" | "forum" | "complaint_mailbox" | "front_desk_slip" | "government_hotline" | "inspection" | "internal";
            class_l1?: string | null;
            /** Format: uuid */
            community_id: string;
            contact_name?: string | null;
            contact_phone?: string | null;
            description: string;
            /** Format: date-time */
            ends_at: string;
            person_id?: string | null;
            place?: string | null;
            /** Format: date-time */
            starts_at: string;
            title: string;
            unit_id?: string | null;
        };
        /** RequestRuling */
        RequestRuling: {
            doubt: string;
            opinion: string;
        };
        /** RescheduleAppointment */
        RescheduleAppointment: {
            /** Format: date-time */
            ends_at: string;
            reason: string;
            /** Format: uuid */
            staff_id: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** RescheduleExchangeMeeting */
        RescheduleExchangeMeeting: {
            attendee_ids: string[];
            place: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** ResolveTicket */
        ResolveTicket: {
            cause?: string | null;
            /** @enum {null|string} */
            cause_kind?: "design" | "construction" | "material" | "ageing" | "maintenance" | "supervision" | "conduct" | "slow_response" | "poor_notice" | "fee_error" | "misuse" | "third_party" | "other" | null;
            evidence?: string | null;
            result: string;
        };
        /** ResponsibleDepartmentRead */
        ResponsibleDepartmentRead: {
            code: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** ResumeTicket */
        ResumeTicket: {
            reason: string;
        };
        /** ReturnTask */
        ReturnTask: {
            reason: string;
        };
        /** ReviewIncident */
        ReviewIncident: {
            review: string;
        };
        /** RevisionRead */
        RevisionRead: {
            answer: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            changed_by: string;
            number: number;
            question: string;
        };
        /** RevokeChannelKey */
        RevokeChannelKey: {
            reason: string;
        };
        /** RosterChangeRead */
        RosterChangeRead: {
            actor_name: string | null;
            /** Format: date-time */
            at: string;
            before_name: string | null;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            post_name: string;
            reason: string;
            shift_name: string;
            staff_name: string | null;
            verb: string;
        };
        /** RosterEntryRead */
        RosterEntryRead: {
            display_name: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            staff_id: string;
            stands_in_for: string | null;
            stands_in_for_name: string | null;
        };
        /** RosterWarningRead */
        RosterWarningRead: {
            code: string;
            /** Format: date */
            day: string;
            hinders: boolean;
            hours: number;
            missing: number;
            /** Format: uuid */
            post_id: string;
            shift_id: string | null;
            staff_id: string | null;
            template_id: string | null;
        };
        /** RosterWeekRead */
        RosterWeekRead: {
            colleagues: components["schemas"]["DutyColleagueRead"][];
            /** Format: uuid */
            community_id: string;
            id: string | null;
            posts: components["schemas"]["DutyPostRead"][];
            published_at: string | null;
            published_by_name: string | null;
            shifts: components["schemas"]["DutyShiftRead"][];
            state: string;
            templates: components["schemas"]["ShiftTemplateRead"][];
            version: number;
            warnings: components["schemas"]["RosterWarningRead"][];
            /** Format: date */
            week: string;
        };
        /** RosteredRead */
        RosteredRead: {
            display_name: string;
            signed_in: boolean;
            /** Format: uuid */
            staff_id: string;
        };
        /** RoutingRead */
        RoutingRead: {
            accused: string[];
            department: components["schemas"]["ResponsibleDepartmentRead"] | null;
            executor: string;
            handler: components["schemas"]["SuggestedHandlerRead"] | null;
            intake: string;
            phase: string;
            planner: string;
            reasons: string[];
            replier: string;
            reply_permission: string;
            row: string;
            statistics: string;
        };
        /** RoutingRowRead */
        RoutingRowRead: {
            changed: boolean;
            engineering: boolean | null;
            executor: string;
            intake: string;
            key: string;
            major: boolean | null;
            online: boolean | null;
            phase: string | null;
            planner: string;
            replier: string;
            statistics: string;
        };
        /** RoutingTableRead */
        RoutingTableRead: {
            departments: {
                [key: string]: string;
            };
            rows: components["schemas"]["RoutingRowRead"][];
            version: number;
        };
        /** RuleDraft */
        RuleDraft: {
            /**
             * @default natural
             * @enum {string}
             */
            calendar: "natural" | "duty" | "business" | "agreed";
            cancels_on?: string[];
            code: string;
            /**
             * @default event
             * @enum {string}
             */
            counts_from: "event" | "accepted";
            escalates_to: string[];
            kinds?: string[];
            /** @default 0 */
            limit_minutes: number;
            next_day_at?: string | null;
            /** @enum {string} */
            owner: "first_receiver" | "handler" | "service_centre" | "expert" | "property_department" | "relations_manager";
            /** @default false */
            pausable: boolean;
            phases?: string[];
            /** @default false */
            reply: boolean;
            restarts_on?: string[];
            severities?: string[];
            /** @default  */
            source: string;
            starts_on: string[];
            stops_on: string[];
            supersedes?: string[];
            /** @default  */
            variant: string;
            /** @default false */
            while_applicable: boolean;
            yields_to?: string[];
        };
        /** RuleOnComplaint */
        RuleOnComplaint: {
            /**
             * @default own
             * @enum {string}
             */
            basis: "own" | "leader_consulted";
            consulted_at?: string | null;
            customer_reaction?: string | null;
            demand_reasonable: boolean;
            department?: string | null;
            grounds_sufficient: boolean;
            handler_id?: string | null;
            leader_id?: string | null;
            reason: string;
            reply?: string | null;
            /** @enum {null|string} */
            reply_channel?: "phone" | "visit" | "letter" | "email" | "web_form" | "owner_app" | "message" | null;
            /** @enum {string} */
            result: "valid" | "partly_valid" | "invalid";
        };
        /** RuleRead */
        RuleRead: {
            calendar: string;
            cancels_on: string[];
            code: string;
            counts_from: string;
            escalates_to: string[];
            key: string;
            kinds: string[];
            limit_minutes: number;
            next_day_at: string | null;
            owner: string;
            pausable: boolean;
            phases: string[];
            reply: boolean;
            restarts_on: string[];
            severities: string[];
            source: string;
            starts_on: string[];
            stops_on: string[];
            supersedes: string[];
            text_key: string;
            variant: string;
            while_applicable: boolean;
            yields_to: string[];
        };
        /** RulingRead */
        RulingRead: {
            /** Format: date-time */
            at: string;
            basis: string;
            consulted_at: string | null;
            customer_reaction: string | null;
            demand_reasonable: boolean;
            grounds_sufficient: boolean;
            /** Format: uuid */
            id: string;
            leader_id: string | null;
            reason: string;
            result: string;
            /** Format: uuid */
            ruled_by: string;
        };
        /** SaveClockPolicyDraft */
        SaveClockPolicyDraft: {
            business: components["schemas"]["CalendarDraft"];
            duty: components["schemas"]["HoursDraft"];
            rules: components["schemas"]["RuleDraft"][];
            warning_share: string;
        };
        /** SaveFeedbackProposal */
        SaveFeedbackProposal: {
            department?: string | null;
            /** Format: date */
            since: string;
            text: string;
            /** Format: date */
            until: string;
        };
        /** SaveMinutes */
        SaveMinutes: {
            /** @default [] */
            actions: (components["schemas"]["TakeAction"] | unknown)[];
            decisions: string;
            present_ids: string[];
            topics: string;
        };
        /** SaveQuarterlyWords */
        SaveQuarterlyWords: {
            actions: string;
            /** @default  */
            summary: string;
        };
        /** ScriptRead */
        ScriptRead: {
            active: boolean;
            community_id: string | null;
            /** Format: uuid */
            id: string;
            situation: string;
            steps: components["schemas"]["StepRead"][];
            version: number;
        };
        /** SegmentRead */
        SegmentRead: {
            /** Format: date-time */
            begin: string;
            /** Format: date-time */
            end: string;
        };
        /** SendAssessment */
        SendAssessment: {
            comment: string;
            reason?: string | null;
        };
        /** SendMinutes */
        SendMinutes: {
            reason?: string | null;
        };
        /** SetExtension */
        SetExtension: {
            number: string | null;
        };
        /** SettleCallback */
        SettleCallback: {
            /** @enum {string} */
            outcome: "reached" | "unreachable" | "not_needed";
            text?: string | null;
        };
        /** SettleIncomingMail */
        SettleIncomingMail: {
            /** @default false */
            and_alike: boolean;
            /** @default false */
            and_flood: boolean;
            note: string;
        };
        /** SettleUndeliveredAnswer */
        SettleUndeliveredAnswer: {
            note: string;
        };
        /** ShiftCheckRead */
        ShiftCheckRead: {
            done_at: string | null;
            done_by_name: string | null;
            item: string;
        };
        /** ShiftHandoverRead */
        ShiftHandoverRead: {
            /** Format: uuid */
            community_id: string;
            community_name: string;
            content_hash: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["HandoverLineRead"][];
            no: string;
            off_going_hash: string | null;
            /** Format: uuid */
            off_going_id: string;
            off_going_name: string | null;
            off_going_signed_at: string | null;
            on_coming_hash: string | null;
            on_coming_id: string | null;
            on_coming_name: string | null;
            on_coming_signed_at: string | null;
            /** Format: uuid */
            post_id: string;
            post_name: string;
            refusal_reason: string | null;
            /** Format: uuid */
            shift_id: string;
            shift_name: string;
            /** Format: date-time */
            starts_at: string;
            state: string;
            version: number;
        };
        /** ShiftHandoverRowRead */
        ShiftHandoverRowRead: {
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            no: string;
            off_going_name: string | null;
            off_going_signed_at: string | null;
            on_coming_name: string | null;
            on_coming_signed_at: string | null;
            /** Format: uuid */
            post_id: string;
            post_name: string;
            shift_name: string;
            state: string;
            version: number;
        };
        /** ShiftPersonRead */
        ShiftPersonRead: {
            begun_at: string | null;
            display_name: string;
            early_seconds: number | null;
            ended_at: string | null;
            late_seconds: number | null;
            relieves_name: string | null;
            /** Format: uuid */
            staff_id: string;
            stands_in_for_name: string | null;
        };
        /** ShiftRecordRead */
        ShiftRecordRead: {
            checks: components["schemas"]["ShiftCheckRead"][];
            /** Format: uuid */
            community_id: string;
            community_name: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            ends_at: string;
            entries: components["schemas"]["DutyEntryRead"][];
            escalations: components["schemas"]["EscalationRead"][];
            handover_id: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            people: components["schemas"]["ShiftPersonRead"][];
            /** Format: uuid */
            post_id: string;
            post_name: string;
            /** Format: date-time */
            starts_at: string;
        };
        /** ShiftTemplateRead */
        ShiftTemplateRead: {
            active: boolean;
            begins: string;
            /** Format: uuid */
            community_id: string;
            ends: string;
            /** Format: uuid */
            id: string;
            name: string;
            passes_midnight: boolean;
            version: number;
        };
        /** SignHandover */
        SignHandover: {
            content_hash: string;
        };
        /** SignIn */
        SignIn: {
            leave_id?: string | null;
        };
        /** SourceLag */
        SourceLag: {
            oldest_seconds: number;
            pending: number;
            source: string;
        };
        /** SpecialistRankingRead */
        SpecialistRankingRead: {
            /** Format: date-time */
            begins_at: string;
            community_id: string | null;
            /** Format: date-time */
            ends_at: string;
            /** Format: date */
            since: string;
            specialists: components["schemas"]["SpecialistRead"][];
            unassigned: number;
            /** Format: date */
            until: string;
            weights: components["schemas"]["AppraisalWeightsRead"];
        };
        /** SpecialistRead */
        SpecialistRead: {
            closed: components["schemas"]["FigureRead"];
            met: number;
            missed: number;
            name: string | null;
            pending: components["schemas"]["FigureRead"];
            points: number;
            rank: number;
            registered: components["schemas"]["FigureRead"];
            repeated: components["schemas"]["FigureRead"];
            /** Format: uuid */
            staff_id: string;
        };
        /** StandInRead */
        StandInRead: {
            /** Format: uuid */
            absent_id: string;
            absent_name: string | null;
            /** Format: date-time */
            begins_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            stand_in_id: string;
            stand_in_name: string | null;
            version: number;
        };
        /** StartCall */
        StartCall: {
            call_id?: string | null;
            callback_id?: string | null;
            phone?: string | null;
            ticket_id?: string | null;
        };
        /** StartReplay */
        StartReplay: {
            since?: string | null;
            until?: string | null;
        };
        /** StartWorkOrder */
        StartWorkOrder: {
            /** @default false */
            quote_accepted: boolean;
        };
        /** StepRead */
        StepRead: {
            field?: string | null;
            say: string;
            say_en?: string | null;
        };
        /** StrikeOutAttachment */
        StrikeOutAttachment: {
            reason: string;
        };
        /** SubclassFigureRead */
        SubclassFigureRead: {
            class_l2: string | null;
            complaints: number;
            open: number;
        };
        /** SubclassRead */
        SubclassRead: {
            active: boolean;
            class_l1: string;
            code: string;
            name: string | null;
            shipped: boolean;
        };
        /** SubclassesRead */
        SubclassesRead: {
            items: components["schemas"]["SubclassRead"][];
            version: number;
        };
        /** SubmitChannelCase */
        SubmitChannelCase: {
            /** @default false */
            anonymous: boolean;
            /** @enum {string} */
            channel: "forum" | "complaint_mailbox" | "government_hotline";
            class_l1?: string | null;
            /** Format: uuid */
            community_id: string;
            contact_email?: string | null;
            contact_name?: string | null;
            contact_phone?: string | null;
            deadline?: string | null;
            description: string;
            desired_outcome?: string | null;
            /**
             * @default complaint
             * @enum {string}
             */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application";
            outside_no: string;
            place?: string | null;
            /** @default 0 */
            press: number;
            press_text?: string | null;
            title: string;
        };
        /** SubmitDailyReport */
        SubmitDailyReport: {
            /** @default false */
            nil: boolean;
        };
        /** SubmitForApproval */
        SubmitForApproval: {
            opinion: string;
        };
        /** SubmitPlan */
        SubmitPlan: {
            /** @default 0 */
            cost_cents: number;
            items: components["schemas"]["Measure"][];
        };
        /** SubmitVisit */
        SubmitVisit: {
            answers: components["schemas"]["AnswerVisit"];
            token: string;
        };
        /** SubmitWebForm */
        SubmitWebForm: {
            /** @default false */
            anonymous: boolean;
            class_l1?: string | null;
            /** Format: uuid */
            community_id: string;
            contact_name?: string | null;
            contact_phone?: string | null;
            description: string;
            desired_outcome?: string | null;
            /** @enum {string} */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request";
            place?: string | null;
            title: string;
            /** @default  */
            website: string;
        };
        /** SubthemeRead */
        SubthemeRead: {
            class_l2: string;
            complaints: components["schemas"]["ChangeRead"];
            inquiries: components["schemas"]["ChangeRead"];
            suggestions: components["schemas"]["ChangeRead"];
        };
        /** SuggestedHandlerRead */
        SuggestedHandlerRead: {
            display_name: string;
            /** Format: uuid */
            id: string;
            via: string;
        };
        /** SuspendTicket */
        SuspendTicket: {
            reason: string;
            /** Format: date */
            resume_on: string;
        };
        /** SuspensionRead */
        SuspensionRead: {
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date */
            resume_on: string;
            resumed_at: string | null;
            resumed_by: string | null;
            /** Format: date-time */
            suspended_at: string;
            /** Format: uuid */
            suspended_by: string;
        };
        /** SwapRequestRead */
        SwapRequestRead: {
            answer: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: uuid */
            counterpart_id: string;
            counterpart_name: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            day: string;
            decided_at: string | null;
            decided_by_name: string | null;
            /** Format: uuid */
            id: string;
            other_day: string | null;
            other_post_name: string | null;
            other_shift_name: string | null;
            other_starts_at: string | null;
            post_name: string;
            reason: string;
            /** Format: uuid */
            requested_by: string;
            requested_by_name: string | null;
            shift_name: string;
            /** Format: date-time */
            starts_at: string;
            state: string;
            version: number;
        };
        /** TakeAction */
        TakeAction: {
            /** Format: uuid */
            assignee_id: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            due_at: string;
            title: string;
        };
        /** TakeMeasure */
        TakeMeasure: {
            /** @default 0 */
            cost_cents: number;
            measure: string;
            /** Format: date */
            planned_on: string;
        };
        /** TakeNextVisit */
        TakeNextVisit: {
            /** @enum {null|string} */
            cohort?: "complaint" | "repair" | "new_resident" | "long_time_resident" | "lessee" | "ad_hoc" | null;
            community_id?: string | null;
        };
        /** TakePhoneMessage */
        TakePhoneMessage: {
            call_id?: string | null;
            caller_name?: string | null;
            community_id?: string | null;
            /** Format: uuid */
            for_id: string;
            person_id?: string | null;
            phone?: string | null;
            text: string;
            unit_id?: string | null;
        };
        /** TakeSamples */
        TakeSamples: {
            /** Format: date */
            month: string;
        };
        /** TakeUpAgain */
        TakeUpAgain: {
            /** Format: date-time */
            promised_reply_at: string;
            reason: string;
        };
        /** TallyRead */
        TallyRead: {
            cancelled: number;
            due: number;
            met: number;
            missed: number;
            open: number;
        };
        /** TeamRead */
        TeamRead: {
            missed: number;
            operators: components["schemas"]["OperatorLoadRead"][];
        };
        /** ThemeRead */
        ThemeRead: {
            complaints: components["schemas"]["ChangeRead"];
            inquiries: components["schemas"]["ChangeRead"];
            key: string | null;
            low: components["schemas"]["VisitChangeRead"] | null;
            name: string | null;
            subthemes: components["schemas"]["SubthemeRead"][];
            suggestions: components["schemas"]["ChangeRead"];
        };
        /** TicketDetailRead */
        TicketDetailRead: {
            attachments: components["schemas"]["AttachmentRead"][];
            blocked: components["schemas"]["BlockerRead"][];
            clocks: components["schemas"]["ClockRead"][];
            contact: components["schemas"]["ContactRead"];
            entries: components["schemas"]["EntryRead"][];
            names: components["schemas"]["NamesRead"];
            possible: string[];
            repeats: components["schemas"]["RepeatRead"][];
            reply_permission: string;
            ticket: components["schemas"]["TicketRead"];
            version: number;
            work_orders: components["schemas"]["WorkOrderBriefRead"][];
        };
        /** TicketIncidentRead */
        TicketIncidentRead: {
            /** Format: uuid */
            id: string;
            no: string;
            state: string;
            title: string;
        };
        /** TicketPageRead */
        TicketPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["TicketRowRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** TicketRead */
        TicketRead: {
            accepted_at: string | null;
            anonymous: boolean;
            attachment_count: number;
            building_id: string | null;
            cause: string | null;
            cause_kind: string | null;
            channel: string;
            claim_cents: number | null;
            class_l1: string | null;
            class_l2: string | null;
            close_reason: string | null;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            complained_about_id: string | null;
            contact_phone_last4: string | null;
            department: string | null;
            description: string;
            desired_outcome: string | null;
            evidence: string | null;
            first_receiver_id: string | null;
            handler_id: string | null;
            handler_since: string | null;
            households: number | null;
            /** Format: uuid */
            id: string;
            kind: string;
            major_reported_at: string | null;
            measure: string | null;
            measure_planned_on: string | null;
            merged_into: string | null;
            nature: string | null;
            no: string;
            occurred_at: string | null;
            person_id: string | null;
            phase: string;
            place: string | null;
            /** Format: date-time */
            promised_reply_at: string;
            /** Format: date-time */
            registered_at: string;
            reopen_count: number;
            repeat_of: string | null;
            replied_at: string | null;
            resolved_at: string | null;
            responsible_department: string | null;
            responsible_id: string | null;
            result: string | null;
            return_count: number;
            severity: string;
            severity_signs: string[];
            state: string;
            /** Format: date-time */
            state_since: string;
            suspended_from: string | null;
            title: string;
            unit_id: string | null;
            validity: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** TicketRowRead */
        TicketRowRead: {
            attachment_count: number;
            channel: string;
            class_l1: string | null;
            clock_code: string | null;
            clock_due_at: string | null;
            clock_result: string | null;
            clock_warn_at: string | null;
            /** Format: uuid */
            community_id: string;
            handler_id: string | null;
            handler_name: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            late: boolean;
            missed: number;
            no: string;
            /** Format: date-time */
            promised_reply_at: string;
            /** Format: date-time */
            registered_at: string;
            severity: string;
            state: string;
            title: string;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** TopicRead */
        TopicRead: {
            answered: components["schemas"]["FigureRead"];
            asked: components["schemas"]["FigureRead"];
            before: components["schemas"]["FigureRead"];
            class_l1: string | null;
            class_l2: string | null;
            in_time: components["schemas"]["FigureRead"];
            waiting: components["schemas"]["FigureRead"];
        };
        /** TotalsRead */
        TotalsRead: {
            at_risk: number;
            open: number;
            overdue: number;
            registered: number;
        };
        /** TransferCall */
        TransferCall: {
            call_back_at?: string | null;
            /**
             * @default warm
             * @enum {string}
             */
            kind: "warm" | "blind";
            /** @enum {string} */
            result: "connected" | "failed";
            text?: string | null;
            /** Format: uuid */
            to_id: string;
        };
        /** TransferRead */
        TransferRead: {
            answer: string | null;
            /** Format: date-time */
            answer_due_at: string;
            answered_at: string | null;
            /** Format: uuid */
            from_staff_id: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            offered_at: string;
            reason: string;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            /** Format: uuid */
            to_staff_id: string;
            version: number;
        };
        /** TrialRead */
        TrialRead: {
            draft: components["schemas"]["TriedClockRead"][] | null;
            in_force: components["schemas"]["TriedClockRead"][];
            policy_version: number;
        };
        /** TriedClockRead */
        TriedClockRead: {
            explanation: components["schemas"]["ExplanationRead"];
            rule: components["schemas"]["RuleRead"];
            /** Format: date-time */
            started_at: string;
        };
        /** TryDeadline */
        TryDeadline: {
            accepted_at?: string | null;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            event: "registered" | "accepted" | "reclassified" | "doubt_noted" | "validity_requested" | "ruled" | "ruled_invalid" | "transferred_to_centre" | "centre_replied" | "major_reported" | "passed_to_project" | "findings_reported" | "passed_to_specialist" | "plan_submitted" | "consultation_opened" | "expert_replied" | "consultation_cancelled" | "leader_informed" | "first_measure" | "public_reply" | "replied" | "suspended" | "resumed" | "reopened" | "confirmed" | "done" | "converted" | "visit_due" | "visited" | "visit_cancelled" | "day_ended" | "daily_report_submitted" | "closed" | "withdrawn" | "merged";
            /** @enum {string} */
            kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application" | "appointment" | "task";
            /** @enum {string} */
            phase: "pre_handover" | "in_warranty" | "after_warranty";
            /** @enum {string} */
            severity: "general" | "complex" | "major" | "urgent";
        };
        /** UndeliveredAnswerRead */
        UndeliveredAnswerRead: {
            error_code: string;
            /** Format: date-time */
            failed_at: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            settled_at: string | null;
            settled_by: string | null;
            state: string;
            /** Format: uuid */
            ticket_id: string;
            version: number;
        };
        /** UnitTicketsRead */
        UnitTicketsRead: {
            major: number;
            open: number;
            overdue: number;
            /** Format: uuid */
            unit_id: string;
        };
        /** UnmaskContact */
        UnmaskContact: {
            purpose: string;
        };
        /** UnmaskedContactRead */
        UnmaskedContactRead: {
            email?: string | null;
            name: string | null;
            phone: string | null;
        };
        /** UrgeColleague */
        UrgeColleague: {
            message: string;
            to_staff_id?: string | null;
        };
        /** UrgeNoticeRead */
        UrgeNoticeRead: {
            /** Format: uuid */
            id: string;
            message: string;
            number: number;
            replied_at: string | null;
            reply: string | null;
            /** Format: date-time */
            reply_due_at: string;
            /** Format: date-time */
            sent_at: string;
            /** Format: uuid */
            sent_by: string;
            /** Format: uuid */
            ticket_id: string;
            to_leader: boolean;
            /** Format: uuid */
            to_staff_id: string;
            unanswered_at: string | null;
            version: number;
        };
        /** VisitAttemptRead */
        VisitAttemptRead: {
            asked_for: string | null;
            /** Format: date-time */
            at: string;
            call_back_at: string | null;
            method: string;
            outcome: string;
            staff_name: string | null;
            text: string | null;
        };
        /** VisitChangeRead */
        VisitChangeRead: {
            before: components["schemas"]["VisitFigureRead"];
            now: components["schemas"]["VisitFigureRead"];
        };
        /** VisitDetailRead */
        VisitDetailRead: {
            attempts: components["schemas"]["VisitAttemptRead"][];
            claim: components["schemas"]["ClaimRead"] | null;
            contact: components["schemas"]["ContactRead"] | null;
            names: components["schemas"]["VisitNamesRead"];
            own_case: boolean;
            questions: components["schemas"]["QuestionSetRead"];
            quiet: boolean;
            version: number;
            visit: components["schemas"]["VisitRead"];
        };
        /** VisitFigureRead */
        VisitFigureRead: {
            filter: {
                [key: string]: string;
            } | null;
            visits: number;
        };
        /** VisitFormRead */
        VisitFormRead: {
            cohort: string;
            community: string | null;
            /** Format: date-time */
            expires_at: string;
            questions: components["schemas"]["Question"][];
            questions_version: number;
            ticket_no: string | null;
        };
        /** VisitNamesRead */
        VisitNamesRead: {
            community: string | null;
            follow_up_no: string | null;
            owner: string | null;
            unit: string | null;
            visitor: string | null;
        };
        /** VisitPageRead */
        VisitPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["VisitRowRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** VisitRead */
        VisitRead: {
            answers: components["schemas"]["Answer"][];
            building_id: string | null;
            call_back_at: string | null;
            class_l1: string | null;
            cohort: string;
            comment: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            due_from: string;
            end_reason: string | null;
            follow_up_id: string | null;
            /** Format: uuid */
            id: string;
            invited_at: string | null;
            label: string | null;
            method: string | null;
            next_action: string | null;
            no: string;
            owner_id: string | null;
            person_id: string | null;
            questions_version: number | null;
            score: number | null;
            state: string;
            /** Format: date-time */
            state_since: string;
            ticket_id: string | null;
            ticket_no: string | null;
            token_expires_at: string | null;
            unit_id: string | null;
            version: number;
            visited_at: string | null;
            visitor_id: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** VisitRoundRead */
        VisitRoundRead: {
            planned: number;
            reached: number;
        };
        /** VisitRowRead */
        VisitRowRead: {
            call_back_at: string | null;
            claimed_by: string | null;
            class_l1: string | null;
            cohort: string;
            comment: string | null;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            contact_at: string | null;
            /** Format: date-time */
            due_at: string;
            follow_up_id: string | null;
            /** Format: uuid */
            id: string;
            label: string | null;
            last_contact_at: string | null;
            method: string | null;
            no: string;
            owner_id: string | null;
            owner_name: string | null;
            person_id: string | null;
            score: number | null;
            state: string;
            ticket_id: string | null;
            ticket_no: string | null;
            ticket_title: string | null;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            visited_at: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** VisitRules */
        VisitRules: {
            /** @default 14 */
            days_to_visit: number;
            lessees?: components["schemas"]["Periodic"];
            long_time_residents?: components["schemas"]["Periodic"];
            new_residents?: components["schemas"]["OnceAfterMovingIn"];
            repairs?: components["schemas"]["RepairVisits"];
        };
        /** VisitRulesRead */
        VisitRulesRead: {
            days_to_visit: number;
            lessees: components["schemas"]["Periodic"];
            long_time_residents: components["schemas"]["Periodic"];
            new_residents: components["schemas"]["OnceAfterMovingIn"];
            quiet_from: string;
            quiet_until: string;
            repairs: components["schemas"]["RepairVisits"];
            version: number;
        };
        /** VisitRulesVersionRead */
        VisitRulesVersionRead: {
            /** Format: date-time */
            published_at: string;
            published_by: string | null;
            reason: string | null;
            rules: components["schemas"]["VisitRules"];
            rules_version: number;
        };
        /** VisitStatisticsRead */
        VisitStatisticsRead: {
            by_class: components["schemas"]["GroupRead"][];
            by_cohort: components["schemas"]["GroupRead"][];
            by_community: components["schemas"]["GroupRead"][];
            by_month: components["schemas"]["GroupRead"][];
            cohort: string | null;
            community_id: string | null;
            scores: {
                [key: string]: number;
            };
            /** Format: date */
            since: string;
            total: components["schemas"]["FiguresRead"];
            /** Format: date */
            until: string;
        };
        /** VisitThanksRead */
        VisitThanksRead: {
            follow_up_no: string | null;
        };
        /** VocabularyRead */
        VocabularyRead: {
            codes: string[];
            events: string[];
            hearers: string[];
            kinds: string[];
            local_rules: components["schemas"]["RuleRead"][];
            official_years: number[];
            owners: string[];
            phases: string[];
            procedure_codes: string[];
            severities: string[];
        };
        /** WaitingApprovalRead */
        WaitingApprovalRead: {
            /** Format: date-time */
            asked_at: string;
            class_l1: string | null;
            /** Format: uuid */
            community_id: string;
            number: number;
            on_behalf: boolean;
            /** Format: date-time */
            promised_reply_at: string;
            role: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            title: string;
            unit_code: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** WarningsRead */
        WarningsRead: {
            business_in_use: boolean;
            longer_than_procedure: string[];
            missing_years: number[];
            roles_without_holder: string[];
        };
        /** WatchedClockRead */
        WatchedClockRead: {
            code: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            due_at: string;
            handler_name: string | null;
            /** Format: uuid */
            id: string;
            kind: string | null;
            place: string | null;
            policy_version: number;
            report_day: string | null;
            report_id: string | null;
            result: string;
            rule: string;
            settled_at: string | null;
            severity: string | null;
            state: string;
            stopped_at: string | null;
            ticket_id: string | null;
            ticket_no: string | null;
            title: string | null;
            unit_code: string | null;
            /** Format: date-time */
            warn_at: string;
            /** @default false */
            withheld: boolean;
        };
        /** WatchedCustomerRead */
        WatchedCustomerRead: {
            calls: number | null;
            /** Format: uuid */
            community_id: string;
            community_name: string | null;
            major: number;
            number_last4: string | null;
            open: number;
            overdue: number;
            person_id: string | null;
            promised_reply_at: string | null;
            promises_passed: number;
            /** Format: date-time */
            since: string;
            ticket_id: string | null;
            tier: string | null;
            unit_code: string | null;
            unit_id: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** WatchedCustomersRead */
        WatchedCustomersRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["WatchedCustomerRead"][];
        };
        /** WebFormImageRead */
        WebFormImageRead: {
            name: string;
            size: number;
        };
        /** WebFormReceiptRead */
        WebFormReceiptRead: {
            accept_by: string | null;
            no: string;
            /** Format: date-time */
            promised_reply_at: string;
            /** Format: date-time */
            registered_at: string;
            token: string;
        };
        /** WebFormStatusRead */
        WebFormStatusRead: {
            confirmation_codes: components["schemas"]["ConfirmationCodeRead"][];
            kind: string;
            no: string;
            /** Format: date-time */
            promised_reply_at: string;
            /** Format: date-time */
            registered_at: string;
            replies: components["schemas"]["PublicReplyRead"][];
            state: string;
            title: string;
        };
        /** WithdrawTicket */
        WithdrawTicket: {
            statement: string;
        };
        /** WordingRead */
        WordingRead: {
            /** Format: date-time */
            made_at: string;
            made_by_name: string | null;
            number: number;
            words: components["schemas"]["QuarterlyWordsRead"];
        };
        /** WorkOrderBriefRead */
        WorkOrderBriefRead: {
            assignee_id: string | null;
            assignee_name: string | null;
            charge_mode: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            no: string;
            place: string | null;
            problem: string;
            state: string;
            /** Format: date-time */
            state_since: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            unit_code: string | null;
            unit_id: string | null;
            urgency: string;
            version: number;
            /** @default false */
            withheld: boolean;
        };
        /** WorkOrderDetailRead */
        WorkOrderDetailRead: {
            assignee_name: string | null;
            entries: components["schemas"]["OrderEntryRead"][];
            material: components["schemas"]["MaterialRead"][];
            order: components["schemas"]["WorkOrderRead"];
            possible: string[];
            unit_code: string | null;
            version: number;
        };
        /** WorkOrderPageRead */
        WorkOrderPageRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["WorkOrderBriefRead"][];
            next_cursor: string | null;
            or_more: string[];
        };
        /** WorkOrderRead */
        WorkOrderRead: {
            assignee_id: string | null;
            building_id: string | null;
            charge_mode: string;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            completed_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            estimate_cents: number | null;
            /** Format: uuid */
            id: string;
            kind: string;
            labour_cents: number;
            material_cents: number;
            no: string;
            person_id: string | null;
            place: string | null;
            problem: string;
            quote_accepted_at: string | null;
            reason: string | null;
            state: string;
            /** Format: date-time */
            state_since: string;
            /** Format: uuid */
            ticket_id: string;
            ticket_no: string;
            unit_id: string | null;
            urgency: string;
            verified_at: string | null;
            verified_by: string | null;
            version: number;
            /** @default false */
            withheld: boolean;
            work_done: string | null;
        };
        /** WorkRecordLineRead */
        WorkRecordLineRead: {
            caller: string | null;
            content: string;
            dispatched_to: string | null;
            kind: string;
            no: string;
            place: string | null;
            recorder: string | null;
            /** Format: date-time */
            registered_at: string;
            replied_at: string | null;
            result: string | null;
            signed_by: string | null;
            unit_code: string | null;
            /** @default false */
            withheld: boolean;
        };
        /** WorkRecordRead */
        WorkRecordRead: {
            community_name: string;
            /** Format: date */
            day: string;
            lines: components["schemas"]["WorkRecordLineRead"][];
        };
        /** WorstClockRead */
        WorstClockRead: {
            owed: boolean;
            report_day: string | null;
            report_id: string | null;
            seconds: number;
            ticket_id: string | null;
            ticket_no: string | null;
        };
        /** FlowRead */
        kit_ops_FlowRead: {
            outbox: number;
            outbox_oldest_seconds: number;
            parked: number;
            pending: number;
            pending_oldest_seconds: number;
            sources: components["schemas"]["SourceLag"][];
            timers: number;
            timers_due: number;
            timers_due_oldest_seconds: number;
        };
        /** FlowRead */
        ticketing_approval_flows_schemas_FlowRead: {
            reply_days: number;
            steps: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiTicketingAppointmentsListAppointments: {
        parameters: {
            query?: {
                state?: "registered" | "accepted" | "validity_pending" | "assigned" | "investigating" | "planning" | "plan_review" | "processing" | "resolved" | "feedback_given" | "invalid_replied" | "suspended" | "closed" | "withdrawn" | "merged" | "in_approval" | "granted" | "declined" | "requested" | "confirmed" | "in_service" | "done" | "evaluated" | "cancelled" | "no_show" | "in_progress" | null;
                community_id?: string | null;
                staff_id?: string | null;
                starts_from?: string | null;
                starts_until?: string | null;
                mine?: boolean;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAppointmentsRequestAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAppointment"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingApprovalFlowsReadApprovalFlows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalFlowsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingApprovalFlowsChangeApprovalFlows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeApprovalFlows"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalFlowsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingApprovalsListApprovals: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.approvals.schemas.WaitingApprovalRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingArticlesListArticles: {
        parameters: {
            query?: {
                q?: string;
                topic?: "fees" | "repair" | "parking" | "renovation" | "handover" | "rules" | "life" | "safety" | "other" | null;
                community_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticlePageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingArticlesAddArticle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddArticle"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingArticlesArticleIdReadArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingArticlesArticleIdChangeArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeArticle"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingArticlesArticleIdRevisionsListRevisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingArticlesArticleIdWithdrawWithdrawArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAttachmentsListFiles: {
        parameters: {
            query?: {
                person_id?: string | null;
                unit_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.attachments.schemas.FileRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAttachmentsAttachmentIdContentDownloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAttachmentsAttachmentIdStrikeOutStrikeOutAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeOutAttachment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAttendancesListAttendances: {
        parameters: {
            query?: {
                community_id?: string | null;
                staff_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.attendances.schemas.AttendanceRowRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAttendancesAttendanceIdSignOutSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attendance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingAwaitedAnswersListAwaitedAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedAnswersRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingBreachesListBreaches: {
        parameters: {
            query?: {
                community_id?: string | null;
                assignee_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreachesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingBuildingsBuildingIdTicketsCountPerUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                building_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTicketsRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallbacksListCallbacks: {
        parameters: {
            query?: {
                state?: "due" | "done" | "unreachable" | "dropped" | null;
                kind?: "missed_call" | "failed_transfer" | "supervisor" | "appointed" | null;
                mine?: boolean;
                community_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallbacksAskCallback: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCallback"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallbacksCallbackIdNumberReadCallbackNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackNumberRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallbacksCallbackIdSettleSettleCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleCallback"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallbacksCallbackIdTakeTakeCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsListCalls: {
        parameters: {
            query?: {
                state?: "dialling" | "ringing" | "answered" | "ended" | "missed" | "unreported" | null;
                direction?: "in" | "out" | null;
                tier?: "first" | "repeat" | "frequent" | null;
                operator_id?: string | null;
                mine?: boolean;
                community_id?: string | null;
                person_id?: string | null;
                ticket_id?: string | null;
                since?: string | null;
                until?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsRecordCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCall"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredCallRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsGoingOnListGoingOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdReadCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdAnswerAnswerCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredCallRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdCallerAssignCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCaller"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdDialingReadDialing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdEndEndCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCall"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdRecordingOpenRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRecording"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdTicketsAddTicketToCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTicketToCall"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCallsCallIdTransfersTransferCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferCall"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingChannelCasesSubmitChannelCase: {
        parameters: {
            query?: never;
            header?: {
                "X-Lintel-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitChannelCase"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCaseRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingChannelCasesOutsideNoReadChannelCase: {
        parameters: {
            query?: never;
            header?: {
                "X-Lintel-Key"?: string | null;
            };
            path: {
                outside_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCaseRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingChannelKeysListChannelKeys: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.channel_keys.schemas.ChannelKeyRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingChannelKeysIssueChannelKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueChannelKey"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedChannelKeyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingChannelKeysKeyIdRevokeRevokeChannelKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeChannelKey"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelKeyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingChannelKeysKeyIdRotateRotateChannelKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceChannelKey"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedChannelKeyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyReadPolicy: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyInForceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyDifferencesListDifferences: {
        parameters: {
            query: {
                from: number;
                to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyDraftReadDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyDraftSaveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveClockPolicyDraft"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyDraftBeginDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyDraftDiscardDiscardDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyDraftPublishPublishDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishClockPolicy"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyOfficialDaysReadOfficialDays: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyReplaysListReplays: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.replays.schemas.ReplayRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyReplaysStartReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartReplay"];
            };
        };
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyReplaysReplayIdReadReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replay_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyReplaysReplayIdFindingsListReplayFindings: {
        parameters: {
            query?: {
                clock?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                replay_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.replays.schemas.ReplayFindingRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyTrialsTryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryDeadline"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyVersionsListVersions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.policies.schemas.PolicyVersionRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClockPolicyVocabularyReadVocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClocksListClocks: {
        parameters: {
            query?: {
                standing?: "at_risk" | "overdue" | "paused" | "settled" | "met" | "missed";
                clock?: string | null;
                community_id?: string | null;
                handler_id?: string | null;
                department?: string | null;
                kind?: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application" | "appointment" | "task" | null;
                severity?: "general" | "complex" | "major" | "urgent" | null;
                validity?: "valid" | "invalid" | "unruled" | null;
                of_handler?: boolean;
                stopped_since?: string | null;
                stopped_before?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClustersListClusters: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusterRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingClustersDismissDismissCluster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissCluster"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingColleaguesListColleagues: {
        parameters: {
            query: {
                community_id: string;
                able_to?: "ticketing.appointment.serve" | "ticketing.task.execute" | "ticketing.application.decide" | "ticketing.department_task.execute" | "ticketing.phone_message.read" | "ticketing.return_visit.conduct" | "ticketing.ticket.process" | "ticketing.work_order.execute";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingComplaintsListComplaints: {
        parameters: {
            query?: {
                ruled?: "unruled" | "valid" | "partly_valid" | "invalid" | null;
                open_only?: boolean;
                severity?: "general" | "complex" | "major" | "urgent" | null;
                class_l1?: string | null;
                class_l2?: string | null;
                confirmation?: "confirmed" | "unreachable" | "none" | null;
                cause?: "known" | "unknown" | null;
                community_id?: string | null;
                building_id?: string | null;
                registered_since?: string | null;
                registered_before?: string | null;
                department?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingComplaintsSpreadsheetDownloadComplaints: {
        parameters: {
            query?: {
                ruled?: "unruled" | "valid" | "partly_valid" | "invalid" | null;
                open_only?: boolean;
                severity?: "general" | "complex" | "major" | "urgent" | null;
                class_l1?: string | null;
                class_l2?: string | null;
                confirmation?: "confirmed" | "unreachable" | "none" | null;
                cause?: "known" | "unknown" | null;
                community_id?: string | null;
                building_id?: string | null;
                registered_since?: string | null;
                registered_before?: string | null;
                department?: string | null;
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingComplaintsSubclassesCountSubclasses: {
        parameters: {
            query?: {
                ruled?: "unruled" | "valid" | "partly_valid" | "invalid" | null;
                open_only?: boolean;
                severity?: "general" | "complex" | "major" | "urgent" | null;
                class_l1?: string | null;
                class_l2?: string | null;
                confirmation?: "confirmed" | "unreachable" | "none" | null;
                cause?: "known" | "unknown" | null;
                community_id?: string | null;
                building_id?: string | null;
                registered_since?: string | null;
                registered_before?: string | null;
                department?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubclassFigureRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsolidatedReportsConsolidatedIdReadConsolidatedReport: {
        parameters: {
            query?: {
                edition?: number | null;
            };
            header?: never;
            path: {
                consolidated_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidatedReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsolidatedReportsConsolidatedIdIssueIssueConsolidatedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consolidated_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueConsolidatedReport"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsolidatedReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsultationPanelsListPanels: {
        parameters: {
            query: {
                community_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsultationsListConsultations: {
        parameters: {
            query?: {
                status?: "waiting" | "replied" | "cancelled" | null;
                discipline?: "property" | "procurement" | "sales" | "engineering_quality" | "design" | "marketing" | "legal" | null;
                mine?: boolean;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPage"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsultationsConsultationIdReadConsultation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consultation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsultationsConsultationIdAnswerAnswerConsultation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consultation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsultation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsultationsConsultationIdCancelCancelConsultation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consultation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelConsultation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingConsultationsConsultationIdSignSignConsultation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consultation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingCorrespondencesTicketIdReadCorrespondence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrespondenceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsListDailyReports: {
        parameters: {
            query?: {
                state?: "draft" | "late" | "submitted" | "received" | "consolidated" | null;
                awaited?: boolean;
                unreceived?: boolean;
                community_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsOpenDailyReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDailyReport"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsDailyIdReadDailyReport: {
        parameters: {
            query?: {
                edition?: number | null;
            };
            header?: never;
            path: {
                daily_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsDailyIdCorrectionsCorrectDailyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                daily_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDailyCorrection"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsDailyIdReceiveReceiveDailyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                daily_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsDailyIdRemarksNoteRemark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                daily_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRemark"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDailyReportsDailyIdSubmitSubmitDailyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                daily_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDailyReport"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentAssessmentsListAssessments: {
        parameters: {
            query: {
                quarter: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentAssessmentsAssessmentIdReadAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentAssessmentsAssessmentIdSendSendAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendAssessment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentDigestsListDepartmentDigests: {
        parameters: {
            query: {
                since: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentDigestsDigestIdReadDepartmentDigest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentTasksListDepartmentTasks: {
        parameters: {
            query?: {
                state?: "open" | "blocked" | "done" | "cancelled" | null;
                undone?: boolean;
                mine?: boolean;
                community_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTaskPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentTasksTaskIdBlockBlockDepartmentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordObstacle"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTaskRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentTasksTaskIdCancelCancelDepartmentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelDepartmentTask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTaskRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentTasksTaskIdDoneFinishDepartmentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteDepartmentTask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTaskRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentTasksTaskIdUnblockUnblockDepartmentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTaskRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentWorkListDepartmentWork: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentLoadRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDepartmentsListDepartmentNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentNameRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDeskLeavesAskForLeave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForLeave"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDeskLeavesLeaveIdApproveApproveLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDeskLeavesLeaveIdComeBackComeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDeskLeavesLeaveIdDeclineDeclineLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseLeave"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDeskLeavesLeaveIdGoGoOnLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDeskLeavesLeaveIdWithdrawWithdrawLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskLeaveRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDialingsStartCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCall"];
            };
        };
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDoorRefusalsListDoorRefusals: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.channel_keys.schemas.DoorRefusalRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyDesksListDutyDesks: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyDeskRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyEntriesListDutyEntries: {
        parameters: {
            query: {
                post_id: string;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.duty_entries.schemas.DutyEntryRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyEntriesEnterDutyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterDutyEntry"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyEntryRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyGapsListDutyGaps: {
        parameters: {
            query?: {
                community_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.duty_gaps.schemas.DutyGapRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyPostsListDutyPosts: {
        parameters: {
            query: {
                community_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPostRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyPostsAddDutyPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDutyPost"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPostRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyPostsPostIdChangeDutyPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDutyPost"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPostRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyPostsPostIdReportEmptyReportEmpty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyPostsPostIdSignInSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                post_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyShiftsShiftIdReadDutyShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftRecordRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingDutyShiftsShiftIdChecksCompleteCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteCheck"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftCheckRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingEscalationsListEscalations: {
        parameters: {
            query?: {
                community_id?: string | null;
                open_only?: boolean;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.escalations.schemas.EscalationRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingEscalationsRaiseEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseEscalation"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingEscalationsEscalationIdAcknowledgeAcknowledgeEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeEscalation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExceptionsListExceptions: {
        parameters: {
            query?: {
                source?: "not_accepted" | "desk_empty" | "transfer_unwanted" | "clock_missed" | "urge_unanswered" | "urge_escalated" | "ticket_silent" | "task_overdue" | "measure_overdue" | "application_overdue" | "incident_unreviewed" | "callback_late" | "callback_failed" | "answer_undelivered" | "mail_waiting" | "mail_flood" | "mailbox_unreadable" | null;
                community_id?: string | null;
                acknowledged?: boolean;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExceptionsAcknowledgeAcknowledgeException: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeExceptionRow"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExceptionsCountsCountExceptions: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExceptionCountsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingGuestsListGuests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingsListExchangeMeetings: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.exchange_meetings.schemas.MeetingLineRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingsPlanExchangeMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanExchangeMeeting"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeMeetingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingsMeetingIdReadExchangeMeeting: {
        parameters: {
            query?: {
                edition?: number | null;
            };
            header?: never;
            path: {
                meeting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeMeetingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingsMeetingIdRescheduleExchangeMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleExchangeMeeting"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeMeetingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingsMeetingIdMinutesSaveMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveMinutes"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeMeetingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingExchangeMeetingsMeetingIdSendSendMinutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meeting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMinutes"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeMeetingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingFeedbackAnalysesReadFeedbackAnalysis: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
                department?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackAnalysisRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingFeedbackAnalysesSpreadsheetDownloadFeedbackAnalysis: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
                department?: string | null;
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingFeedbackProposalsWriteFeedbackProposal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFeedbackProposal"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackProposalRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingFiguresReadFigures: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
                department?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHandoverItemsListHandoverItems: {
        parameters: {
            query: {
                post_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverItemRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHandoverItemsAddHandoverItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHandoverItem"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverItemRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHandoverItemsCarriedIdCompleteCompleteHandoverItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                carried_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteHandoverItem"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverItemRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHistoriesReadHistory: {
        parameters: {
            query?: {
                person_id?: string | null;
                unit_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHistoriesByPhoneReadHistoryByPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindByPhone"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHouseholdOpeningsListHouseholdOpenings: {
        parameters: {
            query: {
                since: string;
                until: string;
                operator_id?: string | null;
                without_call?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdOpeningsRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingHouseholdOpeningsLooksListContactLooks: {
        parameters: {
            query: {
                operator_id: string;
                day: string;
                without_call?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLookRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsListIncidents: {
        parameters: {
            query?: {
                state?: "opened" | "controlled" | "reviewed" | "closed" | null;
                community_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsOpenIncident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncident"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsBannersListBanners: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BannerRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdReadIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdChangeIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIncident"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdCloseCloseIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdControlControlIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlIncident"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdNoticesGiveNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveNotice"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdReviewReviewIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewIncident"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdTicketsJoinIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinIncident"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncidentsIncidentIdTicketsTicketIdLeaveLeaveIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incident_id: string;
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveIncident"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncomingMailsListIncomingMails: {
        parameters: {
            query?: {
                outcome?: "registered" | "added" | "ignored" | "set_aside" | null;
                waiting?: boolean | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.incoming_mails.schemas.IncomingMailRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncomingMailsHandMailIn: {
        parameters: {
            query?: never;
            header?: {
                "X-Lintel-Key"?: string | null;
                "X-Envelope-To"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTakenRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncomingMailsMailIdRegisterRegisterIncomingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterIncomingMail"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingMailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingIncomingMailsMailIdSettleSettleIncomingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleIncomingMail"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingMailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingInquirySummariesReadInquirySummary: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquirySummaryRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingInquirySummariesSpreadsheetDownloadInquirySummary: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingLivezLivez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    ApiTicketingMailboxesListMailboxes: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.mailboxes.schemas.MailboxRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingMailboxesAddMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMailbox"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingMailboxesMailboxIdChangeMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMailbox"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingMailboxesMailboxIdTestTryMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailbox_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTrialRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingMyDayReadMyDay: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDayRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingMyExtensionReadMyExtension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingMyExtensionSetMyExtension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetExtension"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingOnDutyListOnDuty: {
        parameters: {
            query: {
                community_id: string;
                post_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnDutyRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingOpsFlowFlow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["kit_ops_FlowRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingOpsParkedParked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingOpsParkedEventIdDiscardDiscardParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideParked"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingOpsParkedEventIdRetryRetryParked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideParked"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPbxLinksListPbxLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PbxLinkRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPbxLinksCreatePbxLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePbxLink"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PbxKeyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPbxLinksPbxLinkIdChangePbxLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pbx_link_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePbxLink"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PbxLinkRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPbxLinksPbxLinkIdKeyRenewPbxKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pbx_link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PbxKeyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPbxLinksPbxLinkIdReportsReportCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pbx_link_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCall"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportHeardRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPhoneMessagesListPhoneMessages: {
        parameters: {
            query?: {
                mine?: boolean;
                waiting?: boolean;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneMessagePageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPhoneMessagesTakePhoneMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakePhoneMessage"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneMessageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPhoneMessagesMessageIdAcknowledgeAcknowledgePhoneMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPhoneMessage"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneMessageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPhoneMessagesMessageIdContactReadPhoneMessageContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallerContactRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPlanItemsItemIdDoneFinishPlanItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishMeasure"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingPlanItemsItemIdHandOnHandOnPlanItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnMeasure"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingProcedureRulesReadProcedureRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureRulesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingProcedureRulesChangeProcedureRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProcedureRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureRulesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuarterlyReportsListQuarterlyReports: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.quarterly_reports.schemas.QuarterlyLineRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuarterlyReportsOpenQuarterlyReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenQuarterlyReport"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterlyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuarterlyReportsQuarterlyIdReadQuarterlyReport: {
        parameters: {
            query?: {
                edition?: number | null;
            };
            header?: never;
            path: {
                quarterly_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterlyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuarterlyReportsQuarterlyIdPublishPublishQuarterlyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarterly_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishQuarterlyReport"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterlyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuarterlyReportsQuarterlyIdWordsSaveQuarterlyWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quarterly_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveQuarterlyWords"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarterlyReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuestionSetsListQuestionSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionSetRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingQuestionSetsCohortChangeQuestionSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: "complaint" | "repair" | "new_resident" | "long_time_resident" | "lessee" | "ad_hoc";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeQuestionSet"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionSetRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReadyzReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    ApiTicketingRecordingChecksListRecordingChecks: {
        parameters: {
            query: {
                month: string;
                operator_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingCheckRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRecordingChecksDrawRecordings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSamples"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingCheckRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRecordingChecksCheckIdReadRecordingCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingCheckRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRecordingChecksCheckIdScoresScoreRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordScores"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingCheckRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReferralsReferralIdAnswerAnswerReferral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerReferral"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReportDaysListReportDays: {
        parameters: {
            query?: {
                before?: string | null;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDayRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReportReceiptsListReceivedReports: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.report_receipts.schemas.ReceivedRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReportReceiptsReceiptIdReadReceivedReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReportReceiptsReceiptIdAcknowledgeAcknowledgeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedReportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsListVisits: {
        parameters: {
            query?: {
                state?: "due" | "attempted" | "done" | "unreachable" | "cancelled" | null;
                open_only?: boolean;
                cohort?: "complaint" | "repair" | "new_resident" | "long_time_resident" | "lessee" | "ad_hoc" | null;
                community_id?: string | null;
                unit_id?: string | null;
                person_id?: string | null;
                ticket_id?: string | null;
                owner_id?: string | null;
                mine?: boolean;
                class_l1?: string | null;
                department?: string | null;
                due_from?: string | null;
                due_until?: string | null;
                made_from?: string | null;
                made_until?: string | null;
                counted?: boolean;
                overdue?: boolean;
                contacted?: boolean;
                low?: boolean;
                score?: number | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsNextTakeNextVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeNextVisit"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextVisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsRoundsAddVisitRound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddVisitRound"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRoundRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsSpreadsheetDownloadVisits: {
        parameters: {
            query: {
                since: string;
                until: string;
                cohort?: "complaint" | "repair" | "new_resident" | "long_time_resident" | "lessee" | "ad_hoc" | null;
                community_id?: string | null;
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsStatisticsReadVisitStatistics: {
        parameters: {
            query: {
                since: string;
                until: string;
                cohort?: "complaint" | "repair" | "new_resident" | "long_time_resident" | "lessee" | "ad_hoc" | null;
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitStatisticsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdReadVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdAttemptsRecordVisitAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVisitAttempt"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdCancelCancelVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelVisit"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdClaimClaimVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdCompleteCompleteVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteVisit"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdInvitationInviteToAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdReassignReassignVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignVisit"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingReturnVisitsVisitIdReleaseReleaseVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersReadRoster: {
        parameters: {
            query: {
                community_id: string;
                week: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersPlanRoster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRoster"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersRosterIdChangesListRosterChanges: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                roster_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.rosters.schemas.RosterChangeRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersRosterIdCopyLastWeekCopyLastWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roster_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersRosterIdEntriesAddRosterEntries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roster_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRosterEntries"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersRosterIdEntriesEntryIdRemoveRemoveRosterEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roster_id: string;
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveRosterEntry"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersRosterIdEntriesEntryIdReplaceReplaceRosterEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roster_id: string;
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceRosterEntry"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRostersRosterIdPublishPublishRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roster_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeekRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRoutingReadRoutingTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingTableRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRoutingChangeRoutingTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoutingTable"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingTableRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingRoutingSuggestionSuggestRouting: {
        parameters: {
            query: {
                community_id: string;
                channel: "visit" | "letter" | "phone" | "hotline" | "email" | "web_form" | "owner_app" | "forum" | "complaint_mailbox" | "front_desk_slip" | "government_hotline" | "inspection" | "internal";
                unit_id?: string | null;
                class_l1?: string | null;
                class_l2?: string | null;
                occurred_on?: string | null;
                severity?: "general" | "complex" | "major" | "urgent";
                phase?: "pre_handover" | "in_warranty" | "after_warranty" | null;
                claim_cents?: number;
                households?: number;
                severity_signs?: ("injury_or_danger" | "many_households" | "media_lawyer_court" | "high_claim" | "government_transfer" | "repeated" | "leader_order" | "danger_in_delay")[] | null;
                repeat_of?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingScriptsListScripts: {
        parameters: {
            query?: {
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingScriptsAddScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddScript"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingScriptsAllListAllScripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingScriptsScriptIdChangeScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                script_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeScript"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftHandoversListHandovers: {
        parameters: {
            query?: {
                community_id?: string | null;
                post_id?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.shift_handovers.schemas.ShiftHandoverRowRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftHandoversDraftHandover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftHandoverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftHandoversHandoverIdReadHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftHandoverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftHandoversHandoverIdLinesLineIdConfirmConfirmHandoverLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handover_id: string;
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmHandoverLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftHandoverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftHandoversHandoverIdRefuseRefuseHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseHandover"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftHandoverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftHandoversHandoverIdSignSignHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handover_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignHandover"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftHandoverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftTemplatesListShiftTemplates: {
        parameters: {
            query: {
                community_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftTemplateRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftTemplatesAddShiftTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddShiftTemplate"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftTemplateRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingShiftTemplatesTemplateIdChangeShiftTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeShiftTemplate"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftTemplateRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSpecialistRankingsReadSpecialistRanking: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecialistRankingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSpecialistRankingsSpreadsheetDownloadSpecialistRanking: {
        parameters: {
            query: {
                since: string;
                until: string;
                community_id?: string | null;
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stream Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingStandInsListStandIns: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.stand_ins.schemas.StandInRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingStandInsNameStandIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameStandIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingStandInsStandInIdEndEndStandIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stand_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandInRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSubclassesReadSubclasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubclassesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSubclassesChangeSubclasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSubclasses"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubclassesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsListSwapRequests: {
        parameters: {
            query?: {
                community_id?: string | null;
                open_only?: boolean;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ticketing.swap_requests.schemas.SwapRequestRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsOpenSwapRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSwapRequest"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapRequestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsSwapIdAgreeAgreeSwapRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swap_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapRequestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsSwapIdApproveApproveSwapRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swap_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapRequestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsSwapIdDeclineDeclineSwapRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swap_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSwapRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapRequestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsSwapIdRejectRejectSwapRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swap_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSwapRequest"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapRequestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingSwapRequestsSwapIdWithdrawWithdrawSwapRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swap_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapRequestRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTasksGiveTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveTask"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTeamCallsReadTeamCalls: {
        parameters: {
            query: {
                first: string;
                last: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsListTickets: {
        parameters: {
            query?: {
                state?: "registered" | "accepted" | "validity_pending" | "assigned" | "investigating" | "planning" | "plan_review" | "processing" | "resolved" | "feedback_given" | "invalid_replied" | "suspended" | "closed" | "withdrawn" | "merged" | "in_approval" | "granted" | "declined" | "requested" | "confirmed" | "in_service" | "done" | "evaluated" | "cancelled" | "no_show" | "in_progress" | null;
                open_only?: boolean;
                ended_only?: boolean;
                kind?: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application" | "appointment" | "task" | null;
                channel?: "visit" | "letter" | "phone" | "hotline" | "email" | "web_form" | "owner_app" | "forum" | "complaint_mailbox" | "front_desk_slip" | "government_hotline" | "inspection" | "internal" | null;
                severity?: "general" | "complex" | "major" | "urgent" | null;
                class_l1?: string | null;
                class_l2?: string | null;
                community_id?: string | null;
                building_id?: string | null;
                unit_id?: string | null;
                person_id?: string | null;
                handler_id?: string | null;
                mine?: boolean;
                clock?: "at_risk" | "overdue" | null;
                no?: string | null;
                registered_since?: string | null;
                registered_before?: string | null;
                phase?: "pre_handover" | "in_warranty" | "after_warranty" | null;
                nature?: "quality" | "service_attitude" | "timeliness" | "charge" | "safety" | "rule_dispute" | "compensation_claim" | null;
                cause_kind?: "design" | "construction" | "material" | "ageing" | "maintenance" | "supervision" | "conduct" | "slow_response" | "poor_notice" | "fee_error" | "misuse" | "third_party" | "other" | null;
                validity?: "valid" | "invalid" | "unruled" | null;
                department?: string | null;
                repeated?: boolean;
                answered?: "answered" | "in_time" | "waiting" | null;
                desk?: "community" | "centre" | null;
                centre_reply?: boolean;
                happened?: "registered" | "accepted" | "progressed" | "closed" | "moved" | "pending" | "ruled" | "missed" | "late" | "urged" | "experts_silent" | null;
                first_day?: string | null;
                last_day?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsRegisterTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterTicket"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsIntakeLimitReadIntakeLimit: {
        parameters: {
            query: {
                community_id: string;
                kind: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application";
                channel: "visit" | "letter" | "phone" | "hotline" | "email" | "web_form" | "owner_app" | "forum" | "complaint_mailbox" | "front_desk_slip" | "government_hotline" | "inspection" | "internal";
                unit_id?: string | null;
                class_l1?: string | null;
                class_l2?: string | null;
                occurred_on?: string | null;
                severity?: "general" | "complex" | "major" | "urgent";
                phase?: "pre_handover" | "in_warranty" | "after_warranty" | null;
                claim_cents?: number;
                households?: number;
                severity_signs?: ("injury_or_danger" | "many_households" | "media_lawyer_court" | "high_claim" | "government_transfer" | "repeated" | "leader_order" | "danger_in_delay")[] | null;
                repeat_of?: string | null;
                accept?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeLimitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsSimilarListSimilar: {
        parameters: {
            query: {
                community_id: string;
                building_id?: string | null;
                kind?: "complaint" | "repair" | "inquiry" | "suggestion" | "help_request" | "application" | "appointment" | "task" | null;
                class_l1?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRowRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReadTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAcceptAcceptTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentBeginBeginService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentCancelCancelAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelAppointment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentConfirmConfirmSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSlot"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentEvaluateEvaluateService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateService"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentFinishFinishService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishService"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentNoShowMissAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAppointmentRescheduleRescheduleAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleAppointment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdApprovalDecisionsDecideOnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnApplication"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdApprovalsSubmitForApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitForApproval"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAssignAssignTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAssistantsAddAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAssistant"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAssistantsStaffIdReleaseReleaseAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAttachmentsListAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdAttachmentsAddAttachment: {
        parameters: {
            query?: {
                entry_id?: string | null;
                verb?: string | null;
            };
            header?: {
                "X-File-Name"?: string;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdClocksExplainClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockExplainedRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdCloseCloseTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdConcludeConcludeInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcludeInvestigation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdConsultationsListTicketConsultations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdConsultationsOpenConsultation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenConsultation"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdContactAttemptsRecordContactAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContactAttempt"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdContactUnmaskUnmaskContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskContact"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedContactRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdConvertConvertTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConvertTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdDepartmentTasksAssignDepartmentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDepartmentTask"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentTaskRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdDoubtNoteDoubt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDoubt"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdFirstMeasureTakeMeasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeMeasure"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdHandOverHandOverTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdInvestigateBeginInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdLocateLocateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocateTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdMergeMergeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdNotesAddNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNote"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdObjectionsObjectToRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectToRuling"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdPlanDecisionsDecideOnPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnPlan"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdPlansSubmitPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPlan"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdProcedureReadProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdPromiseLimitsReadPromiseLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseLimitsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReclassifyReclassifyTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReclassifyTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReferralsAskSpecialist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSpecialist"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReopenReopenTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeUpAgain"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReplyReplyToRequester: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyToRequester"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReportClocksExplainReportClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportClockRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReportMajorReportMajor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMajor"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdResolveResolveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdResumeResumeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdReturnReturnTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeUpAgain"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdRoutingReadTicketRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdRulingRequestsRequestRuling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRuling"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdRulingsRuleOnComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleOnComplaint"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdSuspendSuspendTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdTaskAcceptTakeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdTaskBeginBeginTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdTaskConfirmConfirmTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdTaskFinishFinishTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishTask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdTaskReturnReturnTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnTask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdTransfersOfferTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferTransfer"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdUrgeNoticesSendUrgeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeColleague"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgeNoticeRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTicketsTicketIdWithdrawWithdrawTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawTicket"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTransfersTransferIdAcceptAcceptTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTransfersTransferIdRefuseRefuseTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTransfer"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingTransfersTransferIdTakeBackTakeBackTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingUndeliveredAnswersAnswerIdSettleSettleUndeliveredAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleUndeliveredAnswer"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndeliveredAnswerRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingUrgeNoticesNoticeIdReplyReplyToUrgeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyToUrgeNotice"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgeNoticeRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingVisitAnswersSubmitVisit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitVisit"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitThanksRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingVisitAnswersFormOpenVisitForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenVisit"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitFormRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingVisitRulesReadVisitRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRulesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingVisitRulesChangeVisitRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeVisitRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRulesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingVisitRulesVersionsListVisitRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitRulesVersionRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWatchedCustomersListWatchedCustomers: {
        parameters: {
            query?: {
                community_id?: string | null;
                why?: "any" | "overdue" | "promise_passed" | "frequent" | "major" | "repeat" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchedCustomersRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWebFormsSubmitWebForm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitWebForm"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebFormReceiptRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWebFormsCommunitiesListPublicCommunities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCommunityRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWebFormsTokenReadWebForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebFormStatusRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWebFormsTokenAttachmentsAddWebFormImage: {
        parameters: {
            query?: never;
            header?: {
                "X-File-Name"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebFormImageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersListWorkOrders: {
        parameters: {
            query?: {
                community_id?: string | null;
                assignee_id?: string | null;
                mine?: boolean;
                state?: "created" | "dispatched" | "refused" | "accepted" | "in_progress" | "completed" | "verified" | "closed" | "cancelled" | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderPageRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersCreateWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkOrder"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersBoardReadBoard: {
        parameters: {
            query?: {
                community_id?: string | null;
                assignee_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdReadWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdAcceptAcceptWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdCancelCancelWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelWorkOrder"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdCloseCloseWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdCompleteCompleteWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteWorkOrder"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdConfirmByRequesterConfirmByRequester: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmByRequester"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdConfirmBySupervisorConfirmBySupervisor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdContactReadOrderContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmaskedContactRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdDispatchDispatchWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchWorkOrder"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdRefuseRefuseWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseWorkOrder"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkOrdersOrderIdStartStartWorkOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartWorkOrder"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiTicketingWorkRecordsReadWorkRecord: {
        parameters: {
            query: {
                community_id: string;
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRecordRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

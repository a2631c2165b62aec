// Generated from contracts/openapi by `npm run types`. Do not edit.
export interface paths {
    "/api/billing/adjustments/{adjustment_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a correction or reject it (second person) */
        post: operations["ApiBillingAdjustmentsAdjustmentIdDecideDecideOnAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/adjustments/{adjustment_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a correction one has asked for */
        post: operations["ApiBillingAdjustmentsAdjustmentIdWithdrawWithdrawAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocation-objections/{objection_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold an objection, which makes the whole void, reject it, or note that it was withdrawn */
        post: operations["ApiBillingAllocationObjectionsObjectionIdAnswerAnswerAllocationObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shared costs split over homes, newest first */
        get: operations["ApiBillingAllocationsListAllocations"];
        put?: never;
        /** Split shared costs over homes: a draft for others to check */
        post: operations["ApiBillingAllocationsDraftAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a shared cost would be split over the homes now */
        post: operations["ApiBillingAllocationsPreviewPreviewAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A split with its costs, steps and objections */
        get: operations["ApiBillingAllocationsAllocationIdReadAllocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}/bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bill what nobody objects to any more, or go on where that stopped */
        post: operations["ApiBillingAllocationsAllocationIdBillAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a draft right (second person) */
        post: operations["ApiBillingAllocationsAllocationIdCheckCheckAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}/disclose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disclose what was checked: the days for objections begin */
        post: operations["ApiBillingAllocationsAllocationIdDiscloseDiscloseAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take down what an owner says against a split that is disclosed */
        post: operations["ApiBillingAllocationsAllocationIdObjectionsObjectToAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each home bears, by code */
        get: operations["ApiBillingAllocationsAllocationIdSharesListAllocationShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/allocations/{allocation_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a split before it is billed */
        post: operations["ApiBillingAllocationsAllocationIdVoidVoidAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/arrears": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of a community or building that owe something */
        get: operations["ApiBillingArrearsListArrears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/arrears/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is overdue of each community, by age */
        get: operations["ApiBillingArrearsAgeingListAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/arrears/debtors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owes what is overdue, the most first, by age */
        get: operations["ApiBillingArrearsDebtorsListDebtors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of bank statements in the order of the file, with suggestions */
        get: operations["ApiBillingBankLinesListBankLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line of a bank statement, with suggestions */
        get: operations["ApiBillingBankLinesLineIdReadBankLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/ask-allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to allocate a line from the suspense account to a payer of a unit */
        post: operations["ApiBillingBankLinesLineIdAskAllocationAskForAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/ask-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to pay a line of the suspense account back to its sender */
        post: operations["ApiBillingBankLinesLineIdAskReturnAskForReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what is asked for a line of the suspense account, or reject it (second person) */
        post: operations["ApiBillingBankLinesLineIdDecideDecideOnBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a line is a transfer that was received before */
        post: operations["ApiBillingBankLinesLineIdMatchMatchBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/pay-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a line was paid back to its sender (third person, with the reference) */
        post: operations["ApiBillingBankLinesLineIdPayBackPayBankLineBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a line would settle the debts of a unit on the day the bank had it */
        post: operations["ApiBillingBankLinesLineIdQuoteQuoteBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-lines/{line_id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive the payment a line is, with receipt */
        post: operations["ApiBillingBankLinesLineIdReceiveReceiveBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements of bank accounts, newest first */
        get: operations["ApiBillingBankStatementsListBankStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-statements/{statement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement with what its lines have become */
        get: operations["ApiBillingBankStatementsStatementIdReadBankStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bank-statements/{statement_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put lines nobody can assign into the suspense account */
        post: operations["ApiBillingBankStatementsStatementIdSuspendSuspendBankLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/billing-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, those of the latest month first */
        get: operations["ApiBillingBillingRunsListBillingRuns"];
        put?: never;
        /** Start the dry run of a community and month */
        post: operations["ApiBillingBillingRunsStartBillingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/billing-runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A run with totals per item */
        get: operations["ApiBillingBillingRunsRunIdReadBillingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/billing-runs/{run_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard a dry run and its drafts */
        post: operations["ApiBillingBillingRunsRunIdDiscardDiscardBillingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/billing-runs/{run_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jumps, units without a bill and why, or items without a reading */
        get: operations["ApiBillingBillingRunsRunIdFindingsListFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/billing-runs/{run_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the bills of a dry run (second person) */
        post: operations["ApiBillingBillingRunsRunIdIssueIssueBillingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/billing-runs/{run_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a run that has failed */
        post: operations["ApiBillingBillingRunsRunIdResumeResumeBillingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bills with the counts of their tabs, newest first, a household's by period */
        get: operations["ApiBillingBillsListBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bill with lines and explanation */
        get: operations["ApiBillingBillsBillIdReadBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of a bill */
        get: operations["ApiBillingBillsBillIdAdjustmentsAdjustmentsOfBill"];
        put?: never;
        /** Ask for a correction of an issued bill */
        post: operations["ApiBillingBillsBillIdAdjustmentsRequestAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/adjustments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a bill would charge, worked out with what is known today */
        post: operations["ApiBillingBillsBillIdAdjustmentsPreviewPreviewAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said against a bill */
        get: operations["ApiBillingBillsBillIdDisputesDisputesOfBill"];
        put?: never;
        /** Take down that a payer disputes a bill */
        post: operations["ApiBillingBillsBillIdDisputesDisputeBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/late-fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What paying a bill late costs, and why */
        get: operations["ApiBillingBillsBillIdLateFeeReadLateFee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/rebill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bill a repair anew whose bill was voided: the same lines, due from today on */
        post: operations["ApiBillingBillsBillIdRebillRebillRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void an unpaid bill (second person, with reason) */
        post: operations["ApiBillingBillsBillIdVoidVoidBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/bills/{bill_id}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a waiver */
        post: operations["ApiBillingBillsBillIdWaiversRequestWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price list with all versions */
        get: operations["ApiBillingChargeItemsListChargeItems"];
        put?: never;
        /** Create an item with its first price */
        post: operations["ApiBillingChargeItemsCreateChargeItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a home would be charged at a price that is not set yet */
        post: operations["ApiBillingChargeItemsExampleTryNewPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items/{item_id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units that pay an item today or will */
        get: operations["ApiBillingChargeItemsItemIdAssignmentsListCharged"];
        put?: never;
        /** Charge units from a day on; those that pay already are left as they are */
        post: operations["ApiBillingChargeItemsItemIdAssignmentsAssignCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items/{item_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Charge an item up to a day, or open it again */
        post: operations["ApiBillingChargeItemsItemIdCloseCloseChargeItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items/{item_id}/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a home would be charged, with every step */
        post: operations["ApiBillingChargeItemsItemIdExampleTryPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items/{item_id}/late-fee-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is agreed about paying an item late, by date */
        get: operations["ApiBillingChargeItemsItemIdLateFeePoliciesListPolicies"];
        put?: never;
        /** Enter what the contract says about paying late; above 24 % a year a leader has to approve it */
        post: operations["ApiBillingChargeItemsItemIdLateFeePoliciesSetPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/charge-items/{item_id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a price from a day on */
        post: operations["ApiBillingChargeItemsItemIdPricesSetPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/communities/{community_id}/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through a bank's file, or take in its new rows when none is wrong */
        post: operations["ApiBillingCommunitiesCommunityIdBankStatementsBringInBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/communities/{community_id}/meter-loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the main meters of a kind counted in a month and no other meter accounts for */
        get: operations["ApiBillingCommunitiesCommunityIdMeterLossReadLoss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/communities/{community_id}/reading-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through a file of readings, or take it in when no row is wrong */
        post: operations["ApiBillingCommunitiesCommunityIdReadingSheetsBringInReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/day-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Day closings, newest first */
        get: operations["ApiBillingDayClosingsListDayClosings"];
        put?: never;
        /** Open one's shift, with what is in the drawer */
        post: operations["ApiBillingDayClosingsOpenShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/day-closings/{closing_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day closing with its sums */
        get: operations["ApiBillingDayClosingsClosingIdReadDayClosing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/day-closings/{closing_id}/accept-difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle the difference of a closing (never of one's own) */
        post: operations["ApiBillingDayClosingsClosingIdAcceptDifferenceAcceptDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/day-closings/{closing_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a closing (never one's own) */
        post: operations["ApiBillingDayClosingsClosingIdCheckCheckDayClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/day-closings/{closing_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close one's shift with what was counted; nothing goes into it any more */
        post: operations["ApiBillingDayClosingsClosingIdSubmitSubmitDayClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deposits, newest first */
        get: operations["ApiBillingDepositsListDeposits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/deposits/{deposit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A deposit with its deductions and payments */
        get: operations["ApiBillingDepositsDepositIdReadDeposit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/deposits/{deposit_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a refund or reject it (second person; large or old ones finance and a manager) */
        post: operations["ApiBillingDepositsDepositIdDecideDecideOnRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/deposits/{deposit_id}/pay-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay an approved refund out, through the channel the deposit came through */
        post: operations["ApiBillingDepositsDepositIdPayOutPayOutRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/deposits/{deposit_id}/request-refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the refund of a deposit, with deductions the payer was told of */
        post: operations["ApiBillingDepositsDepositIdRequestRefundRequestRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/desk/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shifts one has open, with what went through them */
        get: operations["ApiBillingDeskShiftsReadOpenShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/desk/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the cashier took today, per channel */
        get: operations["ApiBillingDeskTodayDeskToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discount-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a company charges less for */
        get: operations["ApiBillingDiscountRulesListDiscountRules"];
        put?: never;
        /** Set what is charged less for; services only */
        post: operations["ApiBillingDiscountRulesSetDiscountRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discount-rules/{rule_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a discount rule no more; what was granted goes on */
        post: operations["ApiBillingDiscountRulesRuleIdRetireRetireDiscountRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Discounts, newest first, with what each came to so far */
        get: operations["ApiBillingDiscountsListDiscounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discounts/{discount_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A discount */
        get: operations["ApiBillingDiscountsDiscountIdReadDiscount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discounts/{discount_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a discount or reject it (second person) */
        post: operations["ApiBillingDiscountsDiscountIdDecideDecideOnDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discounts/{discount_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a discount from a day on; what is billed stays as it was billed */
        post: operations["ApiBillingDiscountsDiscountIdEndEndDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/discounts/{discount_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a discount one has asked for */
        post: operations["ApiBillingDiscountsDiscountIdWithdrawWithdrawDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Disputed bills, newest first */
        get: operations["ApiBillingDisputesListDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/disputes/{dispute_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rule on a dispute (second person) */
        post: operations["ApiBillingDisputesDisputeIdSettleSettleDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/disputes/{dispute_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take down that the payer disputes a bill no longer */
        post: operations["ApiBillingDisputesDisputeIdWithdrawWithdrawDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is dunned, how far, and what holds it up; newest first */
        get: operations["ApiBillingDunningCasesListDunningCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with its bills and its history */
        get: operations["ApiBillingDunningCasesCaseIdDunningCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dun no more, unpaid as it is */
        post: operations["ApiBillingDunningCasesCaseIdCloseCloseDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take down a call to the debtor or a visit */
        post: operations["ApiBillingDunningCasesCaseIdContactsRecordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on the step that waits (second person) */
        post: operations["ApiBillingDunningCasesCaseIdDecideDecideDunningStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/hardship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send no letters to somebody in hardship, up to a day */
        post: operations["ApiBillingDunningCasesCaseIdHardshipGrantHardship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a leader for a lawyer's letter or a suit */
        post: operations["ApiBillingDunningCasesCaseIdProposalsRequestDunningStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a case */
        post: operations["ApiBillingDunningCasesCaseIdResumeResumeDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/steps/{step_id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note whether a letter arrived, with its proof */
        post: operations["ApiBillingDunningCasesCaseIdStepsStepIdDeliveryNoteDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-cases/{case_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a case rest for now */
        post: operations["ApiBillingDunningCasesCaseIdSuspendSuspendDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/dunning-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When which stage of dunning comes */
        get: operations["ApiBillingDunningPoliciesListDunningPolicies"];
        put?: never;
        /** Set when which stage of dunning comes, from a day on */
        post: operations["ApiBillingDunningPoliciesSetDunningPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/early-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered for paying early */
        get: operations["ApiBillingEarlyPaymentsListEarlyPayments"];
        put?: never;
        /** Offer something for paying early */
        post: operations["ApiBillingEarlyPaymentsOfferEarlyPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/early-payments/{offer_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer it no more; what was promised on bills stays */
        post: operations["ApiBillingEarlyPaymentsOfferIdRetireRetireEarlyPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/late-fee-policies/{policy_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve an unusually high late fee, or refuse it (second person) */
        post: operations["ApiBillingLateFeePoliciesPolicyIdDecideDecideOnPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/ledger/journals/{journal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a document posted */
        get: operations["ApiBillingLedgerJournalsJournalIdReadJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Turnover and balance of every account */
        get: operations["ApiBillingLedgerTrialBalanceTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["ApiBillingLivezLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/lpr-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one-year LPR by date */
        get: operations["ApiBillingLprRatesListLpr"];
        put?: never;
        /** Enter the LPR from a day on */
        post: operations["ApiBillingLprRatesEnterLpr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/meters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meters, by kind and number */
        get: operations["ApiBillingMetersListMeters"];
        put?: never;
        /** Put a meter in */
        post: operations["ApiBillingMetersInstallMeter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/meters/{meter_id}/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Estimate what nobody could read, by the average of the last three uses */
        post: operations["ApiBillingMetersMeterIdEstimatesEstimateReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/meters/{meter_id}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many live where a meter counts */
        post: operations["ApiBillingMetersMeterIdPersonsCountPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/meters/{meter_id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter what a meter shows */
        post: operations["ApiBillingMetersMeterIdReadingsEnterReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/meters/{meter_id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a meter out and put another in its place */
        post: operations["ApiBillingMetersMeterIdReplaceReplaceMeter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/one-off-bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bill a unit once for chosen items, due at once */
        post: operations["ApiBillingOneOffBillsBillOnce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/one-off-bills/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What chosen items would cost a unit today */
        post: operations["ApiBillingOneOffBillsQuoteQuoteOnce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/ops/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Event flow and lag of this service */
        get: operations["ApiBillingOpsFlowFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/ops/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that could not be applied */
        get: operations["ApiBillingOpsParkedParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/ops/parked/{event_id}/discard": {
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
        post: operations["ApiBillingOpsParkedEventIdDiscardDiscardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/ops/parked/{event_id}/retry": {
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
        post: operations["ApiBillingOpsParkedEventIdRetryRetryParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payer-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person has to pay, in sums
         * @description Billing knows persons by their bills alone: who has none owes nothing.
         */
        get: operations["ApiBillingPayerAccountPayerAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments, newest first */
        get: operations["ApiBillingPaymentsListPayments"];
        put?: never;
        /** Receive money at the desk, with receipt */
        post: operations["ApiBillingPaymentsReceivePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How an amount would settle the unit's debts */
        post: operations["ApiBillingPaymentsQuoteQuotePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payment */
        get: operations["ApiBillingPaymentsPaymentIdReadPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{payment_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt on the screen */
        get: operations["ApiBillingPaymentsPaymentIdReceiptPreviewReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{payment_id}/receipt/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print a receipt; every further print is a copy (补打) */
        post: operations["ApiBillingPaymentsPaymentIdReceiptPrintsPrintReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments/{payment_id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse a payment (second person, with reason) */
        post: operations["ApiBillingPaymentsPaymentIdReverseReversePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readings, newest first */
        get: operations["ApiBillingReadingsListReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/readings/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve readings, all of them or none; unusual ones by a second person */
        post: operations["ApiBillingReadingsApproveApproveReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/readings/{reading_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why an unusual reading is right */
        post: operations["ApiBillingReadingsReadingIdCheckCheckReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/readings/{reading_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a reading that stands in no bill: the meter is to be read again */
        post: operations["ApiBillingReadingsReadingIdRejectRejectReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service can do its work */
        get: operations["ApiBillingReadyzReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts of the books, newest first */
        get: operations["ApiBillingReceiptsListReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/receipts/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this receipt genuine? */
        get: operations["ApiBillingReceiptsTokenVerifyReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds of what was paid ahead, newest first */
        get: operations["ApiBillingRefundsListRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/refunds/{refund_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A refund with the payments it is of */
        get: operations["ApiBillingRefundsRefundIdReadRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/refunds/{refund_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a refund or reject it (second person; large or old ones finance and a manager) */
        post: operations["ApiBillingRefundsRefundIdDecideDecideOnCreditRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/refunds/{refund_id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an approved refund cannot be paid; it is credit again */
        post: operations["ApiBillingRefundsRefundIdFailFailCreditRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/refunds/{refund_id}/pay-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay an approved refund out, through a channel it came through */
        post: operations["ApiBillingRefundsRefundIdPayOutPayCreditRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/units/{unit_id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account of a unit; its payments for those who may read them */
        get: operations["ApiBillingUnitsUnitIdAccountUnitAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/units/{unit_id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit is charged */
        get: operations["ApiBillingUnitsUnitIdChargesUnitCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/units/{unit_id}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a discount for a unit */
        post: operations["ApiBillingUnitsUnitIdDiscountsRequestDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/units/{unit_id}/payer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is billed for a unit on a day: whose discount it is that begins then */
        get: operations["ApiBillingUnitsUnitIdPayerReadUnitPayer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/units/{unit_id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a refund of what somebody has paid ahead for a unit */
        post: operations["ApiBillingUnitsUnitIdRefundsRequestCreditRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waivers, newest first */
        get: operations["ApiBillingWaiversListWaivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/waivers/{waiver_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A waiver */
        get: operations["ApiBillingWaiversWaiverIdReadWaiver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/waivers/{waiver_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a waiver or reject it (second person, within one's limit) */
        post: operations["ApiBillingWaiversWaiverIdDecideDecideOnWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/waivers/{waiver_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a waiver one has asked for */
        post: operations["ApiBillingWaiversWaiverIdWithdrawWithdrawWaiver"];
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
        /** AcceptDifference */
        AcceptDifference: {
            text: string;
        };
        /** AcceptReadings */
        AcceptReadings: {
            reading_ids: string[];
        };
        /** AccountRead */
        AccountRead: {
            balance_cents: number;
            credit_cents: number;
            debit_cents: number;
            /** Format: uuid */
            id: string;
            kind: string;
            ref: string;
        };
        /** AddMeter */
        AddMeter: {
            /** Format: uuid */
            community_id: string;
            /** @default 5 */
            digits: number;
            /** @enum {string} */
            kind: "water" | "power" | "gas" | "heat";
            /** @default 1 */
            multiplier: string;
            no: string;
            /** Format: date */
            opened_on: string;
            opening_value: string;
            /**
             * @default unit
             * @enum {string}
             */
            part: "unit" | "common" | "main";
            persons?: number | null;
            place?: string | null;
            unit_id?: string | null;
        };
        /** AdjustedItemRead */
        AdjustedItemRead: {
            /** Format: uuid */
            charge_item_id: string;
            item_name: string;
            new_cents: number;
            new_lines: components["schemas"]["AdjustedLineRead"][];
            old_cents: number;
            old_lines: components["schemas"]["AdjustedLineRead"][];
        };
        /** AdjustedLineRead */
        AdjustedLineRead: {
            amount_cents: number;
            discount_cents: number;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            trace: {
                [key: string]: unknown;
            } | null;
        };
        /** AdjustmentPreviewRead */
        AdjustmentPreviewRead: {
            added_cents: number;
            balance_cents: number;
            credited_cents: number;
            discount_cents: number;
            items: components["schemas"]["AdjustedItemRead"][];
            new_cents: number;
            old_cents: number;
        };
        /** AdjustmentRead */
        AdjustmentRead: {
            added_bill_id: string | null;
            added_bill_no: string | null;
            /** Format: uuid */
            bill_id: string;
            bill_no: string;
            /** Format: date-time */
            created_at: string;
            credited_cents: number;
            decided_at: string | null;
            decided_by: string | null;
            decided_by_name: string | null;
            decision: string | null;
            dispute_id: string | null;
            ended_by: string | null;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["AdjustedItemRead"][];
            journal_id: string | null;
            kind: string;
            last_day: string | null;
            may_decide: boolean;
            may_withdraw: boolean;
            new_cents: number;
            no: string;
            old_cents: number;
            reason: string;
            /** Format: uuid */
            requested_by: string;
            requested_by_name: string | null;
            state: string;
            version: number;
        };
        /** AgeingRead */
        AgeingRead: {
            items: components["schemas"]["CommunityAgeingRead"][];
            /** Format: date */
            on: string;
        };
        /** AllocationDetailRead */
        AllocationDetailRead: {
            allocation: components["schemas"]["AllocationRead"];
            billed_at: string | null;
            billed_by: string | null;
            billed_cents: number;
            bills: number;
            building_ids: string[];
            checked_at: string | null;
            checked_by: string | null;
            costs: components["schemas"]["SharedCostRead"][];
            disclosed_at: string | null;
            disclosed_by: string | null;
            /** Format: uuid */
            drafted_by: string;
            excluded: components["schemas"]["ExcludedRead"][];
            may: string[];
            names: {
                [key: string]: string;
            };
            objections: components["schemas"]["AllocationObjectionRead"][];
            parts: components["schemas"]["SplitByRead"][];
            replaced_by: string | null;
            replaces_id: string | null;
            version: number;
            void_reason: string | null;
            voided_at: string | null;
            voided_by: string | null;
        };
        /** AllocationObjectionRead */
        AllocationObjectionRead: {
            answer: string | null;
            answered_at: string | null;
            answered_by: string | null;
            /** Format: uuid */
            id: string;
            may_settle: boolean;
            /** Format: date-time */
            raised_at: string;
            /** Format: uuid */
            raised_by: string;
            reason: string;
            state: string;
            ticket_id: string | null;
            ticket_no: string | null;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
        };
        /** AllocationPreviewRead */
        AllocationPreviewRead: {
            amount_cents: number;
            costs: components["schemas"]["SharedCostRead"][];
            excluded: components["schemas"]["ExcludedRead"][];
            nothing: number;
            parts: components["schemas"]["SplitByRead"][];
            shares: components["schemas"]["AllocationShareRead"][];
            units: number;
        };
        /** AllocationRead */
        AllocationRead: {
            amount_cents: number;
            bases: string[];
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            disclosed_until: string | null;
            failed_at: string | null;
            /** Format: uuid */
            id: string;
            items: string[];
            no: string;
            open_objections: number;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            reach: string;
            state: string;
            units: number;
            version: number;
        };
        /** AllocationShareRead */
        AllocationShareRead: {
            amount_cents: number;
            cost_cents: number[];
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
            weights: string[];
        };
        /** AnswerAllocationObjection */
        AnswerAllocationObjection: {
            answer: string;
            /** @enum {string} */
            outcome: "upheld" | "rejected" | "withdrawn";
        };
        /** ApprovedRead */
        ApprovedRead: {
            approved: number;
        };
        /** ArrearsRead */
        ArrearsRead: {
            items: components["schemas"]["UnitArrearsRead"][];
            open_cents: number;
            overdue_cents: number;
        };
        /** AskForAllocation */
        AskForAllocation: {
            payer_id?: string | null;
            reason: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** AskForReturn */
        AskForReturn: {
            reason: string;
        };
        /** AssignCharge */
        AssignCharge: {
            unit_ids: string[];
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** AssignmentRead */
        AssignmentRead: {
            charge_item_id: string | null;
            /** Format: uuid */
            id: string;
            item_code: string;
            item_name: string | null;
            source: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** AssignmentsRead */
        AssignmentsRead: {
            created: number;
        };
        /** BankFileRead */
        BankFileRead: {
            findings: components["schemas"]["BankFindingRead"][];
            in_cents: number;
            known: number;
            new_lines: number;
            out_cents: number;
            rows: number;
            statement_id: string | null;
        };
        /** BankFindingRead */
        BankFindingRead: {
            code: string;
            column: string;
            row: number;
            value: string;
        };
        /** BankLineRead */
        BankLineRead: {
            account_tail: string | null;
            amount_cents: number;
            asked_at: string | null;
            asked_by: string | null;
            /** Format: date-time */
            booked_at: string;
            /** Format: uuid */
            community_id: string;
            decided_at: string | null;
            decided_by: string | null;
            /** Format: uuid */
            id: string;
            journal_id: string | null;
            may_decide: boolean;
            may_match: boolean;
            may_pay_back: boolean;
            names: {
                [key: string]: string;
            };
            outgoing: boolean;
            payer_id: string | null;
            payer_name: string | null;
            payment_id: string | null;
            reason: string | null;
            receipt_no: string | null;
            reference: string | null;
            rejection: string | null;
            release_journal_id: string | null;
            remark: string | null;
            returned_at: string | null;
            returned_by: string | null;
            serial_no: string;
            settled_at: string | null;
            settled_by: string | null;
            state: string;
            /** Format: uuid */
            statement_id: string;
            suggestions: components["schemas"]["SuggestionRead"][];
            suspended_at: string | null;
            suspended_by: string | null;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
        };
        /** BankStatementRead */
        BankStatementRead: {
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            first_day: string;
            /** Format: uuid */
            id: string;
            in_cents: number;
            /** Format: date */
            last_day: string;
            lines: number;
            no: string;
            out_cents: number;
            states: components["schemas"]["LineStateRead"][];
            /** Format: uuid */
            taken_by: string;
            taken_by_name: string | null;
            told_at: string | null;
            version: number;
            waiting: number;
        };
        /** BillAdjustmentsRead */
        BillAdjustmentsRead: {
            items: components["schemas"]["AdjustmentRead"][];
        };
        /** BillDetailRead */
        BillDetailRead: {
            adjusts_id: string | null;
            bill: components["schemas"]["BillRead"];
            bill_in: string;
            credit_used_cents: number;
            issued_by: string | null;
            journal_id: string | null;
            lines: components["schemas"]["BillLineRead"][];
            payments: components["schemas"]["BillPaymentRead"][];
            replaced_by: string | null;
            version: number;
            void_journal_id: string | null;
            void_reason: string | null;
            work_order_id: string | null;
        };
        /** BillDisputesRead */
        BillDisputesRead: {
            items: components["schemas"]["DisputeRead"][];
        };
        /** BillLineRead */
        BillLineRead: {
            adjustment_id: string | null;
            amount_cents: number;
            category: string;
            /** Format: uuid */
            charge_item_id: string;
            discount_cents: number;
            discount_id: string | null;
            /** Format: uuid */
            id: string;
            item_code: string;
            item_name: string;
            kind: string;
            label: string | null;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            released: boolean;
            reverses_id: string | null;
            tax_cents: number;
            tax_rate: string | null;
            trace: {
                [key: string]: unknown;
            } | null;
        };
        /** BillListRead */
        BillListRead: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ListedBillRead"][];
            next_cursor: string | null;
        };
        /** BillPaymentRead */
        BillPaymentRead: {
            amount_cents: number;
            channel: string;
            /** Format: uuid */
            payment_id: string;
            receipt_no: string;
            /** Format: date-time */
            received_at: string;
            state: string;
        };
        /** BillRead */
        BillRead: {
            amount_cents: number;
            balance_cents: number;
            /** Format: uuid */
            community_id: string;
            deposit_cents: number;
            discount_cents: number;
            disputed_at: string | null;
            due_date: string | null;
            /** Format: uuid */
            id: string;
            issued_at: string | null;
            joint: boolean;
            late_fee_paid_cents: number;
            late_fee_waived_cents: number;
            no: string | null;
            offer_cents: number;
            offer_until: string | null;
            overdue_at: string | null;
            paid_cents: number;
            payer_id: string | null;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            run_id: string | null;
            state: string;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            waived_cents: number;
        };
        /** BillingRunDetailRead */
        BillingRunDetailRead: {
            offers: components["schemas"]["RunOfferRead"][];
            run: components["schemas"]["BillingRunRead"];
            totals: components["schemas"]["ItemTotalRead"][];
            version: number;
        };
        /** BillingRunRead */
        BillingRunRead: {
            amount_cents: number;
            bills: number;
            bills_done: number;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            discard_reason: string | null;
            discarded_by: string | null;
            failure: string | null;
            /** Format: uuid */
            id: string;
            issued_at: string | null;
            issued_by: string | null;
            jumps: number;
            lines: number;
            month: string;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            previous_cents: number;
            /** Format: uuid */
            requested_by: string;
            state: string;
            unbilled: number;
            units_done: number;
            units_total: number;
            unread: number;
            version: number;
        };
        /** ChannelMovedRead */
        ChannelMovedRead: {
            channel: string;
            in_cents: number;
            in_count: number;
            out_cents: number;
            out_count: number;
        };
        /** ChannelSumRead */
        ChannelSumRead: {
            amount_cents: number;
            channel: string;
            count: number;
            state: string;
        };
        /** ChargeItemListRead */
        ChargeItemListRead: {
            items: components["schemas"]["ChargeItemRead"][];
        };
        /** ChargeItemRead */
        ChargeItemRead: {
            bill_in: string;
            category: string;
            code: string;
            /** Format: uuid */
            community_id: string;
            cycle_months: number;
            /** Format: uuid */
            id: string;
            name: string;
            nature: string;
            prices: components["schemas"]["PriceRead"][];
            proration: string;
            source: string;
            state: string;
            valid_to: string | null;
        };
        /** ChargedUnitRead */
        ChargedUnitRead: {
            /** Format: uuid */
            id: string;
            source: string;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** ChargedUnitsRead */
        ChargedUnitsRead: {
            items: components["schemas"]["ChargedUnitRead"][];
            next_cursor: string | null;
            units: number;
        };
        /** CheckDayClosing */
        CheckDayClosing: {
            remark?: string | null;
        };
        /** ChosenItem */
        ChosenItem: {
            /** Format: uuid */
            charge_item_id: string;
            /** @default 1 */
            quantity: string;
        };
        /** CloseChargeItem */
        CloseChargeItem: {
            valid_to: string | null;
        };
        /** CloseDunning */
        CloseDunning: {
            reason: string;
        };
        /** CommunityAgeingRead */
        CommunityAgeingRead: {
            beyond: number;
            bills: number;
            /** Format: uuid */
            community_id: string;
            disputed_cents: number;
            /** Format: date */
            oldest_due: string;
            overdue_cents: number;
            to_1095: number;
            to_180: number;
            to_30: number;
            to_365: number;
            to_730: number;
            to_90: number;
        };
        /** ConfirmBankLine */
        ConfirmBankLine: {
            /** Format: uuid */
            payment_id: string;
        };
        /** ConfirmReading */
        ConfirmReading: {
            /** @default false */
            rolled_over: boolean;
            text: string;
        };
        /** CountedPieces */
        CountedPieces: {
            pieces: number;
            /** @enum {integer} */
            value_cents: 10000 | 5000 | 2000 | 1000 | 500 | 200 | 100 | 50 | 20 | 10 | 5 | 2 | 1;
        };
        /** CreateChargeItem */
        CreateChargeItem: {
            /** @enum {string} */
            bill_in: "advance" | "arrears";
            /** @enum {string} */
            category: "property_fee" | "lift_fee" | "parking_rent" | "parking_fee" | "water" | "power" | "gas" | "heat" | "shared_water" | "shared_power" | "heating_area" | "renovation_deposit" | "renovation_fee" | "waste_fee" | "pass_fee" | "pass_deposit" | "card_fee" | "special_service" | "venue_fee" | "stall_fee" | "mail_storage" | "lending_deposit" | "collect_for_others" | "maintenance_fund";
            code: string;
            /** Format: uuid */
            community_id: string;
            /** @enum {integer} */
            cycle_months: 0 | 1 | 3 | 6 | 12;
            name: string;
            price: components["schemas"]["SetPrice"];
            /**
             * @default ACTUAL_DAYS
             * @enum {string}
             */
            proration: "ACTUAL_DAYS" | "DAY_30" | "FULL_MONTH" | "NEXT_MONTH" | "HALF_MONTH_15";
        };
        /** CreditRead */
        CreditRead: {
            balance_cents: number;
            payer_id: string | null;
        };
        /** DayClosingDetailRead */
        DayClosingDetailRead: {
            accepted_by_name: string | null;
            channels: components["schemas"]["ChannelMovedRead"][];
            checked_by_name: string | null;
            closing: components["schemas"]["DayClosingRead"];
            credit_cents: number;
            credits: number;
            deposit_cents: number;
            deposits: number;
            expected_cents: number;
            given_back: components["schemas"]["GivenBackRead"][];
            items: components["schemas"]["ItemMovedRead"][];
            pieces: components["schemas"]["PiecesRead"][];
            receipt_from: string | null;
            receipt_to: string | null;
            receipts: number;
            refund_cents: number;
            refunds: number;
            submitted_by_name: string | null;
            void_cents: number;
            voids: number;
        };
        /** DayClosingRead */
        DayClosingRead: {
            acceptance: string | null;
            accepted_at: string | null;
            accepted_by: string | null;
            cash_in_cents: number | null;
            cash_out_cents: number | null;
            /** Format: uuid */
            cashier_id: string;
            cashier_name: string | null;
            checked_at: string | null;
            checked_by: string | null;
            /** Format: uuid */
            community_id: string;
            counted_cents: number | null;
            difference_cents: number | null;
            expected_cents: number | null;
            float_cents: number;
            /** Format: uuid */
            id: string;
            journal_id: string | null;
            no: string;
            /** Format: date-time */
            opened_at: string;
            reason: string | null;
            remark: string | null;
            state: string;
            submitted_at: string | null;
            submitted_by: string | null;
            version: number;
        };
        /** DebtorRead */
        DebtorRead: {
            beyond: number;
            bills: number;
            /** Format: uuid */
            community_id: string;
            disputed_cents: number;
            /** Format: date */
            oldest_due: string;
            overdue_cents: number;
            payer_id: string | null;
            to_1095: number;
            to_180: number;
            to_30: number;
            to_365: number;
            to_730: number;
            to_90: number;
            unit_code: string | null;
            unit_id: string | null;
            units: number;
        };
        /** DecideDunningStep */
        DecideDunningStep: {
            approved: boolean;
            text?: string | null;
        };
        /** DecideOnAdjustment */
        DecideOnAdjustment: {
            approved: boolean;
            text?: string | null;
        };
        /** DecideOnBankLine */
        DecideOnBankLine: {
            approved: boolean;
            text?: string | null;
        };
        /** DecideOnCreditRefund */
        DecideOnCreditRefund: {
            approved: boolean;
            text?: string | null;
        };
        /** DecideOnDiscount */
        DecideOnDiscount: {
            approved: boolean;
            text?: string | null;
        };
        /** DecideOnPolicy */
        DecideOnPolicy: {
            approved: boolean;
        };
        /** DecideOnRefund */
        DecideOnRefund: {
            approved: boolean;
            text?: string | null;
        };
        /** DecideOnWaiver */
        DecideOnWaiver: {
            approved: boolean;
            text?: string | null;
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
        /** Deduct */
        Deduct: {
            amount_cents: number;
            evidence: string;
            reason: string;
        };
        /** DeductionRead */
        DeductionRead: {
            amount_cents: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            evidence: string;
            /** Format: uuid */
            id: string;
            reason: string;
        };
        /** DepositDetailRead */
        DepositDetailRead: {
            approved_at: string | null;
            approved_by: string | null;
            channel: string | null;
            channels: string[];
            closed_by: string | null;
            deductions: components["schemas"]["DeductionRead"][];
            deposit: components["schemas"]["DepositRead"];
            kept_journal_id: string | null;
            may_pay_out: boolean;
            names: {
                [key: string]: string;
            };
            payments: components["schemas"]["DepositPaymentRead"][];
            receipt: string | null;
            reference: string | null;
            refund_journal_id: string | null;
            rejected_at: string | null;
            rejected_by: string | null;
            rejection: string | null;
            remark: string | null;
            requested_by: string | null;
            reviewed_at: string | null;
            reviewed_by: string | null;
            told_on: string | null;
            two_approvals: boolean | null;
            version: number;
        };
        /** DepositPaymentRead */
        DepositPaymentRead: {
            amount_cents: number;
            channel: string;
            /** Format: uuid */
            payment_id: string;
            receipt_no: string;
            /** Format: date-time */
            received_at: string;
            reference: string | null;
        };
        /** DepositRead */
        DepositRead: {
            amount_cents: number;
            asked_cents: number;
            /** Format: uuid */
            bill_id: string;
            bill_no: string | null;
            /** Format: uuid */
            charge_item_id: string;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            deducted_cents: number;
            due_on: string | null;
            held_at: string | null;
            holder_id: string | null;
            /** Format: uuid */
            id: string;
            item_name: string;
            kind: string;
            may_decide: boolean;
            no: string;
            overdue_at: string | null;
            paid_cents: number;
            refund_no: string | null;
            refunded_cents: number;
            requested_at: string | null;
            state: string;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
            version: number;
        };
        /** DeskTodayRead */
        DeskTodayRead: {
            channels: components["schemas"]["ChannelSumRead"][];
            /** Format: date */
            day: string;
            succeeded_cents: number;
            succeeded_count: number;
        };
        /** DiscardBillingRun */
        DiscardBillingRun: {
            reason: string;
        };
        /** DiscloseAllocation */
        DiscloseAllocation: {
            /** @default 5 */
            days: number;
        };
        /** DiscountRead */
        DiscountRead: {
            billed_from: string | null;
            billed_to: string | null;
            came_to_cents: number | null;
            charged_share: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            decided_at: string | null;
            decided_by: string | null;
            decided_by_name: string | null;
            decision: string | null;
            end_reason: string | null;
            ended_at: string | null;
            ended_by: string | null;
            ended_by_name: string | null;
            ended_from: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            lapses_on: string | null;
            last_day: string | null;
            may_decide: boolean;
            no: string;
            payer_id: string | null;
            reason: string;
            /** Format: uuid */
            requested_by: string;
            requested_by_name: string | null;
            /** Format: uuid */
            rule_id: string;
            rule_name: string;
            state: string;
            ticket_id: string | null;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
            version: number;
        };
        /** DiscountRuleRead */
        DiscountRuleRead: {
            charged_share: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            /** Format: uuid */
            id: string;
            item_ids: string[];
            kind: string;
            name: string;
            retired_at: string | null;
            retired_by: string | null;
            state: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
            version: number;
        };
        /** DiscountRulesRead */
        DiscountRulesRead: {
            items: components["schemas"]["DiscountRuleRead"][];
        };
        /** DisputeRead */
        DisputeRead: {
            amount_cents: number;
            answer: string | null;
            /** Format: uuid */
            bill_id: string;
            bill_no: string;
            bill_state: string;
            /** Format: uuid */
            community_id: string;
            /** Format: uuid */
            id: string;
            line_ids: string[];
            may_settle: boolean;
            no: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            opened_by: string;
            opened_by_name: string | null;
            payer_id: string | null;
            reason: string;
            settled_at: string | null;
            settled_by: string | null;
            settled_by_name: string | null;
            state: string;
            ticket_id: string | null;
            ticket_no: string | null;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
        };
        /** DraftAllocation */
        DraftAllocation: {
            /** @default [] */
            building_ids: (string | unknown)[];
            /** Format: uuid */
            community_id: string;
            costs: (components["schemas"]["SharedCost"] | unknown)[];
            /** @default [] */
            excluded: (components["schemas"]["ExcludedUnit"] | unknown)[];
            parts: (components["schemas"]["SplitBy"] | unknown)[];
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            /**
             * @default community
             * @enum {string}
             */
            reach: "community" | "buildings" | "units";
            replaces_id?: string | null;
            /** @default [] */
            unit_codes: (string | unknown)[];
        };
        /** DunningBillRead */
        DunningBillRead: {
            amount_cents: number;
            balance_cents: number;
            demanded_on: string | null;
            disputed_at: string | null;
            /** Format: date */
            due_date: string;
            /** Format: uuid */
            id: string;
            items: string[];
            /** Format: date */
            lapses_on: string;
            late_fee_cents: number;
            no: string;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            state: string;
        };
        /** DunningCaseRead */
        DunningCaseRead: {
            bills: number;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            ended_at: string | null;
            held_by: string[];
            /** Format: uuid */
            id: string;
            /** Format: date */
            lapses_on: string;
            next_on: string | null;
            next_stage: string | null;
            no: string;
            /** Format: date */
            oldest_due: string;
            open_cents: number;
            payer_id: string | null;
            promised_cents: number | null;
            promised_on: string | null;
            proposed: string | null;
            stage: string;
            /** Format: date */
            stage_on: string;
            state: string;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
        };
        /** DunningContactRead */
        DunningContactRead: {
            /** Format: date-time */
            at: string;
            by_name: string | null;
            /** Format: uuid */
            id: string;
            promise: string | null;
            promised_cents: number | null;
            promised_on: string | null;
            remark: string | null;
            result: string;
            way: string;
        };
        /** DunningDetailRead */
        DunningDetailRead: {
            case: components["schemas"]["DunningCaseRead"];
            contacts: components["schemas"]["DunningContactRead"][];
            ended_by_name: string | null;
            ending: string | null;
            hardship: string | null;
            hardship_by_name: string | null;
            hardship_until: string | null;
            may_ask: string | null;
            open_bills: components["schemas"]["DunningBillRead"][];
            proposals: components["schemas"]["DunningProposalRead"][];
            steps: components["schemas"]["DunningStepRead"][];
            suspended_at: string | null;
            suspended_by_name: string | null;
            suspended_until: string | null;
            suspension: string | null;
            tickets: components["schemas"]["OpenTicketRead"][];
            version: number;
        };
        /** DunningPoliciesRead */
        DunningPoliciesRead: {
            items: components["schemas"]["DunningPolicyRead"][];
            may_set: boolean;
        };
        /** DunningPolicyRead */
        DunningPolicyRead: {
            before_days: number;
            counts: boolean;
            created_at: string | null;
            created_by: string | null;
            created_by_name: string | null;
            demand_1_days: number;
            demand_2_days: number;
            id: string | null;
            lawyer_days: number;
            litigation_days: number;
            minimum_cents: number;
            open_days: number;
            reminded_days: number;
            response_days: number;
            valid_from: string | null;
            visit_days: number;
        };
        /** DunningProposalRead */
        DunningProposalRead: {
            answer: string | null;
            /** Format: date-time */
            asked_at: string;
            asked_by_name: string | null;
            decided_at: string | null;
            decided_by_name: string | null;
            /** Format: uuid */
            id: string;
            may_decide: boolean;
            reason: string | null;
            state: string;
            step: string;
        };
        /** DunningStepRead */
        DunningStepRead: {
            /** Format: date-time */
            at: string;
            bills: number;
            by_name: string | null;
            channel: string | null;
            delivered_on: string | null;
            delivery: string | null;
            /** Format: uuid */
            id: string;
            no: string | null;
            noted_by_name: string | null;
            /** Format: date */
            oldest_due: string;
            open_cents: number;
            proof: string | null;
            /** Format: date */
            reached_on: string;
            response_by: string | null;
            stage: string;
        };
        /** EarlyPaymentRead */
        EarlyPaymentRead: {
            charged_parts: number;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            created_by_name: string | null;
            free_months: number | null;
            /** Format: uuid */
            id: string;
            item_ids: string[];
            lapses_on_exit: boolean;
            months: number;
            name: string;
            of_parts: number;
            pay_by_day: string | null;
            pay_within_days: number | null;
            retired_at: string | null;
            retired_by: string | null;
            state: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
            version: number;
        };
        /** EarlyPaymentsRead */
        EarlyPaymentsRead: {
            items: components["schemas"]["EarlyPaymentRead"][];
        };
        /** EndDiscount */
        EndDiscount: {
            /** Format: date */
            from_day: string;
            reason: string;
        };
        /** EnterLpr */
        EnterLpr: {
            rate: string;
            /** Format: date */
            valid_from: string;
        };
        /** EnterReading */
        EnterReading: {
            /** Format: date */
            read_on: string;
            reader?: string | null;
            /** @default false */
            rolled_over: boolean;
            /**
             * @default manual
             * @enum {string}
             */
            source: "manual" | "photo" | "remote";
            value: string;
        };
        /** ExampleLineRead */
        ExampleLineRead: {
            amount_cents: number;
            tax_cents: number;
            trace: components["schemas"]["Trace"];
        };
        /** ExampleRead */
        ExampleRead: {
            amount_cents: number;
            lines: components["schemas"]["ExampleLineRead"][];
        };
        /** ExcludedRead */
        ExcludedRead: {
            reason: string;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** ExcludedUnit */
        ExcludedUnit: {
            reason: string;
            unit_code: string;
        };
        /** FieldError */
        FieldError: {
            code: string;
            field: string;
            /** @default  */
            message: string;
        };
        /** FindingRead */
        FindingRead: {
            charge_item_id: string | null;
            current_cents: number;
            /** Format: uuid */
            id: string;
            item_name: string | null;
            kind: string;
            previous_cents: number;
            reason: string;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
        };
        /** FlowRead */
        FlowRead: {
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
        /** GiveUpCreditRefund */
        GiveUpCreditRefund: {
            text: string;
        };
        /** GivenBackRead */
        GivenBackRead: {
            amount_cents: number;
            /** Format: date-time */
            at: string;
            channel: string;
            deposit_id: string | null;
            no: string;
            payment_id: string | null;
            reason: string | null;
            refund_id: string | null;
            void: boolean;
        };
        /** GrantHardship */
        GrantHardship: {
            reason: string;
            /** Format: date */
            until: string;
        };
        /** Handover */
        Handover: {
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            parties: number;
            place: number;
            remainder: boolean;
        };
        /** Health */
        Health: {
            status: string;
        };
        /** IssueOneOffBill */
        IssueOneOffBill: {
            items: (components["schemas"]["ChosenItem"] | unknown)[];
            /** Format: uuid */
            unit_id: string;
        };
        /** ItemMovedRead */
        ItemMovedRead: {
            charge_item_id: string | null;
            in_cents: number;
            /** @enum {string} */
            kind: "item" | "late_fee" | "prepayment";
            name: string | null;
            out_cents: number;
        };
        /** ItemTotalRead */
        ItemTotalRead: {
            amount_cents: number;
            /** Format: uuid */
            charge_item_id: string;
            code: string;
            lines: number;
            name: string;
            previous_cents: number;
        };
        /** ItemTrace */
        ItemTrace: {
            cap: string | null;
            capped: boolean;
            fee: string;
            grace_days: number;
            grace_kind: string;
            /** Format: uuid */
            item_id: string;
            item_name: string;
            /** Format: date */
            last_in_time: string;
            lpr: string | null;
            mode: string;
            parts: components["schemas"]["PartTrace"][];
            rate: string;
            /** Format: uuid */
            terms_id: string;
        };
        /** JournalRead */
        JournalRead: {
            /** Format: uuid */
            journal_id: string;
            transfers: components["schemas"]["TransferRead"][];
        };
        /** LateFeePoliciesRead */
        LateFeePoliciesRead: {
            items: components["schemas"]["LateFeePolicyRead"][];
        };
        /** LateFeePolicyRead */
        LateFeePolicyRead: {
            cap_ratio: string | null;
            /** Format: uuid */
            charge_item_id: string;
            clause: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            decided_at: string | null;
            decided_by: string | null;
            excessive: boolean;
            grace_days: number;
            grace_kind: string;
            /** Format: uuid */
            id: string;
            mode: string;
            rate: string;
            state: string;
            /** Format: date */
            valid_from: string;
            version: number;
            yearly: string;
        };
        /** LateFeeRead */
        LateFeeRead: {
            /** Format: uuid */
            bill_id: string;
            cents: number;
            items: components["schemas"]["ItemTrace"][];
            /** Format: date */
            on: string;
            open_cents: number;
            paid_cents: number;
            waived_cents: number;
        };
        /** LineStateRead */
        LineStateRead: {
            amount_cents: number;
            lines: number;
            state: string;
        };
        /** ListedBillRead */
        ListedBillRead: {
            amount_cents: number;
            balance_cents: number;
            /** Format: uuid */
            community_id: string;
            deposit_cents: number;
            discount_cents: number;
            disputed_at: string | null;
            due_date: string | null;
            /** Format: uuid */
            id: string;
            issued_at: string | null;
            items: string[];
            joint: boolean;
            late_fee_paid_cents: number;
            late_fee_waived_cents: number;
            no: string | null;
            offer_cents: number;
            offer_until: string | null;
            overdue_at: string | null;
            paid_cents: number;
            payer_id: string | null;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            run_id: string | null;
            state: string;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            waived_cents: number;
        };
        /** LossRead */
        LossRead: {
            common: string;
            lost: string;
            main: string;
            meters: number;
            shared: string;
            units: string;
            unread: number;
        };
        /** LprRatesRead */
        LprRatesRead: {
            items: components["schemas"]["LprRead"][];
        };
        /** LprRead */
        LprRead: {
            rate: string;
            shipped: boolean;
            /** Format: date */
            valid_from: string;
        };
        /** MeterRead */
        MeterRead: {
            closed_on: string | null;
            /** Format: uuid */
            community_id: string;
            digits: number;
            held: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            multiplier: string;
            no: string;
            /** Format: date */
            opened_on: string;
            opening_value: string;
            part: string;
            persons: number | null;
            place: string | null;
            /** Format: date */
            read_on: string;
            replaces_id: string | null;
            unit_code: string | null;
            unit_id: string | null;
            value: string;
            was_estimated: boolean;
        };
        /** MeterReadingRead */
        MeterReadingRead: {
            average: string | null;
            bill_id: string | null;
            check_text: string | null;
            checked_at: string | null;
            checked_by: string | null;
            checked_by_name: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            decided_at: string | null;
            decided_by: string | null;
            decided_by_name: string | null;
            /** Format: uuid */
            entered_by: string;
            entered_by_name: string | null;
            finding: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            may_approve: boolean;
            /** Format: uuid */
            meter_id: string;
            meter_no: string;
            multiplier: string;
            part: string;
            /** Format: date */
            previous_on: string;
            previous_value: string;
            quantity: string;
            /** Format: date */
            read_on: string;
            reader: string | null;
            reject_text: string | null;
            rolled_over: boolean;
            source: string;
            state: string;
            unit_code: string | null;
            unit_id: string | null;
            value: string;
            version: number;
        };
        /** NoteDelivery */
        NoteDelivery: {
            /** @enum {string} */
            channel: "handed" | "posted" | "email";
            /** Format: date */
            delivered_on: string;
            /** @enum {string} */
            delivery: "delivered" | "undelivered";
            proof?: string | null;
        };
        /** ObjectToAllocation */
        ObjectToAllocation: {
            reason: string;
            ticket_id?: string | null;
            unit_code: string;
        };
        /** OfferEarlyPayment */
        OfferEarlyPayment: {
            charged_share?: string | null;
            /** Format: uuid */
            community_id: string;
            free_months?: number | null;
            item_ids: string[];
            /** @default false */
            lapses_on_exit: boolean;
            months: number;
            name: string;
            pay_by_day?: string | null;
            pay_within_days?: number | null;
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** OneOffBillRead */
        OneOffBillRead: {
            amount_cents: number;
            /** Format: uuid */
            bill_id: string;
            deposit_cents: number;
            /** Format: date */
            due_date: string;
            joint: boolean;
            lines: components["schemas"]["OneOffLineRead"][];
            no: string | null;
            payer_id: string | null;
            state: string;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** OneOffLineRead */
        OneOffLineRead: {
            amount_cents: number;
            category: string;
            /** Format: uuid */
            charge_item_id: string;
            item_code: string;
            item_name: string;
            nature: string;
            quantity: string;
            tax_cents: number;
            trace: components["schemas"]["WhyRead"];
        };
        /** OneOffQuoteRead */
        OneOffQuoteRead: {
            amount_cents: number;
            deposit_cents: number;
            /** Format: date */
            due_date: string;
            joint: boolean;
            lines: components["schemas"]["OneOffLineRead"][];
            payer_id: string | null;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** OpenShift */
        OpenShift: {
            /** Format: uuid */
            community_id: string;
            float_cents: number;
        };
        /** OpenShiftRead */
        OpenShiftRead: {
            channels: components["schemas"]["ChannelMovedRead"][];
            closing: components["schemas"]["DayClosingRead"];
            expected_cents: number;
        };
        /** OpenShiftsRead */
        OpenShiftsRead: {
            shifts: components["schemas"]["OpenShiftRead"][];
        };
        /** OpenTicketRead */
        OpenTicketRead: {
            /** Format: uuid */
            id: string;
            kind: string | null;
            no: string;
        };
        /** OwedBillRead */
        OwedBillRead: {
            amount_cents: number;
            balance_cents: number;
            /** Format: uuid */
            community_id: string;
            deposit_cents: number;
            discount_cents: number;
            disputed_at: string | null;
            due_date: string | null;
            /** Format: uuid */
            id: string;
            issued_at: string | null;
            items: string[];
            joint: boolean;
            late_fee_cents: number;
            late_fee_paid_cents: number;
            late_fee_waived_cents: number;
            no: string | null;
            offer_cents: number;
            offer_until: string | null;
            offered_cents: number;
            overdue_at: string | null;
            paid_cents: number;
            payer_id: string | null;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            run_id: string | null;
            state: string;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
            waived_cents: number;
        };
        /** Page[AllocationRead] */
        "Page_billing.allocations.schemas.AllocationRead_": {
            items: components["schemas"]["AllocationRead"][];
            next_cursor?: string | null;
        };
        /** Page[AllocationShareRead] */
        "Page_billing.allocations.schemas.AllocationShareRead_": {
            items: components["schemas"]["AllocationShareRead"][];
            next_cursor?: string | null;
        };
        /** Page[DebtorRead] */
        "Page_billing.arrears.schemas.DebtorRead_": {
            items: components["schemas"]["DebtorRead"][];
            next_cursor?: string | null;
        };
        /** Page[BankLineRead] */
        "Page_billing.bank_lines.schemas.BankLineRead_": {
            items: components["schemas"]["BankLineRead"][];
            next_cursor?: string | null;
        };
        /** Page[BankStatementRead] */
        "Page_billing.bank_statements.schemas.BankStatementRead_": {
            items: components["schemas"]["BankStatementRead"][];
            next_cursor?: string | null;
        };
        /** Page[BillingRunRead] */
        "Page_billing.billing_runs.schemas.BillingRunRead_": {
            items: components["schemas"]["BillingRunRead"][];
            next_cursor?: string | null;
        };
        /** Page[FindingRead] */
        "Page_billing.billing_runs.schemas.FindingRead_": {
            items: components["schemas"]["FindingRead"][];
            next_cursor?: string | null;
        };
        /** Page[DayClosingRead] */
        "Page_billing.day_closings.schemas.DayClosingRead_": {
            items: components["schemas"]["DayClosingRead"][];
            next_cursor?: string | null;
        };
        /** Page[DepositRead] */
        "Page_billing.deposits.schemas.DepositRead_": {
            items: components["schemas"]["DepositRead"][];
            next_cursor?: string | null;
        };
        /** Page[DiscountRead] */
        "Page_billing.discounts.schemas.DiscountRead_": {
            items: components["schemas"]["DiscountRead"][];
            next_cursor?: string | null;
        };
        /** Page[DisputeRead] */
        "Page_billing.disputes.schemas.DisputeRead_": {
            items: components["schemas"]["DisputeRead"][];
            next_cursor?: string | null;
        };
        /** Page[DunningCaseRead] */
        "Page_billing.dunning_cases.schemas.DunningCaseRead_": {
            items: components["schemas"]["DunningCaseRead"][];
            next_cursor?: string | null;
        };
        /** Page[MeterRead] */
        "Page_billing.meters.schemas.MeterRead_": {
            items: components["schemas"]["MeterRead"][];
            next_cursor?: string | null;
        };
        /** Page[PaymentRead] */
        "Page_billing.payments.schemas.PaymentRead_": {
            items: components["schemas"]["PaymentRead"][];
            next_cursor?: string | null;
        };
        /** Page[MeterReadingRead] */
        "Page_billing.readings.schemas.MeterReadingRead_": {
            items: components["schemas"]["MeterReadingRead"][];
            next_cursor?: string | null;
        };
        /** Page[ReceiptRead] */
        "Page_billing.receipts.schemas.ReceiptRead_": {
            items: components["schemas"]["ReceiptRead"][];
            next_cursor?: string | null;
        };
        /** Page[RefundRead] */
        "Page_billing.refunds.schemas.RefundRead_": {
            items: components["schemas"]["RefundRead"][];
            next_cursor?: string | null;
        };
        /** Page[WaiverRead] */
        "Page_billing.waivers.schemas.WaiverRead_": {
            items: components["schemas"]["WaiverRead"][];
            next_cursor?: string | null;
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
        /** PartTrace */
        PartTrace: {
            counted: number;
            days: number;
            disputed: number;
            fee: string;
            paid: boolean;
            principal: string;
            /** Format: date */
            until: string;
        };
        /** PayerAccountRead */
        PayerAccountRead: {
            bills: number;
            credit_cents: number;
            late_fee_cents: number;
            open_cents: number;
            overdue_cents: number;
            /** Format: uuid */
            payer_id: string;
        };
        /** PaymentRead */
        PaymentRead: {
            amount_cents: number;
            /** Format: uuid */
            cashier_id: string;
            channel: string;
            /** Format: uuid */
            community_id: string;
            counts_at: string | null;
            credited_cents: number;
            discount_cents: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            journal_id: string;
            late_fee_cents: number;
            payer_id: string | null;
            receipt_no: string;
            /** Format: date-time */
            received_at: string;
            reference: string | null;
            replaces_id: string | null;
            reversal_journal_id: string | null;
            reversal_reason: string | null;
            reversed_at: string | null;
            reversed_by: string | null;
            state: string;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
            version: number;
            waived_cents: number;
        };
        /** PiecesRead */
        PiecesRead: {
            pieces: number;
            value_cents: number;
        };
        /** PreviewAdjustment */
        PreviewAdjustment: {
            charge_item_ids?: string[] | null;
            /** @enum {null|string} */
            ended_by?: "provider" | "payer" | null;
            last_day?: string | null;
        };
        /** PriceRead */
        PriceRead: {
            /** Format: date-time */
            created_at: string;
            created_by: string | null;
            expression: string | null;
            fixed_amount: string;
            formula: string;
            /** Format: uuid */
            id: string;
            minimum: string | null;
            revision: number;
            tariff: components["schemas"]["TariffRead"] | null;
            tax_rate: string | null;
            unit_price: string;
            /** Format: date */
            valid_from: string;
            weights: components["schemas"]["WeightRead"][];
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
        /** QuotePayment */
        QuotePayment: {
            amount_cents: number;
            /** @default [] */
            bill_ids: (string | unknown)[];
            payer_id?: string | null;
            /** @default false */
            principal_first: boolean;
            replaces?: string | null;
            /** @default false */
            round_off: boolean;
            /** Format: uuid */
            unit_id: string;
        };
        /** QuoteRead */
        QuoteRead: {
            amount_cents: number;
            credited_cents: number;
            discount_cents: number;
            late_fee_owed_cents: number;
            owed_cents: number;
            payer_id: string | null;
            settlements: components["schemas"]["SettlementRead"][];
            split: string;
            /** Format: uuid */
            unit_id: string;
            waived_cents: number;
        };
        /** RaiseDispute */
        RaiseDispute: {
            line_ids?: string[] | null;
            reason: string;
            ticket_id?: string | null;
        };
        /** ReceiptCheckRead */
        ReceiptCheckRead: {
            amount_cents: number;
            /** Format: date */
            issued_on: string;
            no: string;
            state: string;
            voided_on: string | null;
        };
        /** ReceiptItemRead */
        ReceiptItemRead: {
            amount_cents: number;
            /** Format: uuid */
            bill_id: string;
            bill_no: string;
            items: string[];
            late_fee_cents: number;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
        };
        /** ReceiptPrintRead */
        ReceiptPrintRead: {
            amount_capitals: string;
            amount_cents: number;
            /** Format: uuid */
            cashier_id: string;
            cashier_name: string | null;
            channel: string;
            community_name: string;
            copy: boolean;
            credited_cents: number;
            discount_cents: number;
            items: components["schemas"]["ReceiptItemRead"][];
            no: string;
            payer_id: string | null;
            print_no: number;
            qr_svg: string;
            /** Format: date-time */
            received_at: string;
            reference: string | null;
            state: string;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
            verify_path: string;
            waived_cents: number;
        };
        /** ReceiptRead */
        ReceiptRead: {
            amount_cents: number;
            /** Format: uuid */
            cashier_id: string;
            channel: string;
            /** Format: uuid */
            community_id: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at: string;
            no: string;
            payer_id: string | null;
            /** Format: uuid */
            payment_id: string;
            state: string;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
            void_reason: string | null;
            voided_at: string | null;
        };
        /** ReceiveBankLine */
        ReceiveBankLine: {
            /** @default [] */
            bill_ids: (string | unknown)[];
            /**
             * @default refuse
             * @enum {string}
             */
            overpayment: "refuse" | "credit";
            payer_id?: string | null;
            split?: string | null;
            /** Format: uuid */
            unit_id: string;
        };
        /** ReceivePayment */
        ReceivePayment: {
            amount_cents: number;
            /** @default [] */
            bill_ids: (string | unknown)[];
            /** @enum {string} */
            channel: "cash" | "transfer";
            /**
             * @default refuse
             * @enum {string}
             */
            overpayment: "refuse" | "credit";
            payer_id?: string | null;
            /** @default false */
            principal_first: boolean;
            reference?: string | null;
            replaces?: string | null;
            /** @default false */
            round_off: boolean;
            split?: string | null;
            /** Format: uuid */
            unit_id: string;
        };
        /** RecordContact */
        RecordContact: {
            promised_cents?: number | null;
            promised_on?: string | null;
            remark?: string | null;
            /** @enum {string} */
            result: "contacted" | "promised" | "disputed" | "unreachable" | "refused" | "paid";
            /** @enum {string} */
            way: "phone" | "visit";
        };
        /** RefundDetailRead */
        RefundDetailRead: {
            approved_at: string | null;
            approved_by: string | null;
            channel: string | null;
            channels: string[];
            closed_by: string | null;
            failure: string | null;
            journal_id: string | null;
            may_pay_out: boolean;
            names: {
                [key: string]: string;
            };
            origins: components["schemas"]["RefundOriginRead"][];
            reference: string | null;
            refund: components["schemas"]["RefundRead"];
            rejected_at: string | null;
            rejected_by: string | null;
            rejection: string | null;
            /** Format: uuid */
            requested_by: string;
            reviewed_at: string | null;
            reviewed_by: string | null;
            /** Format: uuid */
            set_aside_journal_id: string;
            version: number;
        };
        /** RefundOriginRead */
        RefundOriginRead: {
            amount_cents: number;
            channel: string;
            /** Format: uuid */
            payment_id: string;
            receipt_no: string;
            /** Format: date-time */
            received_at: string;
            reference: string | null;
        };
        /** RefundRead */
        RefundRead: {
            amount_cents: number;
            closed_at: string | null;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            may_decide: boolean;
            no: string;
            payer_id: string | null;
            reason: string;
            state: string;
            two_approvals: boolean;
            unit_code: string | null;
            /** Format: uuid */
            unit_id: string;
            version: number;
        };
        /** RefuseReading */
        RefuseReading: {
            text: string;
        };
        /** ReplaceMeter */
        ReplaceMeter: {
            closing_value: string;
            /** @default 5 */
            digits: number;
            /** @default 1 */
            multiplier: string;
            no: string;
            /** Format: date */
            on: string;
            /** @default 0 */
            opening_value: string;
            /** @default false */
            rolled_over: boolean;
        };
        /** RequestAdjustment */
        RequestAdjustment: {
            charge_item_ids?: string[] | null;
            dispute_id?: string | null;
            /** @enum {null|string} */
            ended_by?: "provider" | "payer" | null;
            last_day?: string | null;
            reason: string;
        };
        /** RequestCreditRefund */
        RequestCreditRefund: {
            amount_cents: number;
            payer_id: string | null;
            reason: string;
        };
        /** RequestDiscount */
        RequestDiscount: {
            reason: string;
            /** Format: uuid */
            rule_id: string;
            ticket_id?: string | null;
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** RequestDunningStep */
        RequestDunningStep: {
            reason: string;
            /** @enum {string} */
            step: "lawyer" | "litigation";
        };
        /** RequestEstimate */
        RequestEstimate: {
            /** Format: date */
            read_on: string;
        };
        /** RequestRefund */
        RequestRefund: {
            /** @default [] */
            deductions: (components["schemas"]["Deduct"] | unknown)[];
            /** @enum {string} */
            receipt: "taken_back" | "lost";
            remark?: string | null;
            told_on?: string | null;
        };
        /** RequestWaiver */
        RequestWaiver: {
            amount_cents: number;
            /** @enum {string} */
            part: "principal" | "late_fee";
            reason: string;
            ticket_id?: string | null;
        };
        /** ReturnBankLine */
        ReturnBankLine: {
            reference: string;
        };
        /** ReversePayment */
        ReversePayment: {
            reason: string;
        };
        /** RunOfferRead */
        RunOfferRead: {
            bills: number;
            created_by_name: string | null;
            /** Format: date */
            first_until: string;
            /** Format: date */
            last_until: string;
            name: string;
            offer_cents: number;
            /** Format: uuid */
            offer_id: string;
        };
        /** SetDiscountRule */
        SetDiscountRule: {
            charged_share: string;
            /** Format: uuid */
            community_id: string;
            item_ids: string[];
            /** @enum {string} */
            kind: "vacancy" | "hardship" | "staff" | "campaign";
            name: string;
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** SetDunningPolicy */
        SetDunningPolicy: {
            before_days: number;
            demand_1_days: number;
            demand_2_days: number;
            lawyer_days: number;
            litigation_days: number;
            minimum_cents: number;
            open_days: number;
            reminded_days: number;
            response_days: number;
            /** Format: date */
            valid_from: string;
            visit_days: number;
        };
        /** SetLateFeePolicy */
        SetLateFeePolicy: {
            /** @default 1 */
            cap_ratio: string | null;
            clause: string;
            /** @default 0 */
            grace_days: number;
            /**
             * @default free
             * @enum {string}
             */
            grace_kind: "free" | "delay";
            /** @enum {string} */
            mode: "daily_rate" | "lpr_multiple" | "none";
            /** @default 0 */
            rate: string;
            /** Format: date */
            valid_from: string;
        };
        /** SetPersons */
        SetPersons: {
            persons: number | null;
        };
        /** SetPrice */
        SetPrice: {
            expression?: string | null;
            /** @default 0 */
            fixed_amount: string;
            /** @enum {string} */
            formula: "area_price" | "fixed" | "household" | "floor_weight" | "expression" | "usage" | "tiered";
            minimum?: string | null;
            tariff?: components["schemas"]["TariffOfPrice"] | null;
            /** @enum {null|string} */
            tax_rate?: "0" | "0.01" | "0.03" | "0.05" | "0.06" | "0.09" | "0.13" | null;
            /** @default 0 */
            unit_price: string;
            /** Format: date */
            valid_from: string;
            /** @default [] */
            weights: (components["schemas"]["WeightOfFloor"] | unknown)[];
        };
        /** SettleCreditRefund */
        SettleCreditRefund: {
            /** @enum {string} */
            channel: "cash" | "transfer";
            reference?: string | null;
        };
        /** SettleDispute */
        SettleDispute: {
            answer: string;
            /** @enum {string} */
            outcome: "upheld" | "rejected";
        };
        /** SettleRefund */
        SettleRefund: {
            /** @enum {string} */
            channel: "cash" | "transfer";
            reference?: string | null;
        };
        /** SettlementRead */
        SettlementRead: {
            balance_cents: number;
            /** Format: uuid */
            bill_id: string;
            discount_cents: number;
            /** Format: date */
            due_date: string;
            late_fee_cents: number;
            late_fee_owed_cents: number;
            left_cents: number;
            no: string;
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            principal_cents: number;
            waived_cents: number;
        };
        /** SharedCost */
        SharedCost: {
            amount_cents?: number | null;
            /** Format: uuid */
            charge_item_id: string;
            document?: string | null;
            /** @enum {null|string} */
            loss_borne_by?: "owners" | "company" | null;
            /** @enum {null|string} */
            meter_kind?: "water" | "power" | "gas" | "heat" | null;
            /** @enum {string} */
            source: "invoice" | "meters";
            unit_price?: string | null;
            usage?: string | null;
        };
        /** SharedCostRead */
        SharedCostRead: {
            amount_cents: number;
            /** Format: uuid */
            charge_item_id: string;
            document: string | null;
            item_code: string;
            item_name: string;
            loss_borne_by: string | null;
            lost: string | null;
            meter_kind: string | null;
            part_cents: number[];
            source: string;
            unit_price: string | null;
            unread: number;
            usage: string | null;
            use_common: string | null;
            use_main: string | null;
            use_units: string | null;
        };
        /** SheetFindingRead */
        SheetFindingRead: {
            code: string;
            column: string;
            row: number;
            value: string;
        };
        /** SheetRead */
        SheetRead: {
            findings: components["schemas"]["SheetFindingRead"][];
            held: number;
            new_meters: number;
            rows: number;
            taken: boolean;
        };
        /** SourceLag */
        SourceLag: {
            oldest_seconds: number;
            pending: number;
            source: string;
        };
        /** SplitBy */
        SplitBy: {
            /** @enum {string} */
            basis: "area" | "household" | "usage" | "floor_weight" | "persons" | "fixed_share";
            /** @default [] */
            floors: (components["schemas"]["WeightFromFloor"] | unknown)[];
            /** @enum {null|string} */
            meter_kind?: "water" | "power" | "gas" | "heat" | null;
            /** @default 100 */
            percent: string;
            /** @default [] */
            units: (components["schemas"]["WeightOfUnit"] | unknown)[];
        };
        /** SplitByRead */
        SplitByRead: {
            basis: string;
            floors: components["schemas"]["WeightFromFloor"][];
            meter_kind: string | null;
            percent: string;
            weight: string;
        };
        /** StartBillingRun */
        StartBillingRun: {
            /** Format: uuid */
            community_id: string;
            month: string;
        };
        /** Step */
        Step: {
            expression: string;
            step: string;
            /** @default  */
            subject: string;
            value: string;
        };
        /** SubmitDayClosing */
        SubmitDayClosing: {
            counted_cents: number;
            /** @default [] */
            pieces: (components["schemas"]["CountedPieces"] | unknown)[];
            reason?: string | null;
        };
        /** SuggestionRead */
        SuggestionRead: {
            bill_ids: string[];
            exact: boolean;
            owed_cents: number;
            payer_id: string | null;
            payment_id: string | null;
            receipt_no: string | null;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
            why: string;
        };
        /** SuspendDunning */
        SuspendDunning: {
            reason: string;
            until?: string | null;
        };
        /** SuspendLines */
        SuspendLines: {
            line_ids: (string | unknown)[];
        };
        /** TariffOfPrice */
        TariffOfPrice: {
            /** @enum {string} */
            accumulation: "per_period" | "calendar_year";
            /** @default 0 */
            extension: string;
            /** @default 0 */
            household: number;
            tiers: (components["schemas"]["TierOfTariff"] | unknown)[];
        };
        /** TariffRead */
        TariffRead: {
            accumulation: string;
            extension: string;
            household: number;
            tiers: components["schemas"]["TierRead"][];
        };
        /** TierOfTariff */
        TierOfTariff: {
            price: string;
            upper: string | null;
        };
        /** TierRead */
        TierRead: {
            price: string;
            upper: string | null;
        };
        /** Trace */
        Trace: {
            days: number;
            exact: string;
            expression?: string | null;
            formula: string;
            handover?: components["schemas"]["Handover"] | null;
            inputs: {
                [key: string]: string;
            };
            /** Format: date */
            period_from: string;
            /** Format: date */
            period_to: string;
            /** Format: date */
            price_valid_from: string;
            /** Format: uuid */
            price_version_id: string;
            proration: string;
            rounded: string;
            steps: components["schemas"]["Step"][];
        };
        /** TransferRead */
        TransferRead: {
            amount_cents: number;
            bill_id: string | null;
            credit_kind: string;
            credit_ref: string;
            debit_kind: string;
            debit_ref: string;
            /** Format: uuid */
            document_id: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            posted_at: string;
        };
        /** TrialBalanceRead */
        TrialBalanceRead: {
            accounts: components["schemas"]["AccountRead"][];
            credit_cents: number;
            debit_cents: number;
        };
        /** TryNewPrice */
        TryNewPrice: {
            active_from?: string | null;
            /** @default 1 */
            floor: number;
            gross_area: string;
            month: string;
            persons?: number | null;
            price: components["schemas"]["SetPrice"];
            /**
             * @default ACTUAL_DAYS
             * @enum {string}
             */
            proration: "ACTUAL_DAYS" | "DAY_30" | "FULL_MONTH" | "NEXT_MONTH" | "HALF_MONTH_15";
            used?: string | null;
            /** @default 0 */
            used_before: string;
        };
        /** TryPrice */
        TryPrice: {
            active_from?: string | null;
            discount_rule_id?: string | null;
            /** @default 1 */
            floor: number;
            gross_area: string;
            month: string;
            persons?: number | null;
            used?: string | null;
            /** @default 0 */
            used_before: string;
        };
        /** UnitAccountRead */
        UnitAccountRead: {
            /** Format: uuid */
            community_id: string;
            credits: components["schemas"]["CreditRead"][];
            last_payments: components["schemas"]["PaymentRead"][];
            late_fee_cents: number;
            open_bills: components["schemas"]["OwedBillRead"][];
            open_cents: number;
            overdue_cents: number;
            owner_id: string | null;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** UnitArrearsRead */
        UnitArrearsRead: {
            bills: number;
            /** Format: date */
            oldest_due: string;
            open_cents: number;
            overdue_cents: number;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** UnitChargesRead */
        UnitChargesRead: {
            items: components["schemas"]["AssignmentRead"][];
            /** Format: uuid */
            unit_id: string;
        };
        /** UnitPayerRead */
        UnitPayerRead: {
            payer_id: string | null;
        };
        /** VoidAllocation */
        VoidAllocation: {
            reason: string;
        };
        /** VoidBill */
        VoidBill: {
            reason: string;
        };
        /** WaiverRead */
        WaiverRead: {
            amount_cents: number;
            /** Format: uuid */
            bill_id: string;
            bill_no: string;
            /** Format: uuid */
            community_id: string;
            /** Format: date-time */
            created_at: string;
            decided_at: string | null;
            decided_by: string | null;
            decided_by_name: string | null;
            decision: string | null;
            /** Format: uuid */
            id: string;
            journal_id: string | null;
            may_decide: boolean;
            no: string;
            part: string;
            payer_id: string | null;
            reason: string;
            /** Format: uuid */
            requested_by: string;
            requested_by_name: string | null;
            state: string;
            ticket_id: string | null;
            unit_code: string | null;
            unit_id: string | null;
            version: number;
        };
        /** WeightFromFloor */
        WeightFromFloor: {
            floor: number;
            weight: string;
        };
        /** WeightOfFloor */
        WeightOfFloor: {
            floor: number;
            weight: string;
        };
        /** WeightOfUnit */
        WeightOfUnit: {
            unit_code: string;
            weight: string;
        };
        /** WeightRead */
        WeightRead: {
            floor: number;
            weight: string;
        };
        /** WhyRead */
        WhyRead: {
            exact: string;
            formula: string;
            inputs: {
                [key: string]: string;
            };
            rounded: string;
            steps: components["schemas"]["Step"][];
        };
        /** WithdrawDispute */
        WithdrawDispute: {
            answer: string;
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
    ApiBillingAdjustmentsAdjustmentIdDecideDecideOnAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adjustment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnAdjustment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAdjustmentsAdjustmentIdWithdrawWithdrawAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adjustment_id: string;
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
                    "application/json": components["schemas"]["AdjustmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationObjectionsObjectionIdAnswerAnswerAllocationObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAllocationObjection"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsListAllocations: {
        parameters: {
            query?: {
                community_id?: string | null;
                state?: "draft" | "checked" | "disclosed" | "billing" | "billed" | "void" | null;
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
                    "application/json": components["schemas"]["Page_billing.allocations.schemas.AllocationRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsDraftAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAllocation"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsPreviewPreviewAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAllocation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationPreviewRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdReadAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: string;
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
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdBillAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdCheckCheckAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: string;
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
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdDiscloseDiscloseAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscloseAllocation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdObjectionsObjectToAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectToAllocation"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdSharesListAllocationShares: {
        parameters: {
            query?: {
                code?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                allocation_id: string;
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
                    "application/json": components["schemas"]["Page_billing.allocations.schemas.AllocationShareRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingAllocationsAllocationIdVoidVoidAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                allocation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidAllocation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingArrearsListArrears: {
        parameters: {
            query: {
                community_id: string;
                building_id?: string | null;
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
                    "application/json": components["schemas"]["ArrearsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingArrearsAgeingListAgeing: {
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
                    "application/json": components["schemas"]["AgeingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingArrearsDebtorsListDebtors: {
        parameters: {
            query?: {
                by?: "unit" | "payer";
                community_id?: string | null;
                age?: "to_30" | "to_90" | "to_180" | "to_365" | "to_730" | "to_1095" | "beyond" | null;
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
                    "application/json": components["schemas"]["Page_billing.arrears.schemas.DebtorRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesListBankLines: {
        parameters: {
            query?: {
                community_id?: string | null;
                statement_id?: string | null;
                state?: "unmatched" | "matched" | "allocated" | "suspense" | "allocation_asked" | "return_asked" | "return_approved" | "returned" | "outgoing" | null;
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
                    "application/json": components["schemas"]["Page_billing.bank_lines.schemas.BankLineRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdReadBankLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
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
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdAskAllocationAskForAllocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForAllocation"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdAskReturnAskForReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForReturn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdDecideDecideOnBankLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnBankLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdMatchMatchBankLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBankLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdPayBackPayBankLineBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBankLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdQuoteQuoteBankLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBankLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankLinesLineIdReceiveReceiveBankLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBankLine"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLineRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankStatementsListBankStatements: {
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
                    "application/json": components["schemas"]["Page_billing.bank_statements.schemas.BankStatementRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankStatementsStatementIdReadBankStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statement_id: string;
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
                    "application/json": components["schemas"]["BankStatementRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBankStatementsStatementIdSuspendSuspendBankLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendLines"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatementRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsListBillingRuns: {
        parameters: {
            query?: {
                community_id?: string | null;
                state?: "calculating" | "calculated" | "issuing" | "issued" | "discarded" | "failed" | null;
                month?: string | null;
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
                    "application/json": components["schemas"]["Page_billing.billing_runs.schemas.BillingRunRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsStartBillingRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartBillingRun"];
            };
        };
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsRunIdReadBillingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
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
                    "application/json": components["schemas"]["BillingRunDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsRunIdDiscardDiscardBillingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBillingRun"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsRunIdFindingsListFindings: {
        parameters: {
            query?: {
                kind?: "jump" | "no_bill" | "unread";
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                run_id: string;
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
                    "application/json": components["schemas"]["Page_billing.billing_runs.schemas.FindingRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsRunIdIssueIssueBillingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillingRunsRunIdResumeResumeBillingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request accepted, processing continues off-line */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingRunRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsListBills: {
        parameters: {
            query?: {
                community_id?: string | null;
                building_id?: string | null;
                unit_id?: string | null;
                payer_id?: string | null;
                run_id?: string | null;
                no?: string | null;
                month?: string | null;
                state?: "draft" | "issued" | "partially_paid" | "paid" | "void" | null;
                overdue?: boolean | null;
                disputed?: boolean | null;
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
                    "application/json": components["schemas"]["BillListRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdReadBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
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
                    "application/json": components["schemas"]["BillDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdAdjustmentsAdjustmentsOfBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
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
                    "application/json": components["schemas"]["BillAdjustmentsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdAdjustmentsRequestAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAdjustment"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdAdjustmentsPreviewPreviewAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAdjustment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentPreviewRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdDisputesDisputesOfBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
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
                    "application/json": components["schemas"]["BillDisputesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdDisputesDisputeBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseDispute"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdLateFeeReadLateFee: {
        parameters: {
            query?: {
                on?: string | null;
            };
            header?: never;
            path: {
                bill_id: string;
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
                    "application/json": components["schemas"]["LateFeeRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdRebillRebillRepair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
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
                    "application/json": components["schemas"]["BillDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdVoidVoidBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidBill"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingBillsBillIdWaiversRequestWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestWaiver"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsListChargeItems: {
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
                    "application/json": components["schemas"]["ChargeItemListRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsCreateChargeItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChargeItem"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeItemRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsExampleTryNewPrice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryNewPrice"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExampleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdAssignmentsListCharged: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                item_id: string;
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
                    "application/json": components["schemas"]["ChargedUnitsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdAssignmentsAssignCharge: {
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
                "application/json": components["schemas"]["AssignCharge"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdCloseCloseChargeItem: {
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
                "application/json": components["schemas"]["CloseChargeItem"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeItemRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdExampleTryPrice: {
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
                "application/json": components["schemas"]["TryPrice"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExampleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdLateFeePoliciesListPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
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
                    "application/json": components["schemas"]["LateFeePoliciesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdLateFeePoliciesSetPolicy: {
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
                "application/json": components["schemas"]["SetLateFeePolicy"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateFeePolicyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingChargeItemsItemIdPricesSetPrice: {
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
                "application/json": components["schemas"]["SetPrice"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeItemRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingCommunitiesCommunityIdBankStatementsBringInBankStatement: {
        parameters: {
            query?: {
                take?: boolean;
            };
            header?: never;
            path: {
                community_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFileRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingCommunitiesCommunityIdMeterLossReadLoss: {
        parameters: {
            query: {
                kind: "water" | "power" | "gas" | "heat";
                month: string;
            };
            header?: never;
            path: {
                community_id: string;
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
                    "application/json": components["schemas"]["LossRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingCommunitiesCommunityIdReadingSheetsBringInReadings: {
        parameters: {
            query?: {
                take?: boolean;
            };
            header?: never;
            path: {
                community_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDayClosingsListDayClosings: {
        parameters: {
            query?: {
                community_id?: string | null;
                cashier_id?: string | null;
                state?: "open" | "submitted" | "checked" | "closed" | null;
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
                    "application/json": components["schemas"]["Page_billing.day_closings.schemas.DayClosingRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDayClosingsOpenShift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenShift"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDayClosingsClosingIdReadDayClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closing_id: string;
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
                    "application/json": components["schemas"]["DayClosingDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDayClosingsClosingIdAcceptDifferenceAcceptDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDifference"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDayClosingsClosingIdCheckCheckDayClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDayClosing"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDayClosingsClosingIdSubmitSubmitDayClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closing_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDayClosing"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDepositsListDeposits: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                bill_id?: string | null;
                state?: "due" | "held" | "refund_requested" | "approved" | "refunded" | "partly_refunded" | "forfeited" | "void" | null;
                overdue?: boolean | null;
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
                    "application/json": components["schemas"]["Page_billing.deposits.schemas.DepositRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDepositsDepositIdReadDeposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deposit_id: string;
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
                    "application/json": components["schemas"]["DepositDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDepositsDepositIdDecideDecideOnRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deposit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnRefund"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDepositsDepositIdPayOutPayOutRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deposit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleRefund"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDepositsDepositIdRequestRefundRequestRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deposit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRefund"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDeskShiftsReadOpenShifts: {
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
                    "application/json": components["schemas"]["OpenShiftsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDeskTodayDeskToday: {
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
                    "application/json": components["schemas"]["DeskTodayRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountRulesListDiscountRules: {
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
                    "application/json": components["schemas"]["DiscountRulesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountRulesSetDiscountRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDiscountRule"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountRuleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountRulesRuleIdRetireRetireDiscountRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
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
                    "application/json": components["schemas"]["DiscountRuleRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountsListDiscounts: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                rule_id?: string | null;
                state?: "requested" | "granted" | "rejected" | "withdrawn" | "ended" | null;
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
                    "application/json": components["schemas"]["Page_billing.discounts.schemas.DiscountRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountsDiscountIdReadDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                discount_id: string;
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
                    "application/json": components["schemas"]["DiscountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountsDiscountIdDecideDecideOnDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnDiscount"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountsDiscountIdEndEndDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDiscount"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDiscountsDiscountIdWithdrawWithdrawDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                discount_id: string;
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
                    "application/json": components["schemas"]["DiscountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDisputesListDisputes: {
        parameters: {
            query?: {
                community_id?: string | null;
                state?: "open" | "upheld" | "rejected" | "withdrawn" | null;
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
                    "application/json": components["schemas"]["Page_billing.disputes.schemas.DisputeRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDisputesDisputeIdSettleSettleDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDispute"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDisputesDisputeIdWithdrawWithdrawDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDispute"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesListDunningCases: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                payer_id?: string | null;
                stage?: "open" | "reminded" | "visit_due" | "visited" | "demand_1" | "demand_2" | "lawyer" | "litigation" | null;
                state?: "live" | "running" | "paused" | "settled" | "closed" | null;
                held_by?: "disputed" | "complaint" | "hardship" | "suspended" | null;
                proposed?: boolean | null;
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
                    "application/json": components["schemas"]["Page_billing.dunning_cases.schemas.DunningCaseRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdDunningCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdCloseCloseDunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseDunning"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdContactsRecordContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContact"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdDecideDecideDunningStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDunningStep"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdHardshipGrantHardship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantHardship"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdProposalsRequestDunningStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDunningStep"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdResumeResumeDunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdStepsStepIdDeliveryNoteDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDelivery"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningCasesCaseIdSuspendSuspendDunning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendDunning"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningPoliciesListDunningPolicies: {
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
                    "application/json": components["schemas"]["DunningPoliciesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingDunningPoliciesSetDunningPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDunningPolicy"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningPolicyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingEarlyPaymentsListEarlyPayments: {
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
                    "application/json": components["schemas"]["EarlyPaymentsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingEarlyPaymentsOfferEarlyPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferEarlyPayment"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlyPaymentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingEarlyPaymentsOfferIdRetireRetireEarlyPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: string;
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
                    "application/json": components["schemas"]["EarlyPaymentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingLateFeePoliciesPolicyIdDecideDecideOnPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnPolicy"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateFeePolicyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingLedgerJournalsJournalIdReadJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journal_id: string;
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
                    "application/json": components["schemas"]["JournalRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingLedgerTrialBalanceTrialBalance: {
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
                    "application/json": components["schemas"]["TrialBalanceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingLivezLivez: {
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
    ApiBillingLprRatesListLpr: {
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
                    "application/json": components["schemas"]["LprRatesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingLprRatesEnterLpr: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterLpr"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LprRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingMetersListMeters: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                building_id?: string | null;
                kind?: "water" | "power" | "gas" | "heat" | null;
                part?: "unit" | "common" | "main" | null;
                no?: string | null;
                gone?: boolean;
                unread_in?: string | null;
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
                    "application/json": components["schemas"]["Page_billing.meters.schemas.MeterRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingMetersInstallMeter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMeter"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingMetersMeterIdEstimatesEstimateReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestEstimate"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterReadingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingMetersMeterIdPersonsCountPersons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPersons"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingMetersMeterIdReadingsEnterReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterReading"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterReadingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingMetersMeterIdReplaceReplaceMeter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceMeter"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingOneOffBillsBillOnce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueOneOffBill"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneOffBillRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingOneOffBillsQuoteQuoteOnce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueOneOffBill"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneOffQuoteRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingOpsFlowFlow: {
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
                    "application/json": components["schemas"]["FlowRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingOpsParkedParked: {
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
    ApiBillingOpsParkedEventIdDiscardDiscardParked: {
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
    ApiBillingOpsParkedEventIdRetryRetryParked: {
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
    ApiBillingPayerAccountPayerAccount: {
        parameters: {
            query: {
                payer_id: string;
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
                    "application/json": components["schemas"]["PayerAccountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsListPayments: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                payer_id?: string | null;
                cashier_id?: string | null;
                channel?: "cash" | "transfer" | null;
                state?: "succeeded" | "reversed" | null;
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
                    "application/json": components["schemas"]["Page_billing.payments.schemas.PaymentRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsReceivePayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivePayment"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsQuoteQuotePayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotePayment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsPaymentIdReadPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: string;
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
                    "application/json": components["schemas"]["PaymentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsPaymentIdReceiptPreviewReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: string;
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
                    "application/json": components["schemas"]["ReceiptPrintRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsPaymentIdReceiptPrintsPrintReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: string;
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
                    "application/json": components["schemas"]["ReceiptPrintRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingPaymentsPaymentIdReverseReversePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversePayment"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingReadingsListReadings: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                meter_id?: string | null;
                kind?: "water" | "power" | "gas" | "heat" | null;
                state?: "draft" | "checked" | "approved" | "billed" | "rejected" | null;
                month?: string | null;
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
                    "application/json": components["schemas"]["Page_billing.readings.schemas.MeterReadingRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingReadingsApproveApproveReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReadings"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingReadingsReadingIdCheckCheckReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmReading"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterReadingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingReadingsReadingIdRejectRejectReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseReading"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterReadingRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingReadyzReadyz: {
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
    ApiBillingReceiptsListReceipts: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                state?: "valid" | "void" | null;
                no?: string | null;
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
                    "application/json": components["schemas"]["Page_billing.receipts.schemas.ReceiptRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingReceiptsTokenVerifyReceipt: {
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
                    "application/json": components["schemas"]["ReceiptCheckRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingRefundsListRefunds: {
        parameters: {
            query?: {
                community_id?: string | null;
                unit_id?: string | null;
                payer_id?: string | null;
                state?: "requested" | "reviewed" | "approved" | "paid_out" | "rejected" | "failed" | null;
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
                    "application/json": components["schemas"]["Page_billing.refunds.schemas.RefundRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingRefundsRefundIdReadRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: string;
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
                    "application/json": components["schemas"]["RefundDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingRefundsRefundIdDecideDecideOnCreditRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnCreditRefund"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingRefundsRefundIdFailFailCreditRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveUpCreditRefund"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingRefundsRefundIdPayOutPayCreditRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleCreditRefund"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingUnitsUnitIdAccountUnitAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
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
                    "application/json": components["schemas"]["UnitAccountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingUnitsUnitIdChargesUnitCharges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
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
                    "application/json": components["schemas"]["UnitChargesRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingUnitsUnitIdDiscountsRequestDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDiscount"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscountRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingUnitsUnitIdPayerReadUnitPayer: {
        parameters: {
            query: {
                day: string;
            };
            header?: never;
            path: {
                unit_id: string;
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
                    "application/json": components["schemas"]["UnitPayerRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingUnitsUnitIdRefundsRequestCreditRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCreditRefund"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingWaiversListWaivers: {
        parameters: {
            query?: {
                community_id?: string | null;
                bill_id?: string | null;
                state?: "requested" | "applied" | "rejected" | "withdrawn" | null;
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
                    "application/json": components["schemas"]["Page_billing.waivers.schemas.WaiverRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingWaiversWaiverIdReadWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiver_id: string;
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
                    "application/json": components["schemas"]["WaiverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingWaiversWaiverIdDecideDecideOnWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiver_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOnWaiver"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiBillingWaiversWaiverIdWithdrawWithdrawWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waiver_id: string;
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
                    "application/json": components["schemas"]["WaiverRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
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

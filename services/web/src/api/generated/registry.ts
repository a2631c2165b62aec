// Generated from contracts/openapi by `npm run types`. Do not edit.
export interface paths {
    "/api/registry/buildings/{building_id}/stack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The building from the front */
        get: operations["ApiRegistryBuildingsBuildingIdStackReadStack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/buildings/{building_id}/warranty-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a term of all units of a building */
        post: operations["ApiRegistryBuildingsBuildingIdWarrantyTermsEnterBuildingTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling from this number */
        get: operations["ApiRegistryCallersFindCallers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Communities of the caller's data scope */
        get: operations["ApiRegistryCommunitiesListCommunities"];
        put?: never;
        /** Open a community */
        post: operations["ApiRegistryCommunitiesCreateCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/communities/{community_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One community */
        get: operations["ApiRegistryCommunitiesCommunityIdReadCommunity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a community */
        patch: operations["ApiRegistryCommunitiesCommunityIdChangeCommunity"];
        trace?: never;
    };
    "/api/registry/communities/{community_id}/buildings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buildings of a community with entrances and units by status */
        get: operations["ApiRegistryCommunitiesCommunityIdBuildingsListBuildings"];
        put?: never;
        /** Raise buildings with entrances and units */
        post: operations["ApiRegistryCommunitiesCommunityIdBuildingsBuildEstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/communities/{community_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of a community, newest first */
        get: operations["ApiRegistryCommunitiesCommunityIdImportsListImports"];
        put?: never;
        /** Upload a community file and check it; nothing is imported yet */
        post: operations["ApiRegistryCommunitiesCommunityIdImportsCheckFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/communities/{community_id}/parking-spaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parking spaces of a community, with counts by status */
        get: operations["ApiRegistryCommunitiesCommunityIdParkingSpacesListParkingSpaces"];
        put?: never;
        /** Create a parking space */
        post: operations["ApiRegistryCommunitiesCommunityIdParkingSpacesCreateParkingSpace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/communities/{community_id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units of a community */
        get: operations["ApiRegistryCommunitiesCommunityIdUnitsListUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/contacts/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contact data at the moment of sending */
        get: operations["ApiRegistryContactsPersonIdReadContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A community file to fill in */
        get: operations["ApiRegistryImportsTemplateDownloadTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import with its progress */
        get: operations["ApiRegistryImportsImportIdReadImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/imports/{import_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the good rows */
        post: operations["ApiRegistryImportsImportIdApplyApplyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/imports/{import_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a checked file */
        post: operations["ApiRegistryImportsImportIdDiscardDiscardImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/imports/{import_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the dry run found, in order of the file */
        get: operations["ApiRegistryImportsImportIdFindingsListFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/imports/{import_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw what an import created */
        post: operations["ApiRegistryImportsImportIdUndoUndoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["ApiRegistryLivezLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ops/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Event flow and lag of this service */
        get: operations["ApiRegistryOpsFlowFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ops/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that could not be applied */
        get: operations["ApiRegistryOpsParkedParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ops/parked/{event_id}/discard": {
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
        post: operations["ApiRegistryOpsParkedEventIdDiscardDiscardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ops/parked/{event_id}/retry": {
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
        post: operations["ApiRegistryOpsParkedEventIdRetryRetryParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ownerships/{ownership_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a unit from its owners to the next ones */
        post: operations["ApiRegistryOwnershipsOwnershipIdTransferTransferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/parking-spaces/{space_id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sell or lease a parking space */
        post: operations["ApiRegistryParkingSpacesSpaceIdRightsGrantParkingRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/parking-spaces/{space_id}/rights/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the right to a parking space */
        post: operations["ApiRegistryParkingSpacesSpaceIdRightsEndEndParkingRight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a person */
        post: operations["ApiRegistryPersonsRegisterPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/persons/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Masked names of up to 200 persons */
        get: operations["ApiRegistryPersonsNamesListNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/persons/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person from all sides, masked */
        get: operations["ApiRegistryPersonsPersonIdReadPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person */
        patch: operations["ApiRegistryPersonsPersonIdChangePerson"];
        trace?: never;
    };
    "/api/registry/persons/{person_id}/caller-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does what the caller says agree with the file */
        post: operations["ApiRegistryPersonsPersonIdCallerChecksCheckCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/persons/{person_id}/name-on-paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The full name for a receipt that is printed */
        post: operations["ApiRegistryPersonsPersonIdNameOnPaperWriteName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/persons/{person_id}/tenures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units somebody owns and owned, lives and lived in */
        get: operations["ApiRegistryPersonsPersonIdTenuresListTenuresOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/persons/{person_id}/unmask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clear personal data for a stated purpose */
        post: operations["ApiRegistryPersonsPersonIdUnmaskUnmaskPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service can do its work */
        get: operations["ApiRegistryReadyzReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units, people and cars by phone, code, name or plate */
        get: operations["ApiRegistrySearchSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit */
        get: operations["ApiRegistryUnitsUnitIdReadUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a unit */
        patch: operations["ApiRegistryUnitsUnitIdChangeUnit"];
        trace?: never;
    };
    "/api/registry/units/{unit_id}/occupants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody moves in */
        post: operations["ApiRegistryUnitsUnitIdOccupantsMoveIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}/occupants/{occupancy_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody moves out */
        post: operations["ApiRegistryUnitsUnitIdOccupantsOccupancyIdEndMoveOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit from all sides */
        get: operations["ApiRegistryUnitsUnitIdOverviewReadUnitOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}/ownerships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the owners of a unit */
        post: operations["ApiRegistryUnitsUnitIdOwnershipsStartOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}/tenures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Owners and occupants of a unit, now and before */
        get: operations["ApiRegistryUnitsUnitIdTenuresListTenuresOfUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}/warranty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The warranty terms of a unit */
        get: operations["ApiRegistryUnitsUnitIdWarrantyReadWarranty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{unit_id}/warranty-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a term of a unit
         * @description As the certificate says; it replaces the term of this part and track. If-Match is the warranty's version.
         */
        post: operations["ApiRegistryUnitsUnitIdWarrantyTermsEnterWarrantyTerm"];
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
        /** AreaRead */
        AreaRead: {
            document: string | null;
            gross_area: string;
            inner_area: string | null;
            /** Format: date */
            valid_from: string;
        };
        /** AskNameOnPaper */
        AskNameOnPaper: {
            receipt_no: string;
        };
        /** BuildEstate */
        BuildEstate: {
            codes: string[];
            /** @default 1 */
            entrances: number;
            floors: number;
            gross_area: string;
            inner_area?: string | null;
            /** @default true */
            lift: boolean;
            name?: string | null;
            /**
             * @default residence
             * @enum {string}
             */
            unit_type: "residence" | "shop" | "office" | "clubhouse" | "management_room" | "other";
            units_per_floor: number;
        };
        /** BuildingRead */
        BuildingRead: {
            by_status: {
                [key: string]: number;
            };
            code: string;
            /** Format: uuid */
            community_id: string;
            entrances: components["schemas"]["EntranceRead"][];
            floors: number;
            /** Format: uuid */
            id: string;
            name: string | null;
            units: number;
            version: number;
        };
        /** BuildingWarrantyRead */
        BuildingWarrantyRead: {
            units: number;
        };
        /** BuiltRead */
        BuiltRead: {
            code: string;
            /** Format: uuid */
            id: string;
            units: number;
        };
        /** CallerCheckRead */
        CallerCheckRead: {
            agreed: string[];
            differed: string[];
            verified: boolean;
        };
        /** CallersRead */
        CallersRead: {
            callers: components["schemas"]["PersonRead"][];
        };
        /** ChangeCommunity */
        ChangeCommunity: {
            address?: string | null;
            charging_mode?: "lump_sum" | "remuneration";
            completed_on?: string | null;
            developer?: string | null;
            district?: string | null;
            hotline?: string | null;
            name?: string;
        };
        /** ChangePerson */
        ChangePerson: {
            document?: components["schemas"]["IdDocument"] | null;
            email?: string | null;
            flags?: ("key_customer" | "special_customer" | "elderly_alone" | "disabled" | "language_help" | "do_not_disturb")[];
            gender?: ("male" | "female") | null;
            locale?: "zh-CN" | "en";
            name?: string;
            phones?: string[];
        };
        /** ChangeUnit */
        ChangeUnit: {
            area_document?: string;
            area_from?: string;
            delivered_on?: string | null;
            gross_area?: string;
            inner_area?: string | null;
            layout?: string | null;
            occupancy_status?: "unsold" | "sold_not_delivered" | "delivered_vacant" | "occupied_owner" | "occupied_lessee" | "renovating" | "vacant_registered";
            unit_type?: "residence" | "shop" | "office" | "clubhouse" | "management_room" | "other";
        };
        /** ClearRead */
        ClearRead: {
            email?: string | null;
            /** Format: uuid */
            id: string;
            id_number?: string | null;
            name?: string;
            phones?: string[];
        };
        /** CommunityRead */
        CommunityRead: {
            address: string | null;
            /** @default 0 */
            buildings: number;
            charging_mode: string;
            code: string;
            completed_on: string | null;
            developer: string | null;
            district: string | null;
            hotline: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @default 0 */
            parking_spaces: number;
            /** @default 0 */
            units: number;
            version: number;
        };
        /** ContactRead */
        ContactRead: {
            email: string | null;
            /** Format: uuid */
            id: string;
            locale: string;
            name: string;
            phones: string[];
        };
        /** CreateCommunity */
        CreateCommunity: {
            address?: string | null;
            /**
             * @default lump_sum
             * @enum {string}
             */
            charging_mode: "lump_sum" | "remuneration";
            code: string;
            completed_on?: string | null;
            developer?: string | null;
            district?: string | null;
            hotline?: string | null;
            name: string;
        };
        /** CreateParkingSpace */
        CreateParkingSpace: {
            area?: string | null;
            code: string;
            /**
             * @default property
             * @enum {string}
             */
            kind: "property" | "common" | "civil_defence";
            lot_code: string;
            /**
             * @default underground
             * @enum {string}
             */
            place: "underground" | "ground";
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
        /** EndParkingRight */
        EndParkingRight: {
            /** Format: date */
            valid_to: string;
        };
        /** EnterWarrantyTerm */
        EnterWarrantyTerm: {
            document: string;
            last_day?: string | null;
            months?: number | null;
            /** @enum {string} */
            part: "foundation_structure" | "waterproof" | "heating_cooling" | "mep_fitout" | "other";
            reason: string;
            starts_on?: string | null;
            /**
             * @default developer
             * @enum {string}
             */
            track: "developer" | "contractor";
        };
        /** EntranceRead */
        EntranceRead: {
            code: string;
            floors: number;
            /** Format: uuid */
            id: string;
            lift: boolean;
        };
        /** EstateRead */
        EstateRead: {
            buildings: components["schemas"]["BuiltRead"][];
            units: number;
        };
        /** FieldError */
        FieldError: {
            code: string;
            field: string;
            /** @default  */
            message: string;
        };
        /** FindingPage */
        FindingPage: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["FindingRead"][];
            next_cursor: string | null;
        };
        /** FindingRead */
        FindingRead: {
            code: string;
            column: string;
            message: string;
            row: number;
            severity: string;
            sheet: string;
            value: string;
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
        /** FoundPerson */
        FoundPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            phones: string[];
            units: string[];
        };
        /** FoundUnit */
        FoundUnit: {
            /** Format: uuid */
            building_id: string;
            code: string;
            /** Format: uuid */
            community_id: string;
            community_name: string;
            /** Format: uuid */
            id: string;
            occupancy_status: string;
            owners: string[];
        };
        /** FoundVehicle */
        FoundVehicle: {
            /** Format: uuid */
            community_id: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            plate: string;
        };
        /** GrantParkingRight */
        GrantParkingRight: {
            /** @enum {string} */
            kind: "owned" | "leased";
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** Health */
        Health: {
            status: string;
        };
        /** HouseholdRead */
        HouseholdRead: {
            name: string;
            /** Format: uuid */
            person_id: string;
            relation: string;
            /** Format: uuid */
            unit_id: string;
        };
        /** IdDocument */
        IdDocument: {
            number: string;
            /** @enum {string} */
            type: "resident_id" | "credit_code" | "passport" | "other";
        };
        /** ImportRead */
        ImportRead: {
            applied_at: string | null;
            /** Format: date-time */
            checked_at: string;
            /** Format: uuid */
            community_id: string;
            counts: {
                [key: string]: components["schemas"]["Outcome"];
            };
            done: number;
            failure: string | null;
            filename: string;
            findings: number;
            /** Format: uuid */
            id: string;
            notes: components["schemas"]["NoteRead"][];
            phase: string;
            sheets: {
                [key: string]: components["schemas"]["SheetCount"];
            };
            size: number;
            status: string;
            total: number;
            undone_at: string | null;
            undone_by: string | null;
            undone_by_name: string | null;
            /** Format: uuid */
            uploaded_by: string;
            uploaded_by_name: string;
            version: number;
        };
        /** MoveIn */
        MoveIn: {
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            relation: "owner" | "family" | "lessee" | "staff";
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** MoveOut */
        MoveOut: {
            /** Format: date */
            valid_to: string;
        };
        /** NameOnPaperRead */
        NameOnPaperRead: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** NoteRead */
        NoteRead: {
            code: string;
            message: string;
            row: number;
            sheet: string;
        };
        /** OccupantRead */
        OccupantRead: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            phone: string | null;
            relation: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** Outcome */
        Outcome: {
            /** @default 0 */
            created: number;
            /** @default 0 */
            skipped: number;
            /** @default 0 */
            unchanged: number;
            /** @default 0 */
            updated: number;
            /** @default 0 */
            withdrawn: number;
        };
        /** OwnerRead */
        OwnerRead: {
            kind: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            share: string;
        };
        /** OwnerShare */
        OwnerShare: {
            /** Format: uuid */
            person_id: string;
            /** @default 1 */
            share: string;
        };
        /** Page[CommunityRead] */
        "Page_registry.communities.schemas.CommunityRead_": {
            items: components["schemas"]["CommunityRead"][];
            next_cursor?: string | null;
        };
        /** Page[ImportRead] */
        "Page_registry.imports.schemas.ImportRead_": {
            items: components["schemas"]["ImportRead"][];
            next_cursor?: string | null;
        };
        /** Page[TenureRead] */
        "Page_registry.tenures.schemas.TenureRead_": {
            items: components["schemas"]["TenureRead"][];
            next_cursor?: string | null;
        };
        /** Page[UnitRead] */
        "Page_registry.units.schemas.UnitRead_": {
            items: components["schemas"]["UnitRead"][];
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
        /** ParkingSpacePage */
        ParkingSpacePage: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["ParkingSpaceRead"][];
            next_cursor: string | null;
        };
        /** ParkingSpaceRead */
        ParkingSpaceRead: {
            area: string | null;
            code: string;
            /** Format: uuid */
            community_id: string;
            /** Format: uuid */
            id: string;
            kind: string;
            lot_code: string;
            place: string;
            status: string;
            version: number;
        };
        /** PersonNameRead */
        PersonNameRead: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** PersonParkingRead */
        PersonParkingRead: {
            code: string;
            /** Format: uuid */
            community_id: string;
            kind: string;
            lot_code: string;
            /** Format: uuid */
            space_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** PersonRead */
        PersonRead: {
            communities: string[];
            email: string | null;
            flags: string[];
            gender: string | null;
            household: components["schemas"]["HouseholdRead"][];
            /** Format: uuid */
            id: string;
            id_number: string | null;
            id_type: string | null;
            kind: string;
            locale: string;
            name: string;
            parking: components["schemas"]["PersonParkingRead"][];
            phones: string[];
            units: components["schemas"]["PersonUnitRead"][];
            vehicles: components["schemas"]["PersonVehicleRead"][];
            version: number;
        };
        /** PersonUnitRead */
        PersonUnitRead: {
            code: string;
            /** Format: uuid */
            community_id: string;
            community_name: string;
            occupancy_status: string;
            relation: string;
            share: string | null;
            /** Format: uuid */
            unit_id: string;
            /** Format: date */
            valid_from: string;
        };
        /** PersonVehicleRead */
        PersonVehicleRead: {
            brand: string | null;
            colour: string | null;
            /** Format: uuid */
            id: string;
            kind: string | null;
            plate: string;
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
        /** RegisterPerson */
        RegisterPerson: {
            /** Format: uuid */
            community_id: string;
            document?: components["schemas"]["IdDocument"] | null;
            email?: string | null;
            flags?: ("key_customer" | "special_customer" | "elderly_alone" | "disabled" | "language_help" | "do_not_disturb")[];
            /** @enum {null|string} */
            gender?: "male" | "female" | null;
            /**
             * @default natural
             * @enum {string}
             */
            kind: "natural" | "organisation";
            /**
             * @default zh-CN
             * @enum {string}
             */
            locale: "zh-CN" | "en";
            name: string;
            phones?: string[];
        };
        /** SearchRead */
        SearchRead: {
            callers: components["schemas"]["FoundPerson"][];
            names: components["schemas"]["FoundPerson"][];
            plates: components["schemas"]["FoundVehicle"][];
            units: components["schemas"]["FoundUnit"][];
        };
        /** ShareRead */
        ShareRead: {
            /** Format: uuid */
            person_id: string;
            share: string;
        };
        /** SheetCount */
        SheetCount: {
            good: number;
            read: number;
        };
        /** SourceLag */
        SourceLag: {
            oldest_seconds: number;
            pending: number;
            source: string;
        };
        /** StackEntrance */
        StackEntrance: {
            code: string;
            floors: components["schemas"]["StackFloor"][];
            /** Format: uuid */
            id: string;
            lift: boolean;
        };
        /** StackFloor */
        StackFloor: {
            floor: number;
            units: components["schemas"]["StackUnit"][];
        };
        /** StackRead */
        StackRead: {
            code: string;
            /** Format: uuid */
            community_id: string;
            community_name: string;
            entrances: components["schemas"]["StackEntrance"][];
            floors: number;
            /** Format: uuid */
            id: string;
            name: string | null;
            version: number;
        };
        /** StackUnit */
        StackUnit: {
            code: string;
            gross_area: string;
            /** Format: uuid */
            id: string;
            number: string;
            occupancy_status: string;
            owned: boolean;
            unit_type: string;
        };
        /** StartOwnership */
        StartOwnership: {
            evidence?: string | null;
            owners: components["schemas"]["OwnerShare"][];
            /** Format: date */
            valid_from: string;
            valid_to?: string | null;
        };
        /** TenureRead */
        TenureRead: {
            /** Format: uuid */
            community_id: string;
            community_name: string;
            current: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            /** Format: uuid */
            person_id: string;
            relation: string;
            share: string | null;
            unit_code: string;
            /** Format: uuid */
            unit_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** TransferOwnership */
        TransferOwnership: {
            evidence: string;
            owners: components["schemas"]["OwnerShare"][];
            /** Format: date */
            valid_from: string;
        };
        /** TryCaller */
        TryCaller: {
            /** Format: uuid */
            call_id: string;
            id_last4?: string | null;
            name?: string | null;
            phone?: string | null;
            unit_code?: string | null;
        };
        /** UnitOverviewRead */
        UnitOverviewRead: {
            areas: components["schemas"]["AreaRead"][];
            community_name: string;
            occupants: components["schemas"]["OccupantRead"][];
            owners: components["schemas"]["OwnerRead"][];
            ownerships: components["schemas"]["units_schemas_OwnershipRead"][];
            parking: components["schemas"]["UnitParkingRead"][];
            phones: {
                [key: string]: string[];
            };
            unit: components["schemas"]["UnitRead"];
            vehicles: components["schemas"]["UnitVehicleRead"][];
            version: number;
        };
        /** UnitParkingRead */
        UnitParkingRead: {
            code: string;
            holder_id: string | null;
            kind: string;
            lot_code: string;
            /** Format: uuid */
            space_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
        };
        /** UnitRead */
        UnitRead: {
            /** Format: date */
            area_from: string;
            building_code: string;
            /** Format: uuid */
            building_id: string;
            charges: unknown[] | null;
            code: string;
            /** Format: uuid */
            community_id: string;
            delivered_on: string | null;
            entrance_code: string;
            floor: number;
            gross_area: string;
            /** Format: uuid */
            id: string;
            inner_area: string | null;
            layout: string | null;
            number: string;
            occupancy_status: string;
            unit_type: string;
            version: number;
        };
        /** UnitVehicleRead */
        UnitVehicleRead: {
            brand: string | null;
            colour: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            plate: string;
        };
        /** Unmask */
        Unmask: {
            fields: ("name" | "phones" | "id_number" | "email")[];
            purpose: string;
        };
        /** WarrantyRead */
        WarrantyRead: {
            delivered_on: string | null;
            terms: components["schemas"]["WarrantyTermRead"][];
            /** Format: uuid */
            unit_id: string;
            version: number;
        };
        /** WarrantyTermRead */
        WarrantyTermRead: {
            days_left: number | null;
            document: string | null;
            last_day: string | null;
            part: string;
            reason: string | null;
            source: string;
            /** Format: date */
            starts_on: string;
            track: string;
        };
        /** OwnershipRead */
        ownerships_schemas_OwnershipRead: {
            evidence: string | null;
            /** Format: uuid */
            id: string;
            owners: components["schemas"]["ShareRead"][];
            /** Format: uuid */
            unit_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
            version: number;
        };
        /** OwnershipRead */
        units_schemas_OwnershipRead: {
            current: boolean;
            evidence: string | null;
            /** Format: uuid */
            id: string;
            owners: components["schemas"]["OwnerRead"][];
            /** Format: uuid */
            unit_id: string;
            /** Format: date */
            valid_from: string;
            valid_to: string | null;
            version: number;
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
    ApiRegistryBuildingsBuildingIdStackReadStack: {
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
                    "application/json": components["schemas"]["StackRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryBuildingsBuildingIdWarrantyTermsEnterBuildingTerm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                building_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterWarrantyTerm"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildingWarrantyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCallersFindCallers: {
        parameters: {
            query: {
                phone: string;
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
                    "application/json": components["schemas"]["CallersRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesListCommunities: {
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
                    "application/json": components["schemas"]["Page_registry.communities.schemas.CommunityRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCreateCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCommunity"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdReadCommunity: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["CommunityRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdChangeCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCommunity"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdBuildingsListBuildings: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["BuildingRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdBuildingsBuildEstate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildEstate"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstateRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdImportsListImports: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["Page_registry.imports.schemas.ImportRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdImportsCheckFile: {
        parameters: {
            query?: never;
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
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdParkingSpacesListParkingSpaces: {
        parameters: {
            query?: {
                status?: "free" | "sold" | "leased" | "blocked" | null;
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["ParkingSpacePage"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdParkingSpacesCreateParkingSpace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                community_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateParkingSpace"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingSpaceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryCommunitiesCommunityIdUnitsListUnits: {
        parameters: {
            query?: {
                building_id?: string | null;
                status?: "unsold" | "sold_not_delivered" | "delivered_vacant" | "occupied_owner" | "occupied_lessee" | "renovating" | "vacant_registered" | null;
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["Page_registry.units.schemas.UnitRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryContactsPersonIdReadContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
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
                    "application/json": components["schemas"]["ContactRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryImportsTemplateDownloadTemplate: {
        parameters: {
            query?: never;
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
    ApiRegistryImportsImportIdReadImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryImportsImportIdApplyApplyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryImportsImportIdDiscardDiscardImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryImportsImportIdFindingsListFindings: {
        parameters: {
            query?: {
                sheet?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryImportsImportIdUndoUndoImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
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
                    "application/json": components["schemas"]["ImportRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryLivezLivez: {
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
    ApiRegistryOpsFlowFlow: {
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
    ApiRegistryOpsParkedParked: {
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
    ApiRegistryOpsParkedEventIdDiscardDiscardParked: {
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
    ApiRegistryOpsParkedEventIdRetryRetryParked: {
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
    ApiRegistryOwnershipsOwnershipIdTransferTransferOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ownership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferOwnership"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ownerships_schemas_OwnershipRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryParkingSpacesSpaceIdRightsGrantParkingRight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                space_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantParkingRight"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingSpaceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryParkingSpacesSpaceIdRightsEndEndParkingRight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                space_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndParkingRight"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkingSpaceRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsRegisterPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPerson"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsNamesListNames: {
        parameters: {
            query?: {
                id?: string[] | null;
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
                    "application/json": components["schemas"]["PersonNameRead"][];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsPersonIdReadPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
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
                    "application/json": components["schemas"]["PersonRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsPersonIdChangePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePerson"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsPersonIdCallerChecksCheckCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryCaller"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallerCheckRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsPersonIdNameOnPaperWriteName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskNameOnPaper"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameOnPaperRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsPersonIdTenuresListTenuresOfPerson: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                person_id: string;
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
                    "application/json": components["schemas"]["Page_registry.tenures.schemas.TenureRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryPersonsPersonIdUnmaskUnmaskPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unmask"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryReadyzReadyz: {
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
    ApiRegistrySearchSearch: {
        parameters: {
            query: {
                q: string;
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
                    "application/json": components["schemas"]["SearchRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdReadUnit: {
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
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdChangeUnit: {
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
                "application/json": components["schemas"]["ChangeUnit"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdOccupantsMoveIn: {
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
                "application/json": components["schemas"]["MoveIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdOccupantsOccupancyIdEndMoveOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
                occupancy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveOut"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdOverviewReadUnitOverview: {
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
                    "application/json": components["schemas"]["UnitOverviewRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdOwnershipsStartOwnership: {
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
                "application/json": components["schemas"]["StartOwnership"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ownerships_schemas_OwnershipRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdTenuresListTenuresOfUnit: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["Page_registry.tenures.schemas.TenureRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdWarrantyReadWarranty: {
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
                    "application/json": components["schemas"]["WarrantyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiRegistryUnitsUnitIdWarrantyTermsEnterWarrantyTerm: {
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
                "application/json": components["schemas"]["EnterWarrantyTerm"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
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

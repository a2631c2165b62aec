// Generated from contracts/openapi by `npm run types`. Do not edit.
export interface paths {
    "/api/notifications/channel-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How customers are reached, in order */
        get: operations["ApiNotificationsChannelOrderReadChannelOrder"];
        /** Choose the order of channels */
        put: operations["ApiNotificationsChannelOrderChooseChannelOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries, newest first */
        get: operations["ApiNotificationsDeliveriesListDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many deliveries are in each state */
        get: operations["ApiNotificationsDeliveriesCountsCountDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery, every attempt */
        get: operations["ApiNotificationsDeliveriesDeliveryIdReadDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries/{delivery_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a failed or unreachable e-mail again */
        post: operations["ApiNotificationsDeliveriesDeliveryIdRetryRetryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries/{delivery_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of a delivery whose end is unknown */
        post: operations["ApiNotificationsDeliveriesDeliveryIdSettleSettleDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notes, newest first, with the unread count */
        get: operations["ApiNotificationsInboxListInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all my notes as read */
        post: operations["ApiNotificationsInboxReadAllReadWholeInbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of my notes are unread */
        get: operations["ApiNotificationsInboxUnreadCountUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/inbox/{item_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one note as read; repeating changes nothing */
        post: operations["ApiNotificationsInboxItemIdReadReadInboxItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["ApiNotificationsLivezLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/ops/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Event flow and lag of this service */
        get: operations["ApiNotificationsOpsFlowFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/ops/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that could not be applied */
        get: operations["ApiNotificationsOpsParkedParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/ops/parked/{event_id}/discard": {
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
        post: operations["ApiNotificationsOpsParkedEventIdDiscardDiscardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/ops/parked/{event_id}/retry": {
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
        post: operations["ApiNotificationsOpsParkedEventIdRetryRetryParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/ops/tenants/{tenant_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages of one company by state */
        get: operations["ApiNotificationsOpsTenantsTenantIdMessagesCountMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service can do its work */
        get: operations["ApiNotificationsReadyzReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-Sent Events: `hello`, then `patch` {topic, id?, version?} for everything the caller may see */
        get: operations["ApiNotificationsStreamListen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All templates with the texts in force */
        get: operations["ApiNotificationsTemplatesListTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/templates/{code}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One template */
        get: operations["ApiNotificationsTemplatesCodeLocaleReadTemplate"];
        /** Write a new version of a text */
        put: operations["ApiNotificationsTemplatesCodeLocaleRewordTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/templates/{code}/{locale}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A text filled with sample values, without saving it */
        post: operations["ApiNotificationsTemplatesCodeLocalePreviewPreviewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/templates/{code}/{locale}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the company wrote before, newest first */
        get: operations["ApiNotificationsTemplatesCodeLocaleVersionsListTemplateVersions"];
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
        /** AttemptRead */
        AttemptRead: {
            detail: string | null;
            ended_at: string | null;
            error_code: string | null;
            no: number;
            outcome: string | null;
            /** Format: date-time */
            started_at: string;
        };
        /** ChannelOrderRead */
        ChannelOrderRead: {
            channels: string[];
            version: number;
        };
        /** ChooseChannels */
        ChooseChannels: {
            channels: ("email" | "phone_task")[];
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
        /** DeliveryCountsRead */
        DeliveryCountsRead: {
            /** @default 0 */
            failed: number;
            /** @default 0 */
            planned: number;
            /** @default 0 */
            sending: number;
            /** @default 0 */
            sent: number;
            /** @default 0 */
            unknown: number;
            /** @default 0 */
            unreachable: number;
        };
        /** DeliveryDetailRead */
        DeliveryDetailRead: {
            delivery: components["schemas"]["DeliveryRead"];
            locale: string | null;
            log: components["schemas"]["AttemptRead"][];
            provider_key: string;
            text_version: number | null;
        };
        /** DeliveryRead */
        DeliveryRead: {
            attempts: number;
            channel: string;
            community_id: string | null;
            /** Format: date-time */
            created_at: string;
            ended_at: string | null;
            error_code: string | null;
            /** Format: uuid */
            id: string;
            legal_kind: string;
            masked_address: string | null;
            /** Format: uuid */
            message_id: string;
            message_state: string;
            next_at: string | null;
            recipient_id: string | null;
            recipient_kind: string;
            recipient_name: string | null;
            /** @enum {string} */
            state: "planned" | "sending" | "sent" | "unknown" | "failed" | "unreachable";
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
            template: string;
            withheld: boolean;
        };
        /** FieldError */
        FieldError: {
            code: string;
            field: string;
            /** @default  */
            message: string;
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
        /** Health */
        Health: {
            status: string;
        };
        /** InboxItemRead */
        InboxItemRead: {
            body: string;
            community_id: string | null;
            /** Format: date-time */
            created_at: string;
            first_day: string | null;
            /** Format: uuid */
            id: string;
            last_day: string | null;
            read_at: string | null;
            /** Format: uuid */
            subject_id: string;
            subject_kind: string;
            template: string;
            title: string;
            urgent: boolean;
        };
        /** InboxRead */
        InboxRead: {
            items: components["schemas"]["InboxItemRead"][];
            next_cursor: string | null;
            unread: number;
            urgent: number;
        };
        /** MessageCountsRead */
        MessageCountsRead: {
            /** @default 0 */
            dead: number;
            /** @default 0 */
            queued: number;
            /** @default 0 */
            sent: number;
            /** Format: uuid */
            tenant_id: string;
            /** @default 0 */
            unknown: number;
            /** @default 0 */
            unreachable: number;
        };
        /** Page[DeliveryRead] */
        "Page_notifications.deliveries.schemas.DeliveryRead_": {
            items: components["schemas"]["DeliveryRead"][];
            next_cursor?: string | null;
        };
        /** Page[TemplateRead] */
        "Page_notifications.templates.schemas.TemplateRead_": {
            items: components["schemas"]["TemplateRead"][];
            next_cursor?: string | null;
        };
        /** Page[TemplateVersionRead] */
        "Page_notifications.templates.schemas.TemplateVersionRead_": {
            items: components["schemas"]["TemplateVersionRead"][];
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
        /** RewordTemplate */
        RewordTemplate: {
            body: string;
            subject: string;
        };
        /** SettleDelivery */
        SettleDelivery: {
            /** @enum {string} */
            outcome: "sent" | "not_sent";
        };
        /** SourceLag */
        SourceLag: {
            oldest_seconds: number;
            pending: number;
            source: string;
        };
        /** TemplateRead */
        TemplateRead: {
            /** @enum {string} */
            audience: "staff" | "person";
            body: string;
            channel: string;
            code: string;
            /** @enum {string} */
            legal_kind: "service" | "dunning" | "marketing";
            /** @enum {string} */
            locale: "zh-CN" | "en";
            shipped: components["schemas"]["TextRead"];
            subject: string;
            urgent: boolean;
            variables: components["schemas"]["VariableRead"][];
            version: number;
            written_at: string | null;
            written_by: string | null;
        };
        /** TemplateVersionRead */
        TemplateVersionRead: {
            body: string;
            subject: string;
            version: number;
            /** Format: date-time */
            written_at: string;
            /** Format: uuid */
            written_by: string;
        };
        /** TextRead */
        TextRead: {
            body: string;
            subject: string;
        };
        /** UnreadRead */
        UnreadRead: {
            unread: number;
            urgent: number;
        };
        /** VariableRead */
        VariableRead: {
            /** @enum {string} */
            kind: "text" | "instant" | "date" | "money" | "count" | "clock" | "ticket_kind" | "urgency" | "work_order_kind" | "desk_record" | "payment_channel" | "discipline" | "mail_trouble" | "door" | "callback_kind" | "role";
            name: string;
            required: boolean;
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
    ApiNotificationsChannelOrderReadChannelOrder: {
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
                    "application/json": components["schemas"]["ChannelOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsChannelOrderChooseChannelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseChannels"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelOrderRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsDeliveriesListDeliveries: {
        parameters: {
            query?: {
                subject_id?: string | null;
                recipient_id?: string | null;
                state?: "planned" | "sending" | "sent" | "unknown" | "failed" | "unreachable" | null;
                channel?: "in_app" | "email" | "phone_task" | null;
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
                    "application/json": components["schemas"]["Page_notifications.deliveries.schemas.DeliveryRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsDeliveriesCountsCountDeliveries: {
        parameters: {
            query?: {
                subject_id?: string | null;
                recipient_id?: string | null;
                channel?: "in_app" | "email" | "phone_task" | null;
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
                    "application/json": components["schemas"]["DeliveryCountsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsDeliveriesDeliveryIdReadDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
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
                    "application/json": components["schemas"]["DeliveryDetailRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsDeliveriesDeliveryIdRetryRetryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
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
                    "application/json": components["schemas"]["DeliveryRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsDeliveriesDeliveryIdSettleSettleDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDelivery"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsInboxListInbox: {
        parameters: {
            query?: {
                unread?: boolean;
                urgent?: boolean;
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
                    "application/json": components["schemas"]["InboxRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsInboxReadAllReadWholeInbox: {
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
                    "application/json": components["schemas"]["UnreadRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsInboxUnreadCountUnread: {
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
                    "application/json": components["schemas"]["UnreadRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsInboxItemIdReadReadInboxItem: {
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
                    "application/json": components["schemas"]["InboxItemRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsLivezLivez: {
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
    ApiNotificationsOpsFlowFlow: {
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
    ApiNotificationsOpsParkedParked: {
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
    ApiNotificationsOpsParkedEventIdDiscardDiscardParked: {
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
    ApiNotificationsOpsParkedEventIdRetryRetryParked: {
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
    ApiNotificationsOpsTenantsTenantIdMessagesCountMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_id: string;
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
                    "application/json": components["schemas"]["MessageCountsRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsReadyzReadyz: {
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
    ApiNotificationsStreamListen: {
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
                    "text/event-stream": unknown;
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsTemplatesListTemplates: {
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
                    "application/json": components["schemas"]["Page_notifications.templates.schemas.TemplateRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsTemplatesCodeLocaleReadTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                locale: "zh-CN" | "en";
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
                    "application/json": components["schemas"]["TemplateRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsTemplatesCodeLocaleRewordTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                locale: "zh-CN" | "en";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewordTemplate"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsTemplatesCodeLocalePreviewPreviewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                locale: "zh-CN" | "en";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RewordTemplate"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextRead"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiNotificationsTemplatesCodeLocaleVersionsListTemplateVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                locale: "zh-CN" | "en";
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
                    "application/json": components["schemas"]["Page_notifications.templates.schemas.TemplateVersionRead_"];
                };
            };
            /** @description Refused, and why */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused, and why */
            "5XX": {
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

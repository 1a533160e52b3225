package org.advocacyhub.provider.accessreview.domain;

/** What is reviewed. */
public enum ItemKind {
    /** An account of somebody who works here. */
    PERSON,
    /** An account of a system. */
    API_CLIENT,
    /** Where a partner's system is told of its work. */
    WEBHOOK,
    /** A record that was opened in an emergency. */
    BREAK_GLASS;

    private static final String SERVICE_ACCOUNT = "service-account-";

    /** By the account's name: issuers call the account of a system after its client. */
    public static ItemKind ofAccount(String account) {
        return account.startsWith(SERVICE_ACCOUNT) ? API_CLIENT : PERSON;
    }
}

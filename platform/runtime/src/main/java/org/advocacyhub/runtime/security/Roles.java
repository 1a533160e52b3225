package org.advocacyhub.runtime.security;

/** The roles of architecture.md section 7, as they stand in a token. */
public final class Roles {

    /** A professional or another system that refers people. */
    public static final String REFERRER = "referrer";
    /** Works the hub's queue. */
    public static final String TRIAGE_WORKER = "triage-worker";
    /** Leads the hub: partners, terms, overrides. */
    public static final String HUB_MANAGER = "hub-manager";
    /** A partner's system or its manager; the token carries {@code partner_id}. */
    public static final String PARTNER = "partner";
    /** An advocate of a partner; the token carries {@code partner_id}. */
    public static final String ADVOCATE = "advocate";
    /** The council as the one who pays. */
    public static final String COMMISSIONER = "commissioner";
    /** A manager of a council team who approves spot orders. */
    public static final String OPERATIONAL_MANAGER = "operational-manager";
    /** Reads what others did. */
    public static final String AUDITOR = "auditor";
    /** Operations: dead letters, rebuilds. */
    public static final String SERVICE = "service";

    private Roles() {}
}

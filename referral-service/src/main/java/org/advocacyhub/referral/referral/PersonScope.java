package org.advocacyhub.referral.referral;

/** About which people somebody may read: a required argument of every query over what was told. The others don't exist. */
public sealed interface PersonScope {

    /** The hub: everybody. */
    record Everybody() implements PersonScope {}

    /** A partner's manager: the people of its cases. */
    record CasesOf(String partnerId) implements PersonScope {}

    /** An advocate: the people of the cases for which this advocate is named. */
    record CasesWith(String partnerId, String advocateId) implements PersonScope {}
}

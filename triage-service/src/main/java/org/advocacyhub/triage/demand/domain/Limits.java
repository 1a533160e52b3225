package org.advocacyhub.triage.demand.domain;

import java.util.List;

/**
 * What a contract bears (domain.md C.7; the defaults are the figures quoted in [S0]).
 *
 * @param waiting people on the list
 * @param caseload cases for each full-time advocate
 * @param replyDays working days without a reply
 * @param versions of the rules that say so
 */
public record Limits(int waiting, int caseload, int replyDays, List<String> versions) {}

package org.advocacyhub.monitoring.returns.domain;

/**
 * What is known of one team in a quarter.
 *
 * @param team its code; null for referrals that name no team that is known
 * @param referrals its Care Act referrals received (E.2)
 * @param eligible those of them that were found eligible
 * @param processes Care Act processes that it began; null when the council told none
 */
public record TeamCount(String team, long referrals, long eligible, Long processes) {

    boolean isTeam() {
        return team != null;
    }

    boolean isRecorded() {
        return isTeam() && processes != null;
    }
}

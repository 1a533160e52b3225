package org.advocacyhub.monitoring.signal.domain;

/**
 * When the figures of a quarter raise a signal, as valid on its first day.
 *
 * @param targetPoints points below the target from which on it is missed: red, as in the contract's returns
 * @param targetLeast contacts due from which on a share is judged
 * @param volumeLeast fewer referrals for a specialism are few (S06)
 * @param volumeMonths in so many months
 * @param sharePoints points off the contracted share that are tolerated
 * @param shareLeast cases or dispatches of a lot from which on shares are judged
 * @param version which version of the rules that is
 */
public record SignalLimits(
        int targetPoints,
        int targetLeast,
        int volumeLeast,
        int volumeMonths,
        int sharePoints,
        int shareLeast,
        String version) {}

package org.advocacyhub.monitoring.ledger.domain;

import java.time.LocalDate;

/**
 * Where entries stand: per contract, year, line and pot, and per partner. What an account is not kept by is empty.
 *
 * @param yearFrom first day of the contract year
 * @param line the budget line, in a partner's accounts the lot of its sub-contract
 * @param pot null where the book knows no pots
 */
public record Account(
        String contractRef, LocalDate yearFrom, Book book, String line, Pot pot, String partnerId, String serviceType) {

    /** A pot of a line. */
    public static Account ofLine(String contractRef, LocalDate yearFrom, Book book, String line, Pot pot) {
        return new Account(contractRef, yearFrom, book, line, pot, "", "");
    }

    /** Hours that a partner worked for a line. */
    public static Account delivered(
            String contractRef, LocalDate yearFrom, String line, String partnerId, String serviceType) {
        return new Account(contractRef, yearFrom, Book.DELIVERED, line, null, partnerId, serviceType);
    }

    /** A partner's account for a lot; {@code pot} may be null. */
    public static Account ofPartner(
            String contractRef, LocalDate yearFrom, Book book, String lot, Pot pot, String partnerId) {
        return new Account(contractRef, yearFrom, book, lot, pot, partnerId, "");
    }
}

/**
 * Triage: decides whether a referral is for advocacy, how urgent it is and who is asked to work it.
 *
 * <p>Decides: eligibility, authority to proceed, district, band and targets, the partner. Hears: {@code referrals},
 * {@code cases}, {@code partners}, {@code contracts}. Tells: {@code allocations}. Knows no name, address or date of birth.
 *
 * <p>The road: {@code screening} (reads the tables) leads to {@code dispatch} (ranks partners, makes offers, hears how they
 * end). The {@code domain} packages are pure; {@code triagecase} holds the aggregate that the features share.
 */
package org.advocacyhub.triage;

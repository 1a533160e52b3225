/**
 * The published language of the suite: what the four services tell each other, one sealed family of events per topic.
 *
 * <p>Java names may change, wire types ({@link org.advocacyhub.contracts.Type}) may not. An event says what happened in
 * ids, codes, whole numbers and dates. No name, address, date of birth, contact or free text may enter it
 * (domain.md H.2, class AGG): a text component is a {@link org.advocacyhub.contracts.Code}, a
 * {@link org.advocacyhub.contracts.Ref} or a {@link org.advocacyhub.contracts.Wording}, or the build fails.
 */
package org.advocacyhub.contracts;

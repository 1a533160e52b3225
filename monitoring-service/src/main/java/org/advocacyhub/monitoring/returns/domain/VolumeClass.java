package org.advocacyhub.monitoring.returns.domain;

/**
 * In which words a count of referrals is shown (S10).
 *
 * @param least the smallest count of the class
 * @param most the largest; null for no end
 * @param words for example "fewer than 10"
 */
public record VolumeClass(int least, Integer most, String words) {

    boolean has(long count) {
        return count >= least && (most == null || count <= most);
    }
}

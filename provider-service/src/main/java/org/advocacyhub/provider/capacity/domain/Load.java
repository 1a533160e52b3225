package org.advocacyhub.provider.capacity.domain;

/**
 * Work in hundredths of an ordinary case.
 *
 * @param openCases cases, each counted once
 * @param limit what was declared
 * @param available what is left of the limit after planned absences
 * @param measured what the open cases weigh
 */
public record Load(int openCases, int limit, int available, int measured) {

    /** Nothing declared, nothing to do. */
    public static final Load NONE = new Load(0, 0, 0, 0);

    /** What one more case would make of it. */
    public Load with(int weight) {
        return new Load(openCases + 1, limit, available, measured + weight);
    }

    /** Room that is left; negative when there is too much already. */
    public int room() {
        return available - measured;
    }

    /** Two loads as one, for a partner. */
    public Load plus(Load other) {
        return new Load(
                openCases + other.openCases,
                limit + other.limit,
                available + other.available,
                measured + other.measured);
    }
}
